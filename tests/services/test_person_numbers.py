from datetime import date

import pytest
from tests.ui.people import person, voice

from transcript_reader.domain.person import Person
from transcript_reader.services.person_numbers import numbered


def made(tag: str, name: str, *printed: str) -> Person:
    one = person(*(voice(each) for each in printed))
    return Person(f"{tag}\t{printed[0]}", name, one.names, (), one.appearances, True, False)


@pytest.mark.parametrize(
    ("persons", "labels"),
    [
        ([made("", "Ann Lee", "Ann Lee"), made("", "Bob", "Bob")], ["Ann Lee", "Bob"]),
        (
            [made("7", "Ann Lee", "Ann Lee"), made("", "Ann Lee", "Ann Lee")],
            ["Ann Lee #2", "Ann Lee #1"],
        ),
        (
            [made("", "ann  lee", "Ann Ray"), made("", "Ann Lee", "Ann Lee")],
            ["ann  lee #2", "Ann Lee #1"],
        ),
        (
            [made("12", "Ann Lee", "Ann Lee"), made("2", "Ann Lee", "Ann Lee")],
            ["Ann Lee #2", "Ann Lee #1"],
        ),
        (
            [made("", "Ann Lee", "Ann Lee"), made("3", "Annabel", "Ann Lee")],
            ["Ann Lee #1", "Annabel"],
        ),
        (
            [
                made("", "Guest", "Guest"),
                made("4", "Guest", "Guest"),
                made("", "Guest #1", "Guest #1"),
            ],
            ["Guest #2", "Guest #3", "Guest #1"],
        ),
    ],
)
def test_who_shares_a_name_has_a_number_that_stays(
    persons: list[Person], labels: list[str]
) -> None:
    assert [one.label for one in numbered(persons)] == labels


def test_namesakes_are_told_by_the_latest_role_and_the_years() -> None:
    minister = person(voice("Ann Lee"), role="Minister")

    assert minister.about == "Minister, 2017"
    assert date(2017, 4, 18) in {one.date for one in minister.appearances}
