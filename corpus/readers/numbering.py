"""The numbers and bullets that Word puts before paragraphs, which stand nowhere in the text: counted as Word counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from corpus.readers.numerals import numeral

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
N_LEVELS = 9
MAX_BASES = 20  # styles that a style goes back on; they may go in a circle
NO_LIST = "0"
BULLET = "•"
BULLETS = frozenset("-–—*·▪■□●○◦‣➢✓►")  # bullets that are what they are; fonts of symbols make one of any letter
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """How the paragraphs of one level of a list are numbered.

    :param text: with a place for the number of each level, as "%1.%2".
    :param begins_anew_after: the outermost level, from 1, after whose number this one's begins anew; 0 for never.
    """

    start: int
    form: str
    text: str
    after: str
    begins_anew_after: int | None
    is_in_digits: bool
    style: str | None


class Numbering:
    """One document's lists, as far as they are counted.

    Ask for the paragraphs in the order that they stand in.
    """

    def __init__(self, lists: etree._Element | None, style_by_id: Mapping[str, etree._Element]) -> None:
        self._styles = style_by_id
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._abstract_of: dict[str, str] = {}
        self._own: dict[str, dict[int, _Level]] = defaultdict(dict)
        self._starts: dict[str, dict[int, int]] = defaultdict(dict)
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * N_LEVELS)
        self._begun: set[tuple[str, int]] = set()
        if lists is not None:
            self._learn(lists)

    def _learn(self, lists: etree._Element) -> None:
        linked: dict[str, str] = {}
        for each in lists.iterchildren(f"{WORD}abstractNum"):
            id_ = each.get(f"{WORD}abstractNumId") or ""
            self._abstract[id_] = dict(map(_level, each.iterchildren(f"{WORD}lvl")))
            if style := _value(each, "numStyleLink"):
                linked[id_] = style
        for each in lists.iterchildren(f"{WORD}num"):
            id_ = each.get(f"{WORD}numId") or ""
            self._abstract_of[id_] = _value(each, "abstractNumId") or ""
            for change in each.iterchildren(f"{WORD}lvlOverride"):
                at = _number(change.get(f"{WORD}ilvl"), 0)
                if (start := _value(change, "startOverride")) is not None:
                    self._starts[id_][at] = _number(start, 1)
                self._own[id_].update(map(_level, change.iterchildren(f"{WORD}lvl")))
        for id_, style in linked.items():
            number, _ = self._of_style(style)
            self._abstract[id_] = self._abstract.get(self._abstract_of.get(number or "", ""), {})

    def label(self, paragraph: etree._Element) -> str:
        """What stands before the paragraph, with the blank after it: "2.1. ", "(a) ", "• "; or nothing."""
        number, at = self._place(paragraph)
        levels = self._levels(number) if number else {}
        if not number or at not in levels or at >= N_LEVELS:
            return ""
        counts = self._counted(number, at, levels)
        level = levels[at]
        if level.form == "bullet":
            text = level.text if level.text in BULLETS else BULLET
        else:
            text = _PLACE.sub(lambda match: _written(int(match[1]) - 1, level, levels, counts), level.text)
        return f"{text}{level.after}" if text.strip() else ""

    def _place(self, paragraph: etree._Element) -> tuple[str | None, int]:
        """The list and the level, by the paragraph's own word, else by its style's."""
        said, style = paragraph.find(f"{WORD}pPr/{WORD}numPr"), _value(paragraph.find(f"{WORD}pPr"), "pStyle")
        number, at = self._of_style(style) if style else (None, 0)
        if own := _value(said, "numId"):
            number, at = own, 0
        at = _number(_value(said, "ilvl"), at)
        return (None if number == NO_LIST else number), at

    def _of_style(self, style: str) -> tuple[str | None, int]:
        """A style's level is the one that names the style, else the one that the style says."""
        first, depth = style, None
        for _ in range(MAX_BASES):
            about = self._styles.get(style)
            if about is None:
                break
            said = about.find(f"{WORD}pPr/{WORD}numPr")
            if said is not None:
                depth = _value(said, "ilvl") if depth is None else depth
                if number := _value(said, "numId"):
                    by_name = {level.style: at for at, level in self._levels(number).items()}
                    return number, by_name.get(first, _number(depth, by_name.get(style, 0)))
            style = _value(about, "basedOn") or ""
        return None, 0

    def _levels(self, number: str) -> Mapping[int, _Level]:
        return {**self._abstract.get(self._abstract_of.get(number, ""), {}), **self._own.get(number, {})}

    def _counted(self, number: str, at: int, levels: Mapping[int, _Level]) -> list[int]:
        """One more at this level; those further in begin anew. Lists that are made from one are counted as one."""
        counts = self._counts[self._abstract_of[number]]
        if (number, at) not in self._begun:
            self._begun.add((number, at))
            if at in self._starts[number]:
                counts[at] = None
        first = self._starts[number].get(at, levels[at].start)
        last = counts[at]
        counts[at] = first if last is None else last + 1
        for inner in range(at + 1, N_LEVELS):
            after = levels[inner].begins_anew_after if inner in levels else None
            if after is None or at < after:
                counts[inner] = None
        begins = [levels[each].start if each in levels else 1 for each in range(N_LEVELS)]
        return [begin if count is None else count for begin, count in zip(begins, counts, strict=True)]


def _written(at: int, level: _Level, levels: Mapping[int, _Level], counts: list[int]) -> str:
    form = levels[at].form if at in levels else "decimal"
    return numeral(counts[at], "decimal" if level.is_in_digits and form != "none" else form)


def _level(element: etree._Element) -> tuple[int, _Level]:
    anew, digits = _value(element, "lvlRestart"), element.find(f"{WORD}isLgl")
    form = next((each.get(f"{WORD}val") for each in element.iter(f"{WORD}numFmt")), None)
    return _number(element.get(f"{WORD}ilvl"), 0), _Level(
        start=_number(_value(element, "start"), 0),
        form=form or "decimal",
        text=_value(element, "lvlText") or "",
        after="" if _value(element, "suff") == "nothing" else " ",
        begins_anew_after=_number(anew, 0) if anew is not None else None,
        is_in_digits=digits is not None and digits.get(f"{WORD}val") not in ("0", "false", "off"),
        style=_value(element, "pStyle"),
    )


def _value(element: etree._Element | None, tag: str) -> str | None:
    found = element.find(f"{WORD}{tag}") if element is not None else None
    return found.get(f"{WORD}val") if found is not None else None


def _number(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() and len(said) < 10 else otherwise
