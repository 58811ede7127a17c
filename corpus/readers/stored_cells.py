"""Cells as they are stored, of workbooks that openpyxl does not take: without their formats, days are numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from corpus.readers.package import RELATED_BY, Package

_SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
_SHEET = re.compile(r"xl/worksheets/\w+\.xml$", re.IGNORECASE)
MAX_SKIPPED = 1000  # rows or cells left out before one: more are no layout


def read_cells(package: Package) -> Iterator[tuple[str, list[list[str]]]]:
    """The name of each sheet with its rows, empty ones too."""
    main = package.main_part("xl/workbook.xml")
    root = package.part(main)
    targets = {each.id: each.target for each in package.relations(main)}
    tables = list(package.related(main, "sharedStrings")) or [package.part("xl/sharedStrings.xml")]
    shared = [_said(item) for table in tables if table is not None for item in table.iter(f"{_SHEETS}si")]
    sheets = () if root is None else root.iter(f"{_SHEETS}sheet")
    named = [(sheet.get("name") or "", targets.get(sheet.get(f"{RELATED_BY}id") or "")) for sheet in sheets]
    placed = [(name, target) for name, target in named if target]
    for name, target in placed or [("", name) for name in sorted(package.names) if _SHEET.match(name)]:
        part = package.part(target)
        if part is not None:
            yield name, list(_rows(part, shared))


def _rows(sheet: etree._Element, shared: Sequence[str]) -> Iterator[list[str]]:
    at = 0
    for row in sheet.iter(f"{_SHEETS}row"):
        said = row.get("r") or ""
        number = int(said) if said.isdecimal() else at + 1
        yield from ([] for _ in range(min(max(number - at - 1, 0), MAX_SKIPPED)))
        at = number
        yield _cells(row, shared)


def _cells(row: etree._Element, shared: Sequence[str]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(f"{_SHEETS}c"):
        place = _PLACE.match(cell.get("r") or "")
        if place:
            cells += [""] * min(_column(place[1]) - len(cells) - 1, MAX_SKIPPED)
        cells.append(_value(cell, shared))
    return cells


def _column(letters: str) -> int:
    """From 1."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _value(cell: etree._Element, shared: Sequence[str]) -> str:
    stored = (cell.findtext(f"{_SHEETS}v") or "").strip()
    if cell.get("t") == "s":
        return shared[int(stored)] if stored.isdecimal() and int(stored) < len(shared) else ""
    return stored or _said(cell)


def _said(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_SHEETS}t"))
