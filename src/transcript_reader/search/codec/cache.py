"""Arrays worth keeping for a while, within a limit of memory."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.generic]

_BESIDE = 400  # bytes that an array takes up beside its items


class Cache:
    """The arrays used last, at most ``limit`` bytes of them. Any thread may use it."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._kept: OrderedDict[Hashable, Array] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Any:
        """Return what is kept under a key, or None."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def put(self, key: Hashable, array: Array) -> None:
        """Keep an array; what was not used for longest gives way."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = array
                self._size += array.nbytes + _BESIDE
            while self._size > self._limit and len(self._kept) > 1:
                self._size -= self._kept.popitem(last=False)[1].nbytes + _BESIDE
