import pytest
from tests.search.material import transcript

from transcript_reader.domain.search import SearchRequest
from transcript_reader.search.composing import beside_word
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.query import parse

TALK = transcript(
    ["A good treaty, a fair treaty.", "The good law of peace.", "Peace is good. A treaty."],
    labels={0: "A", 1: "B", 2: "A"},
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("composing"))
    index.add([TALK])
    return index


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("treaty", "=good NEAR/3 treaty"),
        ("speaker:A treaty", "speaker:A =good NEAR/3 treaty"),
        ("treaty speaker:A", "=good NEAR/3 treaty speaker:A"),
        ('"fair treaty"', '=good NEAR/3 "fair treaty"'),
        ("treaty OR law", "=good NEAR/3 (treaty OR law)"),
        ("treaty peace", "(treaty peace) =good NEAR/3 (treaty OR peace)"),
        ("treaty -law", "=good NEAR/3 treaty -law"),
        ("law NEAR/2 peace", "(law NEAR/2 peace) =good"),
        ("treat", "=good NEAR/3 treat"),
        ("=treaty", "=good NEAR/3 =treaty"),
        ('"treaty"', '=good NEAR/3 "treaty"'),
        ('=treaty "peace"', '(=treaty "peace") =good NEAR/3 (=treaty OR "peace")'),
    ],
)
def test_the_word_goes_beside_what_is_asked_for(
    index: SearchIndex, text: str, question: str
) -> None:
    made = beside_word(text, "good", 3)

    assert made == question
    parse(made)
    asked = {(one.transcript, one.block) for one in index.match(_typed(text)).matches}
    found = {(one.transcript, one.block) for one in index.match(_typed(made)).matches}
    assert found
    assert found <= asked


def test_every_collocate_is_found_where_it_was_counted(index: SearchIndex) -> None:
    for one in index.collocates(SearchRequest("treaty"), reach=2):
        made = SearchRequest(beside_word("treaty", one.word, 2))

        assert index.match(made).total > 0, one


def _typed(text: str) -> SearchRequest:
    return SearchRequest(text, typing=True)
