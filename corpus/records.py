"""What a report is made of. Values only: made once, never changed, and importing nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
    """Number counts from 1, in the file, whatever folio is printed on it."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader got out of one file, before anything is concluded from it.

    A format that marks its headings, title or date says so here; `None` means the file does not.
    """

    kind: str
    pages: tuple[Page, ...]
    headings: tuple[Heading, ...] | None = None
    title: str | None = None
    issued_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The part of one page that stands under the same headings, given from the outermost in."""

    headings: tuple[str, ...]
    page: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report. Its id comes from the file's bytes, so the same report in two places is one document."""

    id: str
    title: str
    kind: str
    issued_on: date | None
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An exact cut of one page, inside one section: `span.cut(page.text) == text`."""

    document_id: str
    page: int
    headings: tuple[str, ...]
    span: Span
    text: str
