"""Meetings to rows of the store and back, with all that belongs to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from corpus.records import Attendance, Group, Meeting, Outcome, Person, Span
from index.sqlite.connection import Connection


def put_meeting(db: Connection, document_id: str, meeting: Meeting) -> None:
    """Write one meeting; the transaction is the caller's."""
    held = [day.isoformat() if day else None for day in (meeting.start, meeting.end)]
    where = (meeting.page, meeting.span.start, meeting.span.end)
    cursor = db.execute(
        "INSERT INTO meeting VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (document_id, meeting.name, meeting.kind, meeting.body, *held, meeting.place, *where, meeting.day_order),
    )
    id_ = cursor.lastrowid
    db.executemany(
        "INSERT INTO attendance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (id_, number, one.person.name, one.person.role, one.person.organization, one.how, *_where(one))
            for number, one in enumerate(meeting.attendances)
        ],
    )
    groups = [(id_, number, group.text, *_where(group)) for number, group in enumerate(meeting.groups)]
    db.executemany("INSERT INTO party VALUES (?, ?, ?, ?, ?, ?)", groups)
    outcomes = [(id_, number, *_where(outcome)) for number, outcome in enumerate(meeting.outcomes)]
    db.executemany("INSERT INTO outcome VALUES (?, ?, ?, ?, ?)", outcomes)


def read_meetings(db: Connection) -> Iterator[tuple[str, Meeting]]:
    """Every meeting with the id of its report, in the order in which they were written."""
    attendances = _by_meeting(db, "attendance")
    groups, outcomes = _by_meeting(db, "party"), _by_meeting(db, "outcome")
    for id_, document_id, name, kind, body, start, end, place, *where, day_order in db.execute(
        "SELECT * FROM meeting ORDER BY id"
    ):
        yield (
            document_id,
            Meeting(
                name=name,
                kind=kind,
                body=body,
                start=_day(start),
                end=_day(end),
                place=place,
                page=where[0],
                span=_span(where),
                attendances=tuple(map(_attendance, attendances[id_])),
                groups=tuple(Group(text=row[0], page=row[1], span=_span(row[1:])) for row in groups[id_]),
                outcomes=tuple(Outcome(page=row[0], span=_span(row)) for row in outcomes[id_]),
                day_order=day_order,
            ),
        )


def _by_meeting(db: Connection, table: str) -> dict[int, list[tuple[Any, ...]]]:
    """The rows of a table by their meeting, in order, without the meeting's id and their number."""
    rows: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for meeting_id, _, *rest in db.execute(f"SELECT * FROM {table} ORDER BY meeting_id, number"):
        rows[meeting_id].append(tuple(rest))
    return rows


def _attendance(row: tuple[Any, ...]) -> Attendance:
    person = Person(name=row[0], role=row[1], organization=row[2])
    return Attendance(person=person, how=row[3], page=row[4], span=_span(row[4:]))


def _where(told: Attendance | Group | Outcome) -> tuple[int, int, int]:
    return told.page, told.span.start, told.span.end


def _span(where: Any) -> Span:
    """Of a row's page, start and end."""
    return Span(start=where[1], end=where[2])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
