"""How often the words are said, by year, month or speaker: a plot, and its table beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from transcript_reader.domain.concordance import Frequency
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.focusing import focus_into
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.words import frequency_words
from transcript_reader.ui.widgets.words.count_head import CountHead
from transcript_reader.ui.widgets.words.figure_table import FigureTable
from transcript_reader.ui.widgets.words.frequency_plot import FrequencyPlot

BESIDE_EM = 52.0
"""In panels this wide the table stands beside the plot, else beneath it."""

_ORDERS = ("found", "count", "words", "rate")
_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class FrequencyPanel(QWidget):
    """Shows the frequencies it is given; the table says everything that the plot shows.

    Signals:
        by_chosen: Emitted with "year", "month" or "speaker" when the reader picks it.
        value_activated: Emitted with that, and with the year, month or speaker entered.
        stopped: Emitted when the reader does not want to wait any longer.
        left: Emitted when Escape is pressed.
    """

    by_chosen = Signal(str)
    value_activated = Signal(str, str)
    stopped = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Frequency, ...] = ()
        self._shown_by = ""
        body = QWidget()
        self._head = CountHead(body)
        self._by = self._head.add_choice(self.tr("Count by"))
        self._order = self._head.add_choice(self.tr("Sort the table by"))
        self._head.add_progress()
        self.plot = FrequencyPlot(body)
        self._table = FigureTable(self.tr("Frequency"), body)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(self.plot, 3)
        self._both.addWidget(self._table, 2)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        column.addLayout(self._both, 1)
        self._column = ScrollColumn(body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)

        self._connect()
        self._name_choices()
        self.clear()

    @property
    def by(self) -> str:
        """What is counted by: "year", "month" or "speaker"."""
        return self._by.value

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self.plot.set_scheme(scheme)
        self._table.set_scheme(scheme)

    def show_frequencies(
        self, found: tuple[Frequency, ...], by: str, chosen: frozenset[str]
    ) -> None:
        """Show these; ``chosen`` are those that the search is narrowed to."""
        self._found, self._shown_by = found, by
        bars = frequency_words.bars(found, by, chosen)
        about = frequency_words.about(bars, by)
        self.plot.show_bars(bars, about)
        self.plot.setVisible(bool(bars.bars))
        self._show_rows()
        self._head.say(self._in_words(chosen))

    @Slot()
    def show_waiting(self) -> None:
        """Say that words are being counted; the figures that are there stay until then."""
        self._head.show_waiting()

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Show no figures, and the sentence that says why."""
        self._put_away()
        self._head.say(sentence)

    @Slot()
    def clear(self) -> None:
        """Show that nothing is searched for."""
        self._put_away()
        self._head.say(self.tr("Search for a word first."), aloud=False)

    def take_focus(self) -> None:
        """Put the focus on the plot, or on the choices."""
        if self.plot.isVisible():
            self.plot.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._column.reveal(self.plot)
        else:
            focus_into(self._by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._arrange()

    def _connect(self) -> None:
        self._by.value_chosen.connect(self._on_by_chosen)
        self._order.value_chosen.connect(lambda _: self._show_rows())
        self._table.column_chosen.connect(self._on_column_chosen)
        for part, activated in (
            (self.plot, self.plot.bar_activated),
            (self._table, self._table.row_activated),
        ):
            activated.connect(lambda value: self.value_activated.emit(self._shown_by, value))
            part.left.connect(self.left)
        self.plot.bar_changed.connect(self._table.set_current)
        self._table.left_upwards.connect(lambda: focus_into(self._order))
        self._head.stopped.connect(self.stopped)

    def _arrange(self) -> None:
        em = max(1, self.fontInfo().pixelSize())
        beside = self.width() >= BESIDE_EM * em
        self.plot.set_room(self.height() / em)
        self._table.set_room(self.height())
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)

    def _put_away(self) -> None:
        self._found = ()
        self.plot.hide()
        self._table.clear()

    def _show_rows(self) -> None:
        if not self._found:
            self._table.clear()
            return
        order = self._order.value
        keys: dict[str, Callable[[Frequency], float]] = {
            "count": lambda one: -one.count,
            "words": lambda one: -one.words,
            "rate": lambda one: -(one.per_million or 0.0),
        }
        found = self._found if order == "found" else sorted(self._found, key=keys[order])
        by = self._shown_by
        sorted_by = -1 if (order, by) == ("found", "speaker") else _ORDERS.index(order)
        rows = frequency_words.rows(found, by)
        self._table.show_rows(frequency_words.columns(by), rows, sorted_by)

    def _in_words(self, chosen: frozenset[str]) -> str:
        if not self._found:
            return self.tr("Nothing is found, so there is nothing to count.")
        count = sum(one.count for one in self._found)
        times = self.tr("%Ln time(s)", "", count)
        words = self.tr("%Ln word(s)", "", sum(one.words for one in self._found))
        said = self.tr("{times} in {words}").format(times=times, words=words)
        apart = sum(one.count for one in self._found if not one.label)
        if apart and self._shown_by != "speaker":
            undated = self.tr("%Ln without a date", "", apart)
            said = self.tr("{times} in {words}, {undated}").format(
                times=times, words=words, undated=undated
            )
        if chosen:
            said = self.tr("{said}; narrowed to what is filled").format(said=said)
        return said

    def _name_choices(self) -> None:
        self._by.set_items(
            [
                ("year", self.tr("by year")),
                ("month", self.tr("by month")),
                ("speaker", self.tr("by speaker")),
            ]
        )
        self._order.set_items(
            [
                ("found", self.tr("in the order of the plot")),
                ("count", self.tr("most times first")),
                ("words", self.tr("most words first")),
                ("rate", self.tr("highest per million first")),
            ]
        )

    def _on_by_chosen(self, by: str) -> None:
        self._order.set_value("found")
        self.by_chosen.emit(by)

    def _on_column_chosen(self, column: int) -> None:
        self._order.set_value(_ORDERS[column])
        self._show_rows()
