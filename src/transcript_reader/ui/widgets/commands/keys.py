"""The keys of every command, in one table: menus, buttons and tool tips all read it."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence

from transcript_reader.domain.key_choices import Keys

KEYS = {
    "open_file": "Ctrl+O",
    "open_folder": "Ctrl+Shift+O",
    "export_hits": "Ctrl+Shift+E",
    "menu": "F10",
    "quit": "Ctrl+Q",
    "copy": "Ctrl+C",
    "copy_quotation": "Ctrl+Shift+C",
    "find": "Ctrl+F",
    "search_library": "Ctrl+K",
    "save_search": "Ctrl+D",
    "saved_searches": "Ctrl+H",
    "concordance": "Ctrl+Shift+K",
    "back": "Ctrl+B",
    "next_hit": "F3",
    "previous_hit": "Shift+F3",
    "next_turn": "Ctrl+Down",
    "previous_turn": "Ctrl+Up",
    "next_same_speaker": "Ctrl+Shift+Down",
    "previous_same_speaker": "Ctrl+Shift+Up",
    "speak": "F5",
    "stop_speaking": "Shift+F5",
    "next_sentence": "Alt+Right",
    "previous_sentence": "Alt+Left",
    "speak_next_turn": "Alt+PgDown",
    "speak_previous_turn": "Alt+PgUp",
    "next_heading": "Alt+Down",
    "previous_heading": "Alt+Up",
    "next_paragraph": "Alt+Shift+Down",
    "previous_paragraph": "Alt+Shift+Up",
    "go_to_turn": "Ctrl+G",
    "where_am_i": "Ctrl+Shift+I",
    "quiet": "Ctrl+Shift+Q",
    "library": "Ctrl+L",
    "teach_label": "Ctrl+Shift+N",
    "speakers": "Ctrl+Shift+L",
    "people": "F8",
    "this_person": "Shift+F8",
    "sidebar": "F9",
    "next_pane": "F6",
    "previous_pane": "Shift+F6",
    "page_only": "F11",
    "commands": "F1",
    "guide": "Shift+F1",
    "shortcuts": "Ctrl+F1",
    "messages": "Ctrl+M",
    "bigger": "Ctrl++",
    "smaller": "Ctrl+-",
    "size_small": "Alt+1",
    "size_normal": "Alt+2",
    "size_big": "Alt+3",
    "scheme_1": "Alt+4",
    "scheme_2": "Alt+5",
    "scheme_3": "Alt+6",
    "scheme_4": "Alt+7",
    "scheme_5": "Alt+8",
    "images": "Alt+9",
    "view_settings": "Alt+0",
    "ruler": "Ctrl+R",
    "focus_turn": "Ctrl+T",
    "focus_lines": "Ctrl+Shift+T",
}
"""Command to key sequence, in Qt's portable spelling."""

ALSO = {
    "speak": ("Media Play", "Toggle Media Play/Pause"),
    "stop_speaking": ("Media Stop",),
    "next_sentence": ("Media Next",),
    "previous_sentence": ("Media Previous",),
    "commands": ("Ctrl+Shift+P",),
    "search_library": ("Ctrl+Shift+F",),
    "bigger": ("Ctrl+=",),
    "size_normal": ("Ctrl+0",),
}
"""Further keys of a command."""

NEEDED = frozenset({
    *("Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Esc", "Return", "Enter", "Space"),
    *("Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End", "Del", "Backspace"),
})  # fmt: skip
"""Keys that no command can have: one gets about with them, and out again."""


def own_keys(command: str) -> Keys:
    """Return the keys a command comes with."""
    return (*((KEYS[command],) if command in KEYS else ()), *ALSO.get(command, ()))


def in_words(keys: Iterable[str]) -> str:
    """Return keys as they are called on this system."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)
