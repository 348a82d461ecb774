"""What the walks share: the program itself, on a library of its own, open at the guide."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from tests.accessibility.running import Running, start


@pytest.fixture(scope="module")
def running(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The program, started once for all tests of a module."""
    started = start(qapp, tmp_path_factory.mktemp("library"))
    yield started
    started.end()
