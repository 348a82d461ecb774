"""Looks at a window through the accessibility bus, as a screen reader does.

Run by the system's Python, which has the bus's bindings, as
``screen_reader_client.py APPLICATION FILE COMMAND...``: starts the command, what it prints
going to the file, finds the application of that name on the bus and answers questions. Each
question is a line of JSON on standard input, ``[verb, argument...]``; each answer is a line of
JSON on standard output. At the end of the input the application is asked to end, and its exit
status is this program's.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_PATIENCE = 30.0  # seconds
_STATES = {
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
    "showing": Atspi.StateType.SHOWING,
    "checked": Atspi.StateType.CHECKED,
    "enabled": Atspi.StateType.ENABLED,
    "editable": Atspi.StateType.EDITABLE,
    "multi line": Atspi.StateType.MULTI_LINE,
}
_GRANULES = {
    "character": Atspi.TextGranularity.CHAR,
    "word": Atspi.TextGranularity.WORD,
    "sentence": Atspi.TextGranularity.SENTENCE,
    "line": Atspi.TextGranularity.LINE,
    "paragraph": Atspi.TextGranularity.PARAGRAPH,
}


def application(name: str) -> Any:
    """Return the application of that name as soon as it is on the bus with a window."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(index)
            if one is not None and one.get_name() == name and one.get_child_count():
                return one
        time.sleep(0.05)
    sys.exit(f"{name} did not come onto the accessibility bus")


def steady(look: Callable[[], Any]) -> Any:
    """Return what a look gives; look again where a thing went away in the middle of it."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return look()
        except GLib.Error:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def everything(thing: Any) -> list[Any]:
    """Return a thing and all within it, as deep as it goes."""
    found = [thing]
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            found += everything(child)
    return found


def described(thing: Any) -> dict[str, object]:
    """Return what a screen reader would say of a thing."""
    states = thing.get_state_set()
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "attributes": thing.get_attributes(),
        "locale": thing.get_object_locale(),
        "states": [name for name, state in _STATES.items() if states.contains(state)],
    }


def named(app: Any, role: str, name: str) -> Any:
    """Return the thing of that role whose name begins so, as soon as it is to be seen."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        thing = steady(lambda: showing(app, role, name))
        if thing is not None:
            return thing
        time.sleep(0.05)
    raise LookupError(f"there is no {role} {name!r} to be seen")


def showing(app: Any, role: str, name: str) -> Any:
    """Return the thing of that role whose name begins so and that is there to be seen, or None.

    What stands in a document may have to be scrolled to.
    """
    for thing in everything(app):
        if thing.get_role_name() == role and thing.get_name().startswith(name):
            within = thing.get_parent().get_role_name() == "document frame"
            if within or thing.get_state_set().contains(Atspi.StateType.SHOWING):
                return thing
    return None


def whole_text(thing: Any) -> str:
    """Return all the text of a thing."""
    text = thing.get_text_iface()
    return str(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)))


def piece_at(thing: Any, offset: int, granule: str) -> str:
    """Return the word, line or other piece in which a character stands."""
    text = thing.get_text_iface()
    return str(Atspi.Text.get_string_at_offset(text, offset, _GRANULES[granule]).content)


class Ear:
    """Hears what shows up as a notification, as Orca does."""

    def __init__(self) -> None:
        self._heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        self._listener.register("object:state-changed:showing")

    def heard(self) -> list[str]:
        """Return what has been said since the last question; something has to be."""
        end = time.monotonic() + _PATIENCE
        while not self._heard and time.monotonic() < end:
            GLib.MainContext.default().iteration(False)
        heard, self._heard = self._heard, []
        return heard

    def _on_event(self, event: Any) -> None:
        if event.detail1 and event.source.get_role() == Atspi.Role.NOTIFICATION:
            self._heard.append(event.source.get_name())


_ANSWERS: dict[str, Callable[..., object]] = {
    "look": described,
    "press": lambda thing: Atspi.Action.do_action(thing.get_action_iface(), 0),
    "focus": lambda thing: Atspi.Component.grab_focus(thing.get_component_iface()),
    "write": lambda thing, words: Atspi.EditableText.set_text_contents(
        thing.get_editable_text_iface(), words
    ),
    "text": whole_text,
    "piece": piece_at,
    "caret": lambda thing: Atspi.Text.get_caret_offset(thing.get_text_iface()),
    "set caret": lambda thing, offset: Atspi.Text.set_caret_offset(thing.get_text_iface(), offset),
}
"""What can be asked of a thing; the question names its role and the beginning of its name."""


def answer(app: Any, ear: Ear, verb: str, *words: Any) -> object:
    """Return the answer to one question."""
    if verb == "heard":
        return ear.heard()
    if verb == "tree":
        return steady(lambda: [described(thing) for thing in everything(app)])
    role, name, *rest = words
    return _ANSWERS[verb](named(app, role, name), *rest)


def main() -> int:
    """Answer until there are no more questions."""
    name, printed, *command = sys.argv[1:]
    Atspi.init()
    with Path(printed).open("wb") as file:
        program = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT
        )
    try:
        app, ear = application(name), Ear()
        for line in sys.stdin:
            try:
                said = {"answer": answer(app, ear, *json.loads(line))}
            except LookupError as error:
                said = {"error": str(error)}
            sys.stdout.write(json.dumps(said) + "\n")
            sys.stdout.flush()
    finally:
        program.terminate()
        status = program.wait(_PATIENCE)
    return status


if __name__ == "__main__":
    sys.exit(main())
