"""A turn is chosen by its number, and one hears whose it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialogButtonBox, QDoubleSpinBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.page.turn_dialog import TurnDialog

NAMES = ("Anna Orlova", "Pavel Ivanov", "Anna Orlova")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> TurnDialog:
    dialog = TurnDialog(NAMES, 1, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def shown(dialog: TurnDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_it_begins_with_the_turn_one_is_at(dialog: TurnDialog) -> None:
    (box,) = dialog.findChildren(QDoubleSpinBox)
    assert (box.value(), box.minimum(), box.maximum()) == (2, 1, 3)
    assert box.hasFocus()
    assert "Pavel Ivanov" in shown(dialog)


def test_a_number_typed_is_gone_to_by_enter(qtbot: QtBot, dialog: TurnDialog) -> None:
    (box,) = dialog.findChildren(QDoubleSpinBox)
    chosen = QSignalSpy(dialog.turn_chosen)

    box.selectAll()
    qtbot.keyClicks(box, "3")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert [chosen.at(i)[0] for i in range(chosen.count())] == [2]
    assert not dialog.isVisible()


def test_cancelling_goes_nowhere(qtbot: QtBot, dialog: TurnDialog) -> None:
    chosen = QSignalSpy(dialog.turn_chosen)
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    (box,) = dialog.findChildren(QDoubleSpinBox)

    box.setValue(1)
    assert "Anna Orlova" in shown(dialog)
    buttons.button(QDialogButtonBox.StandardButton.Cancel).click()

    assert chosen.count() == 0
    assert not dialog.isVisible()
