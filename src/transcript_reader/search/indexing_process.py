"""The process that writes an index: ``python -m`` it with the index's folder.

Transcripts come in as pickles, from the program that started it, and None after the last.
What stands in the way of adding them goes out as a sentence; nothing means that all are in.
When the other side goes away before the end, nothing is added.
"""

import os
import pickle
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from transcript_reader.domain.transcript import Transcript
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable

_NICER = 5  # than the window, when both want the processor


class _CutOff(Exception):
    """The other side went away."""


def main(folder: Path) -> None:
    """Add what comes in, and merge what is better merged."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started this
    os.nice(_NICER)
    index = SearchIndex(folder)
    try:
        index.add(_incoming())
    except IndexUnwritable as error:
        sys.stdout.buffer.write(str(error).encode())
    except _CutOff:
        return


def _incoming() -> Iterator[Transcript]:
    while True:
        try:
            transcript: Transcript | None = pickle.load(sys.stdin.buffer)
        except (EOFError, pickle.UnpicklingError) as error:
            raise _CutOff from error
        if transcript is None:
            return
        yield transcript


if __name__ == "__main__":
    main(Path(sys.argv[1]))
