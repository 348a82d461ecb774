from datetime import date

from transcript_reader.domain.quotation import Passage, quote, quote_turn
from transcript_reader.domain.transcript import (
    Block,
    BlockKind,
    Mark,
    MarkKind,
    Speaker,
    Transcript,
    TranscriptId,
)

TALK = Transcript(
    TranscriptId("x"),
    "A talk",
    date(2021, 6, 28),
    "Moscow",
    "en",
    "http://example.org/1",
    "text",
    (Speaker("Ann Lee", ("Chair",)), Speaker("Question", named=False)),
    (
        Block(BlockKind.TITLE, "A talk", 0, 6),
        Block(
            BlockKind.TURN,
            "Good\u00a0day.\n\nWelcome.",
            6,
            30,
            turn=0,
            speaker=0,
            label="Chair Ann Lee",
            role="Chair",
            marks=(Mark(0, 9, MarkKind.PAGE, "7"), Mark(11, 19, MarkKind.PAGE, "8")),
        ),
        Block(BlockKind.IMAGE, "A photo", 30, 37),
        Block(BlockKind.TURN, "Who asks?", 37, 46, turn=0, speaker=0),
        Block(BlockKind.TURN, "I do.", 46, 60, turn=1, speaker=1, label="Question"),
        Block(BlockKind.CHROME, "Print", 60, 65),
    ),
)


def test_a_turn_is_quoted_whole_though_a_picture_interrupts_it() -> None:
    quotation = quote_turn(TALK, 3)

    words = "Good\u00a0day.\n\nWelcome.\n\nWho asks?"
    assert quotation.passages == (Passage(words, "Ann Lee", "Chair", 0),)
    assert quotation.turns == (0,)
    assert quotation.pages == ("7", "8")


def test_words_from_within_a_block_are_quoted_exactly() -> None:
    quotation = quote(TALK, (1, 0), (1, 8))

    assert [passage.words for passage in quotation.passages] == ["Good\u00a0day"]
    assert quotation.pages == ("7",)


def test_several_voices_make_a_passage_each_and_the_site_is_left_out() -> None:
    quotation = quote(TALK, (1, 11), (5, 5))

    assert quotation.passages == (
        Passage("Welcome.\n\nWho asks?", "Ann Lee", "Chair", 0),
        Passage("I do.", "Question", "", 1),
    )
    assert (quotation.title, quotation.url, quotation.turn_count) == (TALK.title, TALK.url, 2)


def test_where_there_are_no_words_nothing_is_quoted() -> None:
    assert quote(TALK, (2, 0), (2, 7)).passages == ()
    assert quote_turn(TALK, 9).passages == ()
