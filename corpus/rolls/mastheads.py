"""Whole names for people whom a list calls by surname: those of the masthead, or that stand alone elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.records import Attendance
from corpus.rolls.lines import Line
from corpus.rolls.names import looks_like_name, office_first
from corpus.rolls.walk import Listed
from corpus.rolls.words import TITLE
from corpus.roster import words_of

N_LINE_LETTERS = 400
_BETWEEN = re.compile(r"\s*[;,|•·\t]\s*|\s[*–—-]\s|\s{3,}|:\s+|\s+\(|\)\s*|\s+and\s+")
_SHORT = re.compile(r"(?:[^\W\d_]\.[ -]?){0,3}(?:[a-z]{2,3}\s){0,2}[^\W\d_][\w’'-]+")


def in_full(found: Sequence[Listed], lines: Sequence[Line]) -> Iterator[Listed]:
    """The entries, with the whole name for a surname, or one with initials, that only one such name fits."""
    short = [each for each in found if isinstance(each.what, Attendance) and _is_short(each.what.person.name)]
    if not short:
        yield from found
        return
    alone = {each.what.person.name.lower() for each in short if isinstance(each.what, Attendance)}
    named = {
        last: {name for name in names if len(alone.intersection(words_of(name))) <= 1}  # "Ada Bo Cy" is a row of names
        for last, names in _names_in(lines).items()
    }
    for each in found:
        whole = _whole(each.what.person.name, named) if each in short and isinstance(each.what, Attendance) else None
        if whole and isinstance(each.what, Attendance):
            yield replace(each, what=replace(each.what, person=replace(each.what.person, name=whole)))
        else:
            yield each


def _is_short(name: str) -> bool:
    return _SHORT.fullmatch(TITLE.sub("", name)) is not None


def _names_in(lines: Iterable[Line]) -> Mapping[str, set[str]]:
    """The whole names that stand by themselves between commas, stars or line ends, by their last words."""
    named: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for piece in _BETWEEN.split(line.text[:N_LINE_LETTERS]):
            name = office_first(TITLE.sub("", piece.strip(" .*_†‡#")))[1]
            words = words_of(name)
            if len(words) > 1 and len(words[0]) > 1 and looks_like_name(name, n_words=2):
                named[words[-1]].add(name)
    return named


def _whole(short: str, named: Mapping[str, set[str]]) -> str | None:
    *initials, last = words_of(TITLE.sub("", short))
    fits = [name for name in named.get(last, ()) if all(map(str.startswith, words_of(name), initials))]
    return fits[0] if len({words_of(name) for name in fits}) == 1 else None
