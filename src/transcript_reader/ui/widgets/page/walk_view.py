"""A page that is walked by turn, voice, heading and paragraph, and says where one has come."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Slot

from transcript_reader.ui.widgets.page.page_document import TurnStart
from transcript_reader.ui.widgets.page.page_items import turn_in_words
from transcript_reader.ui.widgets.page.page_parts import PartKind
from transcript_reader.ui.widgets.page.page_view import PageView


class WalkView(PageView):
    """Goes from where the reader is, the caret or the top of the view, to what comes next."""

    @property
    def turn_names(self) -> tuple[str, ...]:
        """Who speaks in each turn."""
        speakers = self.page.text.transcript.speakers
        return tuple(speakers[start.speaker].name for start in self.page.text.turn_starts)

    def next_turn(self, forward: bool = True) -> bool:
        """Go to the next turn, or to the one before; say whether there is one."""
        return self._walk_turns(self.page.text.turn_starts, forward)

    @Slot(int, bool)
    def next_turn_of(self, speaker: int, forward: bool = True) -> bool:
        """Go to the speaker's next turn, round the end if need be; say whether there is one."""
        own = [start for start in self.page.text.turn_starts if start.speaker == speaker]
        if own and self._beyond([start.part for start in own], forward) is None:
            self._go_to_turn(own[0 if forward else -1])
            return True
        return self._walk_turns(own, forward)

    @Slot(int)
    def go_to_turn(self, number: int) -> None:
        """Go to the turn of that number, from 0."""
        self._go_to_turn(self.page.text.turn_starts[number])

    def next_heading(self, forward: bool = True) -> bool:
        """Go to the next heading, or to the one before; say whether there is one."""
        kinds = (PartKind.TITLE, PartKind.HEADING)
        parts = [i for i, part in enumerate(self.page.text.parts) if part.kind in kinds]
        none = self.tr("no heading below") if forward else self.tr("no heading above")
        return self._walk_parts(parts, forward, none)

    def next_paragraph(self, forward: bool = True) -> bool:
        """Go to the next paragraph, or to the one before; say whether there is one."""
        parts = range(len(self.page.text.parts))
        none = self.tr("last paragraph") if forward else self.tr("first paragraph")
        return self._walk_parts(parts, forward, none)

    def _walk_turns(self, starts: Sequence[TurnStart], forward: bool) -> bool:
        found = self._beyond([start.part for start in starts], forward)
        if found is None:
            self.said.emit(self.tr("last turn") if forward else self.tr("first turn"))
            return False
        self._go_to_turn(starts[found])
        return True

    def _go_to_turn(self, start: TurnStart) -> None:
        """Go to a turn; who speaks is said before a screen reader comes upon the words."""
        self.said.emit(turn_in_words(self.page.text.transcript, start.turn, start.speaker))
        self.go_to_position(self.page.text.parts[start.part].position)

    def _walk_parts(self, parts: Sequence[int], forward: bool, none: str) -> bool:
        found = self._beyond(parts, forward)
        if found is None:
            self.said.emit(none)
            return False
        part = self.page.text.parts[parts[found]]
        self.go_to_position(part.position)
        self.said.emit(self.page.text.words(part))
        return True

    def _beyond(self, parts: Sequence[int], forward: bool) -> int | None:
        """Return which of these parts is the first behind, or the last before, the reader."""
        here = self.reading_position()
        starts = [self.page.text.parts[index].position for index in parts]
        found = bisect_right(starts, here) if forward else bisect_left(starts, here) - 1
        return found if 0 <= found < len(parts) else None
