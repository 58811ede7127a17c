"""Excel's workbooks of 2003 saved as XML: a sheet is a page, row 7 its seventh line."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from corpus.cleaning import clean_text
from corpus.readers.archives import read_xml
from corpus.readers.blocks import table_row
from corpus.readers.given import NOTHING, Given
from corpus.records import Page, Reading

_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
MAX_SKIPPED = 1000  # rows or cells left out before one: more are no layout


def read(data: bytes, given: Given = NOTHING) -> Reading:
    root, is_whole = read_xml(data)
    sheets = enumerate(root.iter(f"{_SHEET}Worksheet"), start=1)
    return Reading(
        kind="xlsx",
        pages=tuple(_page(number, sheet) for number, sheet in sheets),
        headings=(),
        gaps=() if is_whole else ("the file is damaged, and read as far as it goes",),
    )


def _page(number: int, sheet: etree._Element) -> Page:
    rows = _placed(sheet.iter(f"{_SHEET}Row"))
    lines = (
        table_row(_said(cell) for cell in _placed(() if row is None else row.iter(f"{_SHEET}Cell"))) for row in rows
    )
    text = "\n".join(line.lstrip("| ") for line in lines)
    return Page(number=number, text=clean_text(text).rstrip(), label=sheet.get(f"{_SHEET}Name"))


def _placed(elements: Iterator[etree._Element] | tuple[()]) -> Iterator[etree._Element | None]:
    """With nothing for those that are left out: an element says its place where it is not the next."""
    at = 0
    for element in elements:
        said = element.get(f"{_SHEET}Index") or ""
        place = int(said) - 1 if said.isdecimal() else at
        yield from [None] * (place - at if 0 < place - at <= MAX_SKIPPED else 0)
        yield element
        at = place + 1


def _said(cell: etree._Element | None) -> str:
    """Days are written with a time that says nothing."""
    data = cell.find(f"{_SHEET}Data") if cell is not None else None
    text = "".join(data.itertext()) if data is not None else ""
    is_day = data is not None and data.get(f"{_SHEET}Type") == "DateTime"
    return text.removesuffix("T00:00:00.000") if is_day else text
