"""What looks like a label and is none: heads of notices, entries of lists, courtesies alone."""

from pathlib import Path

from tests.importers.counting import said_by

from transcript_reader.domain.transcript import Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

SPEECH = "".join(
    f"{who}: {words}\n\n"
    for who, words in (
        ("Mr P J ROE", "Chair, I rise to ask about the schools."),
        ("The DEPUTY MINISTER OF HUMAN SETTLEMENTS", "I thank the hon member for the question."),
        ("Mr P J ROE", "That is no answer."),
        ("The SPEAKER", "Order!"),
        ("Mrs A T VALE", "We agree with the motion."),
    )
)


def text(words: str) -> Transcript:
    return read(Source(Path("sitting.txt"), words.encode())).transcript


def speakers(words: str) -> list[str]:
    return [speaker.name for speaker in text(words).speakers]


def test_a_word_with_entries_after_it_and_never_a_sentence_is_no_speaker() -> None:
    notices = "Appointed: Roe, Mr PJ\n\nDischarged: Vale, Mrs AT*\n\n" * 3

    assert speakers(SPEECH + notices)[-1] == "Mrs A T VALE"


def test_a_word_alone_with_nothing_after_it_is_no_speaker() -> None:
    assert speakers(f"MINISTERS:\n\nCluster 2\n\n{SPEECH}") == speakers(SPEECH)


def test_a_heading_in_capitals_is_nobodys_speech() -> None:
    prose = "The outcome of the cases is as follows, year by year.\n\n" * 6
    heads = "OUTCOMES: LESS SERIOUS AND SERIOUS\n\n" * 3

    assert speakers(prose + heads) == []


def test_a_surname_with_sentences_after_it_stays_a_speaker() -> None:
    words = SPEECH + "Klee: Yes.\n\nKlee: I have said so, and I say it again.\n\n"

    assert "Klee" in speakers(words)


def test_names_without_stops_after_their_words_stay_speakers() -> None:
    words = "Joe: hello\n\nAnn: hello there\n\nJoe: how are you\n\nAnn: fine\n\n" * 2

    assert speakers(words) == ["Joe", "Ann"]


def test_a_translation_in_brackets_is_by_the_same_speaker() -> None:
    words = f"{SPEECH}[Mr P J ROE: Chair, that is what I said in my own language.]\n\n"

    assert speakers(words) == speakers(SPEECH)
    assert len(said_by(text(words))) == len(said_by(text(SPEECH))) + 1


def test_a_courtesy_by_itself_is_no_speaker() -> None:
    page = "".join(f"<p>{line}</p>" for line in SPEECH.split("\n\n") if line)
    broken = '<p><span class="speaker">Mr:</span> Speaker, Sir, I rise.</p>'
    source = Source(Path("page.html"), f"<html><body>{page}{broken}</body></html>".encode())

    assert "Mr" not in [speaker.name for speaker in read(source).transcript.speakers]


def test_an_office_in_capitals_is_one_name() -> None:
    assert "The DEPUTY MINISTER OF HUMAN SETTLEMENTS" in speakers(SPEECH)


def test_an_office_on_a_line_of_its_own_may_have_its_holder_in_brackets() -> None:
    words = "".join(
        f"{who}\n\nWe are glad that so many of you have come here today.\n\n"
        for who in ("Jane Doe", "The Minister (Ann Lee)", "Bob Roe") * 2
    )

    assert len(said_by(text(words))) == 6
