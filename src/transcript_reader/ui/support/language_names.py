"""What languages are called in the language of the window; Qt knows their English names only."""

from PySide6.QtCore import QCoreApplication, QLocale

_translate = QCoreApplication.translate


def language_name(code: str) -> str:
    """Return the name of the language with a code such as "en"; the code where it has none."""
    if (name := _names().get(code)) is not None:
        return name
    language = QLocale(code).language()
    return code if language is QLocale.Language.C else QLocale.languageToString(language)


def _names() -> dict[str, str]:
    return {
        "ar": _translate("Languages", "Arabic"),
        "bg": _translate("Languages", "Bulgarian"),
        "ca": _translate("Languages", "Catalan"),
        "cs": _translate("Languages", "Czech"),
        "cy": _translate("Languages", "Welsh"),
        "da": _translate("Languages", "Danish"),
        "de": _translate("Languages", "German"),
        "el": _translate("Languages", "Greek"),
        "en": _translate("Languages", "English"),
        "es": _translate("Languages", "Spanish"),
        "et": _translate("Languages", "Estonian"),
        "eu": _translate("Languages", "Basque"),
        "fi": _translate("Languages", "Finnish"),
        "fr": _translate("Languages", "French"),
        "ga": _translate("Languages", "Irish"),
        "gl": _translate("Languages", "Galician"),
        "he": _translate("Languages", "Hebrew"),
        "hi": _translate("Languages", "Hindi"),
        "hr": _translate("Languages", "Croatian"),
        "hu": _translate("Languages", "Hungarian"),
        "hy": _translate("Languages", "Armenian"),
        "is": _translate("Languages", "Icelandic"),
        "it": _translate("Languages", "Italian"),
        "ja": _translate("Languages", "Japanese"),
        "ka": _translate("Languages", "Georgian"),
        "ko": _translate("Languages", "Korean"),
        "la": _translate("Languages", "Latin"),
        "lt": _translate("Languages", "Lithuanian"),
        "lv": _translate("Languages", "Latvian"),
        "mt": _translate("Languages", "Maltese"),
        "nb": _translate("Languages", "Norwegian Bokmål"),
        "nl": _translate("Languages", "Dutch"),
        "nn": _translate("Languages", "Norwegian Nynorsk"),
        "no": _translate("Languages", "Norwegian"),
        "pl": _translate("Languages", "Polish"),
        "pt": _translate("Languages", "Portuguese"),
        "ro": _translate("Languages", "Romanian"),
        "ru": _translate("Languages", "Russian"),
        "sk": _translate("Languages", "Slovak"),
        "sl": _translate("Languages", "Slovenian"),
        "sr": _translate("Languages", "Serbian"),
        "sv": _translate("Languages", "Swedish"),
        "tr": _translate("Languages", "Turkish"),
        "uk": _translate("Languages", "Ukrainian"),
        "zh": _translate("Languages", "Chinese"),
        "af": _translate("Languages", "Afrikaans"),
        "xh": _translate("Languages", "Xhosa"),
        "zu": _translate("Languages", "Zulu"),
        "st": _translate("Languages", "Southern Sotho"),
        "tn": _translate("Languages", "Tswana"),
        "sw": _translate("Languages", "Swahili"),
        "fj": _translate("Languages", "Fijian"),
    }
