"""The layout of the file and its versions: a library of an older one is brought up to ours, a copy kept beside it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from index.errors import LibraryMismatchError, SearchIndexError
from index.sqlite.connection import Connection, our_errors

# By the version that it starts from: what makes the next version of it. To change the layout, change schema.sql, which
# makes new libraries, and add a line here, which does the same to older ones. Lines are never changed once released.
MIGRATIONS: Mapping[int, str] = {
    2: """
        CREATE TABLE decision (
            id    INTEGER PRIMARY KEY AUTOINCREMENT,
            kind  TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
            name  TEXT NOT NULL,
            other TEXT NOT NULL,
            rest  TEXT NOT NULL
        );
    """,
    3: """
        ALTER TABLE document ADD COLUMN dated_by TEXT;
        ALTER TABLE document ADD COLUMN language TEXT;
        ALTER TABLE document ADD COLUMN sketch BLOB;
        ALTER TABLE page ADD COLUMN label TEXT;
        ALTER TABLE page ADD COLUMN confidence REAL;
        CREATE TABLE band (
            key         INTEGER NOT NULL,
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            PRIMARY KEY (key, document_id)
        ) WITHOUT ROWID;
        CREATE INDEX band_document ON band (document_id);
        CREATE TABLE copy (
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            of          TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            how         TEXT NOT NULL CHECK (how IN ('copy', 'translation')),
            PRIMARY KEY (document_id, of)
        ) WITHOUT ROWID;
        CREATE INDEX copy_of ON copy (of);
    """,
    4: """
        ALTER TABLE document ADD COLUMN lacked TEXT NOT NULL DEFAULT '';
        UPDATE document SET lacked = 'tesseract'
            WHERE id IN (SELECT document_id FROM file WHERE reason LIKE '%install tesseract%');
    """,
    5: "ALTER TABLE document ADD COLUMN edition TEXT NOT NULL DEFAULT '';",
    6: "ALTER TABLE meeting ADD COLUMN day_order TEXT;",
}
SCHEMA_VERSION = max(MIGRATIONS) + 1


def check_version(db: Connection, path: Path) -> None:
    """:raises LibraryMismatchError: the library is not of our version."""
    version = _version_of(db)
    if version in MIGRATIONS:
        raise LibraryMismatchError(
            f"The library in {path.parent} has version {version} of the layout; this Rapporteur reads version "
            f"{SCHEMA_VERSION}. Run `rapporteur index` on its folder of reports: the library is brought up to date, "
            "nothing is read again, and a copy of it as it was stays beside it."
        )
    if version != SCHEMA_VERSION:
        raise LibraryMismatchError(
            f"The library in {path.parent} has version {version} of the layout; this Rapporteur reads "
            f"version {SCHEMA_VERSION}. Use the Rapporteur that made it, or index the reports into a new folder."
        )


def bring_up_to_date(db: Connection, path: Path) -> None:
    """Make a new file a store, and an older store one of our version. The right to write must be ours alone.

    :raises LibraryMismatchError: the library is too old, or newer than we are.
    :raises SearchIndexError: it cannot be copied or changed; then it is as it was.
    """
    version = _version_of(db)
    if version == 0:
        _run(db, files("index.sqlite").joinpath("schema.sql").read_text(encoding="utf-8"))
    elif version in MIGRATIONS:
        _keep_copy(db, path.with_name(f"{path.stem}-version-{version}{path.suffix}"))
        _run(db, "".join(MIGRATIONS[each] for each in range(version, SCHEMA_VERSION)))
    check_version(db, path)


def _run(db: Connection, script: str) -> None:
    """All of it and the version, or nothing."""
    try:
        with our_errors():
            db.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;")
    finally:
        if db.in_transaction:
            db.rollback()


def _keep_copy(db: Connection, copy: Path) -> None:
    """Whole under its name or not there at all; one from an earlier try that was cut short is made again."""
    making = copy.with_name(f"{copy.name}.making")
    try:
        making.unlink(missing_ok=True)
        db.execute("VACUUM INTO ?", (str(making),))
        with making.open("rb") as made:
            os.fsync(made.fileno())
        making.replace(copy)
    except OSError as error:
        raise SearchIndexError(
            f"The library is of an older version, and no copy of it can be kept in {copy.parent} ({error.strerror}). "
            "Nothing was changed: make room or mend the rights, then try again."
        ) from error


def _version_of(db: Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)
