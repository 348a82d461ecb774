"""Display modes and reading aloud in the whole program, from the key pressed to tomorrow."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.session_bus import Desktop, connected, session_bus

from transcript_reader.app import Program, equip
from transcript_reader.domain.colour import contrast
from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.preset import PRESETS, Preset
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.places import places_for
from transcript_reader.ui.controllers.reading_aloud import Engine
from transcript_reader.ui.support import theme
from transcript_reader.ui.support.media_player import PLAYER
from transcript_reader.ui.support.speech_engine import QtSpeechEngine
from transcript_reader.ui.widgets.parts.name_dialog import NameDialog
from transcript_reader.wiring.media_keys import MediaKeysWiring

INK = OwnScheme("Ink", Colours("#102030", "#f0e8d0", "#203080", "#602010"))
Start = Callable[..., Program]


def no_voice() -> Engine | None:
    """Stand in for a system on which nothing can be read aloud."""


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    equip(qapp)
    running: list[Program] = []

    def end() -> None:
        for program in running:
            program.window.close()
            program.close()
        running.clear()

    def begin(voice: Callable[[], Engine | None] = no_voice) -> Program:
        end()
        program = Program(qapp, places_for(tmp_path / "library"), (), voice)
        running.append(program)
        with qtbot.waitSignal(program.completed):
            program.window.show()
            program.window.activateWindow()
        qtbot.waitUntil(lambda: not program.reading.is_busy and not program.writing.is_busy)
        return program

    yield begin
    end()
    qapp.setProperty(theme.DRESS, None)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))


def test_a_preset_saved_today_is_in_the_menu_tomorrow(start: Start) -> None:
    program = start()
    program.window.commands["preset_3"].trigger()
    assert program.views.settings.view == PRESETS[2].view
    program.window.commands["bigger"].trigger()
    program.window.commands["save_preset"].trigger()
    dialog = program.window.findChildren(NameDialog)[0]
    dialog.findChildren(QLineEdit)[0].setText("Evening")
    dialog.findChildren(QLineEdit)[0].returnPressed.emit()
    dialog._on_accepted()
    program.window.commands["preset_1"].trigger()

    again = start()

    assert again.looks.presets == (Preset("Evening", replace(PRESETS[2].view, size=150)),)
    menus = again.window.commands._own_menus["save_preset"]
    evening = next(one for one in menus[0].actions() if "Evening" in one.text())
    assert not evening.isChecked()
    evening.trigger()
    assert again.views.settings.view.size == 150
    assert evening.isChecked()


def test_an_own_scheme_dresses_everything_and_comes_back(start: Start, qapp: QApplication) -> None:
    program = start()
    program.schemes.scheme_made.emit(INK, "")
    role = QPalette.ColorRole
    assert qapp.palette().color(role.Window).name() == INK.colours.background
    assert program.page.page.painter.scheme == INK.scheme

    again = start()
    assert again.page.page.painter.scheme == INK.scheme
    again.schemes.scheme_made.emit(replace(INK, colours=replace(INK.colours, text="#000000")), "")
    assert qapp.palette().color(role.Text).name() == "#000000"
    again.looks.delete_scheme("Ink")
    assert qapp.palette().color(role.Window).name() == "#ffffff"


def test_the_systems_look_is_followed_and_its_changes_too(start: Start, qapp: QApplication) -> None:
    program = start()
    program.views.set_view(ViewSettings(scheme_key="brown-on-beige", follow_system=True))
    followed = program.page.page.painter.scheme
    assert followed.background != "#f7f3d6"
    assert contrast(followed.text, followed.background) >= 7

    program.schemes.set_scheme(INK.scheme)  # something to be put right by the next dressing
    QApplication.sendEvent(program.window, QEvent(QEvent.Type.ThemeChange))
    assert program.schemes._scheme == followed


def test_keys_given_today_work_tomorrow(start: Start, qtbot: QtBot) -> None:
    program = start()
    program.window.keys_changed.emit(KeyChoices((("ruler", ("Ctrl+Alt+R",)), ("next_hit", ()))))

    again = start()

    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(again.window, Qt.Key.Key_R, keys)
    assert again.views.settings.view.ruler
    tips = [button.toolTip() for button in again.find_bar.findChildren(type(again.find_bar._next))]
    assert "Next hit" in tips


def test_no_mode_moves_the_place(start: Start) -> None:
    program = start()
    program.page.go_to(9, 20)
    place = program.page.place()
    for command in ("ruler", "focus_turn", "focus_lines", "large_controls", "preset_5", "preset_1"):
        program.window.commands[command].trigger()
        assert program.page.place() == place, command


EVERY_SETTING: dict[str, object] = {
    "size": 300,
    "scheme_key": "white-on-black",
    "images": False,
    "font": "lexend",
    "letter_spacing": 0.3,
    "word_spacing": 1.0,
    "line_spacing": 4.0,
    "paragraph_spacing": 4.0,
    "line_length": 20,
    "interface_with_text": False,
    "interface_size": 200,
    "large_controls": True,
    "follow_system": True,
    "bar_visible": False,
    "focus": "lines",
    "focus_lines": 9,
    "ruler": True,
}


def test_no_setting_moves_the_place_and_none_is_left_out(start: Start) -> None:
    assert [one.name for one in fields(ViewSettings)] == list(EVERY_SETTING)
    program = start()
    program.page.go_to(9, 20)
    place = program.page.place()
    own_size = {"interface_with_text": False}
    for name, value in EVERY_SETTING.items():
        before = own_size if name == "interface_size" else {}
        for view in (
            replace(ViewSettings(), **before, **{name: value}),  # type: ignore[arg-type]
            ViewSettings(),
        ):
            program.views.set_view(view)
            assert program.page.place() == place, name
            program.page.settle()
            assert program.page.place() == place, name


def test_where_nothing_can_be_read_aloud_a_sentence_says_so(start: Start) -> None:
    program = start()
    program.window.commands["speak"].trigger()
    assert "transcript-reader[speech]" in program.window.messages.sentence
    assert not program.window.commands["speak"].isChecked()


def test_a_transcript_is_read_aloud_from_where_the_reader_is(start: Start, qtbot: QtBot) -> None:
    program = start(lambda: QtSpeechEngine("mock"))
    program.speech.set_settings(SpeechSettings(rate=100, pause=0.0))
    program.page.go_to(8)
    painter = program.page.page.painter

    with qtbot.waitSignal(program.speech.word_said):
        program.window.commands["speak"].trigger()
    assert program.window.commands["speak"].isChecked()
    assert painter.spoken is not None
    assert painter.spoken_word is not None
    first = painter.spoken
    with qtbot.waitSignal(program.speech.said):
        program.window.commands["next_sentence"].trigger()
    assert painter.spoken != first
    program.window.commands["stop_speaking"].trigger()

    assert painter.spoken is None
    assert not program.window.commands["speak"].isChecked()
    assert program.page.reading_place() > (8, 0)


def test_media_keys_lead_the_reading_from_any_window(start: Start, qtbot: QtBot) -> None:
    program = start(lambda: QtSpeechEngine("mock"))
    speech = program.speech
    with session_bus() as address:
        desktop = Desktop(address, qtbot)
        keys = MediaKeysWiring(
            speech, program.opens, program.window.commands, program, connected(address)
        )
        program.opens.opened.emit(program.page._opened)
        program.window.commands["speak"].trigger()
        assert desktop.sees_player()

        for key, speaking in (("PlayPause", False), ("Pause", False), ("Play", True)):
            desktop.ask(PLAYER, key)
            assert speech.is_speaking is speaking, key
        with qtbot.waitSignal(speech.said):
            desktop.ask(PLAYER, "Next")
        desktop.ask(PLAYER, "Stop")

        assert not speech.is_reading
        assert not desktop.sees_player()
        keys.deleteLater()
