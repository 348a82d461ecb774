"""The Qt that is installed is one the program can live with."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_leave_the_count_of_none_alone() -> None:
    # PySide6 6.12.0 on Python 3.11 loses a reference to None at each such call, and the
    # interpreter ends itself after some thousands. Newer Pythons do not count None at all.
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 50
