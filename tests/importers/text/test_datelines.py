"""Dates and places as publishers print them."""

import datetime

import pytest

from transcript_reader.importers.text.datelines import dateline


@pytest.mark.parametrize(
    ("text", "time", "place"),
    [
        ("June 28, 2021, Moscow", "", "Moscow"),
        ("June 28, 2021, 15:30, The Kremlin, Moscow", "15:30", "The Kremlin, Moscow"),
        ("June\xa028, 2021", "", ""),
        ("28 June 2021", "", ""),
        ("28 июня 2021 года, Москва, Кремль", "", "Москва, Кремль"),
        ("28 июня 2021 г. 15:30 Ново-Огарёво", "15:30", "Ново-Огарёво"),
        ("2021-06-28", "", ""),
    ],
)
def test_a_line_of_date_time_and_place_is_read(text: str, time: str, place: str) -> None:
    line = dateline(text)

    assert line is not None
    assert line.date == datetime.date(2021, 6, 28)
    assert (line.time, line.place) == (time, place)


@pytest.mark.parametrize(
    "text",
    [
        "On June 28, 2021, they met in Moscow",
        "June 31, 2021",
        "June 28",
        "June 28, 2021: the day of the Treaty",
        "In 2021, 28 ships sailed",
        "June 28, 2021, " + "Moscow " * 50,
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert dateline(text) is None
