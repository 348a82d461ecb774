"""Plain text: every way in which labels are printed, and text that has none."""

from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source


def transcript_of(text: str, name: str = "talk.txt") -> Transcript:
    reading = read(Source(Path(name), text.encode()))
    assert reading.text == text
    return reading.transcript


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [
        (transcript.speakers[block.speaker].name, block.text)
        for block in transcript.turns()
        if block.speaker is not None
    ]


ONE, OTHER = "Good morning.", "And to you."

FORMS = {
    "name and colon": f"Jane Doe: {ONE}\n\nJohn Roe: {OTHER}\n",
    "one line each": f"Jane Doe: {ONE}\nJohn Roe: {OTHER}\n",
    "capitals": f"JANE DOE: {ONE}\n\nJOHN ROE: {OTHER}\n",
    "Windows line ends": f"Jane Doe: {ONE}\r\n\r\nJohn Roe: {OTHER}\r\n",
    "signs": f">> JANE DOE: {ONE}\n>> JOHN ROE: {OTHER}\n",
    "time before": f"[00:00:01] Jane Doe: {ONE}\n[00:00:04] John Roe: {OTHER}\n",
    "bare time before": f"0:01 Jane Doe: {ONE}\n0:04 John Roe: {OTHER}\n",
    "time after": f"Jane Doe (0:01): {ONE}\nJohn Roe (0:04): {OTHER}\n",
    "bare time after": f"Jane Doe 00:01: {ONE}\nJohn Roe 00:04: {OTHER}\n",
    "words below": f"Jane Doe:\n{ONE}\n\nJohn Roe:\n{OTHER}\n\n"
    "Jane Doe:\nYes.\n\nJohn Roe:\nYes.\n",
    "time after, words below": f"Jane Doe (00:01):\n{ONE}\n\nJohn Roe (00:04):\n{OTHER}\n",
    "name alone": f"Jane Doe\n{ONE}\n\nJohn Roe\n{OTHER}\n\nJane Doe\nYes.\n\nJohn Roe\nYes.\n",
    "name alone, then a blank line": f"Jane Doe\n\n{ONE}\n\nJohn Roe\n\n{OTHER}\n\n"
    "Jane Doe\n\nYes.\n\nJohn Roe\n\nYes.\n",
    "name alone with a time": f"Jane Doe  00:01\n{ONE}\n\nJohn Roe  00:04\n{OTHER}\n\n"
    "Jane Doe  00:09\nYes.\n\nJohn Roe  00:10\nYes.\n",
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS.keys())
def test_labels_are_found_in_every_form(text: str) -> None:
    found = [(name.title(), words) for name, words in said(transcript_of(text))]

    assert found[:2] == [("Jane Doe", ONE), ("John Roe", OTHER)]
    assert {name for name, _ in found} == {"Jane Doe", "John Roe"}


def test_a_list_of_speakers_above_labels_with_times_is_no_label() -> None:
    text = (
        "SPEAKERS\nJane Doe, John Roe, Unknown Speaker\n\nJane Doe  00:05\nGood morning.\n\n"
        "John Roe  00:15\nThank you.\n\nUnknown Speaker  01:20\nMay I?\n\nJane Doe  01:25\nYes.\n"
    )

    assert said(transcript_of(text)) == [
        ("Jane Doe", "Good morning."),
        ("John Roe", "Thank you."),
        ("Unknown Speaker", "May I?"),
        ("Jane Doe", "Yes."),
    ]


def test_words_after_a_sign_are_a_voices_even_between_labels() -> None:
    text = (
        ">> Good evening.\n>> Mayor Adler: Is there a second?\n>> Tovo: Second.\n"
        "[Applause]\n>> Thank you.\n"
    )

    assert said(transcript_of(text)) == [
        (">>", "Good evening."),
        ("Adler", "Is there a second?"),
        ("Tovo", "Second."),
        (">>", "Thank you."),
    ]


def test_times_beside_labels_are_kept() -> None:
    transcript = transcript_of(FORMS["time before"])

    assert [b.attribute("time") for b in transcript.turns()] == ["00:00:01", "00:00:04"]
    assert next(transcript.turns()).label == "[00:00:01] Jane Doe"


def test_a_sign_before_a_russian_label_is_no_voice_of_its_own() -> None:
    text = ">> И.Тихий: Доброе утро.\n>> А.Ясный: Да.\n>> И.Тихий: Хорошо.\n"

    assert said(transcript_of(text)) == [
        ("И.Тихий", "Доброе утро."), ("А.Ясный", "Да."), ("И.Тихий", "Хорошо."),
    ]  # fmt: skip


def test_signs_without_names_begin_voices_without_names() -> None:
    transcript = transcript_of(">> Good morning.\n>> And to you.\n>> Thanks.\n")

    assert [block.text for block in transcript.turns()] == [
        "Good morning.",
        "And to you.",
        "Thanks.",
    ]
    assert not any(speaker.named for speaker in transcript.speakers)


def test_russian_labels_with_initials_are_found() -> None:
    transcript = transcript_of(
        "В.Путин: Добрый день.\n\nВопрос: Можно?\n\nВ.Путин: Да.\n\n"
        "С.Собянин Собянин Сергей Семёнович мэр Москвы : Спасибо.\n\nРеплика: (Не слышно.)\n"
    )

    assert [s.name for s in transcript.speakers] == ["В.Путин", "Вопрос", "С.Собянин", "Реплика"]
    assert [s.named for s in transcript.speakers] == [True, False, True, False]
    assert transcript.speakers[2].roles == ("мэр Москвы",)
    assert dict(transcript.speakers[2].attributes)["full name"] == "Собянин Сергей Семёнович"
    assert transcript.language == "ru"


def test_a_heading_glued_to_a_russian_label_is_a_heading() -> None:
    transcript = transcript_of(
        "Начало встречи с губернатором В.Путин: Добрый день.\n\nА.Смирнов: Да."
    )

    assert [block.kind for block in transcript.blocks] == ["heading", "turn", "turn"]
    assert [block.label for block in transcript.turns()] == ["В.Путин", "А.Смирнов"]


def test_stage_directions_on_their_own_line_are_not_speech() -> None:
    transcript = transcript_of("Jane Doe: Well.\n\n(Applause.)\n\nGo on.\n\nJohn Roe: Yes.\n")
    blocks = transcript.blocks

    assert [b.kind for b in blocks] == ["turn", "paragraph", "turn", "turn"]
    assert blocks[1].is_direction
    assert blocks[2].turn == 0
    assert blocks[2].label == ""


@pytest.mark.parametrize(
    "line",
    [
        "One more thing: we go on.",
        "My question is: why?",
        "Let me repeat: no.",
        "Second: there is more.",
        "Third. Effective motivation of teachers: this is it.",
        "Contact telephone number: 123.",
        "Entry from 10.00 am to 11.00 am: through the gate.",
        "In conclusion, Mr President: thank you.",
        "Vladimir Putin met with Xi Jinping: they talked.",
        "See https://example.org: it is there.",
        "The Treaty says: peace.",
        "Итак, главное: работать.",
        "Хочу сказать следующее: спасибо.",
        "Во-первых: надо работать.",
    ],
)
def test_sentences_with_a_colon_are_not_labels(line: str) -> None:
    transcript = transcript_of(
        f"Jane Doe: Good morning.\n\n{line}\n\nJohn Roe: Yes.\n\nJane Doe: No."
    )

    assert [b.label for b in transcript.turns()] == ["Jane Doe", "John Roe", "Jane Doe"]


def test_prose_before_the_first_label_is_not_speech() -> None:
    transcript = transcript_of("They met in Moscow.\n\nJane Doe: Good morning.\n\nJohn Roe: Yes.\n")

    assert [b.kind for b in transcript.blocks] == ["paragraph", "turn", "turn"]


def test_text_without_labels_is_paragraphs() -> None:
    transcript = transcript_of("It was a dark night.\n\nThe rain fell.\n")

    assert {b.kind for b in transcript.blocks} == {BlockKind.PARAGRAPH}
    assert transcript.speakers == ()
    assert transcript.title == "talk"


def test_lines_broken_at_a_width_flow_together() -> None:
    words = "word " * 60
    lines = [words[i : i + 70].strip() for i in range(0, 280, 70)]
    text = "\n".join(["Jane Doe: " + lines[0], *lines[1:], "", "John Roe: " + lines[0], *lines[1:]])

    assert not any("\n" in block.text for block in transcript_of(text).turns())


def test_a_title_a_date_and_a_place_at_the_head_are_told() -> None:
    transcript = transcript_of(
        "Talks in the Kremlin\n\nJune 28, 2021, 15:30, Moscow\n\nJane Doe: Hello.\n\nJohn Roe: Hi."
    )

    assert transcript.title == "Talks in the Kremlin"
    assert (str(transcript.date), transcript.place) == ("2021-06-28", "Moscow")
    assert dict(transcript.attributes)["time"] == "15:30"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_says_so(data: bytes) -> None:
    with pytest.raises(ImportFailed, match="the file is empty"):
        read(Source(Path("empty.txt"), data))


def test_a_picture_renamed_says_that_it_is_no_text() -> None:
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20

    with pytest.raises(ImportFailed, match=r"not text|no kind of file"):
        read(Source(Path("picture.txt"), png))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alice: hi there\nBob: hello\nAlice: bye\n", ["Alice", "Bob", "Alice"]),
        ("Anna: Hello there.\nBob: Hi, how are you?\n", ["Anna", "Bob"]),
        (
            "Interviewer: What happened?\n\nRespondent 1: We left.\n\nInterviewer: Why?\n\n"
            "Respondent 2: No idea: really.\n",
            ["Interviewer", "Respondent 1", "Interviewer", "Respondent 2"],
        ),
        (
            "JUDGE SMITH: Good morning.\n\nMR. JONES: Three things: first, the exhibit.\n\n"
            "THE COURT: Go ahead.\n",
            ["SMITH", "MR. JONES", "THE COURT"],
        ),
        (
            ">> CHAIR: Order.\n>> MEMBER: Yes.\n[00:01:02] John Smith: Hello\n",
            ["CHAIR", "MEMBER", "John Smith"],
        ),
        (
            "MODERATOR\nWelcome to the panel.\n\nDR. LEE\nThank you.\n\nMODERATOR\nGo on.\n",
            ["MODERATOR", "DR. LEE", "MODERATOR"],
        ),
    ],
)
def test_short_labels_are_told_by_nearly_every_paragraph_having_one(
    text: str, names: list[str]
) -> None:
    assert [name for name, _ in said(transcript_of(text))] == names


def test_a_list_of_facts_is_no_conversation() -> None:
    transcript = transcript_of("Time: ten in the morning\nPlace: Moscow\nLanguage: Russian\n")

    assert said(transcript) == []


def test_the_place_under_the_date_that_comes_again_at_the_end_is_not_speech() -> None:
    transcript = transcript_of(
        "A talk\n\nMarch 3, 2022, 14:10\n\nThe Kremlin, Moscow\n\n"
        "Jane Doe: Good.\n\nJohn Roe: Yes.\n\n"
        "March 3, 2022, 14:10\n\nThe Kremlin, Moscow\n"
    )

    assert [words for _, words in said(transcript)] == ["Good.", "Yes."]
    assert [block.kind for block in transcript.blocks[-2:]] == [BlockKind.DATELINE] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("В. Путин: Да.\n\nС. В. Лавров: Нет.\n\nВ. Путин: Да.\n", ["В. Путин", "С. В. Лавров"]),
        (
            "MS. JEAN-PIERRE:  Hi.\n\nADMIRAL McRAVEN:  Yes.\n\nDR. O’CONNOR:  No.\n\n"
            "MS. JEAN-PIERRE:  So.\n",
            ["MS. JEAN-PIERRE", "McRAVEN", "DR. O’CONNOR"],
        ),
        (
            "JANE DOE, CNN CORRESPONDENT: Hi.\n\nREP. JOHN ROE (D-NY): Yes.\n\nDOE: So.\n",
            ["JANE DOE", "REP. JOHN ROE"],
        ),
        ("Frage: Wann?\n\nJohn Roe: Morgen.\n\nZusatzfrage: Wo?\n", ["Frage", "John Roe"]),
        ("Ведучий: Так?\n\nОлена Рой: Ні.\n\nЗапитання: Де?\n", ["Ведучий", "Олена Рой"]),
        ("Jane Doe：Good.\n\nJohn Roe：Yes.\n", ["Jane Doe", "John Roe"]),
        (
            "Speaker 1 (0:03)\nHi.\n\nSpeaker 2 (0:07)\nYes.\n\nSpeaker 1 (0:09)\nSo.\n",
            ["Speaker 1", "Speaker 2"],
        ),
    ],
    ids=[
        "initials",
        "capitals",
        "television",
        "German",
        "Ukrainian",
        "wide colon",
        "few with times",
    ],
)
def test_initials_titles_capitals_and_other_languages_make_labels(
    text: str, names: list[str]
) -> None:
    found = list(dict.fromkeys(name for name, _ in said(transcript_of(text))))

    assert found[: len(names)] == names


def test_a_voice_named_in_another_language_is_nobody() -> None:
    transcript = transcript_of("Pregunta: ¿Sí?\n\nJohn Roe: No.\n\nPregunta: ¿Por qué?\n")

    assert [(one.name, one.named) for one in transcript.speakers] == [
        ("Pregunta", False),
        ("John Roe", True),
    ]


def test_a_place_and_a_remark_after_a_name_are_no_part_of_it() -> None:
    transcript = transcript_of(
        "Mr. Doe (Norway) (spoke in French): Yes.\n\n"
        "JANE ROE (R), SENATOR OF THE UNITED STATES: No.\n\nMr. Doe (Norway): Well.\n"
    )

    assert [(one.name, one.roles) for one in transcript.speakers] == [
        ("Mr. Doe", ()),
        ("JANE ROE", ("SENATOR OF THE UNITED STATES",)),
    ]
    assert [block.remark for block in transcript.turns()] == [
        "Norway, spoke in French",
        "R",
        "Norway",
    ]


def test_notes_in_square_brackets_and_the_end_of_a_briefing_are_not_speech() -> None:
    transcript = transcript_of(
        "MR. DOE:  Good.\n\n[Applause]\n\nMS. ROE:  Thanks.\n\n♪ Music ♪\n\nEND  2:20 P.M. EDT\n"
    )

    assert [text for _, text in said(transcript)] == ["Good.", "Thanks."]
    assert sum(block.is_direction for block in transcript.blocks) == 3


def test_voices_that_programs_number_are_nobody() -> None:
    transcript = transcript_of(
        "SPEAKER_00: Hi.\nSPEAKER_01: Yes.\nUNIDENTIFIED PERSON #1: No.\nSPEAKER_00: So.\n"
    )

    assert [one.named for one in transcript.speakers] == [False, False, False]


def test_a_time_alone_after_the_colon_is_the_time_of_the_words_below() -> None:
    transcript = transcript_of("Speaker 1: 00:00:05\n\nHi.\n\nSpeaker 2: 00:00:09\n\nYes.\n")

    assert [(b.text, b.attribute("time")) for b in transcript.turns()] == [
        ("Hi.", "00:00:05"),
        ("Yes.", "00:00:09"),
    ]


@pytest.mark.parametrize(
    "form",
    ["[{0}] {1}", "{0} — {1}", "{0}\t{1}", "[{0}]: {1}"],
    ids=["brackets", "dashes", "tabs", "brackets and colons"],
)
def test_labels_without_a_colon_are_found_where_most_paragraphs_have_one(form: str) -> None:
    turns = [("Jane Doe", "Hi."), ("John Roe", "Yes."), ("Jane Doe", "So."), ("John Roe", "No.")]

    transcript = transcript_of("\n\n".join(form.format(*turn) for turn in turns) + "\n")

    assert said(transcript) == turns


def test_dashes_in_prose_make_no_labels() -> None:
    transcript = transcript_of(
        "Moscow — the capital.\n\nParis — another.\n\nRome — a third.\n\nBerlin — a fourth.\n"
    )

    assert not transcript.speakers


def test_members_in_capitals_before_a_full_stop_are_labels() -> None:
    transcript = transcript_of(
        "Mr. SMITH. Good.\n\nThe CHAIRMAN. Yes.\n\nMs. JACKSON LEE. So.\n\nMr. SMITH. No.\n"
    )

    assert [one.name for one in transcript.speakers] == [
        "Mr. SMITH",
        "The CHAIRMAN",
        "Ms. JACKSON LEE",
    ]


def test_the_chair_and_the_members_of_the_duma_are_told_by_full_stops() -> None:
    transcript = transcript_of(
        "Председательствующий. Доброе утро.\n\nИванов В. В., фракция «Труд». Коллеги!\n\n"
        "Из зала. (Не слышно.)\n\nПредседательствующий. Спасибо.\n\nПЕТРОВ Г. А. Коллеги!\n"
    )

    assert [(one.name, one.roles, one.named) for one in transcript.speakers] == [
        ("Председательствующий", (), True),
        ("Иванов В. В.", ("фракция «Труд»",), True),
        ("Из зала", (), False),
        ("ПЕТРОВ Г. А.", (), True),
    ]


def test_courts_print_questions_and_answers_with_a_full_stop() -> None:
    transcript = transcript_of(
        "THE COURT:  You may proceed.\n\nMR. DOE:  Thank you.\n\nTHE WITNESS:  I do.\n\n"
        "MS. ROE:  Yes.\n\n"
        "Q.  Your name?\n\nA.  Jane Roe.\n\nQ.  Where?\n\nA.  Here, with a witness.\n"
    )

    assert [name for name, _ in said(transcript)] == [
        "THE COURT",
        "MR. DOE",
        "THE WITNESS",
        "MS. ROE",
        "Q",
        "A",
        "Q",
        "A",
    ]


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Martin Luther King, Jr.", "Martin Luther King, Jr.", ""),
        ("Dr. Anthony S. Fauci, M.D.", "Anthony S. Fauci", "Dr."),
        ("Abd al-Rahman al-Rashid", "Abd al-Rahman al-Rashid", ""),
        ("Anna Okonjo-Iweala (WTO)", "Anna Okonjo-Iweala", ""),
        ("Doe, Jane", "Jane Doe", ""),
        ("JANE DOE, HOST", "JANE DOE", "HOST"),
    ],
)
def test_what_stands_beside_a_name_is_told_from_it(label: str, name: str, role: str) -> None:
    text = f"{label}: Good.\n\nJohn Roe: Yes.\n\n{label}: So.\n\nJohn Roe: No.\n"

    speaker = transcript_of(text).speakers[0]

    assert (speaker.name, speaker.roles) == (name, (role,) if role else ())


def test_an_office_that_comes_again_is_a_label() -> None:
    transcript = transcript_of(
        "The President: I call the roll.\n\nMr. Doe: Here.\n\nThe President: Thank you.\n"
    )

    assert [name for name, _ in said(transcript)] == ["The President", "Mr. Doe", "The President"]


def test_in_a_dialogue_a_name_with_an_office_in_brackets_is_a_label_though_it_comes_once() -> None:
    transcript = transcript_of(
        "Seibert: Guten Tag!\n\nFrage: Was?\n\nSeibert: Nichts.\n\nFischer (AA): Danke.\n\n"
        "Frage: Wann?\n\nSeibert: Bald.\n"
    )

    assert [name for name, _ in said(transcript)][3] == "Fischer"


@pytest.mark.parametrize("form", ["## {0}\n{1}\n\n", "**{0}**\n\n{1}\n\n"])
def test_names_on_lines_of_their_own_are_labels_in_markdown(form: str) -> None:
    turns = [("Jane Doe", "Hi."), ("John Roe", "Yes."), ("Jane Doe", "So."), ("John Roe", "No.")]

    transcript = transcript_of("".join(form.format(*turn) for turn in turns), "talk.md")

    assert said(transcript) == turns


def test_a_table_in_markdown_is_no_conversation() -> None:
    rows = "".join(f"| {name} | some words of a table |\n" for name in ("Jane", "Roe") * 3)

    transcript = transcript_of(f"# Facts\n\n| who | what |\n|---|---|\n{rows}", "facts.md")

    assert not transcript.speakers


def test_questions_and_answers_may_end_in_dashes() -> None:
    transcript = transcript_of("Q - Quoi ?\n\nR - Rien.\n\nQ – Et après ?\n\nR – Rien.\n")

    assert said(transcript) == [
        ("Q", "Quoi ?"),
        ("R", "Rien."),
        ("Q", "Et après ?"),
        ("R", "Rien."),
    ]


def test_whom_nobody_identified_is_nobody() -> None:
    transcript = transcript_of(
        "UNIDENTIFIED MALE: Hi.\n\nJOHN ROE: Yes.\n\nUNKNOWN SPEAKER: So.\n\nJOHN ROE: No.\n"
    )

    assert [one.named for one in transcript.speakers] == [False, True, False]
