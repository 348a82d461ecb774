"""Protocols of the German Bundestag as its archive gives them: a few facts, and one long text."""

import datetime
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.formats.bundestag_lines import add_sitting
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.xml_tree import (
    children,
    first,
    head_of,
    lines_of,
    local,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder


class BundestagDumpImporter:
    """Reads what the archive holds of 1949 to 2017: printed lines, labels at their beginning."""

    name: ClassVar[str] = "Bundestag archive"

    def recognises(self, source: Source) -> bool:
        """See the root element and the kind of document."""
        root = root_of(source)
        if root is None or root.name != "DOKUMENT":
            return False
        return b"PLENARPROTOKOLL" in head_of(source)

    def read(self, source: Source) -> Reading:
        """Read the protocol; speakers are those an office, a party or a role marks."""
        root = parse_xml(source)
        if first(root, "TEXT") is None:
            raise ImportFailed(source.path, "there is no text in it")
        builder = TranscriptBuilder(source, self.name)
        facts: dict[str, str] = {}
        for child in root:
            if local(child) == "TEXT":
                add_sitting(builder, "".join(map(str, child.itertext())))
                continue
            facts[local(child)] = text_of(child)
            kind = BlockKind.TITLE if local(child) == "TITEL" else BlockKind.CHROME
            if lines := [line for _, line in lines_of(child)]:
                builder.add(kind, "\n".join(lines))
        told = (("WAHLPERIODE", "wahlperiode"), ("NR", "nummer"))
        return builder.reading(
            text_of(next(children(root, "TITEL"), None)) or source.path.stem,
            date=_day(facts.get("DATUM", "")),
            language="de",
            attributes=tuple((name, facts[key]) for key, name in told if facts.get(key)),
        )


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007 - a day
    except ValueError:
        return None
