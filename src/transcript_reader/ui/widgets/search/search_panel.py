"""Searching the library: a field, what was found in words, and the hits."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from transcript_reader.domain.saved_search import News
from transcript_reader.domain.search import Hit, SearchResults
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.positions import to_units, unit_count
from transcript_reader.ui.widgets.parts.entry_field import EntryField
from transcript_reader.ui.widgets.parts.icon_button import IconButton
from transcript_reader.ui.widgets.search.hit_list import HitList
from transcript_reader.ui.widgets.search.search_head import SearchHead
from transcript_reader.ui.widgets.search.searches_list import SearchesList

_HEAD = 0.6  # of the height, at most


class SearchPanel(QWidget):
    """Asks for a text with every key, and lists the hits it is given.

    Down goes from the field into the hits, Up from the first hit back; Escape clears the
    field, and leaves an empty one. While nothing is searched for, or on request, the saved
    searches and the history stand in the place of the hits.

    Signals:
        text_changed: Emitted with the text of the field.
        first_wanted: Emitted when Enter is pressed in the field.
        more_wanted: Emitted when the reader comes to the end of the hits shown.
        earlier_wanted: Emitted when the reader comes to the beginning of the hits shown, and
            others stand before them.
        beginning_wanted: Emitted when the very first hits are wanted.
        end_wanted: Emitted when the very last hits are wanted.
        place_wanted: Emitted with the number of a hit, when those around it are wanted.
        hit_activated: Emitted with the Hit that is clicked or entered.
        left: Emitted when Escape is pressed in an empty field.
        concordance_wanted: Emitted when the hits are wanted as lines, the word in the middle.
    """

    text_changed = Signal(str)
    first_wanted = Signal()
    more_wanted = Signal()
    earlier_wanted = Signal()
    beginning_wanted = Signal()
    end_wanted = Signal()
    place_wanted = Signal(int)
    hit_activated = Signal(Hit)
    left = Signal()
    concordance_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        self._field = EntryField(
            self.tr("Search all transcripts"), self, short_name=self.tr("Search")
        )
        self._lines = IconButton("concordance", self.tr("Show as a concordance"), self)
        self.head = SearchHead(self)
        self._list = HitList(self)
        self._list.setAccessibleName(self.tr("Search results"))
        self.searches = SearchesList(self)
        self._searches_wanted = False
        self._answered = False

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self._field, 1)
        top.addWidget(self._lines)
        layout.addLayout(top)
        layout.addWidget(self.head)
        layout.addWidget(self._list, 1)
        layout.addWidget(self.searches, 1)
        layout.addStretch()

        self._field.textChanged.connect(self.text_changed)
        self._field.returnPressed.connect(self.first_wanted)
        self._field.textChanged.connect(self._put_searches_away)
        self._field.left_downwards.connect(self._enter_list)
        self._field.left.connect(self.left)
        self.head.text_offered.connect(self._take_offer)
        self.head.place_wanted.connect(self._show_place)
        self.head.narrowing_shown.connect(self._share_room)
        self._lines.clicked.connect(self.concordance_wanted)
        self._list.more_wanted.connect(self.more_wanted)
        self._list.earlier_wanted.connect(self.earlier_wanted)
        self._list.first_wanted.connect(self.beginning_wanted)
        self._list.last_wanted.connect(self.end_wanted)
        self._list.place_wanted.connect(self.place_wanted)
        self._list.row_activated.connect(self._on_row_activated)
        self.searches.left_upwards.connect(self._field.setFocus)
        self.searches.left.connect(self._leave_searches)
        self._list.left_upwards.connect(self._field.setFocus)
        self._list.left.connect(self._field.setFocus)
        self.clear()

    @property
    def text(self) -> str:
        """The text of the field."""
        return self._field.text()

    @Slot(str)
    def set_text(self, text: str) -> None:
        self._field.setText(text)

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self._list.set_scheme(scheme)
        self.searches.set_scheme(scheme)

    @Slot(SearchResults)
    def show_results(self, results: SearchResults) -> None:
        """Show the hits, and say in words how many there are."""
        self._list.show_results(results)
        self._set_answered(True)
        self.head.show_results(results)

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Show no hits, and the sentence that says why."""
        self._list.clear()
        self._set_answered(True)
        self.head.show_sentence(sentence, said=True)

    @Slot(str, int)
    def show_fault(self, sentence: str, at: int) -> None:
        """Show no hits, what is wrong with the text, and a way to that character of it."""
        self._list.clear()
        self._set_answered(True)
        self.head.show_fault(sentence, at)

    @Slot()
    def clear(self) -> None:
        """Show that nothing is searched for."""
        self._list.clear()
        self._set_answered(False)
        self.head.show_sentence(self.tr("Type a word to find it in every transcript."))

    @Slot(Hit)
    def set_current_hit(self, hit: Hit) -> None:
        """Select the row of this hit, if it has one: the page shows it now."""
        row = self._list.hits.row_of(hit)
        if row >= 0:
            self._list.setCurrentIndex(self._list.hits.index(row))
        else:
            self._list.clearSelection()

    @Slot(News)
    def show_news(self, news: News) -> None:
        """Mark what is new in the answer to come."""
        self._list.hits.set_news(news)
        self.head.set_news(news)

    @Slot()
    def show_searches(self) -> None:
        """Show the saved searches and the history, whatever is in the field, and go there."""
        self._searches_wanted = True
        self._share_room()
        if self.searches.is_empty:
            self._field.take_focus()
        else:
            self.searches.enter()

    def set_question(self, text: str) -> None:
        """Show the text of what is being asked, and take the focus."""
        self._field.setText(text)
        self._put_searches_away()
        self._field.setFocus()

    @Slot()
    def take_focus(self) -> None:
        """Put the focus into the field, its text selected."""
        self._field.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room()
        super().resizeEvent(event)

    def _share_room(self) -> None:
        """Leave room for the hits, which give way while the reader narrows them."""
        least = self.head.minimumSizeHint().height()
        alone = self.head.is_narrowing or (self._answered and not self._list.hits.rowCount())
        most = self.height() if alone else round(_HEAD * self.height())
        self.head.setMaximumHeight(max(least, most))
        searches = self._searches_wanted or not self._answered
        self.head.setHidden(self._searches_wanted)
        self.searches.setVisible(searches)
        self._list.setVisible(not alone and not searches)

    def _set_answered(self, answered: bool) -> None:
        self._answered = answered
        self._share_room()

    def _put_searches_away(self) -> None:
        self._searches_wanted = False
        self._share_room()

    def _enter_list(self) -> None:
        if self.searches.isHidden():
            self._list.enter()
        else:
            self.searches.enter()

    def _leave_searches(self) -> None:
        self._put_searches_away()
        self._field.setFocus()

    def _take_offer(self, text: str) -> None:
        self._field.setFocus()
        self._field.setText(text)

    def _show_place(self, at: int) -> None:
        """Select what a sentence is about, up to the end of its word."""
        self._field.setFocus()
        text = self._field.text()
        words = text[at:].split(maxsplit=1)
        start = to_units(text, at)
        self._field.setSelection(start, unit_count(words[0]) if words else 1)

    def _on_row_activated(self, index: QModelIndex) -> None:
        self.hit_activated.emit(self._list.hits.hit(index))
