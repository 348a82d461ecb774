"""Who speaks in the library: listed as the reader looks for them, decided as the reader says."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.person import (
    Appearance,
    KnownPerson,
    People,
    PeopleFound,
    Person,
    PersonKind,
    VoiceKey,
)
from transcript_reader.services.person_finding import PersonFinder
from transcript_reader.ui.support.pauses import without_pauses
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane

PATIENCE_MS = 1000
"""After so long it is told that a decision is still to come."""

_NOBODY = PersonFinder(People((), (), 0))


class Decides(Protocol):
    """What this controller needs of the service."""

    def people(self) -> People: ...
    def let_know(self, known: tuple[KnownPerson, ...]) -> None: ...
    def first_turn(self, voice: Appearance) -> int: ...
    def merge(self, ids: tuple[str, ...]) -> None: ...
    def confirm(self, id_: str) -> None: ...
    def keep_apart(self, one: str, other: str) -> None: ...
    def split(self, id_: str, keys: Iterable[VoiceKey]) -> None: ...
    def rename(self, id_: str, name: str) -> None: ...
    def undo(self) -> bool: ...


class PeopleController(QObject):
    """Lists persons in the background and carries out decisions about them, one at a time.

    Looking goes through the reading lane, deciding through the writing lane. A decision asked
    for while another one is being carried out is left out, which is told: it was about what is
    gone by then.

    Signals:
        found: Emitted with the PeopleFound of what is looked for, anew after each decision.
        others_found: Emitted with the PeopleFound to merge a person with.
        place_found: Emitted with the transcript, the block and the character of a first turn.
        told: Emitted with a sentence about what was decided, and can be taken back.
        undone: Emitted with a sentence about what was taken back, or has to wait.
        known_changed: Emitted with every KnownPerson when search knows others than before.
        failed: Emitted with a sentence for the reader.
    """

    found = Signal(PeopleFound)
    others_found = Signal(PeopleFound)
    place_found = Signal(str, int, int)
    told = Signal(str)
    undone = Signal(str)
    known_changed = Signal(tuple)
    failed = Signal(str)

    def __init__(
        self,
        service: Decides,
        reading: TaskLane,
        writing: TaskLane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._reading = reading
        self._writing = writing
        self._finder = _NOBODY
        self._text = ""
        self._kind = PersonKind.ALL
        self._number = self._shown = 0  # of states of the library, asked for and listed
        self._looking = CancelToken()
        self._deciding = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        self._known: tuple[KnownPerson, ...] = ()
        self._waiting = CancelToken()
        self._said: list[str] = []  # about decisions that can be taken back

    @Slot()
    def refresh(self) -> None:
        """Read anew who is there."""
        self._number += 1
        done = partial(self._on_read, self._number)
        self._reading.run(self._read, done, self._on_failed)

    @Slot()
    def refresh_later(self) -> None:
        """Read anew who is there, once nothing is left to be changed."""
        self._waiting.cancel()  # one that still waits would read the same
        self._waiting = CancelToken()
        self._number += 1
        done = partial(self._on_read, self._number)
        self._writing.run(self._read, done, self._on_failed, self._waiting)

    @Slot(str, object)
    def look_for(self, text: str, kind: PersonKind) -> None:
        """List the persons of a kind that fit what is typed."""
        self._text, self._kind = text, kind
        self._look()

    @Slot(str)
    def look_for_other(self, text: str) -> None:
        """Find somebody to merge a person with."""
        job = partial(self._finder.find, text)
        self._reading.run(job, self.others_found.emit, self._on_failed)

    @Slot(Appearance)
    def find_turn(self, voice: Appearance) -> None:
        """Find where a voice begins to speak."""
        job = partial(self._service.first_turn, voice)
        self._reading.run(
            job,
            lambda block: self.place_found.emit(voice.transcript, block, 0),
            self._on_failed,
        )

    @Slot(Person, Person)
    def merge(self, one: Person, other: Person) -> None:
        """Decide that two are one person."""
        said = self.tr("“{one}” and “{other}” are one person now.")
        job = partial(self._service.merge, (one.id, other.id))
        self._decide(job, said.format(one=one.label, other=other.label))

    @Slot(Person)
    def confirm(self, person: Person) -> None:
        """Decide that a proposed person is one."""
        said = self.tr("All names of “{name}” are one person’s.")
        self._decide(partial(self._service.confirm, person.id), said.format(name=person.label))

    @Slot(Person, Person)
    def keep_apart(self, one: Person, other: Person) -> None:
        """Decide that two are not one person."""
        said = self.tr("“{one}” and “{other}” stay two persons.")
        job = partial(self._service.keep_apart, one.id, other.id)
        self._decide(job, said.format(one=one.label, other=other.label))

    @Slot(Person, object)
    def split(self, person: Person, voices: frozenset[VoiceKey]) -> None:
        """Decide that these voices of a person are another person's."""
        said = self.tr("What was split off from “{name}” is a person of its own now.")
        job = partial(self._service.split, person.id, voices)
        self._decide(job, said.format(name=person.label))

    @Slot(Person, str)
    def rename(self, person: Person, name: str) -> None:
        """Decide how a person is called."""
        said = self.tr("“{name}” is called “{new}” now.")
        job = partial(self._service.rename, person.id, name)
        self._decide(job, said.format(name=person.label, new=name))

    @Slot()
    def undo(self) -> None:
        """Take the last decision back."""
        if not self._deciding:
            self._run(self._service.undo, self._on_undone)

    def _decide(self, act: Callable[[], None], said: str) -> None:
        if self._deciding:  # for long, perhaps: an import changes the library, too
            self.failed.emit(self.tr("Wait: the decision before this is still being carried out."))
        else:
            self._run(act, partial(self._on_decided, said))

    def _run(self, act: Callable[[], object], done: Callable[[object], None]) -> None:
        """Carry out an act, read who is who by then, and tell."""
        self._deciding = True
        self._patience.start()
        self._number += 1
        number = self._number

        def work() -> tuple[object, PersonFinder]:
            return act(), self._read()

        def answer(outcome: tuple[object, PersonFinder]) -> None:
            self._end()
            self._on_read(number, outcome[1])
            done(outcome[0])

        self._writing.run(work, answer, self._on_not_decided)

    def _on_decided(self, said: str, _: object) -> None:
        self._said.append(said)
        self.told.emit(said)

    def _on_undone(self, was_there: object) -> None:
        if not was_there:
            self.undone.emit(self.tr("There is no decision to take back."))
        elif self._said:
            said = self.tr("Taken back: {decision}").format(decision=self._said.pop())
            self.undone.emit(said)
        else:
            self.undone.emit(self.tr("The last decision was taken back."))

    def _read(self) -> PersonFinder:
        with without_pauses():
            return PersonFinder(self._service.people())

    def _on_read(self, number: int, finder: PersonFinder) -> None:
        if number > self._shown:  # what was read later may have come earlier
            self._shown = number
            self._finder = finder
            self._look()
            if finder.known != self._known:
                self._known = finder.known
                self._service.let_know(self._known)
                self.known_changed.emit(self._known)

    def _look(self) -> None:
        self._looking.cancel()
        token = self._looking = CancelToken()

        def show(found: PeopleFound) -> None:
            if token is self._looking:
                self.found.emit(found)

        job = partial(self._finder.find, self._text, self._kind)
        self._reading.run(job, show, self._on_failed, token)

    def _end(self) -> None:
        self._deciding = False
        self._patience.stop()

    def _on_patience_lost(self) -> None:
        """Tell why nothing has happened yet; whatever is being added comes first."""
        self.undone.emit(self.tr("The decision waits until what is being written is done…"))

    def _on_not_decided(self, error: ReaderError) -> None:
        self._end()
        self._on_failed(error)

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
