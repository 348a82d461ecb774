"""The page for assistive technology: every turn, heading and picture as a thing of its own.

The view itself stays one text with a caret. Within it, where Qt has an empty pane, stand the
things of :mod:`page_items`, each with its name and its words, which can be read by character,
word, sentence and line.
"""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QTextEdit
from shiboken6 import Shiboken

from transcript_reader.ui.support.unseen import Ability, Unseen
from transcript_reader.ui.widgets.page.page_items import Item, ItemKind, items_of
from transcript_reader.ui.widgets.page.page_parts import PARAGRAPH_BREAK
from transcript_reader.ui.widgets.page.page_view import PageView

_ROLES = {
    ItemKind.TURN: QAccessible.Role.ListItem,
    ItemKind.HEADING: QAccessible.Role.Heading,
    ItemKind.PICTURE: QAccessible.Role.Graphic,
    ItemKind.OMISSION: QAccessible.Role.Note,
    ItemKind.PARAGRAPH: QAccessible.Role.Paragraph,
    ItemKind.LINK: QAccessible.Role.Link,
    ItemKind.PASSAGE: QAccessible.Role.StaticText,
}
_TEXTS_AT_ONCE = 8
_Kind = QAccessible.InterfaceType


def speak_page(view: PageView) -> None:
    """Let assistive technology find the things on the page of a view."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True
    view.viewport().setProperty(_PROPERTY, True)
    view.page_set.connect(partial(_tell_changed, view))


_PROPERTY = "transcript_reader_spoken"
_installed = False
_panes: "dict[int, PagePane]" = {}
"""Held as long as Qt knows them."""


def _make(_class: str, made_for: QObject) -> QAccessibleInterface | None:
    if not made_for.isWidgetType() or not made_for.property(_PROPERTY):
        return None
    pane = PagePane(made_for.parent())  # type: ignore[arg-type]
    _panes[id(pane)] = pane
    made_for.destroyed.connect(partial(_forget, id(pane)))
    return pane


def _forget(key: int) -> None:
    _panes.pop(key).forget()


class PagePane(QAccessibleWidget):
    """The pane of a view: the things on its page, then the widgets that stand in it."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view.viewport(), QAccessible.Role.Document)
        self.view = view
        self.texts = _Texts()
        self._things: dict[tuple[int, int], Thing] = {}
        self._page: object = None
        self._items: tuple[Item, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The things on the page that is shown."""
        page = self.view.page
        if page is not self._page:
            self._page = page
            self._items = items_of(page.text, lambda one: not page.images.size(one).isEmpty())
        return self._items

    def thing(self, item: int, inner: int = -1) -> "Thing":
        """Return an item of the page, or a link or passage within it."""
        key = (item, inner)
        whole = self.items[item]
        kind = (whole if inner < 0 else whole.within[inner]).kind
        known = self._things.get(key)
        if known is None or known.kind is not kind:
            if known is not None:
                known.forget()
            known = self._things[key] = Thing(self, item, inner, kind)
        return known

    def forget(self) -> None:
        """Let go of all things; the widget is gone."""
        for thing in self._things.values():
            thing.forget()
        self._things.clear()
        self.texts.close()

    def text(self, t: QAccessible.Text) -> str:
        return self.view.page.text.transcript.title if t is QAccessible.Text.Name else ""

    def childCount(self) -> int:
        return len(self.items) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        count = len(self.items)
        return self.thing(index) if 0 <= index < count else super().child(index - count)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, Thing):
            return child.item_index
        index = super().indexOfChild(child)
        return len(self.items) + index if index >= 0 else -1


class Thing(Unseen):
    """One item of the page, or something within it; which one may change with the page."""

    def __init__(self, pane: PagePane, item: int, inner: int, kind: ItemKind) -> None:
        super().__init__(_ROLES[kind])
        self.kind = kind
        self.item_index = item
        self.inner_index = inner
        self._pane = pane
        self._actions = _Actions(self)
        self._attributes = _Attributes(self)

    @property
    def item(self) -> Item:
        """What it is."""
        item = self._pane.items[self.item_index]
        return item if self.inner_index < 0 else item.within[self.inner_index]

    @property
    def language(self) -> str:
        """The language of its words."""
        return self.item.language or self._pane.view.page.text.transcript.language

    def go_there(self) -> None:
        """Bring it to the top of the page, and the caret to it."""
        view = self._pane.view
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.go_to_position(view.page.text.parts[self.item.first].position)

    def open_link(self) -> None:
        """Open its address."""
        self._pane.view.link_activated.emit(self.item.value)

    def name(self) -> str:
        return self.item.name

    def description(self) -> str:
        return self.item.value

    def ability(self, kind: QAccessible.InterfaceType) -> Ability:
        if kind is _Kind.TextInterface and self.item.text:
            return self._pane.texts.of(self, self._pane.view)
        if kind is _Kind.ActionInterface:
            return self._actions
        return self._attributes if kind is _Kind.AttributesInterface else None

    def isValid(self) -> bool:
        items = self._pane.items
        if self.item_index >= len(items):
            return False
        return self.inner_index < 0 or self.inner_index < len(items[self.item_index].within)

    def parent(self) -> QAccessibleInterface:
        return self._pane if self.inner_index < 0 else self._pane.thing(self.item_index)

    def childCount(self) -> int:
        return len(self.item.within) if self.inner_index < 0 else 0

    def child(self, index: int) -> QAccessibleInterface:
        inside = 0 <= index < self.childCount()
        return self._pane.thing(self.item_index, index) if inside else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.inner_index if isinstance(child, Thing) else -1

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        port = self._pane.view.viewport()
        shown = QRect(port.mapToGlobal(QPoint()), port.size())
        state.readOnly = state.multiLine = state.selectableText = 1
        if not port.isVisible():
            state.invisible = 1
        elif not self.rect().intersects(shown):
            state.offscreen = 1
        if self.kind is ItemKind.LINK:
            state.linked = 1
        return state

    def rect(self) -> QRect:
        view = self._pane.view
        layout = view.page.layout
        box = layout.box(self.item.first).united(layout.box(self.item.last))
        corner = QPoint(round(box.left()), round(box.top()) - view.verticalScrollBar().value())
        return QRect(view.viewport().mapToGlobal(corner), box.size().toSize())


class _Actions(QAccessibleActionInterface):
    """What can be done with a thing: go there, or follow it."""

    def __init__(self, thing: Thing) -> None:
        super().__init__()
        self._thing = thing

    def actionNames(self) -> list[str]:
        names = [self.setFocusAction()]
        return [self.pressAction(), *names] if self._thing.kind is ItemKind.LINK else names

    def doAction(self, actionName: str) -> None:  # noqa: N803 - Qt's name
        if actionName == self.pressAction():
            self._thing.open_link()
        else:
            self._thing.go_there()

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N803 - Qt's name
        return []


class _Attributes(QAccessibleAttributesInterface):
    """The language of a thing, and the level of a heading."""

    def __init__(self, thing: Thing) -> None:
        super().__init__()
        self._thing = thing

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        keys = [QAccessible.Attribute.Locale]
        return [*keys, QAccessible.Attribute.Level] if self._thing.item.level else keys

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        if key is QAccessible.Attribute.Level:
            return self._thing.item.level
        return QLocale(self._thing.language)


class _Texts:
    """Lends things the text interface of a hidden text edit that holds their words.

    Python cannot answer questions about text itself. Qt asks one at a time, and asks for the
    interface anew each time, so a few text edits are enough for all.
    """

    def __init__(self) -> None:
        self._lent: OrderedDict[Thing, tuple[str, _Words | None]] = OrderedDict()

    def of(self, thing: Thing, view: PageView) -> QAccessibleTextInterface:
        """Return the text interface of a thing."""
        text, words = self._lent.pop(thing, ("", None))
        if words is None and len(self._lent) >= _TEXTS_AT_ONCE:
            _, words = self._lent.popitem(last=False)[1]  # the one asked for longest ago
        words = words or _Words()
        if text != thing.item.text:
            words.show_words(thing.item.text, view)
        words.move(thing.rect().topLeft())
        self._lent[thing] = (thing.item.text, words)
        return words.interface

    def close(self) -> None:
        """Let the text edits go."""
        for _, words in self._lent.values():
            if words is not None and Shiboken.isValid(words):  # Qt, at its end, may be first
                words.deleteLater()
        self._lent.clear()


class _Words(QTextEdit):
    """A text edit that is never shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._own = QAccessible.queryAccessibleInterface(self)
        self.interface = self._own.textInterface()

    def show_words(self, text: str, view: PageView) -> None:
        """Hold these words, in lines as long as the page's."""
        width = round(view.page.layout.column.width)
        self.document().setDefaultFont(view.page.style.font)
        self.setLineWrapColumnOrWidth(width)
        self.resize(width, width)
        self.setPlainText(text.replace(PARAGRAPH_BREAK, "\n"))


def _tell_changed(view: PageView) -> None:
    """Say that other things are on the page now."""
    if QAccessible.isActive():
        event = QAccessibleEvent(view.viewport(), QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)
