"""From a question to hits ready to show."""

from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.search import Hit, SearchRequest, SearchResults
from transcript_reader.domain.transcript import Block, TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.highlight import snippet, spans
from transcript_reader.search.index import Match, SearchIndex


class SearchService:
    """Answers search requests from the index, in the library's words."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index
        self._entries: dict[TranscriptId, LibraryEntry] = {}

    def search(self, request: SearchRequest) -> SearchResults:
        """Return the first hits and the exact number of blocks found.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        found = self._index.match(request)
        blocks = self._library.blocks([(match.transcript, match.block) for match in found.matches])
        hits = (
            self._hit(match, block)
            for match, block in zip(found.matches, blocks, strict=True)
            if block is not None  # removed since the index was made
        )
        shown = tuple(hit for hit in hits if hit is not None)
        if request.offset:  # a further page: the first one has told the rest
            return SearchResults(request, shown, found.total, found.facets)
        searched, better = self._index.explain(request)
        return SearchResults(request, shown, found.total, found.facets, searched, better)

    def _hit(self, match: Match, block: Block) -> Hit | None:
        entry = self._entries.get(match.transcript)
        if entry is None:  # transcripts never change, so an entry once read stays true
            try:
                entry = self._entries[match.transcript] = self._library.entry(match.transcript)
            except KeyError:
                return None  # removed this very moment
        found = spans(block.text, match.terms, block.language or entry.language)
        words, marked = snippet(block.text, found)
        return Hit(
            match.transcript,
            entry.title,
            entry.date,
            match.block,
            block.turn,
            "" if block.speaker is None else entry.speakers[block.speaker],
            words,
            marked,
            found,
        )
