"""Segments as Whoosh reads them: its own searcher and matchers work on them too, if slowly."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from whoosh.codec import base
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length, length_to_byte

from transcript_reader.search.codec.arrays import Ints, Mask
from transcript_reader.search.codec.gathered import NAMES, VALUES
from transcript_reader.search.codec.segment import EXTENSION, SegmentArrays, opened

WORD_FIELDS: Final = ("exact", "text")
NAME_FIELDS: Final = {f"{name}_words": name for name in NAMES}


class ArrayCodec(base.Codec):
    """Reads what :class:`ArrayWriter` has written; single postings it does not write."""

    length_stats = True

    def terms_reader(self, storage: Any, segment: Any) -> "TermsReader":
        return TermsReader(opened(_path(storage, segment)))

    def per_document_reader(self, storage: Any, segment: Any) -> "DocumentReader":
        return DocumentReader(opened(_path(storage, segment)), segment)


def _path(storage: Any, segment: Any) -> Path:
    name: str = segment.make_filename(EXTENSION)
    return Path(storage.folder) / name


class TermsReader(base.TermsReader):
    """The terms of every field, sorted by field and bytes."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self.arrays = arrays
        self._fields: list[str] = sorted([*WORD_FIELDS, *NAME_FIELDS, *VALUES])

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return bool(len(self._found(*term)[0]))

    def indexed_field_names(self) -> list[str]:
        return self._fields

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for field in self._fields:
            yield from self.terms_from(field, b"")

    def terms_from(self, field: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        last = None
        for term in self._lexicon(field):
            encoded = term.encode()
            if encoded >= prefix and encoded != last and encoded:
                last = encoded
                yield field, encoded

    def items(self) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, field: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(field, prefix))

    def term_info(self, field: str, term: bytes) -> Any:
        documents, counts = self._found(field, term)
        if not len(documents):
            raise TermNotFound(f"{field}:{term!r}")
        lengths = self._lengths(field)[documents]
        return TermInfo(
            weight=float(counts.sum()),
            df=len(documents),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(counts.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def frequency(self, field: str, term: bytes) -> float:
        return float(self._found(field, term)[1].sum())

    def doc_frequency(self, field: str, term: bytes) -> int:
        if field == "text":
            number = self.arrays.stems.number(term.decode())
            return 0 if number is None else self.arrays.stems.document_frequency(number)
        if field == "exact":
            frequency = self.arrays.postings.document_frequency
            return sum(map(frequency, self.arrays.forms.equal(term.decode())))
        return len(self._found(field, term)[0])

    def matcher(self, field: str, term: bytes, format_: Any, scorer: Any = None) -> Any:
        documents, counts = self._found(field, term)
        return ListMatcher(
            documents.tolist(),
            counts.astype(float).tolist(),
            self._positions(field, term, documents, format_),
            format_,
            scorer=scorer,
            term=(field, term),
            terminfo=self.term_info(field, term),
        )

    def cursor(self, field: str, field_object: Any) -> Any:
        return _Cursor(self, field)

    def _lexicon(self, field: str) -> Any:
        if field in NAME_FIELDS:
            return self.arrays.names[NAME_FIELDS[field]].lexicon
        if field == "text":
            return self.arrays.stems.lexicon
        return self.arrays.forms if field == "exact" else self.arrays.columns[field].values

    def _found(self, field: str, term: bytes) -> tuple[Ints, Ints]:
        """Return the documents that hold a term, and how often each does."""
        text = term.decode()
        if field in WORD_FIELDS:
            counts = self.arrays.counts(field, text)
        elif field in NAME_FIELDS:
            everything = np.arange(self.arrays.count)
            counts = self.arrays.names[NAME_FIELDS[field]].counts(text, everything)
        elif field in VALUES:
            column = self.arrays.columns[field]
            number = column.number(text)
            counts = None if number is None else (column.numbers == number).astype(np.uint8)
        else:
            counts = None
        if counts is None:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        documents = np.flatnonzero(counts)
        return documents, counts[documents]

    def _lengths(self, field: str) -> Ints:
        if field in NAME_FIELDS:
            return self.arrays.names[NAME_FIELDS[field]].lengths
        return self.arrays.postings.lengths

    def _positions(self, field: str, term: bytes, documents: Ints, format_: Any) -> Any:
        if field not in WORD_FIELDS:
            return None
        postings = self.arrays.postings
        forms = self.arrays.forms_of(field, term.decode())
        places = postings.places(forms)
        owners = postings.documents_of(places)
        places = places - postings.base[owners]
        borders = np.searchsorted(owners, documents)
        return [format_.encode(own.tolist()) for own in np.split(places, borders[1:])]


def live(segment: Any) -> Mask:
    """Return which documents of one of Whoosh's segments are not deleted."""
    mask = np.ones(segment.doc_count_all(), np.bool_)
    mask[list(segment.deleted_docs())] = False
    return mask


class _Cursor(base.FieldCursor):
    """Walks the terms of a field, for Whoosh's automata."""

    def __init__(self, reader: TermsReader, field: str) -> None:
        self._terms = [term.decode() for _, term in reader.terms_from(field, b"")]
        self._reader = reader
        self._field = field
        self._at = 0

    def first(self) -> str | None:
        self._at = 0
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        wanted = term if isinstance(term, bytes) else term.encode()
        self._at = next(
            (at for at, one in enumerate(self._terms) if one.encode() >= wanted), len(self._terms)
        )
        return self.text()

    def next(self) -> str | None:
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        return self._terms[self._at] if self._at < len(self._terms) else None

    def term_info(self) -> Any:
        text = self.text()
        return None if text is None else self._reader.term_info(self._field, text.encode())

    def is_valid(self) -> bool:
        return self._at < len(self._terms)


class DocumentReader(base.PerDocumentReader):
    """Lengths, deletions and identities of a segment's documents."""

    def __init__(self, arrays: SegmentArrays, segment: Any) -> None:
        self.arrays = arrays
        self._segment = segment

    @cached_property
    def live(self) -> Mask | None:
        """Which documents are not deleted; None where all are live."""
        return live(self._segment) if self._segment.has_deletions() else None

    def doc_count(self) -> int:
        return self.arrays.count - int(self._segment.deleted_count())

    def doc_count_all(self) -> int:
        return self.arrays.count

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, document: int) -> bool:
        return bool(self._segment.is_deleted(document))

    def deleted_docs(self) -> Any:
        return self._segment.deleted_docs()

    def doc_field_length(self, document: int, field: str, default: int = 0) -> int:
        if field in NAME_FIELDS:
            length = int(self.arrays.names[NAME_FIELDS[field]].lengths[document])
        elif field in WORD_FIELDS:
            length = int(self.arrays.postings.lengths[document])
        else:
            return default
        return int(byte_to_length(length_to_byte(length))) if length else default

    def field_length(self, field: str) -> int:
        return self.arrays.totals.get(field, 0)

    def min_field_length(self, field: str) -> int:
        return min(map(int, self._all_lengths(field)), default=0)

    def max_field_length(self, field: str) -> int:
        return max(map(int, self._all_lengths(field)), default=0)

    def _all_lengths(self, field: str) -> Ints:
        if field in NAME_FIELDS:
            return self.arrays.names[NAME_FIELDS[field]].lengths
        return self.arrays.postings.lengths

    def stored_fields(self, document: int) -> dict[str, Any]:
        column = self.arrays.columns["transcript"]
        return {
            "transcript": column.values[int(column.numbers[document])],
            "block": int(self.arrays.blocks[document]),
        }
