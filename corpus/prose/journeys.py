"""Whom a report told day by day means without naming them, who was away, and how long it all took."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.prose.attending import is_away
from corpus.prose.author import Author
from corpus.prose.days import When
from corpus.prose.gathering import Sentence, words_of
from corpus.prose.namesakes import are_one, may_be_one
from corpus.prose.phrases import FINITE
from corpus.records import Attendance, Document, Meeting

_YEAR = re.compile(r"\b20\d\d\b")
_FIRST_PERSON = re.compile(r"(?<![\w.])(?:I|[Ww]e|us|me|[Mm]y|[Oo]urs?|myself)\b(?!\.\w)")
_NOT_THERE = re.compile(
    r"\bI (?:was (?:at that (?:hour|time)|then) (?:at|in|on)|could not (?:be|come|attend|go)|was not (?:there|present)"
    r"|did not (?:attend|come|go))\b"
)
_WE = re.compile(r"(?<![\w.])(?:[Ww]e|us|ours?)\b(?!\.\w)|\bmembers of (?:the|our) delegation\b")
# "The Director and Mr. Lind held talks", "On 14 March the Chief Expert left"
_IN_OFFICE = re.compile(
    r"(?:^|, |\band |^\W*On [^,]{3,25} )[Tt]he (?P<role>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})(?= and |,? [a-z])"
)
_LEFT = re.compile(
    r"[\s,]*(?:had |then |already )*(?:returned|left|departed|flew (?:home|back|to)|went (?:home|back)|travell?ed back"
    r"|had to (?:leave|return))\b"
)
_OF_WHAT = re.compile(r" of | \(")


def says_we(stretch: Sequence[Sentence]) -> bool:
    return any(_WE.search(sentence.text) for sentence in stretch)


def by_office(people: Iterable[Attendance]) -> Mapping[str, Attendance]:
    """The first to bear each office, by its words without what it is of."""
    held: dict[str, Attendance] = {}
    for one in people:
        if one.person.role:
            held.setdefault(_OF_WHAT.split(one.person.role)[0], one)
    return held


def meant_by_office(stretch: Sequence[Sentence], held: Mapping[str, Attendance]) -> Iterator[Attendance]:
    """Those of whom sentences tell what they did, by office alone."""
    for sentence in stretch:
        for match in _IN_OFFICE.finditer(sentence.text):
            rest = sentence.text[match.end() :]
            if (one := held.get(match["role"])) and FINITE.search(rest) and not is_away(rest):
                yield one


def with_others(told: Sequence[Attendance], others: Iterable[Attendance]) -> tuple[Attendance, ...]:
    """With those of whom nothing is told yet."""
    kept = list(told)
    for other in others:
        if not any(_is_one(one.person.name, other.person.name) for one in kept):
            kept.append(other)
    return tuple(kept)


def without_gone(
    members: Iterable[Attendance], sentences: Sequence[Sentence], until: Sentence
) -> tuple[Attendance, ...]:
    """Those who travelled but for whoever is said before to have left: "the remaining members met Mr. Lind".

    :param until: the sentence that tells of the others.
    """
    gone: list[str] = []
    for sentence in sentences:
        if sentence is until:
            break
        gone += (one.person.name for one in sentence.names if _LEFT.match(sentence.text[one.reach.end :]))
    return tuple(one for one in members if not any(_is_one(name, one.person.name) for name in gone))


def _is_one(short: str, name: str) -> bool:
    return may_be_one(name, short) or words_of(short) <= words_of(name)


def is_without(author: Author, stretch: Sequence[Sentence], delegates: Sequence[Attendance]) -> bool:
    """Whether the author says not to have been there, or tells of those who went along and never says "I" or "we"."""
    if any(_NOT_THERE.search(sentence.text) for sentence in stretch):
        return True
    if any(_FIRST_PERSON.search(sentence.text) for sentence in stretch):
        return False
    others = [one.person.name for one in delegates if not are_one(one.person.name, author.person.name)]
    named = {person.name for sentence in stretch for _, person in sentence.parts}
    return any(are_one(name, one) for name in named for one in others)


def with_lists(stretches: Sequence[Sequence[Sentence]], places: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The numbers of the stretches in which lists stand.

    :param places: page and letter of those listed.
    """
    starts = [(stretch[0].told.page, stretch[0].told.span.start) for stretch in stretches]
    return frozenset(bisect_right(starts, place) - 1 for place in places)


def over_all(journey: Meeting, days: Iterable[When | None]) -> Meeting:
    """What is told before the first day is the journey, which takes all of them."""
    if journey.start != journey.end:
        return journey
    told = [day for when in days if when for day in (when.start, when.end) if day]
    return replace(journey, start=min(told), end=max(told)) if told else journey


def commonest_year(document: Document) -> int | None:
    years = Counter(year for page in document.pages for year in _YEAR.findall(page.text))
    return int(years.most_common(1)[0][0]) if years else None
