"""What facets and their values are called."""

from PySide6.QtCore import QCoreApplication

from transcript_reader.ui.support import dates
from transcript_reader.ui.support.language_names import language_name

_translate = QCoreApplication.translate


def facet_name(facet: str) -> str:
    """Return what a facet is called."""
    return {
        "speaker": _translate("Facets", "Speaker"),
        "year": _translate("Facets", "Year"),
        "month": _translate("Facets", "Month"),
        "language": _translate("Facets", "Language"),
        "kind": _translate("Facets", "Kind of text"),
        "source": _translate("Facets", "Format"),
        "transcript": _translate("Facets", "Saved search"),
    }[facet]


def value_name(facet: str, value: str) -> str:
    """Return what a value of a facet is called."""
    if not value:
        return _translate("Facets", "None told")
    if facet == "transcript":  # narrowed to those that a saved search has not shown before
        return _translate("Facets", "New since last time")
    if facet == "language":
        return language_name(value)
    if facet == "month":
        return dates.month_in_words(value)
    if facet == "kind":
        return _kinds().get(value, value)
    if facet == "source":
        return _formats().get(value, value)
    return value


def _kinds() -> dict[str, str]:
    return {
        "turn": _translate("Facets", "Speech"),
        "paragraph": _translate("Facets", "Text that nobody speaks"),
        "heading": _translate("Facets", "Headings"),
        "title": _translate("Facets", "Titles"),
        "section": _translate("Facets", "Sections"),
        "summary": _translate("Facets", "Summaries"),
        "dateline": _translate("Facets", "Dates and places"),
        "image": _translate("Facets", "Pictures"),
    }


def _formats() -> dict[str, str]:
    """Return what the formats with English names are called; the others are names."""
    return {
        "Australian Hansard": _translate("Facets", "Australian Hansard"),
        "UK Hansard": _translate("Facets", "UK Hansard"),
        "LegCo Hansard": _translate("Facets", "LegCo Hansard"),
        "Bundestag": _translate("Facets", "Bundestag"),
        "Bundestag archive": _translate("Facets", "Bundestag archive"),
        "Bundestag as text": _translate("Facets", "Bundestag as text"),
        "Congressional Record": _translate("Facets", "Congressional Record"),
        "Kremlin page": _translate("Facets", "Kremlin page"),
        "Kremlin page as text": _translate("Facets", "Kremlin page as text"),
        "Web page": _translate("Facets", "Web page"),
        "PDF as XML": _translate("Facets", "PDF as XML"),
        "Plain text": _translate("Facets", "Plain text"),
        "Timed text": _translate("Facets", "Timed text"),
        "Numbered lines": _translate("Facets", "Numbered lines"),
        "Podcast transcript": _translate("Facets", "Podcast transcript"),
        "Recognised words": _translate("Facets", "Recognised words"),
        "Transcript as JSON": _translate("Facets", "Transcript as JSON"),
    }
