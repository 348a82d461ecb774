"""A pattern in words: "a name in capitals, “.” after it, at the start of a paragraph"."""

from transcript_reader.domain.label_pattern import WIDE, LabelPattern
from transcript_reader.domain.label_words import Shape

WORDS, BEFORE, BEFORE_FIGURES, AFTER = (
    "the words “{signs}”",
    "“{signs}” before it",
    "“{signs}” before it with any figures for 0",
    "“{signs}” after it",
)
DASH_AFTER = "a dash after it"
WIDE_AFTER, SPACE_AFTER = "a wide space after it", "a space after it"
ALONE, AT_START = "on a line of its own", "at the start of a paragraph"
SHAPES = {
    Shape.CAPITALS: "a name in capitals",
    Shape.TITLED: "a name behind Mr, Ms, Dr or another title",
    Shape.NAME: "words that begin with capitals",
    Shape.INITIALS: "a surname and initials",
    Shape.WORDS: "a few words",
    Shape.EXACT: WORDS,
}


def phrases(pattern: LabelPattern) -> tuple[str, ...]:
    """Return what makes a label of this kind, in English, to be joined by commas."""
    return tuple(phrase.format(signs=signs) for phrase, signs in templates(pattern))


def templates(pattern: LabelPattern) -> tuple[tuple[str, str], ...]:
    """Return the same as phrases and the signs that take the place of ``{signs}``, if any."""
    before, after = pattern.before.strip(), pattern.after.strip()
    found = [(SHAPES[pattern.shape], pattern.words)]
    if before:
        found.append((BEFORE_FIGURES if "0" in before else BEFORE, before))
    if after == "-":
        found.append((DASH_AFTER, ""))
    elif after:
        found.append((AFTER, after))
    elif not pattern.alone:
        found.append((WIDE_AFTER if WIDE in pattern.after else SPACE_AFTER, ""))
    found.append((ALONE if pattern.alone else AT_START, ""))
    return tuple(found)
