"""Transcripts in JSON: recognised speech, the Supreme Court's arguments, and others."""

import re
from collections.abc import Callable, Iterator
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.formats import (
    cloud_recognition,
    edited_recognition,
    speech_recognition,
)
from transcript_reader.importers.formats.captions import CaptionWriter, Said
from transcript_reader.importers.formats.congressional_record import congressional_json
from transcript_reader.importers.formats.legco import legco_json
from transcript_reader.importers.formats.oyez import oyez
from transcript_reader.importers.formats.speech_recognition import Adapter, Recognised, Word
from transcript_reader.importers.formats.spoken_json import spoken_pieces, whole_text
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.json_values import at, parse_json
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.turns.building import TranscriptBuilder

_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[\[{"\]])')
_OTHERS: tuple[Callable[[Source, object], Reading | None], ...] = (
    oyez,
    congressional_json,
    legco_json,
)
_ADAPTERS: tuple[Adapter, ...] = (
    speech_recognition.amazon,
    speech_recognition.watson,
    speech_recognition.google,
    speech_recognition.speechmatics,
    cloud_recognition.azure,
    cloud_recognition.vosk,
    edited_recognition.podcast,
    speech_recognition.whisper,
    edited_recognition.kaldi,
    edited_recognition.paper_edit,
    edited_recognition.draft,
    edited_recognition.auto_edit,
    edited_recognition.rev,
    edited_recognition.utterances,
    cloud_recognition.deepgram,
    edited_recognition.bare_words,
    spoken_pieces,
    whole_text,
)


class JsonImporter:
    """Takes all JSON, and tells by its shape whose it is."""

    name: ClassVar[str] = "JSON"

    def recognises(self, source: Source) -> bool:
        """See how JSON begins."""
        return _START.match(source.data[:256]) is not None

    def read(self, source: Source) -> Reading:
        """Read what the file is: the first shape that fits."""
        value = parse_json(source)
        for other in _OTHERS:
            if reading := other(source, value):
                return reading
        for adapter in _ADAPTERS:
            if recognised := adapter(value):
                return _reading(source, recognised)
        if at(value, "segmentation", "segments") is not None:
            raise ImportFailed(source.path, "it tells who speaks when, but not what is said")
        raise ImportFailed(source.path, "this JSON holds no transcript that is known here")


def _reading(source: Source, recognised: Recognised) -> Reading:
    said = list(_said(recognised.words))
    if not any(piece.text for piece in said):
        raise ImportFailed(source.path, "there is no text in it")
    builder = TranscriptBuilder(source, recognised.source)
    writer = CaptionWriter(builder, keyed=True)
    for piece in said:
        writer.write(piece)
    writer.end()
    sample = " ".join(piece.text for piece in said[:400])
    return builder.reading(
        recognised.title or source.path.stem,
        language=language_code(recognised.language) or language_of(sample),
    )


def _said(words: list[Word]) -> Iterator[Said]:
    """Yield the words one by one, what is glued to a word with it."""
    last: Word | None = None
    for word in words:
        if last and word.glued:
            end = last.end if word.end is None else word.end
            last = Word(last.text + word.text, last.start, end, last.voice)
            continue
        if last:
            yield _piece(last)
        last = word
    if last:
        yield _piece(last)


def _piece(word: Word) -> Said:
    text = " ".join(word.text.split())
    return Said(word.voice, text, (), f"{word.text} ", word.start, word.end)
