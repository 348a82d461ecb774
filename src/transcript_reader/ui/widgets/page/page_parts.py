"""The paragraphs of the page: each block of a transcript gives one for its label, then its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from transcript_reader.domain.transcript import Block, BlockKind, Mark, MarkKind
from transcript_reader.ui.support.positions import to_units, unit_count

PARAGRAPH_BREAK = "\n\n"


class PartKind(Enum):
    """What a paragraph of the page is; each kind has a style of its own."""

    TITLE = auto()
    SECTION = auto()
    DATELINE = auto()
    SUMMARY = auto()
    HEADING = auto()
    PROSE = auto()
    DIRECTION = auto()
    LABEL = auto()
    SPEECH = auto()
    OMISSION = auto()
    SEPARATOR = auto()
    IMAGE = auto()
    CHROME = auto()


_KINDS = {
    BlockKind.TITLE: PartKind.TITLE,
    BlockKind.SECTION: PartKind.SECTION,
    BlockKind.DATELINE: PartKind.DATELINE,
    BlockKind.SUMMARY: PartKind.SUMMARY,
    BlockKind.HEADING: PartKind.HEADING,
    BlockKind.PARAGRAPH: PartKind.PROSE,
    BlockKind.TURN: PartKind.SPEECH,
    BlockKind.OMISSION: PartKind.OMISSION,
    BlockKind.SEPARATOR: PartKind.SEPARATOR,
    BlockKind.IMAGE: PartKind.IMAGE,
    BlockKind.CHROME: PartKind.CHROME,
}


class Tone(Enum):
    """How the painter treats some characters of a part; where tones overlap, the first wins."""

    OMISSION = auto()
    LINK = auto()
    EDITORIAL = auto()
    DIRECTION = auto()
    NAME = auto()
    QUIET = auto()


_TONES = {
    MarkKind.OMISSION: Tone.OMISSION,
    MarkKind.LINK: Tone.LINK,
    MarkKind.EDITORIAL: Tone.EDITORIAL,
    MarkKind.DIRECTION: Tone.DIRECTION,
}


@dataclass(frozen=True, slots=True)
class Run:
    """UTF-16 units ``start`` up to ``end`` of a part, and their tone.

    ``value`` is the address of a link, else empty.
    """

    start: int
    end: int
    tone: Tone
    value: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of the page.

    ``start`` and ``end`` are characters of the block's text, or of its label where the kind
    is ``LABEL``. ``position`` and ``units`` are where the part begins in the document and
    how long it is there, in UTF-16 units.
    """

    kind: PartKind
    block: int
    start: int
    end: int
    position: int
    units: int
    runs: tuple[Run, ...] = ()

    @property
    def final(self) -> int:
        """The position behind the last character."""
        return self.position + self.units


def parts_of(number: int, block: Block, position: int) -> Iterator[Part]:
    """Yield the parts of a block, the first of which begins at ``position``."""
    if block.label:
        label = block.label
        units = unit_count(label)
        yield Part(PartKind.LABEL, number, 0, len(label), position, units, _label_runs(block))
        if not block.text:
            return
        position += units + 1
    kind = PartKind.DIRECTION if block.is_direction else _KINDS[block.kind]
    start = 0
    for text in block.text.split(PARAGRAPH_BREAK):
        units, end = unit_count(text), start + len(text)
        yield Part(kind, number, start, end, position, units, _runs(text, start, block.marks))
        position += units + 1
        start = end + len(PARAGRAPH_BREAK)


def _label_runs(block: Block) -> tuple[Run, ...]:
    """Tell the name in a label from the role and the remark around it."""
    quiet: list[tuple[int, int]] = []
    role = block.label.find(block.role) if block.role else -1
    if role >= 0:
        quiet.append((role, role + len(block.role)))
    remark = block.label.rfind(f"({block.remark})") if block.remark else -1
    if remark >= 0:
        quiet.append((remark, remark + len(block.remark) + 2))
    runs: list[Run] = []
    at = 0
    for start, end in [*sorted(quiet), (len(block.label), len(block.label))]:
        if at < start:
            runs.append(_run(block.label, at, start, Tone.NAME))
        if start < end:
            runs.append(_run(block.label, start, end, Tone.QUIET))
        at = max(at, end)
    return tuple(runs)


def _runs(text: str, start: int, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Return the tones of a paragraph that begins at ``start`` of its block, without overlap."""
    toned = sorted(
        (
            (_TONES[mark.kind].value, mark)
            for mark in marks
            if mark.kind in _TONES and mark.start < start + len(text) and mark.end > start
        ),
        key=lambda pair: pair[0],
    )
    runs: list[Run] = []
    for _, mark in toned:
        first, last = max(0, mark.start - start), min(len(text), mark.end - start)
        run = _run(text, first, last, _TONES[mark.kind], mark.value)
        runs.extend(_without(run, runs))
    return tuple(sorted(runs, key=lambda run: run.start))


def _run(text: str, start: int, end: int, tone: Tone, value: str = "") -> Run:
    return Run(to_units(text, start), to_units(text, end), tone, value)


def _without(run: Run, taken: list[Run]) -> Iterator[Run]:
    """Yield what is left of a run where others have not been before it."""
    at = run.start
    for other in sorted(taken, key=lambda other: other.start):
        if other.end <= at or other.start >= run.end:
            continue
        if at < other.start:
            yield Run(at, other.start, run.tone, run.value)
        at = other.end
    if at < run.end:
        yield Run(at, run.end, run.tone, run.value)
