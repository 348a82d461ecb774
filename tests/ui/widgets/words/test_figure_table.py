from pytestqt.qtbot import QtBot

from transcript_reader.domain.concordance import Frequency
from transcript_reader.ui.widgets.words import frequency_words
from transcript_reader.ui.widgets.words.figure_model import Figures, Rows
from transcript_reader.ui.widgets.words.figure_table import FigureTable

COLUMNS = ("Speaker", "Times")


class Seen:
    """Thousands of rows, and which of them were put into words."""

    def __init__(self, count: int) -> None:
        self.numbers: list[int] = []
        values = tuple(f"Speaker {number}" for number in range(count))
        self.rows = Rows(values, self._put, (values[-1], str(count)))

    def _put(self, number: int) -> Figures:
        self.numbers.append(number)
        return Figures(f"Speaker {number}", f"Speaker {number}", (str(number),), "said")


def shown(qtbot: QtBot, width: int) -> FigureTable:
    table = FigureTable("Frequency")
    qtbot.addWidget(table)
    table.resize(width, 400)
    table.show()
    qtbot.waitUntil(table.isVisible)
    return table


def test_of_thousands_of_rows_those_are_put_into_words_that_are_seen(
    qtbot: QtBot, themed: None
) -> None:
    table, seen = shown(qtbot, 600), Seen(3_000)

    table.show_rows(COLUMNS, seen.rows)
    qtbot.waitUntil(lambda: bool(seen.numbers))

    assert 0 < len(seen.numbers) < 100
    assert len(seen.numbers) == len(set(seen.numbers))


def test_a_row_far_down_is_shown_when_it_becomes_current(qtbot: QtBot, themed: None) -> None:
    table, seen = shown(qtbot, 600), Seen(3_000)
    table.show_rows(COLUMNS, seen.rows)

    table.set_current("Speaker 2900")
    qtbot.waitUntil(lambda: 2900 in seen.numbers)

    assert len(seen.numbers) < 100


def test_the_widest_texts_are_those_of_the_longest_figures() -> None:
    found = (
        Frequency("Ann", 9, 99_000),  # 90.9 per million
        Frequency("Benjamin", 1_000, 2_000_000),
        Frequency("Cy", 0, 0),
    )

    rows = frequency_words.rows(found, "speaker")

    texts = [(row.name, *row.cells) for row in map(rows.put, range(3))]
    widest = [max(column, key=len) for column in zip(*texts, strict=True)]
    assert list(map(len, rows.widest)) == list(map(len, widest))
    assert rows.values == ("Ann", "Benjamin", "Cy")
