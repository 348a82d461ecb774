"""Several segments as one: what is still live of each, put together as arrays."""

from collections.abc import Sequence

import numpy as np

from transcript_reader.search.codec.arrays import Ints, Mask, runs
from transcript_reader.search.codec.gathered import VALUES, Gathered
from transcript_reader.search.codec.inversion import Occurrences
from transcript_reader.search.codec.segment import SegmentArrays


def merged(parts: Sequence[tuple[SegmentArrays, Mask]]) -> Gathered:
    """Gather the live documents of segments, in the order they were added."""
    pairs: dict[tuple[str, str], int] = {}
    texts: dict[str, dict[str, int]] = {name: {"": 0} for name in VALUES}
    values: dict[str, list[Ints]] = {name: [] for name in VALUES}
    occurrences: list[Occurrences] = []
    rows: list[tuple[Ints, ...]] = []
    base = 0
    for segment, live in parts:
        kept = np.argsort(segment.order)
        kept = kept[live[kept]]
        occurrences.append(_occurrences(segment, kept, base, pairs))
        rows.append((segment.postings.lengths[kept], segment.blocks[kept], segment.dates[kept]))
        for name in VALUES:
            column = segment.columns[name]
            own = texts[name]
            number = np.array([own.setdefault(text, len(own)) for text in column.values], np.int64)
            values[name].append(number[column.numbers[kept]])
        rows[-1] += _notes(segment, kept)
        base += len(kept)
    joined = [np.concatenate(row).astype(np.int64) for row in zip(*rows, strict=True)]
    lengths, blocks, dates, note_counts, note_characters, note_words = joined
    return Gathered(
        forms=list(pairs),
        occurrences=Occurrences(
            np.concatenate([one.forms for one in occurrences]),
            np.concatenate([one.documents for one in occurrences]),
            np.concatenate([one.places for one in occurrences]),
        ),
        lengths=lengths,
        blocks=blocks,
        dates=dates,
        values={name: (list(texts[name]), np.concatenate(values[name])) for name in VALUES},
        note_counts=note_counts,
        note_characters=note_characters,
        note_words=note_words,
    )


def _occurrences(
    segment: SegmentArrays, kept: Ints, base: int, pairs: dict[tuple[str, str], int]
) -> Occurrences:
    found = segment.postings.occurrences()
    number = np.full(segment.count, -1, np.int32)
    number[kept] = np.arange(base, base + len(kept))
    documents = number[found.documents]
    alive = documents >= 0
    forms = found.forms[alive]
    used = np.flatnonzero(np.bincount(forms, minlength=len(segment.forms)))
    names, stems = list(segment.forms), list(segment.stems.lexicon)
    of_form = segment.stems.of_form
    form_number = np.zeros(len(names), np.int32)
    for form in used.tolist():
        pair = names[form], stems[of_form[form]]
        form_number[form] = pairs.setdefault(pair, len(pairs))
    return Occurrences(form_number[forms], documents[alive], found.places[alive])


def _notes(segment: SegmentArrays, kept: Ints) -> tuple[Ints, Ints, Ints]:
    starts, characters, words = segment.notes
    starts = starts.astype(np.int64)
    first = starts[:-1][kept]
    counts = starts[1:][kept] - first
    index = runs(first, counts)
    return counts, characters[index], words[index]
