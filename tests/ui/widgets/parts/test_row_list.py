import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine
from transcript_reader.ui.widgets.parts.row_list import ROWS_AT_ONCE, RowList


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    """A list of more rows than are measured at once."""
    rows = RowList()
    qtbot.addWidget(rows)
    rows.setModel(many_rows(rows, 2 * ROWS_AT_ONCE))
    rows.resize(600, 400)
    rows.show()
    qtbot.waitUntil(lambda: height_of(rows, 0) > 0)
    return rows


def many_rows(parent: RowList, count: int) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for number in range(count):
        item = QStandardItem()
        item.setData((RowLine(f"Row {number} of a list that wraps its words"),), ROW_ROLE)
        model.appendRow(item)
    return model


def height_of(rows: RowList, row: int) -> int:
    return rows.visualRect(rows.model().index(row, 0)).height()


def test_a_narrower_list_has_higher_rows(qtbot: QtBot, rows: RowList) -> None:
    before = height_of(rows, 0)

    rows.resize(100, 400)

    qtbot.waitUntil(lambda: height_of(rows, 0) > before)


def test_no_row_changes_its_height_when_the_scroll_bar_goes(qtbot: QtBot, rows: RowList) -> None:
    for width in range(150, 250, 6):
        rows.resize(width, 400)
        rows.setModel(many_rows(rows, 2 * ROWS_AT_ONCE))
        qtbot.waitUntil(rows.verticalScrollBar().isVisible)
        before = height_of(rows, 0)
        rows.setModel(many_rows(rows, 1))
        qtbot.waitUntil(lambda: not rows.verticalScrollBar().isVisible())
        assert height_of(rows, 0) == before


def test_larger_text_makes_higher_rows(qtbot: QtBot, rows: RowList) -> None:
    before = height_of(rows, 0)

    font = QFont(rows.font())
    font.setPixelSize(60)
    rows.setFont(font)

    qtbot.waitUntil(lambda: height_of(rows, 0) > 2 * before)


def test_the_last_of_many_rows_can_be_reached(qtbot: QtBot, rows: RowList) -> None:
    rows.enter()

    qtbot.keyClick(rows, Qt.Key.Key_End)

    last = rows.model().index(rows.model().rowCount() - 1, 0)
    assert rows.currentIndex() == last
    qtbot.waitUntil(lambda: rows.viewport().rect().contains(rows.visualRect(last).center()))


def test_up_leaves_from_the_first_row_only(qtbot: QtBot, rows: RowList) -> None:
    left = QSignalSpy(rows.left_upwards)
    rows.enter()
    qtbot.keyClick(rows, Qt.Key.Key_Down)

    qtbot.keyClick(rows, Qt.Key.Key_Up)
    within = left.count()
    qtbot.keyClick(rows, Qt.Key.Key_Up)

    assert (within, left.count()) == (0, 1)


def test_escape_leaves(qtbot: QtBot, rows: RowList) -> None:
    with qtbot.waitSignal(rows.left):
        qtbot.keyClick(rows, Qt.Key.Key_Escape)


def test_an_empty_list_takes_no_focus(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    model = QStandardItemModel(rows)
    rows.setModel(model)

    rows.enter()

    assert not rows.currentIndex().isValid()


def test_a_current_row_far_down_stays_in_sight_when_the_list_changes_its_height(
    qtbot: QtBot, rows: RowList
) -> None:
    last = rows.model().rowCount() - 1
    qtbot.waitUntil(lambda: height_of(rows, last) > 0)
    rows.setCurrentIndex(rows.model().index(last, 0))

    rows.resize(600, 300)
    qtbot.waitUntil(lambda: height_of(rows, last) == 0)
    qtbot.waitUntil(lambda: height_of(rows, last) > 0)

    shown = rows.visualRect(rows.currentIndex())
    assert rows.viewport().rect().contains(shown.center())


def test_of_a_row_higher_than_the_list_the_top_is_brought_into_sight(
    qtbot: QtBot, rows: RowList
) -> None:
    rows.resize(60, 40)
    qtbot.waitUntil(lambda: height_of(rows, 50) > 40)
    rows.setCurrentIndex(rows.model().index(50, 0))
    rows.verticalScrollBar().setValue(0)

    rows.seek_current()
    rows.updateGeometries()

    assert rows.visualRect(rows.currentIndex()).top() == 0
