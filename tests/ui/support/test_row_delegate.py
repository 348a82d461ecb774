import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support.row_delegate import ROW_ROLE, RowDelegate
from transcript_reader.ui.support.row_layout import RowLine

State = QStyle.StateFlag
WIDTH, HEIGHT = 300, 120


class Painted:
    """A row painted in a scheme, as the colours of its pixels."""

    def __init__(self, scheme: ColourScheme, state: QStyle.StateFlag) -> None:
        model = QStandardItemModel()
        item = QStandardItem()
        item.setData((RowLine("Order in the house."),), ROW_ROLE)
        model.appendRow(item)
        delegate = RowDelegate()
        delegate.set_scheme(scheme)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, WIDTH, HEIGHT)
        option.state = State.State_Enabled | state
        self.image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self.image.fill(QColor(scheme.background))
        painter = QPainter(self.image)
        delegate.paint(painter, option, model.index(0, 0, QModelIndex()))
        painter.end()

    def colour(self, x: int, y: int) -> str:
        return self.image.pixelColor(x, y).name()


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_a_selected_row_wears_the_scheme_s_selection_and_a_bar(
    qapp: QApplication, scheme: ColourScheme
) -> None:
    row = Painted(scheme, State.State_Selected)

    assert row.colour(WIDTH // 2, HEIGHT - 10) == scheme.selection
    assert row.colour(1, HEIGHT // 2) == scheme.accent


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_the_row_with_the_focus_has_a_ring_of_two_pixels(
    qapp: QApplication, scheme: ColourScheme
) -> None:
    row = Painted(scheme, State.State_HasFocus)

    right = [row.colour(WIDTH - column, HEIGHT // 2) for column in (1, 2)]
    assert right == [scheme.accent, scheme.accent]


def test_a_row_grows_with_the_text_it_holds(qapp: QApplication) -> None:
    model = QStandardItemModel()
    for text in ("Short", "Long enough to need more than one line " * 5):
        item = QStandardItem()
        item.setData((RowLine(text),), ROW_ROLE)
        model.appendRow(item)
    delegate = RowDelegate()
    delegate.set_width(WIDTH)

    heights = [
        delegate.sizeHint(QStyleOptionViewItem(), model.index(row, 0)).height() for row in (0, 1)
    ]
    assert heights[1] > 2 * heights[0]
