"""Search: what is typed, its hits, and the walk from hit to hit over the page."""

from transcript_reader.ui.controllers.finding import FindController
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.controllers.searching import SearchController
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.page.find_bar import FindBar
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.page.timeline import Timeline
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.wiring.navigation import Navigation


def connect_search(
    panel: SearchPanel,
    window: MainWindow,
    navigation: Navigation,
    opens: OpenController,
    searches: SearchController,
    find: FindController,
) -> None:
    """Join the panel to search in the whole library, and begin with what it holds."""
    panel.text_changed.connect(searches.set_text)
    panel.first_wanted.connect(searches.open_first)
    panel.more_wanted.connect(searches.show_more)
    panel.earlier_wanted.connect(searches.show_earlier)
    panel.beginning_wanted.connect(searches.show_beginning)
    panel.end_wanted.connect(searches.show_end)
    panel.place_wanted.connect(searches.show_place)
    panel.left.connect(navigation.show_page)
    panel.hit_activated.connect(navigation.open_hit)
    panel.hit_activated.connect(find.set_current_hit)
    searches.hit_wanted.connect(lambda _: navigation.leave())
    searches.hit_wanted.connect(opens.open_hit)
    searches.hit_wanted.connect(find.set_current_hit)
    searches.hit_wanted.connect(lambda _: window.show_page())
    searches.found.connect(panel.show_results)
    searches.found.connect(find.set_results)
    find.more_wanted.connect(searches.show_more)
    searches.cleared.connect(panel.clear)
    searches.cleared.connect(find.clear_results)
    searches.refused.connect(panel.show_fault)
    searches.failed.connect(panel.show_message)
    searches.refused.connect(lambda *_: find.stop_waiting())
    searches.failed.connect(lambda _: find.stop_waiting())
    narrowing, chosen = panel.head.narrowing, panel.head.chosen
    narrowing.order_chosen.connect(searches.set_order)
    narrowing.grouped_chosen.connect(searches.set_grouped)
    narrowing.value_chosen.connect(searches.narrow)
    chosen.value_dropped.connect(searches.widen)
    chosen.all_dropped.connect(searches.widen_all)
    searches.set_text(panel.text)


def connect_find(
    bar: FindBar,
    window: MainWindow,
    page: ReadingView,
    timeline: Timeline,
    panel: SearchPanel,
    opens: OpenController,
    find: FindController,
) -> None:
    """Join the bar above the page, and the keys, to the walk from hit to hit."""
    bar.text_changed.connect(find.set_text)
    for wanted in (bar.next_wanted, window.commands["next_hit"].triggered):
        wanted.connect(find.next_hit)
    for wanted in (bar.previous_wanted, window.commands["previous_hit"].triggered):
        wanted.connect(find.previous_hit)
    bar.closed.connect(page.setFocus)
    for act in (window.show_page, bar.open_bar):  # the bar stands above the page
        window.commands["find"].triggered.connect(act)
    find.refused.connect(bar.show_message)
    find.current_changed.connect(bar.show_count)
    find.hit_wanted.connect(opens.open_hit)
    find.hit_wanted.connect(panel.set_current_hit)
    find.hit_wanted.connect(lambda _: window.show_page())
    find.word_wanted.connect(page.show_word)
    for part in (page, timeline):
        find.found.connect(part.show_hits)
        find.current_changed.connect(part.set_current_hit)
    page.place_changed.connect(find.set_place)
    opens.id_changed.connect(find.set_transcript)
    find.set_transcript(opens.transcript)
