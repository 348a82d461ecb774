"""Lines of a concordance in the order a reader asks for."""

from collections.abc import Callable, Sequence
from datetime import date

from transcript_reader.domain.concordance import ConcordanceLine, LineOrder
from transcript_reader.search.analysis import fold
from transcript_reader.search.concordance import NEIGHBOURS, left_words, right_words


def ordered(
    lines: Sequence[ConcordanceLine], texts: Sequence[str], order: LineOrder
) -> list[ConcordanceLine]:
    """Return the lines sorted; ``texts`` are those of their blocks.

    Sorted by a word beside the middle, lines that agree in it are sorted by the words
    further out, then by those between. Lines that agree in all keep their order.
    """
    if order in _FIELDS:
        key = _FIELDS[order]
        return sorted(lines, key=key)
    place = int(order.value[-1]) - 1
    words = left_words if order.value.startswith("left") else right_words
    keys = [_from(words(text, line.span), place) for line, text in zip(lines, texts, strict=True)]
    return [lines[at] for at in sorted(range(len(lines)), key=keys.__getitem__)]


def _from(words: list[str], place: int) -> list[str]:
    """Return the words from a place outwards, then those before it; missing ones are empty."""
    filled = words + [""] * (NEIGHBOURS - len(words))
    return filled[place:] + filled[:place]


_FIELDS: dict[LineOrder, Callable[[ConcordanceLine], tuple[object, ...]]] = {
    LineOrder.WORD: lambda line: (fold(line.word),),
    LineOrder.SPEAKER: lambda line: (not line.speaker, fold(line.speaker)),
    LineOrder.DATE: lambda line: (line.date or date.max, line.transcript, line.block, line.span),
    LineOrder.TRANSCRIPT: lambda line: (
        fold(line.title),
        line.transcript,
        line.block,
        line.span,
    ),
}
