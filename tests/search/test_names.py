import pytest

from transcript_reader.search.analysis import forms
from transcript_reader.search.names import in_other_script, same_name


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Putin", "Vladimir Putin"),
        ("putin vladimir", "Vladimir Putin"),
        ("Путин", "Vladimir Putin"),
        ("Putin", "В.Путин"),
        ("Путина", "В.Путин"),
        ("V. Putin", "Владимир Путин"),
        ("В. Путин", "Vladimir Putin"),
        ("Песков", "Dmitry Peskov"),
        ("Дмитрий", "Dmitry Peskov"),
        ("Dmitriy", "Дмитрий Песков"),
        ("Lavrov", "Сергей Лавров"),
        ("Медведев", "Dmitry Medvedev"),
        ("Shoigu", "Сергей Шойгу"),
        ("Zhukov", "Жуков"),
        ("Чайка", "Yury Chaika"),
        ("Юрий", "Yury Chaika"),
        ("Khrushchev", "Хрущёв"),
        ("Yevgeny", "Евгений Примаков"),
    ],
)
def test_a_name_is_found_in_either_script(typed: str, printed: str) -> None:
    assert same_name(tuple(forms(typed)), printed)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Putin", "Dmitry Peskov"),
        ("Dmitry Putin", "Dmitry Peskov"),
        ("Песков", "Vladimir Putin"),
        ("A. Putin", "Vladimir Putin"),
        ("Ivanov", "Ivan Petrov"),
    ],
)
def test_another_name_is_another(typed: str, printed: str) -> None:
    assert not same_name(tuple(forms(typed)), printed)


@pytest.mark.parametrize(
    ("form", "other"), [("путин", "putin"), ("putin", "путин"), ("zhukov", "жуков"), ("香", "")]
)
def test_a_form_can_be_spelt_in_the_other_script(form: str, other: str) -> None:
    assert in_other_script(form) == other


@pytest.mark.parametrize("typed", ["put*", "p?tin", "*tin", "пут*", "vlad*"])
def test_letters_of_a_name_can_be_left_open(typed: str) -> None:
    assert same_name((typed,), "Vladimir Putin")
    assert not same_name((typed,), "Dmitry Peskov")


@pytest.mark.parametrize("typed", ["p", "pu", "пут", "putin", "путина"])
def test_an_unfinished_name_is_found_by_what_is_typed_of_it(typed: str) -> None:
    assert same_name((typed,), "Vladimir Putin", unfinished=True)
    assert same_name(("vladimir", typed), "Vladimir Putin", unfinished=True)
    assert not same_name(("dmitry", typed), "Vladimir Putin", unfinished=True)
