"""The ledger: people, meetings and attendance, as the reports tell of them, to be counted and listed whole.

Who is one person is told by `identity.py`; here people have numbers, which hold for one ledger only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nlargest
from pathlib import PurePosixPath

from corpus.dates import find_dates, turned
from corpus.day_order import order_in
from corpus.records import Attendance, DayOrder, Meeting, Person
from index.identity import Identities, Mention, Unit, by_evidence
from index.names import Key, begins, is_initial, key_of, may_be, words_of
from index.records import Decision
from index.retelling import retellings

N_ALIKE = 3
N_COMPARED = 40  # spellings that share most pairs of letters with a name, which are then compared letter by letter
MIN_ALIKE = 0.7
_BETWEEN = frozenset("a an the of to for in at".split())
SPELLED_ALIKE = 0.62  # "Джеймс" beside "James", at one meeting
INITIAL_ALIKE = 0.75  # "S." beside "Serik": less than a slip of the pen in one letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A meeting as one report, under this name, tells of it.

    :param retells: the telling in another language that counts before this one.
    """

    document_id: str
    report_name: str
    meeting: Meeting
    retells: Told | None = None

    def __hash__(self) -> int:
        """Of where it stands: that of all its people would cost most of a question's time."""
        return hash((self.document_id, self.meeting.page, self.meeting.span, self.meeting.start, self.meeting.name))

    @property
    def sitting(self) -> tuple[object, ...]:
        """By which tellings of one meeting are known: those of one body on one day, and those in other languages."""
        if self.retells:
            return self.retells.sitting
        meeting = self.meeting
        if meeting.start and meeting.body:
            return meeting.start, meeting.body
        return self.document_id, meeting.page, meeting.span, meeting.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One attendance, with the person it is of and the meeting it was at."""

    person: int
    attendance: Attendance
    told: Told


class Ledger:
    """All meetings of one generation, with every person under one number."""

    def __init__(
        self,
        meetings: Iterable[tuple[str, str, Meeting]],
        decisions: Iterable[Decision] = (),
        translations: Iterable[tuple[str, str]] = (),
    ) -> None:
        """
        :param meetings: each with the id and the name of the report that tells of it.
        :param decisions: about people, the oldest first.
        :param translations: ids of reports that tell the same in two languages.
        """
        told = [Told(document_id=id_, report_name=name, meeting=meeting) for id_, name, meeting in meetings]
        self.told = tuple(_tied(list(_on_own_days(list(_in_one_order(told)))), translations))
        self.presences = tuple(self._identified(decisions))
        self._at: dict[int, list[int]] = defaultdict(list)
        self._spellings: dict[int, Counter[str]] = defaultdict(Counter)
        for at, presence in enumerate(self.presences):
            self._at[presence.person].append(at)
            self._spellings[presence.person][presence.attendance.person.name] += 1
        self._people_by_words: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._people_by_word: dict[str, set[int]] = defaultdict(set)
        for person, spellings in self._spellings.items():
            for words in {words_of(spelling) for spelling in spellings}:
                for form in _forms(words):
                    self._people_by_words[form].add(person)
                for word in words:
                    self._people_by_word[word].add(person)

    def _identified(self, decisions: Iterable[Decision]) -> Iterator[Presence]:
        took_part = [(told, attendance) for told in self.told for attendance in told.meeting.attendances]
        units = by_evidence([_mention(told, one.person) for told, one in took_part])
        self._identities = Identities(units)
        for decision in decisions:
            self._identities.apply(decision)
        self._groups: list[set[Unit]] = []  # by the person's number
        number_by_group: dict[int, int] = {}
        for (told, attendance), unit in zip(took_part, units, strict=True):
            group = self._identities.group_of(unit)
            person = number_by_group.setdefault(id(group), len(self._groups))
            if person == len(self._groups):
                self._groups.append(group)
            yield Presence(person=person, attendance=attendance, told=told)

    @property
    def people(self) -> Collection[int]:
        return self._spellings.keys()

    def of_people(self, people: Collection[int]) -> Iterator[Presence]:
        return (self.presences[at] for at in sorted(at for person in people for at in self._at.get(person, ())))

    def spellings_of(self, person: int) -> Counter[str]:
        """Every way in which the reports print the name, with how often."""
        return self._spellings[person]

    def name_of(self, person: int) -> str:
        """The spelling that says most, the commonest of those alike."""
        spellings = self._spellings[person]
        return max(
            spellings, key=lambda name: (sum(not is_initial(word) for word in words_of(name)), spellings[name], name)
        )

    def own_name_of(self, person: int) -> str | None:
        """A spelling by which a decision means this person and nobody else; the fullest, if there is any."""
        for name in sorted(self._spellings[person], key=lambda name: (name != self.name_of(person), -len(name), name)):
            if self._identities.named(key_of(name)) is self._groups[person]:
                return name
        return None

    def left_without(self, person: int, spelling: str) -> tuple[str, ...]:
        """The spellings that a person keeps when this one is taken out with those that evidence takes for it."""
        group = self._groups[person]
        leaving = self._identities.leaving(key_of(spelling), group)
        kept = {unit.key for unit in group - leaving} - {unit.key for unit in leaving}
        return tuple(sorted(name for name in self._spellings[person] if key_of(name) in kept))

    def each_once(self, presences: Sequence[Presence]) -> list[Presence]:
        """Without those whom another telling of the meeting names, too: in another language, where foreign names need
        not match, or in full, where this one has the surname alone.
        """
        people: dict[Told, set[int]] = defaultdict(set)
        whole: dict[tuple[object, ...], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        for one in presences:
            people[one.told].add(one.person)
            words = words_of(one.attendance.person.name)
            for word in words if len(words) > 1 else ():
                whole[one.told.sitting][word].add(one.person)
        told_once = (one for one in presences if not (one.told.retells and self._is_named_in(people, one)))
        return [one for one in told_once if not _is_in_full(one, whole[one.told.sitting])]

    def _is_named_in(self, people: Mapping[Told, set[int]], one: Presence) -> bool:
        first, again = people.get(one.told.retells or one.told, set()), people[one.told]
        words = words_of(one.attendance.person.name)
        alike = (_likeness(words, words_of(self.name_of(other))) >= SPELLED_ALIKE for other in first - again)
        return one.person in first or any(alike)

    def people_called(self, words: Sequence[str]) -> set[int]:
        """Those whose whole name these words are, in any usual order; an initial stands for a name that it begins.

        Whoever is written just so comes before all others. Every word written out must stand in the person's spellings,
        unless nobody else bears any of them.
        """
        if people := self._people_by_words.get(tuple(words)):
            return people
        key = tuple(sorted(words))
        written = [self._people_by_word.get(word, set()) for word in words if not is_initial(word)]
        whole = set.intersection(*written) if written else set()
        return self._fitting(key, whole) or self._only_by_initial(key, set().union(*written))

    def _only_by_initial(self, key: Key, near: set[int]) -> set[int]:
        """Who is never written out, if nobody else bears a word of the name."""
        keys = [key_of(name) for person in near for name in self._spellings[person]]
        fits = all(len(other) == len(key) and may_be(other, key) for other in keys)
        return near if len(near) == 1 and fits else set()

    def _fitting(self, key: Key, people: Iterable[int]) -> set[int]:
        return {
            person
            for person in people
            if any(may_be(key, key_of(name)) or may_be(key_of(name), key) for name in self._spellings[person])
        }

    def people_spelled(self, name: str) -> set[int]:
        """Those whom a report prints just so, letter by letter: "mike-k"."""
        return {person for person, spellings in self._spellings.items() if name in spellings}

    def people_with_word(self, word: str) -> set[int]:
        """Those with this word in their name; an initial of several letters is no word."""
        return set() if word.endswith(".") else self._people_by_word.get(word, set())

    def is_surname(self, word: str) -> bool:
        """Whether it is the last word of somebody's name in full, and of no meeting, body or place."""
        (own, *_) = words_of(word) or ("",)
        ends = (words_of(name) for one in self.people_with_word(own) for name in self._spellings[one])
        return any(len(words) > 1 and words[-1] == own for words in ends) and own not in self._words_of_meetings

    @cached_property
    def _words_of_meetings(self) -> frozenset[str]:
        """Without those of a "meeting with Ada Lind" that are of her name."""
        words: set[str] = set()
        for meeting in (one.meeting for one in self.told):
            people = {word for one in meeting.attendances for word in words_of(one.person.name)}
            words |= set(words_of(f"{meeting.name} {meeting.body or ''} {meeting.place or ''}")) - people
        return frozenset(words)

    def people_in_office(self, words: Sequence[str]) -> Counter[int]:
        """How often each person is printed in just this office; "president" is that of no body named."""
        return self._people_by_office.get(tuple(words), Counter())

    def people_like(self, words: Sequence[str]) -> tuple[int, ...]:
        """The few whose names are nearest to these words, the nearest first: to suggest, never to answer with."""
        alike: dict[int, float] = {}
        for name in self._sharing_letters(words):
            for person in self._people_by_words[name]:
                alike[person] = max(alike.get(person, 0.0), _likeness(words, name))
        near = [person for person in alike if alike[person] >= MIN_ALIKE]
        return tuple(nlargest(N_ALIKE, near, key=lambda person: (alike[person], len(self._at[person]), -person)))

    def _sharing_letters(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        shared: Counter[int] = Counter()
        for pair in _pairs(words):
            shared.update(self._names_by_pair.get(pair, ()))
        names = self._names
        return [names[at] for at, _ in nlargest(N_COMPARED, shared.items(), key=lambda item: (item[1], -item[0]))]

    @cached_property
    def days(self) -> frozenset[date]:
        """The first days of all meetings."""
        return frozenset(told.meeting.start for told in self.told if told.meeting.start)

    @cached_property
    def _people_by_office(self) -> dict[tuple[str, ...], Counter[int]]:
        people: dict[tuple[str, ...], Counter[int]] = defaultdict(Counter)
        for presence in self.presences:
            for office in _offices(presence.attendance.person):
                people[office][presence.person] += 1
        return people

    @cached_property
    def _names(self) -> tuple[tuple[str, ...], ...]:
        return tuple({words_of(name): None for spellings in self._spellings.values() for name in spellings})

    @cached_property
    def _names_by_pair(self) -> dict[str, list[int]]:
        """By two letters in a row, where in `_names` they stand."""
        names: dict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(self._names):
            for pair in _pairs(words):
                names[pair].append(at)
        return names


def _is_in_full(one: Presence, people_by_word: Mapping[str, set[int]]) -> bool:
    words = words_of(one.attendance.person.name)
    return len(words) == 1 and len(people_by_word.get(words[0], set()) - {one.person}) == 1


def _mention(told: Told, person: Person) -> Mention:
    return Mention(person.name, told.document_id, told.meeting.body, _offices(person))


def _offices(person: Person) -> tuple[tuple[str, ...], ...]:
    """What somebody is, without the organisation and with it."""
    role, body = person.role or "", person.organization or ""
    return tuple(sorted({office_words(role), office_words(f"{role} {body}")} - {()})) if role else ()


def office_words(text: str) -> tuple[str, ...]:
    """The words that tell one office from another: Secretary to the President is Secretary of the President."""
    return tuple(word for word in words_of(text) if word not in _BETWEEN)


def _tied(told: Sequence[Told], translations: Iterable[tuple[str, str]]) -> Iterator[Told]:
    again = retellings([(one.document_id, one.meeting) for one in told], translations)
    return (replace(one, retells=told[again[at]]) if at in again else one for at, one in enumerate(told))


def _in_one_order(told: Sequence[Told]) -> Iterator[Told]:
    """A day that may be a month (9/8/2002) is read as its folder, or else its body, writes others (9/22/2002)."""
    orders: dict[PurePosixPath | str | None, set[DayOrder | None]] = defaultdict(set)
    for one in told if any(one.meeting.day_order == "either" for one in told) else ():
        path, order = PurePosixPath(one.report_name), one.meeting.day_order
        order = order_in([path.stem]) if order in (None, "either") else order
        if order:
            orders[path.parent].add(order)
            orders[one.meeting.body].add(order)
    for one in told:
        meeting = one.meeting
        if meeting.day_order == "either" and meeting.start and meeting.end:
            around = orders[PurePosixPath(one.report_name).parent] or (orders[meeting.body] if meeting.body else set())
            if around == {"month first"}:
                meeting = replace(meeting, start=turned(meeting.start), end=turned(meeting.end))
        yield replace(one, meeting=meeting) if meeting is not one.meeting else one


def _on_own_days(told: Sequence[Told]) -> Iterator[Told]:
    """Two reports cannot tell of one body's meeting of one day in two files that are named by two days.

    The heading of the one was carried over from the other: it is of the day in its own file's name.
    """
    filed = {one.report_name: day for one in told if (day := _day_in(PurePosixPath(one.report_name).stem))}
    claims: dict[tuple[str | None, date | None], set[str]] = defaultdict(set)
    for one in told:
        claims[one.meeting.body, one.meeting.start].add(one.report_name)
    for one in told:
        meeting, own = one.meeting, filed.get(one.report_name)
        rivals = claims[meeting.body, meeting.start] - {one.report_name}
        rightly = any(filed.get(name) == meeting.start for name in rivals)
        if meeting.body and own and meeting.start == meeting.end and own != meeting.start and rightly:
            yield replace(one, meeting=replace(meeting, start=own, end=own))
        else:
            yield one


def _day_in(name: str) -> date | None:
    dated = find_dates(name)
    return dated[0].start if len(dated) == 1 and dated[0].start == dated[0].end else None


def _forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The usual orders of a name; also without the full stop of a long initial, which may have been cut off."""
    bare = tuple(word.removesuffix(".") for word in words)
    for each in (words, bare) if bare != words else (words,):
        yield from (each, each[::-1], each[1:] + each[:1], each[-1:] + each[:-1])


def _pairs(words: Iterable[str]) -> set[str]:
    return {padded[at : at + 2] for padded in (f" {word} " for word in words) for at in range(len(padded) - 1)}


def _likeness(words: Sequence[str], name: Sequence[str]) -> float:
    """From 0 to 1: each word beside the one most like it, the longer words counting more, whichever has more words."""
    more, less = (words, name) if len(words) >= len(name) else (name, words)
    weights = [len(word) for word in more]
    best = [max(_alike(word, other) for other in less) for word in more]
    return sum(weight * like for weight, like in zip(weights, best, strict=True)) / sum(weights)


def _alike(word: str, other: str) -> float:
    if is_initial(word) or is_initial(other):
        return INITIAL_ALIKE if begins(word, other) or begins(other, word) else 0.0
    return SequenceMatcher(None, word, other).ratio()
