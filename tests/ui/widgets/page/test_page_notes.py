import pytest
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.transcript import (
    Block,
    BlockKind,
    Mark,
    MarkKind,
    Speaker,
    Transcript,
    TranscriptId,
)
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.page_notes import Note, clock

pytestmark = pytest.mark.usefixtures("qapp")


def page_of(*blocks: Block) -> PageDocument:
    return PageDocument(
        Transcript(
            TranscriptId("t"), "", None, "", "en", "", "test", (Speaker("Anna Orlova"),), blocks
        )
    )


def test_a_page_number_stands_where_its_page_begins_and_only_there(qapp: QApplication) -> None:
    page = page_of(
        Block(BlockKind.PARAGRAPH, "One two", 0, 9, marks=(Mark(0, 7, MarkKind.PAGE, "11"),)),
        Block(
            BlockKind.PARAGRAPH,
            "😀 three\n\nfour five",
            9,
            29,
            marks=(Mark(0, 2, MarkKind.PAGE, "11"), Mark(2, 18, MarkKind.PAGE, "12")),
        ),
    )

    assert page.notes == {0: (Note(0, "11"),), 1: (Note(3, "12"),)}


def test_the_time_of_a_turn_stands_beside_its_label(qapp: QApplication) -> None:
    marks = (
        Mark(0, 4, MarkKind.TIME, "3723.5-3724"),
        Mark(5, 8, MarkKind.TIME, "3724-3725"),
    )

    page = page_of(Block(BlockKind.TURN, "Good day", 0, 30, 0, 0, "Anna Orlova", marks=marks))

    assert page.notes == {0: (Note(0, "1:02:03"),)}


def test_a_time_that_is_none_is_left_out(qapp: QApplication) -> None:
    marks = (Mark(0, 4, MarkKind.TIME, "soon"),)

    assert page_of(Block(BlockKind.TURN, "Good", 0, 9, 0, 0, "Anna", marks=marks)).notes == {}


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00"), (61.9, "1:01"), (7200, "2:00:00")])
def test_times_are_read_as_hours_minutes_and_seconds(seconds: float, said: str) -> None:
    assert clock(seconds) == said
