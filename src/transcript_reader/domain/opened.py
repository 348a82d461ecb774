"""A transcript ready to be shown, with its pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from transcript_reader.domain.transcript import Image, Transcript


@dataclass(frozen=True)
class OpenedTranscript:
    """A transcript and the pictures kept with it, by the name its image blocks give them."""

    transcript: Transcript
    images: Mapping[str, Image] = field(default_factory=dict)
