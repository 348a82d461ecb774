"""The language of a document and of a turn in another one."""

from pathlib import Path

import pytest

from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.language import language_of, turn_language

SAMPLES = {
    "en": "Thank you for the invitation. We are glad to be here with you in this city.",
    "ru": "Спасибо за приглашение. Мы рады быть здесь с вами в этом городе.",
    "uk": "Дякую за запрошення. Ми раді бути тут із вами в цьому місті, і це так.",
    "bg": "Благодаря за поканата. Това е за нас чест и ще се видим с вас.",
    "de": "Vielen Dank für die Einladung. Wir sind froh, dass wir in der Stadt sind.",
    "fr": "Merci pour votre invitation. Nous sommes heureux que ce soit dans la ville.",
    "es": "Gracias por la invitación. Es un honor para nosotros que los recibamos en la ciudad.",
    "pl": "Dziękuję za zaproszenie. Jest to dla nas zaszczyt i nie zapomnimy o tym.",
    "sk": "Ďakujem za pozvanie. Som rád, že sme tu a že sa to podarilo v meste.",
    "el": "Σας ευχαριστώ για την πρόσκληση.",
    "he": "תודה רבה על ההזמנה.",
    "ar": "شكرا جزيلا على الدعوة.",
    "zh": "感谢你们的邀请。",
    "ja": "ご招待ありがとうございます。",
    "ko": "초대해 주셔서 감사합니다.",
}


@pytest.mark.parametrize(("language", "text"), SAMPLES.items())
def test_the_language_is_told(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "12345", "Xyzzy plugh", "OK"])
def test_what_cannot_be_told_is_left_open(text: str) -> None:
    assert language_of(text) == ""


def test_a_turn_in_another_language_says_so() -> None:
    german = f"{SAMPLES['de']} Das ist für uns und für die Menschen in dem Land nicht leicht."

    assert turn_language(german, "en") == "de"
    assert turn_language(SAMPLES["en"], "en") == ""
    assert turn_language("Danke.", "en") == ""

    text = f"Jane Doe: {SAMPLES['en']} {SAMPLES['en']}\n\nHans Roe: {german}\n"
    transcript = read(Source(Path("talk.txt"), text.encode())).transcript
    assert [block.language for block in transcript.turns()] == ["", "de"]


@pytest.mark.parametrize("between", ["\xa0", "”, “", "’", "–", "…", "1", "_", "\x01", "†"])
def test_what_stands_between_words_tells_no_language(between: str) -> None:
    words = (
        f"{SAMPLES['de']} Das ist für uns und für die Menschen in dem Land nicht leicht.".split()
    )
    plain = [word for word in words if word.isascii()] * 2

    assert turn_language(between.join(plain), "en") == turn_language(" ".join(plain), "en") == "de"
