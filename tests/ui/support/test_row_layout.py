from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.span import Span
from transcript_reader.ui.support.row_layout import (
    RowColours,
    RowLayout,
    RowLine,
    RowLook,
    together,
)

COLOURS = RowColours("#000000", "#333333", "#ff0000", "#ffffff")


def painted(*lines: RowLine, width: int = 300) -> QImage:
    image = QImage(width, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    RowLayout(lines, QFont(), width).draw(painter, QPointF(0, 0), COLOURS)
    painter.end()
    return image


def marked_columns(image: QImage) -> list[int]:
    red = QColor(COLOURS.hit)
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == red for y in rows)]


def test_a_narrower_row_is_higher(qapp: QApplication) -> None:
    lines = (RowLine("Some words that need more than one line where there is little room"),)

    assert RowLayout(lines, QFont(), 100).height > RowLayout(lines, QFont(), 900).height


def test_the_words_found_are_marked(qapp: QApplication) -> None:
    marked = marked_columns(painted(RowLine("Order in the house.", spans=(Span(0, 5),))))

    assert marked
    assert marked_columns(painted(RowLine("Order in the house."))) == []


def test_a_mark_stands_where_it_should_behind_an_emoji(qapp: QApplication) -> None:
    bell = marked_columns(painted(RowLine("🔔 iiii order", spans=(Span(7, 12),))))
    start = marked_columns(painted(RowLine("🔔 iiii order", spans=(Span(6, 12),))))

    assert start[0] < bell[0]  # the space before the word is the one column more
    assert start[-1] == bell[-1]


def test_strong_and_quiet_lines_differ_from_plain_ones(qapp: QApplication) -> None:
    plain, strong, quiet = (
        painted(RowLine("Order", look)) for look in (RowLook.PLAIN, RowLook.STRONG, RowLook.QUIET)
    )

    assert plain != strong
    assert plain != quiet


def test_parts_of_one_line_are_not_broken() -> None:
    assert (
        together("18 April 2017", "", "3 speakers") == "18\u00a0April\u00a02017 · 3\u00a0speakers"
    )
