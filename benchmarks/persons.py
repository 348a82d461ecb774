"""One person under many labels: what the importers join and keep apart, held against reading.

Each gold file holds, for each page, its labels in groups that are one person each, made by
reading the pages. A pair of labels is joined rightly, joined wrongly, or left apart though it is
one person: unsure. A label is right where its speaker is that of its person and of nobody else.
Everything joined wrongly or left apart is listed. Results go to the screen and beside this file.
"""

import datetime
import json
import sys
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import TextIO

from transcript_reader.importers.labels.labels import labels_of
from transcript_reader.importers.labels.persons import same_voices

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
FILES = ("persons_gold.json", "persons_gold_other.json")

Gold = dict[str, list[list[str]]]
"""Pages by name, each a list of persons, each a list of labels."""


@dataclass
class Score:
    """Counts over a gold file, and every pair that is not as it was read."""

    pages: int = 0
    labels: int = 0
    right: int = 0
    joined: int = 0
    wrong: list[tuple[str, str, str]] = field(default_factory=list)
    unsure: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        """Which part of the labels are with all of their person and with nobody else."""
        return self.right / self.labels

    @property
    def precision(self) -> float:
        """Which part of the pairs that were joined are one person."""
        return self.joined / (self.joined + len(self.wrong))

    @property
    def recall(self) -> float:
        """Which part of the pairs that are one person were joined."""
        return self.joined / (self.joined + len(self.unsure))

    @property
    def assigned_rightly(self) -> float:
        """Which part of the labels are with nobody else: unsure is no error."""
        return 1 - len({(page, one) for page, *two in self.wrong for one in two}) / self.labels


def gold_of(name: str) -> Gold:
    """Read a gold file."""
    gold: Gold = json.loads((DATA / name).read_text(encoding="utf-8"))
    return gold


def measured(gold: Gold) -> Score:
    """Hold what the importers find against what was read."""
    score = Score(pages=len(gold))
    for page, persons in gold.items():
        labels = [label for person in persons for label in person]
        owner = [number for number, person in enumerate(persons) for _ in person]
        found = same_voices(labels_of(labels))
        off = set()
        for one, other in combinations(range(len(labels)), 2):
            pair = (page, labels[one], labels[other])
            same = owner[one] == owner[other]
            if same and found[one] == found[other]:
                score.joined += 1
            elif same or found[one] == found[other]:
                (score.unsure if same else score.wrong).append(pair)
                off |= {one, other}
        score.labels += len(labels)
        score.right += len(labels) - len(off)
    return score


def tell(name: str, score: Score, out: TextIO) -> None:
    """Print the figures of one file and each pair that is not as it was read."""
    print(f"{name}: {score.pages} pages, {score.labels:,} labels", file=out)
    print(f"  labels with their person and nobody else   {score.accuracy:.4f}", file=out)
    print(f"  the same, unsure counted as no error       {score.assigned_rightly:.4f}", file=out)
    print(f"  pairs joined {score.joined}: precision {score.precision:.4f}", end="", file=out)
    print(f", recall {score.recall:.4f}", file=out)
    for what, pairs in (("joined wrongly", score.wrong), ("left apart", score.unsure)):
        for page, one, other in pairs:
            print(f"    {what}: {one} | {other} ({page})", file=out)


def main() -> None:
    """Measure every gold file, or those named."""
    scores = {name: measured(gold_of(name)) for name in sys.argv[1:] or FILES}
    for name, score in scores.items():
        tell(name, score, sys.stdout)
    if not sys.argv[1:]:
        today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        path = ROOT / "benchmarks" / "results" / f"persons-{today}.txt"
        with path.open("w", encoding="utf-8") as out:
            for name, score in scores.items():
                tell(name, score, out)


if __name__ == "__main__":
    main()
