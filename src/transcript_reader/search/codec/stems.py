"""The stems of a segment, each a family of forms, and the best documents of frequent ones."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from transcript_reader.search.codec.arrays import Ints, changes, offsets, smallest
from transcript_reader.search.codec.container import Container
from transcript_reader.search.codec.lexicon import Lexicon, lexicon_arrays
from transcript_reader.search.codec.postings import Postings
from transcript_reader.search.codec.rounding import rounded_lengths

FREQUENT: Final = 4096
"""A stem in so many documents of a segment has its best documents listed."""

BEST: Final = 256
"""How many documents at least are listed: enough for the first page, and for deletions."""

MANY: Final = 255
"""What a byte holds: a count of so much or more is not told exactly."""

_COUNTED: Final = 64  # counts above are told apart no further


def stem_arrays(stems: Sequence[str], form_stems: Ints) -> dict[str, Ints | bytes]:
    """Return the families: ``stems`` sorted, ``form_stems`` the stem of each form."""
    order = np.argsort(form_stems, kind="stable")
    return {
        **lexicon_arrays("stem", stems),
        "stem_forms": smallest(order),
        "stem_form_starts": smallest(offsets(np.bincount(form_stems, minlength=len(stems)))),
        "form_stems": smallest(form_stems),
    }


class Stems:
    """The stems of a segment, in the order of their bytes."""

    def __init__(self, container: Container) -> None:
        self.lexicon = Lexicon(container, "stem")
        self.of_form = container.array("form_stems")
        self._forms = container.array("stem_forms")
        self._starts = container.array("stem_form_starts")
        self._frequencies = container.array("stem_frequencies")
        self._best = container.array("best")
        self._best_counts = container.array("best_counts")
        self._best_starts = container.array("best_starts")
        self._best_of = container.array("best_of")

    def number(self, stem: str) -> int | None:
        """Return the number of a stem, None where it does not occur."""
        found = self.lexicon.equal(stem)
        return found.start if found else None

    def forms(self, stem: int) -> Ints:
        """Return the forms of a stem, in order."""
        return self._forms[int(self._starts[stem]) : int(self._starts[stem + 1])]

    def document_frequency(self, stem: int) -> int:
        """Say how many documents hold a form of the stem."""
        return int(self._frequencies[stem])

    def best(self, stem: int) -> tuple[Ints, Ints] | None:
        """Return the documents, in order, among which the best are, and their counts.

        They are that whatever the average length. Counts above 254 are :data:`MANY`.

        Left out is only a document that at least 256 others beat: those hold the stem as
        often or oftener, are as short or shorter, and come before it where both are equal.
        None for a stem that is not frequent.
        """
        row = self._rows.get(stem)
        if row is None:
            return None
        own = slice(int(self._best_starts[row]), int(self._best_starts[row + 1]))
        return self._best[own], self._best_counts[own]

    @cached_property
    def _rows(self) -> dict[int, int]:
        return {stem: row for row, stem in enumerate(self._best_of.tolist())}


_NONE = np.zeros(0, np.uint32)


def ranking_arrays(postings: Postings, stems: int, form_stems: Ints) -> dict[str, Ints]:
    """Return how many documents hold each stem, and the best documents of the frequent ones."""
    frequencies = np.bincount(form_stems, postings.document_frequencies(), minlength=stems).astype(
        np.int64
    )
    order = np.argsort(form_stems, kind="stable")
    starts = offsets(np.bincount(form_stems, minlength=stems))
    bytes_ = rounded_lengths(postings.lengths)
    best: list[Ints] = []
    best_counts: list[Ints] = []
    best_of: list[int] = []
    sizes = np.diff(starts)
    for stem in np.flatnonzero((sizes > 1) | (frequencies >= FREQUENT)).tolist():
        forms = order[starts[stem] : starts[stem + 1]]
        if len(forms) > 1 and frequencies[stem] < FREQUENT:
            frequencies[stem] = _union_size([postings.documents(form) for form in forms.tolist()])
            continue
        counts = np.zeros(postings.count, np.uint32)
        for form in forms.tolist():
            postings.add_counts(form, counts)
        documents = np.flatnonzero(counts)
        frequencies[stem] = len(documents)
        if len(documents) >= FREQUENT:
            best.append(_best(documents, counts[documents], bytes_[documents]))
            best_counts.append(counts[best[-1]])
            best_of.append(stem)
    return {
        "stem_frequencies": smallest(frequencies),
        "best": np.concatenate(best).astype(np.uint16) if best else np.zeros(0, np.uint16),
        "best_counts": np.minimum(np.concatenate(best_counts) if best else _NONE, MANY).astype(
            np.uint8
        ),
        "best_starts": offsets(np.array([len(one) for one in best], np.int64)).astype(np.uint32),
        "best_of": np.array(best_of, np.uint32),
    }


def _union_size(parts: list[Ints]) -> int:
    return len(changes(np.sort(np.concatenate(parts))))


def _best(documents: Ints, counts: Ints, lengths: NDArray[np.uint8]) -> Ints:
    """Return the documents that fewer than :data:`BEST` others beat."""
    counts = np.minimum(counts, _COUNTED).astype(np.int64)
    kind = counts * 256 + lengths
    table = np.bincount(kind, minlength=(_COUNTED + 1) * 256).reshape(-1, 256)
    at_least = np.cumsum(np.cumsum(table[::-1], axis=0)[::-1], axis=1)
    better = (at_least - table).ravel()
    # counts above the limit are not told apart, so among those none is beaten
    better[_COUNTED * 256 :] = 0
    hopeful = np.flatnonzero(better[kind] < BEST)
    own = kind[hopeful]
    order = np.argsort(own, kind="stable")
    sorted_own = own[order]
    begin = changes(sorted_own)
    rank = np.arange(len(order)) - np.repeat(begin, np.diff(np.r_[begin, len(order)]))
    room = np.where(sorted_own >= _COUNTED * 256, len(documents), BEST - better[sorted_own])
    return documents[np.sort(hopeful[order[rank < room]])]
