"""Participants without names, as printed: "several senior officials from the Ministry of Roads"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.prose.names import Named
from corpus.records import Span

MAX_GROUP = 240
_PEOPLE = (
    "officials|officers|representatives|members|delegates|delegations|dignitaries|diplomats|experts|specialists"
    "|scientists|ministers|secretaries|ambassadors|students|teachers|parents|principals|engineers|leaders|guests"
    "|participants|parliamentarians|staff|monks|clergy|heads|directors|managers|governors|journalists|businessmen"
    "|entrepreneurs|investors|farmers|chiefs|commissioners|employees|citizens|envoys|envoy|executives|residents"
    "|volunteers|veterans|people|persons|others"
)
_COUNT = (
    r"(?:an? (?:large |small )?(?:group|number|team|delegation|gathering) of|several|many|some|various|other|all|both"
    r"|key|(?:more than|over|about|nearly|around|approximately|some|up to|at least) [\d,]+|\d[\d,]*|the|relevant)"
)
_QUALITY = (
    r"(?:senior|high-level|high-ranking|government|state|distinguished|local|foreign|international|national|religious"
    r"|public|military|regional|provincial|ministerial|respective|academic|committee|community|civil society"
    r"|trade union|youth|business|police|naval|medical|teaching|other|key)"
)
_ENDS = (
    r"(?=,|;|\.|$|\s+(?:was|were|participated|attended|joined|took|also|as well as|along with|together with|to|who|on"
    r"|at the|in the)\b)"
)
# "Several senior officials from the Ministry of Roads", "Embassy officials".
_GROUP = re.compile(
    rf"\b(?i:{_COUNT}\s+)*(?:(?i:{_QUALITY})\s+|[A-ZÀ-Ž][\w’'-]+\s+)*(?i:{_PEOPLE})\b"
    rf"(?:\s+(?:of|from|representing|at|in)\s+(?:the\s+)?[^,;.]*?{_ENDS})?"
)
_ATTENDING = re.compile(
    r"\b(?:attended by|(?:was|were) (?:also )?(?:present|in attendance)|also present|those present|participated"
    r"|took part|attended|joined by|accompanied by|with the participation of|in the presence of|along with"
    r"|together with|(?:meeting|met|talks|discussions?)\b[^.]{0,60}?\bwith)\b",
    re.IGNORECASE,
)


def groups_in(text: str, names: Sequence[Named]) -> Iterator[Span]:
    """Where a sentence that tells who attended names people by their kind only."""
    if not _ATTENDING.search(text):
        return
    for match in _GROUP.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        overlaps = any(start < named.reach.end and named.reach.start < end for named in names)
        if not overlaps and end - start <= MAX_GROUP and " " in match.group().strip():
            yield Span(start=start, end=end)
