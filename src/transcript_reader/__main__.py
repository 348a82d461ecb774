"""Run with ``transcript-reader`` or ``python -m transcript_reader``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from transcript_reader.cli.main import run
from transcript_reader.places import Places


def main() -> int:
    """Run the program with the words it was called with; return the exit status."""
    return run(sys.argv[1:], _open_window)


def _open_window(places: Places, files: Sequence[Path]) -> int:
    # Here, because Qt takes half a second that commands can do without.
    from transcript_reader.app import main as open_window

    return open_window(places, files)


if __name__ == "__main__":
    sys.exit(main())
