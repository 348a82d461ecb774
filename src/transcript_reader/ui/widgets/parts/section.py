"""A part of a panel: a heading, and what stands below it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton


class Section(QWidget):
    """A heading that wraps, and widgets one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._heading.setProperty("look", "section")
        self._heading.setWordWrap(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._heading)

    def set_title(self, title: str) -> None:
        """Say what the section is about."""
        self._heading.setText(title)
        self.setAccessibleName(title.rstrip(":"))

    def row(self, gap: float = 0.2) -> tuple[QWidget, FlowLayout]:
        """Add a row whose items go on in the next one where there is no room; return it."""
        row = QWidget(self)
        self.column.addWidget(row)
        return row, FlowLayout(row, gap=gap)

    def buttons(self, *names: str) -> list[WrapButton]:
        """Add a row of buttons and return them."""
        row, layout = self.row(gap=0.4)
        made = [WrapButton(name, row) for name in names]
        for button in made:
            layout.addWidget(button)
        return made
