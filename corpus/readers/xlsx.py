"""XLSX through openpyxl: a sheet is a page, named by its label, and row 7 is the page's seventh line."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable
from datetime import date, datetime, time

import openpyxl
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from corpus.cleaning import clean_text
from corpus.readers.archives import open_archive
from corpus.readers.blocks import table_row
from corpus.readers.given import NOTHING, Given
from corpus.records import Page, Reading


def read(data: bytes, given: Given = NOTHING) -> Reading:
    open_archive(data).close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of every feature that it leaves out
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if isinstance(sheet, ReadOnlyWorksheet)]
        pages = tuple(_page(number, sheet) for number, sheet in enumerate(sheets, start=1))
    core = book.properties
    return Reading(
        kind="xlsx",
        pages=pages,
        headings=(),
        title=core.title or None,
        issued_on=core.created.date() if core.created else None,
    )


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
