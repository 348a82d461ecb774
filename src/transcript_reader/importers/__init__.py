"""One module per file format. To add a format, write the module and list it here."""

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.akoma_ntoso import AkomaNtosoImporter
from transcript_reader.importers.any_xml import XmlImporter
from transcript_reader.importers.archive import ArchiveImporter
from transcript_reader.importers.australian_hansard import AustralianHansardImporter
from transcript_reader.importers.bundestag import BundestagImporter
from transcript_reader.importers.bundestag_dump import BundestagDumpImporter
from transcript_reader.importers.bundestag_text import BundestagTextImporter
from transcript_reader.importers.congressional_record import CongressionalRecordImporter
from transcript_reader.importers.doc import DocImporter
from transcript_reader.importers.docx import DocxImporter
from transcript_reader.importers.epub import EpubImporter
from transcript_reader.importers.europarl import EuroparlImporter
from transcript_reader.importers.html_page import HtmlImporter
from transcript_reader.importers.hyperaudio import HyperaudioImporter
from transcript_reader.importers.json_transcript import JsonImporter
from transcript_reader.importers.kremlin_page import KremlinPageImporter
from transcript_reader.importers.kremlin_text import KremlinTextImporter
from transcript_reader.importers.legco import LegcoImporter
from transcript_reader.importers.markdown import MarkdownImporter
from transcript_reader.importers.mhtml import MhtmlImporter
from transcript_reader.importers.numbered_lines import NumberedLinesImporter
from transcript_reader.importers.odt import OdtImporter
from transcript_reader.importers.pdf import PdfImporter
from transcript_reader.importers.pdf_xml import PdfXmlImporter
from transcript_reader.importers.plain_text import PlainTextImporter
from transcript_reader.importers.protocol import Importer, Reading, Source
from transcript_reader.importers.rtf import RtfImporter
from transcript_reader.importers.srt import SrtImporter
from transcript_reader.importers.tei import TeiImporter
from transcript_reader.importers.they_work_for_you import TheyWorkForYouImporter
from transcript_reader.importers.timed_text import TimedTextImporter
from transcript_reader.importers.uk_hansard import UkHansardImporter
from transcript_reader.importers.webvtt import WebVttImporter

IMPORTERS: tuple[Importer, ...] = (
    DocxImporter(),
    OdtImporter(),
    EpubImporter(),
    ArchiveImporter(),
    DocImporter(),
    RtfImporter(),
    MhtmlImporter(),
    KremlinPageImporter(),
    KremlinTextImporter(),
    TeiImporter(),
    AkomaNtosoImporter(),
    AustralianHansardImporter(),
    UkHansardImporter(),
    TheyWorkForYouImporter(),
    BundestagImporter(),
    BundestagDumpImporter(),
    PdfXmlImporter(),
    PdfImporter(),
    WebVttImporter(),
    SrtImporter(),
    TimedTextImporter(),
    JsonImporter(),
    CongressionalRecordImporter(),
    LegcoImporter(),
    BundestagTextImporter(),
    EuroparlImporter(),
    NumberedLinesImporter(),
    HyperaudioImporter(),
    HtmlImporter(),
    XmlImporter(),
    MarkdownImporter(),
    PlainTextImporter(),
)
"""Every format, the most particular first: plain text recognises almost anything."""


def read(source: Source) -> Reading:
    """Read a source by the first importer that recognises its bytes.

    Raises:
        ImportFailed: if none does, or the one that does cannot go on; with the reason.
    """
    return importer_of(source).read(source)


def importer_of(source: Source) -> Importer:
    """Return the first importer that recognises a source.

    Raises:
        ImportFailed: if none does.
    """
    if not source.data or source.data.isspace():
        raise ImportFailed(source.path, "the file is empty")
    for importer in IMPORTERS:
        if importer.recognises(source):
            return importer
    raise ImportFailed(source.path, "this is no kind of file that is known here")
