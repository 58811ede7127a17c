"""The value that a question asks for, out of the sentences that answer: a day, a place, a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evidence import Evidence, Weight
from assistant.naming import people_in
from assistant.numbers import find_figures
from assistant.periods import plain_day
from assistant.questions import Question
from assistant.refusing import thing_asked
from assistant.suiting import YEAR
from assistant.synonyms import told_by
from assistant.things import items_in, name_in
from assistant.who import understand_who
from corpus.dates import find_dates
from corpus.imprint import after_dateline
from corpus.prose.days import When, day_told_before, when_of
from corpus.records import Page, Person
from corpus.russian.language import has_cyrillic
from corpus.sentences import split_sentences
from index.ledger import Told
from index.words import terms_of

N_WORDS_BETWEEN = 4
_ASKS_TO_COME = re.compile(
    r"\b(?:will|due to|to take place|to be (?:held|launched|opened|\w+ed)|scheduled|planned|fixed|expected to)\b",
    re.IGNORECASE,
)
_IS_TO_COME = re.compile(
    r"\b(?:will|scheduled|due|planned|expected|tomorrow|upcoming|(?:is|are) to|to be (?:held|launched|opened))\b",
    re.IGNORECASE,
)
_BY_WHEN = re.compile(
    r"\b(?:by|before|until|till)\s+(?:when|(?:what|which)\s+(?:date|day))\b|\bdeadline\b|"
    r"\b(?:last|final|closing|end)\s+(?:day|date)\b|"
    r"\b(?:expir\w+|r[au]ns?\s+out|laps\w+|ends?|ended|clos(?:e|es|ed|ing))\b\W*$|"
    r"\b(?:date|day)\b.*\bat the latest\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:by|before|until|till|through|not later than|deadline (?:is|of|for)|"
    r"(?:expir\w+|end\w*|clos\w+|conclud\w+|laps\w+) on)\s+(?=(?:the\s+)?[A-Z\d])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What is asked for, in words.

    :param lead: the sentence that has it; `None` where only the event has it.
    :param told: the event that has it.
    :param people: whom it names.
    :param things: what else it names.
    """

    text: str
    when: When | None = None
    place: str | None = None
    lead: Evidence | None = None
    told: Told | None = None
    people: tuple[Person, ...] = ()
    things: tuple[str, ...] = ()


def year_of(question: str, leads: Sequence[Evidence]) -> Value | None:
    """The year of the first sentence that has one which the question does not name itself."""
    for lead in leads:
        if years := [year for year in YEAR.findall(lead.text) if year not in question]:
            return Value(text=years[0], lead=lead)
    return None


def day_of(question: str, leads: Sequence[Evidence], told: Sequence[Told], pages: Sequence[Page]) -> Value | None:
    """The day or days of the first sentence that has any, else of the event that the report tells of.

    :param pages: of the report of the first sentence.
    """
    by_when = _BY_WHEN.search(question) is not None
    first = leads[0].hit.report.document_id
    for lead in leads if by_when else ():
        if match := _BEFORE.search(lead.text):
            when = when_of(lead.text[match.start() :], lead.hit.report.issued_on)
            if when and when.start:
                return Value(text=_days(when), when=when, lead=lead)
    to_come = _ASKS_TO_COME.search(question) is not None
    for lead in leads if to_come else ():
        if _IS_TO_COME.search(lead.text) and (when := when_of(lead.text, lead.hit.report.issued_on)) and when.start:
            return Value(text=_days(when), when=when, lead=lead)
    # The day on which a deadline was set, which the question names, is not that deadline.
    named = {dated.start for dated in find_dates(question)} if by_when else set()
    for lead in leads:
        when = when_of(after_dateline(lead.text), lead.hit.report.issued_on) or (
            _of_its_event(lead, told) or (_as_before(lead, pages) if lead.hit.report.document_id == first else None)
        )
        is_of_report = when is not None and to_come and when.start == lead.hit.report.issued_on
        if when and when.start and when.start not in named and not is_of_report:
            return Value(text=_days(when), when=when, lead=lead)
    days = {
        (one.meeting.start, one.meeting.end) for one in told if one.meeting.start and one.meeting.start not in named
    }
    if len(days) != 1:
        return None
    ((start, end),) = days
    when = When(start=start, end=end)
    return Value(text=_days(when), when=when, told=next(one for one in told if one.meeting.start))


def _of_its_event(lead: Evidence, told: Sequence[Told]) -> When | None:
    """The days of the event that a Russian sentence tells of: "На следующий день делегация посетила"."""
    for one in told if has_cyrillic(lead.text) else ():
        here = (one.document_id, one.meeting.page) == (lead.hit.report.document_id, lead.page)
        if here and one.meeting.start and one.meeting.span.start <= lead.span.start < one.meeting.span.end:
            return When(start=one.meeting.start, end=one.meeting.end)
    return None


def _as_before(lead: Evidence, pages: Sequence[Page]) -> When | None:
    """ "The following day" is counted from what the sentences before tell of."""
    text = next((page.text for page in pages if page.number == lead.page), "")[: lead.span.start]
    day = day_told_before(lead.text, [span.cut(text) for span in split_sentences(text)], lead.hit.report.issued_on)
    return When(start=day, end=day) if day else None


def place_of_event(told: Sequence[Told]) -> Value | None:
    """Where the event took place, if the report tells of one place alone."""
    placed = [one for one in told if one.meeting.place]
    if len({one.meeting.place for one in placed}) != 1 or not placed[0].meeting.place:
        return None
    return Value(text=placed[0].meeting.place, place=placed[0].meeting.place, told=placed[0])


def people_of(question: str, leads: Sequence[Evidence], weight: Weight) -> Value | None:
    """Whom the first sentence that names any of those asked for names."""
    who = understand_who(question)
    for lead in leads if who else ():
        if who and (people := people_in(who, lead.text, weight)):
            return Value(text=", ".join(person.name for person in people), lead=lead, people=tuple(people))
    return None


def thing_in(question: Question, lead: Evidence, quote: str) -> Value | None:
    """The thing that is asked for, by its name; of several those that the quote lists, and then nothing in bold.

    :param quote: the sentence with what belongs to it.
    """
    if name := name_in(question, lead.text):
        return Value(text=name, lead=lead, things=(name,))
    things = items_in(question, lead.text, quote)
    return Value(text="", lead=lead, things=things) if things else None


def number_in(question: str, leads: Sequence[Evidence]) -> Value | None:
    """The number in the best sentence: beside the thing that is counted, or the only one."""
    lead = leads[0]
    numbers = find_figures(lead.text)
    thing = thing_asked(question)
    beside = [match for match in numbers if thing in _terms_after(lead.text, match.end())]
    alone = len(numbers) == 1 and (thing is None or told_by(thing) & set(terms_of(lead.text)))
    chosen = beside[:1] if beside else numbers if alone else []
    return Value(text=" ".join(chosen[0][0].split()).strip(" ,."), lead=lead) if chosen else None


def _terms_after(text: str, at: int) -> list[str]:
    return terms_of(" ".join(text[at:].split()[:N_WORDS_BETWEEN]))


def _days(when: When) -> str:
    if when.start is None:
        return ""
    if when.end is None or when.end == when.start:
        return plain_day(when.start)
    return f"{plain_day(when.start)} to {plain_day(when.end)}"
