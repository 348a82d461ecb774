from collections.abc import Sequence
from pathlib import Path

import pytest

from transcript_reader.domain.errors import NotInLibrary
from transcript_reader.domain.label_teaching import labels_like, patterns_for
from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.taught import Provenance
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.packing import Packed
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportProgress, ImportReport, ImportService
from transcript_reader.services.recovering import recover
from transcript_reader.services.searching import SearchService
from transcript_reader.services.teaching import TeachingService

TEXT = "Hearing {n}\n\nSMITH. I do not agree. At all.\n\nMoscow is far.\n\nMcDONALD (Vic.). Well.\n"


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    return SearchIndex(tmp_path / "index")


@pytest.fixture
def service(library: Library, index: SearchIndex) -> TeachingService:
    return TeachingService(library, index)


def brought(library: Library, index: SearchIndex, *paths: Path) -> ImportReport:
    return ImportService(library, index).import_paths(paths, lambda _: None, lambda: False)


def hearing(folder: Path, number: int) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{number}.txt"
    path.write_text(TEXT.format(n=number))
    return path


@pytest.fixture
def ids(library: Library, index: SearchIndex, tmp_path: Path) -> list[TranscriptId]:
    """Three hearings in one folder, and one in another."""
    paths = [hearing(tmp_path / "court", number) for number in range(3)]
    paths.append(hearing(tmp_path / "other", 3))
    return [entry.id for entry in brought(library, index, *paths).added]


def speakers(library: Library, id_: TranscriptId) -> list[str]:
    return [speaker.name for speaker in library[id_].speakers]


def places_found(library: Library, index: SearchIndex, text: str) -> int:
    return SearchService(library, index).search(SearchRequest(text)).total


def test_a_look_says_what_would_be_found_and_changes_nothing(
    library: Library, service: TeachingService, ids: list[TranscriptId], tmp_path: Path
) -> None:
    before = library[ids[0]]
    preview = service.look(ids[0], labels_like(before, "SMITH.")[0])

    assert (preview.count, preview.others) == (2, 2)
    assert preview.provenance == Provenance(str(tmp_path / "court"), "Plain text")
    assert [(one.name, one.remark, one.words) for one in preview.examples] == [
        ("SMITH", "", "I do not agree. At all."),
        ("McDONALD", "Vic.", "Well."),
    ]
    assert library[ids[0]] == before
    assert service.taught() == ()


def test_turns_and_speakers_appear_and_are_found(
    library: Library, index: SearchIndex, service: TeachingService, ids: list[TranscriptId]
) -> None:
    before = library[ids[0]]
    assert places_found(library, index, "speaker:smith agree") == 0

    lesson = service.teach(ids[0], labels_like(before, "SMITH.")[0])

    assert lesson.turns == 2
    assert speakers(library, ids[0]) == ["SMITH", "McDONALD"]
    assert speakers(library, ids[1]) == []
    assert places_found(library, index, "speaker:smith agree") == 1
    assert index.ids() == library.ids()
    assert library[ids[0]].blocks[-1].end == before.blocks[-1].end


def test_what_is_imported_later_from_there_is_read_so_and_nothing_else(
    library: Library,
    index: SearchIndex,
    service: TeachingService,
    ids: list[TranscriptId],
    tmp_path: Path,
) -> None:
    service.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])

    here, there = brought(
        library, index, hearing(tmp_path / "court", 7), hearing(tmp_path / "other", 8)
    ).added
    assert here.speakers == ("SMITH", "McDONALD")
    assert there.speakers == ()


def test_the_others_from_there_are_read_anew_and_the_rest_is_not(
    library: Library, index: SearchIndex, service: TeachingService, ids: list[TranscriptId]
) -> None:
    lesson = service.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])
    told: list[ImportProgress] = []

    done = service.read_anew(lesson.taught.provenance, told.append)

    assert (set(done.done), done.failed, done.cancelled) == (set(ids[:3]), (), False)
    assert (told[-1].done, told[-1].total) == (3, 3)
    assert [speakers(library, id_) for id_ in ids[1:]] == [["SMITH", "McDONALD"]] * 2 + [[]]
    assert places_found(library, index, "speaker:smith") == 3


def test_forgetting_brings_everything_back_as_it_was(
    library: Library, index: SearchIndex, service: TeachingService, ids: list[TranscriptId]
) -> None:
    before = {id_: library[id_] for id_ in ids}
    lesson = service.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])
    service.read_anew(lesson.taught.provenance)

    assert service.forget(lesson.taught.number) == lesson.taught
    service.read_anew(lesson.taught.provenance)

    assert {id_: library[id_] for id_ in ids} == before
    assert places_found(library, index, "speaker:smith") == 0
    assert service.taught() == ()
    assert service.forget(lesson.taught.number) is None


def test_cancelling_leaves_the_rest_as_it_is(
    library: Library, service: TeachingService, ids: list[TranscriptId]
) -> None:
    lesson = service.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])

    done = service.read_anew(lesson.taught.provenance, cancelled=lambda: True)

    assert (done.done, done.cancelled) == ((), True)
    assert speakers(library, ids[1]) == []


def test_an_end_in_between_is_made_good_at_the_next_start(
    library: Library, index: SearchIndex, service: TeachingService, ids: list[TranscriptId]
) -> None:
    class Ends(SearchIndex):
        def add(self, *_: object, **__: object) -> None:
            raise KeyboardInterrupt

    ending = TeachingService(library, Ends(index.folder))
    with pytest.raises(KeyboardInterrupt):
        ending.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])
    assert index.ids() == library.ids() - {ids[0]}

    ImportService(library, index).refresh_index(lambda _: None, lambda: False)
    assert places_found(library, index, "speaker:smith agree") == 1


def test_what_is_not_kept_is_one_sentence(library: Library, service: TeachingService) -> None:
    for call in (service.look, service.teach):
        with pytest.raises(NotInLibrary):
            call(TranscriptId("none"), patterns_for("SMITH. I")[0])


def test_what_is_taught_goes_with_a_backup_and_holds_there(
    library: Library,
    index: SearchIndex,
    service: TeachingService,
    ids: list[TranscriptId],
    tmp_path: Path,
) -> None:
    service.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])
    library.back_up(tmp_path / "backup.sqlite")
    other = Library(tmp_path / "new" / "library.sqlite")

    recover(tmp_path / "backup.sqlite", other)

    lessons = TeachingService(other, SearchIndex(tmp_path / "new index")).taught()
    assert [(one.provenance, one.pattern) for one in lessons] == [
        (one.provenance, one.pattern) for one in service.taught()
    ]
    (entry,) = brought(other, index, hearing(tmp_path / "court", 9)).added
    assert entry.speakers == ("SMITH", "McDONALD")
    other.close()


def test_what_lost_its_rows_is_read_anew_in_the_light_of_what_was_taught(
    library: Library, service: TeachingService, ids: list[TranscriptId], tmp_path: Path
) -> None:
    service.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])
    before = library[ids[0]]
    with library.writing() as connection:
        connection.execute("UPDATE block SET marks = 'rubbish'")
    library.close()
    other = Library(tmp_path / "new" / "library.sqlite")

    recover(library.path, other)

    assert other[ids[0]] == before
    other.close()


PAGE = (
    '<html><head><link rel="canonical" href="https://{host}/talk/{n}"></head><body><h1>Talk {n}'
    "</h1><p>SMITH. I do not agree. At all.</p><p>Moscow is far.</p><p>JONES. Well.</p></body>"
)


def talk(folder: Path, host: str, number: int) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{host} {number}.html"
    path.write_text(PAGE.format(host=host, n=number))
    return path


def test_what_is_taught_of_a_site_holds_in_any_folder_and_for_no_other_site(
    library: Library, index: SearchIndex, service: TeachingService, tmp_path: Path
) -> None:
    (first,) = brought(library, index, talk(tmp_path / "a", "www.example.org", 1)).added
    lesson = service.teach(first.id, labels_like(library[first.id], "SMITH.")[0])
    assert lesson.taught.provenance == Provenance("example.org")

    there, elsewhere, misleading = brought(
        library,
        index,
        talk(tmp_path / "b", "example.org", 2),
        talk(tmp_path / "a", "example.com", 3),
        talk(tmp_path / "a", "another.example.org", 4),  # named in its head, and yet another
    ).added
    assert there.speakers == ("SMITH", "JONES")
    assert elsewhere.speakers == misleading.speakers == ()
    assert service.known() == ((lesson.taught, 2),)


def test_large_transcripts_are_put_in_their_place_some_at_a_time(
    library: Library,
    index: SearchIndex,
    service: TeachingService,
    ids: list[TranscriptId],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lesson = service.teach(ids[0], labels_like(library[ids[0]], "SMITH.")[0])
    monkeypatch.setattr("transcript_reader.services.teaching._BATCH_BYTES", 1)
    put: list[int] = []
    own = service._put

    def count_and_put(packed: Sequence[Packed]) -> None:
        put.append(len(packed))
        own(packed)

    monkeypatch.setattr(service, "_put", count_and_put)

    assert len(service.read_anew(lesson.taught.provenance).done) == 3

    assert put == [1, 1, 1]
    assert places_found(library, index, "speaker:smith") == 3
