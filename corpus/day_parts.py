"""The parts of a report that is told day by day: from a line that opens a day to the next, or to another heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from corpus.prose.entries import entries_in, leads_entry
from corpus.rolls.lines import Line

Place: TypeAlias = tuple[int, int]  # page and letter


class Part(NamedTuple):
    """Where it begins, and what is no more of it."""

    start: Place
    end: Place

    def holds(self, place: Place) -> bool:
        return self.start <= place < self.end


def parts_by_day(lines: Sequence[Line]) -> tuple[Part, ...]:
    """In order; none where fewer than two days are told of so. No row of a table or item of a list opens a day."""
    opens = [not line.is_row and (line.depth > 0 or leads_entry(line.text)) for line in lines]
    begun = entries_in([line.text for line in lines], opens)
    return tuple(Part(place_of(line), _end(lines, at)) for at, line in enumerate(lines) if begun[at])


def part_at(parts: Sequence[Part], place: Place) -> Part | None:
    return next((part for part in reversed(parts) if part.holds(place)), None)


def place_of(line: Line) -> Place:
    return line.page, line.span.start


def _end(lines: Sequence[Line], at: int) -> Place:
    return next(chain(_ends(lines, at), [(lines[-1].page + 1, 0)]))


def _ends(lines: Sequence[Line], at: int) -> Iterator[Place]:
    """A heading ends it that is no deeper than its own."""
    depth = lines[at].depth
    return (place_of(line) for line in lines[at + 1 :] if line.depth and (not depth or line.depth <= depth))
