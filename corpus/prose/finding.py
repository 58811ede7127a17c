"""The events that a report tells of in sentences, and who took part; lists of those present are for `rolls`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.prose.attending import Part, parts_in
from corpus.prose.groups import groups_in
from corpus.prose.names import Named, find_names
from corpus.prose.namesakes import persons_of
from corpus.prose.occasions import (
    When,
    body_of,
    heads_event,
    is_opening,
    is_strong,
    is_vague,
    kind_of,
    name_of,
    place_of,
    starts_another,
    when_of,
)
from corpus.prose.telling import Told, told_in
from corpus.prose.tokens import lexicon_of
from corpus.records import Attendance, Document, Group, How, Meeting, Person, Span

MAX_LABEL = 160
_RANK: dict[How, int] = {"chaired": 5, "spoke": 4, "present": 3, "apologies": 2, "absent": 1}
_DELEGATION = re.compile(r"\bdelegation\b", re.IGNORECASE)
_THE_DELEGATION = re.compile(r"\b(?:[Tt]he|[Oo]ur) delegation(?! of\b)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence with the people it names: pairs of a mention and its person in this report."""

    told: Told
    names: tuple[Named, ...]
    persons: tuple[Person | None, ...]

    @property
    def text(self) -> str:
        return self.told.text

    @property
    def heading(self) -> str | None:
        return self.told.heading

    def person(self, named: Named) -> Person | None:
        return self.persons[self.names.index(named)]


def find_events(document: Document) -> tuple[Meeting, ...]:
    """The events that a report's sentences tell of, in the order told; none where they tell of none."""
    sentences = _named(document)
    stretches = _stretches(sentences)
    return tuple(_event(stretch, document, first=number == 0) for number, stretch in enumerate(stretches))


def _named(document: Document) -> list[_Sentence]:
    lexicon = lexicon_of(page.text for page in document.pages)
    told = told_in(document)
    names = [find_names(one.text, lexicon) for one in told]
    persons = iter(persons_of([mention for mentions in names for mention in mentions]))
    return [
        _Sentence(told=one, names=mentions, persons=tuple(next(persons) for _ in mentions))
        for one, mentions in zip(told, names, strict=True)
    ]


def _stretches(sentences: Sequence[_Sentence]) -> list[list[_Sentence]]:
    """The sentences parted by event; what is told before the first event belongs to it."""
    stretches: list[list[_Sentence]] = [[]]
    opened = False
    for sentence in sentences:
        if opened and _breaks(sentence, stretches[-1]):
            stretches.append([])
        stretches[-1].append(sentence)
        opened = opened or is_opening(sentence.text)
    return stretches if opened else []


def _breaks(sentence: _Sentence, stretch: Sequence[_Sentence]) -> bool:
    if starts_another(sentence.text):
        return True
    last = stretch[-1].heading if stretch else None
    new_part = sentence.heading is not None and sentence.heading != last and heads_event(sentence.heading)
    return new_part and is_strong(sentence.text)


def _event(stretch: Sequence[_Sentence], document: Document, *, first: bool) -> Meeting:
    opening = _opening(stretch)
    when = _when(stretch, opening, document)
    heading = opening.heading if opening.heading and heads_event(opening.heading) else None
    fallback = document.title if first else heading or _cut(opening.text)
    return Meeting(
        name=name_of(opening.text, fallback) if first or not heading else heading,
        kind=kind_of(opening.text) or kind_of(document.title),
        body=body_of(opening.text),
        start=when.start,
        end=when.end,
        place=place_of(opening.text)
        or next((place for s in stretch if is_opening(s.text) and (place := place_of(s.text))), None),
        page=opening.told.page,
        span=opening.told.span,
        attendances=_attendances(stretch),
        groups=_groups(stretch),
    )


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MAX_LABEL else words[: MAX_LABEL - 1].rstrip() + "…"


def _opening(stretch: Sequence[_Sentence]) -> _Sentence:
    """The sentence that says most of the event: one that tells of it and puts it somewhere in time."""
    strong = [s for s in stretch if is_strong(s.text)]
    dated = [
        s
        for s in stretch
        if is_opening(s.text) and re.search(r"\b(?:today|yesterday|this|last night)\b|\(\d+|\d{4}", s.text)
    ]
    both = [s for s in strong if s in dated]
    return next(iter(both or dated or strong or [s for s in stretch if is_opening(s.text)] or stretch))


def _when(stretch: Sequence[_Sentence], opening: _Sentence, document: Document) -> When:
    tellers = [opening, *(s for s in stretch if is_opening(s.text))]
    for sentence in tellers:
        when = when_of(sentence.text, document.issued_on)
        if when:
            return when
    if any(is_vague(s.text) for s in tellers):
        return When(start=None, end=None)
    return When(start=document.issued_on, end=document.issued_on)


def _attendances(stretch: Sequence[_Sentence]) -> tuple[Attendance, ...]:
    best: dict[str, tuple[int, Attendance]] = {}
    for sentence in stretch:
        for part in parts_in(sentence.text, sentence.names, listed=sentence.told.listed):
            person = sentence.person(part.named)
            if person is None:
                continue
            weight = _weight(part)
            if person.name not in best or weight > best[person.name][0]:
                printed = part.named.person
                if printed.role:
                    person = replace(person, role=printed.role, organization=printed.organization)
                proof = Attendance(person=person, how=part.how, page=sentence.told.page, span=sentence.told.span)
                best[person.name] = (weight, proof)
    return tuple(attendance for _, attendance in best.values())


def _weight(part: Part) -> int:
    return 2 * _RANK[part.how] + (20 if part.formal else 0) - (9 if part.how == "spoke" and not part.formal else 0)


def _groups(stretch: Iterable[_Sentence]) -> tuple[Group, ...]:
    found: dict[str, Group] = {}
    for sentence in stretch:
        for span in groups_in(sentence.text, sentence.names):
            text = " ".join(span.cut(sentence.text).split())
            start = sentence.told.span.start
            found.setdefault(
                text,
                Group(text=text, page=sentence.told.page, span=Span(start=start + span.start, end=start + span.end)),
            )
    return tuple(found.values())
