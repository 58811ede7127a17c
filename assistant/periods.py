"""The time a question means, in any usual form: a day, a month, a season, a year, since, until, between."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corpus.dates import MONTHS, find_dates
from corpus.records import Span

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d-])"
_SEASONS = {
    "spring": 3,
    "summer": 6,
    "autumn": 9,
    "fall": 9,
    "winter": 12,
    "весной": 3,
    "летом": 6,
    "осенью": 9,
    "зимой": 12,
}
_UNITS = re.compile(
    rf"\b(?P<last>last|past|this|прошл\w+|эт\w+)\s+(?:{_MONTH}|(?P<unit>year|month|week|год\w*|месяц\w*))"
    rf"|\b(?P<season>{'|'.join(_SEASONS)})\b(?:\s+(?:of\s+)?{_YEAR.replace('year', 'season_year')})?"
    rf"|\b{_MONTH.replace('month>', 'named>')}\.?(?:\s+(?:of\s+)?|,\s*){_YEAR.replace('year', 'named_year')}"
    rf"|\b(?:in|в)\s+(?P<bare>{_MONTH.replace('?P<month>', '?:')})(?!\s*(?:\d|,))"
    rf"|(?:(?<![\d./-])|(?<=[Mm]id-))(?<![Rr]s\. )(?<![$€£₹¥₽]){_YEAR.replace('year', 'alone')}",
    re.IGNORECASE,
)
# "late October", "mid-2025", "at the beginning of the year": with how much of it is meant, from and to, as shares.
_PARTS = (
    (re.compile(r"\b(?:early(?: in)?|(?:beginning|start|first half) of|в начале)\s+$", re.IGNORECASE), 0.0, 0.42),
    (re.compile(r"\b(?:mid-?|(?:in )?the middle of|в середине)\s*$", re.IGNORECASE), 0.25, 0.75),
    (re.compile(r"\b(?:late(?: in)?|(?:end|second half|close) of|в конце)\s+$", re.IGNORECASE), 0.58, 1.0),
)
_SINCE = re.compile(r"\b(?:since|from|after|с|после|начиная с)\s+(?:the\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|before|up to|by|до)\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from|между|с)\s+(?:the\s+)?$", re.IGNORECASE)
N_DAYS_TO_REPORT = 14  # trips and meetings are written up in this time
DAYS_IN_YEAR = 365
# "the 2026 budget": a year before another noun is part of a name.
_OF_A_NAME = re.compile(
    r"\s+(?!(?:and|or|to|until|till|through|meetings?|sessions?|calls?|visits?|events?|were|was|did|had|who|which|at|in|of|"
    r"by|with|the|how|present|attend\w*|год\w*)\b)[^\W\d_]{3,}",
    re.IGNORECASE,
)
_FOR_YEAR = re.compile(r"\b(?:budget|discussions?|plans?|proposals?|talks|programme)\s+for\s+$", re.IGNORECASE)
_OR = re.compile(r"\s*(?:,|and|or|и|или|-|–)\s*", re.IGNORECASE)
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)


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


def find_period(text: str, *, newest: date | None) -> Period | None:
    """The time that a question names, or `None`.

    :param newest: the day of the newest report, from which "last March" counts.
    """
    named = _named(text, newest or date.today())
    if not named:
        return None
    first = named[0]
    if len(named) > 1 and _BETWEEN.search(text[: first.spans[0].start]):
        return Period(start=first.start, end=named[1].end, spans=first.spans + named[1].spans)
    if len(named) > 1 and _OR.fullmatch(text[first.spans[0].end : named[1].spans[0].start]):
        return Period(start=first.start, end=named[1].end, spans=first.spans + named[1].spans)
    before = text[: first.spans[0].start]
    if first.start != first.end and find_dates(first.spans[0].cut(text)):
        return first  # "from 4 to 5 June" names both ends
    if _SINCE.search(before):
        after = re.search(r"\b(?:after|после)\s+(?:the\s+)?$", before, re.IGNORECASE)
        start = first.end + timedelta(days=1) if after else first.start
        return Period(start=start, end=LAST_DAY, spans=first.spans, is_relative=first.is_relative)
    if _UNTIL.search(before):
        inclusive = not re.search(r"\bbefore\s+(?:the\s+)?$", before, re.IGNORECASE)
        end = first.end if inclusive else first.start - timedelta(days=1)
        return Period(start=FIRST_DAY, end=end, spans=first.spans, is_relative=first.is_relative)
    return first


def _named(text: str, newest: date) -> list[Period]:
    """Every time named, in order."""
    found = [Period(start=dated.start, end=dated.end, spans=(dated.span,)) for dated in find_dates(text)]
    for match in _UNITS.finditer(text):
        inside = any(match.start() < period.spans[0].end and period.spans[0].start < match.end() for period in found)
        if not inside and (period := _unit(match, newest)):
            found.append(period)
    return sorted((_part(text, period) for period in found), key=lambda period: period.spans[0].start)


def _part(text: str, period: Period) -> Period:
    """The part of it that the words before it name."""
    before = text[: period.spans[0].start]
    for named, first, last in _PARTS:
        match = named.search(before)
        n_days = (period.end - period.start).days
        if match and 0 < n_days <= DAYS_IN_YEAR:
            start, end = (period.start + timedelta(days=round(share * n_days)) for share in (first, last))
            span = Span(start=match.start(), end=period.spans[0].end)
            return replace(period, start=start, end=end, spans=(span, *period.spans[1:]))
    return period


def _unit(match: re.Match[str], newest: date) -> Period | None:
    spans = (Span(start=match.start(), end=match.end()),)
    if match["alone"]:
        if _OF_A_NAME.match(match.string, match.end()) or _FOR_YEAR.search(match.string[: match.start()]):
            return None
        year = int(match["alone"])
        return Period(start=date(year, 1, 1), end=date(year, 12, 31), spans=spans)
    if match["named"]:
        start, end = _month(int(match["named_year"]), MONTHS[match["named"].lower()])
        return Period(start=start, end=end, spans=spans)
    if match["bare"]:
        month = MONTHS[match["bare"].lower()]
        start, end = _month(newest.year if month <= newest.month else newest.year - 1, month)
        return Period(start=start, end=end, spans=spans, is_relative=True)
    if match["season"]:
        year = int(match["season_year"] or newest.year)
        month = _SEASONS[match["season"].lower()]
        start, _ = _month(year, month)
        _, end = _month(year + (month + 2) // 13, (month + 1) % 12 + 1)
        return Period(start=start, end=end, spans=spans, is_relative=not match["season_year"])
    return _relative(match, newest, spans)


def _relative(match: re.Match[str], newest: date, spans: tuple[Span, ...]) -> Period | None:
    is_this = match["last"].lower() in ("this",) or match["last"].lower().startswith("эт")
    if match["month"]:
        month = MONTHS[match["month"].lower()]
        start, end = _month(newest.year if is_this or month < newest.month else newest.year - 1, month)
    elif match["unit"].lower().startswith(("year", "год")):
        year = newest.year if is_this else newest.year - 1
        start, end = date(year, 1, 1), date(year, 12, 31)
    elif match["unit"].lower().startswith(("month", "месяц")):
        first = newest.replace(day=1)
        start, end = _month(first.year, first.month) if is_this else _month(*_before(first))
    else:
        monday = newest - timedelta(days=newest.weekday() + (0 if is_this else 7))
        start, end = monday, monday + timedelta(days=6)
    return Period(start=start, end=end, spans=spans, is_relative=True)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _before(first: date) -> tuple[int, int]:
    day = first - timedelta(days=1)
    return day.year, day.month


def plain_day(day: date) -> str:
    """ "4 June 2024" """
    return f"{day.day} {day:%B} {day.year}"
