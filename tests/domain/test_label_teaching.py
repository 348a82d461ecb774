import time

import pytest

from transcript_reader.domain.label_pattern import LONGEST, LabelPattern, signs_of
from transcript_reader.domain.label_teaching import labels_like, paragraph_at, patterns_for
from transcript_reader.domain.label_words import Shape
from transcript_reader.domain.pattern_words import phrases
from transcript_reader.domain.transcript import Block, BlockKind, Transcript, TranscriptId

CAPITALS, TITLED, NAME, INITIALS, WORDS, EXACT = Shape


def shapes(paragraph: str) -> list[Shape]:
    return [pattern.shape for pattern in patterns_for(paragraph)]


def label(pattern: LabelPattern, paragraph: str) -> tuple[str, str] | None:
    """Return the label that a pattern finds, and the words after it."""
    found = pattern.find(paragraph)
    return (
        None
        if found is None
        else (paragraph[found.start : found.end], paragraph[found.words :].strip())
    )


@pytest.mark.parametrize(
    ("paragraph", "printed", "kinds"),
    [
        ("Mr Brown — I think so.", "Mr Brown", [TITLED, NAME, EXACT]),
        ("SMITH. I do. Yes.", "SMITH", [CAPITALS, EXACT]),
        ("SMITH (Vic.). I do.", "SMITH (Vic.)", [CAPITALS, EXACT]),
        ("Mr. J. SMITH. I do.", "Mr. J. SMITH", [CAPITALS, EXACT]),
        ("J. F. Kennedy. Friends", "J. F. Kennedy", [NAME, EXACT]),
        ("[Ann Lee] Hello", "Ann Lee", [NAME, EXACT]),
        ("Jane Doe (chair) | We begin", "Jane Doe (chair)", [NAME, EXACT]),
        ("Jane Doe, head of roads — Yes", "Jane Doe, head of roads", [NAME, EXACT]),
        ("Иванов И.И. Уважаемые коллеги", "Иванов И.И.", [INITIALS, EXACT]),
        ("Иванов И. И. Да", "Иванов И. И.", [INITIALS, EXACT]),
        ("JOHN SMITH I think so", "JOHN SMITH", [CAPITALS, EXACT]),
        ("[00:12:13] Smith — Yes", "Smith", [NAME, EXACT]),
        ("Петров:\tДа", "Петров", [NAME, EXACT]),
        ("Ann Lee\nHello there", "Ann Lee", [NAME, EXACT]),
        ("The Witness", "The Witness", [NAME, EXACT]),
        ("— Иванов: да", "Иванов", [NAME, EXACT]),
        (
            "Senator McDONALD (Victoria).—Thank you",
            "Senator McDONALD (Victoria)",
            [CAPITALS, EXACT],
        ),
        ("主席：各位議員", "主席", [WORDS, EXACT]),
        ("【李議員】好的", "李議員", [WORDS, EXACT]),
        ("陳議員　多謝主席", "陳議員", [WORDS, EXACT]),
        ("השופט: בוקר טוב", "השופט", [WORDS, EXACT]),
        ("the lady in red: no", "the lady in red", [EXACT]),
    ],
)
def test_a_label_is_seen_and_may_be_an_example_of(
    paragraph: str, printed: str, kinds: list[Shape]
) -> None:
    assert shapes(paragraph) == kinds
    for pattern in patterns_for(paragraph):
        found = label(pattern, paragraph)
        assert found is not None
        assert found[0] == printed


@pytest.mark.parametrize(
    "paragraph",
    ["", "   ", "12 345", "“Hello,” she said.", "A" * 500, "And so it went on " * 30, "((((", "\n"],
)
def test_where_nothing_could_be_a_label_nothing_is_proposed(paragraph: str) -> None:
    assert patterns_for(paragraph) == ()


def test_what_the_reader_selects_is_the_label_with_or_without_its_signs() -> None:
    paragraph = "Chair of the day. SMITH, roads, I do."

    assert patterns_for(paragraph, 0, len("Chair of the day.")) == patterns_for(
        paragraph, 0, len("Chair of the day")
    )
    assert patterns_for("[Ann Lee] Hello", 0, 9) == patterns_for("[Ann Lee] Hello", 1, 8)
    assert patterns_for(paragraph, paragraph.index("SMITH"), len(paragraph)) == ()


def test_other_labels_of_the_kind_are_found_and_sentences_are_not() -> None:
    (capitals, _) = patterns_for("SMITH. I do.")
    (titled, name, exact) = patterns_for("Mr Brown — Yes.")

    assert label(capitals, "McDONALD (Vic.). Well. So.") == ("McDONALD (Vic.)", "Well. So.")
    assert label(capitals, "Mr. O'BRIEN. No.") == ("Mr. O'BRIEN", "No.")
    assert label(titled, "Dr. Lee - No.") == ("Dr. Lee", "No.")
    assert label(name, "The Chair — Order!") == ("The Chair", "Order!")
    for pattern in (capitals, titled, exact):
        assert pattern.find("London — that city — is large. Very.") is None
    assert capitals.find("He said so. Then SMITH. left.") is None
    assert capitals.find("SMITH.") is None  # no words
    assert titled.find("Mr Brown was late — very late.") is None


def test_an_office_may_follow_a_comma_where_a_sign_ends_the_label_for_sure() -> None:
    (bracketed, _) = patterns_for("[Ann Lee] Yes.")
    (dashed, *_) = patterns_for("Ann Lee — Yes.")

    assert label(bracketed, "[Tom Vale, master] No.") == ("Tom Vale, master", "No.")
    assert dashed.find("Tom Vale, late again — No.") is None


def test_figures_and_dashes_of_any_kind_are_the_same_sign() -> None:
    (pattern, _) = patterns_for("[00:12] Smith – Yes")

    assert pattern.before == "[0:0] "
    assert label(pattern, "[7:1234]  Tom Vale — No") == ("Tom Vale", "No")
    assert pattern.find("Tom Vale — No") is None


def test_a_label_on_its_own_line_may_have_its_words_below() -> None:
    (pattern, _) = patterns_for("ANN LEE\nHello.\nAnd more.")

    assert pattern.alone
    assert label(pattern, "TOM VALE\nNo.") == ("TOM VALE", "No.")
    assert label(pattern, "TOM VALE") == ("TOM VALE", "")
    assert pattern.find("TOM VALE says no") is None


@pytest.mark.parametrize(
    ("text", "signs"),
    [(" — ", " - "), (":\t", ":\t"), (":  ", ":\t"), ("[00:12:13] ", "[0:0:0] "), ("", "")],
)
def test_signs_are_written_so_that_the_like_are_the_same(text: str, signs: str) -> None:
    assert signs_of(text) == signs


def test_a_pattern_that_tells_nothing_cannot_be_made() -> None:
    for wrong in (
        {"shape": Shape.NAME},
        {"shape": Shape.EXACT, "after": "."},
        {"shape": Shape.NAME, "words": "Ann", "after": "."},
        {"shape": Shape.NAME, "after": "." * 100},
        {"shape": Shape.NAME, "after": ".", "most_words": 100},
    ):
        with pytest.raises(ValueError, match=r"label|too many"):
            LabelPattern(**wrong)


@pytest.mark.parametrize(
    "hostile",
    ["A. " * 100_000, "(" * 300_000, "A " * 150_000, "." * 300_000, "\n" * 300_000, "0" * 300_000],
)
def test_no_paragraph_takes_longer_than_its_head(hostile: str) -> None:
    samples = ("SMITH. I", "JOHN SMITH i", "[00:12] Smith – Yes", "Иванов И.И. Да", "Ann Lee")
    patterns = [pattern for sample in samples for pattern in patterns_for(sample)]
    begun = time.process_time()

    for pattern in patterns:
        assert pattern.find(hostile) == pattern.find(hostile[: LONGEST + 1])
    patterns_for(hostile, 0, len(hostile))
    assert time.process_time() - begun < 0.1


def test_the_paragraph_of_a_character_is_found() -> None:
    text = "One.\n\nTwo.\n\nThree."

    assert [text[slice(*paragraph_at(text, at))] for at in (0, 4, 6, 9, 12, 18)] == [
        "One.", "One.", "Two.", "Two.", "Three.", "Three.",
    ]  # fmt: skip


def test_a_label_is_looked_for_in_all_that_may_be_speech() -> None:
    blocks = (
        Block(BlockKind.CHROME, "SMITH. Menu", 0, 11),
        Block(BlockKind.PARAGRAPH, "Nothing.\n\nSMITH. I do.", 11, 40),
    )
    transcript = Transcript(TranscriptId("a"), "", None, "", "", "", "", (), blocks)

    assert labels_like(transcript, "SMITH.") == patterns_for("SMITH. I do.")
    assert labels_like(transcript, "BROWN.") == ()


def test_a_pattern_is_told_in_words() -> None:
    assert [", ".join(phrases(pattern)) for pattern in patterns_for("[00:12] Mr Smith – Yes")] == [
        f"{what}, “[0:0]” before it with any figures for 0, a dash after it, "
        "at the start of a paragraph"
        for what in (
            "a name behind Mr, Ms, Dr or another title",
            "words that begin with capitals",
            "the words “Mr Smith”",
        )
    ]
    assert phrases(patterns_for("Ann Lee")[0])[-1] == "on a line of its own"
    assert phrases(patterns_for("Иванов И.И. Да")[0])[1] == "a space after it"
    assert phrases(patterns_for("Ann Lee\tyes")[0])[1] == "a wide space after it"
