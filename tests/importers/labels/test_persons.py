"""One person under many labels is one speaker; two people stay two.

The gold files hold, for each page, its labels in groups that are one person each, made by
reading the pages. Of the 200 of the one site 182 are drawn at random from those with labels,
and 18 chosen because their labels are hard (misprints, families, interpreters, misnamed
ministers). The 51 others are of debates, briefings, interviews and pages of other sites, half
of them chosen because they are hard; of some only the beginning was read.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from transcript_reader.importers.labels.labels import labels_of
from transcript_reader.importers.labels.persons import best_name, same_voices


def groups_of(*printed: str) -> list[int]:
    return same_voices(labels_of(printed))


@pytest.fixture(scope="module")
def persons() -> ModuleType:
    path = Path(__file__).parents[3] / "benchmarks" / "persons.py"
    spec = importlib.util.spec_from_file_location("persons", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["persons"] = module
    spec.loader.exec_module(module)
    return module


def test_persons_of_two_hundred_pages_are_told_apart_and_joined(persons: ModuleType) -> None:
    score = persons.measured(persons.gold_of("persons_gold.json"))

    assert (score.pages, score.labels) == (200, 762)
    assert score.wrong == []
    assert score.assigned_rightly == 1.0
    assert score.accuracy >= 0.984  # a minister misnamed is left alone, not guessed
    assert score.recall >= 0.96


def test_persons_of_fifty_pages_of_other_kinds_are_told_apart_and_joined(
    persons: ModuleType,
) -> None:
    score = persons.measured(persons.gold_of("persons_gold_other.json"))

    assert (score.pages, score.labels) == (51, 808)
    assert score.wrong == []
    assert score.accuracy >= 0.95  # misprints, other languages and offices are left alone
    assert score.recall >= 0.81


def test_what_is_joined_wrongly_or_left_apart_is_counted_and_named(persons: ModuleType) -> None:
    score = persons.measured(
        {"page": [["Ann Lee"], ["A.Lee"], ["Bob Ray", "The Chair"], ["Cy", "Cy"], ["Dee"]]}
    )

    assert score.wrong == [("page", "Ann Lee", "A.Lee")]
    assert score.unsure == [("page", "Bob Ray", "The Chair")]
    assert (score.labels, score.right, score.joined) == (7, 3, 1)
    assert (score.precision, score.recall) == (0.5, 0.5)


@pytest.mark.parametrize(
    "labels",
    [
        ("President of Russia Vladimir Putin", "Vladimir Putin", "V.Putin", "V. Putin"),
        ("Владимир Путин", "В.Путин", "Президент России Владимир Путин", "В. Путин"),
        ("В.Герасимов Герасимов Валерий Васильевич начальник Генерального штаба", "В.Герасимов"),
        ("Vladimir Putin", "VladimirPutin", "Vladimir PUTIN", "VLADIMIR PUTIN"),
        ("Sergei Brilyov", "Sergey Brilev"),
        ("Adnan Z. Amin", "Adnan Amin"),
        ("Vladimir Putin", "Vlaidmir Putin"),
        ("Patriarch Kirill", "Patriarch of Moscow and All Russia Kirill"),
        ("Xi Jinping", "President of the People’s Republic of China Xi Jinping (retranslated)"),
        ("Jen Psaki", "MS. PSAKI"),
        ("Владимир Владимирович Путин", "Путин Владимир Владимирович", "В.В.Путин"),
        ("С. В. Лавров", "С.В.Лавров", "С.\u00a0В.\u00a0Лавров", "С.В. Лавров", "С.Лавров"),
        ("S. V. Lavrov", "Minister S.V.Lavrov", "Sergei Viktorovich Lavrov", "Sergei Lavrov"),
        ("J. F. Kennedy", "J.F.Kennedy", "J. Kennedy", "John F. Kennedy"),
        ("Ж.-К.Юнкер", "Ж.-К. Юнкер", "Жан-Клод Юнкер"),
        ("HON. P. D. KUMAR", "HON. P. D KUMAR", "Mr P D KUMAR"),
        ("Mr T D LEE", "Mnr T D LEE", "[Mr T D LEE"),
        ("MS. LEAVITT", "LEAVITT"),
        ("Abgeordneter Dr. Johannes Jarolim (SPÖ)", "Johannes Jarolim"),
        ("Präsidentin Doris Bures", "Doris Bures"),
        ("Manuel Jesús Acosta", "Manuel Jesús Acosta Elías"),
        ("Carles Riera i Albert", "Carles Riera Albert"),
        ("La consellera d’Ensenyament", "La consellera d'Ensenyament"),
        ("The Lord Privy Seal (Mr. John Biffen)", "Mr. Biffen", "Mr. John Biffen (Oswestry)"),
        ("The CHAIRPERSON (Mr C T Frolick)", "The CHAIRPERSON"),
    ],
)
def test_one_person_under_several_labels_is_one(labels: tuple[str, ...]) -> None:
    assert set(groups_of(*labels)) == {0}


@pytest.mark.parametrize(
    "labels",
    [
        ("Serzh Sargsyan", "Tigran Sargsyan"),
        ("President of Armenia Serzh Sargsyan", "Tigran Sargsyan", "Sargsyan"),
        ("Viktor Ivanov", "Vladimir Ivanov", "V.Ivanov"),
        ("Vitaly Mutko", "Vladimir Mutko"),
        ("MR. SMITH", "MS. SMITH"),
        ("PRESIDENT BIDEN", "FIRST LADY BIDEN"),
        ("Question", "Remark", "Question from Izhevsk"),
        ("Вопрос", "Реплика", "В.Путин"),
        ("Kirill Kleymenov", "Patriarch Kirill"),
        ("Sergei Ivanov", "S.Petrov"),
        ("Speaker 1", "Speaker 2"),
        ("А.Б.Иванов", "А. В. Иванов", "А.Иванов"),
        ("THE PRESIDENT", "THE VICE PRESIDENT"),
        ("Mr. Speaker", "Mr. Deputy Speaker"),
        ("The Minister for Energy (Mr. David Hunt)", "The Minister for Energy (Mr. Ian Goodlad)"),
        ("The CHAIRPERSON (Mr C Frolick)", "The CHAIRPERSON (Ms T Tsenoli)", "The CHAIRPERSON"),
        ("Jessica González Herrera", "Joan Carles Gallego i Herrera"),
        ("PRESIDENT OBAMA", "FIRST LADY OBAMA"),
        ("Ann Ray", "Ann Ray Lee", "Ann Ray Dow"),
    ],
)
def test_different_voices_stay_apart(labels: tuple[str, ...]) -> None:
    assert groups_of(*labels) == list(range(len(labels)))


def test_a_voice_without_a_name_is_itself_again_and_nobody_else() -> None:
    assert groups_of("Question", "Vladimir Putin", "Question (retranslated)") == [0, 1, 0]


def test_a_person_is_shown_under_the_fullest_and_commonest_name() -> None:
    assert best_name(["V.Putin", "Vladimir Putin"]) == "Vladimir Putin"
    assert best_name(["Vlaidmir Putin", "Vladimir Putin", "Vladimir Putin"]) == "Vladimir Putin"
    assert best_name(["VLADIMIR PUTIN", "Vladimir Putin"]) == "Vladimir Putin"
    assert best_name(["В.Путин"]) == "В.Путин"


def test_names_of_nothing_but_signs_are_told_apart_without_a_fault() -> None:
    assert groups_of("J. Doe", "… Doe", "« » Doe", "J… Doe")[0] == 0


def test_a_name_behind_an_unknown_title_is_the_name_that_stands_alone_elsewhere() -> None:
    assert groups_of("Harbour Master Tom Vale", "Ann Reed", "Tom Vale") == [0, 1, 0]

    label = labels_of(["Harbour Master Tom Vale", "Tom Vale"])[0]

    assert (label.printed, label.name, label.role) == (
        "Harbour Master Tom Vale",
        "Tom Vale",
        "Harbour Master",
    )


def test_a_longer_name_is_not_taken_for_a_title_and_a_name() -> None:
    assert groups_of("José Maria Aznar", "Maria Aznar") == [0, 1]
    assert groups_of("Nkosazana Maria Dlamini", "Maria Dlamini") == [0, 1]
