"""Words of the library that may have been meant by one it does not have."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.distance import edits
from transcript_reader.search.names import in_other_script

_MOST: Final = 3
_SHORT: Final = 4  # letters; in a word no longer, two changes leave nothing of it


def suggestions(form: str, segments: Sequence[SegmentArrays]) -> tuple[str, ...]:
    """Return words of the library like this one, the likeliest first.

    Fewer changes are likelier than many, a changed first letter is unlikely, and of two
    words as near the more frequent one is meant. A name in the other script is near too.
    """
    found = Counter[str]()
    for spelling, distance in ((form, 1 if len(form) <= _SHORT else 2), (in_other_script(form), 1)):
        for segment in segments if spelling else ():
            for at in segment.forms.near(spelling, distance).tolist():
                found[segment.forms[at]] += segment.postings.document_frequency(at)
    for segment in segments:
        for at in (at for spelling in _exchanged(form) for at in segment.forms.equal(spelling)):
            found[segment.forms[at]] += segment.postings.document_frequency(at)
    found.pop(form, None)
    other = in_other_script(form)

    def likelihood(word: str) -> tuple[int, bool, int]:
        near = min(edits(form, word), edits(other, word)) if other else edits(form, word)
        return near, word[:1] not in (form[:1], other[:1]), -found[word]

    return tuple(sorted(found, key=likelihood)[:_MOST])


def _exchanged(form: str) -> set[str]:
    """Return the spellings with two neighbouring letters exchanged."""
    return {form[:at] + form[at + 1] + form[at] + form[at + 2 :] for at in range(len(form) - 1)}
