"""Blocks gathered for a segment: the words of a text, and of no other."""

from hypothesis import example, given
from hypothesis import strategies as st

from transcript_reader.search.analysis import WORD, tokens
from transcript_reader.search.codec.builder import NOTED, Builder

_TEXTS = st.text(
    st.sampled_from([*"abЯё漢_'’.,!?–“” \n\t\xa0", "\u0301", "\xad", "\u200b", "\x85", "\x1c", "é"])
    | st.characters(),
    max_size=40,
)


def built(text: str) -> list[str]:
    builder = Builder()
    builder.add(text, "en", block=0, date=0, values={})
    gathered = builder.gathered()
    return [gathered.forms[number][0] for number in gathered.occurrences.forms.tolist()]


@given(_TEXTS)
@example("Russia,Ukraine.l’état—rock'n'roll's (U.S.A.) 1,000.5")
def test_the_words_of_a_text_are_indexed_in_order(text: str) -> None:
    assert built(text) == [token.form for token in tokens(text)]


@given(_TEXTS)
def test_a_long_text_is_as_many_short_ones(text: str) -> None:
    long = f"{text} " * (2 * NOTED // (len(text) + 1) + 2)

    assert built(long) == [token.form for token in tokens(long)]


@given(st.characters())
def test_no_white_space_is_part_of_a_word(char: str) -> None:
    assert not (char.isspace() and WORD.search(f"a{char}a")[0] == f"a{char}a")  # type: ignore[index]
