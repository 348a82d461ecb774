"""What the program has told since it was opened: nothing that was said is lost."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.support.row_layout import RowLine, RowLook
from transcript_reader.ui.widgets.parts.line_model import LineModel, Row
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class MessagesDialog(QDialog):
    """Lists sentences with the time of each, the latest first."""

    def __init__(
        self, told: Sequence[tuple[datetime, str]], scheme: ColourScheme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Messages"))
        said = WrapLabel(self)
        said.setText(self.tr("%Ln message(s) since the program was opened", "", len(told)))
        model = LineModel(self)
        model.set_rows([_row(*one) for one in reversed(told)])
        rows = RowList(self)
        rows.setModel(model)
        rows.set_scheme(scheme)
        rows.setAccessibleName(self.tr("Messages"))
        rows.setVisible(bool(told))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(rows, 1)
        layout.addWidget(buttons)
        layout.setAlignment(said, Qt.AlignmentFlag.AlignTop)
        rows.left.connect(self.reject)
        buttons.rejected.connect(self.reject)
        rows.enter()
        fit(self, 34, 26)


def _row(at: datetime, sentence: str) -> Row:
    time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    lines = (RowLine(line) for line in sentence.splitlines())
    return (RowLine(time, RowLook.QUIET), *lines)
