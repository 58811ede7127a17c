"""A committee by its posts ("Treasurer     Anna Lind - away") with what is noted of who came, and no label over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.records import How
from corpus.rolls.entries import read_entry
from corpus.rolls.lines import Line
from corpus.rolls.names import looks_like_name
from corpus.rolls.sides import came_instead
from corpus.rolls.walk import Walk
from corpus.rolls.words import POST_WORDS, ROLE_WORDS, TITLE

N_FEWEST = 3  # lines
MOST = 0.7
_POST = re.compile(rf"\b(?:(?:{ROLE_WORDS}|{POST_WORDS})s?|rep|reps|guests?|visitors?)$", re.IGNORECASE)
_ROW = re.compile(r"(?P<post>[^\W\d_][\w’'/& -]{2,40}?)(?:\s{2,}|\t+)(?P<held>[^\W\d_]\S*\s.*)")
_HELD = re.compile(r"(?P<name>[^(,;:]+?)(?:\s+[-–—]\s*|\s*[(,;:]\s*|$)(?P<note>.*)")
_NOBODY = re.compile(r"^\W*(?:vacant|vacancy|empty|none|nobody|n/a|-)", re.IGNORECASE)
_SORRY = re.compile(r"\b(?:apolog\w+|apols?|regrets?|sorry|excused)\b", re.IGNORECASE)
_AWAY = re.compile(
    r"\b(?:away|absent|not (?:here|there|present)|no (?:word|show|notice)|unwell|ill|sick|abroad|down with|in hospital"
    r"|on (?:leave|holiday)|could(?:n['’]t| not)|did(?:n['’]t| not)|unable)\b",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"\bchair\b", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:notes|minutes|chair|late|until|left|from \d|arrived|joined|came|here|present|zoom|teams|by phone)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    line: Line
    post: str
    name: str
    note: str


def post_rows(walk: Walk) -> tuple[_Row, ...]:
    """The lines from here on; none where they are no such list, or nothing noted tells that it is of a meeting."""
    block = takewhile(lambda line: not (line.depth or line.is_item or line.is_row), walk.lines[walk.at :])
    rows = tuple(_rows(block))
    named = [row for row in rows if looks_like_name(TITLE.sub("", row.name), n_words=2)]
    posts = [row for row in rows if _POST.search(row.post)]
    is_list = len(named) >= N_FEWEST and min(len(named), len(posts)) >= MOST * len(rows)
    is_noted = any(form.search(row.note) for row in rows for form in (_SORRY, _AWAY, _THERE))
    return rows if is_list and is_noted else ()


def _rows(block: Iterator[Line]) -> Iterator[_Row]:
    for n, line in enumerate(block):
        row = _ROW.fullmatch(line.text) if not n or not line.after_blank else None
        held = _HELD.fullmatch(row["held"].strip()) if row else None
        if row is None or held is None:
            return
        yield _Row(line=line, post=row["post"].strip(), name=held["name"].strip(), note=held["note"].strip(" )"))


def read_posts(walk: Walk, rows: Sequence[_Row]) -> None:
    """Who holds each post came, unless the note says otherwise; so did who came in their stead."""
    for row in rows:
        if _NOBODY.match(row.name) or not (entry := read_entry(row.name, row.line.span.start)) or not entry.name:
            continue
        others = tuple(came_instead(row.note))
        own = replace(entry, span=row.line.span, role=row.post.lower(), how=_how(row, bool(others)), is_sure=True)
        walk.add(row.line, own)
        for other in others:
            walk.add(row.line, replace(own, name=other.name, role=None, how="present"))
    walk.at += len(rows) - 1


def _how(row: _Row, is_replaced: bool) -> How | None:
    if _SORRY.search(row.note):
        return "apologies"
    if is_replaced or _AWAY.search(row.note):
        return "absent"
    return "chaired" if _CHAIR.search(f"{row.post} {row.note}") else None
