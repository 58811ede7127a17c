"""Headings to sections: which part of which page stands under which headings.

Formats that mark their headings bring them along; in plain text and PDF they are told by how they stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.records import Heading, Page, Reading, Section, Span
from corpus.rolls.labels import label_of
from corpus.rolls.names import looks_like_name

HEADING_LENGTH = 100
MAX_WORDS = 14
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*\.?|[IVX]+\.|[A-Z]\.)\s+(?=\w)")
_ITEM = re.compile(r"(?P<n>\d{1,3})[.)]\s+")
_ENDS_LIKE_TEXT = re.compile(r"[.,;:!?…]$|[.!?]\s+\w")


def sections_of(reading: Reading) -> tuple[Section, ...]:
    """Sections that cover every page in order, none across two pages; a heading opens the section it names.

    A heading right under another opens no section of its own: both stand at the head of the one that follows.
    """
    headings = reading.headings if reading.headings is not None else tuple(guess_headings(reading.pages))
    headings_by_page = defaultdict[int, list[Heading]](list)
    for heading in headings:
        headings_by_page[heading.page].append(heading)
    trail: list[Heading] = []
    sections: list[Section] = []
    for page in reading.pages:
        start = body = 0
        for heading in headings_by_page[page.number]:
            if page.text[body : heading.span.start].strip():
                sections.append(_section(trail, page, start, heading.span.start))
                start = heading.span.start
            trail = [outer for outer in trail if outer.level < heading.level] + [heading]
            body = heading.span.end
        if page.text[start:].strip():
            sections.append(_section(trail, page, start, len(page.text)))
    return tuple(sections)


def _section(trail: list[Heading], page: Page, start: int, end: int) -> Section:
    """A page with a name of its own, such as a sheet, has that for its outermost heading."""
    names = (page.label,) if page.label else ()
    headings = (*names, *(heading.text for heading in trail if not names or heading.page == page.number))
    return Section(headings=headings, page=page.number, span=Span(start=start, end=end))


def guess_headings(pages: tuple[Page, ...]) -> Iterator[Heading]:
    """Short lines that stand alone, start with a capital or a number and do not end like a sentence."""
    for page in pages:
        alone = list(re.finditer(r"(?:\A|\n[ \t]*\n)[ \t]*(?P<line>\S[^\n]*)(?=\n[ \t]*\n|\Z)", page.text))
        listed = _numbered_people([match["line"] for match in alone])
        for match in alone:
            line = match["line"].rstrip(" \t")
            if _is_heading(line) and match["line"] not in listed:
                span = Span(start=match.start("line"), end=match.start("line") + len(line))
                yield Heading(level=1, page=page.number, span=span, text=" ".join(line.split()))


def _numbered_people(lines: Sequence[str]) -> set[str]:
    """ "1. Anna Lind, Chair" and "2. Bo Ode", one after the other: of a list, whatever blank lines stand between."""
    items = [_ITEM.match(line) for line in lines]
    found: set[str] = set()
    for one, other in pairwise(items):
        if one and other and int(other["n"]) == int(one["n"]) + 1 and all(map(_names_person, (one, other))):
            found |= {one.string, other.string}
    for line, item in zip(lines, items[1:], strict=False):
        if item and _names_person(item) and (label := label_of(line)) and label.opens:
            found.add(item.string)  # "Absent with apologies", over the only one
    return found


def _names_person(item: re.Match[str]) -> bool:
    return looks_like_name(re.split(r"[,(:;\t]|\s[–—-]\s|\s{2,}", item.string[item.end() :])[0].strip(), n_words=2)


def _is_heading(line: str) -> bool:
    number = _NUMBER.match(line)
    words = line[number.end() :] if number else line
    if len(line) > HEADING_LENGTH or _ENDS_LIKE_TEXT.search(words):
        return False
    return (number is not None or words[0].isupper()) and len(words.split()) <= MAX_WORDS
