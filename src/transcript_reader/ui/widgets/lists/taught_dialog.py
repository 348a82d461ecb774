"""What was taught about labels: a list from which a kind can be forgotten, or applied anew."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from transcript_reader.domain.taught import Taught
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.support.label_texts import pattern_in_words
from transcript_reader.ui.support.row_layout import RowLine, RowLook
from transcript_reader.ui.widgets.lists.provenance_names import provenance_name
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.line_model import LineModel, Row
from transcript_reader.ui.widgets.parts.message_strip import MessageStrip
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class TaughtDialog(QDialog):
    """Lists what it is told; stays open while things are forgotten.

    Signals:
        forgetting_wanted: Emitted with the number of the Taught to forget.
        reading_wanted: Emitted with the Provenance whose transcripts are to be read anew.
        undo_wanted: Emitted when what was forgotten last is to be known again.
        cancelled: Emitted when no more transcripts are to be read anew.
    """

    forgetting_wanted = Signal(int)
    reading_wanted = Signal(object)
    undo_wanted = Signal()
    cancelled = Signal()

    def __init__(self, scheme: ColourScheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Taught labels"))
        self._known: tuple[tuple[Taught, int], ...] = ()
        self._said = WrapLabel(self)
        self._model = LineModel(self)
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._list.set_scheme(scheme)
        self._list.setAccessibleName(self.tr("Taught labels"))
        acts = QWidget(self)
        self._forget = WrapButton(self.tr("Forget"), acts)
        self._read = WrapButton(self.tr("Read all its transcripts anew"), acts)
        self._undo = WrapButton(self.tr("Undo"), acts)
        self._undo.setEnabled(False)
        self._messages = MessageStrip(self)
        close = WrapButton(self.tr("Close"), acts)
        row = FlowLayout(acts, gap=0.4, last_apart=True)
        for button in (self._forget, self._read, self._undo, close):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._said)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._messages)
        layout.addWidget(acts)

        self._list.left.connect(self.reject)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._forget.clicked.connect(self._on_forget)
        self._read.clicked.connect(self._on_read)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        for signal in (undo.activated, self._undo.clicked):
            signal.connect(self.undo_wanted)
        close.clicked.connect(self.reject)
        self.show_known(())
        fit(self, 34, 30)

    @Slot(tuple)
    def show_known(self, known: tuple[tuple[Taught, int], ...]) -> None:
        """List what was taught, each with how many transcripts it is for."""
        row = max(0, self._list.currentIndex().row())
        self._known = known
        self._model.set_rows([self._row(taught, count) for taught, count in known])
        if known:
            self._said.setText(self.tr("%Ln kind(s) of labels:", "", len(known)))
        else:
            self._said.setText(
                self.tr(
                    "Nothing was taught yet. In a transcript without speakers, put the caret into "
                    "a paragraph that begins with a speaker’s name, and choose “This Is a Speaker”."
                )
            )
        self._list.setVisible(bool(known))
        if known:
            self._list.setCurrentIndex(self._model.index(min(row, len(known) - 1)))
            self._list.setFocus()
        self._on_current_changed()

    @Slot(bool)
    def set_undoable(self, undoable: bool) -> None:
        """Say whether there is something to undo."""
        self._undo.setEnabled(undoable)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Say that transcripts are being read anew, and let that be ended; once is enough."""
        if not (done or total):
            said = self.tr("The transcripts are being read anew…")
            self._messages.show_sentence(said, self.tr("Cancel"), self.cancelled.emit)

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Say what has become of something."""
        self._messages.show_sentence(sentence)

    def _row(self, taught: Taught, count: int) -> Row:
        place = provenance_name(taught.provenance)
        counted = self.tr("%Ln transcript(s)", "", count)
        return (
            RowLine(pattern_in_words(taught.pattern), RowLook.STRONG),
            RowLine(f"{place} · {counted}", RowLook.QUIET),
        )

    def _current(self) -> Taught | None:
        row = self._list.currentIndex().row()
        return self._known[row][0] if 0 <= row < len(self._known) else None

    def _on_current_changed(self, *_: object) -> None:
        for button in (self._forget, self._read):
            button.setEnabled(self._current() is not None)

    def _on_forget(self) -> None:
        if (taught := self._current()) is not None:
            self.forgetting_wanted.emit(taught.number)

    def _on_read(self) -> None:
        if (taught := self._current()) is not None:
            self.reading_wanted.emit(taught.provenance)
