"""The events that a report tells of in sentences, and who took part; lists of those present are for `rolls`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from corpus.dates import is_day
from corpus.prose.datelines import Dateline, dateline_of
from corpus.prose.days import When, is_vague, when_of
from corpus.prose.gathering import Sentence, attendances_in, delegates_in, groups_of
from corpus.prose.names import find_names
from corpus.prose.namesakes import may_be_one, persons_of
from corpus.prose.naming import kind_of, name_of
from corpus.prose.occasions import body_of, goes_aside, heads_event, is_opening, is_strong, starts_another
from corpus.prose.places import place_of
from corpus.prose.telling import Told, told_in
from corpus.prose.tokens import lexicon_of
from corpus.records import Attendance, Document, Meeting

MAX_LABEL = 160
LONG_AGO = timedelta(days=400)  # a report tells of nothing older, but in passing
SOON = timedelta(days=7)  # and nothing later, but in passing
_ONE_SIDE = re.compile(r"\b(?:was|were) (?:also )?held with\b", re.IGNORECASE)
_THE_DELEGATION = re.compile(
    r"\b(?:the|our) delegation\b(?! of\b)|\b(?:the )?representatives of the (?:Cent(?:er|re)|Secretariat)\b",
    re.IGNORECASE,
)
_TRIP = re.compile(r"\b(?:visit|trip|mission|tour)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """What all events of one report share."""

    title: str
    dateline: Dateline
    delegates: tuple[Attendance, ...]

    def issued_on(self, host: Meeting | None) -> date | None:
        """The day from which days are reckoned; of a report without one, the last of the event told of before."""
        return self.dateline.issued_on or (host.end if host else None)


def find_events(document: Document) -> tuple[Meeting, ...]:
    """The events that a report's sentences tell of, in the order told; none where they tell of none."""
    told = told_in(document)
    if not any(is_opening(one.text) for one in told):
        return ()
    sentences = _named(told, document)
    stretches = _stretches(sentences)
    report = _Report(title=document.title, dateline=dateline_of(document), delegates=delegates_in(sentences))
    events: list[Meeting] = []
    for before, stretch in pairwise([[], *stretches]):
        events.append(_event(stretch, before, report, events))
        if len(events) == 1 and not report.delegates and _TRIP.search(events[0].kind or ""):
            report = replace(report, delegates=events[0].attendances)  # those who went are the delegation
    return tuple(events)


def find_people(document: Document) -> tuple[Attendance, ...]:
    """Who took part, or stayed away, by the sentences of a record that is of one meeting."""
    return attendances_in(_named(told_in(document), document))


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


def _event(
    stretch: Sequence[Sentence], last: Sequence[Sentence], report: _Report, before: Sequence[Meeting]
) -> Meeting:
    """The event of one stretch.

    :param last: the stretch before it.
    :param before: the events told of so far; the last of them lends its day and place to one "on its margins".
    """
    host = before[-1] if before else None
    opening = _opening(stretch, report.issued_on(host))
    aside = host is not None and goes_aside(opening.text, opening.heading)
    when = _when(stretch, opening, report, host)
    title = _heading_of(opening, last) or (None if before else report.title)
    name = name_of(opening.text, opening.names, title) or kind_of(opening.text, noun=True) or _cut(opening.text)
    return Meeting(
        name=name,
        kind=kind_of(name) or kind_of(opening.text) or kind_of(report.title),
        body=body_of(opening.text),
        start=when.start,
        end=when.end,
        place=next(_places(stretch, opening), None) or (before[0].place if aside else report.dateline.place),
        page=opening.told.page,
        span=opening.told.span,
        attendances=_attendances(stretch, opening, report.delegates if host else (), aside=aside),
        groups=groups_of(stretch),
    )


def _heading_of(opening: Sentence, last: Sequence[Sentence]) -> str | None:
    """The heading that announces the event, if no other is told of under it before."""
    used = any(sentence.heading == opening.heading for sentence in last)
    return opening.heading if opening.heading and heads_event(opening.heading) and not used else None


def _attendances(
    stretch: Sequence[Sentence], opening: Sentence, delegates: Sequence[Attendance], *, aside: bool
) -> tuple[Attendance, ...]:
    """Those told of; and the delegation, if it is said to, or if "a meeting was held with Mr. Lind" names one side."""
    told = attendances_in(stretch)
    if not (_THE_DELEGATION.search(opening.text) or (aside and _ONE_SIDE.search(opening.text))):
        return told
    names = [attendance.person.name for attendance in told]
    missing = (one for one in delegates if not any(may_be_one(one.person.name, name) for name in names))
    return (*told, *missing)


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
    whens = {s.told.span: when_of(s.text, issued_on) for s in openings}
    recent = [s for s in openings if not _is_aside(whens[s.told.span], issued_on)]
    strong = [s for s in recent if is_strong(s.text)]
    dated = [s for s in recent if whens[s.told.span]]
    both = [s for s in strong if whens[s.told.span]]
    return next(iter(both or dated or strong or recent or openings or stretch))


def _is_aside(when: When | None, issued_on: date | None) -> bool:
    """Whether it is too long before the issue, or after it, to be the day of what the report tells of."""
    if when is None or when.start is None or when.end is None or issued_on is None:
        return False
    return issued_on - when.end > LONG_AGO or when.start - issued_on > SOON


def _when(stretch: Sequence[Sentence], opening: Sentence, report: _Report, host: Meeting | None) -> When:
    issued_on = report.issued_on(host)
    tellers = [opening, *(s for s in stretch if is_opening(s.text))]
    for sentence in tellers:
        when = when_of(sentence.text, issued_on)
        if when and not _is_aside(when, report.dateline.issued_on):
            return when
    for sentence in stretch:
        if is_day(sentence.text.strip(" .")):  # "06.09.2023. The third meeting was held."
            return when_of(sentence.text, issued_on) or When(start=issued_on, end=issued_on)
    if any(is_vague(s.text) for s in tellers):
        return When(start=None, end=None)
    if host:
        return When(start=host.start, end=host.end)
    return When(start=issued_on, end=issued_on)
