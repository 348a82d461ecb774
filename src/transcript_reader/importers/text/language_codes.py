"""What formats call a language, as its two-letter code."""

import re

_CODE = re.compile(r"[a-z]{2}(?=$|[-_])")
_LONG = {
    "ara": "ar", "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "cym": "cy", "wel": "cy",
    "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el", "eng": "en", "est": "et",
    "spa": "es", "eus": "eu", "baq": "eu", "fin": "fi", "fra": "fr", "fre": "fr", "gle": "ga",
    "glg": "gl", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "isl": "is", "ice": "is",
    "ita": "it", "jpn": "ja", "kat": "ka", "geo": "ka", "kor": "ko", "lat": "la", "lit": "lt",
    "lav": "lv", "mlt": "mt", "nld": "nl", "dut": "nl", "nor": "no", "nob": "nb", "nno": "nn",
    "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slo": "sk",
    "slv": "sl", "srp": "sr", "swa": "sw", "swe": "sv", "tur": "tr", "ukr": "uk", "zho": "zh",
    "chi": "zh", "afr": "af", "zul": "zu", "xho": "xh", "sot": "st", "tsn": "tn", "fij": "fj",
    "arabic": "ar", "bulgarian": "bg", "catalan": "ca", "chinese": "zh", "croatian": "hr",
    "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
    "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he",
    "hindi": "hi", "hungarian": "hu", "icelandic": "is", "italian": "it", "japanese": "ja",
    "korean": "ko", "latvian": "lv", "lithuanian": "lt", "norwegian": "no", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk",
    "slovenian": "sl", "spanish": "es", "swedish": "sv", "turkish": "tr", "ukrainian": "uk",
    "welsh": "cy",
}  # fmt: skip


def language_code(name: str | None) -> str:
    """Return the code for "de-AT", "deu" or "German"; empty for what is not known."""
    folded = (name or "").strip().casefold()
    match = _CODE.match(folded)
    return match[0] if match else _LONG.get(folded.partition("-")[0], "")
