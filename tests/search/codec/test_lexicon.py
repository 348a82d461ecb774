from pathlib import Path

import pytest

from transcript_reader.search.codec.container import Container, write_container
from transcript_reader.search.codec.lexicon import Lexicon, lexicon_arrays
from transcript_reader.search.distance import within
from transcript_reader.search.wild import pattern_expression

TERMS = sorted(
    [
        "война",
        "войны",
        "договор",
        "договора",
        "nation",
        "national",
        "nations",
        "negotiate",
        "station",
        "ration",
        "rational",
        "treaty",
        "treaties",
        "трактат",
        "act",
        "action",
        "acting",
        "actor",
        "faction",
        "x",
        "xx",
        "ёлка",
        "élan",
    ],
    key=str.encode,
)


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    write_container(tmp_path / "terms", lexicon_arrays("term", TERMS), {})
    return Lexicon(Container(tmp_path / "terms"), "term")


def test_every_term_is_found_where_it_stands(lexicon: Lexicon) -> None:
    assert list(lexicon) == TERMS
    for at, term in enumerate(TERMS):
        assert lexicon.equal(term) == range(at, at + 1)
        assert lexicon[at] == term


@pytest.mark.parametrize("term", ["", "a", "zebra", "ж", "я"])
def test_what_is_not_there_is_nowhere(lexicon: Lexicon, term: str) -> None:
    assert not lexicon.equal(term)


@pytest.mark.parametrize("prefix", ["nat", "дог", "x", "", "zz", "ё"])
def test_a_prefix_is_a_range(lexicon: Lexicon, prefix: str) -> None:
    found = [lexicon[at] for at in lexicon.beginning(prefix)]

    assert found == [term for term in TERMS if term.startswith(prefix)]


@pytest.mark.parametrize(
    "pattern",
    ["nat*", "*tion", "*a*", "*act*", "act??g", "?ction", "n*n", "*ation*l", "дог*р?", "?", "x*",
     "во?н*", "*ы", "?лка", "*o*i*"],
)  # fmt: skip
def test_a_pattern_finds_what_fits_it(lexicon: Lexicon, pattern: str) -> None:
    fits = pattern_expression(pattern).fullmatch

    found = [lexicon[int(at)] for at in lexicon.matching(pattern)]

    assert found == [term for term in TERMS if fits(term)]


@pytest.mark.parametrize("word", ["nation", "natoin", "договор", "доковор", "actr", "x", "qqqqqq"])
@pytest.mark.parametrize("distance", [1, 2])
def test_words_alike_are_those_within_the_distance(
    lexicon: Lexicon, word: str, distance: int
) -> None:
    found = [lexicon[int(at)] for at in lexicon.near(word, distance)]

    assert found == [term for term in TERMS if within(word, term, distance)]
