"""A question to the sentences that answer it, the value first where there is one; or to a refusal."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from assistant.best_telling import ASKS_BEFORE, choices_for, may_answer
from assistant.by_words import is_another, may_ask_for_bodies, may_be_told, speaks_of_number
from assistant.clock import clock_of
from assistant.composing import compose
from assistant.days import day_of
from assistant.evidence import Evidence, Findings, Weight, cite_told, find_evidence, nearest, weights_of
from assistant.held_there import of_that_meeting
from assistant.listing import Entry
from assistant.not_told import says_not_told
from assistant.numbers import asks_clock
from assistant.phrases import asks_what, asks_which_people
from assistant.questions import Question
from assistant.refusing import why_not
from assistant.replies import Answer, Citation, Coverage, Item, Refusal, Reply
from assistant.suiting import ASKS_YEAR
from assistant.values import Value, number_in, people_of, place_of_event, thing_in, things_beside, year_of
from assistant.venues import lacks_venue, venue_of
from assistant.who import understand_who
from corpus.records import Span, iso_days
from index.ledger import Ledger, Told
from index.names import words_of
from index.records import Hit
from index.searching import Searcher

_ASKS_A_THING = re.compile(
    r"\b(?:what|which|when|where|how|why|cause|gifts?|presents?|costs?|price|level|amount|content|theme|title|slogan|что|какой|когда|где"
    r"|сколько|почему)\b",
    re.IGNORECASE,
)
_NAMES_OF = re.compile(r"\bnames\s+of\b|\bnames\W*$", re.IGNORECASE)
NOT_SAID = "The reports do not say."


def answer_by_quotes(
    question: Question,
    hits: Sequence[Hit],
    searcher: Searcher,
    collections: Collection[str] | None,
    coverage: Coverage,
) -> Reply:
    """The best sentences, quoted; or why there are none."""
    hits = of_that_meeting(question, hits, searcher.ledger(collections), searcher.status(collections).newest)
    found = find_evidence(question, hits, searcher, searcher.weight)
    reason = why_not(question, found, hits, searcher.likeness) if found else NOT_SAID
    if found and says_not_told(question, found.leads[0].text):
        lead = found.leads[0]
        quote = _cite(lead.hit.report.document_id, lead.page, lead.span, searcher, collections)
        return _refusal(question, "The report says that it was not told or decided.", (quote,), coverage)
    value = _value(question, found, searcher.ledger(collections), searcher.weight) if found and not reason else None
    named: tuple[Item, ...] = ()
    if not reason and value is None:
        named = _named_there(question, hits, searcher, collections)
        if not named and _asks_for_people(question):
            reason = "The report that comes nearest names nobody for that."
    if found and not reason and question.kind in ("when", "where") and _is_of_another(question.text, found):
        reason = "The report that comes nearest is of another one."
    if found and not reason and value is None and question.kind == "where" and lacks_venue(question.text, found.quotes):
        reason = "The report that comes nearest does not tell of that."
    if question.kind == "when" and not reason and value is None:
        reason = "The report that comes nearest gives no date for that."
    if found is None or reason:
        return _refusal(question, reason or NOT_SAID, nearest(hits), coverage)
    citations = tuple(_citations(found.leads, value, searcher, collections))
    named = tuple(replace(one, citations=(_holding(one.citations[0], citations),)) for one in named)
    proofs = tuple(dict.fromkeys(one.citations[0] for one in named))
    names = [one.name for one in named if one.name]
    answer, beside = (", ".join(names), []) if _asks_for_people(question) else (None, names)
    citations = (
        (*proofs, *(one for one in citations if one not in proofs))
        if answer
        else (*citations, *(one for one in proofs if one not in citations))
    )
    return Answer(
        question=question.text,
        kind=question.kind,
        text=compose(citations, value.text if value else answer, beside),
        items=tuple(_items(value, citations[:1])) if value else named,
        citations=citations,
        coverage=coverage,
    )


def _holding(proof: Citation, quoted: Sequence[Citation]) -> Citation:
    """The quote that has the proof, if one has, so that nothing is quoted twice."""
    same = (one for one in quoted if one.document == proof.document and proof.quote in one.quote)
    return next(same, proof)


def _named_there(
    question: Question, hits: Sequence[Hit], searcher: Searcher, collections: Collection[str] | None
) -> tuple[Item, ...]:
    """Those whom the best telling names, where a question asks for people, or may do so in keywords."""
    if asks_what(question.text):
        return ()
    who = understand_who(question.text) if _asks_for_people(question) else None
    if who and not may_be_told(question, who):
        return ()
    in_keywords = question.kind == "what" and not _ASKS_A_THING.search(question.text)
    may_ask = who or question.kind == "who" or in_keywords
    choices = choices_for(question, who, hits, searcher) if may_ask else ()
    how = choices[0].how if choices else None
    is_told = how and (may_answer(choices[0]) if who else how.share > 0 or not how.n_asked)
    entries = _each_once(choices[0].entries) if is_told else []
    return tuple(
        Item(
            name=entry.person.name,
            role=entry.person.role,
            organization=entry.person.organization,
            citations=(_cite(entry.document_id, entry.page, entry.span, searcher, collections),),
        )
        for entry in entries
        if entry.person
    )


def _each_once(entries: Sequence[Entry]) -> list[Entry]:
    """Without those who are named again, or by their surname alone."""
    shown: list[Entry] = []
    for entry in entries:
        words = words_of(entry.person.name) if entry.person else []
        named = [words_of(one.person.name) for one in shown if one.person]
        if words and not any(words == other or words == other[-1:] for other in named):
            shown.append(entry)
    return shown


def _is_of_another(text: str, found: Findings) -> bool:
    """Whether "the tenth session" is asked about, and nothing that is quoted of the ninth's report speaks of it."""
    title = found.leads[0].hit.report.title
    quoted = any(speaks_of_number(text, quote) for quote in found.quotes)
    return is_another(text, title, found.pages[0]) and not quoted


def _refusal(question: Question, reason: str, quotes: tuple[Citation, ...], coverage: Coverage) -> Refusal:
    return Refusal(question=question.text, kind=question.kind, reason=reason, nearest=quotes, coverage=coverage)


def _asks_for_people(question: Question) -> bool:
    in_names = question.kind == "who" or _NAMES_OF.search(question.text) is not None
    who = in_names and understand_who(question.text) is not None
    asks_other = question.kind not in ("who", "what")  # "where was it signed, at which Professor Lind spoke?"
    return not asks_other and (who or asks_which_people(question.text)) and not may_ask_for_bodies(question.text)


def _value(question: Question, found: Findings, ledger: Ledger, weight: Weight) -> Value | None:
    if venue := venue_of(question, found.leads, found.pages, weights_of(question.terms, question.names, weight)):
        return venue
    if asks_clock(question.text):
        return clock_of(question.text, found.leads, found.pages)
    id_ = found.leads[0].hit.report.document_id
    told = [one for one in ledger.told if one.document_id == id_]
    if question.kind == "when":
        return (
            year_of(question.text, found.leads)
            if ASKS_YEAR.search(question.text)
            else day_of(question.text, found.leads, told, found.pages)
        )
    if question.kind == "where":
        return place_of_event(told)
    if question.kind in ("who", "what"):
        things = (thing_in(question, lead, quote) for lead, quote in zip(found.leads, found.quotes, strict=True))
        people = None if ASKS_BEFORE.search(question.text) else people_of(question.text, found.leads, weight)
        return people or next(filter(None, things), None) or things_beside(question, found.leads[0], found.pages)
    return number_in(question.text, found.leads) if question.kind == "how_many" else None


def _citations(
    leads: Sequence[Evidence], value: Value | None, searcher: Searcher, collections: Collection[str] | None
) -> list[Citation]:
    """The quote that has the value first."""
    told = value.told if value else None
    first = [lead for lead in leads if value and (lead is value.lead or (told and _holds(lead, told)))][:1]
    if value and value.lead and not first:  # a sentence that is none of the best
        first = [value.lead]
        leads = [replace(lead, quoted=lead.span) for lead in leads if not _is_within(lead.span, value.lead)]
    cited = [
        _cite(lead.hit.report.document_id, lead.page, _quoted(lead, value), searcher, collections)
        for lead in (*first, *(lead for lead in leads if lead not in first))
    ]
    if told and not first:
        cited.insert(0, _cite(told.document_id, told.meeting.page, told.meeting.span, searcher, collections))
    return cited


def _quoted(lead: Evidence, value: Value | None) -> Span:
    """Of a sentence that has the value, no more than itself."""
    return lead.span if value and not value.things and (lead is value.lead or value.text in lead.text) else lead.quoted


def _is_within(span: Span, lead: Evidence) -> bool:
    return lead.quoted.start <= span.start and span.end <= lead.quoted.end


def _holds(lead: Evidence, told: Told) -> bool:
    """Whether the quote has the sentence that tells of the event."""
    span = told.meeting.span
    same = lead.page == told.meeting.page and lead.hit.report.document_id == told.document_id
    return same and lead.quoted.start <= span.start and span.end <= lead.quoted.end


def _cite(document_id: str, page: int, span: Span, searcher: Searcher, collections: Collection[str] | None) -> Citation:
    return cite_told(searcher.hit_at(document_id, page, span, collections), span)


def _items(value: Value, citations: tuple[Citation, ...]) -> Iterator[Item]:
    for person in value.people:
        yield Item(name=person.name, role=person.role, organization=person.organization, citations=citations)
    for thing in value.things:
        yield Item(name=thing, citations=citations)
    if value.when or value.place:
        meeting = value.told.meeting if value.told else None
        yield Item(
            meeting=meeting.name if meeting else None,
            date=iso_days(value.when.start, value.when.end) if value.when else None,
            place=value.place,
            citations=citations,
        )
