"""Dates as the window's language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def in_words(day: date | None) -> str:
    """Return "18 April 2017" in the window's language; empty for no date."""
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
