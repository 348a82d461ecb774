"""Every hit of a search on a line of its own, in the library's words, and figures about them."""

from collections.abc import Callable, Iterator
from functools import partial

from transcript_reader.domain.concordance import (
    Collocate,
    Concordance,
    ConcordanceLine,
    ConcordanceRequest,
    Frequency,
    LineOrder,
)
from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import Block, TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.composing import beside_word
from transcript_reader.search.concordance import beside, located
from transcript_reader.search.highlight import spans
from transcript_reader.search.index import Occurrences, SearchIndex
from transcript_reader.search.line_order import ordered
from transcript_reader.search.occurrences import Occurrence
from transcript_reader.search.terms import Node
from transcript_reader.services.steady import KnownEntries, speaker_of, steady


class ConcordanceService:
    """Answers what is asked of a search beside its list of hits."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index
        self._entries = KnownEntries(library)

    def lines(self, request: ConcordanceRequest) -> Concordance:
        """Return the hits of a search as lines, sorted.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        found, blocks = steady(self._library, partial(self._found, request.search))
        self._entries.renew()
        lines: list[ConcordanceLine] = []
        texts: list[str] = []
        for one, block in zip(found.blocks, blocks, strict=True):
            entry = None if block is None else self._entries.get(TranscriptId(one.transcript))
            if block is None or entry is None:
                continue  # removed since the index was made
            for span in _spans(one, block, entry, found.terms):
                lines.append(_line(one, block, entry, span, request.width))
                texts.append(block.text)
        if request.order is not LineOrder.FOUND:
            lines = ordered(lines, texts, request.order, request.then)
        return Concordance(request, tuple(lines), found.total)

    def collocates(
        self,
        request: SearchRequest,
        *,
        reach: int = 5,
        most: int | None = None,
        on_progress: Callable[[float], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Collocate, ...]:
        """Return what is said within ``reach`` words of the hits, the most telling first.

        ``on_progress`` is told which part of the work is done. When cancelled, nothing is.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        return self._index.collocates(
            request, reach=reach, most=most, on_progress=on_progress, cancelled=cancelled
        )

    def beside(self, text: str, word: str, reach: int) -> str:
        """Return the question for the places where a word stands near what another asks for.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        return beside_word(text, word, reach)

    def frequencies(self, request: SearchRequest, by: str) -> tuple[Frequency, ...]:
        """Count how often the words asked for are said by "year", "month" or "speaker".

        Raises:
            BadQuery: if the text cannot be understood.
        """
        return self._index.frequencies(request, by)

    def _found(self, request: SearchRequest) -> tuple[Occurrences, list[Block | None]]:
        found = self._index.occurrences(request)
        keys = [(TranscriptId(one.transcript), one.block) for one in found.blocks]
        return found, self._library.blocks(keys)


def _spans(found: Occurrence, block: Block, entry: LibraryEntry, terms: Node) -> Iterator[Span]:
    if found.stretches is None:
        yield from spans(block.text, terms, block.language or entry.language)
    else:
        yield from located(block.text, found.stretches, found.notes)


def _line(
    found: Occurrence, block: Block, entry: LibraryEntry, span: Span, width: int
) -> ConcordanceLine:
    left, right = beside(block.text, span, width)
    return ConcordanceLine(
        entry.id,
        entry.title,
        entry.date,
        found.block,
        block.turn,
        speaker_of(block, entry),
        left,
        block.text[span.start : span.end],
        right,
        span,
    )
