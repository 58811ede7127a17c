"""Who voted for somebody away: "Mr. Lind (proxy to Ms. Ode)", asked as "to whom did Mr. Lind give his proxy"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from corpus.records import Page
from index.ledger import Presence
from index.names import words_of

_PROXY = r"(?:prox(?:y|ies)|procuration|powers?(?:\s+of\s+attorney)?|mandate|voting\s+rights?|votes?|pouvoir)"
_ASKED = re.compile(
    r"\b(?:to\s+whom|who(?:m)?)\b[^;?!]*\b(?:proxy|proxies|procuration|power\s+of\s+attorney|pouvoir)\b", re.IGNORECASE
)
# What stands behind the name of whoever was away.
_GIVEN = re.compile(
    rf"\b{_PROXY}\s+(?:(?:was|were|is)\s+)?(?:given|granted|conferred|transferred)?\s*(?:to|held\s+by|with)\s+(?P<who>[^();]+)"
    rf"|\b(?:gave|gives|has\s+given|having\s+given|granted)\s+(?:(?:his|her|a|their|the)\s+)?{_PROXY}\s+to\s+(?P<by>[^();]+)"
    r"|\b(?:represented|voted\s+for)\s+by\s+(?P<too>[^();]+)",
    re.IGNORECASE,
)


def asks_for_proxy(text: str) -> bool:
    return _ASKED.search(text) is not None


def holders(
    question: str, presences: Sequence[Presence], pages_of: Callable[[str], Sequence[Page]]
) -> Iterator[tuple[Presence, Presence]]:
    """Those who came and held the proxy of somebody whom the question names, each with that one's own line.

    :param presences: all that is told of those who came to the meeting, or did not.
    """
    said = set(words_of(question))
    away = [one for one in presences if one.attendance.how in ("absent", "apologies")]
    for giver in away:
        if not said.intersection(words_of(giver.attendance.person.name)):
            continue
        page = next(page for page in pages_of(giver.told.document_id) if page.number == giver.attendance.page)
        given = _GIVEN.search(giver.attendance.span.cut(page.text))
        words = set(words_of(next(filter(None, given.groups())))) if given else set()
        for one in presences:
            if one not in away and one.told == giver.told and set(words_of(one.attendance.person.name)) <= words:
                yield one, giver
