import pytest
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.transcript import Block, BlockKind, Transcript, TranscriptId
from transcript_reader.ui.support.positions import to_units
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.page_parts import PartKind, Tone

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def page(every_kind: OpenedTranscript, qapp: QApplication) -> PageDocument:
    return PageDocument(every_kind.transcript)


def printed(transcript: Transcript, *, chrome: bool = False) -> str:
    return "\n\n".join(
        f"{block.label}: {block.text}" if block.label else block.text
        for block in transcript.blocks
        if chrome or block.kind is not BlockKind.CHROME
    )


def test_the_whole_page_copies_as_it_was_printed(page: PageDocument) -> None:
    assert page.published(0, page.parts[-1].final) == printed(page.transcript)


def test_non_breaking_spaces_survive_copying(page: PageDocument) -> None:
    copied = page.published(0, page.parts[-1].final)

    assert copied.count("\u00a0") == 2


def test_with_the_chrome_shown_nothing_published_is_left_out(every_kind: OpenedTranscript) -> None:
    page = PageDocument(every_kind.transcript, chrome=True)

    assert page.published(0, page.parts[-1].final) == printed(page.transcript, chrome=True)


def test_the_document_has_a_paragraph_for_every_part_where_the_part_says(
    page: PageDocument,
) -> None:
    for index, part in enumerate(page.parts):
        paragraph = page.document.findBlockByNumber(index)
        assert paragraph.position() == part.position
        assert paragraph.length() - 1 == part.units
        assert paragraph.text().replace("\u2028", "\n") == page.words(part)


def test_every_character_is_found_and_found_again(page: PageDocument) -> None:
    for number, block in enumerate(page.transcript.blocks):
        if block.kind is BlockKind.CHROME:
            continue
        for character in range(len(block.text)):
            position = page.text_position(number, character)
            back = page.place(position)
            if block.text[character] != "\n":
                assert back == (number, character)
            assert back[0] == number


def test_positions_count_in_utf_16_units(page: PageDocument) -> None:
    text = page.transcript.blocks[7].text
    character = text.index("We met")
    part = page.parts[page.part_index(page.text_position(7, character))]

    assert page.text_position(7, character) == part.position + to_units(text, character)
    assert to_units(text, character) == character + 1


def test_a_copy_that_ends_in_an_emoji_has_it_whole(page: PageDocument) -> None:
    text = page.transcript.blocks[7].text
    start, end = text.index("😀"), text.index(" We met")

    assert page.published(page.text_position(7, start), page.text_position(7, end)) == "😀"


def test_the_beginning_of_a_block_is_its_label(page: PageDocument) -> None:
    position = page.position(8)

    assert page.parts[page.part_index(position)].kind is PartKind.LABEL
    assert page.place(position) == (8, 0)


def test_a_block_that_is_not_shown_gives_way_to_the_next(page: PageDocument) -> None:
    assert page.position(0) == page.position(1) == 0
    assert not page.shows(0)
    assert page.shows(1)


def test_a_selection_across_turns_has_the_label_on_the_line_of_its_words(
    page: PageDocument,
) -> None:
    start = page.text_position(7, page.transcript.blocks[7].text.index("(Applause"))
    end = page.text_position(8, len("Thank"))

    assert page.published(start, end) == "(Applause.)\n\nPavel Ivanov: Thank"


def test_a_selection_within_a_label_is_that_piece_of_it(page: PageDocument) -> None:
    start = page.position(8)

    assert page.published(start, start + 5) == "Pavel"


def test_a_label_tells_the_name_from_role_and_remark(page: PageDocument) -> None:
    label = page.parts[page.part_index(page.position(7))]
    words = page.words(label)

    tones = [(words[run.start : run.end], run.tone) for run in label.runs]

    assert tones == [
        ("Director\u00a0of the Library", Tone.QUIET),
        (" Anna Orlova ", Tone.NAME),
        ("(retranslated)", Tone.QUIET),
    ]


def test_an_interrupted_turn_starts_once(page: PageDocument) -> None:
    assert [(start.turn, start.speaker) for start in page.turn_starts] == [(0, 0), (1, 1), (2, 0)]


def test_no_colour_is_kept_in_the_document(page: PageDocument) -> None:
    for char_format in page.document.allFormats():
        assert not char_format.hasProperty(char_format.Property.ForegroundBrush)
        assert not char_format.hasProperty(char_format.Property.BackgroundBrush)


def test_characters_that_mean_something_to_qt_keep_their_places(qapp: QApplication) -> None:
    text = "a\rb\u2029c\ufdd0d\ufffce"
    page = PageDocument(_one_paragraph(text))

    assert len(page.parts) == page.document.blockCount() == 1
    assert page.published(0, page.parts[0].final) == text


def test_an_empty_transcript_is_an_empty_page(qapp: QApplication) -> None:
    page = PageDocument(_one_paragraph(None))

    assert page.parts == ()
    assert page.place(0) == (0, 0)
    assert page.published(0, 0) == ""


def _one_paragraph(text: str | None) -> Transcript:
    blocks = () if text is None else (Block(BlockKind.PARAGRAPH, text, 0, len(text)),)
    return Transcript(TranscriptId("one"), "", None, "", "", "", "test", speakers=(), blocks=blocks)
