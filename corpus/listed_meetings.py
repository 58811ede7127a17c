"""Those whom a report lists, as one meeting, or as one for each dated heading that has a list below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from corpus.besides import AWAY, told_beside, with_told
from corpus.dates import Dated, find_dates, find_days, year_in
from corpus.meeting_heads import head_lines, kind_of, name_of
from corpus.records import Attendance, Document, Group, Meeting
from corpus.rolls.finding import Listed
from corpus.roster import Roster, same_name, words_of
from corpus.surnames import ends


def listed_meetings(
    document: Document, own: Meeting, listed: Sequence[Listed], told: Sequence[Meeting], year: int | None
) -> Iterator[Meeting]:
    """One meeting, or one for each dated heading that has a list below it."""
    if _tells_own_day(document, own):
        listed = _of_own_session(own, listed, year)
    over = {above: _dated_heading(above, year) for above in set(map(_above, listed))}
    by_day: dict[tuple[str, Dated] | None, list[Listed]] = {}
    for each in listed:
        by_day.setdefault(over[_above(each)], []).append(each)
    if len(by_day.keys() - {None}) < 2:
        is_partial = all(each.is_partial or each.is_told or each.in_office for each in listed)
        is_partial = is_partial and any(each.is_partial or each.is_told for each in listed)
        yield with_told(
            peopled(own, listed),
            document,
            told or told_beside(peopled(own, listed), document, is_partial=is_partial),
            is_partial=is_partial,
        )
        return
    for dated, under in by_day.items():
        if dated:  # what stands above the first day is a list of members
            yield _headed(own, *dated, under)


def _above(each: Listed) -> tuple[str, ...]:
    """The headings over it, and over its column in a grid of members by sessions."""
    return (*each.headings, each.session) if each.session else each.headings


def _tells_own_day(document: Document, own: Meeting) -> bool:
    """Whether its day is told beside the table that may head a column with it."""
    told = (line for line in head_lines(document) if "|" not in line and "\t" not in line)
    is_named = document.dated_by == "name" and document.issued_on == own.start
    return is_named or any(dated.start == own.start for line in told for dated in find_dates(line))


def _of_own_session(own: Meeting, listed: Sequence[Listed], year: int | None) -> list[Listed]:
    """Of a grid in the record of one of its sessions that one: the others have records of their own."""
    days = {each.session: _dated_heading(_above(each), year) for each in listed if each.session}
    is_own = {session for session, dated in days.items() if dated and own.start and dated[1].start == own.start}
    if not is_own:
        return list(listed)
    kept = (each for each in listed if each.session is None or each.session in is_own)
    return [replace(each, session=None) for each in kept]


def _dated_heading(headings: tuple[str, ...], year: int | None) -> tuple[str, Dated] | None:
    """The innermost heading with a date; its year may stand in a heading around it, else it is that of the folder."""
    inward = headings[::-1]
    year = next((one for heading in inward if (one := year_in(heading))), year)
    whole = ((heading, found[0]) for heading in inward if (found := find_dates(heading)))
    days = ((heading, found[0]) for heading in inward if year and (found := find_days(heading, year)))
    return next(chain(whole, days), None)


def peopled(meeting: Meeting, listed: Sequence[Listed]) -> Meeting:
    groups = tuple(each.what for each in listed if isinstance(each.what, Group))
    return replace(meeting, attendances=attendances_of(listed), groups=groups)


def _headed(own: Meeting, heading: str, day: Dated, listed: Sequence[Listed]) -> Meeting:
    """A meeting of a running log, told of under its own dated heading."""
    where, name = listed[0].what, name_of(heading, ())
    kind = kind_of(name)
    return replace(
        peopled(own, listed),
        name=name if kind else own.name,
        kind=kind or own.kind,
        start=day.start,
        end=day.end,
        page=where.page,
        span=where.span,
    )


def attendances_of(listed: Sequence[Listed]) -> tuple[Attendance, ...]:
    roster = Roster()
    people = [each.what for each in listed if isinstance(each.what, Attendance) and not each.in_office]
    for each in listed:
        if isinstance(each.what, Attendance):
            roster.add(_in_full(each.what, people) if each.in_office else each.what)
    return tuple(roster)


def _in_full(officer: Attendance, people: Sequence[Attendance]) -> Attendance:
    """ "Chair: Anna", "Chair: A. Lind" beside "Present: Anna Lind, Bo Ode": by the one full name that fits."""
    name = officer.person.name
    *initials, last = words_of(name) or ("",)
    is_short = all(len(word) == 1 for word in initials)
    if not is_short or officer.how in AWAY or any(words_of(one.person.name) == words_of(name) for one in people):
        return officer
    fits = [
        one
        for one in people
        if one.how not in AWAY and (same_name(one.person.name, name) if initials else last in ends(one.person.name))
    ]
    fuller = {one.person.name: one for one in fits}
    if len(fuller) != 1:
        return officer
    ((whole, one),) = fuller.items()
    return replace(one, how=officer.how, person=replace(officer.person, name=whole))
