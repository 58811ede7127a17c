"""The door to SQLite: how a store's file is opened, and its errors in our words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from index.errors import SearchIndexError


class Connection(sqlite3.Connection):
    """Says in our words what SQLite could not do: disk full, damaged, locked, read-only."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        with our_errors():
            return self.cursor(_Cursor).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        with our_errors():
            return super().executemany(sql, parameters)


class _Cursor(sqlite3.Cursor):
    """The same for rows: damage further down the file is met only when they are fetched."""

    def fetchone(self) -> Any:
        with our_errors():
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        with our_errors():
            return super().fetchall()

    def __next__(self) -> Any:
        with our_errors():
            return super().__next__()


@contextmanager
def our_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise SearchIndexError(
            f"The library cannot be read or written ({error}). What was indexed before is kept: see to the disk "
            "and the rights to the folder, then try again; if the file is damaged, restore it from a copy."
        ) from error


def connect(path: Path, *, read_only: bool) -> Connection:
    """Autocommit: transactions are begun by name. Threads share the connection; the caller takes care of turns."""
    with our_errors():
        if read_only:
            return _open(path, "?mode=ro" if _can_share(path) else "?immutable=1")
        db = _open(path, "")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    return db


class Watch:
    """Tells at little cost whether anybody has written to a store: it stays open, and is asked no more than that."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = (0, 0)
        self._db: Connection | None = None

    def version(self) -> tuple[int, ...] | None:
        """Another one after every write, and once another file lies there; `None` where that cannot be told."""
        if not _can_share(self._path) or not self._path.exists():
            return None
        lies = self._path.stat()
        if self._db is None or self._file != (lies.st_dev, lies.st_ino):
            self._db, self._file = connect(self._path, read_only=True), (lies.st_dev, lies.st_ino)
        (n_writes,) = self._db.execute("PRAGMA data_version").fetchone()
        return (*self._file, n_writes)


def _open(path: Path, how: str) -> Connection:
    uri = path.resolve().as_uri() + how
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=30, factory=Connection)


def _can_share(path: Path) -> bool:
    """Readers and a writer share a file beside the library, which must be there or be made: in a folder that we may not
    write to, while nobody writes, the library is read as something that nobody will change."""
    return os.access(path.parent, os.W_OK, effective_ids=True) or path.with_name(f"{path.name}-wal").exists()
