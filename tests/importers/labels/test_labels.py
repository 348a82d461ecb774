"""What a label says is kept apart: name, role, remark; what it prints is never lost."""

import pytest

from transcript_reader.importers.labels.labels import Label, label_of, labels_of

SAYS = {
    "Vladimir Putin": ("Vladimir Putin", "", ""),
    "President of Russia Vladimir Putin": ("Vladimir Putin", "President of Russia", ""),
    "President of the People’s Republic of China Xi Jinping (retranslated)": (
        "Xi Jinping",
        "President of the People’s Republic of China",
        "retranslated",
    ),
    "President of Yemen Abd Rabbuh Mansour Hadi": (
        "Abd Rabbuh Mansour Hadi",
        "President of Yemen",
        "",
    ),
    "Emir of Qatar Tamim bin Hamad Al Thani": ("Tamim bin Hamad Al Thani", "Emir of Qatar", ""),
    "CEO of Royal Dutch Shell Ben van Beurden": ("Ben van Beurden", "CEO of Royal Dutch Shell", ""),
    "chairman of Vnesheconombank (VEB) Vladimir Dmitriev": (
        "Vladimir Dmitriev",
        "chairman of Vnesheconombank (VEB)",
        "",
    ),
    "Sergei Mironov, Leader of A Just Russia Faction": (
        "Sergei Mironov",
        "Leader of A Just Russia Faction",
        "",
    ),
    "Minister of Civil Defence, Emergencies and Disaster Relief Vladimir Puchkov": (
        "Vladimir Puchkov",
        "Minister of Civil Defence, Emergencies and Disaster Relief",
        "",
    ),
    "Panel moderator, NBC host Megyn Kelly": ("Megyn Kelly", "Panel moderator, NBC host", ""),
    "King Abdullah II of Jordan (speaking English)": (
        "Abdullah II of Jordan",
        "King",
        "speaking English",
    ),
    "VladimirPutin": ("Vladimir Putin", "", ""),
    "DIRECTOR OF THE INSTITUTE VALERY BUKHTIYAROV": (
        "VALERY BUKHTIYAROV",
        "DIRECTOR OF THE INSTITUTE",
        "",
    ),
    "PRESIDENT BIDEN": ("BIDEN", "PRESIDENT", ""),
    "MS. PSAKI": ("MS. PSAKI", "", ""),
    "THE PRESIDENT": ("THE PRESIDENT", "", ""),
    "Президент России Владимир Путин": ("Владимир Путин", "Президент России", ""),
    "В.Путин (обращаясь к В.Колокольцеву)": ("В.Путин", "", "обращаясь к В.Колокольцеву"),
    "Губернатор Курской области А.Смирнов": ("А.Смирнов", "Губернатор Курской области", ""),
    "Minister President of Bavaria Markus Soeder (retranslated": (
        "Markus Soeder",
        "Minister President of Bavaria",
        "retranslated",
    ),
}


@pytest.mark.parametrize(("printed", "says"), SAYS.items(), ids=SAYS.keys())
def test_a_label_says_who_in_what_office_and_how(printed: str, says: tuple[str, str, str]) -> None:
    label = label_of(printed)

    assert (label.name, label.role, label.remark) == says
    assert label.printed == printed
    assert label.named


@pytest.mark.parametrize(
    "printed",
    [
        "Question",
        "Remark",
        "Reply",
        "Response",
        "Presenter",
        "Question from Izhevsk",
        "Response from the hall",
        "Call centre operator",
        "Audience member",
        "AUDIENCE MEMBER",
        "SENIOR ADMINISTRATION OFFICIAL",
        "Speaker 2",
        "Q",
        "Вопрос",
        "Реплика",
        "Вопрос из зала",
        "Ведущий",
    ],
)
def test_a_voice_without_a_name_has_none(printed: str) -> None:
    assert label_of(printed) == Label(printed, printed, named=False)


@pytest.mark.parametrize(
    "printed",
    [
        "Moderator of the Forum’s plenary session Sergei Brilyov",
        "Speaker of the Grand National Assembly of Turkey Mustafa Sentop",
        "Moderator Sergei Brilyov",
    ],
)
def test_an_office_that_could_be_nobodys_has_a_name_where_one_follows(printed: str) -> None:
    assert label_of(printed).named


def test_non_breaking_spaces_stay_in_the_label_and_the_role_but_not_in_the_name() -> None:
    label = label_of("President of\xa0Russia Vladimir\xa0Putin")

    assert label.printed == "President of\xa0Russia Vladimir\xa0Putin"
    assert (label.role, label.name) == ("President of\xa0Russia", "Vladimir Putin")


def test_a_name_that_stands_alone_elsewhere_is_known_behind_an_office() -> None:
    printed = ["Producer of the film Frontier Dzhanik Fayziyev", "Dzhanik Fayziyev"]

    assert [label.name for label in labels_of(printed)] == ["Dzhanik Fayziyev"] * 2


@pytest.mark.parametrize("gap", [" ", ""])
def test_the_card_glued_to_a_russian_label_is_taken_apart(gap: str) -> None:
    label = label_of(f"С.Собянин{gap}Собянин Сергей Семёнович мэр Москвы")

    assert (label.name, label.full_name, label.role) == (
        "С.Собянин",
        "Собянин Сергей Семёнович",
        "мэр Москвы",
    )


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("[00:12:05] Jane Doe", "00:12:05"),
        ("Jane Doe (0:12)", "0:12"),
        ("Jane Doe  12:05", "12:05"),
        (">> 0:01 - 0:07 JANE DOE", "0:01 - 0:07"),
    ],
)
def test_the_time_beside_a_label_is_no_part_of_its_name(printed: str, time: str) -> None:
    label = label_of(printed)

    assert label.name.casefold() == "jane doe"
    assert (label.time, label.printed) == (time, printed)


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Сборщик Пётр Ясный", "Пётр Ясный", "Сборщик"),
        ("Смотрительница Анна Тихая", "Анна Тихая", "Смотрительница"),
        ("Lighthousekeeper Tom Vale", "Tom Vale", "Lighthousekeeper"),
        ("Мельник Пётр Иванович", "Мельник Пётр Иванович", ""),
        ("Zubahal Tom Vale", "Zubahal Tom Vale", ""),
    ],
)
def test_a_calling_before_a_name_is_no_part_of_it(label: str, name: str, role: str) -> None:
    found = labels_of([label, "И.Ясный", label])[0]

    assert (found.name, found.role) == (name, role)
