"""The meetings that a report tells of: lists and sentences, the head of the record and its outcomes, put together.

Lists are read by `rolls/`, sentences by `prose`, the head by `meeting_heads`, decisions by `outcomes`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from corpus.announced import with_announced, with_beside
from corpus.besides import AWAY, is_same, with_clerks, with_told, without_read_out
from corpus.bodies import body_in_head, body_in_heading, body_of_folder, folder_of
from corpus.dates import find_dates, find_days
from corpus.day_parts import DayPart, part_at, parts_beside, parts_by_day
from corpus.imprint import tidy, year_of
from corpus.itineraries import find_itinerary
from corpus.listed_meetings import attendances_of, listed_meetings, peopled
from corpus.meeting_days import Days, days_of_meeting, near_head, on_day_told
from corpus.meeting_heads import (
    body_of,
    body_with_line_below,
    fell_through,
    has_notes,
    head_lines,
    heads_record,
    heads_sitting,
    is_record,
    is_trip,
    kind_of,
    lines_below_front_matter,
    name_of,
    own_title,
    place_of,
)
from corpus.openings import with_opening
from corpus.outcomes import find_outcomes
from corpus.papers import about_of, without_stamp
from corpus.paragraphs import listed_beside
from corpus.programmes import find_programme
from corpus.prose.author import Author, author_of
from corpus.prose.entries import first_entry
from corpus.prose.finding import find_events, find_people
from corpus.prose.namesakes import are_one
from corpus.prose.occasions import goes_aside
from corpus.records import Attendance, Document, Meeting, Outcome, Span
from corpus.rolls.finding import Listed, find_rolls, is_of_earlier
from corpus.rolls.lines import Line, lines_of
from corpus.rolls.names import WRITER
from corpus.rolls.words import BODY
from corpus.rolls.writers import listed_author
from corpus.roster import Roster
from corpus.russian.finding import find_events as find_russian_events
from corpus.russian.language import is_russian
from corpus.russian.morphology import morphology
from corpus.russian.occasions import town_of
from corpus.short_names import in_full, short_names
from corpus.stops import with_stops
from corpus.surnames import by_ends, listed_as
from corpus.teams import find_team
from corpus.titling import Titling, called, titling_of

N_TITLE_LINES = 5
NOWHERE = PurePath()
N_FIRST = 2
_OF_ANY_REPORT = re.compile(
    r"(?:time and location|date and time|agenda|welcome|opening|introductions?|call to order|roll call|attendance)\W*",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:met|called on|visited|received|gathered|sat down|held (?:an?|the)"
    r"|(?:took place|(?:was|were) held) (?:between|with))\b",
    re.IGNORECASE,
)


def find_meetings(document: Document, name: PurePath = NOWHERE) -> tuple[Meeting, ...]:
    """Every meeting that took place by this report, its own first; one that was called off is none.

    :param name: the report's path below the indexed folder, whose folders may tell who met, and in which year.
    """
    lines = without_stamp(head_lines(document))
    if not lines or fell_through(document.title, lines):
        return ()
    telling = titling_of(document)
    document = replace(document, title=_title_of(document.title, lines, is_told=telling is not None))
    rows = lines_of(document)
    author = author_of(document) or listed_author(document)
    own = _titled(document, lines, name, telling)
    listed = find_rolls(rows)
    own = _of_its_file(own, listed, name)
    parts = parts_by_day(rows) or tuple(parts_beside(rows, own))
    daily = [each for each in listed if part_at(parts, (each.what.page, each.what.span.start))]
    rest = [each for each in listed if each not in daily]
    team = _travellers(own, rest)
    if is_trip(own.name) or author or parts:
        team = find_team(document, author, team, parts[0].start if parts else None)
    told = _events(document, own, author, listed, team, parts)
    told = _with_listed_days(told, daily, parts, own) if told else ()
    told = tuple(with_beside(told, listed_beside(told, rows, listed, document)))
    is_journey = is_trip(own.name) or author is not None or bool(team) or own.start != own.end
    by_stops = bool(parts) and is_journey and not is_russian(document)
    if by_stops:
        told = with_stops(document, rows, told, parts, team, author)
    stops = find_itinerary(document, rows, own, team, author)
    if stops:
        meetings = tuple(_by_stops(own, stops, told, rest, document))
    elif (
        told
        and listed
        and (
            all(each.is_told for each in listed) or (not _is_of_one_day(own, telling) and _are_of_entries(listed, rows))
        )
    ):
        meetings = tuple(_of_own_body(own, with_announced(told, listed, parts), document, lines))
    elif told and (daily or by_stops):
        told = with_announced(told, daily, parts)
        meetings = tuple(_day_by_day(own, told, rest, parts, document, year_of(name)))
        meetings = tuple(_with_author(one, author) if author and is_trip(one.name) else one for one in meetings)
    elif any(isinstance(each.what, Attendance) for each in listed):
        own = on_day_told(own, told, document)
        told = tuple(_of_its_days(own, told, document))
        carried_out = find_programme(document, rows, peopled(own, listed).attendances)
        if carried_out:
            own = replace(own, start=carried_out[0].start, end=carried_out[-1].end)
        elif is_trip(own.name) and own.start == own.end:
            own = replace(own, end=max((event.end for event in told if event.end), default=own.end))
        own_ones = listed_meetings(document, own, listed, told, year_of(name))
        if author and is_trip(own.name):
            own_ones = (_with_author(meeting, author) for meeting in own_ones)
        others = carried_out or (_others(peopled(own, listed), told, document) if told else ())
        meetings = (*own_ones, *others)
    elif told:
        meetings = tuple(_of_own_body(own, told, document, lines))
    elif (
        author
        or is_record(" ".join((document.title, *lines[:2])))
        or has_notes(document)
        or (own.body and heads_record(lines))
    ):  # one that names nobody still tells of a meeting
        meetings = (without_read_out(replace(own, attendances=find_people(document, author)), document),)
    elif heads_sitting(document.title, lines) and (people := find_people(document)):
        meetings = (without_read_out(replace(own, attendances=people), document),)
    else:
        meetings = ()
    meetings = tuple(with_clerks(each, document) if own.body and each.body == own.body else each for each in meetings)
    meetings = tuple(with_opening(each, document) if own.body and each.body == own.body else each for each in meetings)
    meetings = tuple(_by_author(meeting, author) for meeting in meetings)
    meetings = _with_bodies_in_full(meetings, short_names(document))
    return _with_outcomes(meetings, find_outcomes(document, rows)) if meetings else ()


def _is_of_one_day(own: Meeting, telling: Titling | None) -> bool:
    """Whether the sentence over the record says that it is of a meeting "held on 4 May": then so is its list."""
    return telling is not None and bool(telling.held) and own.start == own.end and not is_trip(own.name)


def _are_of_entries(listed: Sequence[Listed], rows: Sequence[Line]) -> bool:
    """Whether all are listed in the entries of a report that is told day by day."""
    first = first_entry([row.text for row in rows])
    if first is None:
        return False
    opens = (rows[first].page, rows[first].span.start)
    return all((each.what.page, each.what.span.start) >= opens for each in listed)


def _day_by_day(
    own: Meeting,
    told: Sequence[Meeting],
    listed: Sequence[Listed],
    parts: Sequence[DayPart],
    document: Document,
    year: int | None,
) -> Iterator[Meeting]:
    """The meetings of each day, behind the journey itself where the report lists who made it."""
    if any(isinstance(each.what, Attendance) for each in listed):
        others = [one for one in told if part_at(parts, (one.page, one.span.start)) is None]
        if is_trip(own.name):
            yield with_told(peopled(own, listed), document, others, is_partial=False)
        else:
            yield from listed_meetings(document, own, listed, others, year)
        yield from _others(own, others, document)
        told = [one for one in told if one not in others]
    yield from told


def _by_stops(
    own: Meeting, stops: Sequence[Meeting], told: Sequence[Meeting], listed: Sequence[Listed], document: Document
) -> Iterator[Meeting]:
    """The rows of an itinerary, behind the journey where the report lists who made it, and what else is told of."""
    days = [one.start for one in stops if one.start]
    if is_trip(own.name) and _travellers(own, listed):
        yield replace(peopled(own, listed), start=min((*days, own.start or days[0])), end=max(days))
    yield from stops
    yield from (one for one in told if one.start not in days and _names_its_day(one, document))


def _names_its_day(event: Meeting, document: Document) -> bool:
    page = next((page for page in document.pages if page.number == event.page), None)
    text = event.span.cut(page.text) if page else ""
    return bool(event.start and (find_dates(text) or find_days(text, event.start.year)))


def _with_listed_days(
    told: Sequence[Meeting], daily: Sequence[Listed], parts: Sequence[DayPart], own: Meeting
) -> tuple[Meeting, ...]:
    """With a meeting for each day that only lists who came."""
    held = {part_at(parts, (each.what.page, each.what.span.start)) for each in daily}
    told_of = {part_at(parts, (one.page, one.span.start)) for one in told}
    new = (_of_part(part, own) for part in parts if part in held - told_of)
    return tuple(sorted((*told, *new), key=lambda one: (one.page, one.span.start)))


def _of_part(part: DayPart, own: Meeting) -> Meeting:
    year = own.end.year if own.end else None
    days = find_dates(part.day) or (find_days(part.day, year) if year else ())
    name = part.title or own.name
    return replace(
        own,
        name=name,
        kind=kind_of(name) or "meeting",
        start=days[0].start if days else own.start,
        end=days[0].end if days else own.end,
        place=None,
        page=part.line.page,
        span=part.line.span,
        attendances=(),
    )


def _travellers(own: Meeting, listed: Sequence[Listed]) -> tuple[Attendance, ...]:
    """Whom the report of a journey lists to have made it."""
    people = attendances_of(listed) if is_trip(own.name) else ()
    return tuple(one for one in people if one.how not in AWAY)


def _events(
    document: Document,
    own: Meeting,
    author: Author | None,
    listed: Sequence[Listed],
    travellers: Sequence[Attendance],
    parts: Sequence[DayPart],
) -> tuple[Meeting, ...]:
    """What sentences tell of; in a record with no date of its own, days without a year are by those of its head."""
    if is_russian(document):
        return find_russian_events(document, travelling=travellers, parts=parts)
    days = Days(own.start, own.end, own.day_order)
    places = [(each.what.page, each.what.span.start) for each in listed if isinstance(each.what, Attendance)]
    is_dated = document.issued_on is not None and (document.dated_by != "file" or days.end is None)
    dated = document if is_dated else replace(document, issued_on=days.end)
    told = tuple(without_read_out(event, document) for event in find_events(dated, author, travellers, places))
    return told if is_dated else tuple(near_head(event, days, document) for event in told)


def _with_bodies_in_full(meetings: Sequence[Meeting], names: Mapping[str, str]) -> tuple[Meeting, ...]:
    if not names:
        return tuple(meetings)
    return tuple(
        replace(meeting, attendances=tuple(_of_body_in_full(one, names) for one in meeting.attendances))
        for meeting in meetings
    )


def _of_body_in_full(one: Attendance, names: Mapping[str, str]) -> Attendance:
    return replace(one, person=replace(one.person, organization=in_full(one.person.organization, names)))


def _by_author(meeting: Meeting, author: Author | None) -> Meeting:
    """Whoever is listed as "myself" is the one who wrote the report; where nobody knows who did, they are nobody."""
    people = tuple(one for one in meeting.attendances if not WRITER.fullmatch(one.person.name))
    if len(people) == len(meeting.attendances):
        return meeting
    if author is None or any(are_one(one.person.name, author.person.name) for one in people):
        return replace(meeting, attendances=people)
    own = Attendance(person=author.person, how="present", page=author.page, span=author.span)
    return replace(meeting, attendances=(own, *people))


def _with_author(journey: Meeting, author: Author) -> Meeting:
    """Whoever reports on a journey made it."""
    if any(are_one(one.person.name, author.person.name) for one in journey.attendances):
        return journey
    own = Attendance(person=author.person, how="present", page=author.page, span=author.span)
    return replace(journey, attendances=(own, *journey.attendances))


def _title_of(title: str, lines: tuple[str, ...], *, is_told: bool) -> str:
    """What the report is about; under a letterhead, what met is said below it."""
    about = about_of(title, lines)
    trip = next((line for line in lines[:N_TITLE_LINES] if is_trip(line) and ":" not in line), None)
    if trip and BODY.search(about) and not is_trip(about):
        return trip
    return name_of(about, lines) if about.isupper() and BODY.search(about) and not is_told else about


def _titled(document: Document, lines: tuple[str, ...], path: PurePath, telling: Titling | None) -> Meeting:
    """The meeting that the report's head tells of."""
    days = days_of_meeting(document, lines, path, telling.held if telling else "")
    place = _place(document, lines, telling.place if telling else None)
    lines = lines_below_front_matter(document) or lines
    title = own_title(document.title.strip("*_ "), lines)
    name, titled = name_of(title, lines), body_of(title)
    if telling and (said := called(telling, title)):
        name, titled = said.name, said.body or titled
        if titled and titled != (whole := body_with_line_below(titled, lines)):  # "ODDA UNIVERSITY" over "SENATE"
            name, titled = name.replace(titled, whole, 1), whole
    elif titled and titled != (whole := body_with_line_below(titled, lines)):
        name, titled = whole if name == titled else name, whole
    body = titled or body_in_head(lines) or body_in_heading(document) or body_of_folder(path)
    body = None if is_trip(name) else body
    if body and titled is None and body not in name:
        name = f"{body}: {name}"
    return Meeting(
        name=name,
        kind=kind_of(name) or ("mission" if is_trip(name) else "meeting"),
        body=body,
        start=days.start,
        end=days.end,
        day_order=days.order,
        place=place,
        page=document.pages[0].number,
        span=_said_in(document.pages[0].text, telling) or _first_line(document.pages[0].text),
    )


def _of_its_file(own: Meeting, listed: Sequence[Listed], path: PurePath) -> Meeting:
    """Where the report has no title but its list's first name or a heading of any report's, the file's name is one."""
    people = (each.what.person.name for each in listed[:N_FIRST] if isinstance(each.what, Attendance))
    if not (_OF_ANY_REPORT.fullmatch(own.name) or any(map(own.name.startswith, people))) or not path.name:
        return own
    body = body_of_folder(path)
    said = tidy(path.stem.replace("_", " "))
    is_named = re.search(r"[^\W\d_]{3}", said) is not None
    name = f"{body}: {said}" if body else said if is_named else folder_of(path) or own.name
    return replace(own, name=name, body=body, kind=kind_of(name) or own.kind)


def _place(document: Document, lines: tuple[str, ...], told: str | None) -> str | None:
    """Where it was held; a Russian town in the nominative, "в Одде" is Одда."""
    place = place_of(document, lines, told)
    return town_of(place, morphology()) if place and " " not in place and is_russian(document) else place


def _said_in(text: str, telling: Titling | None) -> Span | None:
    """The line that the sentence over the record begins with."""
    words = telling.line.split()[:-1] if telling else []  # the last may be cut short
    match = re.search(r"\s+".join(map(re.escape, words)) + r"[^\n]*", text) if words else None
    return Span(start=match.start(), end=match.end()) if match else None


def _first_line(text: str) -> Span:
    match = re.search(r"[^\s#*>][^\n]*", text)
    return Span(start=match.start(), end=match.end()) if match else Span(start=0, end=0)


def _others(own: Meeting, told: Sequence[Meeting], document: Document) -> Iterator[Meeting]:
    """Beside its own meeting, a record may tell of another day's, or of one on its margins, with who was there."""
    for event in told:
        event = _without_listed(event, own)
        is_other = not (is_same(own, event) or _tells_it_again(own, event) or _speaks_of_days(own, event, document))
        is_other = is_other or _is_aside(event, document)
        n_least = 1 if is_trip(own.name) else 2  # they met the one; who travelled is listed
        if is_other and event.start and len(event.attendances) >= n_least and not _is_read_out(event, document):
            yield event


def _without_listed(event: Meeting, own: Meeting) -> Meeting:
    """Those of another day's meeting without the ones whose only proof is the list of those who came to this one."""
    if (event.start, event.end) == (own.start, own.end) or is_trip(own.name):
        return event
    listed = {(one.page, at) for one in own.attendances for at in (one.span.start, one.span.end)}
    there = [one for one in event.attendances if not _holds(one, listed)]
    return replace(event, attendances=tuple(there))


def _holds(one: Attendance, places: Collection[tuple[int, int]]) -> bool:
    return any(page == one.page and one.span.start <= at <= one.span.end for page, at in places)


def _is_read_out(event: Meeting, document: Document) -> bool:
    """What the minutes of the last meeting say, where they are approved: that meeting has a record of its own."""
    first = min((one.page, one.span.start) for one in event.attendances)
    headed = (section for section in document.sections if section.page == first[0] and section.headings)
    return any(
        section.span.start <= first[1] < section.span.end and is_of_earlier(section.headings[-1]) for section in headed
    )


def _tells_it_again(own: Meeting, event: Meeting) -> bool:
    """The same days, and nobody who is not listed."""
    roster = Roster(own.attendances)
    n_listed = len(roster)
    for one in event.attendances:
        roster.add_told(one)
    called = by_ends(roster)
    is_new = any(listed_as(one, called) is None for one in tuple(roster)[n_listed:])
    return (event.start, event.end) == (own.start, own.end) and not is_new


def _speaks_of_days(own: Meeting, event: Meeting, document: Document) -> bool:
    """What those who are listed said of other days ("in the season from 1 March to 30 September"), and no meeting.

    It has no name but the record's own, or that of a part of it ("OPEN SESSION"), and there nobody but who is listed.
    """
    is_named = event.name not in (own.name, document.title) and not own.name.startswith(event.name)
    page = next((page.text for page in document.pages if page.number == event.page), "")
    is_part = is_named and event.name.isupper() and event.name in map(tidy, page.split("\n"))
    if (is_named and not is_part) or is_trip(own.name) or not own.attendances or _MET.search(event.span.cut(page)):
        return False
    roster = Roster(own.attendances)
    n_listed = len(roster)
    for one in event.attendances:
        roster.add_told(one)
    called = by_ends(roster)
    new = [one for one in tuple(roster)[n_listed:] if listed_as(one, called) is None]
    return not new if is_part else 2 * len(new) < len(event.attendances)


def _of_own_body(
    own: Meeting, told: Sequence[Meeting], document: Document, lines: tuple[str, ...]
) -> Iterator[Meeting]:
    """The one meeting of a record is of the body that the head names, where sentences tell who was there."""
    days = [(event.start, event.end) for event in told]
    is_headed = is_record(" ".join((document.title, *lines[:2]))) or heads_sitting(document.title, lines)
    is_headed = is_headed or heads_record(lines)
    for event, day in zip(told, days, strict=True):
        is_own = is_headed and day == (own.start, own.end) and days.count(day) == 1
        event = replace(event, body=own.body) if is_own and event.body is None else event
        yield replace(event, name=own.name, kind=own.kind) if is_own and own.body and heads_record(lines) else event


def _is_aside(event: Meeting, document: Document) -> bool:
    page = next((page for page in document.pages if page.number == event.page), None)
    return page is not None and goes_aside(event.span.cut(page.text), event.name)


def _of_its_days(own: Meeting, told: Iterable[Meeting], document: Document) -> Iterator[Meeting]:
    """What is told without a day was not on the day on which it was reported."""
    for event in told:
        is_undated = event.start is None or event.start == event.end == document.issued_on
        late = own.end and document.issued_on and own.end < document.issued_on
        yield replace(event, start=own.start, end=own.end) if is_undated and late else event


def _with_outcomes(meetings: Sequence[Meeting], outcomes: Sequence[Outcome]) -> tuple[Meeting, ...]:
    """Each outcome goes to the meeting that the report began to tell of last."""
    if not meetings:
        return ()
    order = sorted(range(len(meetings)), key=lambda n: (meetings[n].page, meetings[n].span.start))
    places = [(meetings[n].page, meetings[n].span.start) for n in order]
    given = {n: dict.fromkeys(meetings[n].outcomes) for n in order}
    for outcome in outcomes:
        at = bisect_right(places, (outcome.page, outcome.span.start)) - 1
        given[order[max(at, 0)]][outcome] = None
    return tuple(replace(meeting, outcomes=tuple(given[n])) for n, meeting in enumerate(meetings))
