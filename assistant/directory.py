"""The institution at a glance: its meetings with who was there and what came of them, and whom each person met.

Everything is of the reports that the caller may read, and of one ledger: ask again for what was read since.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from corpus.records import How, Span
from index.ledger import Ledger, Presence, Told
from index.names import words_of
from index.people import CAME, Profile, begins_all, profile_of
from index.records import Report
from index.searching import Searcher

N_SHOWN = 25
N_MET = 12
HOWS: tuple[How, ...] = ("chaired", "spoke", "present", "apologies", "absent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Where a report says so: its page, and the stretch of it."""

    document_id: str
    page: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody at a meeting, by the name they are listed under."""

    name: str
    role: str | None
    organization: str | None
    how: How
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    text: str
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A meeting, as all the reports that tell of it have it."""

    name: str
    body: str | None
    start: date | None
    end: date | None
    place: str | None
    attendees: tuple[Attendee, ...]
    groups: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    sources: tuple[tuple[Report, Proof], ...]

    @property
    def came(self) -> tuple[Attendee, ...]:
        return tuple(one for one in self.attendees if one.how in CAME)

    @property
    def missed(self) -> tuple[Attendee, ...]:
        return tuple(one for one in self.attendees if one.how not in CAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFilter:
    """What meetings are wanted; words may be parts of what stands there, and all of them must fit."""

    body: str = ""
    place: str = ""
    person: str = ""
    organization: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """A page of the meetings wanted, the newest first.

    :param days: when each of all those wanted began, where the reports say.
    :param bodies: all in the library, the most frequent first; places and organizations the same.
    """

    n_found: int
    shown: tuple[Gathering, ...]
    days: tuple[date, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    organizations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """Two people, by name, and how many meetings both came to."""

    one: str
    other: str
    n_meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role and organisation as printed, with the first and the last day of the meetings they stand at."""

    role: str | None
    organization: str | None
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Career:
    """What somebody was over time, and whom they met most, the most often first."""

    posts: tuple[Post, ...]
    met: tuple[Acquaintance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Who came to what: people by how often they came, meetings by their days.

    :param hows: by the places of the person and of the meeting in their lists.
    """

    people: tuple[str, ...]
    meetings: tuple[tuple[str, date], ...]
    hows: dict[tuple[int, int], How]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sitting:
    """One meeting: how each report tells of it, and everybody's attendance."""

    told: tuple[Told, ...]
    presences: tuple[Presence, ...]

    @property
    def start(self) -> date | None:
        return self.told[0].meeting.start

    def people(self) -> set[int]:
        return {one.person for one in self.presences if one.attendance.how in CAME}


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """A page of the people found, those first who came most often."""

    n_found: int
    shown: tuple[Profile, ...]


class Directory:
    """The meetings of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        told: dict[tuple[object, ...], list[Told]] = defaultdict(list)
        present: dict[tuple[object, ...], list[Presence]] = defaultdict(list)
        for one in ledger.told:
            told[one.sitting].append(one)
        for presence in ledger.presences:
            present[presence.told.sitting].append(presence)
        found = [
            _Sitting(told=tuple(sorted(each, key=lambda one: one.retells is not None)), presences=tuple(present[key]))
            for key, each in told.items()
        ]
        self.sittings = sorted(found, key=lambda one: (one.start or date.min, one.told[0].meeting.name), reverse=True)
        self.n_meetings = Counter(person for sitting in self.sittings for person in sitting.people())

    def wanted(self, asked: MeetingFilter) -> list[_Sitting]:
        return [sitting for sitting in self.sittings if self._fits(sitting, asked)]

    @cached_property
    def ranked(self) -> tuple[int, ...]:
        """Everybody whom the reports name, those first who came most often."""
        names = {person: self._ledger.name_of(person) for person in self._ledger.people}
        return tuple(sorted(names, key=lambda person: (-self.n_meetings[person], names[person])))

    def met(self, person: int) -> Counter[int]:
        """Whom somebody was at meetings with, and at how many."""
        theirs = [sitting.people() for sitting in self.sittings]
        return Counter(other for people in theirs if person in people for other in people if other != person)

    def most_present(self, limit: int) -> list[int]:
        ranked = sorted(self.n_meetings, key=lambda person: (-self.n_meetings[person], self._ledger.name_of(person)))
        return ranked[:limit]

    def _fits(self, sitting: _Sitting, asked: MeetingFilter) -> bool:
        meetings = [one.meeting for one in sitting.told]
        people = [one.attendance.person for one in sitting.presences]
        said = " ".join(f"{one.body or ''} {one.name}" for one in meetings)
        return (
            _holds(said, asked.body)
            and _holds(" ".join(one.place or "" for one in meetings), asked.place)
            and (not asked.organization or any(_holds(one.organization or "", asked.organization) for one in people))
            and (not asked.person or any(self._is(one.person, asked.person) for one in sitting.presences))
            and _within(meetings[0].start, meetings[0].end, asked)
        )

    def _is(self, person: int, words: str) -> bool:
        known = {word for name in self._ledger.spellings_of(person) for word in words_of(name)}
        return all(any(one.startswith(word) for one in known) for word in words_of(words))


@lru_cache(maxsize=16)
def directory_of(ledger: Ledger) -> Directory:
    """The same ledger's is made once."""
    return Directory(ledger)


def find_meetings(
    searcher: Searcher, collections: Collection[str] | None, asked: MeetingFilter, first: int, limit: int
) -> Meetings:
    ledger = searcher.ledger(collections)
    directory = directory_of(ledger)
    found = directory.wanted(asked)
    meetings = [one.meeting for one in ledger.told]
    return Meetings(
        n_found=len(found),
        shown=tuple(gathering(one, ledger, searcher, collections) for one in found[first : first + limit]),
        days=tuple(one.start for one in found if one.start),
        bodies=_frequent(one.body for one in meetings),
        places=_frequent(one.place for one in meetings),
        organizations=_frequent(one.attendance.person.organization for one in ledger.presences),
    )


def find_people(ledger: Ledger, words: str, first: int, limit: int) -> Crowd:
    """Those with words in their names that begin so; only those shown are looked at closely."""
    starts = words_of(words)
    found = [one for one in directory_of(ledger).ranked if not starts or begins_all(starts, ledger.spellings_of(one))]
    return Crowd(n_found=len(found), shown=tuple(profile_of(ledger, one) for one in found[first : first + limit]))


def gathering(sitting: _Sitting, ledger: Ledger, searcher: Searcher, collections: Collection[str] | None) -> Gathering:
    meeting = sitting.told[0].meeting
    first: dict[int, Presence] = {}
    for presence in sorted(sitting.presences, key=lambda one: HOWS.index(one.attendance.how)):
        first.setdefault(presence.person, presence)
    reports = ((searcher.report(one.document_id, collections), one) for one in sitting.told)
    return Gathering(
        name=_flat(meeting.name),
        body=meeting.body,
        start=meeting.start,
        end=meeting.end,
        place=meeting.place,
        attendees=tuple(_attendee(ledger, person, presence) for person, presence in first.items()),
        groups=tuple(dict.fromkeys(_flat(group.text) for one in sitting.told for group in one.meeting.groups)),
        outcomes=tuple(outcome for one in sitting.told if not one.retells for outcome in _outcomes(one, searcher)),
        sources=tuple(
            (report, Proof(document_id=one.document_id, page=one.meeting.page, span=one.meeting.span))
            for report, one in reports
            if report
        ),
    )


def attendance_of(ledger: Ledger, *, n_people: int, n_meetings: int) -> Attendance:
    """Of those who came most often, and the newest meetings."""
    directory = directory_of(ledger)
    people = directory.most_present(n_people)
    row = {person: at for at, person in enumerate(people)}
    sittings = [one for one in directory.sittings if one.start and len(one.people()) > 0][:n_meetings][::-1]
    hows: dict[tuple[int, int], How] = {}
    for across, sitting in enumerate(sittings):
        for presence in sorted(sitting.presences, key=lambda one: -HOWS.index(one.attendance.how)):
            if presence.person in row:
                hows[row[presence.person], across] = presence.attendance.how
    return Attendance(
        people=tuple(_flat(ledger.name_of(person)) for person in people),
        meetings=tuple((_flat(one.told[0].meeting.name), one.start) for one in sittings if one.start),
        hows=hows,
    )


def acquaintances(ledger: Ledger, *, n_people: int) -> tuple[Acquaintance, ...]:
    """Of those who came most often, which two met, the most often first."""
    directory = directory_of(ledger)
    people = set(directory.most_present(n_people))
    pairs: Counter[tuple[int, int]] = Counter()
    for sitting in directory.sittings:
        there = sorted(sitting.people() & people)
        pairs.update((one, other) for at, one in enumerate(there) for other in there[at + 1 :])
    names = {person: _flat(ledger.name_of(person)) for person in people}
    return tuple(
        Acquaintance(one=names[one], other=names[other], n_meetings=n) for (one, other), n in pairs.most_common()
    )


def career_of(ledger: Ledger, person: int) -> Career:
    name = _flat(ledger.name_of(person))
    met = directory_of(ledger).met(person).most_common(N_MET)
    return Career(
        posts=_posts_of(ledger, person),
        met=tuple(Acquaintance(one=name, other=_flat(ledger.name_of(other)), n_meetings=n) for other, n in met),
    )


def _posts_of(ledger: Ledger, person: int) -> tuple[Post, ...]:
    """Somebody's roles and organisations, by the day on which they first stand there."""
    days: dict[tuple[str | None, str | None], list[date]] = defaultdict(list)
    for presence in ledger.of_people([person]):
        one, start = presence.attendance.person, presence.told.meeting.start
        if one.role or one.organization:
            days[one.role and _flat(one.role), one.organization and _flat(one.organization)] += [start] if start else []
    posts = [
        Post(role=role, organization=organization, first=min(when, default=None), last=max(when, default=None))
        for (role, organization), when in days.items()
    ]
    return tuple(sorted(posts, key=lambda post: (post.first or date.max, post.last or date.max)))


def _attendee(ledger: Ledger, person: int, presence: Presence) -> Attendee:
    one = presence.attendance
    return Attendee(
        name=_flat(ledger.name_of(person)),
        role=one.person.role and _flat(one.person.role),
        organization=one.person.organization and _flat(one.person.organization),
        how=one.how,
        proof=Proof(document_id=presence.told.document_id, page=one.page, span=one.span),
    )


def _outcomes(told: Told, searcher: Searcher) -> Iterator[Outcome]:
    if not told.meeting.outcomes:
        return
    pages = {page.number: page.text for page in searcher.pages(told.document_id)}
    for one in told.meeting.outcomes:
        proof = Proof(document_id=told.document_id, page=one.page, span=one.span)
        yield Outcome(text=_flat(one.span.cut(pages[one.page])), proof=proof)


def _holds(said: str, wanted: str) -> bool:
    return " ".join(wanted.casefold().split()) in " ".join(said.casefold().split())


def _within(start: date | None, end: date | None, asked: MeetingFilter) -> bool:
    if asked.since is None and asked.until is None:
        return True
    if start is None:
        return False
    return (asked.until is None or start <= asked.until) and (asked.since is None or (end or start) >= asked.since)


def _frequent(values: Iterable[str | None]) -> tuple[str, ...]:
    counts = Counter(_flat(value) for value in values if value)
    return tuple(name for name, _ in counts.most_common())


def _flat(text: str) -> str:
    return " ".join(text.split())
