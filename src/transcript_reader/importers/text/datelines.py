"""Dates and places as publishers print them at the head and the foot of a transcript."""

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_MONTHS = (
    ("january", "января"), ("february", "февраля"), ("march", "марта"), ("april", "апреля"),
    ("may", "мая"), ("june", "июня"), ("july", "июля"), ("august", "августа"),
    ("september", "сентября"), ("october", "октября"), ("november", "ноября"),
    ("december", "декабря"),
)  # fmt: skip
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_ALL = "|".join(_NUMBERS)
_TIME = r"(?:,?\s*(?P<time>\d{1,2}[:.]\d{2}))?"
_REST = rf"{_TIME}(?:,\s*|\s+)?(?P<place>[^\d:]*)"
_FORMS = (
    re.compile(rf"(?P<month>{_ALL})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}){_REST}", re.I),
    re.compile(
        rf"(?P<day>\d{{1,2}})\s+(?P<month>{_ALL})\s+(?P<year>\d{{4}})(?:\s+(?:года|г\.))?{_REST}",
        re.I,
    ),
    re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d){_REST}"),
)
_DIGIT = re.compile(r"\d")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Dateline:
    """A date and what stands beside it; ``time`` as printed, ``place`` without the comma."""

    date: datetime.date
    time: str
    place: str


def dateline(text: str) -> Dateline | None:
    """Return what a line says that is nothing but a date, a time and a place."""
    return None if len(text) > _LONGEST else _dateline(" ".join(text.split()))


@lru_cache(maxsize=256)  # importers ask about one line in turn
def _dateline(line: str) -> Dateline | None:
    if not _DIGIT.search(line):
        return None
    for form in _FORMS:
        if match := form.fullmatch(line):
            month = match["month"].casefold()
            number = _NUMBERS.get(month) or int(month)
            try:
                date = datetime.date(int(match["year"]), number, int(match["day"]))
            except ValueError:
                return None
            return Dateline(date, match["time"] or "", match["place"].strip(" ,"))
    return None
