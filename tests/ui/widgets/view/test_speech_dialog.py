import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.support import fonts, theme
from transcript_reader.ui.widgets.parts.choices import Tick
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.view.speech_dialog import SpeechDialog

VOICES = {"en": ("Bob", "Anne"), "ru": ("Irina",)}


class Shown:
    """A dialog on the screen for a talk of two speakers, and what it tells."""

    def __init__(self, qtbot: QtBot, settings: SpeechSettings | None = None) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dialog = SpeechDialog(
            settings or SpeechSettings(),
            lambda language: VOICES[language],
            ("en", "ru"),
            ("Anna", "Pavel"),
            self.window,
        )
        self.told: list[SpeechSettings] = []
        self.dialog.settings_changed.connect(self.told.append)
        self.dialog.show()

    def number(self, name: str) -> NumberChoice:
        numbers = self.dialog.findChildren(NumberChoice)
        return next(one for one in numbers if one.findChildren(QLabel)[0].text() == name)

    def list(self, name: str) -> QComboBox:
        lists = self.dialog.findChildren(QComboBox)
        return next(one for one in lists if one.accessibleName() == name)

    def pick(self, name: str, text: str) -> None:
        box = self.list(name)
        box.setCurrentIndex(box.findText(text))
        box.activated.emit(box.currentIndex())


@pytest.fixture
def shown(qtbot: QtBot, english: None) -> Shown:
    return Shown(qtbot)


def test_each_choice_acts_at_once(shown: Shown) -> None:
    shown.number("Speed").value_chosen.emit(50.0)
    shown.number("Pause between sentences").value_chosen.emit(1.0)
    for tick in shown.dialog.findChildren(Tick):
        tick.click()
    assert shown.told[-1] == SpeechSettings(50, 1.0, skip_brackets=True, say_speakers=False)
    assert len(shown.told) == 4


def test_each_language_has_its_voice(shown: Shown) -> None:
    shown.pick("Voice for English", "Anne")
    shown.pick("Voice for Russian", "Irina")
    shown.pick("Voice for English", "Any voice")
    assert shown.told[-1].voices == (("ru", "Irina"),)
    assert shown.list("Voice for English").findText("Irina") == -1


def test_a_speaker_can_have_a_voice_of_their_own(shown: Shown) -> None:
    shown.pick("Voice of this speaker", "Bob")
    shown.pick("Speaker with a voice of their own", "Pavel")
    assert shown.list("Voice of this speaker").currentText() == "That of the language"
    shown.pick("Voice of this speaker", "Irina")
    shown.pick("Speaker with a voice of their own", "Anna")
    assert shown.list("Voice of this speaker").currentText() == "Bob"
    assert shown.told[-1].speaker_voices == (("Anna", "Bob"), ("Pavel", "Irina"))


@pytest.mark.usefixtures("english")
def test_a_voice_that_is_gone_is_still_named(qtbot: QtBot) -> None:
    shown = Shown(qtbot, SpeechSettings(voices=(("en", "Gone"),)))
    assert shown.list("Voice for English").currentText() == "Gone"


@pytest.mark.parametrize("language", ["english", "russian"])
def test_at_four_hundred_per_cent_the_dialog_scrolls_only_downwards(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest, language: str
) -> None:
    request.getfixturevalue(language)
    fonts.load()
    theme.apply(qapp, ViewSettings(size=400), SCHEMES[0])
    shown = Shown(qtbot)
    shown.dialog.resize(1280, 1000)
    qapp.processEvents()
    area = shown.dialog.findChildren(ScrollColumn)[0]
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()
    for choice in body.findChildren(ListChoice):
        assert choice.mapTo(body, choice.rect().topRight()).x() < body.width()
