"""The concordance beneath the page: every hit of the search on a line of its own."""

from transcript_reader.domain.concordance import ConcordanceLine
from transcript_reader.ui.controllers.concordance import ConcordanceController
from transcript_reader.ui.controllers.finding import FindController
from transcript_reader.ui.controllers.searching import SearchController
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel
from transcript_reader.wiring.navigation import Navigation


def connect_concordance(
    panel: ConcordancePanel,
    search_panel: SearchPanel,
    window: MainWindow,
    navigation: Navigation,
    concordance: ConcordanceController,
    searches: SearchController,
    find: FindController,
) -> None:
    """Join the panel to its controller, which follows the search while it is wanted."""
    toggle = window.commands["concordance"]
    toggle.toggled.connect(concordance.set_wanted)
    concordance.set_wanted(toggle.isChecked())
    searches.found.connect(concordance.set_results)
    searches.cleared.connect(concordance.clear)
    panel.order_chosen.connect(concordance.set_order)
    panel.then_chosen.connect(concordance.set_then)
    panel.left.connect(navigation.show_page)
    concordance.started.connect(panel.show_waiting)
    concordance.found.connect(panel.show_concordance)
    concordance.cleared.connect(panel.clear)
    concordance.failed.connect(panel.show_message)
    search_panel.concordance_wanted.connect(window.show_concordance)

    def open_line(line: ConcordanceLine) -> None:
        navigation.open_hit(line.as_hit(), in_concordance=True)
        find.set_current_hit(line.as_hit())

    panel.line_activated.connect(open_line)
