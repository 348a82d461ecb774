"""XML of no format that is known: voices as its elements name them, else labels as in any text."""

from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.formats.voiced_xml import VoicedXml
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.xml_tree import (
    XML_LANG,
    first,
    lines_of,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.speech import add_speech

_DECLARED = (b"<?xml", b"\xef\xbb\xbf<?xml", b"<!DOCTYPE")


class XmlImporter:
    """Reads every piece of text that stands in an element by itself as a paragraph."""

    name: ClassVar[str] = "XML"

    def recognises(self, source: Source) -> bool:
        """See a declaration, or a root element that is closed at the end."""
        root = root_of(source)
        if root is None:
            return False
        closed = source.data[-200:].rstrip().endswith(f"{root.name}>".encode())
        return source.data.lstrip().startswith(_DECLARED) or closed

    def read(self, source: Source) -> Reading:
        """Read the text."""
        root = parse_xml(source)
        pieces = [Paragraph(line, f"{line}\n\n") for _, line in lines_of(root)]
        if not pieces:
            raise ImportFailed(source.path, "there is no text in it")
        builder = TranscriptBuilder(source, self.name)
        title = text_of(first(root, "title"))
        voiced = VoicedXml(root)
        if voiced:
            voiced.add_to(builder)
        else:
            add_speech(builder, pieces, context=title)
        sample = "\n".join(piece.text for piece in pieces[:200])
        return builder.reading(
            title or source.path.stem,
            language=language_code(root.get(XML_LANG)) or language_of(sample),
        )
