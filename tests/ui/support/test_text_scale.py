from hypothesis import given
from hypothesis import strategies as st

from transcript_reader.domain.transcript import Block, BlockKind, Transcript, TranscriptId
from transcript_reader.ui.support.text_scale import TextScale


def transcript(*texts: str, chrome: str = "") -> Transcript:
    blocks = [Block(BlockKind.CHROME, chrome, 0, len(chrome))] if chrome else []
    blocks += [Block(BlockKind.PARAGRAPH, text, 0, len(text)) for text in texts]
    return Transcript(TranscriptId("t"), "", None, "", "", "", "test", (), tuple(blocks))


def test_half_of_the_characters_is_half_of_the_way() -> None:
    scale = TextScale(transcript("a" * 99, "b" * 99))

    assert scale.part(1) == 0.5
    assert scale.part(2) == 1.0


def test_what_belongs_to_the_site_has_no_length() -> None:
    scale = TextScale(transcript("a" * 99, "b" * 99, chrome="menu" * 100))

    assert scale.part(0) == scale.part(1) == 0.0
    assert scale.part(2) == 0.5


def test_an_empty_transcript_has_a_beginning_only() -> None:
    scale = TextScale(transcript())

    assert scale.part(0) == 1.0
    assert scale.place(0.5) == (0, 0)


@given(st.lists(st.text(min_size=1), min_size=1), st.data())
def test_there_and_back_is_the_same_place(texts: list[str], data: st.DataObject) -> None:
    scale = TextScale(transcript(*texts))
    block = data.draw(st.integers(0, len(texts) - 1))
    character = data.draw(st.integers(0, len(texts[block]) - 1))
    total = sum(len(text) + 1 for text in texts)

    assert scale.place(scale.part(block, character) + 0.1 / total) == (block, character)
