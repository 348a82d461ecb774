import pytest

from transcript_reader.ui.support.folding import folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Émile ZOLA", "emile zola"),
        ("Фёдор", "федор"),
        ("Й\u0438\u0306й", "ййй"),  # composed or not, й is no и
        ("за́мок", "замок"),
        ("18\u00a0April\n 2017", "18 april 2017"),
        ("Straße", "strasse"),
    ],
)
def test_letters_are_made_alike(text: str, plain: str) -> None:
    assert folded(text) == plain
