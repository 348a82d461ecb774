from pathlib import Path

from tests.importers.test_contract import faults

from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source

LINES = (
    "good morning to all of you",
    "we begin with the harbour",
    "and then we go on",
    "to the light on the mole",
    "go on, go on",
)


def reading(text: str) -> Reading:
    return read(Source(Path("captions"), text.encode()))


def words(found: Reading) -> str:
    return " ".join(block.text for block in found.transcript.blocks if block.kind != "chrome")


def video() -> str:
    """Captions as a video site writes them: every line three times, the words timed once."""
    cues = []
    before = " "
    for number, line in enumerate(LINES):
        first, *rest = line.split()
        timed = "".join(f"<00:00:0{number}.{n}00><c> {word}</c>" for n, word in enumerate(rest))
        cues += [
            f"00:00:0{number}.000 --> 00:00:0{number}.900 align:start position:0%\n"
            f"{before}\n{first}{timed}\n",
            f"00:00:0{number}.900 --> 00:00:0{number}.910 align:start position:0%\n{line}\n \n",
        ]
        before = line
    return "WEBVTT\nKind: captions\nLanguage: en\n\n" + "\n".join(cues)


def test_what_rolls_upwards_is_read_once_with_its_times() -> None:
    found = reading(video())

    assert words(found) == " ".join(LINES)
    assert found.text == video()
    assert list(faults(found)) == []
    (block,) = (one for one in found.transcript.blocks if one.kind == "paragraph")
    assert [mark.value for mark in block.marks][:2] == ["0.000-0.900", "1.000-1.900"]


def test_subtitles_that_show_two_lines_at_a_time_are_read_once() -> None:
    cues = [
        f"{n + 1}\n00:00:0{n},000 --> 00:00:0{n + 2},000\n{one}\n{two}\n\n"
        for n, (one, two) in enumerate(zip(("hello", *LINES), LINES, strict=False))
    ]
    found = reading("".join(cues))

    assert words(found) == " ".join(("hello", *LINES))
    assert found.text == "".join(cues)
    assert list(faults(found)) == []


def test_what_is_said_twice_now_and_then_stays_twice() -> None:
    said = ["No.", "No.", "Never.", "Why not?", "Because.", "No.", "No.", "I see."]
    cues = [f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{one}\n\n" for n, one in enumerate(said)]

    assert words(reading("".join(cues))) == " ".join(said)
