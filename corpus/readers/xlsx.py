"""XLSX through openpyxl: a sheet is a page, named by its label, and row 7 is the page's seventh line.

What openpyxl does not take, damaged or of the standard's strict form, is read as it is stored.
"""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterable
from datetime import date, datetime, time

import openpyxl
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from corpus.cleaning import clean_text
from corpus.readers.blocks import table_row
from corpus.readers.given import NOTHING, Given
from corpus.readers.package import Package
from corpus.readers.stored_cells import read_cells
from corpus.records import Page, Reading

_AS_STORED = "the workbook is unusual or damaged: its cells are given as they are stored, days as numbers"


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
    return Reading(
        kind="xlsx",
        pages=pages,
        headings=(),
        title=package.title,
        issued_on=package.created_on,
        gaps=tuple(dict.fromkeys((*gaps, *package.gaps))),
    )


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
    return clean_text("\n".join(table_row(map(_said, row)).lstrip("| ") for row in rows)).rstrip()


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
    return str(value)
