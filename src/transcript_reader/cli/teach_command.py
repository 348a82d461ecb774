"""Teach what a speaker's label looks like, where the program does not see it by itself.

Name a transcript of the library, by its file, its title or the beginning of its id, and a
label as a paragraph of it prints it, with the sign after it: "SMITH." or "Mr Brown —". The
kind of label is remembered for the site, or the folder and format, the transcript is from.
"""

import argparse
import signal
import sys
from pathlib import Path

from transcript_reader.cli.main import INTERRUPTED, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import preview_record, print_json, taught_record
from transcript_reader.cli.terminal import Bar, Page
from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_teaching import labels_like
from transcript_reader.domain.label_words import Shape
from transcript_reader.domain.pattern_words import phrases
from transcript_reader.domain.taught import Preview, Provenance, Taught
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.reading import read_source
from transcript_reader.services.teaching import ReadAnew, TeachingService

_SHORTEST_ID = 6


class WhatIsMeant(ReaderError):
    """What was typed names no transcript or label, or more than one."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("transcript", metavar="TRANSCRIPT", nargs="?", help="where the label is")
    parser.add_argument("label", metavar="LABEL", nargs="?", help="the label, as printed")
    parser.add_argument(
        "--kind",
        choices=[shape.value for shape in Shape],
        help="which labels are like it; without this, those that look alike",
    )
    parser.add_argument("--look", action="store_true", help="say what would be found, and no more")
    parser.add_argument(
        "--all", action="store_true", help="read the other transcripts from there anew, too"
    )
    parser.add_argument("--json", action="store_true", help="print it for programs")
    acts = parser.add_mutually_exclusive_group()
    acts.add_argument("--list", action="store_true", help="list what was taught")
    acts.add_argument(
        "--forget", metavar="NUMBER", type=int, help="forget this of the list, and read anew"
    )


def run(options: argparse.Namespace, places: Places) -> int:
    """Teach, list or forget."""
    with opened_library(places) as library:
        service = TeachingService(library, SearchIndex(places.index))
        if options.list:
            return _list(options, service)
        if options.forget is not None:
            return _forget(options, service)
        if not options.label:
            raise WhatIsMeant("A transcript and a label are needed, or --list or --forget.")
        return _teach(options, service, library)


def _teach(options: argparse.Namespace, service: TeachingService, library: Library) -> int:
    id_ = _meant(options.transcript, library)
    preview = service.look(id_, _pattern(options, library, id_))
    if options.json:
        print_json(preview_record(preview))
    else:
        _print(preview, Page())
    if not preview.count:
        return NOTHING_FOUND
    if options.look:
        return 0
    service.teach(id_, preview.pattern)
    return _read_anew(options, service, preview.provenance) if options.all and preview.others else 0


def _pattern(options: argparse.Namespace, library: Library, id_: TranscriptId) -> LabelPattern:
    patterns = labels_like(library[id_], options.label)
    if options.kind:
        patterns = tuple(one for one in patterns if one.shape.value == options.kind)
    if not patterns:
        raise WhatIsMeant(f"No paragraph begins with {options.label} as a label of that kind does.")
    return patterns[0]


def _meant(name: str, library: Library) -> TranscriptId:
    if _is_file(name):
        id_ = read_source(Path(name)).id
        if id_ in library:
            return id_
    entries = library.entries()
    meant = [one.id for one in entries if len(name) >= _SHORTEST_ID and one.id.startswith(name)]
    meant = meant or [one.id for one in entries if one.title.casefold() == name.casefold()]
    if len(meant) != 1:
        how_many = "more than one transcript" if meant else "no transcript in the library"
        raise WhatIsMeant(f"{name} is {how_many}.")
    return meant[0]


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except OSError:  # a title, longer than a name of a file can be
        return False


def _list(options: argparse.Namespace, service: TeachingService) -> int:
    taught = service.taught()
    if options.json:
        print_json(taught_record(taught))
        return 0
    page = Page()
    for one in taught:
        page.write(f"{one.number:>4}  {page.bold(_place(one.provenance))}")
        page.paragraph(", ".join(phrases(one.pattern)), indent=" " * 6)
    if not taught:
        page.write("Nothing was taught.")
    return 0 if taught else NOTHING_FOUND


def _forget(options: argparse.Namespace, service: TeachingService) -> int:
    taught: Taught | None = service.forget(options.forget)
    if taught is None:
        print(f"There is no number {options.forget} in the list.")
        return NOTHING_FOUND
    return _read_anew(options, service, taught.provenance)


def _read_anew(
    options: argparse.Namespace, service: TeachingService, provenance: Provenance
) -> int:
    """Read all transcripts of a provenance anew, and say what became of them."""
    out = sys.stderr if options.json else sys.stdout
    interrupted = False

    def interrupt(*_: object) -> None:
        nonlocal interrupted
        interrupted = True

    bar = Bar()
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        done: ReadAnew = service.read_anew(
            provenance,
            lambda progress: bar.show(progress.done, progress.total),
            lambda: interrupted,
        )
    finally:
        bar.hide()
        signal.signal(signal.SIGINT, before)
    for failure in done.failed:
        print(failure, file=out)
    stopped = "Stopped: " if done.cancelled else ""
    said = f"{stopped}{len(done.done):,} transcripts of {_place(provenance)} were read anew."
    print(said, file=out)
    return INTERRUPTED if done.cancelled else 0


def _print(preview: Preview, page: Page) -> None:
    said = ", ".join(phrases(preview.pattern))
    page.paragraph(f"{said[0].upper()}{said[1:]}:")
    for one in preview.examples:
        told = " · ".join(filter(None, (one.role, one.remark)))
        page.paragraph(
            f"{page.bold(one.name)}{f' ({told})' if told else ''}: {one.words}", indent="  "
        )
    page.write(f"{preview.count:,} turns in this transcript.")
    if preview.others:
        page.write(f"{preview.others:,} more transcripts are from {_place(preview.provenance)}.")


def _place(provenance: Provenance) -> str:
    return f"{provenance.place} ({provenance.format})" if provenance.format else provenance.place
