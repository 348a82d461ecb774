"""The hits of a search as rows of a list."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from transcript_reader.domain.saved_search import News, Question
from transcript_reader.domain.search import Hit, SearchResults
from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.support import dates
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

CUT_LENGTH = 150
"""A snippet shorter than this is whole sentences, or a heading."""


class HitModel(QAbstractListModel):
    """Rows of hits: who and when, the words found, and the transcript.

    They are some of the hits in their order, from number ``first`` on, counted from 0.

    Signals:
        more_wanted: Emitted when the last row is in sight and more were found.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._first = self._total = 0
        self._grouped = False
        self._asked = False
        self._news: News | None = None
        self._new: frozenset[TranscriptId] = frozenset()

    def set_news(self, news: News) -> None:
        """Mark the hits in some transcripts as new once its question is answered."""
        self._news = news

    def set_results(self, results: SearchResults) -> None:
        """Show these hits; other hits of the same answer keep the rows they share."""
        self._total = results.total
        self._asked = False
        self._grouped = results.request.grouped
        news = self._news
        is_news = news is not None and news.question == Question.of(results.request)
        before, self._new = self._new, news.unseen if news is not None and is_news else frozenset()
        first, hits = results.request.offset, results.hits
        start = max(first, self._first)
        end = min(first + len(hits), self._first + len(self._hits))
        shared = self._hits[start - self._first : end - self._first]
        if start < end and shared == hits[start - first : end - first]:
            self._cut(start - self._first, end - self._first)
            self._first = first
            self._put(0, hits[: start - first])
            self._put(end - first, hits[end - first :])
            if before != self._new:
                self.dataChanged.emit(self.index(0), self.index(len(hits) - 1))
        else:
            self.beginResetModel()
            self._first, self._hits = first, hits
            self.endResetModel()

    @property
    def first(self) -> int:
        """How many hits stand before the first row."""
        return self._first

    @property
    def total(self) -> int:
        """How many hits there are, shown or not."""
        return self._total

    @property
    def has_more(self) -> bool:
        """Whether hits stand behind the last row."""
        return self._first + len(self._hits) < self._total

    def clear(self) -> None:
        self.beginResetModel()
        self._hits, self._first, self._total, self._asked = (), 0, 0, False
        self.endResetModel()

    def hit(self, index: _Index) -> Hit:
        return self._hits[index.row()]

    def row_of(self, hit: Hit) -> int:
        """Return the row of the hit of that block, or -1."""
        place = (hit.transcript, hit.block)
        places = ((one.transcript, one.block) for one in self._hits)
        return next((row for row, one in enumerate(places) if one == place), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._asked and self.has_more

    def fetchMore(self, parent: _Index) -> None:
        self._asked = True
        self.more_wanted.emit()

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == ROW_ROLE:
            new = self.tr("New") if hit.transcript in self._new else ""
            return _lines(hit, new, grouped=self._grouped, first=self._begins(index.row()))
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._sentence(hit)
        if role == _Role.AccessibleDescriptionRole and len(self._hits) < self._total:
            # or else the list itself tells
            number, total, locale = self._first + index.row() + 1, self._total, QLocale()
            return self.tr("{number} of {total}").format(
                number=locale.toString(number), total=locale.toString(total)
            )
        return None

    def _cut(self, start: int, end: int) -> None:
        """Leave the rows from ``start`` to ``end``."""
        if end < len(self._hits):
            self.beginRemoveRows(QModelIndex(), end, len(self._hits) - 1)
            self._hits = self._hits[:end]
            self.endRemoveRows()
        if start:
            self.beginRemoveRows(QModelIndex(), 0, start - 1)
            self._hits = self._hits[start:]
            self.endRemoveRows()

    def _put(self, row: int, hits: tuple[Hit, ...]) -> None:
        """Put hits before a row."""
        if hits:
            self.beginInsertRows(QModelIndex(), row, row + len(hits) - 1)
            self._hits = (*self._hits[:row], *hits, *self._hits[row:])
            self.endInsertRows()

    def _begins(self, row: int) -> bool:
        """Say whether the row is the first one of its transcript."""
        return row == 0 or self._hits[row - 1].transcript != self._hits[row].transcript

    def _sentence(self, hit: Hit) -> str:
        """Return the row as a screen reader says it."""
        snippet = " ".join(hit.snippet.split())
        day = dates.in_words(hit.date)
        where = self.tr("{title}, {date}") if day else self.tr("{title}")
        who = self.tr("{speaker}: {snippet} — {where}") if hit.speaker else "{snippet} — {where}"
        said = who.format(
            speaker=hit.who, snippet=snippet, where=where.format(title=hit.title, date=day)
        )
        return self.tr("New. {hit}").format(hit=said) if hit.transcript in self._new else said


def _lines(hit: Hit, new: str, *, grouped: bool, first: bool) -> tuple[RowLine, ...]:
    """Return a hit with its transcript; where those are grouped, only above the first one."""
    day = dates.in_words(hit.date)
    lines = [RowLine(together(new, hit.who, day), RowLook.STRONG), _snippet(hit)]
    if not grouped:
        lines.append(RowLine(hit.title, RowLook.QUIET))
    else:
        lines[0] = RowLine(together(new, hit.who), RowLook.STRONG)
        if first:
            lines.insert(0, RowLine(together(hit.title, day), RowLook.QUIET))
    return tuple(line for line in lines if line.text)


def _snippet(hit: Hit) -> RowLine:
    """Return the words found, with dots where a long sentence was cut."""
    # One paragraph, and not a character more or less: the spans count them.
    text, spans = hit.snippet.replace("\n", " "), hit.snippet_spans
    if len(text) >= CUT_LENGTH:
        if not text.rstrip().rstrip("\"'”’»)]").endswith((".", "!", "?", "…", ":", ";")):
            text += " …"
        if next(filter(str.isalpha, text), "").islower():
            text = f"… {text}"
            spans = tuple(Span(span.start + 2, span.end + 2) for span in spans)
    return RowLine(text, RowLook.PLAIN, spans)
