"""How high each part of the page is, and where it therefore begins: estimated, then measured."""

from bisect import bisect_right
from itertools import accumulate


class PartHeights:
    """The heights of all parts, in pixels, one under the other from ``margin`` down.

    ``heights`` are estimates to begin with; each is ``laid`` once it was measured.
    """

    def __init__(self, heights: list[float], margin: float) -> None:
        self._heights = heights
        self._margin = margin
        self._laid = bytearray(len(heights))
        self._tops: list[float] = []  # made from the heights when asked for

    def __len__(self) -> int:
        return len(self._heights)

    def set_margin(self, margin: float) -> None:
        """Move everything so that the first part begins there."""
        if margin != self._margin:
            self._margin = margin
            self._tops = []

    def is_laid(self, index: int) -> bool:
        return bool(self._laid[index])

    def first_estimated(self) -> int | None:
        """Return the index of the first part whose height is still an estimate."""
        index = self._laid.find(0)
        return index if index >= 0 else None

    def measure(self, index: int, height: float) -> None:
        """Replace an estimate by the height that was measured."""
        self._laid[index] = 1
        if abs(self._heights[index] - height) > 0.01:
            self._heights[index] = height
            self._tops = []

    def top(self, index: int) -> float:
        """Return where a part begins; one past the last part, where that ends."""
        if not self._tops:
            self._tops = list(accumulate(self._heights, initial=self._margin))
        return self._tops[index]

    def index_at(self, y: float) -> int:
        """Return the index of the part at a height, or of the nearest."""
        self.top(0)
        return min(len(self) - 1, max(0, bisect_right(self._tops, y) - 1))
