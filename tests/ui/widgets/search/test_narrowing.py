import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.search import Facet, SearchRequest, SearchResults
from transcript_reader.ui.widgets.search.narrowing import Narrowing


@pytest.mark.usefixtures("english")
def test_two_of_one_name_are_two_buttons_that_say_who_is_meant(qtbot: QtBot) -> None:
    narrowing = Narrowing()
    qtbot.addWidget(narrowing)
    chosen: list[tuple[str, str]] = []
    narrowing.value_chosen.connect(lambda facet, value: chosen.append((facet, value)))
    facet = Facet(
        "speaker",
        (("Ann Lee #1", 12), ("Ann Lee #2", 3)),
        {"Ann Lee #1": "Minister, 2001–2004", "Ann Lee #2": "2019"},
    )

    narrowing.show_results(SearchResults(SearchRequest("treaty"), (), 15, (facet,)))

    first, second = (
        one for one in narrowing.findChildren(QPushButton) if one.text().startswith("Ann Lee")
    )
    assert first.text() == "Ann Lee #1 (Minister, 2001–2004): 12"
    assert second.text() == "Ann Lee #2 (2019): 3"
    second.click()
    assert chosen == [("speaker", "Ann Lee #2")]
