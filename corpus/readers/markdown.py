"""Markdown: the text stays as it was typed, so that a quote stands in the file; the headings are told from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from corpus.dates import MONTHS, find_dates
from corpus.imprint import tidy
from corpus.readers.given import NOTHING, Given
from corpus.readers.text import decode
from corpus.records import Heading, Page, Reading, Span

# Fenced code is skipped whole; a heading is `## such a line`, or a line underlined with === or ---.
_BLOCKS = re.compile(
    r"^[ \t]*<h(?P<depth>[1-6])\b[^<>]*>(?P<tagged>[^\n]+?)</h(?P=depth)>[ \t]*$|"
    r"^(?P<fence>```|~~~).*?(?:^(?P=fence)[^\n]*$|\Z)"
    r"|^ {0,3}(?P<marks>\#{1,6})[ \t]+(?P<atx>[^\n]+)$"
    r"|^ {0,3}(?P<setext>\w[^\n]*)\n {0,3}(?P<rule>=+|-{2,})[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
# What some programs write above the text: `title: Minutes` and the like between lines of `---`, or in TOML of `+++`.
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?:[\w-]+:[^\n]*\n|[ \t#-][^\n]*\n|\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
    r"|\A\+\+\+[ \t]*\n.*?^\+\+\+[ \t]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)
# The same without those lines, and the addresses of links: "Date: 2024-05-04", "[Lind]: /people/lind".
_METADATA = re.compile(
    r"\A(?=(?:Title|Date|Author|Category|Slug|Tags|Status|Modified|Summary|Layout):)"
    r"(?:[A-Z][\w-]{1,20}:[ \t][^\n]*\n){1,12}[ \t]*\n(?:\[[^\]\n]+\]:[^\n]*\n|[ \t]*\n)*(?=\#)"
)
# "Minutes (Aug., 2019)" is no title.
_OF_ANY = re.compile(rf"\b(?:minutes|notes|agenda|meeting|{'|'.join(MONTHS)})\b", re.IGNORECASE)
# "Lake Board Officers Meeting Minutes", on a line of its own
_OVER_MINUTES = re.compile(r"(?:[^\W\d_][\w'’&-]* ){1,9}(?:meeting|minutes)(?:,? [^.:;]{4,30}\d)?", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\s*\{[#.][^{}]*\}\s*$")  # of Pandoc, behind a heading
_RAW = re.compile(r"\A\s*`[^`\n]*`\{=\w+\}[ \t]*\n")  # and what it could not turn


def read(data: bytes, given: Given = NOTHING) -> Reading:
    text = decode(data)
    matter = _FRONT_MATTER.match(text) or _METADATA.match(text)
    headings = tuple(_headings(text, matter.end() if matter else 0))
    called = _value("title", matter[0]) if matter else None
    is_dated = called is not None and any(map(str.isdigit, called))
    is_day_alone = is_dated and not re.search(r"[^\W\d]", _OF_ANY.sub("", called or ""))  # "2018-09-12"
    first = headings[0].text if headings and (matter or _RAW.match(text)) else None
    opening = _opening(text, matter) if is_day_alone and matter else None
    if opening and _OVER_MINUTES.fullmatch(opening):
        first = opening  # over the first heading, which may be that of an item
    title = first or opening or called if is_day_alone and matter else called or first
    dated = find_dates(_value("date", matter[0]) or "") if matter else ()
    return Reading(
        kind="markdown",
        pages=(Page(number=1, text=text),),
        headings=headings,
        title=unescape(title) if title else None,  # "Roads Board&#58; third meeting"
        issued_on=dated[0].start if dated else None,
    )


def _opening(text: str, matter: re.Match[str]) -> str | None:
    return next((line for line in map(tidy, text[matter.end() :].splitlines()) if line), None)


def _value(key: str, matter: str) -> str | None:
    found = re.search(rf"^{key}(?::|[ \t]*=)[ \t]*(.*\S)", matter, re.MULTILINE | re.IGNORECASE)
    return found[1].strip("\"'") if found else None


def _headings(text: str, start: int) -> Iterator[Heading]:
    for match in _BLOCKS.finditer(text, start):
        title = tidy(_ATTRIBUTES.sub("", match["atx"] or match["setext"] or match["tagged"] or ""))
        if title:
            level = _level(match)
            yield Heading(level=level, page=1, span=Span(start=match.start(), end=match.end()), text=title)


def _level(heading: re.Match[str]) -> int:
    if heading["depth"]:
        return int(heading["depth"])
    return len(heading["marks"]) if heading["marks"] else 1 if heading["rule"].startswith("=") else 2
