import re
from pathlib import Path

import pytest

import transcript_reader.importers
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers import IMPORTERS
from transcript_reader.search.schema import UNINDEXED
from transcript_reader.ui.widgets.parts.facet_names import value_name

FOLDER = Path(transcript_reader.importers.__file__).parent
NAMES = frozenset({
    "AWS Transcribe", "Akoma Ntoso", "AssemblyAI", "Azure Speech", "BBC Kaldi", "DOC", "DOCX",
    "Deepgram", "Digital Paper Edit", "Draft.js", "EPUB", "Europarl", "Google Speech-to-Text",
    "Hyperaudio",
    "IBM Watson", "JSON", "MHTML", "Markdown", "ODT", "Oyez", "PDF", "RTF", "Rev", "SRT",
    "Speechmatics", "TEI", "TheyWorkForYou", "Vosk", "WebVTT", "Whisper", "XML", "ZIP", "autoEdit",
})  # fmt: skip
"""Formats that are called the same in every language."""


def formats() -> set[str]:
    """Return what the importers call their formats."""
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py"))
    told = re.findall(r'(?:Recognised|TranscriptBuilder)\((?:\s*|source, )"([^"]+)"', text)
    return {importer.name for importer in IMPORTERS} | set(told)


@pytest.mark.usefixtures("russian")
def test_every_format_has_a_russian_name_or_is_a_name() -> None:
    same = {name for name in formats() if value_name("source", name) == name}

    assert same - NAMES == set()
    assert value_name("source", "Plain text") == "Простой текст"


@pytest.mark.usefixtures("russian")
def test_every_kind_of_text_and_every_language_has_a_russian_name() -> None:
    kinds = [value_name("kind", kind.value) for kind in set(BlockKind) - UNINDEXED]
    languages = [value_name("language", code) for code in ("en", "ru", "de", "uk", "cy", "zh")]

    for name in (*kinds, *languages):
        assert re.search("[а-я]", name), name


def test_what_is_not_known_is_called_what_it_is() -> None:
    assert value_name("source", "New format") == "New format"
    assert value_name("language", "qqq") == "qqq"
    assert value_name("language", "fo") == "Faroese"
