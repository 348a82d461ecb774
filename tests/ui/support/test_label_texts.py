import pytest
from PySide6.QtWidgets import QApplication

from transcript_reader.domain import pattern_words
from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.ui.support.label_texts import PHRASES, pattern_in_words


def test_every_phrase_of_a_pattern_is_marked_for_translation() -> None:
    spoken = {
        text
        for name, text in vars(pattern_words).items()
        if name.isupper() and isinstance(text, str) and len(text) > 1
    }

    assert {*map(str, PHRASES)} == spoken | {*pattern_words.SHAPES.values()}


@pytest.mark.usefixtures("russian")
def test_a_pattern_is_told_in_the_windows_language(qapp: QApplication) -> None:
    (pattern, *_) = patterns_for("[00:12] Mr Vale — Yes")

    assert pattern_in_words(pattern) == (
        "Имя после «господин», «Mr», «Dr» или другого обращения, перед подписью — «[0:0]», "
        "где вместо 0 любые цифры, после подписи — тире, в начале абзаца"
    )
