"""Times by their names, in any usual form: a day, a month, a quarter, a season, a year, "last week", "a month ago"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from corpus.dates import MONTHS, find_dates, find_days
from corpus.records import Span

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_FULL_YEAR = r"(?:19|20)\d\d(?!\d)"
MAX_DAYS_PARTED = 365  # "early" and "late" are parts of a year at most
_THAT_YEAR = r"(?P<which>this|last|the\s+previous|эт\w+|прошл\w+)\s+(?:year|года?)"
_YEAR = rf"(?:(?P<year>{_FULL_YEAR})|['’](?P<yy>\d\d)\b|(?:of\s+)?{_THAT_YEAR})"
_OF_YEAR = rf"(?:\s+(?:of\s+|in\s+|в\s+)?|,\s*){_YEAR}"
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
_COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "a an one один одну", "two couple два две", "three few три", "four четыре", "five пять", "six шесть",
            "seven семь", "eight восемь", "nine девять", "ten десять", "eleven одиннадцать", "twelve двенадцать",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_COUNT = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})(?:\s+of)?\s+"
_UNIT = (
    r"(?:(?P<days>days?|дн(?:ей|я)|день)|(?P<weeks>weeks?|недел\w+)|(?P<months>months?|месяц\w*)|"
    r"(?P<quarters>quarters?|квартал\w*)|(?P<years>years?|лет|год\w*))\b"
)
_ORDINALS = ("first 1st перв", "second 2nd втор", "third 3rd трет", "fourth 4th четв")
_ORDINAL = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|перв\w+|втор\w+|треть\w+|четв[её]рт\w+)"
_LAST = r"(?P<last>last|previous|this|прошл\w+|эт\w+)\s+"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# A month's name alone may be any word, so what stands before it must be of time.
_OF_TIME = (
    r"\b(?:in|during|since|from|after|before|until|till|by|between|throughout|early|late|mid|within|for|"
    r"(?:end|start|beginning|middle|half|month|rest)\s+of|в|во|с|до|по|за|после|между|начале|конце|середине)[\s-]+(?:the\s+month\s+of\s+)?$"
)
_BEFORE_MONTH = re.compile(_OF_TIME, re.IGNORECASE)
AND = re.compile(r"\s*(?:,|and|or|to|through|until|till|и|или|по|до|-|–|—)\s*", re.IGNORECASE)
# "early October", "mid-2025", "at the end of the year": with how much of it is meant, from and to, as shares.
_PARTS = (
    (re.compile(r"\b(?:early(?: in)?|(?:beginning|start) of|в начале)\s+$", re.IGNORECASE), 0.0, 0.42),
    (re.compile(r"\b(?:mid-?|(?:in )?the middle of|в середине)\s*$", re.IGNORECASE), 0.25, 0.75),
    (re.compile(r"\b(?:late(?: in)?|(?:end|close) of|в конце)\s+$", re.IGNORECASE), 0.58, 1.0),
)
SINCE = re.compile(r"\b(?:since|from|after|starting(?: from| in)?|с|со|после|начиная с)\s+(?:the\s+)?$", re.IGNORECASE)
UNTIL = re.compile(
    r"\b(?:until|till|before|prior to|up to|by|through|до|по)\s+(?:the\s+)?(?:end of\s+)?$", re.IGNORECASE
)
BETWEEN = re.compile(r"\b(?:between|from|между|с|со)\s+(?:the\s+)?$", re.IGNORECASE)
# "the 2026 budget": a year before another noun is part of a name.
_OF_A_NAME = re.compile(
    r"\s+(?!(?:and|or|to|until|till|through|onwards?|meetings?|sessions?|calls?|visits?|events?|dates?|days?|were|was|did|had|who|which|at|"
    r"in|of|by|with|the|how|when|while|where|that|has|have|does|she|they|from|all|both|please|present|attend\w*|год\w*)\b)[^\W\d_]{3,}",
    re.IGNORECASE,
)
# "meetings attended 2026 Lake Board", typed in keywords
_IN_KEYWORDS = re.compile(r"\b(?:attend\w*|meetings|sessions|dates|days|present|joined|times)\s+$", re.IGNORECASE)
_FOR_YEAR = re.compile(r"\b(?:budget|discussions?|plans?|proposals?|talks|programme)\s+for\s+$", re.IGNORECASE)
Days: TypeAlias = tuple[date, date]


class Time(NamedTuple):
    """A time that a question names.

    :param lacks_year: its year was taken from the newest report, or is that of the time beside it.
    """

    start: date
    end: date
    span: Span
    is_relative: bool = False
    lacks_year: bool = False


def moved(one: Time, year: int) -> Time:
    n_days = one.end - one.start
    start = one.start.replace(year=year, day=min(one.start.day, monthrange(year, one.start.month)[1]))
    end = _month(year, start.month)[1] if one.start.day == 1 and n_days.days >= 27 else start + n_days
    return one._replace(start=start, end=end)


def times_in(text: str, newest: date, days: Collection[date]) -> list[Time]:
    """Every time named, in order; of two that overlap, the one whose form comes first."""
    found: list[Time] = []
    for named in _all_named(text, newest, days):
        _add(named, found)
    for named in [*_months_beside(text, found, newest)]:
        _add(named, found)
    return sorted((_part(text, one) for one in found), key=lambda one: one.span.start)


def _add(named: Time, found: list[Time]) -> None:
    if not any(named.span.start < one.span.end and one.span.start < named.span.end for one in found):
        found.append(named)


def _all_named(text: str, newest: date, known: Collection[date]) -> Iterator[Time]:
    for dated in find_dates(text):
        yield Time(dated.start, dated.end, dated.span)
    for pattern, read in _FORMS:
        for match in pattern.finditer(text):
            if (named := _read(read, match, newest)) is not None:
                yield named
    for dated in find_days(text, newest.year):
        one = Time(dated.start, dated.end, dated.span, is_relative=True, lacks_year=True)
        last = next(day for year in (newest.year, newest.year - 1) if (day := moved(one, year)).start <= newest)
        years = range(newest.year, min(known).year - 1, -1) if known else ()
        told = next((day for year in years if (day := moved(one, year)).start in known), None)
        before = text[: dated.span.start]
        if told or SINCE.search(before) or UNTIL.search(before) or BETWEEN.search(before):
            yield told or last


def _read(read: _Reader, match: re.Match[str], newest: date) -> Time | None:
    try:
        days = read(match, newest)
    except (ValueError, OverflowError):  # 31 June, or before all time
        return None
    if days is None:
        return None
    groups = match.groupdict()
    span = Span(start=match.start("of") if groups.get("of") else match.start(), end=match.end())
    has_year = bool(groups.get("year") or groups.get("yy"))
    lacks_year = read is _bare_month
    return Time(*days, span, not has_year, lacks_year)


def _months_beside(text: str, found: list[Time], newest: date) -> Iterator[Time]:
    """Months alone that stand beside another time: "between *March* and May 2024"."""
    for one in found:
        if before := _MONTH_BEFORE.search(text[: one.span.start]):
            yield _alone(before, newest)
        if after := _MONTH_AFTER.match(text, one.span.end):
            yield _alone(after, newest)


def _alone(match: re.Match[str], newest: date) -> Time:
    span = Span(start=match.start("month"), end=match.end("month"))
    return Time(*_last_month(match["month"], newest), span, is_relative=True, lacks_year=True)


def _part(text: str, one: Time) -> Time:
    """The part of it that the words before it name."""
    before = text[: one.span.start]
    for named, first, last in _PARTS:
        match = named.search(before)
        n_days = (one.end - one.start).days
        if match and 0 < n_days <= MAX_DAYS_PARTED and not UNTIL.search(before):
            start, end = (one.start + timedelta(days=round(share * n_days)) for share in (first, last))
            return one._replace(start=start, end=end, span=Span(start=match.start(), end=one.span.end))
    return one


# Each form's match, and the newest report's day, to the first and the last day that it means.
_Reader: TypeAlias = Callable[[re.Match[str], date], Days | None]


def _short_date(match: re.Match[str], newest: date) -> Days:
    groups = match.groupdict()
    month = int(groups["m"]) if groups.get("m") else MONTHS[groups["month"].lower()]
    day = date(_year(match, newest), month, int(re.sub(r"\D", "", groups["d"])))
    return day, day


def _years(match: re.Match[str], newest: date) -> Days | None:
    first, last = int(match["year"]), int(match["to"])
    if len(match["to"]) == 2 and match["sign"] == "-" and 1 <= last <= 12:  # "2024-06"
        return _month(first, last)
    last += first // 100 * 100 if len(match["to"]) == 2 else 0
    return (date(first, 1, 1), date(last, 12, 31)) if first < last <= first + 100 else None


def _numbered_month(match: re.Match[str], newest: date) -> Days:
    return _month(int(match["year"]), int(match["m"]))


def _month_of_year(match: re.Match[str], newest: date) -> Days:
    return _month(_year(match, newest), MONTHS[match["month"].lower()])


def _bare_month(match: re.Match[str], newest: date) -> Days | None:
    is_of_time = _BEFORE_MONTH.search(match.string[: match.start()])
    return _last_month(match["month"], newest) if is_of_time else None


def _last_or_this_month(match: re.Match[str], newest: date) -> Days:
    month = MONTHS[match["month"].lower()]
    is_this_year = _is_this(match["last"]) or month < newest.month
    return _month(newest.year if is_this_year else newest.year - 1, month)


def _season(match: re.Match[str], newest: date) -> Days | None:
    before = match.string[: match.start()]
    has_year = match["year"] or match["yy"] or match["which"]
    if not (
        has_year
        or match["last"]
        or match["season"].lower().endswith(("ой", "ом", "ью"))
        or _BEFORE_MONTH.search(before)
    ):
        return None
    month = _SEASONS[match["season"].lower()]
    year = (
        _year(match, newest) if has_year else newest.year if date(newest.year, month, 1) <= newest else newest.year - 1
    )
    start, end = _months(year, month, 3)
    is_over = has_year or not match["last"] or _is_this(match["last"]) or end < newest
    return (start, end) if is_over else _months(year - 1, month, 3)


def _quarter(match: re.Match[str], newest: date) -> Days:
    number = int(match["q"] or 0) or (
        "I II III IV".split().index(match["roman"].upper()) + 1 if match["roman"] else _ordinal(match["nth"])
    )
    return _months(_year(match, newest), 3 * number - 2, 3)


def _half(match: re.Match[str], newest: date) -> Days:
    number = int(match["h"] or 0) or _ordinal(match["nth"])
    return _months(_year(match, newest), 6 * number - 5, 6)


def _rolling(match: re.Match[str], newest: date) -> Days:
    """The last two weeks, up to the newest report."""
    return _ago(match, newest) + timedelta(days=1), newest


def _units_ago(match: re.Match[str], newest: date) -> Days:
    return _around(match, _ago(match, newest))


def _calendar(match: re.Match[str], newest: date) -> Days | None:
    """Last month, this year."""
    if match["days"]:  # "on the last day of the forum"
        return None
    if _is_this(match["last"]):
        return _around(match, newest)
    return _around(match, _around(match, newest)[0] - timedelta(days=1))


def _around(match: re.Match[str], day: date) -> Days:
    """The day, week, month, quarter or year around a day, by the unit that the match names."""
    if match["years"]:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if match["quarters"]:
        return _months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if match["months"]:
        return _month(day.year, day.month)
    if match["weeks"]:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return day, day


def _ago(match: re.Match[str], newest: date) -> date:
    said = (match["n"] or "1").lower()
    n = int(said) if said.isdigit() else _COUNTS[said]
    if match["days"] or match["weeks"]:
        return newest - timedelta(days=n * (7 if match["weeks"] else 1))
    n *= 12 if match["years"] else 3 if match["quarters"] else 1
    year, month = divmod(newest.year * 12 + newest.month - 1 - n, 12)
    return date(year, month + 1, min(newest.day, monthrange(year, month + 1)[1]))


def _weekday(match: re.Match[str], newest: date) -> Days:
    day = newest - timedelta(days=(newest.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7)
    return day, day


def _yesterday(match: re.Match[str], newest: date) -> Days:
    day = newest - timedelta(days=1)
    return day, day


def _decade(match: re.Match[str], newest: date) -> Days:
    first = int(match["year"])
    return date(first, 1, 1), date(first + 9, 12, 31)


def _year_alone(match: re.Match[str], newest: date) -> Days | None:
    is_typed_short = _IN_KEYWORDS.search(match.string[: match.start()]) is not None
    if (_OF_A_NAME.match(match.string, match.end()) and not is_typed_short) or _FOR_YEAR.search(
        match.string[: match.start()]
    ):
        return None
    year = _year(match, newest)
    return date(year, 1, 1), date(year, 12, 31)


_DAY = r"(?P<d>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)"
_YY = r"['’]?(?P<yy>\d\d)(?![\d.])"
_FORMS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(form, re.IGNORECASE), read)
    for form, read in (
        (rf"(?<![\d.]){_DAY}\.(?P<m>\d\d?)\.{_YY}", _short_date),
        (rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s*['’]{_YY}", _short_date),
        (rf"\b{_MONTH}\s+{_DAY},?\s*['’]{_YY}", _short_date),
        (rf"\b(?:(?:the\s+)?{_LAST})?(?P<season>{'|'.join(_SEASONS)})\b(?:{_OF_YEAR}(?:[/-]\d\d\b)?)?", _season),
        (rf"(?<![\d./-])(?P<year>{_FULL_YEAR})\s*(?P<sign>[-–—/])\s*(?P<to>(?:19|20)?\d\d)(?![\d-])", _years),
        (rf"(?<![\d./])(?P<m>0?[1-9]|1[0-2])[./](?P<year>{_FULL_YEAR})", _numbered_month),
        (rf"\b{_MONTH}{_OF_YEAR}", _month_of_year),
        (rf"\b(?P<which>last|this|прошл\w+|эт\w+)\s+(?:year|году?),?\s+(?:in|в)\s+{_MONTH}", _month_of_year),
        (
            rf"\b(?:Q(?P<q>[1-4])|(?:{_ORDINAL}|(?P<roman>I{{1,3}}V?|IV))\s+(?:quarter|квартал\w*))\b(?:{_OF_YEAR})?",
            _quarter,
        ),
        (rf"\b(?:H(?P<h>[12])|{_ORDINAL}\s+(?:half|половин\w+))\b{_OF_YEAR}", _half),
        (rf"\b(?:last|past|previous|последн\w+|прошедш\w+)\s+{_COUNT}{_UNIT}", _rolling),
        (rf"\b(?:past|последн\w+)\s+(?P<n>){_UNIT}", _rolling),
        (rf"\b{_LAST}{_MONTH}", _last_or_this_month),
        (rf"\b{_LAST}{_UNIT}", _calendar),
        (rf"\b{_COUNT}{_UNIT}\s+(?:ago|назад)\b", _units_ago),
        (rf"\b(?:last|this(?:\s+past)?)\s+(?P<weekday>{'|'.join(_WEEKDAYS)})\b", _weekday),
        (r"\b(?:yesterday|вчера)\b(?!['’])", _yesterday),
        (r"\b(?P<year>(?:19|20)\d0)s\b", _decade),
        (rf"\b{_MONTH}(?!\s*\d|\s*,\s*\d|['’])", _bare_month),
        (rf"(?:(?<![\d./-])|(?<=[Mm]id-))(?<![Rr]s\. )(?<![$€£₹¥₽])(?P<year>{_FULL_YEAR})(?!-)", _year_alone),
        (r"\b(?:in|of|since|during|from)\s+(?P<of>['’](?P<yy>\d\d))\b", _year_alone),
    )
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}{AND.pattern}(?:the\s+)?$", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"{AND.pattern}{_MONTH}(?!\s*\d)", re.IGNORECASE)


def _year(match: re.Match[str], newest: date) -> int:
    """The year that a match names; the newest report's where it names none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("yy"):
        return 2000 + int(groups["yy"])
    return newest.year - 1 if groups.get("which") and not _is_this(groups["which"]) else newest.year


def _is_this(word: str) -> bool:
    return word.lower().startswith(("this", "эт"))


def _ordinal(word: str) -> int:
    return next(n for n, names in enumerate(_ORDINALS, start=1) if word.lower().startswith(tuple(names.split())))


def _last_month(name: str, newest: date) -> Days:
    month = MONTHS[name.lower().rstrip(".")]
    return _month(newest.year if month <= newest.month else newest.year - 1, month)


def _months(year: int, month: int, n_months: int) -> Days:
    """So many months from this one on."""
    over, last = divmod(month - 1 + n_months - 1, 12)
    return date(year, month, 1), _month(year + over, last + 1)[1]


def _month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
