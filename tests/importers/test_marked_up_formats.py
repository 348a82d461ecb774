"""Formats whose marks say who speaks: turns, speakers and words, counted another way."""

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.importers.counting import differences, reading_of, spoken, squeezed

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.json_values import listed, text_at

DATA = Path(__file__).parents[1] / "data" / "formats"
Marked = list[tuple[str, int]]
Element = ElementTree.Element
TEI = "{http://www.tei-c.org/ns/1.0}"


def name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def texts(element: Element, but: frozenset[str]) -> Iterator[str]:
    """All text inside, but not that inside elements of these names."""
    yield element.text or ""
    for child in element:
        if name(child) not in but:
            yield from texts(child, but)
        yield child.tail or ""


def tei(data: bytes) -> Marked:
    asides = frozenset(("note", "kinesic", "vocal", "incident", "gap"))
    found = []
    label = ""
    for speech in ElementTree.fromstring(data).iter():
        if name(speech) == "note" and speech.get("type") == "speaker":
            label = speech.text or ""
        if name(speech) != "u":
            continue
        tokens = [e for e in speech.iter() if name(e) in {"w", "pc"}]
        if tokens:
            joins = ("" if e.get("join") in {"right", "both"} else " " for e in tokens)
            text = "".join(f"{e.text}{join}" for e, join in zip(tokens, joins, strict=True))
        else:
            parts = (" ".join(texts(part, asides)) for part in speech if name(part) == "seg")
            text = "\n\n".join(parts)
        found.append(
            ((speech.get("who") or "").strip() or label, spoken(re.sub(r"\s+", " ", text)))
        )
    return found


def akoma_ntoso(data: bytes) -> Marked:
    shown = {}
    root = ElementTree.fromstring(data)
    for person in root.iter():
        if name(person) == "TLCPerson":
            shown[person.get("showAs")] = f"#{person.get('id')}"
    found = []
    for speech in root.iter():
        if name(speech) == "speech":
            label = next((e.text or "" for e in speech if name(e) == "from"), "")
            who = speech.get("by") or shown.get(label, label)
            if who:
                text = "\n".join(texts(speech, frozenset(("from",))))
                found.append((who, spoken(" ".join(text.split()))))
    return found


def uk_hansard(data: bytes) -> Marked:
    found: Marked = []
    root = ElementTree.fromstring(data)
    written = name(root) == "writtenanswers"
    for paragraph in root.iter("p"):
        member = paragraph.find("member")
        if member is not None:
            rest = (e for e in paragraph if e is not member)
            inner = member.tail or ""
            for element in rest:
                for broken in (e for e in element.iter() if name(e) in {"lb", "quote"}):
                    broken.text = f" {broken.text or ''}"
                    broken.tail = f" {broken.tail or ''}"
                if name(element) != "col":
                    inner += "".join(texts(element, frozenset(("col",))))
                inner += element.tail or ""
            label = " ".join("".join(member.itertext()).split())
            found.append((label, spoken(" ".join(inner.lstrip(" \n:)").split()))))
        elif written and found and " asked " not in "".join(paragraph.itertext()):
            who, words = found[-1]
            found[-1] = who, words + spoken(" ".join("".join(paragraph.itertext()).split()))
    return found


def bundestag(data: bytes) -> Marked:
    """By a row of events instead of a tree: who has the word, and what is said."""
    found: list[tuple[str, int]] = []
    text = data.decode()
    for match in re.finditer(
        r'<p klasse="redner">.*?<redner id="(\d+)">.*?</p>|<name>([^<]+:)</name>'
        r'|<p klasse="(?!redner)[^"]*">(.*?)</p>',
        text,
        re.DOTALL,
    ):
        number, chair, words = match.groups()
        if number or chair:
            found.append((number or chair, 0))
        else:
            who, count = found[-1]
            found[-1] = who, count + spoken(re.sub(r"<[^>]+>", " ", words))
    return found


def australian_newer(data: bytes) -> Marked:
    """By the links that mark who talks, and the text up to the next of them."""
    text = data.decode()
    bodies = re.findall(r"<talk\.text>(.*?)</talk\.text>", text, re.DOTALL)
    found: list[tuple[str, int]] = []
    for body in bodies:
        for paragraph in re.findall(r"<p\b.*?</p>", body, re.DOTALL):
            link = re.search(r'<a href="(\w+)" type="Member\w+">', paragraph)
            plain = " ".join(re.sub(r"<[^>]+>", "", paragraph).split())
            if link:
                label = re.match(r".*?(?<!\d):", plain)
                assert label is not None
                found.append((link[1], spoken(plain[label.end() :])))
            elif "interjecting" not in plain:
                who, count = found[-1]
                found[-1] = who, count + spoken(plain)
    return found


FORMATS: dict[str, tuple[str, Callable[[bytes], Marked], bool]] = {
    "TEI": ("parlamint_tei", tei, True),
    "Akoma Ntoso": ("akoma_ntoso", akoma_ntoso, True),
    "UK Hansard": ("uk_hansard_xml", uk_hansard, False),
    "Bundestag": ("bundestag_xml_rede", bundestag, True),
    "Australian Hansard": ("au_hansard_xml", australian_newer, True),
}


@pytest.mark.parametrize("source", list(FORMATS))
def test_speakers_and_words_are_those_of_the_marks(corpus: Path, source: str) -> None:
    folder, marked, strictly = FORMATS[source]
    faults = []
    read = 0
    for path in sorted((corpus / "formats" / folder).rglob("*.xml")):
        try:
            transcript = reading_of(path).transcript
        except ImportFailed:
            continue
        if transcript.source == source:
            read += 1
            found = differences(transcript, marked(path.read_bytes()), strictly=strictly)
            faults += [f"{path.name}: {fault}" for fault in found]

    assert read > 0
    assert faults == []


@pytest.mark.parametrize("source", list(FORMATS))
def test_no_character_of_the_text_is_lost(corpus: Path, source: str) -> None:
    folder = FORMATS[source][0]
    lost = []
    for path in sorted((corpus / "formats" / folder).rglob("*.xml")):
        try:
            reading = reading_of(path)
        except ImportFailed:
            continue
        if reading.transcript.source == source:
            nodes = "".join(ElementTree.fromstring(path.read_bytes()).itertext())
            if squeezed(reading.text) != squeezed(nodes):
                lost.append(path.name)

    assert lost == []


def test_whole_sittings_and_older_marks_are_counted_alike() -> None:
    older = reading_of(DATA / "australian_hansard_older.xml").transcript

    assert differences(older, [("AB1", 10), ("CD2", 9), ("AB1", 2), ("10000", 1), ("CD2", 7)]) == []


def test_what_is_described_in_two_languages_stands_on_two_lines() -> None:
    gap = '<gap><desc xml:lang="en">Contents left out</desc><desc>Inhalt entfernt</desc></gap>'
    body = f'{gap}<u who="#a"><seg>Beginnen wir.</seg></u>'
    data = f'<TEI xmlns="{TEI[1:-1]}"><text><body><div>{body}</div></body></text></TEI>'
    blocks = read(Source(Path("sitting.xml"), data.encode())).transcript.blocks

    assert [(b.kind, b.text) for b in blocks] == [
        (BlockKind.OMISSION, "Contents left out\nInhalt entfernt"),
        (BlockKind.TURN, "Beginnen wir."),
    ]


class _Timed(HTMLParser):
    """Hears the words of a page whose links have times."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "a" and "data-m" in told:
            self._inside = "speaker" if told.get("class") == "speaker" else "word"

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == "a" else self._inside

    def handle_data(self, data: str) -> None:
        if self._inside == "speaker":
            self.found.append((data.strip(": "), ""))
        elif self._inside and self.found:
            who, words = self.found[-1]
            self.found[-1] = who, words + data


def test_timed_pages_are_read_word_by_word(corpus: Path) -> None:
    for path in (corpus / "formats" / "asr_html").rglob("*.html"):
        parser = _Timed()
        parser.feed(path.read_text())
        marked = [(who, spoken(words)) for who, words in parser.found]

        assert differences(reading_of(path).transcript, marked) == []


def oyez(value: object) -> Marked:
    found = []
    for section in listed(value, "transcript", "sections"):
        for turn in listed(section, "turns"):
            text = " ".join(text_at(block, "text") for block in listed(turn, "text_blocks"))
            if text.split():
                found.append((text_at(turn, "speaker", "identifier"), spoken(text)))
    return found


def test_oral_arguments_are_counted_as_marked(corpus: Path) -> None:
    files = sorted((corpus / "formats" / "scotus_oyez_json").rglob("*.json"))
    faults = [
        f"{path.name}: {fault}"
        for path in files
        for fault in differences(reading_of(path).transcript, oyez(json.loads(path.read_bytes())))
    ]

    assert files
    assert faults == []


def test_articles_of_the_congressional_record_are_counted_as_marked(corpus: Path) -> None:
    files = sorted((corpus / "formats" / "us_congressional_record").rglob("*.json"))
    faults = []
    for path in files:
        items = json.loads(path.read_bytes())["content"]
        marked = []
        for item in items:
            if item["kind"] == "speech":
                text = re.sub(r"\[{1,2}Page \w+\]{1,2}", "", item["text"]).strip()
                text = text.removeprefix(f"{item['speaker']}. ")
                marked.append((item["speaker_bioguide"] or item["speaker"], spoken(text)))
        faults += differences(reading_of(path).transcript, marked)

    assert files
    assert faults == []
