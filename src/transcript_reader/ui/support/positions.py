"""Characters as Python counts them, and UTF-16 units as Qt does: the one place that converts.

A character beyond U+FFFF (an emoji, a letter of a rare script) is one character to Python
and two units to Qt. Most texts have none, and cost nothing here.
"""


def to_units(text: str, character: int) -> int:
    """Return how many UTF-16 units of ``text`` stand before ``character``."""
    if text.isascii():
        return character
    return character + _astral(text[:character])


def to_characters(text: str, unit: int) -> int:
    """Return how many whole characters of ``text`` stand before UTF-16 unit ``unit``.

    A unit in the middle of a character belongs to that character.
    """
    if text.isascii() or not _astral(text):
        return unit
    passed = 0
    for index, character in enumerate(text):
        passed += 2 if character > "\uffff" else 1
        if passed > unit:
            return index
    return len(text)


def unit_count(text: str) -> int:
    """Return the length of ``text`` in UTF-16 units."""
    return to_units(text, len(text))


def _astral(text: str) -> int:
    return (
        sum(character > "\uffff" for character in text) if max(text, default="") > "\uffff" else 0
    )
