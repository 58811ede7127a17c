"""The numbers and bullets that OpenDocument puts before items of lists and headings, counted as Writer counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from corpus.readers.archives import outermost
from corpus.readers.numbering import BULLET, BULLETS
from corpus.readers.numerals import numeral

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_WRITTEN = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
# By how a format begins: Writer's own say "01, 02, 03, ..."
_FORMS = {
    **{"": "", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"},
    **{"а": "russianLower", "А": "russianUpper", "01": "decimalZero"},
}
_LEVELS = [f"{_TEXT}{kind}" for kind in ("list-level-style-number", "outline-level-style", "list-level-style-bullet")]
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_PLACE = re.compile(r"%(\d+)%")
N_LEVELS = 10
UNKNOWN = "- "  # of a list whose style is nowhere


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """:param text: with a place for the number of each level, as "%1%.%2%."; a bullet as it is."""

    text: str
    form: str
    start: int


_Counts = list[int | None]


class Lists:
    """One document's lists. Ask for them in the order that they stand in."""

    def __init__(self, *parts: etree._Element | None) -> None:
        roots = [part for part in parts if part is not None]
        styles = [style for root in roots for style in root.iter(f"{_TEXT}list-style")]
        self._levels = {style.get(f"{_STYLE}name"): _levels(style) for style in styles}
        outlines = [_levels(style) for root in roots for style in root.iter(f"{_TEXT}outline-style")]
        self._outline: Mapping[int, _Level] = outlines[0] if outlines else {}
        self._headings = _new()
        self._counts: dict[str | None, _Counts] = {}

    def heading(self, element: etree._Element) -> str:
        """What stands before a heading that is in no list."""
        if element.get(f"{_TEXT}is-list-header") == "true":
            return ""
        at = _whole(element.get(f"{_TEXT}outline-level"), 1)
        return _counted(self._headings, self._outline, at, element.get(f"{_TEXT}start-value"))

    def items(self, element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
        """The paragraphs of a list and of those in it, each with what stands before it."""
        style, goes_on = element.get(f"{_TEXT}style-name"), element.get(f"{_TEXT}continue-list")
        counts = self._counts.get(goes_on) if goes_on else None
        if counts is None and (goes_on or element.get(f"{_TEXT}continue-numbering") == "true"):
            counts = self._counts.get(style)
        counts = _new() if counts is None else counts
        self._counts[style] = self._counts[element.get(_ID)] = counts
        yield from self._items(element, style, counts, 1)

    def _items(
        self, element: etree._Element, style: str | None, counts: _Counts, at: int
    ) -> Iterator[tuple[str, etree._Element]]:
        for item in element:
            levels = self._levels.get(item.get(f"{_TEXT}style-override") or style)
            is_first = item.tag == f"{_TEXT}list-item"
            for part in item:
                if part.tag == f"{_TEXT}list":
                    yield from self._items(part, part.get(f"{_TEXT}style-name") or style, counts, at + 1)
                elif part.tag in _PARAGRAPHS:
                    yield _before(item, counts, levels, at) if is_first else "", part
                    is_first = False
                else:
                    yield from (("", each) for each in outermost(part, _PARAGRAPHS))


def _new() -> _Counts:
    return [None] * (N_LEVELS + 1)


def _before(item: etree._Element, counts: _Counts, levels: Mapping[int, _Level] | None, at: int) -> str:
    return UNKNOWN if levels is None else _counted(counts, levels, at, item.get(f"{_TEXT}start-value"))


def _counted(counts: _Counts, levels: Mapping[int, _Level], at: int, start: str | None) -> str:
    """One more at this level; those further in begin anew."""
    level = levels.get(at)
    if level is None or at > N_LEVELS:
        return ""
    last = counts[at]
    counts[at] = _whole(start, level.start if last is None else last + 1)
    counts[at + 1 :] = [None] * (N_LEVELS - at)
    text = _PLACE.sub(lambda match: _written(int(match[1]), levels, counts), level.text)
    return f"{text} " if text.strip() else ""


def _written(at: int, levels: Mapping[int, _Level], counts: _Counts) -> str:
    level = levels.get(at)
    if level is None or at > N_LEVELS:
        return ""
    count = counts[at]
    return numeral(level.start if count is None else count, level.form) if level.form else ""


def _levels(style: etree._Element) -> Mapping[int, _Level]:
    return {_whole(each.get(f"{_TEXT}level"), 1): _level(each) for each in style.iterchildren(*_LEVELS)}


def _level(element: etree._Element) -> _Level:
    bullet = element.get(f"{_TEXT}bullet-char")
    if element.tag == f"{_TEXT}list-level-style-bullet":
        return _Level(text=bullet if bullet in BULLETS else BULLET, form="", start=1)
    form = _FORMS.get((element.get(f"{_STYLE}num-format") or "").split(",")[0], "decimal")
    at, start = _whole(element.get(f"{_TEXT}level"), 1), _whole(element.get(f"{_TEXT}start-value"), 1)
    first = max(at - _whole(element.get(f"{_TEXT}display-levels"), 1) + 1, 1)
    numbers = ".".join(f"%{each}%" for each in range(first, at + 1)) if form else ""
    around = (element.get(f"{_STYLE}num-{part}") or "" for part in ("prefix", "suffix"))
    return _Level(text=element.get(_WRITTEN) or numbers.join(around), form=form, start=start)


def _whole(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() and len(said) < 10 else otherwise
