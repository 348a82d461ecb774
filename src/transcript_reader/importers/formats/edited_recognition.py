"""Recognised speech as editors of transcripts and podcasts save it."""

from statistics import median

from transcript_reader.importers.formats.speech_recognition import Recognised, Word, with_voices
from transcript_reader.importers.text.json_values import at, listed, number_at, text_at

_LONGEST_WORD = 30  # in seconds; as many milliseconds are too short for most words
_VOICES = (("speaker",), ("speaker", "name"), ("speaker_id",))


def kaldi(value: object) -> Recognised | None:
    """Read the BBC's Kaldi: words, and segments that say whose they are."""
    holder = at(value, "retval") if at(value, "retval") is not None else value
    words = listed(holder, "words")
    if not words or at(words, 0, "punct") is None:
        return None
    spoken = [Word(text_at(w, "punct"), number_at(w, "start"), number_at(w, "end")) for w in words]
    segments = listed(holder, "segmentation", "segments") or listed(
        value, "segmentation", "segments"
    )
    turns = [
        (number_at(part, "start") or 0.0, text_at(part, "speaker", "@id")) for part in segments
    ]
    return Recognised("BBC Kaldi", with_voices(spoken, turns) if turns else spoken)


def paper_edit(value: object) -> Recognised | None:
    """Read digital paper edit: words, and paragraphs that say whose they are."""
    words = listed(value, "words")
    if not words or at(words, 0, "text") is None or at(value, "paragraphs") is None:
        return None
    spoken = [Word(text_at(w, "text"), number_at(w, "start"), number_at(w, "end")) for w in words]
    turns = [
        (number_at(part, "start") or 0.0, text_at(part, "speaker"))
        for part in listed(value, "paragraphs")
    ]
    return Recognised("Digital Paper Edit", with_voices(spoken, turns) if turns else spoken)


def draft(value: object) -> Recognised | None:
    """Read the blocks of a Draft.js editor."""
    blocks = listed(value, "blocks")
    if not blocks or at(value, "entityMap") is None:
        return None
    words = []
    for block in blocks:
        voice = text_at(block, "data", "speaker") or None
        own = listed(block, "data", "words")
        text = text_at(block, "text")
        start = number_at(own, 0, "start")
        start = number_at(block, "data", "start") if start is None else start
        words.append(Word(text, start, number_at(own, -1, "end"), voice))
    return Recognised("Draft.js", words)


def auto_edit(value: object) -> Recognised | None:
    """Read autoEdit: paragraphs of lines of words."""
    if at(value, "text", 0, "paragraph", 0, "line") is None:
        return None
    words = [
        Word(
            text_at(word, "text"),
            number_at(word, "startTime"),
            number_at(word, "endTime"),
            text_at(part, "speaker") or None,
        )
        for part in listed(value, "text")
        for line in listed(part, "paragraph")
        for word in listed(line, "line")
    ]
    return Recognised("autoEdit", words, text_at(value, "title"))


def podcast(value: object) -> Recognised | None:
    """Read the podcast namespace's transcript: segments with a speaker and a body."""
    segments = listed(value, "segments")
    if not segments or at(segments, 0, "body") is None:
        return None
    words: list[Word] = []
    for part in segments:
        voice = text_at(part, "speaker") or (words[-1].voice if words else None)
        times = number_at(part, "startTime"), number_at(part, "endTime")
        words.append(Word(text_at(part, "body"), *times, voice))
    return Recognised("Podcast transcript", words)


def rev(value: object) -> Recognised | None:
    """Read Rev: monologues of words and marks."""
    monologues = listed(value, "monologues")
    if not monologues:
        return None
    words: list[Word] = []
    people = {text_at(one, "id"): text_at(one, "name") for one in listed(value, "speakers")}
    for part in monologues:
        told = text_at(part, "speaker_name") or text_at(part, "speaker_info", "display_name")
        number = text_at(part, "speaker")
        voice = told or people.get(number) or number or None
        spaced = True
        for item in listed(part, "elements"):
            text = text_at(item, "value")
            if text.isspace():
                spaced = True
                continue
            times = number_at(item, "ts"), number_at(item, "end_ts")
            words.append(Word(text, *times, voice, glued=not spaced))
            spaced = False
    return Recognised("Rev", words)


def utterances(value: object) -> Recognised | None:
    """Read AssemblyAI and Deepgram: utterances with a speaker."""
    found = listed(value, "utterances")
    in_seconds = not found
    found = found or listed(value, "results", "utterances")
    if not found:
        return None
    scale = 1.0 if in_seconds else 0.001
    words = [
        Word(
            text_at(part, "text") or text_at(part, "transcript"),
            _scaled(number_at(part, "start"), scale),
            _scaled(number_at(part, "end"), scale),
            text_at(part, "speaker") or None,
        )
        for part in found
    ]
    return Recognised("Deepgram" if in_seconds else "AssemblyAI", words)


def _scaled(time: float | None, scale: float) -> float | None:
    return None if time is None else time * scale


def bare_words(value: object) -> Recognised | None:
    """Read a plain list of words with times, and voices where it tells them."""
    words = value if isinstance(value, list) else listed(value, "words")
    named = next((key for key in ("word", "text") if at(words, 0, key) is not None), "")
    if not named or number_at(words, 0, "start") is None:
        return None
    scale = _unit(words)
    spoken = [
        Word(
            text,
            _scaled(number_at(word, "start"), scale),
            _scaled(number_at(word, "end"), scale),
            next(filter(None, (text_at(word, *way) for way in _VOICES)), None),
        )
        for word in words
        if (text := text_at(word, "punctuated_word") or text_at(word, named)).strip()
    ]
    return Recognised("Recognised words", spoken, "", text_at(value, "language_code"))


def _unit(words: list[object]) -> float:
    """Return what turns the times into seconds: no word lasts as long as half a minute."""
    starts = [number_at(word, "start") or 0.0 for word in words]
    ends = [number_at(word, "end") or 0.0 for word in words]
    lengths = [end - start for start, end in zip(starts, ends, strict=True)]
    whole = all(start.is_integer() for start in starts)
    return 0.001 if whole and median(lengths) > _LONGEST_WORD else 1.0
