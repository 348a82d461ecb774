"""Reading takes time in step with the size of the file, whatever is in it."""

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

PAGE = (Path(__file__).parents[1] / "data" / "formats" / "kremlin_page.html").read_text("utf-8")
LAST = "<p>As he said"
MOST = 2.5  # times as long for twice the size
FILES: dict[str, Callable[[int], str]] = {
    "turns": lambda n: "Jane Doe: Good morning to you all.\n\nJohn Roe: And to you.\n\n" * (40 * n),
    "names": lambda n: "".join(f"Jane Doe{i}: Good morning.\n\n" for i in range(60 * n)),
    "given names": lambda n: "".join(f"Jane{i} Doe: Good morning.\n\n" for i in range(60 * n)),
    "names alone": lambda n: "Jane Doe\nGood morning.\n\nJohn Roe\nAnd to you.\n\n" * (50 * n),
    "one line": lambda n: "Jane Doe: " + "Good morning to all of you. " * (3000 * n),
    "one word": lambda n: "a" * (100_000 * n),
    "colons": lambda n: "A:" * (50_000 * n),
    "lines of colons": lambda n: "Ab Cd:\n" * (100 * n),
    "brackets": lambda n: "(" * (100_000 * n),
    "square brackets": lambda n: "[a" * (50_000 * n),
    "open labels": lambda n: "Jane Doe (" * (20_000 * n),
    "omissions": lambda n: "<…" * (40_000 * n),
    "blank lines": lambda n: "a" + "\n \t" * (6000 * n) + "b",
    "spaces": lambda n: "Jane Doe:" + " " * (100_000 * n) + "b",
    "rules": lambda n: "* * *\n" * (200 * n),
    "times": lambda n: "12:34:56 " * (20_000 * n),
    "initials": lambda n: "В.Путин " * (10_000 * n),
    "glued labels": lambda n: "В.Путин: Да. А.Дронов: Нет. " * (500 * n),
    "paragraphs of a page": lambda n: PAGE.replace(LAST, "<p>a <b>b</b> c</p>" * (60 * n) + LAST),
    "bold of a page": lambda n: PAGE.replace(LAST, "<b>Jane Doe:</b> <i>a</i>" * (100 * n) + LAST),
    "cards of a page": lambda n: PAGE.replace(
        LAST, "<p>" + '<a>b<span class="read__tooltip">c</span></a>' * (60 * n) + LAST
    ),
    "links of a page": lambda n: PAGE.replace(LAST, "<a href='a'>b</a> " * (100 * n) + LAST),
    "breaks of a page": lambda n: PAGE.replace(LAST, "<p>" + "<br><b>a</b>" * (60 * n) + LAST),
}


def seconds(text: str) -> float:
    """Return the time reading takes, the shortest of three."""
    data = text.encode()
    taken = []
    for number in range(3):
        source = Source(Path("file"), data + b"\n" * number)
        gc.collect()
        began = time.process_time()
        read(source)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("make", FILES.values(), ids=FILES.keys())
def test_twice_the_size_takes_at_most_two_and_a_half_times_as_long(
    make: Callable[[int], str],
) -> None:
    size = 4
    while (once := seconds(make(size))) < 0.01 and size < 64:
        size *= 2
    ratios = [seconds(make(2 * size)) / once]
    while ratios[-1] > MOST and len(ratios) < 4:  # another process may have been in the way
        ratios.append(seconds(make(2 * size)) / seconds(make(size)))

    assert min(ratios) <= MOST


def test_a_line_of_ten_million_characters_is_read() -> None:
    text = "Jane Doe: " + "word " * 2_000_000

    transcript = read(Source(Path("long.txt"), text.encode())).transcript

    assert transcript.shares[0].words == 2_000_000


def test_a_page_nested_without_end_says_so() -> None:
    page = PAGE.replace(LAST, "<div>" * 100_000 + LAST)

    with pytest.raises(ImportFailed, match="nested deeper"):
        read(Source(Path("deep.html"), page.encode()))
