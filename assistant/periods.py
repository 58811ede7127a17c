"""The time a question means: one that it names, or all since, until or between such."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.times import AND, BETWEEN, SINCE, UNTIL, Time, moved, times_in
from corpus.dates import find_dates
from corpus.records import Span

_AFTER = re.compile(r"\b(?:after|после)\s+(?:the\s+)?$", re.IGNORECASE)
_ONWARDS = re.compile(r"\s*,?\s*(?:onwards?|(?:and|or) (?:later|after)|и (?:позже|далее))\b", re.IGNORECASE)
_NOT_IN_IT = re.compile(r"\b(?:before|prior to)\s+(?:the\s+)?$", re.IGNORECASE)
_YEARS = re.compile(
    r"(?<![\w./-])(?P<first>(?:19|20)\d\d)(?:\s*(?:[-–—/]|and|to|&)\s*(?P<last>(?:19|20)\d\d))?(?![\w/]|[.-]\d)"
)
_OF_YEAR = re.compile(r"\d{1,2}\s?[/.-]\s?(?:\d{4}|\d\d)")
_NUMBERED = re.compile(
    r"(?:\b(?:session|meeting|sitting|minutes|record|protocol|resolution|decision|report|document|no|nr|number|bulletin"
    r"|заседани\w+|сесси\w+|протокол\w*|совещани\w+)\.?|№|#)\s*(?:(?:no|nr|№)\.?\s*)?$",
    re.IGNORECASE,
)
N_DAYS_TO_REPORT = 14  # trips and meetings are written up in this time
DAYS_IN_YEAR = 365
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
# "excused from the 4 June meeting", "minutes from 4 June": of that day, and not since
_FROM_MEETING = re.compile(
    r"\b(?:excused|absent|absentees?|missing|away|stayed\s+away|leave|regrets|apolog\w+|minutes|notes|attendance|attendees"
    r"|participants)\s+from\s+(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one day to another, both in it. Spans are where the question says so.

    :param is_relative: "last March" was taken from the newest report's day.
    """

    start: date
    end: date
    spans: tuple[Span, ...]
    is_relative: bool = False

    @property
    def is_day(self) -> bool:
        return self.start == self.end

    @property
    def is_exact(self) -> bool:
        """A day, a month or a stretch that the question spells out; a lone year may be part of a name."""
        return self.start.year == self.end.year and (self.end - self.start).days < DAYS_IN_YEAR - 1

    @property
    def reported(self) -> tuple[date, date] | None:
        """The days at which reports of that time were written; `None` where it has no end or no beginning."""
        if self.start == FIRST_DAY or self.end == LAST_DAY:
            return None
        return self.start, self.end + timedelta(days=N_DAYS_TO_REPORT)

    @property
    def said(self) -> str:
        """ "on 4 June 2024", "since 1 March 2024", "from 1 June 2024 to 30 June 2024" """
        if self.is_day:
            return f"on {plain_day(self.start)}"
        if self.end == LAST_DAY:
            return f"since {plain_day(self.start)}"
        if self.start == FIRST_DAY:
            return f"until {plain_day(self.end)}"
        return f"from {plain_day(self.start)} to {plain_day(self.end)}"


def find_period(text: str, *, newest: date | None, days: Collection[date] = ()) -> Period | None:
    """The time that a question names, or `None`.

    :param newest: the day of the newest report, from which "last March" counts.
    :param days: those of which reports tell; a day without its year is the last of these, else none.
    """
    named = [time for time in times_in(text, newest or date.today(), days) if not _numbers(text, time)]
    if not named:
        return None
    first = named[0]
    before = text[: first.span.start]
    if len(named) > 1 and AND.fullmatch(text[first.span.end : named[1].span.start].removesuffix("the ")):
        first, last = _in_a_row(first, named[1])
        return Period(
            start=min(first.start, last.start),
            end=max(first.end, last.end),
            spans=(first.span, last.span),
            is_relative=last.is_relative,
        )
    if len(named) > 1 and BETWEEN.search(before):
        return Period(start=first.start, end=named[1].end, spans=(first.span, named[1].span))
    whole = Period(start=first.start, end=first.end, spans=(first.span,), is_relative=first.is_relative)
    if first.start != first.end and find_dates(first.span.cut(text)):
        return whole  # "from 4 to 5 June" names both ends
    if first.start == first.end and _FROM_MEETING.search(before):
        return whole
    if (SINCE.search(before) and not first.span.cut(text).lower().startswith("end")) or _ONWARDS.match(
        text, first.span.end
    ):
        return replace(
            whole, start=first.end + timedelta(days=1) if _AFTER.search(before) else first.start, end=LAST_DAY
        )
    if UNTIL.search(before):
        end = first.start - timedelta(days=1) if _NOT_IN_IT.search(before) else first.end
        return replace(whole, start=FIRST_DAY, end=end)
    return whole


def year_alone(text: str) -> Period | None:
    """The only year in the text, or stretch of years, whatever stands before it: "Ada Lind 2023", "2022-2023"."""
    found = list(_YEARS.finditer(text))
    if len(found) != 1:
        return None
    first, last = int(found[0]["first"]), int(found[0]["last"] or found[0]["first"])
    span = Span(start=found[0].start(), end=found[0].end())
    return Period(start=date(first, 1, 1), end=date(last, 12, 31), spans=(span,)) if first <= last else None


def _numbers(text: str, time: Time) -> bool:
    """ "Session 2/2022", "minutes No. 3/2024": of that year the second and the third, and no month."""
    return _OF_YEAR.fullmatch(time.span.cut(text)) is not None and _NUMBERED.search(text[: time.span.start]) is not None


def _in_a_row(first: Time, last: Time) -> tuple[Time, Time]:
    """Two times of which one lends the other its year: "from March to May 2024", "from November to February"."""
    if first.lacks_year:
        years = (last.start.year, last.start.year - 1)
        return next((one for year in years if (one := moved(first, year)).start <= last.start), first), last
    if last.lacks_year:
        years = (first.start.year, first.start.year + 1)
        return first, next((one for year in years if (one := moved(last, year)).start >= first.start), last)
    return first, last


def plain_day(day: date) -> str:
    """ "4 June 2024" """
    return f"{day.day} {day:%B} {day.year}"
