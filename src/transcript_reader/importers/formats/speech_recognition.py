"""What recognisers of speech write: each one's JSON as words with times and voices.

An adapter takes parsed JSON of any shape, and returns None where it is not its own.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from transcript_reader.importers.text.json_values import at, listed, number_at, text_at

_CLOCK = re.compile(r"\s*(?:(\d{1,9}):)?(\d{1,9}):(\d{1,9})(?:[.,](\d{1,9}))?\s*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a phrase; ``glued`` where no space parts it from the one before it.

    Times are in seconds; ``voice`` is the recogniser's name of it, None if it tells none.
    """

    text: str
    start: float | None
    end: float | None
    voice: str | None = None
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """A recognised recording: the recogniser's name, the words, and what is told of it."""

    source: str
    words: list[Word]
    title: str = ""
    language: str = ""


Adapter = Callable[[object], Recognised | None]


def amazon(value: object) -> Recognised | None:
    """Read Amazon Transcribe: items, and segments that say whose they are."""
    if at(value, "results", "items") is None or at(value, "results", "alternatives"):
        return None
    voices = {
        (text_at(item, "start_time"), text_at(item, "end_time")): text_at(item, "speaker_label")
        for segment in listed(value, "results", "speaker_labels", "segments")
        for item in listed(segment, "items")
    }
    for channel in listed(value, "results", "channel_labels", "channels"):
        for item in listed(channel, "items"):
            if text_at(item, "start_time"):
                spoken = (text_at(item, "start_time"), text_at(item, "end_time"))
                voices.setdefault(spoken, text_at(channel, "channel_label"))
    words: list[Word] = []
    for item in listed(value, "results", "items"):
        mark = text_at(item, "type") == "punctuation"
        times = (text_at(item, "start_time"), text_at(item, "end_time"))
        told = text_at(item, "speaker_label") or text_at(item, "channel_label")
        voice = words[-1].voice if mark and words else told or voices.get(times) or None
        text = text_at(item, "alternatives", 0, "content")
        start, end = number_at(item, "start_time"), number_at(item, "end_time")
        words.append(Word(text, start, end, voice, glued=mark))
    return Recognised(
        "AWS Transcribe",
        words,
        text_at(value, "jobName"),
        text_at(value, "results", "language_code"),
    )


def google(value: object) -> Recognised | None:
    """Read Google Speech-to-Text; with voices, only the last result holds every word."""
    results = listed(value, "results") or listed(value, "response", "results")
    if not results or at(results, 0, "alternatives", 0) is None:
        return None
    best = [at(result, "alternatives", 0) for result in results]
    told = [words for words in (listed(one, "words") for one in best) if words]
    last = told[-1] if told else []
    if any(_google_voice(word) for word in last):
        best = [{"words": last}]
    elif not any(text_at(one, "transcript") for one in best):
        return None
    channels = [text_at(result, "channelTag") or None for result in results]
    if len(set(channels)) < 2 or len(best) != len(results):
        channels = [None] * len(best)
    words = []
    for one, channel in zip(best, channels, strict=True):
        own = [
            Word(
                text_at(w, "word"),
                _offset(w, "start"),
                _offset(w, "end"),
                _google_voice(w) or channel,
            )
            for w in listed(one, "words")
        ]
        words += own or [Word(text_at(one, "transcript"), None, None, channel)]
    return Recognised("Google Speech-to-Text", words, "", text_at(results, 0, "languageCode"))


def _google_voice(word: object) -> str | None:
    label = text_at(word, "speakerLabel") or text_at(word, "speaker_label")
    tag = text_at(word, "speakerTag") or text_at(word, "speaker_tag")
    return label or (tag if tag != "0" else None) or None


def _offset(word: object, edge: str) -> float | None:
    """Return a time that may be "1.300s" or seconds and billionths."""
    for name in (f"{edge}Time", f"{edge}Offset", f"{edge}_time", f"{edge}_offset"):
        whole = at(word, name)
        if isinstance(whole, dict):
            return (number_at(whole, "seconds") or 0) + (number_at(whole, "nanos") or 0) / 1e9
        if whole is not None:
            return number_at(word, name)
    return None


def watson(value: object) -> Recognised | None:
    """Read IBM Watson: words with times, and labels that name the voice from a time on."""
    parts = [part for part in listed(value, "results") if at(part, "results") is not None]
    parts = parts or [value]
    results = [result for part in parts for result in listed(part, "results")]
    stamped = any(at(result, "alternatives", 0, "timestamps") is not None for result in results)
    if not stamped and at(parts, 0, "result_index") is None:
        return None
    words: list[Word] = []
    for part in parts:
        voices = {
            number_at(label, "from"): text_at(label, "speaker")
            for label in listed(part, "speaker_labels")
        }
        for result in listed(part, "results"):
            own = [
                Word(text_at(stamp, 0), start, number_at(stamp, 2), voices.get(start))
                for stamp in listed(result, "alternatives", 0, "timestamps")
                for start in (number_at(stamp, 1),)
            ]
            words += own or [Word(text_at(result, "alternatives", 0, "transcript"), None, None)]
    return Recognised("IBM Watson", words)


def speechmatics(value: object) -> Recognised | None:
    """Read Speechmatics of both its versions."""
    if at(value, "job") is not None and at(value, "words") is not None:
        turns = [
            (number_at(turn, "time") or 0.0, text_at(turn, "name"))
            for turn in listed(value, "speakers")
        ]
        words = []
        for item in listed(value, "words"):
            start, text = number_at(item, "time"), text_at(item, "name")
            end = None if start is None else start + (number_at(item, "duration") or 0)
            words.append(Word(text, start, end, glued=text in {".", ",", "?", "!"}))
        return Recognised(
            "Speechmatics",
            with_voices(words, turns),
            text_at(value, "job", "name"),
            text_at(value, "job", "lang"),
        )
    results = [one for one in listed(value, "results") if at(one, "alternatives", 0, "content")]
    if not results:
        return None
    words = [
        Word(
            text_at(item, "alternatives", 0, "content"),
            number_at(item, "start_time"),
            number_at(item, "end_time"),
            text_at(item, "alternatives", 0, "speaker") or text_at(item, "channel") or None,
            glued=text_at(item, "attaches_to") == "previous"
            or (text_at(item, "type") == "punctuation" and not text_at(item, "attaches_to")),
        )
        for item in results
    ]
    language = text_at(value, "metadata", "transcription_config", "language")
    return Recognised("Speechmatics", words, text_at(value, "job", "data_name"), language)


def whisper(value: object) -> Recognised | None:
    """Read Whisper and what is built on it: segments, with words or without."""
    if at(value, "transcription", 0, "text") is not None:
        phrases = [
            Word(
                text_at(part, "text"),
                clock_seconds(text_at(part, "timestamps", "from")),
                clock_seconds(text_at(part, "timestamps", "to")),
            )
            for part in listed(value, "transcription")
        ]
        return Recognised("Whisper", phrases, "", text_at(value, "result", "language"))
    if at(value, "segments") is None or not _are_phrases(listed(value, "segments")):
        return None
    words = [word for part in listed(value, "segments") for word in _segment(part)]
    return Recognised("Whisper", words, "", text_at(value, "language"))


def _are_phrases(segments: list[object]) -> bool:
    return all(at(one, "text") is not None and at(one, "start") is not None for one in segments)


def _segment(part: object) -> Iterator[Word]:
    """Yield a segment's words if they make up its text, else the segment as a phrase."""
    voice = text_at(part, "speaker") or None
    whole = text_at(part, "text")
    words = [
        Word(
            text_at(word, "word") or text_at(word, "text"),
            number_at(word, "start"),
            number_at(word, "end"),
            text_at(word, "speaker") or voice,
        )
        for word in listed(part, "words")
    ]
    if words and squeezed(word.text for word in words) == squeezed([whole]):
        position = 0
        for word in words:
            text = word.text.strip()
            start = whole.find(text, position)
            yield replace(word, text=text, glued=start == position and position > 0)
            position = start + len(text)
    else:
        yield Word(whole, number_at(part, "start"), number_at(part, "end"), voice)


def clock_seconds(text: str) -> float | None:
    """Return the seconds of a time of the clock: "00:01:02,500", "1:02"."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    hours, minutes, secs, part = match.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(f"{int(secs)}.{part or 0}")


def squeezed(texts: Iterable[str]) -> str:
    """Return texts without any white space."""
    return "".join("".join(texts).split())


def with_voices(words: list[Word], turns: list[tuple[float, str]]) -> list[Word]:
    """Give each word the voice of the last turn that begins no later than it does."""
    voiced: list[Word] = []
    rest = sorted(turns)
    number = 0
    for word in words:
        while (
            word.start is not None and number < len(rest) and rest[number][0] <= word.start + 1e-6
        ):
            number += 1
        voice = rest[max(number, 1) - 1][1] if rest else None
        voiced.append(replace(word, voice=voice))
    return voiced
