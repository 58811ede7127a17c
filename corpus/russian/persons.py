"""Which mentions in one Russian report are one person: "Сейткали Г." beside "Гульнара Сейткали", "Бектуров" alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from corpus.naming import is_same_word, stems_of, words_of
from corpus.records import Person
from corpus.russian.names import Named


def persons_of(mentions: Sequence[Named]) -> tuple[Person | None, ...]:
    """For every mention, in reading order, the person under the fullest name that the report has for them.

    `None` where nothing shows it to be a person, or where it could be two of them.
    """
    groups: list[list[int]] = []
    with_stem: dict[str, list[int]] = defaultdict(list)  # the numbers of those with such a word in their names
    order = sorted(range(len(mentions)), key=lambda at: (-_fullness(mentions[at]), at))
    homeless: set[int] = set()
    for at in order:
        name = mentions[at].person.name
        here = {number for word in _written(name)[:1] for stem in stems_of(word) for number in with_stem.get(stem, ())}
        fitting = [groups[n] for n in sorted(here) if _may_be(mentions[groups[n][0]].person.name, name)]
        exact = [group for group in fitting if set(_written(name)) <= set(_written(mentions[group[0]].person.name))]
        fitting = exact or fitting  # "Мирзоева" is not the Мирзоев of the same report
        if len(fitting) == 1:
            fitting[0].append(at)
        elif fitting:
            near = [group for group in fitting if min(group) < at]
            (max(near, key=lambda group: max(one for one in group if one < at)) if near else fitting[0]).append(at)
        elif mentions[at].sure:
            for stem in {stem for word in _written(name) for stem in stems_of(word)}:
                with_stem[stem].append(len(groups))
            groups.append([at])
        else:
            homeless.add(at)
    persons: list[Person | None] = [None] * len(mentions)
    for group in groups:
        person = _merged([mentions[at] for at in sorted(group)])
        for at in group:
            persons[at] = person
    return tuple(persons)


def _merged(group: Sequence[Named]) -> Person:
    best = max(group, key=lambda one: (_fullness(one), one.is_nominative))
    roles = (one.person.role for one in (best, *group) if one.person.role)
    return Person(name=best.person.name, role=next(roles, None))


def _written(name: str) -> list[str]:
    return [word for word in words_of(name) if len(word) > 2]


def _fullness(named: Named) -> int:
    """Whole words count most, then initials."""
    words = words_of(named.person.name)
    return sum(10 if len(word) > 2 else 1 for word in words)


def _may_be(full: str, short: str) -> bool:
    """The written words of the shorter name stand in the fuller one, endings aside; its initials fit the rest."""
    left = [word for word in words_of(full) if len(word) > 2]
    short_words = words_of(short)
    written = [word for word in short_words if len(word) > 2]
    loose = [word for word in words_of(full) if len(word) <= 2]
    if not written:
        return False
    for word in written:
        twin = next((one for one in left if is_same_word(one, word)), None)
        if twin is None:
            return False
        left.remove(twin)
    if len(written) == 1 and len(short_words) == 1 and left and _is_first(written[0], full):
        return False  # a first name alone is nobody's
    for initial in (word for word in short_words if len(word) <= 2):
        fits = next((one for one in [*left, *loose] if one.startswith(initial[0])), None)
        if fits is None:
            return not left and not loose
        (left if fits in left else loose).remove(fits)
    return True


def may_be_one(one: str, other: str) -> bool:
    """Whether either name can be short for the other."""
    return _may_be(one, other) or _may_be(other, one)


def _is_first(word: str, full: str) -> bool:
    """By its place: the first of two words is the first name, unless initials follow it."""
    words = re.findall(r"[^\W\d_]+", full.lower())
    return len(words) == 2 and len(words[1]) > 2 and is_same_word(words[0], word)
