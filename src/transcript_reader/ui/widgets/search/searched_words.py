"""What a search has looked for, in words: the line that keeps it honest."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

from transcript_reader.domain.search import Searched, SearchResults

_WORDS_SHOWN = 6
_DENIED = re.compile(r"(?:[-−]|\b(?:NOT|НЕ)\s+)$")
_JOINED_BEFORE = re.compile(r"(?:^|\s)(?:AND|И|&&)\s*$")
_JOINED_AFTER = re.compile(r"^\s*(?:AND|И|&&)(?=\s)")


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


def in_the_way_in_words(results: SearchResults) -> str:
    """Return which parts of the question leave nothing to find together; empty for none."""
    if not results.in_the_way:
        return ""
    parts = "; ".join(map(_without, results.in_the_way[:_WORDS_SHOWN]))
    said = QCoreApplication.translate("Searched", "All of it is nowhere together. Found {parts}.")
    return said.format(parts=parts)


def without_hindrance(results: SearchResults) -> str:
    """Return the text without the parts that leave nothing to find; empty if none is left."""
    text = results.request.text
    for part in sorted(
        results.missing or results.in_the_way[:1], key=lambda part: part.at, reverse=True
    ):
        before, after = text[: part.at], text[part.at + len(part.text) :]
        before = _DENIED.sub("", before) if part.excluded else before
        kept = _JOINED_BEFORE.sub("", before)
        text = kept + (_JOINED_AFTER.sub("", after) if kept == before else after)
    left = " ".join(text.split())
    return left if left != " ".join(results.request.text.split()) else ""


def _without(part: Searched) -> str:
    said = QCoreApplication.translate("Searched", "without “{part}”: {count}")
    return said.format(part=_typed(part), count=QLocale().toString(part.without))


def _typed(part: Searched) -> str:
    if not part.excluded:
        return part.text
    return QCoreApplication.translate("Searched", "not {words}").format(words=part.text)


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
