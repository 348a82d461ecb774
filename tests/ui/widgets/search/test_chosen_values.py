from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.search import FACETS
from transcript_reader.ui.widgets.search.chosen_values import ChosenValues


def test_whatever_narrows_a_search_has_a_button_that_drops_it(qtbot: QtBot, english: None) -> None:
    values = ChosenValues()
    qtbot.addWidget(values)
    dates = {"year": "2021", "month": "2021-06"}
    chosen = {facet: dates.get(facet, "en") for facet in (*FACETS, "month", "transcript")}
    dropped: list[str] = []
    values.value_dropped.connect(lambda facet, _: dropped.append(facet))

    values.show_chosen(tuple(chosen.items()))
    for button in values.findChildren(QPushButton):
        if not button.isHidden():
            button.click()

    assert dropped == list(chosen)
