"""Which language a text is in, told by its script and its commonest words."""

import re

_SAMPLE = 20_000  # characters looked at
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яёіїєґў]")
_COMMON = {
    "en": "the of and to in that is was for on with this have be are not it we as you",
    "ru": "и в на что не с как по это из для у от но мы к за о вы так я",
    "uk": "і в на що не з як по це із для у від але ми до за про ви та є",
    "de": "der die und das ist nicht wir in den zu von mit auf für ich ein sie dass",
    "fr": "le la les de des et est que dans pour qui nous une sur pas en du ce vous",
    "es": "el la los de que y en un una por con no para es del las se como",
    "it": "il la di che e è un per in non del con della sono si le dei una",
    "pt": "o de que e do da em um para com não uma os no se na por mais as",
    "nl": "de het een en van in is dat op te voor met niet zijn wij die aan",
    "pl": "w i na z do nie się że jest to o jak po za od przez ale czy",
    "sv": "och att det i som en på är av för den med till inte har om",
    "da": "og at det i er en på til af for den med ikke som der vi har",
    "fi": "ja on ei että se oli mutta kun hän ovat niin kuin tai myös joka",
    "cs": "a v na se je že to o s z do k ve pro jako by ale za jsem",
    "hu": "a az és hogy nem is egy van ez meg de azt csak mint",
    "tr": "ve bir bu da için ile de çok olarak daha ne gibi olan",
    "bg": "и на в да се от за не по с са че е това като ще",
    "el": "και το να του η της με που για την από δεν θα τα",
    "is": "og að í á er sem ekki það við um var til en með",
    "lv": "un ir ar par no uz ka to tas kas vai bet arī mēs",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}


def language_of(text: str) -> str:
    """Return the two-letter code of the language, empty where it cannot be told."""
    sample = text[:_SAMPLE].casefold()
    words = _WORD.findall(sample)
    by_letters = _by_letters(sample)
    if by_letters:
        return by_letters
    counts = {
        language: sum(word in common for word in words) for language, common in _WORDS.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= 2 and counts[best] * 20 > len(words) else ""


def _by_letters(sample: str) -> str:
    """Return the language that alone among those of Cyrillic script has these letters."""
    cyrillic = len(_CYRILLIC.findall(sample))
    if cyrillic * 2 < sum(map(str.isalpha, sample)) or not cyrillic:
        return ""
    if sum(map(sample.count, "іїєґ")) * 100 > cyrillic:
        return "be" if "ў" in sample else "uk"
    return "ru" if sum(map(sample.count, "ыэё")) * 100 > cyrillic else ""
