"""SYLK, in which many programs keep a sheet as text: a row a line."""

from __future__ import annotations

import re
from collections import defaultdict

from corpus.readers.blocks import table_row
from corpus.readers.given import NOTHING, Given
from corpus.readers.text import decode
from corpus.records import Page, Reading

MAX_ROWS, MAX_COLUMNS = 1_000_000, 16_384
_ESCAPE = re.compile("\x1b(?:N.|.{1,2})")  # of a letter with an accent, or of how one is set


def read(data: bytes, given: Given = NOTHING) -> Reading:
    cells: defaultdict[int, dict[int, str]] = defaultdict(dict)
    row = column = 1
    for line in decode(data).split("\n"):
        kind, *fields = (field.replace("\0", ";") for field in line.replace(";;", "\0").split(";"))
        if kind.strip() not in ("C", "F"):
            continue
        for field in fields:
            mark, value = field[:1], field[1:].strip()
            if mark == "Y" and value.isdecimal():
                row = min(int(value), MAX_ROWS)
            elif mark == "X" and value.isdecimal():
                column = min(int(value), MAX_COLUMNS)
            elif mark == "K":
                cells[row][column] = _ESCAPE.sub("", value.strip('"'))
    lines = "\n".join(_line(cells[at]) for at in sorted(cells))
    return Reading(kind="csv", pages=(Page(number=1, text=lines.rstrip()),), headings=())


def _line(cells: dict[int, str]) -> str:
    return (
        table_row(cells.get(at, "") for at in range(1, max(cells) + 1)) if len(cells) > 1 else "".join(cells.values())
    )
