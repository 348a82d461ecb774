from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.lightness import to_lch
from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.support import fonts, theme
from transcript_reader.ui.widgets.parts.choices import Line
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice
from transcript_reader.ui.widgets.view.scheme_dialog import SchemeDialog
from transcript_reader.ui.widgets.view.scheme_dialogs import SchemeDialogs

INK = Colours("#102030", "#f0e8d0", "#203080", "#602010")


class Shown:
    """A dialog on the screen, and what it makes."""

    def __init__(self, qtbot: QtBot, colours: Colours = INK, name: str = "Ink") -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dialog = SchemeDialog(name, colours, frozenset({"Night"}), self.window)
        self.made: list[OwnScheme] = []
        self.dialog.scheme_made.connect(self.made.append)
        self.dialog.show()
        buttons = self.dialog.findChildren(QDialogButtonBox)[0]
        self.save = buttons.button(QDialogButtonBox.StandardButton.Save)

    def field(self, name: str) -> QLineEdit:
        fields = self.dialog.findChildren(QLineEdit)
        return next(field for field in fields if field.accessibleName() == name)

    def type(self, name: str, text: str) -> None:
        self.field(name).setText(text)
        self.field(name).textEdited.emit(text)

    def pick(self, name: str) -> None:
        next(one for one in self.dialog.findChildren(Line) if one.text() == name).click()

    def box(self, name: str) -> QDoubleSpinBox:
        numbers = self.dialog.findChildren(NumberChoice)
        number = next(one for one in numbers if one.findChildren(QLabel)[0].text() == name)
        return number.findChildren(QDoubleSpinBox)[0]

    def said(self) -> str:
        return " ".join(label.text() for label in self.dialog.findChildren(QLabel))


@pytest.fixture
def shown(qtbot: QtBot, english: None) -> Shown:
    return Shown(qtbot)


def test_a_scheme_that_can_be_read_is_saved_as_it_stands(shown: Shown) -> None:
    assert "All of it can be read well." in shown.said()
    shown.save.click()
    assert shown.made == [OwnScheme("Ink", INK)]


def test_tab_goes_from_the_name_through_the_colours_to_the_mixer(
    qtbot: QtBot, shown: Shown
) -> None:
    shown.dialog.activateWindow()
    field = shown.field("Name of the scheme")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    walked: list[QWidget] = []
    for _ in range(6):
        qtbot.keyClick(shown.dialog.focusWidget() or shown.dialog, Qt.Key.Key_Tab)
        now = shown.dialog.focusWidget()
        assert now is not None
        walked.append(now)

    names = ("Text", "Background", "Links", "Signs and edges")
    assert isinstance(walked[0], Line)
    assert walked[1:5] == [shown.field(name) for name in names]
    assert walked[5] is shown.box("Lightness")


def test_colours_typed_are_shown_with_their_contrast(shown: Shown) -> None:
    shown.type("Background", "#FFFFFF")
    shown.type("Text", "000000")
    assert shown.dialog.colours == replace(INK, text="#000000", background="#ffffff")
    assert "21.0\N{NO-BREAK SPACE}: 1" in shown.said()


def test_half_a_colour_changes_nothing(shown: Shown) -> None:
    shown.type("Text", "#12")
    shown.type("Links", "blue")
    assert shown.dialog.colours == INK


def test_what_cannot_be_read_is_not_saved_and_the_nearest_that_can_is_one_button_away(
    shown: Shown,
) -> None:
    shown.type("Text", "#7080a0")
    assert not shown.save.isEnabled()
    assert "cannot be read well" in shown.said()
    nearest = next(b for b in shown.dialog.findChildren(QPushButton) if "nearest" in b.text())

    nearest.click()

    colours = shown.dialog.colours
    assert shown.field("Text").text() == colours.text
    assert contrast(colours.text, colours.background) >= 7
    assert to_lch(colours.text)[2] == pytest.approx(to_lch("#7080a0")[2], abs=4)
    assert not nearest.isEnabled()
    shown.save.click()
    assert [own.colours for own in shown.made] == [colours]


def test_numbers_mix_the_colour_that_is_picked(shown: Shown) -> None:
    shown.pick("Background")
    assert shown.box("Lightness").value() == round(100 * to_lch(INK.background)[0])
    shown.box("Lightness").setValue(100)
    assert shown.dialog.colours.background == "#ffffff"
    shown.box("Lightness").setValue(93)  # what was white has kept its hue
    assert to_lch(shown.dialog.colours.background)[2] == pytest.approx(
        to_lch(INK.background)[2], abs=5
    )
    shown.box("Colourfulness").setValue(0)
    grey = shown.dialog.colours.background
    assert grey[1:3] == grey[3:5] == grey[5:7]
    assert shown.field("Background").text() == grey


@pytest.mark.parametrize("name", ["", "  ", "night"])
def test_a_scheme_needs_a_name_of_its_own(shown: Shown, name: str) -> None:
    shown.field("Name of the scheme").setText(name)
    assert not shown.save.isEnabled()


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
    area = shown.dialog.findChildren(QScrollArea)[0]
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()
    for widget in body.findChildren(QWidget):
        assert widget.mapTo(body, widget.rect().topRight()).x() < body.width(), widget


def test_a_new_scheme_begins_with_the_colours_shown_and_a_changed_one_with_its_own(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = SchemeDialogs(window)
    made: list[tuple[OwnScheme, str]] = []
    dialogs.scheme_made.connect(lambda own, instead: made.append((own, instead)))
    dialogs.set_own((OwnScheme("Ink", INK),))
    dialogs.set_scheme(SCHEMES[3])

    dialogs.make()
    new = window.findChildren(SchemeDialog)[-1]
    assert new.colours.background == SCHEMES[3].background
    new.reject()
    dialogs.change(OwnScheme("Ink", INK))
    changed = window.findChildren(SchemeDialog)[-1]
    changed.findChildren(QLineEdit)[0].setText("Ash")
    changed.findChildren(QDialogButtonBox)[0].accepted.emit()

    assert made == [(OwnScheme("Ash", INK), "Ink")]


def test_files_are_asked_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = SchemeDialogs(window)

    dialogs.ask_for_export(OwnScheme("Day/Night", INK))
    dialogs.ask_for_import()

    give, take = window.findChildren(QFileDialog)
    assert give.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert give.selectedFiles()[0].endswith("Day-Night.json")
    assert take.acceptMode() is QFileDialog.AcceptMode.AcceptOpen
    for dialog in (give, take):
        dialog.reject()
