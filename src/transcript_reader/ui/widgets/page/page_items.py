"""The page as things in their order: turns, headings, pictures, for whoever cannot see it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from transcript_reader.domain.transcript import MarkKind, Transcript
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.page_parts import PARAGRAPH_BREAK, Part, PartKind, Tone
from transcript_reader.ui.widgets.page.page_words import image_absence, omission_meaning


class ItemKind(Enum):
    """What a thing on the page is."""

    TURN = auto()
    HEADING = auto()
    PICTURE = auto()
    OMISSION = auto()
    PARAGRAPH = auto()
    LINK = auto()
    PASSAGE = auto()  # words of another language than those around them


@dataclass(frozen=True, slots=True)
class Item:
    """One thing: what it is called, what is read in it, and the first and last of its parts.

    ``level`` is that of a heading, 0 elsewhere; ``language`` is empty where it is the
    transcript's; ``value`` is the address of a link. ``within`` are the links and passages that
    stand in a turn or a paragraph.
    """

    kind: ItemKind
    name: str
    text: str
    first: int
    last: int
    level: int = 0
    language: str = ""
    value: str = ""
    within: tuple["Item", ...] = ()


def items_of(page: PageDocument, is_shown: Callable[[str], bool]) -> tuple[Item, ...]:
    """Return the things on a page in their order.

    A turn is one thing however often it is interrupted; what interrupts it comes behind it.
    ``is_shown`` says of the source of a picture whether there is one to show.
    """
    turns: defaultdict[int, list[int]] = defaultdict(list)
    for index, part in enumerate(page.parts):
        turn = page.transcript.blocks[part.block].turn
        if turn is not None and part.kind is not PartKind.IMAGE:
            turns[turn].append(index)
    items = []
    for index, part in enumerate(page.parts):
        turn = page.transcript.blocks[part.block].turn
        if turn is None or index not in turns[turn]:
            items.append(_item(page, index, is_shown))
        elif index == turns[turn][0]:
            items.append(_turn(page, turn, turns[turn]))
    return tuple(item for item in items if item is not None)


def turn_in_words(transcript: Transcript, turn: int, speaker: int) -> str:
    """Return what a turn is called: "Vladimir Putin, turn 2 of 4"."""
    name = transcript.speakers[speaker].name
    return QCoreApplication.translate("Page", "{name}, turn {turn} of {turns}").format(
        name=name, turn=turn + 1, turns=transcript.turn_count
    )


def _turn(page: PageDocument, turn: int, indices: list[int]) -> Item:
    first = page.transcript.blocks[page.parts[indices[0]].block]
    spoken = [index for index in indices if page.parts[index].kind is not PartKind.LABEL]
    return Item(
        ItemKind.TURN,
        turn_in_words(page.transcript, turn, first.speaker or 0),
        PARAGRAPH_BREAK.join(page.words(page.parts[index]) for index in spoken),
        indices[0],
        indices[-1],
        language=first.language,
        within=tuple(one for index in spoken for one in _within(page, index, first.language)),
    )


def _item(page: PageDocument, index: int, is_shown: Callable[[str], bool]) -> Item | None:
    part = page.parts[index]
    words = page.words(part)
    block = page.transcript.blocks[part.block]
    match part.kind:
        case PartKind.TITLE | PartKind.HEADING:
            level = 1 if part.kind is PartKind.TITLE else 2
            return Item(ItemKind.HEADING, words, words, index, index, level, block.language)
        case PartKind.IMAGE:
            source = block.attribute("src")
            name = words if is_shown(source) else f"{image_absence(source)} {words}".strip()
            return Item(ItemKind.PICTURE, name or _picture(), words, index, index)
        case PartKind.OMISSION:
            return Item(ItemKind.OMISSION, omission_meaning(), words, index, index)
        case PartKind.SEPARATOR:
            return None
        case _:
            within = tuple(_within(page, index, block.language))
            language = block.language
            return Item(ItemKind.PARAGRAPH, "", words, index, index, 0, language, within=within)


def _within(page: PageDocument, index: int, language: str) -> Iterator[Item]:
    """Yield the links of a part, then its passages in another language than ``language``."""
    part = page.parts[index]
    for run in part.runs:
        if run.tone is Tone.LINK:
            words = _words_of(page, part, run.start, run.end)
            yield Item(ItemKind.LINK, words, words, index, index, value=run.value)
    block = page.transcript.blocks[part.block]
    for mark in block.marks if part.kind is not PartKind.LABEL else ():
        words = block.text[max(mark.start, part.start) : min(mark.end, part.end)]
        other = mark.value != (language or page.transcript.language)
        if mark.kind is MarkKind.LANGUAGE and other and words.strip():
            yield Item(ItemKind.PASSAGE, words, words, index, index, language=mark.value)


def _words_of(page: PageDocument, part: Part, start: int, end: int) -> str:
    return page.published(part.position + start, part.position + end)


def _picture() -> str:
    return QCoreApplication.translate("Page", "picture")
