"""The store: reports, passages, embeddings and failures in one SQLite file, the library's only truth."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from corpus.errors import FileError
from corpus.folders import ReportFile, written
from corpus.records import Document, Meeting, Page, Passage, Span
from index.embedding import Vectors
from index.errors import LibraryMismatchError, SearchIndexError
from index.meeting_rows import put_meeting, read_meetings
from index.records import Decision, Failure, Report, Status

SCHEMA_VERSION = 3
MENDABLE_VERSIONS = (2,)  # read as they are; the first writer adds the tables they lack


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A file as the last run left it."""

    size: int
    modified_ns: int
    read_ns: int
    document_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A passage as the derived indexes need it. Vectors are the bytes of shape (dimension,), float16."""

    id: int
    text: str
    headings: tuple[str, ...]
    title: str
    issued_on: date | None
    vector: bytes
    title_vector: bytes


class Store:
    """One connection. A store opened for reading keeps the generation it was opened at, whatever is written meanwhile.

    :raises SearchIndexError: the file is no library, is damaged, or of another version.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path = path
        self._db = _connect(path, read_only=read_only)
        if read_only:
            self._db.execute("BEGIN")  # the snapshot starts with the first read, which is of the version
        self._version = self._check_version(read_only=read_only)

    def close(self) -> None:
        self._db.close()

    # What it is

    @property
    def generation(self) -> int:
        """Grows by one with every change to the reports."""
        return int(self._meta("generation", "0"))

    @property
    def decided(self) -> int:
        """Grows by one with every decision about people, taken or taken back. The search indexes know nothing of it."""
        return int(self._meta("decided", "0"))

    @property
    def published(self) -> int:
        """The generation that the last finished run left."""
        return int(self._meta("published", "0"))

    def publish(self) -> None:
        with self._transaction():
            self._set_meta("published", str(self.generation))

    def claim_embedder(self, name: str, dimension: int) -> None:
        """Mark an empty library with its embedding model.

        :raises LibraryMismatchError: it was made with another one.
        """
        self.check_embedder(name)
        with self._transaction():
            self._set_meta("embedder", name)
            self._set_meta("dimension", str(dimension))

    def check_embedder(self, name: str) -> None:
        made_with = self._meta("embedder", name)
        if made_with != name:
            raise LibraryMismatchError(
                f"The library in {self._path.parent} was made with the embedding model {made_with!r}; "
                f"the settings ask for {name!r}. Set embedding_model back, or index the reports into a new folder."
            )

    @property
    def dimension(self) -> int:
        return int(self._meta("dimension", "0"))

    # Writing: each call is one transaction

    def add(
        self,
        document: Document,
        passages: Sequence[Passage],
        meetings: Sequence[Meeting],
        vectors: Mapping[str, Vectors],
        file: ReportFile,
        *,
        now_ns: int,
    ) -> None:
        """Keep a report, what it tells of meetings, and its file.

        :param vectors: of its title and its passages, by `digest_of` the text; those kept already may be left out.
        """
        with self._change() as db:
            db.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?)",
                (
                    document.id,
                    document.title,
                    digest_of(document.title),
                    document.kind,
                    document.issued_on.isoformat() if document.issued_on else None,
                ),
            )
            db.executemany(
                "INSERT INTO page VALUES (?, ?, ?)", [(document.id, page.number, page.text) for page in document.pages]
            )
            db.executemany(
                'INSERT INTO passage (document_id, page, start, "end", headings, digest) VALUES (?, ?, ?, ?, ?, ?)',
                [_passage_row(passage) for passage in passages],
            )
            for meeting in meetings:
                put_meeting(db, document.id, meeting)
            needed = {
                digest_of(text) for text in (document.title, *(passage.text for passage in passages))
            } & vectors.keys()
            db.executemany(
                "INSERT OR IGNORE INTO embedding VALUES (?, ?)",
                [(digest, vectors[digest].astype(np.float16).tobytes()) for digest in sorted(needed)],
            )
            self._put_file(file, now_ns, document_id=document.id, state="indexed", reason=None)

    def place(self, file: ReportFile, document_id: str, *, now_ns: int) -> None:
        """A file that holds a report we have already."""
        with self._change_unless_known(file, document_id=document_id, state="indexed", reason=None):
            self._put_file(file, now_ns, document_id=document_id, state="indexed", reason=None)

    def fail(self, file: ReportFile, error: FileError, *, now_ns: int) -> None:
        with self._change_unless_known(file, document_id=None, state=error.state, reason=error.reason):
            self._put_file(file, now_ns, document_id=None, state=error.state, reason=error.reason)

    def remove(self, root: Path, names: Sequence[str]) -> None:
        with self._change() as db:
            held = [self._document_in(root, name) for name in names]
            db.executemany(
                "DELETE FROM file WHERE root = ? AND name = ?", [(written(str(root)), name) for name in names]
            )
            self._drop_unheld(held)

    def sweep_embeddings(self) -> None:
        """Drop the vectors of texts that stand in no report any more."""
        with self._transaction() as db:
            db.execute(
                "DELETE FROM embedding WHERE digest NOT IN"
                " (SELECT digest FROM passage UNION SELECT title_digest FROM document)"
            )

    def decide(self, decision: Decision) -> None:
        with self._transaction() as db:
            rest = json.dumps(decision.rest, ensure_ascii=False)
            row = (decision.kind, decision.name, decision.other, rest)
            db.execute("INSERT INTO decision (kind, name, other, rest) VALUES (?, ?, ?, ?)", row)
            self._set_meta("decided", str(self.decided + 1))

    def undo(self) -> Decision | None:
        """Take the last decision back; `None` when there is none left."""
        with self._transaction() as db:
            row = db.execute("SELECT id, kind, name, other, rest FROM decision ORDER BY id DESC LIMIT 1").fetchone()
            if row is None:
                return None
            db.execute("DELETE FROM decision WHERE id = ?", row[:1])
            self._set_meta("decided", str(self.decided + 1))
            return _decision(row[1:])

    # Reading

    def decisions(self) -> tuple[Decision, ...]:
        """About people, the oldest first."""
        if self._version in MENDABLE_VERSIONS:
            return ()
        rows = self._db.execute("SELECT kind, name, other, rest FROM decision ORDER BY id")
        return tuple(_decision(row) for row in rows)

    def files(self, root: Path) -> dict[str, KnownFile]:
        rows = self._db.execute(
            "SELECT name, size, modified_ns, read_ns, document_id FROM file WHERE root = ?", (written(str(root)),)
        )
        return {row[0]: KnownFile(size=row[1], modified_ns=row[2], read_ns=row[3], document_id=row[4]) for row in rows}

    def has_document(self, document_id: str) -> bool:
        return self._db.execute("SELECT 1 FROM document WHERE id = ?", (document_id,)).fetchone() is not None

    def unknown_digests(self, digests: Collection[str]) -> set[str]:
        known = {
            digest
            for digest in digests
            if self._db.execute("SELECT 1 FROM embedding WHERE digest = ?", (digest,)).fetchone() is not None
        }
        return set(digests) - known

    def entries(self) -> Iterator[Entry]:
        """Every passage with its vector, by id."""
        rows = self._db.execute(
            'SELECT passage.id, substr(page.text, start + 1, "end" - start), headings, title, issued_on,'
            " own.vector, titles.vector FROM passage"
            " JOIN document ON document.id = passage.document_id"
            " JOIN page ON page.document_id = passage.document_id AND page.number = passage.page"
            " JOIN embedding AS own ON own.digest = passage.digest"
            " JOIN embedding AS titles ON titles.digest = document.title_digest ORDER BY passage.id"
        )
        for row in rows:
            yield Entry(
                id=row[0],
                text=row[1],
                headings=tuple(json.loads(row[2])),
                title=row[3],
                issued_on=_day(row[4]),
                vector=row[5],
                title_vector=row[6],
            )

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        rows = self._db.execute(
            'SELECT passage.id, document_id, page, headings, start, "end", text FROM passage'
            " JOIN page USING (document_id) WHERE page.number = passage.page"
            f" AND passage.id IN ({_marks(ids)})",
            tuple(ids),
        )
        return {row[0]: _passage(row) for row in rows}

    def passage_ids(self, collections: Collection[str]) -> list[int]:
        """The passages that a reader of these collections may see."""
        rows = self._db.execute(
            "SELECT id FROM passage WHERE document_id IN"
            f" (SELECT document_id FROM file WHERE collection IN ({_marks(collections)})) ORDER BY id",
            tuple(collections),
        )
        return [row[0] for row in rows]

    def reports(self, document_ids: Collection[str], collections: Collection[str] | None) -> dict[str, Report]:
        """By document id, each under its first name in these collections."""
        where, values = _within(collections)
        rows = self._db.execute(
            "SELECT document_id, name, collection, title, issued_on"
            " FROM file JOIN document ON document.id = document_id"
            f" WHERE document_id IN ({_marks(document_ids)}) AND {where} ORDER BY root DESC, name DESC",
            (*document_ids, *values),
        )
        return {row[0]: _report(row) for row in rows}

    def newest_reports(self, collections: Collection[str] | None, *, limit: int) -> tuple[Report, ...]:
        where, values = _within(collections)
        rows = self._db.execute(
            "SELECT document_id, min(name), collection, title, issued_on"
            " FROM file JOIN document ON document.id = document_id"
            f" WHERE {where} GROUP BY document_id ORDER BY issued_on DESC, name LIMIT ?",
            (*values, limit),
        )
        return tuple(_report(row) for row in rows)

    def meetings(self, collections: Collection[str] | None) -> tuple[tuple[str, str, Meeting], ...]:
        """The meetings that a reader of these collections may see, with the id and name of the report that tells."""
        where, values = _within(collections)
        rows = self._db.execute(
            f"SELECT document_id, min(name) FROM file WHERE document_id IS NOT NULL AND {where} GROUP BY document_id",
            values,
        )
        names = dict(rows.fetchall())
        return tuple((id_, names[id_], meeting) for id_, meeting in read_meetings(self._db) if id_ in names)

    def passage_around(self, document_id: str, page: int, span: Span) -> Passage:
        """The passage that holds this stretch of a page; where two share it, the stretch itself as one."""
        row = self._db.execute(
            'SELECT passage.id, document_id, page, headings, start, "end", text FROM passage'
            " JOIN page USING (document_id)"
            " WHERE page.number = passage.page AND document_id = ? AND page = ?"
            ' AND start <= ? AND "end" >= ? ORDER BY passage.id LIMIT 1',
            (document_id, page, span.start, span.end),
        ).fetchone()
        if row:
            return _passage(row)
        (text,) = self._db.execute(
            "SELECT text FROM page WHERE document_id = ? AND number = ?", (document_id, page)
        ).fetchone()
        return Passage(document_id=document_id, page=page, headings=(), span=span, text=span.cut(text))

    def pages(self, document_id: str) -> tuple[Page, ...]:
        rows = self._db.execute("SELECT number, text FROM page WHERE document_id = ? ORDER BY number", (document_id,))
        return tuple(Page(number=number, text=text) for number, text in rows)

    def status(self, collections: Collection[str] | None) -> Status:
        where, values = _within(collections)
        documents = f"SELECT document_id FROM file WHERE document_id IS NOT NULL AND {where}"
        n_reports, newest = self._db.execute(
            f"SELECT count(*), max(issued_on) FROM document WHERE id IN ({documents})", values
        ).fetchone()
        (n_passages,) = self._db.execute(
            f"SELECT count(*) FROM passage WHERE document_id IN ({documents})", values
        ).fetchone()
        seen = self._db.execute(f"SELECT DISTINCT collection FROM file WHERE {where} ORDER BY 1", values).fetchall()
        failures = self._db.execute(
            f"SELECT name, state, reason FROM file WHERE document_id IS NULL AND {where} ORDER BY root, name", values
        ).fetchall()
        return Status(
            n_reports=n_reports,
            n_passages=n_passages,
            collections=tuple(row[0] for row in seen),
            failures=tuple(Failure(name=row[0], state=row[1], reason=row[2]) for row in failures),
            newest=_day(newest),
        )

    # Inside

    def _check_version(self, *, read_only: bool) -> int:
        """The version as it is now: a writer makes what is missing or older into ours."""
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if not read_only and version in (0, *MENDABLE_VERSIONS):
            schema = files("index").joinpath("schema.sql").read_text(encoding="utf-8")
            with _our_errors():
                self._db.executescript(f"BEGIN IMMEDIATE; {schema} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;")
            return SCHEMA_VERSION
        if version not in (SCHEMA_VERSION, *MENDABLE_VERSIONS):
            raise LibraryMismatchError(
                f"The library in {self._path.parent} has version {version} of the layout; this Rapporteur reads "
                f"version {SCHEMA_VERSION}. Use the Rapporteur that made it, or index the reports into a new folder."
            )
        return int(version)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.rollback()
            raise

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """A transaction that readers must be able to tell from what was before."""
        with self._transaction() as db:
            yield db
            self._set_meta("generation", str(self.generation + 1))

    def _change_unless_known(
        self, file: ReportFile, *, document_id: str | None, state: str, reason: str | None
    ) -> AbstractContextManager[sqlite3.Connection]:
        """Of a file that ends as it did before, readers see nothing new: the search indexes need not be made again."""
        known = self._db.execute(
            "SELECT collection, document_id, state, reason FROM file WHERE root = ? AND name = ?",
            (written(str(file.root)), file.name),
        ).fetchone()
        return self._transaction() if known == (file.collection, document_id, state, reason) else self._change()

    def _put_file(
        self, file: ReportFile, now_ns: int, *, document_id: str | None, state: str, reason: str | None
    ) -> None:
        before = self._document_in(file.root, file.name)
        self._db.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                written(str(file.root)),
                file.name,
                file.collection,
                file.size,
                file.modified_ns,
                now_ns,
                document_id,
                state,
                reason,
            ),
        )
        self._drop_unheld([before])

    def _document_in(self, root: Path, name: str) -> str | None:
        row = self._db.execute(
            "SELECT document_id FROM file WHERE root = ? AND name = ?", (written(str(root)), name)
        ).fetchone()
        return row[0] if row else None

    def _drop_unheld(self, document_ids: Sequence[str | None]) -> None:
        """Of these documents, those that no file holds any more go, with their pages and passages."""
        self._db.executemany(
            "DELETE FROM document WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM file WHERE document_id = ?1)",
            [(document_id,) for document_id in document_ids if document_id is not None],
        )

    def _meta(self, key: str, default: str) -> str:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else default

    def _set_meta(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


class _Connection(sqlite3.Connection):
    """Says in our words what SQLite could not do: disk full, damaged, locked, read-only."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        with _our_errors():
            return self.cursor(_Cursor).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        with _our_errors():
            return super().executemany(sql, parameters)


class _Cursor(sqlite3.Cursor):
    """The same for rows: damage further down the file is met only when they are fetched."""

    def fetchone(self) -> Any:
        with _our_errors():
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        with _our_errors():
            return super().fetchall()

    def __next__(self) -> Any:
        with _our_errors():
            return super().__next__()


@contextmanager
def _our_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise SearchIndexError(
            f"The library cannot be read or written ({error}). What was indexed before is kept: see to the disk "
            "and the rights to the folder, then try again; if the file is damaged, restore it from a copy."
        ) from error


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Autocommit: transactions are begun by name. Threads share the connection; the caller takes care of turns."""
    uri = path.resolve().as_uri() + ("?mode=ro" if read_only else "")
    with _our_errors():
        db = sqlite3.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=30, factory=_Connection
        )
    if not read_only:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
    return db


def digest_of(text: str) -> str:
    """The name under which a text's vector is kept: the first 32 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _passage_row(passage: Passage) -> tuple[str, int, int, int, str, str]:
    headings = json.dumps(passage.headings, ensure_ascii=False)
    return passage.document_id, passage.page, passage.span.start, passage.span.end, headings, digest_of(passage.text)


def _passage(row: tuple[int, str, int, str, int, int, str]) -> Passage:
    span = Span(start=row[4], end=row[5])
    return Passage(
        document_id=row[1], page=row[2], headings=tuple(json.loads(row[3])), span=span, text=span.cut(row[6])
    )


def _report(row: tuple[str, str, str, str, str | None]) -> Report:
    return Report(document_id=row[0], name=row[1], collection=row[2], title=row[3], issued_on=_day(row[4]))


def _decision(row: tuple[Any, ...]) -> Decision:
    return Decision(kind=row[0], name=row[1], other=row[2], rest=tuple(json.loads(row[3])))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _within(collections: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    """A condition on `file.collection`; `None` is everything, and no collection is nothing."""
    if collections is None:
        return "true", ()
    return f"collection IN ({_marks(collections)})", tuple(collections)
