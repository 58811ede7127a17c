"""Who took part in one meeting, each once: a second mention of somebody adds what the first did not say."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import TypeAlias

from corpus.records import Attendance, How

Words: TypeAlias = frozenset[str]

N_WORDS = 6  # of a name, by which it is looked up
_BY_LABEL = frozenset(("Facilitator", "Interpreter", "Observer", "Secretary", "minutes"))
_SURNAME_CUT = re.compile(r"^[^\W\d_]{3,} [^\W\d_]\.?$")
# Of two things said of one person, the one that stands here first counts.
_STRONGEST: tuple[How, ...] = ("apologies", "absent", "chaired", "spoke", "present")


class Roster:
    """Attendances in the order in which their people were first named."""

    def __init__(self, attendances: Iterable[Attendance] = ()) -> None:
        self._kept: list[Attendance] = []
        self._named: dict[str, list[int]] = defaultdict(list)
        self._worded: dict[Words, list[int]] = defaultdict(list)
        self._holding: dict[Words, list[int]] = defaultdict(list)  # by every choice of their words
        for attendance in attendances:
            self._keep(attendance)

    def __iter__(self) -> Iterator[Attendance]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, new: Attendance) -> None:
        """Somebody listed, again perhaps: of two ways to take part the one that says more counts."""
        at = [n for n in self._called(new.person.name) if not _at_odds(self._kept[n], new)]
        if len(at) == 1:
            self._put(at[0], _merged(self._kept[at[0]], new))
        elif not any(self._kept[n].person.name == new.person.name for n in at):
            self._keep(new)

    def add_told(self, new: Attendance) -> None:
        """Somebody told of: the list is the better witness, and a sentence never makes absent who is listed there."""
        at = next(iter(self._called(new.person.name)), None)
        if at is None:
            self._keep(new)
        elif new.how == "chaired" and self._kept[at].how == "present":
            self._kept[at] = replace(self._kept[at], how="chaired")

    def _called(self, name: str) -> list[int]:
        """Where those stand who may be meant by the name."""
        words = _full_words(name)
        found = {*self._named.get(name, ()), *(self._holding.get(words, ()) if words else ())}
        for part in _choices(words):
            found.update(self._worded.get(part, ()))
        return sorted(n for n in found if same_name(self._kept[n].person.name, name))

    def _keep(self, attendance: Attendance) -> None:
        self._kept.append(attendance)
        self._enter(attendance.person.name, len(self._kept) - 1)

    def _put(self, at: int, attendance: Attendance) -> None:
        if attendance.person.name != self._kept[at].person.name:
            self._enter(attendance.person.name, at)
        self._kept[at] = attendance

    def _enter(self, name: str, at: int) -> None:
        words = _full_words(name)
        self._named[name].append(at)
        self._worded[words].append(at)
        for part in _choices(words):
            self._holding[part].append(at)


def _merged(old: Attendance, new: Attendance) -> Attendance:
    person = replace(
        old.person,
        role=_role(old.person.role, new.person.role),
        organization=old.person.organization or new.person.organization,
    )
    how = min(old.how, new.how, key=_STRONGEST.index)
    proof = new if how != old.how or (new.how == how and _fullness(new) > _fullness(old)) else old
    return replace(old, how=how, person=replace(person, name=proof.person.name), page=proof.page, span=proof.span)


def _role(old: str | None, new: str | None) -> str | None:
    """The office, and behind it what only a label says of them."""
    return f"{new}, {old}" if old in _BY_LABEL and new and new not in _BY_LABEL else old or new


def _fullness(one: Attendance) -> int:
    return sum(len(word) > 2 for word in words_of(one.person.name))


def _at_odds(one: Attendance, other: Attendance) -> bool:
    """ "Peter C.", who sent apologies, is another than Peter Cheng, who came."""
    short = [each for each in (one, other) if _SURNAME_CUT.search(each.person.name)]
    return len(short) == 1 and len({each.how in ("apologies", "absent") for each in (one, other)}) == 2


def same_name(one: str, other: str) -> bool:
    """The same words in any order, or a surname with initials that fit."""
    if one == other:
        return True
    first, second = words_of(one), words_of(other)
    if len(first) < 2 or len(second) < 2 or not any(len(word) > 2 and word in second for word in first):
        return False
    short, long = sorted((first, second), key=lambda words: sum(len(word) > 2 for word in words))
    full = [word for word in short if len(word) > 2]
    rest = [word for word in long if word not in full]
    if not full or any(word not in long for word in full):
        return False
    initials = [word for word in short if len(word) <= 2]
    return len(full) >= 2 if not initials else any(word.startswith(initials[0][0]) for word in rest)


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKD", name.lower())
    return tuple(re.findall(r"\w+", "".join(letter for letter in folded if not unicodedata.combining(letter))))


def _full_words(name: str) -> Words:
    return frozenset(sorted({word for word in words_of(name) if len(word) > 2})[:N_WORDS])


def _choices(words: Words) -> Iterator[Words]:
    """Every set that can be made of some of the words."""
    return (frozenset(some) for n in range(1, len(words) + 1) for some in combinations(sorted(words), n))
