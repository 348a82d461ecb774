import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.parts.icon_button import IconButton
from transcript_reader.ui.widgets.parts.message_strip import MessageStrip


@pytest.fixture
def strip(qtbot: QtBot) -> MessageStrip:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    return strip


def test_it_is_not_there_until_there_is_something_to_say(strip: MessageStrip) -> None:
    assert strip.isHidden()
    assert strip.sentence == ""
    strip.show_sentence("minutes.txt: the file is empty.")
    assert strip.isVisible()
    assert strip.sentence == "minutes.txt: the file is empty."


def test_the_reader_dismisses_it(qtbot: QtBot, strip: MessageStrip) -> None:
    strip.show_sentence("Done.")
    qtbot.mouseClick(strip.findChildren(IconButton)[0], Qt.MouseButton.LeftButton)
    assert strip.isHidden()


def test_a_later_sentence_takes_the_place_of_an_earlier_one(strip: MessageStrip) -> None:
    strip.show_sentence("One.", "Undo", lambda: None)
    strip.show_sentence("Two.")
    assert strip.sentence == "Two."
    assert not strip.findChildren(QPushButton)[0].isVisible()


def test_an_answer_is_given_once_and_ends_the_message(qtbot: QtBot, strip: MessageStrip) -> None:
    answers: list[str] = []
    strip.show_sentence("Removed.", "Put back", lambda: answers.append("back"))
    button = strip.findChildren(QPushButton)[0]
    assert button.text() == "Put back"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answers == ["back"]
    assert strip.isHidden()


def test_it_takes_no_focus_by_itself(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, strip = QLineEdit(window), MessageStrip(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    strip.show_sentence("Done.")
    assert field.hasFocus()


def test_markup_in_a_sentence_is_shown_as_it_is(strip: MessageStrip) -> None:
    strip.show_sentence("<b>name</b>.txt: the file is empty.")
    assert strip.sentence.startswith("<b>")


def test_a_further_sentence_stands_below_and_takes_no_answer_away(
    qtbot: QtBot, strip: MessageStrip
) -> None:
    answers: list[str] = []
    button = strip.findChildren(QPushButton)[0]
    strip.show_sentence("Two files added.")

    strip.add_sentence("3 new.", "Show them", lambda: answers.append("shown"))
    assert strip.sentence == "Two files added.\n3 new."
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answers == ["shown"]

    strip.show_sentence("Removed.", "Put back", lambda: answers.append("back"))
    strip.add_sentence("3 new.", "Show them", lambda: answers.append("shown"))
    assert (strip.sentence, button.text()) == ("Removed.", "Put back")
    strip.hide()
    strip.add_sentence("3 new.", "Show them", lambda: answers.append("shown"))
    assert (strip.sentence, button.text()) == ("3 new.", "Show them")


def test_a_note_goes_with_the_next_act_and_nothing_else_does(strip: MessageStrip) -> None:
    strip.show_note("Copied.")
    strip.end_notes()
    assert strip.isHidden()

    strip.show_sentence("minutes.txt: the file is empty.")
    strip.end_notes()
    assert strip.sentence == "minutes.txt: the file is empty."


def test_of_two_sentences_the_one_stays_whose_matter_is_not_over(
    qtbot: QtBot, strip: MessageStrip
) -> None:
    answers: list[str] = []
    strip.show_note("Two files added.")
    strip.add_sentence("3 new.", "Show them", lambda: answers.append("shown"))

    strip.end_notes()
    assert strip.sentence == "3 new."
    qtbot.mouseClick(strip.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert answers == ["shown"]

    strip.show_note("Two files added.")
    strip.add_sentence("3 new.", "Show them", lambda: None)
    strip.withdraw("3 new.")
    assert strip.sentence == "Two files added."
    assert not strip.findChildren(QPushButton)[0].isVisible()


def test_each_sentence_is_told_once_shown_or_not(strip: MessageStrip) -> None:
    told: list[str] = []
    strip.told.connect(told.append)

    strip.show_sentence("Removed.", "Put back", lambda: None)
    strip.add_sentence("3 new.", "Show them", lambda: None)
    strip.end_notes()

    assert told == ["Removed.", "3 new."]
