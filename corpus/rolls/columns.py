"""Rows of people in columns that only spaces part, with no heads over them: which column names whom, by its cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.prose.given_names import GIVEN_NAMES
from corpus.rolls.lines import Line
from corpus.rolls.marks import Marks, said_by
from corpus.rolls.names import looks_like_name
from corpus.rolls.tables import is_mark, read_row
from corpus.rolls.turned import are_turned, turned
from corpus.rolls.walk import Walk
from corpus.rolls.words import BODY, TITLE

N_FEWEST = 3  # rows
N_ROWS = 100
MOST = 0.7  # of a column's cells, for what it holds
_STRETCH = re.compile(r"\S+(?:\s{1,2}\S+)*")
_BRACKETS = re.compile(r"\([^()]*\)")
_MARKED = ("came", "came")


def bare_columns(walk: Walk) -> tuple[tuple[Line, tuple[str, ...]], ...]:
    """The rows from this line on, each with its cells; none where they are no such columns, or few."""
    lines = list(_block(walk))
    if len(lines) < N_FEWEST:
        return ()
    starts = _starts(lines)
    if len(starts) < 2:
        return ()
    rows = tuple((line, _cells(line, starts)) for line in lines)
    kinds = kinds_of([cells for _, cells in rows], walk.marks)
    return rows if "name" in kinds and "came" in kinds else ()


def read_bare_columns(walk: Walk, rows: Sequence[tuple[Line, tuple[str, ...]]]) -> None:
    """Whoever several columns of marks tell of came if any of them says so."""
    kinds = kinds_of([cells for _, cells in rows], walk.marks)
    named = kinds.index("name")
    is_turned = are_turned([cells[named] for _, cells in rows])
    for line, cells in rows:
        told = [text for text, kind in zip(cells, kinds, strict=True) if kind not in ("came", "name") and text]
        marks = [text for text, kind in zip(cells, kinds, strict=True) if kind == "came"]
        name = turned(cells[named]) if is_turned else cells[named]
        mark = next((one for one in marks if _came(one, walk.marks)), next(filter(None, marks), ""))
        row = replace(line, text=f"| {name} | {mark} | {' | '.join(told)} |", is_row=True)
        for entry in read_row(row, ("name", "came", *("role" for _ in told)), walk.marks):
            walk.add(line, replace(entry, span=line.span))
    walk.at += len(rows) - 1


def kinds_of(rows: Sequence[Sequence[str]], marks: Marks) -> tuple[str, ...]:
    """What each column holds: "name", "came", or "" for what tells of those named; "name" once, if at all."""
    columns = list(zip(*rows, strict=True))
    kinds = ["came" if _are_marks(column, marks) else "" for column in columns]
    named = [0.0 if kind else sum(map(_named, column)) / len(rows) for kind, column in zip(kinds, columns, strict=True)]
    best = max(named)
    if best >= MOST:
        kinds[named.index(best)] = "name"
    return tuple(kinds)


def _block(walk: Walk) -> Iterator[Line]:
    for line in walk.lines[walk.at : walk.at + N_ROWS]:
        begins = line is walk.lines[walk.at]
        if (line.after_blank and not begins) or line.depth or line.is_item or line.is_row or ":" in line.text:
            return
        yield line


def _starts(lines: Sequence[Line]) -> list[int]:
    """Where columns begin: where stretches of half the lines or more do, and the leftmost."""
    found = Counter(at for line in lines for _, at in _stretches(line))
    first = min(found)
    return sorted({first, *(at for at, n in found.items() if 2 * n >= len(lines))})


def _stretches(line: Line) -> Iterator[tuple[str, int]]:
    return ((match.group(), line.indent + match.start()) for match in _STRETCH.finditer(line.text))


def _cells(line: Line, starts: Sequence[int]) -> tuple[str, ...]:
    """What begins where a column does, or after a wide space, belongs to the column that begins at or before it."""
    cells = [""] * len(starts)
    for text, at in _stretches(line):
        begun = 0
        for word in re.finditer(r"(?<=\s)\S", text):
            if at + word.start() in starts:
                _put(cells, starts, text[begun : word.start()], at + begun)
                begun = word.start()
        _put(cells, starts, text[begun:], at + begun)
    return tuple(cells)


def _put(cells: list[str], starts: Sequence[int], text: str, at: int) -> None:
    column = max((n for n, start in enumerate(starts) if start <= at), default=0)
    cells[column] = f"{cells[column]} {text}".strip()


def _are_marks(column: Sequence[str], marks: Marks) -> bool:
    filled = [cell for cell in column if cell]
    return 2 * len(filled) > len(column) and all(is_mark(cell) or said_by(cell, marks) for cell in filled)


def _came(cell: str, marks: Marks) -> bool:
    said = said_by(cell, marks)
    return (
        said[0] in ("present", "chaired") if said else is_mark(cell) and not re.fullmatch(r"\W*[-–—AEOaeo0]\W*", cell)
    )


def _named(cell: str) -> float:
    """How sure it is that a cell names somebody."""
    plain = _BRACKETS.sub("", cell).strip()
    if not plain or BODY.search(plain):
        return 0.0
    name = turned(TITLE.sub("", plain))
    if TITLE.match(plain) or name != plain or name.split()[0].lower() in GIVEN_NAMES:
        return 1.0 if looks_like_name(name) else 0.0
    return 0.9 if looks_like_name(name, n_words=2) else 0.0
