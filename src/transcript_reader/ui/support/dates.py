"""Dates and months as the window's language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def in_words(day: date | None) -> str:
    """Return "18 April 2017" in the window's language; empty for no date."""
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def month_in_words(month: str, *, short: bool = False) -> str:
    """Return "June 2021" for 2021-06 in the window's language, or "Jun" for short."""
    year, _, number = month.partition("-")
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    name = QLocale().standaloneMonthName(int(number), form)
    return name if short else f"{name} {year}"
