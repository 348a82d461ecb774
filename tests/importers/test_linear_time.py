"""Twice the input takes twice the time: no importer is slower than linear."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.importers.samples import docx, epub, mhtml, odt, paragraph, pdf, run

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

MOST = 2.5
SLACK = 0.02  # seconds: what is done once, whatever the size
TRIES = 6
LINE = "Hello there, all of you, and good morning (Applause.) to every one of you here today. "


def tei(size: int) -> bytes:
    speech = f'<note type="speaker">Joe</note><u who="#a"><seg>{LINE}<pb n="1"/></seg></u>'
    body = speech * size + "<u><seg>" + LINE * size + "</seg></u>"
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>'.encode()
    )


def akoma(size: int) -> bytes:
    speech = f'<speech by="#a"><from>Joe</from><p>{LINE}</p><p>{LINE}</p></speech>'
    body = f"<debateBody><debateSection>{speech * size}</debateSection></debateBody>"
    return f"<akomaNtoso><debate>{body}</debate></akomaNtoso>".encode()


def uk_hansard(size: int) -> bytes:
    said = f"<membercontribution>: {LINE}<lb/>{LINE}<col>1</col></membercontribution>"
    body = f"<section><p><member>Mr. Joe</member>{said}</p></section>" * size
    return f"<housecommons><title>House</title><debates>{body}</debates></housecommons>".encode()


def australian(size: int) -> bytes:
    talker = '<talker><name.id>A</name.id><name role="display">Mr JOE</name></talker>'
    talk = (
        f"<speech><talk.start>{talker}<para>—{LINE}</para></talk.start><para>{LINE}</para></speech>"
    )
    header = "<session.header><date>2000-01-01</date></session.header>"
    body = f"<chamber.xscript><debate>{talk * size}</debate></chamber.xscript>"
    return f"<hansard>{header}{body}</hansard>".encode()


def bundestag_dump(size: int) -> bytes:
    said = f"J B (SPD): {LINE}\n{LINE}\n(Beifall bei der SPD. —\nZuruf: Nein!)\n{LINE}\n"
    head = "<DOKUMENTART>PLENARPROTOKOLL</DOKUMENTART>"
    return (
        f"<DOKUMENT>{head}<TEXT>{said * size}(Beifall\n{'J B ' * size}</TEXT></DOKUMENT>".encode()
    )


def bundestag(size: int) -> bytes:
    name = "<name><vorname>J</vorname><nachname>B</nachname></name>"
    speech = (
        f'<rede id="1"><p klasse="redner"><redner id="1">{name}</redner>J B (SPD):</p>'
        f'<p klasse="J">{LINE}</p><kommentar>(Beifall)</kommentar><p klasse="J">{LINE}</p></rede>'
    )
    body = f"<sitzungsverlauf>{speech * size}</sitzungsverlauf>"
    return f"<dbtplenarprotokoll>{body}</dbtplenarprotokoll>".encode()


def they_work_for_you(size: int) -> bytes:
    speech = f'<speech id="1" speakername="Joe" speakerid="a"><p>{LINE}</p><p>{LINE}</p></speech>'
    return f"<publicwhip>{speech * size}</publicwhip>".encode()


def voiced_xml(size: int) -> bytes:
    turns = f'<turn speaker="Joe">{LINE}<turn speaker="Ann">{LINE}</turn>{LINE}</turn>' * size
    return f"<talk>{turns}</talk>".encode()


def europarl(size: int) -> bytes:
    return f'<SPEAKER ID=1 NAME="Joe">\n{LINE}\n<P>\n{LINE}\n'.encode() * size


def any_xml(size: int) -> bytes:
    body = "".join(f"<a><b>Joe Bloggs: {LINE}</b><c>{LINE}</c></a>" for _ in range(size))
    return f'<?xml version="1.0"?><x>{body}</x>'.encode()


def captions(size: int) -> bytes:
    cues = (
        f"00:{n // 60 % 60:02}:{n % 60:02}.000 --> 00:59:59.000\n<v Joe>{LINE}\n\n"
        for n in range(size)
    )
    return ("WEBVTT\n\n" + "".join(cues)).encode()


def unclosed(size: int) -> bytes:
    return ("WEBVTT\n\n00:00:01.000 --> 00:59:59.000\n" + "<v Joe>Yes <b>no " * size).encode()


def subrip(size: int) -> bytes:
    cues = (f"{n}\n00:00:{n % 60:02},000 --> 00:59:59,000\n{LINE}\n\n" for n in range(size))
    return "".join(cues).encode()


def timed(size: int) -> bytes:
    return "".join(f"[{n:02}:00.000 --> 59:59.000]  {LINE}\n" for n in range(size)).encode()


def clocked(size: int) -> bytes:
    return "".join(f"{n}:00:05\n{LINE}\n" for n in range(size)).encode()


def signed(size: int) -> bytes:
    cues = (
        f"{n}\n00:00:01,000 --> 00:59:59,000\n>> {LINE} >> Joe Bloggs: {LINE}\n\n"
        for n in range(size)
    )
    return "".join(cues).encode()


def whisper(size: int) -> bytes:
    segment = f'{{"start": 1, "end": 2, "text": " {LINE}", "speaker": "Joe"}}'
    return f'{{"segments": [{",".join([segment] * size)}]}}'.encode()


def page(size: int) -> bytes:
    lines = f"<p><b>Joe Bloggs:</b> {LINE}</p><p>{LINE}</p>" * size
    return f"<html><body><h1>Talk</h1>{lines}</body></html>".encode()


def long_paragraph(size: int) -> bytes:
    return f"<html><body><p><b>Joe:</b> {LINE * size * 4}</p></body></html>".encode()


def nested_page(size: int) -> bytes:
    return f"<html><body>{'<div><span>x</span>' * 40 * size}</body></html>".encode()


def dashed(size: int) -> bytes:
    lines = f"<p>HON. J. BLOGGS.- {LINE} MR. SPEAKER.- {LINE}</p>" * size
    return f"<html><body>{lines}</body></html>".encode()


def markdown(size: int) -> bytes:
    return ("# Talk\n\n" + f"**Joe Bloggs:** {LINE}\n\n{LINE}  \n{LINE}\n\n" * size).encode()


def rtf(size: int) -> bytes:
    return ("{\\rtf1 " + f"{{\\b Joe Bloggs:}} {LINE}\\par {LINE}\\par\n" * size + "}").encode()


def word(size: int) -> bytes:
    return docx((paragraph(run("Joe:", bold=True), run(LINE)) + paragraph(run(LINE))) * size)


def styled_word(size: int) -> bytes:
    return docx((paragraph(run("Joe"), style="Orador") + paragraph(run(LINE), style="T")) * size)


def opendocument(size: int) -> bytes:
    return odt(f"<text:p>Joe Bloggs: {LINE}</text:p><text:p>{LINE}</text:p>" * size)


def book(size: int) -> bytes:
    return epub([f"<p><b>Joe Bloggs:</b> {LINE}</p><p>{LINE}</p>" * (size // 10)] * 10)


def saved_page(size: int) -> bytes:
    return mhtml(f"<p><b>Joe Bloggs:</b> {LINE}</p><p>{LINE}</p>" * size)


def printed(size: int) -> bytes:
    rows = [(50.0, 750.0 - 14 * n, 11.0, LINE) for n in range(50)]
    return pdf([rows] * (size // 50))


def record(size: int) -> bytes:
    lines = f"  Mr. BLOGGS. {LINE}\n{LINE}\n  {LINE}\n{LINE}\n" * size
    return f"[Congressional Record Volume 1, Number 1]\n\n{lines}".encode()


def legco(size: int) -> bytes:
    head = "立法會 ─ 2013年 2月 27日\n"
    lines = f"主席：請議員就座，現在開始會議並請注意時間。\n{head}\n5067\n續。\n"
    return (head + lines * size).encode()


def protocol(size: int) -> bytes:
    lines = f"Joe Bloggs (SPD):\r{LINE}\r(Beifall)\r{LINE}\r" * size
    head = "Plenarprotokoll 1/1\rDeutscher Bundestag\rStenografischer Bericht\rBeginn: 9.00 Uhr\r"
    return (head + lines).encode()


def text(size: int) -> bytes:
    return (f"Joe Bloggs: {LINE}\n\n{LINE}\n\n" * size).encode()


def recurring(size: int) -> bytes:
    names = ("Jane Doe", "Mr. John Roe, of the Old Bridge")
    return "".join(f"{names[n % 2]} – {LINE}\n\n{LINE}\n\n" for n in range(size)).encode()


def dialogue(size: int) -> bytes:
    cues = (f"{n}\n00:00:01,000 --> 00:00:02,000\n- {LINE}\n- {LINE}\n\n" for n in range(size))
    return "".join(cues).encode()


def numbered(size: int) -> bytes:
    lines = (f"{n % 25 + 1:>3}   {'MR. BLOGGS:  ' * (n % 2)}{LINE}\n" for n in range(size * 2))
    return "".join(lines).encode()


FORMATS: dict[str, tuple[Callable[[int], bytes], int]] = {
    "TEI": (tei, 2000),
    "Akoma Ntoso": (akoma, 2000),
    "UK Hansard": (uk_hansard, 1500),
    "Australian Hansard": (australian, 1500),
    "Bundestag": (bundestag, 1500),
    "Bundestag archive": (bundestag_dump, 1500),
    "TheyWorkForYou": (they_work_for_you, 2000),
    "XML": (any_xml, 800),
    "XML with voices": (voiced_xml, 1500),
    "Europarl": (europarl, 2500),
    "WebVTT": (captions, 2500),
    "WebVTT that closes no tag": (unclosed, 4000),
    "SRT": (subrip, 2500),
    "SRT with signs": (signed, 1500),
    "SRT with dashes": (dialogue, 1500),
    "Timed text": (timed, 2500),
    "Times above lines": (clocked, 900),
    "JSON": (whisper, 2500),
    "Web page": (page, 800),
    "one long paragraph": (long_paragraph, 2500),
    "elements never closed": (nested_page, 40),
    "dashed labels": (dashed, 1000),
    "Markdown": (markdown, 500),
    "RTF": (rtf, 1000),
    "DOCX": (word, 800),
    "DOCX with styles": (styled_word, 1000),
    "ODT": (opendocument, 800),
    "EPUB": (book, 800),
    "MHTML": (saved_page, 800),
    "PDF": (printed, 1500),
    "Congressional Record": (record, 1500),
    "LegCo": (legco, 2000),
    "Bundestag as text": (protocol, 3000),
    "labels without a colon": (recurring, 800),
    "numbered lines": (numbered, 800),
    "Plain text": (text, 800),
}


def seconds(data: bytes) -> float:
    """The shortest of three readings, in processor time."""
    found = []
    for _ in range(3):
        started = time.process_time()
        with suppress(ImportFailed):
            read(Source(Path("large"), data))
        found.append(time.process_time() - started)
    return min(found)


@pytest.mark.parametrize("name", list(FORMATS))
def test_twice_the_input_takes_twice_the_time(name: str) -> None:
    make, size = FORMATS[name]
    once = twice = 0.0
    for _ in range(TRIES):  # what else runs may cost one of them its caches
        once, twice = seconds(make(size)), seconds(make(2 * size))
        if twice <= MOST * once + SLACK:
            break

    assert twice <= MOST * once + SLACK, f"{once:.3f} s, then {twice:.3f} s"
