"""The pictures that lie beside a saved page, found only inside the page's own folder."""

import re
from pathlib import Path
from urllib.parse import unquote

from transcript_reader.domain.transcript import BlockKind, Image, Transcript
from transcript_reader.services.files import read_bytes
from transcript_reader.services.limits import MOST_PICTURE_BYTES, MOST_PICTURES_BYTES

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)
_SVG = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]", re.S)


def pictures_beside(page: Path, transcript: Transcript, have: frozenset[str]) -> list[Image]:
    """Return the pictures the image blocks name, but those in ``have``.

    Nothing is fetched, no link is followed out of the folder, and what is no picture by its
    first bytes, or too large, is left out; the caption stands in its place.
    """
    names = dict.fromkeys(
        block.attribute("src") for block in transcript.blocks if block.kind is BlockKind.IMAGE
    )
    images: list[Image] = []
    left = MOST_PICTURES_BYTES
    for name in names:
        data = b"" if name in have else _read(page.parent, name, min(left, MOST_PICTURE_BYTES))
        if data and (kind := media_type(data)):
            images.append(Image(name, kind, data))
            left -= len(data)
    return images


def media_type(data: bytes) -> str:
    """Return the kind of picture the first bytes tell, or an empty string."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if _SVG.match(data[:2000]):
        return "image/svg+xml"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")


def _read(folder: Path, name: str, most: int) -> bytes:
    """Return the bytes of a file below the folder; nothing if it is elsewhere or too large."""
    address = unquote(name.split("#")[0].split("?")[0])
    if not address or ":" in address or "\0" in address or address.startswith(("/", "\\")):
        return b""
    try:
        path = (folder / address).resolve(strict=True)
        if not path.is_relative_to(folder.resolve(strict=True)):
            return b""
        data = read_bytes(path, most)
    except (OSError, RuntimeError):  # RuntimeError: a loop of links
        return b""
    return data if len(data) <= most else b""
