"""Paragraphs of word processors: bold, tabbed and styled labels to speech."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from transcript_reader.domain.transcript import Attributes, BlockKind
from transcript_reader.importers.formats.cue_paragraphs import add_cues
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.protocol import Reading
from transcript_reader.importers.text.datelines import dateline
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.prose import DIRECTION, kind_of
from transcript_reader.importers.turns.speech import add_speech

_FEWEST = 3  # paragraphs a style of speakers' names must have
_FEWEST_WORDS = 3
_LONGEST = 200  # characters of a name in such a style
_MOSTLY = 0.9
_STOPS = tuple(".!?…")
_NAMED = re.compile(
    r"speaker|intervin|interven|orador|orateur|oratore|redner|sprecher|talker|locutor|voice"
    r"|выступающ|докладчик|оратор",
    re.IGNORECASE,
)
_HEADING = re.compile(r"heading|title|t[ií]tol|titre|überschrift|rubri|capçalera|toc|sumari", re.I)
_OFFICE = re.compile(r"(?P<office>[^()]+?)\s*\((?P<name>[^()]+)\)\s*")
_DIRECTION = re.compile(r"acotaci|stage|direction|kommentar|comment|didascal", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styled:
    """A paragraph and the name of its style."""

    piece: Paragraph
    style: str = ""


def add_document(
    builder: TranscriptBuilder, paragraphs: Sequence[Styled], title: str, stem: str
) -> Reading:
    """Add the paragraphs of a document and return the transcript."""
    found = next((p.piece.text for p in paragraphs if p.piece.kind is BlockKind.TITLE), "")
    title = title if len(title.split()) >= _FEWEST_WORDS else ""  # or a template left it there
    pieces = [paragraph.piece for paragraph in paragraphs]
    voices = voice_styles(paragraphs)
    if voices:
        _add_styled(builder, paragraphs, voices)
    elif not add_cues(builder, pieces):
        add_speech(builder, pieces, context=found or title)
    line = next(filter(None, (dateline(piece.text) for piece in pieces[:10])), None)
    sample = "\n".join(piece.text for piece in pieces[:200])
    return builder.reading(
        " ".join((found or title).split()) or stem,
        date=line.date if line else None,
        place=line.place if line else "",
        language=language_of(sample),
    )


def voice_styles(paragraphs: Sequence[Styled]) -> frozenset[str]:
    """Return the styles whose paragraphs are speakers' names and nothing else.

    By the style's name, or because all its paragraphs are short, come again, end in no
    full stop, and are followed by paragraphs of another style.
    """
    texts: dict[str, list[str]] = defaultdict(list)
    followed: Counter[str] = Counter()
    for number, paragraph in enumerate(paragraphs):
        if paragraph.piece.text:
            texts[paragraph.style].append(paragraph.piece.text)
            after = paragraphs[number + 1] if number + 1 < len(paragraphs) else paragraph
            followed[paragraph.style] += after.style != paragraph.style
    sure = {
        style
        for style, own in texts.items()
        if style and _are_names(style, own) and followed[style] >= _MOSTLY * len(own)
    }
    kin = (
        style
        for style, own in texts.items()
        if any(style.startswith(one) for one in sure) and all(map(_is_name, own))
    )
    return frozenset((*sure, *kin))


def _are_names(style: str, texts: Sequence[str]) -> bool:
    if len(texts) < _FEWEST or sum(map(_is_name, texts)) < _MOSTLY * len(texts):
        return False
    if _NAMED.search(style):
        return True
    again = len(texts) - len(set(texts))
    return not _HEADING.search(style) and again * 3 > len(texts)


def _is_name(text: str) -> bool:
    return len(text) < _LONGEST and not text.startswith("(") and not text.endswith(_STOPS)


def _add_styled(
    builder: TranscriptBuilder, paragraphs: Sequence[Styled], voices: frozenset[str]
) -> None:
    """Add speech under names in a style of their own; an office goes on for its holder."""
    holders: dict[str, str] = {}
    known = {one.piece.text for one in paragraphs if one.style in voices}
    for paragraph in paragraphs:
        piece, kind = paragraph.piece, paragraph.piece.kind
        is_label = paragraph.style in voices or (kind is None and piece.text in known)
        if not piece.text:
            builder.blank(piece.printed)
        elif is_label and kind is not BlockKind.CHROME:
            label = _styled_label(piece.text, holders)
            builder.turn(label, "", key=label.name.casefold(), printed=piece.printed)
        elif builder.in_turn and _kind(paragraph) is None:
            builder.more(piece.text, printed=piece.printed, marks=piece.marks)
        else:
            kind, told = _kind(paragraph) or (BlockKind.PARAGRAPH, ())
            builder.add(kind, piece.text, printed=piece.printed, marks=piece.marks, attributes=told)


def _kind(paragraph: Styled) -> tuple[BlockKind, Attributes] | None:
    """Say what a paragraph is that nobody speaks; None where it may be speech."""
    piece, style = paragraph.piece, paragraph.style
    if piece.kind is not None:
        return piece.kind, piece.attributes
    if kind := kind_of(piece.text):
        return kind
    if _DIRECTION.search(style):
        return BlockKind.PARAGRAPH, DIRECTION
    return (BlockKind.HEADING, ()) if _HEADING.search(style) and _is_name(piece.text) else None


def _styled_label(printed: str, holders: dict[str, str]) -> Label:
    """Return the label; "The minister (Jane Doe)" says who "The minister" is from now on."""
    printed = " ".join(printed.split()).rstrip(":")
    match = _OFFICE.fullmatch(printed)
    if match and all(word[0].isupper() or len(word) < 4 for word in match["name"].split()):
        office, name = match["office"], match["name"]
        if any(word[0].islower() for word in office.split()[1:]) or len(office.split()) == 1:
            holders[office.casefold()] = name
            return Label(printed, name, office)
    if holder := holders.get(printed.casefold()):
        return Label(printed, holder, printed)
    return Label(printed, printed, named=label_of(printed).named)
