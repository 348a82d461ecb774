import pytest
from PySide6.QtCore import QBuffer, QIODeviceBase, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.transcript import Image
from transcript_reader.ui.widgets.page.page_images import PageImages, is_remote

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def images(qapp: QApplication) -> PageImages:
    picture = QImage(60, 30, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    data = bytes(buffer.data().data())
    return PageImages(
        {
            "room.png": Image("room.png", "image/png", data),
            "broken.png": Image("broken.png", "image/png", data[:20]),
        }
    )


def test_a_picture_is_given_in_the_size_it_is_shown_in(images: PageImages) -> None:
    assert images.size("room.png") == QSizeF(60, 30)

    shown = images.image("room.png", QSize(120, 60))

    assert shown.size() == QSize(120, 60)
    assert shown.pixelColor(60, 30).name() == "#336699"


def test_what_is_missing_or_broken_has_no_size(images: PageImages) -> None:
    assert images.size("elsewhere.png").isEmpty()
    assert images.size("broken.png").isEmpty()


@pytest.mark.parametrize(
    ("source", "remote"),
    [("https://a.b/c.png", True), ("//a.b/c.png", True), ("c.png", False), ("", False)],
)
def test_addresses_are_told_from_names(source: str, remote: bool) -> None:
    assert is_remote(source) is remote
