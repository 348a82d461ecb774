"""A pattern in words: "words in capitals, “.” after them, at the start of a paragraph"."""

from transcript_reader.domain.label_pattern import WIDE, LabelPattern
from transcript_reader.domain.label_words import Shape

_SHAPES = {
    Shape.CAPITALS: "a name in capitals",
    Shape.TITLED: "a name behind Mr, Ms, Dr or another title",
    Shape.NAME: "words that begin with capitals",
    Shape.INITIALS: "a surname and initials",
}


def phrases(pattern: LabelPattern) -> tuple[str, ...]:
    """Return what makes a label of this kind, as phrases to be joined by commas."""
    before, after = pattern.before.strip(), pattern.after.strip()
    found = [
        f"the words “{pattern.words}”" if pattern.shape is Shape.EXACT else _SHAPES[pattern.shape]
    ]
    if before:
        figures = " with any figures for 0" if "0" in before else ""
        found.append(f"“{before}” before it{figures}")
    if after:
        found.append(f"“{after}” after it")
    elif not pattern.alone:
        found.append("a wide space after it" if WIDE in pattern.after else "a space after it")
    found.append("on a line of its own" if pattern.alone else "at the start of a paragraph")
    return tuple(found)
