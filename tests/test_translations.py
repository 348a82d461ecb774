"""Every visible text is collected and translated, and every error's sentence is among them."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar

from transcript_reader.domain import errors
from transcript_reader.ui.support.sentences import is_known
from transcript_reader.ui.widgets.commands.commands import Commands

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "transcript_reader"
TRANSLATIONS = ROOT / "resources" / "translations"
FILES = ("transcript_reader_en.ts", "transcript_reader_ru.ts")

Key = tuple[str, str, str]
"""Context, source and comment of a message."""


def messages(path: Path) -> dict[Key, ElementTree.Element]:
    tree = ElementTree.parse(path)
    return {
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
        ): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def forms(message: ElementTree.Element) -> list[str]:
    """Return the translation, or each of its plural forms."""
    translation = message.find("translation")
    assert translation is not None
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    return plurals or [translation.text or ""]


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}|%L?n|%\d", text))


def mnemonics(text: str) -> int:
    return len(re.findall("&(?!&)", text))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the translations as they are after collecting the texts anew."""
    folder = tmp_path_factory.mktemp("translations")
    for name in FILES:
        shutil.copy(TRANSLATIONS / name, folder)
    tools = {**os.environ, "BIN": str(Path(sys.executable).parent)}
    subprocess.run([ROOT / "scripts" / "translations.sh", folder], check=True, env=tools)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_collected(fresh: Path, name: str) -> None:
    assert (fresh / name).read_text("utf-8") == (TRANSLATIONS / name).read_text("utf-8")


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_translated(name: str) -> None:
    unfinished = [
        key
        for key, message in messages(TRANSLATIONS / name).items()
        if message.find("translation[@type]") is not None or not all(forms(message))
    ]

    assert unfinished == []


@pytest.mark.parametrize("name", FILES)
def test_a_translation_has_the_places_of_its_source(name: str) -> None:
    wrong = [
        key
        for key, message in messages(TRANSLATIONS / name).items()
        for form in forms(message)
        # A form for one alone may do without the number: "the first one".
        if placeholders(form) - placeholders(key[1])
        or placeholders(key[1]) - placeholders(form) - {"%Ln", "%n"}
    ]

    assert wrong == []


def test_a_translated_command_has_a_letter_where_its_source_has() -> None:
    wrong = [
        key
        for key, message in messages(TRANSLATIONS / "transcript_reader_ru.ts").items()
        for form in forms(message)
        if mnemonics(form) != mnemonics(key[1])
    ]

    assert wrong == []


def test_every_text_belongs_to_a_class_or_a_list_that_is_there() -> None:
    """The collector loses its way now and then, and files a text where nobody looks."""
    trees = [ast.parse(path.read_text("utf-8")) for path in SOURCE.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    named = {node.value for node in nodes if isinstance(node, ast.Constant)}
    contexts = {context for context, _, _ in messages(TRANSLATIONS / "transcript_reader_ru.ts")}

    assert contexts - classes - named == set()


def test_every_sentence_of_an_error_is_known_to_the_interface() -> None:
    sentences = {text for path in SOURCE.rglob("*.py") for text in error_texts(path)}

    assert len(sentences) > 50
    assert sorted(text for text in sentences if not is_known(text)) == []


def error_texts(path: Path) -> Iterator[str]:
    """Yield what is given to errors, returned by reasons and named one; … stands for values."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="ImportFailed"), args=[_, reason]):
                yield from texts(reason)
            case ast.Call(func=ast.Name(id=name), args=[said, *_]) if name in error_names():
                yield from texts(said)
            case ast.FunctionDef(name=name) if "reason" in name:
                yield from returned(node)
            case ast.Assign(targets=[ast.Name(id=name)]) if "reason" in name.lower():
                yield from texts(node.value)


def error_names() -> set[str]:
    return {
        name
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.ReaderError)
    }


def returned(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            yield from texts(node.value)


def texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts an expression may stand for; names and calls are unknown, hence none."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "…" for p in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from (*texts(one), *texts(other))
        case ast.Dict(values=values) | ast.BoolOp(values=values):
            for value in values:
                yield from texts(value)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_letter_picks_one_entry_of_its_menu(qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"transcript_reader_{language}", str(TRANSLATIONS))
    qapp.installTranslator(translator)
    window = QMainWindow()
    Commands(window).fill(window.menuBar())

    menus: list[QMenu | QMenuBar] = [window.menuBar(), *window.findChildren(QMenu)]
    clashes = [entry for menu in menus for entry in clashing(menu)]

    qapp.removeTranslator(translator)
    assert clashes == []


def clashing(menu: QMenu | QMenuBar) -> list[str]:
    """Return the entries whose letter is taken, or that have none."""
    texts = [action.text() for action in menu.actions() if action.text()]
    letters = [text[text.find("&") + 1].casefold() if "&" in text else "" for text in texts]
    return [
        text
        for text, letter in zip(texts, letters, strict=True)
        if not letter or letters.count(letter) > 1
    ]
