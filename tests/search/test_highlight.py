import pytest

from transcript_reader.domain.sentences import sentence_ends
from transcript_reader.domain.span import Span
from transcript_reader.search.highlight import SNIPPET, snippet, spans
from transcript_reader.search.query import parse


def marked(text: str, query: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in spans(text, parse(query), language)]


@pytest.mark.parametrize(
    ("text", "query", "words"),
    [
        ("The\u00a0Treaty, treaties’ TREATY’S.", "treaty", ["Treaty", "treaties", "TREATY"]),
        ("the\u00a0treaty of the treaty", '"the treaty"', ["the\u00a0treaty", "the treaty"]),
        ("ёлка и елка", "ёлка", ["ёлка", "елка"]),
        ("Серге́й", "сергей", ["Серге́й"]),
        ("a treaty, not a law", "treaty -law", ["treaty"]),
        ("one two three two one", "one NEAR/1 two", ["one", "two", "two", "one"]),
        ("one x x x two one", "one NEAR/2 two", ["two", "one"]),
        ("nation and nations", "nat*", ["nation", "nations"]),
        ("nation and nations", "=nation", ["nation"]),
        ("nations speaker", "speaker:nations", []),
        ("V.Putin and Putin", "V.Putin", ["V.Putin"]),
        ("the G-20, G20, G 20 and G‑20’s", "g20", ["G-20", "G20", "G‑20"]),
        ("a G20 summit, the G-20 summit", '"the g-20 summit"', ["the G-20 summit"]),
        ("an F-16, F16s and F-35", "F-1*", ["F-16", "F16s"]),
        ("COVID-19 and Covid", "covid", ["COVID", "Covid"]),
    ],
)
def test_the_words_of_the_question_are_marked(text: str, query: str, words: list[str]) -> None:
    assert marked(text, query) == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", " Two!", " Three?"]),
        ("Mr. Putin met V. Ivanov and D.Peskov. Then he left.",
         ["Mr. Putin met V. Ivanov and D.Peskov.", " Then he left."]),
        ("The U.S. Senate voted at 5 p.m. on Jan. 5. It passed.",
         ["The U.S. Senate voted at 5 p.m. on Jan. 5.", " It passed."]),
        ("В 2018 г. В.Путин и т. д. сказал. «Да!» Он ушёл.",
         ["В 2018 г. В.Путин и т. д. сказал.", " «Да!»", " Он ушёл."]),
        ("It cost 5 млн руб. в год. Всё.", ["It cost 5 млн руб. в год.", " Всё."]),
        ("No point\n\nNext paragraph. End", ["No point", "\n\nNext paragraph.", " End"]),
        ("He said: “Yes.” She left…", ["He said: “Yes.”", " She left…"]),
        ("version 2.0 is out. ok then", ["version 2.0 is out. ok then"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    ends = sentence_ends(text)

    assert [text[a:b] for a, b in zip([0, *ends], ends, strict=False)] == sentences


LONG = " ".join(f"Sentence number {number} says nothing at all of it." for number in range(60))


def test_a_snippet_is_whole_sentences_around_the_words() -> None:
    text = LONG + " Here stands the treaty, said V.Putin at last. " + LONG

    words, inside = snippet(text, spans(text, parse("treaty"), "en"))

    assert words in text
    assert words.startswith("Here stands the treaty, said V.Putin at last.")
    assert words.endswith("of it.")
    assert [words[span.start : span.end] for span in inside] == ["treaty"]
    assert len(words) <= SNIPPET + 60


def test_the_snippet_shows_where_most_different_words_are_together() -> None:
    text = f"The treaty, the treaty, the treaty. {LONG} A law and a treaty. {LONG}"

    words, _ = snippet(text, spans(text, parse("treaty law"), "en"))

    assert words.startswith("A law and a treaty.")


def test_a_sentence_without_end_is_cut_between_words() -> None:
    text = "word " * 400 + "treaty " + "word " * 400

    words, inside = snippet(text, spans(text, parse("treaty"), "en"))

    assert len(words) <= SNIPPET + 20
    assert words in text
    assert words.strip("word ") == "treaty" or "treaty" in words.split()
    assert len(inside) == 1


def test_without_words_the_snippet_is_the_beginning() -> None:
    words, inside = snippet("  " + LONG, ())

    assert words.startswith("Sentence number 0")
    assert words.endswith("of it.")
    assert len(words) <= SNIPPET
    assert inside == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_an_empty_text_has_an_empty_snippet(text: str) -> None:
    assert snippet(text, ()) == ("", ())


def test_spans_of_a_snippet_stay_within_it() -> None:
    text = LONG + " treaty " + LONG + " treaty"
    found = spans(text, parse("treaty"), "en")

    words, inside = snippet(text, found)

    assert len(found) == 2
    assert inside == (Span(words.index("treaty"), words.index("treaty") + 6),)


def test_sentences_too_long_together_are_not_cut_while_one_of_them_fits() -> None:
    one = "It was said at length that the treaty " + "and its parts " * 12 + "matter."
    other = "The treaty " + "and its parts " * 12 + "matter too."

    shown, found = snippet(f"{one} {other}", [Span(31, 37), Span(len(one) + 5, len(one) + 11)])

    assert shown == one
    assert found == (Span(31, 37),)
