"""Participants without names, as printed: "several senior officials from the Ministry of Roads"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.prose.names import Named
from corpus.records import Span

MAX_GROUP = 240
_PEOPLE = (
    "officials|officers|representatives|members|delegates|delegations|dignitaries|diplomats|experts|specialists|"
    "scientists|"
    "ministers|secretaries|ambassadors|students|teachers|parents|principals|engineers|leaders|guests|participants|"
    "parliamentarians|staff|monks|clergy|heads|directors|managers|governors|journalists|businessmen|entrepreneurs|"
    "investors|farmers|chiefs|commissioners|employees|citizens|envoys|envoy|executives|residents|volunteers|"
    "veterans|others"
)
_HEAD = (
    r"(?:(?:an? (?:large )?(?:group|number|team|delegation) of|several|many|some|various|other|all|more than [\d,]+|"
    r"over [\d,]+|"
    r"about [\d,]+|nearly [\d,]+|around [\d,]+|\d[\d,]*|the|relevant|senior|high-level|government|state|key|"
    r"distinguished|local|"
    r"foreign|international|religious|public|military|regional|provincial|[A-ZÀ-Ž][\w’'-]+)\s+)*"
)
_GROUP = re.compile(
    rf"\b{_HEAD}(?:{_PEOPLE})\b(?:\s+(?:of|from|representing|at|in)\s+(?:the\s+)?[^,;.]*?(?=,|;|\.|$|\s+(?:was|were|"
    rf"participated|"
    r"attended|joined|took|also|as well as|along with|together with|to|who|on|at the|in the)\b))?",
    re.IGNORECASE,
)
_ATTENDING = re.compile(
    r"\b(?:attended by|(?:was|were) (?:also )?(?:present|in attendance)|also present|those present|participated|"
    r"took part|attended|"
    r"joined by|accompanied by|with the participation of|in the presence of|along with|together with|(?:meeting|met|"
    r"talks|"
    r"discussions?)\b[^.]{0,60}?\bwith)\b",
    re.IGNORECASE,
)


def groups_in(text: str, names: Sequence[Named]) -> Iterator[Span]:
    """Where a sentence that tells who attended names people by their kind only."""
    if not _ATTENDING.search(text):
        return
    for match in _GROUP.finditer(text):
        start, end = match.start(), match.end() - (len(match.group()) - len(match.group().rstrip()))
        overlaps = any(start < named.reach.end and named.reach.start < end for named in names)
        if not overlaps and end - start <= MAX_GROUP and " " in match.group().strip():
            yield Span(start=start, end=end)
