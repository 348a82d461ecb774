import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from transcript_reader.places import resources_folder
from transcript_reader.ui.support.icons import app_icon, icon

DRAWINGS = sorted(path.stem for path in (resources_folder() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", [name for name in DRAWINGS if name != "app"])
@pytest.mark.parametrize("colour", ["#a9e44d", "#063462"])
def test_a_drawing_has_the_colour_it_is_asked_for(
    qapp: QApplication, name: str, colour: str
) -> None:
    image = icon(name, QColor(colour), 24).pixmap(24).toImage()
    pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    solid = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert solid == {colour}


def test_a_drawing_that_is_not_there_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such drawing", QColor("#000000"), 24)


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    assert not app_icon().pixmap(64).isNull()
