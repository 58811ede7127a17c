"""Lists out of the ledger: who came, which meetings, how often; complete, counted, each entry with its proof."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath

from assistant.ledger_questions import LedgerQuestion
from assistant.periods import Period
from corpus.records import Meeting
from index.ledger import Ledger, Presence, Told
from index.words import terms_of

CAME = ("present", "chaired", "spoke")
MISSED = ("apologies", "absent")
# The share, by weight, of the question's words that a meeting's name must have, and of what the best one has: a body
# is written now with its first name and now without.
MIN_NAMED = 0.5
MIN_OF_BEST = 0.6
N_NEAREST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What was computed: the presences that answer, or why there are none, with the nearest meetings.

    :param meetings: the meetings meant, as each report tells of them.
    """

    presences: tuple[Presence, ...] = ()
    meetings: tuple[Told, ...] = ()
    reason: str | None = None
    nearest: tuple[Told, ...] = ()


def compute(question: LedgerQuestion, ledger: Ledger) -> Listed | None:
    """The list that is asked for; `None` when the ledger holds no meeting that could be meant."""
    if not ledger.told or not (question.terms or question.period or question.people or question.unknown):
        return None
    if question.unknown:
        return Listed(reason=f"The reports know nobody named {question.unknown}.")
    meant = _meant(question, ledger.told)
    if not meant:
        return None
    if question.wanted in ("meetings", "count"):
        return _of_people(question, ledger, meant)
    return _of_meetings(question, ledger, meant)


def _of_people(question: LedgerQuestion, ledger: Ledger, meant: Sequence[Told]) -> Listed:
    """The meetings that all the people named came to."""
    within = set(_within(question.period, meant))
    unclear = next((people for people in question.people if len(people) > 1), None)
    if unclear:
        fitting = sorted(ledger.name_of(person) for person in unclear)
        return Listed(reason=f"{len(fitting)} people fit that name: {', '.join(fitting)}. Which one?")
    came = [
        [one for one in ledger.of_people(people) if one.attendance.how in CAME and one.told in within]
        for people in question.people
    ]
    common = set.intersection(*({_sitting(one.told) for one in presences} for presences in came))
    first = {_sitting(one.told): one for one in reversed(came[0]) if _sitting(one.told) in common}
    presences = tuple(
        sorted(first.values(), key=lambda one: (one.told.meeting.start or date.min, one.told.meeting.name))
    )
    if presences:
        return Listed(presences=presences, meetings=tuple(one.told for one in presences))
    names = " and ".join(ledger.name_of(min(people)) for people in question.people)
    return Listed(reason=f"The reports tell of no meeting that {names} attended{_said(question.period)}.")


def _of_meetings(question: LedgerQuestion, ledger: Ledger, meant: Sequence[Told]) -> Listed | None:
    """The people at the meetings meant."""
    within = _within(question.period, meant)
    if question.people:
        with_them = [{one.told for one in ledger.of_people(people)} for people in question.people]
        within = [one for one in within if all(one in told for told in with_them)]
    if not within:
        if not question.period or question.people:
            return None
        near = _nearest(question.period, meant)
        return Listed(reason=_no_meeting(question.period, near), nearest=near)
    hows: tuple[str, ...] = (
        MISSED if question.wanted == "absent" else ("chaired",) if question.wanted == "chair" else CAME
    )
    chosen = set(within)
    found = [one for one in ledger.presences if one.told in chosen and one.attendance.how in hows]
    return Listed(presences=tuple(found), meetings=tuple(within)) if found else None


def _sitting(told: Told) -> tuple[object, ...]:
    """Two reports of one body's meeting on one day tell of the same one."""
    meeting = told.meeting
    return (meeting.start, meeting.body) if meeting.start and meeting.body else (told.document_id, meeting)


def _meant(question: LedgerQuestion, told: Sequence[Told]) -> list[Told]:
    """The meetings that the words name best; all of them where no word is left.

    A name or number that no meeting bears counts against all; any other word that none has may only shape the question.
    """
    terms = tuple(term for term in question.terms if term in question.names or any(term in _terms(one) for one in told))
    if not terms:
        return list(told)
    held = [_terms(one) for one in told]
    n_with = Counter(term for terms_held in held for term in terms_held)
    weight = {term: math.log(1 + (len(told) + 1) / (n_with[term] + 0.5)) for term in terms}
    total = sum(weight.values())
    scores = [sum(weight[term] for term in terms if term in terms_held) / total for terms_held in held]
    least = max(MIN_NAMED, MIN_OF_BEST * max(scores, default=0.0))
    numbers = {term for term in terms if any(map(str.isdigit, term)) and n_with[term]}
    return [
        one
        for one, score, terms_held in zip(told, scores, held, strict=True)
        if score >= least and numbers <= terms_held
    ]


@lru_cache(maxsize=100_000)
def _terms(told: Told) -> frozenset[str]:
    """What names a meeting: its own words, and those of the file that holds the report."""
    meeting = told.meeting
    said = (meeting.name, meeting.body, meeting.kind, meeting.place, PurePosixPath(told.report_name).stem)
    return frozenset(terms_of(" ".join(filter(None, said))))


def _within(period: Period | None, told: Iterable[Told]) -> list[Told]:
    if period is None:
        return list(told)
    return [
        one
        for one in told
        if one.meeting.start
        and one.meeting.start <= period.end
        and (one.meeting.end or one.meeting.start) >= period.start
    ]


def _nearest(period: Period, told: Sequence[Told]) -> tuple[Told, ...]:
    dated = [one for one in told if one.meeting.start]
    near = sorted(dated, key=lambda one: abs(((one.meeting.start or period.start) - period.start).days))[:N_NEAREST]
    return tuple(sorted(near, key=lambda one: one.meeting.start or date.min))


def _no_meeting(period: Period, near: Sequence[Told]) -> str:
    what = next((one.meeting.body or one.meeting.name for one in near), "it")
    days = " and ".join(plain_day(one.meeting.start) for one in near if one.meeting.start)
    nearest = f"; the nearest {'are' if len(near) > 1 else 'is'} {days}" if days else ""
    return f"The reports tell of no meeting of {what}{_said(period)}{nearest}."


def _said(period: Period | None) -> str:
    if period is None:
        return ""
    if period.is_day:
        return f" on {plain_day(period.start)}"
    if period.end.year > 2900:
        return f" since {plain_day(period.start)}"
    if period.start.year == 1900:
        return f" until {plain_day(period.end)}"
    return f" from {plain_day(period.start)} to {plain_day(period.end)}"


def plain_day(day: date) -> str:
    """ "4 June 2024" """
    return f"{day.day} {day:%B} {day.year}"


def iso_of(meeting: Meeting) -> str | None:
    """The meeting's day, or `start/end`, in ISO 8601."""
    if meeting.start is None:
        return None
    end = meeting.end or meeting.start
    return meeting.start.isoformat() if end == meeting.start else f"{meeting.start.isoformat()}/{end.isoformat()}"
