"""What is said on the command line of hits: their order, and how many of them."""

import argparse

from transcript_reader.domain.search import Order

LIMIT = 20
"""So many hits are printed unless told."""

ORDERS = {"relevance": Order.BEST, "newest": Order.NEWEST, "oldest": Order.OLDEST}
"""What the orders of hits are called."""


def whole_number(word: str) -> int:
    """Return how many a word of the command line asks for."""
    number = int(word) if word.isdecimal() else 0
    if not number:
        raise argparse.ArgumentTypeError(f"{word!r} is not a number of hits")
    return number
