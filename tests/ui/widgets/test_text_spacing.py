"""WCAG 1.4.12: with more space between lines, paragraphs, letters and words nothing is lost."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.support import fonts, theme
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.view.view_bar import ViewBar
from transcript_reader.ui.widgets.view.view_panel import ViewPanel

ASKED = ViewSettings(
    line_spacing=1.5, paragraph_spacing=2.0, letter_spacing=0.12, word_spacing=0.16
)
MOST = ViewSettings(line_spacing=4.0, paragraph_spacing=4.0, letter_spacing=0.3, word_spacing=1.0)
every_spacing = pytest.mark.parametrize("view", [ASKED, MOST], ids=["asked", "most"])


@every_spacing
@pytest.mark.parametrize("width", [900, 320])
def test_every_line_of_the_page_stays_within_its_column_and_clear_of_the_next(
    qtbot: QtBot, every_kind: OpenedTranscript, view: ViewSettings, width: int
) -> None:
    fonts.load()
    page = ReadingView()
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show()
    page.show_transcript(every_kind)
    page.set_view(view, SCHEMES[0])
    page.settle()
    layout, below = page.page.layout, 0.0
    for index in range(len(page.page.text.parts)):
        placed = layout.placed(index)
        for number in range(placed.lines.lineCount()):
            line = placed.lines.lineAt(number)
            box = line.naturalTextRect().translated(placed.lines.position())
            assert box.right() <= layout.column.left + layout.column.width + 1
            assert box.top() >= below - 0.15 * box.height()  # no letter is so high
            below = box.bottom()


@every_spacing
@pytest.mark.parametrize("language", ["english", "russian"])
@pytest.mark.parametrize("kind", [ViewPanel, ViewBar])
def test_no_name_of_a_choice_is_cut_off(
    qtbot: QtBot,
    qapp: QApplication,
    request: pytest.FixtureRequest,
    view: ViewSettings,
    language: str,
    kind: type[ViewPanel] | type[ViewBar],
) -> None:
    request.getfixturevalue(language)
    fonts.load()
    theme.apply(qapp, view, SCHEMES[0])
    widget = kind()
    qtbot.addWidget(widget)
    widget.set_view(view, SCHEMES[0])
    widget.resize(310, 900)  # what a panel has beside the page
    widget.show()
    qapp.processEvents()
    for area in widget.findChildren(QScrollArea):
        body = area.widget()
        assert body is not None
        assert body.width() <= area.viewport().width()
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            wraps = button.hasHeightForWidth()
            needed = button.heightForWidth(button.width()) if wraps else 0
            assert button.height() >= needed, button.text()
            assert wraps or button.width() >= button.sizeHint().width(), button.text()
