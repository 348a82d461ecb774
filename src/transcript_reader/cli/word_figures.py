"""What is said beside the hits, and how often the words are said, for the terminal."""

from collections.abc import Sequence

from transcript_reader.cli.terminal import Page, clean
from transcript_reader.domain.concordance import Collocate, Frequency

NO_LABEL = {"year": "(no date)", "month": "(no date)", "speaker": "(nobody)"}


def print_collocates(found: Sequence[Collocate], page: Page) -> None:
    """Print a line a word: how often it is near, left, right, everywhere, how tellingly."""
    _print_columns(
        ("word", "near", "left", "right", "everywhere", "likelihood"),
        [
            (
                one.word,
                *(f"{count:,}" for count in (one.near, one.left, one.right, one.everywhere)),
                f"{one.likelihood:,.1f}",
            )
            for one in found
        ],
        page,
    )


def print_frequencies(found: Sequence[Frequency], by: str, page: Page) -> None:
    """Print a line a year, month or speaker: how often, in how many words, per million."""
    _print_columns(
        (by, "count", "words", "per million"),
        [
            (
                f"{one.label} ({one.about})" if one.about else one.label or NO_LABEL[by],
                f"{one.count:,}",
                f"{one.words:,}",
                "-" if one.per_million is None else f"{one.per_million:,.1f}",
            )
            for one in found
        ],
        page,
    )


def _print_columns(names: tuple[str, ...], rows: list[tuple[str, ...]], page: Page) -> None:
    """Print the first column to the left, the numbers to the right of theirs."""
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]

    def line(row: tuple[str, ...]) -> tuple[str, str]:
        numbers = zip(row[1:], widths[1:], strict=True)
        return f"{row[0]:{widths[0]}}", "".join(f"  {cell:>{width}}" for cell, width in numbers)

    page.write(page.bold("".join(line(names))))
    for row in rows:
        page.write(clean("".join(line(row))))
