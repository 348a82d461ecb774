"""One transcript as a page: its document, its layout and its painter, made for each other."""

from collections import defaultdict

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.view_settings import ColourScheme, ViewSettings
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.page_images import PageImages
from transcript_reader.ui.widgets.page.page_layout import PageLayout
from transcript_reader.ui.widgets.page.page_painter import Highlight, PagePainter
from transcript_reader.ui.widgets.page.page_style import PageStyle


class Page:
    """A transcript set in the measures and colours that were chosen.

    ``chrome`` says whether what belongs to the site stands on the page too.
    """

    def __init__(
        self,
        opened: OpenedTranscript,
        view: ViewSettings,
        scheme: ColourScheme,
        *,
        chrome: bool = False,
    ) -> None:
        self.images = images = PageImages(opened.images)
        self.style = PageStyle(view)
        self.text = PageDocument(opened.transcript, chrome=chrome)
        self.text.document.setDefaultFont(self.style.font)
        self.painter = PagePainter(self.text, images, self.style, scheme)
        self.layout = PageLayout(self.text, images, self.painter, show_images=view.images)
        self.text.document.setDocumentLayout(self.layout)
        self._hits_in: defaultdict[int, list[tuple[int, Hit]]] = defaultdict(list)
        self._block_of: tuple[int, ...] = ()
        self._current = -1

    def set_view(self, view: ViewSettings) -> None:
        """Take other measures."""
        self.style = self.painter.style = PageStyle(view)
        self.layout.set_style(self.style, show_images=view.images)
        self.text.document.setDefaultFont(self.style.font)

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show the hits that are of this transcript, none of them singled out."""
        self._current, self._block_of = -1, tuple(hit.block for hit in hits)
        self._hits_in = defaultdict(list)
        for index, hit in enumerate(hits):
            if hit.transcript == self.text.transcript.id and self.text.shows(hit.block):
                self._hits_in[hit.block].append((index, hit))
        self.painter.highlights = {block: self._highlights(block) for block in self._hits_in}

    def set_current_hit(self, index: int) -> None:
        """Single out one of the hits, by its place among them; -1: none."""
        before, self._current = self._current, index
        for one in (before, index):  # of 100,000 marks only these two change
            if 0 <= one < len(self._block_of) and self._block_of[one] in self._hits_in:
                block = self._block_of[one]
                self.painter.highlights[block] = self._highlights(block)

    def _highlights(self, block: int) -> tuple[Highlight, ...]:
        place = self.text.text_position
        return tuple(
            Highlight(place(block, span.start), place(block, span.end), index == self._current)
            for index, hit in self._hits_in[block]
            for span in hit.spans
        )
