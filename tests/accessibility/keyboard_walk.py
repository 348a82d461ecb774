"""The walk by Tab: through everything that takes the focus, round and back."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QWidget
from tests.accessibility.control_walk import takes_focus
from tests.accessibility.states import shown

_MOST = 300


def stops(window: QWidget, *, forward: bool = True) -> list[QWidget]:
    """Return what Tab comes to, from the first one until it comes round again.

    Raises:
        AssertionError: if Tab does not come round: there is a trap.
    """
    first = _press_tab(window, forward)
    found = [first]
    while (focus := _press_tab(window, forward)) is not first:
        assert focus not in found, f"Tab is trapped between {_called(focus)} and others"
        found.append(focus)
        assert len(found) < _MOST, "Tab does not come round"
    return found


def reachable(window: QWidget) -> list[QWidget]:
    """Return all that has to be reached by Tab: of radio buttons, one of each group."""
    found: list[QWidget] = []
    groups: set[object] = set()
    for widget in shown(window):
        if not takes_focus(widget) or widget.window() is not window:
            continue
        if isinstance(widget, QRadioButton):
            group = widget.group()
            if group in groups:
                continue
            groups.add(group)
        found.append(widget)
    return found


def missed(window: QWidget, found: list[QWidget]) -> Iterator[str]:
    """Yield a sentence for everything that takes the focus and that Tab does not come to."""
    groups = {widget.group() for widget in found if isinstance(widget, QRadioButton)}
    for widget in reachable(window):
        if isinstance(widget, QRadioButton):
            if widget.group() not in groups:
                yield f"Tab does not come to the group of {_called(widget)}"
        elif widget not in found:
            yield f"Tab does not come to {_called(widget)}"


def order_faults(found: list[QWidget], areas: list[QWidget]) -> Iterator[str]:
    """Yield a sentence for each stop that comes too early or too late.

    Tab goes through one area after the other, and through each from top to bottom and, within
    a row, from left to right.
    """
    of = [next((area for area in areas if area.isAncestorOf(widget)), None) for widget in found]
    start = next((i for i in range(len(found)) if of[i] is not of[i - 1]), 0)
    stops_in_turn = [*zip(found[start:], of[start:], strict=True)]
    stops_in_turn += zip(found[:start], of[:start], strict=True)
    left: list[QWidget | None] = []
    for (before, was_in), (widget, is_in) in pairwise(stops_in_turn):
        if is_in is not was_in:
            left.append(was_in)
            if is_in in left:
                yield f"Tab comes back to {_called(widget)}"
        elif not _follows(before, widget):
            yield f"{_called(widget)} comes behind {_called(before)}"


def _follows(before: QWidget, widget: QWidget) -> bool:
    """Say whether a widget stands below another, or beside it and further right."""
    one, other = _boxes(before, widget)
    if one.contains(other):  # what stands in it comes behind it
        return True
    same_row = one.top() <= other.center().y() <= one.bottom()
    return other.left() > one.left() if same_row else other.top() > one.top()


def _boxes(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Return where two widgets stand, however far the column they may be in is scrolled."""
    column, beside = _column(one), _column(other)
    within = column.widget() if column is not None else None
    if within is not None and column is beside:
        return _box(one, within), _box(other, within)
    window = one.window()
    return _box(column or one, window), _box(beside or other, window)


def _box(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint()), widget.size())


def _column(widget: QWidget) -> QScrollArea | None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


def _press_tab(window: QWidget, forward: bool) -> QWidget:
    before = QApplication.focusWidget() or window
    key = Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab
    shift = Qt.KeyboardModifier.NoModifier if forward else Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(before, key, shift)
    focus = QApplication.focusWidget()
    assert focus is not None, f"behind {_called(before)} the focus is nowhere"
    assert focus is not before, f"Tab does not leave {_called(before)}"
    return focus


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”"
