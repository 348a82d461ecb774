import subprocess
import sys
from pathlib import Path

import pytest

from transcript_reader.search.analysis import forms, stem, tokens


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("the\u00a0Treaty", ["the", "treaty"]),
        ("Russia’s Russia's RUSSIA", ["russia", "russia", "russia"]),
        ("don’t don't", ["don't", "don't"]),
        ("Серге́й Королёв", ["сергей", "королев"]),
        ("сове\u00adща\u00adние co\u200boperate", ["совещание", "cooperate"]),
        ("naïve café Ångström ﬁne", ["naive", "cafe", "angstrom", "fine"]),
        ("V.Putin В.Путин", ["v", "putin", "в", "путин"]),
        ("l’homme d’Arcy O’Brien", ["homme", "arcy", "o'brien"]),
        ("_stress_ multi-polar COVID-19", ["stress", "multi", "polar", "covid", "19"]),
        ("香港的", ["香", "港", "的"]),
        ("й\u0306 и\u0306", ["й", "й"]),
        ("— … ***", []),
    ],
)
def test_printed_words_fold_to_forms(printed: str, folded: list[str]) -> None:
    assert forms(printed) == folded


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("negotiation", "negotiated", "en"),
        ("treaty", "treaties", "en"),
        ("договор", "договоры", "ru"),
        ("договору", "договорами", "en"),
        ("treaties", "treaty", "ru"),
        ("häuser", "hauser", "de"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str, language: str) -> None:
    assert stem(forms(one)[0], language) == stem(forms(other)[0], language)


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert stem("houses", "sk") == ":houses"


def test_places_count_in_the_text_as_published() -> None:
    text = "\u00a0“Russia’s\u00a0tre\u00adaty” — l’Été"

    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Russia",
        "tre\u00adaty",
        "Été",
    ]


_STEMMER_IN_C = """
def algorithms():
    return ["english"]

class Stemmer:
    def __init__(self, language):
        assert language == "english"

    def stemWord(self, word):
        return word.removesuffix("s")
"""


def test_words_are_stemmed_where_the_stemmers_in_c_are_installed(tmp_path: Path) -> None:
    (tmp_path / "Stemmer.py").write_text(_STEMMER_IN_C)  # what PyStemmer calls its module
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from transcript_reader.search.analysis import stem; print(stem('dogs', 'en'))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("en:dog\n", "")
