"""The JSON that commands print; docs/manual/command-line.md describes it."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from transcript_reader.cli.search_options import ORDERS
from transcript_reader.domain.concordance import Collocate, ConcordanceLine, Frequency
from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.pattern_words import phrases
from transcript_reader.domain.person import People, Person
from transcript_reader.domain.saved_search import Counted, Question
from transcript_reader.domain.search import Facet, Hit, Searched, SearchResults
from transcript_reader.domain.taught import Preview, Provenance, Taught
from transcript_reader.domain.transcript import Block, Transcript

Record = dict[str, Any]

Listed = Hit | ConcordanceLine | Collocate | Frequency
"""What ``search`` lists."""


def print_json(record: Record) -> None:
    """Print it for programs: UTF-8 characters where the terminal's encoding has them."""
    ascii_only = "utf" not in (sys.stdout.encoding or "").lower()
    print(json.dumps(record, ensure_ascii=ascii_only, indent=1))


def transcript_record(transcript: Transcript) -> Record:
    """Return what ``show --json`` prints; what is not known is null."""
    return {
        "title": transcript.title,
        "date": _day(transcript.date),
        "place": transcript.place or None,
        "language": transcript.language or None,
        "url": transcript.url or None,
        "speakers": [
            {
                "name": speaker.name,
                "roles": list(speaker.roles),
                "turns": share.turns,
                "words": share.words,
            }
            for speaker, share in zip(transcript.speakers, transcript.shares, strict=True)
        ],
        "blocks": [_block(block, transcript) for block in transcript.blocks],
    }


def results_record(
    results: SearchResults,
    name: str,
    found: Sequence[Listed],
    *,
    by: str | None = None,
    explained: bool = False,
) -> Record:
    """Return what ``search --json`` prints: what is found, under its name.

    ``by`` is what frequencies are by: "year", "month" or "speaker".
    """
    record: Record = {"total": results.total}
    if results.request.facets:
        record["facets"] = {facet.name: _facet(facet) for facet in results.facets}
    if explained:
        record["searched"] = [_searched(part) for part in results.searched]
        record["corrected"] = results.corrected or None
    record[name] = [_listed(one, by or "") for one in found]
    return record


def list_record(entries: tuple[LibraryEntry, ...]) -> Record:
    """Return what ``list --json`` prints."""
    return {"total": len(entries), "transcripts": [_entry(entry) for entry in entries]}


def searches_record(counts: Sequence[Counted]) -> Record:
    """Return what ``searches --json`` prints."""
    searches = [
        {
            "name": one.search.name,
            **_question(one.search.question),
            "opened": one.search.opened.isoformat(),
            "new": one.new,
        }
        for one in counts
    ]
    return {"total": len(searches), "searches": searches}


def history_record(questions: Sequence[Question]) -> Record:
    """Return what ``searches --history --json`` prints."""
    return {"total": len(questions), "history": [_question(one) for one in questions]}


def people_record(people: People) -> Record:
    """Return what ``people --json`` prints."""
    names = {person.id: person.label for person in people.persons}
    return {
        "total": len(people.persons),
        "persons": [_person(person) for person in people.persons],
        "questions": [
            {"one": names[one.one], "other": names[one.other], "doubt": one.doubt.value}
            for one in people.questions
        ],
    }


def preview_record(preview: Preview) -> Record:
    """Return what ``teach --json`` prints."""
    return {
        "transcript": preview.transcript,
        "kind": preview.pattern.shape.value,
        "words": list(phrases(preview.pattern)),
        **_provenance(preview.provenance),
        "turns": preview.count,
        "others": preview.others,
        "examples": [
            {
                "label": one.label,
                "name": one.name,
                "role": one.role or None,
                "remark": one.remark or None,
                "words": one.words,
            }
            for one in preview.examples
        ],
    }


def taught_record(taught: tuple[Taught, ...]) -> Record:
    """Return what ``teach --list --json`` prints."""
    return {
        "total": len(taught),
        "taught": [
            {
                "number": one.number,
                "kind": one.pattern.shape.value,
                "words": list(phrases(one.pattern)),
                **_provenance(one.provenance),
            }
            for one in taught
        ],
    }


def _provenance(provenance: Provenance) -> Record:
    return {"place": provenance.place, "format": provenance.format or None}


def _person(person: Person) -> Record:
    return {
        "name": person.name,
        "label": person.label,
        "names": list(person.names),
        "decided": person.decided,
        "turns": person.turns,
        "words": person.words,
        "roles": [
            {"role": held.role, "first": _day(held.first), "last": _day(held.last)}
            for held in person.roles
        ],
        "transcripts": [
            {
                "transcript": one.transcript,
                "title": one.title,
                "date": _day(one.date),
                "name": one.name,
                "labels": list(one.labels),
                "turns": one.turns,
                "words": one.words,
            }
            for one in person.appearances
        ],
    }


def _question(question: Question) -> Record:
    sort = next(word for word, order in ORDERS.items() if order is question.order)
    only = [{"facet": facet, "value": value} for facet, value in question.only]
    return {"query": question.text, "sort": sort, "group": question.grouped, "only": only}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _block(block: Block, transcript: Transcript) -> Record:
    speaker = None if block.speaker is None else transcript.speakers[block.speaker].name
    return {
        "kind": block.kind.value,
        "text": block.text,
        "speaker": speaker,
        "label": block.label or None,
        "role": block.role or None,
        "remark": block.remark or None,
    }


def _counted(turn: int | None) -> int | None:
    """Return the number of a turn as the window says it, from 1."""
    return None if turn is None else turn + 1


def _facet(facet: Facet) -> list[Record]:
    return [
        {
            "value": value,
            "count": count,
            **({"about": facet.about[value]} if value in facet.about else {}),
        }
        for value, count in facet.values
    ]


def _searched(part: Searched) -> Record:
    return {
        "text": part.text,
        "at": part.at,
        "how": part.how,
        "excluded": part.excluded,
        "places": part.blocks,
        "words": [{"value": word, "count": count} for word, count in part.words],
        "suggestions": list(part.suggestions),
        **({"without": part.without} if part.without else {}),
    }


def _listed(one: Listed, by: str) -> Record:
    match one:
        case Hit():
            return _hit(one)
        case ConcordanceLine():
            return _line(one)
        case Collocate():
            return asdict(one)
        case Frequency():
            counted = {"count": one.count, "words": one.words, "per_million": one.per_million}
            about = {"about": one.about} if one.about else {}
            return {by: one.label or None, **about, **counted}


def _line(line: ConcordanceLine) -> Record:
    return {
        "transcript": line.transcript,
        "title": line.title,
        "date": _day(line.date),
        "turn": _counted(line.turn),
        "speaker": line.speaker or None,
        "left": line.left,
        "word": line.word,
        "right": line.right,
    }


def _hit(hit: Hit) -> Record:
    return {
        "transcript": hit.transcript,
        "title": hit.title,
        "date": _day(hit.date),
        "turn": _counted(hit.turn),
        "speaker": hit.speaker or None,
        **({"person": hit.person} if hit.person else {}),
        "snippet": hit.snippet,
        "spans": [[span.start, span.end] for span in hit.snippet_spans],
    }


def _entry(entry: LibraryEntry) -> Record:
    return {
        "transcript": entry.id,
        "title": entry.title,
        "date": _day(entry.date),
        "place": entry.place or None,
        "language": entry.language or None,
        "format": entry.source,
        "speakers": list(entry.speakers),
        "turns": entry.turns,
        "words": entry.words,
        "added": entry.added.isoformat(),
    }
