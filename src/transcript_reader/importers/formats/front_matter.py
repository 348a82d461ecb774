"""The head of a Markdown file: what it tells of itself, between two lines of dashes."""

import re
from dataclasses import dataclass

_HEAD = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^([A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+|$)(.*(?:\n[ \t]+.*)*)", re.MULTILINE
)
_ESCAPE = re.compile(r"\\(?:(\n[ \t]*)|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|(.))")
_ESCAPED = {"_": "\xa0", "n": "\n", "t": "\t", "N": "\x85", "L": "\u2028", "P": "\u2029"}
_LONGEST = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, its value, and the piece of the text it takes up."""

    name: str
    value: str
    printed: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, and how many characters the whole takes up; 0 where there is none.

    ``opening`` and ``closing`` are what is printed before the first and after the last.
    """

    fields: tuple[Field, ...] = ()
    length: int = 0
    opening: str = ""
    closing: str = ""

    def value(self, *names: str) -> str:
        """Return the value of the first of these names that there is, else an empty string."""
        found = {field.name.casefold(): field.value for field in self.fields}
        return next((found[name] for name in names if found.get(name)), "")


def front_matter(text: str) -> FrontMatter:
    """Return the front matter a text begins with; every character of it in some field."""
    match = _HEAD.match(text[:_LONGEST])
    if match is None:
        return FrontMatter()
    found = list(_FIELD.finditer(text, match.start(1), match.end(1)))
    if not found:
        return FrontMatter()
    starts = [*(one.start() for one in found), match.end(1)]
    fields = tuple(
        Field(one[1], _plain(one[2].strip()), text[one.start() : after])
        for one, after in zip(found, starts[1:], strict=True)
    )
    return FrontMatter(fields, match.end(), text[: starts[0]], text[match.end(1) : match.end()])


def _plain(value: str) -> str:
    """Return what a scalar says: quotes and escapes undone, lines folded."""
    if len(value) > 1 and value[0] == value[-1] == "'":
        return " ".join(value[1:-1].replace("''", "'").split(" "))
    if len(value) > 1 and value[0] == value[-1] == '"':
        folded = re.sub(r"(?<!\\)\n[ \t]*", " ", value[1:-1])
        return _ESCAPE.sub(_unescaped, folded)
    return re.sub(r"\s*\n\s*", " ", value)


def _unescaped(match: re.Match[str]) -> str:
    line, two, four, character = match.groups()
    if line is not None:
        return ""
    if two or four:
        return chr(int(two or four, 16))
    return _ESCAPED.get(character, character)
