from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QImage,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme, ViewSettings
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.page.reading_view import ReadingView

MakeView = Callable[[OpenedTranscript], ReadingView]


@pytest.fixture
def make_view(qtbot: QtBot) -> MakeView:
    fonts.load()

    def make(opened: OpenedTranscript) -> ReadingView:
        view = ReadingView()
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.show()
        view.show_transcript(opened)
        return view

    return make


def hit_in(opened: OpenedTranscript, block: int, *spans: tuple[int, int]) -> Hit:
    transcript = opened.transcript
    return Hit(
        transcript.id, transcript.title, None, block, None, "", "", (),
        tuple(Span(*span) for span in spans),
    )  # fmt: skip


def scroll_to(view: ReadingView, part: float) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * part))


def line_of(view: ReadingView, block: int, character: int) -> tuple[int, int]:
    """Return how far below the top edge the line of a character begins, and its height."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.position_of(block, character))
    rect = view.cursorRect(cursor)
    return rect.top(), rect.height()


def squeezed(text: str) -> list[str]:
    return text.replace("\u00a0", "~").split()


# Copying.


def test_select_all_copies_what_was_published(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)

    view.selectAll()
    copied = view.createMimeDataFromSelection()

    printed = " ".join(
        f"{block.label}: {block.text}" if block.label else block.text
        for block in every_kind.transcript.blocks
        if block.kind is not BlockKind.CHROME
    )
    assert squeezed(copied.text()) == squeezed(printed)
    assert not copied.hasHtml()


def test_nothing_is_fetched_or_changed_by_showing(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)

    view.grab()

    assert view.document().toRawText().count("\ufffc") == 0
    assert view.isReadOnly()


# The place is kept.

CHANGES = [
    *({"size": size} for size in (50, 70, 135, 200, 300, 400, 500)),
    *({"letter_spacing": spacing} for spacing in (0.1, 0.25, 0.3)),
    *({"line_spacing": spacing} for spacing in (1.0, 2.0, 4.0)),
    *({"paragraph_spacing": spacing} for spacing in (0.0, 2.0, 4.0)),
    *({"line_length": length} for length in (20, 45, 120)),
    *({"font": font} for font in ("serif", "hyperlegible", "lexend")),
    {"images": False},
    {"size": 400, "letter_spacing": 0.3, "line_spacing": 3.0, "font": "lexend"},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
@pytest.mark.parametrize("part", [0.3, 0.52, 0.8])
def test_the_line_at_the_top_stays_there_whatever_is_set(
    make_view: MakeView, long_talk: OpenedTranscript, change: dict[str, object], part: float
) -> None:
    view = make_view(long_talk)
    scroll_to(view, part)
    place = view.place()
    before, _ = line_of(view, *place)

    view.set_view(replace(ViewSettings(), **change), SCHEMES[0])  # type: ignore[arg-type]

    after, height = line_of(view, *place)
    assert abs(after - before) <= height
    view.settle()
    settled, _ = line_of(view, *place)
    assert abs(settled - before) <= height


def test_the_place_does_not_creep_however_often_sizes_change(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    view.settle()
    scroll_to(view, 0.6)
    value = view.verticalScrollBar().value()

    for size in (500, 50, 300, 70, 135) * 3:
        view.set_view(ViewSettings(size=size), SCHEMES[0])
    view.set_view(ViewSettings(), SCHEMES[0])
    view.settle()

    assert view.verticalScrollBar().value() == value


@pytest.mark.parametrize("width", [400, 600, 1400])
def test_the_line_at_the_top_stays_there_when_the_window_changes_its_width(
    make_view: MakeView, long_talk: OpenedTranscript, width: int
) -> None:
    view = make_view(long_talk)
    scroll_to(view, 0.5)
    place = view.place()
    before, _ = line_of(view, *place)

    view.resize(width, 500)

    after, height = line_of(view, *place)
    assert abs(after - before) <= height


def test_a_page_at_its_beginning_stays_there(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)

    for size in (200, 50, 500):
        view.set_view(ViewSettings(size=size), SCHEMES[0])
        assert view.verticalScrollBar().value() == 0


def test_a_selection_outlives_a_change_of_size_and_images(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    view.selectAll()
    copied = view.createMimeDataFromSelection().text()

    view.set_view(ViewSettings(size=300, images=False), SCHEMES[1])

    assert view.createMimeDataFromSelection().text() == copied


def test_a_change_of_scheme_leaves_the_document_alone(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    revision, value = view.document().revision(), view.verticalScrollBar().value()

    view.set_view(ViewSettings(), SCHEMES[4])

    assert view.document().revision() == revision
    assert view.verticalScrollBar().value() == value
    assert corner(view.grab().toImage()) == QColor(SCHEMES[4].background)


def test_laying_out_the_rest_does_not_move_what_is_in_sight(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    view.go_to(100)
    place = view.place()
    before, _ = line_of(view, *place)

    view.settle()

    assert line_of(view, *place)[0] == before


# Typography.


def test_lines_are_one_and_a_half_em_apart_and_sixty_six_characters_long(
    make_view: MakeView, longest_page: OpenedTranscript
) -> None:
    view = make_view(longest_page)
    view.settle()
    lengths: list[int] = []
    steps: set[float] = set()
    paragraph = view.document().begin()
    while paragraph.isValid():
        layout = paragraph.layout()
        lines = [layout.lineAt(i) for i in range(layout.lineCount())]
        if len(lines) > 3:
            lengths += [line.textLength() for line in lines[:-1]]
            steps |= {round(lines[i + 1].y() - lines[i].y(), 2) for i in (0, 1)}
        paragraph = paragraph.next()

    assert 62 <= sum(lengths) / len(lengths) <= 68
    assert steps == {30.0}


@pytest.mark.parametrize("size", [100, 200, 400, 500])
def test_no_line_is_wider_than_the_page(
    make_view: MakeView, every_kind: OpenedTranscript, size: int
) -> None:
    view = make_view(every_kind)
    view.resize(420, 600)

    view.set_view(ViewSettings(size=size), SCHEMES[0])
    view.settle()

    paragraph = view.document().begin()
    while paragraph.isValid():
        layout = paragraph.layout()
        for number in range(layout.lineCount()):
            box = layout.lineAt(number).naturalTextRect().translated(layout.position())
            assert box.left() >= 0
            assert box.right() <= view.viewport().width()
        paragraph = paragraph.next()


# Colours.


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_hits_are_shown_in_inverted_colours(
    make_view: MakeView, every_kind: OpenedTranscript, scheme: ColourScheme
) -> None:
    view = make_view(every_kind)
    view.set_view(ViewSettings(), scheme)
    view.go_to(11)
    unmarked = view.grab().toImage()

    view.show_hits((hit_in(every_kind, 11, (0, 5)),))

    gained = colours(view.grab().toImage())[scheme.hit] - colours(unmarked)[scheme.hit]
    assert gained > 500


def test_the_current_hit_has_bars_beside_its_colours(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    text, paper, mark = "#000000", "#ffffff", "#00388a"
    same = ColourScheme("same", text, paper, text, text, text, paper, text, paper)
    own = ColourScheme("own", text, paper, text, text, text, paper, mark, "#ffe24a")
    hits = (hit_in(every_kind, 11, (0, 5)),)

    def pictures(scheme: ColourScheme) -> tuple[Counter[str], Counter[str]]:
        view = make_view(every_kind)
        view.set_view(ViewSettings(), scheme)
        view.go_to(11)
        view.show_hits(hits)
        plain = colours(view.grab().toImage())
        view.set_current_hit(0)
        return plain, colours(view.grab().toImage())

    plain, current = pictures(same)
    bars = 2 * 40 * 2  # two pixels above and below a word of five letters
    assert dark(current) - dark(plain) > 0.8 * bars
    assert pictures(own)[1][mark] > 500
    assert pictures(own)[1]["#ffe24a"] > 50 > pictures(own)[0]["#ffe24a"]


def test_no_mark_reaches_over_to_the_characters_beside_it(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    view.go_to(10)
    before = view.viewport().grab().toImage()
    start, end = 8, 17  # "catalogue", and a comma after it

    view.show_hits((hit_in(every_kind, 10, (start, end)),))
    view.set_current_hit(0)
    view.show_spoken_word(10, start, end)

    after = view.viewport().grab().toImage()
    reach = 0.1 * view.page.painter.style.em  # the roundings of letters
    left = point_at(view, 10, start).x() - reach
    right = point_at(view, 10, end).x() + reach
    changed = [
        x
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert left <= min(changed)
    assert max(changed) <= right


def test_hits_of_another_transcript_are_not_shown(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    before = view.grab().toImage()

    view.show_hits((replace(hit_in(every_kind, 2, (0, 7)), transcript="other"),))  # type: ignore[arg-type]
    view.set_current_hit(0)

    assert view.grab().toImage() == before


def test_voices_that_are_not_lit_step_back_but_stay_readable(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    view.go_to(11)
    scheme = SCHEMES[0]
    before = colours(view.grab().toImage())

    view.set_lit_speakers(frozenset({1}))
    dimmed = colours(view.grab().toImage())
    view.set_lit_speakers(None)

    assert dimmed[scheme.disabled] > 50 > before[scheme.disabled]
    assert colours(view.grab().toImage()) == before


# Walking.


def test_going_somewhere_brings_it_to_the_top_and_the_caret_with_it(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)

    blocks: list[int] = []
    view.place_changed.connect(blocks.append)

    view.go_to(40)

    assert blocks[-1] == 40
    top, height = line_of(view, 40, 0)
    assert 0 <= top <= 2 * height
    assert view.where().block == 40


def test_a_place_that_is_gone_to_again_is_the_same_place(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    scroll_to(view, 0.7)
    place = view.place()
    before, _ = line_of(view, *place)

    scroll_to(view, 0.1)
    view.go_to(*place)

    after, height = line_of(view, *place)
    assert abs(after - before) <= 1.5 * height


def test_where_the_reader_is_says_turn_speaker_and_part(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)

    view.go_to(10)

    where = view.where()
    assert (where.turn, where.speaker, where.turns) == (1, 1, 3)
    assert 0 < where.part < 1


def test_turns_are_walked_one_by_one(make_view: MakeView, every_kind: OpenedTranscript) -> None:
    view = make_view(every_kind)
    seen = []

    while view.next_turn():
        seen.append(view.where().turn)
    back = []
    while view.next_turn(forward=False):
        back.append(view.where().turn)

    assert seen == [0, 1, 2]
    assert back == [1, 0]


def test_the_turns_of_a_voice_are_walked_in_a_round(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    seen = []

    for _ in range(3):
        assert view.next_turn_of(0)
        seen.append(view.where().turn)
    assert view.next_turn_of(0, False)
    seen.append(view.where().turn)

    assert seen == [0, 2, 0, 2]


def test_headings_and_paragraphs_are_walked(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)

    assert view.next_heading()
    first = view.where().block
    assert view.next_heading()
    second = view.where().block
    assert view.next_paragraph(forward=False)

    kinds = [every_kind.transcript.blocks[i].kind for i in (first, second, view.where().block)]
    assert kinds == [BlockKind.TITLE, BlockKind.HEADING, BlockKind.SEPARATOR]
    assert not make_view(every_kind).next_heading(forward=False)


def test_the_caret_walks_by_keyboard_and_the_page_follows(
    make_view: MakeView, long_talk: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(long_talk)

    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Down)

    assert view.textCursor().position() > 1000
    assert view.viewport().rect().intersects(view.cursorRect())


def test_after_scrolling_away_the_caret_walks_on_from_what_is_read(
    make_view: MakeView, long_talk: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(long_talk)
    scroll_to(view, 0.5)
    value, place = view.verticalScrollBar().value(), view.place()

    qtbot.keyClick(view, Qt.Key.Key_Right)

    assert view.textCursor().position() == view.position_of(*place) + 1
    assert view.verticalScrollBar().value() == value


def test_a_page_down_leaves_a_line_of_the_page_before_in_sight(
    make_view: MakeView, long_talk: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(long_talk)
    view.set_view(ViewSettings(size=200), SCHEMES[0])

    qtbot.keyClick(view, Qt.Key.Key_Space)

    assert view.verticalScrollBar().value() == view.viewport().height() - 60
    assert view.verticalScrollBar().singleStep() == 60


def test_the_current_hit_comes_into_sight_and_nothing_moves_if_it_is(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    view.show_hits((hit_in(long_talk, 40, (0, 4)), hit_in(long_talk, 40, (5, 8))))

    view.set_current_hit(0)
    value = view.verticalScrollBar().value()
    view.set_current_hit(1)

    assert view.viewport().rect().contains(view.cursorRect())
    assert view.verticalScrollBar().value() == value > 0


def test_of_all_the_marks_only_two_change_with_the_current_hit(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    view.show_hits(tuple(hit_in(long_talk, block, (0, 4)) for block in (40, 41, 42, 42)))
    view.set_current_hit(0)
    before = dict(view.page.painter.highlights)

    view.set_current_hit(2)

    after = view.page.painter.highlights
    assert [[mark.current for mark in after[block]] for block in after] == [
        [False],
        [False],
        [True, False],
    ]
    assert after[41] is before[41]


# Links.


def test_a_link_is_opened_by_a_click_and_only_by_a_click(
    make_view: MakeView, every_kind: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(every_kind)
    view.go_to(10, 8)
    point = point_at(view, 10, 11)

    qtbot.mouseMove(view.viewport(), point)
    with qtbot.waitSignal(view.link_activated) as opened:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert opened.args == ["https://example.org/catalogue"]


def test_a_selection_over_a_link_opens_nothing(
    make_view: MakeView, every_kind: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(every_kind)
    view.go_to(10, 8)

    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point_at(view, 10, 10))
        qtbot.mouseMove(view.viewport(), point_at(view, 10, 15))
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point_at(view, 10, 15))

    assert view.textCursor().hasSelection()


def test_enter_on_a_link_opens_it(
    make_view: MakeView, every_kind: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(every_kind)
    view.go_to(10, 12)

    with qtbot.waitSignal(view.link_activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert opened.args == ["https://example.org/catalogue"]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize(
    ("block", "character", "said"),
    [
        (8, 12, "passage omitted by the publisher"),
        (14, 1, "passage omitted by the publisher"),
        (7, 56, "added by the editor"),
        (10, 11, "https://example.org/catalogue"),
        (10, 1, ""),
    ],
)
def test_a_tool_tip_says_what_a_sign_means(
    make_view: MakeView,
    every_kind: OpenedTranscript,
    qtbot: QtBot,
    block: int,
    character: int,
    said: str,
) -> None:
    view = make_view(every_kind)
    view.go_to(block, character)
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    point = point_at(view, block, character)

    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point))
    )

    assert (QToolTip.text() if QToolTip.isVisible() else "") == said


def test_the_wheel_with_ctrl_asks_for_another_size_and_changes_none(
    make_view: MakeView, long_talk: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(long_talk)
    font, value = view.document().defaultFont(), view.verticalScrollBar().value()
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    with qtbot.waitSignal(view.zoom_wanted) as wanted:
        QApplication.sendEvent(view.viewport(), event)

    assert wanted.args == [-2]
    assert view.document().defaultFont() == font
    assert view.verticalScrollBar().value() == value


def test_another_font_of_the_window_leaves_the_page_as_it_is(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    before = view.document().defaultFont()
    font = view.font()
    font.setPixelSize(44)

    view.setFont(font)

    assert view.document().defaultFont() == before


# Pictures and chrome.


def test_a_picture_on_the_web_is_a_frame_whose_click_opens_its_address(
    make_view: MakeView, every_kind: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(every_kind)
    view.go_to(12)
    point = point_at(view, 12, 0) - QPoint(-100, 60)

    with qtbot.waitSignal(view.link_activated) as opened:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert opened.args == ["https://example.org/view.jpg"]


def test_a_picture_is_never_higher_than_the_window(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    view.resize(900, 200)
    view.settle()
    view.go_to(9)

    shown = colours(view.viewport().grab().toImage())["#808080"]

    assert 0.9 < shown / (300 * 150) < 1.01


def test_pictures_are_shown_with_their_caption_and_without_them_the_caption_stays(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    view.go_to(9)
    with_pictures = colours(view.grab().toImage())["#808080"]

    view.set_view(ViewSettings(images=False), SCHEMES[0])

    assert with_pictures > 10_000
    assert colours(view.grab().toImage())["#808080"] < 100
    assert "The new reading room." in view.toPlainText()


def test_chrome_is_hidden_and_a_button_below_the_text_shows_it(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    button = view.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert "View settings" not in view.toPlainText()
    view.go_to(8)
    before, _ = line_of(view, 8, 0)

    button.click()

    assert "View settings" in view.toPlainText()
    assert abs(line_of(view, 8, 0)[0] - before) <= 1
    button.click()
    assert "View settings" not in view.toPlainText()


def test_the_button_has_as_many_lines_as_it_needs(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    button = view.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    view.resize(200, 600)

    assert button.geometry().right() < view.viewport().width()
    assert button.height() == button.heightForWidth(button.width())
    assert button.height() > button.sizeHint().height()


def test_the_button_comes_into_sight_when_the_keyboard_reaches_it(
    make_view: MakeView, every_kind: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(every_kind)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    button = view.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert not view.viewport().rect().intersects(button.geometry())

    qtbot.keyClick(view, Qt.Key.Key_Tab)

    assert button.hasFocus()
    assert view.viewport().rect().contains(button.geometry())


# Assistive technology, and housekeeping.


def test_a_screen_reader_finds_a_text_with_every_word(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)

    interface = QAccessible.queryAccessibleInterface(view)

    assert interface.role() is QAccessible.Role.EditableText
    assert interface.state().readOnly
    assert interface.text(QAccessible.Text.Name) == "Transcript"
    text = interface.textInterface()
    assert text.characterCount() == view.document().characterCount() - 1
    assert "Thank you. <…> Now then." in text.text(0, text.characterCount())


def test_a_page_that_is_replaced_is_freed(
    make_view: MakeView, every_kind: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(every_kind)

    for _ in range(5):
        view.show_transcript(every_kind)

    qtbot.waitUntil(lambda: len(view.findChildren(QTextDocument)) == 1)


@pytest.mark.parametrize("size", [50, 100, 400])
@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_every_kind_is_painted_at_every_size_in_every_scheme(
    make_view: MakeView, every_kind: OpenedTranscript, scheme: ColourScheme, size: int
) -> None:
    view = make_view(every_kind)
    view.set_view(ViewSettings(size=size), scheme)
    view.settle()

    for part in (0.0, 0.5, 1.0):
        scroll_to(view, part)
        assert len(colours(view.grab().toImage())) > 2


# What the tests share.


def corner(image: QImage) -> QColor:
    return image.pixelColor(2, 2)


def colours(image: QImage) -> Counter[str]:
    """Return how many pixels have each colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I")
    return Counter({f"#{value & 0xFFFFFF:06x}": n for value, n in Counter(pixels).items()})


def dark(counted: Counter[str]) -> int:
    return sum(n for colour, n in counted.items() if int(colour[1:3], 16) < 128)


def point_at(view: ReadingView, block: int, character: int) -> QPoint:
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.position_of(block, character))
    return view.cursorRect(cursor).center()
