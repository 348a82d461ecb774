"""Paragraphs that are cues: a span of time, a name and words, each on a line of its own."""

import re
from collections.abc import Sequence

from transcript_reader.importers.formats.captions import CaptionWriter, Said
from transcript_reader.importers.formats.speech_recognition import clock_seconds
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.wrapped import marks_after
from transcript_reader.importers.turns.building import TranscriptBuilder

_CLOCK = r"\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?"
_CUE = re.compile(rf"\s*(?P<start>{_CLOCK})\s*-->\s*(?P<end>{_CLOCK})[ \xa0\t]*\n")
_NAME = re.compile(r"(?P<name>[^\n]{1,80}?)[ \xa0\t:]*\n(?=\s*\S)")
_FEWEST = 3
_MOSTLY = 0.8  # part of all paragraphs that are cues in a document of cues
_MOST_WORDS = 8  # of a name
_STOPS = tuple(".!?,;…")


def add_cues(builder: TranscriptBuilder, pieces: Sequence[Paragraph]) -> bool:
    """Add the paragraphs if nearly all are cues, as meetings are exported; say whether.

    What stands between cues is kept as it is.
    """
    matches = [_CUE.match(piece.text) for piece in pieces]
    count = sum(map(bool, matches))
    if count < _FEWEST or count < _MOSTLY * sum(bool(piece.text) for piece in pieces):
        return False
    writer = CaptionWriter(builder, keyed=True)
    for piece, match in zip(pieces, matches, strict=True):
        if match is None:
            writer.write(piece.printed or piece.text)
            continue
        name = _NAME.match(piece.text, match.end())
        named = name is not None and _is_name(name["name"])
        begins = name.end() if name and named else match.end()
        times = clock_seconds(match["start"]), clock_seconds(match["end"])
        voice = name["name"].strip() if name and named else None
        marks = tuple(marks_after(piece.marks, begins))
        writer.write(
            Said(voice, piece.text[begins:].replace("\n", " "), marks, piece.printed, *times)
        )
    writer.end()
    return True


def _is_name(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and not line.rstrip().endswith(_STOPS)
