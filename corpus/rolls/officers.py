"""One officer on a line of his own: "County Councillor Anna Lind", "Mr. B. Ode – Town Clerk", and the public."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.records import How
from corpus.rolls.names import looks_like_name
from corpus.rolls.words import COUNCILLORS, POST_WORDS, ROLE_WORDS, TITLE, TITLE_WORDS

_OFFICE = rf"(?:(?:[A-Z][\w’'-]* ){{0,3}}(?i:{ROLE_WORDS}|{POST_WORDS})|{COUNCILLORS})"
_NAME = rf"(?:(?:{TITLE_WORDS})\b\.? )?(?:[A-Z][\w.’'-]* ){{1,3}}[A-Z][\w’'-]+|(?:{TITLE_WORDS})\b\.? [A-Z][\w’'-]+"
_FIRST = re.compile(rf"(?P<office>{_OFFICE})(?: [-–—]|:|,)? (?P<name>{_NAME})")
_LAST = re.compile(rf"(?P<name>{_NAME})(?: [-–—]|,) (?P<office>{_OFFICE})")
# "... 4 members of the public"
_PUBLIC = re.compile(
    r"\W*(?:\b(?:and|plus|with) )?\b(?:\d+|one|two|three|four|five|six|several|some|a few)"
    r" (?:members? of (?:the )?public|residents?|parishioners?|electors?|villagers?|visitors?|observers?|guests?)\b.*$",
    re.IGNORECASE,
)
N_NAMES = 2
# "President - Ada Lind: Present"
_ANSWERED = re.compile(
    rf"(?P<office>(?:[A-Z][\w’'&-]* )(?:[\w’'&-]+ ){{0,5}})[-–—] (?P<name>{_NAME}):"
    r" *(?P<said>(?i:(?:not )?(?:present|here)|absent|excused|yes|no))?\W*"
)


class Answer(NamedTuple):
    """Of an officer to the roll; `how` is `None` where there is none yet.

    :param is_sure: what stands for the office is one that is known.
    """

    name: str
    office: str
    how: How | None
    is_sure: bool


class Officer(NamedTuple):
    """As printed, the name without its title."""

    name: str
    office: str


def answer_of(text: str) -> Answer | None:
    """What a line says of an officer by his office and name, when the roll was called."""
    match = _ANSWERED.fullmatch(text)
    if match is None or not looks_like_name(TITLE.sub("", match["name"]), n_words=N_NAMES):
        return None
    said = (match["said"] or "").lower()
    how: How = "apologies" if said == "excused" else "present" if said in ("present", "here", "yes") else "absent"
    office = match["office"].strip()
    is_sure = re.fullmatch(_OFFICE, office) is not None
    return Answer(TITLE.sub("", match["name"]), office, how if said else None, is_sure)


def is_public(text: str) -> bool:
    """ "4 members of the public"."""
    return _PUBLIC.fullmatch(text) is not None


def officer_alone(text: str) -> Officer | None:
    """The one whom a line names with his office, and nothing else but how many of the public came."""
    told = _PUBLIC.sub("", text).strip(" *_.")
    match = _FIRST.fullmatch(told) or _LAST.fullmatch(told)
    if match is None:
        return None
    name = TITLE.sub("", match["name"])
    is_name = looks_like_name(name, n_words=1 if name != match["name"] else N_NAMES)
    return Officer(name, match["office"]) if is_name else None
