"""DIF, in which programs hand a sheet to each other as text: a row a line."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.readers.blocks import table_row
from corpus.readers.given import NOTHING, Given
from corpus.readers.text import decode
from corpus.records import Page, Reading


def read(data: bytes, given: Given = NOTHING) -> Reading:
    lines = [line.strip() for line in decode(data).split("\n")]
    at = next((at for at, line in enumerate(lines) if line == "DATA"), len(lines))
    text = "\n".join(table_row(row) for row in _rows(lines[at + 3 :]))
    return Reading(kind="csv", pages=(Page(number=1, text=text.strip()),), headings=())


def _rows(lines: list[str]) -> Iterator[list[str]]:
    """A value takes two lines, its kind with its number and its words; one of kind -1 opens a row or ends all."""
    row: list[str] = []
    for head, words in zip(lines[::2], lines[1::2], strict=False):
        kind, _, number = head.partition(",")
        if kind == "-1":
            yield row
            row = []
        elif kind == "1":
            row.append(words.removeprefix('"').removesuffix('"').replace('""', '"'))
        elif kind == "0":
            row.append(number if words == "V" else words)
    yield row
