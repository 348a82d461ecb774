"""Bytes to text: which encoding a file is in, told by its bytes."""

import codecs
import re

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.protocol import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65536  # bytes that are looked at to tell one single-byte encoding from another


def decode(source: Source) -> str:
    """Return the text of the source, without a byte order mark, otherwise exactly.

    Raises:
        ImportFailed: if the file is empty or is not text.
    """
    if not source.data.strip():
        raise ImportFailed(source.path, "the file is empty")
    text = decoded(source.data)
    if text is None:
        raise ImportFailed(source.path, "this is not text in an encoding that is known here")
    return text


def decoded(data: bytes) -> str | None:
    """Return the text these bytes are, None where they are not text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _tried(data[len(mark) :], name)
    wide = _wide(data)
    if wide:
        return _tried(data, wide)
    if (text := _tried(data, "utf-8")) is not None:
        return text
    return _tried(data, _single_byte(data[:_SAMPLE]))


def _tried(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    return None if _is_binary(text) else text


def _is_binary(text: str) -> bool:
    """Say whether control characters show that this is no text; a stray one is none."""
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) * 200 > len(sample)


def _wide(data: bytes) -> str:
    """Return the UTF-16 these bytes are in, without a mark; empty if they are not."""
    sample = data[: _SAMPLE & ~1]
    if len(data) % 2 or len(data) < 4:
        return ""
    high_zero = {"utf-16-le": sample[1::2], "utf-16-be": sample[0::2]}
    for name, high in high_zero.items():
        low = sample[0::2] if name == "utf-16-le" else sample[1::2]
        pages = high.count(0) + high.count(4) + high.count(0x20)
        if pages > 0.9 * len(high) and low.count(0) < 0.05 * len(low):
            return name
    return ""


def _single_byte(sample: bytes) -> str:
    """Return the single-byte encoding that makes the likeliest words of these bytes."""
    return max(("cp1251", "koi8-r", "cp1252"), key=lambda name: _likeness(sample, name))


def _likeness(sample: bytes, name: str) -> float:
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return -1.0
    foreign = [c for c in text if ord(c) > 127]
    cyrillic = sum("а" <= c <= "я" or c == "ё" for c in foreign)
    capitals = sum("А" <= c <= "Я" or c == "Ё" for c in foreign)
    if name == "cp1252":
        return sum(c.isalpha() or c in "’‘“”–—… «»" for c in foreign) / (2 * len(foreign) + 1)
    return (cyrillic - capitals) / (len(foreign) + 1)
