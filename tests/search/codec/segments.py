"""Small segments of invented documents, written and read back."""

import random
from collections.abc import Sequence
from pathlib import Path

from transcript_reader.search.codec.builder import Builder
from transcript_reader.search.codec.gathered import write_segment
from transcript_reader.search.codec.segment import SegmentArrays


def invented(count: int, seed: int = 1) -> list[str]:
    """Invent documents: short ones, some of a thousand words, words as uneven as real ones."""
    dice = random.Random(seed)
    words = [f"w{number}" for number in range(400)]
    weights = [1 / (number + 1) for number in range(len(words))]
    sizes = [dice.choice((0, 3, 20, 60)) if dice.random() < 0.9 else 1_000 for _ in range(count)]
    return [" ".join(dice.choices(words, weights, k=size)) for size in sizes]


def built(texts: Sequence[str], first: int = 0) -> Builder:
    builder = Builder()
    for number, text in enumerate(texts, first):
        values = {"transcript": f"t{number // 5}", "title": f"title {number // 5}"}
        builder.add(text, "en", block=number % 5, date=20200101 + number % 28, values=values)
    return builder


def segment(path: Path, texts: Sequence[str]) -> SegmentArrays:
    write_segment(path, built(texts).gathered())
    return SegmentArrays(path)


def in_order(arrays: SegmentArrays) -> list[int]:
    """Return the document numbers in the order the documents were added."""
    return sorted(range(arrays.count), key=lambda document: int(arrays.order[document]))
