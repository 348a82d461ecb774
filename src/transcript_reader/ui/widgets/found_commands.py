"""The commands that show what is found, and put it away: one of them is ticked, or none."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from transcript_reader.ui.widgets.centre import Centre
from transcript_reader.ui.widgets.commands.commands import Commands
from transcript_reader.ui.widgets.words.found_panels import VIEWS, FoundPanels


class FoundCommands(QObject):
    """Each command opens its panel beneath the page; once more, it puts the panel away.

    ``show`` opens what stands beneath the page, or closes it.
    """

    def __init__(
        self,
        commands: Commands,
        panels: FoundPanels,
        centre: Centre,
        show: Callable[[bool], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._panels = panels
        self._centre = centre
        self._show = show
        for view in VIEWS:
            commands[view].triggered.connect(
                lambda wanted=False, view=view: self._on_triggered(view, wanted)
            )
        panels.view_changed.connect(lambda _: self._tick())
        centre.beneath_shown.connect(lambda _: self._tick())

    def _on_triggered(self, view: str, wanted: bool) -> None:
        if wanted:
            self._panels.show_view(view)
        self._show(wanted)

    def _tick(self) -> None:
        for view in VIEWS:
            ticked = self._centre.is_beneath_wanted and self._panels.view == view
            self._commands[view].setChecked(ticked)
