"""Words of ours that stand on the page beside those that were published."""

from PySide6.QtCore import QCoreApplication

from transcript_reader.ui.widgets.page.page_images import is_remote


def omission_meaning() -> str:
    """Return what "<…>" means."""
    return QCoreApplication.translate("Page", "passage omitted by the publisher")


def image_absence(source: str) -> str:
    """Return why a picture is not there."""
    if is_remote(source):
        return QCoreApplication.translate("Page", "Picture on the web, not fetched:")
    return QCoreApplication.translate("Page", "The picture did not come with the transcript.")
