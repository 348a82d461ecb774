from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.restyling import dress_when_shown, restyle

SMALL = "QLabel { font-size: 10px; color: #102030; } #apart { padding: 1px; }"
LARGE = "QLabel { font-size: 40px; color: #405060; } #apart { padding: 9px; }"


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setStyleSheet("")


class Parts:
    """A window with a word in sight, one hidden deeper within, and one never shown."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, inner = QWidget(), QWidget()
        self.seen, self.hidden = QLabel("word"), QLabel("word")
        self.hidden.setObjectName("apart")
        within = QVBoxLayout(inner)
        within.addWidget(self.hidden)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.seen)
        layout.addWidget(inner)
        inner.hide()
        self.inner = inner
        qtbot.addWidget(self.window)

    def sizes(self) -> list[QSize]:
        """What each part asks for."""
        parts = (self.window, self.seen, self.inner, self.hidden)
        return [part.minimumSizeHint() for part in parts]


def test_every_widget_is_dressed_as_if_it_never_had_worn_anything_else(
    qtbot: QtBot, app: QApplication
) -> None:
    fresh, changed = Parts(qtbot), Parts(qtbot)
    app.setStyleSheet(SMALL)
    changed.window.show()
    changed.inner.show()
    changed.inner.hide()
    small = changed.sizes()

    restyle(app, LARGE)
    fresh.window.show()
    fresh.inner.show()
    fresh.inner.hide()

    assert changed.sizes() == fresh.sizes() != small
    for label in (changed.seen, changed.hidden):
        assert label.fontInfo().pixelSize() == 40
        assert label.palette().color(label.foregroundRole()) == QColor("#405060")


def test_what_is_made_afterwards_wears_the_new_sheet(qtbot: QtBot, app: QApplication) -> None:
    restyle(app, SMALL)
    restyle(app, LARGE)
    later = QLabel("word")
    qtbot.addWidget(later)
    later.show()

    assert later.fontInfo().pixelSize() == 40


def test_the_window_keeps_its_size_where_there_is_room(qtbot: QtBot, app: QApplication) -> None:
    parts = Parts(qtbot)
    restyle(app, SMALL)
    parts.window.resize(600, 400)
    parts.window.show()

    restyle(app, LARGE)
    restyle(app, SMALL)

    assert parts.window.size() == QSize(600, 400)


def test_an_area_that_is_put_away_is_dressed_once_it_is_shown(
    qtbot: QtBot, app: QApplication
) -> None:
    fresh, changed = Parts(qtbot), Parts(qtbot)
    app.setStyleSheet(SMALL)
    dress_when_shown(changed.inner)
    changed.window.show()
    changed.inner.show()
    changed.inner.hide()

    restyle(app, LARGE)
    assert changed.seen.fontInfo().pixelSize() == 40
    assert changed.hidden.fontInfo().pixelSize() == 10

    changed.inner.show()
    fresh.window.show()
    fresh.inner.show()
    assert changed.hidden.fontInfo().pixelSize() == 40
    assert changed.sizes() == fresh.sizes()
    restyle(app, SMALL)
    assert changed.hidden.fontInfo().pixelSize() == 10
