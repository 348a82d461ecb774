"""Saved searches and the history: the list in the search panel, its commands, and what is told."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.saved_search import Question, SavedSearch, free_name
from transcript_reader.ui.controllers.indexed import IndexedControllers
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.parts.facet_names import value_name
from transcript_reader.ui.widgets.parts.name_dialog import NameDialog
from transcript_reader.ui.widgets.search.saved_search_dialog import SavedSearchDialog
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel

_LONGEST_PROPOSAL = 40  # characters


class SavedSearchWiring(QObject):
    """Joins the list beneath the search field, and the commands, to their controllers."""

    def __init__(
        self,
        window: MainWindow,
        panel: SearchPanel,
        concordance: ConcordancePanel,
        views: ViewController,
        rest: IndexedControllers,
        fault_of: Callable[[str], BadQuery | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._panel = panel
        self._views = views
        self._fault_of = fault_of
        self._searches = rest.searches
        self._saved = rest.saved
        self._history = rest.history
        self._told = 0
        self._news_said = self._deletion = ""
        self._connect_saved(rest)
        self._connect_history(concordance)
        self._connect_commands()
        self.refresh()

    def refresh(self) -> None:
        """List all anew: another process may have changed them."""
        self._saved.recount()
        self._history.load()

    def _connect_saved(self, rest: IndexedControllers) -> None:
        saved, shown = self._saved, self._panel.searches
        shown.saved_chosen.connect(saved.open)
        shown.editing_wanted.connect(self._let_edit)
        shown.deletion_wanted.connect(saved.delete)
        saved.listed.connect(shown.show_saved)
        saved.listed.connect(
            lambda listed: self._panel.head.set_saved(one.search.question for one in listed)
        )
        saved.counted.connect(self._on_counted)
        saved.opened.connect(self._panel.show_news)
        saved.asked.connect(self._ask)
        saved.saved.connect(self._on_saved)
        saved.edited.connect(self._on_edited)
        saved.deleted.connect(self._on_deleted)
        saved.failed.connect(self._window.show_message)
        self._panel.head.saving_wanted.connect(self._ask_for_name)
        self._panel.head.news_wanted.connect(self._searches.narrow_to)
        for changed in (
            rest.imports.library_changed,
            rest.indexing.finished,
            rest.listing.changed,
            rest.watch.changed,
        ):
            changed.connect(saved.recount)

    def _connect_history(self, concordance: ConcordancePanel) -> None:
        history, shown, panel = self._history, self._panel.searches, self._panel
        panel.text_changed.connect(history.set_text)
        self._searches.found.connect(history.set_results)
        for used in (panel.first_wanted, panel.hit_activated, concordance.line_activated):
            used.connect(lambda *_: history.use())
        shown.question_chosen.connect(self._ask)
        shown.forgetting_wanted.connect(history.forget)
        shown.clearing_wanted.connect(history.clear)
        shown.keeping_chosen.connect(self._keep_history)
        history.changed.connect(shown.show_history)
        history.cleared.connect(lambda: self._window.show_note(self.tr("The history is cleared.")))
        history.failed.connect(self._window.show_message)
        self._set_kept(self._views.settings.keep_history)

    def _connect_commands(self) -> None:
        for command, act in (
            ("save_search", self._ask_for_name),
            ("saved_searches", self._show),
            ("edit_search", self._edit),
            ("delete_search", self._delete),
            ("restore_search", self._restore),
            ("clear_history", self._history.clear),
        ):
            self._window.commands[command].triggered.connect(lambda _=False, act=act: act())
        self._window.commands["keep_history"].triggered.connect(self._keep_history)

    def _show(self) -> None:
        self._put_news_away()
        self._window.show_search()
        self._panel.show_searches()

    def _ask(self, question: Question) -> None:
        """Search for this, and show it in the field."""
        self._put_news_away()
        self._searches.ask(question)
        self._panel.set_question(question.text)

    def _ask_for_name(self) -> None:
        """Let the reader name the search that is made; its text is proposed."""
        question = self._searches.question
        if question is None:
            self._window.show_note(self.tr("Search for a word first."))
            return
        title, label = self.tr("Save This Search"), self.tr("Name of the search")
        dialog = NameDialog(title, label, frozenset(self._names()), self._window)
        dialog.set_name(free_name(_proposal(question), self._names()))
        dialog.name_chosen.connect(lambda name: self._saved.save(name, question))
        dialog.open()

    def _let_edit(self, search: SavedSearch) -> None:
        taken = frozenset(self._names())
        dialog = SavedSearchDialog(search, taken, self._fault, self._window)
        dialog.edited.connect(partial(self._saved.edit, search))
        dialog.open()

    def _fault(self, text: str) -> str:
        error = self._fault_of(text)
        return sentence(error) if error else ""

    def _names(self) -> set[str]:
        return {one.search.name for one in self._saved.list}

    def _meant(self) -> SavedSearch | None:
        """Return the saved search of the current row, or the one that is asked."""
        asked = self._searches.question
        saved = [one.search for one in self._saved.list if one.search.question == asked]
        found = self._panel.searches.current if self._panel.searches.isVisible() else None
        if found is None and not saved:
            self._window.show_note(self.tr("Choose a saved search first."))
        return found or next(iter(saved), None)

    def _edit(self) -> None:
        if (search := self._meant()) is not None:
            self._let_edit(search)

    def _delete(self) -> None:
        if (search := self._meant()) is not None:
            self._saved.delete(search)

    def _on_counted(self, new: int) -> None:
        """Say once that there is more that is new than was said before."""
        if new > self._told:
            self._news_said = self.tr("%Ln new in saved searches", "", new)
            messages = self._window.messages
            messages.add_sentence(self._news_said, self.tr("Show them"), self._show)
        self._told = new

    def _put_news_away(self) -> None:
        """Leave the room above the page to the page: they are being looked at."""
        self._window.messages.withdraw(self._news_said)

    def _on_saved(self, search: SavedSearch) -> None:
        self._window.show_note(self.tr("Saved as “{name}”.").format(name=search.name))

    def _on_edited(self, name: str) -> None:
        said = self.tr("The saved search “{name}” asks this from now on.").format(name=name)
        self._window.messages.show_sentence(said, self.tr("Undo"), self._saved.undo_edit)

    def _on_deleted(self, name: str) -> None:
        self._deletion = self.tr("The saved search “{name}” was deleted.").format(name=name)
        answer = self.tr("Put back")
        self._window.messages.show_sentence(self._deletion, answer, self._restore)

    def _restore(self) -> None:
        self._window.messages.withdraw(self._deletion)
        self._saved.restore()

    def _keep_history(self, kept: bool) -> None:
        """Remember searches from now on or no more, and offer to forget those there are."""
        self._set_kept(kept)
        self._views.set_keep_history(kept)
        if kept:
            self._window.show_note(self.tr("Searches are remembered from now on."))
        elif self._history.questions:
            said = self.tr("Searches are no longer remembered; the history until now still is.")
            answer = self.tr("Clear the history")
            self._window.messages.show_sentence(said, answer, self._history.clear)
        else:
            self._window.show_note(self.tr("Searches are no longer remembered."))

    def _set_kept(self, kept: bool) -> None:
        self._history.set_kept(kept)
        self._panel.searches.set_kept(kept)
        self._window.commands["keep_history"].setChecked(kept)


def _proposal(question: Question) -> str:
    """Return a name for a search: its words and what it is narrowed to, cut at a word."""
    values = (value_name(facet, value) for facet, value in question.only)
    name = ", ".join((question.text, *values))
    if len(name) <= _LONGEST_PROPOSAL:
        return name
    return name[:_LONGEST_PROPOSAL].rsplit(None, 1)[0].rstrip(",;:") + "…"
