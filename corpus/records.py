"""What a report is made of. Values only: made once, never changed, and importing nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one page's text: characters from 0, end excluded."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading as it stands on its page; level 1 is the outermost."""

    level: int
    page: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Number counts from 1, in the file, whatever folio is printed on it.

    :param label: what the page is called in a file that has parts: a sheet's name, an attachment's.
    :param confidence: of a page read off a picture by OCR, how sure its words are, from 0 to 1; else `None`.
    """

    number: int
    text: str
    label: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader got out of one file, before anything is concluded from it.

    A format that marks its headings, title or date says so here; `None` means the file does not.

    :param gaps: what in the file could not be read, a sentence each ("page 3 is a picture").
    """

    kind: str
    pages: tuple[Page, ...]
    headings: tuple[Heading, ...] | None = None
    title: str | None = None
    issued_on: date | None = None
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The part of one page that stands under the same headings, given from the outermost in."""

    headings: tuple[str, ...]
    page: int
    span: Span


DatedBy: TypeAlias = Literal["text", "mail", "file", "name"]
"""Where a report's date comes from: its own words, the head of the mail, what the file says of itself, its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report. Its id comes from the file's bytes, so the same report in two places is one document.

    :param language: its code, as "en"; `None` where there is too little to tell by.
    :param sketch: by which reports that are alike know each other (`likeness.py`).
    :param remarks: what a reader of it should know: what in the file could not be read, what was read off a picture.
    """

    id: str
    title: str
    kind: str
    issued_on: date | None
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    remarks: tuple[str, ...] = ()
    dated_by: DatedBy | None = None
    language: str | None = None
    sketch: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An exact cut of one page, inside one section: `span.cut(page.text) == text`.

    :param confidence: of its page, as there.
    """

    document_id: str
    page: int
    headings: tuple[str, ...]
    span: Span
    text: str
    confidence: float | None = None


How: TypeAlias = Literal["present", "chaired", "spoke", "apologies", "absent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody as printed in one place: titles and honorifics off the name, the rest word for word."""

    name: str
    role: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """That a person took part, or was expected and did not; the span on the page is the proof, and holds the name."""

    person: Person
    how: How
    page: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Unnamed participants as printed ("officials from the Ministry of Finance")."""

    text: str
    page: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was agreed, decided, signed or promised: one sentence or list item."""

    page: int
    span: Span


DayOrder: TypeAlias = Literal["day first", "month first", "either"]
"""How dates in numbers are written, 9/8/2002; "either" where nothing tells, and the meeting's own day hangs on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One event that a report tells of. Dates are when it took place; `None` where the report does not say.

    :param kind: "meeting", "bilateral meeting", "forum", "session", "visit", "call" and the like, as the report has it.
    :param body: who met, where it is a standing body ("Council", "Working Group on Glacial Lakes").
    :param page: where the report begins to tell of it.
    :param day_order: of the report, as far as its dates tell.
    """

    name: str
    kind: str | None
    body: str | None
    start: date | None
    end: date | None
    place: str | None
    page: int
    span: Span
    attendances: tuple[Attendance, ...] = ()
    groups: tuple[Group, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    day_order: DayOrder | None = None


def iso_days(start: date | None, end: date | None) -> str | None:
    """A day, or `start/end`, in ISO 8601."""
    if start is None:
        return None
    return start.isoformat() if end in (None, start) else f"{start.isoformat()}/{end.isoformat()}"
