"""The meetings of a visit, where its programme as carried out tells of them: a row each, under the days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.dates import find_dates, find_days
from corpus.meeting_heads import kind_of
from corpus.prose.names import Named, find_names
from corpus.prose.namesakes import persons_of
from corpus.prose.tokens import lexicon_of
from corpus.records import Attendance, Document, How, Meeting, Person, Span
from corpus.rolls.lines import Line
from corpus.rolls.tables import cells_of
from corpus.rolls.words import BODY

N_HEAD_LINES = 6
N_NAME_LETTERS = 120
_CARRIED_OUT = re.compile(
    r"\bas (?:it was )?(?:carried out|held|implemented|executed|reali[sz]ed|conducted)\b"
    r"|\bactual (?:programme|program)\b|\b(?:programme|program|agenda) (?:that was )?(?:carried out|implemented)\b"
    r"|\bфактическая программа\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"^\W*\d{1,2}[:.]\d\d(?:\s*[-–—]\s*\d{1,2}[:.]\d\d)?\W*$")
_TIMED = re.compile(
    r"^\s*(?P<time>\d{1,2}[:.]\d\d(?:\s*[-–—]\s*\d{1,2}[:.]\d\d)?\*?)(?:\s*[-–—|]\s*|\s{2,}|\t)(?P<told>\S.*)$"
)
_FELL = re.compile(r"\b(?:cancell?ed|postponed|called off|did not take place)\b|отмен[её]н|не состоял", re.IGNORECASE)
_STAYED = re.compile(r"\W*(?:remained|stayed|was (?:absent|unable)|did not|could not|left for)\b")
_CHAIRED = re.compile(r"\b(?:[Mm]oderat(?:or|ed by)|[Cc]haired by|[Cc]hair:?)\s+$")
# What was done there, and with whom, after the place's name.
_NAME_ENDS = re.compile(r"(?<=[\w)]{3})[.:;]\s|\s[-–—]\s|\b[Rr]eceived by\b|\b[Mm]et by\b")
_DAY_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One item of a programme: when, what, and the words of its last cell."""

    line: Line
    day: date
    text: str
    at: int
    last: str


def find_programme(document: Document, lines: Sequence[Line], travellers: Sequence[Attendance]) -> tuple[Meeting, ...]:
    """The items of a programme that was carried out at which somebody is named beside those who travelled."""
    head = " ".join((document.title, *(line.text for line in lines[:N_HEAD_LINES])))
    if not _CARRIED_OUT.search(head):
        return ()
    lexicon = lexicon_of(page.text for page in document.pages)
    rows = [row for row in _rows(lines) if not _FELL.search(f"{row.text} {row.last}")]
    named = [find_names(f"{row.text}. {row.last}", lexicon) for row in rows]
    persons = iter(persons_of([mention for mentions in named for mention in mentions]))
    told = [
        (row, [(one, person) for one in mentions if (person := next(persons)) and _is_person(one, row)])
        for row, mentions in zip(rows, named, strict=True)
    ]
    return tuple(meeting for row, people in told if (meeting := _meeting(row, people, travellers)))


def _rows(lines: Sequence[Line]) -> Iterator[_Row]:
    day: date | None = None
    for line in lines:
        if new := _day_of(line, day):
            day = new
        elif day and line.is_row:
            cells = cells_of(line)
            if len(cells) > 1 and _TIME.match(cells[0][0]):
                last = " ".join(text for text, _ in cells[2:])
                yield _Row(line=line, day=day, text=cells[1][0], at=cells[1][1], last=last)
        elif day and (timed := _TIMED.match(line.text)):
            at = line.span.start + timed.start("told")
            yield _Row(line=line, day=day, text=timed["told"], at=at, last="")


def _day_of(line: Line, before: date | None) -> date | None:
    """A line that is a day; its year may have been said with an earlier one."""
    text = line.text.strip(" |*#")
    if len(text.split()) > _DAY_WORDS or _TIMED.match(text):
        return None
    found = find_dates(text) or (find_days(text, before.year) if before else ())
    return found[0].start if found and _is_all(text, found[0].span) else None


def _is_all(text: str, span: Span) -> bool:
    rest = text[: span.start] + text[span.end :]
    return not re.search(r"\w", re.sub(r"\b(?:day \d+|\w+day|\w{2,3}|[а-яё]+)\b", "", rest, flags=re.IGNORECASE))


def _meeting(row: _Row, named: Sequence[tuple[Named, Person]], travellers: Sequence[Attendance]) -> Meeting | None:
    """Those named there; and of those who travelled all who are not said to have been elsewhere."""
    away = [person for one, person in named if _STAYED.match(f"{row.text}. {row.last}", one.reach.end)]
    span = Span(start=row.at, end=row.line.span.end)
    name = _NAME_ENDS.split(row.text)[0].strip(" .,")[:N_NAME_LETTERS]
    hosts = tuple(
        Attendance(person=_as_printed(one, person, row, name), how=_how(one, row), page=row.line.page, span=span)
        for one, person in named
        if person not in away and not any(_is_one(other.person, person) for other in travellers)
    )
    if not hosts:
        return None
    return Meeting(
        name=name,
        kind=kind_of(name) or "visit",
        body=None,
        start=row.day,
        end=row.day,
        place=None if any(one.span.start > len(row.text) for one, _ in named) else row.last.strip(" -–—") or None,
        page=row.line.page,
        span=span,
        attendances=(*hosts, *(one for one in travellers if not any(_is_one(one.person, person) for person in away))),
    )


def _is_person(one: Named, row: _Row) -> bool:
    """In the last cell, which says where it was, only whom a title shows to be a person."""
    return one.sure or one.span.start < len(row.text)


def _as_printed(one: Named, person: Person, row: _Row, host: str) -> Person:
    """Under the fullest name that the report has, where the row bears it out."""
    is_full = person.name in row.text or person.name in row.last
    printed = replace(person, name=person.name if is_full else one.person.name, role=one.person.role or person.role)
    if printed.organization is None and printed.role and BODY.search(host):
        return replace(printed, organization=host)
    return printed


def _how(one: Named, row: _Row) -> How:
    return "chaired" if _CHAIRED.search(row.text[: one.reach.start]) else "present"


def _is_one(one: Person, other: Person) -> bool:
    words = {word.casefold() for word in one.name.split()}
    return other.name.split()[-1].casefold() in words
