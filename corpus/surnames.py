"""People who are called by one word of their names, beside the one listed who bears it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.records import Attendance
from corpus.roster import words_of


def folded(people: Sequence[Attendance]) -> Iterator[Attendance]:
    """Whoever is told of by surname is the one listed who is called so; that they chaired is kept."""
    called = by_ends(people)
    short = {one: full for one in people if (full := listed_as(one, called))}
    chairs = {full for one, full in short.items() if one.how == "chaired"}
    for one in people:
        if one not in short:
            yield replace(one, how="chaired") if one in chairs and one.how == "present" else one


def by_ends(people: Iterable[Attendance]) -> Mapping[str, Sequence[Attendance]]:
    """Everybody by the first and by the last word of the name."""
    called: dict[str, list[Attendance]] = {}
    for one in people:
        for word in set(ends(one.person.name)):
            called.setdefault(word, []).append(one)
    return called


def listed_as(one: Attendance, called: Mapping[str, Sequence[Attendance]]) -> Attendance | None:
    words = words_of(one.person.name)
    others = [other for other in called.get(words[0], ()) if other is not one] if len(words) == 1 else []
    return others[0] if len(others) == 1 and len(words_of(others[0].person.name)) > 1 else None


def ends(name: str) -> tuple[str, ...]:
    """Its first word and its last."""
    words = words_of(name)
    return words[:1] + words[-1:]
