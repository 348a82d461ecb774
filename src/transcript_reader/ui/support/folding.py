"""Letters made alike, so that a filter finds what a reader means."""

import unicodedata

_SHORT_I = ("й", "\ufffc")  # a letter of its own, not an accented и


def folded(text: str) -> str:
    """Return the text in lower case, without accents, ё as е, every white space a space."""
    letter, stand_in = _SHORT_I
    lower = unicodedata.normalize("NFC", text.casefold()).replace(letter, stand_in)
    plain = (c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return " ".join("".join(plain).replace(stand_in, letter).split())
