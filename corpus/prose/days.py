"""When an event took place, by the sentence that tells of it: a date, "today (26)", "on Tuesday", "4 to 5 June"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.dates import MONTH, MONTHS, find_dates

MAX_DAYS_BACK = 40
MAX_DAYS_AHEAD = 7  # an event announced as held may still be to come when the report is issued
MAX_DAYS_TO_COME = 330  # "will begin on 7 February", said in March; a day of the last month is no day of next year
N_BESIDE = 12  # letters: "Friday, the "
N_BEFORE = 80  # letters: what is planned stands before its day
_RECENTLY = re.compile(r"\b(?:recently|the other day|last (?:week|month|year)|in recent)\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening|noon))\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(?:yesterday|last (?:night|evening))\b", re.IGNORECASE)
_TOMORROW = re.compile(r"\btomorrow\b(?!['’])", re.IGNORECASE)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b(?! night)", re.IGNORECASE)

_PART_OF_DAY = "(?:morning|afternoon|evening|night|noon)"
_DAY_WORD = (
    rf"(?:today|recently|yesterday|tomorrow|tonight|(?:this|last|yesterday)? ?{_PART_OF_DAY}|\w+day|on the|held|on)"
)
_FIGURE = re.compile(r"\d")
# "today (26)", "on the 26th"
_NUMBERED = re.compile(
    rf"\b{_DAY_WORD}(?: {_PART_OF_DAY})?,? ?\((?P<day>\d{{1,2}})(?:st|nd|rd|th)?\)"
    r"|\bon (?:the )?(?P<day2>\d{1,2})(?:st|nd|rd|th)\b(?! of| (?:anniversary|session|meeting|century|floor)"
    rf"| {MONTH})",
    re.IGNORECASE,
)

_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)"
_OF_THIS_MONTH = re.compile(
    rf"\bthe (?P<days>{_ORDINAL}(?:(?:,(?: and)?| and| to) (?:the )?{_ORDINAL})*) of this month\b", re.IGNORECASE
)
_FIRST, _LAST = (rf"(?P<{name}>\d{{1,2}})(?:st|nd|rd|th)?" for name in ("d", "d2"))
_TO = r"\s*(?:-|–|—|to|and|until|through)\s*"
_NO_YEAR = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_FIRST}\s+(?P<mon>{MONTH}){_TO}{_LAST}\s+(?P<mon2>{MONTH})(?!\.?,?\s*\d{{4}})",
        rf"\b{_FIRST}(?:{_TO}{_LAST})?\s+(?:of\s+)?(?P<mon>{MONTH})(?!\.?,?\s*\d{{4}})",
        rf"\b(?P<mon>{MONTH})\s+{_FIRST}(?:{_TO}{_LAST})?\b(?!\d|,?\s*\d{{4}})",
    )
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|going to|scheduled|planned|due|set|expected|agreed|decided|next|upcoming|deadline|until"
    r"|expir\w+|foreseen|starts|begins|opens|commences|closes|falls|takes (?:effect|place)|comes into (?:force|effect)"
    r"|enters into force|with effect) "
    r"|\bto be held\b|\b(?:будет|будут|состоится|состоятся|пройд[её]т|пройдут|запланирован\w*|намечен\w*|до)\b",
    re.IGNORECASE,
)
_GOES_ON = r"(?!(?:said|told|announced|stated|that)\b)[\w’'-]+"
_COMING_WEEKDAY = re.compile(
    rf"\b(?:on|this|next) (?P<day>{'|'.join(_WEEKDAYS)})\b,?(?: {_GOES_ON}){{0,6}}? (?:will|is to|are to)\b"
    rf"|\b(?:will|is to|are to) (?:{_GOES_ON} ){{1,10}}?on (?P<then>{'|'.join(_WEEKDAYS)})\b",
    re.IGNORECASE,
)
_IS_PAST = re.compile(
    r"\b(?:today|yesterday|(?:this|last) (?:morning|afternoon|evening|night)|was held)\b", re.IGNORECASE
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_DAYS_LONG = re.compile(
    rf"\b(?P<n>{'|'.join(_COUNTS)})[- ]day\b[^;]{{0,200}}\b(?:concluded|ended|came to (?:a|an) )", re.IGNORECASE
)


_DAY_BEFORE = re.compile(
    r"^\W*(?:on )?(?:the (?:eve(?: of\b|,)|(?:day|evening|night) before\b|(?:previous|preceding) (?:day|evening))"
    r"|a day earlier)",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(
    rf"^\W*(?:on )?(?:(?:the )?(?:next|following) (?:day|{_PART_OF_DAY})|a day later)\b", re.IGNORECASE
)
_NUMBERS = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1, "closing": -1}
_ON_DAY_NUMBER = re.compile(
    rf"^\W*on the (?P<which>{'|'.join(_NUMBERS)}) (?:day|{_PART_OF_DAY})\b(?! of)", re.IGNORECASE
)
_AS_BEFORE = re.compile(
    rf"\b(?:(?P<same>(?:the|that) same (?:day|{_PART_OF_DAY})|later (?:the same|that) day|later in the {_PART_OF_DAY})"
    rf"|(?:the )?(?:next|following) (?:day|{_PART_OF_DAY})|a day later|the day after)\b",
    re.IGNORECASE,
)
_LEADS_DAY = re.compile(
    r"^\W*(?:(?:and |then )?(?:on|in|at|by|the|that|next|same|following|second|third|fourth|last|early|late)[ ,]+){0,3}"
    rf"(?:(?:{'|'.join(_WEEKDAYS)})\b|(?:next |second |third |last )?(?:day|{_PART_OF_DAY})\b(?! of)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}\b|\d{{1,2}}(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an event took place; both `None` where the report leaves it open on purpose ("recently")."""

    start: date | None
    end: date | None


def when_of(text: str, issued_on: date | None) -> When | None:
    """The day or days that a sentence puts its event on, by the report's date where it says "today (26)"."""
    if issued_on and (days := _of_this_month(text, issued_on)):
        return days
    day = _relative(text, issued_on)
    if day:
        return When(start=_first_day(text, day), end=day)
    for dated in find_dates(text):
        return When(start=_first_day(text, dated.end) if dated.start == dated.end else dated.start, end=dated.end)
    return _without_year(text, issued_on) or _on_weekday(text, issued_on)


def day_told_before(text: str, before: Sequence[str], issued_on: date | None) -> date | None:
    """The day of "the same evening" or "the following day": that of the nearest sentence before with one, or a day on.

    :param before: the sentences before, in order.
    """
    match = _AS_BEFORE.search(text)
    if match is None:
        return None
    days = (when.end for said in reversed(before) if (when := when_of(said, issued_on)) and when.end)
    day = next(days, None)
    return day + timedelta(days=0 if match["same"] else 1) if day else None


def days_from_host(text: str) -> int:
    """How many days after the event told of before it is, where a sentence says so: "On the eve of it", one before."""
    if _DAY_BEFORE.search(text):
        return -1
    return 1 if _DAY_AFTER.search(text) else 0


def day_of_host(text: str) -> int | None:
    """Which of the days of the event told of before: 0 for "On the first day", -1 for "on the last day"."""
    match = _ON_DAY_NUMBER.search(text)
    return _NUMBERS[match["which"].lower()] if match else None


def leads_day(text: str) -> bool:
    """Whether a sentence begins with a day or a part of one: "Friday morning", "The next day", "12 March"."""
    return _LEADS_DAY.match(text) is not None


def is_vague(text: str) -> bool:
    """Whether a sentence says no more than "recently"."""
    return _RECENTLY.search(text) is not None


def _first_day(text: str, last: date) -> date:
    """ "The three-day training that ended on 7 May"."""
    long = _DAYS_LONG.search(text)
    return last - timedelta(days=_COUNTS[long["n"].lower()] - 1) if long else last


def _of_this_month(text: str, issued_on: date) -> When | None:
    """ "On the 2nd, 3rd and 4th of this month"."""
    match = _OF_THIS_MONTH.search(text)
    numbers = [int(number) for number in re.findall(r"\d+", match["days"])] if match else []
    try:
        days = [issued_on.replace(day=number) for number in numbers]
    except ValueError:  # the 31st of June
        return None
    return When(start=min(days), end=max(days)) if days else None


def _relative(text: str, issued_on: date | None) -> date | None:
    if issued_on is None:
        return None
    numbered = _NUMBERED.search(text) if _FIGURE.search(text) else None
    if numbered:
        return _last_day_numbered(int(numbered["day"] or numbered["day2"]), issued_on)
    if _YESTERDAY.search(text):
        return _days_before(issued_on, 1)
    if _TODAY.search(text):
        return issued_on
    return _days_before(issued_on, -1) if _TOMORROW.search(text) else None


def _last_day_numbered(number: int, issued_on: date) -> date | None:
    """The last such day of a month up to the issue; one day later is allowed, for reports sent ahead."""
    days = (_days_before(issued_on, back) for back in range(-1, MAX_DAYS_BACK))
    return next((day for day in days if day and day.day == number), None)


def _days_before(day: date, n_days: int) -> date | None:
    try:
        return day - timedelta(days=n_days)
    except OverflowError:  # a misread year at either end of the calendar
        return None


def _on_weekday(text: str, issued_on: date | None) -> When | None:
    """ "On Wednesday": the last one up to the issue, or the next, where something will be then."""
    weekday = _WEEKDAY.search(text)
    if weekday is None or issued_on is None:
        return None
    if coming := _COMING_WEEKDAY.search(text):
        ahead = _WEEKDAYS.index((coming["day"] or coming["then"]).lower()) - issued_on.weekday()
        day = _days_before(issued_on, -(ahead % 7))
        return When(start=day, end=day)
    day = _days_before(issued_on, (issued_on.weekday() - _WEEKDAYS.index(weekday.group().lower())) % 7)
    return When(start=day, end=day)


def _without_year(text: str, issued_on: date | None) -> When | None:
    """The year whose calendar has the weekday beside it, else the last one, or the next where it is yet to come."""
    match = next((match for form in _NO_YEAR if (match := form.search(text))), None)
    if issued_on is None or match is None:
        return None
    years = (_in_year(match, issued_on.year + n) for n in (0, -1, 1))
    days = [day for day in years if day is not None]
    beside = text[max(match.start() - N_BESIDE, 0) : match.end() + N_BESIDE]
    weekday = _WEEKDAY.search(beside)
    fitting = [day for day in days if weekday and _WEEKDAYS[day[0].weekday()] == weekday[0].lower()]
    ahead = [day for day in days if 0 <= (day[0] - issued_on).days <= MAX_DAYS_TO_COME]
    past = [day for day in days if (day[0] - issued_on).days <= MAX_DAYS_AHEAD]
    first, last = (*fitting, *(ahead if _is_to_come(text, match.start()) else ()), *past, (None, None))[0]
    return When(start=first, end=last) if first else None


def _is_to_come(text: str, at: int) -> bool:
    return _TO_COME.search(text[max(at - N_BEFORE, 0) : at]) is not None and not _IS_PAST.search(text)


def _in_year(match: re.Match[str], year: int) -> tuple[date, date] | None:
    first = _day(year, match["mon"], match["d"])
    last = _day(year, match.groupdict().get("mon2") or match["mon"], match["d2"] or match["d"])
    return (first, max(first, last)) if first and last else None


def _day(year: int, month: str, number: str) -> date | None:
    try:
        return date(year, MONTHS[month.lower()], int(number))
    except ValueError:  # 31 June
        return None
