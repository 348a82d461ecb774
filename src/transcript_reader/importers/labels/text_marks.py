"""Marks that the words themselves carry: the editor's brackets, omissions, stage directions."""

import re

from transcript_reader.domain.transcript import Mark, MarkKind

_EDITORIAL = re.compile(r"\[(?=[^\[\]\n]*[^\W\d_])[^\[\]\n]{1,400}\]")
_OMISSION = re.compile(r"<\s?(?:…|\.\.\.)\s?>|‹…›|\[\s?(?:…|\.\.\.)\s?\]|\(\s?(?:…|\.\.\.)\s?\)")
_BRACKETS = re.compile(r"\(([^()\n]{3,160})\)")
_STAGE = re.compile(
    r"\b(?:applause|laughter|laughs?|laughing|smiles?|smiling|inaudible|indistinct|crosstalk|silence"
    r"|pause|cheers|cheering|speaks|speaking|spoke|in (?:english|russian|german|french|spanish"
    r"|chinese|italian|arabic|turkish|japanese|serbian)|addressing|translated|retranslated|shows"
    r"|video|film|music|аплодисменты|смех|смеётся|смеются|оживление|шум|пауза|молчания|неразборчиво"
    r"|говорит|по-\w+ски|по-немецки|обращаясь|показывает|демонстрируется|видеоролик\w*|звучит)\b",
    re.IGNORECASE,
)


def marks_in(text: str) -> list[Mark]:
    """Return the marks that the text of one block carries in its own characters."""
    marks: list[Mark] = []
    if "[" in text:
        marks += (Mark(*m.span(), MarkKind.EDITORIAL) for m in _EDITORIAL.finditer(text))
    if "…" in text or "..." in text:
        marks += (Mark(*m.span(), MarkKind.OMISSION) for m in _OMISSION.finditer(text))
    if "(" in text:
        marks += (
            Mark(*match.span(), MarkKind.DIRECTION)
            for match in _BRACKETS.finditer(text)
            if _STAGE.search(match[1])
        )
    return marks
