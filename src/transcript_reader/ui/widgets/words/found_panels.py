"""What is found, looked at in three ways: as lines, by the words beside it, and by how often."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.widgets.parts.tabs import Tabs
from transcript_reader.ui.widgets.words.collocates_panel import CollocatesPanel
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel
from transcript_reader.ui.widgets.words.frequency_panel import FrequencyPanel

VIEWS = ("concordance", "collocates", "frequency")
"""The names of the panels; so are the commands called that show them."""


class FoundPanels(QWidget):
    """One of three panels at a time; ``tabs`` choose it, and stand where the window has them.

    Signals:
        view_changed: Emitted with the name of the panel that is shown from now on.
    """

    view_changed = Signal(str)

    def __init__(
        self,
        concordance: ConcordancePanel,
        collocates: CollocatesPanel,
        frequency: FrequencyPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panels: dict[str, ConcordancePanel | CollocatesPanel | FrequencyPanel] = {
            "concordance": concordance,
            "collocates": collocates,
            "frequency": frequency,
        }
        names = (self.tr("Concordance"), self.tr("Collocates"), self.tr("Frequency"))
        self.tabs = Tabs(
            self.tr("What is shown of the hits"), tuple(zip(VIEWS, names, strict=True))
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for panel in self._panels.values():
            layout.addWidget(panel)
        self.tabs.value_chosen.connect(self.show_view)
        self.show_view(self.view)

    @property
    def view(self) -> str:
        """The name of the panel that is shown."""
        return self.tabs.value

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show the panel of that name."""
        self.tabs.set_value(view)
        for name, panel in self._panels.items():
            panel.setVisible(name == view)
        self.view_changed.emit(view)

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        for panel in self._panels.values():
            panel.set_scheme(scheme)

    def take_focus(self) -> None:
        """Put the focus into the panel that is shown."""
        self._panels[self.view].take_focus()
