"""The conformance report holds what it says: every test it names is there."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
REPORT = (ROOT / "docs" / "accessibility" / "conformance.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| (\d\.\d\.\d+) \| [^|]+ \| (A+) \| ([^|]+) \| ([^|]*) \|$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_test_it_names_is_there() -> None:
    named = _TEST.findall(REPORT)
    assert len(named) > 100
    assert [
        f"{path}::{name}"
        for path, name in named
        if f"\ndef {name}(" not in (ROOT / path).read_text(encoding="utf-8")
    ] == []


def test_it_has_every_criterion_once_and_each_with_its_evidence() -> None:
    rows = _ROW.findall(REPORT)
    assert Counter(level for _, level, _, _ in rows) == {"A": 31, "AA": 24, "AAA": 31}
    assert len({number for number, *_ in rows}) == 86
    assert {said for _, _, said, _ in rows} <= {"met", "partly", "not met", "not applicable"}
    assert [number for number, _, _, evidence in rows if not evidence.strip()] == []
