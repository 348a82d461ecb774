"""Frequencies in words and figures, and as bars: what the panel shows of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from transcript_reader.domain.concordance import Frequency
from transcript_reader.ui.support import dates
from transcript_reader.ui.widgets.words.bars import Bar, Bars
from transcript_reader.ui.widgets.words.figure_model import Figures, Rows

_translate = QCoreApplication.translate

MOST_SPEAKERS = 100
"""So many bars are made of speakers: more than there is room for in any window."""

_WHOLE = 100
"""Rates from here on are told in whole numbers."""

_YEARS = (1, 2, 5, 10, 20, 50, 100)
_MONTHS = (1, 3, 6)
"""Every which year, or month, has its name along the axis, as there is room."""


def name(one: Frequency, by: str) -> str:
    """Return what a year, a month or a speaker is called."""
    if not one.label:
        if by == "speaker":
            return _translate("Frequency", "Nobody speaks")
        return _translate("Frequency", "No date")
    if one.about:
        return _translate("Frequency", "{name} ({about})").format(name=one.label, about=one.about)
    return dates.month_in_words(one.label) if by == "month" else one.label


def columns(by: str) -> tuple[str, ...]:
    """Return the names of the columns."""
    return (
        {
            "year": _translate("Frequency", "Year"),
            "month": _translate("Frequency", "Month"),
            "speaker": _translate("Frequency", "Speaker"),
        }[by],
        _translate("Frequency", "Times"),
        _translate("Frequency", "Words"),
        _translate("Frequency", "Per million"),
    )


def rows(found: Sequence[Frequency], by: str) -> Rows:
    """Return the rows of years, months or speakers."""
    number = QLocale().toString
    rates = [one.per_million or 0.0 for one in found]
    below = max((rate for rate in rates if rate < _WHOLE), default=0.0)
    widest = (
        max((name(one, by) for one in found), key=len, default=""),
        number(max((one.count for one in found), default=0)),
        number(max((one.words for one in found), default=0)),
        max(rate_text(max(rates, default=0.0)), rate_text(below), key=len),
    )
    return Rows(tuple(one.label for one in found), lambda at: figures(found[at], by), widest)


def figures(one: Frequency, by: str) -> Figures:
    """Return the row of one year, month or speaker."""
    number = QLocale().toString
    cells = (number(one.count), number(one.words), rate_text(one.per_million))
    return Figures(one.label, name(one, by), cells, sentence(one, by))


def sentence(one: Frequency, by: str) -> str:
    """Return all there is to say of one: "2001: 888.6 per million words; 26 of 29,258"."""
    if one.per_million is None:
        return _translate("Frequency", "{name}: nothing in the library").format(name=name(one, by))
    number = QLocale().toString
    said = _translate("Frequency", "{name}: {rate} per million words; {count} of {words}")
    return said.format(
        name=name(one, by),
        rate=rate_text(one.per_million),
        count=number(one.count),
        words=number(one.words),
    )


def rate_text(rate: float | None) -> str:
    """Return a frequency per million words as one reads it; a dash where there is none."""
    if rate is None:
        return "\N{EN DASH}"
    return QLocale().toString(rate, "f", 1 if 0 < rate < _WHOLE else 0)


def bars(found: Sequence[Frequency], by: str, chosen: frozenset[str]) -> Bars:
    """Return the bars of all that have a date, or of those who speak; some may be chosen."""
    named = [one for one in found if one.label and (by != "speaker" or one.count)]
    if by == "speaker":
        named = named[:MOST_SPEAKERS]
    shown = tuple(
        Bar(
            one.label,
            name(one, by),
            one.per_million,
            rate_text(one.per_million),
            sentence(one, by),
            not chosen or one.label in chosen,
        )
        for one in named
    )
    unit = _translate("Frequency", "per million words")
    return Bars(shown, _axis([one.label for one in named], by), unit, by == "speaker")


def about(shown: Bars, by: str) -> str:
    """Return what is to be seen in the bars: from when to when, or whose, and the longest."""
    counted = [bar for bar in shown.bars if bar.length is not None]
    if not counted:
        return ""
    longest = max(counted, key=lambda bar: bar.length or 0.0)
    if by == "speaker":
        said = _translate("Frequency", "Bars for speakers, who says it most often first.")
    else:
        said = _translate("Frequency", "Bars from {first} to {last}.").format(
            first=shown.bars[0].name, last=shown.bars[-1].name
        )
    highest = _translate("Frequency", "The longest is {bar}.").format(bar=longest.sentence)
    return f"{said} {highest}"


def _axis(labels: Sequence[str], by: str) -> tuple[tuple[tuple[int, str], ...], ...]:
    """Return choices of names along the axis, the fullest first."""
    if by == "speaker":
        return ()
    years = [(at, label[:4]) for at, label in enumerate(labels) if label[4:] in ("", "-01")]
    of_years = tuple(
        tuple((at, year) for at, year in years if int(year) % step == 0) for step in _YEARS
    )
    if by == "year":
        return of_years
    return (*(_months(labels, step) for step in _MONTHS), *of_years)


def _months(labels: Sequence[str], step: int) -> tuple[tuple[int, str], ...]:
    """Return every so many months, January as its year."""
    named: list[tuple[int, str]] = []
    for at, label in enumerate(labels):
        month = int(label[5:])
        if (month - 1) % step == 0:
            first = month == 1 or not named
            text = label[:4] if month == 1 else dates.month_in_words(label, short=not first)
            named.append((at, text))
    return tuple(named)
