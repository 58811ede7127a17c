"""The rows of tables of people, also of those that came out of a PDF with every cell on its own line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.rolls.entries import is_body_only, read_entries
from corpus.rolls.grids import N_ABOVE, read_sessions, sessions_of, sessions_over
from corpus.rolls.labels import Label, is_next_part, label_of, may_be_label
from corpus.rolls.lines import Line
from corpus.rolls.marks import key_in, plain_head
from corpus.rolls.names import looks_like_name
from corpus.rolls.sides import comes_for, is_land
from corpus.rolls.tables import (
    cells_of,
    columns_announced,
    columns_of,
    columns_under_label,
    crosses_in,
    is_mark,
    is_name_header,
    is_other_header,
    labels_in,
    read_others,
    read_row,
    role_in,
)
from corpus.rolls.turned import are_turned, heads_given_name, heads_surname
from corpus.rolls.walk import Roll, Walk, all_named, beneath, label_and_rest
from corpus.rolls.words import ROLE, TITLE

N_STACKED = 6
N_ROWS = 100  # of a table, which are looked at for whether all their cells are names
N_CELL_WORDS = 8
N_OFF = 3  # letters by which a mark misses its column
_STRETCH = re.compile(r"\S+(?:\s{1,2}\S+)*")
_NUMBERED = re.compile(r"(?:[a-zа-я]+\.?\s)?\d{1,4}[.)]?")
_NUMBER_HEAD, _NUMBER = (
    re.compile(r"^(?:no|nr|№|#|n°)\.?\s+(?=\S)", re.IGNORECASE),
    re.compile(r"^\d{1,3}[.)]?\s+(?=\D)"),
)
_COLUMN = re.compile(r"[^\s](?:[^\t ]| (?!  ))*")
_BRACKETS = re.compile(r"\([^()]*\)")
_SIGN = re.compile(r"[^\w\s]|[xXPAE]\b|:\w+:")
_AMOUNT = re.compile(r"\W*(?:[A-Z]{3}\s)?\d[\d.,\s]*(?:\s[A-Z]{3})?\W*")
_PRESENT = Label(how="present", opens=True)


def read_table_row(walk: Walk, line: Line, *, near_top: bool, elsewhere: bool) -> None:
    """A header opens a table of people wherever it stands; other rows count only in an open list."""
    cells = [text for text, _ in cells_of(line)]
    announced = walk.roll is not None and walk.roll.label.is_told and walk.roll.style == ""
    below = _rows_below(walk) if _may_head(walk) else []
    if (grid := sessions_over(cells, below, walk.marks) if below else ()) and not elsewhere:
        _open_grid(walk, line, cells, grid, below)
        return
    kinds = columns_of(_in_full(walk, cells), below, walk.marks) or (columns_announced(cells) if announced else ())
    if not kinds and walk.roll is not None and walk.roll.style == "":
        kinds = columns_under_label(cells, below)
    labels = () if _is_of_bodies(kinds, below) else labels_in(cells, _cells_below(walk))
    if (kinds or labels) and not (_is_labelled_row(cells, kinds) or _is_within(walk, cells) or _goes_on(walk, cells)):
        if not elsewhere:
            led = None if any(map(is_name_header, cells)) and "others" not in kinds else role_in(cells)
            label = replace(_PRESENT, role=led, is_partial=led is not None)
            roll = walk.roll if walk.roll and walk.roll.style == "" else walk.open(label, depth=len(line.headings))
            roll.kinds, roll.labels, roll.style = kinds, labels, "table"
            roll.marks = {**crosses_in(_column(below, kinds)), **walk.marks}
            roll.head = tuple(cells)
            roll.has_surnames_first = _has_surnames_first(cells, below, kinds)
        return
    if is_other_header(cells):
        walk.close()
        return
    if _heads_again(walk, cells):
        _open_again(walk, line, cells)
        return
    first = label_of(cells[0]) if cells else None
    if first and first.opens and walk.roll and walk.roll.style == "table" and len(cells) > 1 and not any(cells[1:]):
        walk.roll.label = first  # "Apologies", across the table: those below stayed away
        return
    if first and first.opens and len(cells) == 1 and _may_head(walk) and not elsewhere:
        walk.open(first, depth=len(line.headings), style="table").kinds = ("name",)  # a column of its own
        return
    if walk.roll is None and near_top and not elsewhere and _are_ticked([cells, *below]):
        walk.open(_PRESENT, depth=len(line.headings), style="table").kinds = ("name", "came")
    is_placed = walk.roll is not None and set(walk.roll.kinds) >= {"role", "name"}  # "Chair | Anna Lind"
    if first and len(cells) == 2 and (first.opens or (walk.roll and not is_placed) or (near_top and not walk.roll)):
        _read_labelled_row(walk, line, first)
    elif walk.roll and walk.roll.labels:
        _read_columns(walk, line, walk.roll)
    elif walk.roll and walk.roll.style in ("", "table"):
        is_first = walk.roll.style == ""
        walk.roll.style = "table"
        if is_first and not walk.roll.kinds:
            walk.roll.kinds = _kinds_below(walk, len(cells))
        if walk.roll.sessions:
            for entry, day in read_sessions(line, walk.roll.kinds, walk.roll.sessions, walk.roll.rows, walk.roll.marks):
                walk.add(line, entry, session=day)
            return
        for entry in read_row(line, walk.roll.kinds, walk.roll.marks, has_surnames_first=walk.roll.has_surnames_first):
            walk.add(line, entry)
        for entry in read_others(line, walk.roll.kinds):
            walk.add(line, entry, under=replace(walk.roll.label, role=None, is_partial=False))


def _goes_on(walk: Walk, cells: Sequence[str]) -> bool:
    """ "Ms. Anna Lind | Trustee | Present" is one more row of the table, and heads none."""
    roll = walk.roll
    if roll is None or roll.style != "table" or len(roll.kinds) != len(cells) or "name" not in roll.kinds:
        return False
    return looks_like_name(TITLE.sub("", cells[roll.kinds.index("name")]), n_words=2)


def is_tabbed(walk: Walk, line: Line) -> bool:
    """A row whose cells tabs part: the header of a table of people, or one as long as that under it."""
    if "\t" not in line.text or "|" in line.text:
        return False
    cells = [text for text, _ in cells_of(line)]
    roll = walk.roll
    is_below = roll is not None and roll.style == "table" and len(roll.kinds) == len(cells) > 1
    is_entry = looks_like_name(cells[0], n_words=2)  # "Anna Lind     Member"
    return is_below or (not is_entry and "name" in columns_of(cells))


def heads_table(walk: Walk) -> bool:
    """The line below is the header of a table of people."""
    cells = _cells_below(walk)
    return bool(cells) and bool(columns_of(cells) or columns_announced(cells))


def _heads_again(walk: Walk, cells: Sequence[str]) -> bool:
    """ "Excused | Company | Initials" under those of "Present | Company | Initials"."""
    roll = walk.roll
    told = [plain_head(cell) for cell in cells[1:]]
    return roll is not None and any(told) and told == [plain_head(cell) for cell in roll.head[1:]]


def _open_again(walk: Walk, line: Line, cells: Sequence[str]) -> None:
    """Others in columns as those before; who is not said to have come or stayed away only gets the minutes."""
    before, label = walk.roll, label_of(cells[0])
    walk.close()
    if before and label:
        roll = walk.open(label, depth=len(line.headings), style="table")
        roll.kinds, roll.head, roll.marks = before.kinds, before.head, before.marks
        roll.has_surnames_first = before.has_surnames_first


def _open_grid(walk: Walk, line: Line, cells: list[str], kinds: tuple[str, ...], below: list[list[str]]) -> None:
    roll = walk.roll if walk.roll and walk.roll.style == "" else walk.open(_PRESENT, depth=len(line.headings))
    roll.kinds, roll.style, roll.rows = kinds, "table", below
    roll.sessions = sessions_of(cells, kinds, [*line.headings[::-1], *_texts_above(walk)])
    roll.marks = {**crosses_in(tuple(itertools.chain(*below))), **walk.marks}


def _in_full(walk: Walk, heads: Sequence[str]) -> list[str]:
    """Heads of columns, those in short as the report explains them."""
    return [walk.heads.get(plain_head(cell), cell) for cell in heads]


def _may_head(walk: Walk) -> bool:
    """The first or second row of a table."""
    before = walk.lines[max(walk.at - 2, 0) : walk.at]
    begins = any(line.after_blank for line in walk.lines[max(walk.at - 1, 0) : walk.at + 1])
    return begins or len(before) < 2 or not all(line.is_row for line in before)


def _rows_below(walk: Walk) -> list[list[str]]:
    """The cells of the rows under this one, which are no key."""
    below = walk.lines[walk.at + 1 : walk.at + 1 + N_ROWS]
    rows = itertools.takewhile(
        lambda line: (line.is_row or "\t" in line.text) and not line.depth and not _heads_next(line), below
    )
    return [[text for text, _ in cells_of(line)] for line in rows if not (walk.marks and key_in(line.text))]


def _heads_next(line: Line) -> bool:
    """ "| Regrets |", after a blank line: another table begins."""
    first = cells_of(line)[0][0] if line.after_blank and cells_of(line) else ""
    label = label_of(first) if first else None
    return label is not None and label.opens


def _is_of_bodies(kinds: tuple[str, ...], below: Sequence[Sequence[str]]) -> bool:
    """ "Delegation | Participants" over "Norland | Ms. Anna Lind", and not over the members of the delegation."""
    if kinds[:1] != ("body",) or "name" not in kinds:
        return False
    sides = [row[0].strip("*_ ") for row in below if row and row[0]]
    persons = [side for side in sides if looks_like_name(side, n_words=2) and not is_land(side)]
    return 2 * len(persons) < len(sides)


def _are_ticked(rows: Sequence[Sequence[str]]) -> bool:
    """ "Anna Lind | ✅" in every row, with nothing over them."""
    ticked = [row for row in rows if len(row) == 2 and looks_like_name(_BRACKETS.sub("", row[0]).strip(), n_words=2)]
    return (
        len(rows) > 2
        and len(ticked) == len(rows)
        and all(_SIGN.match(row[1]) and is_mark(row[1].split()[0]) for row in rows)
    )


def _column(rows: Sequence[Sequence[str]], kinds: Sequence[str]) -> list[str]:
    """The cells that tell who came."""
    at = [n for n, kind in enumerate(kinds) if kind == "came"]
    return [row[n] for row in rows for n in at if n < len(row)]


def _has_surnames_first(head: Sequence[str], rows: Sequence[Sequence[str]], kinds: Sequence[str]) -> bool:
    """Of the one column of names, or of two that say so."""
    at = [n for n, kind in enumerate(kinds) if kind == "name"]
    if len(at) != 1:
        return len(at) == 2 and heads_surname(head[at[0]]) and heads_given_name(head[at[1]])
    return are_turned([row[at[0]] for row in rows if at[0] < len(row)], head[at[0]])


def _texts_above(walk: Walk) -> Iterator[str]:
    """The lines over this one, the nearest first, and then those at the head of the report."""
    above = walk.lines[: walk.at]
    return (line.text for line in (*above[: -N_ABOVE - 1 : -1], *above[:N_ABOVE]))


def _kinds_below(walk: Walk, n_columns: int) -> tuple[str, ...]:
    """What the columns of a table without a header hold, by its rows: names in all, or states before names."""
    lines = itertools.takewhile(lambda line: line.is_row and not line.depth, walk.lines[walk.at : walk.at + N_ROWS])
    rows = [[text for text, _ in cells_of(line)] for line in lines]
    if n_columns < 2 or len(rows) < 2:
        return ()
    if all(looks_like_name(text, n_words=2) for row in rows for text in row if text):
        return tuple("each" for _ in range(n_columns))
    states = [row for row in rows if len(row) > 1 and comes_for(row[0], row[1], told=row[2:])]
    return ("body", "name", *("role" for _ in range(n_columns - 2))) if 2 * len(states) > len(rows) else ()


def _cells_below(walk: Walk) -> list[str]:
    following = walk.following()
    return [text for text, _ in cells_of(following)] if following and following.is_row else []


def _is_labelled_row(cells: list[str], kinds: tuple[str, ...]) -> bool:
    """ "Attendees | Anna Lind, Bo Ode", where "Attendees | Company" is a header."""
    return kinds == ("name", "") and label_of(cells[0]) is not None and all_named(cells[1])


def _is_within(walk: Walk, cells: list[str]) -> bool:
    """ "2 | Bo Ode | Member | Present" in a table whose columns are known."""
    roll = walk.roll
    is_open = roll is not None and roll.style == "table" and len(roll.kinds) == len(cells)
    return is_open and not any(is_name_header(cell) and label_of(cell) is None for cell in cells)


def _read_labelled_row(walk: Walk, line: Line, label: Label) -> None:
    """ "Present | Anna Lind, Bo Ode"."""
    text, at = cells_of(line)[1]
    if not re.search(r"[^\W\d_]", text) or _AMOUNT.fullmatch(text):
        return  # "Attended participants | 12", "Hall and interpretation | EUR 38,200"
    if walk.roll and not label.opens:
        walk.roll.begin(beneath(label, walk.roll), style="table")
    else:
        walk.open(label, depth=len(line.headings), style="table")
    for entry in read_entries(text, at, in_line=True):
        walk.add(line, entry)
    below = _cells_below(walk)
    if below and below[0] and label_of(below[0]) is None and not ROLE.search(below[0]):
        walk.close()  # "Place | Oak Bay"


def _read_columns(walk: Walk, line: Line, roll: Roll) -> None:
    for label, (text, at) in zip(roll.labels, cells_of(line), strict=False):
        if label:
            for entry in read_entries(text, at, in_line=True):
                walk.add(line, entry, under=label)


def spaced_labels(line: Line) -> tuple[tuple[Label, int], ...]:
    """ "Members present      Members absent": labels over columns that only spaces part, each with where it stands."""
    if "   " not in line.text or not may_be_label(line.text):
        return ()
    labels = [(label_of(text), at) for text, at in _spaced(line)]
    found = tuple((label, at) for label, at in labels if label and label.opens)
    return found if len(found) > 1 and len(found) == len(labels) else ()


def read_spaced(walk: Walk, columns: tuple[tuple[Label, int], ...]) -> None:
    """The lines below, up to a blank one: each stretch belongs to the label that begins nearest to it."""
    walk.open(_PRESENT, depth=len(walk.lines[walk.at].headings), style="table")
    while (line := walk.following()) is not None and not (
        line.after_blank or line.depth or line.is_item or line.is_row
    ):
        walk.at += 1
        for text, at in _spaced(line):
            label = min(columns, key=lambda column: abs(column[1] - at))[0]
            for entry in read_entries(text, line.span.start + at - line.indent):
                walk.add(line, entry, under=label)
    walk.close()


def spaced_columns(line: Line) -> tuple[tuple[str, int], ...]:
    """ "Name      Organisation      Present": what each column that only spaces part holds, with where it stands."""
    if "   " not in line.text:
        return ()
    cells = tuple(_spaced(line))
    kinds = columns_of([_NUMBER_HEAD.sub("", text) for text, _ in cells])
    is_whole = "came" in kinds or (len(cells) > 2 and "name" in kinds and ("body" in kinds or "role" in kinds))
    is_whole = is_whole or kinds == ("body", "name")  # "State      Representative"
    return tuple((kind, at) for kind, (_, at) in zip(kinds, cells, strict=True)) if is_whole else ()


def heads_other_rows(line: Line) -> bool:
    """ "Who     What     By": over tasks in columns that only spaces part."""
    return "   " in line.text and is_other_header([text for text, _ in _spaced(line)])


def read_spaced_rows(walk: Walk, columns: tuple[tuple[str, int], ...]) -> None:
    """The lines below, up to a blank one: each stretch stands in the column that begins nearest to it."""
    head, rows = walk.lines[walk.at], []
    walk.open(_PRESENT, depth=len(head.headings), style="table")
    while (line := walk.following()) is not None and not (line.after_blank or line.depth or line.is_row):
        walk.at += 1
        cells = [""] * len(columns)
        for text, at in _cut_at(_spaced(line), [at for _, at in columns]):
            nearest = min(range(len(columns)), key=lambda n: abs(columns[n][1] - at))
            cells[nearest] = f"{cells[nearest]} {text}".strip()
        cells[0] = _NUMBER.sub("", cells[0]) if _NUMBER_HEAD.match(head.text) else cells[0]
        rows.append((line, cells))
    heads, below = [_NUMBER_HEAD.sub("", text) for text, _ in _spaced(head)], [cells for _, cells in rows]
    kinds = columns_of(_in_full(walk, heads), below, walk.marks) or tuple(kind for kind, _ in columns)
    is_turned = _has_surnames_first(heads, below, kinds)
    for line, cells in rows:
        row = replace(line, text=f"| {' | '.join(cells)} |", is_row=True)
        for entry in read_row(row, kinds, walk.marks, has_surnames_first=is_turned):
            walk.add(line, replace(entry, span=line.span))
    walk.close()


def name_columns(walk: Walk) -> int:
    """How many lines from here on are nothing but names in columns that tabs or spaces part; 0 for one line or none."""
    n_lines = 0
    for line in walk.lines[walk.at : walk.at + N_ROWS]:
        if (n_lines and line.after_blank) or line.depth or line.is_item or line.is_row:
            break
        if not all(looks_like_name(name, n_words=2) for name, _ in _columns(line)):
            return 0
        n_lines += 1
    return n_lines if n_lines > 1 and len(list(_columns(walk.lines[walk.at]))) > 1 else 0


def read_name_columns(walk: Walk, n_lines: int) -> None:
    for line in walk.lines[walk.at : walk.at + n_lines]:
        for text, at in _columns(line):
            for entry in read_entries(text, line.span.start + at):
                walk.add(line, entry)
    walk.at += n_lines - 1


def _columns(line: Line) -> Iterator[tuple[str, int]]:
    """Without the numbers that stand beside the names: "plot 4", "12."."""
    cells = ((match.group(), match.start()) for match in _COLUMN.finditer(line.text))
    return ((text, at) for text, at in cells if not _NUMBERED.fullmatch(text.strip()))


def _spaced(line: Line) -> Iterator[tuple[str, int]]:
    """What three spaces or more part, with its columns from the left edge."""
    return ((match.group(), line.indent + match.start()) for match in _STRETCH.finditer(line.text))


def _cut_at(stretches: Iterable[tuple[str, int]], columns: Sequence[int]) -> Iterator[tuple[str, int]]:
    """A cell that leaves but one space before the next, whose word begins where its column does, or nearly so."""
    for text, at in stretches:
        begun = 0
        for word in re.finditer(r"(?<= )\S", text):
            off = min(abs(column - at - word.start()) for column in columns)
            if off == 0 or (off <= N_OFF and is_mark(text[word.start() :])):
                yield text[begun : word.start()].strip(), at + begun
                begun = word.start()
        yield text[begun:], at + begun


def stacked_header(walk: Walk) -> int:
    """How many lines from here on are the header cells of a table that came out a cell a line; 0 for none."""
    if not is_name_header(walk.lines[walk.at].text):
        return 0
    cells = [line.text for line in walk.lines[walk.at : walk.at + N_STACKED]]
    if all(label is not None and label.opens for label in map(label_of, cells[:2])):
        return 0  # "Attendees", and under it "Present": a heading over labels
    return next((n for n in range(len(cells), 1, -1) if (kinds := columns_of(cells[:n])) and all(kinds)), 0)


def read_stacked(walk: Walk, n_columns: int) -> None:
    """Rows with a cell a line, cells wrapped: a row begins at a name, a whole row after the one before."""
    if walk.roll is None:
        walk.open(_PRESENT, depth=len(walk.lines[walk.at].headings), style="table")
    walk.at += n_columns
    row: list[Line] = []
    while walk.at < len(walk.lines) and not _ends_stacked(walk.lines[walk.at]):
        line = walk.lines[walk.at]
        if looks_like_name(line.text, n_words=2) and (not row or len(row) >= n_columns):
            _add_stacked(walk, row)
            row = []
        row.append(line)
        walk.at += 1
    _add_stacked(walk, row)
    walk.at -= 1


def _ends_stacked(line: Line) -> bool:
    is_sentence = len(line.text.split()) > N_CELL_WORDS or line.text.endswith(".") or is_next_part(line.text)
    return bool(line.depth or line.is_item or line.is_row or is_sentence or label_and_rest(line)[0])


def _add_stacked(walk: Walk, row: list[Line]) -> None:
    if not row or not looks_like_name(row[0].text):
        return
    told = [line.text for line in row[1:]]
    # Where the office ends and the body begins is not marked: at the first line that is plainly a body's.
    at = next((n for n, text in enumerate(told) if n and _begins_body(told, n, text)), len(told))
    text = ", ".join(filter(None, (row[0].text, " ".join(told[:at]), " ".join(told[at:]))))
    entry = next(iter(read_entries(text, row[0].span.start)), None)
    if entry and entry.name:
        walk.add(row[0], replace(entry, span=row[0].span))


def _begins_body(told: list[str], n: int, text: str) -> bool:
    """ "…, Secretary of the" goes on in "Group"."""
    return is_body_only(text) and len(text.split()) > 1 and told[n - 1].split()[-1] not in ("of", "the", "for", "and")
