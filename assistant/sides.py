"""Of which side somebody is, where reports leave it unsaid: their own country need not be named."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from assistant.candidates import Candidate
from assistant.description import Description
from assistant.fitting import COUNTRY_TERMS, SENT_TO, alike, held_by, is_met
from assistant.who import WhoQuestion
from corpus.russian.language import has_cyrillic
from index.words import terms_of

HOME_WEIGHT = 1.95  # of the name of a country that is in a seventh of all passages
_OUR_SIDE = re.compile(r"\bour\s+(?:own\s+)?(?:side|delegation|party|ministers|officials|people)\b", re.IGNORECASE)
_HEADS_MISSION = re.compile(r"(?:[A-Z][\w’'-]*\s+){0,3}?(?:Ambassador|High Commissioner)\b")
_OF_MISSION = re.compile(
    r"(?:Deputy (?:High Commissioner|Ambassador|Head of Mission|Chief of Mission)|(?:First|Second|Third) Secretary|"
    r"(?:Minister[ -])?Counsell?or|(?:[A-Z]\w+ )?Attach|Charg)"
)
_IN_NAME = re.compile(
    r"\b[A-Z][\w’'-]*(?=\s+[A-Z][\w’'-]*\s+(?:[A-Z]|of\b))|\b[A-Z][\w’'-]*(?=\s+[A-Z][\w’'-]*['’]s?\s+[A-Z])"
    r"|\b[A-Z][a-z][\w’'-]*(?=\s+[A-Z]{3,}\b)"
)


def of_our_own(
    question: WhoQuestion,
    people: Sequence[Candidate],
    kept: list[int],
    weight: Callable[[str], float],
    *,
    infer: bool,
) -> tuple[Description, list[int]]:
    """Reports do not say of which country their own side is: asked for it, those of no other are of it.

    It is the country that most passages name; any other may be it where nobody is said to be of that.
    """
    wanted = question.wanted
    countries = {term for terms in wanted.alternatives for term in terms if term in COUNTRY_TERMS}
    in_names = set(terms_of(" ".join(_IN_NAME.findall(question.text))))  # "Norland Banks' Association"
    if _OUR_SIDE.search(question.text):
        foreign = {term for term in COUNTRY_TERMS if not is_home(term, weight)}
        return wanted, [at for at in kept if not foreign & _countries_of(people[at])]
    if wanted.is_sent or not countries - in_names or has_cyrillic(question.text):  # Russian reports name both sides
        return wanted, kept
    held = {at: held_by(people[at].own) | held_by(people[at].around) for at in kept}
    said = any(is_met(term, held[at]) for term in countries for at in kept)
    if not any(is_home(term, weight) for term in countries) and (said or question.led or not infer):
        return wanted, kept
    others = COUNTRY_TERMS - {term for term in COUNTRY_TERMS if any(alike(term, one) for one in countries)}
    ours = [at for at in kept if not others & _countries_of(people[at])]
    rest = (tuple(term for term in terms if term not in countries | {"sri"}) for terms in wanted.alternatives)
    return replace(wanted, alternatives=tuple(terms for terms in rest if terms)), ours


def lands_in(text: str, asked: Collection[str]) -> frozenset[str]:
    """Those of the countries asked for, or their peoples, of which a text speaks."""
    told = COUNTRY_TERMS.intersection(terms_of(text))
    return frozenset(term for term in asked if any(alike(one, term) for one in told))


def with_missions(people: Sequence[Candidate]) -> list[Candidate]:
    """Diplomats of whom no country is said are of that of the one ambassador or commissioner there."""
    heads = [one for one in people if _HEADS_MISSION.match(one.person.role or "") and _countries_of(one)]
    countries = {frozenset(_countries_of(one)) for one in heads}
    if len(countries) != 1:
        return list(people)
    said = heads[0].person.role or ""
    return [
        replace(one, carried=f"{one.carried} {SENT_TO.sub(' ', said)}")
        if _OF_MISSION.match(one.person.role or "") and not _countries_of(one)
        else one
        for one in people
    ]


def _countries_of(one: Candidate) -> frozenset[str]:
    """The terms of the countries that somebody is said to be of; not those to which he is sent."""
    return COUNTRY_TERMS.intersection(terms_of(SENT_TO.sub(r"\g<office> ", f"{one.own} {one.carried}")))


def is_home(country: str, weight: Callable[[str], float]) -> bool:
    return any(alike(term, country) and weight(term) <= HOME_WEIGHT for term in COUNTRY_TERMS)
