"""The styles of a Word document: what they are called, and whether they are bold."""

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.text.xml_tree import Element, children

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALSE = frozenset(("0", "false", "off", "none"))
_DEEPEST = 20  # styles that are based on one another


class WordStyles:
    """Answers by a style's id, which a paragraph names; an unknown one is plain."""

    def __init__(self, tree: Element | None) -> None:
        found = () if tree is None else children(tree, "style")
        self._styles = {e.get(f"{_W}styleId", ""): e for e in found}

    def name(self, identity: str) -> str:
        """Return what people call the style, its id where they call it nothing."""
        return self._value(identity, "name") or identity

    def kind(self, identity: str) -> BlockKind | None:
        """Return what paragraphs of the style are, None where they may be anything."""
        name = self.name(identity).casefold()
        if name == "title":
            return BlockKind.TITLE
        if name.startswith(("heading", "subtitle")) or self._outline(identity):
            return BlockKind.HEADING
        return BlockKind.CHROME if name.startswith(("toc", "header", "footer")) else None

    def is_bold(self, identity: str) -> bool:
        """Say whether the style is bold, by itself or by what it is based on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(identity)
            if style is None:
                return False
            for properties in children(style, "rPr"):
                for mark in children(properties, "b"):
                    return _is_on(mark)
            identity = self._value(identity, "basedOn")
        return False

    def run_is(self, properties: Element | None, mark: str, *, default: bool) -> bool:
        """Say whether a run is bold ("b") or slanted ("i"), by itself or by its style."""
        if properties is None:
            return default
        for found in children(properties, mark):
            return _is_on(found)
        if mark == "b":
            for style in children(properties, "rStyle"):
                return default or self.is_bold(style.get(f"{_W}val", ""))
        return default

    def _value(self, identity: str, name: str) -> str:
        style = self._styles.get(identity)
        found = None if style is None else next(children(style, name), None)
        return "" if found is None else found.get(f"{_W}val", "")

    def _outline(self, identity: str) -> bool:
        style = self._styles.get(identity)
        properties = None if style is None else next(children(style, "pPr"), None)
        level = None if properties is None else next(children(properties, "outlineLvl"), None)
        return level is not None and level.get(f"{_W}val") != "9"


def _is_on(mark: Element) -> bool:
    return mark.get(f"{_W}val", "1").casefold() not in _FALSE
