from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.search import Order, SearchRequest
from transcript_reader.domain.transcript import Transcript, TranscriptId
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable

LIBRARY = (
    transcript(
        ["We signed the treaty.", "The treaty is good. Is it not a treaty?", "Agreed."],
        title="Signing of a treaty",
        day=date(2019, 5, 3),
        place="Moscow",
        labels={0: "Vladimir Putin", 1: "Xi Jinping"},
    ),
    transcript(
        ["No treaty yet.", "We talk of a treaty, treaties, the treaty, treaty after treaty."],
        title="Talks",
        day=date(2018, 1, 9),
        labels={0: "Dmitry Peskov"},
    ),
    transcript(
        ["Договор подписан.", "О договоре говорил Песков."],
        title="Договор",
        day=date(2021, 2, 1),
        place="Москва",
        language="ru",
        labels={0: "В.Путин"},
    ),
    transcript(["A treaty without a date."], title="Undated"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("index"))
    for one in LIBRARY:
        index.add([one])
    return index


def blocks(index: SearchIndex, text: str, **more: object) -> list[tuple[int, int]]:
    """Return the hits as (number of the transcript, number of the block)."""
    ids = [one.id for one in LIBRARY]
    found = index.match(SearchRequest(text, **more))  # type: ignore[arg-type]
    return [(ids.index(match.transcript), match.block) for match in found.matches]


def test_one_of_many_values_is_found_like_one_of_a_few(index: SearchIndex) -> None:
    own = ("transcript", str(LIBRARY[1].id))
    others = (*(("transcript", f"none {number}") for number in range(100)),)

    found = blocks(index, "treaty", only=(own, *others))

    assert found == blocks(index, "treaty", only=(own,))
    assert set(found) == {(1, 1), (1, 2)}
    assert blocks(index, "treaty", only=others) == []


def test_added_transcripts_are_known_by_name(index: SearchIndex) -> None:
    assert index.ids() == {one.id for one in LIBRARY}


def test_words_are_all_required_and_found_in_any_form(index: SearchIndex) -> None:
    assert blocks(index, "treaties signing") == [(0, 0), (0, 1)]
    assert blocks(index, "договором подписать") == [(2, 1)]


def test_one_transcript_can_be_searched_alone(index: SearchIndex) -> None:
    assert set(blocks(index, "treaty", transcript=LIBRARY[1].id)) == {(1, 1), (1, 2)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("g20", [0, 1]), ("G-20", [0, 1]), ("=G20", [0, 1]), ("G-2*", [0, 1]), ("20", [2]),
        ('"the G20 summit"', [0, 1]), ('"G-20 summit"', [0, 1]), ("the NEAR/1 G-20", [0, 1]),
        ("с300", [3]), ("covid", [2]), ("COVID-19", [2]), ("covid 19", [2]),
    ],
)  # fmt: skip
def test_a_letter_and_its_number_are_found_with_and_without_the_hyphen(
    tmp_path: Path, text: str, found: list[int]
) -> None:
    index = SearchIndex(tmp_path)
    index.add(
        [transcript(["At the G-20 summit.", "The G20 summit.", "20 had Covid-19.", "ЗРК С-300"])]
    )

    assert sorted(match.block for match in index.match(SearchRequest(text)).matches) == found


def test_the_last_word_may_be_unfinished_while_typing(index: SearchIndex) -> None:
    assert set(blocks(index, "signed trea", typing=True)) == {(0, 0), (0, 1)}
    assert blocks(index, "signed trea ", typing=True) == []
    assert blocks(index, "signed trea") == []
    assert blocks(index, '"signed the tre', typing=True) == [(0, 1)]


def test_pages_joined_are_the_whole_answer_in_order(index: SearchIndex) -> None:
    whole = blocks(index, "treaty")

    pages = [blocks(index, "treaty", offset=at, limit=2) for at in range(0, 8, 2)]

    assert [hit for page in pages for hit in page] == whole
    assert index.match(SearchRequest("treaty", limit=2)).total == len(whole) == 6


def test_the_block_with_most_of_the_word_comes_first(index: SearchIndex) -> None:
    assert blocks(index, "treaty yet OR treaties")[0] == (1, 1)
    assert blocks(index, '"treaty after"')[0] == (1, 2)


@pytest.mark.parametrize(
    ("order", "years"),
    [(Order.NEWEST, [2019, 2018, None]), (Order.OLDEST, [2018, 2019, None])],
)
def test_hits_can_be_in_the_order_of_their_dates_undated_ones_last(
    index: SearchIndex, order: Order, years: list[int | None]
) -> None:
    found = [number for number, _ in blocks(index, "treaty", order=order)]

    days = [LIBRARY[number].date for number in dict.fromkeys(found)]
    assert [day and day.year for day in days] == years


def test_hits_of_one_date_are_in_the_order_of_publication(index: SearchIndex) -> None:
    assert blocks(index, "treaty", order=Order.NEWEST)[:3] == [(0, 0), (0, 1), (0, 2)]


def test_grouped_hits_are_together_the_best_transcript_first(index: SearchIndex) -> None:
    best, *_ = blocks(index, "treaty")

    found = blocks(index, "treaty", grouped=True)

    assert found[0][0] == best[0]
    assert len(dict.fromkeys(number for number, _ in found)) == 3
    for number in {number for number, _ in found}:
        own = [at for at, hit in enumerate(found) if hit[0] == number]
        assert own == list(range(own[0], own[-1] + 1))
        assert [found[at][1] for at in own] == sorted(found[at][1] for at in own)


def facets(index: SearchIndex, text: str, *names: str, **more: object) -> dict[str, dict[str, int]]:
    found = index.match(SearchRequest(text, facets=names, **more))  # type: ignore[arg-type]
    return {facet.name: dict(facet.values) for facet in found.facets}


def test_facets_count_every_hit(index: SearchIndex) -> None:
    assert facets(index, "treaty OR договор", "speaker", "year", "language", "kind", "source") == {
        "speaker": {"Vladimir Putin": 1, "Xi Jinping": 1, "Dmitry Peskov": 2, "В.Путин": 2},
        "year": {"2019": 3, "2018": 2, "2021": 3},
        "language": {"en": 6, "ru": 3},
        "kind": {"turn": 6, "title": 2, "paragraph": 1},
        "source": {"test": 9},
    }


def test_a_facet_narrows_the_hits_but_not_its_own_choice(index: SearchIndex) -> None:
    narrowed = (("speaker", "Dmitry Peskov"),)

    assert set(blocks(index, "treaty", only=narrowed)) == {(1, 1), (1, 2)}
    counts = facets(index, "treaty", "speaker", "year", only=narrowed)
    assert counts["speaker"] == {"Vladimir Putin": 1, "Xi Jinping": 1, "Dmitry Peskov": 2}
    assert counts["year"] == {"2018": 2}


def test_values_of_one_facet_are_alternatives_and_facets_must_all_hold(
    index: SearchIndex,
) -> None:
    only = (("speaker", "Dmitry Peskov"), ("speaker", "Xi Jinping"), ("year", "2019"))

    assert blocks(index, "treaty", only=only) == [(0, 2)]


def test_a_month_narrows_like_a_year_and_no_date_is_a_choice_too(index: SearchIndex) -> None:
    def dates(*only: tuple[str, str]) -> set[object]:
        return {LIBRARY[number].date for number, _ in blocks(index, "treaty", only=only)}

    day = LIBRARY[0].date
    assert day is not None
    assert dates(("month", f"{day:%Y-%m}")) == {day}
    assert dates(("month", f"{day.year}-{day.month % 12 + 1:02}")) == set()
    assert dates(("year", "")) == {None}
    assert dates(("month", "")) == {None}


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("speaker:Putin", {(0, 1), (2, 1), (2, 2)}),
        ("говорит:Путин", {(0, 1), (2, 1), (2, 2)}),
        ('speaker:"Vladimir Putin"', {(0, 1)}),
        ('speaker:"В. Путина"', {(0, 1), (2, 1), (2, 2)}),
        ("speaker:Песков", {(1, 1), (1, 2)}),
        ("speaker:(Xi OR Peskov)", {(0, 2), (0, 3), (1, 1), (1, 2)}),
        ("title:talks", {(1, 0), (1, 1), (1, 2)}),
        ("место:moscow treaty", {(0, 0), (0, 1), (0, 2)}),
        ("lang:ru kind:turn", {(2, 1), (2, 2)}),
        ("язык:русский вид:речь", {(2, 1), (2, 2)}),
        ("date:2019-05-03 is:question", {(0, 2)}),
        ("date:>2019-05 kind:title", {(2, 0)}),
        ("date:2018..2019-04 treaty", {(1, 1), (1, 2)}),
        ("год:2021 договор", {(2, 0), (2, 1), (2, 2)}),
        ("date:..03.05.2019 kind:title", {(0, 0), (1, 0)}),
        ("source:test date", {(3, 1)}),
        ("source:te* date", {(3, 1)}),
    ],
)
def test_fields_narrow_in_both_languages_and_scripts(
    index: SearchIndex, query: str, hits: set[tuple[int, int]]
) -> None:
    assert set(blocks(index, query)) == hits


def test_a_query_of_conditions_only_finds_all_that_meet_them(index: SearchIndex) -> None:
    assert len(blocks(index, "-treaty")) == 6
    assert len(blocks(index, "-treaty -договор")) == 3


def test_a_wrong_query_raises_instead_of_finding_nothing(index: SearchIndex) -> None:
    with pytest.raises(BadQuery):
        index.match(SearchRequest("(treaty"))


def test_a_new_commit_is_seen_by_every_open_index(tmp_path: Path) -> None:
    reader, writer = SearchIndex(tmp_path), SearchIndex(tmp_path)
    assert reader.match(SearchRequest("treaty")).total == 0

    writer.add(LIBRARY)
    assert reader.match(SearchRequest("treaty")).total == 6

    writer.remove([LIBRARY[1].id, TranscriptId("unknown")])
    assert reader.match(SearchRequest("treaty")).total == 4
    assert reader.ids() == {LIBRARY[0].id, LIBRARY[2].id, LIBRARY[3].id}


def test_many_threads_may_read(index: SearchIndex) -> None:
    def count(_: int) -> int:
        return index.match(SearchRequest("treaty OR договор", facets=("speaker",))).total

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(count, range(200))) == {9}


def test_cancelled_adding_adds_nothing_and_lets_the_index_go(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path)
    told: list[int] = []

    index.add(LIBRARY, told.append, lambda: len(told) == 2)

    assert told == [1, 2]
    assert index.ids() == set()
    index.add(LIBRARY[:1])
    assert index.ids() == {LIBRARY[0].id}


def test_a_failure_while_adding_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path)
    index.add(LIBRARY[:1])

    def failing() -> list[Transcript]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        index.add(one for one in (LIBRARY[1], *failing()))
    index.add(LIBRARY[2:3])

    assert index.ids() == {LIBRARY[0].id, LIBRARY[2].id}


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path)
    (tmp_path / "index" / "MAIN_WRITELOCK").mkdir()

    with pytest.raises(IndexUnwritable, match=r"^The search index cannot be written: .+\.$"):
        index.add(LIBRARY)


def test_what_another_process_has_made_findable_is_not_added_again(
    index: SearchIndex, tmp_path: Path
) -> None:
    one, other = SearchIndex(tmp_path / "index"), SearchIndex(tmp_path / "index")
    one.add(LIBRARY[:2])

    other.add([*LIBRARY, LIBRARY[0]])

    assert other.ids() == {transcript.id for transcript in LIBRARY}
    for word in ("signed", "treaty", "talks", "договор"):
        once = index.match(SearchRequest(word)).total
        assert one.match(SearchRequest(word)).total == once
        assert other.match(SearchRequest(word)).total == once
