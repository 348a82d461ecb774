"""Colour schemes in the View settings: the site's, one beyond, and the reader's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from transcript_reader.domain.own_scheme import OwnScheme
from transcript_reader.domain.view_settings import ALL_SCHEMES, ColourScheme
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line
from transcript_reader.ui.widgets.parts.section import Section
from transcript_reader.ui.widgets.view.view_names import scheme_name


class SchemeSection(Section):
    """Each scheme in its own colours; the reader's own can be made, changed and given away.

    Signals:
        scheme_chosen: Emitted with the key of the scheme that was picked.
        new_wanted: Emitted when another scheme is to be made.
        change_wanted: Emitted with the reader's own scheme that is to be changed.
        deleted: Emitted with the name of the reader's own scheme that is to go.
        import_wanted: Emitted when a scheme is to be read from a file.
        export_wanted: Emitted with the reader's own scheme that is to go to a file.
    """

    scheme_chosen = Signal(object)
    new_wanted = Signal()
    change_wanted = Signal(object)
    deleted = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Colour scheme selection:"))
        self._own: tuple[OwnScheme, ...] = ()
        self._key = ALL_SCHEMES[0].key
        self._choices = ChoiceGroup(self)
        for scheme in ALL_SCHEMES:
            self._add(scheme)
        new, self._change, self._delete, take, self._give = self.buttons(
            self.tr("New scheme…"),
            self.tr("Change…"),
            self.tr("Delete"),
            self.tr("Import…"),
            self.tr("Export…"),
        )
        new.clicked.connect(self.new_wanted)
        take.clicked.connect(self.import_wanted)
        self._change.clicked.connect(lambda: self.change_wanted.emit(self._held()))
        self._give.clicked.connect(lambda: self.export_wanted.emit(self._held()))
        self._delete.clicked.connect(self._on_delete)
        self._choices.value_chosen.connect(self.scheme_chosen)
        self.show_scheme(self._key)

    def set_own(self, own: tuple[OwnScheme, ...]) -> None:
        """Show the reader's own schemes after the others."""
        for button in self._choices.buttons()[len(ALL_SCHEMES) :]:
            self._choices.remove(button)
            self.column.removeWidget(button)
            button.deleteLater()
        self._own = own
        for one in own:
            self._add(one.scheme)
        self.show_scheme(self._key)

    def show_scheme(self, key: str) -> None:
        """Show which scheme holds, if it is one of these."""
        self._key = key
        self._choices.show_value(key)
        for button in (self._change, self._delete, self._give):
            button.setVisible(self._held() is not None)

    def _held(self) -> OwnScheme | None:
        return next((one for one in self._own if one.key == self._key), None)

    def _on_delete(self) -> None:
        if (held := self._held()) is not None:
            self.deleted.emit(held.name)

    def _add(self, scheme: ColourScheme) -> None:
        line = Line(scheme_name(scheme.key), self, scheme)
        self.column.insertWidget(1 + len(self._choices.buttons()), line)
        self._choices.add(line, scheme.key)
        line.show()
