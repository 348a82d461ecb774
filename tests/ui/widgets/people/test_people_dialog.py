"""The people's window: what is listed, what is asked, and what the reader decides with keys."""

from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.ui.people import found, harbour, person, voice

from transcript_reader.domain.person import (
    Doubt,
    PeopleFound,
    PeoplePlace,
    PersonKind,
)
from transcript_reader.domain.view_settings import SCHEMES
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.people.people_choice_dialog import PersonChoiceDialog
from transcript_reader.ui.widgets.people.people_dialog import PeopleDialog
from transcript_reader.ui.widgets.people.people_list import PeopleList
from transcript_reader.ui.widgets.people.people_split_dialog import SplitDialog
from transcript_reader.ui.widgets.people.people_view import PersonView

pytestmark = pytest.mark.usefixtures("english")
Key = Qt.Key
SIGNALS = (
    "wanted", "other_wanted", "voice_activated", "search_wanted", "merged", "confirmed", "parted",
    "split", "renamed", "undo_wanted",
)  # fmt: skip


class Shown:
    """The window on the screen, and what it asks for."""

    def __init__(self, qtbot: QtBot, people: PeopleFound, place: PeoplePlace) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = PeopleDialog(place, SCHEMES[0], self.window)
        self.asked: list[tuple[object, ...]] = []
        for name in SIGNALS:
            signal = getattr(self.dialog, name)
            signal.connect(lambda *args, name=name: self.asked.append((name, *args)))
        self.list = self.dialog.findChildren(PeopleList)[0]
        self.view = self.dialog.findChildren(PersonView)[0]
        self.rows = self.list.findChildren(RowList)[0]
        self.details = self.view.findChildren(RowList)[0]
        self.field = self.list.findChildren(QLineEdit)[0]
        self.dialog.resize(60 * self.dialog.fontInfo().pixelSize(), 700)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.dialog.show_found(people)

    def last(self) -> tuple[object, ...]:
        """What was asked for last, and of whom."""
        return self.asked[-1]

    def button(self, text: str) -> QPushButton:
        buttons = self.dialog.findChildren(QPushButton)
        return next(one for one in buttons if one.text() == text and one.isVisible())

    def press(self, key: Qt.Key) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        now = QApplication.focusWidget()
        assert now is not None
        return now

    def texts(self) -> list[str]:
        """What the labels of the person say."""
        return [one.text() for one in self.view.findChildren(QLabel) if one.isVisible()]

    def told(self) -> list[str]:
        """What the rows of the person say."""
        model = self.details.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, harbour(), PeoplePlace())


def test_a_row_says_names_role_transcripts_years_and_what_is_asked(shown: Shown) -> None:
    model = shown.rows.model()
    said = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole).replace("\u00a0", " ")
        for row in range(model.rowCount())
    ]
    assert said == [
        "Виктор Иванов, Начальник порта, 1 transcript · 2017, 1 question",
        "В.Иванов, 2 transcripts · 2017, 2 questions",
        "Anna Berg, Анна Берг, Chair of the Board, 2 transcripts · 2017, Proposed as one",
        "Владимир Иванов, 1 transcript · 2017, 1 question",
    ]


def test_what_is_typed_and_chosen_is_asked_for(shown: Shown) -> None:
    QTest.keyClicks(shown.field, "ann")
    assert shown.last() == ("wanted", "ann", PersonKind.ALL)
    assert shown.dialog.place.text == "ann"


def test_a_person_is_told_with_labels_roles_and_transcripts(shown: Shown) -> None:
    shown.rows.setCurrentIndex(shown.rows.model().index(2, 0))

    assert shown.told() == [
        "Roles",
        "Chair of the Board, 18 April 2017 – 3 May 2019",
        "Labels, as printed",
        "Chair of the Board Anna Berg, 1 transcript",
        "Анна Берг, 1 transcript",
        "Transcripts",
        "Meeting 1 about the harbour, 18\u00a0April\u00a02017 · Anna\u00a0Berg · 2\u00a0turns",
        "Meeting 4 about the harbour, 18\u00a0April\u00a02017 · Анна\u00a0Берг · 2\u00a0turns",
    ]
    assert "Are these one person? “Anna Berg” = “Анна Берг”" in shown.texts()
    assert shown.details.accessibleName() == "Anna Berg"


def test_by_keys_alone_a_transcript_of_a_person_is_opened(shown: Shown) -> None:
    assert shown.field.hasFocus()
    assert shown.press(Key.Key_Down) is shown.rows
    shown.press(Key.Key_Down)
    assert shown.press(Key.Key_Return) is shown.details
    shown.press(Key.Key_End)
    shown.press(Key.Key_Return)

    assert shown.last() == ("voice_activated", voice("В.Иванов", 3))
    assert shown.press(Key.Key_Escape) is shown.rows


def test_a_question_is_answered_either_way(shown: Shown) -> None:
    one, other = harbour().persons[:2]
    assert "Is “Виктор Иванов” the same person as “В.Иванов”?" in shown.texts()
    assert any("The initials fit more than one person." in text for text in shown.texts())

    shown.button("One person").click()
    shown.button("Not the same").click()
    assert shown.asked[-2:] == [("merged", one, other), ("parted", one, other)]


def test_further_questions_are_come_by_and_the_other_is_shown(shown: Shown) -> None:
    shown.rows.setCurrentIndex(shown.rows.model().index(1, 0))
    shown.button("Next question").click()
    assert "Is “В.Иванов” the same person as “Владимир Иванов”?" in shown.texts()

    shown.button("Show the other").click()
    assert shown.rows.currentIndex().row() == 3
    assert shown.view.person == harbour().persons[3]


def test_the_other_is_shown_even_if_the_list_is_narrowed(qtbot: QtBot) -> None:
    whole = harbour()
    narrowed = PeopleFound(whole.persons[:1], whole.kinds, whole.questions)
    shown = Shown(qtbot, narrowed, PeoplePlace("виктор", PersonKind.ASKED))
    shown.button("Show the other").click()

    assert shown.last() == ("wanted", "", PersonKind.ALL)
    shown.dialog.show_found(whole)
    assert shown.view.person == whole.persons[1]


def test_a_proposal_is_confirmed_or_split_by_its_second_name(shown: Shown) -> None:
    anna = harbour().persons[2]
    shown.rows.setCurrentIndex(shown.rows.model().index(2, 0))

    shown.button("One person").click()
    shown.button("Not the same").click()
    assert shown.asked[-2:] == [
        ("confirmed", anna),
        ("split", anna, frozenset({("t4", "Анна Берг")})),
    ]


def test_of_a_proposal_of_three_names_one_says_who_is_whose(qtbot: QtBot) -> None:
    three = person(voice("Anna Berg"), voice("Анна Берг", 2), voice("А.Берг", 3), proposed=True)
    shown = Shown(qtbot, found(three), PeoplePlace())
    shown.button("Not the same").click()

    (dialog,) = shown.dialog.findChildren(SplitDialog)
    dialog.findChildren(RowList)[0].setFocus()
    ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    QTest.keyClick(dialog.findChildren(RowList)[0], Key.Key_Space)  # the label "Anna Berg"
    assert ok.isEnabled()
    ok.click()
    assert shown.last() == ("split", three, frozenset({("t1", "Anna Berg")}))


def test_a_ticked_label_ticks_its_transcripts_and_something_stays(qtbot: QtBot) -> None:
    two = person(voice("Ann", 1, "Ann", "Mayor Ann"), voice("Ann", 2), voice("Ann", 3, "Mayor Ann"))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SplitDialog(two, SCHEMES[0], window)
    rows = dialog.findChildren(RowList)[0]
    model = rows.model()
    ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)

    def ticked() -> list[int]:
        role = Qt.ItemDataRole.CheckStateRole
        on = Qt.CheckState.Checked
        return [n for n in range(model.rowCount()) if model.index(n, 0).data(role) is on]

    rows.row_activated.emit(model.index(1, 0))  # Mayor Ann
    assert ticked() == [1, 2, 4]
    assert ok.isEnabled()
    rows.row_activated.emit(model.index(3, 0))  # the second transcript
    assert ticked() == [0, 1, 2, 3, 4]
    assert not ok.isEnabled()
    rows.row_activated.emit(model.index(0, 0))  # Ann
    assert ticked() == [4]
    chosen: list[object] = []
    dialog.voices_chosen.connect(chosen.append)
    ok.click()
    assert chosen == [frozenset({("t3", "Ann")})]


def test_somebody_else_is_chosen_to_be_the_same_person(shown: Shown) -> None:
    whole = harbour()
    shown.button("Same as…").click()
    assert shown.last() == ("other_wanted", "")
    (choice,) = shown.dialog.findChildren(PersonChoiceDialog)
    shown.dialog.show_others(whole)
    rows = choice.findChildren(RowList)[0]
    assert [rows.model().index(n, 0).data() for n in range(rows.model().rowCount())] == [
        "В.Иванов", "Anna Berg", "Владимир Иванов",
    ]  # fmt: skip
    QTest.keyClicks(choice.findChildren(QLineEdit)[0], "be")
    assert shown.last() == ("other_wanted", "be")
    shown.dialog.show_others(found(whole.persons[2]))
    QTest.keyClick(choice.findChildren(QLineEdit)[0], Key.Key_Return)

    assert shown.last() == ("merged", whole.persons[0], whole.persons[2])
    shown.dialog.show_others(whole)  # comes too late, and to nobody


def test_a_person_is_renamed(shown: Shown) -> None:
    shown.button("Rename…").click()
    dialog = next(one for one in shown.dialog.findChildren(QDialog) if one.isVisible())
    field = dialog.findChildren(QLineEdit)[0]
    assert field.text() == "Виктор Иванов"
    field.setText("Виктор Петрович Иванов")
    dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()

    assert shown.last() == ("renamed", harbour().persons[0], "Виктор Петрович Иванов")


def test_the_last_decision_is_taken_back_by_key_button_and_sentence(shown: Shown) -> None:
    shown.rows.setFocus()
    QTest.keySequence(shown.rows, "Ctrl+Z")
    shown.button("Undo the last decision").click()
    shown.dialog.show_told("“A” and “B” are one person now.")
    shown.button("Undo").click()

    assert shown.asked[-3:] == [("undo_wanted",)] * 3


def test_enter_in_the_field_takes_nothing_back(shown: Shown) -> None:
    shown.dialog.show_told("“A” and “B” are one person now.")
    assert shown.field.hasFocus()
    assert shown.press(Key.Key_Return) is shown.details
    assert ("undo_wanted",) not in shown.asked


def test_where_nothing_was_decided_there_is_nothing_to_take_back(qtbot: QtBot) -> None:
    shown = Shown(qtbot, found(person(voice("Ann"))), PeoplePlace())
    assert not shown.button("Undo the last decision").isEnabled()


def test_after_an_answer_the_next_one_is_asked_about_and_the_focus_stays(shown: Shown) -> None:
    whole = harbour()
    button = shown.button("One person")
    button.setFocus()
    button.click()
    rest = found(*whole.persons[1:], asked=((0, 2, Doubt.INITIALS),))
    shown.dialog.show_found(rest)

    assert shown.view.person == rest.persons[0]
    assert button.hasFocus()
    shown.dialog.show_found(found(*whole.persons[1:2]))
    assert shown.details.hasFocus()


def test_one_comes_back_to_the_person_and_the_transcript(qtbot: QtBot) -> None:
    place = PeoplePlace("ив", PersonKind.ASKED, voice("В.Иванов", 3).key)
    shown = Shown(qtbot, harbour(), place)

    assert shown.field.text() == "ив"
    assert shown.dialog.place.kind is PersonKind.ASKED
    assert shown.view.person == harbour().persons[1]
    assert shown.details.hasFocus()
    assert shown.details.currentIndex().data().startswith("Meeting 3")


def test_in_a_narrow_window_list_and_person_take_each_others_place(shown: Shown) -> None:
    shown.dialog.resize(shown.dialog.minimumSizeHint())
    assert (shown.list.isVisible(), shown.view.isVisible()) == (True, False)

    shown.rows.setFocus()
    shown.press(Key.Key_Return)
    assert (shown.list.isVisible(), shown.view.isVisible()) == (False, True)
    shown.button("All people").click()
    assert (shown.list.isVisible(), shown.view.isVisible()) == (True, False)
    assert shown.rows.hasFocus()


def test_in_a_low_window_the_rows_of_a_person_come_into_sight(shown: Shown, qtbot: QtBot) -> None:
    shown.dialog.resize(shown.dialog.width(), shown.dialog.minimumSizeHint().height())
    QApplication.processEvents()
    assert shown.details.visibleRegion().boundingRect().height() < shown.details.height()
    shown.rows.setFocus()
    shown.press(Key.Key_Return)

    qtbot.waitUntil(
        lambda: shown.details.visibleRegion().boundingRect().bottom() == shown.details.height() - 1
    )


def test_escape_leaves_the_field_for_nothing(shown: Shown, qtbot: QtBot) -> None:
    shown.rows.setFocus()
    assert shown.press(Key.Key_Escape) is shown.field
    with qtbot.waitSignal(shown.dialog.finished):
        QTest.keyClick(shown.field, Key.Key_Escape)


def test_all_that_takes_the_focus_has_a_name(shown: Shown) -> None:
    for widget in shown.dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            face = QAccessible.queryAccessibleInterface(widget)
            assert face.text(QAccessible.Text.Name), widget


def test_nobody_is_told_in_words(qtbot: QtBot) -> None:
    shown = Shown(qtbot, found(), PeoplePlace())
    labels = [one.text() for one in shown.list.findChildren(QLabel)]
    assert "Nobody speaks in the library yet." in labels
    assert shown.view.person is None
    assert "Nobody is chosen." in shown.texts()


def test_who_was_far_down_in_the_list_stays_in_sight(shown: Shown, qtbot: QtBot) -> None:
    whole = found(*(person(voice(f"Name Number{n}", n)) for n in range(600)))
    shown.dialog.show_found(whole)
    rows = shown.rows

    def is_in_sight() -> bool:
        return rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))

    rows.setCurrentIndex(rows.model().index(500, 0))
    rows.seek_current()
    qtbot.waitUntil(lambda: rows.verticalScrollBar().value() > 0 and is_in_sight())
    shown.dialog.show_found(found(*whole.persons))  # anew, after a decision

    assert rows.currentIndex().row() == 500
    qtbot.waitUntil(is_in_sight)


def test_ten_thousand_persons_are_listed_in_no_time(shown: Shown) -> None:
    """A tenth of a second on a quiet machine; the bound is for a busy one."""
    whole = found(*(person(voice(f"Name Number{n}", n)) for n in range(10_000)))
    began = perf_counter()
    shown.dialog.show_found(whole)
    QApplication.processEvents()

    assert perf_counter() - began < 0.5
    assert shown.rows.model().rowCount() == 10_000
