import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.widgets.parts.choices import Switch, Tile
from transcript_reader.ui.widgets.view.view_bar import ViewBar


class Shown:
    """A bar on the screen, and what it tells."""

    def __init__(self, qtbot: QtBot, view: ViewSettings | None = None) -> None:
        view = view or ViewSettings()
        self.bar = ViewBar()
        qtbot.addWidget(self.bar)
        self.bar.set_view(view, view.scheme)
        self.told: list[ViewSettings] = []
        self.bar.view_changed.connect(self.told.append)
        self.tiles = self.bar.findChildren(Tile)
        self.switch = self.bar.findChildren(Switch)[0]
        self.settings = self.bar.findChildren(QPushButton)[0]
        self.bar.show()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def named(widget: QWidget) -> str:
    return widget.accessibleName()


@pytest.mark.usefixtures("english")
def test_the_labels_are_the_sites(qtbot: QtBot) -> None:
    bar = Shown(qtbot).bar
    labels = [label.text() for label in bar.findChildren(QLabel)]
    buttons = [button.text() for button in bar.findChildren(QPushButton)]
    assert [*labels, *buttons] == [
        "View settings", "Font size:", "Site colours:", "Images", "Settings",
    ]  # fmt: skip


@pytest.mark.usefixtures("russian")
def test_the_russian_labels_are_the_sites_too(qtbot: QtBot) -> None:
    bar = Shown(qtbot).bar
    labels = [label.text() for label in bar.findChildren(QLabel)]
    buttons = [button.text() for button in bar.findChildren(QPushButton)]
    assert [*labels, *buttons] == [
        "Настройки просмотра", "Размер шрифта:", "Цвета сайта:", "Изображения", "Настройки",
    ]  # fmt: skip


def test_one_click_chooses_a_size(qtbot: QtBot, shown: Shown) -> None:
    for tile in shown.tiles[:3]:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert [view.size for view in shown.told] == [70, 100, 135]


def test_one_click_chooses_colours(qtbot: QtBot, shown: Shown) -> None:
    for tile in shown.tiles[3:]:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert [view.scheme_key for view in shown.told] == [scheme.key for scheme in SCHEMES[:3]]


def test_choosing_colours_ends_following_the_system(qtbot: QtBot) -> None:
    shown = Shown(qtbot, ViewSettings(follow_system=True))
    qtbot.mouseClick(shown.tiles[5], Qt.MouseButton.LeftButton)
    assert not shown.told[-1].follow_system


def test_one_click_hides_the_images(qtbot: QtBot, shown: Shown) -> None:
    qtbot.mouseClick(shown.switch, Qt.MouseButton.LeftButton)
    assert shown.told == [ViewSettings(images=False)]


def test_settings_opens_and_closes_the_panel(qtbot: QtBot, shown: Shown) -> None:
    told: list[bool] = []
    shown.bar.settings_toggled.connect(told.append)
    qtbot.mouseClick(shown.settings, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shown.settings, Qt.MouseButton.LeftButton)
    assert told == [True, False]


def test_the_bar_shows_what_holds(qtbot: QtBot) -> None:
    shown = Shown(qtbot, ViewSettings(size=135, scheme_key=SCHEMES[1].key, images=False))
    checked = [tile.isChecked() for tile in shown.tiles]
    assert checked == [False, False, True, False, True, False]
    assert not shown.switch.isChecked()
    assert shown.told == []


def test_no_button_of_the_bar_holds_for_a_size_the_site_has_not(qtbot: QtBot) -> None:
    shown = Shown(qtbot, ViewSettings(size=250, scheme_key=SCHEMES[4].key))
    assert not any(tile.isChecked() for tile in shown.tiles)


@pytest.mark.usefixtures("english", "themed")
def test_every_button_has_a_name_a_key_and_room_for_a_finger(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    buttons = shown.bar.findChildren(QAbstractButton)
    names = [named(button) for button in buttons]
    assert len(set(names)) == len(buttons) == 8
    assert "Font size: Big" in names
    assert "Site colours: Dark blue on light blue" in names
    for button in buttons:
        assert button.toolTip().startswith(f"{named(button)} (")
        assert button.width() >= 24
        assert button.height() >= 24


def test_without_room_the_labels_go_and_the_names_stay(qtbot: QtBot, shown: Shown) -> None:
    shown.bar.set_compact(True)
    assert not any(label.isVisible() for label in shown.bar.findChildren(QLabel))
    assert all(button.isVisible() for button in shown.bar.findChildren(QAbstractButton))


def test_moved_to_the_menu_the_bar_keeps_the_windows_own_buttons(qtbot: QtBot) -> None:
    before, after = QPushButton("Before"), QPushButton("After")
    bar = ViewBar(None, (before,), (after,))
    qtbot.addWidget(bar)
    bar.set_view(ViewSettings(bar_visible=False), SCHEMES[0])
    bar.show()
    visible = [w for w in bar.findChildren(QAbstractButton) if w.isVisible()]
    assert set(visible) == {before, after}
    assert not any(label.isVisible() for label in bar.findChildren(QLabel))


def test_every_button_is_inside_a_narrow_bar(qtbot: QtBot, shown: Shown) -> None:
    bar = shown.bar
    bar.resize(260, bar.heightForWidth(260))
    for button in bar.findChildren(QAbstractButton):
        corner = button.mapTo(bar, button.rect().bottomRight())
        assert bar.rect().contains(corner), named(button)
