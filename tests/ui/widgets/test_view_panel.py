from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
)
from pytestqt.qtbot import QtBot

from transcript_reader.domain.view_settings import SCHEMES, FontChoice, ViewSettings
from transcript_reader.ui.support import fonts, theme
from transcript_reader.ui.widgets.choices import Line, Tick
from transcript_reader.ui.widgets.number_choice import NumberChoice
from transcript_reader.ui.widgets.view_panel import ViewPanel


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

    def number(self, index: int) -> NumberChoice:
        return self.panel.findChildren(NumberChoice)[index]


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
    ("index", "typed", "changed"),
    [
        (0, 400.0, {"size": 400}),
        (1, 0.12, {"letter_spacing": 0.12}),
        (2, 2.0, {"line_spacing": 2.0}),
        (3, 1.5, {"paragraph_spacing": 1.5}),
        (4, 40.0, {"line_length": 40}),
    ],
)
def test_each_number_acts_at_once(
    shown: Shown, index: int, typed: float, changed: dict[str, object]
) -> None:
    box = shown.number(index).findChildren(QDoubleSpinBox)[0]
    box.setValue(typed)
    assert shown.told == [replace(ViewSettings(), **changed)]  # type: ignore[arg-type]


def test_slider_and_box_of_a_number_say_the_same(shown: Shown) -> None:
    number = shown.number(0)
    slider, box = number.findChildren(QSlider)[0], number.findChildren(QDoubleSpinBox)[0]
    slider.setValue(slider.maximum())
    assert box.value() == 500
    box.setValue(50)
    assert slider.value() == slider.minimum()
    assert [view.size for view in shown.told] == [500, 50]


def test_numbers_between_the_steps_stay_as_they_are(shown: Shown) -> None:
    shown.panel.set_view(ViewSettings(size=133), SCHEMES[0])
    assert shown.number(0).findChildren(QDoubleSpinBox)[0].value() == 133
    assert shown.told == []


def test_ticks_follow_the_system_and_move_the_bar(qtbot: QtBot, shown: Shown) -> None:
    for tick in shown.panel.findChildren(Tick):
        qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert shown.told == [ViewSettings(follow_system=True), ViewSettings(bar_visible=False)]


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
        if isinstance(button, QPushButton):
            assert button.width() >= button.sizeHint().width()
