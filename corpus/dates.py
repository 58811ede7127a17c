"""Dates as institutions write them, in English and Russian: read out of text, exactly, with where they stand.

Only whole dates count (day, month and year): "June 2024" is a time, and nobody's date. A day whose year stands
elsewhere ("January 26th", in a folder of 2023) is read by `find_days`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.patterns import any_of
from corpus.records import Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan января январе январь январем январём янв",
            "february feb февраля феврале февраль февралем февралём фев февр",
            "march mar марта марте март мартом",
            "april apr апреля апреле апрель апрелем апр",
            "may мая мае май маем",
            "june jun июня июне июнь июнем",
            "july jul июля июле июль июлем",
            "august aug августа августе август августом авг",
            "september sept sep сентября сентябре сентябрь сентябрем сентябрём сен сент",
            "october oct октября октябре октябрь октябрем октябрём окт",
            "november nov ноября ноябре ноябрь ноябрем ноябрём ноя нояб",
            "december dec декабря декабре декабрь декабрем декабрём дек",
        ),
        start=1,
    )
    for name in names.split()
}

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})(?:[a-z]*day)?\b", re.IGNORECASE)
# Texts, and the letters of the longest: several rules ask for the days of a heading or sentence.
N_REMEMBERED, MAX_REMEMBERED = 512, 1000
N_DAY_LETTERS = 50
N_BESIDE = 12  # letters: "Monday, "
MONTH = rf"{any_of(MONTHS)}\b"
_MONTH = rf"{MONTH}\.?"
_DAY = r"(?:[«\"“„]\s?)?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|-го|-е)?(?:\s?[»\"”])?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_TO = r"\s*(?:-|–|—|to|until|till|and|through|по|до|и)\s*"
# What begins with a figure looks ahead for one first, which most letters are not.
_IN_FIGURES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2024-06-04, 2024.06.04, 2024_06_04, 20240604
        rf"(?=\d)(?<!\d)(?<!\d-)(?P<y>{_YEAR})(?P<sep>[-._/])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>0?[1-9]|[12]\d|3[01])(?!\d)",
        r"(?=\d)(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
        # 04.06.2024, 4/6/2024, 09.12.24
        # and no telephone: 61-21-10-15
        # and no section: 1.2.10
        r"(?=\d)(?<![\d.])(?!(?<=\d-)\d+-)(?!(?:\d\.\d\d?|\d\d\.\d)\.\d\d(?!\d))(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[./-])(?P<m>0?[1-9]|1[0-2])(?P=sep)"
        r"(?P<y>(?:19|20)?\d\d)(?!(?P=sep)?\d|\.\d)",
        # 3/25/2024: only a day can be more than twelve
        r"(?=\d)(?<![\d./])(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>(?:19|20)?\d\d)(?![\d/])",
        r"(?=\d)(?<![\d-])(?P<m>0?[1-9]|1[0-2])-(?P<d>1[3-9]|2\d|3[01])-(?P<y>(?:19|20)\d\d)(?![\d-])",
    )
)
_WITH_MONTHS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2024-June-04, 2024 June 4
        rf"(?=\d)(?<![\d-])(?P<y>{_YEAR})[ _-](?P<mon>{_MONTH})[ _-](?P<d>{_DAY})(?![\w:.]|\s*[-–,]?\s*{_YEAR})",
        # 4-June-2024
        rf"(?=\d)(?<![\w-])(?P<d>0?[1-9]|[12]\d|3[01])-(?P<mon>{_MONTH})-(?P<y>{_YEAR})",
        # 28 June - 2 July 2024, 4 June 2023 to 2 May 2024
        rf"(?=[\d«\"“„])(?<!\w)(?P<d>{_DAY})\s+(?:of\s+)?(?P<mon>{_MONTH}),?\s*(?P<y1>{_YEAR})?{_TO}(?P<d2>{_DAY})\s+(?:of\s+)?(?P<mon2>{_MONTH}),?\s*(?P<y>{_YEAR})",
        # 4 to 5 June 2024, 4 June 2024, «4» июня 2024
        rf"(?=[\d«\"“„])(?<!\w)(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?\s+(?:day\s+)?(?:of\s+)?(?P<mon>{_MONTH}),?\s*(?P<y>{_YEAR})",
        # June 28 - July 2, 2024
        rf"\b(?P<mon>{_MONTH})\s+(?P<d>{_DAY}),?\s*(?P<y1>{_YEAR})?{_TO}(?P<mon2>{_MONTH})\s+(?P<d2>{_DAY}),?\s*(?P<y>{_YEAR})",
        # June 4-5, 2024; June 4, 2024; September 27 to 28 2024
        rf"\b(?P<mon>{_MONTH})\s+(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?\b,?\s*(?P<y>{_YEAR})",
    )
)
# "this twenty-first day of July, two thousand and twenty-five", as treaties and memoranda are dated
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
    " twentieth".split()
)
_DAYS_IN_WORDS = {
    word: number
    for number, word in enumerate(
        [*_UNITS, *_TEENS, *(f"twenty-{unit}" for unit in _UNITS), "thirtieth", "thirty-first"], start=1
    )
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split(),
        start=1,
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_DAY_WORDS = rf"(?P<d>{'|'.join(sorted(_DAYS_IN_WORDS, key=len, reverse=True))}|{_DAY})"
_YEAR_WORDS = (
    rf"(?:(?P<y>{_YEAR})|(?:two\s+thousand|twenty)\b(?:\s+and)?[\s-]+"
    rf"(?P<rest>(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?:-(?:{'|'.join(list(_NUMBERS)[:9])}))?)\b)"
)
_IN_WORDS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_DAY_WORDS}\s+(?:day\s+)?of\s+(?P<mon>{_MONTH})(?:,?\s+in\s+the\s+year)?,?\s+{_YEAR_WORDS}",
        # "In the year two thousand and twenty-four, on the fifth of March"
        rf"\bin\s+the\s+year\s+(?:of\s+our\s+Lord\s+)?{_YEAR_WORDS},?\s+(?:and\s+)?(?:on\s+)?(?:\w+day,?\s+)?(?:the\s+)?"
        rf"{_DAY_WORDS}\s+(?:day\s+)?(?:of\s+)?(?:the\s+month\s+of\s+)?(?P<mon>{_MONTH})",
    )
)
# All forms have a year or figures with signs; most texts neither.
_MAY_DATE = re.compile(r"\d(?:[./-]\d|(?<=1)9\d\d|(?<=2)0\d\d)")
_LETTERS = re.compile(r"[^\W\d_]+")
# January 26th, June 4-5; 26 January, 4th of June: no year behind them.
_DAY_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![^\W_])(?P<mon>{_MONTH})[ _-]?(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?(?![\d:])(?!,?\s*\d{{4}})",
        rf"(?<![^\W_])(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?[ _-](?:of )?(?P<mon>{_MONTH})(?![^\W_])"
        r"(?!,?\s*\d(?!\d?:\d\d))",
    )
)
_WHEN = re.compile(
    rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*)?(?:(?:{_DAY}\s+(?:of\s+)?)?(?<![^\W_]){_MONTH}"
    rf"(?:\s+{_DAY}(?![\w:]))?,?(?:\s*{_YEAR})?|(?<![\d./-]){_YEAR}(?![./-]?\d))|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?",
    re.IGNORECASE,
)
# "MIN. 2/3/2024: Borehole", "Resolution No. 4/5/2024": what is numbered within a month, and no day.
_NUMBERED = re.compile(
    r"(?:\b(?:min(?:ute)?|item|agenda|resolution|res|decision|motion|circular)\b\.?\s?(?:(?:no|nr)\b\.?)?|\b(?:no|nr)\."
    r"|[№#])[\s:/-]{0,2}$",
    re.IGNORECASE,
)
N_BEFORE_NUMBER = 20  # letters
_LONE_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date, or a range of days with both ends in it, and where the text says so.

    :param is_unsure: the month may be the day and the day the month: 9/8/2002, and no weekday beside it.
    """

    start: date
    end: date
    span: Span
    is_unsure: bool = False

    @property
    def iso(self) -> str:
        """`2024-06-04`, or `2024-06-04/2024-06-05` for a range (ISO 8601)."""
        return self.start.isoformat() if self.start == self.end else f"{self.start.isoformat()}/{self.end.isoformat()}"


def find_dates(text: str) -> tuple[Dated, ...]:
    """Every whole date in the text, in the order it is read; where two forms overlap, the longer one counts."""
    return _remembered(text) if len(text) <= MAX_REMEMBERED else _found(text)


@lru_cache(N_REMEMBERED)
def _remembered(text: str) -> tuple[Dated, ...]:
    return _found(text)


def _found(text: str) -> tuple[Dated, ...]:
    may_be_words = " of " in text and any(word in text for word in ("twenty", "thousand", "day of", "the year"))
    if not _MAY_DATE.search(text) and not may_be_words:
        return ()
    found = sorted(
        (*_matches(text), *(_in_words(text) if may_be_words else ())),
        key=lambda dated: (dated.span.start, -dated.span.end),
    )
    kept: list[Dated] = []
    for dated in found:
        if not kept or dated.span.start >= kept[-1].span.end:
            kept.append(dated)
    return tuple(kept)


def find_days(text: str, year: int) -> tuple[Dated, ...]:
    """Every day that is named without its year, which is this one."""
    matches = (match for form in _DAY_FORMS for match in form.finditer(text))
    found = (_dated(match, str(year)) for match in matches)
    return tuple(sorted((one for one in found if one), key=lambda one: one.span.start))


def year_in(text: str) -> int | None:
    """The one year that stands there by itself."""
    years = set(_LONE_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None


def is_day(text: str, year: int | None = None) -> bool:
    """Nothing but a date, perhaps with its weekday; where a year is given, also a day without one."""
    may_be = len(text) <= N_DAY_LETTERS and any(map(str.isdigit, text))
    found = may_be and (find_dates(text) or (find_days(text, year) if year else ()))
    return bool(found) and not re.search(r"[^\W_]", without_times(text))


def without_times(text: str) -> str:
    """The text without days, months and years, however little of a date they tell ("March 2024", "Thursday")."""
    for dated in reversed(find_dates(text)):
        text = f"{text[: dated.span.start]} {text[dated.span.end :]}"
    return " ".join(_WHEN.sub(" ", text).split())


def _matches(text: str) -> Iterator[Dated]:
    names_month = not MONTHS.keys().isdisjoint(_LETTERS.findall(text.lower()))
    for form in (*_IN_FIGURES, *(_WITH_MONTHS if names_month else ())):
        match = form.search(text)
        while match:
            dated = None if _is_number(text, match) else _dated(match)
            if dated is not None:
                yield dated
            # Past a date; but into what was none, as a date may begin inside: "Minutes No. 12 - 4 June 2024".
            match = form.search(text, match.end() if dated else match.start() + 1)


def _is_number(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - N_BEFORE_NUMBER, 0) : match.start()]
    return match.groupdict().get("sep") is not None and _NUMBERED.search(before) is not None


def _in_words(text: str) -> Iterator[Dated]:
    """ "The twenty-first day of July, two thousand and twenty-five"."""
    for match in (match for form in _IN_WORDS for match in form.finditer(text)):
        rest = sum(_NUMBERS[word] for word in (match["rest"] or "").lower().split("-") if word)
        number = _DAYS_IN_WORDS.get(match["d"].lower())
        day = _day(int(match["y"] or 2000 + rest), _month(match["mon"]), str(number or match["d"]))
        if day:
            yield Dated(start=day, end=day, span=Span(start=match.start(), end=match.end()))


def _dated(match: re.Match[str], year_of_others: str = "") -> Dated | None:
    parts = {"y": year_of_others, **match.groupdict()}
    year = _year(parts["y"])
    month = _month(parts.get("mon") or parts["m"])
    start = _day(_year(parts.get("y1") or parts["y"]), month, parts["d"])
    end = _day(year, _month(parts["mon2"]) if parts.get("mon2") else month, parts.get("d2") or parts["d"])
    if start is None or end is None or end < start:
        return None
    span = Span(start=match.start(), end=match.end())
    if parts.get("sep") in ("/", "-") and match.group().endswith(parts["y"]):
        return _of_two(start, span, match.string)
    return Dated(start=start, end=end, span=span)


def _of_two(day: date, span: Span, text: str) -> Dated:
    """Of a date in numbers, the reading that a weekday beside it bears out; else the day comes first."""
    if day.day > 12 or day.day == day.month:
        return Dated(start=day, end=day, span=span)
    beside = {word.lower() for word in _WEEKDAY.findall(text, max(span.start - N_BESIDE, 0), span.end + N_BESIDE)}
    fits = [one for one in (day, turned(day)) if _WEEKDAYS[one.weekday()] in beside]
    best = fits[0] if len(fits) == 1 else day
    return Dated(start=best, end=best, span=span, is_unsure=len(fits) != 1)


def turned(day: date) -> date:
    """The same numbers the other way round; only for a day up to the twelfth."""
    return day.replace(month=day.day, day=day.month)


def _year(text: str) -> int:
    """Two digits are this century's: no institution dates its reports 1924 that way."""
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS[text.lower().rstrip(".")]


def _day(year: int, month: int, text: str) -> date | None:
    digits = re.search(r"\d+", text)
    try:
        return date(year, month, int(digits.group())) if digits else None
    except ValueError:  # 31 June, 30 February: a misprint, and no date
        return None
