"""A page as things in their order: each turn is one, and says what it is."""

from pathlib import Path

import pytest

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.page_items import Item, ItemKind, items_of

pytestmark = pytest.mark.usefixtures("qapp")


def items(opened: OpenedTranscript) -> list[Item]:
    return list(items_of(PageDocument(opened.transcript), lambda source: source == "room.svg"))


def test_each_turn_is_one_thing_however_often_it_is_interrupted(
    every_kind: OpenedTranscript,
) -> None:
    turns = [item for item in items(every_kind) if item.kind is ItemKind.TURN]
    assert [turn.name for turn in turns] == [
        "Anna Orlova, turn 1 of 3",
        "Pavel Ivanov, turn 2 of 3",
        "Anna Orlova, turn 3 of 3",
    ]
    assert turns[1].text == "Thank you. <…> Now then.\n\nSee the catalogue, it is open."
    assert turns[0].text.startswith("Good afternoon\u00a0all. 😀")
    assert "Orlova" not in turns[0].text


def test_what_interrupts_a_turn_comes_behind_it(every_kind: OpenedTranscript) -> None:
    kinds = [item.kind for item in items(every_kind)]
    at = kinds.index(ItemKind.PICTURE)
    assert kinds[at - 1] is ItemKind.TURN
    assert kinds[at + 1] is ItemKind.TURN
    assert items(every_kind)[at].name == "The new reading room."


def test_headings_have_levels_and_omissions_say_what_they_are(
    every_kind: OpenedTranscript,
) -> None:
    found = items(every_kind)
    levels = [(item.name, item.level) for item in found if item.kind is ItemKind.HEADING]
    assert levels == [("Meeting about libraries", 1), ("Beginning of the meeting", 2)]
    omissions = [item.name for item in found if item.kind is ItemKind.OMISSION]
    assert omissions == ["passage omitted by the publisher"]


def test_a_picture_that_is_not_there_says_so(every_kind: OpenedTranscript) -> None:
    pictures = [item.name for item in items(every_kind) if item.kind is ItemKind.PICTURE]
    assert pictures[1] == "Picture on the web, not fetched: A view."


def test_words_of_another_language_stand_within_their_turn() -> None:
    page = """<html lang="ru"><body><p><b>Анна Берг:</b> Он сказал:
    <span lang="en">open skies</span> и <span lang="ru">ушёл</span>.</p></body></html>"""
    transcript = read(Source(Path("page.html"), page.encode())).transcript
    (turn,) = items(OpenedTranscript(transcript, {}))

    assert [(one.kind, one.name, one.language) for one in turn.within] == [
        (ItemKind.PASSAGE, "open skies", "en")
    ]


def test_links_stand_within_their_turn(every_kind: OpenedTranscript) -> None:
    (link,) = [link for item in items(every_kind) for link in item.within]
    assert (link.name, link.value) == ("catalogue", "https://example.org/catalogue")
    assert all(item.text for item in items(every_kind))
