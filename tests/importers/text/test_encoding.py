"""The text of a file is read right in every encoding that transcripts come in."""

import codecs
import json
import lzma
import random
from pathlib import Path

import pytest

from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.encoding import decoded

RUSSIAN = (
    "В.Путин: Добрый день, уважаемые коллеги! Сегодня мы обсудим, как идёт работа.\n\n"
    "А.Дронов: Спасибо. Доложу: за год сделано многое, но вопросы остаются.\n\n"
    "В.Путин: Хорошо. Что предлагаете?\n"
)
ENGLISH = "Jane Doe: “Good morning” – it’s a café in Orléans.\n\nJohn Roe: Naïve.\n"
UNICODE = {
    "utf-8": "utf-8",
    "utf-8 with a mark": "utf-8-sig",
    "utf-16 with a mark": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32 with a mark": "utf-32",
}


@pytest.mark.parametrize("encoding", UNICODE.values(), ids=UNICODE.keys())
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH], ids=["Russian", "English"])
def test_unicode_is_read(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
def test_russian_single_byte_encodings_are_read(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)) == RUSSIAN


def test_western_text_is_read() -> None:
    assert decoded(ENGLISH.encode("cp1252")) == ENGLISH


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_pieces_of_real_russian_of_200_bytes_are_read(packed_corpus: Path, encoding: str) -> None:
    with lzma.open(packed_corpus / "kremlin_ru.jsonl.xz", "rt", encoding="utf-8") as rows:
        text = "\n".join(json.loads(row)["text"] for row in rows)
    kept = text.encode(encoding, "ignore").decode(encoding)
    chance = random.Random(1)
    starts = [chance.randrange(len(kept) - 400) for _ in range(1000)]
    pieces = [kept[start : start + 200] for start in starts]

    right = sum(decoded(piece.encode(encoding)) == piece for piece in pieces)

    assert right >= 999


def test_speakers_are_the_same_in_every_encoding() -> None:
    for encoding in (*UNICODE.values(), "cp1251", "koi8-r"):
        reading = read(Source(Path("talk.txt"), RUSSIAN.encode(encoding)))
        assert [s.name for s in reading.transcript.speakers] == ["В.Путин", "А.Дронов"]


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_dashes_and_hard_spaces_of_western_text_are_no_cyrillic(encoding: str) -> None:
    text = "MS. DOE:\xa0 It’s late — or not —\xa0 so “go” — please.\xa0 Élan — ”…\xa0 — yes.\n" * 9

    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"])
def test_capitals_and_the_last_letter_tell_one_cyrillic_encoding_from_another(
    encoding: str,
) -> None:
    text = "И.Тихий: Я говорю: моя Земля.\nА.Ясный: Вся Россия - и Волга, и Яуза.\n"

    assert decoded(text.encode(encoding)) == text


def test_text_cut_inside_a_character_is_read_to_the_cut() -> None:
    whole = RUSSIAN.strip("\n?").encode()

    assert decoded(whole[:-1]) == RUSSIAN.strip("\n?")[:-1] + "\ufffd"


def test_a_few_broken_bytes_do_not_make_another_encoding() -> None:
    data = RUSSIAN.encode() + b"\xff" + RUSSIAN.encode()

    assert decoded(data) == RUSSIAN + "\ufffd" + RUSSIAN


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8,
        b"PK\x03\x04" + bytes(random.Random(2).randbytes(4000)),
        b"\x7fELF" + bytes(300),
        codecs.BOM_UTF16_LE + bytes(100),
    ],
    ids=["picture", "archive", "program", "NULs"],
)
def test_what_is_no_text_is_not_taken_for_it(data: bytes) -> None:
    assert decoded(data) is None
