"""Lines of a concordance in the order a reader asks for."""

from collections.abc import Callable, Sequence
from datetime import date

from transcript_reader.domain.concordance import ConcordanceLine, LineOrder
from transcript_reader.search.analysis import fold
from transcript_reader.search.concordance import NEIGHBOURS, left_words, right_words

_Key = tuple[object, ...]


def ordered(
    lines: Sequence[ConcordanceLine],
    texts: Sequence[str],
    order: LineOrder,
    then: LineOrder = LineOrder.FOUND,
) -> list[ConcordanceLine]:
    """Return the lines sorted; ``texts`` are those of their blocks.

    Lines that agree in what ``order`` names are sorted by what ``then`` names. Without it, those
    that agree in a word beside the middle are sorted by the words further out, then by those
    between. Lines that agree in all keep their order.
    """
    keys = [_key(line, text, order) for line, text in zip(lines, texts, strict=True)]
    if then is not LineOrder.FOUND:
        furthers = (_key(line, text, then) for line, text in zip(lines, texts, strict=True))
        length = _OWN.get(order, 1)
        keys = [(*key[:length], *further) for key, further in zip(keys, furthers, strict=True)]
    return [lines[at] for at in sorted(range(len(lines)), key=keys.__getitem__)]


def _key(line: ConcordanceLine, text: str, order: LineOrder) -> _Key:
    if order in _FIELDS:
        return _FIELDS[order](line)
    words = left_words if order.value.startswith("left") else right_words
    return _from(words(text, line.span), int(order.value[-1]) - 1)


def _from(words: list[str], place: int) -> _Key:
    """Return the words from a place outwards, then those before it; missing ones are empty."""
    filled = words + [""] * (NEIGHBOURS - len(words))
    return (*filled[place:], *filled[:place])


_FIELDS: dict[LineOrder, Callable[[ConcordanceLine], _Key]] = {
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

_OWN = {LineOrder.SPEAKER: 2, LineOrder.TRANSCRIPT: 2}
"""How much of a key is what the order names, where that is not its first part alone."""
