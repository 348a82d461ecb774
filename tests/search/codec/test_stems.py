import random
from pathlib import Path

import numpy as np
import pytest
from tests.search.codec.segments import segment

from transcript_reader.search.codec.rounding import LENGTHS
from transcript_reader.search.codec.stems import BEST, FREQUENT


@pytest.mark.parametrize("average", [5.0, 40.0, 900.0])
def test_the_best_documents_of_a_frequent_stem_are_listed_whatever_the_average_length(
    tmp_path: Path, average: float
) -> None:
    dice = random.Random(8)
    texts = [
        " ".join(["treaty"] * dice.choice((1, 1, 1, 2, 3, 9, 80)) + ["x"] * dice.randrange(90))
        for _ in range(FREQUENT + 900)
    ]
    arrays = segment(tmp_path / "segment", texts)
    stem = arrays.stems.number("en:treati")
    assert stem is not None
    counts = arrays.counts("text", "en:treati")
    assert counts is not None

    norms = 1.2 * (0.25 + 0.75 * LENGTHS / average)
    scores = counts / (counts + norms[arrays.rounded_lengths])
    first = np.lexsort((np.arange(arrays.count), -scores))[: BEST // 2]

    best = arrays.stems.best(stem)
    assert best is not None
    documents, often = best
    assert set(first.tolist()) <= set(documents.tolist())
    assert often.tolist() == counts[documents].tolist()
    assert len(documents) < len(texts) / 2


def test_a_stem_is_counted_once_for_each_document(tmp_path: Path) -> None:
    arrays = segment(tmp_path / "segment", ["treaty treaties", "treaty", "treaties treaty x", "x"])
    stem = arrays.stems.number("en:treati")
    assert stem is not None

    assert arrays.stems.document_frequency(stem) == 3
    assert [arrays.forms[int(form)] for form in arrays.stems.forms(stem)] == ["treaties", "treaty"]
