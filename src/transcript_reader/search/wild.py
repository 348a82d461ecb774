"""Words of which letters are left open: “*” stands for any number of them, “?” for one."""

import re
from functools import lru_cache
from typing import Final

from transcript_reader.search.analysis import HYPHENS, forms

WILD: Final = re.compile(r"[*?]")
CHUNK: Final = re.compile(
    rf"(?:(?<!\w)[^\W\d_][{HYPHENS}](?=\d))?[^\s!-&(),./:;<=>@[\]^{{|}}–—{HYPHENS}]+"
)
"""What may be one such word. “multi-pol*” is a word and a pattern, one right after the other; a
letter and its number are one word, G-2*."""

_SIGN = re.compile(r"([*?])")


def folded(chunk: str) -> str:
    """Return a chunk with its letters folded as forms are, and its signs kept."""
    parts = _SIGN.split(chunk)
    kept = "".join(part if part in "*?" else "".join(forms(part)) for part in parts)
    return re.sub(r"\*+", "*", kept)


@lru_cache(maxsize=1024)
def pattern_expression(pattern: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern with * and ?."""
    return re.compile(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), re.DOTALL)
