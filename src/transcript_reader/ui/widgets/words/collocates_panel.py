"""The words beside the hits: how often, on which side, and how tellingly they stand there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.concordance import Collocate
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.focusing import focus_into
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.words.count_head import CountHead
from transcript_reader.ui.widgets.words.figure_model import Figures, Rows
from transcript_reader.ui.widgets.words.figure_table import FigureTable

REACHES = (1, 2, 3, 4, 5, 7, 10, 15)
REACH = 5
"""How many words on either side may be near, and how many are at first."""

_ORDERS = ("word", "near", "left", "right", "everywhere", "likelihood")


class CollocatesPanel(QWidget):
    """Shows the collocates it is given, in the order that the reader chooses.

    Signals:
        reach_chosen: Emitted with how many words on either side are to count as near.
        collocate_activated: Emitted with the word that is clicked or entered.
        stopped: Emitted when the reader does not want to wait any longer.
        left: Emitted when Escape is pressed in the table.
    """

    reach_chosen = Signal(int)
    collocate_activated = Signal(str)
    stopped = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Collocate, ...] = ()
        body = QWidget()
        self._head = CountHead(body)
        self._reach = self._head.add_choice(self.tr("Words on either side"))
        self._reach.set_items([(str(n), self.tr("within %Ln word(s)", "", n)) for n in REACHES])
        self._reach.set_value(str(REACH))
        self._order = self._head.add_choice(self.tr("Sort words by"))
        self._order.set_items(tuple(zip(_ORDERS, self._order_names(), strict=True)))
        self._order.set_value("likelihood")
        self._head.add_progress()
        self._table = FigureTable(self.tr("Collocates"), body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        column.addWidget(self._table, 1)
        self._column = ScrollColumn(body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)

        self._reach.value_chosen.connect(lambda value: self.reach_chosen.emit(int(value)))
        self._order.value_chosen.connect(lambda _: self._show())
        self._table.column_chosen.connect(self._on_column_chosen)
        self._table.row_activated.connect(self.collocate_activated)
        self._table.left_upwards.connect(lambda: focus_into(self._order))
        self._table.left.connect(self.left)
        self._head.stopped.connect(self.stopped)
        self.clear()

    @property
    def reach(self) -> int:
        """How many words on either side count as near."""
        return int(self._reach.value)

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self._table.set_scheme(scheme)

    def show_collocates(self, found: tuple[Collocate, ...], most: int) -> None:
        """Show these words; where they are ``most``, there may be more."""
        self._found = found
        self._show()
        if not found:
            said = self.tr("No word stands near more often than chance would have it.")
        elif len(found) == most:
            said = self.tr("The %Ln most telling collocate(s)", "", most)
        else:
            said = self.tr("%Ln collocate(s)", "", len(found))
        self._head.say(said)

    @Slot()
    def show_waiting(self) -> None:
        """Say that words are being counted; those that are there stay until then."""
        self._head.show_waiting()

    @Slot(float)
    def show_part(self, part: float) -> None:
        """Say which part of them is counted."""
        self._head.show_part(part)

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Show no words, and the sentence that says why."""
        self._found = ()
        self._table.clear()
        self._head.say(sentence)

    @Slot()
    def clear(self) -> None:
        """Show that nothing is searched for."""
        self._found = ()
        self._table.clear()
        self._head.say(self.tr("Search for a word first."), aloud=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.set_room(self.height())

    def take_focus(self) -> None:
        """Put the focus on the current word, or on the choices."""
        if self._table.has_rows:
            self._table.enter()
            self._column.reveal(self._table)
        else:
            focus_into(self._reach)

    def _show(self) -> None:
        if not self._found:
            self._table.clear()
            return
        order = self._order.value
        ordered = (
            sorted(self._found, key=lambda one: one.word)
            if order == "word"
            else sorted(self._found, key=lambda one: (-getattr(one, order), one.word))
        )
        most = (max(getattr(one, figure) for one in ordered) for figure in _ORDERS[1:])
        widest = max((one.word for one in ordered), key=len), *self._cells(*most)
        rows = Rows(tuple(one.word for one in ordered), lambda at: self._row(ordered[at]), widest)
        self._table.show_rows(self._columns(), rows, _ORDERS.index(order))

    def _row(self, one: Collocate) -> Figures:
        cells = self._cells(*(getattr(one, figure) for figure in _ORDERS[1:]))
        sentence = self.tr(
            "{word}: {near} near, {left} to the left, {right} to the right, {everywhere} in all,"
            " log-likelihood {likelihood}"
        ).format(word=one.word, **dict(zip(_ORDERS[1:], cells, strict=True)))
        return Figures(one.word, one.word, cells, sentence)

    def _cells(self, *figures: float) -> tuple[str, ...]:
        *counts, likelihood = figures
        number = self.locale().toString
        return *(number(int(count)) for count in counts), number(likelihood, "f", 1)

    def _columns(self) -> tuple[str, ...]:
        return (
            self.tr("Word"),
            self.tr("Near"),
            self.tr("Left"),
            self.tr("Right"),
            self.tr("Everywhere"),
            self.tr("Log-likelihood"),
        )

    def _order_names(self) -> tuple[str, ...]:
        return (
            self.tr("in order of the alphabet"),
            self.tr("most often near first"),
            self.tr("most often left first"),
            self.tr("most often right first"),
            self.tr("most frequent first"),
            self.tr("most telling first"),
        )

    def _on_column_chosen(self, column: int) -> None:
        self._order.set_value(_ORDERS[column])
        self._show()
