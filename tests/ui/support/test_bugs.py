import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.bugs import BugDialog, BugHook


class Quiet:
    """Stands in for Python's own hook, and keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def __call__(self, *told: object) -> None:
        self.told.append(told[1])


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[BugHook]:
    before, sys.excepthook = sys.excepthook, Quiet()
    hook = BugHook()
    yield hook
    if hook.dialog is not None:
        hook.dialog.reject()
    hook.close()
    sys.excepthook = before


def raised(message: str) -> ValueError:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def report(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_a_bug_is_shown_with_its_traceback_and_can_be_copied(
    qtbot: QtBot, qapp: QApplication, hook: BugHook
) -> None:
    report(raised("the seventh"))

    assert isinstance(hook.dialog, BugDialog)
    text = hook.dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    assert "ValueError: the seventh" in text
    assert "test_bugs.py" in text
    hook.dialog.copy_text()
    assert text.endswith(qapp.clipboard().text())
    assert qapp.clipboard().text().startswith("Python ")


def test_the_same_bug_is_shown_once(qtbot: QtBot, hook: BugHook) -> None:
    error = raised("again and again")
    report(error)
    assert hook.dialog is not None
    hook.dialog.reject()
    report(error)
    assert hook.dialog is None


def test_another_bug_is_shown_once_the_first_is_dismissed(qtbot: QtBot, hook: BugHook) -> None:
    report(raised("one"))
    first = hook.dialog
    report(raised("two"))
    assert hook.dialog is first
    assert first is not None
    first.reject()
    report(raised("three"))
    assert hook.dialog is not None


def test_a_bug_is_printed_too_and_the_hook_given_back(qtbot: QtBot) -> None:
    before, quiet = sys.excepthook, Quiet()
    sys.excepthook = quiet
    hook = BugHook()
    error = raised("for the terminal")
    report(error)
    assert hook.dialog is not None
    hook.dialog.reject()
    hook.close()
    assert quiet.told == [error]
    assert sys.excepthook is quiet
    sys.excepthook = before
