"""Teaching: from a paragraph on the page to speakers in it, and back."""

from functools import partial

from PySide6.QtCore import QObject

from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.ui.controllers.indexed import IndexedControllers
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.widgets.lists.speaker_list import SpeakerList
from transcript_reader.ui.widgets.lists.taught_dialog import TaughtDialog
from transcript_reader.ui.widgets.lists.teach_dialog import TeachDialog
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.page.reading_view import ReadingView


class TeachingWiring(QObject):
    """Joins the commands and the dialogs to the controller."""

    def __init__(
        self,
        window: MainWindow,
        page: ReadingView,
        speakers: SpeakerList,
        opens: OpenController,
        rest: IndexedControllers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._page = page
        self._opens = opens
        self._teaching = teaching = rest.teaching
        commands, work = window.commands, window.status.add_work(self.tr("Reading anew"))
        commands["teach_label"].triggered.connect(self._ask)
        commands["taught_labels"].triggered.connect(self._show_taught)
        page.addAction(commands["teach_label"])
        speakers.teaching_wanted.connect(commands["teach_label"].trigger)
        teaching.told.connect(window.show_message)
        teaching.taught.connect(self._on_taught)
        teaching.progressed.connect(work.show_progress)
        teaching.ended.connect(work.end)
        work.cancelled.connect(teaching.cancel)
        for act in (opens.reopen, rest.listing.refresh, rest.listing.changed):
            teaching.renewed.connect(act)

    def _ask(self) -> None:
        """Ask what the label at the caret is an example of."""
        pointed, transcript = self._page.pointed(), self._opens.transcript
        patterns = (
            () if pointed is None else patterns_for(pointed.paragraph, pointed.start, pointed.end)
        )
        if transcript is None or pointed is None or not patterns:
            self._window.show_note(
                self.tr(
                    "Put the caret into a paragraph that begins with a speaker’s name, or select "
                    "the name there."
                )
            )
            return
        teaching = self._teaching
        found = patterns[0].find(pointed.paragraph)
        label = pointed.paragraph[found.start : found.end] if found else ""
        dialog = TeachDialog(label, patterns, self._window.scheme, self._window)
        dialog.look_wanted.connect(partial(teaching.look, transcript))
        teaching.looked.connect(dialog.show_preview)
        teaching.look_failed.connect(dialog.show_failure)
        dialog.finished.connect(teaching.stop_looking)
        dialog.teaching_wanted.connect(
            lambda preview, others: teaching.teach(preview, others=others)
        )
        dialog.begin(patterns[0])
        dialog.open()

    def _show_taught(self) -> None:
        dialog = TaughtDialog(self._window.scheme, self._window)
        self._teaching.listed.connect(dialog.show_known)
        dialog.forgetting_wanted.connect(self._teaching.forget)
        dialog.reading_wanted.connect(self._teaching.read_anew)
        dialog.undo_wanted.connect(self._teaching.undo)
        self._teaching.undo_changed.connect(dialog.set_undoable)
        for told in (self._teaching.taught, self._teaching.told):
            told.connect(dialog.show_message)
        self._teaching.progressed.connect(dialog.show_progress)
        dialog.cancelled.connect(self._teaching.cancel)
        self._teaching.list_all()
        dialog.open()

    def _on_taught(self, sentence: str) -> None:
        messages = self._window.messages
        messages.show_sentence(sentence, self.tr("Undo"), self._teaching.undo)
