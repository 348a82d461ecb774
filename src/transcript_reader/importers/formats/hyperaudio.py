"""Pages in which every word is a link to its moment in a recording."""

from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.transcript import BlockKind, MarkKind
from transcript_reader.importers.formats.captions import time_value, voice_label
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text import markup
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.xml_tree import Element, content
from transcript_reader.importers.turns.building import TranscriptBuilder

_SIGNS = (b"data-m=", b"data-d=")
_FEWEST = 10
_SPOKEN = "spoken"
_BLOCKS = frozenset(("p", "div", "li", "blockquote"))


class HyperaudioImporter:
    """Reads words with times; a paragraph's voice is the link of class "speaker" in it."""

    name: ClassVar[str] = "Hyperaudio"

    def recognises(self, source: Source) -> bool:
        """See times on many words of a page."""
        if not source.data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
            return False
        return all(source.data.count(sign) >= _FEWEST for sign in _SIGNS)

    def read(self, source: Source) -> Reading:
        """Read the spoken paragraphs; what is around them becomes chrome."""
        root = markup.parsed(source)
        spoken = list(_paragraphs(root))
        for holder in spoken:
            holder.set("data-region", _SPOKEN)
        builder = TranscriptBuilder(source, self.name)
        rest = iter(spoken)
        words: list[str] = []
        for line in markup.lines(root, lambda element: element.get("data-region")):
            if line.region != _SPOKEN:
                kind = BlockKind.IMAGE if line.src else BlockKind.CHROME
                told = (("src", line.src),) if line.src else ()
                builder.add(kind, line.text, marks=line.marks, attributes=told)
            elif (paragraph := next(rest, None)) is not None:
                words.append(_add(builder, paragraph))
        title = next(("".join(map(str, e.itertext())) for e in root.iter("title")), "")
        return builder.reading(
            " ".join(title.split()) or source.path.stem,
            language=language_code(root.get("lang", "")) or language_of(" ".join(words[:50])),
        )


def _paragraphs(root: Element) -> Iterator[Element]:
    """Yield each innermost block that holds timed words, once, in order."""
    seen: set[Element] = set()
    for element in root.iter("a", "span"):
        if element.get("data-m") is None:
            continue
        holder = element.getparent()
        while holder is not None and holder.tag not in _BLOCKS:
            holder = holder.getparent()
        if holder is not None and holder not in seen:
            seen.add(holder)
            if "".join(map(str, holder.itertext())).strip():
                yield holder


def _add(builder: TranscriptBuilder, paragraph: Element) -> str:
    flow = Flow()
    printed: list[str] = []
    voice = ""
    for piece in content(paragraph):
        if isinstance(piece, str):
            flow.write(piece)
            printed.append(piece)
            continue
        text = "".join(map(str, piece.itertext()))
        printed.append(text)
        if "speaker" in piece.get("class", "").split():
            voice = text.strip().rstrip(":").strip()
            continue
        with flow.marked(MarkKind.TIME if _times(piece) else None, _times(piece)):
            flow.write(text)
    passage = flow.take()
    whole = "".join(printed).strip() + "\n\n"
    if voice:
        label = voice_label(voice)
        builder.turn(label, passage.text, key=voice, printed=whole, marks=passage.marks)
    elif builder.in_turn:
        builder.more(passage.text, printed=whole, marks=passage.marks)
    else:
        builder.add(BlockKind.PARAGRAPH, passage.text, printed=whole, marks=passage.marks)
    return passage.text


def _times(element: Element) -> str:
    """Return the value of a word's time, from thousandths of a second."""
    try:
        start = int(element.get("data-m", "")) / 1000
        return time_value(start, start + int(element.get("data-d", "")) / 1000)
    except (ValueError, OverflowError):
        return ""
