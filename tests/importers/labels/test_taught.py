"""Labels a reader has taught, in every format: turns appear, and nothing of the text changes."""

import time
from pathlib import Path

import pytest
from tests.importers.samples import docx, epub, mhtml, odt, paragraph, run
from tests.importers.test_contract import SAMPLES, faults

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.domain.transcript import Block, BlockKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source

LINES = (
    "Hearing about the old bridge",
    "SMITH. I do not agree. At all.",
    "Moscow is far. And so on.",
    "McDONALD. Well, that is it.",
    "And there is more.",
    "SMITH (Vic.). Yes.",
)
SAID = [
    ("SMITH", "I do not agree. At all.\n\nMoscow is far. And so on."),
    ("McDONALD", "Well, that is it.\n\nAnd there is more."),
    ("SMITH", "Yes."),
]
CAPITALS = patterns_for(LINES[1])[0]


def taught(data: bytes, *patterns: LabelPattern, name: str = "a") -> Reading:
    return read(Source(Path(name), data, patterns))


def said(reading: Reading) -> list[tuple[str, str]]:
    speakers = reading.transcript.speakers
    return [
        (speakers[block.speaker].name, block.text)
        for block in reading.transcript.turns()
        if block.speaker is not None
    ]


def subrip() -> bytes:
    cues = (
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{line}\n\n"
        for n, line in enumerate(LINES[1:], start=1)
    )
    return "".join(cues).encode()


PAGE = "".join(f"<p>{line}</p>" for line in LINES)
FORMATS = {
    "text": "\n\n".join(LINES).encode(),
    "lines of text": "\n".join(LINES).encode(),
    "page": f"<html><body>{PAGE}</body></html>".encode(),
    "page of text": f"<html><body><pre>{chr(10).join(LINES)}</pre></body></html>".encode(),
    "saved page": mhtml(PAGE),
    "Markdown": ("# A hearing\n\n" + "\n\n".join(LINES)).encode(),
    "XML": f"<?xml version='1.0'?><talk>{PAGE}</talk>".encode(),
    "RTF": ("{\\rtf1 " + "\\par ".join(LINES) + "}").encode(),
    "DOCX": docx("".join(paragraph(run(line)) for line in LINES)),
    "ODT": odt("".join(f"<text:p>{line}</text:p>" for line in LINES)),
    "EPUB": epub([PAGE]),
}


@pytest.mark.parametrize("name", FORMATS)
def test_turns_appear_and_the_text_stays_as_published(name: str) -> None:
    before, after = taught(FORMATS[name]), taught(FORMATS[name], CAPITALS)

    assert said(before) == []
    assert said(after) == SAID
    assert after.text == before.text
    assert list(faults(after)) == []
    labels = [(block.label, block.remark) for block in after.transcript.turns()]
    assert labels == [("SMITH", ""), ("McDONALD", ""), ("SMITH (Vic.)", "Vic.")]


RECORD = """[Congressional Record Volume 1, Number 2 (Monday, May 4, 2026)]
[House]

                            THE OLD BRIDGE

  Mr. ROE. I yield.
  Witness Lee, speak. And so on, as it goes with
longer lines.
  Witness Lee | I saw the bridge, and it was
old.
  Mr. ROE. I thank you.
"""
PROTOCOL = """Plenarprotokoll 1/2
Deutscher Bundestag
Stenografischer Bericht
Beginn: 9.00 Uhr
Präsidentin Anna Holm:
Guten Morgen.
Zeugin Lee | Ich war dort.
Zweimal.
Paul Berg (SPD):
Danke.
(Schluss: 9.30 Uhr)
"""
COUNCIL = """立法會 ─ 2026 年 5 月 4 日

張三議員：主席，早晨。

Ms LEE | I was there, and I saw the bridge.
"""


@pytest.mark.parametrize(
    ("text", "label", "names"),
    [
        (RECORD, "Witness Lee | I saw", ["Mr. ROE", "Lee", "Mr. ROE"]),
        (PROTOCOL, "Zeugin Lee | Ich war", ["Anna Holm", "Lee", "Paul Berg"]),
        (COUNCIL, "Ms LEE | I was", ["張三", "Ms LEE"]),
    ],
)
def test_formats_with_labels_of_their_own_learn_others(
    text: str, label: str, names: list[str]
) -> None:
    before, after = taught(text.encode()), taught(text.encode(), patterns_for(label)[0])

    assert [name for name, _ in said(after)] == names
    assert len(said(before)) == len(names) - 1
    assert after.text == before.text
    assert list(faults(after)) == []


def test_captions_can_be_taught_too() -> None:
    reading = taught(subrip(), CAPITALS)

    assert [name for name, _ in said(reading)] == ["SMITH", "McDONALD", "SMITH"]
    assert reading.text == taught(subrip()).text
    assert list(faults(reading)) == []


def test_a_name_on_its_own_line_is_taught_and_a_title_stays_one() -> None:
    text = b"The talk\n\nThe Witness\n\nI saw it.\n\nTwice.\n\nThe Chair\n\nThank you.\n"
    reading = taught(text, patterns_for("The Witness")[0])

    assert said(reading) == [("The Witness", "I saw it.\n\nTwice."), ("The Chair", "Thank you.")]
    assert reading.transcript.title == "The talk"
    assert list(faults(reading)) == []


def test_a_heading_of_a_page_is_a_label_if_that_is_taught() -> None:
    page = b"<body><h1>T</h1><h3>Ann Lee</h3><p>Hello.</p><h3>Tom Vale</h3><p>Hi.</p></body>"
    reading = taught(page, patterns_for("Ann Lee")[0])

    assert said(reading) == [("Ann Lee", "Hello."), ("Tom Vale", "Hi.")]
    assert list(faults(reading)) == []


def test_role_and_remark_and_time_are_kept_apart() -> None:
    text = b"A talk\n\n[00:12] Minister Ann Lee (by phone) | Good morning.\n\n[00:30] Tom | Hi.\n"
    reading = taught(text, patterns_for("[00:12] Minister Ann Lee (by phone) | Good")[0])
    first = next(reading.transcript.turns())

    assert (first.label, first.role, first.remark) == (
        "[00:12] Minister Ann Lee (by phone)", "Minister", "by phone",
    )  # fmt: skip
    assert first.attribute("time") == "00:12"
    assert [name for name, _ in said(reading)] == ["Ann Lee", "Tom"]


def test_several_patterns_hold_side_by_side() -> None:
    text = b"T\n\nMr Brown \xe2\x80\x94 Yes.\n\nWITNESS. No.\n\nMs Lee \xe2\x80\x94 Why?\n"
    both = (patterns_for("Mr Brown — Yes")[0], patterns_for("WITNESS. No.")[0])

    assert [name for name, _ in said(taught(text, *both))] == ["Mr Brown", "WITNESS", "Ms Lee"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_is_recognised_by_marks_stays_as_it_is(path: Path) -> None:
    """Every turn that is found without a lesson is there with one, under the same label."""
    patterns = [
        pattern
        for sample in ("SMITH. I", "Ann Lee — I", "Ann Lee", "Mr Lee: I", "[Ann] I", "Ли И.И. Я")
        for pattern in patterns_for(sample)[:1]
    ]
    try:
        before, after = (
            read(Source(path, path.read_bytes(), one)) for one in ((), tuple(patterns))
        )
    except ImportFailed:
        pytest.skip("this one is no transcript")

    assert after.text == before.text
    assert list(faults(after)) == []
    assert _labelled(before) <= _labelled(after)
    kept = {block.kind for block in before.transcript.blocks} & {BlockKind.CHROME, BlockKind.IMAGE}
    for kind in kept:
        assert _of(before, kind) == _of(after, kind)


def _labelled(reading: Reading) -> set[tuple[int, str]]:
    return {(block.start, block.label) for block in reading.transcript.turns() if block.label}


def _of(reading: Reading, kind: BlockKind) -> list[Block]:
    return [block for block in reading.transcript.blocks if block.kind is kind]


@pytest.mark.parametrize(
    "line", ["A. B. C. D. E. " * 20, "JOHN SMITH " * 30, "(" * 400, "Mr — " * 90]
)
def test_twice_the_text_takes_twice_the_time_whatever_it_holds(line: str) -> None:
    patterns = tuple(
        pattern
        for sample in ("SMITH. I", "JOHN SMITH i", "Mr Lee — I", "Ann Lee", "Ли И.И. Я")
        for pattern in patterns_for(sample)
    )

    def seconds(size: int) -> float:
        data = (f"{line}\n\n" * size).encode()
        found = []
        for _ in range(3):
            begun = time.process_time()
            read(Source(Path("large"), data, patterns))
            found.append(time.process_time() - begun)
        return min(found)

    assert any(seconds(400) <= 2.5 * seconds(200) + 0.02 for _ in range(3))


@pytest.mark.parametrize(
    ("paragraph", "label", "name"),
    [
        ("[Ann Lee] Hello.", "[Ann Lee]", "Ann Lee"),
        ("— Иванов: да.", "— Иванов", "Иванов"),
        ("SMITH (Vic.). I do.", "SMITH (Vic.)", "SMITH"),
        ("Иванов И.И. Да.", "Иванов И.И.", "Иванов И.И."),
        ("12 Ann Lee | Hello.", "12 Ann Lee", "Ann Lee"),
        ("【李議員】好的", "【李議員】", "李議員"),
    ],
)
def test_no_sign_around_a_label_is_lost(paragraph: str, label: str, name: str) -> None:
    text = f"The title\n\n{paragraph}\n\nAnd more.\n"
    reading = taught(text.encode(), patterns_for(paragraph)[0])
    (turn,) = reading.transcript.turns()

    assert turn.label == label
    assert said(reading)[0][0] == name
    assert list(faults(reading)) == []
