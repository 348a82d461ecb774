from datetime import date

import pytest
from tests.ui.people import person, voice

from transcript_reader.domain.person import Doubt, People, PersonKind, PersonQuestion
from transcript_reader.services.person_finding import PersonFinder

PUTIN = person(voice("Vladimir Putin"), voice("В.Путин", 2), role="President", proposed=True)
KHABAROV = person(voice("Константин Хабаров"), role="Министр обороны")
LEE = person(voice("Ann Lee"))


@pytest.fixture(scope="module")
def finder() -> PersonFinder:
    question = PersonQuestion(LEE.id, KHABAROV.id, Doubt.SURNAME)
    return PersonFinder(People((PUTIN, KHABAROV, LEE), (question,), 3))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["Vladimir Putin", "Константин Хабаров", "Ann Lee"]),
        ("путин", ["Vladimir Putin"]),
        ("PUT", ["Vladimir Putin"]),
        ("владимир п", ["Vladimir Putin"]),
        ("khabar", ["Константин Хабаров"]),
        ("хаб", ["Константин Хабаров"]),
        ("обор", ["Константин Хабаров"]),
        ("president vlad", ["Vladimir Putin"]),
        ("ee", []),
        ("putin lee", []),
    ],
)
def test_every_word_typed_begins_a_word_of_names_or_roles_in_either_script(
    finder: PersonFinder, text: str, names: list[str]
) -> None:
    assert [one.name for one in finder.find(text).persons] == names


def test_kinds_are_counted_whatever_is_typed_and_narrow_what_is_found(
    finder: PersonFinder,
) -> None:
    found = finder.find("lee", PersonKind.ASKED)

    assert found.persons == (LEE,)
    assert found.kinds == {
        PersonKind.ALL: 3,
        PersonKind.ASKED: 2,
        PersonKind.PROPOSED: 1,
        PersonKind.DECIDED: 0,
    }
    assert finder.find("", PersonKind.PROPOSED).persons == (PUTIN,)
    assert found.decisions == 3


def test_a_question_is_told_of_both(finder: PersonFinder) -> None:
    questions = finder.find("").questions

    assert [one.other for one in questions[LEE.id]] == [KHABAROV]
    assert [one.other for one in questions[KHABAROV.id]] == [LEE]


def test_the_day_of_a_role_is_no_word_of_it() -> None:
    assert PersonFinder(People((PUTIN,), (), 0)).find(str(date(2017, 4, 18))).persons == ()
