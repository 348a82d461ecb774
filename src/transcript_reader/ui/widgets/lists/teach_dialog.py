"""Teaching one label: what it is an example of, what that would find, and whether to go on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.taught import Example, Preview
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.support.label_texts import pattern_in_words
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together
from transcript_reader.ui.widgets.lists.provenance_names import provenance_name
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line, Tick
from transcript_reader.ui.widgets.parts.line_model import LineModel, Row
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel

_LIST_EM = 9
"""How high the list of examples is at least."""


class TeachDialog(QDialog):
    """Shows what a kind of label finds as soon as it is chosen.

    Signals:
        look_wanted: Emitted with the LabelPattern to find out about.
        teaching_wanted: Emitted with the Preview to make true, and whether the other
            transcripts like it are to be read anew, too.
    """

    look_wanted = Signal(object)
    teaching_wanted = Signal(object, bool)

    def __init__(
        self,
        label: str,
        patterns: Sequence[LabelPattern],
        scheme: ColourScheme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("This is a speaker"))
        self._preview: Preview | None = None
        body = QWidget(self)
        asked = WrapLabel(body)
        asked.setText(self.tr("Which labels are like “{label}”?").format(label=label))
        asked.setProperty("look", "section")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(asked)
        self._kinds = ChoiceGroup(body)
        for pattern in patterns:
            line = Line(pattern_in_words(pattern), body)
            self._kinds.add(line, pattern)
            column.addWidget(line)
        self._kinds.show_value(patterns[0])
        self._found = WrapLabel(body)
        self._found.setProperty("look", "section")
        self._model = LineModel(self)
        self._list = RowList(body)
        self._list.setModel(self._model)
        self._list.set_scheme(scheme)
        self._list.setAccessibleName(self.tr("The first of them"))
        self._list.setMinimumHeight(_LIST_EM * self.fontInfo().pixelSize())
        self._others = Tick("", body)
        self._others.setChecked(True)
        self._others.hide()
        for widget in (self._found, self._list, self._others):
            column.addWidget(widget)
        column.setStretch(column.indexOf(self._list), 1)
        buttons = QDialogButtonBox(self)
        self._teach = buttons.addButton(self.tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._teach.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(ScrollColumn(body, self), 1)
        layout.addWidget(buttons)

        self._kinds.value_chosen.connect(self._look)
        self._list.left.connect(self.reject)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        fit(self, 34, 40)
        chosen = self._kinds.checkedButton()
        assert chosen is not None  # the first pattern's
        chosen.setFocus()

    def begin(self, pattern: LabelPattern) -> None:
        """Ask for what the first pattern finds; call when somebody listens."""
        self._look(pattern)

    @Slot(object)
    def show_preview(self, preview: Preview) -> None:
        """Show what the chosen pattern finds."""
        self._preview = preview
        self._model.set_rows([self._row(one) for one in preview.examples])
        self._list.setVisible(bool(preview.examples))
        if preview.count:
            said = self.tr("%Ln place(s) in this transcript:", "", preview.count)
        else:
            said = self.tr("This finds nothing that is not found already.")
        self._say(said)
        place = provenance_name(preview.provenance, short=True)
        others = self.tr("Read %Ln more transcript(s) from {place} anew, too", "", preview.others)
        self._others.setText(others.format(place=place))
        self._others.setVisible(bool(preview.count and preview.others))
        self._teach.setEnabled(bool(preview.count))

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say why nothing can be found out."""
        self._say(sentence)

    def _look(self, pattern: LabelPattern) -> None:
        self._kinds.show_value(pattern)
        self._preview = None
        self._teach.setEnabled(False)
        self._others.hide()
        self._model.set_rows(())
        self._say(self.tr("Looking through the transcript…"))
        self.look_wanted.emit(pattern)

    def _say(self, sentence: str) -> None:
        self._found.setText(sentence)
        self._found.updateGeometry()
        announce(self, sentence)

    def _row(self, one: Example) -> Row:
        role = self.tr("role: {role}").format(role=one.role) if one.role else ""
        remark = self.tr("remark: {remark}").format(remark=one.remark) if one.remark else ""
        told = together(role, remark)
        lines = [RowLine(one.name, RowLook.STRONG)]
        if told:
            lines.append(RowLine(told, RowLook.QUIET))
        if one.words:
            lines.append(RowLine(one.words))
        return tuple(lines)

    def _on_accepted(self) -> None:
        preview = self._preview
        if preview is not None and preview.count:
            self.accept()
            self.teaching_wanted.emit(preview, bool(preview.others) and self._others.isChecked())
