"""The walk through all controls: their edges and signs, and how they show what they are at."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QToolButton,
    QWidget,
)
from tests.accessibility.contrast import (
    EDGE,
    changed,
    contrast,
    edge_contrasts,
    ink_contrast,
    luminances,
    ring,
    solid_contrasts,
)
from tests.accessibility.looking import colours, look_at
from tests.accessibility.states import checked, put_into, reveal, selected, shown, unchecked, views

from transcript_reader.ui.widgets.page.timeline import Timeline
from transcript_reader.ui.widgets.parts.choices import Switch, Tile

EDGED = (QLineEdit, QAbstractSpinBox, QComboBox, QPushButton, Tile, Switch)
"""Controls that are told from what is around them by an edge."""

SIGNS = (QCheckBox, QRadioButton, QToolButton, QSlider, QScrollBar, QProgressBar)
"""Controls that are told by a sign of their own."""

ROUND = 0.9
"""The part of a ring that is left where its corners are round."""

SIGN = 12
"""The least number of pixels that make a sign."""


def edge_faults(root: QWidget) -> Iterator[str]:
    """Yield a sentence for each control whose edge, or sign, is too faint to be made out."""
    for widget in shown(root):
        reveal(widget)
        if not widget.isEnabled() or _unseen(widget):
            continue
        what = f"{type(widget).__name__} “{_called(widget)}”"
        em = widget.fontInfo().pixelSize()
        if isinstance(widget, EDGED) and not _flat(widget) and not _inside_another(widget):
            look = look_at(widget, widget.rect().adjusted(-3, -3, 3, 3))
            faintest = min(edge_contrasts(look, _box(widget), 0.3 * em))
            if faintest < EDGE:
                yield f"{what}: its edge is {faintest:.2f}:1"
        elif isinstance(widget, SIGNS):
            look = look_at(widget)
            box = _box(widget)
            if isinstance(widget, QCheckBox | QRadioButton):  # the sign stands before the words
                starts = [text.boxes[0].left() for text in look.texts if text.boxes]
                box.setRight(min((box.right(), *starts)))
            strongest = ink_contrast(look, box)
            if strongest < EDGE:
                yield f"{what}: its sign is {strongest:.2f}:1"


def focus_faults(root: QWidget) -> Iterator[str]:
    """Yield a sentence for each control that does not show well enough that it has the focus.

    As many pixels have to change by the ratio as a ring two pixels wide has (WCAG 2.4.13).
    """
    for widget in shown(root):
        reveal(widget)
        if not takes_focus(widget):
            continue
        called = f"{type(widget).__name__} “{_called(widget)}”"
        area = widget.rect().adjusted(-3, -3, 3, 3)
        if (focused := root.window().focusWidget()) is not None:
            focused.clearFocus()
        before = look_at(widget, area)
        light = luminances(before.pixels)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            yield f"{called} cannot be given the focus"
        gained = changed(light, luminances(look_at(widget, area).pixels))
        wanted = ring(widget.visibleRegion().boundingRect())
        if gained < ROUND * wanted:
            yield f"{called}: focus changes {gained:.0f} of {wanted} pixels by {EDGE:.0f}:1"


def choice_faults(root: QWidget) -> Iterator[str]:
    """Yield a sentence for each button that does not show well enough that it is on."""
    for widget in shown(root):
        reveal(widget)
        if not (isinstance(widget, QAbstractButton) and widget.isCheckable()) or _unseen(widget):
            continue
        with put_into(widget, (unchecked,)):
            off = luminances(look_at(widget).pixels)
        with put_into(widget, (checked,)):
            on = luminances(look_at(widget).pixels)
        if (gained := changed(off, on)) < SIGN:
            yield f"{type(widget).__name__} “{_called(widget)}”: on changes {gained:.0f} pixels"


def selection_faults(root: QWidget) -> Iterator[str]:
    """Yield a sentence for each list that does not show well enough which row is selected."""
    for view in views(root):
        view.clearSelection()
        view.clearFocus()
        off = luminances(look_at(view).pixels)
        with put_into(view, (selected,)):
            on = luminances(look_at(view).pixels)
        if (gained := changed(off, on)) < SIGN:
            yield f"{type(view).__name__} “{_called(view)}”: selection changes {gained:.0f} pixels"


def progress_faults(root: QWidget) -> Iterator[str]:
    """Yield a sentence for each bar that does not show well enough how far it is."""
    for bar in shown(root):
        if isinstance(bar, QProgressBar) and bar.maximum() > bar.minimum():
            value = bar.value()
            bar.setValue(bar.minimum())
            begun = luminances(look_at(bar).pixels)
            bar.setValue((bar.minimum() + bar.maximum()) // 2)
            if (gained := changed(begun, luminances(look_at(bar).pixels))) < SIGN:
                yield f"QProgressBar “{_called(bar)}”: progress changes {gained:.0f} pixels"
            bar.setValue(value)


def chart_faults(chart: QWidget, quiet: tuple[str, ...]) -> Iterator[str]:
    """Yield a sentence for each colour of a chart that is too faint on its ground.

    ``quiet`` are colours that carry no meaning.
    """
    for colour, ratio in solid_contrasts(look_at(chart)).items():
        if ratio < EDGE and colour not in quiet:
            yield f"{type(chart).__name__}: {colour} on its ground is {ratio:.2f}:1"


def timeline_faults(timeline: Timeline) -> Iterator[str]:
    """Yield a sentence for each turn whose bar is too faint on the timeline's ground."""
    look, box, track = look_at(timeline), _box(timeline), timeline._track
    ground = next(iter(colours(look.pixels)))
    for number, turn in enumerate(timeline._turns, start=1):
        top, bottom = (track.top() + part * track.height() for part in (turn.start, turn.end))
        middle = QRectF(0, (top + bottom) / 2 - 0.5, 0.75 * box.width(), 1)  # hits are beside it
        seen = colours(look.within(middle.translated(box.topLeft())))
        if (best := max(contrast(colour, ground) for colour in seen)) < EDGE:
            yield f"turn {number} is {best:.2f}:1 on the timeline"


def takes_focus(widget: QWidget) -> bool:
    """Say whether a widget is there to be given the focus itself."""
    return (
        widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not _unseen(widget)
        and not isinstance(widget, QMenu | QMenuBar)
        and not widget.isWindow()
    )


def _called(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, QAbstractButton) else widget.objectName()
    return widget.accessibleName() or own


def _unseen(widget: QWidget) -> bool:
    return widget.visibleRegion().isEmpty()


def _flat(widget: QWidget) -> bool:
    flat = isinstance(widget, QPushButton) and widget.isFlat()
    return flat or widget.property("look") == "flat"


def _inside_another(widget: QWidget) -> bool:
    return isinstance(widget.parent(), QAbstractSpinBox | QComboBox)


def _box(widget: QWidget) -> QRectF:
    return QRectF(QPoint(widget.mapTo(widget.window(), QPoint())), widget.size().toSizeF())
