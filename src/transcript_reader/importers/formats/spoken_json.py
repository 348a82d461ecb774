"""JSON of nobody that is known: the list in it whose items have words, and a voice or a time."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from transcript_reader.importers.formats.speech_recognition import Recognised, Word, clock_seconds
from transcript_reader.importers.text.json_values import at, listed, number_at, text_at

_TEXTS = ("text", "transcript", "content", "body", "utterance", "sentence", "sentences", "speech")
_VOICES = (
    "speaker", "speakername", "speakerlabel", "speakertag", "speakerid", "participantrole",
    "participantname", "participantid", "channeltag", "channellabel",
)  # fmt: skip
_NAMES = ("name", "display_name", "full_name", "label", "id")
_STARTS = ("start", "starttime", "begin", "begintime", "from", "timestamp", "time", "offset")
_ENDS = ("end", "endtime", "stop", "to")
_MILLIS = ("ms", "milliseconds", "millis", "offsetmillis")
_DEEPEST, _TRIED = 5, 200  # levels, and lists, looked through
_ALMOST_ALL = 0.9
_LONG = 300  # a time between two pieces that is no number of seconds


def spoken_pieces(value: object) -> Recognised | None:
    """Read the first list, from the outside in, that is a transcript by its items' names."""
    for number, items in enumerate(_lists(value)):
        if number == _TRIED:
            return None
        if words := _words(items):
            title = text_at(value, "title") or text_at(value, "name")
            return Recognised("Transcript as JSON", words, title, text_at(value, "language"))
    return None


def whole_text(value: object) -> Recognised | None:
    """Read a text that stands by itself, as recognisers write it that are asked for no more."""
    for name in ("text", "DisplayText", "transcript"):
        text = text_at(value, name)
        if len(text.split()) > 1:
            return Recognised("Recognised words", [Word(text, None, None)])
    return None


def _lists(value: object) -> Iterator[list[object]]:
    """Yield every list that holds objects, the outermost first."""
    level = [value]
    for _ in range(_DEEPEST):
        inner: list[object] = []
        for each in level:
            if isinstance(each, list):
                if any(isinstance(item, dict) for item in each[:3]):
                    yield each
                inner += each[:3]
            elif isinstance(each, dict):
                inner += each.values()
        level = [each for each in inner if isinstance(each, dict | list)]


def _words(items: list[object]) -> list[Word] | None:
    """Return the pieces; None where too few have words, or none a voice or a time."""
    told = [_folded(item) for item in items if isinstance(item, dict)]
    texts = [next((text for key in _TEXTS if (text := text_at(one, key))), "") for one in told]
    if not told or sum(map(bool, texts)) < _ALMOST_ALL * len(items):
        return None
    voices = [_voice(one) for one in told]
    starts = [_time(one, _STARTS, 0) for one in told]
    ends = [_time(one, _ENDS, 1) for one in told]
    if not any(voices) and not any(time is not None for time in starts):
        return None
    scale = _scale([time for time in starts if time is not None])
    return [
        Word(text, _scaled(start, scale), _scaled(end, scale), voice)
        for text, start, end, voice in zip(texts, starts, ends, voices, strict=True)
        if text
    ]


def _folded(item: dict[object, object]) -> dict[str, object]:
    """Return the item with its names in one spelling: "startTime", "start_time" are one."""
    return {str(key).replace("_", "").replace("-", "").casefold(): of for key, of in item.items()}


def _voice(one: dict[str, object]) -> str | None:
    for key in _VOICES:
        named = (text_at(one, key, name) for name in _NAMES)
        if found := text_at(one, key) or next(filter(None, named), ""):
            return found
    return None


def _time(one: dict[str, object], names: tuple[str, ...], place: int) -> float | None:
    """Return the time in what the list counts, or in seconds where its name tells the unit."""
    for name in names:
        for unit in _MILLIS:
            if (time := number_at(one, name + unit)) is not None:
                return time * 1e-3
        pair = listed(one, name)
        time = number_at(pair, place) if pair else number_at(one, name)
        if time is None and place == 0:
            time = clock_seconds(text_at(one, name))
        if time is not None:
            return time
    return number_at(at(one, "timestamp"), place)


def _scale(starts: list[float]) -> float:
    """Return what turns the times into seconds: whole numbers far apart are milliseconds."""
    gaps = [abs(after - before) for before, after in pairwise(starts)]
    whole = all(start.is_integer() for start in starts)
    return 1e-3 if whole and gaps and median(gaps) > _LONG else 1.0


def _scaled(time: float | None, scale: float) -> float | None:
    return None if time is None else time * scale
