import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.view_settings import FontChoice
from transcript_reader.ui.support import fonts


@pytest.mark.parametrize("choice", FontChoice)
def test_every_choice_has_a_packaged_font(qapp: QApplication, choice: FontChoice) -> None:
    fonts.load()
    assert QFontInfo(QFont(fonts.families(choice))).family() == fonts.family(choice)


@pytest.mark.parametrize("choice", FontChoice)
@pytest.mark.parametrize("letter", "AzЖёЯ«»—№")
def test_every_choice_has_latin_and_cyrillic_letters(
    qapp: QApplication, choice: FontChoice, letter: str
) -> None:
    fonts.load()
    families = [QFontMetrics(QFont(name)) for name in fonts.families(choice)]
    assert any(metrics.inFontUcs4(ord(letter)) for metrics in families)


def test_loading_twice_registers_nothing_twice(qapp: QApplication) -> None:
    fonts.load()
    before = QFontDatabase.families()
    fonts.load()
    assert QFontDatabase.families() == before


def test_any_other_name_is_a_family_of_the_system(qapp: QApplication) -> None:
    assert fonts.family("Some Sans") == "Some Sans"
