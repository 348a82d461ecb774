"""The list of concordance lines: every row as high as the next, so ten thousand cost nothing."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.words.concordance_delegate import ConcordanceDelegate


class ConcordanceList(RowList):
    """A RowList whose rows are lines of a concordance, never wider than itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = ConcordanceDelegate()
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # another width may want another height of all lines

    def set_scheme(self, scheme: ColourScheme) -> None:
        self._painter.scheme = scheme
        super().set_scheme(scheme)
