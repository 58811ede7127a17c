"""Grids of members by sessions ("Name | 16 Feb | 18 May"): which columns are a session's, and who came to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.dates import Dated, find_dates, find_days, year_in
from corpus.records import Span
from corpus.rolls.entries import Entry
from corpus.rolls.lines import Line
from corpus.rolls.marks import Marks, said_by
from corpus.rolls.names import looks_like_name
from corpus.rolls.tables import cells_of, is_mark, is_name_header, mark_says, named_in

N_ABOVE = 12  # lines, of which one may tell the year
N_LETTERS = 40  # of a column's head
_TERM = re.compile(r"(?<!\d)(?P<first>(?:19|20)\d\d)\s?[/–-]\s?(?:(?:19|20)?\d\d)(?!\d|[/.-]\d)")  # "2022/23"
_IN_FIGURES = re.compile(r"\W*(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[./])\s?(?P<m>0?[1-9]|1[0-2])\.?\W*")
_SHORT_YEAR = re.compile(
    r"\W*(?P<day>0?[1-9]|[12]\d|3[01])[\s.-]+(?P<month>[^\W\d_]{3,9})\.?[\s.-]+['’]?(?P<year>[0-4]\d)\W*"
)
_MONTHS = "January February March April May June July August September October November December".split()


def sessions_over(header: Sequence[str], below: Sequence[Sequence[str]], marks: Marks) -> tuple[str, ...]:
    """What each column of such a grid holds: "name", "session", or "" for nothing of ours; none for another table."""
    kinds = ["session" if _is_session(cell) else "name" if is_name_header(cell) else "" for cell in header]
    if "name" not in kinds:
        names = next((n for n, kind in enumerate(kinds) if not kind and _are_names(below, n)), None)
        if names is None:
            return ()
        kinds[names] = "name"
    at = [n for n, kind in enumerate(kinds) if kind == "session"]
    marked = [row[n] for row in below for n in at if n < len(row) and row[n]]
    is_grid = len(at) > 1 and marked and all(is_mark(cell) or said_by(cell, marks) for cell in marked)
    return tuple(kinds) if is_grid else ()


def sessions_of(header: Sequence[str], kinds: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
    """When each column's session was, as a whole day where the year is told anywhere; "" for another column.

    :param above: headings and lines over the table, the nearest first; without a year in a head of a column, months
        that begin again are of the next.
    """
    year = next((found for text in above if (found := _year_of(text))), None)
    days, month = [], 0
    for cell, kind in zip(header, kinds, strict=True):
        dated = _day_in(cell, year) if kind == "session" else None
        if dated and year and not find_dates(cell) and dated.start.month < month:
            year += 1
            dated = _day_in(cell, year)
        month = dated.start.month if dated else month
        days.append(dated.iso if dated else cell if kind == "session" else "")
    return tuple(days)


def read_sessions(
    line: Line, kinds: Sequence[str], days: Sequence[str], below: Sequence[Sequence[str]], marks: Marks
) -> Iterator[tuple[Entry, str]]:
    """Whoever a row names, with each session at which they were, or were expected.

    :param below: all rows of the grid, by which an empty cell is understood.
    """
    cells = cells_of(line)
    named = [(text, at) for (text, at), kind in zip(cells, kinds, strict=False) if kind == "name" and text]
    for entry in named_in(named):
        whole = replace(entry, span=Span(start=line.span.start, end=line.span.end))
        for n, ((text, _), day) in enumerate(zip(cells, days, strict=False)):
            how = mark_says(text, entry, marks) if day and (text or _is_missed(below, n, marks)) else None
            if how:
                yield replace(whole, how=how, is_sure=True), day


def _is_missed(rows: Sequence[Sequence[str]], column: int, marks: Marks) -> bool:
    """Whether an empty cell says that somebody did not come: nothing else does, and others did come."""
    every = [cell for row in rows for cell in row if is_mark(cell) or said_by(cell, marks)]
    came = any(column < len(row) and row[column] for row in rows)
    return came and all(mark_says(cell, None, marks) in ("present", "chaired") for cell in every)


def _is_session(cell: str) -> bool:
    plain = cell.strip("*_ ")
    return len(plain) <= N_LETTERS and any(map(str.isdigit, plain)) and _day_in(plain, 2000) is not None


def _day_in(cell: str, year: int | None) -> Dated | None:
    if short := _SHORT_YEAR.fullmatch(cell):  # "21 Sep 22" is no 22nd of September
        cell = f"{short['day']} {short['month']} 20{short['year']}"
    found = find_dates(cell) or (find_days(cell, year) if year else ())
    figures = _IN_FIGURES.fullmatch(cell) if not found and year else None
    if figures and year:
        found = find_days(f"{int(figures['d'])} {_MONTHS[int(figures['m']) - 1]}", year)
    return found[0] if len(found) == 1 else None


def _year_of(text: str) -> int | None:
    term = _TERM.search(text)
    return int(term["first"]) if term else year_in(text)


def _are_names(rows: Sequence[Sequence[str]], column: int) -> bool:
    names = [row[column] for row in rows if column < len(row) and row[column]]
    return len(names) > 1 and all(looks_like_name(re.sub(r"\([^)]*\)", "", name).strip()) for name in names)
