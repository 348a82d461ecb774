"""What every importer promises: nothing of the source is lost, nothing is made up.

Sample files of a format live in ``tests/data/formats``; the corpus of real transcripts is
read as well, where it is there.
"""

import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import Block
from transcript_reader.importers import IMPORTERS, read
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decoded

SAMPLES = sorted(
    path for path in (Path(__file__).parents[1] / "data" / "formats").rglob("*") if path.is_file()
)
TEXT_FORMATS = ("Plain text", "Kremlin page as text")
STRICT_FORMATS = (*TEXT_FORMATS, "Kremlin page")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")  # of JSON, and of YAML's fields
BETWEEN = re.compile(r"[:.\s—–|-]{0,3}")


def faults(reading: Reading) -> Iterator[str]:
    """Yield a sentence for each promise that a reading breaks."""
    blocks, text = reading.transcript.blocks, reading.text
    if not blocks:
        yield "there are no blocks"
        return
    ends = [0, *(block.end for block in blocks)]
    if [block.start for block in blocks] != ends[:-1] or ends[-1] != len(text):
        yield "the blocks do not tile the text"
    strictly = reading.transcript.source in STRICT_FORMATS
    for number, block in enumerate(blocks):
        if not is_all_of(block, text[block.start : block.end], strictly=strictly):
            yield f"block {number} ({block.kind}) is not what stands in the text"
        if any(mark.end > len(block.text) for mark in block.marks):
            yield f"block {number} has a mark beyond its end"
    yield from turn_faults(reading)


def turn_faults(reading: Reading) -> Iterator[str]:
    """Yield what is wrong with turns and speakers."""
    turns = list(reading.transcript.turns())
    numbers = [block.turn for block in turns if block.turn is not None]
    if numbers != sorted(numbers) or sorted(set(numbers)) != list(range(len(set(numbers)))):
        yield "turns are not numbered in order from 0"
    if {block.speaker for block in turns} != set(range(len(reading.transcript.speakers))):
        yield "a speaker has no turn"
    begun: dict[int | None, int | None] = {}
    for block in turns:
        if begun.setdefault(block.turn, block.speaker) != block.speaker:
            yield f"turn {block.turn} has two speakers"


def is_all_of(block: Block, printed: str, *, strictly: bool) -> bool:
    """Say whether label and text, squeezed of white space, are the piece of the source.

    Where the format is not ``strictly`` text, the label may stand elsewhere, and other
    things between the words: who a talker is, when a cue is shown.
    """
    whole, label, words = squeezed(printed), squeezed(block.label), squeezed(block.text)
    if not strictly:
        rest = iter(ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), whole))
        return all(character in rest for character in words)
    if not whole.startswith(label) or not whole.endswith(words):
        return False
    between = whole[len(label) : len(whole) - len(words)]
    return len(whole) >= len(label) + len(words) and bool(BETWEEN.fullmatch(between))


def squeezed(text: str) -> str:
    return "".join(text.split())


def outcome(path: Path, data: bytes) -> list[str]:
    """Return the faults of a reading; a refusal in one sentence has none."""
    try:
        reading = read(Source(path, data))
    except ImportFailed as refusal:
        return [] if re.fullmatch(r"[^\n]+\.", str(refusal)) else ["the refusal is no sentence"]
    found = list(faults(reading))
    if reading.transcript.source in TEXT_FORMATS and reading.text != decoded(data):
        found.append("the text is not the file's")
    return [f"{path.name}: {fault}" for fault in found]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_whole(path: Path) -> None:
    assert outcome(path, path.read_bytes()) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_reading_twice_gives_the_same(path: Path) -> None:
    source = Source(path, path.read_bytes())

    assert read(source) == read(Source(path, path.read_bytes()))


def test_the_first_document_is_read_whole(first_document: Path) -> None:
    assert outcome(first_document, first_document.read_bytes()) == []


def test_every_page_of_the_corpus_is_read_whole(corpus: Path) -> None:
    pages = sorted((corpus / "kremlin_pages").glob("*.html"))

    assert len(pages) > 600
    assert [fault for page in pages for fault in outcome(page, page.read_bytes())] == []


def test_every_file_of_other_formats_is_read_whole(corpus: Path) -> None:
    files = [path for path in sorted((corpus / "formats").rglob("*")) if path.is_file()]

    assert len(files) > 150
    assert [fault for file in files for fault in outcome(file, file.read_bytes())] == []


@pytest.mark.parametrize("name", ["kremlin_en", "kremlin_ru"])
def test_every_document_of_the_corpus_is_read_whole_as_text(packed_corpus: Path, name: str) -> None:
    with lzma.open(packed_corpus / f"{name}.jsonl.xz", "rt", encoding="utf-8") as rows:
        documents = [json.loads(row) for row in rows]

    found = [
        fault
        for document in documents
        for fault in outcome(
            Path(document["id"] + ".txt"),
            "\n\n".join((document["title"], document["text"])).encode(),
        )
    ]

    assert found == []


def test_importers_are_named_apart_and_refuse_without_raising() -> None:
    names = [importer.name for importer in IMPORTERS]

    assert len(set(names)) == len(names)
    for data in (b"", b"\0", b"<", b"{", b"\xff" * 100, b"PK\x03\x04", b"%PDF-", b"RIFF", b"1\n"):
        for importer in IMPORTERS:
            importer.recognises(Source(Path("nothing"), data))
