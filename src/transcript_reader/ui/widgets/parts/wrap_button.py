"""A push button whose name goes on in a second line where there is no room for one."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget


class WrapButton(QPushButton):
    """Asks for one line, and makes do with as many as it has words."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + self._around() + 1, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        further = len(self._lines(width)) - 1
        return self.sizeHint().height() + further * QFontMetrics(self.font()).lineSpacing()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self._lines(self.width()))
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _lines(self, width: int) -> list[str]:
        """Return the name in lines that fit into a button so many pixels wide."""
        if width >= self.sizeHint().width():
            return [self.text()]
        metrics, room = QFontMetrics(self.font()), width - self._around()
        lines: list[str] = []
        for word in self.text().split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _around(self) -> int:
        """Return what stands on both sides of the text, in pixels."""
        metrics = QFontMetrics(self.font())
        return self.sizeHint().width() - metrics.horizontalAdvance(self.text())
