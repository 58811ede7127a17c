"""People by their names: who is meant, what the ledger knows of them, and what may be decided about them.

Which attendances are one person's is told by `identity.py`; here people are shown, and named by whoever asks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from corpus.records import How, Meeting
from index.errors import PeopleError
from index.ledger import Ledger, Presence
from index.names import key_of, words_of
from index.records import Decision

CAME: tuple[How, ...] = ("chaired", "spoke", "present")
_HOWS: tuple[How, ...] = (*CAME, "apologies", "absent")  # where reports differ, the first of these counts
N_CANDIDATES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A way in which reports print somebody's name; how often in all, and in which reports."""

    name: str
    n_times: int
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role and organisation as printed beside the name, and how often."""

    role: str | None
    organization: str | None
    n_times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """A meeting that somebody came to or was missed at, as the first of these reports tells of it."""

    meeting: Meeting
    how: How
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One person as the reports show them: the commonest spellings and posts first, the meetings by their dates.

    :param n_meetings: the meetings they came to, on `first` to `last`; where they were missed does not count.
    """

    name: str
    spellings: tuple[Spelling, ...]
    posts: tuple[Post, ...]
    meetings: tuple[Attended, ...]
    n_meetings: int
    first: date | None
    last: date | None


def profiles(ledger: Ledger, words: str = "") -> tuple[Profile, ...]:
    """Everybody by name, or those whose names have words that begin with these."""
    starts = words_of(words)
    found = [profile_of(ledger, person) for person in ledger.people if begins_all(starts, ledger.spellings_of(person))]
    return tuple(sorted(found, key=lambda profile: (words_of(profile.name), profile.name)))


def begins_all(starts: Iterable[str], spellings: Iterable[str]) -> bool:
    words = {word for name in spellings for word in words_of(name)}
    return all(any(word.startswith(start) for word in words) for start in starts)


def profile_of(ledger: Ledger, person: int) -> Profile:
    presences = list(ledger.of_people([person]))
    meetings = _attended(presences)
    came = [one.meeting for one in meetings if one.how in CAME]
    return Profile(
        name=_flat(ledger.name_of(person)),
        spellings=_spellings(presences),
        posts=_posts(presences),
        meetings=meetings,
        n_meetings=len(came),
        first=min((meeting.start for meeting in came if meeting.start), default=None),
        last=max((meeting.end or meeting.start for meeting in came if meeting.start), default=None),
    )


def _spellings(presences: Iterable[Presence]) -> tuple[Spelling, ...]:
    reports: dict[str, list[str]] = defaultdict(list)
    for presence in presences:
        reports[_flat(presence.attendance.person.name)].append(presence.told.report_name)
    found = (
        Spelling(name=name, n_times=len(each), reports=tuple(dict.fromkeys(each))) for name, each in reports.items()
    )
    return tuple(sorted(found, key=lambda spelling: (-spelling.n_times, spelling.name)))


def _flat(text: str) -> str:
    """On one line, wherever the page broke it."""
    return " ".join(text.split())


def _posts(presences: Iterable[Presence]) -> tuple[Post, ...]:
    people = (presence.attendance.person for presence in presences)
    counts = Counter((person.role, person.organization) for person in people if person.role or person.organization)
    return tuple(
        Post(role=role and _flat(role), organization=organization and _flat(organization), n_times=n)
        for (role, organization), n in counts.most_common()
    )


def _attended(presences: Iterable[Presence]) -> tuple[Attended, ...]:
    sittings: dict[tuple[object, ...], list[Presence]] = defaultdict(list)
    for presence in presences:
        sittings[presence.told.sitting].append(presence)
    found = [
        Attended(
            meeting=told[0].told.meeting,
            how=min((one.attendance.how for one in told), key=_HOWS.index),
            reports=tuple(dict.fromkeys(one.told.report_name for one in told)),
        )
        for told in sittings.values()
    ]
    return tuple(sorted(found, key=lambda one: (one.meeting.start or date.max, one.meeting.name, one.reports)))


def person_named(ledger: Ledger, name: str) -> int:
    """The one person meant by a name: any spelling, in any order and alphabet, with or without accents.

    Of several who are written so, the one whose own name it is, rather than those who are written fuller elsewhere.

    :raises PeopleError: nobody is, or several are; it says who come near.
    """
    words = words_of(name)
    if not words:
        raise PeopleError(f"{name!r} is no name: give one as the reports print it.")
    found = ledger.people_called(words)
    if not found and len(words) == 1:
        found = ledger.people_with_word(words[0])
    own = [person for person in found if key_of(ledger.name_of(person)) == key_of(name)]
    if len(found) != 1 and len(own) != 1:
        raise _several(ledger, name, found) if found else _nobody(ledger, name)
    return own[0] if len(own) == 1 else next(iter(found))


def _nobody(ledger: Ledger, name: str) -> PeopleError:
    near = tuple(ledger.name_of(person) for person in ledger.people_like(words_of(name)))
    advice = f"Did you mean {' or '.join(near)}?" if near else "`rapporteur people list` shows everybody."
    return PeopleError(f"The reports name nobody {name!r} at a meeting. {advice}", candidates=near)


def _several(ledger: Ledger, name: str, people: Collection[int]) -> PeopleError:
    names = tuple(sorted({ledger.name_of(person) for person in people}))
    more = f" and {len(names) - N_CANDIDATES} more" if len(names) > N_CANDIDATES else ""
    shown = ", ".join(names[:N_CANDIDATES]) + more
    return PeopleError(
        f"{len(people)} people fit {name!r}: {shown}. Name one by the whole name, as it stands here.", candidates=names
    )


def merging(ledger: Ledger, one: str, other: str) -> Decision:
    """:raises PeopleError: a name is nobody's, or several people's; or they are one person already."""
    first, second = person_named(ledger, one), person_named(ledger, other)
    if first == second:
        raise PeopleError(
            f"{one!r} and {other!r} are one person already, {ledger.name_of(first)}; there is nothing to join."
        )
    return Decision(kind="merge", name=_flat(_own_name(ledger, first)), other=_flat(_own_name(ledger, second)))


def splitting(ledger: Ledger, name: str, spelling: str) -> Decision:
    """:raises PeopleError: the name is nobody's, or several people's; or it is not spelled so, or not otherwise."""
    person = person_named(ledger, name)
    spellings = sorted(set(map(_flat, ledger.spellings_of(person))))
    taken = [each for each in spellings if key_of(each) == key_of(spelling)]
    called, written = _flat(ledger.name_of(person)), ", ".join(spellings)
    if not taken:
        raise PeopleError(
            f"{called} is nowhere written {spelling!r}. Take out one of the spellings that the reports have: {written}."
        )
    rest = tuple(dict.fromkeys(map(_flat, ledger.left_without(person, spelling))))
    if not rest:
        raise PeopleError(f"{called} has one spelling only ({written}); there is nothing to take it out of.")
    return Decision(kind="split", name=called if called in rest else rest[0], other=taken[0], rest=rest)


def _own_name(ledger: Ledger, person: int) -> str:
    name = ledger.own_name_of(person)
    if name is None:
        raise PeopleError(
            f"Every spelling of {ledger.name_of(person)} is somebody else's too, so that no decision can name them. "
            "Split those spellings from the others first."
        )
    return name
