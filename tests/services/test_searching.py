from pathlib import Path

import pytest

from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.search import SearchRequest
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.bundled import add_bundled
from transcript_reader.services.importing import ImportService
from transcript_reader.services.searching import SearchService


@pytest.fixture
def service(library: Library, tmp_path: Path) -> SearchService:
    add_bundled(library)
    index = SearchIndex(tmp_path / "index")
    ImportService(library, index).refresh_index(lambda _: None, lambda: False)
    return SearchService(library, index)


def test_a_hit_says_who_said_it_where_and_when(service: SearchService, library: Library) -> None:
    results = service.search(SearchRequest('"Twenty years ago"'))

    (hit,) = results.hits
    assert results.total == 1
    assert (hit.speaker, hit.turn) == ("Vladimir Putin", 3)
    assert hit.title == "Conversation with President of China Xi Jinping"
    assert hit.date is not None
    assert hit.date.isoformat() == "2021-06-28"
    text = library[hit.transcript].blocks[hit.block].text
    assert [text[span.start : span.end] for span in hit.spans] == ["Twenty years ago"]
    assert [hit.snippet[span.start : span.end] for span in hit.snippet_spans] == [
        "Twenty years ago"
    ]
    assert hit.snippet in text


def test_words_nobody_speaks_are_found_without_a_speaker(service: SearchService) -> None:
    (hit,) = service.search(SearchRequest('"exchanged congratulations"')).hits

    assert (hit.speaker, hit.turn) == ("", None)


def test_no_more_hits_than_asked_for_but_all_are_counted(service: SearchService) -> None:
    results = service.search(SearchRequest("treaty", limit=2))

    assert len(results.hits) == 2
    assert results.total > 2


def test_what_left_the_library_is_not_shown(service: SearchService, library: Library) -> None:
    (hit,) = service.search(SearchRequest('"Twenty years ago"')).hits
    library.remove(hit.transcript)

    assert service.search(SearchRequest('"Twenty years ago"')).hits == ()


def test_a_question_that_makes_no_sense_is_a_sentence(service: SearchService) -> None:
    with pytest.raises(BadQuery, match=r"\.$"):
        service.search(SearchRequest('"never closed'))
