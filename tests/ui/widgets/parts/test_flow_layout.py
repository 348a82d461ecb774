import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout


class Brick(QWidget):
    """Something of a fixed size."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(100, 20)


def wall(qtbot: QtBot, bricks: int, *, last_apart: bool = False) -> tuple[QWidget, FlowLayout]:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget, gap=0, row_gap=0, last_apart=last_apart)
    for _ in range(bricks):
        layout.addWidget(Brick(widget))
    return widget, layout


def corners(layout: FlowLayout) -> list[tuple[int, int]]:
    items = [layout.itemAt(index) for index in range(layout.count())]
    return [(item.geometry().x(), item.geometry().y()) for item in items if item is not None]


@pytest.mark.parametrize(
    ("width", "height"), [(500, 20), (300, 40), (299, 60), (100, 100), (40, 100)]
)
def test_a_narrower_flow_is_a_higher_one(qtbot: QtBot, width: int, height: int) -> None:
    _, layout = wall(qtbot, 5)
    assert layout.heightForWidth(width) == height


def test_items_stand_in_rows_and_none_is_outside(qtbot: QtBot) -> None:
    _, layout = wall(qtbot, 3)
    layout.setGeometry(QRect(0, 0, 250, 40))
    assert corners(layout) == [(0, 0), (100, 0), (0, 20)]


def test_an_item_wider_than_the_flow_gets_its_width(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    outer = FlowLayout(widget, gap=0, row_gap=0)
    group = QWidget(widget)
    inner = FlowLayout(group, gap=0, row_gap=0)
    for _ in range(3):
        inner.addWidget(Brick(group))
    outer.addWidget(group)

    assert outer.heightForWidth(300) == 20
    assert outer.heightForWidth(200) == 40


def test_the_last_item_can_stand_at_the_end_of_its_row(qtbot: QtBot) -> None:
    _, layout = wall(qtbot, 2, last_apart=True)
    layout.setGeometry(QRect(0, 0, 500, 20))
    assert corners(layout) == [(0, 0), (400, 0)]


def test_from_right_to_left_the_first_item_is_on_the_right(qtbot: QtBot) -> None:
    widget, layout = wall(qtbot, 2)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.setGeometry(QRect(0, 0, 250, 20))
    assert corners(layout) == [(150, 0), (50, 0)]


def test_hidden_items_take_no_room(qtbot: QtBot) -> None:
    widget, layout = wall(qtbot, 3)
    widget.findChildren(Brick)[0].hide()
    assert layout.sizeHint() == QSize(200, 20)
    assert layout.heightForWidth(100) == 40
