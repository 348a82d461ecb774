"""One module per file format. To add a format, write the module and list it here."""

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.formats.akoma_ntoso import AkomaNtosoImporter
from transcript_reader.importers.formats.any_xml import XmlImporter
from transcript_reader.importers.formats.archive import ArchiveImporter
from transcript_reader.importers.formats.australian_hansard import AustralianHansardImporter
from transcript_reader.importers.formats.bundestag import BundestagImporter
from transcript_reader.importers.formats.bundestag_dump import BundestagDumpImporter
from transcript_reader.importers.formats.bundestag_text import BundestagTextImporter
from transcript_reader.importers.formats.congressional_record import CongressionalRecordImporter
from transcript_reader.importers.formats.doc import DocImporter
from transcript_reader.importers.formats.docx import DocxImporter
from transcript_reader.importers.formats.epub import EpubImporter
from transcript_reader.importers.formats.europarl import EuroparlImporter
from transcript_reader.importers.formats.html_page import HtmlImporter
from transcript_reader.importers.formats.hyperaudio import HyperaudioImporter
from transcript_reader.importers.formats.json_transcript import JsonImporter
from transcript_reader.importers.formats.kremlin_page import KremlinPageImporter
from transcript_reader.importers.formats.kremlin_text import KremlinTextImporter
from transcript_reader.importers.formats.legco import LegcoImporter
from transcript_reader.importers.formats.markdown import MarkdownImporter
from transcript_reader.importers.formats.mhtml import MhtmlImporter
from transcript_reader.importers.formats.numbered_lines import NumberedLinesImporter
from transcript_reader.importers.formats.odt import OdtImporter
from transcript_reader.importers.formats.pdf import PdfImporter
from transcript_reader.importers.formats.pdf_xml import PdfXmlImporter
from transcript_reader.importers.formats.plain_text import PlainTextImporter
from transcript_reader.importers.formats.rtf import RtfImporter
from transcript_reader.importers.formats.srt import SrtImporter
from transcript_reader.importers.formats.tei import TeiImporter
from transcript_reader.importers.formats.they_work_for_you import TheyWorkForYouImporter
from transcript_reader.importers.formats.timed_text import TimedTextImporter
from transcript_reader.importers.formats.uk_hansard import UkHansardImporter
from transcript_reader.importers.formats.webvtt import WebVttImporter
from transcript_reader.importers.protocol import Importer, Reading, Source

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
