from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.widgets.commands.commands import PRESET_MENU, Commands, menus, names
from transcript_reader.ui.widgets.commands.keys import ALSO, KEYS


def commands_of(entries: tuple[object, ...]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, tuple):
            yield from commands_of(entry[1])
        elif entry:
            yield str(entry)


def mnemonics(entries: tuple[object, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the letters that pick the entries, one tuple a menu."""
    titles = names()
    texts = [
        entry[0] if isinstance(entry, tuple) else titles[str(entry)] for entry in entries if entry
    ]
    yield tuple(text[text.index("&") + 1].lower() for text in texts)
    for entry in entries:
        if isinstance(entry, tuple):
            yield from mnemonics(entry[1])


def test_every_command_stands_in_one_menu() -> None:
    inside = Counter(command for _, entries in menus() for command in commands_of(entries))
    assert set(inside) == set(names()) - {"menu"}
    assert set(inside.values()) == {1}


@pytest.mark.parametrize("language", ["english", "russian"])
def test_each_letter_picks_one_entry_of_a_menu(
    request: pytest.FixtureRequest, language: str
) -> None:
    request.getfixturevalue(language)
    whole = menus()
    for letters in mnemonics(whole):
        assert len(set(letters)) == len(letters), letters


def test_no_two_commands_share_a_key() -> None:
    keys = [*KEYS.values(), *(key for more in ALSO.values() for key in more)]
    sequences = [QKeySequence(key).toString() for key in keys]
    assert all(sequences)
    assert len(set(sequences)) == len(sequences)


def test_every_key_belongs_to_a_command() -> None:
    assert set(KEYS) <= set(names())
    assert set(ALSO) <= set(KEYS)


def test_the_menus_tick_what_holds(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)

    commands.show_view(ViewSettings(size=70, images=False), SCHEMES[4])

    ticked = {command for command in names() if commands[command].isChecked()}
    assert ticked == {"size_small", "scheme_5", "view_bar"}


@pytest.mark.usefixtures("english")
def test_every_command_is_listed_with_the_menu_it_is_in(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = {row.name: row.keys for row in Commands(window).rows()}
    assert rows["Font Size: Normal"] == ("Alt+2", "Ctrl+0")
    assert rows["Open File"] == ("Ctrl+O",)
    assert rows["Presets: Large Print"] == ()
    assert len(rows) == len(names())


def test_commands_take_the_keys_they_are_given_and_others_keep_theirs(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)

    commands.set_keys(KeyChoices((("next_turn", ("Ctrl+J", "F5")), ("quit", ()))))
    assert commands.keys("next_turn") == ("Ctrl+J", "F5")
    assert commands.keys("quit") == ()
    assert commands.keys("previous_turn") == ("Ctrl+Up",)

    commands.set_keys(KeyChoices())
    assert commands.keys("next_turn") == ("Ctrl+Down",)


def test_keys_that_are_none_or_are_needed_are_left_out(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)
    commands.set_keys(KeyChoices((("quit", ("Tab", "", "nonsense", "Ctrl+W")),)))
    assert commands.keys("quit") == ("Ctrl+W",)


def titles(actions: list[QAction]) -> list[str]:
    return [action.text() for action in actions]


def test_the_readers_own_stand_below_and_are_replaced(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)
    bar = QMenuBar(window)
    commands.fill(bar)
    menu = next(
        menu for menu in bar.findChildren(QMenu) if commands["save_preset"] in menu.actions()
    )
    before = len(menu.actions())

    commands.show_own(PRESET_MENU, ["Evening", "Tea & biscuits"])
    assert titles(menu.actions())[before:] == ["&1 Evening", "&2 Tea && biscuits"]
    commands.show_own(PRESET_MENU, ["Night"])
    qtbot.waitUntil(lambda: titles(menu.actions())[before:] == ["&1 Night"])
