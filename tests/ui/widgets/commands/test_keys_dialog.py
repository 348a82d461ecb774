import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.support import fonts, theme
from transcript_reader.ui.widgets.commands.command_list import CommandList
from transcript_reader.ui.widgets.commands.commands import Commands
from transcript_reader.ui.widgets.commands.commands_dialog import CommandsDialog
from transcript_reader.ui.widgets.commands.keys_dialog import KeysDialog
from transcript_reader.ui.widgets.parts.row_list import RowList


class Shown:
    """The dialog on the screen, on commands that take what it says."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.commands = Commands(self.window)
        self.choices = KeyChoices()
        self.dialog = KeysDialog(self.commands.rows(), self.choices, SCHEMES[0], self.window)
        self.dialog.keys_changed.connect(self._on_changed)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    def pick(self, words: str) -> None:
        self.dialog.findChildren(QLineEdit)[0].setText(words)

    def press(self, keys: str) -> None:
        self.dialog.findChildren(QKeySequenceEdit)[0].setKeySequence(QKeySequence(keys))

    def button(self, text: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if one.text() == text)

    def said(self) -> str:
        return " ".join(label.text() for label in self.dialog.findChildren(QLabel))

    def _on_changed(self, choices: KeyChoices) -> None:
        self.choices = choices
        self.commands.set_keys(choices)
        self.dialog.set_rows(self.commands.rows())


@pytest.fixture
def shown(qtbot: QtBot, english: None) -> Shown:
    return Shown(qtbot)


def test_a_command_takes_the_key_that_is_pressed(shown: Shown) -> None:
    shown.pick("next turn speaker")
    assert "New key for “Next Turn of This Speaker”" in shown.said()
    edit = shown.dialog.findChildren(QKeySequenceEdit)[0]
    edit.setFocus()
    shown.qtbot.keyClick(
        edit, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    shown.button("Use this key").click()
    assert shown.commands.keys("next_same_speaker") == ("Ctrl+Alt+J",)
    assert edit.keySequence().isEmpty()


def test_whose_key_it_is_is_told_and_it_moves(shown: Shown) -> None:
    shown.pick("quit")
    shown.press("Ctrl+L")
    assert "Ctrl+L belongs to “List of Transcripts”, which would lose it." in shown.said()
    shown.button("Use this key").click()
    assert shown.commands.keys("quit") == ("Ctrl+L",)
    assert shown.commands.keys("library") == ()


def test_only_the_key_that_moves_is_lost(shown: Shown) -> None:
    shown.pick("quit")
    shown.press("Ctrl+Shift+F")
    shown.button("Use this key").click()
    assert shown.commands.keys("search_library") == ("Ctrl+K",)


@pytest.mark.parametrize("key", ["Tab", "Escape", "Return", "Down", "Space"])
def test_keys_that_one_gets_about_with_cannot_be_had(shown: Shown, key: str) -> None:
    shown.pick("quit")
    shown.press(key)
    assert "is needed to get about." in shown.said()
    assert not shown.button("Use this key").isEnabled()


def test_tab_leaves_the_field_for_keys(shown: Shown) -> None:
    edit = shown.dialog.findChildren(QKeySequenceEdit)[0]
    edit.setFocus()
    shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is not edit
    assert not edit.isAncestorOf(focus)
    assert edit.keySequence().isEmpty()


def test_a_command_can_have_no_key_and_its_own_again(shown: Shown) -> None:
    shown.pick("quit")
    assert not shown.button("Its own key").isEnabled()
    shown.button("No key").click()
    assert shown.commands.keys("quit") == ()
    assert not shown.button("No key").isEnabled()
    shown.button("Its own key").click()
    assert shown.commands.keys("quit") == ("Ctrl+Q",)
    assert shown.choices == KeyChoices()


def test_its_own_key_is_taken_back_from_whoever_has_it(shown: Shown) -> None:
    shown.pick("quit")
    shown.press("Ctrl+L")
    shown.button("Use this key").click()
    shown.pick("list of transcripts")
    shown.button("Its own key").click()
    assert shown.commands.keys("library") == ("Ctrl+L",)
    assert shown.commands.keys("quit") == ()


def test_all_keys_can_be_as_they_were(shown: Shown) -> None:
    shown.pick("quit")
    shown.press("Ctrl+L")
    shown.button("Use this key").click()
    shown.button("All as they were").click()
    assert shown.choices == KeyChoices()
    assert shown.commands.keys("library") == ("Ctrl+L",)


def test_the_list_finds_commands_by_words_of_their_names_and_by_keys(
    qtbot: QtBot, english: None
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = CommandList(SCHEMES[0], window)
    commands.set_rows(Commands(window).rows())
    field, rows = commands.findChildren(QLineEdit)[0], commands.findChildren(RowList)[0]
    for typed, first in (
        ("heading next", "next_heading"),
        ("ctrl+k", "search_library"),
        ("PAGE", "page_only"),
        ("font big", "size_big"),
    ):
        field.setText(typed)
        assert commands.current is not None
        assert commands.current.command == first
        assert rows.model().rowCount() >= 1
    field.setText("no such command")
    assert commands.current is None
    assert rows.model().rowCount() == 0


def test_enter_and_arrows_pick_a_command_without_the_mouse(qtbot: QtBot, english: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CommandsDialog(Commands(window).rows(), SCHEMES[0], window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field, rows = dialog.findChildren(QLineEdit)[0], dialog.findChildren(RowList)[0]
    assert field.hasFocus()
    qtbot.keyClicks(field, "sentence")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert rows.hasFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.command_chosen) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args == ["previous_sentence"]


def test_escape_closes_the_list(qtbot: QtBot, english: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CommandsDialog(Commands(window).rows(), SCHEMES[0], window)
    dialog.show()
    field = dialog.findChildren(QLineEdit)[0]
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("language", ["english", "russian"])
@pytest.mark.parametrize("kind", ["keys", "commands"])
def test_at_four_hundred_per_cent_nothing_is_cut_off(
    qtbot: QtBot,
    qapp: QApplication,
    request: pytest.FixtureRequest,
    language: str,
    kind: str,
) -> None:
    request.getfixturevalue(language)
    fonts.load()
    theme.apply(qapp, ViewSettings(size=400), SCHEMES[0])
    window = QWidget()
    qtbot.addWidget(window)
    rows = Commands(window).rows()
    dialog = (
        KeysDialog(rows, KeyChoices(), SCHEMES[0], window)
        if kind == "keys"
        else CommandsDialog(rows, SCHEMES[0], window)
    )
    dialog.resize(1280, 1024)
    dialog.show()
    qapp.processEvents()
    assert dialog.minimumSizeHint().width() <= 1280
    assert dialog.minimumSizeHint().height() <= 1024
    assert dialog.findChildren(RowList)[0].height() >= 100
