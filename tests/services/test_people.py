from collections.abc import Callable, Sequence
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from transcript_reader.domain.person import Doubt, KnownPerson, Person, SharedName
from transcript_reader.domain.transcript import (
    Block,
    BlockKind,
    Speaker,
    Transcript,
    TranscriptId,
)
from transcript_reader.library.packing import pack
from transcript_reader.library.renewing import renew
from transcript_reader.library.store import Library
from transcript_reader.services.people import NoSuchPerson, PeopleService

Keep = Callable[..., TranscriptId]


def transcript(number: int, speakers: Sequence[Speaker], day: date | None) -> Transcript:
    blocks = [
        Block(BlockKind.TURN, "one two three", 0, 0, turn, turn, speaker.name)
        for turn, speaker in enumerate(speakers)
    ]
    id_ = TranscriptId(f"{number}")
    return Transcript(id_, f"Talk {number}", day, "", "", "", "", tuple(speakers), tuple(blocks))


@pytest.fixture
def keep(library: Library) -> Keep:
    """Keep a transcript with these voices, and return its name."""
    numbers = count(1)

    def keep(*speakers: str | Speaker, day: date | None = None) -> TranscriptId:
        voices = [Speaker(one) if isinstance(one, str) else one for one in speakers]
        talk = transcript(next(numbers), voices, day)
        library.add(talk, origin="", data=b"")
        return talk.id

    return keep


@pytest.fixture
def service(library: Library) -> PeopleService:
    return PeopleService(library)


def groups(service: PeopleService) -> set[frozenset[str]]:
    return {frozenset(person.names) for person in service.people().persons}


def questions(service: PeopleService) -> set[tuple[str, str, Doubt]]:
    people = service.people()
    names = {person.id: person.name for person in people.persons}
    return {(names[one.one], names[one.other], one.doubt) for one in people.questions}


def person(service: PeopleService, name: str) -> Person:
    (found,) = (one for one in service.people().persons if name in (one.name, *one.names))
    return found


def transcripts(service: PeopleService) -> set[tuple[TranscriptId, ...]]:
    """The transcripts of each person."""
    return {
        tuple(sorted(one.transcript for one in each.appearances))
        for each in service.people().persons
    }


def test_one_name_in_many_transcripts_is_one_person(service: PeopleService, keep: Keep) -> None:
    first, second = keep("Ann Lee", "Bob Ray"), keep("Ann Lee")

    ann = person(service, "Ann Lee")
    assert [one.transcript for one in ann.appearances] == [first, second]
    assert (ann.turns, ann.words, ann.decided) == (2, 6, False)
    assert groups(service) == {frozenset(["Ann Lee"]), frozenset(["Bob Ray"])}


def test_russian_and_romanised_spellings_and_initials_are_proposed_as_one(
    service: PeopleService, keep: Keep
) -> None:
    for name in ("Vladimir Putin", "Владимир Путин", "В.Путин", "V. V. Putin", "Sergei Lavrov"):
        keep(name)

    assert groups(service) == {
        frozenset(["Vladimir Putin", "Владимир Путин", "В.Путин", "V. V. Putin"]),
        frozenset(["Sergei Lavrov"]),
    }
    assert questions(service) == set()


def test_two_people_with_one_surname_stay_two(service: PeopleService, keep: Keep) -> None:
    keep("Viktor Ivanov", "Sergei Ivanov")

    assert len(groups(service)) == 2
    assert questions(service) == set()


def test_initials_that_fit_two_are_nobody_and_are_asked_about(
    service: PeopleService, keep: Keep
) -> None:
    for name in ("Виктор Иванов", "Владимир Иванов", "В.Иванов", "V.Ivanov"):
        keep(name)

    assert groups(service) == {
        frozenset(["Виктор Иванов"]),
        frozenset(["Владимир Иванов"]),
        frozenset(["В.Иванов", "V.Ivanov"]),
    }
    asked = {frozenset(pair) for *pair, _ in questions(service)}
    assert len(asked) == 2
    assert {doubt for *_, doubt in questions(service)} == {Doubt.INITIALS}


def test_a_name_with_two_patronymics_is_asked_about(service: PeopleService, keep: Keep) -> None:
    for name in ("Сергей Борисович Иванов", "Сергей Владиленович Иванов", "Sergei Ivanov"):
        keep(name)

    assert len(groups(service)) == 3
    assert {doubt for *_, doubt in questions(service)} == {Doubt.PATRONYMIC}


def test_a_surname_alone_is_asked_about(service: PeopleService, keep: Keep) -> None:
    keep("Ann Lee")
    keep("Mr Lee")

    assert questions(service) == {("Ann Lee", "Mr Lee", Doubt.SURNAME)}


def test_latin_names_that_only_sound_alike_are_asked_about(
    service: PeopleService, keep: Keep
) -> None:
    keep("Carl Nowak")
    keep("Karl Novak")

    assert questions(service) == {("Carl Nowak", "Karl Novak", Doubt.SPELLING)}


def test_voices_that_one_transcript_keeps_apart_are_asked_about(
    service: PeopleService, keep: Keep
) -> None:
    keep("Ann Lee", "A.Lee")

    assert len(groups(service)) == 2
    assert questions(service) == {("A.Lee", "Ann Lee", Doubt.SAME_TRANSCRIPT)}


def test_a_transcript_in_two_languages_has_one_person_in_two_scripts(
    service: PeopleService, keep: Keep
) -> None:
    keep("Vladimir Putin", "Владимир Путин")

    assert groups(service) == {frozenset(["Vladimir Putin", "Владимир Путин"])}


def test_two_voices_of_one_name_in_one_transcript_stay_two(
    service: PeopleService, keep: Keep
) -> None:
    keep("John Smith", "John Smith")

    assert len(service.people().persons) == 2
    assert {doubt for *_, doubt in questions(service)} == {Doubt.SAME_TRANSCRIPT}


def test_a_voice_without_a_name_is_nobody(service: PeopleService, keep: Keep) -> None:
    keep(Speaker("Question", named=False), "Ann Lee")

    assert groups(service) == {frozenset(["Ann Lee"])}


def test_roles_are_told_with_the_time_they_were_held(service: PeopleService, keep: Keep) -> None:
    for year, role in ((2019, "Minister"), (2012, "Deputy"), (2014, "minister"), (2025, "Mayor")):
        keep(Speaker("Ann Lee", (role,)), day=date(year, 1, 1))
    keep(Speaker("Ann Lee", ("Minister",)))

    held = [(one.role, one.first, one.last) for one in person(service, "Ann Lee").roles]
    assert held == [
        ("Deputy", date(2012, 1, 1), date(2012, 1, 1)),
        ("minister", date(2014, 1, 1), date(2019, 1, 1)),
        ("Mayor", date(2025, 1, 1), date(2025, 1, 1)),
    ]


def test_the_name_shown_is_the_most_spoken_full_one(service: PeopleService, keep: Keep) -> None:
    keep("В.Путин")
    keep("В.Путин")
    keep("Владимир Путин")

    assert person(service, "В.Путин").name == "Владимир Путин"


def test_merging_makes_one_and_undoing_makes_two_again(service: PeopleService, keep: Keep) -> None:
    keep("Ann Lee")
    keep("Ann Ray")
    service.merge([person(service, "Ann Lee").id, person(service, "Ann Ray").id])

    assert groups(service) == {frozenset(["Ann Lee", "Ann Ray"])}
    assert person(service, "Ann Lee").decided
    assert service.undo()
    assert len(groups(service)) == 2
    assert not service.undo()


def test_answering_a_question_ends_it_either_way(service: PeopleService, keep: Keep) -> None:
    for name in ("Виктор Иванов", "Владимир Иванов", "В.Иванов"):
        keep(name)
    short, one = (person(service, name).id for name in ("В.Иванов", "Виктор Иванов"))

    service.merge([short, one])
    assert questions(service) == set()
    assert frozenset(["Виктор Иванов", "В.Иванов"]) in groups(service)

    service.undo()
    service.keep_apart(short, one)
    assert questions(service) == set()
    assert frozenset(["Владимир Иванов", "В.Иванов"]) in groups(service)


def test_nobody_is_merged_with_or_kept_apart_from_themselves(
    service: PeopleService, keep: Keep
) -> None:
    keep("Vladimir Putin")
    keep("В.Путин")
    one, other = "\tVladimir Putin", "\tВ.Путин"

    service.merge([one, other, one])
    service.keep_apart(one, other)

    assert not service.undo()


def test_a_proposal_can_be_split_by_name(service: PeopleService, keep: Keep) -> None:
    first, second = keep("Vladimir Putin"), keep("Владимир Путин")

    service.split(person(service, "Vladimir Putin").id, [(second, "Владимир Путин")])

    assert groups(service) == {frozenset(["Vladimir Putin"]), frozenset(["Владимир Путин"])}
    assert questions(service) == set()
    assert [one.transcript for one in person(service, "Vladimir Putin").appearances] == [first]


def test_one_name_can_be_split_by_transcript_and_a_later_one_is_asked_about(
    service: PeopleService, keep: Keep
) -> None:
    first, second = keep("John Smith"), keep("John Smith")

    service.split(person(service, "John Smith").id, [(second, "John Smith")])
    assert transcripts(service) == {(first,), (second,)}

    keep("John Smith")
    people = service.people()
    assert len(people.persons) == 3
    assert [question.doubt for question in people.questions] == [Doubt.SPLIT] * 2


def test_splitting_off_nothing_or_everything_does_nothing(
    service: PeopleService, keep: Keep
) -> None:
    only = keep("Ann Lee")
    service.split(person(service, "Ann Lee").id, [])
    service.split(person(service, "Ann Lee").id, [(only, "Ann Lee")])

    assert not service.undo()


def test_what_was_split_can_be_merged_again(service: PeopleService, keep: Keep) -> None:
    keep("Vladimir Putin")
    second = keep("Владимир Путин")
    service.split(person(service, "Vladimir Putin").id, [(second, "Владимир Путин")])
    service.merge([one.id for one in service.people().persons])

    assert groups(service) == {frozenset(["Vladimir Putin", "Владимир Путин"])}


def test_a_person_is_called_as_the_reader_decides(service: PeopleService, keep: Keep) -> None:
    keep("V.Putin")
    service.rename(person(service, "V.Putin").id, "Vladimir Vladimirovich Putin ")
    assert person(service, "V.Putin").name == "Vladimir Vladimirovich Putin"

    service.rename(person(service, "V.Putin").id, "The President")
    assert person(service, "V.Putin").name == "The President"

    service.undo()
    assert person(service, "V.Putin").name == "Vladimir Vladimirovich Putin"


def test_decisions_hold_when_a_transcript_is_removed_and_comes_again(
    service: PeopleService, library: Library, keep: Keep
) -> None:
    first, second, third = keep("John Smith"), keep("John Smith"), keep("Johnny Smith")
    service.split(person(service, "John Smith").id, [(second, "John Smith")])
    (johnny,) = (one for one in service.people().persons if one.name == "Johnny Smith")
    (john,) = (one for one in service.people().persons if one.appearances[0].transcript == second)
    service.merge([johnny.id, john.id])
    before = transcripts(service)

    kept = {id_: library[id_] for id_ in library.ids()}
    for id_ in kept:
        library.remove(id_)
    assert service.people().persons == ()
    for talk in kept.values():
        library.add(talk, origin="", data=b"")

    assert transcripts(service) == before == {(first,), (second, third)}


def test_a_proposal_is_one_until_it_is_confirmed_or_a_further_name_joins_it(
    service: PeopleService, keep: Keep
) -> None:
    keep("Vladimir Putin")
    keep("Ann Lee")
    keep("Владимир Путин")
    assert (person(service, "Vladimir Putin").proposed, person(service, "Ann Lee").proposed) == (
        True,
        False,
    )

    service.confirm(person(service, "Vladimir Putin").id)
    assert not person(service, "Vladimir Putin").proposed
    assert person(service, "Vladimir Putin").decided

    keep("В.Путин")
    assert person(service, "В.Путин").proposed
    assert person(service, "В.Путин").names == ("Vladimir Putin", "Владимир Путин", "В.Путин")


def test_a_name_alone_is_confirmed_by_nothing(service: PeopleService, keep: Keep) -> None:
    keep("Ann Lee")
    service.confirm(person(service, "Ann Lee").id)

    assert not service.undo()


def test_decisions_are_counted(service: PeopleService, keep: Keep) -> None:
    keep("Ann Lee")
    assert service.people().decisions == 0
    service.rename(person(service, "Ann Lee").id, "Anna")
    assert service.people().decisions == 1


def test_those_are_known_of_whom_the_printed_names_do_not_say_all(
    service: PeopleService, keep: Keep
) -> None:
    keep("Vladimir Putin", "Ann Lee")
    keep("Владимир Путин")
    second = keep("Ann Lee")
    keep("Bob Ray")
    service.rename(person(service, "Bob Ray").id, "Robert")
    assert set(service.people().known) == {
        KnownPerson("Vladimir Putin", ("Vladimir Putin", "Владимир Путин"), decided=False),
        KnownPerson("Robert", ("Bob Ray",), decided=True),
    }

    service.split(person(service, "Ann Lee").id, [(second, "Ann Lee")])
    ann = next(one for one in service.people().persons if one.label == "Ann Lee #2")
    service.merge([ann.id, person(service, "Robert").id])
    known = {one.called: (one.names, one.shared) for one in service.people().known}
    first = next(one for one in service.people().persons if one.label == "Ann Lee #1")
    assert known == {
        "Vladimir Putin": (("Vladimir Putin", "Владимир Путин"), ()),
        "Ann Lee #1": ((), (SharedName("Ann Lee", (first.appearances[0].transcript,)),)),
        "Robert": (("Bob Ray",), (SharedName("Ann Lee", (second,)),)),
    }


def test_a_voice_is_found_where_it_first_speaks(
    service: PeopleService, library: Library, keep: Keep
) -> None:
    keep("Ann Lee", "Bob Ray")
    (bob,) = person(service, "Bob Ray").appearances
    assert service.first_turn(bob) == 1

    library.remove(bob.transcript)
    assert service.first_turn(bob) == 0


def test_who_came_into_the_library_or_left_it_is_told_at_once(
    service: PeopleService, library: Library, keep: Keep
) -> None:
    first = keep("Ann Lee")
    assert groups(service) == {frozenset(["Ann Lee"])}
    keep("Bob Ray")
    assert groups(service) == {frozenset(["Ann Lee"]), frozenset(["Bob Ray"])}
    library.remove(first)
    assert groups(service) == {frozenset(["Bob Ray"])}


def test_a_transcript_read_anew_has_other_voices_under_the_same_name(
    service: PeopleService, library: Library, keep: Keep
) -> None:
    keep("Ann Lee")
    assert groups(service) == {frozenset(["Ann Lee"])}

    renew(library, [pack(transcript(1, [Speaker("Bob Ray")], None), origin="", data=b"")])
    assert groups(service) == {frozenset(["Bob Ray"])}


def test_decisions_go_with_a_backup(
    service: PeopleService, library: Library, keep: Keep, tmp_path: Path
) -> None:
    keep("Ann Lee")
    keep("Ann Ray")
    service.merge([person(service, "Ann Lee").id, person(service, "Ann Ray").id])
    library.back_up(tmp_path / "backup.sqlite")
    copy = Library(tmp_path / "backup.sqlite")

    assert groups(PeopleService(copy)) == {frozenset(["Ann Lee", "Ann Ray"])}
    copy.close()


def test_somebody_who_is_not_there_is_one_sentence(service: PeopleService, keep: Keep) -> None:
    keep("Ann Lee")
    acts: list[Callable[[], None]] = [
        lambda: service.merge(["nobody", person(service, "Ann Lee").id]),
        lambda: service.confirm("nobody"),
        lambda: service.rename("nobody", "x"),
        lambda: service.split("nobody", []),
        lambda: service.keep_apart("nobody", "nobody"),
    ]
    for act in acts:
        with pytest.raises(NoSuchPerson, match=r"^There is no such person in the library now\.$"):
            act()


@pytest.mark.parametrize("is_removed", [False, True])
def test_a_corrected_edition_of_what_was_told_apart_is_the_same_persons(
    service: PeopleService, library: Library, is_removed: bool
) -> None:
    def keep_from(number: int, origin: str) -> TranscriptId:
        talk = transcript(number, [Speaker("Ann Lee"), Speaker("Bob Ray")], None)
        library.add(talk, origin=origin, data=b"")
        return talk.id

    first, second = keep_from(1, "/talks/a.txt"), keep_from(2, "/talks/b.txt")
    service.split(person(service, "Ann Lee").id, [(second, "Ann Lee")])
    if is_removed:
        for id_ in (first, second):
            library.remove(id_)

    of_first, of_second = keep_from(3, "/talks/a.txt"), keep_from(4, "/talks/b.txt")
    elsewhere = keep_from(5, "/talks/c.txt")

    anns = [one for one in service.people().persons if one.name == "Ann Lee"]
    found = {frozenset(voice.transcript for voice in one.appearances) for one in anns}
    before = ({first}, {second}) if not is_removed else (set(), set())
    assert found == {
        frozenset(before[0] | {of_first}),
        frozenset(before[1] | {of_second}),
        frozenset({elsewhere}),
    }


def test_two_voices_of_one_name_in_one_transcript_are_known_by_their_blocks(
    service: PeopleService, keep: Keep
) -> None:
    only = keep("Ann Lee", "Bob Ray", "Ann Lee")

    known = {one.called: one.shared for one in service.people().known}

    assert known == {
        "Ann Lee #1": (SharedName("Ann Lee", (only,), (0,)),),
        "Ann Lee #2": (SharedName("Ann Lee", (only,), (2,)),),
    }
