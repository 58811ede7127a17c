"""Who was in the chair, where a record says so beside its list: "The Vice-President presided", "Cllr Lind took it"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from corpus.patterns import has_any
from corpus.records import Attendance
from corpus.rolls.words import TITLE
from corpus.roster import same_name, words_of
from corpus.surnames import ends

_PRESIDED = re.compile(
    r"\b(?i:the) (?P<office>[A-Z][\w-]*(?: (?:[A-Z][\w-]*|of|the)){0,4}?)(?:, (?P<named>[^,;.]*\.?[^,;.]{2,40}),)? "
    r"(?:presided|chaired|conducted the (?:meeting|proceedings|session)|(?:occupied|took|was in|assumed|held) the chair"
    r"|called the (?:meeting|session) to order|opened the (?:meeting|session))\b"
)
# "In the absence of the Chairman, Cllr Lind took the chair"
_BY_NAME = re.compile(
    r"(?P<name>[A-ZÀ-Ž][\w.'’-]*(?: [A-ZÀ-Ž][\w.'’-]*){0,4}),? (?:then )?"
    r"(?:presided|chaired(?: (?:the|this) (?:meeting|session))?|(?:took|occupied|was in) the chair)\b"
    r"(?! (?:at|over) (?:an?|another)\b)"
)
# "President Lind called the meeting to order"
_CALLED = re.compile(
    r"\b(?i:(?:vice[- ])?(?:chair(?:man|woman|person)?|president|mayor|speaker)|commissioner|director|trustee"
    r"|councill?or|mrs?|ms|dr|prof)\.? (?P<named>[A-Z][\w’'-]+) (?:called the [\w -]{0,40}?to order|convened the"
    r"|presided\b|opened the (?:meeting|session)|chaired the (?:meeting|session))"
)
# "The President having left the room for the vote, Ms. Lind took the chair": for a while, and not of the meeting.
_FOR_A_WHILE = re.compile(
    r"\bhaving (?:left|withdrawn|vacated|declared|recused|retired|stepped)\b"
    r"|\b(?:withdrew|recused|vacated|stepped (?:out|down))\b"
    r"|\bleft the (?:room|chair|hall|chamber|table)\b|\bhand(?:ed|ing) (?:over )?the chair\b|\btemporar\w+\b"
    r"|\bfor (?:the (?:vote|remainder|rest|duration|item)|(?:this|that) (?:item|vote|matter|point|part)|items? \d)"
    r"|\b(?:from|during|until) item \d",
    re.IGNORECASE,
)
# No form of the three is without one of these.
_CLUES = ("presided", "chaired", "conducted the", "the chair", "to order", "opened the", "convened the")
_CHAIR = re.compile(r"chair(?:man|woman|person)?", re.IGNORECASE)


def in_chair(people: Sequence[Attendance], text: str) -> Attendance | None:
    """The one present whose office it is, or whom it names; nobody where several may be meant.

    :param text: in one line.
    """
    if not has_any(text, _CLUES):
        return None
    came = [one for one in people if one.how == "present"]
    by_name = (
        [one for one in came if same_name(one.person.name, TITLE.sub("", said["name"]))]
        for said in _BY_NAME.finditer(text)
    )
    by_surname = (_called(said["named"], came) for said in _CALLED.finditer(text))
    by_office = (
        fits
        for said in _PRESIDED.finditer(text)
        for fits in (
            [one for one in came if _plain(said["office"]) in _offices(one.person.role)],
            _called(said["named"] or "", came),  # "the Vice-President, Dr. Lind, presided"
        )
    )
    return next((fits[0] for fits in chain(by_name, by_surname, by_office) if len(fits) == 1), None)


def _called(name: str, people: Sequence[Attendance]) -> list[Attendance]:
    """Those whose name begins or ends with the last word of this one."""
    last = words_of(name)[-1:]
    return [one for one in people if last and last[0] in ends(one.person.name)]


def is_for_a_while(text: str) -> bool:
    """Whether somebody was in the chair only for a part of the meeting, by the sentence that says so."""
    return _FOR_A_WHILE.search(text) is not None


def _offices(role: str | None) -> list[str]:
    return [_plain(part) for part in (role or "").split(",")]


def _plain(office: str) -> str:
    return _CHAIR.sub("chair", office).strip().lower().replace("-", " ")
