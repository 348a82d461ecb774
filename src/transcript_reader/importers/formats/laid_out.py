"""Pages of rows to a transcript: what PDF files and what is made from them have in common."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.formats.margins import numbered_rows
from transcript_reader.importers.formats.numbered_lines import numbered_paragraphs
from transcript_reader.importers.formats.page_layout import Page, lines_of
from transcript_reader.importers.protocol import Reading
from transcript_reader.importers.text.datelines import dateline
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.wrapped import paragraphs_of
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.speech import add_speech

_LARGE = 1.25  # type sizes of the text that a title's is at least
_LONGEST_TITLE = 300


def add_pages(builder: TranscriptBuilder, pages: Sequence[Page], title: str, path: Path) -> Reading:
    """Add the paragraphs of all pages and return the transcript."""
    if numbered := numbered_rows(pages):
        pieces = numbered_paragraphs(builder, numbered)
    else:
        pieces = paragraphs_of(lines_of(pages))
    pieces = _with_title(pieces, pages)
    found = next((piece.text for piece in pieces if piece.kind is BlockKind.TITLE), "")
    add_speech(builder, pieces, context=found)
    line = next(filter(None, (dateline(piece.text) for piece in pieces[:20])), None)
    sample = "\n".join(piece.text for piece in pieces[:200])
    return builder.reading(
        " ".join((found or title).split()) or path.stem,
        date=line.date if line else None,
        place=line.place if line else "",
        language=language_of(sample),
        attributes=(("pages", str(len(pages))),),
    )


def _with_title(pieces: Sequence[Paragraph], pages: Sequence[Page]) -> list[Paragraph]:
    """Let the largest type at the head of the first page be the title."""
    sizes = [row.size for page in pages[:20] for row in page.rows]
    if not sizes or not pages[0].rows:
        return list(pieces)
    largest = max(pages[0].rows, key=lambda row: (row.size, -row.top))
    if largest.size < _LARGE * median(sizes):
        return list(pieces)
    words = "".join(largest.text.split())
    for index, piece in enumerate(pieces[:20]):
        if words in "".join(piece.text.split()) and len(piece.text) < _LONGEST_TITLE:
            title = replace(piece, kind=BlockKind.TITLE)
            return [*pieces[:index], title, *pieces[index + 1 :]]
    return list(pieces)
