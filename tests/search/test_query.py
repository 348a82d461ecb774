from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_reader.domain.errors import BadQuery
from transcript_reader.search.query import parse
from transcript_reader.search.terms import (
    All,
    Any,
    Dated,
    Field,
    Form,
    Fuzzy,
    Near,
    Node,
    Not,
    Pattern,
    Sequence,
)


def word(form: str) -> Form:
    return Form(form)


def exact(*forms: str, slop: int | None = None) -> Sequence:
    return Sequence(tuple(Form(form, exact=True) for form in forms), slop)


A, B, C = word("a"), word("b"), word("c")


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("a", A),
        ("a b", All((A, B))),
        ("a\u00a0b", All((A, B))),
        ("a AND b", All((A, B))),
        ("a И b", All((A, B))),
        ("a OR b c", Any((A, All((B, C))))),
        ("(a OR b) c", All((Any((A, B)), C))),
        ("a NOT b", All((A, Not(B)))),
        ("a -b", All((A, Not(B)))),
        ('a -"b c"', All((A, Not(exact("b", "c"))))),
        ("a -(b OR c)", All((A, Not(Any((B, C)))))),
        ("a НЕ b", All((A, Not(B)))),
        ("a - b", All((A, B))),
        ("a — b", All((A, B))),
        ("a & b", All((A, B))),
        ('"a b"', exact("a", "b")),
        ("“a b”", exact("a", "b")),
        ("«a b»", exact("a", "b")),
        ("„a b“", exact("a", "b")),
        ('"a “b” c"', exact("a", "b", "c")),
        ('"a b"~5', exact("a", "b", slop=5)),
        ('"a"', Form("a", exact=True)),
        ("=a", Form("a", exact=True)),
        ("a NEAR/3 b", Near(((A,), (B,)), (3,))),
        ("a РЯДОМ/3 b", Near(((A,), (B,)), (3,))),
        ("a NEAR b", Near(((A,), (B,)), (5,))),
        ("(a OR b) NEAR/2 c NEAR/4 a", Near(((A, B), (C,), (A,)), (2, 4))),
        ("tr*", Pattern("tr*")),
        ("w?rd", Pattern("w?rd")),
        ("**tr**y", Pattern("*tr*y")),
        ("word~", Fuzzy("word", 1)),
        ("word~2", Fuzzy("word", 2)),
        ("a b?", All((A, B))),
        ("b?", Pattern("b?")),
        ("V.Putin", Sequence((word("v"), word("putin")))),
        ("multi-pol*", Sequence((word("multi"), Pattern("pol*")))),
        ("Putin: yes", All((word("putin"), word("yes")))),
        ("speaker:Peskov", Field("speaker", "Peskov", ("peskov",))),
        ("speaker:Pesk*", Field("speaker", "Pesk*", ("pesk*",))),
        ('title:"What now?"', Field("title", "What now?", ("what", "now"))),
        ('говорит:"Д. Песков"', Field("speaker", "Д. Песков", ("д", "песков"))),
        ("lang:russian", Field("lang", "ru", ("ru",))),
        ("is:вопрос", Field("is", "question", ("question",))),
        ("date:2016..2018", Dated(date(2016, 1, 1), date(2018, 12, 31))),
        ("date:>2019-05", Dated(date(2019, 6, 1), None)),
        ("date:>=2019-05", Dated(date(2019, 5, 1), None)),
        ("date:<2019-05", Dated(None, date(2019, 4, 30))),
        ("date:<=2019-02", Dated(None, date(2019, 2, 28))),
        ("date:2020-02", Dated(date(2020, 2, 1), date(2020, 2, 29))),
        ("дата:31.05.2016", Dated(date(2016, 5, 31), date(2016, 5, 31))),
        ("год:2016", Dated(date(2016, 1, 1), date(2016, 12, 31))),
        ("date:2016..", Dated(date(2016, 1, 1), None)),
    ],
)
def test_a_query_means_what_it_says(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("(" * 2_000 + "a" + ")" * 2_000, 60),
        ("NOT " * 2_000 + "a", 240),
        ("a" + " NEAR a" * 8, 51),
        ("   ", 0),
        ("&", 0),
        ('a "b', 2),
        ("(a", 0),
        ("a)", 1),
        ("a ()", 2),
        ('a ""', 2),
        ("AND a", 0),
        ("a OR", 2),
        ("a AND OR b", 2),
        ("a NOT", 2),
        ("NEAR/3 a", 0),
        ("a NEAR/0 b", 2),
        ("a NEAR/999 b", 2),
        ("a NEAR/3 (b c)", 9),
        ("a NEAR/3 -b", 9),
        ('"a b"~', 6),
        ('"a b"~0', 6),
        ("a~3", 1),
        ("a-b~", 3),
        ("a *", 2),
        ("= a", 0),
        ("speaker: a", 0),
        ("speaker:—", 8),
        ("speaker:=a", 8),
        ("title:ab~2", 6),
        ("a foo:bar", 2),
        ("kind:foo", 5),
        ("is:foo", 3),
        ("date:soon", 5),
        ("date:2019-13", 5),
        ("date:2019-02-30", 5),
        ("date:2018..2016", 5),
        ("date:..", 5),
        ("year:2016-05", 5),
        ("speaker:(a b", 8),
        ("speaker:()", 8),
    ],
)
def test_a_wrong_query_is_told_in_a_sentence_with_its_place(text: str, position: int) -> None:
    with pytest.raises(BadQuery) as told:
        parse(text)

    assert str(told.value)[0] in "TA“NB”"
    assert str(told.value).endswith(".")
    assert told.value.position == position


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("tre", Form("tre", unfinished=True)),
        ("a tre", All((A, Form("tre", unfinished=True)))),
        ("a tre ", All((A, word("tre")))),
        ('"a tre', Sequence((Form("a", exact=True), Form("tre", exact=True, unfinished=True)))),
        ('"a tre"', exact("a", "tre")),
        ("(a OR b", Any((A, Form("b", unfinished=True)))),
        ("a AND", Form("a", unfinished=True)),
        ("a NEAR/5", Form("a", unfinished=True)),
        ("a NEAR/5 b", Near(((A,), (Form("b", unfinished=True),)), (5,))),
        ("a speaker:", Form("a", unfinished=True)),
        ("a -", Form("a", unfinished=True)),
        ("a -b", All((A, Not(B)))),
        ("speaker:Pe", Field("speaker", "Pe", ("pe",), unfinished=True)),
        ("speaker:Pe ", Field("speaker", "Pe", ("pe",))),
        ("lang:e", Field("lang", "e", ("e",))),
    ],
)
def test_while_typing_what_is_unfinished_is_no_mistake(text: str, node: Node) -> None:
    assert parse(text, typing=True) == node


@given(st.text(alphabet='ab ()"~*?=-:/123«»ANDORTEspeakr.', max_size=24), st.booleans())
def test_any_text_is_understood_or_told_in_a_sentence(text: str, typing: bool) -> None:
    error = mistake(text, typing=typing)

    assert error is None or str(error).endswith(".")
    assert error is None or 0 <= error.position <= len(text)


def mistake(text: str, *, typing: bool) -> BadQuery | None:
    try:
        parse(text, typing=typing)
    except BadQuery as error:
        return error
    return None


def test_fifty_brackets_inside_one_another_are_understood() -> None:
    assert parse("(" * 50 + "a" + ")" * 50) == word("a")
