"""What stands in the margin: the number of a printed page where it begins, the time of a turn."""

from collections.abc import Sequence
from dataclasses import dataclass

from transcript_reader.domain.transcript import Block, MarkKind, Transcript
from transcript_reader.ui.support.positions import to_units
from transcript_reader.ui.widgets.page.page_parts import Part, PartKind


@dataclass(frozen=True, slots=True)
class Note:
    """A few letters beside the line on which UTF-16 unit ``unit`` of a part stands."""

    unit: int
    text: str


def notes_of(transcript: Transcript, parts: Sequence[Part]) -> dict[int, tuple[Note, ...]]:
    """Return the notes of the parts that have some, by the index of the part."""
    notes: dict[int, tuple[Note, ...]] = {}
    page = ""
    for index, part in enumerate(parts):
        block = transcript.blocks[part.block]
        if not block.marks:
            continue
        if part.kind is PartKind.LABEL:
            own = _time(block)
        else:
            own, page = _pages(part, block, page)
        if own:
            notes[index] = tuple(own)
    return notes


def _time(block: Block) -> list[Note]:
    start = next((m.value for m in block.marks if m.kind is MarkKind.TIME), "").partition("-")[0]
    try:
        return [Note(0, clock(float(start)))]
    except ValueError:
        return []


def clock(seconds: float) -> str:
    """Return a time as hours, minutes and seconds: "1:02:03", "2:03"."""
    minutes, second = divmod(int(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"


def _pages(part: Part, block: Block, page: str) -> tuple[list[Note], str]:
    """Return a note for every page that begins in a part, and the page it ends on."""
    notes = []
    for mark in block.marks:
        inside = mark.start < part.end and mark.end > part.start
        if mark.kind is MarkKind.PAGE and inside and mark.value != page:
            page = mark.value
            text = block.text[part.start : part.end]
            notes.append(Note(to_units(text, max(0, mark.start - part.start)), page))
    return notes, page
