"""Reading aloud: its commands, and the words it marks on the page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.controllers.reading_aloud import Engine, SpeechController
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.view.speech_dialog import SpeechDialog


class SpeechWiring(QObject):
    """Joins the voice to the page; ``voice`` makes it, and without that it is the system's."""

    def __init__(
        self,
        window: MainWindow,
        page: ReadingView,
        opens: OpenController,
        views: ViewController,
        voice: Callable[[], Engine | None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._page = page
        self._views = views
        self.controller = speech = SpeechController(voice or self._system_voice, parent)
        speech.set_settings(views.settings.speech)
        opens.opened.connect(speech.set_transcript)
        speech.said.connect(page.show_spoken)
        speech.word_said.connect(page.show_spoken_word)
        speech.stopped.connect(page.end_spoken)
        speech.speaking_changed.connect(window.commands["speak"].setChecked)
        speech.failed.connect(window.show_message)
        for command, act in (
            ("speak", self._toggle),
            ("stop_speaking", speech.stop),
            ("next_sentence", partial(speech.step_sentence, forward=True)),
            ("previous_sentence", partial(speech.step_sentence, forward=False)),
            ("speak_next_turn", partial(speech.step_turn, forward=True)),
            ("speak_previous_turn", partial(speech.step_turn, forward=False)),
            ("speech_settings", self._show_settings),
        ):
            window.commands[command].triggered.connect(lambda _=False, act=act: act())

    def _system_voice(self) -> Engine | None:
        try:  # an optional part, which brings Qt's sound along
            from transcript_reader.ui.support.speech_engine import QtSpeechEngine
        except ImportError:
            return None
        return QtSpeechEngine(parent=self)

    def _toggle(self) -> None:
        self.controller.toggle(*self._page.reading_place())
        self._window.commands["speak"].setChecked(self.controller.is_speaking)

    def _show_settings(self) -> None:
        speech = self.controller
        dialog = SpeechDialog(
            speech.settings, speech.voices, speech.languages, speech.speakers, self._window
        )
        for keep in (speech.set_settings, self._views.set_speech):
            dialog.settings_changed.connect(keep)
        dialog.open()
