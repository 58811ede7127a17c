"""The parts of a report that is told day by day: from a line that opens a day to the next, or to another heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from corpus.dates import find_dates
from corpus.meeting_heads import kind_of
from corpus.prose.entries import entries_in, leads_entry
from corpus.records import Meeting
from corpus.rolls.lines import Line

_ANNEX = re.compile(r"^\W*(?:annex|appendix|приложение)\W*(?:[A-Z\d]{1,2}\W+)?(?=\w)", re.IGNORECASE)
_YEAR = re.compile(r"^\s*г(?:ода|\.)")
Place: TypeAlias = tuple[int, int]  # page and letter


class DayPart(NamedTuple):
    """Where it begins, and what is no more of it; the day that opens it, and what that is called."""

    start: Place
    end: Place
    day: str
    title: str | None
    line: Line

    def holds(self, place: Place) -> bool:
        return self.start <= place < self.end


def parts_by_day(lines: Sequence[Line]) -> tuple[DayPart, ...]:
    """In order; none where fewer than two days are told of so. No row of a table or item of a list opens a day."""
    opens = [not line.is_row and (line.depth > 0 or leads_entry(line.text)) for line in lines]
    begun = entries_in([line.text for line in lines], opens)
    return tuple(
        DayPart(place_of(line), _end(lines, at), entry.day, entry.title, line)
        for at, (line, entry) in enumerate(zip(lines, begun, strict=True))
        if entry
    )


def parts_beside(lines: Sequence[Line], own: Meeting) -> Iterator[DayPart]:
    """ "Annex. Meeting in Odda, 20 February 2025", in the record of another day's meeting."""
    for at, line in enumerate(lines):
        found = find_dates(line.text) if line.depth > 1 and kind_of(line.text) else ()
        if found and own.start and own.end and not own.start <= found[0].start <= own.end:
            title = _ANNEX.sub("", f"{line.text[: found[0].span.start]}{_YEAR.sub('', line.text[found[0].span.end :])}")
            yield DayPart(place_of(line), _end(lines, at), found[0].span.cut(line.text), title.strip(" ,.–—-"), line)


def part_at(parts: Sequence[DayPart], place: Place) -> DayPart | None:
    return next((part for part in reversed(parts) if part.holds(place)), None)


def place_of(line: Line) -> Place:
    return line.page, line.span.start


def _end(lines: Sequence[Line], at: int) -> Place:
    return next(chain(_ends(lines, at), [(lines[-1].page + 1, 0)]))


def _ends(lines: Sequence[Line], at: int) -> Iterator[Place]:
    """A heading ends it that is no deeper than its own."""
    depth = lines[at].depth
    return (place_of(line) for line in lines[at + 1 :] if line.depth and (not depth or line.depth <= depth))
