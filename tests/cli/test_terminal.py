import io

import pytest

from transcript_reader.cli.terminal import Page, clean, wrapped
from transcript_reader.domain.span import Span


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "31")
    monkeypatch.delenv("NO_COLOR", raising=False)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrapped(text, width)]


def test_lines_break_between_words_and_keep_paragraphs() -> None:
    assert lines("one two three\n\nfour", 8) == ["one two", "three", "", "four"]


def test_a_long_word_stays_whole() -> None:
    assert lines("a extraordinary b", 5) == ["a", "extraordinary", "b"]


def test_a_non_breaking_space_does_not_break() -> None:
    assert lines("aaa bb\N{NO-BREAK SPACE}cc", 7) == ["aaa", "bb\N{NO-BREAK SPACE}cc"]


def test_nothing_is_lost_but_spaces_at_line_ends() -> None:
    text = "It is a truth  universally\tacknowledged. "
    assert " ".join(lines(text, 10)).split() == text.split()


def test_marks_are_shown_across_lines_on_a_terminal() -> None:
    screen = Screen()
    Page(screen).paragraph("aaaa bbbb cccc dddd eeee ffff gggg", marks=[Span(25, 34)])

    assert screen.getvalue() == (
        "aaaa bbbb cccc dddd eeee \x1b[7mffff\x1b[0m\n\x1b[7mgggg\x1b[0m\n"
    )


def test_a_file_or_a_pipe_gets_no_style() -> None:
    paper = io.StringIO()
    page = Page(paper)
    page.write(page.bold("Ann:"))

    assert paper.getvalue() == "Ann:\n"


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert Page(Screen()).bold("Ann:") == "Ann:"


def test_what_is_shown_cannot_command_the_terminal() -> None:
    assert clean("a\x1b]0;b\x07\x9bc\nd") == "a\ufffd]0;b\ufffd\ufffdc\nd"
    assert "\x1b]" not in Page(Screen()).bold("\x1b]0;owned\x07")


def test_the_page_is_never_wider_than_is_good_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")

    assert Page(Screen()).width == 80
