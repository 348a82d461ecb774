"""One transcript as a page: its document, its layout and its painter, made for each other."""

from collections import defaultdict

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.view_settings import ColourScheme, ViewSettings
from transcript_reader.ui.widgets.page_document import PageDocument
from transcript_reader.ui.widgets.page_images import PageImages
from transcript_reader.ui.widgets.page_layout import PageLayout
from transcript_reader.ui.widgets.page_painter import Highlight, PagePainter
from transcript_reader.ui.widgets.page_style import PageStyle


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

    def set_view(self, view: ViewSettings) -> None:
        """Take other measures."""
        self.style = self.painter.style = PageStyle(view)
        self.layout.set_style(self.style, show_images=view.images)
        self.text.document.setDefaultFont(self.style.font)

    def set_hits(self, hits: tuple[Hit, ...], current: int) -> None:
        """Show the hits that are of this transcript, one of them singled out."""
        found: defaultdict[int, list[Highlight]] = defaultdict(list)
        for index, hit in enumerate(hits):
            if hit.transcript != self.text.transcript.id or not self.text.shows(hit.block):
                continue
            for span in hit.spans:
                start = self.text.text_position(hit.block, span.start)
                end = self.text.text_position(hit.block, span.end)
                found[hit.block].append(Highlight(start, end, index == current))
        self.painter.highlights = {block: tuple(own) for block, own in found.items()}
