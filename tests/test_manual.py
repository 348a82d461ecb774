"""The manual names what there is: every key, every page of its own, every picture."""

import re
from pathlib import Path

import pytest

from transcript_reader.cli.main import COMMANDS
from transcript_reader.domain.view_settings import SCHEMES
from transcript_reader.search.fields import FIELDS
from transcript_reader.search.query import parse
from transcript_reader.ui.widgets.commands.keys import ALSO, KEYS

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("resources/**/*.md")],
)
_LINK = re.compile(r"!?\[[^]]*\]\(([^)#\s]+)[^)]*\)")


def manual(name: str) -> str:
    return (ROOT / "docs" / "manual" / f"{name}.md").read_text(encoding="utf-8")


def test_the_keyboard_page_names_every_key_of_a_command_and_no_other() -> None:
    commands = manual("keyboard").split("## In the parts of the window")[0].split("## Commands")[1]
    rows = re.findall(r"^\| ([^|]+) \|", commands, re.MULTILINE)
    named = {key for row in rows for key in re.split(r", | or ", row)} - {"key", "---"}
    assert named - {"---"} == {*KEYS.values(), *(key for keys in ALSO.values() for key in keys)}


def test_the_command_lines_page_names_every_command() -> None:
    text = manual("command-line")
    assert [name for name in COMMANDS if f"## {name}\n" not in text] == []


def test_the_view_settings_page_names_every_colour() -> None:
    text = manual("view-settings").lower()
    for scheme in SCHEMES:
        assert f"| {scheme.key.replace('-', ' ')} | {scheme.text} | {scheme.background} |" in text


def test_every_question_of_the_searching_page_is_understood() -> None:
    table = manual("searching").split("## What can be asked")[1].split("## Fields")[0]
    questions = re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    assert len(questions) > 10
    for question in questions:
        parse(question)


def test_the_searching_page_names_every_field_in_both_languages() -> None:
    named = set(re.findall(r"`(\w+):`", manual("searching").split("## Fields")[1]))
    assert named == {*FIELDS} - {"language"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_points_to_is_there(page: Path) -> None:
    targets = _LINK.findall(page.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []
