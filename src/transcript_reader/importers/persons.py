"""Who is who within one transcript: many labels, one speaker."""

from collections.abc import Sequence

from transcript_reader.importers.labels import Label


def same_voices(labels: Sequence[Label]) -> list[int]:
    """Return the speaker's number for each label, counted from 0 by first appearance."""
    numbers: dict[tuple[str, bool], int] = {}
    return [
        numbers.setdefault((" ".join(label.name.split()).casefold(), label.named), len(numbers))
        for label in labels
    ]
