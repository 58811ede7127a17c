"""The meetings that a report tells of: lists and sentences, the head of the record and its outcomes, put together.

Lists are read by `rolls/`, sentences by `prose`, the head by `meeting_heads`, decisions by `outcomes`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import PurePath

from corpus import naming
from corpus.bodies import body_in_head, body_in_heading, body_of_folder
from corpus.dates import Dated, find_dates, find_days, year_in
from corpus.imprint import year_of
from corpus.meeting_days import Days, days_of_meeting, near_head
from corpus.meeting_heads import (
    body_of,
    fell_through,
    has_notes,
    head_lines,
    is_record,
    is_trip,
    kind_of,
    name_of,
    own_title,
    place_of,
)
from corpus.outcomes import find_outcomes
from corpus.papers import about_of, without_stamp
from corpus.paragraphs import listed_beside
from corpus.programmes import find_programme
from corpus.prose.author import Author, author_of
from corpus.prose.entries import first_entry
from corpus.prose.finding import find_events, find_people
from corpus.prose.namesakes import may_be_one
from corpus.prose.occasions import goes_aside
from corpus.records import Attendance, Document, Group, How, Meeting, Outcome, Section, Span
from corpus.rolls.finding import Listed, find_rolls
from corpus.rolls.lines import Line, lines_of
from corpus.rolls.members import SENTENCE_END
from corpus.rolls.names import WRITER
from corpus.rolls.words import BODY
from corpus.rolls.writers import listed_author
from corpus.roster import Roster, words_of
from corpus.russian.finding import find_events as find_russian_events
from corpus.russian.language import is_russian
from corpus.russian.morphology import morphology
from corpus.russian.occasions import town_of
from corpus.short_names import in_full, short_names

N_HEAD_LETTERS = 8000
N_SHARED = 3  # of the people of an event: it is what the journey was for
NOWHERE = PurePath()
_AWAY: tuple[How, ...] = ("apologies", "absent")
_CHAIRED = re.compile(
    r"(?:(?:chaired|presided over) by|председательствовала?)\s+(?P<who>.{3,140})|\bThe (?:[A-Z]\w+ )?Chair(?:man"
    r"|woman|person)?,\s+(?P<opened>[^;,]{3,60}),\s+(?:opened|called|welcomed|declared)"
)
# What a record says in a sentence beside its list: who stayed away, and who chaired.
_BESIDE_LIST = re.compile(
    r"\b(?:could not|unable to|did not|not able to) attend\b|\b[Ii]n the absence of\b|\b(?:was|were) absent\b"
    r"|\b(?:sent|tendered|offered|conveyed) (?:\w+ ){0,3}?(?:apologies|regrets)\b|\bapologi[sz]ed for\b"
    r"|\b(?:took|was in|were in) the chair\b|\bpresided\b"
    r"|\b(?:[Tt]hose|[Mm]embers) present (?:were|included)\b|\bcalled (?:\w+ ){0,2}to order by\b"
    r"|\b(?:[Mm]eeting|[Ss]ession|[Cc]all) was (?:co-)?chaired by\b"
)


# A sentence that adds to those listed.
_ALSO = re.compile(
    r"\b(?:was|were) also (?:present|in attendance)\b|\balso (?:present|in attendance|attending) (?:was|were)\b"
    r"|\b(?:participants|attendees) (?:included|were)\b|\battended by\b"
    r"|\balso (?:attended|joined|took part)\b|\bjoined (?:the (?:meeting|call)|by (?:(?:tele)?phone|video)|online"
    r"|via|remotely|for item)"
)


_TOOK_PART = re.compile(
    r"\b(?:attended|participated|represented|took part|joined|were present|was present|in attendance"
    r"|accompanied|участвовал\w*|принял\w* участие|присутствовал\w*|представлял\w*)\b"
)
N_TITLE_LINES = 5
_TRIPS = frozenset("mission visit trip travel tour study-visit командировка визит поездка".split())
_OF_PRESENCE = re.compile(
    r"\b(?:attendance|participa(?:nts|tion)|present|attendees|delegations|участник|присутств)", re.IGNORECASE
)


def find_meetings(document: Document, name: PurePath = NOWHERE) -> tuple[Meeting, ...]:
    """Every meeting that took place by this report, its own first; one that was called off is none.

    :param name: the report's path below the indexed folder, whose folders may tell who met, and in which year.
    """
    lines = without_stamp(head_lines(document))
    if not lines or fell_through(document.title, lines):
        return ()
    document = replace(document, title=_title_of(document.title, lines))
    rows = lines_of(document)
    author = author_of(document) or listed_author(document)
    own = _titled(document, lines, name)
    listed = find_rolls(rows)
    told = _events(document, own, author, listed)
    told = tuple(_with_beside(told, listed_beside(told, rows, listed, document)))
    if told and listed and (all(each.is_told for each in listed) or _are_of_entries(listed, rows)):
        meetings = _with_announced(told, listed)
    elif any(isinstance(each.what, Attendance) for each in listed):
        told = tuple(_of_its_days(own, told, document))
        carried_out = find_programme(document, rows, _peopled(own, listed).attendances)
        if carried_out:
            own = replace(own, start=carried_out[0].start, end=carried_out[-1].end)
        elif is_trip(own.name) and own.start == own.end:
            own = replace(own, end=max((event.end for event in told if event.end), default=own.end))
        own_ones = _listed_meetings(document, own, listed, told, year_of(name))
        if author and is_trip(own.name):
            own_ones = (_with_author(meeting, author) for meeting in own_ones)
        meetings = (*own_ones, *(carried_out or _others(own, told, document)))
    elif told:
        meetings = told
    elif (
        author or is_record(" ".join((document.title, *lines[:2]))) or has_notes(document)
    ):  # one that names nobody still tells of a meeting
        meetings = (replace(own, attendances=find_people(document, author)),)
    else:
        meetings = ()
    meetings = tuple(_by_author(meeting, author) for meeting in meetings)
    meetings = _with_bodies_in_full(meetings, short_names(document))
    return _with_outcomes(meetings, find_outcomes(document, rows)) if meetings else ()


def _are_of_entries(listed: Sequence[Listed], rows: Sequence[Line]) -> bool:
    """Whether all are listed in the entries of a report that is told day by day."""
    first = first_entry([row.text for row in rows])
    if first is None:
        return False
    opens = (rows[first].page, rows[first].span.start)
    return all((each.what.page, each.what.span.start) >= opens for each in listed)


def _travellers(own: Meeting, listed: Sequence[Listed]) -> tuple[Attendance, ...]:
    """Whom the report of a journey lists to have made it."""
    people = _attendances(listed) if is_trip(own.name) else ()
    return tuple(one for one in people if one.how not in _AWAY)


def _events(document: Document, own: Meeting, author: Author | None, listed: Sequence[Listed]) -> tuple[Meeting, ...]:
    """What sentences tell of; in a record with no date of its own, days without a year are by those of its head."""
    travellers = _travellers(own, listed)
    if is_russian(document):
        return find_russian_events(document, travelling=travellers)
    days = Days(own.start, own.end, own.day_order)
    places = [(each.what.page, each.what.span.start) for each in listed if isinstance(each.what, Attendance)]
    dated = document if document.issued_on else replace(document, issued_on=days.end)
    told = find_events(dated, author, travellers, places)
    return told if document.issued_on else tuple(near_head(event, days, document) for event in told)


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
    if author is None or any(may_be_one(one.person.name, author.person.name) for one in people):
        return replace(meeting, attendances=people)
    own = Attendance(person=author.person, how="present", page=author.page, span=author.span)
    return replace(meeting, attendances=(own, *people))


def _with_author(journey: Meeting, author: Author) -> Meeting:
    """Whoever reports on a journey made it."""
    if any(may_be_one(one.person.name, author.person.name) for one in journey.attendances):
        return journey
    own = Attendance(person=author.person, how="present", page=author.page, span=author.span)
    return replace(journey, attendances=(own, *journey.attendances))


def _title_of(title: str, lines: tuple[str, ...]) -> str:
    """What the report is about; under a letterhead, what met is said below it."""
    about = about_of(title, lines)
    trip = next((line for line in lines[:N_TITLE_LINES] if is_trip(line) and ":" not in line), None)
    if trip and BODY.search(about) and not is_trip(about):
        return trip
    return name_of(about, lines) if about.isupper() and BODY.search(about) else about


def _with_announced(told: Sequence[Meeting], listed: Sequence[Listed]) -> tuple[Meeting, ...]:
    """A list that a sentence announces is of the meeting told of last before it."""
    places = [(event.page, event.span.start) for event in told]
    people = [each.what for each in listed if isinstance(each.what, Attendance)]
    rosters = [Roster(one for one in event.attendances if not _is_of_list(one, people)) for event in told]
    groups = [list(event.groups) for event in told]
    for each in listed:
        n = max(bisect_right(places, (each.what.page, each.what.span.start)) - 1, 0)
        if isinstance(each.what, Attendance):
            rosters[n].add(each.what)
        else:
            groups[n].append(each.what)
    return tuple(
        replace(event, attendances=tuple(_folded(tuple(roster))), groups=tuple(group))
        for event, roster, group in zip(told, rosters, groups, strict=True)
    )


def _with_beside(told: Sequence[Meeting], beside: Mapping[int, Sequence[Attendance]]) -> Iterator[Meeting]:
    """Each event with those whom its paragraph lists."""
    for n, event in enumerate(told):
        roster = Roster(event.attendances)
        for one in beside.get(n, ()):
            roster.add(one)
        yield replace(event, attendances=tuple(_folded(tuple(roster))))


def _is_of_list(told: Attendance, listed: Iterable[Attendance]) -> bool:
    """Whether it is an entry of the list, read as if it were a sentence."""
    words = words_of(told.person.name)
    return any(
        one.page == told.page and words_of(one.person.name) == words and _overlap(one.span, told.span) for one in listed
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _folded(people: Sequence[Attendance]) -> Iterator[Attendance]:
    """Whoever is told of by surname is the one listed who is called so; that they chaired is kept."""
    called = _by_ends(people)
    short = {one: full for one in people if (full := _listed_as(one, called))}
    chairs = {full for one, full in short.items() if one.how == "chaired"}
    for one in people:
        if one not in short:
            yield replace(one, how="chaired") if one in chairs and one.how == "present" else one


def _by_ends(people: Iterable[Attendance]) -> Mapping[str, Sequence[Attendance]]:
    """Everybody by the first and by the last word of the name."""
    called: dict[str, list[Attendance]] = {}
    for one in people:
        for word in set(_ends(one.person.name)):
            called.setdefault(word, []).append(one)
    return called


def _listed_as(one: Attendance, called: Mapping[str, Sequence[Attendance]]) -> Attendance | None:
    words = words_of(one.person.name)
    others = [other for other in called.get(words[0], ()) if other is not one] if len(words) == 1 else []
    return others[0] if len(others) == 1 and len(words_of(others[0].person.name)) > 1 else None


def _listed_meetings(
    document: Document, own: Meeting, listed: Sequence[Listed], told: Sequence[Meeting], year: int | None
) -> Iterator[Meeting]:
    """One meeting, or one for each dated heading that has a list below it."""
    over = {headings: _dated_heading(headings, year) for headings in {each.headings for each in listed}}
    by_day: dict[tuple[str, Dated] | None, list[Listed]] = {}
    for each in listed:
        by_day.setdefault(over[each.headings], []).append(each)
    if len(by_day.keys() - {None}) < 2:
        is_partial = all(each.is_partial or each.is_told or each.in_office for each in listed)
        is_partial = is_partial and any(each.is_partial or each.is_told for each in listed)
        yield _with_told(
            _peopled(own, listed),
            document,
            told or _told_beside(_peopled(own, listed), document, is_partial=is_partial),
            is_partial=is_partial,
        )
        return
    for dated, under in by_day.items():
        if dated:  # what stands above the first day is a list of members
            yield _headed(own, *dated, under)


def _dated_heading(headings: tuple[str, ...], year: int | None) -> tuple[str, Dated] | None:
    """The innermost heading with a date; its year may stand in a heading around it, else it is that of the folder."""
    inward = headings[::-1]
    year = next((one for heading in inward if (one := year_in(heading))), year)
    whole = ((heading, found[0]) for heading in inward if (found := find_dates(heading)))
    days = ((heading, found[0]) for heading in inward if year and (found := find_days(heading, year)))
    return next(chain(whole, days), None)


def _titled(document: Document, lines: tuple[str, ...], path: PurePath) -> Meeting:
    """The meeting that the report's head tells of."""
    title = own_title(document.title.strip("*_ "), lines)
    name, titled = name_of(title, lines), body_of(title)
    body = titled or body_in_head(lines) or body_in_heading(document) or body_of_folder(path)
    body = None if is_trip(name) else body
    if body and titled is None and body not in name:
        name = f"{body}: {name}"
    days = days_of_meeting(document, lines, path)
    return Meeting(
        name=name,
        kind=kind_of(name) or ("mission" if is_trip(name) else "meeting"),
        body=body,
        start=days.start,
        end=days.end,
        day_order=days.order,
        place=_place(document, lines),
        page=document.pages[0].number,
        span=_first_line(document.pages[0].text),
    )


def _place(document: Document, lines: tuple[str, ...]) -> str | None:
    """Where it was held; a Russian town in the nominative, "в Одде" is Одда."""
    place = place_of(document, lines)
    return town_of(place, morphology()) if place and " " not in place and is_russian(document) else place


def _peopled(meeting: Meeting, listed: Sequence[Listed]) -> Meeting:
    groups = tuple(each.what for each in listed if isinstance(each.what, Group))
    return replace(meeting, attendances=_attendances(listed), groups=groups)


def _headed(own: Meeting, heading: str, day: Dated, listed: Sequence[Listed]) -> Meeting:
    """A meeting of a running log, told of under its own dated heading."""
    where, name = listed[0].what, name_of(heading, ())
    kind = kind_of(name)
    return replace(
        _peopled(own, listed),
        name=name if kind else own.name,
        kind=kind or own.kind,
        start=day.start,
        end=day.end,
        page=where.page,
        span=where.span,
    )


def _first_line(text: str) -> Span:
    match = re.search(r"[^\s#*>][^\n]*", text)
    return Span(start=match.start(), end=match.end()) if match else Span(start=0, end=0)


def _attendances(listed: Sequence[Listed]) -> tuple[Attendance, ...]:
    roster = Roster()
    people = [each.what for each in listed if isinstance(each.what, Attendance) and not each.in_office]
    for each in listed:
        if isinstance(each.what, Attendance):
            roster.add(_in_full(each.what, people) if each.in_office else each.what)
    return tuple(roster)


def _in_full(officer: Attendance, people: Sequence[Attendance]) -> Attendance:
    """ "Chair: Anna" beside "Present: Anna Lind, Bo Ode": by the one full name that begins or ends so."""
    words = words_of(officer.person.name)
    if len(words) != 1 or officer.how in _AWAY or any(words_of(one.person.name) == words for one in people):
        return officer
    fuller = {one.person.name: one for one in people if one.how not in _AWAY and words[0] in _ends(one.person.name)}
    if len(fuller) != 1:
        return officer
    ((name, one),) = fuller.items()
    return replace(one, how=officer.how, person=replace(officer.person, name=name))


def _ends(name: str) -> tuple[str, ...]:
    """Its first word and its last."""
    words = words_of(name)
    return words[:1] + words[-1:]


def _with_told(meeting: Meeting, document: Document, told: Iterable[Meeting], *, is_partial: bool) -> Meeting:
    """What sentences add to a list: who chaired, who sent apologies; never another participant.

    :param is_partial: the list is of those who led, taught or travelled, and leaves the others to be told of.
    """
    roster = Roster(meeting.attendances)
    parts = tuple(_parts_of_those_present(meeting, document))
    names_nobody = all(one.how in _AWAY for one in meeting.attendances)
    for event in told:
        if _is_same(meeting, event):
            for attendance in event.attendances:
                if attendance.how in (*_AWAY, "chaired") or names_nobody:
                    if not any(_is_inflected(one, attendance) for one in meeting.attendances):
                        roster.add_told(attendance)
                elif is_partial and " " in attendance.person.name:
                    roster.add_told(attendance)
                elif _says_also(attendance, document) or _is_in_part(attendance, parts, document):
                    roster.add_told(replace(attendance, how="present"))
    kept = tuple(_folded(tuple(roster)))
    if not any(attendance.how == "chaired" for attendance in kept):
        kept = tuple(_chaired(kept, document))
    return replace(meeting, attendances=kept)


def _is_inflected(listed: Attendance, told: Attendance) -> bool:
    """ "Жарова А.К." in a list, read as the case of another name in a sentence."""
    one, other = naming.words_of(listed.person.name), naming.words_of(told.person.name)
    return one != other and len(one) == len(other) and all(map(naming.is_same_word, one, other))


def _parts_of_those_present(meeting: Meeting, document: Document) -> Iterator[Section]:
    """ "II. Opening and attendance": a part of a report that lists them, and may tell of others beside the list."""
    headed = [section for section in document.sections if section.headings] if len(document.sections) > 1 else ()
    for section in headed:
        is_listing = any(one.page == section.page and _holds(section, one.span) for one in meeting.attendances)
        if is_listing and _OF_PRESENCE.search(section.headings[-1]):
            yield section


def _holds(section: Section, span: Span) -> bool:
    return section.span.start <= span.start and span.end <= section.span.end


def _is_in_part(told: Attendance, parts: Sequence[Section], document: Document) -> bool:
    """Whether it stands in a part that lists those present, in a sentence that says that others took part."""
    if " " not in told.person.name or not any(told.page == part.page and _holds(part, told.span) for part in parts):
        return False
    page = next(page for page in document.pages if page.number == told.page)
    return _TOOK_PART.search(told.span.cut(page.text)) is not None


def _says_also(told: Attendance, document: Document) -> bool:
    """Whether the sentence adds whom it names in full to those listed: "were also in attendance"."""
    page = next((page for page in document.pages if page.number == told.page), None)
    is_full = len([word for word in words_of(told.person.name) if len(word) > 2]) > 1
    return is_full and page is not None and _ALSO.search(told.span.cut(page.text)) is not None


def _told_beside(own: Meeting, document: Document, *, is_partial: bool) -> Iterator[Meeting]:
    """The meeting of which no sentence tells, where one tells who stayed away from it, or chaired."""
    pages = {page.number: page.text for page in document.pages}
    in_part = any(_TOOK_PART.search(part.span.cut(pages[part.page])) for part in _parts_of_those_present(own, document))
    if is_partial or in_part or any(_BESIDE_LIST.search(text) or _ALSO.search(text) for text in pages.values()):
        yield replace(own, attendances=find_people(document))


def _chaired(kept: Sequence[Attendance], document: Document) -> Iterator[Attendance]:
    """Marks whom a sentence near the head says to have chaired: the first one that it names."""
    text = " ".join(page.text for page in document.pages[:2])[:N_HEAD_LETTERS]
    may_tell = any(words in text for words in ("haired", "resided", "The Chair", "едседательств"))
    match = _CHAIRED.search(" ".join(text.split())) if may_tell else None
    said = words_of(SENTENCE_END.split(match["who"] or match["opened"])[0]) if match else ()
    named = [one for one in kept if one.how == "present" and _surname_in(one.person.name, said) < len(said)]
    chair = min(named, key=lambda one: _surname_in(one.person.name, said), default=None)
    for attendance in kept:
        yield replace(attendance, how="chaired") if attendance is chair else attendance


def _surname_in(name: str, said: Sequence[str]) -> int:
    """Where the words have the whole of the name but its initials; their number where they have not."""
    full = [word for word in words_of(name) if len(word) > 2]
    return max((said.index(word) for word in full), default=len(said)) if set(full) <= set(said) else len(said)


def _others(own: Meeting, told: Sequence[Meeting], document: Document) -> Iterator[Meeting]:
    """Beside its own meeting, a record may tell of another day's, or of one on its margins, with who was there."""
    for event in told:
        is_other = (not _is_same(own, event) and not _tells_it_again(own, event)) or _is_aside(event, document)
        n_least = 1 if is_trip(own.name) else 2  # they met the one; who travelled is listed
        if is_other and event.start and len(event.attendances) >= n_least:
            yield event


def _tells_it_again(own: Meeting, event: Meeting) -> bool:
    """The same days, and nobody who is not listed."""
    roster = Roster(own.attendances)
    n_listed = len(roster)
    for one in event.attendances:
        roster.add_told(one)
    called = _by_ends(roster)
    is_new = any(_listed_as(one, called) is None for one in tuple(roster)[n_listed:])
    return (event.start, event.end) == (own.start, own.end) and not is_new


def _is_aside(event: Meeting, document: Document) -> bool:
    page = next((page for page in document.pages if page.number == event.page), None)
    return page is not None and goes_aside(event.span.cut(page.text), None)


def _is_same(meeting: Meeting, event: Meeting) -> bool:
    if event.start is None or meeting.start is None or meeting.end is None:
        return True
    if is_trip(meeting.name) and meeting.start < meeting.end:
        same_days = (event.start, event.end) == (meeting.start, meeting.end)
        return same_days and (_is_the_trip(meeting, event) or _n_listed(meeting, event) >= N_SHARED)
    return meeting.start <= event.start <= meeting.end


def _n_listed(meeting: Meeting, event: Meeting) -> int:
    """How many of those told of are listed, under their whole names or their surnames."""
    names = [set(words_of(one.person.name)) for one in meeting.attendances]
    return sum(any(set(words_of(one.person.name)) <= name for name in names) for one in event.attendances)


def _is_the_trip(trip: Meeting, event: Meeting) -> bool:
    """The journey itself, or what it was made for, and no talks on it."""
    told, its = (name.strip(' ."”»').casefold() for name in (event.name, trip.name))
    return event.kind in _TRIPS or (event.kind == trip.kind and told in its) or its.endswith(f": {told}")


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
