from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.person import KnownPerson, SharedName
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.lists.speaker_list import SpeakerList

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def speakers(qtbot: QtBot, every_kind: OpenedTranscript) -> SpeakerList:
    fonts.load()
    speakers = SpeakerList()
    qtbot.addWidget(speakers)
    speakers.resize(300, 500)
    speakers.show()
    speakers.show_transcript(every_kind)
    return speakers


@pytest.fixture
def rows(speakers: SpeakerList) -> QListView:
    rows = speakers.findChild(QListView)
    assert isinstance(rows, QListView)
    return rows


def model_of(rows: QListView) -> QAbstractItemModel:
    return rows.model()


def middle_of(rows: QListView, row: int) -> QPoint:
    return rows.visualRect(model_of(rows).index(row, 0)).center()


def tick_of(rows: QListView, row: int) -> QPoint:
    em = rows.fontMetrics().height() * 0.78
    top_left = rows.visualRect(model_of(rows).index(row, 0)).topLeft()
    return top_left + QPoint(round(1.1 * em), round(1.2 * em))


def test_a_row_tells_name_role_turns_words_and_share(rows: QListView) -> None:
    index = model_of(rows).index(0, 0)

    said = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Anna Orlova, Director\u00a0of the Library, 2 turns, 17 words, 61 %"


def test_a_row_tells_how_the_reader_calls_the_person(
    speakers: SpeakerList, rows: QListView
) -> None:
    before = rows.visualRect(model_of(rows).index(0, 0)).height()
    speakers.show_known(
        (
            KnownPerson("A. P. Orlova", ("Anna Orlova",), decided=True),
            KnownPerson("Pavel Petrovich Ivanov", ("Pavel Ivanov", "П.Иванов"), decided=False),
        )
    )

    def said(row: int) -> str:
        return str(model_of(rows).index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert said(0).startswith("Anna Orlova, = A. P. Orlova, Director")
    assert said(1).startswith("Pavel Ivanov, 1 turn")  # nobody has decided about him
    assert rows.visualRect(model_of(rows).index(0, 0)).height() > before
    speakers.show_known(())
    assert said(0).startswith("Anna Orlova, Director")


def test_one_of_two_persons_of_one_name_has_the_number_where_it_is_theirs(
    speakers: SpeakerList, rows: QListView, every_kind: OpenedTranscript
) -> None:
    def said() -> str:
        return str(model_of(rows).index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    for where, starts in (
        (every_kind.transcript.id, "Anna Orlova, = Anna Orlova #2, Director"),
        (TranscriptId("elsewhere"), "Anna Orlova, Director"),
    ):
        shared = (SharedName("Anna Orlova", (where,)),)
        speakers.show_known((KnownPerson("Anna Orlova #2", (), True, shared, 2),))
        assert said().startswith(starts)


def test_a_click_wants_the_next_turn_and_with_shift_the_one_before(
    speakers: SpeakerList, rows: QListView, qtbot: QtBot
) -> None:
    wanted: list[tuple[int, bool]] = []
    speakers.speaker_activated.connect(lambda *args: wanted.append(args))
    shift = Qt.KeyboardModifier.ShiftModifier

    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(rows.viewport(), left, pos=middle_of(rows, 1))
    qtbot.mouseClick(rows.viewport(), left, shift, middle_of(rows, 1))

    assert wanted == [(1, True), (1, False)]


def test_enter_wants_the_next_turn_and_with_shift_the_one_before(
    speakers: SpeakerList, rows: QListView, qtbot: QtBot
) -> None:
    wanted: list[tuple[int, bool]] = []
    speakers.speaker_activated.connect(lambda *args: wanted.append(args))
    speakers.setFocus()

    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.keyClick(rows, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)

    assert [backwards for _, backwards in wanted] == [True, False]
    assert len({row for row, _ in wanted}) == 1


def test_space_ticks_a_voice_to_keep_it_bright(
    speakers: SpeakerList, rows: QListView, qtbot: QtBot
) -> None:
    lit: list[frozenset[int] | None] = []
    speakers.lit_changed.connect(lit.append)
    rows.setCurrentIndex(model_of(rows).index(1, 0))

    qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.keyClick(rows, Qt.Key.Key_Space)

    assert lit == [frozenset({1}), None]


def test_a_click_on_the_tick_ticks_and_goes_nowhere(
    speakers: SpeakerList, rows: QListView, qtbot: QtBot
) -> None:
    with (
        qtbot.assertNotEmitted(speakers.speaker_activated),
        qtbot.waitSignal(speakers.lit_changed) as lit,
    ):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(rows, 0))

    assert lit.args == [frozenset({0})]


def test_one_button_lights_every_voice_again(
    speakers: SpeakerList, rows: QListView, qtbot: QtBot
) -> None:
    button = speakers.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert not button.isVisible()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(rows, 0))
    assert button.isVisible()

    with qtbot.waitSignal(speakers.lit_changed) as lit:
        button.click()

    assert lit.args == [None]
    assert not button.isVisible()


def test_another_transcript_lights_every_voice(
    speakers: SpeakerList, rows: QListView, long_talk: OpenedTranscript, qtbot: QtBot
) -> None:
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(rows, 0))

    with qtbot.waitSignal(speakers.lit_changed) as lit:
        speakers.show_transcript(long_talk)

    assert lit.args == [None]


def test_a_screen_reader_finds_a_list_of_ticked_and_unticked_rows(
    rows: QListView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(rows, 1))

    interface = QAccessible.queryAccessibleInterface(rows)
    states = [interface.child(row).state() for row in range(2)]

    assert interface.role() is QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Speakers"
    assert [state.checkable for state in states] == [1, 1]
    assert [state.checked for state in states] == [0, 1]
    assert interface.child(1).text(QAccessible.Text.Name).startswith("Pavel Ivanov, 1 turn, ")


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_the_voice_that_speaks_here_is_pointed_out(
    speakers: SpeakerList, rows: QListView, scheme: ColourScheme
) -> None:
    speakers.set_scheme(scheme)
    before = rows.viewport().grab().toImage()

    speakers.set_current_speaker(1)
    pointed = rows.viewport().grab().toImage()
    speakers.set_current_speaker(None)

    assert pointed != before
    assert rows.viewport().grab().toImage() == before


def test_roles_wrap_and_nothing_needs_sideways_scrolling_when_letters_are_large(
    speakers: SpeakerList, rows: QListView, qtbot: QtBot
) -> None:
    small = rows.visualRect(model_of(rows).index(0, 0)).height()
    font = rows.font()
    font.setPixelSize(60)

    speakers.setFont(font)

    def grown() -> None:
        assert rows.visualRect(model_of(rows).index(0, 0)).height() > 4 * small

    qtbot.waitUntil(grown)
    assert rows.visualRect(model_of(rows).index(0, 0)).width() <= rows.viewport().width()


def test_where_there_are_no_speakers_the_reader_is_told_what_to_do(
    qtbot: QtBot, speakers: SpeakerList, rows: QListView, every_kind: OpenedTranscript
) -> None:
    (teach,) = (one for one in speakers.findChildren(QPushButton) if "speaker…" in one.text())
    assert not teach.isVisible()

    blocks = tuple(one for one in every_kind.transcript.blocks if one.speaker is None)
    mute = replace(every_kind.transcript, speakers=(), blocks=blocks)
    speakers.show_transcript(OpenedTranscript(mute))
    assert not rows.isVisible()
    with qtbot.waitSignal(speakers.teaching_wanted):
        qtbot.mouseClick(teach, Qt.MouseButton.LeftButton)

    speakers.show_transcript(every_kind)
    assert rows.isVisible()
    assert not teach.isVisible()
