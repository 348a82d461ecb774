from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from transcript_reader.domain.quotation import Passage, Quotation
from transcript_reader.ui.support.quoting import clipboard_data, in_html, in_words

pytestmark = pytest.mark.usefixtures("qapp")

ONE = Quotation(
    (Passage("We <all> agree.\n\nYes.", "Ann Lee", "Chair", 3),),
    "A talk",
    date(2021, 6, 28),
    "Moscow",
    "http://example.org/?a=1&b=2",
    "en",
    9,
)


def test_one_voice_stands_between_quotation_marks_with_its_source() -> None:
    assert in_words(ONE) == (
        "“We <all> agree.\n\nYes.”\n\n"
        "— Ann Lee, Chair. A talk. 28 June 2021, Moscow. Turn 4 of 9. http://example.org/?a=1&b=2"
    )


def test_the_quotation_marks_are_those_of_the_words_language() -> None:
    assert in_words(replace(ONE, language="ru")).startswith("«We <all> agree.")


def test_several_voices_have_their_names_before_their_words() -> None:
    both = replace(ONE, passages=(*ONE.passages, Passage("No.", "Bob", "", 4)), pages=("7", "8"))

    assert in_words(both) == (
        "Ann Lee: We <all> agree.\n\nYes.\n\nBob: No.\n\n— A talk. 28 June 2021, Moscow. "
        "Turns 4–5 of 9. Pages 7–8. http://example.org/?a=1&b=2"
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = Quotation((Passage("Words."),), "Is it so?", None, "", "", "", 0, ("iv",))

    assert in_words(bare) == "“Words.”\n\n— Is it so? Page iv."


def test_the_html_reads_as_the_plain_text_and_links_to_the_source() -> None:
    tree = html.fragment_fromstring(in_html(ONE), create_parent=True)

    paragraphs = [paragraph.text_content() for paragraph in tree.iter("p")]
    assert "\n\n".join(paragraphs) == in_words(ONE)
    assert [link.get("href") for link in tree.iter("a")] == [ONE.url]


def test_the_clipboard_has_both_forms() -> None:
    data = clipboard_data(ONE)

    assert (data.text(), data.html()) == (in_words(ONE), in_html(ONE))
