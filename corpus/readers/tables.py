"""Ruled tables of a PDF through pdfplumber: a row a line, cells parted by ` | `, between the lines around the table."""

from __future__ import annotations

import io
import logging
from types import TracebackType
from typing import Any, Self

import pdfplumber

from corpus.cleaning import join_broken_words
from corpus.readers.blocks import table_row

logging.getLogger("pdfminer").setLevel(logging.ERROR)


class RuledTables:
    """One PDF's tables, a page at a time."""

    def __init__(self, data: bytes, *, password: str) -> None:
        self._file = pdfplumber.open(io.BytesIO(data), password=password)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def read_page(self, number: int) -> str | None:
        """The page's text with its tables in rows; `None` where it has no table of two rows and columns at least."""
        page = self._file.pages[number - 1]
        try:
            return _with_tables(page)
        finally:
            page.close()  # else the library keeps all that it found on it


def _with_tables(page: pdfplumber.page.Page) -> str | None:
    tables = [(table, table.extract()) for table in page.find_tables()]
    tables = [(table, rows) for table, rows in tables if len(rows) > 1 and max(map(len, rows)) > 1 and _is_filled(rows)]
    if not tables:
        return None
    boxes = [table.bbox for table, _ in tables]
    around = page.filter(lambda thing: not any(_is_inside(thing, box) for box in boxes))
    placed = [(line["top"], str(line["text"])) for line in around.extract_text_lines(return_chars=False)]
    placed += [(table.bbox[1], "\n" + "\n".join(map(_row, rows)) + "\n") for table, rows in tables]
    return "\n".join(text for _, text in sorted(placed, key=lambda found: found[0]))


def _is_filled(rows: list[list[str | None]]) -> bool:
    """The lines behind a chart make a table of nothing."""
    return any(cell and cell.strip() for row in rows for cell in row)


def _is_inside(thing: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _row(cells: list[str | None]) -> str:
    """Of a merged cell only the first part holds text."""
    return table_row(join_broken_words(cell or "") for cell in cells)
