from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.concordance import ConcordanceRequest, LineOrder
from transcript_reader.domain.search import SearchRequest
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.concordance import ConcordanceService

LIBRARY = (
    transcript(
        ["Every treaty needs care. No treaty lasts.", "A bad treaty zooms."],
        title="Second sitting",
        day=date(2020, 1, 2),
        labels={0: "Zoe", 1: "Adam"},
    ),
    transcript(
        ["We like our treaty.", "Treaty apples."],
        title="First sitting",
        day=date(2019, 1, 2),
        labels={0: "Bert"},
    ),
)


EVERY, NO = "Every treaty needs care. ", "No treaty lasts."


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ConcordanceService]:
    library, index = Library(tmp_path / "library.sqlite"), SearchIndex(tmp_path / "index")
    for one in LIBRARY:
        library.add(one, origin="test", data=b"")
    index.add(LIBRARY)
    yield ConcordanceService(library, index)
    library.close()


def lines(service: ConcordanceService, order: LineOrder) -> list[tuple[str, str, str]]:
    found = service.lines(ConcordanceRequest(SearchRequest("treaty"), order))
    return [(line.left, line.word, line.right) for line in found.lines]


def test_every_hit_has_a_line(service: ConcordanceService) -> None:
    assert set(lines(service, LineOrder.FOUND)) == {
        ("Every ", "treaty", " needs care. No treaty lasts."),
        ("Every treaty needs care. No ", "treaty", " lasts."),
        ("A bad ", "treaty", " zooms."),
        ("We like our ", "treaty", "."),
        ("", "Treaty", " apples."),
    }


@pytest.mark.parametrize(
    ("order", "sorted_by"),
    [
        (
            LineOrder.RIGHT_1,
            [".", " apples.", " lasts.", " needs care. No treaty lasts.", " zooms."],
        ),
        (
            LineOrder.LEFT_1,
            ["", "A bad ", "Every ", "Every treaty needs care. No ", "We like our "],
        ),
        (
            LineOrder.LEFT_2,
            ["", "Every ", "A bad ", "Every treaty needs care. No ", "We like our "],
        ),
    ],
)
def test_lines_are_sorted_by_the_words_beside(
    service: ConcordanceService, order: LineOrder, sorted_by: list[str]
) -> None:
    side = 2 if order is LineOrder.RIGHT_1 else 0

    assert [line[side] for line in lines(service, order)] == sorted_by


@pytest.mark.parametrize(
    ("order", "speakers"),
    [
        (LineOrder.SPEAKER, ["Adam", "Bert", "Bert", "Zoe", "Zoe"]),
        (LineOrder.DATE, ["Bert", "Bert", "Zoe", "Zoe", "Adam"]),
        (LineOrder.TRANSCRIPT, ["Bert", "Bert", "Zoe", "Zoe", "Adam"]),
    ],
)
def test_lines_are_sorted_by_where_they_stand(
    service: ConcordanceService, order: LineOrder, speakers: list[str]
) -> None:
    found = service.lines(ConcordanceRequest(SearchRequest("treaty"), order))

    assert [line.speaker for line in found.lines] == speakers


def test_a_line_knows_its_place(service: ConcordanceService) -> None:
    found = service.lines(ConcordanceRequest(SearchRequest("zooms")))

    (line,) = found.lines
    block = LIBRARY[0].blocks[line.block]
    assert line.transcript == LIBRARY[0].id
    assert block.text[line.span.start : line.span.end] == "zooms"
    assert (line.turn, line.title, found.blocks) == (1, "Second sitting", 1)


def test_words_near_each_other_have_lines_too(service: ConcordanceService) -> None:
    found = service.lines(ConcordanceRequest(SearchRequest("bad NEAR/2 zooms")))

    assert [line.word for line in found.lines] == ["bad", "zooms"]


@pytest.mark.parametrize(
    ("order", "then", "sorted_by"),
    [
        (LineOrder.WORD, LineOrder.SPEAKER, ["zooms", "apples", "", "needs", "lasts"]),
        (LineOrder.WORD, LineOrder.RIGHT_1, ["", "apples", "lasts", "needs", "zooms"]),
        (LineOrder.DATE, LineOrder.RIGHT_1, ["", "apples", "lasts", "needs", "zooms"]),
        (LineOrder.TRANSCRIPT, LineOrder.SPEAKER, ["apples", "", "zooms", "needs", "lasts"]),
        (LineOrder.SPEAKER, LineOrder.LEFT_1, ["zooms", "apples", "", "needs", "lasts"]),
    ],
)
def test_lines_that_agree_are_sorted_further(
    service: ConcordanceService, order: LineOrder, then: LineOrder, sorted_by: list[str]
) -> None:
    request = ConcordanceRequest(SearchRequest("treaty"), order, then=then)

    rights = [line.right for line in service.lines(request).lines]  # each begins as no other
    assert [right.split(".")[0].strip(" .").split(" ")[0] for right in rights] == sorted_by
