"""The line that a press release begins with: "Oslo, 12 February 2024 – "."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.dates import find_dates
from corpus.records import Document

N_LETTERS = 1500
_TOWN = r"[A-ZÀ-Ž][\w’'.-]*(?:(?:[ /-]|, )(?:of |the )?[A-ZÀ-Ž][\w’'.-]*){0,5}"
_OPENS = re.compile(
    rf"^[ \t*#>]*(?P<place>{_TOWN}),?\s+(?:[Oo]n\s+)?(?=\d)|^[ \t*#>]*(?P<place2>{_TOWN}),\s+(?=[A-Z][a-z]+\.? \d)",
    re.MULTILINE,
)
_LABELS = re.compile(
    r"^(?:date|dated|issued|published|updated|posted|report|record|press|news|from|on|in|the)\b", re.IGNORECASE
)
_WEEKDAY = re.compile(r",? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_CLOSES = re.compile(r"\s*(?:[–—:.-]|\n|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and when a report was issued, as far as it says."""

    place: str | None
    issued_on: date | None


def dateline_of(document: Document) -> Dateline:
    """By the document's own date first; the line tells the place, and the day of a document without one."""
    text = document.pages[0].text[:N_LETTERS] if document.pages else ""
    for opens in _OPENS.finditer(text):
        place = " ".join(_WEEKDAY.sub("", opens["place"] or opens["place2"]).split()).strip(",")
        dated = next((one for one in find_dates(text[opens.end() : opens.end() + 40]) if one.span.start == 0), None)
        if dated and not _LABELS.match(place) and _CLOSES.match(text, opens.end() + dated.span.end):
            town = place.title() if place.isupper() else place
            return Dateline(place=town, issued_on=document.issued_on or dated.start)
    return Dateline(place=None, issued_on=document.issued_on)
