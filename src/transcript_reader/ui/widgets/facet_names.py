"""What facets and their values are called."""

from PySide6.QtCore import QCoreApplication, QLocale

_translate = QCoreApplication.translate


def facet_name(facet: str) -> str:
    """Return what a facet is called."""
    return {
        "speaker": _translate("Facets", "Speaker"),
        "year": _translate("Facets", "Year"),
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
        name = QLocale.languageToString(QLocale(value).language())
        return name if QLocale(value).language() is not QLocale.Language.C else value
    if facet == "kind":
        return _kinds().get(value, value)
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
