"""Headings of a PDF: the lines that are set larger or bolder than its text. The text itself stays as it was read."""

from __future__ import annotations

import itertools
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from corpus.pdfium import Line
from corpus.records import Heading, Page, Span

LARGER = 1.15  # than the text
AS_LARGE = 0.95  # as the text, which a bold heading is at least
MAX_SHARE = 0.3  # of a report's letters: what is set so is text of its own
MAX_LINES = 3
MAX_LENGTH = 200
_ENDS_LIKE_TEXT = tuple(".,;:!?…")
_Style: TypeAlias = tuple[float, bool]  # the size, and whether it is bold
_Placed: TypeAlias = tuple[Span, str]  # a line of a page's text, and its letters


def headings_by_type(lines_by_page: Mapping[int, Sequence[Line]], pages: Sequence[Page]) -> tuple[Heading, ...] | None:
    """What stands out by its letters, each where it stands on its page, the largest outermost.

    `None` where nothing does.
    """
    standing_out = _standing_out(itertools.chain.from_iterable(lines_by_page.values()))
    found = [
        (style, page, span)
        for page in pages
        for style, span in _found_on(page, lines_by_page.get(page.number, ()), standing_out)
    ]
    levels = {style: level for level, style in enumerate(sorted({each[0] for each in found}, reverse=True), start=1)}
    headings = (
        Heading(level=levels[style], page=page.number, span=span, text=" ".join(span.cut(page.text).split()))
        for style, page, span in found
    )
    return tuple(headings) or None


def _standing_out(lines: Iterable[Line]) -> set[_Style]:
    """The ways of setting a line that a heading may have: beside the one in which most is set."""
    n_letters: Counter[_Style] = Counter()
    for line in lines:
        n_letters[_style(line)] += len(_letters(line.text))
    if not n_letters:
        return set()
    (size, is_bold), _ = n_letters.most_common(1)[0]
    return {
        style
        for style, n in n_letters.items()
        if n <= MAX_SHARE * n_letters.total()
        and (style[0] >= LARGER * size or (style[1] and not is_bold and style[0] >= AS_LARGE * size))
    }


def _style(line: Line) -> _Style:
    return round(2 * line.size) / 2, line.is_bold


def _found_on(page: Page, lines: Sequence[Line], standing_out: set[_Style]) -> Iterator[tuple[_Style, Span]]:
    placed = list(_placed(page.text))
    at = 0
    for style, group in itertools.groupby(lines, key=_style):
        words = [line.text for line in group]
        if style not in standing_out or not _is_heading(words):
            continue
        if (place := _find(placed, at, _letters("".join(words)))) is not None:
            yield style, Span(start=placed[place[0]][0].start, end=placed[place[1]][0].end)
            at = place[1] + 1


def _is_heading(lines: Sequence[str]) -> bool:
    text = " ".join(lines)
    first = next(filter(str.isalnum, text), "")
    is_text = text.endswith(_ENDS_LIKE_TEXT) or first.islower() or not any(map(str.isalpha, text))
    return len(lines) <= MAX_LINES and len(text) <= MAX_LENGTH and not is_text


def _placed(text: str) -> Iterator[_Placed]:
    """The lines that have letters; a table's rows are no headings."""
    at = 0
    for line in text.split("\n"):
        if (letters := _letters(line)) and " | " not in line:
            start = at + len(line) - len(line.lstrip())
            yield Span(start=start, end=at + len(line.rstrip())), letters
        at += len(line) + 1


def _find(placed: Sequence[_Placed], at: int, letters: str) -> tuple[int, int] | None:
    """The first and the last of the lines that have these letters and no others."""
    for first in range(at, len(placed)):
        rest = letters
        for last in range(first, len(placed)):
            if not rest.startswith(placed[last][1]):
                break
            rest = rest[len(placed[last][1]) :]
            if not rest:
                return first, last
    return None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).lower()))
