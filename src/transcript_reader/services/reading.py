"""One file, read once, as the rows the library keeps."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.taught import NO_LESSONS, Lessons, Provenance, provenance_of
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.importers import importer_of, read
from transcript_reader.importers.formats.archive import document_in
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.library.packing import Packed, pack
from transcript_reader.services.archives import archive_of
from transcript_reader.services.files import read_bytes, reason_of
from transcript_reader.services.kept import Kept
from transcript_reader.services.limits import MOST_BYTES
from transcript_reader.services.pictures import pictures_beside

_HEAD = 65_536  # bytes in which a page names its site


def read_source(path: Path) -> Source:
    """Return the file's bytes.

    Raises:
        ImportFailed: if it is no file, too large, or may not be read.
    """
    try:
        data = read_bytes(path, MOST_BYTES)
    except NotADirectoryError as error:
        archive = archive_of(path)
        if archive is None:
            raise ImportFailed(path, reason_of(error)) from error
        return document_in(read_source(archive[0]), archive[1])
    except OSError as error:
        raise ImportFailed(path, reason_of(error)) from error
    if len(data) > MOST_BYTES:
        raise ImportFailed(path, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    return Source(path, data)


def read_words(source: Source, origin: str, lessons: Lessons) -> Reading:
    """Return what the bytes say, in the light of what was taught for their like.

    ``origin`` is the path or address that the library keeps with them. Where they come from is
    known for certain once they are read; so it is guessed first, and they are read again where
    the guess was wrong.

    Raises:
        ImportFailed: if they are no transcript.
    """
    if not lessons:
        return read(source)
    importer = importer_of(source)
    guess = lessons.get(_guessed(source, origin, importer.name, lessons), ())
    reading = importer.read(replace(source, taught=guess))
    told = reading.transcript
    taught = lessons.get(provenance_of(told.url, origin, told.source), ())
    return reading if taught == guess else importer.read(replace(source, taught=taught))


def _guessed(source: Source, origin: str, format_name: str, lessons: Lessons) -> Provenance:
    """Return where a source seems to come from: a site of a lesson that its head names."""
    head = source.data[:_HEAD]
    for provenance in lessons:
        if not provenance.format and provenance.place.encode() in head:
            return provenance
    return provenance_of("", origin, format_name)


def read_transcript(source: Source, origin: str = "", lessons: Lessons = NO_LESSONS) -> Reading:
    """Return what the bytes say, with the pictures beside the file too.

    Raises:
        ImportFailed: if they are no transcript.
    """
    reading = read_words(source, origin, lessons)
    have = frozenset(image.name for image in reading.images)
    beside = pictures_beside(source.path, reading.transcript, have)
    return Reading(reading.transcript, reading.text, (*reading.images, *beside))


def read_packed(
    path: Path, is_known: Callable[[TranscriptId], bool], lessons: Lessons = NO_LESSONS
) -> Packed | TranscriptId:
    """Return the file as rows, or its transcript's name alone where that is known.

    Raises:
        ImportFailed: if it cannot become a transcript.
    """
    source = read_source(path)
    if is_known(source.id):
        return source.id
    origin = str(path.absolute())
    reading = read_transcript(source, origin, lessons)
    return pack(reading.transcript, origin=origin, data=source.data, images=reading.images)


def read_kept(kept: Kept, lessons: Lessons) -> Packed:
    """Return what the library keeps, read anew, as rows without its pictures.

    Raises:
        ImportFailed: if it cannot be read any more.
    """
    reading = read_words(Source(Path(kept.origin), kept.data), kept.origin, lessons)
    return pack(reading.transcript, origin=kept.origin, data=kept.data)
