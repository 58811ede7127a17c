"""What a paragraph lists beside what it tells: the two sides, and that all who travelled were there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from corpus.dates import find_days
from corpus.meeting_days import ANY_YEAR
from corpus.records import Attendance, Document, Meeting, Page, Span
from corpus.rolls.finding import Listed
from corpus.rolls.lines import Line
from corpus.rolls.within import find_within

N_OPENING = 60
_ALL_MEMBERS = re.compile(
    r"\b(?<!not )all (?:the )?(?:\w+ )?(?:members of (?:the|our) (?:delegation|mission|team)|of us)\b"
    r"|\b(?:the|our) whole (?:delegation|mission|team)\b|\bвсе (?:\w+ )?члены (?:нашей )?делегации\b",
    re.IGNORECASE,
)


def listed_beside(
    events: Sequence[Meeting], rows: Sequence[Line], listed: Sequence[Listed], document: Document
) -> Mapping[int, Sequence[Attendance]]:
    """Who was at each event, by its number, that no sentence tells of.

    :param listed: the lists of the report, of which one may be of those who travelled.
    """
    members = [each.what for each in listed if isinstance(each.what, Attendance) and each.is_partial]
    beside: dict[int, list[Attendance]] = defaultdict(list)
    pages = {page.number: page for page in document.pages}
    for one in (each.what for each in find_within(rows)):
        n = _event_at(events, pages[one.page], one.span.start)
        if n is not None and isinstance(one, Attendance):
            beside[n].append(one)
    for page in document.pages:
        for said in _ALL_MEMBERS.finditer(page.text):
            if (n := _event_at(events, page, said.start())) is not None:
                beside[n].extend(members)
    return beside


def _event_at(events: Sequence[Meeting], page: Page, at: int) -> int | None:
    """The event of the same paragraph, else the last before it, unless the paragraph opens a day of its own."""
    start = page.text.rfind("\n", 0, at) + 1
    end = page.text.find("\n", at)
    around = Span(start=start, end=end if end >= 0 else len(page.text))
    here = [
        n
        for n, event in enumerate(events)
        if event.page == page.number and around.start <= event.span.start < around.end
    ]
    if here:
        return next((n for n in reversed(here) if events[n].span.start <= at), here[0])
    before = [n for n, event in enumerate(events) if (event.page, event.span.start) < (page.number, at)]
    is_new_day = bool(find_days(page.text[start : start + N_OPENING], ANY_YEAR))
    return before[-1] if before and not is_new_day else None
