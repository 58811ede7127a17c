"""CSV and its like, parted by commas, semicolons or tabs: row 7 is the page's seventh line."""

from __future__ import annotations

import csv
import io

from corpus.readers.blocks import table_row
from corpus.readers.given import NOTHING, Given
from corpus.readers.text import decode
from corpus.records import Page, Reading

SEPARATORS = ",;\t|"
N_LINES = 50  # by which the separator is told


def read(data: bytes, given: Given = NOTHING) -> Reading:
    text = decode(data)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # it is one for the whole process
    rows = csv.reader(io.StringIO(text), delimiter=_separator(text), skipinitialspace=True)
    lines = "\n".join(table_row(row) for row in rows).rstrip()
    return Reading(kind="csv", pages=(Page(number=1, text=lines),), headings=())


def _separator(text: str) -> str:
    """The one that parts most lines into equally many cells."""
    lines = [line for line in text.split("\n", N_LINES)[:N_LINES] if line.strip()]
    return max(SEPARATORS, key=lambda mark: _evenness([line.count(mark) for line in lines]))


def _evenness(counts: list[int]) -> float:
    usual = max(set(counts), key=counts.count, default=0)
    return counts.count(usual) + min(usual, 99) / 100 if usual else sum(counts) / 1e6
