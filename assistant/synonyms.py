"""Words for one thing, as people who ask and those who write reports choose among them."""

from __future__ import annotations

from assistant.choosing import covered_by
from index.words import terms_of

_GROUPS = """
talks talk discussion meeting conversation consultations met session
pupil student schoolchild
company firm corporation enterprise business
trip journey visit tour travel
job post position
help aid assistance support relief
buy purchase procure acquire
location site spot place
begin start commence launch open inaugurate
end finish conclude close
speech address remarks
customary courtesy
thanks gratitude appreciation
provision article section clause
gift donation grant donate
loan credit
road highway
doctor physician medical
shop store outlet
dinner banquet
money funds sum
car vehicle
harm damage
murder kill
illness disease
workers employees staff labour
women girls female
children kids youth
law act legislation bill
house home housing
deal agreement pact treaty memorandum mou
airplane aircraft plane flight
flood floods flooding
tariff tax duty levy
price cost
rule regulation
goal target objective
chance opportunity
monk thero thera clergy
envoy ambassador
farming agriculture agricultural farmers
worldwide global international
yearly annual annually
"""
_GROUP_BY_TERM: dict[str, frozenset[str]] = {}
for _line in _GROUPS.split("\n"):
    _terms = frozenset(terms_of(_line))
    for _term in _terms:
        _GROUP_BY_TERM[_term] = _GROUP_BY_TERM.get(_term, frozenset()) | _terms


def told_by(term: str) -> frozenset[str]:
    """A term with those by which what it means may be told."""
    return covered_by(term) | _GROUP_BY_TERM.get(term, frozenset())
