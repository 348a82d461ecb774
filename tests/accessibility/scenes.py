"""Every window, panel, dialog, menu and tip of the program, set up to be looked at.

A scene is a generator: it shows something, yields its name and its widget, and puts it away.
Whoever adds a window, panel or dialog adds its scene here; ``test_scenes`` misses dialogs.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QToolTip,
    QWidget,
)
from tests.accessibility.running import Running, wait
from tests.ui.people import harbour

from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.person import PeoplePlace
from transcript_reader.domain.saved_search import Question, SavedSearch
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.taught import Example, Preview, Provenance, Taught
from transcript_reader.domain.transcript import Block, BlockKind, TranscriptId
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.searches import SearchStore
from transcript_reader.ui.support.bugs import BugDialog
from transcript_reader.ui.widgets.commands.commands_dialog import CommandsDialog
from transcript_reader.ui.widgets.commands.help_dialogs import AboutDialog
from transcript_reader.ui.widgets.commands.keys_dialog import KeysDialog
from transcript_reader.ui.widgets.lists.taught_dialog import TaughtDialog
from transcript_reader.ui.widgets.lists.teach_dialog import TeachDialog
from transcript_reader.ui.widgets.messages_dialog import MessagesDialog
from transcript_reader.ui.widgets.page.turn_dialog import TurnDialog
from transcript_reader.ui.widgets.parts.name_dialog import NameDialog
from transcript_reader.ui.widgets.people.people_choice_dialog import PersonChoiceDialog
from transcript_reader.ui.widgets.people.people_dialog import PeopleDialog
from transcript_reader.ui.widgets.people.people_split_dialog import SplitDialog
from transcript_reader.ui.widgets.search.saved_search_dialog import SavedSearchDialog
from transcript_reader.ui.widgets.view.scheme_dialog import SchemeDialog
from transcript_reader.ui.widgets.view.speech_dialog import SpeechDialog
from transcript_reader.ui.widgets.words.figure_list import FigureList
from transcript_reader.wiring.saved_searches import SavedSearchWiring

Shown = Iterator[tuple[str, QWidget]]


def window(running: Running) -> Shown:
    """The window as it opens: bar, library, speakers, page, timeline."""
    yield "window", running.window


def lists(running: Running) -> Shown:
    """The library and the speakers, each where there is no room for both too."""
    program, window = running.program, running.window
    for name, show, part in (
        ("library", window.show_library, program.list),
        ("speakers", window.show_speakers, program.speakers),
    ):
        show()
        running.rest()
        yield name, part
        window.show_page()


def no_speakers(running: Running) -> Shown:
    """The speakers of a transcript in which none were recognised."""
    window, speakers = running.window, running.program.speakers
    shown = running.program.page.page.text.transcript
    window.show_speakers()
    blocks = (Block(BlockKind.PARAGRAPH, "Words.", 0, 6),)
    speakers.show_transcript(OpenedTranscript(replace(shown, speakers=(), blocks=blocks)))
    running.rest()
    yield "no speakers", speakers
    speakers.show_transcript(OpenedTranscript(shown))
    window.show_page()


def find_bar(running: Running) -> Shown:
    """The find bar with a word, which the page shows as hits."""
    bar, window = running.program.find_bar, running.window
    window.commands["find"].trigger()
    field = _field(bar)
    field.setText("mark")
    wait(lambda: running.program.page.page.painter.highlights != {})
    yield "find bar", bar
    yield "page with hits", running.program.page
    field.setText("")
    bar.close_bar()
    running.rest()


def search(running: Running) -> Shown:
    """The search panel with hits, and with none."""
    panel, window = running.program.search_panel, running.window
    rows = panel.findChild(QAbstractItemView)
    assert isinstance(rows, QAbstractItemView)
    window.show_search()
    panel.set_text("page")
    wait(lambda: rows.model().rowCount() > 0)
    yield "search", panel
    panel.head.set_narrowing(True)
    running.rest()
    yield "search being narrowed", panel
    panel.head.narrowing.value_chosen.emit("kind", "turn")
    running.rest()
    yield "search narrowed", panel
    panel.head.chosen.all_dropped.emit()
    panel.head.set_narrowing(False)
    panel.set_text("zzzz")
    wait(lambda: rows.model().rowCount() == 0)
    yield "search in vain", panel
    panel.set_text("")
    running.rest()
    window.show_view_settings(False)


def saved_searches(running: Running) -> Shown:
    """Saved searches with news, and a history; one of them opened."""
    program, window = running.program, running.window
    panel, library = program.search_panel, program.library
    SearchStore(library).save("The page", Question("page", only=(("kind", "turn"),)), ())
    HistoryStore(library).add(Question("order", only=(("kind", "heading"),)))
    wiring = next(one for one in program.children() if isinstance(one, SavedSearchWiring))
    wiring.refresh()
    running.rest()
    window.commands["saved_searches"].trigger()
    running.rest()
    yield "saved searches", panel
    (search,) = SearchStore(library).saved()
    panel.searches.saved_chosen.emit(search)
    running.rest()
    yield "saved search opened", panel
    panel.set_text("")
    SearchStore(library).delete(search.number)
    HistoryStore(library).clear()
    wiring.refresh()
    running.rest()
    window.show_view_settings(False)


def concordance(running: Running) -> Shown:
    """The concordance with lines, sorted by a word beside the middle."""
    program, window = running.program, running.window
    rows = program.concordance.findChild(QAbstractItemView)
    assert isinstance(rows, QAbstractItemView)
    program.search_panel.set_text("page")
    window.show_concordance()
    wait(lambda: rows.model().rowCount() > 0)
    order, _ = program.concordance.findChildren(QComboBox)
    order.setCurrentIndex(order.findData("right1"))
    order.activated.emit(order.currentIndex())
    running.rest()
    yield "concordance", program.concordance
    program.search_panel.set_text("")
    running.rest()
    yield "concordance of nothing", program.concordance
    window.show_found(False)


def collocates(running: Running) -> Shown:
    """The words beside the hits, as a table."""
    program, window = running.program, running.window
    program.search_panel.set_text("page")
    window.commands["collocates"].trigger()
    rows = program.collocates.findChildren(FigureList)[0]
    wait(lambda: rows.model().rowCount() > 0)
    yield "collocates", program.collocates
    program.collocates.show_waiting()
    program.collocates._head._work.show()
    running.rest()
    yield "collocates being counted", program.collocates
    program.search_panel.set_text("")
    running.rest()
    window.show_found(False)


def frequency(running: Running) -> Shown:
    """How often the words are said: a plot of years, of months, of speakers, and its table."""
    program, window = running.program, running.window
    panel = program.frequency
    program.search_panel.set_text("page")
    window.commands["frequency"].trigger()
    rows = panel.findChildren(FigureList)[0]
    for by in ("year", "month", "speaker"):
        panel._by.set_value(by)
        panel.by_chosen.emit(by)
        wait(lambda: rows.model().rowCount() > 0)
        running.rest()
        yield f"frequency by {by}", panel
    panel.value_activated.emit("speaker", "Clara Page")
    running.rest()
    yield "frequency narrowed", panel
    panel.value_activated.emit("speaker", "Clara Page")
    panel.by_chosen.emit("year")
    program.search_panel.set_text("")
    running.rest()
    window.show_found(False)


def view_settings(running: Running) -> Shown:
    """The View settings' panel."""
    running.window.show_view_settings(True)
    running.rest()
    yield "View settings", running.window.view_panel
    running.window.show_view_settings(False)


def whole_view_settings(running: Running) -> Shown:
    """The View settings' panel, in a window so high that all of it is to be seen."""
    window, size = running.window, running.window.size()
    for name, panel in view_settings(running):
        area = panel.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        window.resize(size.width(), size.height() + area.verticalScrollBar().maximum())
        running.rest()
        yield f"all of the {name}", panel
    window.resize(size)


def message(running: Running) -> Shown:
    """A message that can be answered."""
    strip = running.window.messages
    strip.show_sentence("“A transcript” was removed from the library.", "Put back", lambda: None)
    yield "message", strip
    strip.hide()


def progress(running: Running) -> Shown:
    """Work that takes its time."""
    status = running.window.status
    works = status._works[:2]
    for work in works:
        work.show_progress(3, 10)
        work._on_patience_lost()
    yield "progress", status
    for work in works:
        work.end()


def dialogs(running: Running) -> Shown:
    """Every dialog."""
    for kind, show in DIALOGS.items():
        kept = show(running)
        dialog = next(one for one in _dialogs() if isinstance(one, kind) and one.isVisible())
        dialog.activateWindow()
        wait(dialog.isActiveWindow)
        running.rest()
        yield kind.__name__, dialog
        dialog.reject()
        dialog.deleteLater()
        del kept
        running.window.activateWindow()
        wait(running.window.isActiveWindow)


def people(running: Running) -> Shown:
    """A person with a question, a decision told, and the list of persons beside or behind."""
    window = running.window
    dialog = PeopleDialog(
        PeoplePlace(voice=harbour().persons[1].appearances[0].key), window.scheme, window
    )
    dialog.show()
    dialog.activateWindow()
    wait(dialog.isActiveWindow)
    dialog.show_found(harbour())
    dialog.show_told("“Anna Berg” and “Анна Берг” are one person now.")
    running.rest()
    yield "person", dialog
    dialog.reject()
    window.activateWindow()
    wait(window.isActiveWindow)


def menus(running: Running) -> Shown:
    """Every menu that can be opened: those of the bar where it shows, and those of fields."""
    bar, page = running.window.menuBar(), running.program.page
    field = _field(running.program.list)
    contexts = [page.context_menu(), field.createStandardContextMenu()]
    for menu in (*(bar.findChildren(QMenu) if bar.isVisible() else ()), *contexts):
        menu.popup(QPoint(50, 50))
        wait(menu.isVisible)
        yield f"menu {menu.title()}", menu
        menu.close()
    for menu in contexts:
        menu.deleteLater()


def tool_tip(running: Running) -> Shown:
    """A tool tip."""
    QToolTip.showText(QPoint(100, 100), "Larger text (Ctrl++)", running.window)
    tip = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
    yield "tool tip", tip
    tip.hide()


DIALOGS: dict[type[QDialog], Callable[[Running], object]] = {
    CommandsDialog: lambda running: running.window.commands["commands"].trigger(),
    KeysDialog: lambda running: running.window.commands["shortcuts"].trigger(),
    AboutDialog: lambda running: running.window.commands["about"].trigger(),
    BugDialog: lambda _: _show_bug(),
    TeachDialog: lambda running: _teach(running),
    TaughtDialog: lambda running: _show_taught(running),
    TurnDialog: lambda running: running.window.commands["go_to_turn"].trigger(),
    MessagesDialog: lambda running: _show_messages(running),
    SavedSearchDialog: lambda running: _edit_a_search(running),
    NameDialog: lambda running: _ask_for_a_name(running.window),
    SchemeDialog: lambda running: running.window.commands["new_scheme"].trigger(),
    SpeechDialog: lambda running: _choose_voices(running.window),
    PeopleDialog: lambda running: running.window.commands["people"].trigger(),
    PersonChoiceDialog: lambda running: _choose_a_person(running),
    SplitDialog: lambda running: _split_a_person(running),
}
"""How each dialog is opened."""

SCENES = (
    window, lists, no_speakers, find_bar, search, saved_searches, concordance, collocates,
    frequency, view_settings, message, progress, dialogs, people, menus, tool_tip,
)  # fmt: skip


def all_scenes(running: Running) -> Shown:
    """Go through all of it."""
    for scene in SCENES:
        yield from scene(running)


def _show_bug() -> QDialog:
    dialog = BugDialog("Traceback: none, this is a test")
    dialog.open()
    return dialog


def _ask_for_a_name(window: QWidget) -> None:
    dialog = NameDialog("Save the settings", "Name", frozenset({"Mine"}), window)
    _field(dialog).setText("mine")
    dialog.open()


def _show_messages(running: Running) -> None:
    at = datetime(2026, 1, 1, 14, 30, tzinfo=UTC)
    told = [(at, "minutes.txt: the file is empty."), (at, "“A transcript” is in the library.")]
    MessagesDialog(told, running.window.scheme, running.window).open()


def _edit_a_search(running: Running) -> None:
    question = Question("treaty", only=(("year", "2021"), ("kind", "turn")))
    search = SavedSearch(1, "Treaties of this year", question, datetime(2026, 1, 1, tzinfo=UTC))
    taken = frozenset({"Mine"})
    dialog = SavedSearchDialog(search, taken, lambda _: "A name is taken.", running.window)
    _field(dialog).setText("mine")
    dialog.open()


def _choose_voices(window: QWidget) -> None:
    voices = ("Anne", "Bob")
    SpeechDialog(SpeechSettings(), lambda _: voices, ("en",), ("Clara Page",), window).open()


def _teach(running: Running) -> None:
    patterns = patterns_for("[00:12] Minister Clara Page (by phone) | Good morning.")
    examples = tuple(
        Example("Clara Page", "Clara Page", role, remark, "Good morning to you all, and welcome.")
        for role, remark in (("", ""), ("Minister of Pages", "by phone"))
    )
    dialog = TeachDialog("Clara Page", patterns, running.window.scheme, running.window)
    dialog.show_preview(Preview(TranscriptId("a"), patterns[0], _FROM, 240, examples, 12))
    dialog.open()


def _show_taught(running: Running) -> None:
    patterns = patterns_for("Mr Lines. Good morning.")
    dialog = TaughtDialog(running.window.scheme, running.window)
    dialog.show_known(tuple((Taught(n, _FROM, one), n) for n, one in enumerate(patterns)))
    dialog.open()


_FROM = Provenance("/home/reader/transcripts/of a court", "Plain text")


def _choose_a_person(running: Running) -> None:
    window = running.window
    dialog = PersonChoiceDialog(harbour().persons[0], window.scheme, window)
    dialog.show_found(harbour())
    dialog.open()


def _split_a_person(running: Running) -> None:
    SplitDialog(harbour().persons[1], running.window.scheme, running.window).open()


def _dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]


def _field(widget: QWidget) -> QLineEdit:
    field = widget.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field
