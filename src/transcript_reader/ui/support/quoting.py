"""Quotations as they are pasted: plain, and with paragraphs and a link."""

from html import escape

from PySide6.QtCore import QCoreApplication, QMimeData

from transcript_reader.domain.quotation import Quotation
from transcript_reader.ui.support.dates import in_words as date_in_words

_MARKS = {"ru": "«»", "uk": "«»", "fr": "«»", "es": "«»", "it": "«»", "de": "„“", "pl": "„”"}
_ENGLISH_MARKS = "“”"


def clipboard_data(quotation: Quotation) -> QMimeData:
    """Return what the clipboard takes: each program pastes the form it understands."""
    data = QMimeData()
    data.setText(in_words(quotation))
    data.setHtml(in_html(quotation))
    return data


def in_words(quotation: Quotation) -> str:
    """Return the words, a blank line, and behind a dash who said them, where and when."""
    return "\n\n".join((*_paragraphs(quotation), f"— {_citation(quotation)}"))


def in_html(quotation: Quotation) -> str:
    """Return the same with paragraphs for word processors; the address is a link."""
    words = "".join(
        f"<p>{escape(line).replace(chr(10), '<br>')}</p>"
        for paragraph in _paragraphs(quotation)
        for line in paragraph.split("\n\n")
    )
    source = escape(_citation(quotation))
    if quotation.url:
        address = escape(quotation.url)
        source = source.replace(address, f'<a href="{address}">{address}</a>')
    return f"<blockquote>{words}</blockquote><p>— {source}</p>"


def _paragraphs(quotation: Quotation) -> list[str]:
    """Return one voice's words between quotation marks, several with their names before."""
    if len(quotation.passages) == 1:
        marks = _MARKS.get(quotation.language, _ENGLISH_MARKS)
        return [f"{marks[0]}{quotation.passages[0].words}{marks[1]}"]
    return [
        f"{passage.speaker}: {passage.words}" if passage.speaker else passage.words
        for passage in quotation.passages
    ]


def _citation(quotation: Quotation) -> str:
    """Return "Vladimir Putin, President of Russia. The title. 28 June 2021, Moscow. Turn 4 of 4."""
    voices = [passage for passage in quotation.passages if passage.speaker]
    who = ""
    if len(quotation.passages) == 1 and voices:
        who = ", ".join(filter(None, (voices[0].speaker, voices[0].role)))
    when = ", ".join(filter(None, (date_in_words(quotation.date), quotation.place)))
    facts = (who, quotation.title, when, _turns(quotation), _pages(quotation))
    said = " ".join(fact if fact[-1] in ".!?…" else f"{fact}." for fact in facts if fact)
    return f"{said} {quotation.url}".strip()


def _turns(quotation: Quotation) -> str:
    if not quotation.turns:
        return ""
    first, last = min(quotation.turns) + 1, max(quotation.turns) + 1
    if first == last:
        said = QCoreApplication.translate("Quotation", "Turn {turn} of {count}")
    else:
        said = QCoreApplication.translate("Quotation", "Turns {turn}–{last} of {count}")
    return said.format(turn=first, last=last, count=quotation.turn_count)


def _pages(quotation: Quotation) -> str:
    if not quotation.pages:
        return ""
    first, last = quotation.pages[0], quotation.pages[-1]
    if first == last:
        return QCoreApplication.translate("Quotation", "Page {page}").format(page=first)
    said = QCoreApplication.translate("Quotation", "Pages {page}–{last}")
    return said.format(page=first, last=last)
