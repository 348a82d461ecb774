from datetime import date

import pytest

from transcript_reader.ui.support.dates import in_words


@pytest.mark.usefixtures("english")
def test_a_date_is_written_in_english() -> None:
    assert in_words(date(2017, 4, 18)) == "18 April 2017"


@pytest.mark.usefixtures("russian")
def test_a_date_is_written_in_russian() -> None:
    assert in_words(date(2017, 4, 18)) == "18 апреля 2017"


def test_no_date_is_no_words() -> None:
    assert in_words(None) == ""
