"""What is in the library, and the way to open, add and remove."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.lists.entry_model import EntryModel
from transcript_reader.ui.widgets.parts.entry_field import EntryField
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.row_list import RowList

ROOMY_EM = 17
"""A list lower than this has no room for buttons."""


class LibraryList(QWidget):
    """Lists the transcripts it is given, and narrows the list as the reader types.

    Signals:
        entry_activated: Emitted with the id of the transcript to open.
        removal_wanted: Emitted with the id of the transcript to remove.
        files_wanted: Emitted when the reader wants to choose files to add.
        folder_wanted: Emitted when the reader wants to choose a folder to add.
        left: Emitted when Escape is pressed and there is no filter to clear.
    """

    entry_activated = Signal(str)
    removal_wanted = Signal(str)
    files_wanted = Signal()
    folder_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: TranscriptId | None = None

        self._field = EntryField(
            self.tr("Filter by title, speaker, place or date"),
            self,
            short_name=self.tr("Filter"),
        )
        self._count = QLabel(self)
        self._count.setWordWrap(True)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("look", "heading")
        self._model = EntryModel(self)
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Library"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._open_action = QAction(self.tr("Open"), self._list)
        self._remove_action = QAction(self.tr("Remove from the library"), self._list)
        self._remove_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._list.addActions([self._open_action, self._remove_action])
        self._buttons = QWidget(self)
        files = QPushButton(self.tr("Open files…"), self._buttons)
        folder = QPushButton(self.tr("Open folder…"), self._buttons)

        buttons = FlowLayout(self._buttons)
        buttons.addWidget(files)
        buttons.addWidget(folder)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # minimumSizeHint says it
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        layout.addWidget(self._count)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._buttons)

        self._field.textChanged.connect(self._on_filter_changed)
        self._field.returnPressed.connect(self._on_filter_entered)
        self._field.left_downwards.connect(self._list.enter)
        self._field.left.connect(self.left)
        self._list.row_activated.connect(self._on_row_activated)
        self._list.left_upwards.connect(self._field.setFocus)
        self._list.left.connect(self._field.setFocus)
        self._open_action.triggered.connect(self._on_open_triggered)
        self._remove_action.triggered.connect(self._on_remove_triggered)
        files.clicked.connect(self.files_wanted)
        folder.clicked.connect(self.folder_wanted)
        self._show_count()

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self._list.set_scheme(scheme)

    @Slot(tuple)
    def show_entries(self, entries: tuple[LibraryEntry, ...]) -> None:
        """Show these LibraryEntry values in their order, as far as the filter lets them.

        The row that is current stays so, and what is in sight stays where it is.
        """
        if self._model.has(entries):
            return
        current, (first, top) = self._list.currentIndex(), self._list.top()
        row = current.row()
        chosen = self._model.entry(current).id if current.isValid() else None
        seen = (
            self._model.entry(first).id
            if first.isValid() and (first.row(), top) != (0, 0)
            else None
        )
        self._model.set_entries(entries)
        self._show_count()
        if chosen is not None and (place := self._model.row_of(chosen)) >= 0:
            self._list.setCurrentIndex(self._model.index(place))
        else:
            self._select_open()
        if row >= 0 and not self._list.currentIndex().isValid() and self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1)))
        if seen is not None and (place := self._model.row_of(seen)) >= 0:
            self._list.hold(place, top)

    @Slot(str)
    def set_open(self, transcript: TranscriptId) -> None:
        """Select the row of the open transcript."""
        self._open = transcript
        self._select_open()

    @Slot()
    def take_focus(self) -> None:
        """Put the focus into the filter, its text selected."""
        self._field.take_focus()

    def minimumSizeHint(self) -> QSize:
        """Return the least room: the buttons, which leave where it is short, need none."""
        least = super().minimumSizeHint()
        if not self._buttons.isHidden():
            least.setHeight(least.height() - self._buttons.minimumSizeHint().height())
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows what room there is; the menus open files too."""
        super().resizeEvent(event)
        self._buttons.setVisible(self.height() > ROOMY_EM * self.fontInfo().pixelSize())

    def _select_open(self) -> None:
        row = self._model.row_of(self._open) if self._open is not None else -1
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def _on_filter_changed(self, text: str) -> None:
        self._model.set_filter(text)
        self._show_count()
        self._select_open()
        announce(self, self._count.text())

    def _on_filter_entered(self) -> None:
        if self._model.rowCount():
            self._on_row_activated(self._model.index(0))

    def _on_row_activated(self, index: QModelIndex) -> None:
        self.entry_activated.emit(self._model.entry(index).id)

    def _on_open_triggered(self) -> None:
        if (index := self._list.currentIndex()).isValid():
            self._on_row_activated(index)

    def _on_remove_triggered(self) -> None:
        if (index := self._list.currentIndex()).isValid():
            self.removal_wanted.emit(self._model.entry(index).id)

    def _show_count(self) -> None:
        shown, all_of_them = self._model.rowCount(), self._model.count
        text = " ".join(self._field.text().split())
        if not all_of_them:
            said = self.tr("The library is empty. Open a file, or drop one on the window.")
        elif shown == all_of_them:
            said = self.tr("%Ln transcript(s)", "", all_of_them)
        elif shown:
            whole = self.tr("of %Ln transcript(s)", "", all_of_them)
            said = self.tr("{shown} {whole}").format(shown=shown, whole=whole)
        else:
            said = self.tr("No transcript matches “{text}”.").format(text=text)
        self._count.setText(said)
