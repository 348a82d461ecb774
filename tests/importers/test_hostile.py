"""Files made to do harm: a clear sentence or a clean transcript, no network, no other file."""

import gzip
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.importers.samples import docx, epub, mhtml, odt, paragraph, pdf, run, zipped

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers import IMPORTERS, read
from transcript_reader.importers.protocol import Reading, Source

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div>{}</div></body></text></TEI>'


def tried(data: bytes) -> Reading | str:
    """The reading, or the reason why there is none; anything else is a fault."""
    try:
        return read(Source(Path("hostile"), data))
    except ImportFailed as failure:
        return failure.reason


def shown(data: bytes) -> str:
    found = tried(data)
    return found if isinstance(found, str) else found.text


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))


@pytest.mark.parametrize("root", ["TEI", "akomaNtoso", "hansard", "dbtplenarprotokoll", "unknown"])
def test_a_billion_laughs_stay_where_they_are(root: str) -> None:
    data = f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]><{root}><text><p>&l9;</p></text></{root}>'

    assert len(shown(data.encode())) < 10_000


def test_an_entity_never_reads_another_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    doctype = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    body = TEI.format('<u who="#a"><seg>Before &e; after.</seg></u>')

    found = shown((doctype + body).encode())
    assert "secret words" not in found
    assert "Before &e; after." in found


def test_a_document_type_on_the_network_is_never_fetched() -> None:
    doctype = '<!DOCTYPE TEI SYSTEM "http://192.0.2.1/slow.dtd">'
    started = time.monotonic()

    assert "Hello." in shown((doctype + TEI.format("<u><seg>Hello.</seg></u>")).encode())
    assert time.monotonic() - started < 2


DEEP = 20_000
NESTED: dict[str, bytes] = {
    "XML": TEI.format("<div>" * DEEP + "x" + "</div>" * DEEP).encode(),
    "HTML": b"<html><body>" + b"<div>" * DEEP + b"x",
    "JSON": b"[" * 100_000,
    "JSON objects": b'{"a":' * 100_000,
    "RTF": rb"{\rtf1 " + b"{" * DEEP + b"x" + b"}" * DEEP + b"}",
    "Markdown": b"# x\n\n" + b"> " * DEEP + b"x",
    "Markdown links": b"# x\n\n" + b"[" * DEEP,
    "Word": docx("<w:tbl><w:tr><w:tc>" * 500 + "x" + "</w:tc></w:tr></w:tbl>" * 500),
}


@pytest.mark.parametrize("name", list(NESTED))
def test_deep_nesting_is_refused_or_read(name: str) -> None:
    assert isinstance(tried(NESTED[name]), Reading | str)


def bomb(size: int) -> bytes:
    return b"a" * size


BOMBS: dict[str, Callable[[], bytes]] = {
    "a swelling member": lambda: docx("", {"word/styles.xml": bomb(400_000_000)}),
    "many large members": lambda: epub(
        ["<p>x</p>"] * 3, {f"{n}.png": b"\0" * 90_000_000 for n in range(4)}
    ),
    "text that swells": lambda: odt("<text:p>" + "a" * 300_000_000 + "</text:p>"),
}


@pytest.mark.parametrize("name", list(BOMBS))
def test_what_unpacks_without_end_is_refused(name: str) -> None:
    assert tried(BOMBS[name]()) == "it unpacks to more than a transcript can be"


def test_more_members_than_any_document_has_are_refused() -> None:
    data = zipped({f"{number:050}.txt": "" for number in range(12_000)})

    assert tried(data) == "it holds more than 10,000 files"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\up.txt", "C:\\up.txt"])
def test_a_path_in_a_package_leads_nowhere(name: str, tmp_path: Path) -> None:
    book = epub(["<p>x</p>"]).replace(b"c0.xhtml", b"c0.xhtml")
    archive = zipped({name: "Jane Doe: Yes.", "good.txt": "Jane Doe: Yes."})

    assert isinstance(tried(book), Reading)
    assert tried(archive) == "it is an archive; import it to read what is in it"
    assert list(tmp_path.iterdir()) == []


def test_scripts_and_what_is_far_away_leave_no_trace() -> None:
    page = (
        "<!DOCTYPE html><html><head><script>steal()</script><style>p{}</style></head>"
        "<body onload='steal()'><p onclick='steal()'><b>Jane Doe:</b> Yes."
        "<script>steal()</script><a href='javascript:steal()'>link</a>"
        "<iframe src='http://192.0.2.1/'></iframe><object data='file:///etc/passwd'></object></p>"
        "</body></html>"
    )
    for data in (page.encode(), mhtml(page), epub([page])):
        found = tried(data)
        assert isinstance(found, Reading)
        assert "steal" not in found.text
        links = [m.value for b in found.transcript.blocks for m in b.marks if m.value]
        assert not any("javascript" in link or "file:" in link for link in links)


SAMPLES: dict[str, bytes] = {
    "TEI": TEI.format('<u who="#a"><seg>Hello there, all of you.</seg></u>').encode(),
    "WebVTT": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Joe>Hello there.\n",
    "numbered lines": "".join(f"{n % 25 + 1:>3}   Hello there.\n" for n in range(60)).encode(),
    "SRT": b"1\n00:00:01,000 --> 00:00:02,000\nHello there.\n",
    "timed text": b"[00:00.000 --> 00:02.000]  Hello there.\n",
    "JSON": b'{"segments": [{"start": 1, "end": 2, "text": "Hello there.", "speaker": "Joe"}]}',
    "HTML": b"<html><body><p><b>Joe Bloggs:</b> Hello there.</p></body></html>",
    "Markdown": b"# Talk\n\n**Joe Bloggs:** Hello there.\n",
    "RTF": rb"{\rtf1 {\b Joe Bloggs:} Hello there.\par}",
    "Word": docx(paragraph(run("Joe Bloggs:", bold=True), run(" Hello there."))),
    "PDF": pdf([[(50.0, 700.0, 12.0, "Joe Bloggs: Hello there, all of you.")]]),
    "EPUB": epub(["<p><b>Joe Bloggs:</b> Hello there.</p>"]),
    "MHTML": mhtml("<html><body><p><b>Joe Bloggs:</b> Hello there.</p></body></html>"),
    "text": b"Joe Bloggs: Hello there.\n",
}


@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_truncation_is_a_reading_or_a_sentence(name: str) -> None:
    data = SAMPLES[name]

    for end in range(0, len(data), max(1, len(data) // 60)):
        assert isinstance(tried(data[:end]), Reading | str)


@pytest.mark.parametrize("name", list(SAMPLES))
def test_nul_bytes_and_wrong_encodings_are_a_reading_or_a_sentence(name: str) -> None:
    data = SAMPLES[name]
    middle = len(data) // 2

    for hostile in (
        data[:middle] + b"\0" * 10 + data[middle:],
        b"\0" + data,
        data + b"\0" * 1000,
        b"\xff\xfe" + data,
        b"\xfe\xff" + data,
        b"\xef\xbb\xbf" + data,
        data[:middle] + b"\xff\xff\x80" + data[middle:],
        data.decode("latin-1").encode("utf-16"),
        data.replace(b"utf-8", b"ebcdic"),
        gzip.compress(data),
    ):
        assert isinstance(tried(hostile), Reading | str)


def test_a_declared_encoding_that_lies_is_seen_through() -> None:
    body = TEI.format('<u who="#a"><seg>Поздравляю всех с началом учебного года!</seg></u>')
    data = b'<?xml version="1.0" encoding="UTF-8"?>' + body.encode("cp1251")

    assert "Поздравляю всех" in shown(data)


@pytest.mark.parametrize("character", list("a <[{*\\(-:1Q"))
def test_one_long_line_is_read_in_little_time(character: str) -> None:
    started = time.monotonic()

    assert isinstance(tried(character.encode() * 3_000_000), Reading | str)
    assert time.monotonic() - started < 10


def test_no_importer_raises_when_it_looks() -> None:
    heads = [data[:end] for data in SAMPLES.values() for end in (0, 1, 3, 8, 64, 500)]

    for head in heads:
        for importer in IMPORTERS:
            importer.recognises(Source(Path("hostile"), head))


def test_an_address_that_is_none_stands_as_it_is() -> None:
    """Found by the fuzzer: an address with half a bracket ended the reading."""
    page = (
        '<html><head><link rel="canonical" href="http://[half/"></head>'
        '<body><p>Joe Bloggs: Hello.</p><img src="a.png" alt="A picture"></body></html>'
    )
    saved = mhtml(page).replace(b"https://example.org/talk", b"http://[half/")

    for data in (page.encode(), saved):
        assert "A picture" in shown(data)


def test_a_member_inside_other_marks_begins_no_answer() -> None:
    """Found by the fuzzer: the next paragraph went on with a turn that was none."""
    page = (
        "<writtenanswers><p>Mr. Canavan asked <i><member>Mr. Gummer</member>: A note.</i></p>"
        "<p/><p>The costs were met.</p></writtenanswers>"
    )

    assert "The costs were met." in shown(page.encode())


@pytest.mark.parametrize("name", ["\xa0", " ", "", "."])
def test_a_speaker_whose_name_is_blank_is_one_all_the_same(name: str) -> None:
    """Found by the fuzzer: a name of white space alone ended the reading."""
    page = (
        '<akomaNtoso><debate><meta><references><TLCPerson eId="a" showAs="{}"/></references></meta>'
        '<debateBody><speech by="#a"><from>{}</from><p>Hello.</p></speech></debateBody>'
        "</debate></akomaNtoso>"
    )

    for printed in ("Mr N SINGH", name):
        found = tried(page.format(name, printed).encode())
        assert isinstance(found, Reading)
        assert len(found.transcript.speakers) == 1


@pytest.mark.parametrize("number", ["9" * 400, "1e999", "NaN", "-1"])
def test_times_beyond_all_numbers_are_left_out(number: str) -> None:
    """Found by the fuzzer: a time of four hundred digits ended the reading."""
    for data in (
        f'<article><section><p><span data-m="{number}" data-d="1">Hello. </span>'
        f'<span data-m="1" data-d="{number}">Yes. </span></p></section></article>',
        f"WEBVTT\n\n{number}:00:01.000 --> {number}:00:02.000\nHello.\n",
        f"1\n{number}:00:01,000 --> {number}:00:02,000\nHello.\n",
        f'{{"segments": [{{"start": {number}, "end": {number}, "text": "Hello."}}]}}',
    ):
        assert "Hello." in shown(data.encode())
