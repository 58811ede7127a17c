"""Who was in the chair, where a record says so beside its list: "The Vice-President presided", "Cllr Lind took it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.records import Attendance
from corpus.rolls.words import TITLE
from corpus.roster import same_name

_PRESIDED = re.compile(
    r"\b(?i:the) (?P<office>[A-Z][\w-]*(?: (?:[A-Z][\w-]*|of|the)){0,4}?) "
    r"(?:presided|chaired|conducted the (?:meeting|proceedings|session)|(?:occupied|took|was in|assumed|held) the chair"
    r"|called the (?:meeting|session) to order|opened the (?:meeting|session))\b"
)
# "In the absence of the Chairman, Cllr Lind took the chair"
_BY_NAME = re.compile(
    r"(?P<name>[A-ZÀ-Ž][\w.'’-]*(?: [A-ZÀ-Ž][\w.'’-]*){0,4}),? (?:then )?"
    r"(?:presided|chaired(?: (?:the|this) (?:meeting|session))?|(?:took|occupied|was in) the chair)\b"
    r"(?! (?:at|over) (?:an?|another)\b)"
)
_CHAIR = re.compile(r"chair(?:man|woman|person)?", re.IGNORECASE)


def in_chair(people: Sequence[Attendance], text: str) -> Attendance | None:
    """The one present whose office it is; nobody where several share it.

    :param text: in one line.
    """
    for said in _BY_NAME.finditer(text):
        name = TITLE.sub("", said["name"])
        named = [one for one in people if one.how == "present" and same_name(one.person.name, name)]
        if len(named) == 1:
            return named[0]
    for said in _PRESIDED.finditer(text):
        office = _plain(said["office"])
        held = [one for one in people if one.how == "present" and office in _offices(one.person.role)]
        if len(held) == 1:
            return held[0]
    return None


def _offices(role: str | None) -> list[str]:
    return [_plain(part) for part in (role or "").split(",")]


def _plain(office: str) -> str:
    return _CHAIR.sub("chair", office).strip().lower().replace("-", " ")
