"""All that a segment will hold, before it is put in order and written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from transcript_reader.search.analysis import forms as forms_of
from transcript_reader.search.analysis import stem
from transcript_reader.search.codec.arrays import Ints, offsets, runs, smallest
from transcript_reader.search.codec.columns import name_arrays, value_arrays
from transcript_reader.search.codec.container import write_container
from transcript_reader.search.codec.inversion import SHORT, Occurrences, posting_arrays
from transcript_reader.search.codec.lexicon import lexicon_arrays
from transcript_reader.search.codec.postings import Postings
from transcript_reader.search.codec.stems import ranking_arrays, stem_arrays

VALUES: Final = (
    "transcript", "speaker", "role", "title", "place", "language", "kind", "source", "flags",
)  # fmt: skip
"""Fields of a block that hold one text of few."""

NAMES: Final = ("title", "speaker")
"""Those of them whose words count in the ranking."""

FIELDS: Final = ("text", "exact", "title_words", "speaker_words")
"""Fields with words to be scored, as Whoosh knows them."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The documents of a segment in the order they were added, and their words.

    ``forms`` are (form, stem) pairs, in any order; ``occurrences`` number them so, and count
    places in the document. ``values`` holds for each field its texts and the number of each
    document's text. ``notes`` say, for each document in turn (``note_counts``), before which
    character of its text how many words stand: two equal rows.
    """

    forms: list[tuple[str, str]]
    occurrences: Occurrences
    lengths: Ints
    blocks: Ints
    dates: Ints
    values: Mapping[str, tuple[list[str], Ints]]
    note_counts: Ints
    note_characters: Ints
    note_words: Ints


def write_segment(path: Path, gathered: Gathered) -> dict[str, Any]:
    """Write a segment in one file and return the facts that stand in its header.

    Short documents are numbered first, so that every form's places in them, a byte each,
    come before those in long ones.
    """
    lengths = gathered.lengths
    arranged = np.argsort(lengths > SHORT, kind="stable")
    number = np.empty(len(arranged), np.int64)
    number[arranged] = np.arange(len(arranged))
    note_starts = offsets(gathered.note_counts)
    notes = runs(note_starts[:-1][arranged], gathered.note_counts[arranged])
    arrays: dict[str, Ints | bytes] = {
        "lengths": lengths[arranged].astype(np.uint32),
        "order": smallest(arranged),
        "block": smallest(gathered.blocks[arranged]),
        "date": gathered.dates[arranged].astype(np.int32),
        "note_starts": smallest(offsets(gathered.note_counts[arranged])),
        "note_characters": smallest(gathered.note_characters[notes]),
        "note_words": smallest(gathered.note_words[notes]),
    }
    for name, (texts, numbers) in gathered.values.items():
        arrays |= value_arrays(name, texts, numbers[arranged])
    totals = {"text": int(lengths.sum()), "exact": int(lengths.sum())}
    for name in NAMES:
        totals[f"{name}_words"] = _add_names(arrays, name, gathered)
    _add_words(arrays, gathered, number, lengths[arranged])
    facts = {"documents": len(lengths), "totals": totals}
    write_container(path, arrays, facts)
    return facts


def _add_words(
    arrays: dict[str, Ints | bytes], gathered: Gathered, number: Ints, lengths: Ints
) -> None:
    pairs = gathered.forms
    ranked = sorted(range(len(pairs)), key=pairs.__getitem__)  # as by their bytes in UTF-8
    rank = np.empty(len(pairs), np.int64)
    rank[ranked] = np.arange(len(pairs))
    stems = sorted({pair[1] for pair in pairs})
    stem_number = {text: at for at, text in enumerate(stems)}
    form_stems = np.array([stem_number[pairs[at][1]] for at in ranked], np.int64)
    found = gathered.occurrences
    renumbered = Occurrences(rank[found.forms], number[found.documents], found.places)
    arrays |= lexicon_arrays("form", (pairs[at][0] for at in ranked))
    arrays |= posting_arrays(renumbered, len(pairs), lengths)
    arrays |= stem_arrays(stems, form_stems)
    arrays |= ranking_arrays(Postings(_Unwritten(arrays)), len(stems), form_stems)


@dataclass(frozen=True, slots=True)
class _Unwritten:
    """Arrays that are not in a file yet."""

    arrays: Mapping[str, Ints | bytes]

    def array(self, name: str) -> Ints:
        found = self.arrays[name]
        assert not isinstance(found, bytes)
        return found


def _add_names(arrays: dict[str, Ints | bytes], name: str, gathered: Gathered) -> int:
    """Add the words of a column's texts; return how many words all documents have of them."""
    texts, numbers = gathered.values[name]
    words = {text: [stem(form, "") for form in forms_of(text)] for text in texts}
    ranked = sorted(texts)
    arrays |= name_arrays(name, ranked, [words[text] for text in ranked])
    lengths = np.array([len(words[text]) for text in texts], np.int64)
    return int(lengths[numbers].sum()) if len(numbers) else 0
