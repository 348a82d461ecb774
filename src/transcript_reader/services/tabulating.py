"""What search finds, as tables: hits, concordance lines, collocates, frequencies."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from transcript_reader.domain.concordance import ConcordanceLine, ConcordanceRequest, LineOrder
from transcript_reader.domain.search import Hit, SearchRequest
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.exporters.table import Row, Table
from transcript_reader.library.store import Library
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.searching import SearchService

PLACE_COLUMNS = (
    *("transcript", "date", "speaker", "role", "turn"),
    *("left", "word", "right"),
    *("place", "address", "id"),
)
"""Columns of hits and of lines. Turns count from 1, as the window counts them; "place" is
where it was said, "address" where it was published, "id" the transcript's name here."""

COLLOCATE_COLUMNS = ("word", "near", "left", "right", "everywhere", "likelihood")

_HELPING = 1_000  # blocks looked up at once


class TableService:
    """Makes tables whose rows are looked up as they are read."""

    def __init__(
        self, library: Library, searching: SearchService, concordances: ConcordanceService
    ) -> None:
        self._library = library
        self._searching = searching
        self._concordances = concordances

    def hits(self, request: SearchRequest, most: int | None = None) -> Table:
        """Return all hits of a search, or the first ``most``, in its order.

        ``left``, ``word`` and ``right`` together are the snippet, parted at the first word
        found in it.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        request = replace(request, offset=0, limit=_HELPING, facets=())
        first = self._searching.search(request)
        count = first.total if most is None else min(most, first.total)

        def hits() -> Iterator[Hit]:
            yield from first.hits
            for offset in range(_HELPING, count, _HELPING):
                yield from self._searching.search(replace(request, offset=offset)).hits

        pieces = ((hit, *_parted(hit)) for hit in islice(hits(), count))
        return Table("hits", PLACE_COLUMNS, self._rows(pieces), count)

    def concordance(self, request: ConcordanceRequest, most: int | None = None) -> Table:
        """Return all lines of a concordance, or the first ``most``, in its order.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        search = replace(request.search, offset=0, limit=_HELPING, facets=())
        total = self._searching.search(replace(search, limit=1)).total
        if request.order is LineOrder.FOUND:
            lines = (
                line
                for offset in range(0, total, _HELPING)
                for line in self._concordances.lines(
                    replace(request, search=replace(search, offset=offset))
                ).lines
            )
            count = total
        else:
            whole = replace(request, search=replace(search, limit=max(1, total)))
            sorted_lines = self._concordances.lines(whole).lines
            lines, count = (line for line in sorted_lines), len(sorted_lines)
        return self.lines(islice(lines, most), count if most is None else min(most, count))

    def lines(self, lines: Iterable[ConcordanceLine], count: int | None = None) -> Table:
        """Return lines of a concordance that are there already, as they stand."""
        pieces = ((line, line.left, line.word, line.right) for line in lines)
        return Table("concordance", PLACE_COLUMNS, self._rows(pieces), count)

    def collocates(
        self, request: SearchRequest, *, reach: int = 5, most: int | None = None
    ) -> Table:
        """Return the words within ``reach`` words of the hits, the most telling first.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        found = self._concordances.collocates(request, reach=reach, most=most)
        rows: list[Row] = [
            (one.word, one.near, one.left, one.right, one.everywhere, round(one.likelihood, 3))
            for one in found
        ]
        return Table("collocates", COLLOCATE_COLUMNS, rows, len(rows))

    def frequencies(self, request: SearchRequest, by: str, most: int | None = None) -> Table:
        """Return how often the words asked for are said, by "year", "month" or "speaker".

        Raises:
            BadQuery: if the text cannot be understood.
        """
        found = self._concordances.frequencies(request, by)[:most]
        rows: list[Row] = [
            (
                one.label,
                one.count,
                one.words,
                None if one.per_million is None else round(one.per_million, 3),
            )
            for one in found
        ]
        return Table("frequencies", (by, "count", "words", "per_million"), rows, len(rows))

    def _rows(self, found: Iterator[tuple[Hit | ConcordanceLine, str, str, str]]) -> Iterator[Row]:
        """Yield the row of each hit or line, of a thousand at a time."""
        addresses = self._library.addresses()
        places: dict[TranscriptId, str] = {}
        while helping := list(islice(found, _HELPING)):
            blocks = self._library.blocks([(one.transcript, one.block) for one, *_ in helping])
            for (one, left, word, right), block in zip(helping, blocks, strict=True):
                if one.transcript not in places:
                    places[one.transcript] = self._place(one.transcript)
                yield (
                    one.title,
                    one.date,
                    one.speaker,
                    "" if block is None else block.role,
                    None if one.turn is None else one.turn + 1,
                    left,
                    word,
                    right,
                    places[one.transcript],
                    addresses.get(one.transcript, ""),
                    one.transcript,
                )

    def _place(self, transcript: TranscriptId) -> str:
        try:
            return self._library.entry(transcript).place
        except KeyError:
            return ""  # removed this very moment


def _parted(hit: Hit) -> tuple[str, str, str]:
    """Return a hit's snippet left of, at and right of the first word found in it."""
    if not hit.snippet_spans:
        return hit.snippet, "", ""
    first = hit.snippet_spans[0]
    return (
        hit.snippet[: first.start],
        hit.snippet[first.start : first.end],
        hit.snippet[first.end :],
    )
