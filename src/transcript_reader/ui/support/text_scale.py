"""How far into a transcript a place is, as a part of all its characters; and where a part is."""

from bisect import bisect_right
from itertools import accumulate

from transcript_reader.domain.transcript import BlockKind, Transcript


class TextScale:
    """A ruler along the characters of one transcript; what belongs to the site has no length."""

    def __init__(self, transcript: Transcript) -> None:
        lengths = (
            0 if block.kind is BlockKind.CHROME else len(block.label) + len(block.text) + 1
            for block in transcript.blocks
        )
        self._starts = list(accumulate(lengths, initial=0))
        self._labels = [len(block.label) for block in transcript.blocks]
        self._total = self._starts[-1] or 1

    def part(self, block: int, character: int = 0) -> float:
        """Return how far a character of a block is, 0 to 1; its beginning is its label's."""
        if not 0 <= block < len(self._labels):
            return 0.0 if block < 0 else 1.0
        inside = self._labels[block] + character if character > 0 else 0
        return min(self._starts[block] + inside, self._starts[block + 1]) / self._total

    def place(self, part: float) -> tuple[int, int]:
        """Return the block and the character of it that are so far."""
        if not self._labels:
            return 0, 0
        at = max(0, min(self._total - 1, int(part * self._total)))
        block = min(bisect_right(self._starts, at) - 1, len(self._labels) - 1)
        return block, max(0, at - self._starts[block] - self._labels[block])
