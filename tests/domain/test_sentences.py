import pytest

from transcript_reader.domain.sentences import sentences_at

TEXT = "Mr. Lee spoke.\n\nWe met in\nMoscow. Then we\u00a0left. The end."


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Lee", "Mr. Lee spoke."),
        ("Moscow", "We met in Moscow."),
        ("left", "Then we left."),
        ("end", "The end."),
    ],
)
def test_the_sentence_of_a_word_is_found(word: str, sentence: str) -> None:
    start = TEXT.index(word)

    assert sentences_at(TEXT, start, start + len(word)) == sentence


def test_a_text_without_an_end_is_heard_in_part() -> None:
    text = "and so on " * 10_000

    assert len(sentences_at(text, 50_000, 50_003)) < 1_500
