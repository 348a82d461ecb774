"""Archives of documents: which of their members are worth reading, and their bytes.

An archive holds several transcripts, a reading is one: so a file in an archive is named
like a file in a folder, ``talks.zip/first.txt``, and read alone.
"""

from pathlib import PurePosixPath
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.packages import is_package, names_in, opened

_NO_DOCUMENTS = frozenset(
    (
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".mp3",
        ".m4a", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".webm", ".avi", ".mov", ".mkv",
        ".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".otf", ".exe", ".dll", ".so", ".db",
    )
)  # fmt: skip
_OWN_KINDS = ("[Content_Types].xml", "mimetype", "META-INF/container.xml", "META-INF/manifest.xml")


def document_names(source: Source) -> list[str]:
    """Return the names of the documents in an archive, sorted; none where it is no archive.

    Word's and others' packages are documents themselves, hence no archives.
    """
    names = names_in(source)
    if not names or any(own in names for own in _OWN_KINDS):
        return []
    return sorted(name for name in names if _is_document(name))


def document_in(source: Source, name: str) -> Source:
    """Return a document of an archive.

    Raises:
        ImportFailed: if there is none of that name, or it cannot be unpacked.
    """
    if name not in document_names(source):
        raise ImportFailed(source.path / name, "there is no such file in the archive")
    with opened(source) as package:
        return Source(source.path / name, package.read(name))


def _is_document(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX")) or part == ".." for part in path.parts)
    return (
        not name.endswith("/")
        and not hidden
        and not path.is_absolute()
        and "\\" not in name
        and path.suffix.lower() not in _NO_DOCUMENTS
    )


class ArchiveImporter:
    """Refuses an archive as such: its documents are read one by one."""

    name: ClassVar[str] = "ZIP"

    def recognises(self, source: Source) -> bool:
        """See a package that no other format has claimed."""
        return is_package(source)

    def read(self, source: Source) -> Reading:
        """Say what the archive is, and what to do with it."""
        if document_names(source):
            raise ImportFailed(source.path, "it is an archive; import it to read what is in it")
        with opened(source):  # a broken one is told of as such
            raise ImportFailed(source.path, "there are no documents in it")
