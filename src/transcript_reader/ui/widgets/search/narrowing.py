"""What was found, narrowed with a click: order, grouping, and the values of facets."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.search import FACETS, Facet, Order, SearchResults
from transcript_reader.ui.widgets.parts.choices import Tick
from transcript_reader.ui.widgets.parts.facet_names import facet_name, value_name
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.parts.section import Section

AT_ONCE = 5
"""So many values of a facet have a button; the others stand in a list."""


class Narrowing(QWidget):
    """The order of the hits, and every facet with its values and how many hits each has.

    Signals:
        order_chosen: Emitted with the Order that is picked.
        grouped_chosen: Emitted with whether the hits of a transcript stand together.
        value_chosen: Emitted with the facet and the value that the hits are to have.
    """

    order_chosen = Signal(object)
    grouped_chosen = Signal(bool)
    value_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = ListChoice(self.tr("Order of the hits:"), self)
        self._order.set_items(
            (
                (Order.BEST, self.tr("Best first")),
                (Order.NEWEST, self.tr("Newest first")),
                (Order.OLDEST, self.tr("Oldest first")),
            )
        )
        self._grouped = Tick(self.tr("Hits of a transcript together"), self)
        self._facets = {facet: _FacetSection(facet, self) for facet in FACETS}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._order, self._grouped, *self._facets.values()):
            layout.addWidget(part)
        layout.addStretch(1)

        self._order.value_chosen.connect(lambda value: self.order_chosen.emit(Order(value)))
        self._grouped.toggled.connect(self.grouped_chosen)
        for facet, section in self._facets.items():
            section.value_chosen.connect(partial(self.value_chosen.emit, facet))

    @Slot(SearchResults)
    def show_results(self, results: SearchResults) -> None:
        """Show how the hits are ordered, and which values they have."""
        self._order.set_value(results.request.order)
        self._grouped.blockSignals(True)  # it tells what is, and asks for nothing
        self._grouped.setChecked(results.request.grouped)
        self._grouped.blockSignals(False)
        counted = {facet.name: facet for facet in results.facets}
        chosen = {facet for facet, _ in results.request.only}
        for name, section in self._facets.items():
            section.show_facet(counted.get(name, Facet(name, ())), hidden=name in chosen)


class _FacetSection(Section):
    """One facet: its first values as buttons, the others in a list."""

    value_chosen = Signal(str)

    def __init__(self, facet: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._facet = facet
        self.set_title(facet_name(facet))
        self._shown: tuple[tuple[str, int], ...] | None = None
        self._about: Mapping[str, str] = {}
        self._buttons = self.buttons(*[""] * AT_ONCE)
        for number, button in enumerate(self._buttons):
            button.clicked.connect(partial(self._choose, number))
        self._more = ListChoice(self.tr("More of “{facet}”:").format(facet=facet_name(facet)), self)
        self._more.value_chosen.connect(self._choose_further)
        self.column.addWidget(self._more)

    def show_facet(self, facet: Facet, *, hidden: bool) -> None:
        """Show the values; nothing where there is no choice."""
        self.setVisible(len(facet.values) > 1 and not hidden)
        if (facet.values, facet.about) == (self._shown, self._about):
            return
        self._shown, self._about = facet.values, facet.about
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(facet.values))
            if number < len(facet.values):
                button.setText(self._in_words(*facet.values[number]))
        further = facet.values[AT_ONCE:]
        self._more.setVisible(bool(further))
        self._more.set_items(
            [("", self.tr("Choose…")), *((value, self._in_words(value, n)) for value, n in further)]
        )

    def _in_words(self, value: str, count: int) -> str:
        name = value_name(self._facet, value)
        if value in self._about:
            name = self.tr("{name} ({about})").format(name=name, about=self._about[value])
        return self.tr("{value}: {count}").format(value=name, count=self.locale().toString(count))

    def _choose(self, number: int) -> None:
        if self._shown is not None:
            self.value_chosen.emit(self._shown[number][0])

    def _choose_further(self, value: str) -> None:
        if value:
            self.value_chosen.emit(value)
