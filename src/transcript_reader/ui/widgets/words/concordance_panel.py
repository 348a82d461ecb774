"""The concordance: every hit on its line, the word in the middle, sorted as the reader likes."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.concordance import Concordance, ConcordanceLine, LineOrder
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.focusing import focus_into
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel
from transcript_reader.ui.widgets.words.concordance_list import ConcordanceList
from transcript_reader.ui.widgets.words.concordance_model import ConcordanceModel


class ConcordancePanel(QWidget):
    """Shows the lines it is given, and asks for another order.

    Signals:
        order_chosen: Emitted with the value of the LineOrder that the reader picks.
        then_chosen: Emitted with the LineOrder of lines that agree in that, by its value.
        line_activated: Emitted with the ConcordanceLine that is clicked or entered.
        left: Emitted when Escape is pressed in the lines.
    """

    order_chosen = Signal(str)
    then_chosen = Signal(str)
    line_activated = Signal(ConcordanceLine)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = WrapLabel(self)
        self._count.setProperty("look", "heading")
        self._order = ListChoice(self.tr("Sort lines by"), self, labelled=False, whole=True)
        self._order.set_items([(order.value, name) for order, name in self._order_names()])
        self._then = ListChoice(self.tr("Then sort by"), self, labelled=False, whole=True)
        self._then.set_items(
            [
                (order.value, name if order is not LineOrder.FOUND else self.tr("and no further"))
                for order, name in self._order_names()
            ]
        )
        self._model = ConcordanceModel(self)
        self._list = ConcordanceList(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Concordance"))

        self._top = FlowLayout()
        for part in (self._count, self._order, self._then):
            self._top.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._top)
        layout.addWidget(self._list, 1)

        self._order.value_chosen.connect(self.order_chosen)
        self._order.value_chosen.connect(self._allow_then)
        self._then.value_chosen.connect(self.then_chosen)
        self._list.row_activated.connect(self._on_row_activated)
        self._list.left_upwards.connect(lambda: focus_into(self._order))
        self._list.left.connect(self.left)
        self.clear()
        self._allow_then()

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self._list.set_scheme(scheme)

    @Slot(Concordance)
    def show_concordance(self, found: Concordance) -> None:
        """Show the lines; the line that was current stays so, if it is among them."""
        index = self._list.currentIndex()
        kept = self._model.line(index) if index.isValid() else None
        self._model.set_concordance(found)
        row = self._model.row_of(kept) if kept is not None else -1
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))
        self._say(self._in_words(found))

    @Slot()
    def show_waiting(self) -> None:
        """Say that lines are on their way; those that are there stay until then."""
        self._count.setText(self.tr("Making the lines…"))

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Show no lines, and the sentence that says why."""
        self._model.clear()
        self._say(sentence)

    @Slot()
    def clear(self) -> None:
        """Show that nothing is searched for."""
        self._model.clear()
        self._count.setText(self.tr("Search for a word first."))

    def take_focus(self) -> None:
        """Put the focus on the current line, or on the choice of the order."""
        if self._model.rowCount():
            self._list.enter()
        else:
            focus_into(self._order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Say in words how many lines there are where that leaves room for two of them."""
        self._count.show()
        least = self._list.minimumSizeHint().height()
        self._count.setVisible(self._top.heightForWidth(self.width()) + least < self.height())

    def _allow_then(self, order: str = LineOrder.FOUND.value) -> None:
        """Offer a further order where there is a first one."""
        self._then.setVisible(order != LineOrder.FOUND.value)
        self._share_room()

    def _on_row_activated(self, index: QModelIndex) -> None:
        self.line_activated.emit(self._model.line(index))

    def _say(self, sentence: str) -> None:
        if sentence != self._count.text():
            self._count.setText(sentence)
            self._share_room()
            announce(self, sentence)

    def _in_words(self, found: Concordance) -> str:
        lines = self.tr("%Ln line(s)", "", len(found.lines))
        if found.blocks <= found.request.search.limit:
            return self.tr("{lines}, sorted by:").format(lines=lines)
        places = self.tr("%Ln place(s)", "", found.blocks)
        limit = self.tr("the first %Ln", "", found.request.search.limit)
        return self.tr("{lines} from {limit} of {places}, sorted by:").format(
            lines=lines, limit=limit, places=places
        )

    def _order_names(self) -> tuple[tuple[LineOrder, str], ...]:
        return (
            (LineOrder.FOUND, self.tr("As found")),
            (LineOrder.WORD, self.tr("Word")),
            (LineOrder.LEFT_1, self.tr("1st word left")),
            (LineOrder.LEFT_2, self.tr("2nd word left")),
            (LineOrder.LEFT_3, self.tr("3rd word left")),
            (LineOrder.RIGHT_1, self.tr("1st word right")),
            (LineOrder.RIGHT_2, self.tr("2nd word right")),
            (LineOrder.RIGHT_3, self.tr("3rd word right")),
            (LineOrder.SPEAKER, self.tr("Speaker")),
            (LineOrder.DATE, self.tr("Date")),
            (LineOrder.TRANSCRIPT, self.tr("Transcript")),
        )
