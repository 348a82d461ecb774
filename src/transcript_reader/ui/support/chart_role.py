"""Saying that a widget is a chart: to assistive technology a widget of our own is nothing else."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "transcript_reader_chart"
_installed = False
_charts: dict[int, QAccessibleWidget] = {}
"""Held as long as Qt knows them."""


def be_chart(widget: QWidget) -> None:
    """Let a widget have the role of a chart; its name and description stay what they are."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True
    widget.setProperty(_PROPERTY, True)


def _make(_class: str, made_for: QObject) -> QAccessibleInterface | None:
    if not isinstance(made_for, QWidget) or not made_for.property(_PROPERTY):
        return None
    chart = QAccessibleWidget(made_for, QAccessible.Role.Chart)
    _charts[id(chart)] = chart
    made_for.destroyed.connect(partial(_charts.pop, id(chart), None))
    return chart
