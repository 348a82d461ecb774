"""The site's page saved as HTML: marks are used, and their faults survived."""

import copy
import datetime
from pathlib import Path

import pytest
from lxml import html
from lxml.etree import _Element as Element

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, MarkKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source

PAGE = Path(__file__).parents[2] / "data" / "formats" / "kremlin_page.html"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(Source(PAGE, PAGE.read_bytes()))


def plain(text: str) -> str:
    return " ".join(text.split())


def test_labels_are_found_through_every_fault_of_their_marks(reading: Reading) -> None:
    labels = [plain(block.label) for block in reading.transcript.turns() if block.label]

    assert labels == [
        "President of Russia Vladimir Putin",
        "Keeper of the Lighthouse Ivan Petrov (retranslated)",
        "VladimirPutin",
        "Second keeper Anna Belova",
        "Question",
        "Anna Belova",
    ]


def test_persons_of_the_page_are_joined(reading: Reading) -> None:
    speakers = reading.transcript.speakers

    assert [(s.name, s.named) for s in speakers] == [
        ("Vladimir Putin", True),
        ("Ivan Petrov", True),
        ("Anna Belova", True),
        ("Question", False),
    ]
    assert [plain(role) for role in speakers[1].roles] == ["Keeper of the Lighthouse"]


def test_blocks_are_of_the_kinds_the_page_shows(reading: Reading) -> None:
    kinds = [b.kind.value for b in reading.transcript.blocks if b.kind is not BlockKind.CHROME]

    assert kinds[:6] == ["section", "title", "summary", "dateline", "image", "paragraph"]
    assert kinds[6:11] == ["separator", "heading", "turn", "turn", "image"]
    assert kinds[11:] == ["turn", "turn", "turn", "paragraph", "turn", "turn", "omission"]


def test_notes_inside_a_turn_do_not_break_it(reading: Reading) -> None:
    first = next(reading.transcript.turns())

    assert first.text == "Good afternoon.\n\nIs the lamp lit?\n\nI saw it from the sea."


def test_the_page_tells_its_own_facts(reading: Reading) -> None:
    transcript = reading.transcript

    assert transcript.title == "Visit to the Lighthouse"
    assert transcript.date == datetime.date(2019, 5, 4)
    assert (transcript.place, transcript.language) == ("Cape Sunny", "en")
    assert transcript.url == "http://en.kremlin.ru/events/president/news/12345"
    assert dict(transcript.attributes) == {"section": "Events", "time": "14:30", "page id": "12345"}


def test_pictures_are_blocks_with_address_and_caption(reading: Reading) -> None:
    pictures = [b for b in reading.transcript.blocks if b.kind is BlockKind.IMAGE]

    assert [(b.attribute("src"), b.text) for b in pictures] == [
        ("12345_files/lamp.jpg", "The lamp of the lighthouse."),
        ("http://static.kremlin.ru/media/photo.jpg", "On the gallery."),
    ]


def test_only_links_to_the_web_and_to_mail_are_kept(reading: Reading) -> None:
    prose = next(b for b in reading.transcript.blocks if b.kind is BlockKind.PARAGRAPH)
    links = [mark for mark in prose.marks if mark.kind is MarkKind.LINK]

    assert [(prose.text[m.start : m.end], m.value) for m in links] == [
        ("earlier visit", "http://en.kremlin.ru/events/president/news/12001.html")
    ]


def test_marks_of_words_are_kept_inside_speech(reading: Reading) -> None:
    marks = {
        (mark.kind.value, block.text[mark.start : mark.end])
        for block in reading.transcript.turns()
        for mark in block.marks
    }

    assert marks == {
        ("editorial", "[At eight o’clock.]"),
        ("emphasis", "fog"),
        ("strong", "Is there fog?"),
        ("omission", "<…>"),
    }


def test_scripts_styles_and_forms_are_not_text(reading: Reading) -> None:
    assert not any(word in reading.text for word in ("never", "color", "no text", "Search"))


def test_a_page_cut_off_gives_what_is_there() -> None:
    data = PAGE.read_bytes()
    cut = data[: data.index(b"And the <em>")]

    transcript = read(Source(PAGE, cut)).transcript

    assert transcript.turn_count == 3
    assert transcript.title == "Visit to the Lighthouse"


def test_a_page_cut_off_before_its_text_says_so() -> None:
    data = PAGE.read_bytes()
    cut = data[: data.index(b"<h1")] + b"<!-- e-content -->"

    with pytest.raises(ImportFailed, match=r"before its text begins"):
        read(Source(PAGE, cut))


RUSSIAN = """<html lang="ru"><body><article class="h-entry" id="event-7">
<h1 class="p-name">Встреча на маяке</h1>
<div class="read__meta"><time class="read__published" datetime="2025-03-05">5 марта 2025 года</time>
<div class="read__time">13:05</div><div class="p-location">Мыс Солнечный</div></div>
<div class="e-content"><p><b>В.Путин</b>: Добрый день.</p>
<p><b><a class="person_tag" href="http://kremlin.ru/catalog/persons/9">С.Собянин<span
class="tooltip_person read__tooltip masha-ignore">Собянин Сергей Семёнович</span></a></b> <i>(как
переведено)</i> : Здравствуйте.</p>
<p><b>И.Петров Петров Иван Ильич смотритель маяка :</b> Горит.</p>
<p><b>Реплика:</b> (Не слышно.)</p></div></article><p>kremlin.ru</p></body></html>"""


def test_a_russian_page_is_read_through_its_cards() -> None:
    transcript = read(Source(Path("page.html"), RUSSIAN.encode())).transcript

    assert [plain(block.label) for block in transcript.turns()] == [
        "В.Путин",
        "С.Собянин (как переведено)",
        "И.Петров Петров Иван Ильич смотритель маяка",
        "Реплика",
    ]
    assert [speaker.name for speaker in transcript.speakers] == [
        "В.Путин",
        "С.Собянин",
        "И.Петров",
        "Реплика",
    ]
    assert transcript.speakers[2].roles == ("смотритель маяка",)
    assert next(b.remark for b in transcript.turns() if b.remark) == "как переведено"
    assert (str(transcript.date), transcript.place) == ("2025-03-05", "Мыс Солнечный")
    assert (transcript.language, dict(transcript.attributes)["page id"]) == ("ru", "7")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-16-le"])
def test_pages_in_other_encodings_are_read(reading: Reading, encoding: str) -> None:
    data = PAGE.read_bytes().decode().encode(encoding)

    assert read(Source(PAGE, data)).text == reading.text


def test_pages_of_the_corpus_hold_all_that_can_be_seen(corpus: Path) -> None:
    pages = sorted((corpus / "kremlin_pages").glob("*.html"))
    lost = []
    for page in pages:
        data = page.read_bytes()
        if squeezed(read(Source(page, data)).text) != squeezed(seen(data)):
            lost.append(page.name)

    assert len(pages) > 600
    assert lost == []


def squeezed(text: str) -> str:
    return "".join(text.split())


def seen(data: bytes) -> str:
    """Return a page's visible text, told by the tree alone: notes and cards after the text."""
    root = html.fromstring(data.decode(), parser=html.HTMLParser(remove_comments=True))
    for element in every(root, "//head|//script|//style|//noscript|//input|//button|//select"):
        tail = element.tail
        element.clear()
        element.tail = tail
    for picture in every(root, "//img"):
        inside = every(picture, "ancestor::article") and not every(
            picture, "ancestor::*[contains(@class,'read__tooltip')]"
        )
        words = (picture.get("alt") or picture.get("data-text") or "").removeprefix("None")
        picture.tail = (words if inside else "") + (picture.tail or "")
    body = every(root, "//article//*[contains(@class,'e-content')]")[0]
    end = every(body, ".//*[contains(@class,'read__bottommeta')]")
    outer = "ancestor::*[contains(@class,'masha-ignore') or contains(@class,'bottommeta')]"
    notes = every(body, ".//*[contains(@class,'masha-ignore')]")
    for note in [note for note in notes if not every(note, outer)]:
        move(note, end[0] if end else body)
    return "".join(map(str, root.itertext()))


def every(element: Element, query: str) -> list[Element]:
    found = element.xpath(query)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, Element)]


def move(note: Element, before: Element) -> None:
    """Take a note out of the text to where the text ends, all but its pictures."""
    is_card = "tooltip" in (note.get("class") or "")
    kept = "" if is_card else "".join(img.tail or "" for img in note.iter("img"))
    moved = copy.deepcopy(note)
    moved.tail = None
    for img in moved.iter("img"):
        img.tail = None
    before.addprevious(moved)
    note.text = kept
    for child in list(note):
        note.remove(child)
