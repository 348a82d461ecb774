from pathlib import Path

import numpy as np
import pytest
from tests.search.codec.segments import built, in_order, invented, segment

from transcript_reader.search.codec.gathered import write_segment
from transcript_reader.search.codec.merging import merged
from transcript_reader.search.codec.segment import SegmentArrays


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return invented(300)


@pytest.fixture(scope="module")
def arrays(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> SegmentArrays:
    return segment(tmp_path_factory.mktemp("postings") / "segment", texts)


def number_of(arrays: SegmentArrays, form: str) -> int:
    return arrays.forms.equal(form).start


FORMS = ("w0", "w1", "w7", "w40", "w390")


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_found_in_its_documents_as_often_as_it_stands_there(
    arrays: SegmentArrays, texts: list[str], form: str
) -> None:
    number = number_of(arrays, form)
    order = in_order(arrays)
    expected = {
        order[at]: text.split().count(form) for at, text in enumerate(texts) if form in text.split()
    }

    documents = arrays.postings.documents(number).tolist()
    counts = arrays.postings.counts(number).tolist()

    assert dict(zip(documents, counts, strict=True)) == expected
    assert documents == sorted(documents)
    assert arrays.postings.document_frequency(number) == len(expected)
    assert arrays.postings.frequency(number) == sum(expected.values())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("chosen", [1.0, 0.6, 0.1])
def test_places_are_those_of_the_text_in_any_choice_of_documents(
    arrays: SegmentArrays, texts: list[str], form: str, chosen: float
) -> None:
    within = np.random.default_rng(3).random(arrays.count) < chosen
    order = in_order(arrays)
    expected = [
        int(arrays.postings.base[order[at]]) + place
        for at, text in enumerate(texts)
        for place, word in enumerate(text.split())
        if word == form
    ]

    forms = np.array([number_of(arrays, form)])
    found = arrays.postings.places(forms, within)
    inside = within[arrays.postings.documents_of(found)]

    wanted = np.array(sorted(expected), np.int32)
    wanted = wanted[within[arrays.postings.documents_of(wanted)]]
    assert found[inside].tolist() == wanted.tolist()
    assert arrays.postings.places(forms).tolist() == sorted(expected)


def test_places_of_many_forms_are_in_order(arrays: SegmentArrays) -> None:
    forms = np.arange(len(arrays.forms))

    places = arrays.postings.places(forms)

    one_by_one = [arrays.postings.places(np.array([form])) for form in forms.tolist()]
    assert places.tolist() == sorted(np.concatenate(one_by_one).tolist())
    assert len(places) == arrays.totals["text"]


def test_marking_forms_marks_their_documents_and_no_others(arrays: SegmentArrays) -> None:
    for forms in (np.array([3]), np.arange(10, 60), np.array([0, 2, 9, 30, 31])):
        mask = np.zeros(arrays.count, bool)
        arrays.postings.mark(forms, mask)

        expected = {
            document
            for form in forms.tolist()
            for document in arrays.postings.documents(form).tolist()
        }
        assert set(np.flatnonzero(mask).tolist()) == expected


def test_merged_segments_are_the_segment_that_would_have_been_built(
    tmp_path: Path, texts: list[str]
) -> None:
    parts = [segment(tmp_path / "a", texts[:100]), segment(tmp_path / "b", texts[100:180])]
    alive = [np.ones(100, bool), np.ones(80, bool)]
    gone = [3, 17, 99]
    numbers = in_order(parts[0])
    alive[0][[numbers[at] for at in gone]] = False
    kept = [text for at, text in enumerate(texts[:180]) if at not in gone]

    write_segment(tmp_path / "merged", merged(list(zip(parts, alive, strict=True))))
    whole = SegmentArrays(tmp_path / "merged")
    write_segment(tmp_path / "built", built(kept).gathered())
    expected = SegmentArrays(tmp_path / "built")

    assert list(whole.forms) == list(expected.forms)
    assert list(whole.stems.lexicon) == list(expected.stems.lexicon)
    for form in range(len(whole.forms)):
        forms = np.array([form])
        assert whole.postings.places(forms).tolist() == expected.postings.places(forms).tolist()
    assert [note.tolist() for note in whole.notes] == [note.tolist() for note in expected.notes]
    titles = whole.columns["title"]
    assert [titles.values[int(titles.numbers[at])] for at in in_order(whole)][:4] == [
        "title 0",
        "title 0",
        "title 0",
        "title 0",
    ]


def test_notes_say_how_many_words_stand_before_a_character(
    arrays: SegmentArrays, texts: list[str]
) -> None:
    starts, characters, words = arrays.notes
    order = in_order(arrays)
    noted = 0
    for at, text in enumerate(texts):
        own = slice(int(starts[order[at]]), int(starts[order[at] + 1]))
        for character, count in zip(characters[own], words[own], strict=True):
            assert len(text[: int(character)].split()) == count
            noted += 1
    assert noted > 100


def test_a_word_that_is_several_forms_counts_each(tmp_path: Path) -> None:
    arrays = segment(tmp_path / "odd", ["first 香港 _both_sides_ last", "plain words"])

    assert list(arrays.forms) == sorted(
        ["both", "first", "last", "plain", "sides", "words", "香", "港"], key=str.encode
    )
    assert sorted(arrays.postings.lengths.tolist()) == [2, 6]


@pytest.mark.parametrize("most", [1, 50, 1_000_000])
def test_all_words_come_in_pieces(arrays: SegmentArrays, most: int) -> None:
    whole = arrays.postings.occurrences()
    places = whole.places + arrays.postings.base[whole.documents]

    pieces = list(arrays.postings.in_pieces(most))

    assert (len(pieces) > 1) == (most < 1_000_000)
    assert pieces[-1][0] == len(whole.forms)
    found = np.concatenate([np.array([forms, own]) for _, forms, own in pieces], axis=1)
    expected = np.array([whole.forms, places])
    for rows in (found, expected):
        rows[:] = rows[:, np.lexsort(rows)]
    assert np.array_equal(found, expected)
