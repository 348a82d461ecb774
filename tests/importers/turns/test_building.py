"""A transcript put together: blocks tile the text, turns go on, words carry their marks."""

from pathlib import Path

from transcript_reader.domain.transcript import BlockKind, Mark, MarkKind
from transcript_reader.importers.labels.labels import label_of
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.turns.building import TranscriptBuilder


def builder() -> TranscriptBuilder:
    return TranscriptBuilder(Source(Path("a.txt"), b"a"), "Test")


def test_a_turn_goes_on_in_its_block_and_after_an_interruption_in_another() -> None:
    made = builder()
    made.turn(label_of("Jane Doe"), "One.")
    made.more("Two.")
    made.add(BlockKind.OMISSION, "<…>")
    made.more("Three.")

    blocks = made.reading("A talk").transcript.blocks

    assert [(b.kind.value, b.text, b.turn, b.label) for b in blocks] == [
        ("turn", "One.\n\nTwo.", 0, "Jane Doe"),
        ("omission", "<…>", None, ""),
        ("turn", "Three.", 0, ""),
    ]


def test_blocks_tile_the_text_as_printed() -> None:
    made = builder()
    made.blank("\n")
    made.add(BlockKind.TITLE, "A talk", printed="  A talk\n\n")
    made.turn(label_of("Jane Doe"), "One.", printed="Jane Doe :  One.\n")
    made.blank("\n\n")

    reading = made.reading("A talk")

    assert reading.text == "\n  A talk\n\nJane Doe :  One.\n\n\n"
    assert [(b.start, b.end) for b in reading.transcript.blocks] == [(0, 11), (11, 30)]


def test_marks_of_further_paragraphs_stand_where_their_words_do() -> None:
    made = builder()
    made.turn(label_of("Jane Doe"), "One.")
    made.more("Two.", marks=[Mark(0, 3, MarkKind.STRONG)])

    (block,) = made.reading("A talk").transcript.blocks

    assert [(block.text[m.start : m.end], m.kind) for m in block.marks] == [
        ("Two", MarkKind.STRONG)
    ]


def test_the_editors_words_omissions_and_directions_are_marked_in_any_format() -> None:
    made = builder()
    made.turn(label_of("Jane Doe"), "The CPC [Communist Party] said <…> so. (Applause.) [12]")

    (block,) = made.reading("A talk").transcript.blocks

    assert [(block.text[m.start : m.end], m.kind.value) for m in block.marks] == [
        ("[Communist Party]", "editorial"),
        ("<…>", "omission"),
        ("(Applause.)", "direction"),
    ]


def test_a_formats_own_key_says_who_is_who() -> None:
    made = builder()
    made.turn(label_of("Mr Smith"), "One.", key="a")
    made.turn(label_of("Mr Smith"), "Two.", key="b")
    made.turn(label_of("The Minister"), "Three.", key="a")

    transcript = made.reading("A talk").transcript

    assert [block.speaker for block in transcript.blocks] == [0, 1, 0]


def test_roles_of_a_speaker_are_kept_in_order_of_appearance() -> None:
    made = builder()
    for label in ("Prime Minister Ann Lee", "Ann Lee", "Chairman Ann Lee"):
        made.turn(label_of(label), "Yes.")

    (speaker,) = made.reading("A talk").transcript.speakers

    assert (speaker.name, speaker.roles) == ("Ann Lee", ("Prime Minister", "Chairman"))


def test_an_office_held_by_two_in_turn_is_two_speakers_with_names_of_their_own() -> None:
    made = builder()
    for label in ("The CHAIR (Mr C T Frolick)", "Ann Lee", "The CHAIR (Ms M Boroto)", "Ann Lee"):
        made.turn(label_of(label), "Order.")

    speakers = made.reading("A sitting").transcript.speakers

    assert [one.name for one in speakers] == ["Mr C T Frolick", "Ann Lee", "Ms M Boroto"]
