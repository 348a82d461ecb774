"""The areas side by side: the page always has room, and the others fold away for it."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

PAGE_EM = 24.0
SIDE_EM = 17.0
TOOL_EM = 22.0
"""The least width of the page and the usual widths of the areas beside it, in em."""

_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


@dataclass(frozen=True, slots=True)
class Fold:
    """What is to be seen: the area on the left, the page, the area on the right."""

    side: bool
    page: bool
    tool: bool


def fold(width: float, side: float, tool: float, front: str) -> Fold:
    """Say what is shown in a window ``width`` em wide.

    ``side`` and ``tool`` are the widths wanted by the areas beside the page, in em, 0 for
    an area that is not wanted. Both, or else the one on the right, or else the one on the
    left stand beside the page. Where the page leaves no room for an area that ``front``
    names ("side" or "tool"), it takes the page's place.
    """
    if tool and PAGE_EM + tool <= width:
        return Fold(bool(side) and PAGE_EM + side + tool <= width, page=True, tool=True)
    if front == "tool" and tool:
        return Fold(side=False, page=False, tool=True)
    if side and PAGE_EM + side <= width:
        return Fold(side=True, page=True, tool=False)
    if front == "side" and side:
        return Fold(side=True, page=False, tool=False)
    return Fold(side=False, page=True, tool=False)


class Panes(QWidget):
    """The page in the middle, an area on the left, and one of several tools on the right.

    Signals:
        side_shown: Emitted with whether the area on the left is to be seen.
        tool_shown: Emitted with the tool that is to be seen on the right, or None.
    """

    side_shown = Signal(bool)
    tool_shown = Signal(object)

    def __init__(
        self, side: QWidget, page: QWidget, tools: tuple[QWidget, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._page = page
        self._tools = tools
        self._side_wanted = True
        self._tool: QWidget | None = None
        self._front = ""
        self._em_shown = 0
        self._only_page = False
        self._widths = [SIDE_EM, TOOL_EM]
        self._told: tuple[bool, QWidget | None] | None = None
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        for widget in (side, page, *tools):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._splitter.splitterMoved.connect(self._on_moved)

    @property
    def tool(self) -> QWidget | None:
        """The tool that is to be seen, if one is."""
        return self._tool if self._tool is not None and not self._tool.isHidden() else None

    def state(self) -> bytes:
        """Return how the window is divided, to be restored by."""
        tool = self._tools.index(self._tool) if self._tool is not None else -1
        return json.dumps([self._side_wanted, tool, *self._widths]).encode()

    def restore(self, state: bytes) -> None:
        """Divide the window as it was; leave it where the state is none of ours."""
        try:
            wanted, tool, side_width, tool_width = json.loads(state)
            widths = [float(side_width), float(tool_width)]
            self._tool = self._tools[int(tool)] if tool >= 0 else None
        except (ValueError, TypeError, IndexError):
            return
        self._side_wanted = bool(wanted)
        self._widths = widths
        self._arrange()

    @property
    def widths(self) -> tuple[float, float]:
        """The widths of the areas on the left and on the right, in em."""
        return self._widths[0], self._widths[1]

    def set_widths(self, side: float, tool: float) -> None:
        """Give the areas these widths, in em."""
        self._widths = [side, tool]
        self._arrange()

    @Slot(bool)
    def show_side(self, wanted: bool) -> None:
        """Show the area on the left, in front of the page where it must be, or fold it away."""
        self._side_wanted = wanted
        self._front = "side" if wanted else ""
        side, tool = self._widths
        if wanted and self._tool is not None and PAGE_EM + side + tool > self._width():
            self._tool = None
        self._arrange()

    def show_tool(self, tool: QWidget | None) -> None:
        """Show a tool on the right, in front of the page where it must be, or none."""
        self._tool = tool
        self._front = "tool" if tool is not None else ""
        self._arrange()

    @Slot()
    def show_page(self) -> None:
        """Fold away what stands in front of the page."""
        self._front = ""
        self._arrange()

    def show_only_page(self, wanted: bool) -> None:
        """Put everything but the page away for a while, or back."""
        self._only_page = wanted
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES and self._em() != self._em_shown:
            self._arrange()

    def _em(self) -> int:
        return max(1, self.fontInfo().pixelSize())

    def _width(self) -> float:
        return self.width() / self._em()

    def _arrange(self) -> None:
        self._em_shown = self._em()
        side, tool = self._widths
        shown = fold(
            self._width(),
            side if self._side_wanted and not self._only_page else 0,
            tool if self._tool is not None and not self._only_page else 0,
            self._front,
        )
        if shown.page:
            self._front = ""  # whoever stands beside the page does not take its place later
        self._side.setVisible(shown.side)
        self._page.setVisible(shown.page)
        for one in self._tools:
            one.setVisible(shown.tool and one is self._tool)
        pixels = [round(side * self._em()), 0, *[round(tool * self._em())] * len(self._tools)]
        beside = (shown.side * pixels[0]) + (shown.tool * pixels[2])
        pixels[1] = max(1, self.width() - beside)
        self._splitter.setSizes(pixels)
        told = (shown.side, self._tool if shown.tool else None)
        if told != self._told:
            self._told = told
            self.side_shown.emit(told[0])
            self.tool_shown.emit(told[1])

    def _on_moved(self, _position: int, _index: int) -> None:
        sizes = self._splitter.sizes()
        if not self._page.isHidden():
            if not self._side.isHidden():
                self._widths[0] = sizes[0] / self._em()
            if (tool := self.tool) is not None:
                self._widths[1] = sizes[self._splitter.indexOf(tool)] / self._em()
