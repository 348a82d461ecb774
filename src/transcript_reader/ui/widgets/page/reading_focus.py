"""What of the page is lit, and where the ruler lies: both follow the line that is read."""

from PySide6.QtCore import QObject, QPointF, Qt

from transcript_reader.domain.view_settings import Focus, ViewSettings
from transcript_reader.ui.widgets.page.page_view import PageView

_READING_HEIGHT = 1 / 3
"""Where in the window one reads while the page is scrolled, as a part of its height."""


class ReadingFocus(QObject):
    """Keeps the page's focus and ruler on the line that is read.

    That is the line that is read aloud, if one is; else the caret's until the page is scrolled.
    Then it is the line at a third of the
    window's height, or above and below that as the page comes to its ends: no line is out of
    reach.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._settings = ViewSettings()
        self._caret_leads = True
        self._spoken: int | None = None
        view.keeper.moved.connect(self.renew)
        view.cursorPositionChanged.connect(self._on_caret_moved)
        view.verticalScrollBar().actionTriggered.connect(self._on_scrolled)

    @property
    def position(self) -> int:
        """The position in the document that is read."""
        view = self._view
        if self._spoken is not None:
            return self._spoken
        if self._caret_leads and view.caret_in_sight():
            return view.textCursor().position()
        bar, height = view.verticalScrollBar(), view.viewport().height()
        above, below = bar.value(), bar.maximum() - bar.value()
        at = _READING_HEIGHT * height
        if above < at:
            at = above
        elif below < at:
            at = max(at, height - 2 * below)
        layout = view.page.layout
        point = QPointF(layout.column.left, above + at)
        return layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)

    def set_view(self, settings: ViewSettings) -> None:
        """Light what the View settings say."""
        self._settings = settings
        self.renew()

    def set_spoken(self, position: int | None) -> None:
        """Stay with what is read aloud; None: with the reader again."""
        self._spoken = position
        self.renew()

    def renew(self) -> None:
        """Put focus and ruler where the reader is now."""
        painter, layout = self._view.page.painter, self._view.page.layout
        focus, ruler = None, None
        if self._settings.focus != Focus.PAGE or self._settings.ruler:
            position = self.position
            if self._settings.focus == Focus.TURN:
                focus = layout.turn_band(position)
            elif self._settings.focus == Focus.LINES:
                focus = layout.line_band(position, self._settings.focus_lines)
            if self._settings.ruler:
                ruler = layout.line_band(position, 1)
        if (focus, ruler) != (painter.focus, painter.ruler):
            painter.focus, painter.ruler = focus, ruler
            self._view.viewport().update()

    def _on_caret_moved(self) -> None:
        self._caret_leads = True
        self.renew()

    def _on_scrolled(self) -> None:
        self._caret_leads = False
