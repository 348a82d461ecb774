import pytest

from transcript_reader.domain.errors import NotInLibrary
from transcript_reader.domain.transcript import BlockKind, TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.services.bundled import add_bundled
from transcript_reader.services.opening import OpenService


def test_a_transcript_opens_with_the_pictures_its_blocks_name(library: Library) -> None:
    add_bundled(library)
    (guide,) = (entry.id for entry in library.entries() if "Guide" in entry.title)

    opened = OpenService(library).open(guide)

    names = [
        block.attribute("src")
        for block in opened.transcript.blocks
        if block.kind is BlockKind.IMAGE
    ]
    assert names
    assert set(names) == set(opened.images)


def test_what_is_not_kept_is_one_sentence(library: Library) -> None:
    with pytest.raises(NotInLibrary, match=r"^This transcript is no longer in the library\.$"):
        OpenService(library).open(TranscriptId("nothing"))
