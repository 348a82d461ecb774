"""Which paragraphs open with a label, by what the whole document tells."""

import pytest

from transcript_reader.importers.labels.openings import openings

TALK = ("Vladimir Putin: Good afternoon.", "Xi Jinping: Good afternoon to you.")


def labels(*texts: str, context: str = "", bold: tuple[int, ...] = ()) -> list[str | None]:
    return [one.printed if one else None for one in openings(texts, bold, context)]


def test_words_begin_right_after_the_colon() -> None:
    (one,) = openings(["Vladimir Putin: Good afternoon."])

    assert one is not None
    assert "Vladimir Putin: Good afternoon."[one.words :] == " Good afternoon."


@pytest.mark.parametrize(
    "text",
    [
        "President of Russia Vladimir Putin: Good.",
        "Prime Minister of Israel Benjamin Netanyahu (retranslated): Thank you,",
        "Sergei Mironov, Leader of A Just Russia Faction in the State Duma: Yes.",
        "Editor-in-Chief of Russia Today Television Channel Margarita Simonyan: Good.",
        "Recep Tayyip Erdogan: Thank you.",
        "\xa0Federal Chancellor of Austria Sebastian Kurz (retranslated):Mr President,",
        "German Minister of Foreign Affairs Sigmar Gabriel (retranslated): Thank you.",
        "Olympic ice hockey champion Ilya Kovalchuk: Good afternoon.",
        "Question from Izhevsk: May I?",
        "Executive Chairman of the World Economic Forum (retranslated): Yes.",
        "King Abdullah II of Jordan (transcript of the speech in English): Thank you.",
        "V.Putin: Yes.",
        "A. Repik: Yes.",
        "OLEG BELOZEROV: Yes.",
        "Президент Белоруссии Александр Лукашенко: Спасибо.",
        "Н.Мадуро (как переведено): Большое спасибо.",
    ],
)
def test_a_label_is_one_even_when_it_comes_once(text: str) -> None:
    assert labels(*TALK, text)[2] is not None


@pytest.mark.parametrize(
    "text",
    [
        "And the second question: when will it be?",
        "Hence, the question: why?",
        "Minister of Natural Resources: Dmitry Kobylkin.",
        "Verkhnyaya Salda, Sverdlovsk Region: “The reform is not working.”",
        "Galina Savelyeva devoted herself to a good, noble cause: she helps.",
        "(Addressing Presidential Aide Andrei Belousov): Andrei, is it 180?",
        "The Russian President’s message reads, in part: “Dear friends.”",
        "President of the Federation Vladimir Putin signed executive orders appointing:",
        "At 9:30 am Moscow Time: the doors open.",
        "Accreditation – http://kremlin.ru: here.",
        "For Dr. Fauci: thank you.",
        "Colleagues: let us begin.",
        "Возникает вопрос: что делать?",
        "Владимир Путин поздравил Александра Лукашенко: они говорили.",
    ],
)
def test_a_sentence_is_none(text: str) -> None:
    assert labels(*TALK, text) == ["Vladimir Putin", "Xi Jinping", None]


def test_a_surname_alone_is_a_label_where_another_label_has_it() -> None:
    assert labels("Vladimir Putin: Yes.", "Putin: Again.", "Smith: No.") == [
        "Vladimir Putin",
        "Putin",
        None,
    ]


def test_capitals_are_labels_where_labels_are_in_capitals() -> None:
    texts = ("MS. PSAKI: Yes.", "MR. KIRBY: No.", "AIDE: Thank you, everyone.")

    assert labels(*texts) == ["MS. PSAKI", "MR. KIRBY", "AIDE"]
    assert labels(*TALK, "REQUESTS MADE AFTER 1: none")[2] is None


def test_a_quotation_after_the_colon_needs_a_known_voice() -> None:
    texts = ("Vladimir Putin: “Yes.”", "Vladimir Putin: No.", "Anna Belova: “I write.”")

    assert labels(*texts) == ["Vladimir Putin", "Vladimir Putin", None]


def test_bold_type_bears_a_label_out() -> None:
    texts = ("Yusufjon Qo‘rg‘on: Yes.", "Good.")

    assert labels(*texts, bold=(17, 0)) == ["Yusufjon Qo‘rg‘on", None]


def test_bold_words_that_name_nobody_are_no_label() -> None:
    assert labels("Contact telephone numbers: 1, 2.", *TALK, bold=(27, 15, 11))[0] is None
