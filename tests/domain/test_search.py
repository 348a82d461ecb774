from dataclasses import replace

import pytest

from transcript_reader.domain.search import Hit
from transcript_reader.domain.transcript import TranscriptId

HIT = Hit(TranscriptId("t"), "Talk", None, 0, 0, "Ann Lee", "So it is.", (), ())


@pytest.mark.parametrize(
    ("person", "who"),
    [
        ("", "Ann Lee"),
        ("Ann Lee #2", "Ann Lee #2"),
        ("Anna Maria Lee", "Ann Lee = Anna Maria Lee"),
    ],
)
def test_a_hit_tells_the_printed_name_and_how_the_reader_calls_the_person(
    person: str, who: str
) -> None:
    assert replace(HIT, person=person).who == who
