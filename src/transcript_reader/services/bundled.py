"""The documents that come with the program, there at first start."""

from hashlib import sha256
from pathlib import Path

from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.places import resources_folder
from transcript_reader.services.files import find_files

_NOT_DOCUMENTS = ("README", "NOTICE", "LICENSE")


def bundled_id(name: str) -> TranscriptId:
    """Return the name in the library of a bundled file, whether it is kept or not."""
    return _id(resources_folder() / "transcripts" / name)


def add_bundled(library: Library, folder: Path | None = None) -> None:
    """Add the bundled documents that are not kept, but those the reader has removed."""
    known = library.ids() | library.removed_ids()
    files = find_files([folder or resources_folder() / "transcripts"]).files
    new = [
        file
        for file in files
        if not file.name.startswith(_NOT_DOCUMENTS) and _id(file) not in known
    ]
    if new:
        _add(library, new)


def _id(file: Path) -> TranscriptId:
    return TranscriptId(sha256(file.read_bytes()).hexdigest())


def _add(library: Library, files: list[Path]) -> None:
    # Every importer is loaded by this, which all but the first start can do without.
    from transcript_reader.library.packing import pack
    from transcript_reader.services.reading import read_source, read_transcript

    packed = []
    for file in files:
        source = read_source(file)
        reading = read_transcript(source)
        packed.append(
            pack(reading.transcript, origin=file.name, data=source.data, images=reading.images)
        )
    library.add_packed(packed)
