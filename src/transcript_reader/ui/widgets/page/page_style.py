"""The measures of the page in pixels: what view settings and the width of a window make of it."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.page.page_format import STEP_SIZES, STEPS
from transcript_reader.ui.widgets.page.page_parts import PartKind

_SAMPLE = "and the people of the country will see that this is a question of time, "
_RAGGED = 1.075  # lines that are not justified end 7 % short of the measure on average

_TIGHT = {PartKind.TITLE: 0.78, PartKind.HEADING: 0.86, PartKind.LABEL: 0.93}
"""Line spacing of what is not running text, as a part of the page's own."""

_ABOVE = {
    PartKind.LABEL: 0.85,
    PartKind.HEADING: 1.2,
    PartKind.SEPARATOR: 0.75,
    PartKind.OMISSION: 0.25,
    PartKind.IMAGE: 0.75,
    PartKind.SUMMARY: 0.5,
}
_BELOW = {
    PartKind.TITLE: 0.9,
    PartKind.SECTION: 0.3,
    PartKind.DATELINE: 0.6,
    PartKind.HEADING: 0.7,
    PartKind.LABEL: 0.1,
    PartKind.SEPARATOR: 0.75,
    PartKind.OMISSION: 0.25,
    PartKind.IMAGE: 0.5,
}
"""Space around parts in em, beyond the paragraph spacing."""

_LEADS = {PartKind.TITLE, PartKind.SECTION, PartKind.HEADING, PartKind.LABEL}
"""What keeps close to what follows, whatever the paragraph spacing is."""

_CLOSEST = {(PartKind.TITLE, PartKind.DATELINE): 0.45}

_GUTTER = 1.9  # em; the marks hang in it
_LEAST_WITH_GUTTER = 28  # characters; in a narrower column the marks stand within it


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands across the page, in pixels from its left edge.

    ``indent`` is what a label leaves free for its mark where there is no gutter for it.
    ``characters`` is how many go into a line, on average. ``room`` is what is left at the
    right of the text.
    """

    left: float
    width: float
    indent: float
    characters: float
    room: float

    @property
    def reach(self) -> float:
        """The right edge of the page."""
        return self.left + self.width + self.room


class PageStyle:
    """The measures that one choice of view settings asks for."""

    def __init__(self, view: ViewSettings) -> None:
        self._view = view
        self.font = QFont(fonts.families(view.font))
        self.font.setPointSizeF(view.text_px * 0.75)  # 96 dots an inch are 72 points
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.em = QFontInfo(self.font).pixelSize() or round(view.text_px)
        self.font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, view.letter_spacing * self.em)
        self.font.setWordSpacing(view.word_spacing * self.em)

    @cached_property
    def advance(self) -> float:
        """The average width of a character of running text."""
        return QFontMetricsF(self.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    def column(self, page_width: float) -> Column:
        """Return the column of text for a page of that width."""
        measure = self.advance * self._view.line_length * _RAGGED
        pad = min(2 * self.em, 0.05 * page_width)
        gutter, indent = _GUTTER * self.em, 0.0
        if page_width - gutter - 2 * pad < _LEAST_WITH_GUTTER * self.advance:
            gutter, indent = 0.0, 1.3 * self.em * STEP_SIZES[STEPS[PartKind.LABEL]]
        width = max(self.em, min(measure, page_width - gutter - 2 * pad))
        left = round(max(pad + gutter, (page_width - width) / 2))
        room = page_width - left - width
        return Column(left, width, indent, width / self.advance, room)

    def line_height(self, kind: PartKind, size: float) -> float:
        """Return the height of a line of a part whose letters are ``size`` em large."""
        return self._view.line_spacing * _TIGHT.get(kind, 1.0) * size * self.em

    def gap(self, before: PartKind, after: PartKind) -> float:
        """Return the space between two parts that follow each other."""
        below = _CLOSEST.get((before, after), _BELOW.get(before, 0.0))
        if before not in _LEADS:
            if before is not after:
                below = max(below, _ABOVE.get(after, 0.0))
            below += self._view.paragraph_spacing
        return below * self.em

    def margin(self, page_height: float) -> float:
        """Return the space above the first part and below the last, for a page that high."""
        return min(3.2 * self.em, 0.12 * page_height)


def title_steps(characters: float) -> dict[PartKind, int]:
    """Return how large headings are in a column of so many characters: words must fit."""
    title = next(step for least, step in ((44, 3), (28, 2), (18, 1), (0, 0)) if characters >= least)
    return {PartKind.TITLE: title, PartKind.HEADING: min(title, STEPS[PartKind.HEADING])}
