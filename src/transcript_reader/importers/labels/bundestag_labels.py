"""Labels as the Bundestag prints them: office, name, constituency, party or role."""

import re

from transcript_reader.importers.labels.labels import Label

_LONGEST = 400  # characters a label may take up
_TITLES = r"(?:(?:Dr|Prof|h|c|Dipl|Ing|Frhr|Graf|Freiherr|Freifrau|iur|rer|nat)\.?[ \xa0-]*)*"
_PARTY = r"[A-ZÜ0-9./ \xa0]{1,40}|Bündnis[^()]{3,40}|PDS[^()]{1,20}|Die Linke|AfD|fraktionslos"
_OFFICE = (
    r"(?:Alters|Vize)?[Pp]räsident(?:in)?|Bundes(?:kanzler|präsident)(?:in)?"
    r"|Schriftführer(?:in)?"
)
_ROLE = (
    r"(?:Parl\.|Parlamentarische|Bundes|Staats|Minister|Senator|Beauftragte|Wehrbeauftragte"
    r"|Mitglied|Antragsteller|Berichterstatter|Bürgermeister|Chef)[^:]{3,160}"
)
_LABEL = re.compile(
    rf"(?P<label>(?:(?P<office>{_OFFICE})[ \xa0]+)?(?P<title>{_TITLES})"
    r"(?P<name>[A-ZÄÖÜ][\w.’'-]*(?:[ \xa0][\w.’'-]+){0,6}?"
    r"(?:[ \xa0]\((?![A-ZÜ0-9./ ]+\))[\w /.-]{2,40}\))?)"
    rf"(?:[ \xa0]\((?P<party>{_PARTY})\))?(?:,[ \xa0](?P<role>{_ROLE}))?)[ \xa0]*:"
)


def printed_label(words: str) -> tuple[Label, int] | None:
    """Return the label that words begin with and where it ends.

    Nothing is one that no office, no party and no role bears out.
    """
    match = _LABEL.match(words[:_LONGEST])
    if not match or not (match["office"] or match["party"] or match["role"]):
        return None
    role = match["office"] or match["role"] or ""
    name = " ".join(match["name"].split())
    return Label(match["label"], name, role, match["party"] or ""), match.end()
