"""A transcript as a text document: what stands where on the page, and what was published there.

The document holds the published words and nothing else: no colour, no mark, no ornament.
Those are painted.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from transcript_reader.domain.transcript import BlockKind, Transcript
from transcript_reader.ui.support.positions import to_characters, to_units
from transcript_reader.ui.widgets.page.page_format import FORMATS, block_format, pieces
from transcript_reader.ui.widgets.page.page_notes import notes_of
from transcript_reader.ui.widgets.page.page_parts import PARAGRAPH_BREAK, Part, PartKind, parts_of

LABEL_END = ": "


@dataclass(frozen=True, slots=True)
class TurnStart:
    """Where a turn begins: the index of its first part, its number and its speaker."""

    part: int
    turn: int
    speaker: int


_LINE_BREAK = "\u2028"
_SHOWN = str.maketrans(
    {"\n": _LINE_BREAK, "\r": _LINE_BREAK, "\u2029": _LINE_BREAK}
    | dict.fromkeys("\ufdd0\ufdd1\ufffc", "\ufffd")
)
"""Characters that mean something to a QTextDocument, each by one that does not."""


class PageDocument:
    """The document of one transcript, and the way from its positions to the blocks and back."""

    def __init__(self, transcript: Transcript, *, chrome: bool = False) -> None:
        self.transcript = transcript
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setMetaInformation(
            QTextDocument.MetaInformation.DocumentTitle, transcript.title
        )
        self.parts = self._write(chrome)
        self.notes = notes_of(transcript, self.parts)
        self.turn_starts = tuple(self._turn_starts())
        self._turns = self._turns_of_parts()
        self._positions = [part.position for part in self.parts]
        self._firsts = [part.block for part in self.parts]

    def part_index(self, position: int) -> int:
        """Return the index of the part that a position of the document lies in."""
        return max(0, bisect_right(self._positions, position) - 1)

    def place(self, position: int) -> tuple[int, int]:
        """Return the block and the character in its text that stand at a position.

        A place within a label is the beginning of its block.
        """
        if not self.parts:
            return 0, 0
        part = self.parts[self.part_index(position)]
        if part.kind is PartKind.LABEL:
            return part.block, 0
        text = self.transcript.blocks[part.block].text[part.start : part.end]
        units = min(position - part.position, part.units)
        return part.block, part.start + to_characters(text, units)

    def position(self, block: int, character: int = 0) -> int:
        """Return the position of a character of a block; its beginning includes the label.

        A block that is not shown gives way to the next one that is.
        """
        if not self.parts:
            return 0
        first = min(self.first_part(block), len(self.parts) - 1)
        if character <= 0 or self.parts[first].block != block:
            return self.parts[first].position
        return self.text_position(block, character)

    def text_position(self, block: int, character: int) -> int:
        """Return the position of a character of the text of a block that is shown."""
        index = self.first_part(block)
        if self.parts[index].kind is PartKind.LABEL and index + 1 < len(self.parts):
            index += 1
        while (
            index + 1 < len(self.parts)
            and self.parts[index + 1].block == block
            and self.parts[index + 1].start <= character
        ):
            index += 1
        part = self.parts[index]
        text = self.transcript.blocks[block].text[part.start : part.end]
        return part.position + to_units(text, max(0, min(character - part.start, len(text))))

    def first_part(self, block: int) -> int:
        """Return the index of the first part of a block, or of what follows where it would be."""
        return bisect_right(self._firsts, block - 1)

    def shows(self, block: int) -> bool:
        """Say whether a block has a part on the page."""
        index = self.first_part(block)
        return index < len(self.parts) and self.parts[index].block == block

    def published(self, start: int, end: int) -> str:
        """Return what was published between two positions, character by character.

        Labels have the colon they were printed with, and stand on the line of their words.
        """
        pieces: list[str] = []
        before: Part | None = None
        for part in self.parts[self.part_index(start) : self.part_index(end) + 1]:
            if before is not None:
                pieces.append(self._between(before, part))
            text = self.words(part)
            first = to_characters(text, max(0, start - part.position))
            last = to_characters(text, min(part.units, end - part.position))
            pieces.append(text[first:last])
            before = part
        return "".join(pieces)

    def same_turn(self, one: int, other: int) -> bool:
        """Say whether two parts are of one turn, or of one block where nobody speaks."""
        turn = self._turns[one]
        if turn is None:
            return self.parts[one].block == self.parts[other].block
        return turn == self._turns[other]

    def words(self, part: Part) -> str:
        """Return the words of a part as published."""
        block = self.transcript.blocks[part.block]
        whole = block.label if part.kind is PartKind.LABEL else block.text
        return whole[part.start : part.end]

    def _turn_starts(self) -> Iterator[TurnStart]:
        last = -1
        for index, part in enumerate(self.parts):
            block = self.transcript.blocks[part.block]
            if block.turn is not None and block.speaker is not None and block.turn != last:
                last = block.turn
                yield TurnStart(index, block.turn, block.speaker)

    def _turns_of_parts(self) -> list[int | None]:
        """Return the turn of each part; what interrupts a turn belongs to it."""
        turns = [self.transcript.blocks[part.block].turn for part in self.parts]
        last: int | None = None  # the last part of a turn
        for index, turn in enumerate(turns):
            if turn is None:
                continue
            if last is not None and turns[last] == turn:
                turns[last:index] = [turn] * (index - last)
            last = index
        return turns

    def _between(self, before: Part, part: Part) -> str:
        if before.kind is PartKind.LABEL:
            return LABEL_END if part.block == before.block else LABEL_END.strip() + PARAGRAPH_BREAK
        if part.block == before.block and part.kind is before.kind:
            return self.transcript.blocks[part.block].text[before.end : part.start]
        return PARAGRAPH_BREAK

    def _write(self, chrome: bool) -> tuple[Part, ...]:
        """Write the document in one go and return its parts."""
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        parts: list[Part] = []
        for number, block in enumerate(self.transcript.blocks):
            if block.kind is BlockKind.CHROME and not chrome:
                continue
            position = parts[-1].final + 1 if parts else 0
            for part in parts_of(number, block, position):
                if parts:
                    cursor.insertBlock(block_format(part.kind), FORMATS[part.kind])
                else:
                    cursor.setBlockFormat(block_format(part.kind))
                    cursor.setBlockCharFormat(FORMATS[part.kind])
                for piece, char_format in pieces(part, block):
                    cursor.insertText(piece.translate(_SHOWN), char_format)
                parts.append(part)
        cursor.endEditBlock()
        return tuple(parts)
