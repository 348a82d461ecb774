"""Word processors, books, PDF and archives: what they hold, read as speech."""

from pathlib import Path

import pytest
from tests.importers.samples import (
    PIXEL,
    Words,
    docx,
    epub,
    mhtml,
    odt,
    paragraph,
    pdf,
    run,
    zipped,
)
from tests.importers.test_contract import faults

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, MarkKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source

SAID = [("Jane Doe", "Good morning."), ("John Roe", "And to you. How are you?")]
KINDS = BlockKind


def read_as(format_name: str, data: bytes, name: str = "talk") -> Reading:
    reading = read(Source(Path(name), data))
    assert reading.transcript.source == format_name
    assert list(faults(reading)) == []
    return reading


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [
        (transcript.speakers[block.speaker].name, block.text)
        for block in transcript.turns()
        if block.speaker is not None
    ]


def kinds(transcript: Transcript) -> list[BlockKind]:
    return [block.kind for block in transcript.blocks]


BOLD = "".join(paragraph(run(f"{name}:", bold=True), run(f" {words}")) for name, words in SAID)
TABBED = "".join(
    paragraph(run(f"{name}\t{words}"))
    for name, words in (*SAID, ("Jane Doe", "I am very well, thank you."))
)
STYLED = "".join(
    paragraph(run(name), style="Orador") + paragraph(run(words), style="Normal")
    for name, words in (*SAID, ("Jane Doe", "I am very well, thank you."))
)


@pytest.mark.parametrize("body", [BOLD, TABBED, STYLED], ids=["bold", "tabbed", "styled"])
def test_labels_of_a_word_document_are_found(body: str) -> None:
    transcript = read_as("DOCX", docx(body)).transcript

    assert said(transcript)[:2] == SAID


def test_a_word_document_shows_what_word_shows() -> None:
    body = (
        paragraph(
            run("Kept"),
            "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
            "<w:ins><w:r><w:t> and new</w:t></w:r></w:ins>",
            "<w:r><w:instrText>PAGE</w:instrText></w:r>",
            "<w:r><w:lastRenderedPageBreak/><w:t> overleaf</w:t></w:r>",
        )
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    blocks = read_as("DOCX", docx(body)).transcript.blocks

    assert [block.text for block in blocks] == ["Kept and new overleaf", "one\ttwo"]
    pages = [(m.start, m.value) for m in blocks[0].marks if m.kind is MarkKind.PAGE]
    assert pages == [(0, "1"), (13, "2")]


def test_an_office_with_its_holder_in_brackets_is_the_holder_from_then_on() -> None:
    labels = (
        "The minister for ports (Jane Doe)",
        "The chair",
        "The minister for ports",
        "The chair",
    )
    body = "".join(
        paragraph(run(label), style="Speaker") + paragraph(run("Yes, indeed."), style="Text")
        for label in labels
    )
    transcript = read_as("DOCX", docx(body)).transcript

    assert [speaker.name for speaker in transcript.speakers] == ["Jane Doe", "The chair"]
    assert transcript.speakers[0].roles == ("The minister for ports",)


def test_labels_of_an_opendocument_text_are_found() -> None:
    styles = (
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = '<text:h text:outline-level="1">A meeting</text:h>' + "".join(
        f'<text:p><text:span text:style-name="T1">{name}:</text:span>'
        f'<text:s text:c="2"/>{words}</text:p>'
        for name, words in SAID
    )
    transcript = read_as("ODT", odt(body, styles)).transcript

    assert said(transcript) == SAID
    assert transcript.blocks[0].kind is KINDS.HEADING


def test_notes_tabs_and_breaks_of_an_opendocument_text_are_kept() -> None:
    body = (
        "<text:p>one<text:tab/>two<text:line-break/>three<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>below</text:p></text:note-body></text:note>"
        "</text:p>"
    )
    blocks = read_as("ODT", odt(body)).transcript.blocks

    assert [block.text for block in blocks] == ["one\ttwo\nthree", "below"]
    assert blocks[1].attribute("note") == "1"


RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
    r"{\info{\title unseen}}{\*\generator unseen;}"
    r"\pard{\b Jane Doe:} Good morning.\par"
    "\n"
    r"{\b John Roe:} And to you. How are you?\par"
    r"\pard caf\'e9 \u1046?\u-10179?\u-8704? {\f1\'cf\'f0\'e8} a\~b {\v hidden}\line c\tab d\par}"
)


def test_rich_text_is_read_with_its_marks_and_characters() -> None:
    transcript = read_as("RTF", RTF.encode("ascii")).transcript

    assert said(transcript)[0] == SAID[0]
    assert transcript.blocks[-1].text.endswith("café Ж😀 При a\xa0b\nc\td")
    assert "unseen" not in read(Source(Path("x"), RTF.encode())).text


def test_a_book_is_read_in_the_order_of_its_spine_with_its_pictures() -> None:
    chapters = [
        f"<h1>First</h1><p><b>{name}:</b> {words}</p><p><img src='p.png' alt='A chart'/></p>"
        for name, words in SAID
    ]
    reading = read_as("EPUB", epub(chapters, {"p.png": PIXEL}))

    assert reading.transcript.title == "A Book of Talks"
    assert said(reading.transcript) == SAID
    assert {image.name for image in reading.images} == {"OEBPS/p.png"}
    shown = [b.attribute("src") for b in reading.transcript.blocks if b.kind is KINDS.IMAGE]
    assert shown == ["OEBPS/p.png", "OEBPS/p.png"]


def test_a_page_saved_in_one_file_keeps_its_pictures() -> None:
    page = "<html><body><h1>Talk</h1>" + "".join(
        f"<p><b>{name}:</b> {words}</p>" for name, words in SAID
    )
    page += "<p><img src='pictures/one.png' alt='A chart'></p></body></html>"
    reading = read_as("Web page", mhtml(page, {"https://example.org/pictures/one.png": PIXEL}))

    assert said(reading.transcript) == SAID
    assert [image.data for image in reading.images] == [PIXEL]
    assert reading.transcript.url == "https://example.org/talk"


def test_running_heads_and_page_numbers_of_a_pdf_are_set_aside() -> None:
    full = "and this is a line of words that runs to the very end of the column, does it not"
    pages = [
        [
            (50.0, 770.0, 9.0, f"HOUSE OF TALKS {number}"),
            (50.0, 700.0, 11.0, "*Jane Doe:"),
            (115.0, 700.0, 11.0, f"Our {word} matter is what it is, I say, and the next"),
            (50.0, 686.0, 11.0, f"{word} {full}"),
            (50.0, 672.0, 11.0, f"{full}, my {word}"),
            (50.0, 658.0, 11.0, f"friend of the {word} kind."),
        ]
        for number, word in ((41, "first"), (42, "second"), (43, "third"))
    ]
    transcript = read_as("PDF", pdf(pages)).transcript

    assert transcript.turn_count == 3
    assert not any("HOUSE" in block.text for block in transcript.blocks)
    marked = {m.value for b in transcript.turns() for m in b.marks if m.kind is MarkKind.PAGE}
    assert marked == {"41", "42", "43"}


def test_a_word_parted_at_the_end_of_a_line_is_one_again_and_columns_stay_apart() -> None:
    left = [(40.0, 700.0 - 14 * n, 11.0, "the column on the left is a trans-") for n in range(6)]
    right = [(330.0, 700.0 - 14 * n, 11.0, "cript that goes on to the right") for n in range(6)]
    interleaved = [words for pair in zip(left, right, strict=True) for words in pair]
    text = " ".join(b.text for b in read_as("PDF", pdf([interleaved])).transcript.blocks)

    assert text.count("the left is a trans-the column") + text.count("left is a transthe") == 5
    assert "left is a transcript that goes on" in text
    assert text.count("to the right cript that") == 5


def test_a_pdf_of_pictures_is_refused_in_so_many_words() -> None:
    with pytest.raises(ImportFailed, match="pictures are not read"):
        read(Source(Path("scan.pdf"), pdf([[], []])))


def test_an_archive_is_refused_as_such_and_says_what_to_do() -> None:
    with pytest.raises(ImportFailed, match="it is an archive; import it"):
        read(Source(Path("talks.zip"), zipped({"a.txt": "Jane Doe: Yes."})))
    with pytest.raises(ImportFailed, match="there are no documents in it"):
        read(Source(Path("talks.zip"), zipped({"a.png": PIXEL})))


def test_word_documents_of_the_old_kind_are_read(corpus: Path) -> None:
    files = sorted((corpus / "formats" / "doc_binary").rglob("*.doc"))
    readings = [read(Source(path, path.read_bytes())) for path in files]

    assert {reading.transcript.source for reading in readings} == {"DOC"}
    assert all("\x13" not in reading.text for reading in readings)
    assert max(reading.transcript.turn_count for reading in readings) > 100


def test_running_heads_of_two_pages_are_told_by_their_place() -> None:
    def page(number: int) -> list[Words]:
        body = [(40.0, 700.0 - 14 * n, 11.0, f"the words of row {'abcdefgh'[n]}") for n in range(8)]
        return [(40.0, 760.0, 9.0, f"Report {number}"), *body]

    transcript = read_as("PDF", pdf([page(1), page(2)])).transcript

    assert not any("Report" in block.text for block in transcript.blocks)


def test_a_column_that_begins_with_a_label_begins_a_paragraph() -> None:
    rows = [(40.0, 700.0 - 14 * n, 11.0, "of the column on the left here.") for n in range(6)]
    rows += [(330.0, 700.0 - 14 * n, 11.0, "of the column on the right too.") for n in range(1, 6)]
    rows[0] = (40.0, 700.0, 11.0, "Ms Jane Doe: I speak to you out")
    rows.insert(6, (330.0, 700.0, 11.0, "Mr John Roe: I speak to you out"))
    transcript = read_as("PDF", pdf([rows])).transcript

    assert [name for name, _ in said(transcript)] == ["Jane Doe", "John Roe"]
