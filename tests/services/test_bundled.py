from pathlib import Path

from transcript_reader.library.store import Library
from transcript_reader.services.bundled import add_bundled, bundled_id


def test_the_bundled_documents_are_there_at_first_start(library: Library) -> None:
    add_bundled(library)

    titles = [entry.title for entry in library.entries()]
    assert len(titles) == 2
    assert "Conversation with President of China Xi Jinping" in titles


def test_what_the_reader_removed_does_not_come_back(library: Library) -> None:
    add_bundled(library)
    removed = library.entries()[0].id
    library.remove(removed)

    add_bundled(library)
    assert removed not in library
    assert len(library.ids()) == 1


def test_the_notice_of_the_licence_is_no_document(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "transcripts"
    folder.mkdir()
    (folder / "NOTICE.md").write_text("Ann: these words may be used by all.")
    (folder / "talk.txt").write_text("Ann: Good morning.\n\nBob: Good morning to you.")

    add_bundled(library, folder)
    assert [library.origin(entry.id) for entry in library.entries()] == ["talk.txt"]


def test_a_bundled_document_is_found_by_its_files_name(library: Library) -> None:
    add_bundled(library)

    assert library.entry(bundled_id("first_document.txt")).place == "Moscow"
