"""What a store is asked: every reading query, over one connection."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from corpus.edition import edition
from corpus.folders import written
from corpus.records import Meeting, Page, Passage, Section, Span
from index.errors import LibraryMismatchError
from index.records import Copy, Decision, Failure, Holding, Holdings, Place, Report, Status
from index.sqlite.connection import Connection
from index.sqlite.copies import read_copies, read_translations, told_elsewhere
from index.sqlite.meetings import read_meetings
from index.store import Days, Entry, KnownFile, digest_of

# Every text that is embedded: its digest, the text, and a file that holds it.
_TEXTS = (
    'SELECT passage.digest AS digest, substr(page.text, start + 1, "end" - start) AS text, name FROM passage'
    " JOIN page ON page.document_id = passage.document_id AND page.number = passage.page"
    " JOIN file ON file.document_id = passage.document_id"
    " UNION ALL SELECT title_digest, title, name FROM document JOIN file ON file.document_id = document.id"
)
_PASSAGE = 'passage.id, document_id, page, headings, start, "end", text, confidence'
_SAID = "title, issued_on, dated_by, language"  # what a report says of itself


class Snapshot:
    """What the library holds, as its connection sees it."""

    def __init__(self, path: Path, db: Connection) -> None:
        self._path = path
        self._db = db

    def close(self) -> None:
        self._db.close()

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

    def decisions(self) -> tuple[Decision, ...]:
        """About people, the oldest first."""
        rows = self._db.execute("SELECT kind, name, other, rest FROM decision ORDER BY id")
        return tuple(decision_of(row) for row in rows)

    def files(self, root: Path) -> dict[str, KnownFile]:
        rows = self._db.execute(
            "SELECT name, size, modified_ns, read_ns, document_id FROM file WHERE root = ?", (written(str(root)),)
        )
        return {row[0]: KnownFile(size=row[1], modified_ns=row[2], read_ns=row[3], document_id=row[4]) for row in rows}

    def roots(self) -> set[str]:
        return {root for (root,) in self._db.execute("SELECT DISTINCT root FROM file")}

    def has_document(self, document_id: str) -> bool:
        return self._db.execute("SELECT 1 FROM document WHERE id = ?", (document_id,)).fetchone() is not None

    def lacking(self, things: Collection[str]) -> set[str]:
        rows = self._db.execute("SELECT id, lacked FROM document WHERE lacked != ''")
        return {id_ for id_, lacked in rows if not set(things).isdisjoint(lacked.split())}

    def read_by_others(self, edition: str) -> set[str]:
        return {id_ for (id_,) in self._db.execute("SELECT id FROM document WHERE edition != ?", (edition,))}

    def unknown_digests(self, digests: Collection[str]) -> set[str]:
        known = {
            digest
            for digest in digests
            if self._db.execute("SELECT 1 FROM embedding WHERE digest = ?", (digest,)).fetchone() is not None
        }
        return set(digests) - known

    def entries(self, ids: Collection[int] | None = None) -> Iterator[Entry]:
        """Every passage, or every one of these, with its vector, by id."""
        where = "" if ids is None else " WHERE passage.id IN (SELECT value FROM json_each(?))"
        rows = self._db.execute(
            'SELECT passage.id, substr(page.text, start + 1, "end" - start), headings, title, issued_on,'
            " own.vector, titles.vector FROM passage"
            " JOIN document ON document.id = passage.document_id"
            " JOIN page ON page.document_id = passage.document_id AND page.number = passage.page"
            " JOIN embedding AS own ON own.digest = passage.digest"
            " JOIN embedding AS titles ON titles.digest = document.title_digest"
            f"{where} ORDER BY passage.id",
            () if ids is None else (json.dumps(list(ids)),),
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

    def entry_keys(self) -> list[tuple[int, str]]:
        return self._db.execute("SELECT id, digest FROM passage ORDER BY id").fetchall()

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        rows = self._db.execute(
            f"SELECT {_PASSAGE} FROM passage JOIN page USING (document_id) WHERE page.number = passage.page"
            f" AND passage.id IN ({_marks(ids)})",
            tuple(ids),
        )
        return {row[0]: _passage(row) for row in rows}

    def documents_of(self, ids: Collection[int]) -> dict[int, str]:
        rows = self._db.execute(f"SELECT id, document_id FROM passage WHERE id IN ({_marks(ids)})", tuple(ids))
        return dict(rows.fetchall())

    def passage_ids(self, collections: Collection[str] | None, issued: Days | None = None) -> list[int]:
        where, values = _within(collections)
        if issued:
            where, values = f"{where} AND issued_on BETWEEN ? AND ?", (*values, *(day.isoformat() for day in issued))
        rows = self._db.execute(
            "SELECT id FROM passage WHERE document_id IN"
            f" (SELECT document_id FROM file JOIN document ON document.id = document_id WHERE {where}) ORDER BY id",
            values,
        )
        return [row[0] for row in rows]

    def reports(self, document_ids: Collection[str], collections: Collection[str] | None) -> dict[str, Report]:
        """By document id, each under its first name in these collections."""
        where, values = _within(collections)
        rows = self._db.execute(
            f"SELECT document_id, name, collection, {_SAID} FROM file JOIN document ON document.id = document_id"
            f" WHERE document_id IN ({_marks(document_ids)}) AND {where} ORDER BY root DESC, name DESC",
            (*document_ids, *values),
        )
        copies = read_copies(self._db, document_ids, where, values)
        return {row[0]: _report(row, copies) for row in rows}

    def places(self, document_id: str, collections: Collection[str] | None) -> tuple[Place, ...]:
        where, values = _within(collections)
        rows = self._db.execute(
            "SELECT root, name, kind FROM file JOIN document ON document.id = document_id"
            f" WHERE document_id = ? AND {where} ORDER BY root, name",
            (document_id, *values),
        )
        return tuple(Place(root=row[0], name=row[1], kind=row[2]) for row in rows)

    def holdings(
        self, collections: Collection[str] | None, *, kind: str, words: str, first: int, limit: int
    ) -> Holdings:
        where, values = _within(collections)
        held = (
            f"SELECT document_id, min(name) AS name, collection, {_SAID}, kind, max(read_ns) AS read_ns"
            f" FROM file JOIN document ON document.id = document_id WHERE {where} GROUP BY document_id"
        )
        wanted = "(? = '' OR kind = ?) AND (? = '' OR instr(lower(name || ' ' || title), lower(?)) > 0)"
        asked = (*values, kind, kind, words, words)
        (n_found,) = self._db.execute(f"SELECT count(*) FROM ({held}) WHERE {wanted}", asked).fetchone()
        rows = self._db.execute(
            f"SELECT * FROM ({held}) WHERE {wanted} ORDER BY issued_on DESC, name LIMIT ? OFFSET ?",
            (*asked, limit, first),
        ).fetchall()
        kinds = self._db.execute(f"SELECT kind, count(*) FROM ({held}) GROUP BY kind ORDER BY 2 DESC, 1", values)
        copies = read_copies(self._db, [row[0] for row in rows], where, values)
        return Holdings(
            n_found=n_found,
            shown=tuple(Holding(report=_report(row, copies), kind=row[7], read_ns=row[8]) for row in rows),
            kinds=tuple(kinds.fetchall()),
        )

    def newest_reports(self, collections: Collection[str] | None, *, limit: int) -> tuple[Report, ...]:
        where, values = _within(collections)
        rows = self._db.execute(
            f"SELECT document_id, min(name), collection, {_SAID} FROM file JOIN document ON document.id = document_id"
            f" WHERE {where} GROUP BY document_id ORDER BY issued_on DESC, name LIMIT ?",
            (*values, limit),
        )
        return tuple(_report(row, {}) for row in rows)

    def meetings(self, collections: Collection[str] | None) -> tuple[tuple[str, str, Meeting], ...]:
        """The meetings that a reader of these collections may see, with the id and name of the report that tells.

        One that several copies of a report tell of is given once.
        """
        where, values = _within(collections)
        rows = self._db.execute(
            f"SELECT document_id, min(name) FROM file WHERE document_id IS NOT NULL AND {where} GROUP BY document_id",
            values,
        )
        names = dict(rows.fetchall())
        told = [(id_, meeting) for id_, meeting in read_meetings(self._db) if id_ in names]
        again = told_elsewhere(self._db, names, told)
        return tuple((id_, names[id_], meeting) for at, (id_, meeting) in enumerate(told) if at not in again)

    def translations(self) -> frozenset[tuple[str, str]]:
        return read_translations(self._db)

    def passage_around(self, document_id: str, page: int, span: Span) -> Passage:
        """The passage that holds this stretch of a page; where two share it, the stretch itself as one."""
        row = self._db.execute(
            f"SELECT {_PASSAGE} FROM passage JOIN page USING (document_id)"
            " WHERE page.number = passage.page AND document_id = ? AND page = ?"
            ' AND start <= ? AND "end" >= ? ORDER BY passage.id LIMIT 1',
            (document_id, page, span.start, span.end),
        ).fetchone()
        if row:
            return _passage(row)
        text, confidence = self._db.execute(
            "SELECT text, confidence FROM page WHERE document_id = ? AND number = ?", (document_id, page)
        ).fetchone()
        return Passage(
            document_id=document_id, page=page, headings=(), span=span, text=span.cut(text), confidence=confidence
        )

    def pages(self, document_id: str) -> tuple[Page, ...]:
        rows = self._db.execute(
            "SELECT number, text, label, confidence FROM page WHERE document_id = ? ORDER BY number", (document_id,)
        )
        return tuple(Page(number=row[0], text=row[1], label=row[2], confidence=row[3]) for row in rows)

    def sections(self, document_id: str) -> tuple[Section, ...]:
        rows = self._db.execute(
            'SELECT headings, page, start, "end" FROM passage WHERE document_id = ? ORDER BY page, start',
            (document_id,),
        )
        return tuple(
            Section(headings=tuple(json.loads(row[0])), page=row[1], span=Span(start=row[2], end=row[3]))
            for row in rows
        )

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
        told = self._db.execute(
            f"SELECT name, state, reason FROM file WHERE reason IS NOT NULL AND {where} ORDER BY root, name", values
        ).fetchall()
        languages = self._db.execute(
            f"SELECT language, count(*) FROM document WHERE id IN ({documents}) AND language IS NOT NULL"
            " GROUP BY language ORDER BY 2 DESC, 1",
            values,
        ).fetchall()
        (n_copies,) = self._db.execute(
            f"SELECT count(DISTINCT document_id) FROM copy WHERE document_id IN ({documents}) AND of IN ({documents})"
            " AND of < document_id",
            (*values, *values),
        ).fetchone()
        (n_outdated,) = self._db.execute(
            f"SELECT count(*) FROM document WHERE id IN ({documents}) AND edition != ?", (*values, edition())
        ).fetchone()
        ends = [Failure(name=name, state=state, reason=reason) for name, state, reason in told]
        return Status(
            n_reports=n_reports,
            n_passages=n_passages,
            collections=tuple(row[0] for row in seen),
            failures=tuple(end for end in ends if end.state != "indexed"),
            partly=tuple(end for end in ends if end.state == "indexed"),
            newest=_day(newest),
            languages=tuple(languages),
            n_copies=n_copies,
            n_outdated=n_outdated,
        )

    def trouble(self) -> tuple[str, ...]:
        """SQLite sees to its own structure; that a text is as it was written, only its digest tells."""
        found = [row[0] for row in self._db.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
        found += [f"a row of {row[0]} belongs to nothing" for row in self._db.execute("PRAGMA foreign_key_check")][:5]
        changed = {name for digest, text, name in self._db.execute(_TEXTS) if digest_of(text) != digest}
        found += [f"the text of {name} is not as it was written" for name in sorted(changed)[:5]]
        return tuple(found)

    def texts_without_vectors(self) -> list[str]:
        rows = self._db.execute(
            f"SELECT DISTINCT text FROM ({_TEXTS}) LEFT JOIN embedding USING (digest)"
            " WHERE vector IS NULL OR length(vector) != ?",
            (2 * self.dimension,),
        )
        return [row[0] for row in rows]

    def _meta(self, key: str, default: str) -> str:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else default


def _passage(row: tuple[Any, ...]) -> Passage:
    """Of a row of `_PASSAGE`."""
    span = Span(start=row[4], end=row[5])
    return Passage(
        document_id=row[1],
        page=row[2],
        headings=tuple(json.loads(row[3])),
        span=span,
        text=span.cut(row[6]),
        confidence=row[7],
    )


def _report(row: tuple[Any, ...], copies: Mapping[str, tuple[Copy, ...]]) -> Report:
    """Of a row that begins with the id, the name, the collection and `_SAID`."""
    return Report(
        document_id=row[0],
        name=row[1],
        collection=row[2],
        title=row[3],
        issued_on=_day(row[4]),
        dated_by=row[5],
        language=row[6],
        copies=copies.get(row[0], ()),
    )


def decision_of(row: tuple[Any, ...]) -> Decision:
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
