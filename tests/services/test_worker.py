"""The limits hold in a real process; the importers themselves are tried elsewhere."""

import subprocess
import sys


def run_in_limits(code: str) -> "subprocess.CompletedProcess[str]":
    limits = "from transcript_reader.services import worker; "
    return subprocess.run(
        [sys.executable, "-c", limits + code], capture_output=True, text=True, check=False
    )


def test_memory_beyond_the_limit_is_refused() -> None:
    done = run_in_limits("worker.limit_memory(); bytearray(1_100_000_000)")

    assert done.returncode == 1
    assert "MemoryError" in done.stderr


def test_time_beyond_the_limit_ends_the_process_even_in_a_tight_loop() -> None:
    done = run_in_limits("worker.limit_time(0.2, 30)\nwhile True: pass")

    assert done.returncode == -27  # SIGPROF


def test_waiting_beyond_the_limit_ends_the_process() -> None:
    done = run_in_limits("worker.limit_time(10, 0.2); import signal; signal.pause()")

    assert done.returncode == -14  # SIGALRM
