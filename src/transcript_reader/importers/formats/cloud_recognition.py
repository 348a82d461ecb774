"""Recognised speech as further services write it: Azure, Deepgram, Vosk."""

from transcript_reader.importers.formats.speech_recognition import Recognised, Word
from transcript_reader.importers.text.json_values import at, listed, number_at, text_at

_TICKS = 1e-7  # seconds in the unit of Azure's offsets
_MILLI = 1e-3


def azure(value: object) -> Recognised | None:
    """Read Azure: phrases of the batch service, or of the fast one."""
    batch = listed(value, "recognizedPhrases")
    phrases = batch or listed(value, "phrases")
    if not batch and at(phrases, 0, "offsetMilliseconds") is None:
        return None
    unit, clock = ("InTicks", _TICKS) if batch else ("Milliseconds", _MILLI)
    channels = {text_at(phrase, "channel") for phrase in phrases}
    words = []
    for phrase in phrases:
        text = text_at(phrase, "nBest", 0, "display") if batch else text_at(phrase, "text")
        start = _scaled(number_at(phrase, f"offset{unit}"), clock)
        length = _scaled(number_at(phrase, f"duration{unit}"), clock)
        end = None if start is None or length is None else start + length
        channel = text_at(phrase, "channel") if len(channels) > 1 else ""
        if text:
            words.append(Word(text, start, end, text_at(phrase, "speaker") or channel or None))
    words.sort(key=lambda word: word.start or 0)
    language = text_at(phrases, 0, "locale")
    return Recognised("Azure Speech", words, "", language) if words else None


def deepgram(value: object) -> Recognised | None:
    """Read Deepgram without utterances: channels of words that say whose they are."""
    channels = listed(value, "results", "channels")
    best = [at(channel, "alternatives", 0) for channel in channels]
    if not any(text_at(one, "transcript") for one in best):
        return None
    words: list[Word] = []
    for number, one in enumerate(best):
        channel = str(number) if len(best) > 1 else None
        own = [
            Word(
                text_at(word, "punctuated_word") or text_at(word, "word"),
                number_at(word, "start"),
                number_at(word, "end"),
                text_at(word, "speaker") or channel,
            )
            for word in listed(one, "words")
        ]
        words += own or [Word(text_at(one, "transcript"), None, None, channel)]
    words.sort(key=lambda word: word.start or 0)
    return Recognised("Deepgram", words, "", text_at(channels, 0, "detected_language"))


def vosk(value: object) -> Recognised | None:
    """Read Vosk: one result of words, or a list of them."""
    parts = value if isinstance(value, list) else [value]
    if at(parts, 0, "result", 0, "word") is None:
        return None
    words = []
    for part in parts:
        words += [
            Word(text_at(word, "word"), number_at(word, "start"), number_at(word, "end"))
            for word in listed(part, "result")
        ] or [Word(text_at(part, "text"), None, None)]
    return Recognised("Vosk", words)


def _scaled(time: float | None, scale: float) -> float | None:
    return None if time is None else time * scale
