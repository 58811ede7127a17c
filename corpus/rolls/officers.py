"""One officer on a line of his own: "County Councillor Anna Lind", "Mr. B. Ode – Town Clerk", and the public."""

from __future__ import annotations

import re
from typing import NamedTuple

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


class Officer(NamedTuple):
    """As printed, the name without its title."""

    name: str
    office: str


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
