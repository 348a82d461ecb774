"""Export: what search has found, from the File menu to a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from transcript_reader.exporters import FORMATS
from transcript_reader.ui.controllers.exporting import ExportController
from transcript_reader.ui.controllers.searching import SearchController
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.words.collocates_panel import CollocatesPanel
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel
from transcript_reader.ui.widgets.words.export_chooser import ExportChooser
from transcript_reader.ui.widgets.words.frequency_panel import FrequencyPanel


class ExportWiring(QObject):
    """Joins the commands and the dialog to the controller, which follows the search."""

    def __init__(
        self,
        window: MainWindow,
        concordance: ConcordancePanel,
        collocates: CollocatesPanel,
        frequency: FrequencyPanel,
        searches: SearchController,
        exports: ExportController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._exports = exports
        self._chooser = ExportChooser([(one.name, one.suffix) for one in FORMATS], window)
        searches.found.connect(exports.set_results)
        searches.cleared.connect(exports.clear)
        concordance.order_chosen.connect(exports.set_order)
        concordance.then_chosen.connect(exports.set_then)
        collocates.reach_chosen.connect(exports.set_reach)
        frequency.by_chosen.connect(exports.set_by)
        commands, work = window.commands, window.status.add_work(self.tr("Exporting"))
        exports.progressed.connect(work.show_progress)
        work.cancelled.connect(exports.cancel)
        for ended in (exports.finished, exports.failed):
            ended.connect(work.end)
        exports.finished.connect(window.show_note)
        exports.failed.connect(window.show_message)
        commands["export_hits"].triggered.connect(self._ask_for_hits)
        commands["export_concordance"].triggered.connect(self._ask_for_concordance)
        commands["export_collocates"].triggered.connect(self._ask_for_collocates)
        commands["export_frequency"].triggered.connect(self._ask_for_frequency)

    def _ask_for_hits(self) -> None:
        self._ask(self.tr("Export the hits"), "{text}", self._exports.export_hits)

    def _ask_for_concordance(self) -> None:
        name = self.tr("{text} concordance")
        title = self.tr("Export the concordance")
        self._ask(title, name, self._exports.export_concordance)

    def _ask_for_collocates(self) -> None:
        name = self.tr("{text} collocates")
        self._ask(self.tr("Export the collocates"), name, self._exports.export_collocates)

    def _ask_for_frequency(self) -> None:
        name = self.tr("{text} frequency")
        self._ask(self.tr("Export the frequency"), name, self._exports.export_frequency)

    def _ask(self, title: str, name: str, export: Callable[[Path], None]) -> None:
        if text := self._exports.text:
            self._chooser.ask(title, name.format(text=text), export)
        else:
            self._window.show_note(self.tr("Search for a word first; its hits are exported."))
