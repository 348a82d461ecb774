import pytest

from transcript_reader.services.person_names import readings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Владимир Путин", "Vladimir Putin"),
        ("Путин Владимир Владимирович", "Владимир Владимирович Путин"),
        ("Putin, Vladimir", "Vladimir Putin"),
        ("Mr Vladimir Putin", "Vladimir Putin"),
        ("VLADIMIR PUTIN", "Vladimir Putin"),
        ("Сергей Брилёв", "Sergei Brilyov"),
        ("Сергей Брилев", "Sergey Brilev"),
        ("Елена Винник", "Yelena Vinnik"),
        ("Алексей Миллер", "Alexei Miller"),
        ("Алексей Миллер", "Aleksej Miller"),  # GOST 7.79
        ("Юрий Ушаков", "Yury Ushakov"),
        ("Юрий Ушаков", "Iurii Ushakov"),  # passports
        ("Сергей Хабаров", "Sergei Khabarov"),
        ("Сергей Хабаров", "Sergej Xabarov"),
        ("Игорь Щёголев", "Igor Shchegolev"),
        ("Игорь Щёголев", "Igor` Shhyogolev"),
        ("Пётр Чайковский", "Pyotr Tchaikovsky"),
        ("Александр Новак", "Alexander Novak"),
        ("Александр Новак", "Aleksandr Novak"),
        ("Вячеслав Кузнецов", "Viacheslav Kuznetcov"),
        ("Наталья Юрьева", "Natalya Yuryeva"),
    ],
)
def test_spellings_of_one_name_sound_the_same(one: str, other: str) -> None:
    def heard(name: str) -> set[tuple[str, str]]:
        return {(parts.given, parts.surname) for parts in readings(name)}

    assert heard(one) & heard(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Ivanov", "Sergei Ivanova"),
        ("Виктор Иванов", "Владимир Иванов"),
        ("Олег Петров", "Ольга Петрова"),
        ("John Smith", "Jane Smith"),
    ],
)
def test_different_names_sound_different(one: str, other: str) -> None:
    assert set(readings(one)).isdisjoint(readings(other))


def test_initials_and_surnames_alone_are_known_as_such() -> None:
    (glued,) = readings("В.Путин")
    (apart,) = readings("V. V. Putin")
    (alone,) = readings("Mr Putin")

    assert (glued.given, glued.is_initial, glued.is_full) == ("v", True, False)
    assert (apart.given, apart.patronymic, apart.is_initial) == ("v", "v", True)
    assert (alone.surname, alone.given) == ("putin", "")


@pytest.mark.parametrize("name", ["", " ", ".", ",", "—", "王毅", "X", "x" * 1000])
def test_any_name_at_all_can_be_taken_apart(name: str) -> None:
    assert readings(name)
