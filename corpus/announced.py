"""Lists that sentences announce, given to the meetings that these tell of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.day_parts import DayPart, Place, part_at
from corpus.records import Attendance, Meeting, Span
from corpus.rolls.finding import Listed
from corpus.roster import Roster, words_of
from corpus.surnames import folded


def with_announced(
    told: Sequence[Meeting], listed: Sequence[Listed], parts: Sequence[DayPart] = ()
) -> tuple[Meeting, ...]:
    """A list that a sentence announces is of the meeting told of last before it, or first after it in its day's part.

    :param parts: of a report that is told day by day.
    """
    places = [(event.page, event.span.start) for event in told]
    people = [each.what for each in listed if isinstance(each.what, Attendance)]
    rosters = [Roster(one for one in event.attendances if not _is_of_list(one, people)) for event in told]
    groups = [list(event.groups) for event in told]
    for each in listed:
        n = _meeting_at(places, (each.what.page, each.what.span.start), parts)
        if isinstance(each.what, Attendance):
            rosters[n].add(each.what)
        else:
            groups[n].append(each.what)
    return tuple(
        replace(event, attendances=tuple(folded(tuple(roster))), groups=tuple(group))
        for event, roster, group in zip(told, rosters, groups, strict=True)
    )


def _meeting_at(places: Sequence[Place], place: Place, parts: Sequence[DayPart]) -> int:
    before = max(bisect_right(places, place) - 1, 0)
    part = part_at(parts, place)
    if part is None or part.holds(places[before]):
        return before
    return next((n for n, other in enumerate(places) if part.holds(other)), before)


def with_beside(told: Sequence[Meeting], beside: Mapping[int, Sequence[Attendance]]) -> Iterator[Meeting]:
    """Each event with those whom its paragraph lists."""
    for n, event in enumerate(told):
        roster = Roster(event.attendances)
        for one in beside.get(n, ()):
            roster.add(one)
        yield replace(event, attendances=tuple(folded(tuple(roster))))


def _is_of_list(told: Attendance, listed: Iterable[Attendance]) -> bool:
    """Whether it is an entry of the list, read as if it were a sentence."""
    words = words_of(told.person.name)
    return any(
        one.page == told.page and words_of(one.person.name) == words and _overlap(one.span, told.span) for one in listed
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
