from pathlib import Path

import pytest

from transcript_reader.domain.saved_search import Question, SavedSearch
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportService
from transcript_reader.services.removing import RemovingService
from transcript_reader.services.saved_searches import SavedSearchService, new_only
from transcript_reader.services.searching import SearchService

TALK = "Ann: The {word} {times}.\n\nBob: Which {word}?\n\nAnn: Just so.\n\nBob: No {word}.\n"


class Desk:
    """A reader's library with its index, and one saved search for "treaty"."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.folder = folder
        self.index = SearchIndex(folder / "index")
        self.imports = ImportService(library, self.index)
        self.removing = RemovingService(library, self.index)
        self.searching = SearchService(library, self.index)
        self.service = SavedSearchService(library, self.index)
        self.add("first")

    def add(self, *names: str, word: str = "treaty") -> list[TranscriptId]:
        for name in names:
            file = self.folder / f"{name}.txt"
            file.write_text(TALK.format(word=word, times=name))
        paths = [self.folder / f"{name}.txt" for name in names]
        report = self.imports.import_paths(paths, lambda _: None, lambda: False)
        return [entry.id for entry in (*report.added, *report.known)]

    def save(self, question: Question) -> SavedSearch:
        return self.service.save("Mine", question, self.service.findable())


@pytest.fixture
def desk(library: Library, tmp_path: Path) -> Desk:
    return Desk(library, tmp_path)


def test_new_are_the_hits_of_transcripts_that_came_since(desk: Desk) -> None:
    search = desk.save(Question("treaty"))
    assert desk.service.count(search).new == 0

    new = desk.add("second", "third")
    desk.add("fourth", word="budget")

    assert desk.service.count(search).new == desk.service.news(search).new == 6
    request = new_only(search.question.request(50), desk.service.news(search).unseen)
    assert {hit.transcript for hit in desk.searching.search(request).hits} == set(new)
    desk.service.show(search, desk.service.findable())
    assert desk.service.count(search).new == 0


def test_only_what_the_search_is_narrowed_to_is_new(desk: Desk) -> None:
    search = desk.save(Question("treaty", only=(("speaker", "Ann"),)))

    desk.add("second")

    assert desk.service.count(search).new == 1


def test_new_hits_that_are_removed_are_no_news(desk: Desk) -> None:
    search = desk.save(Question("treaty"))
    second, _ = desk.add("second", "third")

    removed = desk.removing.remove(second)
    assert desk.service.count(search).new == 3
    desk.removing.restore(removed)
    assert desk.service.count(search).new == 6


def test_what_was_shown_is_no_news_when_it_is_imported_again(desk: Desk) -> None:
    (second,) = desk.add("second")
    search = desk.save(Question("treaty"))

    desk.removing.remove(second)
    assert desk.add("second") == [second]

    assert desk.service.count(search).new == 0


def test_what_could_not_be_found_when_it_was_opened_is_news_later(
    desk: Desk, library: Library
) -> None:
    search = desk.save(Question("treaty"))
    (second,) = desk.add("second")
    desk.index.remove([second])
    desk.service.show(search, desk.service.findable())

    desk.imports.refresh_index(lambda _: None, lambda: False)

    assert desk.service.count(search).new == 3


def test_where_nothing_is_unseen_nothing_is_found_as_new(desk: Desk) -> None:
    request = new_only(Question("treaty").request(50), frozenset())

    assert desk.searching.search(request).total == 0


def test_a_question_that_makes_no_sense_is_not_counted(desk: Desk) -> None:
    search = desk.save(Question('"treaty'))
    desk.add("second")

    assert desk.service.count(search).new is None
