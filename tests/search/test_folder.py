import json
import shutil
from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.search import SearchRequest
from transcript_reader.search.index import SearchIndex

TREATY = transcript(["The treaty was signed."], title="A treaty")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    SearchIndex(tmp_path).add([TREATY])
    assert SearchIndex(tmp_path).ids() == {TREATY.id}
    return tmp_path


def only_file(folder: Path, pattern: str) -> Path:
    (found,) = (folder / "index").glob(pattern)
    return found


def assert_starts_over_and_works(folder: Path) -> None:
    index = SearchIndex(folder)
    assert index.ids() == set()
    index.add([TREATY])
    assert index.match(SearchRequest("treaties")).total == 2


def test_an_index_is_found_again(folder: Path) -> None:
    assert SearchIndex(folder).match(SearchRequest("treaty")).total == 2


@pytest.mark.parametrize("change", [{"format": 0}, {"whoosh": "2.7.4"}, {"analysis": "0"}])
def test_an_index_of_another_version_is_set_aside(folder: Path, change: dict[str, object]) -> None:
    sidecar = folder / "index" / "index.json"
    sidecar.write_text(json.dumps(json.loads(sidecar.read_text()) | change))

    assert_starts_over_and_works(folder)
    assert (folder / "set-aside" / "index.json").is_file()


@pytest.mark.parametrize("pattern", ["*.arr", "*.toc", "index.json"])
@pytest.mark.parametrize("kept", [0.0, 0.5, 0.98])
def test_a_file_cut_short_makes_the_index_start_over(
    folder: Path, pattern: str, kept: float
) -> None:
    file = only_file(folder, pattern)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * kept)])

    assert_starts_over_and_works(folder)


@pytest.mark.parametrize("pattern", ["*.arr", "*.toc", "index.json"])
def test_a_missing_file_makes_the_index_start_over(folder: Path, pattern: str) -> None:
    only_file(folder, pattern).unlink()

    assert_starts_over_and_works(folder)


@pytest.mark.parametrize("pattern", ["*.arr", "*.toc", "index.json"])
def test_a_foreign_file_makes_the_index_start_over(folder: Path, pattern: str) -> None:
    only_file(folder, pattern).write_bytes(b"\x80\x04 not one of ours" * 50)

    assert_starts_over_and_works(folder)


def test_what_was_set_aside_before_gives_way(folder: Path) -> None:
    for _ in range(3):
        only_file(folder, "*.toc").write_bytes(b"")
        assert_starts_over_and_works(folder)

    assert sorted(path.name for path in folder.iterdir()) == ["exchange", "index", "set-aside"]


def test_an_index_removed_while_open_starts_over(folder: Path) -> None:
    index = SearchIndex(folder)
    shutil.rmtree(folder / "index")

    assert index.ids() == set()
    index.add([TREATY])
    assert index.match(SearchRequest("treaty")).total == 2


def test_an_index_damaged_while_open_starts_over(folder: Path) -> None:
    index = SearchIndex(folder)
    SearchIndex(folder).add([transcript(["Another."])])
    for file in (folder / "index").glob("*.arr"):
        file.write_bytes(b"")

    assert index.ids() == set()


def test_an_index_exchanged_by_another_program_is_noticed(folder: Path) -> None:
    index = SearchIndex(folder)
    assert index.ids() == {TREATY.id}
    only_file(folder, "index.json").unlink()

    other = transcript(["Another treaty."])
    SearchIndex(folder).add([other])

    assert index.ids() == {other.id}
