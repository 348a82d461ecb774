"""Print a transcript that lies in a file, without adding it to the library."""

import argparse
from pathlib import Path

from transcript_reader.cli.records import print_json, transcript_record
from transcript_reader.cli.terminal import Page
from transcript_reader.domain.transcript import Block, BlockKind, Transcript
from transcript_reader.library.packing import unpack
from transcript_reader.places import Places
from transcript_reader.services.workers import read_one

_CENTRED = {BlockKind.OMISSION, BlockKind.SEPARATOR}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--json", action="store_true", help="print it for programs")


def run(options: argparse.Namespace, _: Places) -> int:
    """Print the transcript."""
    packed = read_one(options.file)
    transcript = unpack(packed.transcript, packed.blocks)
    if options.json:
        print_json(transcript_record(transcript))
    else:
        _print(transcript, Page())
    return 0


def _print(transcript: Transcript, page: Page) -> None:
    if not any(block.kind is BlockKind.TITLE for block in transcript.blocks) and transcript.title:
        page.write(page.bold(transcript.title))
        page.write()
    for block in transcript.blocks:
        if block.kind is not BlockKind.CHROME and (block.text or block.label):
            _print_block(block, page)


def _print_block(block: Block, page: Page) -> None:
    if block.kind is BlockKind.TURN:
        if block.label:
            page.write(page.bold(f"{block.label}:"))
        page.paragraph(block.text, indent="  ")
    elif block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        page.write(page.bold(block.text))
    elif block.kind in _CENTRED:
        page.write(block.text.center(page.width).rstrip())
    elif block.kind is BlockKind.IMAGE:
        page.paragraph(f"[{block.text}]")
    else:
        page.paragraph(block.text)
    page.write()
