from pathlib import Path

from transcript_reader.domain.concordance import ConcordanceRequest
from transcript_reader.domain.label_teaching import labels_like
from transcript_reader.domain.search import SearchRequest
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.importing import ImportService
from transcript_reader.services.searching import SearchService
from transcript_reader.services.steady import steady
from transcript_reader.services.teaching import TeachingService

TEXT = "Hearing\n\nSMITH. The lighthouse.\n\nMoscow.\n\nJONES. The lighthouse, too.\n"


def test_who_says_a_hit_is_right_at_once_after_a_transcript_was_read_anew(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "hearing.txt"
    path.write_text(TEXT)
    index = SearchIndex(tmp_path / "index")
    (entry,) = ImportService(library, index).import_paths([path], print, lambda: False).added
    searching, concordances = SearchService(library, index), ConcordanceService(library, index)
    request = SearchRequest("lighthouse")

    def speakers() -> tuple[list[str], list[str]]:
        return (
            [hit.speaker for hit in searching.search(request).hits],
            [line.speaker for line in concordances.lines(ConcordanceRequest(request)).lines],
        )

    assert speakers() == (["", ""], ["", ""])
    elsewhere = Library(library.path)  # as another process, or the writing lane
    teaching = TeachingService(elsewhere, index)
    lesson = teaching.teach(entry.id, labels_like(library[entry.id], "SMITH.")[0])
    assert [sorted(names) for names in speakers()] == [["JONES", "SMITH"]] * 2

    teaching.forget(lesson.taught.number)
    teaching.read_anew(lesson.taught.provenance)
    assert speakers() == (["", ""], ["", ""])
    elsewhere.close()


def test_what_was_read_while_the_library_changed_is_read_again(library: Library) -> None:
    elsewhere = Library(library.path)
    read: list[int] = []

    def once() -> int:
        read.append(len(read))
        if len(read) < 3:
            with elsewhere.writing() as connection:
                connection.execute("INSERT INTO removed VALUES (?)", (str(len(read)),))
        return read[-1]

    assert steady(library, once) == 2
    assert read == [0, 1, 2]
    elsewhere.close()


def test_a_library_that_never_rests_is_read_all_the_same(library: Library) -> None:
    elsewhere = Library(library.path)
    count = 0

    def never() -> int:
        nonlocal count
        count += 1
        with elsewhere.writing() as connection:
            connection.execute("INSERT INTO removed VALUES (?)", (str(count),))
        return count

    assert steady(library, never) == count < 10
    elsewhere.close()
