"""The postings of a segment, read back: which documents hold a form, how often, and where.

Places are counted in words through the whole segment: a document's words begin at its
``base``, one more than the last place of the document before, so that no phrase runs over.
"""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from transcript_reader.search.codec.arrays import Ints, Mask, offsets, picked, runs, unpacked
from transcript_reader.search.codec.container import Arrays
from transcript_reader.search.codec.inversion import MUCH, SHORT, Occurrences

Places = NDArray[np.int32]
"""Places in a segment, in order."""


class Postings:
    """The postings among the arrays of a segment; forms are numbered as in its lexicon."""

    def __init__(self, arrays: Arrays) -> None:
        array = arrays.array
        self.lengths = array("lengths")
        self.count = len(self.lengths)
        self._starts = array("posting_starts")
        self._short_starts = array("short_starts")
        self._long_starts = array("long_starts")
        self._listed_starts = array("listed_starts")
        self._counts = array("counts")
        self._big_at = array("big_at")
        self._big = array("big")
        self._short_places = array("short_places")
        self._long_places = array("long_places")
        self._listed = array("listed")
        self._bits = array("bits").reshape(-1, (self.count + 7) // 8 or 1)
        self._row = {form: row for row, form in enumerate(array("often").tolist())}

    @cached_property
    def base(self) -> NDArray[np.int32]:
        """Where the words of each document begin, and where one more would."""
        return offsets(self.lengths.astype(np.int64) + 1).astype(np.int32)

    @cached_property
    def short_documents(self) -> int:
        """How many documents are short; they come first."""
        return int(np.count_nonzero(self.lengths <= SHORT))

    def document_frequency(self, form: int) -> int:
        """Say how many documents hold a form."""
        return int(self._starts[form + 1]) - int(self._starts[form])

    def document_frequencies(self) -> Ints:
        """Say of every form how many documents hold it."""
        starts = self._starts.astype(np.int64)
        return starts[1:] - starts[:-1]

    def frequency(self, form: int) -> int:
        """Say how often a form occurs."""
        return sum(
            int(starts[form + 1]) - int(starts[form])
            for starts in (self._short_starts, self._long_starts)
        )

    def frequencies(self) -> Ints:
        """Say of every form how often it occurs."""
        starts = self._short_starts.astype(np.int64) + self._long_starts
        return starts[1:] - starts[:-1]

    def documents(self, form: int) -> Ints:
        """Return the documents that hold a form, in order."""
        row = self._row.get(form)
        if row is not None:
            return np.flatnonzero(self._unpacked(self._bits[row]))
        return self._listed[int(self._listed_starts[form]) : int(self._listed_starts[form + 1])]

    def counts(self, form: int) -> Ints:
        """Return how often each of a form's documents holds it."""
        return self._counts_between(int(self._starts[form]), int(self._starts[form + 1]))

    def _counts_between(self, first: int, last: int) -> Ints:
        """Return the counts of the postings from ``first`` up to ``last``, left out."""
        found: Ints = unpacked(self._counts, first, last)
        low, high = np.searchsorted(self._big_at, (first, last))
        if low < high:
            found = found.astype(np.uint32)
            found[self._big_at[low:high] - first] = self._big[low:high]
        return found

    def mark(self, forms: Ints, mask: Mask) -> None:
        """Set the mask for every document that holds one of the forms."""
        if not len(forms):
            return
        rows = [row for form in forms.tolist() if (row := self._row.get(form)) is not None]
        if rows:
            bits = self._bits[rows[0]] if len(rows) == 1 else self._union(rows)
            np.logical_or(mask, self._unpacked(bits), out=mask)
        first, last = int(forms[0]), int(forms[-1])
        if last - first == len(forms) - 1:
            low, high = self._listed_starts[first], self._listed_starts[last + 1]
            mask[self._listed[int(low) : int(high)]] = True
        else:
            starts = self._listed_starts[forms]
            mask[self._listed[runs(starts, self._listed_starts[forms + 1] - starts)]] = True

    def add_counts(self, form: int, counts: NDArray[np.uint32]) -> None:
        """Add to each document's count how often it holds a form."""
        counts[self.documents(form)] += self.counts(form)

    def places(self, forms: Ints, within: Mask | None = None) -> Places:
        """Return where some forms occur, in order; ``within`` may leave out other documents."""
        if len(forms) == 1:
            return self._places(int(forms[0]), within)
        often = [form in self._row for form in forms.tolist()]
        parts = [self._places(form, within) for form in forms[often].tolist()]
        if len(parts) < len(forms):
            parts.append(self._listed_places(forms[~np.array(often)]))
        places = np.concatenate(parts) if parts else np.zeros(0, np.int32)
        places.sort()
        return places

    def _places(self, form: int, within: Mask | None) -> Places:
        """Return where one form occurs, in order."""
        documents, counts = self.documents(form), self.counts(form)
        short, long = int(self._short_starts[form]), int(self._long_starts[form])
        border = int(np.searchsorted(documents, self.short_documents))
        chosen = None if within is None else np.flatnonzero(within[documents])
        if chosen is None or len(chosen) * 2 > len(documents):
            places = np.repeat(self.base[documents], counts)
            ends = int(self._short_starts[form + 1]), int(self._long_starts[form + 1])
            middle = ends[0] - short
            places[:middle] += self._short_places[short : ends[0]]
            places[middle:] += self._long_places[long : ends[1]]
            return places
        starts = offsets(counts)
        counts = counts[chosen]
        places = np.repeat(self.base[documents[chosen]], counts)
        index = runs(starts[:-1][chosen], counts)
        middle = int(np.searchsorted(index, starts[border]))
        places[:middle] += self._short_places[index[:middle] + short]
        places[middle:] += self._long_places[index[middle:] + (long - int(starts[border]))]
        return places

    def _listed_places(self, forms: Ints) -> Places:
        """Return where forms occur, none of them frequent, in no order."""
        sizes = self._starts[forms + 1] - self._starts[forms]
        documents = self._listed[runs(self._listed_starts[forms], sizes)]
        counts = self._counts_at(runs(self._starts[forms], sizes))
        first = self.base[documents]
        is_short = documents < self.short_documents
        parts = []
        for chosen, starts, places in (
            (is_short, self._short_starts, self._short_places),
            (~is_short, self._long_starts, self._long_places),
        ):
            own = np.repeat(first[chosen], counts[chosen])
            own += places[runs(starts[forms], starts[forms + 1] - starts[forms])]
            parts.append(own)
        return np.concatenate(parts)

    def _counts_at(self, postings: Ints) -> Ints:
        """Return the counts of some postings, in order."""
        counts: Ints = picked(self._counts, postings)
        much = np.flatnonzero(counts == MUCH)
        if len(much):
            counts = counts.astype(np.uint32)
            counts[much] = self._big[np.searchsorted(self._big_at, postings[much])]
        return counts

    def documents_of(self, places: Ints) -> NDArray[np.int64]:
        """Return the document each place is in."""
        return np.searchsorted(self.base, places, "right") - 1

    def occurrences(self) -> Occurrences:
        """Return every word of the segment, its place counted in its document."""
        forms, documents, counts = self._postings(0, len(self._starts) - 1)
        documents = np.repeat(documents, counts)
        places = np.empty(len(documents), np.uint32)
        is_short = documents < self.short_documents
        places[is_short] = self._short_places
        places[~is_short] = self._long_places
        return Occurrences(np.repeat(forms, counts), documents, places)

    def in_pieces(self, most: int) -> Iterator[tuple[int, Ints, Places]]:
        """Yield how many words are gone through, and forms and places of the last of them.

        A piece holds all occurrences of some forms, of about ``most`` words, in no order.
        """
        before = self._short_starts.astype(np.int64) + self._long_starts
        first, forms = 0, len(before) - 1
        while first < forms:
            reach = int(np.searchsorted(before, before[first] + most, "right")) - 1
            last = min(max(reach, first + 1), forms)
            yield int(before[last]), *self._placed(first, last)
            first = last

    def _placed(self, first: int, last: int) -> tuple[Ints, Places]:
        """Return where the forms from ``first`` up to ``last``, left out, occur."""
        _, documents, counts = self._postings(first, last)
        is_short = documents < self.short_documents
        numbers = np.arange(first, last, dtype=np.int32)
        parts = []
        for chosen, starts, within in (
            (is_short, self._short_starts, self._short_places),
            (~is_short, self._long_starts, self._long_places),
        ):
            own = starts[first : last + 1].astype(np.int64)
            places = np.repeat(self.base[documents[chosen]], counts[chosen])
            places += within[own[0] : own[-1]]
            parts.append((np.repeat(numbers, np.diff(own)), places))
        forms, placed = map(np.concatenate, zip(*parts, strict=True))
        return forms, placed

    def _postings(self, first: int, last: int) -> tuple[Ints, Ints, Ints]:
        """Return the forms, documents and counts of postings, of forms up to ``last``, left out."""
        low, high = int(self._starts[first]), int(self._starts[last])
        documents = np.empty(high - low, np.int32)
        listed = np.ones(high - low, np.bool_)
        for form in self._row:
            if first <= form < last:
                own = slice(int(self._starts[form]) - low, int(self._starts[form + 1]) - low)
                documents[own] = self.documents(form)
                listed[own] = False
        rows = slice(int(self._listed_starts[first]), int(self._listed_starts[last]))
        documents[listed] = self._listed[rows]
        sizes = self.document_frequencies()[first:last]
        forms = np.repeat(np.arange(first, last, dtype=np.int32), sizes)
        return forms, documents, self._counts_between(low, high)

    def _unpacked(self, bits: NDArray[np.uint8]) -> Mask:
        return np.unpackbits(bits, count=self.count, bitorder="little").view(np.bool_)

    def _union(self, rows: list[int]) -> NDArray[np.uint8]:
        union: NDArray[np.uint8] = np.bitwise_or.reduce(self._bits[rows], axis=0)
        return union
