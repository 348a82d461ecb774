"""XML of no format that is known, whose elements say all the same who speaks in them."""

from transcript_reader.domain.transcript import Attributes, BlockKind
from transcript_reader.importers.labels.hansard_labels import is_nobody
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.xml_tree import (
    XML_ID,
    Element,
    content,
    has_words,
    local,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_ATTRIBUTES = ("speakername", "speaker_name", "speaker", "who", "orator", "talker")
_NAMED = frozenset(("speaker", "orateur", "talker", "orator", "intervention"))
_CHILDREN = frozenset(
    ("speaker", "speakername", "speaker_name", "personspeaking", "orateur", "orator", "talker")
)
_LONGEST = 200  # characters of a name
_FEWEST = 2


class VoicedXml:
    """A tree in which voices were looked for; true if there are enough to go by."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._names = {
            key: each.get("name", "")
            for each in root.iter("*")
            if each.get("name") and (key := each.get("id") or each.get(XML_ID))
        }
        self._voices: dict[Element, str] = {}
        self._labels: set[Element] = set()
        for each in root.iter("*"):
            self._find(each)
        self._flow = Flow()
        self._speaking: Element | None = None

    def __bool__(self) -> bool:
        return len(self._voices) >= _FEWEST

    def add_to(self, builder: TranscriptBuilder) -> None:
        """Add all text in order, each voice's as its turns."""
        self._builder = builder
        self._block(self._root, None)

    def _find(self, element: Element) -> None:
        name = _named_by(element)
        labels = [e for e in element if local(e).casefold() in _CHILDREN and not _named_by(e)]
        shown = text_of(labels[0]) if len(labels) == 1 and len(element) > 1 else ""
        if 0 < len(shown) < _LONGEST:
            self._labels.add(labels[0])
            self._voices[element] = shown
        elif name and text_of(element):
            self._voices[element] = self._names.get(name.lstrip("#"), name)

    def _block(self, element: Element, voice: Element | None) -> None:
        if element in self._labels:
            return
        if element in self._voices:
            self._open(element)
            voice = element
        if has_words(element):
            self._words(element, voice)
            self._flush(voice)
            return
        for child in element:
            self._block(child, voice)
            self._flow.write(child.tail)
            self._flush(voice)

    def _words(self, element: Element, voice: Element | None) -> None:
        """Write mixed content; what has a voice of its own, or no words, is a block."""
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
            elif piece in self._voices or piece in self._labels:
                self._flush(voice)
                self._block(piece, voice)
            elif not text_of(piece):
                self._flush(voice)
            else:
                self._words(piece, voice)

    def _open(self, element: Element, begun: str = "") -> None:
        shown = self._voices[element]
        printed = f"{shown}\n" if any(child in self._labels for child in element) else ""
        told: Attributes = tuple(
            (str(key).rpartition("}")[2], str(value)) for key, value in element.attrib.items()
        )
        label = label_of(shown.rstrip(": "))
        label = Label(label.printed, label.name, named=False) if is_nobody(shown) else label
        self._builder.turn(
            label,
            begun,
            key=f"voice {shown}",
            printed=begun + "\n\n" if begun else printed,
            attributes=() if begun else told,
        )
        self._speaking = element

    def _flush(self, voice: Element | None) -> None:
        if not self._flow:
            return
        text, marks, printed = self._flow.take()
        if voice is None:
            self._builder.add(BlockKind.PARAGRAPH, text, printed=printed, marks=marks)
        elif voice is self._speaking:
            self._builder.more(text, printed=printed, marks=marks)
        else:  # another voice has broken in
            self._open(voice, text)


def _named_by(element: Element) -> str:
    """Return whom the attributes of an element name as its speaker."""
    told = {str(key).casefold(): str(value).strip() for key, value in element.attrib.items()}
    name = next((told[key] for key in _ATTRIBUTES if told.get(key)), "")
    return name or (told.get("name", "") if local(element).casefold() in _NAMED else "")
