import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line, Switch, Tick, Tile


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


class Letters(QWidget):
    """Three tiles of which one is on."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.group = ChoiceGroup(self)
        self.tiles = [Tile(letter, self) for letter in "ABC"]
        for value, tile in enumerate(self.tiles):
            layout.addWidget(tile)
            self.group.add(tile, value)
        self.chosen: list[object] = []
        self.group.value_chosen.connect(self.chosen.append)


def test_a_click_chooses_a_value(qtbot: QtBot) -> None:
    letters = Letters()
    shown(qtbot, letters)
    qtbot.mouseClick(letters.tiles[1], Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert letters.chosen == [1]
    assert [tile.isChecked() for tile in letters.tiles] == [False, True, False]


def test_the_arrow_keys_choose_too(qtbot: QtBot) -> None:
    letters = Letters()
    shown(qtbot, letters)
    letters.group.show_value(0)
    letters.tiles[0].setFocus()
    qtbot.keyClick(letters.tiles[0], Qt.Key.Key_Down)
    assert letters.chosen == [1]
    assert letters.tiles[1].hasFocus()


@pytest.mark.parametrize(("value", "on"), [(2, [False, False, True]), (7, [False, False, False])])
def test_showing_a_value_tells_nobody(qtbot: QtBot, value: int, on: list[bool]) -> None:
    letters = Letters()
    qtbot.addWidget(letters)
    letters.group.show_value(0)
    letters.group.show_value(value)
    assert [tile.isChecked() for tile in letters.tiles] == on
    assert letters.chosen == []


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda parent: Tile("A", parent), QAccessible.Role.RadioButton),
        (lambda parent: Line("A", parent), QAccessible.Role.RadioButton),
        (lambda parent: Tick("A", parent), QAccessible.Role.CheckBox),
        (lambda parent: Switch("OFF", "ON", parent), QAccessible.Role.CheckBox),
    ],
)
def test_a_screen_reader_hears_what_kind_of_button_it_is_and_whether_it_is_on(
    qtbot: QtBot, make: object, role: QAccessible.Role
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert callable(make)
    button = make(parent)
    button.setChecked(True)
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface is not None
    assert interface.role() is role
    assert interface.state().checked


@pytest.mark.parametrize("kind", [Line, Tick])
def test_long_names_wrap_where_the_room_is_narrow(
    qtbot: QtBot, kind: type[Line] | type[Tick]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    button = kind("Dark blue on light blue, and then some more words", parent)
    wide, narrow = button.sizeHint().width(), button.sizeHint().width() // 3
    assert button.heightForWidth(narrow) > 1.5 * button.heightForWidth(wide)
    assert button.minimumSizeHint().width() < narrow


@pytest.mark.parametrize("kind", [Line, Tick])
def test_a_layout_gives_a_wrapped_name_its_height(
    qtbot: QtBot, kind: type[Line] | type[Tick]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = QVBoxLayout(parent)
    button = kind("Dark blue on light blue, and then some more words", parent)
    layout.addWidget(button)
    layout.addStretch(1)
    parent.resize(150, 400)
    parent.show()
    assert button.height() >= button.heightForWidth(button.width())


def test_the_whole_of_a_button_can_be_hit(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    line = Line("Short", parent)
    line.resize(300, 40)
    assert line.hitButton(QPoint(295, 5))


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_a_tile_of_a_scheme_wears_its_colours(qtbot: QtBot, scheme: ColourScheme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tile = Tile("C", parent, scheme=scheme)
    tile.setChecked(True)
    tile.resize(tile.sizeHint())
    image = tile.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert {scheme.text, scheme.background} <= colours


def test_what_is_on_differs_by_more_than_colour(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tile = Tile("A", parent)
    tile.resize(tile.sizeHint())
    off = ink(tile)
    tile.setChecked(True)
    assert ink(tile) > off + 20


def ink(tile: Tile) -> int:
    """Return how many pixels are as dark as the text."""
    image = tile.grab().toImage()
    return sum(
        QColor(image.pixelColor(x, y)).lightness() < 64
        for x in range(image.width())
        for y in range(image.height())
    )
