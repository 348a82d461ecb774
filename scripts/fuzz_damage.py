"""Damage for files of every kind: in their bytes, in their trees, inside their packages."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator

from lxml import etree

TOKENS = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\n\n", b"<", b">", b"</p>", b"<b>", b"&x;", b"&#0;",
    b"&#xffffff;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?xml",
    b'<!DOCTYPE x [<!ENTITY a "b">]>',
    b"{", b"}", b"[", b"]", b'"', b":", b"null", b"-1", b"1e999", b"99999999999999999999", b"NaN",
    b"WEBVTT\n\n", b" --> ", b"00:00:00.000", b"<v ", b"NOTE\n", b"\\'zz", b"\\u-1?", b"\\par ",
    b"\\bin99999 ", b"\\uc99 ", b"xref", b"endobj", b"stream", b"/Kids", b"/Length -1", b"%PDF-",
    b"PK\x03\x04", b"PK\x05\x06", b"Jane Doe: ", b"(Applause.)", b"\t", b"\xa0", b"\xc3\xa9",
    b"---\n", b"# ", b"**", b"> ", b"](", b"|", b"who=", b"Q  ", b"MR. SPEAKER.- ", b"HON.",
    b"[[Page S1]]",
)  # fmt: skip
WORDS = (
    "",
    " ",
    "x",
    "Jane Doe:",
    "(Applause.)",
    "\xa0",
    "—",
    "-1",
    "9" * 40,
    "2000-13-45",
    "ё" * 300,
)
_VALUES = (
    "null",
    "true",
    "-1",
    "1e308",
    "1" + "0" * 30,
    '""',
    '"x"',
    "[]",
    "{}",
    "[[]]",
    "[null]",
    '{"text": 1}',
)  # as JSON, so that each is a new value
_HEAD = 64  # bytes left whole most of the time, so that a format is still recognised
_CHILDREN, _TEXT, _ITEMS = 8, 300, 6  # what a tree is cut down to: children, characters, items


def smaller(data: bytes, largest: int) -> bytes:
    """Return a file of the same kind, small enough to try many a second."""
    if len(data) <= largest or data.startswith((b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")):
        return data
    if data.lstrip().startswith((b"{", b"[")):
        return json.dumps(_fewer(json.loads(data))).encode()
    try:
        tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return data[:largest]
    for element in list(tree.iter(etree.Element)):
        for child in list(element)[_CHILDREN:]:
            element.remove(child)
        element.text = (element.text or "")[:_TEXT]
    return etree.tostring(tree)


def _fewer(value: object) -> object:
    if isinstance(value, dict):
        return {key: _fewer(inner) for key, inner in value.items()}
    return [_fewer(inner) for inner in value[:_ITEMS]] if isinstance(value, list) else value


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return the file with a few things cut out, doubled, moved, changed or put in."""
    kind = chance.random()
    if data.startswith(b"PK\x03\x04") and kind < 0.85:
        return _repacked(data, chance)
    if kind < 0.6 and data.lstrip().startswith(b"<") and (tree := _tree(data)) is not None:
        for _ in range(chance.choice((1, 2, 5, 12))):
            _hurt(tree, chance)
        return etree.tostring(tree, encoding="utf-8")
    if kind < 0.6 and (value := _value(data)) is not None:
        return _hurt_value(value, chance)
    keep = min(_HEAD, len(data) // 3) if chance.random() < 0.7 else 0
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        place = chance.randint(min(keep, len(data)), len(data))
        end = min(len(data), place + chance.choice((1, 1, 2, 8, 50, 400)))
        data = chance.choice(_DAMAGES)(data, place, end, chance)
    return data[: chance.randint(0, len(data))] if chance.random() < 0.1 else data


Damage = Callable[[bytes, int, int, random.Random], bytes]
_DAMAGES: tuple[Damage, ...] = (
    lambda data, place, end, _: data[:place] + data[end:],
    lambda data, place, end, _: data[:place] + data[place:end] * 3 + data[end:],
    lambda data, place, end, chance: data[:place] + chance.randbytes(end - place) + data[end:],
    lambda data, place, _, chance: data[:place] + chance.choice(TOKENS) + data[place:],
    lambda data, place, end, chance: data[:place] + chance.choice(TOKENS) + data[end:],
    lambda data, place, end, _: data[end:] + data[place:end] + data[:place],
    lambda data, place, _, chance: data[:place] + chance.choice(TOKENS) * 200 + data[place:],
)


def _tree(data: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return None


def _hurt(tree: etree._Element, chance: random.Random) -> None:
    """Change one element of the tree: its name, place, words or attributes."""
    elements = list(tree.iter(etree.Element))
    one, other = chance.choice(elements), chance.choice(elements)
    parent = one.getparent()
    deed = chance.randrange(7)
    if deed == 0 and parent is not None:
        parent.remove(one)
    elif deed == 1 and parent is not None and one not in other.iterancestors() and one is not other:
        other.insert(chance.randint(0, len(other)), one)
    elif deed == 2:
        one.tag = other.tag
    elif deed == 3:
        one.text = chance.choice(WORDS)
    elif deed == 4:
        one.tail = chance.choice(WORDS)
    elif one.attrib:
        name = chance.choice(list(one.attrib))
        if deed == 5:
            del one.attrib[name]
        else:
            one.set(name, chance.choice(WORDS))


def _value(data: bytes) -> object:
    try:
        value: object = json.loads(data) if data.lstrip().startswith((b"{", b"[")) else None
    except ValueError:
        return None
    return value


def _hurt_value(value: object, chance: random.Random) -> bytes:
    """Return JSON in which a few values are others."""
    for _ in range(chance.choice((1, 2, 5))):
        holders = list(_holders(value))
        if not holders:
            break
        holder = chance.choice(holders)
        if isinstance(holder, dict):
            holder[chance.choice(list(holder))] = json.loads(chance.choice(_VALUES))
        else:
            holder[chance.randrange(len(holder))] = json.loads(chance.choice(_VALUES))
    return json.dumps(value).encode()


def _holders(value: object) -> Iterator[dict[object, object] | list[object]]:
    if isinstance(value, dict | list) and value:
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _holders(inner)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    """Return a package with damage inside a member, so that it still unpacks."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        members = [info for info in old.infolist() if info.file_size < 200_000]
        hurt = chance.choice(members).filename
        for info in members:
            inner = old.read(info)
            new.writestr(info, damaged(inner, chance) if info.filename == hurt else inner)
    return file.getvalue()
