"""What the search benchmark searches, and what it asks: the same for every engine."""

import json
import lzma
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby, pairwise
from pathlib import Path

from transcript_reader.domain.transcript import (
    Block,
    BlockKind,
    Speaker,
    Transcript,
    TranscriptId,
)

TURNS = 288_000

_WORD = re.compile(r"[A-Za-z]+")
_COMMON = frozenset(
    """
    a about after all also an and any are as ask asked at be because been before being but by can
    come could did do don does doing done even first for from get give go going good got great had
    has have having he her here him his how if in into is it its just know last like ll look make
    many may me more most mr much my need no not now of on one only or other our out over put re
    really right said say saying see she should so some than that the their them then there these
    they thing things think this those through time to two up us ve very want was way we well were
    what when where which while who why will with work would yeah yes yet you your
    """.split()  # noqa: SIM905 - one word a line would be a page
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn, as every engine is given it; ``day`` is 20210120, 0 where it is not known."""

    transcript: str
    title: str
    day: int
    number: int
    speaker: str
    role: str
    text: str


def turns(corpus: Path, count: int = TURNS) -> Iterator[Turn]:
    """Yield the turns of the press briefings, over again until there are enough."""
    made = round_ = 0
    while True:
        with lzma.open(corpus / "whitehouse_turns.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                found = json.loads(line)
                day = int(found["date"].replace("-", "") or 0) if found["date"] else 0
                yield Turn(
                    f"{found['doc']} {round_}",
                    found["title"],
                    day,
                    found["turn"],
                    found["speaker"],
                    found["role"],
                    found["text"],
                )
                made += 1
                if made == count:
                    return
        round_ += 1


def transcripts(found: Sequence[Turn]) -> Iterator[Transcript]:
    """Yield the turns as transcripts."""
    for name, group in groupby(found, key=lambda turn: turn.transcript):
        own = list(group)
        names = sorted({turn.speaker for turn in own})
        blocks: list[Block] = []
        at = 0
        for number, turn in enumerate(own):
            end = at + len(turn.text)
            speaker = names.index(turn.speaker)
            blocks.append(
                Block(BlockKind.TURN, turn.text, at, end, number, speaker, turn.speaker, turn.role)
            )
            at = end
        day = str(own[0].day)
        yield Transcript(
            TranscriptId(sha256(name.encode()).hexdigest()),
            own[0].title,
            date(int(day[:4]), int(day[4:6]), int(day[6:])) if own[0].day else None,
            "",
            "en",
            "",
            "whitehouse",
            tuple(map(Speaker, names)),
            tuple(blocks),
        )


@dataclass(frozen=True, slots=True)
class Questions:
    """Words to ask for, drawn from the turns."""

    rare: list[str]
    frequent: list[str]
    pairs: list[tuple[str, str]]
    phrases: list[tuple[str, str]]
    prefixes_4: list[str]
    prefixes_2: list[str]
    wildcards: list[str]
    misspelt: list[str]
    speakers: list[str]
    years: list[int]


def questions(found: Sequence[Turn]) -> Questions:
    """Draw the words to ask for."""
    dice = random.Random(7)
    documents: Counter[str] = Counter()
    neighbours: Counter[tuple[str, str]] = Counter()
    for turn in found[: len(found) // 2]:
        words = [word.lower() for word in _WORD.findall(turn.text)]
        documents.update(set(words))
        neighbours.update(
            pair
            for pair in pairwise(words)
            if len(pair[0]) > 3 and len(pair[1]) > 3 and not _COMMON & set(pair)
        )
    ranked = [word for word, _ in documents.most_common(6_000)]
    frequent = [word for word in ranked if word not in _COMMON and len(word) > 3][:20]
    medium = dice.sample([word for word in ranked[1_500:] if len(word) > 6], 10)
    rare = sorted(word for word, count in documents.items() if 3 <= count <= 14 and len(word) > 4)
    speakers = Counter(turn.speaker for turn in found).most_common(10)
    return Questions(
        rare=dice.sample(rare, 20),
        frequent=frequent,
        pairs=[(frequent[at], frequent[(at * 7 + 3) % 20]) for at in range(20)],
        phrases=[pair for pair, _ in neighbours.most_common(20)],
        prefixes_4=sorted({word[:4] for word in frequent})[:10] + [word[:4] for word in medium],
        prefixes_2=["ru", "pr", "ec", "mi", "st", "co", "in", "de", "ge", "sa"],
        wildcards=["*ation", "*ism", "e*ic", "m?n*er", "*nomic*", "pr*ent", "??ssia", "*stan",
                   "s*ty", "*oper*"],
        misspelt=[word[:2] + word[3:] for word in frequent if len(word) > 5][:10]
        + [word[:2] + "x" + word[3:] for word in medium],
        speakers=[name for name, _ in speakers],
        years=sorted({turn.day // 10_000 for turn in found if turn.day}),
    )  # fmt: skip
