"""What was searched for, what is found, and how the hits divide, for the terminal."""

from collections.abc import Sequence

from transcript_reader.cli.records import Listed
from transcript_reader.cli.terminal import Page, clean
from transcript_reader.cli.word_figures import print_collocates, print_frequencies
from transcript_reader.domain.concordance import Collocate, ConcordanceLine, Frequency
from transcript_reader.domain.search import Facet, Hit, Searched, SearchResults

_MOST = 10  # values of a facet
_LEAST = 10  # characters of context on either side


def print_searched(results: SearchResults, page: Page) -> None:
    """Print each part of the question, and what the library holds of it."""
    page.write(page.bold("Searched for"))
    for part in results.searched:
        page.paragraph(_searched(part), indent="  ")
    page.write()


def print_facets(facets: tuple[Facet, ...], page: Page) -> None:
    """Print the most frequent values of each facet with their counts."""
    for facet in facets if any(facet.values for facet in facets) else ():
        page.write(page.bold(facet.name.capitalize()))
        for value, count in facet.values[:_MOST]:
            about = f" ({facet.about[value]})" if value in facet.about else ""
            page.write(f"  {count:>8,}  {value or '(none)'}{about}")
        if len(facet.values) > _MOST:
            page.write(page.quiet(f"  {len(facet.values) - _MOST:,} more"))
        page.write()


def print_listed(found: Sequence[Listed], by: str | None, page: Page) -> None:
    """Print what is found: hits, lines of a concordance, collocates or frequencies."""
    for one in found:
        if isinstance(one, Hit):
            _print_hit(one, page)
        elif isinstance(one, ConcordanceLine):
            _print_line(one, page)
    print_collocates([one for one in found if isinstance(one, Collocate)], page)
    if by:
        print_frequencies([one for one in found if isinstance(one, Frequency)], by, page)
    if found and not isinstance(found[-1], Hit):
        page.write()


def _print_hit(hit: Hit, page: Page) -> None:
    held_on = hit.date.isoformat() if hit.date else ""
    page.write("  ".join(filter(None, (page.bold(hit.who), hit.title, page.quiet(held_on)))))
    page.paragraph(hit.snippet, indent="  ", marks=hit.snippet_spans)
    page.write()


def _print_line(line: ConcordanceLine, page: Page) -> None:
    """Print a line of a concordance, its word in the middle of the terminal."""
    room = max(_LEAST, (page.width - len(line.word)) // 2)
    left, right = line.left[-room:], line.right[:room]
    page.write(f"{left:>{room}}{page.marked(line.word)}{right}")


def found_in_words(total: int, shown: int) -> str:
    """Return how many places there are, and how many of them are printed."""
    if not total:
        return "Nothing found."
    what = "1 place found" if total == 1 else f"{total:,} places found"
    if shown == total:
        return f"{what}."
    return f"{what}; the first {'is' if shown == 1 else f'{shown:,} are'} shown."


def pointed_at(query: str, position: int) -> tuple[str, str]:
    """Return a question on one line, and a line with a sign below one of its characters."""
    line = " ".join(clean(query).split("\n"))
    return f"  {line}", f"  {' ' * position}^"


def missing(results: SearchResults) -> str:
    """Return a sentence about the parts that leave nothing to find; empty if there are none."""
    words = ", ".join(part.text for part in results.missing)
    said = f"the library does not hold: {words}" if words else _in_the_way(results)
    if results.corrected:
        meant = f"did you mean: {results.corrected}"
        said = f"{said}; {meant}" if said else meant
    return said


def _in_the_way(results: SearchResults) -> str:
    parts = results.in_the_way
    found = (f"{_places(part.without)} without {_typed(part)}" for part in parts)
    return f"nowhere together: {'; '.join(found)}" if parts else ""


def _typed(part: Searched) -> str:
    return f"“not {part.text}”" if part.excluded else f"“{part.text}”"


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count:,} places"


def _searched(part: Searched) -> str:
    words = ", ".join(f"{word} ({count:,})" for word, count in part.words)
    further = part.different - len(part.words)
    more = f" and {further:,} more" if further > 0 else ""
    sign = "not " if part.excluded else ""
    listed = f": {words}{more}" if words else ""
    return f"{sign}{part.text} ({part.how}){listed} - {_places(part.blocks)}"
