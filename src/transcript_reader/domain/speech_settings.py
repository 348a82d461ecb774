"""How a transcript is read aloud: voices, speed, pauses, and what is left out."""

from dataclasses import dataclass, fields, replace

RATE_RANGE = (-100, 100)  # per cent slower or faster than the voice's own
PAUSE_RANGE = (0.0, 3.0)  # seconds

Voices = tuple[tuple[str, str], ...]
"""Pairs of a language's code or a speaker's name, and the name of a voice."""


@dataclass(frozen=True, slots=True)
class SpeechSettings:
    """Every choice of reading aloud.

    ``rate`` in per cent, ``pause`` in seconds between sentences. ``voices`` are by language,
    ``speaker_voices`` by the speaker's name and go before them.
    """

    rate: int = 0
    pause: float = 0.3
    skip_brackets: bool = False
    say_speakers: bool = True
    voices: Voices = ()
    speaker_voices: Voices = ()

    def __post_init__(self) -> None:
        for value, (least, most), name in (
            (self.rate, RATE_RANGE, "rate"),
            (self.pause, PAUSE_RANGE, "pause"),
        ):
            if not least <= value <= most:
                raise ValueError(f"{name} {value} is not within {least} to {most}")

    def tree(self) -> dict[str, object]:
        """Return every choice by its name, to be kept."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def of_tree(cls, tree: object) -> "SpeechSettings":
        """Return the choices that were kept; the default for whatever makes no sense."""
        made = cls()
        kept = tree if isinstance(tree, dict) else {}
        for one in fields(cls):
            value, default = kept.get(one.name), getattr(made, one.name)
            if isinstance(default, tuple):
                value = _voices(value)
            elif isinstance(default, float) and type(value) is int:
                value = float(value)
            if type(value) is not type(default):
                continue
            try:
                made = replace(made, **{one.name: value})  # type: ignore[arg-type]
            except ValueError:
                continue
        return made

    def voice(self, language: str, speaker: str) -> str:
        """Return the voice chosen for a speaker, or else for a language; empty: any."""
        voices = dict(self.voices)
        return dict(self.speaker_voices).get(speaker) or voices.get(language, "")


def _voices(kept: object) -> Voices:
    pairs = kept if isinstance(kept, list) else []
    return tuple(
        (pair[0], pair[1])
        for pair in pairs
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)
    )


def with_voice(voices: Voices, key: str, voice: str) -> Voices:
    """Return the voices with another one for that key; an empty one takes it away."""
    changed = {**dict(voices), key: voice}
    return tuple(sorted((one, own) for one, own in changed.items() if own))
