from pathlib import Path

import pytest

from transcript_reader.domain.errors import BadQuery, ImportFailed, LibraryUnavailable, ReaderError
from transcript_reader.ui.support.sentences import sentence

FULL = LibraryUnavailable("The library /data/library.sqlite cannot be used: the disk is full.")
EMPTY = ImportFailed(Path("a.txt"), "the file is empty")


def test_without_a_translation_a_sentence_is_what_it_was() -> None:
    assert sentence(FULL) == str(FULL)
    assert sentence(EMPTY) == str(EMPTY)


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FULL, "Библиотекой /data/library.sqlite нельзя пользоваться: диск переполнен."),
        (EMPTY, "a.txt: файл пуст."),
        (ImportFailed(Path("a.txt"), "it is larger than 50 MB"), "a.txt: он больше 50 МБ."),
        (BadQuery("“OR” stands here with nothing after it."), "После «OR» здесь ничего нет."),
    ],
)
def test_a_sentence_is_said_in_the_window_s_language(error: ReaderError, said: str) -> None:
    assert sentence(error) == said


@pytest.mark.usefixtures("russian")
def test_an_unknown_sentence_is_said_as_it_is() -> None:
    assert sentence(ReaderError("The moon is full.")) == "The moon is full."
