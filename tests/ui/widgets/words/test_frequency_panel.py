import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QGraphicsTextItem, QGraphicsView, QLabel
from pytestqt.qtbot import QtBot

from transcript_reader.domain.concordance import Frequency
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.words.bar_chart import BarChart
from transcript_reader.ui.widgets.words.bar_scale import steps
from transcript_reader.ui.widgets.words.figure_list import FigureList
from transcript_reader.ui.widgets.words.figure_model import FIGURES_ROLE, Figures
from transcript_reader.ui.widgets.words.frequency_panel import FrequencyPanel

YEARS = (
    Frequency("2019", 4, 20_000),
    Frequency("2020", 0, 0),
    Frequency("2021", 6, 10_000),
    Frequency("2022", 0, 5_000),
    Frequency("", 2, 1_000),
)
SPEAKERS = (Frequency("Anna", 5, 1_000), Frequency("Ben", 0, 500), Frequency("", 1, 100))


class Shown:
    """A panel on the screen, with what paints its bars."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = FrequencyPanel()
        qtbot.addWidget(self.panel)
        self.chart = BarChart()
        self.panel.plot.set_chart(self.chart)
        self.list = self.panel.findChildren(FigureList)[0]
        self.by, self.order = self.panel.findChildren(ListChoice)
        self.panel.resize(1100, 400)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def rows(self) -> list[Figures]:
        model = self.list.model()
        return [model.index(row, 0).data(FIGURES_ROLE) for row in range(model.rowCount())]

    def said(self) -> str:
        return self.panel.findChildren(QLabel)[0].text()


@pytest.fixture
def shown(qtbot: QtBot, themed: None, english: None) -> Shown:
    return Shown(qtbot)


def test_the_table_says_all_and_the_head_what_has_no_date(shown: Shown) -> None:
    shown.panel.show_frequencies(YEARS, "year", frozenset())

    assert shown.said() == "12 times in 36,000 words, 2 without a date"
    assert [(row.name, *row.cells) for row in shown.rows()] == [
        ("2019", "4", "20,000", "200"),
        ("2020", "0", "0", "–"),
        ("2021", "6", "10,000", "600"),
        ("2022", "0", "5,000", "0"),
        ("No date", "2", "1,000", "2,000"),
    ]
    assert shown.rows()[0].sentence == "2019: 200 per million words; 4 of 20,000"
    assert shown.rows()[1].sentence == "2020: nothing in the library"


def test_the_plot_has_the_dated_bars_and_says_what_is_to_be_seen(shown: Shown) -> None:
    shown.panel.show_frequencies(YEARS, "year", frozenset())
    plot = shown.panel.plot

    assert shown.chart.count == 4
    told = QAccessible.queryAccessibleInterface(plot)
    assert told.role() is QAccessible.Role.Chart
    assert told.text(QAccessible.Text.Name) == "Plot"
    assert told.text(QAccessible.Text.Description) == (
        "Bars from 2019 to 2022. The longest is 2021: 600 per million words; 6 of 10,000."
    )


def test_arrows_walk_along_the_bars_the_table_goes_with_them_and_enter_chooses(
    qtbot: QtBot, shown: Shown
) -> None:
    shown.panel.show_frequencies(YEARS, "year", frozenset())
    plot, activated = shown.panel.plot, QSignalSpy(shown.panel.value_activated)
    shown.panel.take_focus()

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(plot, key)
    qtbot.keyClick(plot, Qt.Key.Key_Return)

    assert plot.accessibleDescription().startswith("2021: 600 per million words; 6 of 10,000")
    assert shown.rows()[shown.list.currentIndex().row()].value == "2021"
    assert activated.at(0) == ["year", "2021"]
    qtbot.keyClick(plot, Qt.Key.Key_End)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.accessibleDescription().startswith("2022: 0 per million words")


@pytest.mark.parametrize(("by", "found"), [("year", YEARS), ("speaker", SPEAKERS)])
def test_a_click_on_a_bar_chooses_it(
    qtbot: QtBot, shown: Shown, by: str, found: tuple[Frequency, ...]
) -> None:
    shown.panel.show_frequencies(found, by, frozenset())
    plot, activated = shown.panel.plot, QSignalSpy(shown.panel.value_activated)
    qtbot.waitUntil(lambda: plot.width() > 300)

    places = [QPoint(x, y) for x in range(0, plot.width(), 9) for y in range(0, plot.height(), 9)]
    for place in places:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)

    chosen = {activated.at(i)[1] for i in range(activated.count())}
    assert chosen == ({"2019", "2020", "2021", "2022"} if by == "year" else {"Anna"})


def test_who_never_says_it_is_in_the_table_and_has_no_bar(shown: Shown) -> None:
    shown.panel.show_frequencies(SPEAKERS, "speaker", frozenset({"Anna"}))

    assert [row.name for row in shown.rows()] == ["Anna", "Ben", "Nobody speaks"]
    assert shown.chart.count == 1
    assert shown.said() == "6 times in 1,600 words; narrowed to what is filled"


def test_a_row_chooses_too_and_the_rows_can_be_sorted(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.show_frequencies(YEARS, "year", frozenset())
    activated = QSignalSpy(shown.panel.value_activated)
    shown.order.set_value("rate")
    shown.order.value_chosen.emit("rate")

    shown.list.enter()
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)

    assert [row.name for row in shown.rows()][:2] == ["No date", "2021"]
    assert activated.at(0) == ["year", ""]


def test_months_are_named_in_the_readers_language(
    qtbot: QtBot, themed: None, russian: None
) -> None:
    shown = Shown(qtbot)
    shown.panel.show_frequencies((Frequency("2021-06", 1, 10),), "month", frozenset())

    assert shown.rows()[0].name == "июнь 2021"


def test_where_nothing_is_found_the_panel_says_so(shown: Shown) -> None:
    shown.panel.show_frequencies((), "year", frozenset())

    assert shown.said() == "Nothing is found, so there is nothing to count."
    assert shown.rows() == []


def test_where_nothing_is_searched_for_there_is_no_plot(shown: Shown) -> None:
    shown.panel.show_frequencies(YEARS, "year", frozenset())
    shown.panel.clear()

    assert not shown.panel.plot.isVisible()
    assert shown.rows() == []
    assert shown.said() == "Search for a word first."


@pytest.mark.parametrize(
    ("most", "count", "found"),
    [
        (8511, 4, (2500.0, 5000.0, 7500.0)),
        (9, 4, (2.5, 5.0, 7.5)),
        (0.7, 2, (0.5,)),
        (0, 3, ()),
        (100, 1, (100.0,)),
    ],
)
def test_lines_stand_at_round_numbers(most: float, count: int, found: tuple[float, ...]) -> None:
    assert steps(most, count) == pytest.approx(found)


def test_the_words_of_the_plot_are_as_large_as_the_interface(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.show_frequencies(YEARS, "year", frozenset())
    size = shown.panel.font().pixelSize()
    shown.panel.setStyleSheet(f"* {{ font-size: {2 * size}px }}")

    plot = shown.chart.findChildren(QGraphicsView)[0]
    texts = [one for one in plot.items() if isinstance(one, QGraphicsTextItem)]
    sizes = {one.toPlainText(): one.font().pixelSize() for one in texts if one.isVisible()}
    assert set(sizes) >= {"per million words", "600"}
    assert set(sizes.values()) == {2 * size}


def test_two_of_one_name_are_two_rows_told_apart_by_role_and_years(shown: Shown) -> None:
    found = (
        Frequency("Ann Lee #1", 4, 1_000, "Minister, 2001–2004"),
        Frequency("Ann Lee #2", 2, 600, "2019"),
    )
    shown.panel.show_frequencies(found, "speaker", frozenset())

    assert [(row.value, row.name) for row in shown.rows()] == [
        ("Ann Lee #1", "Ann Lee #1 (Minister, 2001–2004)"),
        ("Ann Lee #2", "Ann Lee #2 (2019)"),
    ]
