"""Every command of the window, once: its name, its keys, its place in the menus."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from transcript_reader.domain.key_choices import KeyChoices, Keys
from transcript_reader.domain.preset import PRESETS
from transcript_reader.domain.view_settings import (
    ALL_SCHEMES,
    SITE_SIZES,
    ColourScheme,
    Focus,
    ViewSettings,
)
from transcript_reader.ui.widgets.commands.keys import NEEDED, in_words, own_keys

_translate = QCoreApplication.translate

SIZE_COMMANDS = dict(zip(("size_small", "size_normal", "size_big"), SITE_SIZES, strict=True))
SCHEME_COMMANDS = {f"scheme_{i}": scheme.key for i, scheme in enumerate(ALL_SCHEMES, start=1)}
PRESET_COMMANDS = {f"preset_{i}": preset for i, preset in enumerate(PRESETS, start=1)}
FOCUS_COMMANDS = {"focus_turn": Focus.TURN, "focus_lines": Focus.LINES}
SPEECH_COMMANDS = (
    "speak",
    "stop_speaking",
    "next_sentence",
    "previous_sentence",
    "speak_next_turn",
    "speak_previous_turn",
)
SAVED_SEARCH_COMMANDS = (
    "save_search",
    "saved_searches",
    "",
    "edit_search",
    "delete_search",
    "restore_search",
    "",
    "keep_history",
    "clear_history",
)
PRESET_MENU, SCHEME_MENU = "save_preset", "new_scheme"
"""The commands in whose menus the reader's own presets and schemes stand, too."""

VIEW_SWITCHES = {
    "images": "images",
    "view_bar": "bar_visible",
    "follow_system": "follow_system",
    "large_controls": "large_controls",
    "ruler": "ruler",
}
"""Commands that switch a field of the View settings on and off."""

ACTS = (
    *("open_file", "open_folder", "import_files", "copy", "copy_quotation", "find"),
    *("export_hits", "export_concordance", "export_collocates", "export_frequency"),
    *("search_library", "save_search", "saved_searches", "edit_search", "delete_search"),
    *("back", "next_hit", "previous_hit", "next_turn", "previous_turn", "go_to_turn"),
    *("next_same_speaker", "previous_same_speaker", "next_heading", "previous_heading"),
    *("next_paragraph", "previous_paragraph", "where_am_i", "speak", "people", "this_person"),
    *("teach_label", "taught_labels", "undo_remove", "guide"),
)
"""Commands by which the reader goes on to something else: a note is put away with them."""

LANGUAGE_COMMANDS = {"english": "en", "russian": "ru"}
_CHECKED = (
    *VIEW_SWITCHES,
    "speak",
    "quiet",
    "view_settings",
    "sidebar",
    "search_panel",
    "concordance",
    "collocates",
    "frequency",
    "page_only",
    "keep_history",
)


def names() -> dict[str, str]:
    """Return what each command is called, with the letter that picks it in its menu."""
    return {
        "open_file": _translate("Commands", "&Open File…"),
        "open_folder": _translate("Commands", "Open &Folder…"),
        "import_files": _translate("Commands", "&Import into the Library…"),
        "export_hits": _translate("Commands", "&Export Hits…"),
        "export_concordance": _translate("Commands", "Export &Concordance…"),
        "export_collocates": _translate("Commands", "Export Colloca&tes…"),
        "export_frequency": _translate("Commands", "Export Freq&uency…"),
        "quit": _translate("Commands", "&Quit"),
        "copy": _translate("Commands", "&Copy"),
        "copy_quotation": _translate("Commands", "Copy as a &Quotation"),
        "find": _translate("Commands", "&Find in This Transcript…"),
        "search_library": _translate("Commands", "&Search All Transcripts…"),
        "save_search": _translate("Commands", "&Save This Search…"),
        "saved_searches": _translate("Commands", "Saved Searches and &History"),
        "edit_search": _translate("Commands", "&Edit the Saved Search…"),
        "delete_search": _translate("Commands", "&Delete the Saved Search"),
        "restore_search": _translate("Commands", "&Put Back the Deleted Search"),
        "keep_history": _translate("Commands", "&Keep a History"),
        "clear_history": _translate("Commands", "&Clear the History"),
        "size_small": _translate("Commands", "&Small"),
        "size_normal": _translate("Commands", "&Normal"),
        "size_big": _translate("Commands", "&Big"),
        "bigger": _translate("Commands", "&Larger Text"),
        "smaller": _translate("Commands", "S&maller Text"),
        "scheme_1": _translate("Commands", "&Black on White"),
        "scheme_2": _translate("Commands", "&White on Black"),
        "scheme_3": _translate("Commands", "&Dark Blue on Light Blue"),
        "scheme_4": _translate("Commands", "B&rown on Beige"),
        "scheme_5": _translate("Commands", "&Green on Dark Brown"),
        "scheme_6": _translate("Commands", "&Sand on Charcoal"),
        "follow_system": _translate("Commands", "&As the System Has Them"),
        "new_scheme": _translate("Commands", "&New Colour Scheme…"),
        "import_scheme": _translate("Commands", "&Import a Colour Scheme…"),
        "preset_1": _translate("Commands", "Site &Default"),
        "preset_2": _translate("Commands", "&Large Print"),
        "preset_3": _translate("Commands", "&High Contrast"),
        "preset_4": _translate("Commands", "Low &Glare"),
        "preset_5": _translate("Commands", "Dyslexia &Friendly"),
        "save_preset": _translate("Commands", "&Save as a Preset…"),
        "ruler": _translate("Commands", "&Reading Ruler"),
        "focus_turn": _translate("Commands", "Only This &Turn Lit"),
        "focus_lines": _translate("Commands", "Only a Few &Lines Lit"),
        "large_controls": _translate("Commands", "Large C&ontrols"),
        "images": _translate("Commands", "&Images"),
        "view_bar": _translate("Commands", "View Settings &Bar"),
        "view_settings": _translate("Commands", "View &Settings"),
        "sidebar": _translate("Commands", "&Library and Speakers"),
        "search_panel": _translate("Commands", "Search &Results"),
        "concordance": _translate("Commands", "Co&ncordance"),
        "collocates": _translate("Commands", "Colloc&ates"),
        "frequency": _translate("Commands", "Fre&quency"),
        "page_only": _translate("Commands", "Nothing but the &Page"),
        "back": _translate("Commands", "&Back to Where I Was"),
        "next_hit": _translate("Commands", "&Next Hit"),
        "previous_hit": _translate("Commands", "&Previous Hit"),
        "next_turn": _translate("Commands", "Next &Turn"),
        "previous_turn": _translate("Commands", "Previous T&urn"),
        "next_same_speaker": _translate("Commands", "Next Turn of This &Speaker"),
        "previous_same_speaker": _translate("Commands", "Previous Turn of This Sp&eaker"),
        "next_heading": _translate("Commands", "Next &Heading"),
        "previous_heading": _translate("Commands", "Previous He&ading"),
        "speak": _translate("Commands", "&Read Aloud, or Hold On"),
        "stop_speaking": _translate("Commands", "&Stop Reading"),
        "next_sentence": _translate("Commands", "&Next Sentence Aloud"),
        "previous_sentence": _translate("Commands", "&Previous Sentence Aloud"),
        "speak_next_turn": _translate("Commands", "Next &Turn Aloud"),
        "speak_previous_turn": _translate("Commands", "Previous T&urn Aloud"),
        "speech_settings": _translate("Commands", "&Voices and Speed…"),
        "next_paragraph": _translate("Commands", "Next Para&graph"),
        "previous_paragraph": _translate("Commands", "Prev&ious Paragraph"),
        "go_to_turn": _translate("Commands", "Go to Turn Nu&mber…"),
        "where_am_i": _translate("Commands", "&Where Am I"),
        "quiet": _translate("Commands", "&Quiet for Screen Readers"),
        "next_pane": _translate("Commands", "Next A&rea of the Window"),
        "previous_pane": _translate("Commands", "Pre&vious Area of the Window"),
        "library": _translate("Commands", "&List of Transcripts"),
        "speakers": _translate("Commands", "&Speakers"),
        "people": _translate("Commands", "P&eople…"),
        "this_person": _translate("Commands", "&Who Is Speaking Here…"),
        "teach_label": _translate("Commands", "&This Is a Speaker…"),
        "taught_labels": _translate("Commands", "T&aught Labels…"),
        "undo_remove": _translate("Commands", "&Put Back What Was Removed"),
        "commands": _translate("Commands", "All &Commands…"),
        "guide": _translate("Commands", "&Guide"),
        "shortcuts": _translate("Commands", "&Keyboard Shortcuts…"),
        "messages": _translate("Commands", "&Messages…"),
        "about": _translate("Commands", "&About Transcript Reader"),
        "menu": _translate("Commands", "Open the &Menu"),
        "english": "&English",
        "russian": "&Русский",
    }


def menus() -> tuple[tuple[str, tuple[object, ...]], ...]:
    """Return the menus: a title and commands, "" for a line, or a menu within."""
    return (
        (
            _translate("Commands", "&File"),
            (
                *("open_file", "open_folder", "import_files", ""),
                *("export_hits", "export_concordance", "export_collocates", "export_frequency", ""),
                "quit",
            ),
        ),
        (
            _translate("Commands", "&Edit"),
            (
                "copy",
                "copy_quotation",
                "",
                "find",
                "search_library",
                (_translate("Commands", "Sa&ved Searches"), SAVED_SEARCH_COMMANDS),
            ),
        ),
        (
            _translate("Commands", "&View"),
            (
                (
                    _translate("Commands", "&Font Size"),
                    (*SIZE_COMMANDS, "", "bigger", "smaller"),
                ),
                (
                    _translate("Commands", "Site &Colours"),
                    (*SCHEME_COMMANDS, "follow_system", "", "new_scheme", "import_scheme"),
                ),
                (_translate("Commands", "Pr&esets"), (*PRESET_COMMANDS, "", "save_preset")),
                (_translate("Commands", "Rest for the E&yes"), ("ruler", *FOCUS_COMMANDS)),
                "images",
                "large_controls",
                "view_settings",
                "view_bar",
                "",
                "sidebar",
                "search_panel",
                "concordance",
                "collocates",
                "frequency",
                "page_only",
                "",
                (_translate("Commands", "Lan&guage"), tuple(LANGUAGE_COMMANDS)),
            ),
        ),
        (
            _translate("Commands", "&Go"),
            (
                "back",
                "next_hit",
                "previous_hit",
                "",
                "next_turn",
                "previous_turn",
                "next_same_speaker",
                "previous_same_speaker",
                "",
                (
                    _translate("Commands", "&Headings and Paragraphs"),
                    ("next_heading", "previous_heading", "next_paragraph", "previous_paragraph"),
                ),
                "",
                "go_to_turn",
                "where_am_i",
                "quiet",
                "",
                (
                    _translate("Commands", "Read Al&oud"),
                    (*SPEECH_COMMANDS, "", "speech_settings"),
                ),
                "",
                "next_pane",
                "previous_pane",
            ),
        ),
        (
            _translate("Commands", "&Library"),
            (
                *("library", "speakers", "people", "this_person", ""),
                *("teach_label", "taught_labels", ""),
                "undo_remove",
            ),
        ),
        (
            _translate("Commands", "&Help"),
            ("commands", "guide", "shortcuts", "messages", "", "about"),
        ),
    )


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command as it is listed: its name with the menu it stands in, and its keys."""

    command: str
    name: str
    keys: Keys

    @property
    def keys_text(self) -> str:
        """The keys as they are called on this system."""
        return in_words(self.keys)


class Commands:
    """The actions by name, as the menus and the keys give them; who triggers what is wiring."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        for command, name in names().items():
            action = QAction(name, window)
            action.setObjectName(command)
            action.setShortcuts([QKeySequence(key) for key in own_keys(command)])
            action.setCheckable(command in _CHECKED)
            self._actions[command] = action
            window.addAction(action)
        self._own_menus: defaultdict[str, list[QMenu]] = defaultdict(list)
        self._own: dict[str, list[QAction]] = {}
        for group in (
            SIZE_COMMANDS,
            SCHEME_COMMANDS,
            PRESET_COMMANDS,
            FOCUS_COMMANDS,
            LANGUAGE_COMMANDS,
        ):
            actions = QActionGroup(window)
            actions.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
            for command in group:
                self._actions[command].setCheckable(True)
                actions.addAction(self._actions[command])

    def __getitem__(self, command: str) -> QAction:
        return self._actions[command]

    def in_order(self) -> list[QAction]:
        """Return the actions in the order of the menus."""
        return list(self._actions.values())

    def set_keys(self, choices: KeyChoices) -> None:
        """Let the commands have the keys that the reader chose."""
        for command, action in self._actions.items():
            keys = choices.keys(command, own_keys(command))
            action.setShortcuts([QKeySequence(key) for key in keys if _is_key(key)])

    def keys(self, command: str) -> Keys:
        """Return the keys of a command."""
        return tuple(
            key.toString(QKeySequence.SequenceFormat.PortableText)
            for key in self._actions[command].shortcuts()
        )

    def rows(self) -> list[CommandRow]:
        """Return every command in the order of the menus: "Font Size: Big" and its keys."""
        menu = CommandRow("menu", plain(self._actions["menu"].text()), self.keys("menu"))
        return [*(row for _, entries in menus() for row in self._rows("", entries)), menu]

    def _rows(self, path: str, entries: tuple[object, ...]) -> Iterator[CommandRow]:
        for entry in entries:
            if isinstance(entry, tuple):
                yield from self._rows(f"{plain(entry[0])}: ", entry[1])
            elif entry:
                command = str(entry)
                name = path + plain(self._actions[command].text())
                yield CommandRow(command, name, self.keys(command))

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into the bar."""
        for title, entries in menus():
            menu = QMenu(title, bar)
            self._fill(menu, entries)
            bar.addMenu(menu)

    def show_own(self, beside: str, names: Sequence[str]) -> list[QAction]:
        """Let the reader's own names stand in the menus of a command; return their actions."""
        window = self._actions[beside].parent()
        for action in self._own.pop(beside, []):
            action.deleteLater()
        actions = self._own[beside] = [
            QAction(f"&{number} {name.replace('&', '&&')}", window)
            for number, name in enumerate(names, start=1)
        ]
        for action in actions:
            action.setCheckable(True)
            for menu in self._own_menus[beside]:
                menu.addAction(action)
        return actions

    def show_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Tick what holds."""
        for command, size in SIZE_COMMANDS.items():
            self._actions[command].setChecked(view.size == size)
        for command, key in SCHEME_COMMANDS.items():
            self._actions[command].setChecked(scheme.key == key)
        for command, preset in PRESET_COMMANDS.items():
            self._actions[command].setChecked(view == preset.view)
        for command, focus in FOCUS_COMMANDS.items():
            self._actions[command].setChecked(view.focus == focus)
        for command, field in VIEW_SWITCHES.items():
            self._actions[command].setChecked(getattr(view, field))

    def _fill(self, menu: QMenu, entries: tuple[object, ...]) -> None:
        for entry in entries:
            if isinstance(entry, tuple):
                title, inner = entry
                within = QMenu(title, menu)
                self._fill(within, inner)
                for command in (PRESET_MENU, SCHEME_MENU):
                    if command in inner:
                        self._own_menus[command].append(within)
                menu.addMenu(within)
            elif entry:
                menu.addAction(self._actions[str(entry)])
            else:
                menu.addSeparator()


def _is_key(key: str) -> bool:
    return key not in NEEDED and bool(QKeySequence(key).toString())


def plain(name: str) -> str:
    """Return a name without the signs that a menu wants."""
    return name.replace("&", "").rstrip("…")
