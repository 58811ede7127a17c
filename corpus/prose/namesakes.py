"""Which mentions in one report are one person: "Mr. Lind" after "Jan Lind", "S. Ode" beside "Sara Ode"."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from corpus.prose.names import Named
from corpus.records import Person

_HIS = ("ov", "ev", "in", "yn")
ALIKE = 0.8  # two spellings of one word: "Disanayake", "Dissanayake"


def persons_of(mentions: Sequence[Named]) -> tuple[Person | None, ...]:
    """For every mention, in reading order, the person under the fullest name that the report has for them.

    `None` where nothing shows it to be a person: no honorific, no office, and no such mention anywhere else.
    """
    groups: list[list[int]] = []
    words = _Words()
    for at in sorted(range(len(mentions)), key=lambda at: (-_fullness(mentions[at].person.name), at)):
        name = mentions[at].person.name
        home = _home(at, mentions, [groups[number] for number in words.near(name)])
        if home is None:
            words.enter(name, len(groups))
            groups.append([at])
        else:
            home.append(at)
    persons: list[Person | None] = [None] * len(mentions)
    for group in groups:
        person = _merged(mentions, sorted(group))
        for at in group:
            persons[at] = person
    return tuple(persons)


class _Words:
    """By the words of their names, which groups may be meant: a report may name thousands."""

    def __init__(self) -> None:
        self._groups: dict[str, list[int]] = defaultdict(list)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        self._alike: dict[str, set[str]] = {}

    def enter(self, name: str, group: int) -> None:
        for word in set(parts_of(name)):
            if word not in self._groups:
                self._alike.setdefault(word, {word})
                for other in self._by_letter[word[:1]]:
                    if _alike(word, (other,), strict=False):
                        self._alike[word].add(other)
                        self._alike[other].add(word)
                self._by_letter[word[:1]].append(word)
            self._groups[word].append(group)

    def near(self, name: str) -> list[int]:
        """The groups with a word like the longest of the name, in the order in which they were entered."""
        word = max(parts_of(name), key=len)
        alike = self._alike.get(word)
        if alike is None:
            alike = {other for other in self._by_letter[word[:1]] if _alike(word, (other,), strict=False)}
        return sorted({group for other in alike for group in self._groups[other]})


def _home(at: int, mentions: Sequence[Named], groups: list[list[int]]) -> list[int] | None:
    """The group that a mention joins: of several that fit, one with the same office, else the one named last before."""
    name = mentions[at].person.name
    fitting = [group for group in groups if may_be_one(mentions[group[0]].person.name, name)]
    if len(fitting) < 2:
        return next(iter(fitting), None)
    office = mentions[at].office
    same = [group for group in fitting if office and any(_holds(mentions[one], office) for one in group)]
    if len(same) == 1:
        return same[0]
    before = [group for group in same or fitting if min(group) < at] or same or fitting
    ending = [group for group in before if parts_of(mentions[group[0]].person.name)[-1] == parts_of(name)[-1]] or before
    return max(ending, key=lambda group: max((one for one in group if one < at), default=-min(group)))


def _holds(mention: Named, office: str) -> bool:
    return mention.office == office or office.lower() in (mention.person.role or "").lower().split()


def _merged(mentions: Sequence[Named], group: Sequence[int]) -> Person | None:
    if not any(mentions[at].sure for at in group):
        return None
    fullest = max(group, key=lambda at: (_fullness(mentions[at].person.name), -at))
    role = next((mentions[at].person for at in group if mentions[at].person.role), mentions[fullest].person)
    return Person(name=mentions[fullest].person.name, role=role.role, organization=role.organization)


@lru_cache(maxsize=4096)
def parts_of(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents and full stops: "S. K. Ode" has three."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", plain.lower().replace("ı", "i"))) or (name.lower(),)


def _fullness(name: str) -> int:
    """Whole words count most, then initials."""
    words = parts_of(name)
    return sum(10 if len(word) > 2 else 1 for word in words)


def may_be_one(full: str, short: str) -> bool:
    """Whether `short` can be `full` written shorter or otherwise, in one report."""
    long, few = parts_of(full), parts_of(short)
    if sorted(long) == sorted(few):
        return True
    words = [word for word in few if len(word) > 2]
    if not words:
        return len(few) == 1 and few[0] in long  # "Xi" for "Xi Jinping"
    left = list(long)
    for word in words:
        twin = next((one for one in left if one == word), None) or _alike(word, left, strict=len(few) == 1)
        if twin is None:
            return False
        left.remove(twin)
    initials = [word for word in few if len(word) <= 2]
    return all(_takes(initial, left) for initial in initials)


def are_one(one: str, other: str) -> bool:
    """Whether either can be the other written shorter."""
    return may_be_one(one, other) or may_be_one(other, one)


def _alike(word: str, others: Sequence[str], *, strict: bool) -> str | None:
    """The word that is another spelling of this one, if any; a lone surname must differ in next to nothing."""
    least = 0.88 if strict else ALIKE
    for one in others:
        if len(one) > 4 and len(word) > 4 and one[0] == word[0] and not _are_hers_and_his(one, word):
            match = SequenceMatcher(None, one, word)
            if match.real_quick_ratio() >= least and match.quick_ratio() >= least and match.ratio() >= least:
                return one
    return None


def _are_hers_and_his(one: str, other: str) -> bool:
    """ "Orlov" and "Orlova" are two people."""
    his, hers = sorted((one, other), key=len)
    return hers == f"{his}a" and his.endswith(_HIS)


def _takes(initial: str, left: list[str]) -> bool:
    """Whether an initial stands for one of the words left over, which is then used up."""
    for one in left:
        if one.startswith(initial) or initial.startswith(one) or (one[0] == initial[0] and len(one) <= 2):
            left.remove(one)
            return True
    return False
