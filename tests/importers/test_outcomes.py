"""Every file of the corpus of formats: read as what it is, or refused for a reason that is told.

The manual lists the reasons; a test holds it to that.
"""

import re
from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

MANUAL = Path(__file__).parents[2] / "docs" / "manual" / "formats.md"
OUTCOMES = {
    "akoma_ntoso": {"Akoma Ntoso", "PDF as XML"},
    "asr_html": {"Hyperaudio", "refused"},
    "asr_json": {
        "AWS Transcribe", "autoEdit", "BBC Kaldi", "Digital Paper Edit", "Draft.js",
        "Google Speech-to-Text", "IBM Watson", "Recognised words", "refused", "Speechmatics",
        "Whisper",
    },
    "au_hansard_xml": {"Australian Hansard", "TheyWorkForYou", "refused"},
    "bundestag_txt": {"Bundestag as text"},
    "bundestag_xml_rede": {"Bundestag"},
    "doc_binary": {"DOC"},
    "docx": {"DOCX"},
    "legco_json_txt": {"LegCo Hansard", "refused"},
    "pacific_hansard_html": {"Web page"},
    "parlamint_tei": {"TEI", "refused"},
    "pdf": {"PDF"},
    "podcast_json_html": {"Podcast transcript", "Web page"},
    "scotus_oyez_json": {"Oyez"},
    "srt": {"SRT", "refused"},
    "uk_hansard_text": {"Plain text"},
    "uk_hansard_xml": {"UK Hansard"},
    "un_general_debate_txt": {"Plain text"},
    "us_congressional_record": {"Congressional Record"},
    "webvtt": {"WebVTT", "refused"},
    "whitehouse_briefings_md": {"Markdown"},
}  # fmt: skip
"""What the files of each folder may be."""


def outcome(path: Path) -> tuple[str, str]:
    """The format a file is read as, or "refused" with the reason."""
    try:
        return read(Source(path, path.read_bytes())).transcript.source, ""
    except ImportFailed as failure:
        return "refused", failure.reason


def test_every_file_is_read_as_what_it_is_or_refused_for_a_listed_reason(corpus: Path) -> None:
    manual = " ".join(MANUAL.read_text("utf-8").split())
    faults = []
    for path in sorted((corpus / "formats").rglob("*")):
        folder = path.relative_to(corpus / "formats").parts[0]
        if not path.is_file() or path.name == "SOURCES.md":
            continue
        found, reason = outcome(path)
        if found not in OUTCOMES[folder]:
            faults.append(f"{folder}/{path.name} is read as {found}: {reason}")
        if reason and re.sub(r"\d+", "N", reason) not in manual:
            faults.append(f"the manual does not tell of: {reason}")

    assert faults == []


@pytest.mark.parametrize("folder", sorted(OUTCOMES))
def test_what_is_read_has_words(corpus: Path, folder: str) -> None:
    for path in (corpus / "formats" / folder).rglob("*"):
        if path.is_file() and outcome(path)[0] != "refused":
            blocks = read(Source(path, path.read_bytes())).transcript.blocks
            assert any(block.text.strip() for block in blocks), path.name
