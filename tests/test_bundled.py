"""The documents that come with the program say what is true, and are what they claim to be."""

import hashlib
import re
from pathlib import Path

from transcript_reader.domain.transcript import BlockKind, MarkKind, Transcript
from transcript_reader.importers.protocol import Reading
from transcript_reader.places import resources_folder
from transcript_reader.services.reading import read_source, read_transcript
from transcript_reader.ui.widgets.commands.keys import ALSO, KEYS

_KEY = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)+(?:F\d+|[A-Z][a-z]+|[A-Z0-9]|[+-])|\bF\d+\b")
_IN_THE_SPEAKER_LIST = {"Shift+Enter"}


def _guide() -> Reading:
    return read_transcript(read_source(resources_folder() / "transcripts" / "guide.html"))


def _speech(transcript: Transcript) -> str:
    return "\n".join(block.text for block in transcript.turns())


def test_the_first_document_is_the_published_one_byte_for_byte(first_document: Path) -> None:
    digest = hashlib.sha256(first_document.read_bytes()).hexdigest()
    assert digest == "7e84e3236484c0ef48a3853407b4e19af1eab6dc87cc8ce4c2aba4fd382578aa"


def test_the_notice_names_source_page_and_licence() -> None:
    notice = (resources_folder() / "transcripts" / "NOTICE.md").read_text(encoding="utf-8")
    for fact in ("en.special.kremlin.ru", "65940", "CC BY 4.0", "guide.html"):
        assert fact in notice


def test_the_guide_shows_every_element_a_page_can_hold() -> None:
    transcript = _guide().transcript
    kinds = {block.kind for block in transcript.blocks}
    marks = {mark.kind for block in transcript.blocks for mark in block.marks}
    assert kinds == set(BlockKind) - {BlockKind.CHROME}
    assert marks >= {MarkKind.LINK, MarkKind.EMPHASIS, MarkKind.EDITORIAL, MarkKind.OMISSION}
    assert any(block.is_direction for block in transcript.blocks)
    assert any(block.role for block in transcript.blocks)
    assert any(block.remark for block in transcript.blocks)
    assert {speaker.named for speaker in transcript.speakers} == {True, False}


def test_the_guides_pictures_are_drawings_with_a_description() -> None:
    guide = _guide()
    described = [block for block in guide.transcript.blocks if block.kind is BlockKind.IMAGE]
    assert [image.name for image in guide.images] == [b.attribute("src") for b in described]
    assert {image.media_type for image in guide.images} == {"image/svg+xml"}
    assert all(len(block.text) > 100 for block in described)


def test_every_key_the_guide_names_does_something() -> None:
    known = {*KEYS.values(), *(key for keys in ALSO.values() for key in keys)}
    named = set(_KEY.findall(_speech(_guide().transcript)))
    assert len(named) > 20
    assert named - known == _IN_THE_SPEAKER_LIST


def test_both_languages_of_the_guide_name_the_same_keys() -> None:
    english, russian = _speech(_guide().transcript).split("Здравствуйте")
    assert set(_KEY.findall(english)) == set(_KEY.findall(russian))
