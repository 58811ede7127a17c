"""A list to files for other programs: CSV, a workbook, a calendar. The doors to icalendar and to openpyxl's writer."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from index.conversations import KeptTurn, Line

if TYPE_CHECKING:
    from icalendar import Event

COLUMNS = ("Person", "Role", "Organisation", "Status", "Meeting", "Date", "Place", "Report", "Page")
# A program for tables would compute what begins so: a report must not be able to say anything to it.
_FORMULA = re.compile(r"^\s*[=+\-@\t\r]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
CSV, XLSX, ICS = (
    "text/csv; charset=utf-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/calendar",
)


def rows_of(turn: KeptTurn) -> Iterator[tuple[str, ...]]:
    """The lines of a list under `COLUMNS`."""
    for line in turn.lines:
        source = turn.sources[line.source - 1]
        said = (line.name, line.role, line.organization, line.status, line.meeting, line.date, line.place)
        yield tuple(" ".join((part or "").split()) for part in (*said, source.document, str(source.page)))


def as_csv(turn: KeptTurn) -> bytes:
    """In UTF-8 with its mark, or a program for tables takes it for something else."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_disarmed(cell) for cell in row] for row in rows_of(turn))
    return out.getvalue().encode("utf-8-sig")


def as_workbook(turn: KeptTurn) -> bytes:
    from openpyxl import Workbook  # what makes files is not needed to answer
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    sheet.title = "Rapporteur"
    for at, row in enumerate([COLUMNS, *rows_of(turn)], start=1):
        for across, text in enumerate(row, start=1):
            cell = sheet.cell(row=at, column=across, value=_disarmed(_CONTROL.sub("", text)))
            cell.data_type = "s"
            cell.font = Font(bold=at == 1)
    for letter, width in zip("ABCDEFGHI", (26, 30, 34, 12, 40, 22, 20, 44, 6), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_calendar(turn: KeptTurn) -> bytes:
    """Each meeting with a day, once, as an event of whole days (RFC 5545: the day after the last ends it)."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Rapporteur//Meetings//EN")
    calendar.add("version", "2.0")
    met: dict[tuple[str, str], Line] = {}
    for line in turn.lines:
        if line.meeting and line.date:
            met.setdefault((line.meeting, line.date), line)
    for line in met.values():
        calendar.add_component(_event(line, turn))
    return bytes(calendar.to_ical())


def _event(line: Line, turn: KeptTurn) -> Event:
    source = turn.sources[line.source - 1]
    first, _, last = (line.date or "").partition("/")
    from icalendar import Event

    event = Event()
    event.add("uid", sha256(f"{line.meeting}\n{line.date}".encode()).hexdigest()[:32] + "@rapporteur")
    event.add("dtstamp", datetime.fromisoformat(turn.asked_at).astimezone(UTC))
    event.add("dtstart", date.fromisoformat(first))
    event.add("dtend", date.fromisoformat(last or first) + timedelta(days=1))
    event.add("summary", " ".join((line.meeting or "").split()))
    if line.place:
        event.add("location", " ".join(line.place.split()))
    event.add(
        "description", f"{source.title}\n{source.document}, page {source.page}\n“{' '.join(source.quote.split())}”"
    )
    return event


def has_calendar(turn: KeptTurn) -> bool:
    return any(line.meeting and line.date for line in turn.lines)


def _disarmed(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text
