"""Pages of HTML as lines: what is seen, nothing fetched, nothing run."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import _Element as Element

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import MarkKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.markup import followed, lines, parsed
from transcript_reader.importers.text.markup_line import Line


def lines_of(body: str) -> list[Line]:
    root = parsed(Source(Path("page.html"), f"<html><body>{body}</body></html>".encode()))
    return lines(root, lambda element: "card" if element.get("class") == "card" else None)


def texts_of(body: str) -> list[str]:
    return [line.text for line in lines_of(body)]


def test_white_space_is_folded_and_non_breaking_spaces_stay() -> None:
    assert texts_of("<p>  one\n two&nbsp;\tthree </p>") == ["one two\xa0 three"]


def test_blocks_begin_lines_and_inline_elements_do_not() -> None:
    body = "<div>a<p>b<span>c</span></p>d</div><table><tr><td>e</td><td>f</td></tr></table>"

    assert texts_of(body) == ["a", "bc", "d", "e f"]


def test_a_break_stays_a_line_end_inside_its_paragraph() -> None:
    assert texts_of("<p>one <br/> two</p>") == ["one\ntwo"]


def test_marks_cover_their_words() -> None:
    (line,) = lines_of(
        "<p>a <b>bold</b> <b>type</b> <i>c</i> <a href='http://d.example/'>e</a></p>"
    )

    assert [(m.kind, line.text[m.start : m.end], m.value) for m in line.marks] == [
        (MarkKind.STRONG, "bold type", ""),
        (MarkKind.EMPHASIS, "c", ""),
        (MarkKind.LINK, "e", "http://d.example/"),
    ]


@pytest.mark.parametrize("anchor", ["<a>a</a>", "<a name='b'>a</a>", "<a href=''>a</a>"])
def test_an_anchor_that_leads_nowhere_is_no_link_to_its_own_page(anchor: str) -> None:
    root = parsed(Source(Path("page.html"), f"<html><body>{anchor}</body></html>".encode()))

    (line,) = lines(root, lambda _: None, "http://d.example/e")

    assert (line.text, line.marks) == ("a", ())


def nowhere(_: Element) -> None:
    return None


def within_h(element: Element) -> str | None:
    return "h" if element.get("class") == "a" else None


def menu_of(url: str, region: str = "") -> list[tuple[str, str, list[str]]]:
    """Return the lines of a page with a list: their words, region, and where they lead."""
    menu = "<ul><li><a href='/b'>b</a></li><li><a href='{}'>c</a> d</li></ul>"
    body = "<div class='a'>" + menu.format("/c") + menu.format("c") + "</div>e"
    root = parsed(Source(Path("page.html"), f"<html><body>{body}</body></html>".encode()))
    found = lines(root, within_h if region else nowhere, url)
    return [(line.text, line.region, [mark.value for mark in line.marks]) for line in found]


def test_a_list_that_comes_again_says_the_same_and_leads_where_its_page_leads() -> None:
    for site, folder, region in (("d", "f", ""), ("d", "g", "h"), ("i", "g", ""), ("d", "f", "")):
        expected = [
            ("b", region, [f"http://{site}.example/b"]),
            ("c d", region, [f"http://{site}.example/c"]),
            ("b", region, [f"http://{site}.example/b"]),
            ("c d", region, [f"http://{site}.example/{folder}/c"]),
            ("e", "", []),
        ]
        assert menu_of(f"http://{site}.example/{folder}/1", region) == expected


def test_a_card_inside_a_line_comes_after_it() -> None:
    assert texts_of('<p>before <a>it<span class="card">a card</span></a> after</p>') == [
        "before it after",
        "a card",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript>x</noscript>",
        "<template>x</template>",
        "<form><input value=x><select><option>x</select><textarea>x</textarea></form>",
        "<svg><text>x</text></svg>",
        "<iframe src='http://a.example/'>x</iframe>",
        "<!-- x -->",
        "<?x x?>",
    ],
)
def test_what_is_not_text_is_not_read(body: str) -> None:
    assert texts_of(f"<p>a</p>{body}<p>b</p>") == ["a", "b"]


def test_entities_of_a_doctype_are_not_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    page = (
        f'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        f'<!ENTITY c SYSTEM "file://{secret}">]><html><body><p>&b; &c; end</p></body></html>'
    )

    root = parsed(Source(Path("page.html"), page.encode()))
    whole = " ".join(line.text for line in lines(root, lambda element: None))

    assert "aaaa" not in whole.replace('"aaaaaaaaaa"', "")
    assert "a secret" not in whole
    assert whole.endswith("end")


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("http://a.example/b", "http://a.example/b"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("2.html", "http://site.example/news/2.html"),
        ("javascript:alert(1)", ""),
        (" JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("http://[broken", ""),
        ("#top", "http://site.example/news/1#top"),
    ],
)
def test_links_lead_to_the_web_or_to_mail_or_nowhere(href: str, address: str) -> None:
    assert followed(href, "http://site.example/news/1") == address


_PIECES = st.sampled_from(
    ["/", "//", ".", "..", "news", "d1", "2.html", "?", "a=b", "#", "top", ";", ":", "%20", "é"]
)
_LINKS = st.builds(
    lambda head, pieces: head + "".join(pieces),
    st.sampled_from(
        ["", "/", "http://site.example", "https://other.example/", "HTTP://x.example/"]
    ),
    st.lists(_PIECES, max_size=6),
)


@given(href=_LINKS, url=_LINKS.filter(lambda url: url.startswith("http")))
def test_links_are_followed_as_the_standard_says(href: str, url: str) -> None:
    joined = urljoin(url, href)

    assert followed(href, url) == (joined if joined.startswith(("http://", "https://")) else "")


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "iso-8859-2", "utf-16"])
def test_the_encoding_a_page_names_is_believed_where_it_is_not_unicode(encoding: str) -> None:
    words = "Příliš žluťoučký" if encoding == "iso-8859-2" else "Добрый день, коллеги"
    page = f"<html><head><meta charset='{encoding}'></head><body><p>{words}</p></body></html>"

    root = parsed(Source(Path("page.html"), page.encode(encoding)))

    assert [line.text for line in lines(root, lambda element: None)] == [words]


@pytest.mark.parametrize("data", [b"", b"\0", b"<!-- -->", b"<?xml?>", b"<!doctype html>"])
def test_what_holds_no_page_says_so(data: bytes) -> None:
    with pytest.raises(ImportFailed, match=r"no page in it"):
        parsed(Source(Path("page.html"), data))


def test_the_language_a_page_names_is_that_of_turns_however_short() -> None:
    page = (
        "<html lang='en'><body><p><b>Jane Doe:</b> Yes, <i lang='fr'>oui</i>.</p>"
        "<p lang='ru'><b>В.Путин:</b> Да.</p>"
        "<div lang='de-AT'><p><b>Hans Roe:</b> Ja.</p></div>"
        "<p><b>Jane Doe:</b> So.</p></body></html>"
    )

    reading = read(Source(Path("page.html"), page.encode()))

    turns = list(reading.transcript.turns())
    assert [turn.language for turn in turns] == ["", "ru", "de", ""]
    assert [
        (turns[0].text[mark.start : mark.end], mark.value)
        for mark in turns[0].marks
        if mark.kind is MarkKind.LANGUAGE
    ] == [("oui", "fr")]


def test_headings_and_prose_have_the_language_their_page_gives_them() -> None:
    page = (
        "<html lang='en'><body><h1>Guide</h1><p><b>Jane Doe:</b> Good morning, all of you.</p>"
        "<h2 lang='ru'>Кто говорит</h2><p lang='ru'>Встреча прошла в Москве.</p></body></html>"
    )

    blocks = read(Source(Path("page.html"), page.encode())).transcript.blocks

    assert {block.text: block.language for block in blocks} == {
        "Guide": "",
        "Good morning, all of you.": "",
        "Кто говорит": "ru",
        "Встреча прошла в Москве.": "ru",
    }


@pytest.mark.parametrize("first", ["<a name='top'></a>", "<br>", "<script>1</script>", "<ul><li>"])
def test_a_page_without_a_head_is_one_whatever_it_begins_with(first: str) -> None:
    page = f"{first}<div>Jane Doe: Good.</div><div>John Roe: Yes.</div>"

    transcript = read(Source(Path("page.html"), page.encode())).transcript

    assert [turn.text for turn in transcript.turns()] == ["Good.", "Yes."]
