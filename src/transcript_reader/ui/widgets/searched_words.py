"""What a search has looked for, in words: the line that keeps it honest."""

from PySide6.QtCore import QCoreApplication

from transcript_reader.domain.search import Searched, SearchResults

_WORDS_SHOWN = 6


def searched_in_words(results: SearchResults) -> str:
    """Return "treaty: treaties, treaty · not war"; empty where it was just what was typed."""
    parts = [_part(part) for part in results.searched if part.blocks or part.excluded]
    typed = " ".join(results.request.text.split()).casefold()
    said = " · ".join(part for part in parts if part)
    return "" if said.casefold() == typed else said


def missing_in_words(results: SearchResults) -> str:
    """Return which parts of the question the library does not hold; empty for none."""
    if not results.missing:
        return ""
    quoted = QCoreApplication.translate("Searched", "“{word}”")
    words = ", ".join(quoted.format(word=part.text) for part in results.missing)
    said = QCoreApplication.translate("Searched", "The library does not hold: {words}.")
    return said.format(words=words)


def without_missing(results: SearchResults) -> str:
    """Return the text without the parts that the library does not hold; empty if none is left."""
    text = results.request.text
    for part in sorted(results.missing, key=lambda part: part.at, reverse=True):
        text = text[: part.at] + text[part.at + len(part.text) :]
    left = " ".join(text.split())
    return left if left != " ".join(results.request.text.split()) else ""


def _part(part: Searched) -> str:
    words = [word for word, _ in part.words[:_WORDS_SHOWN]]
    further = part.different - len(words)
    listed = ", ".join(words)
    if further > 0:
        said = QCoreApplication.translate("Searched", "{words} and {count} more")
        listed = said.format(words=listed, count=further)
    said = part.text
    if listed and listed.casefold() != part.text.casefold():
        said = f"{part.text}: {listed}"
    if part.excluded:
        said = QCoreApplication.translate("Searched", "not {words}").format(words=said)
    return said
