"""The fields of the query language: their names in both languages, and their values."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from transcript_reader.domain.errors import BadQuery
from transcript_reader.search.analysis import fold, forms
from transcript_reader.search.terms import Dated, Field
from transcript_reader.search.wild import CHUNK, WILD, folded

FIELDS: Final = {
    "speaker": "speaker", "говорит": "speaker", "оратор": "speaker", "спикер": "speaker",
    "role": "role", "должность": "role", "роль": "role",
    "title": "title", "название": "title", "заголовок": "title",
    "date": "date", "дата": "date",
    "year": "year", "год": "year",
    "place": "place", "место": "place",
    "lang": "lang", "language": "lang", "язык": "lang",
    "kind": "kind", "вид": "kind",
    "source": "source", "источник": "source",
    "is": "is", "это": "is",
}  # fmt: skip
"""Field names as typed, folded, and the field they mean."""

NAMES: Final = frozenset({"speaker", "role", "title", "place", "source"})
"""Fields that hold words; the others have one value of a few."""

_LANGUAGES: Final = {
    "english": "en", "английский": "en", "russian": "ru", "русский": "ru",
    "german": "de", "немецкий": "de", "french": "fr", "французский": "fr",
    "spanish": "es", "испанский": "es", "italian": "it", "итальянский": "it",
    "chinese": "zh", "китайский": "zh", "ukrainian": "uk", "украинский": "uk",
}  # fmt: skip
_KINDS: Final = {
    "title": "title", "заголовок": "title", "dateline": "dateline", "дата": "dateline",
    "section": "section", "раздел": "section", "summary": "summary", "аннотация": "summary",
    "heading": "heading", "подзаголовок": "heading", "paragraph": "paragraph",
    "абзац": "paragraph", "turn": "turn", "речь": "turn", "реплика": "turn",
    "image": "image", "изображение": "image",
}  # fmt: skip
_FLAGS: Final = {"question": "question", "вопрос": "question",
                 "direction": "direction", "ремарка": "direction"}  # fmt: skip
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?|(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})")
_YEARS = re.compile(r"\d{4}")


def field_value(name: str, text: str, at: int) -> Field | Dated:
    """Read what follows a field's name.

    Raises:
        BadQuery: if the field cannot have such a value.
    """
    if name in ("date", "year"):
        return _between(name, text, at)
    if name == "lang":
        code = _LANGUAGES.get(fold(text), fold(text))
        return Field(name, code, (code,), at=at)
    for field, known, what in (("kind", _KINDS, "kind"), ("is", _FLAGS, "is")):
        if name == field:
            value = known.get(fold(text))
            if value is None:
                names = ", ".join(sorted(set(known.values())))
                raise BadQuery(f"“{what}:” takes one of {names}, not “{text}”.", at)
            return Field(name, value, (value,), at=at)
    words = tuple(_name_words(text))
    if not words:
        raise BadQuery(f"“{name}:” is followed by no word.", at)
    return Field(name, text, words, at=at)


def _name_words(text: str) -> Iterator[str]:
    """Yield the forms of a name; “*” and “?” stay, but for one that ends a question."""
    for chunk in CHUNK.findall(text):
        pattern = folded(chunk.rstrip("?"))
        if not WILD.search(pattern):
            yield from forms(chunk)
        elif pattern.strip("*?"):
            yield pattern


def _between(name: str, text: str, at: int) -> Dated:
    """Read ``2016``, ``2016-05-31``, ``31.05.2016``, ``2016..2018``, ``>2016``, ``<=2016``."""
    if name == "year" and not all(_YEARS.fullmatch(part) for part in re.findall(r"\w+", text)):
        raise BadQuery(f"“{text}” is not a year or a range of years, such as 2016..2018.", at)
    for sign in (">=", "<=", ">", "<"):
        if text.startswith(sign):
            first, last = _period(text[len(sign) :], at + len(sign))
            match sign:
                case ">=":
                    return Dated(first, None, at)
                case "<=":
                    return Dated(None, last, at)
                case ">":
                    return Dated(date.fromordinal(min(last.toordinal() + 1, _END)), None, at)
                case _:
                    return Dated(None, date.fromordinal(max(first.toordinal() - 1, 1)), at)
    if ".." in text:
        left, _, right = text.partition("..")
        if not left and not right:
            raise BadQuery("A range needs a date on one side at least: 2016..2018.", at)
        since = _period(left, at)[0] if left else None
        until = _period(right, at + len(left) + 2)[1] if right else None
        if since and until and since > until:
            raise BadQuery(f"The range {text} ends before it begins.", at)
        return Dated(since, until, at)
    return Dated(*_period(text, at), at)


_END = date.max.toordinal()


def _period(text: str, at: int) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day."""
    match = _DAY.fullmatch(text)
    if not match:
        raise BadQuery(f"“{text}” is not a date, such as 2019, 2019-05 or 2019-05-31.", at)
    year = int(match[1] or match[6])
    month, day = match[2] or match[5], match[3] or match[4]
    try:
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            return date(year, int(month), 1), date(year, int(month), _days(year, int(month)))
        return date(year, int(month), int(day)), date(year, int(month), int(day))
    except ValueError as error:
        raise BadQuery(f"There is no such date as {text}.", at) from error


def _days(year: int, month: int) -> int:
    return monthrange(year, month)[1] if 1 <= month <= 12 else 1
