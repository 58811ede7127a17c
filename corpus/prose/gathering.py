"""Who took part in one event, out of the sentences that tell of it: each person once, by the best of their mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.prose.attending import Part, parts_in
from corpus.prose.groups import groups_in
from corpus.prose.names import Named
from corpus.prose.telling import Told
from corpus.records import Attendance, Group, How, Person, Span

MAX_LETTERS_BACK = 800
N_REMEMBERED = 512  # sentences and names: those of the report that is being read
_RANK: dict[How, int] = {"chaired": 5, "spoke": 4, "present": 3, "apologies": 2, "absent": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with the people it names.

    :param parts: what it says of those whom the report shows to be people, under their fullest names.
    """

    told: Told
    names: tuple[Named, ...]
    parts: tuple[tuple[Part, Person], ...]

    @property
    def text(self) -> str:
        return self.told.text

    @property
    def heading(self) -> str | None:
        return self.told.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Witness:
    """One mention that shows a person to take part."""

    part: Part
    person: Person
    sentence: Sentence

    @property
    def is_full(self) -> bool:
        return words_of(self.person.name) <= words_of(self.sentence.text)

    def weight(self, sentences: Sequence[Sentence]) -> int:
        """A list of participants is better proof than a verb, and what is said in passing ("noted") is the weakest.

        The whole name counts first, but for who chaired or stayed away, or made a speech shortly after it.
        """
        part = self.part
        by_surname = part.how not in ("present", "spoke") or (
            part.how == "spoke" and part.formal and _named_before(self, sentences) is not None
        )
        whole = 50 if self.is_full or by_surname else 0
        passing = 9 if part.how == "spoke" and not part.formal else 0
        leads = 3 if part.delegate else 0  # before a speech of theirs
        return whole + 2 * _RANK[part.how] + (20 if part.formal else 0) + leads - passing


def sentence_of(told: Told, names: tuple[Named, ...], persons: Iterable[Person | None]) -> Sentence:
    """:param persons: beside each mention its person in this report."""
    return Sentence(told=told, names=names, parts=tuple(_parts(told, names, persons)))


def _parts(told: Told, names: Sequence[Named], persons: Iterable[Person | None]) -> Iterator[tuple[Part, Person]]:
    person_of = {named.span: person for named, person in zip(names, persons, strict=True)}
    for part in parts_in(told.text, names, listed=told.listed, by_day=told.entry is not None):
        person = person_of[part.named.span] or (part.named.person if part.human else None)
        if person:
            yield part, _described(person, part)


def _described(person: Person, part: Part) -> Person:
    """The office as printed here, and the body that is said here to be represented, before what is said elsewhere."""
    printed = part.named.person
    if printed.role:
        person = replace(person, role=printed.role, organization=printed.organization or part.represents)
    return replace(person, organization=person.organization or printed.organization or part.represents)


def attendances_in(sentences: Sequence[Sentence], report: Sequence[Sentence] | None = None) -> tuple[Attendance, ...]:
    """Everybody once, with the sentence that says most; one that has the whole name before one that has not.

    :param report: all sentences of the report, where the whole name for a surname may stand shortly before.
    """
    best: dict[str, _Witness] = {}
    for sentence in sentences:
        for part, person in sentence.parts:
            new = _Witness(part=part, person=person, sentence=sentence)
            old = best.get(person.name)
            if old is None or new.weight(sentences) > old.weight(sentences):
                best[person.name] = new
    return tuple(_attendance(witness, sentences, report or ()) for witness in best.values())


def delegates_in(sentences: Sequence[Sentence]) -> tuple[Attendance, ...]:
    """The delegation of which a report tells: who is said to make it up or to lead it."""
    told = ((part, person, sentence) for sentence in sentences for part, person in sentence.parts if part.delegate)
    return tuple(
        replace(_attendance(_Witness(part=part, person=person, sentence=sentence), sentences), how="present")
        for part, person, sentence in told
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


def _attendance(witness: _Witness, sentences: Sequence[Sentence], report: Sequence[Sentence] = ()) -> Attendance:
    """The proof has every word of the name: it begins where the whole name stands shortly before, if it must.

    Where that is too far off, the name is as printed here.
    """
    told, person = witness.sentence.told, witness.person
    span = told.span
    if not witness.is_full:
        printed = witness.part.named.person.name
        before = _named_before(witness, sentences if " " in printed or not report else report)
        span = Span(start=before.span.start, end=span.end) if before else span
        person = person if before else replace(person, name=printed)
    return Attendance(person=person, how=witness.part.how, page=told.page, span=span)


def _named_before(witness: _Witness, sentences: Sequence[Sentence]) -> Told | None:
    """The nearest sentence shortly before that has the whole name."""
    words = words_of(witness.person.name)
    return next((one for one in _told_before(witness.sentence.told, sentences) if words <= words_of(one.text)), None)


def _told_before(told: Told, sentences: Sequence[Sentence]) -> Iterator[Told]:
    """The sentences shortly before one on its page, the nearest first."""
    at = bisect_left(sentences, _place(told), key=lambda sentence: _place(sentence.told))
    for n in reversed(range(at)):
        before = sentences[n].told
        if before.page != told.page or told.span.start - before.span.start > MAX_LETTERS_BACK:
            return
        yield before


def _place(told: Told) -> tuple[int, int]:
    return told.page, told.span.start


@lru_cache(maxsize=N_REMEMBERED)
def words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))
