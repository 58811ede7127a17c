"""Sentences turned round, in which people come last: "For the Bank came Ms. Lind and Mr. Ode"; and days long past."""

from __future__ import annotations

import re

from corpus.prose.phrases import FINITE
from corpus.prose.plain_words import COUNTRIES

_WHERE = (
    r"(?:also|next to (?:him|her|me|us)|with (?:him|her|them|us|me)|beside (?:him|her)|opposite (?:us|me)|facing us"
    r"|(?:also )?(?:seated )?(?:at|around|round|across) the (?:\w+ )?table|at the meeting|in the room"
    r"|on the (?:line|call|screen)|from (?:our|their) [\w -]{2,30}?|for (?:the |our )?[A-ZÀ-Ž][\w’' -]{1,40}?|for us"
    r"|(?:on|from) (?:our|their|the [\w’' -]{2,40}?) side)"
)
_CAME = r"(?:(?:there|also|it)\s+)*(?:were|was|sat|came|joined|took part|participated|attended|stood)"
_TURNED = re.compile(
    rf"^[\W\d]*(?:{_WHERE}[\s,]+){{1,3}}{_CAME}\s+(?:also\s+|there\s+|present\s+|to\s+)?(?P<rest>.*)$"
    rf"|^[\W\d]*(?:on|from) (?:our|their) side[\s,:–—-]+(?P<bare>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_AWAY = re.compile(
    r"\b(?:not|absent|away|ill|unable|could|missing|missed|excused|only in spirit|represented|instead|expected"
    r"|being (?:in|at|on|away|ill)|left for|stayed)\b",
    re.IGNORECASE,
)
# "Norland: Mr. Lind and Ms. Ode.", "Observers: Ms. Ode (Elmland)."
_SIDE = re.compile(
    r"^[\W_]*(?:(?P<group>observers?|guests?|invited|secretariat|hosts?|delegates|members|present|in attendance"
    r"|also present|online|resource persons|experts|panell?ists|representatives)"
    r"|(?P<land>(?:the )?[A-ZÀ-Ž][\w’' -]{1,40}))"
    r"(?:\s*\([^()]{1,30}\))?[*_]*\s*[:–—][*_]*\s+(?P<people>(?:H\.E\.|Mr|Ms|Mrs|Dr|Prof|Col|Gen|Maj|Amb|Eng)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "The Director (A. Lind) convened everyone who was in town: B. Ode, C. Moss."
_CALLED_IN = re.compile(
    r"^[^:]*\b(?:convened|gathered|assembled|summoned|brought together|called (?:in|together)|met|attended by"
    r"|joined by) (?:everyone|everybody|all|those|the following|staff|colleagues|the heads?"
    r"|the (?:whole|entire|core) \w+)\b"
    r"[^:.;]{0,60}:\s+(?P<people>[A-ZÀ-Ž].*)$",
    re.DOTALL,
)
N_OFFICE = 90  # letters between the verb and the first name: the office that stands before it
_PAST = re.compile(
    r"\b(?:had|has|have) (?:(?:already|been|not|just|since|finally|now) )*\w+(?:ed|en|ent|ld|et|un|ade)\b"
    r"[^.;]{0,80}?\bon (?=\d|[A-Z][a-z]{2,8} \d)[^.;,]{0,25}"
)


def sets_out(text: str, first: int) -> bool:
    """Whether a sentence says of all whom it names that they were there, in front of their names.

    :param first: where the first name begins.
    """
    if _lists_side(text):
        return True
    match = _TURNED.match(text)
    if match is None or _AWAY.search(text):
        return False
    start = match.start("rest") if match["rest"] is not None else match.start("bare")
    between = text[start:first] if first >= start else None
    return between is not None and len(between) <= N_OFFICE and not re.search(r"[.;:]|\b(?:that|to|whether)\b", between)


def _lists_side(text: str) -> bool:
    """Whether it is of a label and people alone: no verb says that somebody did not come, or said something."""
    if (called := _CALLED_IN.match(text)) and not FINITE.search(called["people"]) and not _AWAY.search(text):
        return True
    match = _SIDE.match(text)
    if match is None or FINITE.search(match["people"]) or _AWAY.search(match["people"]):
        return False
    return match["land"] is None or bool(set(re.findall(r"[^\W\d_]+", match["land"].lower())) & COUNTRIES)


def without_past(text: str) -> str:
    """Without the days of what was done before: "She said that the Board had approved it on 28 January"."""
    return _PAST.sub("", text)
