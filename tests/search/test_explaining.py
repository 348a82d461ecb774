from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.search import Searched, SearchRequest
from transcript_reader.search.index import SearchIndex

LIBRARY = (
    transcript(
        ["The President signed the treaty.", "Treaties, treaty, presidents.", "Presidents agree."],
        title="A treaty",
        labels={0: "Vladimir Putin", 2: "Xi Jinping"},
    ),
    transcript(["Президент подписал договор.", "Договоры подписаны."], language="ru"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("explaining"))
    for one in LIBRARY:
        index.add([one])
    return index


def explained(index: SearchIndex, text: str, *, typing: bool = False) -> tuple[Searched, ...]:
    return index.explain(SearchRequest(text, typing=typing))[0]


def test_a_word_is_told_with_its_forms_and_their_blocks(index: SearchIndex) -> None:
    (word,) = explained(index, "treaties")

    assert word == Searched("treaties", 0, "form", (("treaty", 3), ("treaties", 1)), 2, 3)


@pytest.mark.parametrize(
    ("query", "how", "blocks"),
    [
        ("=treaty", "exact", 3),
        ("pres*", "pattern", 3),
        ("treity~", "alike", 3),
        ('"the treaty"', "phrase", 1),
        ('"treaty signed"~3', "near", 1),
        ("signed NEAR/2 treaty", "near", 1),
        ("speaker:Xi", "field", 1),
        ("договором", "form", 2),
    ],
)
def test_every_kind_of_part_says_how_it_was_searched(
    index: SearchIndex, query: str, how: str, blocks: int
) -> None:
    (part,) = explained(index, query)

    assert (part.how, part.blocks) == (how, blocks)
    assert query.endswith(part.text)
    assert query[part.at :] == part.text


def test_an_unfinished_word_tells_what_begins_with_it(index: SearchIndex) -> None:
    (word,) = explained(index, "pres", typing=True)

    assert (word.how, word.words) == ("beginning", (("presidents", 2), ("president", 1)))


def test_a_field_tells_the_values_it_found(index: SearchIndex) -> None:
    (field,) = explained(index, "speaker:(Putin OR Xi)")[:1]

    assert field.words == (("Vladimir Putin", 2),)


def test_the_word_that_nothing_has_is_named_and_a_better_one_offered(index: SearchIndex) -> None:
    searched, corrected = index.explain(SearchRequest("treaty presidnet -agree"))

    assert [(part.text, part.blocks, part.excluded) for part in searched] == [
        ("treaty", 3, False),
        ("presidnet", 0, False),
        ("agree", 1, True),
    ]
    assert searched[1].suggestions[0] == "president"
    assert corrected == "treaty president -agree"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("traety", "treaty"),
        ("sgined", "signed"),
        ("договар", "договор"),
        ("президэнт", "президент"),
    ],
)
def test_slips_of_the_pen_are_understood(index: SearchIndex, typed: str, meant: str) -> None:
    assert index.explain(SearchRequest(typed))[1] == meant


def test_a_word_typed_in_the_other_script_is_understood(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path)
    index.add([transcript(["Putin and Peskov spoke."]), transcript(["Лавров."], language="ru")])

    assert index.explain(SearchRequest("Песков"))[1] == "peskov"
    assert index.explain(SearchRequest("Путин"))[1] == "putin"
    assert index.explain(SearchRequest("Lavrov"))[1] == "лавров"


def test_nothing_is_corrected_where_nothing_is_better(index: SearchIndex) -> None:
    assert index.explain(SearchRequest("qqqqqqqq"))[1] == ""
    assert index.explain(SearchRequest("treaty"))[1] == ""


def test_parts_that_hide_each_other_are_told_with_what_would_be_found(index: SearchIndex) -> None:
    searched, _ = index.explain(SearchRequest("treaty speaker:Xi -agree"), found=False)

    assert [(part.text, part.without) for part in searched] == [
        ("treaty", 0),
        ("speaker:Xi", 3),
        ("agree", 0),
    ]


def test_a_part_that_is_left_out_can_be_what_hides_the_rest(index: SearchIndex) -> None:
    searched, _ = index.explain(SearchRequest("president -presidents"), found=False)

    assert [part.without for part in searched] == [3, 3]


def test_nothing_is_in_the_way_where_a_word_is_unknown(index: SearchIndex) -> None:
    searched, _ = index.explain(SearchRequest("treaty zzz"), found=False)

    assert [part.without for part in searched] == [0, 0]


def test_within_one_transcript_its_own_blocks_are_counted(index: SearchIndex) -> None:
    request = SearchRequest("договор treaty", transcript=LIBRARY[1].id)

    assert [part.blocks for part in index.explain(request)[0]] == [2, 0]


def test_counts_leave_removed_transcripts_out(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path)
    index.add([*LIBRARY, transcript(["The last treaty of all."] * 9)])
    index.remove([LIBRARY[0].id])

    (word,) = explained(index, "treaty")
    assert word.words == (("treaty", 9),)


def test_a_bracket_after_near_is_part_of_what_was_searched_for(index: SearchIndex) -> None:
    (near,) = explained(index, "treaty NEAR/3 (friendship OR cooperation)")
    assert near.text == "treaty NEAR/3 (friendship OR cooperation)"
