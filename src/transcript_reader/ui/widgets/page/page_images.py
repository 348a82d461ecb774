"""The pictures of a transcript, decoded when they come into sight. Nothing is ever fetched."""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODeviceBase, QSize, QSizeF
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from transcript_reader.domain.transcript import Image

_ADDRESSES = ("http://", "https://", "//")


def is_remote(source: str) -> bool:
    """Say whether a picture lies somewhere on the network."""
    return source.startswith(_ADDRESSES)


class PageImages:
    """Gives the pictures of one transcript in the size they are shown in."""

    def __init__(self, images: Mapping[str, Image]) -> None:
        self._images = images
        self._sizes: dict[str, QSizeF] = {}
        self._decoded: dict[str, QImage] = {}

    def size(self, source: str) -> QSizeF:
        """Return the picture's own size in pixels; an empty size where there is none to show."""
        if source not in self._sizes:
            image = self._images.get(source)
            self._sizes[source] = QSizeF(_own_size(image.data)) if image else QSizeF()
        return self._sizes[source]

    def image(self, source: str, size: QSize) -> QImage:
        """Return the picture decoded at ``size`` pixels of the screen."""
        kept = self._decoded.get(source)
        if kept is None or kept.size() != size:
            kept = self._decoded[source] = _decoded(self._images[source].data, size)
        return kept


def _own_size(data: bytes) -> QSize:
    buffer, reader = _reader(data)
    size = reader.size()
    buffer.close()
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if turned else size


def _decoded(data: bytes, size: QSize) -> QImage:
    buffer, reader = _reader(data)
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    reader.setScaledSize(size.transposed() if turned else size)
    image = reader.read()
    buffer.close()
    return image


def _reader(data: bytes) -> tuple[QBuffer, QImageReader]:
    """Return a reader and the buffer it reads from; both must be kept while it reads."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODeviceBase.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return buffer, reader
