"""What the library hands out: values that wrap what the reports hold with what was learned of them here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.records import DatedBy, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A report that is another one's draft, repost or other format; or the same in another language."""

    document_id: str
    name: str
    how: Literal["copy", "translation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A document as it is listed: under the name by which this caller may read it.

    :param dated_by: where its date comes from.
    :param copies: those of it that this caller may read.
    """

    document_id: str
    name: str
    collection: str
    title: str
    issued_on: date | None
    dated_by: DatedBy | None = None
    language: str | None = None
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a run found a report: the folder indexed, the name below it; and what kind of file it is."""

    root: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A report with what kind of file it is and when it was read: nanoseconds since 1970."""

    report: Report
    kind: str
    read_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """A page of the reports that a library holds, the newest first, of so many that were wanted.

    :param kinds: of all in the library, each with how many there are.
    """

    n_found: int
    shown: tuple[Holding, ...]
    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage that was found.

    :param score: higher is better; comparable within one search only.
    :param found_by: `vectors`, `words`, or both.
    :param likeness: in meaning, to the question: a cosine by the packaged model; `None` where words alone found it.
    """

    passage: Passage
    report: Report
    score: float
    found_by: tuple[str, ...]
    likeness: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that gave no report: its state (empty, encrypted, unsupported, failed) and why, in words."""

    name: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """What a run did, by the reports' names. `failed` lists every file that gave no report, old or new.

    :param notes: what else there is to say of the run, a sentence each.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What the library holds, for a caller who may read these collections.

    :param newest: the latest date that a report bears.
    :param partly: reports that were read only in part, or off pictures, and how far.
    :param languages: of the reports, as far as they are known, each with how many there are, the most first.
    :param n_copies: reports that are copies or translations of others.
    :param n_outdated: reports that another edition of the reading read.
    """

    n_reports: int
    n_passages: int
    collections: tuple[str, ...]
    failures: tuple[Failure, ...]
    newest: date | None
    partly: tuple[Failure, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    n_copies: int = 0
    n_outdated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about people, by their names as printed then.

    :param kind: merge: `name` and `other` are one person; split: the spelling `other` is not `name`'s.
    :param rest: of a split, all the other spellings that the person had.
    """

    kind: Literal["merge", "split"]
    name: str
    other: str
    rest: tuple[str, ...] = ()
