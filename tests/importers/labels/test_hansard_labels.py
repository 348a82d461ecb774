"""Labels as the Hansards' marks hold them: offices, names, seats, and voices without a name."""

import pytest

from transcript_reader.importers.labels.hansard_labels import hansard_label
from transcript_reader.importers.labels.marked_label import marked_label, spelt


def test_an_office_may_be_followed_by_a_name_and_a_seat() -> None:
    label = hansard_label("The Prime Minister (Mrs. Jane Doe)(Ayton)")

    assert (label.name, label.role, label.remark) == (
        "Mrs. Jane Doe",
        "The Prime Minister",
        "Ayton",
    )


@pytest.mark.parametrize(
    "printed",
    ["Hon. Members", "An Hon. Member", "Several noble Lords", "Opposition Members", "Unknown"],
)
def test_members_without_a_name_are_nobody(printed: str) -> None:
    assert not hansard_label(printed).named


@pytest.mark.parametrize(
    "printed", ["Mr. Roe", "Lord Lords", "The Lord Bishop of Ayton", "Dr. Member"]
)
def test_members_with_a_name_are_somebody(printed: str) -> None:
    assert hansard_label(printed).named


def test_an_office_before_a_name_in_brackets_is_cut_at_the_bracket() -> None:
    label = marked_label("The Minister (Deputy Jane Doe)", "Jane Doe")

    assert (label.role, label.name) == ("The Minister", "Jane Doe")


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("#JaneDoe.1944", "Jane Doe"),
        ("people.xml#DoeJane", "Doe Jane"),
        ("/ontology/person/ken.JaneDoe", "Jane Doe"),
        ("#jane_doe", "jane doe"),
        ("#1234", "1234"),
    ],
)
def test_a_reference_is_spelt_as_its_words(reference: str, name: str) -> None:
    assert spelt(reference) == name
