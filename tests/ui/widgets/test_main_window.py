from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.support import fonts, theme
from transcript_reader.ui.widgets.commands.commands_dialog import CommandsDialog
from transcript_reader.ui.widgets.commands.help_dialogs import AboutDialog
from transcript_reader.ui.widgets.commands.keys_dialog import KeysDialog
from transcript_reader.ui.widgets.main_window import MainWindow, Parts
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.words.collocates_panel import CollocatesPanel
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel
from transcript_reader.ui.widgets.words.found_panels import FoundPanels
from transcript_reader.ui.widgets.words.frequency_panel import FrequencyPanel


class Shown:
    """A window on the screen, with lists where its parts will be, and what it tells."""

    def __init__(self, qtbot: QtBot, view: ViewSettings | None = None) -> None:
        self.qtbot = qtbot
        self.view = view or ViewSettings()
        self.page = QTextEdit("The page")
        lists = (QListWidget() for _ in range(3))
        self.library, self.speakers, self.search = lists
        self.found = FoundPanels(ConcordancePanel(), CollocatesPanel(), FrequencyPanel())
        self.timeline = QLabel("Timeline")
        bar = QWidget()
        bar.hide()
        self.window = MainWindow(
            Parts(
                self.library,
                self.speakers,
                bar,
                self.page,
                self.timeline,
                self.search,
                self.found,
            )
        )
        qtbot.addWidget(self.window)
        self.told: list[ViewSettings] = []
        self.window.view_changed.connect(self.told.append)
        self.window.set_view(self.view, self.view.scheme)
        self.window.resize(1400, 900)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def do(self, command: str) -> None:
        self.window.commands[command].trigger()

    def is_checked(self, command: str) -> bool:
        return self.window.commands[command].isChecked()


@pytest.fixture
def shown(qtbot: QtBot, themed: None, english: None) -> Shown:
    return Shown(qtbot)


def test_dropped_files_and_folders_are_told(shown: Shown, tmp_path: Path) -> None:
    told: list[list[Path]] = []
    shown.window.files_dropped.connect(told.append)
    file = tmp_path / "Стенограмма 1.txt"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/a.txt")])

    shown.window.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert told == [[file]]


@pytest.mark.parametrize(
    ("command", "view"),
    [
        ("size_small", ViewSettings(size=70)),
        ("size_big", ViewSettings(size=135)),
        ("bigger", ViewSettings(size=115)),
        ("smaller", ViewSettings(size=85)),
        ("scheme_4", ViewSettings(scheme_key="brown-on-beige")),
        ("images", ViewSettings(images=False)),
        ("view_bar", ViewSettings(bar_visible=False)),
    ],
)
def test_the_menus_change_the_view(shown: Shown, command: str, view: ViewSettings) -> None:
    shown.do(command)
    assert shown.told == [view]


@pytest.mark.parametrize(("size", "command"), [(500, "bigger"), (50, "smaller")])
def test_text_grows_and_shrinks_only_so_far(
    qtbot: QtBot, themed: None, size: int, command: str
) -> None:
    shown = Shown(qtbot, ViewSettings(size=size))
    shown.do(command)
    assert shown.told == []


def test_choosing_what_holds_already_leaves_it_ticked(shown: Shown) -> None:
    shown.do("size_normal")
    assert shown.is_checked("size_normal")


def test_the_panel_opens_and_closes_from_bar_menu_and_itself(shown: Shown) -> None:
    panel = shown.window.view_panel
    shown.do("view_settings")
    assert panel.isVisible()
    assert shown.is_checked("view_settings")
    shown.do("view_settings")
    assert not panel.isVisible()
    assert shown.page.hasFocus()
    shown.do("view_settings")
    panel.closed.emit()
    assert not panel.isVisible()


def test_search_and_the_panel_take_turns(shown: Shown) -> None:
    shown.do("search_library")
    assert shown.search.isVisible()
    assert shown.search.hasFocus()
    shown.do("view_settings")
    assert not shown.search.isVisible()
    assert not shown.is_checked("search_panel")


def test_f6_goes_round_the_areas_and_shift_f6_back(shown: Shown) -> None:
    shown.do("search_library")
    shown.page.setFocus()
    visited = []
    for _ in range(5):
        shown.do("next_pane")
        visited.append(shown.window.focusWidget())
    assert visited[0] is shown.search
    assert visited[-1] is shown.page
    assert {shown.library, shown.speakers} <= set(visited)
    shown.do("previous_pane")
    assert shown.window.focusWidget() is visited[-2]


def test_the_page_alone_ends_with_escape(shown: Shown) -> None:
    shown.do("page_only")
    assert shown.window.isFullScreen()
    assert not shown.library.isVisible()
    assert not shown.window.view_bar.isVisible()
    assert not shown.window.menuBar().isVisible()
    assert not shown.timeline.isVisible()
    shown.qtbot.keyClick(shown.window, Qt.Key.Key_Escape)
    assert not shown.window.isFullScreen()
    assert shown.library.isVisible()
    assert shown.window.view_bar.isVisible()


def test_a_command_without_a_visible_menu_keeps_its_key(shown: Shown) -> None:
    shown.do("page_only")
    with_keys = {key for row in shown.window.commands.rows() for key in row.keys}
    reached = {key.toString() for one in shown.window.actions() for key in one.shortcuts()}
    assert with_keys <= reached


def test_messages_come_above_the_page_and_block_nothing(shown: Shown) -> None:
    shown.page.setFocus()
    shown.window.show_message("minutes.txt: the file is empty.")
    assert shown.window.messages.isVisible()
    assert shown.page.hasFocus()


def test_the_title_names_the_transcript(shown: Shown) -> None:
    shown.window.show_title("Question time")
    assert shown.window.windowTitle() == "Question time — Transcript Reader"


def test_lists_that_take_the_place_of_the_page_take_the_keyboard_too(
    qtbot: QtBot, shown: Shown
) -> None:
    window = shown.window
    window.resize(400, 700)
    qtbot.waitUntil(lambda: not shown.is_checked("sidebar"))
    shown.page.setFocus()

    shown.do("sidebar")

    assert not shown.page.isVisible()
    assert shown.library.hasFocus()

    shown.do("sidebar")

    assert shown.page.hasFocus()


def test_the_layout_is_restored(qtbot: QtBot, shown: Shown) -> None:
    shown.window.resize(760, 700)  # no larger than the screen of the tests
    shown.do("sidebar")
    shown.do("search_panel")
    other = Shown(qtbot)

    other.window.restore_layout(*shown.window.layout_state())

    assert other.window.size() == shown.window.size()
    assert not other.library.isVisible()
    assert other.search.isVisible()


def test_every_button_of_the_window_has_a_name_and_room_for_a_finger(shown: Shown) -> None:
    for button in shown.window.view_bar.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName()
            assert min(button.width(), button.height()) >= 24


@pytest.mark.parametrize("language", ["english", "russian"])
@pytest.mark.parametrize("size", [200, 400])
def test_enlarged_the_window_fits_the_screen_and_the_page_has_room(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest, language: str, size: int
) -> None:
    request.getfixturevalue(language)
    fonts.load()
    theme.apply(qapp, ViewSettings(size=size), SCHEMES[0])
    shown = Shown(qtbot, ViewSettings(size=size))
    shown.window.resize(1280, 1024)
    qapp.processEvents()

    assert shown.window.width() == 1280
    assert shown.window.height() == 1024
    assert shown.page.height() > 1024 / 2
    assert shown.page.width() > 1280 / 2
    bar = shown.window.view_bar
    for button in bar.findChildren(QAbstractButton):
        if button.isVisible():
            assert bar.rect().contains(button.mapTo(bar, button.rect().topLeft()))
            assert bar.rect().contains(button.mapTo(bar, button.rect().bottomRight()))


def test_enlarged_every_menu_is_behind_one_button(qtbot: QtBot, qapp: QApplication) -> None:
    fonts.load()
    theme.apply(qapp, ViewSettings(size=400), SCHEMES[0])
    shown = Shown(qtbot, ViewSettings(size=400))
    shown.window.resize(1280, 1024)
    qapp.processEvents()

    assert not shown.window.menuBar().isVisible()
    button = next(
        one
        for one in shown.window.view_bar.findChildren(QAbstractButton)
        if one.accessibleName() == "Menu"
    )
    assert button.isVisible()


@pytest.mark.parametrize(
    ("command", "dialog"),
    [("commands", CommandsDialog), ("shortcuts", KeysDialog), ("about", AboutDialog)],
)
def test_help_opens_without_stopping_the_window(
    qapp: QApplication, shown: Shown, command: str, dialog: type[QDialog]
) -> None:
    qapp.setApplicationName("transcript-reader")
    shown.do(command)
    opened = shown.window.findChildren(dialog)
    assert len(opened) == 1
    assert opened[0].isVisible()
    opened[0].reject()


def test_a_low_window_shows_one_list_of_the_side_at_a_time(shown: Shown) -> None:
    shown.window.resize(1280, 20 * shown.window.fontInfo().pixelSize())
    assert shown.library.isVisible()
    assert not shown.speakers.isVisible()
    shown.do("speakers")
    assert shown.speakers.hasFocus()
    assert not shown.library.isVisible()
    shown.do("library")
    assert shown.library.hasFocus()


def test_in_a_low_window_a_message_stands_in_the_place_of_the_bar(shown: Shown) -> None:
    window = shown.window
    window.resize(1280, 20 * window.fontInfo().pixelSize())
    shown.page.setFocus()
    window.messages.show_sentence("The file is empty.")
    assert not window.view_bar.isVisible()

    window.messages.hide()

    assert window.view_bar.isVisible()


def test_no_bar_goes_from_under_the_focus(shown: Shown) -> None:
    window = shown.window
    window.resize(1280, 20 * window.fontInfo().pixelSize())
    window._bar.last.setFocus()
    window.messages.show_sentence("The file is empty.")

    assert window.view_bar.isVisible()
    assert window._bar.last.hasFocus()


def test_a_page_shown_again_has_the_focus_when_nothing_else_can(shown: Shown) -> None:
    shown.window.resize(24 * shown.window.fontInfo().pixelSize(), 700)
    shown.do("search_library")
    assert not shown.page.isVisible()
    shown.window.show_page()
    assert shown.page.hasFocus()


def test_the_language_that_is_spoken_is_ticked(shown: Shown) -> None:
    told: list[str] = []
    shown.window.language_chosen.connect(told.append)
    shown.window.set_language("ru")
    assert shown.is_checked("russian")
    assert not shown.is_checked("english")
    shown.do("english")
    assert told == ["en"]


def test_tab_goes_through_the_window_from_top_to_bottom_and_left_to_right(shown: Shown) -> None:
    shown.do("view_settings")
    shown.window.show_message("Done.")
    buttons = shown.window.view_bar.findChildren(QAbstractButton)
    next(one for one in buttons if one.accessibleName() == "Library and speakers").setFocus()
    visited: list[QWidget] = []
    while (focus := shown.window.focusWidget()) not in visited:
        visited.append(focus)
        shown.page.setTabChangesFocus(True)
        shown.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    names = [widget.accessibleName() for widget in visited]
    order = [
        names.index("Library and speakers"),
        names.index("Font size: Normal"),
        names.index("Site colours: Black on white"),
        names.index("Images"),
        names.index("Settings"),
        names.index("Search all transcripts"),
        names.index("Dismiss the message"),
        visited.index(shown.library),
        visited.index(shown.speakers),
        visited.index(shown.page),
        names.index("Close panel"),
        names.index("Text size"),
    ]
    assert order == sorted(order)
    assert len(visited) == len(set(visited)) > 20


def test_a_command_that_is_picked_from_the_list_is_run(shown: Shown) -> None:
    shown.do("commands")
    dialog = shown.window.findChildren(CommandsDialog)[0]
    shown.qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], "only few lines")
    shown.qtbot.keyClick(dialog.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert shown.told == [ViewSettings(focus="lines")]


def test_other_keys_reach_the_commands_and_the_tool_tips(shown: Shown) -> None:
    shown.window.set_keys(KeyChoices((("images", ("Ctrl+I",)), ("sidebar", ()))))
    tips = [button.toolTip() for button in shown.window.view_bar.findChildren(QAbstractButton)]
    assert "Images (Ctrl+I)" in tips
    assert "Library and speakers" in tips
    shown.qtbot.keyClick(shown.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert shown.told == [ViewSettings(images=False)]


def test_the_keys_dialog_shows_what_it_changed(shown: Shown) -> None:
    shown.window.keys_changed.connect(shown.window.set_keys)
    shown.do("shortcuts")
    dialog = shown.window.findChildren(KeysDialog)[0]
    dialog.keys_changed.emit(KeyChoices((("quit", ("Ctrl+W",)),)))
    rows = dialog.findChildren(RowList)[0].model()
    texts = [rows.index(row, 0).data() for row in range(rows.rowCount())]
    assert "Quit, Ctrl+W" in texts


def test_the_menus_open_by_their_key(shown: Shown) -> None:
    shown.window.resize(1400, 700)
    QTimer.singleShot(0, lambda: close_popup(shown.qtbot))
    shown.do("menu")
    shown.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_where_menus_have_no_room_their_button_opens_the_list_of_commands(shown: Shown) -> None:
    shown.window.resize(300, 700)
    button = shown.window.findChild(QAbstractButton, "menu")
    assert isinstance(button, QAbstractButton)
    shown.qtbot.waitUntil(button.isVisible)
    button.click()
    (opened,) = shown.window.findChildren(CommandsDialog)
    assert opened.isVisible()
    opened.reject()


def close_popup(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()
    menu.close()
