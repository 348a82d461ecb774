"""The window: where the parts stand, its menus, and what is dropped on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.own_scheme import OwnScheme
from transcript_reader.domain.preset import Preset
from transcript_reader.domain.view_settings import ColourScheme, ViewSettings
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.focusing import focus_into
from transcript_reader.ui.widgets.centre import Centre
from transcript_reader.ui.widgets.commands.commands import ACTS, Commands
from transcript_reader.ui.widgets.commands.help_commands import HelpCommands
from transcript_reader.ui.widgets.commands.keys import in_words
from transcript_reader.ui.widgets.found_commands import FoundCommands
from transcript_reader.ui.widgets.lists.side import Side
from transcript_reader.ui.widgets.panes import Panes
from transcript_reader.ui.widgets.parts.message_strip import MessageStrip
from transcript_reader.ui.widgets.parts.pane import Pane
from transcript_reader.ui.widgets.status_line import StatusLine
from transcript_reader.ui.widgets.view.view_commands import ViewCommands
from transcript_reader.ui.widgets.view.view_panel import ViewPanel
from transcript_reader.ui.widgets.window_bar import WindowBar
from transcript_reader.ui.widgets.words.found_panels import FoundPanels

COMPACT_WIDTH_EM = 34.0
COMPACT_HEIGHT_EM = 26.0
"""Windows narrower or lower than this do without labels and without a row of menus."""

TIMELINE_WIDTH_EM = 26.0
"""In windows narrower than this the timeline leaves its room to the page."""

_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window is made of, from left to right and from top to bottom."""

    library: QWidget
    speakers: QWidget
    find_bar: QWidget
    page: QWidget
    timeline: QWidget
    search: QWidget
    found: FoundPanels


class MainWindow(QMainWindow):
    """Lays out the parts it is given; decides nothing about what they show.

    Signals:
        files_dropped: Emitted with a list of local paths.
        view_changed: Emitted with the new ViewSettings when the reader chooses, wherever.
        language_chosen: Emitted with the code of the language the window is to speak.
        reopening_wanted: Emitted when the window is to open anew, in the language chosen.
        keys_changed: Emitted with the KeyChoices when the reader gives commands other keys.
        guide_wanted: Emitted when the guide is to be opened.
        closed: Emitted when the window closes.
    """

    files_dropped = Signal(list)
    view_changed = Signal(ViewSettings)
    language_chosen = Signal(str)
    reopening_wanted = Signal()
    keys_changed = Signal(object)
    guide_wanted = Signal()
    closed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Transcript Reader"))
        self.setAcceptDrops(True)
        self._parts = parts
        self._em_shown = self.fontInfo().pixelSize()
        self.view_panel = ViewPanel(self)
        self.messages = MessageStrip(self)
        self.status = StatusLine(self)
        self.commands = Commands(self)
        self.commands.fill(self.menuBar())
        for act in ACTS:  # before all else, which may tell something new
            self.commands[act].triggered.connect(self.messages.end_notes)
        self._view_commands = ViewCommands(self.commands, self)
        self._help = HelpCommands(self.commands, self)
        self._bar = WindowBar(self)
        self.view_bar = self._bar.view_bar

        self._library = Pane(self.tr("Library"), parts.library)
        self._speakers = Pane(self.tr("Speakers"), parts.speakers)
        closing = self.tr("Close panel")
        self._search = Pane(self.tr("Search"), parts.search, closing=closing)
        self._settings = Pane(self.tr("View settings"), self.view_panel, closing=closing)
        self._side = Side((self._library, self._speakers), self)
        self._found = Pane(
            self.tr("What is found"), parts.found, closing=closing, head=parts.found.tabs
        )
        self._centre = Centre(self._page(), self._found, self)
        self._found_commands = FoundCommands(
            self.commands, parts.found, self._centre, self.show_found, self
        )
        self._panes = Panes(self._side, self._centre, (self._search, self._settings), self)

        self.status.setProperty("look", "bar")
        self.status.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view_bar)
        column.addWidget(self.messages)
        column.addWidget(self._panes, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)
        self.messages.follow(self._bar.last)
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # or a dropped file's name is typed into it
        self._connect()
        self.set_keys(self._help.choices)
        self._space()

    @property
    def scheme(self) -> ColourScheme:
        """The colours that hold."""
        return self._help.scheme

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Show which View settings hold, in the bar, the panel and the menus."""
        self._help.scheme = scheme
        self.view_bar.set_view(view, scheme)
        self.view_panel.set_view(view, scheme)
        self._view_commands.set_view(view, scheme)
        self._fit()

    @Slot(tuple)
    def set_presets(self, own: tuple[Preset, ...]) -> None:
        """Show the reader's own presets, in the panel and in the menu."""
        self.view_panel.presets.set_own(own)
        self._view_commands.set_presets(own)

    @Slot(tuple)
    def set_schemes(self, own: tuple[OwnScheme, ...]) -> None:
        """Show the reader's own colour schemes, in the panel and in the menu."""
        self.view_panel.schemes.set_own(own)
        self._view_commands.set_schemes(own)

    @Slot(object)
    def set_keys(self, choices: KeyChoices) -> None:
        """Let the commands have the keys that the reader chose, and the tool tips name them."""
        self._help.choices = choices
        self.commands.set_keys(choices)
        self._bar.set_keys(self.key_names())

    def key_names(self) -> dict[str, str]:
        """Return the first key of each command as this system calls it; empty: it has none."""
        return {row.command: in_words(row.keys[:1]) for row in self.commands.rows()}

    def layout_state(self) -> tuple[bytes, bytes]:
        """Return where the window stands, and how it is divided."""
        return bytes(self.saveGeometry().data()), self._panes.state()

    def restore_layout(self, geometry: bytes, panes: bytes) -> None:
        """Put the window where it stood, divided as it was; empty for a first time."""
        if not self.restoreGeometry(geometry):
            room = self.screen().availableSize()
            em = self.fontInfo().pixelSize()
            self.resize(QSize(92 * em, 60 * em).boundedTo(room * 0.94))
        self._panes.restore(panes)

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Show a sentence above the page, until it is dismissed."""
        self.messages.show_sentence(sentence)

    @Slot(str)
    def show_note(self, sentence: str) -> None:
        """Show a sentence above the page, until the reader does something else."""
        self.messages.show_note(sentence)

    @Slot(str)
    def show_title(self, title: str) -> None:
        """Name the window after the transcript."""
        name = self.tr("Transcript Reader")
        self.setWindowTitle(f"{title} \N{EM DASH} {name}" if title else name)

    @Slot()
    def show_page(self) -> None:
        """Make sure that the page is to be seen; it takes the focus of what stood before it."""
        focus = self.focusWidget()
        areas = (self._side, self._search, self._settings, self._found)
        left = [area for area in areas if _holds(area, focus)]
        self._panes.show_page()
        self._centre.show_page()
        if any(not area.isVisible() for area in left):
            self._parts.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_language(self, code: str) -> None:
        """Tick the language that is spoken."""
        self._view_commands.set_language(code)

    @Slot()
    def show_library(self) -> None:
        """Go to the list of transcripts."""
        self._show_in_side(self._library)

    @Slot()
    def show_speakers(self) -> None:
        """Go to the list of speakers."""
        self._show_in_side(self._speakers)

    @Slot()
    def show_search(self) -> None:
        """Go to the search of the library."""
        self._panes.show_tool(self._search)
        self._search.take_focus()

    @Slot()
    def show_concordance(self) -> None:
        """Open the concordance beneath the page, and go to it."""
        self._parts.found.show_view("concordance")
        self.show_found()

    @Slot(bool)
    def show_found(self, wanted: bool = True) -> None:
        """Open what is found beneath the page, and go to it; or close it."""
        self._centre.show_beneath(wanted)
        self._panes.show_page()
        if wanted:
            self._parts.found.take_focus()
        else:
            self._parts.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def show_view_settings(self, wanted: bool = True) -> None:
        """Open or close the View settings' panel."""
        self._panes.show_tool(self._settings if wanted else None)
        if wanted:
            self._settings.take_focus()
        else:
            self._parts.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def show_page_only(self, wanted: bool) -> None:
        """Show nothing but the page, on the whole screen; or everything again."""
        self.commands["page_only"].setChecked(wanted)
        way_back = self.tr("Escape or F11 brings everything else back.")
        if wanted:
            self.show_note(way_back)
        else:
            self.messages.withdraw(way_back)
        self._fit()
        self._panes.show_only_page(wanted)
        self._centre.show_only_page(wanted)
        self.setWindowState(
            self.windowState() | Qt.WindowState.WindowFullScreen
            if wanted
            else self.windowState() & ~Qt.WindowState.WindowFullScreen
        )
        self._parts.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES and self.fontInfo().pixelSize() != self._em_shown:
            self._em_shown = self.fontInfo().pixelSize()
            self._space()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            if self.commands["page_only"].isChecked():
                self.show_page_only(False)
            else:
                self.show_page()
                self._parts.page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(_local_paths(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def _page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._parts.find_bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._parts.page, 1)
        row.addWidget(self._parts.timeline)
        column.addLayout(row, 1)
        return page

    def _connect(self) -> None:
        self.messages.turned.connect(self._fit)
        self._panes.side_shown.connect(self._on_side_shown)
        self._panes.tool_shown.connect(self._on_tool_shown)
        self._bar.side_toggled.connect(self._panes.show_side)
        self._bar.search_toggled.connect(self._on_search_toggled)
        self.view_bar.settings_toggled.connect(self.show_view_settings)
        self.view_panel.closed.connect(lambda: self.show_view_settings(False))
        for tool in (self._search, self._settings):
            tool.closed.connect(lambda: self.show_view_settings(False))
        self._found.closed.connect(lambda: self.show_found(False))
        self.commands["sidebar"].triggered.connect(self._fold_side)
        self.commands["search_panel"].triggered.connect(self._on_search_toggled)
        self.commands["view_settings"].triggered.connect(self.show_view_settings)
        self.commands["page_only"].triggered.connect(self.show_page_only)
        self.commands["library"].triggered.connect(self.show_library)
        self.commands["speakers"].triggered.connect(self.show_speakers)
        self.commands["search_library"].triggered.connect(self.show_search)
        self.commands["next_pane"].triggered.connect(lambda: self._step_pane(+1))
        self.commands["previous_pane"].triggered.connect(lambda: self._step_pane(-1))
        self.commands["quit"].triggered.connect(self.close)
        self.commands["guide"].triggered.connect(self.guide_wanted)
        self._bar.menu_wanted.connect(self._help.open_menu)
        self._help.keys_changed.connect(self.keys_changed)
        self._connect_view()

    def _connect_view(self) -> None:
        for source in (self.view_bar, self.view_panel, self._view_commands):
            source.view_changed.connect(self.view_changed)
        self._view_commands.language_chosen.connect(self._on_language_chosen)
        self._view_commands.told.connect(partial(announce, self))

    def _on_language_chosen(self, code: str) -> None:
        self.language_chosen.emit(code)
        said = self.tr("The window speaks this language when it is next opened.")
        self.messages.show_sentence(said, self.tr("Open anew"), self.reopening_wanted.emit)

    def _on_side_shown(self, shown: bool) -> None:
        self._bar.show_side(shown)
        self.commands["sidebar"].setChecked(shown)

    def _on_tool_shown(self, tool: QWidget | None) -> None:
        self.view_bar.set_settings_open(tool is self._settings)
        self.commands["view_settings"].setChecked(tool is self._settings)
        self._bar.show_search(tool is self._search)
        self.commands["search_panel"].setChecked(tool is self._search)

    def _on_search_toggled(self, wanted: bool) -> None:
        if wanted:
            self.show_search()
        else:
            self.show_view_settings(False)

    def _step_pane(self, step: int) -> None:
        """Move the focus to the next area that is to be seen."""
        areas = (
            self.view_bar,
            self._library,
            self._speakers,
            self._parts.page,
            self._found,
            self._search,
            self._settings,
            *([self.status] if self.status.is_working else []),
        )
        area = _next_area([area for area in areas if area.isVisible()], self.focusWidget(), step)
        if area is self._found:
            self._parts.found.take_focus()
        elif isinstance(area, Pane):
            area.take_focus()
        else:
            focus_into(self._bar.first if area is self.view_bar else area)

    def _fold_side(self, wanted: bool) -> None:
        """Show the lists or not; what takes the place of the focus gets it."""
        page = self._parts.page
        from_page, from_side = (_holds(area, self.focusWidget()) for area in (page, self._side))
        self._panes.show_side(wanted)
        if from_page and not page.isVisible():
            self._library.take_focus()
        elif from_side and not self._side.isVisible():
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_in_side(self, pane: Pane) -> None:
        self._side.ask_for(pane)
        self._panes.show_side(True)
        pane.take_focus()

    def _fit(self) -> None:
        """Leave the page room: in a small window the bars say less, or step aside.

        In a low one a message stands in their place until it is put away.
        """
        em = max(1, self.fontInfo().pixelSize())
        width, height = self.width() / em, self.height() / em
        only_page = self.commands["page_only"].isChecked()
        compact = width < COMPACT_WIDTH_EM or height < COMPACT_HEIGHT_EM
        compact = compact or self.menuBar().sizeHint().width() > self.width()
        self.menuBar().setVisible(not compact and not only_page)
        self._bar.set_compact(compact)
        low = height < COMPACT_HEIGHT_EM
        told = low and bool(self.messages.sentence)
        told = told and not _holds(self.view_bar, self.focusWidget())
        self.view_bar.setVisible(not only_page and not told)
        self.status.set_room(not low and not only_page, aside=told)
        self._side.set_low(low)
        self._parts.timeline.setVisible(width >= TIMELINE_WIDTH_EM and not only_page)

    def _space(self) -> None:
        """Set distances that follow the size of the text."""
        em = self.fontInfo().pixelSize()
        half, small = round(0.6 * em), round(0.3 * em)
        for widget in (self.view_bar, self.status, self.messages):
            if (layout := widget.layout()) is not None:
                layout.setContentsMargins(half, small, half, small)
                if widget is not self.status:
                    layout.setSpacing(half)


def _holds(area: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (area is focus or area.isAncestorOf(focus))


def _next_area(areas: Sequence[QWidget], focus: QWidget | None, step: int) -> QWidget:
    """Return the area after, or before, the one that holds the focus; the first of all else."""
    now = next((i for i, area in enumerate(areas) if _holds(area, focus)), -1)
    return areas[(now + step) % len(areas)] if now >= 0 or step > 0 else areas[-1]


def _local_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
