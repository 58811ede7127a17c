"""XLSX through openpyxl: a sheet is a page, named by its label, and row 7 is the page's seventh line.

What openpyxl does not take, damaged or of the standard's strict form, is read as it is stored.
"""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from itertools import chain

import openpyxl
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from corpus.cleaning import clean_text
from corpus.readers.blocks import table_row
from corpus.readers.charts import read_chart
from corpus.readers.drawings import read_drawing
from corpus.readers.given import NOTHING, Given
from corpus.readers.package import Package
from corpus.readers.stored_cells import read_cells, sheets_of
from corpus.records import Page, Reading

_AS_STORED = "the workbook is unusual or damaged: its cells are given as they are stored"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # of a character that XML cannot hold, as "_x000D_"


def read(data: bytes, given: Given = NOTHING) -> Reading:
    package = Package(data)
    try:
        pages = _by_openpyxl(package.data)
    except Exception as error:  # noqa: BLE001 (it lets every kind through; what is stored is read next)
        logging.getLogger(__name__).debug("openpyxl: %s", error)
        pages = ()
    gaps: list[str] = []
    if not any(page.text for page in pages):
        stored = tuple(
            Page(number=number, text=lines_of(rows), label=name)
            for number, (name, rows) in enumerate(read_cells(package), start=1)
        )
        pages, gaps = stored or pages, [_AS_STORED] if any(page.text for page in stored) else []
    pages = _with_drawings(pages, package)
    return Reading(
        kind="xlsx",
        pages=pages,
        headings=(),
        title=package.title,
        issued_on=package.created_on,
        gaps=tuple(dict.fromkeys((*gaps, *package.gaps))),
    )


def _with_drawings(pages: tuple[Page, ...], package: Package) -> tuple[Page, ...]:
    """What is written in boxes on a sheet, and its charts, below its rows; a sheet that is a chart is a page, too."""
    drawn = {name: "\n\n".join(filter(None, _drawn_on(package, part))) for name, part in sheets_of(package)}
    written = [
        replace(page, text="\n\n".join(filter(None, (page.text, drawn.pop(page.label or "", ""))))) for page in pages
    ]
    charts = [(name, text) for name, text in drawn.items() if text]
    return (*written, *(Page(number=n, text=text, label=name) for n, (name, text) in enumerate(charts, len(pages) + 1)))


def _drawn_on(package: Package, sheet: str) -> Iterator[str]:
    for relation in package.relations(sheet):
        drawing = package.part(relation.target) if relation.kind == "drawing" else None
        if drawing is not None:
            charts = package.related(relation.target, "chart")
            blocks = chain(read_drawing(drawing), (block for chart in charts for block in read_chart(chart)))
            yield from (clean_text(block.text).strip() for block in blocks)


def _by_openpyxl(data: bytes) -> tuple[Page, ...]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of every feature that it leaves out
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if isinstance(sheet, ReadOnlyWorksheet)]
        return tuple(_page(number, sheet) for number, sheet in enumerate(sheets, start=1))


def _page(number: int, sheet: ReadOnlyWorksheet) -> Page:
    sheet.reset_dimensions()  # what the file says of its size may be wrong, or a trap
    return Page(number=number, text=lines_of(sheet.iter_rows(values_only=True)), label=sheet.title)


def lines_of(rows: Iterable[Iterable[object]]) -> str:
    """A row a line, empty ones too, so that a line's number is the row's."""
    lines = (table_row(map(_said, row)).lstrip("| ") for row in rows)
    return clean_text("\n".join(lines)).rstrip()


def _said(value: object) -> str:
    """A cell as it would be read aloud: days in ISO 8601, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value) if isinstance(value, str) else str(value)
