"""The documents that come with the program, there at first start."""

from pathlib import Path

from transcript_reader.library.packing import pack
from transcript_reader.library.store import Library
from transcript_reader.places import resources_folder
from transcript_reader.services.files import find_files
from transcript_reader.services.reading import read_source, read_transcript

_NOT_DOCUMENTS = ("README", "NOTICE", "LICENSE")


def add_bundled(library: Library, folder: Path | None = None) -> None:
    """Add the bundled documents that are not kept, but those the reader has removed."""
    known = library.ids() | library.removed_ids()
    packed = []
    for path in find_files([folder or resources_folder() / "transcripts"]).files:
        if path.name.startswith(_NOT_DOCUMENTS):
            continue
        source = read_source(path)
        if source.id in known:
            continue
        reading = read_transcript(source)
        packed.append(
            pack(reading.transcript, origin=path.name, data=source.data, images=reading.images)
        )
    if packed:
        library.add_packed(packed)
