"""Court transcripts: a number before every line, and the same numbers again on every page."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.importers.samples import pdf
from tests.importers.test_contract import faults

from transcript_reader.domain.transcript import MarkKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source

FIRST = (
    "IN THE COURT OF NORTHPORT",
    "",
    "          MR. VALE:  Good morning, Your Honor.  We are here",
    "today about the light on the mole, which is well-",
    "known to all.",
    "          THE COURT:  Thank you.  Go on, Mr. Vale.",
    "     Q.   Did you see it?",
    "     A.   I did, in the winter of 1987, when there were",
    "20 boats at sea, a Covid-10",
    "test and the fog came in.",
    "          (A pause.)",
    *(f"     {'QA'[n % 2]}.   This is number {n}." for n in range(13)),
    "     A.   And so it went",
)
SECOND = ("on.", "          THE COURT:  We rise.", *[""] * 23)


def pages(*sheets: Sequence[str], foot: bool = False, double: bool = False) -> str:
    printed = []
    for page, lines in enumerate(sheets, start=41):
        body = [f"{n:>3}   {line}".rstrip() for n, line in enumerate(lines, start=1)]
        head = f"\f                         Page {page}\n\n"
        text = ("\n\n" if double else "\n").join(body) + "\n"
        printed.append(text + head if foot else head + text)
    return "".join(printed)


def reading(text: str) -> Reading:
    return read(Source(Path("court.txt"), text.encode()))


def said(found: Reading) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in found.transcript.turns()]


@pytest.mark.parametrize("foot", [False, True])
@pytest.mark.parametrize("double", [False, True])
def test_what_is_said_is_put_together_from_the_lines(foot: bool, double: bool) -> None:
    text = pages(FIRST, SECOND, foot=foot, double=double)
    found = reading(text)

    assert found.transcript.source == "Numbered lines"
    assert found.transcript.title == "IN THE COURT OF NORTHPORT"
    assert said(found)[:4] == [
        (
            "MR. VALE",
            "Good morning, Your Honor.  We are here today about the light on the mole, "
            "which is well-known to all.",
        ),
        ("THE COURT", "Thank you.  Go on, Mr. Vale."),
        ("Q", "Did you see it?"),
        (
            "A",
            "I did, in the winter of 1987, when there were 20 boats at sea, "
            "a Covid-10 test and the fog came in.",
        ),
    ]
    assert said(found)[-2:] == [("A", "And so it went on."), ("THE COURT", "We rise.")]
    assert found.text == text
    assert list(faults(found)) == []


def test_pages_keep_their_numbers() -> None:
    for foot in (False, True):
        block = list(reading(pages(FIRST, SECOND, foot=foot)).transcript.turns())[-2]
        marked = {
            mark.value: block.text[mark.start : mark.end]
            for mark in block.marks
            if mark.kind is MarkKind.PAGE
        }
        assert marked == {"41": "And so it went", "42": "on."}


@pytest.mark.parametrize("head", ["Page {n}", "Hearing, page {n} of 90", "VALE v. BOARD"])
@pytest.mark.parametrize("gap", [40.0, 0.0])
def test_pages_of_a_pdf_are_read_alike(head: str, gap: float) -> None:
    sheets = []
    for page, lines in enumerate((FIRST, SECOND, FIRST), start=41):
        words = [(430.0, 770.0, 11.0, head.format(n=page))]
        for number, line in enumerate(lines, start=1):
            foot, indent = 740.0 - 27 * number, len(line) - len(line.lstrip())
            if gap:
                words.append((50.0, foot, 11.0, str(number)))
                words += [(50.0 + gap + 6 * indent, foot, 11.0, line.strip())] * bool(line)
            else:
                words.append((50.0, foot, 11.0, f"{number} {line.strip()}"))
        sheets.append(words)
    found = read(Source(Path("court.pdf"), pdf([*sheets, []])))

    assert [block.label for block in found.transcript.turns()][:4] == [
        "MR. VALE",
        "THE COURT",
        "Q",
        "A",
    ]
    assert said(found)[0][1] == (
        "Good morning, Your Honor. We are here today about the light on the mole, "
        "which is well-known to all."
    )
    assert ("A", "And so it went on.") in said(found)
    turn = next(found.transcript.turns())
    assert turn.marks[-1].value == ("1" if head == "VALE v. BOARD" else "41")
    assert list(faults(found)) == []


def test_lines_that_hang_go_on_with_their_paragraph() -> None:
    hanging = [
        f"{'Q.' if n % 3 == 0 else '     and this is more of it,'} line {n}" for n in range(25)
    ]
    found = reading(pages(hanging, hanging))

    assert len(said(found)) == 18
    assert said(found)[0] == (
        "Q", "line 0 and this is more of it, line 1 and this is more of it, line 2",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{n}. Item of a list\n" for n in range(1, 60)),
        "".join(f"{n}   Item of a list\n" for n in range(1, 60)),
        "".join(f"{n % 10 + 1}   Item of a short list\n" for n in range(60)),
        "".join(f"{n % 25 + 1}   Item\nwith words\nbelow\n" for n in range(60)),
        "1\n2\n3\n",
        "1   Joe: Yes.\n",
    ],
)
def test_a_list_with_numbers_is_plain_text(text: str) -> None:
    assert reading(text).transcript.source == "Plain text"
