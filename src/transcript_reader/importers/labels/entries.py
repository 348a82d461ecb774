"""Words that head an entry of a list, a table or a notice, and look like a label."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

_ENDS = tuple(".!?…;:,)]}\"'”’»—–-。！？」")
_MOST_WORDS = 8  # that an entry has
_MOSTLY = 0.8
_FEWEST = 5  # paragraphs that must tell how speech is printed here


def entry_heads(
    pieces: Iterable[tuple[str, str]], words: Collection[str], texts: Sequence[str]
) -> set[str]:
    """Return those among ``words`` that nobody says anything after.

    ``pieces`` are what could be labels, in lower case, each with what follows it. Where
    nearly all others have sentences after them, a word is no speaker after which there
    never is one, but a few words ("Appointed: Doe, Mr J") or none. Nor is one after which
    all is in capitals, where the paragraphs of the document, ``texts``, mostly are not.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for key, text in pieces:
        said[key].append(text.strip())
    every = [text for key, own in said.items() if key not in words for text in own]
    ended = sum(text.endswith(_ENDS) for text in every)
    prose = len(every) >= _FEWEST and ended >= _MOSTLY * len(every)
    quiet = 2 * sum(map(_has_small, texts)) > sum(map(bool, texts))
    return {
        word
        for word in words
        if (prose and not any(map(_is_speech, said[word])))
        or (quiet and said[word] and all(map(_is_heading, said[word])))
    }


def _is_speech(text: str) -> bool:
    return text.endswith(_ENDS) or len(text.split()) > _MOST_WORDS


def _is_heading(text: str) -> bool:
    loud = text == text.upper() != text.lower()
    return loud and len(text.split()) > 1 and not text.endswith(_ENDS)


def _has_small(text: str) -> bool:
    return text != text.upper()
