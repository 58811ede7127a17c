"""People whom a report's sentences name for something: who gave the lecture, who is the Attache, who was appointed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.choosing import candidates, choose, named_in
from assistant.evidence import NEAR_WEIGHT
from assistant.listing import Entry, Weight
from assistant.who import WhoQuestion
from corpus.prose.names import find_names
from corpus.records import Page, Person
from corpus.sentences import split_sentences
from index.names import words_of
from index.words import terms_of

OF_BEST = 0.85
_APPOINTS = re.compile(r"\W+(?:has |have |had )?(?:appointed|nominated|named|awarded)\b")  # no appointee himself
TITLE_SHARE = 0.3  # a word of the title is in many sentences, and tells of none
MIN_SAID = 0.22  # the share of the question's words that the sentence itself must have


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    entries: tuple[Entry, ...]
    said: float


def find_named(
    question: WhoQuestion, terms: Sequence[str], document_id: str, title: str, pages: Sequence[Page], weight: Weight
) -> tuple[Entry, ...]:
    """The people in the sentences that say most of what is asked, in the report's order; none if none says enough."""
    in_title = set(terms_of(title))
    weights = {term: weight(term) * (TITLE_SHARE if term in in_title else 1.0) for term in terms}
    total = sum(weights.values()) or 1.0
    sentences, before = [], set[str]()
    for page, span in ((one, span) for one in pages for span in split_sentences(one.text)):
        text = span.cut(page.text)
        held = set(terms_of(text))
        parts = (1.0 if term in held else NEAR_WEIGHT if term in before else 0.0 for term in weights)
        said = sum(told * part for told, part in zip(weights.values(), parts, strict=True)) / total
        before = held
        if said >= MIN_SAID and (people := _people(question, text, weight)):
            entries = tuple(Entry(document_id=document_id, page=page.number, span=span, person=one) for one in people)
            sentences.append(_Sentence(entries=entries, said=said))
    least = OF_BEST * max((sentence.said for sentence in sentences), default=0.0)
    return tuple(_once(entry for sentence in sentences if sentence.said >= least for entry in sentence.entries))


def _people(question: WhoQuestion, text: str, weight: Weight) -> list[Person]:
    """Those in one sentence whom the question asks for."""
    named_here = [named for named in find_names(text) if named.sure]
    people = [one.person for one in named_here if not _APPOINTS.match(text, one.span.end)]
    chosen = [people[at] for at in choose(question, list(candidates(people, text)), weight)]
    known = {chosen[at].name for at in named_in(question.text, chosen)}
    return [one for one in chosen if one.name not in known or _is_asked_about(question, one)]


def _is_asked_about(question: WhoQuestion, person: Person) -> bool:
    """ "Who is Ada Lind?" asks for her, and so does her office; "who read Ada Lind's report?" for somebody else."""
    said = set(terms_of(f"{person.name} {person.role or ''}"))
    return any(set(terms) <= said for terms in question.wanted.alternatives)


def _once(entries: Iterator[Entry]) -> Iterator[Entry]:
    seen: set[tuple[str, ...]] = set()
    for entry in entries:
        name = words_of(entry.person.name) if entry.person else ()
        if name not in seen:
            seen.add(name)
            yield entry
