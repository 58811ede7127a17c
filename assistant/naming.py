"""People whom a report's sentences name for something: who gave the lecture, who is the Attache, who was appointed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.candidates import Candidate, candidates, people_named, spelled_out
from assistant.choosing import (
    ACCOMPANIED,
    DESCRIBED,
    best_fit,
    choose,
    is_described,
    is_done_by,
    named_in,
    tells_of_meeting,
)
from assistant.evidence import NEAR_WEIGHT
from assistant.listing import Entry, Weight
from assistant.tellings import Telling, ToldSentence, tellings_of, told_sentence
from assistant.verbs import tells
from assistant.who import WhoQuestion
from corpus.prose.tokens import Lexicon, lexicon_of
from corpus.records import Page, Person
from corpus.sentences import split_sentences
from index.names import words_of
from index.words import terms_of

OF_BEST = 0.85
_APPOINTS = re.compile(
    r"\W+(?:has |have |had )?(?:\w+ly )?(?:appointed|nominated|named|awarded)\b"
)  # no appointee himself
TITLE_SHARE = 0.3  # a word of the title is in many sentences, and tells of none
VERB_BONUS, OTHER_VERB_BONUS, AGENT_BONUS = 0.2, 0.1, 0.3
MIN_SAID_OF_LIST = 0.12
MIN_SAID_OF_SHAPE = 0.4
MIN_SAID = 0.22  # the share of the question's words that the sentence itself must have


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What a whole report shows of its words: those that are no names, and bodies known by their initials.

    :param sure: only those count as people of whom more than the shape of a name says so.
    """

    lexicon: Lexicon
    spelled: Mapping[str, str]
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """People whom a telling names.

    :param fit: how far the best of them is what is asked for, from 0 to 1.
    :param said: how much of the question it says.
    """

    fit: float
    said: float
    people: Sequence[tuple[ToldSentence, Person]]


def _context(texts: Sequence[str]) -> _Context:
    return _Context(lexicon=lexicon_of(texts), spelled=spelled_out("\n".join(texts)))


def find_named(
    question: WhoQuestion, terms: Sequence[str], document_id: str, title: str, pages: Sequence[Page], weight: Weight
) -> tuple[Entry, ...]:
    """The people in the sentences that say most of what is asked, in the report's order; none if none says enough."""
    in_title = set(terms_of(title))
    weights = {term: weight(term) * (TITLE_SHARE if term in in_title else 1.0) for term in terms}
    tellings = [one for page in pages for one in tellings_of(page)]
    context = _context([page.text for page in pages])
    found = list(_found(question, tellings, weights, weight, context))
    if not found:  # "a shepherd, Bo Ode, telephoned": nothing but its shape says that it is a name
        shaped = _found(question, tellings, weights, weight, replace(context, sure=False))
        found = [one for one in shaped if one.fit >= DESCRIBED and one.said >= MIN_SAID_OF_SHAPE]
    fitting = [one for one in found if one.fit >= OF_BEST * max(other.fit for other in found)]
    least = OF_BEST * max((one.said for one in fitting), default=0.0)
    return tuple(
        _once(
            Entry(document_id=document_id, page=sentence.page, span=sentence.span, person=person)
            for one in fitting
            if one.said >= least
            for sentence, person in one.people
        )
    )


def _found(
    question: WhoQuestion,
    tellings: Iterable[Telling],
    weights: Mapping[str, float],
    weight: Weight,
    context: _Context,
) -> Iterator[_Found]:
    """What says enough of what is asked, or names somebody who is what is asked for."""
    for telling in tellings:
        if question.did == ACCOMPANIED and any(tells_of_meeting(one.text) for one in telling.sentences):
            continue
        said = _said(question, telling, weights)
        people, fit, is_by = _people(question, telling.sentences, weight, context, telling.announced)
        said += AGENT_BONUS * is_by
        least = MIN_SAID_OF_LIST if len(telling.sentences) > 1 else MIN_SAID
        if people and (said >= least or (said and fit >= DESCRIBED and question.wanted.alternatives)):
            yield _Found(fit=fit, said=said, people=people)


def people_in(question: WhoQuestion, text: str, weight: Weight) -> list[Person]:
    """Those whom a text names and the question asks for, in order."""
    pages = Page(number=1, text=text)
    sentences = [told_sentence(pages, span) for span in split_sentences(text)]
    return [person for _, person in _people(question, sentences, weight, _context([text]))[0]]


def _said(question: WhoQuestion, telling: Telling, weights: Mapping[str, float]) -> float:
    """The share of the question's words that it has, from 0 to 1; more where it has the verb that is asked about."""
    parts = (1.0 if term in telling.terms else NEAR_WEIGHT if term in telling.before else 0.0 for term in weights)
    said = sum(told * part for told, part in zip(weights.values(), parts, strict=True)) / (sum(weights.values()) or 1.0)
    texts = [one.text for one in telling.sentences]
    if question.did and any(re.search(rf"\b{question.did}", text, re.IGNORECASE) for text in texts):
        return said + VERB_BONUS
    return said + (OTHER_VERB_BONUS if question.did and any(tells(question.did, text) for text in texts) else 0.0)


def _people(
    question: WhoQuestion, sentences: Sequence[ToldSentence], weight: Weight, context: _Context, of_all: str = ""
) -> tuple[list[tuple[ToldSentence, Person]], float, bool]:
    """Those named there whom the question asks for, how far the best of them fits, and whether it was done by any."""
    people: list[tuple[ToldSentence, Person]] = []
    fitting: list[Candidate] = []
    for sentence in sentences:
        named_here = people_named(sentence.text, context.lexicon, sure=context.sure)
        here = [
            person
            for person, span in named_here
            if not _APPOINTS.match(sentence.text, span.end) and not (question.did and _is_late(person))
        ]
        people += [(sentence, person) for person in here]
        fitting += (
            replace(one, of_all=f"{one.of_all} {of_all}") for one in candidates(here, sentence.text, context.spelled)
        )
    chosen = choose(question, fitting, weight)
    known = {chosen[at] for at in named_in(question.text, [people[one][1] for one in chosen])}
    asked = [one for one in chosen if one not in known or _is_asked_about(question, fitting[one])]
    is_by = question.did is not None and any(is_done_by(question.did, fitting[one]) for one in asked)
    return [people[one] for one in asked], best_fit(question, [fitting[one] for one in asked], weight), is_by


def _is_late(person: Person) -> bool:
    """ "The late President Ode" did nothing of what a report tells."""
    return (person.role or "").lower().startswith("late ")


def _is_asked_about(question: WhoQuestion, one: Candidate) -> bool:
    """ "Who is Ada Lind?" asks for her, and so does her office; "who read Ada Lind's report?" for somebody else."""
    said = set(terms_of(f"{one.person.name} {one.person.role or ''}"))
    return is_described(question, one) or any(set(terms) <= said for terms in question.wanted.alternatives)


def _is_one(name: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the one holds the other: a surname, or more of a name."""
    return bool(name and other) and (name <= other or other <= name)


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Each once, by the fullest of the names that one report gives him: "Ode Lind" and "B.K. Ode Lind" are one."""
    kept: dict[frozenset[str], Entry] = {}
    for entry in entries:
        words = frozenset(words_of(entry.person.name) if entry.person else ())
        same = next((one for one in kept if _is_one(words, one)), None)
        if same is None:
            kept[words] = entry
        elif len(words) > len(same):
            kept = {words if one == same else one: entry if one == same else its for one, its in kept.items()}
    yield from kept.values()
