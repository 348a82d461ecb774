"""The proceedings of the European Parliament as the Europarl corpus has them: text with tags."""

import re
from typing import ClassVar

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decode, decoded
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.turns.building import TranscriptBuilder

_HEAD = 8192
_SPEAKER = re.compile(r"<SPEAKER\s[^<>]{0,400}>", re.IGNORECASE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TAG = re.compile(r"<(/?)(SPEAKER|CHAPTER|P|BRK|DAY)\b([^<>]{0,400})>", re.IGNORECASE)
_TOLD = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")


class EuroparlImporter:
    """Reads ``<SPEAKER ID=… NAME="…">`` and ``<CHAPTER>``; each tag has a line of its own."""

    name: ClassVar[str] = "Europarl"

    def recognises(self, source: Source) -> bool:
        """See the tag of a speaker on a line of its own, and no root around it."""
        if b"<SPEAKER" not in source.data[:_HEAD].upper():
            return False
        head = decoded(source.data[:_HEAD]) or source.data[:_HEAD].decode("utf-8", "ignore")
        found = (_SPEAKER.fullmatch(line.strip()) for line in head.split("\n"))
        tag = next(filter(None, found), None)
        return tag is not None and "name" in _told(tag[0]) and not head.lstrip().startswith("<?xml")

    def read(self, source: Source) -> Reading:
        """Read the sitting."""
        text = decode(source)
        builder = TranscriptBuilder(source, self.name)
        heading = fresh = False
        title = ""
        for match in _LINE.finditer(text):
            printed = match[0]
            words = printed.strip()
            tag = _TAG.fullmatch(words)
            if tag:
                kind, told = tag[2].casefold(), _told(tag[3])
                heading = kind == "chapter" and not tag[1]
                fresh = True
                if kind == "speaker" and not tag[1] and told.get("name", "").strip():
                    label = _label(told["name"])
                    kept = tuple((k, v) for k, v in told.items() if k != "name" and v)
                    builder.turn(label, "", printed=printed, attributes=kept)
                else:
                    builder.blank(printed)
            elif not words:
                builder.blank(printed)
            elif heading:
                heading, title = False, title or words
                builder.add(BlockKind.HEADING, words, printed=printed)
            elif builder.in_turn:
                builder.more(words, printed=printed, joined_by="\n\n" if fresh else " ")
                fresh = False
            else:
                builder.add(BlockKind.PARAGRAPH, words, printed=printed)
        return builder.reading(title or source.path.stem, language=language_of(text[:4000]))


def _label(name: str) -> Label:
    return label_of(" ".join(name.split()))


def _told(tag: str) -> dict[str, str]:
    return {m[1].casefold(): (m[2] or m[3] or m[4] or "").strip() for m in _TOLD.finditer(tag)}
