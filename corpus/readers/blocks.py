"""For formats that come in blocks and not in pages: blocks laid out one below the other make the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.cleaning import SOFT, clean_text
from corpus.records import Heading, Page, Span

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, a list or a table; with a level, a heading (1 is the outermost)."""

    text: str
    level: int | None = None


def lay_out(blocks: Iterable[Block], *, number: int = 1, label: str | None = None) -> tuple[Page, tuple[Heading, ...]]:
    """One page with the blocks in order, a blank line between, and where its headings stand."""
    texts: list[str] = []
    headings: list[Heading] = []
    at = 0
    for block in blocks:
        text = clean_text(block.text).replace(SOFT, "").strip()  # where a word might be broken, and is not
        if not text:
            continue
        if block.level is not None:
            span = Span(start=at, end=at + len(text))
            headings.append(Heading(level=block.level, page=number, span=span, text=" ".join(text.split())))
        texts.append(text)
        at += len(text) + len(BETWEEN)
    return Page(number=number, text=BETWEEN.join(texts), label=label), tuple(headings)


def table_row(cells: Iterable[str]) -> str:
    """A row a line, cells parted by ` | `."""
    return " | ".join(" ".join(cell.split()) for cell in cells).rstrip()
