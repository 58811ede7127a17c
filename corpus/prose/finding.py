"""The events that a report tells of in sentences, and who took part; lists of those present are for `rolls`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.prose.datelines import Dateline, dateline_of
from corpus.prose.days import When, is_vague, when_of
from corpus.prose.gathering import Sentence, attendances_in, delegates_in, groups_of
from corpus.prose.names import find_names
from corpus.prose.namesakes import persons_of
from corpus.prose.naming import kind_of, name_of
from corpus.prose.occasions import body_of, goes_aside, heads_event, is_opening, is_strong, starts_another
from corpus.prose.places import place_of
from corpus.prose.telling import Told, told_in
from corpus.prose.tokens import lexicon_of
from corpus.records import Attendance, Document, Meeting

MAX_LABEL = 160
LONG_AGO = timedelta(days=400)  # a report tells of nothing older, but in passing
_DATED = re.compile(r"\b(?:today|yesterday|this|last night)\b|\(\d+|\d{4}", re.IGNORECASE)
_MET_UNNAMED = re.compile(r"\bwas (?:also )?held with\b|\b(?:the|our) delegation\b(?! of\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """What all events of one report share."""

    title: str
    dateline: Dateline
    delegates: tuple[Attendance, ...]


def find_events(document: Document) -> tuple[Meeting, ...]:
    """The events that a report's sentences tell of, in the order told; none where they tell of none."""
    told = told_in(document)
    if not any(is_opening(one.text) for one in told):
        return ()
    sentences = _named(told, document)
    stretches = _stretches(sentences)
    report = _Report(title=document.title, dateline=dateline_of(document), delegates=delegates_in(sentences))
    events: list[Meeting] = []
    for stretch in stretches:
        events.append(_event(stretch, report, events))
    return tuple(events)


def _named(told: Sequence[Told], document: Document) -> list[Sentence]:
    lexicon = lexicon_of(page.text for page in document.pages)
    names = [find_names(one.text, lexicon) for one in told]
    persons = iter(persons_of([mention for mentions in names for mention in mentions]))
    return [
        Sentence(told=one, names=mentions, persons=tuple(next(persons) for _ in mentions))
        for one, mentions in zip(told, names, strict=True)
    ]


def _stretches(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences parted by event; what is told before the first event belongs to it."""
    stretches: list[list[Sentence]] = [[]]
    opened = False
    for sentence in sentences:
        if opened and _breaks(sentence, stretches[-1]):
            stretches.append([])
        stretches[-1].append(sentence)
        opened = opened or is_opening(sentence.text)
    return stretches if opened else []


def _breaks(sentence: Sentence, stretch: Sequence[Sentence]) -> bool:
    if starts_another(sentence.text):
        return True
    last = stretch[-1].heading if stretch else None
    new_part = sentence.heading is not None and sentence.heading != last and heads_event(sentence.heading)
    return new_part and is_strong(sentence.text)


def _event(stretch: Sequence[Sentence], report: _Report, before: Sequence[Meeting]) -> Meeting:
    """One event.

    :param before: the events told of so far; the last of them lends its day and place to one "on its margins".
    """
    opening = _opening(stretch, report.dateline.issued_on)
    host = before[-1] if before else None
    aside = host is not None and goes_aside(opening.text)
    when = _when(stretch, opening, report, host)
    heading = opening.heading if opening.heading and heads_event(opening.heading) else None
    title = heading or (None if before else report.title)
    name = name_of(opening.text, opening.names, title) or _cut(opening.text)
    return Meeting(
        name=name,
        kind=kind_of(name) or kind_of(opening.text) or kind_of(report.title),
        body=body_of(opening.text),
        start=when.start,
        end=when.end,
        place=next(_places(stretch, opening), None) or (before[0].place if aside else report.dateline.place),
        page=opening.told.page,
        span=opening.told.span,
        attendances=_attendances(stretch, opening, report, aside=aside),
        groups=groups_of(stretch),
    )


def _attendances(
    stretch: Sequence[Sentence], opening: Sentence, report: _Report, *, aside: bool
) -> tuple[Attendance, ...]:
    """Those told of; and the delegation, where "a meeting was held with Mr. Lind" on the margins names one side."""
    told = attendances_in(stretch)
    if not (aside and _MET_UNNAMED.search(opening.text)):
        return told
    names = {attendance.person.name for attendance in told}
    return (*told, *(delegate for delegate in report.delegates if delegate.person.name not in names))


def _places(stretch: Sequence[Sentence], opening: Sentence) -> Iterator[str]:
    for sentence in (opening, *(s for s in stretch if is_strong(s.text))):
        place = place_of(sentence.text, sentence.names)
        if place:
            yield place


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MAX_LABEL else words[: MAX_LABEL - 1].rstrip() + "…"


def _opening(stretch: Sequence[Sentence], issued_on: date | None) -> Sentence:
    """The sentence that says most of the event: one that tells of it and puts it somewhere in time."""
    openings = [s for s in stretch if is_opening(s.text)]
    recent = [s for s in openings if not _is_long_ago(when_of(s.text, issued_on), issued_on)]
    strong = [s for s in recent if is_strong(s.text)]
    dated = [s for s in recent if _DATED.search(s.text)]
    both = [s for s in strong if s in dated]
    return next(iter(both or dated or strong or recent or openings or stretch))


def _is_long_ago(when: When | None, issued_on: date | None) -> bool:
    return bool(when and when.end and issued_on and issued_on - when.end > LONG_AGO)


def _when(stretch: Sequence[Sentence], opening: Sentence, report: _Report, host: Meeting | None) -> When:
    issued_on = report.dateline.issued_on
    tellers = [opening, *(s for s in stretch if is_opening(s.text))]
    for sentence in tellers:
        when = when_of(sentence.text, issued_on or (host.end if host else None))
        if when and not _is_long_ago(when, issued_on):
            return when
    if any(is_vague(s.text) for s in tellers):
        return When(start=None, end=None)
    if host:
        return When(start=host.start, end=host.end)
    return When(start=issued_on, end=issued_on)
