"""Where the words of a question stand in a text, and a piece of the text that shows them."""

from collections.abc import Sequence
from typing import Final

from transcript_reader.domain.sentences import around, sentence_ends
from transcript_reader.domain.span import Span
from transcript_reader.search.analysis import printed_words
from transcript_reader.search.matching import found_in
from transcript_reader.search.terms import Node

SNIPPET: Final = 200
"""How many characters a snippet has, about."""

_AROUND: Final = 700  # characters, more than twice of what is shown
_LONGEST: Final = 340
"""A sentence longer than this is cut between words."""


def spans(text: str, terms: Node, language: str) -> tuple[Span, ...]:
    """Return where the question's words stand in a text of that language.

    A phrase is one span. Spans are in order and do not overlap.
    """
    words, place = printed_words(text)
    found = found_in(terms, words, language)
    joined: list[Span] = []
    for first, last in sorted(found, key=lambda stretch: (stretch[0], -stretch[1])):
        span = Span(place(first)[0], place(last)[1])
        if joined and span.start < joined[-1].end:
            if span.end > joined[-1].end:
                joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def snippet(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """Return whole sentences, about 200 characters, and the spans that stand in them.

    They are those where most different words of the question stand closest together.
    """
    cluster = _cluster(text, spans)
    if len(text) > 3 * _AROUND:
        start, end = (cluster[0].start, cluster[-1].end) if spans else (0, 0)
        text, spans = _piece(text, spans, max(0, start - _AROUND), end + _AROUND)
        cluster = _cluster(text, spans)
    ends = sentence_ends(text)
    if not spans:
        first, last = around(text, len(text) - len(text.lstrip()), 0, ends)
    else:
        first, last = around(text, cluster[0].start, cluster[-1].end, ends)
        if last - first > _LONGEST:  # too many sentences: that of the first word alone
            cluster = cluster[:1]
            first, last = around(text, cluster[0].start, cluster[0].end, ends)
        if last - first > _LONGEST:
            first, last = _cut(text, first, last, cluster)
    last = _lengthened(first, last, ends)
    if last - first > _LONGEST and not spans:
        last = _word_end(text, first + SNIPPET)
    inside = tuple(
        Span(span.start - first, span.end - first)
        for span in spans
        if first <= span.start and span.end <= last
    )
    return text[first:last], inside


def _piece(text: str, spans: Sequence[Span], first: int, last: int) -> tuple[str, list[Span]]:
    """Return a piece of a text and the spans within it: sentences are not looked for afar."""
    return text[first:last], [
        Span(span.start - first, span.end - first)
        for span in spans
        if first <= span.start and span.end <= last
    ]


def _cluster(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """Return the run of spans within a snippet's length with most different words in it."""
    if not spans:
        return spans
    words = [text[span.start : span.end].casefold() for span in spans]
    best, best_worth = (0, 1), (0, 0)
    last = 0
    for first in range(len(spans)):
        last = max(last, first + 1)
        while last < len(spans) and spans[last].end - spans[first].start <= SNIPPET:
            last += 1
        worth = (len(set(words[first:last])), last - first)
        if worth > best_worth:
            best, best_worth = (first, last), worth
    return spans[best[0] : best[1]]


def _cut(text: str, first: int, last: int, cluster: Sequence[Span]) -> tuple[int, int]:
    """Cut a long sentence between words, around the cluster."""
    spare = max(0, SNIPPET - (cluster[-1].end - cluster[0].start))
    start = max(first, cluster[0].start - spare // 2)
    while start > first and not text[start - 1].isspace():
        start -= 1
    return start, min(last, _word_end(text, cluster[-1].end + spare // 2))


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return min(at, len(text))


def _lengthened(first: int, last: int, ends: Sequence[int]) -> int:
    """Add the sentences that follow while the snippet stays about as long as it should."""
    for end in ends:
        if last < end <= first + SNIPPET:
            last = end
    return last
