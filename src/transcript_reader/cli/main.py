"""What was typed, as the command it means."""

import argparse
import errno
import importlib
import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from transcript_reader.domain.errors import ReaderError
from transcript_reader.places import Places, places_for

NAME = "transcript-reader"
NOTHING_FOUND = 1
BAD_INPUT = 2
INTERRUPTED = 130  # as shells say of a program that Ctrl+C ended
_PIPE_CLOSED = 141  # as shells say of a program whose reader went away

# Each has a module of its name here, with add_arguments() and run().
COMMANDS = {
    "show": "print a transcript that lies in a file",
    "import": "add files and folders to the library",
    "search": "find words in the library",
    "searches": "list the saved searches, and what is new in them",
    "list": "list the library",
    "people": "list who speaks, and decide who is who",
    "teach": "say what a speaker's label looks like, where it is not seen",
    "backup": "write a copy of the whole library",
    "recover": "bring back a backup, or what can be read of a damaged library",
}

OpenWindow = Callable[[Places, Sequence[Path]], int]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message}; see {self.prog} --help.\n")


def run(words: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the words say and return the exit status.

    0: done, or found; 1: nothing found; 2: wrong use, bad input, or a failure that one
    sentence on standard error tells.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names of files may hold any bytes
            stream.reconfigure(errors="replace")
    logging.basicConfig(level=os.environ.get("TRANSCRIPT_READER_LOG", "CRITICAL").upper())
    try:
        status = _run(list(words), open_window)
        sys.stdout.flush()
    except ReaderError as error:
        print(f"{NAME}: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return _PIPE_CLOSED
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _let_go_of_output()
        print(f"{NAME}: What is printed cannot be written: the disk is full.", file=sys.stderr)
        return BAD_INPUT
    return status


def _let_go_of_output() -> None:
    """Let the last flush, at the end of the process, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: list[str], open_window: OpenWindow) -> int:
    place = 0
    while place < len(words) and words[place].startswith("--library"):
        place += 1 if "=" in words[place] else 2
    if place < len(words) and words[place] in COMMANDS:
        command = words.pop(place)
        module = importlib.import_module(f"transcript_reader.cli.{command}_command")
        parser = _Parser(f"{NAME} {command}", description=module.__doc__, allow_abbrev=False)
        _add_library(parser)
        module.add_arguments(parser)
        options = parser.parse_args(words)
        status: int = module.run(options, places_for(options.library))
        return status
    parser = _window_parser()
    options = parser.parse_args(words)
    for file in options.files:
        if not file.exists():
            parser.error(f"there is no file and no command {file}")
    return open_window(places_for(options.library), options.files)


def _window_parser() -> _Parser:
    width = max(map(len, COMMANDS))
    parser = _Parser(
        NAME,
        usage=f"{NAME} [--library DIR] [FILE ...]\n       {NAME} [--library DIR] COMMAND ...",
        description="Read, search and quote official transcripts. "
        "Without a command the window opens, on the files named.",
        epilog="commands:\n"
        + "\n".join(f"  {name:{width}}  {words}" for name, words in COMMANDS.items())
        + f'\n\n"{NAME} COMMAND --help" tells more of each.',
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_library(parser)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and end")
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="a file to open")
    return parser


def _add_library(parser: _Parser) -> None:
    parser.add_argument(
        "--library",
        metavar="DIR",
        type=Path,
        help="keep library, index and settings in this folder instead of your own",
    )


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"{NAME} {version(NAME)}")
        parser.exit()
