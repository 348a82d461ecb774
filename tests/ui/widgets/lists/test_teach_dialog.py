import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListView, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.domain.taught import Example, Preview, Provenance, Taught
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.domain.view_settings import SCHEMES
from transcript_reader.ui.widgets.lists.provenance_names import provenance_name
from transcript_reader.ui.widgets.lists.taught_dialog import TaughtDialog
from transcript_reader.ui.widgets.lists.teach_dialog import TeachDialog
from transcript_reader.ui.widgets.parts.choices import Line, Tick

PATTERNS = patterns_for("Mr Vale — Yes.")
COURT = Provenance("/hearings/court", "Plain text")


def preview(pattern: LabelPattern, count: int = 2, others: int = 3) -> Preview:
    examples = (Example("Mr Vale", "Mr Vale", "Master", "by phone", "Yes."),) if count else ()
    return Preview(TranscriptId("a"), pattern, COURT, count, examples, others)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(parent: QWidget, english: None) -> TeachDialog:
    dialog = TeachDialog("Mr Vale", PATTERNS, SCHEMES[0], parent)
    dialog.show()
    return dialog


def button(dialog: QWidget, text: str) -> QAbstractButton:
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text() == text)


def rows(dialog: QWidget) -> list[str]:
    model = dialog.findChildren(QListView)[0].model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_each_kind_is_looked_up_as_soon_as_it_is_chosen(qtbot: QtBot, dialog: TeachDialog) -> None:
    asked: list[LabelPattern] = []
    dialog.look_wanted.connect(asked.append)

    dialog.begin(PATTERNS[0])
    assert not button(dialog, "Apply").isEnabled()
    lines = dialog.findChildren(Line)
    assert lines[0].hasFocus()
    assert lines[0].isChecked()
    qtbot.keyClick(lines[0], Qt.Key.Key_Down)

    assert lines[1].isChecked()
    assert asked == [PATTERNS[0], PATTERNS[1]]


def test_what_would_be_found_is_shown_and_can_be_applied(qtbot: QtBot, dialog: TeachDialog) -> None:
    dialog.begin(PATTERNS[0])
    dialog.show_preview(preview(PATTERNS[0]))

    assert rows(dialog) == ["Mr Vale. role:\u00a0Master · remark:\u00a0by\u00a0phone. Yes."]
    (others,) = dialog.findChildren(Tick)
    assert others.text() == "Read 3 more transcripts from court (Plain text) anew, too"
    assert others.isChecked()
    others.click()
    with qtbot.waitSignal(dialog.teaching_wanted) as wanted:
        button(dialog, "Apply").click()
    assert wanted.args == [preview(PATTERNS[0]), False]


def test_where_there_are_no_others_nobody_is_asked_about_them(
    qtbot: QtBot, dialog: TeachDialog
) -> None:
    dialog.show_preview(preview(PATTERNS[0], others=0))

    assert dialog.findChildren(Tick)[0].isHidden()
    with qtbot.waitSignal(dialog.teaching_wanted) as wanted:
        button(dialog, "Apply").click()
    assert wanted.args[1] is False


def test_what_finds_nothing_or_fails_cannot_be_applied(dialog: TeachDialog) -> None:
    dialog.begin(PATTERNS[0])
    dialog.show_preview(preview(PATTERNS[0], count=0))
    assert not button(dialog, "Apply").isEnabled()

    dialog.begin(PATTERNS[0])
    dialog.show_failure("It cannot be read.")
    assert not button(dialog, "Apply").isEnabled()


def test_what_was_taught_is_listed_forgotten_and_read_anew(
    qtbot: QtBot, parent: QWidget, english: None
) -> None:
    dialog = TaughtDialog(SCHEMES[0], parent)
    dialog.show()
    known = tuple((Taught(n, COURT, one), n) for n, one in enumerate(PATTERNS, start=1))
    forget = button(dialog, "Forget")
    assert not forget.isEnabled()

    dialog.show_known(known)
    assert rows(dialog)[2] == (
        "The words “Mr Vale”, a dash after it, at the start of a paragraph. "
        "/hearings/court (Plain text) · 3 transcripts"
    )
    qtbot.keyClick(dialog.findChildren(QListView)[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.forgetting_wanted) as forgotten:
        forget.click()
    assert forgotten.args == [2]
    dialog.show_known((known[0], known[2]))
    with qtbot.waitSignal(dialog.forgetting_wanted) as forgotten:
        forget.click()
    assert forgotten.args == [3]  # the row stays
    with qtbot.waitSignal(dialog.reading_wanted) as wanted:
        button(dialog, "Read all its transcripts anew").click()
    assert wanted.args == [COURT]
    dialog.close()


def test_reading_anew_is_told_can_be_cancelled_and_what_was_forgotten_comes_back(
    qtbot: QtBot, parent: QWidget, english: None
) -> None:
    dialog = TaughtDialog(SCHEMES[0], parent)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    undo = button(dialog, "Undo")
    assert not undo.isEnabled()
    dialog.set_undoable(True)
    dialog.show_message("This kind of label is forgotten.")

    dialog.show_progress(0, 0)
    dialog.show_progress(1, 9)
    with qtbot.waitSignal(dialog.cancelled):
        button(dialog, "Cancel").click()
    with qtbot.waitSignal(dialog.undo_wanted):
        undo.click()
    dialog.show_message("9 transcripts read anew.")
    with qtbot.waitSignal(dialog.undo_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    dialog.close()


@pytest.mark.usefixtures("russian")
def test_where_transcripts_come_from_is_a_site_or_a_folder_and_a_format() -> None:
    assert provenance_name(Provenance("example.org")) == "example.org"
    assert provenance_name(COURT) == "/hearings/court (Простой текст)"
    assert provenance_name(COURT, short=True) == "court (Простой текст)"
    assert provenance_name(Provenance("/", "RTF"), short=True) == "/ (RTF)"
