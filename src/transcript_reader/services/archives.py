"""Documents in archives, named as if the archive were a folder: ``talks.zip/first.txt``."""

from pathlib import Path

_SIGN = b"PK\x03\x04"


def documents_in(path: Path, most: int) -> list[Path]:
    """Return the paths of the documents in a file of at most ``most`` bytes.

    None of them where it is no archive, or cannot be read: reading the file itself tells why.
    """
    try:
        if not path.is_file():  # a pipe would be waited for
            return []
        with path.open("rb") as file:
            if file.read(len(_SIGN)) != _SIGN:
                return []
            file.seek(0)
            data = file.read(most + 1)
    except OSError:
        return []
    if len(data) > most:
        return []
    # Every importer is loaded by this, which what meets no archive can do without.
    from transcript_reader.importers.formats.archive import document_names
    from transcript_reader.importers.protocol import Source

    return [path / name for name in document_names(Source(path, data))]


def archive_of(path: Path) -> tuple[Path, str] | None:
    """Return the file a path leads through, and the rest of the path; None if it does not."""
    for parent in path.parents:
        if parent.is_file():
            return parent, path.relative_to(parent).as_posix()
        if parent.exists():
            return None
    return None
