"""Bytes to text: which encoding a file is in, told by its bytes."""

import codecs
import re
from functools import lru_cache

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.protocol import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
_COMMONEST = frozenset("оеаинтсрвлкмд")  # of Russian, in lower case: most of any text
_INNER_CAPITAL = re.compile(r"[а-яё](?=[А-ЯЁ])")
_UNLIKELY = frozenset("ЂЃЉЊЌЋЏђѓљњќћџ€ѕЅјЈ")
_MAC_APOSTROPHE = re.compile(rb"[a-z]\xd5[a-z]")  # elsewhere a capital O with a tilde
_LONG_WORD = 4  # bytes beyond ASCII in a row that no quotes and dashes make
_CONTROL = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})
_FOREIGN = re.compile(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?")
_SAMPLE = 65536  # bytes or characters that are looked at to tell one encoding from another
_CONTROLS = 0.005  # part of a text that may be control characters
_SPOILT = 0.02  # part of the characters beyond ASCII that may be broken in UTF-8


def decode(source: Source) -> str:
    """Return the text of the source, without a byte order mark, otherwise exactly.

    Raises:
        ImportFailed: if the file is empty or is not text.
    """
    text = decoded(source.data)
    if text is None:
        raise ImportFailed(source.path, "this is not text in an encoding that is known here")
    if not text.strip():
        raise ImportFailed(source.path, "the file is empty")
    return text


@lru_cache(maxsize=1)  # importers ask about one file in turn
def decoded(data: bytes, named: str = "") -> str | None:
    """Return the text these bytes are, without a byte order mark; None if they are none.

    ``named`` is the encoding the file itself claims to be in; it is believed where the
    bytes are not Unicode. Unicode that is cut off or broken in a few places is read all
    the same, with U+FFFD where a character is lost.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _if_text(data[len(mark) :].decode(name, "replace"))
    if name := _wide(data[:_SAMPLE]):
        return _if_text(data.decode(name, "replace"))
    try:
        return _if_text(data.decode("utf-8"))
    except UnicodeDecodeError:
        mended = data.decode("utf-8", "replace")
    beyond = len(mended) - len(mended.encode("ascii", "ignore"))
    if mended.count("\ufffd") <= max(_SPOILT * beyond, _is_cut(data)):
        return _if_text(mended)
    try:
        return _if_text(data.decode(named))
    except (LookupError, ValueError):
        return _single_byte(data)


def _is_cut(data: bytes) -> bool:
    """Say whether UTF-8 is broken at its last character only, and is not ASCII else."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(data) - 3 and not data[: error.start].isascii()
    return False


def _if_text(text: str) -> str | None:
    """Return the text, None where control characters show that it is none."""
    sample = text[:_SAMPLE]
    data = sample.encode("utf-8", "replace")
    controls = len(data) - len(data.translate(None, _CONTROL))
    return text if controls <= _CONTROLS * len(sample) else None


def _wide(sample: bytes) -> str:
    """Return the UTF-16 these bytes are in, without a mark; empty if they are not."""
    if b"\0" not in sample:  # of a line end, or of a space, at the very least
        return ""
    sample = sample[: len(sample) & ~1]
    for name, high, low in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        pages = high.count(0) + high.count(4) + high.count(0x20)  # Latin, Cyrillic, quotes
        if len(high) > 1 and pages > 0.9 * len(high) and low.count(0) < 0.05 * len(low):
            return name
    return ""


def _single_byte(data: bytes) -> str | None:
    """Return the text in the single-byte encoding that makes the likeliest words of it.

    Words of Cyrillic letters have no Latin ones in them, and are long; accented letters of
    the West stand among Latin ones, its dashes, quotes and spaces alone.
    """
    words = _FOREIGN.findall(data[:_SAMPLE])
    mixed = sum(word[0] < 0x80 or word[-1] < 0x80 for word in words if len(word) < 5)
    long = sum(len(word) for word in words if len(word) >= _LONG_WORD)
    if mixed * 2 > len(words) or long * 2 < sum(map(len, words)):
        old_mac = _MAC_APOSTROPHE.search(data[:_SAMPLE]) is not None
        names: tuple[str, ...] = ("mac-roman",) if old_mac else ("cp1252",)
    else:
        sample = b" ".join(words)
        names = tuple(sorted(_CYRILLIC, key=lambda name: -_likeness(sample, name)))
    for name in names:
        try:
            return _if_text(data.decode(name))
        except UnicodeDecodeError:
            continue
    return None


def _likeness(sample: bytes, name: str) -> float:
    """Return how much of a text the commonest letters are, read in that encoding.

    A capital behind a small letter, and letters no Russian word has, speak against it.
    """
    text = sample.decode(name, "replace")
    found = sum(character in _COMMONEST for character in text)
    odd = len(_INNER_CAPITAL.findall(text)) + sum(one in _UNLIKELY for one in text)
    return (found - odd) / (len(text) + 1)
