"""What the signs on the page mean: for a tool tip, for a click, and for a screen reader."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from transcript_reader.ui.widgets.page.page import Page
from transcript_reader.ui.widgets.page.page_images import is_remote
from transcript_reader.ui.widgets.page.page_parts import Part, PartKind, Run, Tone
from transcript_reader.ui.widgets.page.page_words import image_absence, omission_meaning


@dataclass(frozen=True, slots=True)
class Sign:
    """``meaning`` in words of ours, and the ``address`` a click opens; either may be empty."""

    meaning: str = ""
    address: str = ""


def sign_at(page: Page, point: QPointF) -> Sign:
    """Return the sign at a point of the page."""
    if not page.text.parts:
        return Sign()
    index = page.layout.index_at(point.y())
    placed = page.layout.placed(index)
    if placed.image.contains(point):
        source = page.text.transcript.blocks[placed.part.block].attribute("src")
        shown = not page.images.size(source).isEmpty()
        return Sign() if shown or not is_remote(source) else Sign(source, source)
    position = page.layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
    if position < 0:
        return Sign()
    if placed.part.kind is PartKind.OMISSION:
        return Sign(omission_meaning())
    run = _run_at(placed.part, position)
    return Sign() if run is None else Sign(_meaning(run), run.value)


def sign_of(page: Page, position: int) -> Sign:
    """Return the sign that the caret stands in."""
    if not page.text.parts:
        return Sign()
    part = page.text.parts[page.text.part_index(position)]
    if part.kind is PartKind.IMAGE:
        source = page.text.transcript.blocks[part.block].attribute("src")
        if page.images.size(source).isEmpty():
            address = source if is_remote(source) else ""
            return Sign(f"{image_absence(source)} {address}".strip(), address)
        return Sign(QCoreApplication.translate("Page", "picture"))
    if meaning := _kind_meaning(part.kind):
        return Sign(meaning)
    run = _run_at(part, position)
    if run is None:
        return Sign()
    if run.tone is Tone.LINK:
        return Sign(QCoreApplication.translate("Page", "link"), run.value)
    return Sign(_meaning(run))


def _kind_meaning(kind: PartKind) -> str:
    """Return what a part of that kind is, where its look alone says so."""
    if kind is PartKind.OMISSION:
        return omission_meaning()
    if kind is PartKind.TITLE:
        return QCoreApplication.translate("Page", "heading level 1")
    if kind is PartKind.HEADING:
        return QCoreApplication.translate("Page", "heading level 2")
    if kind is PartKind.CHROME:
        return QCoreApplication.translate("Page", "belongs to the site")
    return ""


def _run_at(part: Part, position: int) -> Run | None:
    at = position - part.position
    return next((run for run in part.runs if run.start <= at < run.end), None)


def _meaning(run: Run) -> str:
    if run.tone is Tone.OMISSION:
        return omission_meaning()
    if run.tone is Tone.EDITORIAL:
        return QCoreApplication.translate("Page", "added by the editor")
    return run.value
