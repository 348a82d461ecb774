from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.saved_search import News, Question
from transcript_reader.domain.search import Hit, SearchRequest, SearchResults
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.search.search_panel import SearchPanel

MakeHit = Callable[..., Hit]


class Shown:
    """A panel on the screen, and its parts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.panel = SearchPanel()
        qtbot.addWidget(self.panel)
        self.field = self.panel.findChildren(QLineEdit)[0]
        self.list = self.panel.findChildren(RowList)[0]
        self.said = self.panel.head.findChildren(QLabel)[0].text
        self.panel.resize(400, 600)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.panel.focusWidget() or self.panel, key)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def results(*hits: Hit, total: int = 0, text: str = "order") -> SearchResults:
    return SearchResults(SearchRequest(text), hits, total or len(hits))


def test_every_key_tells_the_text(qtbot: QtBot, shown: Shown) -> None:
    told: list[str] = []
    shown.panel.text_changed.connect(told.append)

    qtbot.keyClicks(shown.field, "or")

    assert told == ["o", "or"]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("count", "total", "said"),
    [
        (1, 1, "1 place in 1 transcript"),
        (3, 3, "3 places in 3 transcripts"),
        (3, 1234, "1,234 places, the first 3 shown"),
    ],
)
def test_the_number_found_is_said_in_words(
    qtbot: QtBot, make_hit: MakeHit, count: int, total: int, said: str
) -> None:
    shown = Shown(qtbot)

    shown.panel.show_results(results(*(make_hit(str(i)) for i in range(count)), total=total))

    assert shown.said() == said


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 совпадение в 1 стенограмме"),
        (2, "2 совпадения в 2 стенограммах"),
        (5, "5 совпадений в 5 стенограммах"),
        (21, "21 совпадение в 21 стенограмме"),
    ],
)
def test_russian_numbers_take_the_right_endings(
    qtbot: QtBot, make_hit: MakeHit, count: int, said: str
) -> None:
    shown = Shown(qtbot)

    shown.panel.show_results(results(*(make_hit(str(i)) for i in range(count))))

    assert shown.said() == said


def test_finding_nothing_is_said_too(shown: Shown) -> None:
    shown.panel.show_results(results(text="  the  tready "))

    assert shown.said() == "Nothing found for “the tready”."


def test_what_is_said_has_all_the_room_where_nothing_is_found(shown: Shown) -> None:
    shown.panel.resize(200, 220)

    shown.panel.show_results(results(text=20 * "a long question "))

    assert not shown.list.isVisible()
    assert shown.panel.head.maximumHeight() == shown.panel.height()


def test_a_sentence_takes_the_place_of_the_hits(shown: Shown, make_hit: MakeHit) -> None:
    shown.panel.show_results(results(make_hit()))

    shown.panel.show_message("A quotation mark has no partner.")

    assert shown.said() == "A quotation mark has no partner."
    assert shown.list.model().rowCount() == 0


def test_a_row_is_a_whole_sentence_to_a_screen_reader(shown: Shown, make_hit: MakeHit) -> None:
    shown.panel.show_results(results(make_hit(speaker="Vladimir Putin"), make_hit(speaker="")))

    rows = QAccessible.queryAccessibleInterface(shown.list)
    names = [rows.child(row).text(QAccessible.Text.Name) for row in range(2)]

    assert names == [
        "Vladimir Putin: Order in the house. — Title of t, 18 April 2017",
        "Order in the house. — Title of t, 18 April 2017",
    ]


def test_a_sentence_that_was_cut_has_dots_where_it_was_cut(shown: Shown, make_hit: MakeHit) -> None:
    whole = make_hit(snippet=f"Order {'in the house ' * 20}.")
    cut = make_hit(snippet=f"order {'in the house ' * 20}and")
    shown.panel.show_results(results(whole, cut, make_hit(snippet="A heading")))

    lines = [shown.list.model().index(row, 0).data(ROW_ROLE)[1] for row in range(3)]

    assert [line.text for line in lines] == [whole.snippet, f"… {cut.snippet} …", "A heading"]
    assert [line.text[line.spans[0].start : line.spans[0].end] for line in lines] == [
        "Order",
        "order",
        "A",
    ]


def test_whatever_takes_the_focus_has_a_name(shown: Shown) -> None:
    assert shown.field.accessibleName() == "Search all transcripts"
    assert shown.list.accessibleName() == "Search results"


def test_enter_in_the_field_wants_the_first_hit(qtbot: QtBot, shown: Shown) -> None:
    with qtbot.waitSignal(shown.panel.first_wanted):
        qtbot.keyClick(shown.field, Qt.Key.Key_Return)


def test_down_goes_to_the_hits_enter_opens_one_and_up_goes_back(
    qtbot: QtBot, shown: Shown, make_hit: MakeHit
) -> None:
    shown.panel.show_results(results(make_hit("a"), make_hit("b")))
    shown.panel.take_focus()

    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.panel.hit_activated) as activated:
        shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Up)
    in_the_list = shown.list.hasFocus()
    shown.press(Qt.Key.Key_Up)

    assert activated.args == [make_hit("b")]
    assert in_the_list
    assert shown.field.hasFocus()


def test_a_click_opens_a_hit_once(qtbot: QtBot, shown: Shown, make_hit: MakeHit) -> None:
    shown.panel.show_results(results(make_hit("a"), make_hit("b")))
    second = shown.list.visualRect(shown.list.model().index(1, 0)).center()
    activated = QSignalSpy(shown.panel.hit_activated)

    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=second)

    assert [activated.at(row) for row in range(activated.count())] == [[make_hit("b")]]


def test_escape_clears_the_field_and_then_leaves(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.set_text("order")
    left = QSignalSpy(shown.panel.left)

    qtbot.keyClick(shown.field, Qt.Key.Key_Escape)
    cleared = shown.panel.text, left.count()
    qtbot.keyClick(shown.field, Qt.Key.Key_Escape)

    assert cleared == ("", 0)
    assert left.count() == 1


def test_the_hit_on_the_page_is_the_selected_row(shown: Shown, make_hit: MakeHit) -> None:
    shown.panel.show_results(results(make_hit("a", 1), make_hit("a", 2)))

    shown.panel.set_current_hit(make_hit("a", 2))

    assert [index.row() for index in shown.list.selectedIndexes()] == [1]


def test_the_end_of_the_rows_asks_for_more_once(
    qtbot: QtBot, shown: Shown, make_hit: MakeHit
) -> None:
    wanted = QSignalSpy(shown.panel.more_wanted)
    shown.panel.show_results(results(*(make_hit("a", block) for block in range(50)), total=99))
    before = wanted.count()

    shown.list.scrollToBottom()
    qtbot.waitUntil(lambda: wanted.count() > 0)
    shown.list.scrollToTop()
    shown.list.scrollToBottom()

    assert (before, wanted.count()) == (0, 1)


def test_a_longer_answer_leaves_the_reader_where_he_is(
    qtbot: QtBot, shown: Shown, make_hit: MakeHit
) -> None:
    hits = [make_hit("a", block) for block in range(100)]
    shown.panel.show_results(results(*hits[:50], total=100))
    shown.list.setCurrentIndex(shown.list.model().index(49, 0))
    place = shown.list.verticalScrollBar().value()

    shown.panel.show_results(results(*hits))

    assert shown.list.currentIndex().row() == 49
    assert shown.list.verticalScrollBar().value() == place > 0
    assert shown.list.model().rowCount() == 100


def test_no_row_is_wider_than_the_list(shown: Shown, make_hit: MakeHit) -> None:
    long = "Unpronounceable" * 30
    shown.panel.show_results(results(make_hit(snippet=f"{long} word", speaker=long)))
    shown.panel.resize(250, 500)

    row = shown.list.visualRect(shown.list.model().index(0, 0))
    assert row.width() <= shown.list.viewport().width()
    assert shown.list.horizontalScrollBar().maximum() == 0


def test_saved_searches_and_history_stand_where_nothing_is_searched_for(
    shown: Shown, make_hit: MakeHit
) -> None:
    searches = shown.panel.searches
    searches.show_history((Question("treaty"),))
    chosen: list[Question] = []
    searches.question_chosen.connect(chosen.append)
    shown.field.setFocus()

    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Return)
    assert chosen == [Question("treaty")]
    shown.press(Qt.Key.Key_Up)
    assert shown.field.hasFocus()

    shown.panel.show_results(results(make_hit("a")))
    assert searches.isHidden()
    assert shown.list.isVisible()
    shown.panel.clear()
    assert searches.isVisible()
    assert not shown.list.isVisible()


def test_they_can_be_shown_over_the_hits_and_typing_puts_them_away(
    shown: Shown, make_hit: MakeHit
) -> None:
    panel = shown.panel
    panel.searches.show_history((Question("treaty"),))
    panel.set_text("order")
    panel.show_results(results(make_hit("a")))

    panel.show_searches()
    assert panel.searches.isVisible()
    assert not panel.head.isVisible()
    panel.show_results(results(make_hit("a"), make_hit("b")))  # the library has changed
    assert panel.searches.isVisible()

    shown.press(Qt.Key.Key_Escape)
    assert shown.field.hasFocus()
    assert panel.text == "order"
    assert shown.list.isVisible()
    panel.show_searches()
    shown.qtbot.keyClicks(shown.field, "s")
    assert panel.searches.isHidden()


def test_where_there_are_none_the_field_is_gone_to(shown: Shown) -> None:
    shown.panel.show_searches()

    assert shown.field.hasFocus()


@pytest.mark.usefixtures("english")
def test_new_hits_are_marked_and_offered_alone_while_their_question_is_asked(
    qtbot: QtBot, make_hit: MakeHit
) -> None:
    shown = Shown(qtbot)
    unseen = frozenset({TranscriptId("b")})
    shown.panel.show_news(News(Question("order"), 1, unseen, frozenset()))
    wanted: list[object] = []
    shown.panel.head.news_wanted.connect(wanted.append)

    shown.panel.show_results(results(make_hit("a"), make_hit("b")))
    model = shown.list.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert [one.startswith("New. ") for one in said] == [False, True]
    assert shown.said() == "2 places in 2 transcripts; 1 new since last time"
    assert model.index(1, 0).data(ROW_ROLE)[0].text.startswith("New · ")
    button = next(b for b in shown.panel.head.findChildren(QPushButton) if "new" in b.text())
    assert (button.text(), button.isVisible()) == ("Only the new one", True)
    button.click()
    assert wanted == [unseen]

    shown.panel.show_results(results(make_hit("a"), make_hit("b"), text="other"))
    assert not model.index(1, 0).data(ROW_ROLE)[0].text.startswith("New")
    assert not button.isVisible()


@pytest.mark.usefixtures("english")
def test_what_is_saved_already_is_not_offered_to_be_saved(qtbot: QtBot, make_hit: MakeHit) -> None:
    shown = Shown(qtbot)
    buttons = shown.panel.head.findChildren(QPushButton)
    save = next(button for button in buttons if button.text() == "Save this search…")
    assert not save.isVisible()

    shown.panel.show_results(results(text="nothing"))
    assert save.isVisible()  # news of it may come
    shown.panel.head.set_saved([Question("nothing")])
    assert not save.isVisible()
    shown.panel.show_results(results(make_hit(), text="order"))
    assert save.isVisible()
    shown.panel.clear()
    assert not save.isVisible()


@pytest.mark.usefixtures("english")
def test_it_is_said_which_of_all_hits_are_shown(qtbot: QtBot, make_hit: MakeHit) -> None:
    shown = Shown(qtbot)
    request = SearchRequest("order", offset=99_998)

    shown.panel.show_results(SearchResults(request, (make_hit("a"), make_hit("b")), 100_000))

    assert shown.said() == "100,000 places, 99,999 to 100,000 shown"
