"""Web pages saved with their pictures in one file (MHTML)."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, Image
from transcript_reader.importers.formats.html_page import HtmlImporter
from transcript_reader.importers.formats.hyperaudio import HyperaudioImporter
from transcript_reader.importers.formats.kremlin_page import KremlinPageImporter
from transcript_reader.importers.protocol import Importer, Reading, Source
from transcript_reader.importers.text.markup import absolute

_HEAD = 8192
_SIGNS = (b"multipart/related", b"multipart/mixed", b"multipart/alternative")
_MOST_PARTS = 2000
_PAGES = ("text/html", "application/xhtml+xml")


class MhtmlImporter:
    """Finds the page inside, lets its own importer read it, and keeps its pictures."""

    name: ClassVar[str] = "MHTML"

    def recognises(self, source: Source) -> bool:
        """See the head of a message of several parts that a page may be one of."""
        head = source.data[:_HEAD].lower()
        first_line = head.lstrip().partition(b"\n")[0]
        return b":" in first_line and b"mime-version:" in head and any(s in head for s in _SIGNS)

    def read(self, source: Source) -> Reading:
        """Read the page as if it had been saved alone."""
        message = email.message_from_bytes(source.data, policy=email.policy.compat32)
        parts = list(_leaves(message))
        page = next((part for part in parts if part.get_content_type() in _PAGES), None)
        data = _data(page) if page is not None else b""
        if page is None or not data.strip():
            raise ImportFailed(source.path, "there is no page in it")
        inner = replace(source, data=_with_charset(data, page))
        reading = _importer(inner).read(inner)
        address = str(
            page.get("Content-Location") or message.get("Snapshot-Content-Location") or ""
        )
        images = tuple(_images(parts, reading, address))
        url = address if address.startswith(("http://", "https://")) else ""
        transcript = replace(reading.transcript, id=source.id, url=reading.transcript.url or url)
        return Reading(transcript, reading.text, (*reading.images, *images))


def _importer(page: Source) -> Importer:
    found: tuple[Importer, ...] = (KremlinPageImporter(), HyperaudioImporter())
    return next((one for one in found if one.recognises(page)), HtmlImporter())


def _leaves(message: "Message[str, str]") -> "Iterator[Message[str, str]]":
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return
        if not part.is_multipart():
            yield part


def _data(part: "Message[str, str]") -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _with_charset(data: bytes, part: "Message[str, str]") -> bytes:
    """Return the page as UTF-8, where only the head of its part names another encoding."""
    charset = part.get_content_charset()
    if charset in (None, "utf-8", "us-ascii"):
        return data
    try:
        return data.decode(charset).encode()
    except (LookupError, ValueError):
        return data


def _images(parts: "list[Message[str, str]]", reading: Reading, address: str) -> Iterator[Image]:
    """Yield the pictures the page shows, each under the name its block has."""
    by_address: dict[str, Message[str, str]] = {}
    for part in parts:
        if part.get_content_maintype() == "image":
            by_address[str(part.get("Content-Location", ""))] = part
            by_address["cid:" + str(part.get("Content-ID", "")).strip("<> ")] = part
    shown = (
        block.attribute("src")
        for block in reading.transcript.blocks
        if block.kind is BlockKind.IMAGE
    )
    for name in dict.fromkeys(shown):
        found = by_address.get(name) or by_address.get(absolute(name, address))
        if found is not None and (data := _data(found)):
            yield Image(name, found.get_content_type(), data)
