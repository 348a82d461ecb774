"""Oral arguments before the Supreme Court of the United States, as Oyez keeps them."""

import datetime
import re

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import Attributes, BlockKind, Mark, MarkKind
from transcript_reader.importers.formats.captions import time_value
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.json_values import at, listed, number_at, text_at
from transcript_reader.importers.turns.building import TranscriptBuilder

_DATE = re.compile(r"([A-Z][a-z]+ \d{1,2}, \d{4})")


def oyez(source: Source, value: object) -> Reading | None:
    """Return the argument, None where the JSON is something else.

    Raises:
        ImportFailed: if the argument has no transcript.
    """
    if at(value, "transcript", "sections") is None or at(value, "media_file") is None:
        return None
    builder = TranscriptBuilder(source, "Oyez")
    case, argument = text_at(value, "transcript", "title"), text_at(value, "title")
    builder.add(BlockKind.TITLE, case or argument)
    if case and argument:
        builder.add(BlockKind.HEADING, argument)
    for section in listed(value, "transcript", "sections"):
        for turn in listed(section, "turns"):
            _add(builder, turn)
    if not builder.in_turn:
        raise ImportFailed(source.path, "there is no text in it")
    recordings = (text_at(media, "href") for media in listed(value, "media_file"))
    return builder.reading(
        ", ".join(filter(None, (case, argument))) or source.path.stem,
        date=_date(argument),
        place="Washington",
        language="en",
        attributes=tuple(("recording", address) for address in recordings if address),
    )


def _add(builder: TranscriptBuilder, turn: object) -> None:
    blocks = [block for block in listed(turn, "text_blocks") if text_at(block, "text").strip()]
    text = ""
    marks = []
    for block in blocks:
        words = " ".join(text_at(block, "text").split())
        start = len(text) + 1 if text else 0
        text = f"{text} {words}" if text else words
        times = number_at(block, "start"), number_at(block, "stop")
        if times[0] is not None and times[1] is not None:
            value = time_value(times[0], times[1])
            marks.append(Mark(start, len(text), MarkKind.TIME, value))
    if not text:
        return
    name = text_at(turn, "speaker", "name")
    roles = (text_at(role, "role_title") for role in listed(turn, "speaker", "roles"))
    identity = text_at(turn, "speaker", "identifier")
    facts = (("id", identity), ("href", text_at(turn, "speaker", "href")))
    told: Attributes = tuple((key, fact) for key, fact in facts if fact)
    builder.turn(
        Label(name or "?", name or "?", next(filter(None, roles), ""), named=bool(name)),
        text,
        key=identity or name,
        printed=f"{text}\n\n",
        marks=marks,
        speaker_attributes=told,
    )


def _date(title: str) -> datetime.date | None:
    match = _DATE.search(title)
    try:
        return datetime.datetime.strptime(match[1], "%B %d, %Y").date() if match else None  # noqa: DTZ007
    except ValueError:
        return None
