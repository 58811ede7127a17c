"""People who are listed by a nickname, where the report gives it with the whole name, or names whom it is short for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.naming import words_of
from corpus.records import Attendance
from corpus.rolls.lines import Line
from corpus.rolls.names import looks_like_name
from corpus.rolls.walk import Listed

N_ALIKE = 3  # letters with which a nickname and a given name begin, if the surname's follow
_NICK = r"[a-z][\w-]{1,15}"
_IS_NICK = re.compile(_NICK)
_NAME = r"[^\W\d_a-z][\w'’-]+(?:\s[\w'’-]+){1,4}"
# "Anna Lind (alind)", "Anna Lind <alind>"
_WITH_NAME = re.compile(rf"(?P<name>{_NAME})\s[(<](?P<nick>{_NICK})[)>]")
_HANDLE = re.compile(rf"(?P<nick>@[\w.-]*\w)\s?\((?P<name>{_NAME})(?=[,)])")  # "@al (Anna Lind, chair)"
_LEGEND = re.compile(r"\b(?:nick(?:name)?s?|handles|aliases|short names)\b", re.IGNORECASE)
_EXPLAINED = re.compile(rf"(?P<nick>{_NICK})(?:\s{{2,}}|\t|\s*[:=|]\s*|\s[-–—]\s)\s*(?P<name>{_NAME})")


def by_nicknames(found: Sequence[Listed], lines: Sequence[Line]) -> Iterator[Listed]:
    """All who are listed, under their names as far as the report tells these."""
    people = [each.what.person.name for each in found if isinstance(each.what, Attendance)]
    if not any(map(_IS_NICK.fullmatch, people)) and not any(name[0] == "@" for name in people):
        yield from found
        return
    told = dict(_told(lines))
    whole = {name for name in (*people, *told.values()) if " " in name}
    for each in found:
        what = each.what
        if isinstance(what, Attendance) and (name := _in_full(what.person.name, told, whole)):
            each = replace(each, what=replace(what, person=replace(what.person, name=name)))
        yield each


def _in_full(name: str, told: Mapping[str, str], whole: set[str]) -> str | None:
    if not _IS_NICK.fullmatch(name):
        return told.get(name)
    fitting = [one for one in whole if is_short_for(name, one)]
    return told.get(name) or (fitting[0] if len(fitting) == 1 else None)


def _told(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Each nickname with the name that stands beside it."""
    for match in _WITH_NAME.finditer(" ".join(line.text for line in lines)):
        words = match["name"].split()
        runs = (" ".join(words[at:]) for at in range(len(words) - 1))
        if name := next(
            (run for run in runs if looks_like_name(run, n_words=2) and is_short_for(match["nick"], run)), None
        ):
            yield match["nick"], name
    for line in lines:
        yield from ((one["nick"], one["name"]) for one in _HANDLE.finditer(line.text) if looks_like_name(one["name"]))
    for at, line in enumerate(lines):
        if _LEGEND.search(line.text):
            for explained in takewhile(bool, (_EXPLAINED.fullmatch(below.text) for below in lines[at + 1 :])):
                if explained and looks_like_name(explained["name"], n_words=2):
                    yield explained["nick"], explained["name"]


def is_short_for(nick: str, name: str) -> bool:
    """ "anna", "alind", "annal", "anni_l" and "al" are Anna Lind, or another of such a name."""
    given, *others = words_of(name)
    parts = words_of(nick)
    whole = "".join(parts)
    if whole in (given, *others) or whole == "".join(word[0] for word in (given, *others)):
        return True
    cuts = ((whole[:at], whole[at:]) for at in range(1, len(whole)))
    if any(given.startswith(one) and any(other.startswith(two) for other in others) for one, two in cuts):
        return True
    begins = parts and len(parts[0]) >= N_ALIKE and given.startswith(parts[0][:N_ALIKE])
    return bool(begins) and len(parts) == 2 and any(other.startswith(parts[1]) for other in others)
