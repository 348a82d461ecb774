"""A real window, read through the accessibility bus as a screen reader reads it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

_CLIENT = Path(__file__).with_name("screen_reader_client.py")
_ROOT = Path(__file__).parents[1]
_PAGE = ("text", "Transcript")


_EXPECTED = (
    "AtSpiAdaptor::applicationInterface does not implement",
    "Could not find accessible on path",
)
"""What Qt says whenever a screen reader asks for its address, or for a row that is gone."""


class Session:
    """A display, a bus and a window of its own, and a client that answers questions."""

    def __init__(self, folder: Path, *files: Path) -> None:
        self.printed = folder / "printed.txt"
        self._messages = folder / "messages.txt"
        own = folder / "run"
        own.mkdir(mode=0o700)
        display = str(_ROOT / "scripts" / "virtual_display.sh")
        client = ["/usr/bin/python3", str(_CLIENT), "transcript-reader", str(self.printed)]
        window = [
            sys.executable,
            "-m",
            "transcript_reader",
            "--library",
            str(folder / "library"),
            *map(str, files),
        ]
        with self._messages.open("w") as messages:
            self._process = subprocess.Popen(
                [display, "dbus-run-session", "--", *client, *window],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=messages,
                text=True,
                env={
                    **os.environ,
                    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                    "XDG_RUNTIME_DIR": str(own),
                },
            )

    def ask(self, *question: object) -> Any:
        """Return the client's answer; see screen_reader_client.py for the questions."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(question), file=self._process.stdin, flush=True)
        for line in self._process.stdout:
            if line.startswith("{"):  # services of the bus print here too
                said = json.loads(line)
                assert "answer" in said, said
                return said["answer"]
        raise AssertionError(self._messages.read_text())

    def close(self) -> int:
        """End it all and return the exit status of the window's program."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        status = self._process.wait(60)
        self._process.stdout.close()
        return status

    def end(self) -> None:
        """Close the window, and see that nothing went wrong."""
        assert self.close() == 0
        printed = self.printed.read_text().splitlines()
        assert [line for line in printed if not any(one in line for one in _EXPECTED)] == []


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Open the window; close it after the last test."""
    session = Session(tmp_path_factory.mktemp("session"))
    yield session
    session.end()


def test_the_window_is_named_after_the_transcript(session: Session) -> None:
    window = session.ask("look", "frame", "Conversation with President of China")
    assert window["name"].endswith("Transcript Reader")


def test_whatever_takes_the_focus_has_a_name(session: Session) -> None:
    session.ask("look", "list item", "Conversation")  # the list comes after the first paint
    reached = [one for one in session.ask("tree") if {"focusable", "showing"} <= {*one["states"]}]
    assert len(reached) > 15
    assert [one for one in reached if not one["name"]] == []


def test_speakers_are_read_with_role_turns_words_and_share(session: Session) -> None:
    xi = session.ask("look", "list item", "Xi Jinping, President")
    putin = session.ask("look", "list item", "Vladimir Putin, President")
    assert xi["name"].replace("\xa0", " ") == (
        "Xi Jinping, President of the People’s Republic of China, 2 turns, 495 words, 35 %"
    )
    assert putin["name"].replace("\xa0", " ") == (
        "Vladimir Putin, President of Russia, 2 turns, 939 words, 65 %"
    )


def test_the_page_is_one_text_that_holds_every_published_word(
    session: Session, first_document: Path
) -> None:
    page = session.ask("look", *_PAGE)
    assert "multi line" in page["states"]
    assert "editable" not in page["states"]
    text = session.ask("text", *_PAGE)
    position = 0
    for block in read(Source(first_document, first_document.read_bytes())).transcript.blocks:
        if block.kind not in (BlockKind.CHROME, BlockKind.SEPARATOR, BlockKind.OMISSION):
            for paragraph in block.text.split("\n\n"):
                position = text.index(paragraph, position) + len(paragraph)
    assert text.count("\xa0") >= 400


def test_the_page_is_read_by_word_line_and_paragraph(session: Session) -> None:
    text = session.ask("text", *_PAGE)
    offset = text.index("Beginning of")
    assert session.ask("piece", *_PAGE, offset, "character") == "B"
    assert session.ask("piece", *_PAGE, offset, "word").strip() == "Beginning"
    assert session.ask("piece", *_PAGE, offset, "line").startswith("Beginning of")
    paragraph = session.ask("piece", *_PAGE, offset, "paragraph").strip()
    assert paragraph.endswith("PRC President Xi Jinping")
    assert text[offset:].startswith(paragraph)
    assert session.ask("set caret", *_PAGE, offset)
    assert session.ask("caret", *_PAGE) == offset


def test_a_colour_scheme_is_chosen_and_told(session: Session) -> None:
    chosen = ("radio button", "Site colours: White on black")
    assert "checked" not in session.ask("look", *chosen)["states"]
    session.ask("press", *chosen)
    told = [one for one in session.ask("tree") if one["name"].endswith("White on black")]
    assert len(told) == 2  # in the bar and in the panel
    assert all("checked" in one["states"] for one in told)


def search(session: Session, words: str) -> None:
    """Type words into the field of the search, which may have to be shown first."""
    button = ("check box", "Search all transcripts")
    if "checked" not in session.ask("look", *button)["states"]:
        session.ask("press", *button)
    session.ask("write", "text", "Search all transcripts", words)


def test_a_search_is_typed_and_its_hits_are_read(session: Session) -> None:
    search(session, "Rosarkhiv")
    assert session.ask("look", "label", "1 place")["name"] == "1 place in 1 transcript"
    hit = session.ask("look", "list item", "Xi Jinping: Rosarkhiv [Federal Archival Agency of")
    assert hit["name"].endswith("Conversation with President of China Xi Jinping, 28 June 2021")


def test_the_number_of_hits_is_announced(session: Session) -> None:
    search(session, "xyzzy")
    while not any("xyzzy" in said for said in session.ask("heard")):
        continue  # what other tests have left to be said
    search(session, "friendship")
    assert session.ask("heard") == ["2 places in 1 transcript"]


def test_each_turn_is_an_item_with_its_name(session: Session) -> None:
    turns = [one["name"] for one in session.ask("tree") if ", turn " in one["name"]]
    assert turns == [
        "Xi Jinping, turn 1 of 4",
        "Vladimir Putin, turn 2 of 4",
        "Xi Jinping, turn 3 of 4",
        "Vladimir Putin, turn 4 of 4",
    ]


def test_a_turn_is_read_by_character_word_sentence_and_line(session: Session) -> None:
    turn = ("list item", "Xi Jinping, turn 3 of 4")
    text = session.ask("text", *turn)
    assert text.startswith("I\xa0am also very happy.\nPresident Putin, my\xa0dear old friend")
    assert text.rstrip().endswith("Thank you.")
    offset = text.index("dear old")
    assert session.ask("piece", *turn, offset, "character") == "d"
    assert session.ask("piece", *turn, offset, "word").strip() == "dear"
    sentence = session.ask("piece", *turn, offset, "sentence").strip()
    assert sentence.startswith("President Putin, my\xa0dear old friend, I")
    assert sentence.endswith("via videoconference.")
    line = session.ask("piece", *turn, offset, "line")
    assert "dear old friend" in line
    assert len(line) < len(sentence)


def test_headings_have_their_level_and_an_omission_says_what_it_is(session: Session) -> None:
    title = session.ask("look", "heading", "Conversation with President of")
    assert title["attributes"]["level"] == "1"
    heading = session.ask("look", "heading", "Beginning of")
    assert heading["attributes"]["level"] == "2"
    assert session.ask("look", "comment", "passage omitted by the publisher")


def test_the_plot_is_a_chart_that_says_what_is_to_be_seen_and_its_table_says_all(
    session: Session,
) -> None:
    search(session, "treaty")
    session.ask("look", "label", "4 places")
    lines = "Show as a concordance"
    role = next(one["role"] for one in session.ask("tree") if one["name"] == lines)
    session.ask("press", role, lines)  # a button, or a push button: buses differ
    session.ask("press", "radio button", "Frequency")

    row = session.ask("look", "list item", "2021: ")["name"]
    assert row == "2021: 7,712 per million words; 12 of 1,556"
    plot = session.ask("look", "chart", "Plot")
    assert {"focusable", "showing"} <= {*plot["states"]}
    assert plot["description"] == f"Bars from 2021 to 2026. The longest is {row}."


_MIXED = """<html lang="ru"><head><title>Встреча</title></head><body><h1>О гаванях</h1>
<p><b>Анна Берг:</b> Добрый день. Он сказал: <span lang="en">open skies forever</span>, и ушёл.</p>
<p lang="en"><b>John Roe:</b> Good morning, everyone. It is a great pleasure to be here.</p>
<p><b>Анна Берг:</b> Спасибо. Давайте продолжим наш разговор завтра утром.</p></body></html>"""


def test_turns_and_words_within_them_tell_their_language(tmp_path: Path) -> None:
    page = tmp_path / "mixed.html"
    page.write_text(_MIXED, encoding="utf-8")
    session = Session(tmp_path, page)

    told = [
        session.ask("look", role, name)["locale"].partition("_")[0]
        for role, name in (
            ("heading", "О гаванях"),
            ("list item", "Анна Берг, turn 1 of 3"),
            ("label", "open skies forever"),
            ("list item", "John Roe, turn 2 of 3"),
            ("list item", "Анна Берг, turn 3 of 3"),
        )
    ]

    assert told == ["ru", "ru", "en", "en", "ru"]
    session.end()
