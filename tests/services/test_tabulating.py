from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.concordance import ConcordanceRequest, LineOrder
from transcript_reader.domain.search import Order, SearchRequest
from transcript_reader.exporters.table import Row
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.searching import SearchService
from transcript_reader.services.tabulating import PLACE_COLUMNS, TableService

MANY = 2_345
TREATY = SearchRequest("treaty", order=Order.OLDEST)
FIRST = replace(
    transcript(
        ["We like our treaty. A treaty\nholds."],
        title="First sitting",
        day=date(2019, 1, 2),
        labels={0: "Bert"},
    ),
    url="https://example.org/1",
    place="Moscow",
)
SECOND = transcript(
    ["No words.", "Treaty apples."],
    title="Second sitting",
    day=date(2020, 3, 4),
    labels={0: "Zoe", 1: "Adam"},
)
LONG = transcript([f"law number {n}" for n in range(MANY)], title="Long", labels={0: "Ann"})


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[tuple[SearchService, ConcordanceService, TableService]]:
    library, index = Library(tmp_path / "library.sqlite"), SearchIndex(tmp_path / "index")
    for one in (FIRST, SECOND, LONG):
        library.add(one, origin="test", data=b"")
    index.add((FIRST, SECOND, LONG))
    searching, concordances = SearchService(library, index), ConcordanceService(library, index)
    yield searching, concordances, TableService(library, searching, concordances)
    library.close()


@pytest.fixture
def tables(parts: tuple[SearchService, ConcordanceService, TableService]) -> TableService:
    return parts[2]


def column(rows: list[Row], name: str) -> list[object]:
    return [row[PLACE_COLUMNS.index(name)] for row in rows]


def test_a_hit_says_who_where_and_when_and_is_parted_at_its_word(tables: TableService) -> None:
    table = tables.hits(TREATY)

    assert table.count == 2
    assert list(table.rows) == [
        (
            *("First sitting", date(2019, 1, 2), "Bert", "", 1),
            *("We like our ", "treaty", ". A treaty\nholds."),
            *("Moscow", "https://example.org/1", FIRST.id),
        ),
        (
            *("Second sitting", date(2020, 3, 4), "Adam", "", 2),
            *("", "Treaty", " apples."),
            *("", "", SECOND.id),
        ),
    ]


def test_all_hits_are_there_in_the_order_of_the_search(
    parts: tuple[SearchService, ConcordanceService, TableService],
) -> None:
    searching, _, tables = parts
    request = SearchRequest("law", order=Order.OLDEST, grouped=True)
    hits = searching.search(replace(request, limit=MANY)).hits

    table = tables.hits(request)
    rows = list(table.rows)

    assert table.count == len(rows) == len(hits) == MANY
    snippets = [f"{row[5]}{row[6]}{row[7]}" for row in rows]
    assert snippets == [hit.snippet for hit in hits]
    assert column(rows, "turn") == [hit.turn + 1 for hit in hits if hit.turn is not None]
    assert len(list(tables.hits(request, most=1_001).rows)) == 1_001


@pytest.mark.parametrize("order", [LineOrder.FOUND, LineOrder.RIGHT_2])
def test_all_lines_of_a_concordance_are_there_in_its_order(
    parts: tuple[SearchService, ConcordanceService, TableService], order: LineOrder
) -> None:
    _, concordances, tables = parts
    whole = ConcordanceRequest(SearchRequest("law", limit=MANY), order, width=20)
    lines = concordances.lines(whole).lines

    rows = list(tables.concordance(ConcordanceRequest(SearchRequest("law"), order, 20)).rows)

    assert len(rows) == MANY
    assert [row[5:8] for row in rows] == [(line.left, line.word, line.right) for line in lines]


def test_a_concordance_has_a_line_for_every_word_of_a_hit(tables: TableService) -> None:
    table = tables.concordance(ConcordanceRequest(TREATY))

    rows = list(table.rows)
    assert [row[5:8] for row in rows[:2]] == [
        ("We like our ", "treaty", ". A treaty holds."),
        ("We like our treaty. A ", "treaty", " holds."),
    ]
    assert len(rows) == 3


def test_collocates_and_frequencies_say_what_the_service_says(
    parts: tuple[SearchService, ConcordanceService, TableService],
) -> None:
    _, concordances, tables = parts

    collocates = tables.collocates(SearchRequest("law"), reach=1)
    months = tables.frequencies(TREATY, "month")

    (number,) = concordances.collocates(SearchRequest("law"), reach=1)
    assert list(collocates.rows) == [
        ("number", MANY, 0, MANY, MANY, round(number.likelihood, 3)),
    ]
    assert months.columns == ("month", "count", "words", "per_million")
    assert [row[:3] for row in months.rows] == [
        ("2019-01", 2, 9),  # titles are words, too
        *((f"2019-{month:02}", 0, 0) for month in range(2, 13)),
        *(("2020-01", 0, 0), ("2020-02", 0, 0)),
        ("2020-03", 1, 6),
        ("", 0, 3 * MANY + 1),
    ]
    assert months_without_a_word(tables) == [None] * 13


def months_without_a_word(tables: TableService) -> list[object]:
    rows = tables.frequencies(TREATY, "month").rows
    return [row[3] for row in rows if not row[2]]


def test_speakers_come_with_the_one_who_says_it_most_first(tables: TableService) -> None:
    rows = list(tables.frequencies(SearchRequest("law OR treaty"), "speaker").rows)

    assert [row[0] for row in rows if row[0]] == ["Ann", "Bert", "Adam", "Zoe"]
