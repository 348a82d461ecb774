"""Chinese text in which labels end in a title and a wide colon: "梁振英議員：多謝主席。"."""

import re
from collections.abc import Sequence

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.labels.taught import taught_label, with_taught
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.wrapped import marks_after
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.prose import DIRECTION, is_direction

CHINESE_ENDS = tuple("。！？：；」』")
"""What a Chinese sentence ends with."""

_TITLES = "議員|主席|局長|司長|署長|處長|秘書長|秘書|總裁|專員|主任|官員|先生|女士|小姐|博士|教授"
_PERSONAL = frozenset(("議員", "先生", "女士", "小姐", "博士", "教授"))
_LABEL = re.compile(
    rf"(?:\d+\s*[.．]\s*)?(?P<name>[^\s，。：:；「」]{{0,24}}?(?P<title>{_TITLES}))"
    r"(?:\s*[（(][^（）()]{1,20}[)）])?\s*[：:]\s*(?=\S)"
)


def opens_chinese(text: str) -> bool:
    """Tell whether a text opens with such a label."""
    return _LABEL.match(text) is not None


def chinese_labels(pieces: Sequence[Paragraph]) -> int:
    """Return how many paragraphs open with such a label."""
    return sum(opens_chinese(piece.text) for piece in pieces)


def add_chinese(builder: TranscriptBuilder, pieces: Sequence[Paragraph]) -> None:
    """Add paragraphs in which labels end in a title and a wide colon."""
    matches = [_LABEL.match(piece.text) for piece in pieces]
    printed_labels = [Opening(match["name"], match.end()) if match else None for match in matches]
    starts = with_taught(pieces, printed_labels, builder.taught)
    for piece, match, opening in zip(pieces, matches, starts, strict=True):
        if piece.kind is not None:
            builder.add(
                piece.kind,
                piece.text,
                printed=piece.printed,
                marks=piece.marks,
                attributes=piece.attributes,
            )
        elif opening and not match:
            start = opening.words
            marks = marks_after(piece.marks, start)
            label = taught_label(opening)
            builder.turn(label, piece.text[start:], printed=piece.printed, marks=marks)
        elif match:
            start = match.end()
            marks = marks_after(piece.marks, start)
            printed = piece.text[:start].strip().rstrip("：: ")
            name, title = match["name"], match["title"]
            if title in _PERSONAL and name != title:
                label = Label(printed, name.removesuffix(title), title)
            else:
                label = Label(printed, name)
            builder.turn(label, piece.text[start:], printed=piece.printed, marks=marks)
        elif not piece.text:
            builder.blank(piece.printed)
        elif is_direction(piece.text):
            kind = BlockKind.PARAGRAPH
            builder.add(kind, piece.text, printed=piece.printed, attributes=DIRECTION)
        elif builder.in_turn and (piece.text.endswith(CHINESE_ENDS) or len(piece.text) > 30):
            builder.more(piece.text, printed=piece.printed, marks=piece.marks)
        else:
            kind = BlockKind.HEADING if builder.in_turn else BlockKind.PARAGRAPH
            builder.add(kind, piece.text, printed=piece.printed, marks=piece.marks)
