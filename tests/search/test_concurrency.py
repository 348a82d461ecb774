import subprocess
import sys
from pathlib import Path

from tests.search.material import transcript

from transcript_reader.search.index import SearchIndex


def test_readers_in_two_processes_never_see_a_writer_in_a_third(tmp_path: Path) -> None:
    folder, stop = tmp_path / "index", tmp_path / "stop"
    writer = SearchIndex(folder)
    reading = [sys.executable, str(Path(__file__).with_name("reading_process.py"))]
    readers = [
        subprocess.Popen(
            [*reading, str(folder), str(stop)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    library = [
        transcript([f"The treaty, article {at} of {number}." for at in range(10)])
        for number in range(60)
    ]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
    for number, one in enumerate(library):
        writer.add([one])
        if number % 3 == 2:
            writer.remove([library[number - 2].id])
    stop.touch()

    for reader in readers:
        told, errors = reader.communicate(timeout=60)
        assert reader.returncode == 0, errors
        asked, states = map(int, told.split())
        assert asked > 10
        assert states > 2
    assert len(writer.ids()) == 40
