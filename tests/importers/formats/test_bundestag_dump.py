"""The archive's protocols: printed lines put together again, labels and heckling found in them."""

from pathlib import Path

from tests.importers.counting import said_by, squeezed

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source

SITTING = """Deutscher Bundestag — 7. Sitzung. Bonn, den 21. September 1949 33
Präsident Dr. Roth: Meine Damen und Herren! Ich eröffne die Sitzung des Deutschen Bun-
destages und rufe auf den einzigen Punkt der Tagesordnung, über den wir heute be-
raten. Das Wort hat der Abgeordnete Vogel.
Vogel (Köln) (SPD): Die Erklärung des Herrn Bundeskanzlers hat uns nicht befriedigt.
(Sehr richtig! und lebhafter Beifall bei der
SPD. — Zuruf rechts: Nein!)
Wir werden dagegen
Deutscher Bundestag — 1. Wahlperiode — 7. Sitzung. Bonn, den 21. September 1949 34
(A)
stimmen.
Dr. Klee, Bundesminister für Wirtschaft: Das ist so.
(Schluß der Sitzung: 18 Uhr 18 Minuten.)
Anlage
"""


def dump(text: str) -> Reading:
    data = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE DOKUMENT SYSTEM "B.dtd">\n<DOKUMENT>'
        "<WAHLPERIODE>1</WAHLPERIODE><DOKUMENTART>PLENARPROTOKOLL</DOKUMENTART><NR>01/7</NR>"
        "<DATUM>21.09.1949</DATUM><TITEL>Plenarprotokoll vom 21.09.1949</TITEL>"
        f"<TEXT>{text}</TEXT></DOKUMENT>"
    )
    return read(Source(Path("01007.xml"), data.encode()))


def test_labels_at_the_beginning_of_a_line_open_turns_whose_lines_are_joined() -> None:
    transcript = dump(SITTING).transcript

    assert said_by(transcript) == [
        (
            "Roth",
            "Meine Damen und Herren! Ich eröffne die Sitzung des Deutschen Bundestages und rufe "
            "auf den einzigen Punkt der Tagesordnung, über den wir heute beraten. Das Wort hat "
            "der Abgeordnete Vogel.",
        ),
        ("Vogel (Köln)", "Die Erklärung des Herrn Bundeskanzlers hat uns nicht befriedigt."),
        ("Vogel (Köln)", "Wir werden dagegen stimmen."),
        ("Klee", "Das ist so."),
    ]
    assert [block.role for block in transcript.turns() if block.role] == [
        "Präsident",
        "Bundesminister für Wirtschaft",
    ]


def test_heckling_and_what_follows_the_end_are_nobodys_words() -> None:
    blocks = dump(SITTING).transcript.blocks
    quiet = [block.text for block in blocks if block.kind is BlockKind.PARAGRAPH]

    assert quiet[1:] == [
        "(Sehr richtig! und lebhafter Beifall bei der SPD. — Zuruf rechts: Nein!)",
        "(Schluß der Sitzung: 18 Uhr 18 Minuten.)",
        "Anlage",
    ]


def test_the_facts_of_the_archive_are_kept() -> None:
    transcript = dump(SITTING).transcript

    assert transcript.title == "Plenarprotokoll vom 21.09.1949"
    assert str(transcript.date) == "1949-09-21"
    assert dict(transcript.attributes) == {"wahlperiode": "1", "nummer": "01/7"}


def test_no_character_of_the_printed_text_is_lost() -> None:
    assert squeezed(SITTING) in squeezed(dump(SITTING).text)


def test_a_bracket_that_nobody_closes_swallows_no_speaker_for_long() -> None:
    lines = "".join(f"Zeile {number} steht da.\n" for number in range(12))
    transcript = dump(f"Vogel (SPD): Ja.\n(Beifall\n{lines}Klee (FDP): Nein.\n").transcript

    assert [name for name, _ in said_by(transcript)][-1] == "Klee"


def test_the_same_lines_as_text_are_read_alike() -> None:
    head = "Plenarprotokoll 1/7\nDeutscher Bundestag\nStenografischer Bericht\n"
    another = "34 Deutscher Bundestag — 1. Wahlperiode — 7. Sitzung. Bonn, den 21. September 1949\n"
    reading = read(Source(Path("01007.txt"), f"{head}{SITTING}{another}".encode()))

    assert said_by(reading.transcript) == said_by(dump(SITTING).transcript)
    assert reading.transcript.title == "Plenarprotokoll 1/7"
    assert squeezed(SITTING) in squeezed(reading.text)
