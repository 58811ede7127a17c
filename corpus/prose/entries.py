"""The entries of a report told day by day: "28 January, the Bank. We met Mr. Ode", "On 12 March the delegation"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.dates import MONTHS, find_dates, find_days

MAX_TITLE_WORDS = 12
LONGEST = timedelta(days=40)  # no mission is longer
ANY_YEAR = 2000  # it has a 29 February
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)"
_ONE = r"(?!\s*(?:and|to|until|through|[-–—])\s*\d)"  # "On 11 and 12 June" opens no day
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b)(?:,?\s+\d{{4}})?{_ONE}"
)
# "Tuesday, 7 November. JICA headquarters.", "28 January, WMO.", "16 June: the Ministry"
_LEADS = re.compile(
    rf"[\W_]*{_WEEKDAY}?(?P<day>{_DAY})(?:\s*\([^()]*\))?[*_]*\s*[.,:–—-][*_]*\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "With the Bank (2 October, 17:00). Mr. Lind invited us"
_IN_BRACKETS = re.compile(
    rf"[\W_]*(?P<title>[A-Z][^.()\n]{{1,60}}?)\s*\({_WEEKDAY}?(?P<day>{_DAY})[^()]*\)[*_]*\s*[.:]"
)
# "On 12 March the delegation was received"
_ON_THE_DAY = re.compile(rf"\W*On\s+{_WEEKDAY}?(?P<day>{_DAY})\b", re.I)
_NO_TITLE = re.compile(r"(?:day|stage|part) \w+|(?:morning|afternoon|evening|departure|arrival)s?(?: [\w ]+)?", re.I)
_TELLS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|did|made|gave|took|went|came|met|held|spoke|said|we|I|us|[a-z]{2,}ed)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A day of which a report tells by itself, with what it calls it ("JICA headquarters"), if anything."""

    day: str
    title: str | None

    @property
    def heading(self) -> str:
        return f"{self.day}, {self.title}" if self.title else self.day


def entries_in(texts: Sequence[str], opens: Sequence[bool]) -> list[Entry | None]:
    """For each sentence the entry that begins with it; none where fewer than two days are told of so.

    :param opens: for each sentence, whether a line begins with it.
    """
    found = [_entry(texts, at) if opens[at] else None for at in range(len(texts))]
    written = [entry.day for entry in found if entry]
    years = {dated.start.year for day in written for dated in find_dates(day)}
    days = {day for text in written if (day := _day_of(text))}
    if len(years) > 1 or len(days) < 2 or max(days) - min(days) > LONGEST:
        return [None] * len(texts)
    return found


def without_day(text: str) -> str:
    """ "On 12 March the delegation was received" without its first words, which the day of the entry says."""
    match = _ON_THE_DAY.match(text)
    return text[match.end() :].lstrip(" ,") if match else text


def first_entry(lines: Sequence[str]) -> int | None:
    """The number of the line that opens the first entry, in a report that is told day by day."""
    found = entries_in(lines, [True] * len(lines))
    return next((at for at, entry in enumerate(found) if entry), None)


def _entry(texts: Sequence[str], at: int) -> Entry | None:
    text = texts[at]
    if match := _IN_BRACKETS.match(text):
        return Entry(day=match["day"], title=next(_titles(match["title"], ()), None))
    if match := _LEADS.match(text):
        return Entry(day=match["day"], title=next(_titles(match["rest"], texts[at + 1 : at + 2]), None))
    match = _ON_THE_DAY.match(text)
    return Entry(day=match["day"], title=None) if match else None


def _titles(rest: str, following: Sequence[str]) -> Iterator[str]:
    """What stands behind the day up to the end of its sentence, or else the next sentence, where it tells nothing."""
    for text in (rest, *(following if not re.search(r"\w", rest) else ())):
        title = " ".join(text.split()).strip("*_ .:–—-")
        if (
            title
            and title[0].isupper()
            and not _NO_TITLE.fullmatch(title)
            and len(title.split()) <= MAX_TITLE_WORDS
            and not _TELLS.search(title)
        ):
            yield title


def _day_of(text: str) -> date | None:
    found = find_dates(text) or find_days(text, ANY_YEAR)
    return found[0].start.replace(year=ANY_YEAR) if found else None
