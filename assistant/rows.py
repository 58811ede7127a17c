"""Names that stand in one row of a sentence: "pupils of Lake College, Hill School and Odda School"."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.description import OFFICE_TERMS
from assistant.fitting import COUNTRY_TERMS
from assistant.synonyms import told_by
from corpus.prose.plain_words import BODIES
from index.words import terms_of

MIN_NAMES = 2
N_WORDS_BEFORE = 4  # of which one may be the word for the things
_CAPITALS = r"[A-Z][\w.’'-]*(?:\s+\([^()]*\))?"
_ROW = re.compile(rf"{_CAPITALS}(?:(?:,?\s+(?:(?:of|for|on|and|&|the)\s+){{1,3}}|,\s+|\s+){_CAPITALS})+")
_COMMA = re.compile(r"\s*,\s+(?:and\s+)?(?:the\s+)?")
_AND = re.compile(r"\s+(?:and|&)\s+(?:the\s+)?(?=[A-Z])")
_THEIRS = re.compile(
    r"^(?:Pupils|Students|Teachers|Members|Officials|Officers|Staff|Representatives|Delegates) of (?:the )?"
)
_COUNTRY = frozenset(terms_of("country nation state"))
_ANY_BODY = frozenset(
    terms_of(
        "body institution organisation organization agency company firm department group partner authority sponsor"
    )
)
_BODY_TERMS = frozenset(terms_of(" ".join(BODIES)))


def names_in_a_row(sentence: str, thing: str, n_wanted: int | None = None) -> tuple[str, ...]:
    """The first row of names of the things asked for; none where no row is of them.

    The word for the things stands before the row or in the most of its names; bodies and countries need no such word.

    :param thing: the term for them.
    :param n_wanted: how many are asked for.
    """
    told = told_by(thing)
    for row in _ROW.finditer(sentence):
        names = _parts(row[0])
        if len(names) < MIN_NAMES or (n_wanted and len(names) != n_wanted) or any(map(_is_somebody, names)):
            continue
        before = terms_of(" ".join(sentence[: row.start()].split()[-N_WORDS_BEFORE:]))
        n_of_them = sum(_is_of(name, told, thing) for name in names)
        if n_of_them == len(names) or (len(names) > MIN_NAMES and (2 * n_of_them >= len(names) or told & {*before})):
            return names
    return ()


def _parts(row: str) -> tuple[str, ...]:
    """Between commas; the last of these, or the only one, is two where "and" stands before a name."""
    *parts, last = _COMMA.split(_THEIRS.sub("", row))
    ands = list(_AND.finditer(last))
    parting = next((match for match in ands if "the " in match[0]), ands[-1] if ands else None)
    pair = (last[: parting.start()], last[parting.end() :]) if parting else (last,)
    return tuple(name.strip(" .,") for name in (*parts, *pair))


def _is_somebody(name: str) -> bool:
    """An office, and no body called after one."""
    words = set(terms_of(name))
    return bool(OFFICE_TERMS & words) and _BODY_TERMS.isdisjoint(words)


def _is_of(name: str, told: Collection[str], thing: str) -> bool:
    words = set(terms_of(name))
    return (
        not words.isdisjoint(told)
        or (thing in _COUNTRY and not words.isdisjoint(COUNTRY_TERMS))
        or (thing in _ANY_BODY and not words.isdisjoint(_BODY_TERMS))
    )
