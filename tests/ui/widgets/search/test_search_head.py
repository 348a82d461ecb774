from collections.abc import Callable

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.search import Facet, Hit, Searched, SearchRequest, SearchResults
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.search.search_panel import SearchPanel

SPEAKERS = Facet("speaker", (("Ann", 1200), ("Bob", 3)))


class Shown:
    """A search panel on the screen, as its reader sees and clicks it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = SearchPanel()
        qtbot.addWidget(self.panel)
        self.panel.resize(400, 900)
        self.panel.show()

    @property
    def words(self) -> list[str]:
        labels = self.panel.head.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    @property
    def buttons(self) -> dict[str, QPushButton]:
        found = self.panel.findChildren(QPushButton)
        return {button.text(): button for button in found if button.isVisible()}


@pytest.fixture
def shown(qtbot: QtBot, english: None) -> Shown:
    return Shown(qtbot)


def test_what_was_looked_for_is_said(shown: Shown, make_hit: Callable[..., Hit]) -> None:
    forms = Searched("treaty", 0, "form", (("treaty", 9), ("treaties", 2)), 2, 10)
    unwanted = Searched("war", 8, "form", (("war", 4),), 9, 4, excluded=True)
    request = SearchRequest("treaty -war")

    shown.panel.show_results(SearchResults(request, (make_hit(),), 1, (), (forms, unwanted)))

    said = "treaty: treaty, treaties · not war: war and 8 more"
    assert shown.words[1] == said


def test_a_word_that_the_library_does_not_hold_is_named_and_can_be_left_out(
    shown: Shown,
) -> None:
    parts = (
        Searched("treaty", 0, "form", (("treaty", 9),), 1, 9),
        Searched("zzz", 7, "form", (), 0, 0),
    )
    shown.panel.show_results(SearchResults(SearchRequest("treaty zzz"), (), 0, (), parts))

    assert shown.words[0].endswith("The library does not hold: “zzz”.")
    shown.buttons["Search for “treaty”"].click()
    assert shown.panel.text == "treaty"


@pytest.mark.parametrize(
    ("text", "parts", "said", "offered"),
    [
        (
            "speaker:Xi AND treaty",
            (
                Searched("speaker:Xi", 0, "field", (), 1, 9, without=12),
                Searched("treaty", 15, "form", (), 1, 2, without=1),
            ),
            "without “speaker:Xi”: 12; without “treaty”: 1.",
            "treaty",
        ),
        (
            "treaty NOT war",
            (
                Searched("treaty", 0, "form", (), 1, 2),
                Searched("war", 11, "form", (), 1, 9, excluded=True, without=2),
            ),
            "without “not war”: 2.",
            "treaty",
        ),
    ],
)
def test_what_hides_the_rest_is_named_and_can_be_left_out(
    shown: Shown, text: str, parts: tuple[Searched, ...], said: str, offered: str
) -> None:
    shown.panel.show_results(SearchResults(SearchRequest(text), (), 0, (), parts))

    assert shown.words[0].endswith(f"All of it is nowhere together. Found {said}")
    shown.buttons[f"Search for “{offered}”"].click()
    assert shown.panel.text == offered


def test_what_may_have_been_meant_is_offered(shown: Shown) -> None:
    results = SearchResults(SearchRequest("treety"), (), 0, corrected="treaty")
    shown.panel.show_results(results)

    shown.buttons["Did you mean “treaty”?"].click()

    assert shown.panel.text == "treaty"


def test_a_fault_can_be_shown_in_the_field(shown: Shown) -> None:
    shown.panel.set_text('the "treaty')
    shown.panel.show_fault("A quotation mark has no partner.", 4)

    shown.buttons["Show the place in the field"].click()

    assert shown.panel._field.selectedText() == '"treaty'


def test_a_fault_behind_characters_of_two_units_is_shown_where_it_is(shown: Shown) -> None:
    shown.panel.set_text("\N{GRINNING FACE}\N{GRINNING FACE} peace (war")
    shown.panel.show_fault("The bracket opened here is never closed.", 9)

    shown.buttons["Show the place in the field"].click()

    assert shown.panel._field.selectedText() == "(war"


def test_a_click_on_a_value_narrows_and_one_on_what_was_chosen_takes_it_back(
    shown: Shown, make_hit: Callable[..., Hit]
) -> None:
    narrowed = QSignalSpy(shown.panel.head.narrowing.value_chosen)
    widened = QSignalSpy(shown.panel.head.chosen.value_dropped)
    shown.panel.head.set_narrowing(True)
    shown.panel.show_results(SearchResults(SearchRequest("a"), (make_hit(),), 1203, (SPEAKERS,)))

    assert not shown.panel.findChildren(RowList)[0].isVisible()
    shown.buttons["Ann: 1,200"].click()
    assert shown.panel.findChildren(RowList)[0].isVisible()
    only = (("speaker", "Ann"),)
    shown.panel.show_results(SearchResults(SearchRequest("a", only=only), (make_hit(),), 1200))
    shown.buttons["Ann ✕"].click()

    assert narrowed.at(0) == ["speaker", "Ann"]
    assert widened.at(0) == ["speaker", "Ann"]
    assert "Bob: 3" not in shown.buttons


def test_a_facet_with_one_value_is_no_choice(shown: Shown, make_hit: Callable[..., Hit]) -> None:
    shown.panel.head.set_narrowing(True)
    facet = Facet("year", (("2021", 4),))

    shown.panel.show_results(SearchResults(SearchRequest("a"), (make_hit(),), 1, (facet,)))

    assert not [text for text in shown.buttons if text.startswith("2021")]


def test_the_head_is_as_high_as_what_it_says(
    qtbot: QtBot, shown: Shown, make_hit: Callable[..., Hit]
) -> None:
    head = shown.panel.head
    bar = head.verticalScrollBar()
    shown.panel.show_results(SearchResults(SearchRequest("a"), (make_hit(),), 1203, (SPEAKERS,)))
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    low = head.height()

    head.set_narrowing(True)

    qtbot.waitUntil(lambda: head.height() > low and bar.maximum() == 0)
