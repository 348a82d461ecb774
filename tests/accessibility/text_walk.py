"""The walk through all texts: every scene in every state, and which texts are too faint."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from tests.accessibility.contrast import DISABLED, TEXT, text_faults
from tests.accessibility.looking import DrawnText, Look, look_at
from tests.accessibility.running import Running
from tests.accessibility.scenes import all_scenes, whole_view_settings
from tests.accessibility.states import STATES, picked, put_into


@dataclass
class Findings:
    """What a walk found: sentences and where they hold, and how many texts it has seen."""

    faults: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    seen: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __str__(self) -> str:
        return "\n".join(f"{fault} ({'; '.join(where)})" for fault, where in self.faults.items())


def walk(running: Running) -> Findings:
    """Look at every scene of the program in every state."""
    findings = Findings()
    for name, root in chain(all_scenes(running), whole_view_settings(running)):
        walk_scene(name, root, findings)
    return findings


def walk_scene(name: str, root: QWidget, findings: Findings) -> None:
    """Look at a window in every state that makes it look different."""
    drawn: set[bytes] = set()
    for state, part in _every_state(root):
        look = look_at(part)
        if look.drawing not in drawn:
            drawn.add(look.drawing)
            for text, least in seen_texts(root, look):
                findings.seen[name] += 1
                for fault in text_faults(look, text, least):
                    findings.faults[fault].append(f"{name}, {state}")


def seen_texts(root: QWidget, look: Look) -> Iterator[tuple[DrawnText, float]]:
    """Yield the texts of a window whose middle is to be seen, cut to what is to be seen of them,
    with the ratio they must have: less where they are of no use.
    """
    window = root.window()
    for text in look.texts:
        if not text.boxes:
            continue
        middle = text.boxes[0].center().toPoint()
        widget = window.childAt(middle) or window
        if widget is root or root.isAncestorOf(widget):
            usable = widget.isEnabled()
            if isinstance(widget, QMenu | QMenuBar):
                action: QAction | None = widget.actionAt(widget.mapFrom(window, middle))
                usable = usable and (action is None or action.isEnabled())
            area = QRectF(widget.visibleRegion().boundingRect())
            area.translate(widget.mapTo(window, QPointF()))
            boxes = tuple(box.intersected(area) for box in text.boxes if box.intersects(area))
            yield replace(text, boxes=boxes), TEXT if usable else DISABLED


def _every_state(root: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Yield the name of each state, and the part of the window that it changes."""
    for name, states in STATES.items():
        with put_into(root, states):
            yield name, root
    yield from picked(root)
