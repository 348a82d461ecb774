import pytest

from transcript_reader.domain.taught import Provenance, provenance_of


@pytest.mark.parametrize(
    ("url", "origin", "provenance"),
    [
        ("https://www.example.org/talk/1", "/home/a/talk.html", Provenance("example.org")),
        ("", "http://example.org:80/talk.txt", Provenance("example.org")),
        ("", "/home/a/talks/1.txt", Provenance("/home/a/talks", "Plain text")),
        ("", "/home/a/talks.zip/1.txt", Provenance("/home/a/talks.zip", "Plain text")),
        ("http://[broken", "/home/a/1.txt", Provenance("/home/a", "Plain text")),
        ("file:///home/b/1.txt", "/home/a/1.txt", Provenance("/home/a", "Plain text")),
        ("", "first.txt", Provenance(".", "Plain text")),
    ],
)
def test_transcripts_are_alike_by_their_site_or_else_their_folder_and_format(
    url: str, origin: str, provenance: Provenance
) -> None:
    assert provenance_of(url, origin, "Plain text") == provenance
