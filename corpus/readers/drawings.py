"""The words of DrawingML: of shapes on slides and sheets, of diagrams; with the numbers that are put before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from corpus.readers.blocks import Block, table_row
from corpus.readers.numerals import numeral

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PARAGRAPH, _TEXT, _BREAK, _TABLE, _ROW = (f"{_DRAWING}{tag}" for tag in ("p", "t", "br", "tbl", "tr"))
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_NUMBERED = f"{_DRAWING}pPr/{_DRAWING}buAutoNum"
# "alphaLcParenR": which numerals, and what stands around them.
_FORM = re.compile(r"(?P<numerals>arabic|alphaLc|alphaUc|romanLc|romanUc)(?P<around>ParenBoth|ParenR|Period|Plain)$")
_NUMERALS: Mapping[str, str] = {
    "arabic": "decimal",
    "alphaLc": "lowerLetter",
    "alphaUc": "upperLetter",
    "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
}
_AROUND: Mapping[str, str] = {"ParenBoth": "({})", "ParenR": "{})", "Period": "{}.", "Plain": "{}"}


def read_drawing(shape: etree._Element) -> Iterator[Block]:
    """What a shape says, those grouped in it too: its paragraphs are lines of one block, a table's rows are as well."""
    for table in shape.iter(_TABLE):
        yield Block(text="\n".join(table_row(_line(cell) for cell in row) for row in table.iter(_ROW)))
    counts = _Counts()
    yield Block(text="\n".join(_lines(shape, counts)))


def _lines(shape: etree._Element, counts: _Counts) -> Iterator[str]:
    for paragraph in shape.iter(_PARAGRAPH):
        is_in_table = any(above.tag == _TABLE for above in paragraph.iterancestors())
        if not is_in_table and (line := _line(paragraph)):
            yield counts.before(paragraph) + line


class _Counts:
    """Of one shape's paragraphs, those above one another, by how far they are moved in."""

    def __init__(self) -> None:
        self._last: dict[int, tuple[str, int]] = {}

    def before(self, paragraph: etree._Element) -> str:
        """What stands before it; numbers go on while paragraphs of one depth are numbered in one form."""
        settings, said = paragraph.find(f"{_DRAWING}pPr"), paragraph.find(_NUMBERED)
        depth = _whole(settings.get("lvl") if settings is not None else None, 0)
        kept = {at: last for at, last in self._last.items() if at <= depth}
        kind = said.get("type") or "" if said is not None else ""
        form = _FORM.match(kind)
        if said is None or form is None:
            self._last = {at: last for at, last in kept.items() if at < depth}
            return ""
        before, number = kept.get(depth, ("", 0))
        number = number + 1 if before == kind else _whole(said.get("startAt"), 1)
        self._last = {**kept, depth: (kind, number)}
        return f"{_AROUND[form['around']].format(numeral(number, _NUMERALS[form['numerals']]))} "


def _whole(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() and len(said) < 6 else otherwise


def _line(element: etree._Element) -> str:
    parts = (" " if child.tag == _BREAK else child.text or "" for child in element.iter(_TEXT, _BREAK, _FORMULA))
    return " ".join("".join(parts).split())
