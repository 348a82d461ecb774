"""The bar of the window: the View settings, with the menu, the lists and the search around them."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from transcript_reader.ui.widgets.parts.icon_button import IconButton
from transcript_reader.ui.widgets.view.view_bar import ViewBar


class WindowBar(QObject):
    """Makes the window's own buttons, and ``view_bar``, in whose row they stand.

    Signals:
        menu_wanted: Emitted when the menus are to be opened.
        side_toggled: Emitted with whether the lists are wanted.
        search_toggled: Emitted with whether the search is wanted.
    """

    menu_wanted = Signal()
    side_toggled = Signal(bool)
    search_toggled = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._menu = IconButton("menu", self.tr("Menu"), window)
        self._menu.setObjectName("menu")
        self._menu.hide()
        self._side = IconButton("sidebar", self.tr("Library and speakers"), window)
        self._search = IconButton("search", self.tr("Search all transcripts"), window)
        for button in (self._side, self._search):
            button.setCheckable(True)
        self.view_bar = ViewBar(window, (self._menu, self._side), (self._search,))
        self.view_bar.setProperty("look", "bar")
        self.view_bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._menu.clicked.connect(self.menu_wanted)
        self._side.toggled.connect(self.side_toggled)
        self._search.toggled.connect(self.search_toggled)

    @property
    def first(self) -> QWidget:
        """What takes the focus when the reader comes to the bar."""
        return self._side

    @property
    def last(self) -> QWidget:
        """What has the focus before the reader leaves it."""
        return self._search

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Say in the tool tips which key each command has; empty: none."""
        self.view_bar.set_keys(keys)
        self._menu.set_key(keys["menu"])
        self._side.set_key(keys["sidebar"])
        self._search.set_key(keys["search_library"])

    def set_compact(self, compact: bool) -> None:
        """Make do without labels, and with a button in place of a row of menus."""
        self._menu.setVisible(compact)
        self.view_bar.set_compact(compact)

    def show_side(self, shown: bool) -> None:
        """Show whether the lists are open."""
        with QSignalBlocker(self._side):
            self._side.setChecked(shown)

    def show_search(self, shown: bool) -> None:
        """Show whether the search is open."""
        with QSignalBlocker(self._search):
            self._search.setChecked(shown)
