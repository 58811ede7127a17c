"""Sentences turned round, in which people come last: "For the Bank came Ms. Lind and Mr. Ode"; and days long past."""

from __future__ import annotations

import re

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
N_OFFICE = 90  # letters between the verb and the first name: the office that stands before it
_PAST = re.compile(
    r"\b(?:had|has|have) (?:(?:already|been|not|just|since|finally|now) )*\w+(?:ed|en|ent|ld|et|un|ade)\b"
    r"[^.;]{0,80}?\bon (?=\d|[A-Z][a-z]{2,8} \d)[^.;,]{0,25}"
)


def sets_out(text: str, first: int) -> bool:
    """Whether a sentence says of all whom it names that they were there, in front of their names.

    :param first: where the first name begins.
    """
    match = _TURNED.match(text)
    if match is None or _AWAY.search(text):
        return False
    start = match.start("rest") if match["rest"] is not None else match.start("bare")
    between = text[start:first] if first >= start else None
    return between is not None and len(between) <= N_OFFICE and not re.search(r"[.;:]|\b(?:that|to|whether)\b", between)


def without_past(text: str) -> str:
    """Without the days of what was done before: "She said that the Board had approved it on 28 January"."""
    return _PAST.sub("", text)
