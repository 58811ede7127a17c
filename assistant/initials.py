"""Bodies under their short names: "SC" is the Steering Committee, and "TMA WG" the Tidal Mills Annex Working Group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from index.words import terms_of

# By its term, each short name with the terms of the words that spell it.
Spelled: TypeAlias = tuple[tuple[str, frozenset[str]], ...]

N_FEWEST, N_MOST = 2, 7  # letters of a short name
N_BEGINNINGS = 4  # letters of a name made of how words begin; of fewer, each is a word's first
N_BEGINNING = 4  # letters that it takes of one word
N_ACRONYM = 3  # "UK" in the UK Lake Association, the UKLA
N_ALIKE = 40  # bodies with all the words of a name; where there are more, they are no one's
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAMEL = re.compile(r"[A-Z][a-z]+(?:(?:[A-Z][a-z]+){2,4}|[A-Z][a-z]+[A-Z]{2,3})\b")  # "OpenStreetMap", "OpenLakeDB"
_WORD_OR_NUMBER = re.compile(rf"{_WORD.pattern}|(?<![^\W_])\d[A-Za-z](?![^\W_])|(?<=\s)\d{{1,3}}(?![\w.])")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_SHORT = re.compile(r"(?<![^\W_])[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,6}(?![^\W_])")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-ZА-ЯЁ]\.){2,6}(?![\w.])")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# Two letters may be any two words' that stand side by side, unless they end as a body does.
_ENDS = frozenset("assembly board cabinet commission committee council force group office panel party team".split())
# They say what kind of body it is, and are left out as often as not.
KIND_TERMS = frozenset(terms_of("working group wg committee council board"))


def short_names_in(text: str) -> frozenset[str]:
    """The terms of what is written in capitals, "P.G." as "PG"."""
    dotted = (match[0].replace(".", "") for match in _DOTTED.finditer(text))
    return frozenset(term for short in (*_SHORT.findall(text), *dotted) for term in terms_of(short))


@lru_cache(maxsize=100_000)
def spelled_in(text: str) -> Spelled:
    """Every short name that words in a row spell with their first letters, "of" and "the" left out."""
    return tuple((short, frozenset(terms_of(said))) for short, said in dict(_runs(text)).items())


@lru_cache(maxsize=16)
def spelled_by(bodies: frozenset[str]) -> frozenset[str]:
    """The short names that bodies spell: "tc" for a Technical Committee, as those type it who are in a hurry."""
    return frozenset(short for body in bodies for short, _ in spelled_in(body))


def _runs(text: str) -> Iterator[tuple[str, str]]:
    yield from (("".join(filter(str.isupper, one[0])).lower(), one[0]) for one in _CAMEL.finditer(text))
    for stretch in re.split(r"[^\w\s'’-]+", text):
        words = [word for word in _WORD_OR_NUMBER.findall(stretch) if word.lower() not in _SMALL]
        for start in range(len(words)):
            for end in range(start + N_FEWEST, min(start + N_MOST, len(words)) + 1):
                said = words[start:end]
                if any(word.isdigit() for word in said[:-1]):
                    break
                if end - start > N_FEWEST or said[-1].lower() in _ENDS or (said[-1].isdigit() and _is_kind(said[-2])):
                    yield "".join(map(_letters, said)).lower(), " ".join(said)


def _letters(word: str) -> str:
    """What a word gives to a short name: "SC2" is Subcommittee 2."""
    is_short = (
        word[0].isdigit() or (word.isupper() and len(word) <= N_ACRONYM) or (word.islower() and len(word) < N_ACRONYM)
    )
    if word.isdigit() or is_short:
        return word
    return "sc" if word.lower() in ("subcommittee", "sub-committee") else word[0]


def _is_kind(word: str) -> bool:
    return word.lower() in _ENDS or word.lower() in ("subcommittee", "sub-committee")


def in_other_words(asked: frozenset[str], spelled: Spelled, shorts: Iterable[str], texts: Iterable[str]) -> set[str]:
    """The terms of a question that a meeting has in short, or at length.

    :param asked: the short names in the question.
    :param spelled: what its words spell.
    :param shorts: the short names of the meeting.
    :param texts: in which the meeting is named.
    """
    there = set(shorts)
    texts = tuple(texts)
    made = {short for short in asked if is_made_of_beginnings(short, texts)}
    tails = {one[1:] for one in there if len(one) == N_ACRONYM}  # "the steering committee" of a TSC
    said = {term for short, terms in spelled if short in there or short in tails for term in terms}
    return said | made | (there & asked) | {short for text in texts for short, _ in spelled_in(text) if short in asked}


def is_made_of_beginnings(short: str, texts: Iterable[str]) -> bool:
    """The same of several texts, for a name that has letters enough."""
    return N_BEGINNINGS <= len(short) <= N_MOST and any(is_made_of(short, text) for text in texts)


@lru_cache(maxsize=100_000)
def is_made_of(short: str, text: str) -> bool:
    """Whether a short name is put together from how words in a row begin: SACCO, "Savings and Credit Co-operative"."""
    words = [word.lower() for word in _WORD.findall(text)]
    return any(_spell(short, words[at:]) for at in range(len(words)))


def _spell(short: str, words: Sequence[str], n_words: int = 0) -> bool:
    if not short:
        return n_words >= N_FEWEST
    if not words:
        return False
    if words[0] in _SMALL and n_words and _spell(short, words[1:], n_words):
        return True
    most = next((n for n, (one, other) in enumerate(zip(short, words[0], strict=False)) if one != other), None)
    most = min(len(short), len(words[0])) if most is None else most
    return any(_spell(short[n:], words[1:], n_words + 1) for n in range(1, min(most, N_BEGINNING) + 1))


@lru_cache(maxsize=16)
def in_full(bodies: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """What a body is called beside its own name: "Senate", where all others of that name are one university's.

    Nothing, where several bodies have all the words of its name and each has others of its own.
    """
    words = {body: frozenset(terms_of(_IN_BRACKETS.sub(" ", body))) - _SMALL for body in bodies}
    with_word: dict[str, set[str]] = {}
    for body, terms in words.items():
        for term in terms:
            with_word.setdefault(term, set()).add(body)
    return {body: _longest(terms, with_word, words) for body, terms in words.items() if terms}


def _longest(
    terms: frozenset[str], with_word: Mapping[str, set[str]], words: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    rarest_first = sorted((with_word[term] for term in terms), key=len)
    alike = set.intersection(*rarest_first)
    if len(alike) > N_ALIKE:
        return frozenset()
    longer = [words[body] for body in alike]
    named = sorted((one - KIND_TERMS for one in longer), key=len)
    is_one = all(one <= other for one, other in pairwise(named))
    return frozenset().union(*longer) if is_one else frozenset()
