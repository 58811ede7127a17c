"""Documents, passages and index entries, made on the spot."""

from __future__ import annotations

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
from index.store import Entry, Store, digest_of
from tests.doubles import WordEmbedder

ROOT = Path("/reports")
SPAN = Span(start=0, end=4)


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
    *names: str,
    body: str | None = "Council",
    name: str = "m",
    day: date | None = date(2024, 6, 4),
    how: How = "present",
) -> Meeting:
    attendances = tuple(Attendance(person=Person(name=one), how=how, page=1, span=SPAN) for one in names)
    return Meeting(
        name=name, kind=None, body=body, start=day, end=day, place=None, page=1, span=SPAN, attendances=attendances
    )


def ledger(*meetings: Meeting, decisions: tuple[Decision, ...] = ()) -> Ledger:
    """Each meeting is told of by a report of its own."""
    return Ledger([(f"report {at}", f"{at}.txt", told) for at, told in enumerate(meetings)], decisions)
