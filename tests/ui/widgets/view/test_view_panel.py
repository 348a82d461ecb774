from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
)
from pytestqt.qtbot import QtBot

from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.preset import PRESETS, Preset
from transcript_reader.domain.view_settings import SCHEMES, FontChoice, ViewSettings
from transcript_reader.ui.support import fonts, theme
from transcript_reader.ui.widgets.parts.choices import Line, Tick
from transcript_reader.ui.widgets.parts.name_dialog import NameDialog
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice
from transcript_reader.ui.widgets.view.family_choice import FamilyChoice
from transcript_reader.ui.widgets.view.view_names import font_name, preset_name
from transcript_reader.ui.widgets.view.view_panel import ViewPanel


class Shown:
    """A panel on the screen, and what it tells."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = ViewPanel()
        qtbot.addWidget(self.panel)
        self.panel.set_view(ViewSettings(), SCHEMES[0])
        self.told: list[ViewSettings] = []
        self.panel.view_changed.connect(self.told.append)
        self.panel.resize(340, 900)
        self.panel.show()

    def line(self, text: str) -> Line:
        return next(line for line in self.panel.findChildren(Line) if line.text() == text)

    def button(self, text: str) -> QAbstractButton:
        buttons = self.panel.findChildren(QAbstractButton)
        return next(button for button in buttons if button.text() == text)

    def number(self, name: str) -> NumberChoice:
        numbers = self.panel.findChildren(NumberChoice)
        return next(number for number in numbers if number.findChildren(QLabel)[0].text() == name)

    def tick(self, text: str) -> Tick:
        return next(tick for tick in self.panel.findChildren(Tick) if tick.text() == text)


@pytest.fixture
def shown(qtbot: QtBot, english: None) -> Shown:
    return Shown(qtbot)


ENGLISH = {
    "Font settings: Select font",
    "Arial (PT Sans)",
    "Times New Roman (PT Serif)",
    "Character spacing (kerning):",
    "Standard",
    "Medium",
    "Large",
    "Colour scheme selection:",
    "Black on white",
    "White on black",
    "Dark blue on light blue",
    "Brown on beige",
    "Green on dark brown",
    "Close panel",
    "Default settings",
}
RUSSIAN = {
    "Настройки шрифта: Выберите шрифт",
    "Интервал между буквами (кернинг):",
    "Стандартный",
    "Средний",
    "Большой",
    "Выбор цветовой схемы:",
    "Чёрным по белому",
    "Белым по чёрному",
    "Тёмно-синим по голубому",
    "Коричневым по бежевому",
    "Зелёным по тёмно-коричневому",
    "Закрыть панель",
    "Вернуть стандартные настройки",
}


def texts(panel: ViewPanel) -> set[str]:
    labels = {label.text() for label in panel.findChildren(QLabel)}
    return labels | {button.text() for button in panel.findChildren(QAbstractButton)}


@pytest.mark.usefixtures("english")
def test_the_labels_are_the_sites(qtbot: QtBot) -> None:
    assert texts(Shown(qtbot).panel) >= ENGLISH


@pytest.mark.usefixtures("russian")
def test_the_russian_labels_are_the_sites_too(qtbot: QtBot) -> None:
    assert texts(Shown(qtbot).panel) >= RUSSIAN


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Times New Roman (PT Serif)", {"font": FontChoice.SERIF}),
        ("Lexend", {"font": FontChoice.LEXEND}),
        ("Medium", {"letter_spacing": 0.1}),
        ("Large", {"letter_spacing": 0.25}),
        ("Brown on beige", {"scheme_key": "brown-on-beige"}),
        ("Green on dark brown", {"scheme_key": "green-on-dark-brown"}),
    ],
)
def test_each_choice_acts_at_once(
    qtbot: QtBot, shown: Shown, text: str, changed: dict[str, object]
) -> None:
    qtbot.mouseClick(shown.line(text), Qt.MouseButton.LeftButton)
    assert shown.told == [replace(ViewSettings(), **changed)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "typed", "changed"),
    [
        ("Text size", 500.0, {"size": 500}),
        ("Space between letters", 0.3, {"letter_spacing": 0.3}),
        ("Space between words", 0.16, {"word_spacing": 0.16}),
        ("Space between words", 1.0, {"word_spacing": 1.0}),
        ("Line spacing", 4.0, {"line_spacing": 4.0}),
        ("Space between paragraphs", 4.0, {"paragraph_spacing": 4.0}),
        ("Longest line", 20.0, {"line_length": 20}),
        ("Longest line", 120.0, {"line_length": 120}),
    ],
)
def test_each_number_acts_at_once(
    shown: Shown, name: str, typed: float, changed: dict[str, object]
) -> None:
    box = shown.number(name).findChildren(QDoubleSpinBox)[0]
    box.setValue(typed)
    assert shown.told == [replace(ViewSettings(), **changed)]  # type: ignore[arg-type]


def test_slider_and_box_of_a_number_say_the_same(shown: Shown) -> None:
    number = shown.number("Text size")
    slider, box = number.findChildren(QSlider)[0], number.findChildren(QDoubleSpinBox)[0]
    slider.setValue(slider.maximum())
    assert box.value() == 500
    box.setValue(50)
    assert slider.value() == slider.minimum()
    assert [view.size for view in shown.told] == [500, 50]


def test_numbers_between_the_steps_stay_as_they_are(shown: Shown) -> None:
    shown.panel.set_view(ViewSettings(size=133), SCHEMES[0])
    assert shown.number("Text size").findChildren(QDoubleSpinBox)[0].value() == 133
    assert shown.told == []


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Colours and font as the system has them", {"follow_system": True}),
        ("Show the View settings bar", {"bar_visible": False}),
        ("The interface grows with the text", {"interface_with_text": False}),
        ("Large controls", {"large_controls": True}),
        ("Reading ruler", {"ruler": True}),
    ],
)
def test_ticks_act_at_once(shown: Shown, text: str, changed: dict[str, object]) -> None:
    shown.tick(text).click()
    assert shown.told == [replace(ViewSettings(), **changed)]  # type: ignore[arg-type]


def test_the_interface_has_a_size_of_its_own_once_it_does_not_grow_with_the_text(
    shown: Shown,
) -> None:
    number = shown.number("Interface size")
    assert not number.isEnabled()
    shown.panel.set_view(ViewSettings(interface_with_text=False), SCHEMES[0])
    assert number.isEnabled()
    number.findChildren(QDoubleSpinBox)[0].setValue(400)
    assert shown.told == [ViewSettings(interface_with_text=False, interface_size=400)]


@pytest.mark.parametrize("focus", ["turn", "lines"])
def test_what_is_lit_can_be_chosen(shown: Shown, focus: str) -> None:
    shown.line({"turn": "One turn is lit", "lines": "A few lines are lit"}[focus]).click()
    assert shown.told == [ViewSettings(focus=focus)]
    shown.panel.set_view(ViewSettings(focus=focus), SCHEMES[0])
    assert shown.number("Lines lit").isEnabled() == (focus == "lines")


def test_any_installed_font_can_be_picked(shown: Shown) -> None:
    families = shown.panel.findChildren(FamilyChoice)[0]
    assert families.count() > 1
    families.setCurrentIndex(1)
    families.activated.emit(1)
    assert shown.told == [ViewSettings(font=families.itemText(1))]
    shown.panel.set_view(ViewSettings(font="A font that is gone"), SCHEMES[0])
    assert families.currentText() == "A font that is gone"
    assert not any(shown.line(font_name(choice)).isChecked() for choice in FontChoice)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_preset_changes_everything_at_once_and_the_one_that_holds_is_on(
    shown: Shown, preset: Preset
) -> None:
    line = shown.line(preset_name(preset.name))
    line.click()
    assert shown.told == [preset.view]
    shown.panel.set_view(preset.view, SCHEMES[0])
    assert line.isChecked()
    shown.panel.set_view(replace(preset.view, size=55), SCHEMES[0])
    assert not line.isChecked()


def test_own_presets_follow_the_programs_and_can_be_renamed_and_deleted(shown: Shown) -> None:
    evening = Preset("Evening", ViewSettings(size=150))
    renamed: list[tuple[str, str]] = []
    deleted: list[str] = []
    shown.panel.presets.renamed.connect(lambda old, new: renamed.append((old, new)))
    shown.panel.presets.deleted.connect(deleted.append)
    assert not shown.button("Delete").isVisible()

    shown.panel.presets.set_own((evening,))
    shown.panel.set_view(evening.view, SCHEMES[0])

    assert shown.line("Evening").isChecked()
    shown.button("Rename…").click()
    dialog = shown.panel.findChildren(NameDialog)[0]
    field = dialog.findChildren(QLineEdit)[0]
    ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    assert field.text() == "Evening"
    field.setText("large PRINT")
    assert not ok.isEnabled()
    field.setText("Night ")
    ok.click()
    shown.button("Delete").click()
    assert renamed == [("Evening", "Night")]
    assert deleted == ["Evening"]
    shown.panel.presets.set_own(())
    assert not shown.button("Delete").isVisible()


def test_the_settings_that_hold_are_saved_under_a_name(shown: Shown) -> None:
    saved: list[str] = []
    shown.panel.presets.saved.connect(saved.append)
    shown.button("Save as a preset…").click()
    dialog = shown.panel.findChildren(NameDialog)[0]
    ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.findChildren(QLineEdit)[0].setText("Night")
    ok.click()
    assert saved == ["Night"]


def test_own_schemes_stand_in_their_own_colours_and_can_be_changed_and_given_away(
    shown: Shown,
) -> None:
    ink = OwnScheme("Ink", Colours("#102030", "#f0e8d0", "#203080", "#602010"))
    section = shown.panel.schemes
    told: list[object] = []
    for signal in (section.change_wanted, section.export_wanted, section.deleted):
        signal.connect(told.append)
    section.set_own((ink,))

    shown.line("Ink").click()
    shown.panel.set_view(ViewSettings(scheme_key=ink.key), ink.scheme)
    for text in ("Change…", "Export…"):
        shown.button(text).click()
    next(b for b in section.findChildren(QPushButton) if b.text() == "Delete").click()

    assert shown.told == [ViewSettings(scheme_key=ink.key)]
    assert told == [ink, ink, "Ink"]
    shown.panel.set_view(ViewSettings(), SCHEMES[0])
    assert not shown.button("Change…").isVisible()


def test_default_settings_are_those_of_the_first_visit(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.set_view(ViewSettings(size=300, images=False, font=FontChoice.LEXEND), SCHEMES[3])
    qtbot.mouseClick(shown.button("Default settings"), Qt.MouseButton.LeftButton)
    assert shown.told == [ViewSettings()]


def test_the_panel_can_be_closed(qtbot: QtBot, shown: Shown) -> None:
    with qtbot.waitSignal(shown.panel.closed):
        qtbot.mouseClick(shown.button("Close panel"), Qt.MouseButton.LeftButton)


def test_everything_that_takes_the_focus_has_a_name(shown: Shown) -> None:
    for kind in (QAbstractButton, QSlider, QDoubleSpinBox):
        for widget in shown.panel.findChildren(kind):
            assert widget.accessibleName() or isinstance(widget, QAbstractButton)
            if isinstance(widget, QAbstractButton):
                assert widget.text() or widget.accessibleName()


@pytest.mark.parametrize("language", ["english", "russian"])
def test_at_four_hundred_per_cent_the_panel_scrolls_only_downwards(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest, language: str
) -> None:
    request.getfixturevalue(language)
    fonts.load()
    theme.apply(qapp, ViewSettings(size=400), SCHEMES[0])
    shown = Shown(qtbot)
    shown.panel.resize(1200, 700)
    qapp.processEvents()
    area = shown.panel.findChildren(QScrollArea)[0]
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()
    for button in body.findChildren(QAbstractButton):
        right = button.mapTo(body, button.rect().topRight()).x()
        assert right < body.width(), button.text()
        if isinstance(button, QPushButton) and button.isVisible():
            assert button.width() >= button.sizeHint().width()


def test_large_controls_need_no_sideways_scrolling_in_the_usual_width(
    qtbot: QtBot, qapp: QApplication, russian: None
) -> None:
    fonts.load()
    theme.apply(qapp, ViewSettings(large_controls=True), SCHEMES[0])
    shown = Shown(qtbot)
    shown.panel.resize(20 * 15, 700)
    qapp.processEvents()
    area = shown.panel.findChildren(QScrollArea)[0]
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()
    for button in body.findChildren(QAbstractButton):
        assert not button.isVisible() or min(button.width(), button.height()) >= 44, button.text()
