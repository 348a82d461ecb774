"""The tables, and how an older file becomes a current one."""

import sqlite3
from collections.abc import Callable

from transcript_reader.library.packing import pack_voices, unpack

APPLICATION_ID = 0x5472_5264  # "TrRd", so that a file of another program is known as such

HEAD_COLUMNS = "id, title, date, place, language, url, format, attributes, speakers"
BLOCK_COLUMNS = (
    'kind, text, start, "end", turn, speaker, label, role, remark, language, marks, attributes'
)


def _fill_voices(connection: sqlite3.Connection) -> None:
    """Count for every transcript that is kept what its voices say."""
    heads = connection.execute(f"SELECT number, {HEAD_COLUMNS} FROM transcript").fetchall()
    for number, *head in heads:
        blocks = connection.execute(
            f"SELECT {BLOCK_COLUMNS} FROM block WHERE transcript = ? ORDER BY position", (number,)
        )
        connection.executemany(
            "INSERT INTO voice VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((number, *voice) for voice in pack_voices(unpack(head, blocks))),
        )


# Each entry, SQL or a function, brings the file from version n to n + 1. Append; never edit.
MIGRATIONS: tuple[str | Callable[[sqlite3.Connection], None], ...] = (
    """
    CREATE TABLE transcript (
        number      INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        title       TEXT NOT NULL,
        date        TEXT,
        place       TEXT NOT NULL,
        language    TEXT NOT NULL,
        url         TEXT NOT NULL,
        format      TEXT NOT NULL,
        attributes  TEXT NOT NULL,
        speakers    TEXT NOT NULL,
        turns       INTEGER NOT NULL,
        words       INTEGER NOT NULL,
        origin      TEXT NOT NULL,
        added       TEXT NOT NULL
    ) STRICT;

    CREATE TABLE block (
        transcript  INTEGER NOT NULL REFERENCES transcript (number) ON DELETE CASCADE,
        position    INTEGER NOT NULL,
        kind        TEXT NOT NULL,
        text        TEXT NOT NULL,
        start       INTEGER NOT NULL,
        "end"       INTEGER NOT NULL,
        turn        INTEGER,
        speaker     INTEGER,
        label       TEXT NOT NULL,
        role        TEXT NOT NULL,
        remark      TEXT NOT NULL,
        language    TEXT NOT NULL,
        marks       TEXT NOT NULL,
        attributes  TEXT NOT NULL,
        PRIMARY KEY (transcript, position)
    ) STRICT;

    CREATE TABLE image (
        transcript  INTEGER NOT NULL REFERENCES transcript (number) ON DELETE CASCADE,
        name        TEXT NOT NULL,
        media_type  TEXT NOT NULL,
        data        BLOB NOT NULL,
        PRIMARY KEY (transcript, name)
    ) STRICT;

    CREATE TABLE source (
        transcript  INTEGER PRIMARY KEY REFERENCES transcript (number) ON DELETE CASCADE,
        size        INTEGER NOT NULL,
        zlib        BLOB NOT NULL
    ) STRICT;

    CREATE TABLE removed (
        id  TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    """,
    # Persons across the library: each named voice, and what the reader decided about them.
    """
    CREATE TABLE voice (
        transcript  INTEGER NOT NULL REFERENCES transcript (number) ON DELETE CASCADE,
        position    INTEGER NOT NULL,
        name        TEXT NOT NULL,
        labels      TEXT NOT NULL,
        roles       TEXT NOT NULL,
        turns       INTEGER NOT NULL,
        words       INTEGER NOT NULL,
        PRIMARY KEY (transcript, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE decision (
        number  INTEGER PRIMARY KEY,
        facts   TEXT NOT NULL,
        made    TEXT NOT NULL
    ) STRICT;
    """,
    _fill_voices,
    # Saved searches with the transcripts each has shown, by the order in which those first came
    # (kept when they go), and the history. Brief: with all tables the schema must stay on the
    # file's first page, which salvage can mend.
    """
    CREATE TABLE arrival (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

    INSERT INTO arrival (id) SELECT id FROM transcript ORDER BY number;

    CREATE TABLE search (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        question TEXT NOT NULL,
        opened TEXT NOT NULL
    ) STRICT;

    CREATE TABLE shown (
        search INTEGER NOT NULL REFERENCES search (number) ON DELETE CASCADE,
        arrival INTEGER NOT NULL,
        PRIMARY KEY (search, arrival)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE asked (
        number INTEGER PRIMARY KEY,
        question TEXT NOT NULL,
        made TEXT NOT NULL
    ) STRICT;
    """,
    # Kinds of labels that the reader has taught, and where they hold.
    """
    CREATE TABLE taught (
        number INTEGER PRIMARY KEY,
        place TEXT NOT NULL,
        format TEXT NOT NULL,
        pattern TEXT NOT NULL,
        made TEXT NOT NULL,
        UNIQUE (place, format, pattern)
    ) STRICT;
    """,
)


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many migrations the file has seen; 0 for a new file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Say whether the file is a database of some other program."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION_ID:
        return False
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return bool(application or tables)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file up to the current version, one whole step at a time.

    The version is read again inside each step's transaction: another process may have
    taken the step meanwhile.
    """
    while version_of(connection) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)
            if version < len(MIGRATIONS):
                _take(MIGRATIONS[version], connection)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _take(step: str | Callable[[sqlite3.Connection], None], connection: sqlite3.Connection) -> None:
    if callable(step):
        step(connection)
        return
    for statement in step.split(";"):
        connection.execute(statement)
