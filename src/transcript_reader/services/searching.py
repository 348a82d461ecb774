"""From a question to hits ready to show."""

from functools import partial

from transcript_reader.domain.search import Hit, SearchRequest, SearchResults
from transcript_reader.domain.transcript import Block
from transcript_reader.library.store import Library
from transcript_reader.search.highlight import snippet, spans
from transcript_reader.search.index import Match, Matches, SearchIndex
from transcript_reader.services.steady import KnownEntries, speaker_of, steady


class SearchService:
    """Answers search requests from the index, in the library's words."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index
        self._entries = KnownEntries(library)

    def search(self, request: SearchRequest) -> SearchResults:
        """Return the first hits and the exact number of blocks found.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        found, blocks = steady(self._library, partial(self._matched, request))
        self._entries.renew()
        hits = (
            self._hit(match, block)
            for match, block in zip(found.matches, blocks, strict=True)
            if block is not None  # removed since the index was made
        )
        shown = tuple(hit for hit in hits if hit is not None)
        if request.offset:  # a further page: the first one has told the rest
            return SearchResults(request, shown, found.total, found.facets)
        searched, better = self._index.explain(request, found=found.total > 0)
        return SearchResults(request, shown, found.total, found.facets, searched, better)

    def _matched(self, request: SearchRequest) -> tuple[Matches, list[Block | None]]:
        found = self._index.match(request)
        keys = [(match.transcript, match.block) for match in found.matches]
        return found, self._library.blocks(keys)

    def _hit(self, match: Match, block: Block) -> Hit | None:
        entry = self._entries.get(match.transcript)
        if entry is None:
            return None  # removed this very moment
        found = spans(block.text, match.terms, block.language or entry.language)
        words, marked = snippet(block.text, found)
        return Hit(
            match.transcript,
            entry.title,
            entry.date,
            match.block,
            block.turn,
            speaker_of(block, entry),
            words,
            marked,
            found,
            match.person,
        )
