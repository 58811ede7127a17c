"""The ledger: people, meetings and attendance, as the reports tell of them, to be counted and listed whole.

Two spellings become one person on evidence only: the same words; or initials, or a part of the words, that fit one
candidate alone: in the same report first, then in the same body, then anywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Attendance, Meeting
from index.names import Key, key_of, may_be, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A meeting as one report, under this name, tells of it."""

    document_id: str
    report_name: str
    meeting: Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One attendance, with the person it is of and the meeting it was at."""

    person: int
    attendance: Attendance
    told: Told


class Ledger:
    """All meetings of one generation, with every person under one number."""

    def __init__(self, meetings: Iterable[tuple[str, str, Meeting]]) -> None:
        """:param meetings: each with the id and the name of the report that tells of it."""
        self.told = tuple(Told(document_id=id_, report_name=name, meeting=meeting) for id_, name, meeting in meetings)
        self.presences = tuple(_identified(self.told))
        self._spellings: dict[int, Counter[str]] = defaultdict(Counter)
        self._people_by_words: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for presence in self.presences:
            self._spellings[presence.person][presence.attendance.person.name] += 1
        for person, spellings in self._spellings.items():
            for words in {words_of(spelling) for spelling in spellings}:
                for form in (words, words[::-1], words[1:] + words[:1], words[-1:] + words[:-1]):
                    self._people_by_words[form].add(person)
        self._people_by_word: dict[str, set[int]] = defaultdict(set)
        for words, people in self._people_by_words.items():
            for word in words:
                self._people_by_word[word] |= people

    def of_people(self, people: Collection[int]) -> Iterator[Presence]:
        return (presence for presence in self.presences if presence.person in people)

    def name_of(self, person: int) -> str:
        """The spelling that says most, the commonest of those alike."""
        spellings = self._spellings[person]
        return max(spellings, key=lambda name: (sum(len(word) > 1 for word in words_of(name)), spellings[name], name))

    def people_called(self, words: Sequence[str]) -> set[int]:
        """Those whose whole name these words are, in any usual order; an initial stands for a name that it begins."""
        if people := self._people_by_words.get(tuple(words)):
            return people
        key = tuple(sorted(words))
        near = set.union(*(self._people_by_word.get(word, set()) for word in words if len(word) > 1), set())
        return {
            person
            for person in near
            if any(may_be(key, key_of(name)) or may_be(key_of(name), key) for name in self._spellings[person])
        }

    def people_with_word(self, word: str) -> set[int]:
        """Those with this word in their name."""
        return self._people_by_word.get(word, set())


def _identified(told: Sequence[Told]) -> Iterator[Presence]:
    keys_by_report, keys_by_body = _keys_near(told)
    every = {key for keys in keys_by_report.values() for key in keys}
    keys_by_word: dict[str, set[Key]] = defaultdict(set)
    for key in every:
        for word in key:
            keys_by_word[word].add(key)
    numbers: dict[Key, int] = {}
    fuller: dict[tuple[Key, str, str | None], Key] = {}
    for one in told:
        for attendance in one.meeting.attendances:
            key = key_of(attendance.person.name)
            place = (key, one.document_id, one.meeting.body)
            if place not in fuller:
                near = (keys_by_report[one.document_id], keys_by_body[one.meeting.body], every)
                fuller[place] = _fullest(key, near, keys_by_word)
            number = numbers.setdefault(fuller[place], len(numbers))
            yield Presence(person=number, attendance=attendance, told=one)


def _keys_near(told: Sequence[Told]) -> tuple[dict[str, set[Key]], dict[str | None, set[Key]]]:
    by_report: dict[str, set[Key]] = defaultdict(set)
    by_body: dict[str | None, set[Key]] = defaultdict(set)
    for one in told:
        keys = {key_of(attendance.person.name) for attendance in one.meeting.attendances}
        by_report[one.document_id] |= keys
        by_body[one.meeting.body] |= keys if one.meeting.body else set()
    return by_report, by_body


def _fullest(key: Key, near: Sequence[set[Key]], keys_by_word: dict[str, set[Key]]) -> Key:
    """The one fuller name that this one can be, looked for from near to far; itself when there is none, or several."""
    written = [word for word in key if len(word) > 1]
    if not written:
        return key
    fitting = {
        other
        for other in keys_by_word[max(written, key=len)]
        if other != key and _is_fuller(other, key) and may_be(key, other)
    }
    for keys in near:
        here = fitting & keys
        best = {
            other
            for other in here
            if not any(other != more and _is_fuller(more, other) and may_be(other, more) for more in here)
        }
        if len(best) == 1:
            return _fullest(best.pop(), near, keys_by_word)
        if best:
            return key
    return key


def _is_fuller(one: Key, other: Key) -> bool:
    """More words written out; of two with as many, the one without loose initials."""

    def measure(key: Key) -> tuple[int, int, Key]:
        n_written = sum(len(word) > 1 for word in key)
        return n_written, n_written - len(key), key

    return measure(one) > measure(other)
