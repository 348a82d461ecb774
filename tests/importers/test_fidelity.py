"""Who said what, held against the publisher's marks: the measure that must not fall."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def fidelity() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "fidelity.py"
    spec = importlib.util.spec_from_file_location("fidelity", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fidelity"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("kremlin_en.jsonl.xz", 0.999),
        ("kremlin_ru.jsonl.xz", 0.995),
        ("kremlin_pages.tar.xz", 0.999),
    ],
)
def test_turns_are_those_the_publisher_marks(
    packed_corpus: Path, fidelity: ModuleType, file: str, least: float
) -> None:
    score = fidelity.measured(packed_corpus / file)

    assert min(score.set_aside) >= least
    assert min(score.as_marked) >= 0.994
    assert score.failed == []
