"""What a report says of itself: its title and its own date, not the dates of what it tells about."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from pathlib import PurePath

from corpus.cleaning import clean_text
from corpus.dates import Dated, find_dates, find_days, is_day, year_in
from corpus.records import DatedBy, Page, Reading, Span

TITLE_LENGTH = 200
N_HEAD_LINES = 15
N_FOOT_LINES = 6
_LABEL = re.compile(
    r"^\W*(?:date(?: of (?:issue|report|publication))?|dated|issued|published|submitted|дата)\b[^:\d]{0,20}:?",
    re.IGNORECASE,
)
# "Date of convocation: 4 May 2024": of what was before or after.
_OTHER_DAY = re.compile(
    r"^\W*dates? of (?:the )?(?:next|previous|last|convocation|convening|notice|summons|invitation|dispatch"
    r"|agenda|birth)\b",
    re.IGNORECASE,
)
# Long after it was issued.
_UPDATED = re.compile(
    r"^\W*(?:page\s+)?(?:last|latest)\s+(?:updated?|modified|reviewed|edited|changed?|revised)\b", re.IGNORECASE
)
N_OPENING_LINES = 4
_NEXT = re.compile(r"\b(?:next|следующ\w+)\b", re.IGNORECASE)  # "Next meeting: 24 May 2024"
_POSTED = re.compile(r"\b(?:posted|published|issued|released|updated)\W+(?:on\W+)?(?:\w+day\W+)?$", re.IGNORECASE)
_THEN_POSTED = re.compile(r"\W*(?:posted|published|issued|released)\s+(?:in|by|under|at)\b", re.IGNORECASE)
_PRESS = re.compile(
    r"^[^.!?]{0,40}\b(?:press|news|release|communiqu\w+|statement|bulletin|information)\b[^.!?]{0,60}$", re.IGNORECASE
)
# "Odda, Lake House, Monday, "
_PLACES = re.compile(
    r"[\W_]*(?:г(?:\.|ород)\s*)?(?:[^\W\d_a-zа-яё][\w'’.-]*(?:[ ,|]+(?:of |de |the |la |el )?|$)){0,7}[\s,|–—(-]*"
)
_ENDS_DATELINE = re.compile(r"(?:\s*г(?:ода?|\.))?(?:[\W_]*$|[*_\s]*(?:[:—–|(·]|- |\. |\.$))")
_YEAR_ENDS_IT = re.compile(r"\s*г\.\s+(?=[А-ЯЁ])")  # "Душанбе, 5 мая 2025 г. Министр ..."; without a place, a sentence
_SPACED_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d) (0?[1-9]|1[0-2]) (0?[1-9]|[12]\d|3[01])(?!\d)")
_DAY_IN_NAME = re.compile(r"(?<![\d.-])(?P<month>0[1-9]|1[0-2])[-_](?P<day>0[1-9]|[12]\d|3[01])(?![\d.-])")
# It opens no report, and names none.
_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\s]{0,500}\)|<img\b[^>]{0,500}>|<!--.{0,500}?-->", re.DOTALL)
_SHORT_YEAR = re.compile(
    r"(?<!\d)(?<!\d[-_.])(\d\d?)[-_.](\d\d?)[-_.](\d\d)(?![^\W_])"
)  # 9-26-22, in a name; in a text anything
# "OC/14/REP      Original: English", "Distr. GENERAL": what a paper is filed under.
_SYMBOL = re.compile(
    r"\W*(?:(?=\S*\d)[A-Z][A-Z0-9]{0,11}(?:[./-][A-Z0-9][\w().]{0,11}){1,6})?\s*"
    r"(?:(?:(?i:original|distr(?:ibution)?|language|page|ref(?:erence)?|doc(?:ument)?(?: symbol)?|our ref)\b\W{0,4}"
    r"(?:no\W{0,3})?[\w/.-]{1,24})\s*){0,3}\W*"
)
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/])")


def title_of(reading: Reading, name: PurePath) -> str:
    """The outermost first heading, else what the file says, else its first line, else its name.

    A PDF says itself before its letters do: over its title a letterhead may be set as large.
    """
    told = [_first_heading(reading), tidy(clean_text(reading.title or ""))]
    candidates = (
        *(told[::-1] if reading.kind == "pdf" else told),
        _first_line(reading.pages),
        tidy(name.stem.replace("_", " ")),
        name.name,
    )
    title = next(text for text in candidates if text)
    return title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1].rstrip() + "…"


def date_of(reading: Reading, title: str, name: PurePath) -> tuple[date, DatedBy] | None:
    """When the report was issued, by its text, else its metadata, else the names of the file and its folders.

    A mail's head says when it was sent, whatever dates stand in it. A day in the title takes its year from the folder.
    """
    if reading.kind == "mail" and reading.issued_on:
        return reading.issued_on, "mail"
    if day := _date_in_text(reading.pages, title):
        return day, "text"
    filed = filed_on(name)
    if (not filed or filed.is_unsure) and (day := _day_in_year_of(name, reading.pages, title)):
        return day, "name"
    if reading.issued_on and not _is_of_template(reading.issued_on, reading.pages):
        return reading.issued_on, "file"
    day = _date_in_name(name)
    return (day, "name") if day else None


def _is_of_template(day: date, pages: tuple[Page, ...]) -> bool:
    """Whether a report tells of later years alone than the one in which its file says that it was made."""
    years = [int(year) for page in pages for year in _YEAR.findall(page.text)]
    return bool(years) and min(years) > day.year + 1  # a plan for next year is made in this one


def _first_heading(reading: Reading) -> str | None:
    """A heading is the title only when it opens the report; further down it names a part."""
    if not reading.headings or not reading.pages:
        return None
    first = reading.headings[0]
    opens = first.page == reading.pages[0].number and not reading.pages[0].text[: first.span.start].strip()
    return tidy(first.text) if opens else None


def is_symbol(line: str) -> bool:
    """What a paper is filed under, and no title of it."""
    return any(sign in line for sign in "/:.") and len(line) <= 80 and _SYMBOL.fullmatch(line) is not None


def _first_line(pages: tuple[Page, ...]) -> str | None:
    """The first line with a word; where it was cut short ("The Centre took…"), the one below that has all of it."""
    texts = (_PICTURE.sub("", page.text) for page in pages)
    every = (line for text in texts for line in map(tidy, text.splitlines()) if re.search(r"\w{2}", line))
    lines = list(islice(every, N_HEAD_LINES))
    first = next((line for line in lines if not is_symbol(line)), lines[0] if lines else None)
    if lines and is_symbol(lines[0]):  # and a date under it
        first = next((line for line in lines if not (is_symbol(line) or is_day(line))), first)
    if first is None or not first.endswith(("…", "...")):
        return first
    opening = first.rstrip("….")
    return next((line for line in lines[1:] if line.startswith(opening)), first)


def _date_in_text(pages: tuple[Page, ...], title: str) -> date | None:
    every = (line for page in pages for line in page.text.splitlines() if line.strip())
    dated = [line for line in every if not _OTHER_DAY.match(line)]
    lines = [line for line in dated if not _UPDATED.match(line)]
    head, foot = lines[:N_HEAD_LINES], lines[-N_FOOT_LINES:]
    return (
        next(
            (day for line in head + foot if _LABEL.match(line) and not _NEXT.search(line) and (day := _last_day(line))),
            None,
        )
        or _last_day(title)
        or next((day for line in head + foot[::-1] if (day := _dateline(line))), None)
        or next((day for line in lines[:N_OPENING_LINES] if (day := _opening_day(line))), None)
        or next((day for line in dated if _UPDATED.match(line) and (day := _last_day(line))), None)
    )


def after_dateline(text: str) -> str:
    """A report's opening sentence without the place and date of issue before it: "Odda, 12 June 2024 - The Centre"."""
    found = find_dates(text)
    return text[_dateline_end(text, found[0].span) or 0 :] if found else text


def _opening_day(line: str) -> date | None:
    """The date that a line opens with, ends with after "Press release", or names after "Posted on"."""
    found = find_dates(line)
    if not found or found[0].start != found[0].end:
        return None
    span = found[0].span
    is_last = _PRESS.search(line) and not re.search(r"\w", line[span.end :])
    is_told = len(found) == 1 and (_POSTED.search(line[: span.start]) or is_last)
    return found[0].end if is_told or _dateline_end(line, span) is not None else None


def _dateline_end(line: str, day: Span) -> int | None:
    """Where a dateline ends: places and a weekday stand before the date, a mark or nothing after it."""
    before = line[: day.start]
    if not _PLACES.fullmatch(before):
        return None
    ending = _ENDS_DATELINE.match(line, day.end) or (
        _YEAR_ENDS_IT.match(line, day.end) if re.search(r"\w", before) else None
    )
    return ending.end() if ending else None


def _dateline(line: str) -> date | None:
    """ "Almaty, 12 June 2024": a line that is a date and perhaps a place, and no sentence."""
    found = find_dates(line)
    if len(found) != 1 or _NEXT.search(line):
        return None
    rest = found[0].span
    if not re.search(r"\w", line[: rest.start]) and _THEN_POSTED.match(line, rest.end):  # "7 May 2024 Posted in News"
        return found[0].end
    others = re.findall(r"\w+", line[: rest.start] + " " + line[rest.end :])
    return found[0].end if len(others) <= 3 and not any(word.isdigit() for word in others) else None


def _last_day(text: str) -> date | None:
    found = find_dates(text)
    return found[0].end if found else None


def filed_on(name: PurePath) -> Dated | None:
    """The one day that the file is named after."""
    stem = _joined(_SHORT_YEAR.sub(r"\1/\2/\3", name.stem))
    found = find_dates(stem)
    return found[0] if len(found) == 1 and found[0].start == found[0].end else None


def _joined(name: str) -> str:
    """ "2024_06_05" and "2024 06 05" as "2024-06-05"."""
    return _SPACED_DAY.sub(r"\1-\2-\3", name.replace("_", "-"))


def _date_in_name(name: PurePath) -> date | None:
    """The file's name first, then its folders from the inside out; then all together ("2024/06/05/minutes.txt")."""
    if filed := filed_on(name):
        return filed.start
    for part in (name.stem, *reversed(name.parent.parts), "-".join((*name.parent.parts, name.stem))):
        if day := _last_day(_joined(part)):
            return day
    year = year_of(name)
    numbers = _DAY_IN_NAME.search(name.stem) if year else None
    if numbers:
        return _last_day(f"{year}-{numbers['month']}-{numbers['day']}")
    return _last_day_of(year, name.stem.replace("_", "-"))


def _day_in_year_of(name: PurePath, pages: tuple[Page, ...], title: str) -> date | None:
    """ "January 26th" in the title, behind a label, or on a line of its own, in a folder of one year."""
    year = year_of(name)
    head = pages[0].text.splitlines()[:N_HEAD_LINES] if pages and year else ()
    lines = (title, *(line for line in head if _LABEL.match(line) or is_day(line, year)))
    return next((day for line in lines if (day := _last_day_of(year, line))), None)


def _last_day_of(year: int | None, text: str) -> date | None:
    found = find_days(text, year) if year else ()
    return found[-1].end if found else None


def year_of(name: PurePath) -> int | None:
    """The year that a file or the innermost of its folders is named after."""
    years = (year_in(part.replace("_", " ")) for part in (name.stem, *reversed(name.parent.parts)))
    return next((year for year in years if year), None)


def tidy(line: str) -> str:
    """A line without the marks around it (`## `, `**`, bullets) and with single spaces."""
    return " ".join(line.split()).lstrip("#>*_=-–—•·| ").rstrip("#*_| ")
