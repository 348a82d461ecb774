from pathlib import Path

import pytest
from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.russian_stemmer import RussianStemmer

from transcript_reader.search.analysis import forms, stem, tokens

ROOT = Path(__file__).parents[2]


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
        ("G-20 G20 the F‑16’s С-300", ["g20", "g20", "the", "f16", "с300"]),
        (
            "X-ray 5-G Wi-6 AB-3-C-4 G- 20",
            ["x", "ray", "5", "g", "wi", "6", "ab", "3", "c4", "g", "20"],
        ),
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


def test_a_letter_and_its_number_are_one_word_with_its_hyphen() -> None:
    text = "at the G-20’s summit"

    assert [text[token.start : token.end] for token in tokens(text)] == [
        "at",
        "the",
        "G-20",
        "summit",
    ]


def test_stems_are_those_of_snowballs_stemmers_in_python() -> None:
    guide = (ROOT / "resources" / "transcripts" / "guide.html").read_text(encoding="utf-8")
    by_script = {"en": EnglishStemmer(), "ru": RussianStemmer()}

    for form in set(forms(guide)):
        code, _, found = stem(form, "en").partition(":")
        assert not code or found == by_script[code].stemWord(form)
