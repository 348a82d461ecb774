from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.page.page_parts import PartKind
from transcript_reader.ui.widgets.page.page_style import PageStyle, title_steps


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    fonts.load()


def test_the_column_stands_in_the_middle_and_a_wider_window_leaves_it_alone() -> None:
    style = PageStyle(ViewSettings())

    wide, wider = style.column(1000), style.column(1600)

    assert wide.width == wider.width
    assert abs(wider.left - wider.room) <= 1


def test_text_is_twenty_pixels_high_at_a_hundred_per_cent() -> None:
    assert PageStyle(ViewSettings()).em == 20
    assert PageStyle(ViewSettings(size=300)).em == 60


def test_a_narrow_column_takes_the_marks_within_and_has_smaller_titles() -> None:
    style = PageStyle(ViewSettings(size=300))

    column = style.column(600)

    assert column.indent > 0
    assert PageStyle(ViewSettings()).column(600).indent == 0
    assert title_steps(column.characters)[PartKind.TITLE] < title_steps(60)[PartKind.TITLE]


@pytest.mark.parametrize("width", [1, 50, 200])
def test_there_is_always_a_column(width: int) -> None:
    assert PageStyle(ViewSettings(size=500)).column(width).width >= 1


def test_what_leads_keeps_close_and_paragraphs_keep_their_spacing() -> None:
    view = ViewSettings()
    style, spaced = PageStyle(view), PageStyle(replace(view, paragraph_spacing=3.0))

    assert style.gap(PartKind.SPEECH, PartKind.SPEECH) == 0.75 * 20
    assert spaced.gap(PartKind.SPEECH, PartKind.SPEECH) == 3.0 * 20
    assert spaced.gap(PartKind.LABEL, PartKind.SPEECH) == style.gap(PartKind.LABEL, PartKind.SPEECH)
    assert style.gap(PartKind.SPEECH, PartKind.LABEL) > style.gap(PartKind.SPEECH, PartKind.SPEECH)


def test_lines_are_spaced_in_em_of_the_letters_whatever_the_font_thinks() -> None:
    for font in ("sans", "serif", "hyperlegible", "lexend"):
        style = PageStyle(ViewSettings(font=font))
        assert style.line_height(PartKind.SPEECH, 1.0) == 1.5 * style.em
