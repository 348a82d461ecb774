from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.saved_search import Question, SavedSearch
from transcript_reader.domain.search import Order
from transcript_reader.ui.widgets.search.saved_search_dialog import SavedSearchDialog

QUESTION = Question("treaty", Order.NEWEST, only=(("year", "2021"),))


class Shown:
    """The dialog on the screen, and its parts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        search = SavedSearch(1, "Treaty", QUESTION, datetime(2026, 1, 1, tzinfo=UTC))
        fault = {'"oil': "A quotation mark has no partner."}
        self.dialog = SavedSearchDialog(
            search, frozenset({"Treaty", "Oil"}), lambda text: fault.get(text, ""), self.window
        )
        self.name, self.text = self.dialog.findChildren(QLineEdit)
        self.ok = self.dialog.findChildren(QDialogButtonBox)[0].button(
            QDialogButtonBox.StandardButton.Ok
        )
        self.edited: list[tuple[str, Question]] = []
        self.dialog.edited.connect(lambda *edited: self.edited.append(edited))
        self.dialog.open()

    def said(self) -> list[str]:
        return [label.text() for label in self.dialog.findChildren(QLabel)]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_name_and_question_can_be_written_the_rest_stays(shown: Shown) -> None:
    assert [shown.name.accessibleName(), shown.text.accessibleName()] == [
        "Name of the search",
        "Question",
    ]
    assert "Narrowed to: 2021" in shown.said()
    shown.name.setText(" Gas ")
    shown.text.setText("gas  OR oil")

    shown.qtbot.keyClick(shown.text, Qt.Key.Key_Return)

    only = QUESTION.only
    assert shown.edited == [("Gas", Question("gas OR oil", Order.NEWEST, only=only))]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("oil", "gas", "This name is taken."),
        ("Gas", '"oil', "A quotation mark has no partner."),
        ("", "gas", ""),
        ("Gas", " ", ""),
    ],
)
def test_what_cannot_be_kept_is_not_and_why_is_said(
    shown: Shown, name: str, text: str, said: str
) -> None:
    shown.name.setText(name)
    shown.text.setText(text)

    assert not shown.ok.isEnabled()
    assert said in shown.said()


def test_escape_changes_nothing(shown: Shown) -> None:
    shown.text.setText("gas")

    shown.qtbot.keyClick(shown.text, Qt.Key.Key_Escape)

    assert not shown.edited
