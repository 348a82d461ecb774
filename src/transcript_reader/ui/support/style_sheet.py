"""What pyqtdarktheme's style sheet lacks: focus rings, sizes in em, sound colours.

Widgets say what they are by the property ``look``: ``bar`` (a strip of controls), ``title``,
``heading`` and ``section`` (labels), ``quiet`` (a label that steps back), ``text`` (a label
that takes the focus), ``flat`` (a button without an edge), ``strip`` (a message). Whoever
changes it polishes the widget again.
"""

from transcript_reader.domain.view_settings import TARGET_PX, ColourScheme


def additions(scheme: ColourScheme, em: float, target: int = TARGET_PX) -> str:
    """Return the rules that follow pyqtdarktheme's.

    ``em`` is the text size in pixels; what is clicked is ``target`` pixels high or more.
    """

    def px(ems: float, least: int = 1) -> str:
        return f"{max(least, round(ems * em))}px"

    def inner(ems: float, padding: float, around: int) -> str:
        """Return a height within padding (em, above and below) and what is around (pixels)."""
        return px(ems, target - 2 * round(padding * em) - 2 * around)

    ring = max(2, round(0.14 * em))
    edge = max(1, round(0.06 * em))
    large = target > TARGET_PX
    groove = max(1, round(0.2 * em))
    rise = (max(round(1.2 * em), target - 2 * ring if large else 0) - groove) // 2
    handle = groove + 2 * rise
    values = {
        "ring": f"{ring}px solid {scheme.accent}",
        "strong_ring": f"{ring + edge}px solid {scheme.accent}",  # in place of an edge
        "no_ring": f"{ring}px solid transparent",
        "edge": f"{edge}px solid {scheme.edge}",
        "hairline": f"{edge}px solid {scheme.rule}",
        "hairline_px": f"{edge}px",
        "slack": f"{ring}px",
        "corner": px(0.3),
        "text": scheme.text,
        "background": scheme.background,
        "accent": scheme.accent,
        "selection": scheme.selection,
        "selected_text": scheme.selected_text,
        "raised": scheme.raised,
        "quiet": scheme.quiet,
        "disabled": scheme.disabled,
        "line": scheme.edge,
        "rule": scheme.rule,
        "button_height": inner(1.4, 0.3, ring + edge),
        "tool_size": inner(1.4, 0.2, ring),
        "check_height": inner(1.4, 0.2, ring),
        "field_height": inner(1.4, 0.2, ring + edge),
        "spin_width": px(1.4, target),
        "spin_more": px(0.5, round(0.5 * em) + target - TARGET_PX),
        "tab_height": inner(1.2, 0.4, ring),
        "row_height": inner(0.8, 0.3, 0),
        "slider_height": inner(1.6, 0, ring),
        "handle_size": f"{handle}px",
        "handle_corner": f"{handle // 2}px",
        "handle_rise": f"{rise}px",
        "bar_width": px(1.0, target if large else 1),
        "bar_slack": px(0.3, round(0.3 * target) if large else 1),
        "menu_padding": px(0.3, round((target - 1.4 * em) / 2)),
        **{f"em{name}": px(ems) for name, ems in _EMS.items()},
    }
    sheet = _SHEET
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", values[name])
    return sheet


_EMS = {
    "01": 0.1, "02": 0.2, "03": 0.3, "04": 0.4, "05": 0.5, "06": 0.6, "07": 0.7, "08": 0.8,
    "10": 1.0, "12": 1.2, "14": 1.4, "16": 1.6, "20": 2.0, "24": 2.4, "30": 3.0, "60": 6.0,
}  # fmt: skip
"""Lengths in the sheet: ``@em12`` is 1.2 em."""

_SHEET = """
QWidget:focus { outline: none; }
QToolTip { border: @edge; padding: @em03 @em04; border-radius: 0; }

QPushButton { color: @text; border: @edge; margin: @slack; padding: @em03 @em08;
    border-radius: @corner; min-height: @button_height; }
QPushButton:flat { border: @hairline_px solid transparent; padding: @em03 @em08; }
QPushButton:default { color: @background; background: @accent; padding: @em03 @em08;
    border: @hairline_px solid @accent; }
QPushButton:hover { background: @raised; border-color: @text; }
QPushButton:pressed, QPushButton:checked:enabled { background: @selection;
    color: @selected_text; border-color: @text; }
QPushButton:default:hover, QPushButton:default:pressed { color: @background;
    background: @accent; border-color: @text; }
QPushButton:disabled { color: @disabled; border-color: @rule; background: @background; }
QPushButton:focus { border: @strong_ring; margin: 0; }
QPushButton:default:focus { color: @text; background: @background; }
QPushButton:default:focus:hover { background: @raised; }

QToolButton { color: @text; border: @no_ring; padding: @em02; border-radius: @corner;
    min-width: @tool_size; min-height: @tool_size; }
QToolButton:hover { background: @raised; }
QToolButton:pressed, QToolButton:checked:enabled { background: @selection;
    color: @selected_text; }
QToolButton:focus { border: @ring; }
QToolButton::menu-indicator { width: @em10; height: @em10; top: 0; left: 0; }
IconButton::menu-indicator { image: none; width: 0; height: 0; }

QCheckBox, QRadioButton { spacing: @em05; border: @no_ring; border-radius: @corner;
    padding: @em02; min-height: @check_height; }
QCheckBox:hover, QRadioButton:hover { border: @no_ring; background: @raised; }
QCheckBox:focus, QRadioButton:focus { border: @ring; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator,
QRadioButton::indicator, QMenu::indicator, QComboBox::indicator { width: @em14; height: @em14; }

QLineEdit, QAbstractSpinBox, QComboBox { border: @edge; margin: @slack; padding: @em02 @em05;
    border-radius: @corner; min-height: @field_height; placeholder-text-color: @quiet;
    selection-background-color: @selection; selection-color: @selected_text; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: @strong_ring; margin: 0; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @disabled;
    border-color: @rule; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus { border: none; margin: 0; padding: 0 @em04; min-height: 0; }
QAbstractSpinBox { padding-left: @spin_more; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: center right;
    width: @spin_width; height: @spin_width; top: 0; right: 0; bottom: 0; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: center right;
    width: @spin_width; height: @spin_width; top: 0; right: @spin_width; bottom: 0; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: @em16; height: @em16; }
QComboBox::drop-down { width: @spin_width; border: none; }
QComboBox::down-arrow { width: @em12; height: @em12; }
QComboBox QAbstractItemView { border: @edge; }

QFrame { border: none; padding: 0; border-radius: 0; }
QAbstractItemView, QTextEdit, QPlainTextEdit, QScrollArea { border: @no_ring;
    border-radius: @corner; padding: 0; margin: 0; }
QAbstractItemView:focus, QTextEdit:focus, QPlainTextEdit:focus, QScrollArea:focus {
    border: @ring; }
QTextEdit, QPlainTextEdit, QTextEdit:focus, QPlainTextEdit:focus {
    selection-background-color: @selection; selection-color: @selected_text; }
QTextEdit:disabled, QPlainTextEdit:disabled { color: @disabled;
    selection-background-color: @background; selection-color: @disabled; }
QAbstractItemView { color: @text; selection-color: @selected_text; }
QAbstractItemView::item { padding: @em03 @em04; border-radius: @corner;
    min-height: @row_height; }
QAbstractItemView::item:selected { color: @selected_text; background: @selection; }
QListView::item:selected { border-left: @ring; border-radius: 0; }
QHeaderView::section { padding: @em03 @em04; border-bottom: @hairline; }
QTreeView::branch { border-image: none; }

QTabBar::tab { padding: @em04 @em06; margin: 0 @em02 0 0; border: @no_ring; color: @text;
    border-radius: @corner; min-height: @tab_height; }
QTabBar::tab:hover { background: @raised; color: @text; }
QTabBar::tab:selected:enabled { color: @accent; border: @no_ring; border-bottom: @ring; }
QTabBar::tab:focus:selected:enabled { border: @ring; }
QTabBar::close-button { width: @em10; height: @em10; }
QTabWidget::pane { border: none; }
QTabBar::scroller { width: @em20; }

QSlider { border: @no_ring; border-radius: @corner; min-height: @slider_height; padding: 0; }
QSlider:focus { border: @ring; }
QSlider::groove:horizontal { height: @em02; }
QSlider::handle:horizontal { width: @handle_size; height: @handle_size;
    margin: -@handle_rise 0; border-radius: @handle_corner; }

QScrollBar { border-radius: 0; }
QScrollBar:vertical { width: @bar_width; margin: 0; }
QScrollBar:horizontal { height: @bar_width; margin: 0; }
QScrollBar::handle { border-radius: @em02; background: @line; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @text; }
QScrollBar::handle:vertical { margin: @em02 @bar_slack; min-height: @em20; }
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed { margin: @em02 @em02; }
QScrollBar::handle:horizontal { margin: @bar_slack @em02; min-width: @em20; }
QScrollBar::handle:horizontal:hover, QScrollBar::handle:horizontal:pressed {
    margin: @em02 @em02; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::up-arrow, QScrollBar::down-arrow, QScrollBar::left-arrow, QScrollBar::right-arrow {
    width: 0; height: 0; }

QMenuBar { padding: @em02 @em03; border-bottom: none; background: @raised; }
QMenuBar::item { padding: @menu_padding @em06; border-radius: @corner; color: @text; }
QMenuBar::item:selected, QMenuBar::item:pressed { padding: @menu_padding @em06; margin: 0;
    background: @selection; color: @selected_text; }
QMenu { menu-scrollable: 1; border: @edge; padding: @em03 0; }
QMenu::item { padding: @menu_padding @em14 @menu_padding @em08; border: @no_ring; }
QMenu::item:selected { background: @selection; color: @selected_text;
    border-left: @ring; }
QMenu::item:disabled { color: @disabled; background: @background; }
QMenu::separator { height: @hairline_px; margin: @em03 0; background: @rule; }
QMenu::indicator { margin-left: @em04; background: transparent; }
QMenu::icon { width: @em12; height: @em12; padding-left: @em04; }
QMenu::right-arrow { width: @em12; height: @em12; padding-left: 0; margin: 0 @em03; }

QProgressBar { border: @edge; min-height: @em12; color: @text; }
QProgressBar::chunk { background: @selection; }
QStatusBar { background: @raised; color: @text; }
QStatusBar QWidget { padding: 0; border-radius: 0; }
QStatusBar QWidget:hover { background: transparent; }
QSplitter::handle { background: @rule; margin: 0; image: none; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: @accent; }
QSplitter::handle:horizontal { width: @hairline_px; }
QSplitter::handle:vertical { height: @hairline_px; }
QMainWindow::separator { width: @hairline_px; height: @hairline_px; background: @rule; }
QGroupBox { border: none; margin-top: @em14; padding: @em02 0; font-weight: normal; }
QGroupBox::title { left: 0; margin: 0; padding: 0; }
QDialogButtonBox QPushButton { min-width: @em60; }

QWidget[look="bar"] { background: @raised; }
QWidget[look="bar"] .QWidget, QWidget[look="bar"] ViewBar { background: transparent; }
QLabel[look="title"] { font-weight: bold; font-size: @em12; }
QLabel[look="heading"] { font-weight: bold; }
QLabel[look="section"] { font-weight: bold; padding-top: @em06; }
QLabel[look="quiet"] { color: @quiet; }
QLabel[look="text"] { border: @no_ring; }
QLabel[look="text"]:focus { border: @ring; }
QWidget[look="strip"] { background: @selection; color: @selected_text; }
QWidget[look="strip"] QLabel { color: @selected_text; }
QWidget[look="strip"] QPushButton { border-color: @selected_text; }
QWidget[look="strip"] QPushButton:focus { border-color: @accent; }
QPushButton[look="flat"], QToolButton[look="flat"] { border-color: transparent; }
QPushButton[look="flat"]:focus, QToolButton[look="flat"]:focus { border: @ring; }
"""
