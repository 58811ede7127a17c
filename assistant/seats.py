"""Those who sit on a body, where a question calls them so: "which commissioners came" asks for the Chair as well."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.who import WhoQuestion
from corpus.records import Page
from index.ledger import Presence
from index.words import terms_of

PagesOf = Callable[[str], Sequence[Page]]
# What those who sit there are called, by the kind of body; none of them is an office of others as well.
_SEATS = {
    r"commissioners": "commission",
    r"council(?:l?ors|men|women|persons|\s?members)": "council",
    r"senators": "senate",
    r"trustees": "trust trustees board",
    r"governors": "governors board",
    r"regents": "regents board",
    r"alder(?:men|women|persons)": "council board",
    r"select(?:men|women|persons)": "board selectmen selectboard",
    r"supervisors": "supervisors board",
}
_ASKED = re.compile(
    r"(?:\b(?:which|what|how\s+many|all(?:\s+the)?|list(?:\s+the)?|names?\s+of(?:\s+the)?)\s+|^\W*(?:the\s+)?)"
    rf"(?P<seat>{'|'.join(_SEATS)})\b(?!\s*(?:,|and|or|&|plus)\s)",
    re.IGNORECASE,
)
# Offices in the body itself; whoever has another one besides is of the staff, or a guest.
_OFFICERS = frozenset(
    terms_of(
        "chair chairman chairwoman chairperson vice deputy president vice-president mayor speaker acting pro tem "
        "tempore first second third interim elected member in the"
    )
)
_CLERKS = frozenset(terms_of("secretary clerk minutes"))


def seated(
    who: WhoQuestion, presences: Sequence[Presence], named: frozenset[str], pages_of: PagesOf
) -> list[int] | None:
    """The numbers of those who sit on the body; `None` where the question does not ask for all of them.

    :param named: the words that name the meeting.
    """
    asked = _ASKED.search(who.text)
    if asked is None:
        return None
    seat = frozenset(terms_of(asked["seat"]))
    body = next(body for form, body in _SEATS.items() if re.fullmatch(form, asked["seat"], re.IGNORECASE))
    told = {term for terms in who.wanted.alternatives for term in terms}
    if not told <= seat | named or named.isdisjoint(terms_of(body)):
        return None
    holds = [bool(seat & set(terms_of(one.attendance.person.role or ""))) for one in presences]
    if any(holds):
        return [at for at, one in enumerate(presences) if holds[at] or _is_officer(one)]
    return [at for at, one in enumerate(presences) if _is_plain(one, pages_of)]


def _is_officer(one: Presence) -> bool:
    role = set(terms_of(one.attendance.person.role or ""))
    return bool(role) and role <= _OFFICERS


def _is_plain(one: Presence, pages_of: PagesOf) -> bool:
    """With no office, or one in the body, or listed as well as named for keeping the minutes."""
    role = set(terms_of(one.attendance.person.role or ""))
    if role and role <= _CLERKS:
        name = one.attendance.person.name
        return sum(page.text.count(name) for page in pages_of(one.told.document_id)) > 1
    return role <= _OFFICERS
