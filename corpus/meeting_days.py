"""When the meeting of a record was held, by its head, its file's name, or the day of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta
from pathlib import PurePath
from typing import NamedTuple

from corpus.dates import N_DAY_LETTERS, Dated, find_days, is_day, turned
from corpus.day_order import order_in
from corpus.imprint import filed_on
from corpus.meeting_heads import N_HEAD_LETTERS, dates_in, day_of_record, lines_below_front_matter
from corpus.records import DayOrder, Document, Meeting

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_NO_YEAR_YET = re.compile(rf"\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}),?$")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\b(?!\s*[/-])")
_DATE_LABEL = re.compile(
    r"^\W*(?:(?:(?:meeting|mission|travel|visit)\s+)?(?:dates?|day|when|period|duration|held(?: on)?|time and date"
    r"|date\s*(?:and|&|/)\s*time"
    r"|dates? of (?:the )?(?:meeting|session|mission|visit|travel|trip))"
    r"|дат[аы](?: \w+)?|период(?: \w+)?|сроки?(?: \w+)?)\W*[:|]",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"^\W*(?:last )?(?:issued|published|updated|circulated|posted|modified)\b", re.IGNORECASE)
# "date: 2018-07-28" over the text: when a page was put up, which may be long after the meeting that it tells of.
_PAGE_DATE = re.compile(r"date:\s*[\"']?(?:19|20)\d\d-\d\d-\d\d")
_OF_SITTING = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:meeting|session)\b|\b\d{1,2}[.:]\d\d\b|\b\d{1,2}\s?[ap]m\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:next|previous|last|prior|approv\w+|adopt\w+|following|future|deadline)\b", re.IGNORECASE
)
N_UNDER_PAGE_DATE = 24  # lines: front matter may be long
_UP_TO = re.compile(
    r"\s*(?:г(?:ода|\.)?)?\s*(?:[-–—]|to|until|till|through|по)\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,?)?\s*",
    re.IGNORECASE,
)
_CALLED_RECORD = re.compile(r"\W*(?:minutes|notes)\s(?!of\b)[^.;]*\bmeeting\b", re.IGNORECASE)
N_SHORT, N_OF_RECORD = 120, 240  # letters of a line that tells when
_OF_RECORD = re.compile(r"\W*(?:(?:draft|final|approved) )?(?:minutes|notes|record) of\b", re.IGNORECASE)
ANY_YEAR = 2000  # it has a 29 February
SOON = timedelta(days=60)
LATELY = timedelta(days=7)
_WAS_HELD = re.compile(r"\b(?:held|took place|met|convened|состоял\w+)\b[^.;]{0,80}")
_ON_A_DAY_WAS_HELD = re.compile(r"(?m)^(?:On|At) [^\n.;]{0,200}?\b(?:was held|took place|met with|convened)\b")
_DAYS_AGO = re.compile(r"\b(?:yesterday|last (?:night|evening)|on \w+day)\b", re.IGNORECASE)


class Days(NamedTuple):
    """First and last day, and the order of the report's days and months."""

    start: date | None
    end: date | None
    order: DayOrder | None


def days_of_meeting(document: Document, lines: tuple[str, ...], path: PurePath, held: str = "") -> Days:
    """By the title, a labelled line, a line of place and date, else by the file's name or the report's own date.

    :param held: what the sentence over the record says of when and where it was held.
    """
    lines = tuple(_unbroken(lines))
    order, filed = order_in(page.text for page in document.pages), filed_on(path)
    labelled = [line for line in lines if _DATE_LABEL.match(line)]
    short = [
        line
        for line in lines[:6]
        if len(line) < (N_OF_RECORD if _OF_RECORD.match(line) else N_SHORT) and not _ISSUED.match(line)
    ]
    below = [line for line in lines_below_front_matter(document) if _DATE_LABEL.match(line) and _stretch_in(line)]
    if below:  # "Date: 4 May" over the minutes tells when they sat, and the page's own when it was put up
        labelled = below
        short = [line for line in short if not _PAGE_DATE.match(line)]
    sitting = _day_of_sitting(lines)
    if sitting and any(map(_PAGE_DATE.match, labelled)):
        labelled = [line for line in labelled if not _PAGE_DATE.match(line)]
        short = [sitting, *(line for line in short if not _PAGE_DATE.match(line))]
    written = day_of_record(lines) if not _first(document.title) else None
    written = written or next(
        (
            found
            for line in (*_first(document.title), held, document.title, *labelled, *short)
            if (found := _stretch_in(line))
        ),
        None,
    )
    written = written or next(filter(None, map(_day_first, lines[:6])), None) or _day_told(document)
    if written and not _is_carried_over(written, filed):
        return _settled(written, order, filed)
    heads = (document.title, *labelled, *(line for line in short if is_day(line, ANY_YEAR)))
    if filed:
        said = next((day for line in heads for day in find_days(line, filed.start.year)), None)
        return _settled(filed, order, said)
    return _by_issue(document.issued_on, heads, order)


def _unbroken(lines: Sequence[str]) -> Iterator[str]:
    """With a day in one line whose year begins the next: "Tuesday, November 1," over "2016, 7pm"."""
    for line, below in zip(lines, (*lines[1:], ""), strict=True):
        yield f"{line} {below}" if _NO_YEAR_YET.search(line) and _YEAR_FIRST.match(below) else line


def _day_of_sitting(lines: Sequence[str]) -> str | None:
    """The line that tells when they sat: a day with its weekday or hour, or beside the word for a meeting."""
    short = (line for line in lines[:N_UNDER_PAGE_DATE] if len(line) < N_OF_RECORD and not _PAGE_DATE.match(line))
    told = (line for line in short if _OF_SITTING.search(line) and not _OF_ANOTHER.search(line))
    return next((line for line in told if len(dates_in(line)) == 1), None)


def _first(title: str) -> tuple[str, ...]:
    """The title before all else, where it is a record's: "Minutes of the board, 16 April 2000"."""
    return (title,) if _OF_RECORD.match(title) or _CALLED_RECORD.match(title) else ()


def near_head(event: Meeting, days: Days, document: Document) -> Meeting:
    """What a record tells of with no year was soon after the meeting, not a year before; its own is on all its days."""
    if days.start is None or days.end is None or event.start is None or event.end is None:
        return event
    if event.start == event.end == days.end and event.name.casefold() in document.title.casefold():
        return replace(event, start=days.start)
    page = next(page.text for page in document.pages if page.number == event.page)
    later = [_year_on(day) for day in (event.start, event.end)]
    is_soon = all(day and timedelta() < day - days.end < SOON for day in later)
    if is_soon and str(event.start.year) not in event.span.cut(page):
        return replace(event, start=later[0], end=later[1])
    return event


def on_day_told(own: Meeting, told: Sequence[Meeting], document: Document) -> Meeting:
    """A list under news of a meeting that "was held yesterday (28)" is of that day, not of the day of issue."""
    first = told[0] if told else None
    if first is None or first.start is None or own.start is None or not own.start == own.end == document.issued_on:
        return own
    said = first.span.cut(next(page.text for page in document.pages if page.number == first.page))
    is_news = _DAYS_AGO.search(said) is not None and timedelta() < own.start - first.start <= LATELY
    return replace(own, start=first.start, end=first.end) if is_news else own


def _year_on(day: date) -> date | None:
    return None if (day.month, day.day) == (2, 29) or day.year == MAXYEAR else day.replace(year=day.year + 1)


def _stretch_in(line: str) -> Dated | None:
    """The first date of a line, up to the one it runs to: "11.03.2025 – 14.03.2025", "18 June to Fri 22 June 2025"."""
    found = dates_in(line)
    if not found:
        return None
    first = found[0]
    if len(found) > 1 and _UP_TO.fullmatch(line[first.span.end : found[1].span.start]):
        return replace(first, end=max(first.end, found[1].end))
    before = [one for one in find_days(line, first.end.year) if one.span.end <= first.span.start]
    if before and before[-1].start < first.start and _UP_TO.fullmatch(line[before[-1].span.end : first.span.start]):
        return replace(first, start=before[-1].start)
    return first


def _is_carried_over(written: Dated, filed: Dated | None) -> bool:
    """Last year's head over this year's minutes: the file's name has another year beside its day and month."""
    if filed is None or filed.is_unsure:
        return False
    days = [(one.start.month, one.start.day) for one in (written, filed)]
    return days[0] == days[1] and filed.start.year != written.start.year


def _settled(dated: Dated, order: DayOrder | None, other: Dated | None) -> Days:
    """A date in numbers is in the order of the report's others, or as it is told again."""
    told = other.start if other and not other.is_unsure else None
    if not dated.is_unsure or order == "day first" or told == dated.start:
        return Days(dated.start, dated.end, order)
    if order == "month first" or told == turned(dated.start):
        return Days(turned(dated.start), turned(dated.end), order)
    return Days(dated.start, dated.end, "either")


def _by_issue(issued_on: date | None, lines: Sequence[str], order: DayOrder | None) -> Days:
    """The day of a line without a year, in the last one in which it was before the report; else the report's own."""
    years = (issued_on.year, issued_on.year - 1) if issued_on else ()
    days = (day for line in lines for year in years for day in find_days(line, year)[:1])
    day = next((day for day in days if issued_on and day.start <= issued_on), None)
    return Days(day.start, day.end, order) if day else Days(issued_on, issued_on, order)


def _day_first(line: str) -> Dated | None:
    """ "06.09.2023. The third meeting of the Group was held." """
    return next((one for one in dates_in(line[:N_DAY_LETTERS]) if not re.search(r"\w", line[: one.span.start])), None)


def _day_told(document: Document) -> Dated | None:
    """ "The meeting was held on 4 June 2024", "On 4 June 2024 in the Ministry took place the meeting of ..."."""
    text = document.pages[0].text[:N_HEAD_LETTERS] if document.pages else ""
    for told in (_WAS_HELD.search(text), _ON_A_DAY_WAS_HELD.search(text)):
        found = dates_in(told.group()) if told else ()
        if found:
            return found[0]
    return None
