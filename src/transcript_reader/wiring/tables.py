"""Collocates and frequencies beneath the page: counted of the search while they are wanted."""

from PySide6.QtCore import QObject

from transcript_reader.domain.concordance import Frequency
from transcript_reader.domain.errors import BadQuery
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.ui.controllers.counting import (
    MOST_COLLOCATES,
    Asked,
    CountingController,
)
from transcript_reader.ui.controllers.searching import SearchController
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import TaskLane
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.ui.widgets.words.collocates_panel import CollocatesPanel
from transcript_reader.ui.widgets.words.frequency_panel import FrequencyPanel
from transcript_reader.ui.widgets.words.frequency_plot import Chart
from transcript_reader.wiring.navigation import Navigation


def connect_collocates(
    panel: CollocatesPanel,
    search_panel: SearchPanel,
    window: MainWindow,
    navigation: Navigation,
    counting: CountingController[int],
    searches: SearchController,
    concordances: ConcordanceService,
) -> None:
    """Join the panel to what counts; a word entered is searched for beside those that were."""
    toggle = window.commands["collocates"]
    toggle.toggled.connect(counting.set_wanted)
    _follow(panel, navigation, counting, searches)
    panel.reach_chosen.connect(counting.set_choice)
    counting.progressed.connect(panel.show_part)
    counting.found.connect(lambda _, found: panel.show_collocates(found, MOST_COLLOCATES))

    def search_beside(word: str) -> None:
        if counting.search is None:
            return
        try:
            text = concordances.beside(counting.search.text, word, panel.reach)
        except BadQuery as error:  # it is still being typed: a quotation mark has no partner
            window.show_message(sentence(error))
            return
        search_panel.set_text(text)
        window.show_concordance()

    panel.collocate_activated.connect(search_beside)
    counting.set_wanted(toggle.isChecked())


def connect_frequency(
    panel: FrequencyPanel,
    window: MainWindow,
    navigation: Navigation,
    counting: CountingController[str],
    searches: SearchController,
    lane: TaskLane,
) -> None:
    """Join the panel to what counts; a bar or a row entered narrows the search to it."""
    toggle = window.commands["frequency"]
    toggle.toggled.connect(counting.set_wanted)
    _follow(panel, navigation, counting, searches)
    panel.by_chosen.connect(counting.set_choice)
    panel.value_activated.connect(searches.narrow_instead)

    def show(asked: Asked[str], found: tuple[Frequency, ...]) -> None:
        by = asked.choice
        chosen = frozenset(value for facet, value in asked.search.only if facet == by)
        panel.show_frequencies(found, by, chosen)

    counting.found.connect(show)
    plotting = _Plotting(panel, lane)
    toggle.toggled.connect(plotting.load)
    plotting.load(toggle.isChecked())
    counting.set_wanted(toggle.isChecked())


def _follow(
    panel: CollocatesPanel | FrequencyPanel,
    navigation: Navigation,
    counting: CountingController[int] | CountingController[str],
    searches: SearchController,
) -> None:
    searches.found.connect(counting.set_results)
    searches.cleared.connect(counting.clear)
    panel.left.connect(navigation.show_page)
    panel.stopped.connect(counting.stop)
    counting.started.connect(panel.show_waiting)
    counting.stopped.connect(panel.show_message)
    counting.cleared.connect(panel.clear)
    counting.failed.connect(panel.show_message)


class _Plotting(QObject):
    """Loads what paints the bars when it is first wanted, off the interface thread."""

    def __init__(self, panel: FrequencyPanel, lane: TaskLane) -> None:
        super().__init__(panel)
        self._panel = panel
        self._lane = lane
        self._loaded = False

    def load(self, wanted: bool) -> None:
        if wanted and not self._loaded:
            self._loaded = True
            self._lane.run(_chart, lambda chart: self._panel.plot.set_chart(chart()), _never)


def _chart() -> type[Chart]:
    from transcript_reader.ui.widgets.words.bar_chart import BarChart  # brings pyqtgraph

    return BarChart


def _never(_error: object) -> None:
    """Loading raises no error that a reader could be told about."""
