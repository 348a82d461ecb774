"""What a search has found, in words: how much, what was looked for, and ways on from there."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from transcript_reader.domain.saved_search import News, Question
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.parts.chosen_bar import Toggle
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.search.chosen_values import ChosenValues
from transcript_reader.ui.widgets.search.narrowing import Narrowing
from transcript_reader.ui.widgets.search.searched_words import (
    in_the_way_in_words,
    missing_in_words,
    searched_in_words,
    without_hindrance,
)


class SearchHead(ScrollColumn):
    """As high as what it says, and scrolls where there is less room.

    Signals:
        text_offered: Emitted with another text that the reader wants to search for.
        place_wanted: Emitted with the character of the text that the sentence is about.
        narrowing_shown: Emitted when what sorts and narrows is shown, or put away.
        saving_wanted: Emitted when the search is to be kept under a name.
        news_wanted: Emitted with the transcripts to which the hits are to be narrowed, as the
            new ones stand in them.
    """

    text_offered = Signal(str)
    place_wanted = Signal(int)
    narrowing_shown = Signal()
    saving_wanted = Signal()
    news_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        body = QWidget()
        super().__init__(body, parent)
        self._count = self._label(body, "heading")
        self._searched = self._label(body, "quiet")
        self._offer = WrapButton("", body)
        self._offered = ""
        self._fault = WrapButton(self.tr("Show the place in the field"), body)
        self._fault_at = 0
        self._narrow = Toggle(self.tr("Sort and narrow"), body)
        self._narrow.setCheckable(True)
        self._save = WrapButton(self.tr("Save this search…"), body)
        self._news_button = WrapButton("", body)
        self._news: News | None = None
        self._question: Question | None = None
        self._saved: frozenset[Question] = frozenset()
        self.chosen = ChosenValues(body)
        self.narrowing = Narrowing(body)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._count)
        self._column.addWidget(self._searched)
        for button in (self._offer, self._fault, self._news_button):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        tools = FlowLayout()
        tools.addWidget(self._narrow)
        tools.addWidget(self._save)
        self._column.addLayout(tools)
        self._column.addWidget(self.chosen)
        self._column.addWidget(self.narrowing)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

        self._offer.clicked.connect(lambda: self.text_offered.emit(self._offered))
        self._fault.clicked.connect(lambda: self.place_wanted.emit(self._fault_at))
        self._narrow.toggled.connect(self._on_narrow_toggled)
        self._save.clicked.connect(self.saving_wanted)
        self._news_button.clicked.connect(self._on_news_wanted)
        for chosen in (
            self.narrowing.order_chosen,
            self.narrowing.grouped_chosen,
            self.narrowing.value_chosen,
        ):
            chosen.connect(self._put_narrowing_away)
        self.show_sentence("")

    @property
    def is_narrowing(self) -> bool:
        """Whether what sorts and narrows is shown."""
        return not self.narrowing.isHidden()

    def show_results(self, results: SearchResults) -> None:
        """Say how many hits there are, what was looked for, and what narrows it."""
        self._question = Question.of(results.request)
        said = self._in_words(results)
        if results.total and (new := self._new_hits):
            since = self.tr("%Ln new since last time", "", new)
            said = self.tr("{found}; {new}").format(found=said, new=since)
        self._say(said)
        self._show_searched(searched_in_words(results))
        self._show_offer(results)
        self._fault.hide()
        self.chosen.show_chosen(results.request.only)
        self.narrowing.show_results(results)
        self._show_news(results)
        self._allow_saving()
        self._allow_narrowing(bool(results.total))

    def show_sentence(self, sentence: str, *, said: bool = False) -> None:
        """Say this instead, aloud too where it is ``said``."""
        if said:
            self._say(sentence)
        else:
            self._count.setText(sentence)
        self._question = None
        for button in (self._offer, self._fault, self._news_button, self._save):
            button.hide()
        self._show_searched("")
        self._allow_narrowing(False)

    def show_fault(self, sentence: str, at: int) -> None:
        """Say what is wrong with the text, and offer to show the character it is about."""
        self.show_sentence(sentence, said=True)
        self._fault_at = at
        self._fault.show()
        self.updateGeometry()

    def set_saved(self, questions: Iterable[Question]) -> None:
        """Say which questions are saved already: they need not be saved again."""
        self._saved = frozenset(questions)
        self._allow_saving()

    def set_news(self, news: News) -> None:
        """Say how many hits of the answer to come are new."""
        self._news = news

    def set_narrowing(self, shown: bool) -> None:
        """Show order and facets, or put them away."""
        self._narrow.setChecked(shown)

    def sizeHint(self) -> QSize:
        """Ask for the height that the words take, as if the scroll bar were there."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        return QSize(width, self._column.totalHeightForWidth(width) + self._around())

    def minimumSizeHint(self) -> QSize:
        """Make do with the height of one button, or of two lines beside a tick."""
        height = max(self._narrow.sizeHint().height(), round(2.5 * self.fontMetrics().height()))
        return QSize(self._column.totalMinimumSize().width(), height + self._around())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height as soon as what is said needs one."""
        handled = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _around(self) -> int:
        """Return what the frame takes of the height, in pixels."""
        return self.height() - self.maximumViewportSize().height()

    def _label(self, body: QWidget, look: str) -> QLabel:
        label = QLabel(body)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", look)
        return label

    def _on_narrow_toggled(self) -> None:
        self._allow_narrowing(not self._narrow.isHidden())

    def _put_narrowing_away(self) -> None:
        """Show the hits, now that one knows which."""
        if self._narrow.isChecked():
            self._narrow.setFocus()
            self._narrow.setChecked(False)

    def _allow_narrowing(self, allowed: bool) -> None:
        """Offer to sort and narrow where there is something to sort."""
        self._narrow.setVisible(allowed)
        self.narrowing.setVisible(allowed and self._narrow.isChecked())
        self.updateGeometry()
        self.narrowing_shown.emit()

    def _shown_in_words(self, results: SearchResults) -> str:
        first, count = results.request.offset, len(results.hits)
        if not first:
            return self.tr("the first %Ln shown", "", count)
        numbers = (self.locale().toString(number) for number in (first + 1, first + count))
        return self.tr("{first} to {last} shown").format_map(
            dict(zip(("first", "last"), numbers, strict=True))
        )

    def _allow_saving(self) -> None:
        shown = self._question is not None and self._question not in self._saved
        self._save.setVisible(shown)
        self.updateGeometry()

    @property
    def _new_hits(self) -> int:
        """How many hits of what is asked are new; 0 where that is no saved search."""
        news = self._news
        return news.new if news is not None and news.question == self._question else 0

    def _show_news(self, results: SearchResults) -> None:
        """Offer the new hits alone, where the question that has them has others, too."""
        new = self._new_hits
        self._news_button.setVisible(0 < new < results.total)
        self._news_button.setText(self.tr("Only the %Ln new", "", new))

    def _on_news_wanted(self) -> None:
        if self._news is not None:
            self.news_wanted.emit(self._news.unseen)

    def _show_searched(self, words: str) -> None:
        self._searched.setText(words)
        self._searched.setVisible(bool(words))

    def _show_offer(self, results: SearchResults) -> None:
        """Offer what may have been meant, or the question without what is not there."""
        said = self.tr("Did you mean “{text}”?")
        self._offered = results.corrected
        if not self._offered and not results.total:
            said = self.tr("Search for “{text}”")
            self._offered = without_hindrance(results)
        self._offer.setText(said.format(text=self._offered))
        self._offer.setVisible(bool(self._offered))

    def _say(self, sentence: str) -> None:
        if sentence != self._count.text():
            self._count.setText(sentence)
            announce(self, sentence)

    def _in_words(self, results: SearchResults) -> str:
        if not results.total:
            said = self.tr("Nothing found for “{text}”.").format(text=_shown(results.request))
            if results.request.only:
                why = self.tr("It is narrowed to what is named below.")
                return f"{said} {why}"
            why = missing_in_words(results) or in_the_way_in_words(results)
            return f"{said} {why}".strip()
        places = self.tr("%Ln place(s)", "", results.total)
        if len(results.hits) < results.total:
            shown = self._shown_in_words(results)
            return self.tr("{places}, {shown}").format(places=places, shown=shown)
        transcripts = len({hit.transcript for hit in results.hits})
        within = self.tr("in %Ln transcript(s)", "", transcripts)
        return self.tr("{places} {within}").format(places=places, within=within)


def _shown(request: SearchRequest) -> str:
    return " ".join(request.text.split())
