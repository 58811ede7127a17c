"""Documents, passages and index entries, made on the spot."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np

from corpus.folders import ReportFile
from corpus.outline import sections_of
from corpus.passages import PassageSplitter
from corpus.reading import document_id
from corpus.records import Attendance, Document, How, Meeting, Page, Passage, Person, Reading, Span
from index.ledger import Ledger
from index.records import Decision
from index.sqlite.migrations import SCHEMA_VERSION
from index.store import Entry, Store, digest_of
from tests.doubles import WordEmbedder

ROOT = Path("/reports")
SPAN = Span(start=0, end=4)
# By version: how a library of the next one is made into one of it, for these tests alone.
BACKWARDS = {
    2: "DROP TABLE decision;",
    3: "DROP TABLE copy; DROP TABLE band;"
    + "".join(f"ALTER TABLE document DROP COLUMN {column};" for column in ("dated_by", "language", "sketch"))
    + "".join(f"ALTER TABLE page DROP COLUMN {column};" for column in ("label", "confidence")),
    4: "ALTER TABLE document DROP COLUMN lacked;",
    5: "ALTER TABLE document DROP COLUMN edition;",
    6: "ALTER TABLE meeting DROP COLUMN day_order; UPDATE document SET edition = 'an older one';",
}


def file(name: str, *, root: Path = ROOT, size: int = 1, modified_ns: int = 1) -> ReportFile:
    return ReportFile(root=root, path=root / name, name=name, size=size, modified_ns=modified_ns)


def document(*texts: str, title: str = "Minutes", issued_on: date | None = date(2024, 6, 4)) -> Document:
    pages = tuple(Page(number=number, text=text) for number, text in enumerate(texts, start=1))
    return Document(
        id=document_id("\f".join((title, *texts)).encode()),
        title=title,
        kind="text",
        issued_on=issued_on,
        pages=pages,
        sections=sections_of(Reading(kind="text", pages=pages)),
    )


def passages(report: Document) -> tuple[Passage, ...]:
    embedder = WordEmbedder()
    return PassageSplitter(max_tokens=8, count_tokens=embedder.count_tokens).split(report)


def add(store: Store, report: Document, where: ReportFile, *told: Meeting, now_ns: int = 0) -> None:
    cuts = passages(report)
    texts = [report.title, *(passage.text for passage in cuts)]
    vectors = {digest_of(text): vector for text, vector in zip(texts, WordEmbedder().embed(texts), strict=True)}
    store.add(report, cuts, told, vectors, where, now_ns=now_ns)


def entry(
    id_: int, text: str, *, title: str = "Minutes", headings: tuple[str, ...] = (), issued_on: date | None = None
) -> Entry:
    own, titled = WordEmbedder().embed([text, title]).astype(np.float16)
    return Entry(
        id=id_,
        text=text,
        headings=headings,
        title=title,
        issued_on=issued_on,
        vector=own.tobytes(),
        title_vector=titled.tobytes(),
    )


def meeting(
    *people: str | Person,
    body: str | None = "Council",
    name: str = "m",
    day: date | None = date(2024, 6, 4),
    how: How = "present",
) -> Meeting:
    named = (one if isinstance(one, Person) else Person(name=one) for one in people)
    attendances = tuple(Attendance(person=one, how=how, page=1, span=SPAN) for one in named)
    return Meeting(
        name=name, kind=None, body=body, start=day, end=day, place=None, page=1, span=SPAN, attendances=attendances
    )


def ledger(*meetings: Meeting, decisions: tuple[Decision, ...] = ()) -> Ledger:
    """Each meeting is told of by a report of its own."""
    return Ledger([(f"report {at}", f"{at}.txt", told) for at, told in enumerate(meetings)], decisions)


def make_older(path: Path, version: int, *, journal: str = "DELETE") -> None:
    with closing(sqlite3.connect(path)) as db:
        script = "".join(BACKWARDS[each] for each in range(SCHEMA_VERSION - 1, version - 1, -1))
        db.executescript(f"{script} PRAGMA user_version = {version}; PRAGMA journal_mode = {journal};")
