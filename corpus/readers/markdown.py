"""Markdown: the text stays as it was typed, so that a quote stands in the file; the headings are told from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.imprint import tidy
from corpus.readers.given import NOTHING, Given
from corpus.readers.text import decode
from corpus.records import Heading, Page, Reading, Span

# Fenced code is skipped whole; a heading is `## such a line`, or a line underlined with === or ---.
_BLOCKS = re.compile(
    r"^(?P<fence>```|~~~).*?(?:^(?P=fence)[^\n]*$|\Z)"
    r"|^ {0,3}(?P<marks>\#{1,6})[ \t]+(?P<atx>[^\n]+)$"
    r"|^ {0,3}(?P<setext>\w[^\n]*)\n {0,3}(?P<rule>=+|-{2,})[ \t]*$",
    re.MULTILINE | re.DOTALL,
)


def read(data: bytes, given: Given = NOTHING) -> Reading:
    text = decode(data)
    return Reading(kind="markdown", pages=(Page(number=1, text=text),), headings=tuple(_headings(text)))


def _headings(text: str) -> Iterator[Heading]:
    for match in _BLOCKS.finditer(text):
        title = tidy(match["atx"] or match["setext"] or "")
        if title:
            level = len(match["marks"]) if match["marks"] else 1 if match["rule"].startswith("=") else 2
            yield Heading(level=level, page=1, span=Span(start=match.start(), end=match.end()), text=title)
