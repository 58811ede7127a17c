"""The articles that one file puts one after another, each a title over a by-line or a dateline, and then its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.dates import find_dates, without_times
from corpus.records import Document, Page

MIN_TITLE_WORDS = 3
MAX_TITLE_WORDS = 30
MIN_TEXT = 120  # letters of the paragraph that begins an article
_BY = re.compile(r"^(?:(?:Written|Posted|Published|Submitted|Reported) (?:by|on)\b|By (?:the )?[A-ZÀ-Ž]).{0,60}$")
_AROUND = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|written|posted|published|updated|on|in|by)\b|[\W\d_]+",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^(?P<place>[A-ZÀ-Ž][\w’'.-]*(?:,? (?:of |the )?[A-ZÀ-Ž][\w’'.-]*){0,6})\s*(?:[|,–—-]|\s-)\s*$")
_ENDS = (".", "!", "?", "”", '"', ")", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One of several in a file: its title, and where and when it was issued as far as it says."""

    title: str
    place: str | None
    issued_on: date | None


class Articles:
    """Which article each place of a document stands in; none does in a document that is one, or in its first."""

    def __init__(self, document: Document) -> None:
        self._begun: Mapping[int, Sequence[tuple[int, Article]]] = {
            page.number: list(_begun_on(page)) for page in document.pages
        }
        self._last: Article | None = None

    def at(self, page: int, letter: int) -> Article | None:
        """The article of a place; places are asked for in reading order."""
        begun = self._begun.get(page, ())
        n = bisect_right([start for start, _ in begun], letter)
        self._last = begun[n - 1][1] if n else self._last
        return self._last


def are_several(document: Document) -> bool:
    return any(True for page in document.pages for _ in _begun_on(page))


def _begun_on(page: Page) -> Iterator[tuple[int, Article]]:
    lines = [(match.start(), match.group().strip(" \t#*")) for match in re.finditer(r"[^\n]+", page.text)]
    lines = [line for line in lines if line[1]]
    for at, (start, title) in enumerate(lines):
        if at == 0 or not _may_be_title(title) or not lines[at - 1][1].endswith(_ENDS):
            continue  # the first is what the document is called
        under = at + 1
        while under < len(lines) and _is_of_issue(lines[under][1]):
            under += 1
        if under > at + 1 and under < len(lines) and len(lines[under][1]) >= MIN_TEXT:
            issue = [text for _, text in lines[at + 1 : under]]
            yield start, _article(title, issue)


def _may_be_title(text: str) -> bool:
    n_words = len(text.split())
    return (
        MIN_TITLE_WORDS <= n_words <= MAX_TITLE_WORDS and not text.endswith((".", ":", ";", ",")) and text[0].isupper()
    )


def _is_of_issue(text: str) -> bool:
    """Whether a line says no more than who wrote what follows, or where and when."""
    if _BY.match(text):
        return True
    dated = find_dates(text)
    if len(dated) != 1:
        return False
    before, after = text[: dated[0].span.start], without_times(text[dated[0].span.end :])
    return not _AROUND.sub("", after) and (not _AROUND.sub("", before) or _PLACE.match(before) is not None)


def _article(title: str, issue: Sequence[str]) -> Article:
    place, issued_on = None, None
    for text in issue:
        for dated in find_dates(text):
            named = _PLACE.match(text[: dated.span.start])
            place, issued_on = (named["place"] if named else place), dated.start
    return Article(title=title, place=place, issued_on=issued_on)
