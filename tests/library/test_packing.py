from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from transcript_reader.domain.transcript import (
    Block,
    BlockKind,
    Mark,
    MarkKind,
    Speaker,
    Transcript,
    TranscriptId,
)
from transcript_reader.library.packing import pack, unpack

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_PAIRS = st.lists(st.tuples(_TEXT, _TEXT), max_size=3).map(tuple)
_MARKS = st.builds(
    lambda start, length, kind, value: Mark(start, start + length, kind, value),
    st.integers(0, 99),
    st.integers(1, 99),
    st.sampled_from(MarkKind),
    _TEXT,
)
_BLOCKS = st.builds(
    lambda kind, texts, length, marks, pairs: Block(
        kind,
        texts[0],
        7,
        7 + length,
        3 if kind is BlockKind.TURN else None,
        0 if kind is BlockKind.TURN else None,
        texts[1],
        texts[2],
        texts[3],
        texts[4],
        marks,
        pairs,
    ),
    st.sampled_from(BlockKind),
    st.tuples(_TEXT, _TEXT, _TEXT, _TEXT, _TEXT),
    st.integers(0, 99),
    st.lists(_MARKS, max_size=3).map(tuple),
    _PAIRS,
)
_TRANSCRIPTS = st.builds(
    Transcript,
    _TEXT.map(TranscriptId),
    _TEXT,
    st.none() | st.dates(),
    _TEXT,
    _TEXT,
    _TEXT,
    _TEXT,
    st.lists(
        st.builds(Speaker, _TEXT, st.lists(_TEXT).map(tuple), st.booleans(), _PAIRS), min_size=1
    ).map(tuple),
    st.lists(_BLOCKS, max_size=4).map(tuple),
    _PAIRS,
)


@given(_TRANSCRIPTS)
def test_what_is_unpacked_is_what_was_packed(transcript: Transcript) -> None:
    packed = pack(transcript, origin="", data=b"")

    assert unpack(packed.transcript, packed.blocks) == transcript


def test_the_row_counts_turns_and_words_once_for_the_list() -> None:
    blocks = (
        Block(BlockKind.TURN, "one two", 0, 7, 0, 0),
        Block(BlockKind.OMISSION, "<…>", 7, 10),
        Block(BlockKind.TURN, "three", 10, 15, 0, 0),
    )
    transcript = Transcript(
        TranscriptId("1"), "", date(2020, 1, 2), "", "", "", "", (Speaker("A"),), blocks
    )

    *_, turns, words, origin = pack(transcript, origin="a.txt", data=b"").transcript

    assert (turns, words, origin) == (1, 3, "a.txt")
