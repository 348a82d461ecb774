"""Times of the clock that stand before or after a label: "[00:12:05] Jane Doe", "Jane 0:12"."""

import re

_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_SPAN = rf"{_CLOCK}(?:\s?(?:-->|[-–—])\s?{_CLOCK})?"
_BEFORE = re.compile(rf"(?P<sign>>{{1,4}}\s?)?(?:[\[(<]?(?P<time>{_SPAN})[\])>]?\s?[-–—|,:]?\s?)?")
_AFTER = re.compile(
    rf"[\s,|–—-]{{0,8}}(?:[\[(<](?P<inner>{_SPAN})[\])>]|\s(?P<time>{_SPAN}))[\s:]?$"
)
_LONGEST = 60  # characters at the end of a label in which its time is looked for


def lead(text: str) -> int:
    """Return how many characters of signs and times stand before a label."""
    match = _BEFORE.match(text)
    return match.end() if match else 0


def untimed(printed: str) -> tuple[str, str]:
    """Return a label without the signs and times around it, and the time as printed."""
    before = _BEFORE.match(printed)
    time = ""
    if before:
        time = before["time"] or ""
        printed = printed[before.end() :]
    if after := _AFTER.search(printed, max(len(printed) - _LONGEST, 0)):
        time = time or after["inner"] or after["time"]
        printed = printed[: after.start()]
    return printed, time
