"""The walk through all texts: every scene in every state, and which texts are too faint."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from tests.accessibility.contrast import DISABLED, TEXT, pairs, text_faults
from tests.accessibility.looking import look_at
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
    for state in _every_state(root):
        look = look_at(root)
        if look.drawing not in drawn:
            drawn.add(look.drawing)
            findings.seen[name] += sum(any(pairs(look, text)) for text in look.texts)
            for fault in text_faults(look, lambda point: least_at(root, point)):
                findings.faults[fault].append(f"{name}, {state}")


def least_at(root: QWidget, point: QPoint) -> float:
    """Return the ratio that text must have at a point of a window: less where it is of no use."""
    window = root.window()
    widget = window.childAt(point) or window
    usable = widget.isEnabled()
    if isinstance(widget, QMenu | QMenuBar):
        action: QAction | None = widget.actionAt(widget.mapFrom(window, point))
        usable = usable and (action is None or action.isEnabled())
    return TEXT if usable else DISABLED


def _every_state(root: QWidget) -> Iterator[str]:
    for name, states in STATES.items():
        with put_into(root, states):
            yield name
    yield from picked(root)
