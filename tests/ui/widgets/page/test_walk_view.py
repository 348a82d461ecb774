"""Walking a page says where one has come, before a screen reader comes upon the words."""

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.span import Span
from transcript_reader.ui.widgets.page.reading_view import ReadingView

pytestmark = pytest.mark.usefixtures("english", "themed")


class Walked:
    """A page that is walked, and what was said of it."""

    def __init__(self, qtbot: QtBot, opened: OpenedTranscript) -> None:
        self.opened = opened
        self.view = ReadingView()
        qtbot.addWidget(self.view)
        self.view.resize(600, 500)
        self.view.show_transcript(opened)
        self.view.show()
        self._spy = QSignalSpy(self.view.said)

    def said(self) -> list[str]:
        """Return what was said since the last question."""
        said = [self._spy.at(i)[0] for i in range(self._spy.count())]
        self._spy = QSignalSpy(self.view.said)
        return said


@pytest.fixture
def talk(qtbot: QtBot, long_talk: OpenedTranscript) -> Walked:
    return Walked(qtbot, long_talk)


@pytest.fixture
def kinds(qtbot: QtBot, every_kind: OpenedTranscript) -> Walked:
    return Walked(qtbot, every_kind)


def test_each_turn_is_named_as_one_comes_to_it(talk: Walked) -> None:
    talk.view.next_turn()
    talk.view.next_turn()
    talk.view.next_turn_of(1)
    talk.view.go_to_turn(59)
    talk.view.next_turn_of(0, forward=False)

    assert [said for said in talk.said() if said] == [
        "Anna Orlova, turn 1 of 60",
        "Pavel Ivanov, turn 2 of 60",
        "Pavel Ivanov, turn 4 of 60",
        "Pavel Ivanov, turn 60 of 60",
        "Anna Orlova, turn 59 of 60",
    ]
    assert talk.view.where().turn == 58
    assert talk.view.turn_names[:2] == ("Anna Orlova", "Pavel Ivanov")


def test_where_nothing_follows_that_is_said(talk: Walked) -> None:
    talk.view.go_to_turn(59)
    talk.said()
    assert not talk.view.next_turn()
    assert not talk.view.next_heading()
    assert talk.said() == ["last turn", "no heading below"]
    talk.view.go_to(0)
    talk.said()
    assert not talk.view.next_turn(forward=False)
    assert not talk.view.next_heading(forward=False)
    assert not talk.view.next_paragraph(forward=False)
    assert talk.said() == ["first turn", "no heading above", "first paragraph"]


def test_headings_and_paragraphs_are_read(kinds: Walked) -> None:
    kinds.view.go_to(0)
    kinds.view.next_heading()
    assert kinds.said() == ["heading level 1", "Meeting about libraries"]
    kinds.view.next_paragraph()
    assert kinds.said()[-1] == "October 14, 2026, Moscow"


def test_a_current_hit_is_read_with_its_speaker(kinds: Walked) -> None:
    block = next(i for i, one in enumerate(kinds.opened.transcript.blocks) if one.turn == 1)
    hits = tuple(
        Hit(
            kinds.opened.transcript.id, "", None, block, 1, "Pavel Ivanov",
            "Thank you. <…> Now then.", (Span(0, 5),), (span,),
        )
        for span in (Span(0, 5), Span(15, 18))
    )  # fmt: skip
    kinds.view.show_hits(hits)
    assert kinds.said() == []

    kinds.view.set_current_hit(1)

    assert kinds.said()[-1] == "2 of 2, Pavel Ivanov: Thank you. <…> Now then."


def test_where_one_is_can_be_asked(talk: Walked) -> None:
    assert talk.view.where_in_words() == "0 per cent"
    talk.view.go_to_turn(1)
    assert talk.view.where_in_words() == "Pavel Ivanov, turn 2 of 60, 2 per cent"
