"""Which language a text is in, told by its script and its commonest words."""

import re
from collections import Counter
from collections.abc import Sequence

_SAMPLE = 20_000  # characters looked at
_TURN = 1_500  # characters of one turn looked at
_FEWEST = 16  # words a turn must have to be in another language than its document
_SHARE = 0.08  # part of a text that the commonest words of its language are, at least
_SURE = 0.22  # the same for a turn, which has fewer words to tell by
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 10),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]"), 3),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), 3),
    ("he", re.compile(r"[\u0590-\u05ff]"), 3),
    ("ar", re.compile(r"[\u0600-\u06ff]"), 3),
    ("el", re.compile(r"[\u0370-\u03ff]"), 3),
    ("hy", re.compile(r"[\u0530-\u058f]"), 3),
    ("ka", re.compile(r"[\u10a0-\u10ff]"), 3),
)
"""Scripts of one language: it is, where one letter in so many is of the script."""
_CYRILLIC = re.compile(r"[а-яёіїєґў]")
_TELLING = re.compile(
    f"[{_CYRILLIC.pattern[1:-1]}{''.join(script.pattern[1:-1] for _, script, _ in _SCRIPTS)}]"
)
_COMMON = {
    "en": "the of and to in that is was for on with this have be are not it we as you",
    "ru": "и в на что не с как по это из для у от но мы к за о вы так я",
    "uk": "і в на що не з як по це із для у від але ми до за про ви та є",
    "de": "der die und das ist nicht wir in den zu von mit auf für ich ein sie dass",
    "fr": "le la les de des et est que dans pour qui nous une sur pas en du ce vous",
    "es": "el la los de que y en un una por con no para es del las se como lo",
    "ca": "el la els de que i en un una per amb no és del les al com aquest aquesta",
    "it": "il la di che e è un per in non del con della sono si le dei una",
    "pt": "o de que e do da em um para com não uma os no se na por mais as",
    "ro": "și de a în la cu pe nu că este un o din să care pentru au mai",
    "nl": "de het een en van in is dat op te voor met niet zijn wij die aan",
    "pl": "w i na z do nie się że jest to o jak po za od przez ale czy",
    "cs": "a v na se je že to o s z do k ve pro jako by ale za jsem jsme",
    "sk": "a v na sa je že to o s z do k vo pre ako by ale za som sme",
    "sl": "in v na se je da to za z so ne s kot pa o ki tudi bo",
    "hr": "i u na se je da to za s su ne kao o koji ili od po što",
    "sv": "och att det i som en på är av för den med till inte har om",
    "da": "og at det i er en på til af for den med ikke som der vi har",
    "no": "og at det i er en på til av for den med ikke som vi har om",
    "fi": "ja on ei että se oli mutta kun hän ovat niin kuin tai myös joka",
    "et": "ja on ei et see oli aga kui ta on nii või ka mis meie",
    "lt": "ir yra kad tai ne su iš į ar bet kaip dėl apie mes",
    "lv": "un ir ar par no uz ka to tas kas vai bet arī mēs",
    "hu": "a az és hogy nem is egy van ez meg de azt csak mint",
    "tr": "ve bir bu da için ile de çok olarak daha ne gibi olan",
    "bg": "и на в да се от за не по с са че е това като ще",
    "sr": "и у на се је да то за с су не као о који или од",
    "is": "og að í á er sem ekki það við um var til en með",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_LANGUAGES: dict[str, tuple[str, ...]] = {
    word: tuple(language for language, words in _WORDS.items() if word in words)
    for word in frozenset().union(*_WORDS.values())
}
_PUNCTUATION = b"\xe2\x80"  # what “ ” ’ – … and no letter begin with in UTF-8
_BETWEEN = b"\xc2\xa0"  # a non-breaking space
_OTHER = b"\xff"
_LETTERS = (
    bytes(byte if chr(byte).isalpha() else ord(" ") for byte in bytes(range(0x80)).lower())
    .ljust(0xC0)
    .ljust(0x100, _OTHER)
)
"""What each byte is in words of plain letters: a letter, none, or the first of another letter."""


def language_of(text: str) -> str:
    """Return the two-letter code of the language, empty where it cannot be told."""
    words, by_letters = _words(text[:_SAMPLE])
    if by_letters:
        return by_letters
    counts = _counts(words)
    best = max(_COMMON, key=lambda language: counts[language])
    return best if counts[best] >= 2 and counts[best] > _SHARE * len(words) else ""


def turn_language(text: str, language: str) -> str:
    """Return the language of a turn where it surely is not ``language``, else nothing."""
    if not language:
        return ""
    words, by_letters = _words(text[:_TURN])
    if len(words) < _FEWEST:
        return ""
    if by_letters:
        return by_letters if by_letters != language else ""
    common = list(filter(_LANGUAGES.__contains__, words))
    own = sum(map(_WORDS.get(language, frozenset()).__contains__, common))
    if len(common) <= max(_SURE * len(words), 3 * own):
        return ""  # no language can have more of them
    counts = _counts(common)
    best = max(_COMMON, key=lambda each: counts[each])
    if best == language or counts[best] <= max(_SURE * len(words), 3 * counts[language]):
        return ""
    longer = _counts([word for word in words if len(word) > 2])[best]
    return best if longer > 1 else ""


def _words(sample: str) -> tuple[list[str], str]:
    """Return the words in lower case, and the language that their letters alone tell, if any."""
    data = sample.encode(errors="surrogatepass")
    plain = data.replace(_PUNCTUATION, b" ").replace(_BETWEEN, b" ").translate(_LETTERS)
    if _OTHER not in plain:
        return plain.decode("ascii").split(), ""
    sample = sample.casefold()
    return _WORD.findall(sample), _by_letters(sample)


def _counts(words: Sequence[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for word, times in Counter(filter(_LANGUAGES.__contains__, words)).items():
        for language in _LANGUAGES[word]:
            counts[language] += times
    return counts


def _by_letters(sample: str) -> str:
    """Return the language that these letters alone belong to, empty where there are more."""
    if sample.isascii() or not _TELLING.search(sample):
        return ""
    letters = sum(map(str.isalpha, sample))
    for language, script, one_in in _SCRIPTS:
        if len(script.findall(sample)) * one_in > letters:
            return language
    cyrillic = len(_CYRILLIC.findall(sample))
    if cyrillic * 2 <= letters:
        return ""
    if sum(map(sample.count, "іїєґ")) * 100 > cyrillic:
        return "be" if "ў" in sample else "uk"
    return "ru" if sum(map(sample.count, "ыэё")) * 100 > cyrillic else ""
