"""Who went home while a journey went on: "In the evening Mr. Ode returned to Odda" is of the days behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.records import Attendance, Person, Span

_GOES = (
    r"(?:(?:then|had|already|also|meanwhile|both)\s+){0,2}(?:returned (?:to|home)|flew (?:home|back)|went (?:home|back)"
    r"|travelled (?:home|back)|(?:left|departed) (?:for|from)|left)\b(?! the (?:room|meeting|table|talks|word))"
)
_BEHIND = re.compile(rf"^\s*(?:,[^,;.]{{1,40}},\s*)?{_GOES}", re.IGNORECASE)
# Only then: they were there before.
_LATE = re.compile(
    r"\b(?:in the|on the|that|the same|same|late in the) (?:evening|night|late afternoon)\b|\bovernight\b"
    r"|\b(?:after|at the end of) (?:the|this|that) (?:meeting|talks|lunch|dinner|visit|session|day)\b|\bafterwards\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(rf"\b[Tt]he (?P<office>[A-Z][\w’-]+(?: (?:of|the|for|and|[A-Z][\w’-]+)){{0,6}})\s+{_GOES}")


def is_late(text: str) -> bool:
    """Whether those who leave by a sentence were there up to then."""
    return _LATE.search(text) is not None


def leaves(behind: str) -> bool:
    """Whether what stands behind a name says that its bearer went home."""
    return _BEHIND.match(behind) is not None


def departed(text: str, people: Sequence[tuple[Span, Person]], team: Sequence[Attendance]) -> Iterator[Person]:
    """Who went home by a sentence, by name or by office.

    :param team: those who made the journey.
    """
    for span, person in people:
        if leaves(text[span.end :]):
            yield person
    for match in _OFFICE.finditer(text):
        fitting = [one.person for one in team if _holds(one.person.role, match["office"])]
        if len(fitting) == 1:
            yield fitting[0]


def _holds(role: str | None, office: str) -> bool:
    return role is not None and role.casefold().split(",")[0].strip() == office.casefold()
