"""The meetings of a journey that a question about it means: "the mission to Odda: who was at the kick-off?"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.ledger_questions import LedgerQuestion
from index.ledger import Ledger, Told
from index.words import terms_of

JOURNEYS = ("mission", "trip")
# What the first and the last meeting of a journey are called besides.
_ALSO = (
    frozenset(terms_of("kick-off kickoff opening inaugural inception first")),
    frozenset(terms_of("wrap-up wrapup closing final debriefing concluding last")),
)


def is_on(told: Told, journey: Told) -> bool:
    """Whether a meeting of one day fell on a journey that the same report tells of."""
    if told is journey or told.document_id != journey.document_id or journey.meeting.kind not in JOURNEYS:
        return False
    first, last, day = journey.meeting.start, journey.meeting.end, told.meeting.start
    return bool(first and last and day and first < last and first <= day <= last and told.meeting.end == day)


def stops_meant(question: LedgerQuestion, within: Sequence[Told], ledger: Ledger) -> list[Told]:
    """Of the journeys among the meetings those on the way whose own words the question has; none where it has none."""
    journeys = [one for one in within if one.meeting.kind in JOURNEYS]
    return [
        told
        for journey in journeys
        for told in _named(question, journey, [one for one in ledger.told if is_on(one, journey)])
    ]


def _named(question: LedgerQuestion, journey: Told, stops: Iterable[Told]) -> Iterable[Told]:
    """Those with a word of the question that the journey has not; on the day that is asked for, if it is one."""
    asked = _with_others(frozenset(question.terms) - _words(journey))
    period = question.period
    for told in stops:
        day = told.meeting.start
        is_then = period is None or (day is not None and period.start <= day <= period.end)
        if is_then and not asked.isdisjoint(_with_others(_words(told))):
            yield told


def _words(told: Told) -> frozenset[str]:
    return frozenset(terms_of(f"{told.meeting.name} {told.meeting.place or ''}"))


def _with_others(terms: frozenset[str]) -> frozenset[str]:
    return terms.union(*(also for also in _ALSO if not terms.isdisjoint(also)))
