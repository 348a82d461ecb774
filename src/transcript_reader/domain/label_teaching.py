"""From one label that a reader points at to the patterns it may be an example of."""

from transcript_reader.domain.label_pattern import (
    LONGEST,
    LONGEST_SIGNS,
    MOST_WORDS,
    LabelPattern,
    signs_of,
)
from transcript_reader.domain.label_words import (
    BRACKETS,
    Shape,
    ends_in_initials,
    fits,
    is_honorific,
    is_plain,
    is_unfinished,
)
from transcript_reader.domain.transcript import BlockKind, Transcript

PARAGRAPH_BREAK = "\n\n"
"""What parts the paragraphs of a block's text."""
TEACHABLE = (BlockKind.PARAGRAPH, BlockKind.TURN, BlockKind.HEADING, BlockKind.SUMMARY)
"""Kinds of blocks in which a label may stand unseen."""
_ENDS = frozenset("]:|\t—–―-.：】")
_SURE_ENDS = frozenset("]】|｜\t")  # what no sentence has, so that a label may have a comma
_DASHES = frozenset("—–―-")
_QUOTES = frozenset("“\"«„‘'([{<¿¡")  # what words begin with, not what ends a label
_LONGEST_LINE = 90
_MOST_EXACT = 6
_SPARE_WORDS = 2  # that other labels may have more than the example
_SHAPES = (Shape.INITIALS, Shape.CAPITALS, Shape.TITLED, Shape.NAME, Shape.WORDS)


def patterns_for(paragraph: str, start: int = 0, end: int = 0) -> tuple[LabelPattern, ...]:
    """Return what the label of a paragraph may be an example of, the most general first.

    ``start`` and ``end`` are the characters the reader has selected; where they are the same
    the label is looked for. Empty where there is nothing that could be a label.
    """
    text = paragraph[:LONGEST]
    extent = _selected(text, start, end) if start < end else _guessed(text)
    if extent is None:
        return ()
    first, last = extent
    line = text.find("\n", last)
    rest = text[last:] if line < 0 else text[last:line]
    after = rest[: _signs_end(rest)]
    alone = not rest[len(after) :].strip() and (line >= 0 or len(paragraph) < LONGEST)
    before = signs_of(text[:first])
    signs = signs_of(after.rstrip() if alone else after)
    if max(len(before), len(signs)) > LONGEST_SIGNS or not (signs or alone):
        return ()
    label = text[first:last]
    office = "," in BRACKETS.sub(" ", label) or any(sign in _SURE_ENDS for sign in signs)
    words = len(BRACKETS.sub(" ", label.partition(",")[0]).split())
    if not words or not is_plain(label) or len(label.split()) > MOST_WORDS:
        return ()
    most = min(MOST_WORDS, max(words + _SPARE_WORDS, 4))
    telling = bool(signs.strip(" ")) or alone
    shapes = [
        shape
        for shape in _SHAPES
        if fits(label, shape, office=office)
        and (telling or shape in (Shape.INITIALS, Shape.CAPITALS))
    ]
    if shapes and shapes[0] in (Shape.INITIALS, Shape.CAPITALS):
        shapes = shapes[:1]
    proposed = [LabelPattern(one, before, signs, alone, most, office) for one in shapes]
    if words <= _MOST_EXACT:
        proposed.append(
            LabelPattern(Shape.EXACT, before, signs, alone, words=" ".join(label.split()))
        )
    return tuple(one for one in proposed if _finds(one, paragraph, first, last))


def labels_like(transcript: Transcript, printed: str) -> tuple[LabelPattern, ...]:
    """Return what a label as printed may be an example of, where a paragraph begins with it."""
    for block in transcript.blocks:
        if block.kind not in TEACHABLE:
            continue
        for paragraph in block.text.split(PARAGRAPH_BREAK):
            start = paragraph.find(printed, 0, LONGEST)
            if start >= 0 and (found := patterns_for(paragraph, start, start + len(printed))):
                return found
    return ()


def paragraph_at(text: str, character: int) -> tuple[int, int]:
    """Return where the paragraph of a block's text begins and ends that a character is in."""
    start = text.rfind(PARAGRAPH_BREAK, 0, character + 1)
    end = text.find(PARAGRAPH_BREAK, character)
    return (0 if start < 0 else start + len(PARAGRAPH_BREAK)), (len(text) if end < 0 else end)


def _finds(pattern: LabelPattern, paragraph: str, start: int, end: int) -> bool:
    found = pattern.find(paragraph)
    return found is not None and (found.start, found.end) == (start, end)


def _selected(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the words of a selection; None where words stand before it in the paragraph."""
    end = min(end, len(text))
    line = text.find("\n", start, end)
    end = end if line < 0 or not text[start:line].strip() else line
    while start < end and not text[start].isalpha():
        start += 1
    while start < end and not _ends_label(text[start:end]):
        end -= 1
    if start == end or any(sign.isalpha() for sign in text[:start]):
        return None
    return start, end


def _ends_label(label: str) -> bool:
    """Say whether a label may end so: in a letter, a figure, a bracket, or initials."""
    last = label[-1]
    closed = last in ")]" and label.count(last) <= label.count("(" if last == ")" else "[")
    return last.isalnum() or closed or (last == "." and ends_in_initials(label))


def _guessed(text: str) -> tuple[int, int] | None:
    """Return the first words of a paragraph that a sign parts from the rest."""
    start = next((place for place, sign in enumerate(text) if sign.isalpha()), len(text))
    line = text.find("\n", start)
    line = len(text) if line < 0 else line
    depth = 0
    for place in range(start, line):
        if depth == 0 and place > start and _may_end(text[:line], start, place):
            return _selected(text, start, place)
        depth = max(0, depth + (text[place] in "([") - (text[place] in ")]"))
    return _selected(text, start, line) if start < line <= start + _LONGEST_LINE else None


def _may_end(text: str, start: int, place: int) -> bool:
    """Say whether a label may end before the sign at a place."""
    sign, after = text[place], text[place + 1 : place + 2]
    if sign.isspace():
        return sign in "\t\u3000" or after.isspace() or _ends_unsigned(text, start, place)
    if sign not in _ENDS:
        return False
    if sign in _DASHES:
        return text[place - 1].isspace() or (sign != "-" and after.isspace())
    if sign == ".":
        words = text[start:place].split()
        ends = not after or after.isspace() or after in _DASHES
        return ends and not is_unfinished(words[-1:])
    return not (sign == ":" and after.isdecimal() and text[place - 1].isdecimal())


def _ends_unsigned(text: str, start: int, place: int) -> bool:
    """Say whether a label ends in initials or capitals, and other words follow the space."""
    label, word = text[start:place], text[place + 1 :].split(maxsplit=1)[:1]
    if not word or not word[0][0].isalpha():
        return False
    if ends_in_initials(label):
        return not is_unfinished(word)
    shouted = fits(word[0], Shape.CAPITALS, office=False)
    return fits(label, Shape.CAPITALS, office=False) and not shouted and not is_honorific(label)


def _signs_end(rest: str) -> int:
    """Return how many signs and spaces stand between a label and its words."""
    end = 0
    while end < len(rest) and not (rest[end].isalnum() or rest[end] in _QUOTES):
        end += 1
    return end
