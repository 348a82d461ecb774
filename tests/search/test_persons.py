from datetime import date
from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.person import KnownPerson
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


def test_somebody_called_like_another_speaker_is_counted_with_them(index: SearchIndex) -> None:
    index.know((KnownPerson("Bob Ray", ("Ann Lee",), decided=True),))

    assert speakers(index)["Bob Ray"] == 2
    assert found(index, "treaty", ("speaker", "Bob Ray")) == 2
