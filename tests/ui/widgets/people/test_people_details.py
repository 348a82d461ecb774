import time

import pytest
from tests.ui.people import person, voice

from transcript_reader.ui.widgets.people.people_details import DetailModel, labels_of


@pytest.mark.usefixtures("qapp", "english")
def test_a_transcript_is_put_into_words_when_its_row_is_seen() -> None:
    model = DetailModel()
    model.show_person(person(voice("Ann Lee", 1), voice("Ann Lee", 2)))

    row = model.row_of(voice("Ann Lee", 2).key)
    index = model.index(row, 0)

    assert model.detail(index).about == ""
    assert index.data() == (
        "Meeting 2 about the harbour, 18\xa0April\xa02017 · Ann\xa0Lee · 2\xa0turns"
    )


@pytest.mark.usefixtures("qapp", "english")
def test_whoever_is_in_thousands_of_transcripts_is_shown_without_a_pause() -> None:
    voices = [voice("Ann Lee", number, "Mayor Ann Lee", "A.Lee") for number in range(5_000)]
    everywhere = person(*voices)
    model = DetailModel()

    start = time.process_time()
    model.show_person(everywhere)

    assert time.process_time() - start < 0.05
    assert model.rowCount() == 5_000 + 4
    assert [(one.label, one.about.split()[0]) for one in labels_of(everywhere)] == [
        ("Mayor Ann Lee", "5,000"),
        ("A.Lee", "5,000"),
    ]
