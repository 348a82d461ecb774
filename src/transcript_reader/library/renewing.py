"""Putting a transcript that was read anew in place of the old reading of the same bytes."""

from collections.abc import Iterable

from transcript_reader.library.packing import Packed
from transcript_reader.library.schema import BLOCK_COLUMNS
from transcript_reader.library.store import Library, insert_words

_COLUMNS = "title, date, place, language, url, format, attributes, speakers, turns, words"


def differs(library: Library, packed: Packed) -> bool:
    """Say whether a reading is another than the one that is kept, block by block."""
    rows = library.rows(
        f"SELECT {BLOCK_COLUMNS} FROM block "
        "WHERE transcript = (SELECT number FROM transcript WHERE id = ?) ORDER BY position",
        (packed.id,),
    )
    return tuple(rows) != packed.blocks


def renew(library: Library, readings: Iterable[Packed]) -> None:
    """Keep new readings of transcripts that are kept, in one transaction.

    Bytes, pictures, origin and the day a transcript came into the library stay. One that is
    not kept, or no longer, is passed over.
    """
    with library.writing() as connection:
        for packed in readings:
            found = connection.execute(
                "SELECT number FROM transcript WHERE id = ?", (packed.id,)
            ).fetchone()
            if found is None:
                continue
            (number,) = found
            connection.execute(
                f"UPDATE transcript SET ({_COLUMNS}) = (?{', ?' * 9}) WHERE number = ?",
                (*packed.transcript[1:11], number),
            )
            for table in ("block", "voice"):
                connection.execute(f"DELETE FROM {table} WHERE transcript = ?", (number,))
            insert_words(connection, number, packed)
