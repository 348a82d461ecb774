"""The site's page saved as text: the first document says what it is known to say."""

import datetime
from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source


@pytest.fixture(scope="module")
def reading(first_document: Path) -> Reading:
    return read(Source(first_document, first_document.read_bytes()))


def test_the_first_document_has_four_turns_by_two_persons(reading: Reading) -> None:
    transcript = reading.transcript

    assert transcript.turn_count == 4
    assert [speaker.name for speaker in transcript.speakers] == ["Xi Jinping", "Vladimir Putin"]
    assert [(share.turns, share.words) for share in transcript.shares] == [(2, 495), (2, 939)]
    assert round(transcript.shares[0].part, 3) == 0.345


def test_the_first_documents_labels_are_kept_as_printed_in_three_parts(reading: Reading) -> None:
    turns = list(reading.transcript.turns())

    assert [" ".join(turn.label.split()) for turn in turns] == [
        "President of the People’s Republic of China Xi Jinping (retranslated)",
        "President of Russia Vladimir Putin",
        "Xi Jinping",
        "Vladimir Putin",
    ]
    assert " ".join(turns[0].role.split()) == "President of the People’s Republic of China"
    assert [turn.remark for turn in turns] == ["retranslated", "", "", ""]


def test_the_first_documents_head_and_foot_are_not_speech(reading: Reading) -> None:
    kinds = [block.kind.value for block in reading.transcript.blocks]

    assert kinds == (
        ["chrome"] * 4
        + ["section", "title", "dateline"]
        + ["summary"] * 3
        + ["separator", "heading"]
        + ["turn"] * 4
        + ["omission", "dateline"]
    )


def test_the_first_document_tells_its_own_facts(reading: Reading) -> None:
    transcript = reading.transcript

    assert transcript.title == "Conversation with President of China Xi Jinping"
    assert transcript.date == datetime.date(2021, 6, 28)
    assert (transcript.place, transcript.language) == ("Moscow", "en")
    assert dict(transcript.attributes)["section"] == "Документ"


def test_the_first_document_keeps_its_non_breaking_spaces(
    reading: Reading, first_document: Path
) -> None:
    blocks = reading.transcript.blocks

    assert reading.text == first_document.read_bytes().decode()
    assert sum((block.label + block.text).count("\xa0") for block in blocks) == 426
    assert not any("View settings" in b.text for b in blocks if b.kind is not BlockKind.CHROME)


COPIED = """Официальный сетевой ресурс Президента России

События

Встреча на маяке

Смотрители показали Президенту лампу.

4 мая 2019 года

14:30

Мыс Солнечный

В.Путин: Добрый день. Горит ли лампа?

И.Петров: Горит, Владимир Владимирович.

<…>

Темы

Море

Статус материала

Опубликован в разделах: Новости, Стенограммы

Дата публикации: 4 мая 2019 года, 14:30

Ссылка на материал: kremlin.ru/d/12345

Текстовая версия
"""


def test_a_copied_russian_page_tells_its_facts_and_leaves_its_foot_out() -> None:
    reading = read(Source(Path("copied.txt"), COPIED.encode()))
    transcript = reading.transcript

    assert transcript.title == "Встреча на маяке"
    assert str(transcript.date) == "2019-05-04"
    assert (transcript.place, transcript.language) == ("Мыс Солнечный", "ru")
    assert dict(transcript.attributes) == {
        "section": "События",
        "time": "14:30",
        "page id": "12345",
    }
    assert transcript.url == "http://kremlin.ru/d/12345"
    assert [speaker.name for speaker in transcript.speakers] == ["В.Путин", "И.Петров"]
    assert [b.kind.value for b in transcript.blocks][-8:] == ["omission"] + ["chrome"] * 7
    assert reading.text == COPIED


def test_a_page_that_ends_after_the_sites_name_says_so() -> None:
    with pytest.raises(ImportFailed, match=r"ends before its text begins"):
        read(
            Source(
                Path("cut.txt"), b"View settings\n\nOfficial website of the President of Russia\n"
            )
        )
