"""What an answer lists, read from its text: the people, and the meeting where it is of one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from assistant.followups.subjects import with_article
from assistant.periods import plain_day
from corpus.dates import find_dates

_LIST_LINE = re.compile(r"^- (?P<entry>.+?)(?:\s*\[\d+\])?$", re.MULTILINE)
_HEAD = re.compile(r"^\*\*(?P<bold>[^*\n]+)\*\*(?::\s*(?P<rest>[^\n]+))?")
_ISO = re.compile(r",\s*(?P<start>\d{4}-\d\d-\d\d)(?:/(?P<end>\d{4}-\d\d-\d\d))?")
_MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an answer lists: people, and the one meeting with its days, if it is of one."""

    names: tuple[str, ...] = ()
    event: str | None = None
    start: date | None = None
    end: date | None = None

    @property
    def time(self) -> str | None:
        """ "on 5 March 2024" """
        if self.start is None:
            return None
        if self.end in (None, self.start):
            return f"on {plain_day(self.start)}"
        return f"from {plain_day(self.start)} to {plain_day(self.end or self.start)}"

    @property
    def in_russian(self) -> str | None:
        """ "5 марта 2024 года", the first day alone"""
        return f"{self.start.day} {_MONTHS_RU[self.start.month - 1]} {self.start.year} года" if self.start else None


def told_by(answer: str) -> Told:
    """What an answer lists, read from its text."""
    head = _HEAD.match(answer)
    if head is None:
        return Told()
    entries = [match["entry"] for match in _LIST_LINE.finditer(answer)]
    bold = head["bold"]
    if re.search(r"\b(?:person|people)$", bold):
        names = tuple(dict.fromkeys(entry.split(",")[0] for entry in entries))
        return replace(_meeting(head["rest"] or ""), names=names)
    if bold in ("Yes", "No") and len(entries) == 1:
        meeting, _, who = entries[0].rpartition(": ")
        return replace(_meeting(meeting or who), names=(who.split(",")[0],) if meeting else ())
    if re.search(r"\bmeetings?$", bold) and len(entries) == 1:
        return _meeting(entries[0])
    dates = find_dates(bold)
    return Told(start=dates[0].start, end=dates[0].end) if dates else Told()


def _meeting(line: str) -> Told:
    """ "Valley Council meeting, 2024-03-05, Riga" """
    day = _ISO.search(line)
    if day is None:
        return Told()
    start, end = date.fromisoformat(day["start"]), date.fromisoformat(day["end"] or day["start"])
    return Told(event=with_article(line[: day.start()]), start=start, end=end)
