"""Who said what: turns found, held against the publisher's own marks.

Without arguments the corpus is measured; otherwise each argument is a file of the same
shape (``.jsonl`` or ``.jsonl.xz``: one document a line with ``text`` and ``turn_labels``)
or a folder or tar of the site's pages as HTML. Results go to the screen and, for the
corpus, beside this file.

Text is measured with the marks removed: each document is laid out as the site's page saved
as text, read as any file is, and the paragraphs in which turns begin are held against
``turn_labels``. Pages are held against their own bold type, taken from the markup apart
from the importer. Every disagreement is listed, in one of four lists:

- missed, false: the importer's errors, but for those that EXPLAINED says are none;
- bold, but nobody's: marked words that name no voice ("Contact telephone numbers:"): no
  capital but the first one and abbreviations, once in their document;
- voices without the mark: found labels that the page itself has in bold type where the
  file lost it, or whose name the publisher marks elsewhere in the same file.

Precision and recall are printed as marked, all four lists counting as errors, and again
with the last two set aside.
"""

import bisect
import datetime
import json
import lzma
import os
import re
import sys
import tarfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from lxml import html
from lxml.etree import _Element as Element

from transcript_reader.domain.errors import ReaderError
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("TRANSCRIPT_CORPUS", ROOT.parent / "shared" / "corpus"))
PAGES = "kremlin_pages.tar.xz"
FILES = ("kremlin_en.jsonl.xz", "kremlin_ru.jsonl.xz", PAGES)
EXPLAINED = {
    ("62693", "Minister"): "a label: the bold type ends before the bracket, which never closes",
    ("17894", "Accreditation"): "none: a sentence of an announcement, bold as a whole",
    ("58770", "Speech"): "none: a heading with a colon in it",
}
"""Disagreements read by eye: (number of the document, first word) to what it is."""

HEADS = {
    "en": "View settings\n\nFont size:\nSite colours:\nImages\n\nSettings\n\n"
    "Official website of the President of Russia\n\nEvents   /\n\n",
    "ru": "Настройки отображения\n\nРазмер шрифта:\nЦвета сайта:\nИзображения\n\nНастройки\n\n"
    "Официальный сайт Президента России\n\nСобытия   /\n\n",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
UNSEEN = "ancestor-or-self::*[contains(@class,'masha-ignore') or contains(@class,'bottommeta')]"
BOLD = "ancestor-or-self::b|ancestor-or-self::strong"


@dataclass(frozen=True)
class Document:
    """One document: its bytes, its paragraphs, and the label each marked one opens with."""

    id: str
    data: bytes
    paragraphs: list[str]
    marked: dict[int, str]


@dataclass
class Score:
    """Counts over a file, and every disagreement: (document, paragraph)."""

    name: str
    documents: int = 0
    right: int = 0
    seconds: float = 0.0
    missed: list[tuple[str, str]] = field(default_factory=list)
    false: list[tuple[str, str]] = field(default_factory=list)
    nobody: list[tuple[str, str]] = field(default_factory=list)
    unmarked: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def as_marked(self) -> tuple[float, float]:
        """Precision and recall, every disagreement with the marks an error."""
        false, missed = len(self.false + self.unmarked), len(self.missed + self.nobody)
        return share(self.right, false), share(self.right, missed)

    @property
    def set_aside(self) -> tuple[float, float]:
        """Precision and recall with the marks' own faults set aside."""
        return share(self.right, len(self.false)), share(self.right, len(self.missed))

    def report(self) -> str:
        """Return the figures and the lists as text."""
        marked = self.right + len(self.missed + self.nobody)
        found = self.right + len(self.false + self.unmarked)
        lines = [
            f"{self.name}: {self.documents} documents, {marked} marked turns, {found} found, "
            f"{self.seconds:.1f} s",
            "  as marked        precision {:.4f}  recall {:.4f}".format(*self.as_marked),
            "  lists set aside  precision {:.4f}  recall {:.4f}".format(*self.set_aside),
        ]
        for title, entries in (
            ("missed", self.missed),
            ("false", self.false),
            ("bold, but nobody's", self.nobody),
            ("voices without the mark", self.unmarked),
            ("not read", self.failed),
        ):
            lines.append(f"  {title}: {len(entries)}")
            lines += [f"    {line(*entry)}" for entry in entries]
        return "\n".join(lines)


def share(right: int, wrong: int) -> float:
    """Return the part of what is right, to four places, rounded down; 1 where nothing is."""
    return int(10000 * right / (right + wrong)) / 10000 if right + wrong else 1.0


def line(document: str, paragraph: str) -> str:
    """Return a disagreement as a line, with its explanation if it was read by eye."""
    words = paragraph.split()
    reason = EXPLAINED.get((document.rpartition("-")[2], words[0] if words else ""), "")
    return f"{document}: {' '.join(words)[:100]}" + (f"  [{reason}]" if reason else "")


def documents(path: Path) -> Iterator[Document]:
    """Yield the documents of a file or folder."""
    if path.is_dir():
        for file in sorted(path.rglob("*.htm*")):
            yield page(file.stem, file.read_bytes())
    elif ".tar" in path.name:
        with tarfile.open(path) as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() else None
                if content and ".htm" in member.name:
                    yield page(Path(member.name).stem, content.read())
    else:
        with opened(path) as rows:
            for row in rows:
                yield laid_out(json.loads(row))


def opened(path: Path) -> TextIO:
    """Return a file of text, unpacked where it is packed."""
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def laid_out(row: dict[str, Any]) -> Document:
    """Return a document as its page saved as text, without any mark."""
    language = "ru" if row["lang"] == "ru" else "en"
    date = datetime.date.fromisoformat(row["date"])
    month = MONTHS[language].split()[date.month - 1]
    forms = {"ru": f"{date.day} {month} {date.year} года", "en": f"{month} {date.day}, {date.year}"}
    dateline = ", ".join(filter(None, (forms[language], row.get("location"))))
    head = "\n\n".join(filter(None, (row["title"], dateline, row.get("summary"))))
    paragraphs = row["text"].split("\n\n")
    data = "\n\n".join((HEADS[language] + head, *paragraphs, dateline)).encode()
    marked = {int(index): label for index, label in row["turn_labels"]}
    return Document(row["id"], data, paragraphs, marked)


def page(name: str, data: bytes) -> Document:
    """Return a page of HTML, with its bold labels taken straight from the markup."""
    root = html.fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    paragraphs: list[str] = []
    marked: dict[int, str] = {}
    for element in root.iter("p", "blockquote", "li"):
        inside = element.xpath("ancestor::*[contains(@class,'e-content')]")
        if not inside or element.xpath(UNSEEN) or element.findall(".//p"):
            continue
        runs = list(bold_runs(element))
        whole = "".join(text for text, _ in runs)
        if whole.strip():
            if label := bold_label(runs):
                marked[len(paragraphs)] = label
            paragraphs.append(whole)
    return Document(name, data, paragraphs, marked)


def bold_runs(element: Element) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of text of a paragraph, without hover cards, and if they are bold."""
    if element.text:
        yield element.text, bool(element.xpath(BOLD))
    for child in element:
        if not child.xpath(UNSEEN):
            yield from bold_runs(child)
        if child.tail:
            yield child.tail, bool(element.xpath(BOLD))


def bold_label(runs: list[tuple[str, bool]]) -> str:
    """Return the label in the bold type a paragraph begins with, empty where there is none."""
    bold = ""
    for text, is_bold in runs:
        if not is_bold and text.strip():
            break
        bold += text
    if not bold.strip():
        return ""
    if ":" in bold:
        return bold[: bold.index(":") + 1]
    rest = "".join(text for text, _ in runs)[len(bold) :]
    after = re.match(r"\s*(?:\([^()]{0,80}\))?\s*:", rest)
    return bold + after[0] if after else ""


def beginning(text: str) -> str:
    """Return the first hundred characters of a paragraph without its white space."""
    return "".join(text.lstrip().split("\n\n")[0].split())[:100]


def found_in(document: Document) -> set[int]:
    """Return the paragraphs that turns begin with."""
    places: dict[str, list[int]] = {}
    for index, paragraph in enumerate(document.paragraphs):
        places.setdefault(beginning(paragraph), []).append(index)
    reading = read(Source(Path(f"{document.id}.txt"), document.data))
    found: set[int] = set()
    begun: set[int] = set()
    last = -1
    for block in reading.transcript.turns():
        if block.turn is None or block.turn in begun:
            continue
        begun.add(block.turn)
        same = places.get(beginning(reading.text[block.start : block.end]), [])
        at = bisect.bisect(same, last)
        if at < len(same):
            last = same[at]
            found.add(last)
    return found


def measured(path: Path) -> Score:
    """Return the score of one file or folder."""
    score = Score(path.name)
    every = list(documents(path))
    names = {name_in(label) for document in every for label in document.marked.values()}
    began = time.perf_counter()
    for document in every:
        score.documents += 1
        try:
            found = found_in(document)
        except ReaderError as error:
            score.failed.append((document.id, str(error)))
            continue
        own = [label.casefold() for label in document.marked.values()]
        for index, paragraph in enumerate(document.paragraphs):
            label = document.marked.get(index)
            entry = (document.id, paragraph)
            if label is not None and index in found:
                score.right += 1
            elif label is not None:
                nobody = own.count(label.casefold()) == 1 and names_nobody(label)
                (score.nobody if nobody else score.missed).append(entry)
            elif index in found:
                known = name_in(paragraph[: paragraph.find(":")]) in names
                (score.unmarked if known else score.false).append(entry)
    score.seconds = time.perf_counter() - began
    in_pages = bold_in_pages(path) if score.false else set()
    for entry in list(score.false):
        if (entry[0].rpartition("-")[2], beginning(entry[1])) in in_pages:
            score.false.remove(entry)
            score.unmarked.append(entry)
    return score


def bold_in_pages(path: Path) -> set[tuple[str, str]]:
    """Return (document's number, beginning) of the bold paragraphs of the pages beside."""
    pages = path.with_name(PAGES)
    if path.name == PAGES or not pages.is_file():
        return set()
    return {
        (document.id, beginning(document.paragraphs[index]))
        for document in documents(pages)
        for index in document.marked
    }


def names_nobody(label: str) -> bool:
    """Say whether a label has no capital but the first one and those of abbreviations."""
    return not re.search(r"(?<=.)[A-ZА-ЯЁ](?=[a-zа-яё])", label)


def name_in(label: str) -> str:
    """Return the last two words of a label without remark and colon, in lower case."""
    bare = re.sub(r"\([^()]*\)?\s*:?\s*$", "", label).strip(" :\xa0")
    return " ".join(bare.split()[-2:]).casefold()


def main() -> None:
    """Measure what is named on the command line, or the corpus."""
    named = [Path(argument) for argument in sys.argv[1:]]
    text = "\n\n".join(measured(p).report() for p in named or [CORPUS / file for file in FILES])
    print(text)
    if not named:
        today = datetime.datetime.now(tz=datetime.UTC).date()
        results = Path(__file__).parent / "results" / f"fidelity-{today}.txt"
        results.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
