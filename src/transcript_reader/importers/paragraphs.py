"""Text cut into its paragraphs, each with where it stands; together they are the text."""

import re
from dataclasses import dataclass

from transcript_reader.domain.transcript import Attributes, BlockKind, Mark

_BLANK = re.compile(r"\n[ \t\r\f\v]*(?:\n[ \t\r\f\v]*)+")
_SPACE = " \t\r\n\f\v\x1c\x1d\x1e\x85"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    ``text`` is it without the line ends and spaces around it (non-breaking spaces stay);
    ``printed`` is the piece of the whole text it takes up, with what follows it. Where a
    format has marks, ``marks`` are those of ``text``, and ``kind`` is what it says the
    paragraph is; None where it may be anything.
    """

    text: str
    printed: str
    marks: tuple[Mark, ...] = ()
    kind: BlockKind | None = None
    attributes: Attributes = ()


def paragraphs(text: str) -> list[Paragraph]:
    """Cut at blank lines, or at every line end where there are no blank lines.

    The ``printed`` of all paragraphs joined is ``text``. Line ends inside a paragraph are
    written as one line feed.
    """
    ends = [match.end() for match in _BLANK.finditer(text)]
    if not ends:
        ends = [match.end() for match in re.finditer(r"\n", text)]
    pieces = [text[a:b] for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]
    cut: list[Paragraph] = []
    for piece in pieces:
        inner = piece.strip(_SPACE).replace("\r\n", "\n").replace("\r", "\n")
        if inner:
            cut.append(Paragraph(inner, piece))
        elif cut:
            cut[-1] = Paragraph(cut[-1].text, cut[-1].printed + piece)
        elif piece:
            cut.append(Paragraph("", piece))
    if len(cut) > 1 and not cut[0].text:
        cut[:2] = [Paragraph(cut[1].text, cut[0].printed + cut[1].printed)]
    return cut
