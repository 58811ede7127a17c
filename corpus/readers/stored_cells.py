"""Cells as they are stored, of workbooks that openpyxl does not take: of their formats only that of days is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lxml import etree

from corpus.readers.package import RELATED_BY, Package

_SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
_SHEET = re.compile(r"xl/worksheets/\w+\.xml$", re.IGNORECASE)
_DAYS = {*map(str, (*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))}  # formats that need not be written out
_DAY, _QUOTED = re.compile(r"d|yy|г"), re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
MAX_SKIPPED = 1000  # rows or cells left out before one: more are no layout


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """What cells refer to: texts by their numbers, the formats that show days, and the day that is number 0."""

    shared: Sequence[str]
    dated: frozenset[str]
    first_day: date


def sheets_of(package: Package) -> list[tuple[str, str]]:
    """The name of each sheet and of its part."""
    main = package.main_part("xl/workbook.xml")
    root = package.part(main)
    targets = {each.id: each.target for each in package.relations(main)}
    sheets = () if root is None else root.iter(f"{_SHEETS}sheet")
    named = [(sheet.get("name") or "", targets.get(sheet.get(f"{RELATED_BY}id") or "", "")) for sheet in sheets]
    placed = [(name, target) for name, target in named if target]
    return placed or [("", name) for name in sorted(package.names) if _SHEET.match(name)]


def read_cells(package: Package) -> Iterator[tuple[str, list[list[str]]]]:
    """The name of each sheet with its rows, empty ones too."""
    book = _book(package)
    for name, target in sheets_of(package):
        part = package.part(target)
        if part is not None:
            yield name, list(_rows(part, book))


def _book(package: Package) -> _Book:
    main = package.main_part("xl/workbook.xml")
    tables = list(package.related(main, "sharedStrings")) or [package.part("xl/sharedStrings.xml")]
    root, styles = package.part(main), next(package.related(main, "styles"), None)
    settings = root.find(f"{_SHEETS}workbookPr") if root is not None else None
    is_late = settings is not None and settings.get("date1904") in ("1", "true")
    return _Book(
        shared=[_said(item) for table in tables if table is not None for item in table.iter(f"{_SHEETS}si")],
        dated=frozenset(_dated(styles)) if styles is not None else frozenset(),
        first_day=date(1904, 1, 1) if is_late else date(1899, 12, 30),
    )


def _dated(styles: etree._Element) -> Iterator[str]:
    """The numbers of the formats that show days: some are known to all, others are written out."""
    written = {each.get("numFmtId"): each.get("formatCode") or "" for each in styles.iter(f"{_SHEETS}numFmt")}
    for number, format_ in enumerate(styles.iterfind(f"{_SHEETS}cellXfs/{_SHEETS}xf")):
        code = format_.get("numFmtId") or ""
        if code in _DAYS or _DAY.search(_QUOTED.sub("", written.get(code, "")).lower()):
            yield str(number)


def _rows(sheet: etree._Element, book: _Book) -> Iterator[list[str]]:
    at = 0
    for row in sheet.iter(f"{_SHEETS}row"):
        said = row.get("r") or ""
        number = int(said) if said.isdecimal() else at + 1
        yield from ([] for _ in range(min(max(number - at - 1, 0), MAX_SKIPPED)))
        at = number
        yield _cells(row, book)


def _cells(row: etree._Element, book: _Book) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(f"{_SHEETS}c"):
        place = _PLACE.match(cell.get("r") or "")
        if place:
            cells += [""] * min(_column(place[1]) - len(cells) - 1, MAX_SKIPPED)
        cells.append(_value(cell, book))
    return cells


def _column(letters: str) -> int:
    """From 1."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _value(cell: etree._Element, book: _Book) -> str:
    stored = (cell.findtext(f"{_SHEETS}v") or "").strip()
    if cell.get("t") == "s":
        return book.shared[int(stored)] if stored.isdecimal() and int(stored) < len(book.shared) else ""
    if cell.get("s") in book.dated and stored.partition(".")[0].isdecimal() and len(stored.partition(".")[0]) < 7:
        return (book.first_day + timedelta(days=int(stored.partition(".")[0]))).isoformat()
    return stored or _said(cell)


def _said(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_SHEETS}t"))
