import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support.voices import MARK_COUNT, draw_mark, mark_shape, voice_colour


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_every_voice_is_readable_on_every_background(scheme: ColourScheme) -> None:
    for speaker in range(20):
        assert contrast(voice_colour(speaker, scheme), scheme.background) >= 7


def test_schemes_of_one_hue_keep_it() -> None:
    one_hue = {s.key for s in SCHEMES if {voice_colour(i, s) for i in range(8)} == {s.text}}

    assert one_hue == {"dark-blue-on-light-blue", "green-on-dark-brown"}


def test_eight_voices_in_a_row_have_eight_colours_where_there_is_more_than_one_hue() -> None:
    assert len({voice_colour(i, SCHEMES[0]) for i in range(8)}) == 8


def test_a_mark_is_told_from_every_other_by_its_shape_alone(qapp: object) -> None:
    seen = {_drawn(speaker) for speaker in range(MARK_COUNT)}

    assert len(seen) == MARK_COUNT


def test_marks_stay_within_their_box() -> None:
    for speaker in range(MARK_COUNT):
        box = mark_shape(speaker).boundingRect()
        assert QRectF(-1.2, -1.2, 2.4, 2.4).contains(box), speaker


def _drawn(speaker: int) -> bytes:
    image = QImage(24, 24, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_mark(painter, speaker, QRectF(2, 2, 20, 20), SCHEMES[0].text)
    painter.end()
    return bytes(image.constBits())
