"""Who took part in one event, out of the sentences that tell of it: each person once, by the best of their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.prose.attending import Part, parts_in
from corpus.prose.groups import groups_in
from corpus.prose.names import Named
from corpus.prose.telling import Told
from corpus.records import Attendance, Group, How, Person, Span

_RANK: dict[How, int] = {"chaired": 5, "spoke": 4, "present": 3, "apologies": 2, "absent": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with the people it names: mentions, and beside each its person in this report."""

    told: Told
    names: tuple[Named, ...]
    persons: tuple[Person | None, ...]

    @property
    def text(self) -> str:
        return self.told.text

    @property
    def heading(self) -> str | None:
        return self.told.heading

    def parts(self) -> Iterator[tuple[Part, Person]]:
        """What it says of those whom the report shows to be people, under their fullest names."""
        for part in parts_in(self.text, self.names, listed=self.told.listed):
            person = self.persons[self.names.index(part.named)] or (part.named.person if part.human else None)
            if person:
                yield part, _described(person, part)


def _described(person: Person, part: Part) -> Person:
    """The office as printed here, and the body that is said here to be represented, before what is said elsewhere."""
    printed = part.named.person
    if printed.role:
        person = replace(person, role=printed.role, organization=printed.organization or part.represents)
    return replace(person, organization=person.organization or printed.organization or part.represents)


def attendances_in(sentences: Iterable[Sentence]) -> tuple[Attendance, ...]:
    best: dict[str, tuple[int, Attendance]] = {}
    for sentence in sentences:
        for part, person in sentence.parts():
            weight = _weight(part)
            if person.name not in best or weight > best[person.name][0]:
                best[person.name] = (weight, _attendance(person, part.how, sentence.told))
    return tuple(attendance for _, attendance in best.values())


def delegates_in(sentences: Iterable[Sentence]) -> tuple[Attendance, ...]:
    """The delegation of which a report tells: who is said to make it up or to lead it."""
    return tuple(
        _attendance(person, "present", sentence.told)
        for sentence in sentences
        for part, person in sentence.parts()
        if part.delegate
    )


def groups_of(sentences: Sequence[Sentence]) -> tuple[Group, ...]:
    found: dict[str, Group] = {}
    for sentence in sentences:
        for span in groups_in(sentence.text, sentence.names):
            text = " ".join(span.cut(sentence.text).split())
            start = sentence.told.span.start
            where = Span(start=start + span.start, end=start + span.end)
            found.setdefault(text, Group(text=text, page=sentence.told.page, span=where))
    return tuple(found.values())


def _attendance(person: Person, how: How, told: Told) -> Attendance:
    return Attendance(person=person, how=how, page=told.page, span=told.span)


def _weight(part: Part) -> int:
    """A list of participants is better proof than a verb, and a speech said in passing ("noted") is the weakest."""
    return 2 * _RANK[part.how] + (20 if part.formal else 0) - (9 if part.how == "spoke" and not part.formal else 0)
