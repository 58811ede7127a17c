"""Whom an entry of a list came for, where that stands before the name, and whom somebody there stood in for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.prose.given_names import GIVEN_NAMES
from corpus.rolls.names import looks_like_name, office_first
from corpus.rolls.words import ROLE_WORDS, TITLE, TITLE_WORDS

_INITIALED = r"(?:[A-ZА-ЯЁ][a-zа-яё]?\.\s?-?){1,3}[A-ZА-ЯЁ][^\W\d_]"
_COURTEOUS = rf"(?:{TITLE_WORDS})\b\.?\s+[A-ZА-ЯЁ]"
SURE_NAME = rf"{_COURTEOUS}|{_INITIALED}"  # a title or initials tell it
# "Norland - Ms. Anna Lind, Minister"
_PARTED = re.compile(rf"^\W*(?P<side>[A-ZА-ЯЁ][^,:;()\n]{{1,60}}?)\s*(?::|\s[-–—])\s+(?=(?:[Tt]he\s+)?{_COURTEOUS})")
# "Norland     A. Lind, Minister": states and bodies in a column of their own.
_IN_COLUMN = re.compile(
    r"^\W*(?P<side>[A-ZА-ЯЁ][^,:;()\t\n]{1,60}?)(?:\s{2,}|\t\s*)"
    rf"(?=(?P<sure>{SURE_NAME})|[^,;()\t]{{5,60}},[^,;]*\b(?i:{ROLE_WORDS})\b)"
)
_STOOD_IN = re.compile(
    r"(?:\(|[,;]\s)\s*(?:\w+ )??(?:in (?:place|lieu|the stead) of|instead of|(?:(?:sitting|standing|sat|stood) in"
    r"|substituting|deputi[sz]ing|proxy|alternate|substitute) for|(?P<unsure>for|on behalf of))\s+(?P<who>[^(),;]+)"
)


def side_at(text: str) -> re.Match[str] | None:
    """ "Norland - Ms. Anna Lind", "Norland    A. Lind": what may be whom they came for, up to the name."""
    parted = _PARTED.match(text)
    if parted:
        return parted
    column = _IN_COLUMN.match(text)
    if column is None or TITLE.match(column["side"]):
        return None
    words = column["side"].split()  # of several it is a body only where the name after it is sure
    is_person = len(words) > 1 and (not column["sure"] or words[0].lower() in GIVEN_NAMES or "." in column["side"])
    return None if is_person else column


def stood_in_for(text: str) -> Iterator[tuple[str, str | None, int, int]]:
    """ "Bo Ode (for Minister A. Lind)": the name and office of each who stayed away, and where that is told."""
    for match in _STOOD_IN.finditer(text):
        office, name = office_first(match["who"].strip())
        is_whole = looks_like_name(name, n_words=2)
        if is_whole and (not match["unsure"] or re.search(SURE_NAME, match["who"])):
            yield TITLE.sub("", name), office or None, match.start("who"), match.end("who")
