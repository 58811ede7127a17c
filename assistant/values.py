"""The value that a question asks for, out of the sentences that answer: a day, a place, a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evidence import Evidence, Weight, sentences_beside
from assistant.naming import people_in
from assistant.numbers import asks_share, asks_sum, find_figures, find_number_words, is_share, is_sum, is_year
from assistant.questions import Question, content_terms
from assistant.refusing import thing_asked
from assistant.suiting import YEAR
from assistant.synonyms import told_by
from assistant.things import items_in, name_in
from assistant.who import understand_who
from corpus.prose.days import When
from corpus.records import Page, Person
from index.ledger import Told
from index.words import terms_of

N_WORDS_BETWEEN = 4


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


def things_beside(question: Question, lead: Evidence, pages: Sequence[Page]) -> Value | None:
    """The same out of any sentence of its report: of those that list such things, the one with most of the words."""
    listing = [
        (one, things) for one in sentences_beside(lead, pages) if (things := items_in(question, one.text, one.text))
    ]
    asked = set(question.terms)
    best = max(listing, key=lambda told: len(asked & set(terms_of(told[0].text))), default=None)
    return Value(text="", lead=best[0], things=best[1]) if best else None


def number_in(question: str, leads: Sequence[Evidence]) -> Value | None:
    """The number in the best sentence: a share if one is asked for, beside what is counted, or the only one."""
    lead = leads[0]
    figures = [match for match in find_figures(lead.text) if not is_year(match)]
    numbers = [match for match in figures if not asks_sum(question) or is_sum(lead.text, match)]
    thing = thing_asked(question)

    def is_meant(match: re.Match[str]) -> bool:
        if asks_share(question):
            return is_share(lead.text, match)
        return thing in _terms_after(lead.text, match.end())

    beside = [match for match in numbers if is_meant(match)]
    alone = len(numbers) == 1 and (thing is None or told_by(thing) & set(terms_of(lead.text)))
    if chosen := beside[:1] if beside else numbers if alone else []:
        return Value(text=" ".join(chosen[0][0].split()).strip(" ,."), lead=lead)
    told = find_number_words(lead.text)
    words = [one for one in told if is_meant(one[0])]
    if (
        not words
        and len(told) == 1
        and not set(content_terms(question)).isdisjoint(_terms_after(lead.text, told[0][0].end()))
    ):  # of something that the question speaks of
        words = told
    if not words or numbers:
        return None
    match, number = words[0]
    return Value(text=f"{number} ({match[0].lower()})", lead=lead)


def _terms_after(text: str, at: int) -> list[str]:
    return terms_of(" ".join(text[at:].split()[:N_WORDS_BETWEEN]))
