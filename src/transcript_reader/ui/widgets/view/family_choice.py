"""Any font that is installed, to be picked by its name."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFontDatabase, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from transcript_reader.domain.view_settings import FontChoice
from transcript_reader.ui.support import fonts

_LETTERS = {QFontDatabase.WritingSystem.Latin, QFontDatabase.WritingSystem.Cyrillic}


class FamilyChoice(QComboBox):
    """Lists the installed families that have letters; looked up when it is first seen.

    Signals:
        family_chosen: Emitted with the name of a family.
    """

    family_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = ""
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItem("\N{EM DASH}", "")
        self.activated.connect(self._on_activated)

    def show_family(self, family: str) -> None:
        """Show a family without saying that it was chosen; one with a name of ours is none."""
        self._wanted = "" if family in set(FontChoice) else family
        with QSignalBlocker(self):
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        if self.count() == 1:
            packaged = {fonts.family(choice) for choice in FontChoice}
            for family in QFontDatabase.families():
                if family not in packaged and _is_for_text(family):
                    self.addItem(family, family)
            self._show()
        super().showEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it scrolls what the list stands in

    def _show(self) -> None:
        index = self.findData(self._wanted)
        if index < 0:
            self.addItem(self._wanted, self._wanted)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def _on_activated(self, index: int) -> None:
        if family := self.itemData(index):
            self.family_chosen.emit(family)
        else:
            self._show()


def _is_for_text(family: str) -> bool:
    return (
        not QFontDatabase.isPrivateFamily(family)
        and QFontDatabase.isSmoothlyScalable(family)
        and bool(_LETTERS.intersection(QFontDatabase.writingSystems(family)))
    )
