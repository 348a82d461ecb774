"""Labels that no colon ends: dashes, tabs, brackets, full stops and bold type, by the names."""

from pathlib import Path

import pytest

from transcript_reader.domain.transcript import MarkKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

SAID = [
    ("Harbour Master Jane Doe", "Good morning."),
    ("Tom Vale", "The bridge is old."),
    ("Jane Doe", "So it is."),
]
MORE = ("It was built long ago, and nobody minds.", "Some say it will fall.", "Not today.")
"""What a speaker goes on with: labels open few of the paragraphs."""


def transcript_of(text: str, name: str) -> Transcript:
    return read(Source(Path(name), text.encode())).transcript


def labels(transcript: Transcript) -> list[str]:
    return [block.label for block in transcript.turns() if block.label]


def laid_out(label: str, joint: str) -> str:
    return joint.join(
        joint.join((label.format(name=name, words=words), *MORE)) for name, words in SAID
    )


@pytest.mark.parametrize(
    "label",
    ["{name} – {words}", "{name} — {words}", "{name} - {words}", "{name} -- {words}",
     "{name}\t{words}", "[{name}] {words}", "{name}\n{words}", "{name}\n\n{words}"],
)  # fmt: skip
def test_a_name_that_comes_again_is_a_label_whatever_ends_it(label: str) -> None:
    transcript = transcript_of("The old bridge\n\n" + laid_out(label, "\n\n"), "a.txt")

    assert [one.strip("[]") for one in labels(transcript)] == [name for name, _ in SAID]
    assert [speaker.name.strip("[]") for speaker in transcript.speakers] == ["Jane Doe", "Tom Vale"]
    assert transcript.title == "The old bridge"


@pytest.mark.parametrize(
    "label", ["**{name}** {words}", "**{name}**  \n{words}", "__{name}__ {words}"]
)
def test_bold_type_ends_a_label_as_a_colon_does(label: str) -> None:
    transcript = transcript_of("# The old bridge\n\n" + laid_out(label, "\n\n"), "a.md")

    assert labels(transcript) == [name for name, _ in SAID]


def test_bold_names_of_a_page_are_labels_and_bold_phrases_are_not() -> None:
    page = laid_out("<p><b>{name}</b> {words}</p>", "").replace("ago,", "<b>ago</b>,")
    bold = "<p><b>Important work</b> goes on.</p>" * 4

    assert labels(transcript_of(f"<body>{page}</body>", "a.html")) == [name for name, _ in SAID]
    assert labels(transcript_of(f"<body>{bold}</body>", "a.html")) == []


def test_a_courtesy_or_an_office_and_a_name_may_end_in_a_full_stop() -> None:
    text = "\n".join(
        f"    {label}. {words}"
        for label, words in [
            ("Mr. Roe", "The committee is in order."),
            ("Senator Vale of Norland", "I thank the chairman."),
            ("The Chairman", "Mr. Doe is here. We hear him."),
            ("Mr. Doe", "I saw the bridge."),
            ("Mr. Roe", "Thank you."),
            ("Ms. Mc Ivor", "And so did I."),
        ]
    )

    assert labels(transcript_of("The hearing\n\n" + text, "a.txt")) == [
        "Mr. Roe", "Senator Vale of Norland", "The Chairman", "Mr. Doe", "Mr. Roe", "Ms. Mc Ivor",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe – harbour master\n\nTom Vale – engineer\n\nAnn Lee – nurse\n\nPaul Berg – cook\n",
        "License: MIT\n\nFiles: all\n\nLicense: GPL\n\nFiles: none\n\nSummary: all is free.\n",
        "THE LONG AND WINDING TERMS OF THE AGREEMENT SHALL HOLD GOOD\n\nWords.\n\n" * 4,
        "News\n\nThe text.\n\nNews\n\nMore of it.\n\nJane Doe\n",
        "11:51 A.M. EST\n\nWords.\n\nANN LEE: Yes.\n\nTOM VALE: No.\n\nEND 2:01 P.M. EST\n",
    ],
)
def test_lists_and_fields_and_headings_are_no_speakers(text: str) -> None:
    assert set(labels(transcript_of(text, "a.txt"))) <= {"ANN LEE", "TOM VALE"}


def test_a_heading_that_names_a_speaker_is_none() -> None:
    text = "Meeting with Jane Doe\n\nTom Vale\nGood morning.\n\nJane Doe\nYes.\n\nTom Vale\nGood.\n"
    transcript = transcript_of(text, "a.txt")

    assert transcript.title == "Meeting with Jane Doe"
    assert labels(transcript) == ["Tom Vale", "Jane Doe", "Tom Vale"]


def test_numbers_before_labels_are_printed_and_are_no_names() -> None:
    text = "Q1 Chair: Welcome.\n\nJane Doe: Thank you.\n\nQ2 Chair: Is it old?\n\nJane Doe: Yes.\n"
    transcript = transcript_of(text, "a.txt")

    assert labels(transcript) == ["Q1 Chair", "Jane Doe", "Q2 Chair", "Jane Doe"]
    assert [speaker.name for speaker in transcript.speakers] == ["Chair", "Jane Doe"]


@pytest.mark.parametrize("office", ["Chair", "Chairman", "The Court", "Председательствующий"])
def test_an_office_alone_is_a_label_where_it_comes_again(office: str) -> None:
    said = ("{}: Welcome.", "Jane Doe: Thanks.", "It is old.", "{}: Good.", "{}: And now we end.")
    text = "\n\n".join(said).replace("{}", office)

    assert labels(transcript_of(text, "a.txt")) == [office, "Jane Doe", office, office]


def test_a_bare_question_with_a_time_is_a_label_with_a_time() -> None:
    text = "Q 00:01:14\nIs it old?\n\nMS. DOE 00:01:20\nIt is.\n\nQ 00:02:00\nHow old?\n"
    transcript = transcript_of(text, "a.txt")

    assert [block.attribute("time") for block in transcript.turns()] == [
        "00:01:14", "00:01:20", "00:02:00",
    ]  # fmt: skip


def said(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    transcript = transcript_of(text, name)
    return [(block.label, block.text) for block in transcript.turns() if block.label]


def test_labels_at_the_margin_are_the_end_of_a_sentence_where_others_are_indented() -> None:
    text = (
        "The hearing\n\nOLD BRIDGES COMMITTEE\n\nHOUSE\n\nOLD BRIDGES COMMITTEE\n\n"
        "    Chairman Roe. The committee will come to order. I welcome\n"
        "everyone.\n    We meet again, and I thank\nMr. Vale. The bridge is old.\n"
        "    Mr. Vale. Thank you.\n    [The statement follows:]\n"
        "    Mr. Doe. I saw it.\n    Mr. Vale. So did I.\n"
    )

    assert said(text) == [
        ("Chairman Roe", "The committee will come to order. I welcome\neveryone.\n\n"
         "We meet again, and I thank\nMr. Vale. The bridge is old."),
        ("Mr. Vale", "Thank you."), ("Mr. Doe", "I saw it."), ("Mr. Vale", "So did I."),
    ]  # fmt: skip


def test_a_time_alone_behind_a_label_is_its_time_and_one_name_is_enough() -> None:
    text = "A talk\n\nAnn Lee: (06:42)\nGood morning.\n\nMatt: (1:06:51)\nIs it?\n"
    turns = list(transcript_of(text, "a.txt").turns())

    assert said(text) == [("Ann Lee", "Good morning."), ("Matt", "Is it?")]
    assert [turn.attribute("time") for turn in turns] == ["06:42", "1:06:51"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Sheikh Al-Roe (Norland)", "Al-Roe"),
        ("FMR. GOV. ANN DOE (D-VT)", "FMR. GOV. ANN DOE"),
        ("(UNIDENTIFIED MALE)", "(UNIDENTIFIED MALE)"),
        ("Vors. Roe", "Vors. Roe"),
        ("spk09", "spk09"),
        ("Spokesperson", "Spokesperson"),
        ("ANN DOE [Secretary]", "ANN DOE"),
    ],
)
def test_labels_of_many_houses_are_found(label: str, name: str) -> None:
    text = f"A talk\n\nTom Vale: Yes.\n\n{label}: It is: old.\n\nTom Vale: No.\n\n{label}: Yes.\n"
    transcript = transcript_of(text, "a.txt")

    assert labels(transcript) == ["Tom Vale", label, "Tom Vale", label]
    assert transcript.speakers[1].name == name


@pytest.mark.parametrize(
    "field", ["SHOW", "HEADLINE", "BYLINE", "Themen", "Sprecher", "Staff Present"]
)
def test_what_heads_a_field_is_no_speaker(field: str) -> None:
    text = f"{field}: The bridge\n\nANN LEE: Yes.\n\nTOM VALE: No.\n\nANN LEE: Why: because.\n"

    assert [label for label, _ in said(text)] == ["ANN LEE", "TOM VALE", "ANN LEE"]


def test_an_office_above_its_words_is_a_label_where_it_comes_again() -> None:
    text = "Prime Minister:\n\nGood morning.\n\nQuestion:\n\nMay I?\n\nPrime Minister:\n\nYes.\n"

    assert said(text) == [
        ("Prime Minister", "Good morning."), ("Question", "May I?"), ("Prime Minister", "Yes."),
    ]  # fmt: skip


def test_dashes_part_questions_and_answers_that_have_no_names_and_lists_are_lists() -> None:
    said_ = ("– Когда мост?", "– Скоро.", "Его строят.", "– А дорога?", "– И дорога.")
    listed = ("We need:", "– Bread.", "– Milk.", "– Salt.", "– Tea.")

    assert [text for _, text in said("Беседа\n\n" + "\n\n".join(said_))] == [
        "Когда мост?", "Скоро.\n\nЕго строят.", "А дорога?", "И дорога.",
    ]  # fmt: skip
    assert not any(one.named for one in transcript_of("\n\n".join(said_), "a.txt").speakers)
    assert said("\n\n".join(listed)) == []


def test_a_label_of_a_sitting_may_fill_its_line_and_have_the_words_below() -> None:
    text = (
        "ТИХИЙ И. П., фракция моста.   \n   \nМост стар.\n\nПРЕДСЕДАТЕЛЬСТВУЮЩИЙ. Хорошо.\n\n"
        'ЯСНЫЙ А. А., заместитель председателя, фракция\n"ДОРОГА".\n\nДа.\n\n'
        "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ. Спасибо.\n"
    )

    assert [label.partition(",")[0] for label, _ in said(text)] == [
        "ТИХИЙ И. П.", "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ", "ЯСНЫЙ А. А.", "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ",
    ]  # fmt: skip


def test_empty_lines_and_labels_part_a_paragraph_that_a_page_breaks_with_line_ends() -> None:
    page = (
        "<html><body><h1>A talk</h1>May 5, 2031<br><br><b>ANN LEE:</b> Good morning.<br> <br>"
        "It is <b>old</b>.<br><br>QUESTION: Is it?<br>ANN LEE: It is.<br>Yes.</body></html>"
    )
    transcript = transcript_of(page, "a.html")

    assert said(page, "a.html") == [
        ("ANN LEE", "Good morning.\n\nIt is old."), ("QUESTION", "Is it?"),
        ("ANN LEE", "It is.\nYes."),
    ]  # fmt: skip
    strong = [
        block.text[mark.start : mark.end]
        for block in transcript.turns()
        for mark in block.marks
        if mark.kind is MarkKind.STRONG
    ]
    assert strong == ["old"]


def test_a_name_and_a_role_may_stand_above_the_words_once_where_others_come_again() -> None:
    text = "Chair:\n\nOrder.\n\nAnn Lee, The Bridge:\n\nIs it old?\n\nChair:\n\nYes.\n"

    assert [label for label, _ in said(text)] == ["Chair", "Ann Lee, The Bridge", "Chair"]


def test_a_noun_with_its_article_is_no_name_where_nouns_have_capitals() -> None:
    text = "Frage: Warum?\n\nAnna Holm: Darum.\n\nDie Lage: Sie ist gut.\n\nFrage: Wirklich?\n"

    assert [label for label, _ in said(text)] == ["Frage", "Anna Holm", "Frage"]


@pytest.mark.parametrize(
    ("one", "other", "end"),
    [
        ("С. ТИХИЙ", "Е. ЯСНАЯ", " – "),
        ("Е.Тихий", "А.Ясная", "― "),
        ("Presidente", "P", ".- "),
        ("President", "Ann Lee (PPE)", ". – "),
        ("CHAIR ROE", "ANN LEE", ". "),
        ("PRESIDENTE", "MARCO ROSSI (PD)", ". "),
        ("M. le président", "Mme Anne Lee", ". "),
        ("ГОЛОВУЮЧИЙ", "ТИХИЙ І.П.", ". "),
        ("Ведущий", "Тихий И.П.", ". "),
        ("Ann Lee [00:00:01]", "Speaker 3 [00:01:02]", " "),
    ],
)
def test_what_ends_labels_in_other_houses(one: str, other: str, end: str) -> None:
    more = end.removeprefix(".") if other.endswith(".") else end
    text = f"The talk\n\n{one}{end}Da. Vot.\n\n{other}{more}Net.\n\nAnd so.\n\n{one}{end}Da.\n"

    assert labels(transcript_of(text, "a.txt")) == [one, other, one]


@pytest.mark.parametrize(
    "label", ["Tom Vale (Mid North) (Con)", "The Minister for Bridges (Ann Lee)", "Sir Tom Vale"]
)
def test_labels_that_come_once_are_found_by_what_they_say(label: str) -> None:
    text = f"Mr Doe: Good morning, sir.\n\n{label}: I am here.\n\nMr Doe: Good: we go on.\n"

    assert labels(transcript_of(text, "a.txt")) == ["Mr Doe", label, "Mr Doe"]


def test_a_title_with_dashes_is_no_label() -> None:
    text = "Ann Lee - The bridge - 2031\n\nA. LEE - Yes.\n\nB. ROE - No.\n\nA. LEE - So.\n"
    transcript = transcript_of(text, "a.txt")

    assert transcript.title == "Ann Lee - The bridge - 2031"
    assert labels(transcript) == ["A. LEE", "B. ROE", "A. LEE"]


def test_a_sign_inside_a_line_lets_another_voice_begin() -> None:
    text = ">> GOOD MORNING. THE\nMEETING IS OPEN. >> THANK YOU.\n\nAMEN. >> MAYOR ROE: YES.\n"

    assert said(text) == [
        (">>", "GOOD MORNING. THE\nMEETING IS OPEN."), (">>", "THANK YOU.\n\nAMEN."),
        (">> MAYOR ROE", "YES."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "THE CLERK: Rise.\n\nTHE WITNESS: I.\n\nTHE COURT: So be it: sit.\n",
        "Судья: Да.\n\nАдвокат Тихий: Нет.\n\nСудья: Так.\n\nСекретарь: Тишина: прошу.\n",
        "Marszałek:\n\nTak.\n\nPoseł Jan Kowal:\n\nNie.\n\nMarszałek:\n\nDziękuję.\n",
    ],
)
def test_offices_bear_one_another_out(text: str) -> None:
    expected = [line.partition(":")[0] for line in text.split("\n\n") if ":" in line]

    assert labels(transcript_of(text, "a.txt")) == expected


def test_initials_behind_a_surname_are_of_the_name() -> None:
    text = "Судья: Да.\n\nСвидетель Ясная А.А.: Я видела.\n\nСудья: Так.\n"
    transcript = transcript_of(text, "a.txt")

    assert (transcript.speakers[1].name, transcript.speakers[1].roles) == (
        "Ясная А.А.", ("Свидетель",),
    )  # fmt: skip
