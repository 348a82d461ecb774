"""What is said of persons in words: kinds, doubts, how much they speak, and when."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from transcript_reader.domain.person import Doubt, Person, PersonKind
from transcript_reader.ui.support import dates

_translate = QCoreApplication.translate


def kind_name(kind: PersonKind) -> str:
    """Return what a kind of persons is called."""
    return {
        PersonKind.ALL: _translate("People", "Everybody"),
        PersonKind.ASKED: _translate("People", "Those with a question"),
        PersonKind.PROPOSED: _translate("People", "Those proposed as one"),
        PersonKind.DECIDED: _translate("People", "Those you decided about"),
    }[kind]


def doubt_in_words(doubt: Doubt) -> str:
    """Return why it is not plain whether two are one person."""
    return {
        Doubt.INITIALS: _translate("People", "The initials fit more than one person."),
        Doubt.SURNAME: _translate("People", "There is a surname alone."),
        Doubt.SPELLING: _translate("People", "The names sound alike and are spelt differently."),
        Doubt.PATRONYMIC: _translate(
            "People", "The same name stands with different middle names or patronymics."
        ),
        Doubt.SAME_TRANSCRIPT: _translate("People", "One transcript keeps them apart."),
        Doubt.SPLIT: _translate("People", "You have told two persons of this name apart."),
    }[doubt]


class Figures(QObject):
    """How much there is of something; only a class has plurals that the collector finds."""

    def transcripts(self, count: int) -> str:
        """Return "3 transcripts"."""
        return self.tr("%Ln transcript(s)", "", count)

    def turns(self, count: int) -> str:
        """Return "3 turns"."""
        return self.tr("%Ln turn(s)", "", count)

    def words(self, count: int) -> str:
        """Return "3 words"."""
        return self.tr("%Ln word(s)", "", count)


FIGURES = Figures()


def years_in_words(days: Iterable[date | None]) -> str:
    """Return "2012–2019" of the first and the last day; empty where there is none."""
    known = {day.year for day in days if day is not None}
    return between(str(min(known)), str(max(known))) if known else ""


def days_in_words(first: date | None, last: date | None) -> str:
    """Return "3 May 2012 – 1 June 2019"; one day alone where they are the same."""
    return between(dates.in_words(first), dates.in_words(last), " – ")


def between(first: str, last: str, dash: str = "–") -> str:
    """Return two ends with a dash between, or the one there is."""
    return dash.join(dict.fromkeys(filter(None, (first, last))))


def spoken_years(person: Person) -> str:
    """Return the years in which a person speaks."""
    return years_in_words(one.date for one in person.appearances)
