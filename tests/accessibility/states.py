"""Putting the widgets of a window into each state they can have, and back."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QHoverEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

State = Callable[[QWidget], AbstractContextManager[None]]


def shown(root: QWidget) -> list[QWidget]:
    """Return the widget and all widgets within it that are to be seen."""
    return [one for one in (root, *root.findChildren(QWidget)) if one.isVisible()]


def reveal(widget: QWidget) -> None:
    """Scroll a widget into sight, wherever it stands in a scroll area."""
    area = widget.parentWidget()
    while area is not None:
        body = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and body is not None and body.isAncestorOf(widget):
            middle = widget.mapTo(body, widget.rect().center())
            area.ensureVisible(middle.x(), middle.y(), 0, widget.height() // 2 + 1)
        area = area.parentWidget()


@contextmanager
def hovered(root: QWidget) -> Iterator[None]:
    """Let the mouse rest on every widget at once, and on the first row of every list."""
    under = Qt.WidgetAttribute.WA_UnderMouse
    widgets = shown(root)
    for widget in widgets:
        widget.setAttribute(under)
    buttons = [one for one in widgets if isinstance(one, QPushButton)]
    for button in buttons:
        _point(button, over=True)
    for view in views(root):
        _hover(view, over=True)
    yield
    for view in views(root):
        _hover(view, over=False)
    for button in buttons:
        _point(button, over=False)
    for widget in widgets:
        widget.setAttribute(under, False)


@contextmanager
def pressed(root: QWidget) -> Iterator[None]:
    """Hold every button down."""
    buttons = [one for one in shown(root) if isinstance(one, QAbstractButton) and one.isEnabled()]
    for button in buttons:
        button.setDown(True)
    yield
    for button in buttons:
        button.setDown(False)


@contextmanager
def checked(root: QWidget) -> Iterator[None]:
    """Switch every switch on."""
    with _all_checked(root, on=True):
        yield


@contextmanager
def unchecked(root: QWidget) -> Iterator[None]:
    """Switch every switch off."""
    with _all_checked(root, on=False):
        yield


@contextmanager
def proposed(root: QWidget) -> Iterator[None]:
    """Make every button the one that Enter presses."""
    buttons = [one for one in shown(root) if isinstance(one, QPushButton) and not one.isDefault()]
    for button in buttons:
        button.setDefault(True)
    yield
    for button in buttons:
        button.setDefault(False)


@contextmanager
def disabled(root: QWidget) -> Iterator[None]:
    """Let nothing be of use."""
    was = root.isEnabled()
    root.setEnabled(False)
    actions = [one for one in root.actions() if one.isEnabled()] if isinstance(root, QMenu) else []
    for action in actions:
        action.setEnabled(False)
    yield
    for action in actions:
        action.setEnabled(True)
    root.setEnabled(was)


@contextmanager
def selected(root: QWidget) -> Iterator[None]:
    """Select all text, and the first row of every list."""
    only = QItemSelectionModel.SelectionFlag.ClearAndSelect
    with ExitStack() as stack:
        for widget in shown(root):
            if isinstance(widget, QLineEdit):
                stack.callback(widget.deselect)
                widget.selectAll()
            elif isinstance(widget, QTextEdit | QPlainTextEdit):
                stack.callback(widget.setTextCursor, widget.textCursor())
                cursor = QTextCursor(widget.document())
                cursor.select(QTextCursor.SelectionType.Document)
                widget.setTextCursor(cursor)
        for view in views(root):
            model = view.selectionModel()
            stack.callback(model.select, model.selection(), only)
            model.select(first(view), only)
        yield


@contextmanager
def emptied(root: QWidget) -> Iterator[None]:
    """Take the text out of every field, so that its placeholder shows."""
    with ExitStack() as stack:
        for field in shown(root):
            if isinstance(field, QLineEdit) and field.placeholderText():
                stack.enter_context(QSignalBlocker(field))
                stack.callback(field.setText, field.text())
                field.setText("")
        yield


STATES: dict[str, tuple[State, ...]] = {
    "as it is": (),
    "hovered": (hovered,),
    "pressed": (pressed,),
    "checked": (checked,),
    "checked, hovered": (checked, hovered),
    "checked, pressed": (checked, pressed),
    "unchecked": (unchecked,),
    "unchecked, hovered": (unchecked, hovered),
    "selected": (selected,),
    "selected, hovered": (selected, hovered),
    "empty": (emptied,),
    "proposed": (proposed,),
    "proposed, hovered": (proposed, hovered),
    "proposed, pressed": (proposed, pressed),
    "proposed, checked": (proposed, checked),
    "disabled": (disabled,),
    "disabled, checked": (checked, disabled),
    "disabled, selected": (selected, disabled),
    "disabled, proposed": (proposed, disabled),
    "disabled, empty": (emptied, disabled),
}
"""What can be, and what can be at the same time."""


@contextmanager
def put_into(root: QWidget, states: tuple[State, ...]) -> Iterator[None]:
    """Put a window into several states at once."""
    with ExitStack() as stack:
        for state in states:
            stack.enter_context(state(root))
        yield


def picked(root: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Point at each entry of a menu, or of a menu bar, in turn; yield its name and the menu."""
    for menu in shown(root):
        if isinstance(menu, QMenu | QMenuBar):
            for action in menu.actions():
                menu.setActiveAction(action)
                yield f"{action.text()} picked", menu
            menu.setActiveAction(None)  # type: ignore[arg-type]


@contextmanager
def _all_checked(root: QWidget, *, on: bool) -> Iterator[None]:
    buttons = [one for one in shown(root) if isinstance(one, QAbstractButton) and one.isCheckable()]
    of_buttons: set[QButtonGroup | None] = {one.group() for one in buttons}
    groups = [group for group in of_buttons if group is not None and group.exclusive()]
    before = [(button, button.isChecked(), button.autoExclusive()) for button in buttons]
    with ExitStack() as stack:
        for blocked in (*buttons, *groups):
            stack.enter_context(QSignalBlocker(blocked))
        for group in groups:
            group.setExclusive(False)
        for button, _, _ in before:
            button.setAutoExclusive(False)
            button.setChecked(on)
        yield
        for button, was, alone in before:
            button.setChecked(was)
            button.setAutoExclusive(alone)
        for group in groups:
            group.setExclusive(True)


def views(root: QWidget) -> list[QAbstractItemView]:
    """Return the lists and tables that have rows and are to be seen."""
    found = [one for one in shown(root) if isinstance(one, QAbstractItemView)]
    return [one for one in found if not isinstance(one, QHeaderView) and first(one).isValid()]


def first(view: QAbstractItemView) -> QModelIndex:
    """Return the first row of a list."""
    return view.model().index(0, 0, view.rootIndex())


def _point(button: QPushButton, *, over: bool) -> None:
    """Move the mouse over a push button, which does not believe the attribute alone."""
    place = QPointF(button.rect().center()) if over else QPointF(-9, -9)
    no, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(button, QMouseEvent(QEvent.Type.MouseMove, place, place, no, no, none))


def _hover(view: QAbstractItemView, *, over: bool) -> None:
    place = QPointF(view.visualRect(first(view)).center()) if over else QPointF(-9, -9)
    kind = QHoverEvent.Type.HoverMove if over else QHoverEvent.Type.HoverLeave
    event = QHoverEvent(kind, place, place, QPointF(-9, -9))
    QApplication.sendEvent(view.viewport(), event)
