"""The walk through the room that everything needs: nothing cut off, nothing out of reach."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from tests.accessibility.looking import DrawnText, look_at
from tests.accessibility.states import reveal, shown

LEAST_TARGET = 24
"""Pixels, both ways, of whatever is clicked (WCAG 2.5.8)."""

PARTS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QTextEdit,
)
"""What has something to say or to do."""

_SLACK = 2  # pixels by which metrics may be off


def room_faults(root: QWidget, room: QSize) -> Iterator[str]:
    """Yield a sentence for each thing in a window that does not have the room it needs."""
    window = root.window()
    size = window.size().expandedTo(window.minimumSizeHint())
    if not QRect(QPoint(), room).contains(QRect(QPoint(), size)):
        yield f"the window wants {size.width()} × {size.height()} pixels"
    for widget in shown(root):
        if isinstance(widget, PARTS) and not _inner(widget):
            reveal(widget)
            yield from (f"{_called(widget)} {fault}" for fault in _faults(widget))


def target_faults(root: QWidget, least: int = LEAST_TARGET) -> Iterator[str]:
    """Yield a sentence for each thing that is too small to be hit."""
    for widget in shown(root):
        if isinstance(widget, QMenu):
            sizes = [widget.actionGeometry(a).size() for a in widget.actions() if a.text()]
        elif isinstance(widget, QAbstractButton | QAbstractSlider | QComboBox | QLineEdit):
            sizes = [] if isinstance(widget, QScrollBar) or _inner(widget) else [widget.size()]
        elif isinstance(widget, QAbstractItemView):
            sizes = [widget.visualRect(widget.model().index(0, 0, widget.rootIndex())).size()]
        else:
            continue
        for size in sizes:
            if not size.isEmpty() and (size.width() < least or size.height() < least):
                yield f"{_called(widget)} is {size.width()} × {size.height()} pixels"
                break


def _faults(widget: QWidget) -> Iterator[str]:
    seen, port = widget.visibleRegion().boundingRect(), _port(widget)
    if seen.width() < widget.width():
        yield f"is {seen.width()} of {widget.width()} pixels wide to be seen"
    if seen.height() < min(widget.height(), port.height() if port else widget.height()):
        yield f"is {seen.height()} of {widget.height()} pixels high to be seen"
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"scrolls sideways by {widget.horizontalScrollBar().maximum()} pixels"
    box = QRectF(QPoint(widget.mapTo(widget.window(), QPoint())), widget.size().toSizeF())
    for text in look_at(widget).texts:
        if not box.contains(text.whole.center()) and not box.intersects(text.whole):
            continue  # behind the widget
        if text.text.rstrip().endswith("…") and not _says_dots(widget):
            yield f"ends “{text.text[-20:]}”"
        if over := _over(text, box, scrolls=isinstance(widget, QAbstractScrollArea)):
            yield f"cuts “{text.text[:30]}” by {over:.0f} pixels"


def _over(text: DrawnText, box: QRectF, *, scrolls: bool) -> float:
    """Return by how many pixels a text goes beyond the box it stands in."""
    over = [box.left() - text.whole.left(), text.whole.right() - box.right()]
    if not scrolls:
        over += [box.top() - text.whole.top(), text.whole.bottom() - box.bottom()]
    return max(0.0, *over) if max(over) > _SLACK else 0.0


def _says_dots(widget: QWidget) -> bool:
    """Say whether a widget's own text ends in dots."""
    if isinstance(widget, QMenu | QMenuBar | QAbstractScrollArea):
        return True
    own = widget.text() if isinstance(widget, QAbstractButton | QLabel | QLineEdit) else ""
    return own.rstrip().endswith("…")


def _inner(widget: QWidget) -> bool:
    """Say whether a widget is a part of a larger control."""
    return isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QAbstractItemView)


def _port(widget: QWidget) -> QWidget | None:
    """Return the window of the scroll area that a widget stands in, if it does."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area.viewport() if area is not None else None


def _called(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} “{(widget.accessibleName() or own)[:40]}”"
