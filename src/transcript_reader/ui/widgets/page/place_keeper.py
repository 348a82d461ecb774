"""Keeps the line at the top of the page where it is, whatever happens to the page."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QTextEdit

from transcript_reader.ui.widgets.page.page import Page
from transcript_reader.ui.widgets.page.page_parts import PartKind

_SLICE_SECONDS = 0.008
"""How long the page may be laid out ahead before the window is heard again."""


class PlaceKeeper(QObject):
    """Scrolls a text view; remembers which character stands how far below its top edge.

    Only the reader's own scrolling changes what is remembered. A change of size or width, or
    of what stands above, is answered by scrolling that character back to its distance; so
    however often the settings are changed, the place does not creep.

    Signals:
        moved: Emitted when other text has come into sight, or the same to another place.
    """

    moved = Signal()

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._page: Page | None = None
        self._held = (0, 0.0)
        self._at_top = True  # a page whose beginning is seen still begins at its beginning
        self._keeping = False
        self._rest = QTimer(self)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._lay_out_rest)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def position(self) -> int:
        """The position in the document that stands at the top of what is in sight."""
        return self._held[0]

    @property
    def distance(self) -> float:
        """How far below the top edge the line of that position begins, in pixels."""
        return self._held[1]

    def set_page(self, page: Page) -> None:
        """Keep the place on this page; the one kept so far means nothing on it."""
        self._page = page
        self._held = (0, page.layout.line_top(0))
        self._at_top = True
        page.layout.corrected.connect(self._go_on)

    def put(self, position: int, distance: float) -> None:
        """Scroll a position to a distance from the top edge, and keep it there."""
        self._held = (position, distance)
        self._at_top = False
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Bring the kept position back to where it stood; lay out what is then in sight."""
        if self._page is not None and not self._keeping:
            self._bring_back(self._page)
            self._go_on()

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Keep the place through what Qt scrolls by itself in a ``with`` block."""
        before, self._keeping = self._keeping, True
        yield
        self._keeping = before
        self.keep()

    def settle(self) -> None:
        """Lay out the whole page now, not when there is time."""
        self._lay_out(float("inf"))

    def _bring_back(self, page: Page) -> None:
        layout, bar = page.layout, self._view.verticalScrollBar()
        position, distance = self._held
        self._keeping = True
        top = layout.line_top(position)
        while True:
            start = 0.0 if self._at_top else top - distance
            layout.lay_out_between(start, start + self._height())
            layout.documentSizeChanged.emit(layout.documentSize())  # sets the bar's range
            line = round(page.style.line_height(PartKind.SPEECH, 1.0))
            bar.setSingleStep(line)
            bar.setPageStep(max(line, self._height() - line))  # a line of the page before stays
            bar.setValue(round(start))
            layout.lay_out_between(bar.value(), bar.value() + self._height())
            now = layout.line_top(position)
            if now == top:
                break
            top = now
        self._keeping = False
        self._view.viewport().update()
        self.moved.emit()

    def _height(self) -> int:
        return self._view.viewport().height()

    def _on_scrolled(self, value: int) -> None:
        if self._page is None or self._keeping:
            return
        layout = self._page.layout
        layout.lay_out_between(value, value + self._height())
        position, top = layout.first_line_from(value)
        self._held = (position, top - value)
        self._at_top = value == 0
        self._go_on()
        self.moved.emit()

    def _go_on(self) -> None:
        """See to what is not laid out yet, as soon as there is time."""
        if self._page is not None and not self._page.layout.is_settled:
            self._rest.start()

    def _lay_out_rest(self) -> None:
        self._lay_out(_SLICE_SECONDS)

    def _lay_out(self, seconds: float) -> None:
        self._rest.stop()
        if self._page is not None:
            self._page.layout.lay_out_more(seconds)
            self._bring_back(self._page)
            self._go_on()
