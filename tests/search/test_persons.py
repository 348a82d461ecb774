from datetime import date
from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.person import KnownPerson, SharedName
from transcript_reader.domain.search import SearchRequest
from transcript_reader.search.index import SearchIndex

LIBRARY = (
    transcript(
        ["One treaty.", "Two treaties.", "A treaty of mine."],
        title="Talks",
        day=date(2019, 5, 3),
        labels={0: "Vladimir Putin", 1: "Ann Lee", 2: "Bob Ray"},
    ),
    transcript(
        ["Договор, treaty.", "Again a treaty."],
        title="Договор",
        language="ru",
        labels={0: "В.\u00a0Путин", 1: "Ann Ray"},
    ),
)
PUTIN = KnownPerson("Vladimir Putin", ("Vladimir Putin", "В. Путин"), decided=False)
ANN = KnownPerson("Ann", ("Ann Lee", "Ann Ray"), decided=True)


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    index = SearchIndex(tmp_path / "index")
    index.add(LIBRARY)
    index.know((PUTIN, ANN))
    return index


def found(index: SearchIndex, text: str, *only: tuple[str, str]) -> int:
    return index.match(SearchRequest(text, only=only)).total


def speakers(index: SearchIndex) -> dict[str, int]:
    (facet,) = index.match(SearchRequest("treaty", facets=("speaker",))).facets
    return dict(facet.values)


def test_a_speaker_is_found_under_every_name_of_the_person(index: SearchIndex) -> None:
    assert found(index, 'speaker:"Vladimir Putin"') == 2
    assert found(index, 'speaker:"ann lee" treaty') == 2
    assert found(index, "speaker:ray") == 3
    assert found(index, 'speaker:"bob ray"') == 1


def test_a_person_is_found_under_the_readers_own_name(index: SearchIndex) -> None:
    index.know((KnownPerson("The Chair", ("Bob Ray", "Ann Ray"), decided=True),))

    assert found(index, "speaker:chair") == 2
    assert found(index, "treaty", ("speaker", "The Chair")) == 2
    searched, _ = index.explain(SearchRequest("speaker:chair"))
    assert dict(searched[0].words) == {"Bob Ray": 1, "Ann Ray": 1}


def test_the_facet_counts_persons_and_narrows_to_them(index: SearchIndex) -> None:
    assert speakers(index) == {"Vladimir Putin": 2, "Ann": 2, "Bob Ray": 1}
    assert found(index, "treaty", ("speaker", "Ann")) == 2
    assert found(index, "treaty", ("speaker", "Ann"), ("speaker", "Bob Ray")) == 3
    assert found(index, "treaty", ("speaker", "Ann Lee")) == 2


def test_what_is_said_how_often_is_counted_by_person(index: SearchIndex) -> None:
    counted = index.frequencies(SearchRequest("treaty"), "speaker")

    assert {one.label: (one.count, one.words) for one in counted if one.label} == {
        "Vladimir Putin": (2, 4),
        "Ann": (2, 5),
        "Bob Ray": (1, 4),
    }


def test_the_explanation_names_all_names(index: SearchIndex) -> None:
    searched, _ = index.explain(SearchRequest("speaker:lee"))

    assert {word for word, _ in searched[0].words} == {"Ann Lee", "Ann Ray"}


def test_what_is_decided_otherwise_holds_at_once_and_for_what_comes_later(
    index: SearchIndex,
) -> None:
    assert found(index, "speaker:lee") == 2
    index.know(())
    assert found(index, "speaker:lee") == 1
    assert speakers(index)["Ann Ray"] == 1

    index.know((ANN,))
    index.add([transcript(["A third treaty."], labels={0: "Ann Ray"})])
    assert found(index, "speaker:lee") == 3


def test_somebody_called_like_another_speaker_is_counted_apart(index: SearchIndex) -> None:
    first = KnownPerson("Bob Ray #1", ("Bob Ray",), decided=False, number=1, about="Chair, 2019")
    second = KnownPerson("Bob Ray #2", ("Ann Lee",), decided=True, number=2)
    index.know((first, second))

    (facet,) = index.match(SearchRequest("treaty", facets=("speaker",))).facets
    counted = {one.label: one for one in index.frequencies(SearchRequest("treaty"), "speaker")}
    assert (dict(facet.values)["Bob Ray #1"], dict(facet.values)["Bob Ray #2"]) == (1, 1)
    assert facet.about == {"Bob Ray #1": "Chair, 2019"}
    assert (counted["Bob Ray #1"].count, counted["Bob Ray #1"].about) == (1, "Chair, 2019")
    assert found(index, "treaty", ("speaker", "Bob Ray #2")) == 1
    assert found(index, 'speaker:"bob ray #2" mine') == 0
    assert found(index, 'speaker:"bob ray #1" mine') == 1
    assert found(index, 'speaker:"bob ray"') == 2


@pytest.fixture
def namesakes(tmp_path: Path) -> SearchIndex:
    """Two persons called Ann Lee, in three transcripts; the second is also called Ann Ray."""
    index = SearchIndex(tmp_path / "namesakes")
    talks = [
        transcript(
            [f"{said} on the treaty.", "A treaty of mine."],
            title=said,
            labels={0: "Ann\u00a0Lee" if said == "Third" else "Ann Lee", 1: "Ann Ray"},
        )
        for said in ("First", "Second", "Third")
    ]
    index.add(talks)
    one, two, three = (talk.id for talk in talks)
    index.know(
        (
            KnownPerson("Ann Lee #1", (), False, (SharedName("Ann Lee", (one,)),), 1, "Chair"),
            KnownPerson(
                "Ann Lee #2", ("Ann Ray",), True, (SharedName("Ann Lee", (two, three)),), 2
            ),
        )
    )
    return index


def test_two_of_one_name_are_two_in_the_facet_and_a_click_means_one(
    namesakes: SearchIndex,
) -> None:
    assert speakers(namesakes) == {"Ann Lee #1": 1, "Ann Lee #2": 5}
    assert found(namesakes, "treaty", ("speaker", "Ann Lee #1")) == 1
    assert found(namesakes, "treaty", ("speaker", "Ann Lee #2")) == 5
    assert found(namesakes, "treaty", ("speaker", "Ann Lee #1"), ("speaker", "Ann Lee #2")) == 6
    assert found(namesakes, "treaty", ("speaker", "Ann Lee")) == 3


def test_two_of_one_name_are_counted_apart(namesakes: SearchIndex) -> None:
    counted = namesakes.frequencies(SearchRequest("treaty"), "speaker")

    assert {one.label: one.count for one in counted if one.label} == {
        "Ann Lee #1": 1,
        "Ann Lee #2": 5,
    }


def test_one_of_two_of_one_name_is_asked_for_by_number(namesakes: SearchIndex) -> None:
    assert found(namesakes, 'speaker:"Ann Lee #1"') == 1
    assert found(namesakes, 'speaker:"ann lee #2" treaty') == 5
    assert found(namesakes, "speaker:lee#2 second") == 1
    assert found(namesakes, 'treaty NOT speaker:"энн ли #2"') == 6  # not how Ann Lee is written
    assert found(namesakes, 'treaty NOT speaker:"Ann Lee #2"') == 1
    assert found(namesakes, 'speaker:"Ann Lee"') == 6
    assert found(namesakes, 'speaker:"Ann Lee #7"') == 0


def test_what_was_searched_names_the_one(namesakes: SearchIndex) -> None:
    searched, _ = namesakes.explain(SearchRequest('speaker:"Ann Lee #2"'))

    assert dict(searched[0].words) == {"Ann Ray": 3, "Ann Lee #2": 2}
    assert searched[0].blocks == 5


def test_a_number_that_is_printed_is_a_word(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "index")
    index.add([transcript(["One.", "Two."], labels={0: "Speaker #1", 1: "Speaker #2"})])

    assert found(index, 'speaker:"Speaker #2"') == 1


def test_two_of_one_name_in_one_transcript_are_told_by_their_blocks(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "index")
    talk = transcript(
        ["A treaty.", "The treaty.", "No treaty.", "Treaty."],
        labels=dict.fromkeys(range(4), "Ann Lee"),
    )
    index.add([talk])
    first, second = (
        KnownPerson(f"Ann Lee #{n}", (), False, (SharedName("Ann Lee", (talk.id,), blocks),), n)
        for n, blocks in ((1, (0, 2, 3)), (2, (1,)))
    )
    index.know((first, second))

    assert speakers(index) == {"Ann Lee #1": 3, "Ann Lee #2": 1}
    assert found(index, 'speaker:"ann lee #1" no') == 1
    assert found(index, 'speaker:"ann lee #2" no') == 0
    assert found(index, "treaty", ("speaker", "Ann Lee #2")) == 1
