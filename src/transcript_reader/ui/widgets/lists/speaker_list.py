"""The speaker sidebar: every voice with its mark, role and share; the way to its turns."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QPushButton, QStyleOptionViewItem, QVBoxLayout, QWidget

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.person import KnownPerson
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.widgets.lists.speaker_delegate import SpeakerDelegate
from transcript_reader.ui.widgets.lists.speaker_model import SpeakerModel
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class SpeakerList(QWidget):
    """Lists the speakers of one transcript, or says that there are none and what to do.

    Signals:
        teaching_wanted: Emitted when the reader sees a speaker's name where none was found.
        speaker_activated: Emitted with a speaker and whether the turn wanted is the next
            one; it is the one before when Shift was held.
        lit_changed: Emitted with the frozenset of speakers to be kept bright, or None when
            every voice is.
    """

    teaching_wanted = Signal()
    speaker_activated = Signal(int, bool)
    lit_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SpeakerModel()
        self._delegate = SpeakerDelegate()
        self._list = _Rows(self._delegate)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Speakers"))
        self._all = QPushButton(self.tr("Keep every voice &bright"))
        self._all.setVisible(False)
        self._none = ScrollColumn(self._make_note(), self)
        self._none.hide()

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._none)
        layout.addWidget(self._list)
        layout.addWidget(self._all)

        self._list.row_activated.connect(self.speaker_activated)
        self._model.ticks_changed.connect(self._on_ticks_changed)
        self._all.clicked.connect(self._model.clear_ticks)

    @Slot(OpenedTranscript)
    def show_transcript(self, opened: OpenedTranscript) -> None:
        """List the speakers of a transcript."""
        transcript = opened.transcript
        self._model.show_transcript(transcript)
        none = not transcript.speakers and bool(transcript.blocks)
        self._list.setVisible(not none)
        self._none.setVisible(none)

    @Slot(tuple)
    def show_known(self, known: tuple[KnownPerson, ...]) -> None:
        """Say how the reader calls the persons."""
        self._model.show_known(known)

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        """Paint in the colours of a scheme."""
        self._delegate.scheme = scheme
        self._list.viewport().update()

    @Slot(object)
    def set_current_speaker(self, speaker: int | None) -> None:
        """Say whose turn it is where the reader is; None where nobody speaks."""
        self._model.set_current(speaker)

    def _make_note(self) -> QWidget:
        note = QWidget(self)
        said = WrapLabel(note)
        said.setText(
            self.tr(
                "No speakers were recognised here. If a paragraph begins with a speaker’s name, "
                "put the caret there and say so:"
            )
        )
        button = WrapButton(self.tr("This is a speaker…"), note)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(said)
        column.addWidget(button)
        column.addStretch(1)
        button.clicked.connect(self.teaching_wanted)
        return note

    def _on_ticks_changed(self) -> None:
        ticked = self._model.ticked
        self._all.setVisible(bool(ticked))
        self.lit_changed.emit(ticked or None)


class _Rows(QListView):
    """A list whose rows are activated with or without Shift, and ticked with Space."""

    row_activated = Signal(int, bool)

    def __init__(self, delegate: SpeakerDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.row_activated.emit(index.row(), not back)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._toggle(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if self._tick_box(index).contains(event.position().toPoint()):
            self._toggle(index)
        else:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.row_activated.emit(index.row(), not back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # roles wrap at another place

    def _tick_box(self, index: QModelIndex) -> QRect:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return self._delegate.tick_box(option, index)

    def _toggle(self, index: QModelIndex) -> None:
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        other = (
            Qt.CheckState.Unchecked if ticked is Qt.CheckState.Checked else Qt.CheckState.Checked
        )
        self.model().setData(index, other, Qt.ItemDataRole.CheckStateRole)
