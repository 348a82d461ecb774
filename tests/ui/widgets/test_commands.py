from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.widgets.commands import Commands, menus, names
from transcript_reader.ui.widgets.keys import ALSO, KEYS


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
    assert set(inside) == set(names())
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
    assert set(KEYS) - {"menu"} <= set(names())
    assert set(ALSO) <= set(KEYS)


def test_the_menus_tick_what_holds(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)

    commands.show_view(ViewSettings(size=70, images=False), SCHEMES[4])

    ticked = {command for command in names() if commands[command].isChecked()}
    assert ticked == {"size_small", "scheme_5", "view_bar"}


def test_one_menu_can_hold_them_all(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)
    bar = QMenuBar(window)
    commands.fill(bar)

    whole = commands.menu(window)

    assert titles(whole.actions()) == titles(bar.actions())
    assert len(whole.findChildren(QMenu)) == len(bar.findChildren(QMenu))


def titles(actions: list[QAction]) -> list[str]:
    return [action.text() for action in actions]


@pytest.mark.usefixtures("english")
def test_keys_are_listed_with_the_menu_a_command_is_in(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    listed = dict(Commands(window).with_keys())
    assert [key.toString() for key in listed["Font Size: Normal"]] == ["Alt+2", "Ctrl+0"]
    assert [key.toString() for key in listed["Open File"]] == ["Ctrl+O"]
    assert len(listed) == len(KEYS) - 1
