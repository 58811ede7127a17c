"""The store in one SQLite file: opened, brought up to date, and written to."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import repeat
from pathlib import Path

import numpy as np

from corpus.errors import FileError
from corpus.folders import Findings, ReportFile, written
from corpus.records import Document, Meeting, Passage
from index.embedding import Vectors
from index.errors import LibraryMismatchError
from index.records import Decision
from index.sqlite.connection import Connection, connect
from index.sqlite.copies import packed, put_copies, put_retold, put_translations
from index.sqlite.meetings import put_meeting
from index.sqlite.migrations import bring_up_to_date, check_version
from index.sqlite.snapshot import Snapshot, decision_of
from index.store import digest_of


class SqliteStore(Snapshot):
    """One connection. A store opened for reading keeps the generation it was opened at, whatever is written meanwhile.

    :raises SearchIndexError: the file is no library, is damaged, or of another version.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        super().__init__(path, connect(path, read_only=read_only))
        if read_only:
            self._db.execute("BEGIN")  # the snapshot starts with the first read, which is of the version
            check_version(self._db, path)
        else:
            bring_up_to_date(self._db, path)

    def publish(self) -> None:
        with self._transaction():
            self._set_meta("published", str(self.generation))

    def claim_embedder(self, name: str, dimension: int) -> None:
        """Mark an empty library with its embedding model.

        :raises LibraryMismatchError: it was made with another one.
        """
        self.check_embedder(name)
        if self.dimension not in (0, dimension):
            raise LibraryMismatchError(
                f"The library in {self._path.parent} was made with an embedding model {name!r} of {self.dimension} "
                f"numbers; the model of that name now gives {dimension}. Put the old one back, or index the reports "
                "into a new folder."
            )
        with self._transaction():
            self._set_meta("embedder", name)
            self._set_meta("dimension", str(dimension))

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
        lacked: Collection[str] = (),
        edition: str = "",
        again: bool = False,
    ) -> None:
        """Keep a report, what it tells of meetings, and its file.

        :param vectors: of its title and its passages, by `digest_of` the text; those kept already may be left out.
        """
        reason = "; ".join(document.remarks) or None
        with self._change() as db:
            ids = self._ids_to_keep(document, passages) if again else None
            if again:  # its files wait for it until the end of the transaction
                db.execute("PRAGMA defer_foreign_keys = ON")
                db.execute("DELETE FROM document WHERE id = ?", (document.id,))
                db.execute("UPDATE file SET reason = ? WHERE document_id = ?", (reason, document.id))
            db.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    document.id,
                    document.title,
                    digest_of(document.title),
                    document.kind,
                    document.issued_on.isoformat() if document.issued_on else None,
                    document.dated_by,
                    document.language,
                    packed(document.sketch),
                    " ".join(sorted(lacked)),
                    edition,
                ),
            )
            db.executemany(
                "INSERT INTO page VALUES (?, ?, ?, ?, ?)",
                [(document.id, page.number, page.text, page.label, page.confidence) for page in document.pages],
            )
            db.executemany(
                "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)",
                [(id_, *_passage_row(cut)) for id_, cut in zip(ids or repeat(None), passages, strict=False)],
            )
            for meeting in meetings:
                put_meeting(db, document.id, meeting)
            put_copies(db, document, meetings)
            put_retold(db, document, meetings)
            needed = {
                digest_of(text) for text in (document.title, *(passage.text for passage in passages))
            } & vectors.keys()
            db.executemany(
                "INSERT OR IGNORE INTO embedding VALUES (?, ?)",
                [(digest, vectors[digest].astype(np.float16).tobytes()) for digest in sorted(needed)],
            )
            self._put_file(file, now_ns, document_id=document.id, state="indexed", reason=reason)
            if again:  # its other files lost their ties with it
                self._tie_translations(document.id)

    def place(self, file: ReportFile, document_id: str, *, now_ns: int) -> None:
        """A file that holds a report we have already."""
        (reason,) = self._db.execute("SELECT max(reason) FROM file WHERE document_id = ?", (document_id,)).fetchone()
        with self._change_unless_known(file, document_id=document_id, state="indexed", reason=reason):
            self._put_file(file, now_ns, document_id=document_id, state="indexed", reason=reason)

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

    def adopt(self, findings: Findings) -> None:
        """What runs over folders inside this one, or around it, have placed in it belongs to this folder now."""
        own, file_by_name = written(str(findings.root)), {file.name: file for file in findings.files}
        rows = self._db.execute("SELECT root, name, collection FROM file WHERE root != ?", (own,)).fetchall()
        placed = [(f"{root}/{name}".removeprefix(f"{own}/"), root, name, collection) for root, name, collection in rows]
        ours = [row for row in placed if not row[0].startswith("/")]
        if not ours:
            return
        with self._change() as db:
            before = [self._document_in(findings.root, name) for name, *_ in ours]
            for name, root, old, collection in ours:
                file = file_by_name.get(name)
                db.execute(
                    "UPDATE OR REPLACE file SET root = ?, name = ?, collection = ? WHERE root = ? AND name = ?",
                    (own, name, file.collection if file else collection, root, old),
                )
            self._drop_unheld(before)

    def put_vectors(self, vectors: Mapping[str, Vectors]) -> None:
        with self._change() as db:
            rows = [(digest, vector.astype(np.float16).tobytes()) for digest, vector in vectors.items()]
            db.executemany("INSERT OR REPLACE INTO embedding VALUES (?, ?)", rows)

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
            return decision_of(row[1:])

    # Inside

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.rollback()
            raise

    @contextmanager
    def _change(self) -> Iterator[Connection]:
        """A transaction that readers must be able to tell from what was before."""
        with self._transaction() as db:
            yield db
            self._set_meta("generation", str(self.generation + 1))

    def _change_unless_known(
        self, file: ReportFile, *, document_id: str | None, state: str, reason: str | None
    ) -> AbstractContextManager[Connection]:
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
        if document_id is not None:
            put_translations(self._db, written(str(file.root)), file.name, document_id)

    def _document_in(self, root: Path, name: str) -> str | None:
        row = self._db.execute(
            "SELECT document_id FROM file WHERE root = ? AND name = ?", (written(str(root)), name)
        ).fetchone()
        return row[0] if row else None

    def _ids_to_keep(self, document: Document, passages: Sequence[Passage]) -> list[int] | None:
        """Of its passages, where the search indexes would hold of each what they hold now: so they need not change."""
        about = self._db.execute("SELECT title, issued_on FROM document WHERE id = ?", (document.id,)).fetchone()
        rows = self._db.execute("SELECT * FROM passage WHERE document_id = ? ORDER BY id", (document.id,)).fetchall()
        same = about == (document.title, document.issued_on.isoformat() if document.issued_on else None)
        same = same and [row[1:] for row in rows] == [_passage_row(passage) for passage in passages]
        return [row[0] for row in rows] if same else None

    def _tie_translations(self, document_id: str) -> None:
        rows = self._db.execute("SELECT root, name FROM file WHERE document_id = ?", (document_id,)).fetchall()
        for root, name in rows:
            put_translations(self._db, root, name, document_id)

    def _drop_unheld(self, document_ids: Sequence[str | None]) -> None:
        """Of these documents, those that no file holds any more go, with their pages and passages."""
        self._db.executemany(
            "DELETE FROM document WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM file WHERE document_id = ?1)",
            [(document_id,) for document_id in document_ids if document_id is not None],
        )

    def _set_meta(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def _passage_row(passage: Passage) -> tuple[str, int, int, int, str, str]:
    headings = json.dumps(passage.headings, ensure_ascii=False)
    return passage.document_id, passage.page, passage.span.start, passage.span.end, headings, digest_of(passage.text)
