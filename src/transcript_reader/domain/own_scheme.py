"""Colour schemes of the reader's own: four colours picked, all others made from them."""

import re
from dataclasses import dataclass, replace

from transcript_reader.domain.colour import contrast, mixed
from transcript_reader.domain.lightness import nearest_pair, with_contrast
from transcript_reader.domain.view_settings import (
    EDGE_CONTRAST,
    TEXT_CONTRAST,
    ColourScheme,
)

LONGEST_NAME = 60
_PREFIX = "own:"
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_FIELDS = ("text", "background", "link", "accent")
_TOLD_APART = 1.12
"""The least contrast of the ground of what is selected and the ground around it."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Four colours as #rrggbb, whether they can be read or not."""

    text: str
    background: str
    link: str
    accent: str

    def __post_init__(self) -> None:
        for colour in (self.text, self.background, self.link, self.accent):
            if not _COLOUR.fullmatch(colour):
                raise ValueError(f"{colour} is no colour like #063462")

    @classmethod
    def of_tree(cls, tree: dict[str, object]) -> "Colours":
        """Return the colours that were kept, or raise ValueError where they are none."""
        return cls(*(str(tree.get(field)).lower() for field in _FIELDS))

    @property
    def least_contrast(self) -> float:
        """The least contrast of text, link and accent on the background."""
        inks = (self.text, self.link, self.accent)
        return min(contrast(ink, self.background) for ink in inks)

    @property
    def passing(self) -> "Colours":
        """The nearest colours that can be read: these, if they can."""
        text, background = nearest_pair(self.text, self.background, TEXT_CONTRAST)
        return replace(
            self,
            text=text,
            background=background,
            link=with_contrast(self.link, background, TEXT_CONTRAST),
            accent=with_contrast(self.accent, background, TEXT_CONTRAST),
        )


@dataclass(frozen=True, slots=True)
class OwnScheme:
    """A scheme the reader made and named; its colours can be read, or it is not made."""

    name: str
    colours: Colours

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise ValueError(f"a name has 1 to {LONGEST_NAME} characters")
        if self.colours.least_contrast < TEXT_CONTRAST:
            raise ValueError(f"{self.name}: a pair is under {TEXT_CONTRAST:g}:1")

    @property
    def key(self) -> str:
        """The key of the scheme in the View settings."""
        return _PREFIX + self.name

    @property
    def scheme(self) -> ColourScheme:
        """The whole scheme."""
        return scheme_of(self.key, self.colours)

    def tree(self) -> dict[str, str]:
        """Return name and colours by what they are called, to be kept."""
        return {"name": self.name, **{field: getattr(self.colours, field) for field in _FIELDS}}

    @classmethod
    def of_tree(cls, tree: object) -> "OwnScheme":
        """Return the scheme that was kept.

        Raises:
            ValueError: if that is none.
        """
        if not isinstance(tree, dict) or not isinstance(tree.get("name"), str):
            raise ValueError("this is no colour scheme")
        return cls(tree["name"].strip(), Colours.of_tree(tree))


def own_name(key: str) -> str | None:
    """Return the name that the reader gave the scheme of that key; None if it is another's."""
    return key.removeprefix(_PREFIX) if key.startswith(_PREFIX) else None


def scheme_of(key: str, colours: Colours) -> ColourScheme:
    """Return the scheme that is made of four colours, of which every pair can be read."""
    selection, selected_text = _selected(colours)
    return ColourScheme(
        key,
        colours.text,
        colours.background,
        colours.link,
        colours.accent,
        selection,
        selected_text,
        current_hit=colours.accent,
        current_hit_text=colours.background,
    )


def _selected(colours: Colours) -> tuple[str, str]:
    """Return the ground and the text of what is selected: told apart, read, and its ring seen.

    A tint of the accent, or else the background made stronger, or else everything inverted.
    """
    extremes = ("#ffffff", "#000000")
    grounds = [mixed(colours.background, colours.accent, part / 20) for part in range(8, 1, -1)]
    grounds += [
        mixed(colours.background, end, part / 10) for part in (10, 6, 3) for end in extremes
    ]
    for ground in grounds:
        for text in (colours.text, *extremes):
            if (
                contrast(text, ground) >= TEXT_CONTRAST
                and contrast(ground, colours.background) >= _TOLD_APART
                and contrast(colours.accent, ground) >= EDGE_CONTRAST
            ):
                return ground, text
    return colours.text, colours.background
