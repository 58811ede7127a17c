"""Registers that those present signed: a name a line, and at its end "Sd/-", "signed", or why nobody signed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.patterns import has_any
from corpus.records import How
from corpus.rolls.entries import Entry, read_entry
from corpus.rolls.lines import Line
from corpus.rolls.names import looks_like_name

N_LEAST = 3  # lines of a register; fewer are those who sign a report
N_SIGNED = 2
N_BETWEEN = 3  # lines that may part two entries: labels, or the place of a signature that wrapped
N_MARK_LETTERS = 80
_MARKS: tuple[tuple[How, re.Pattern[str]], ...] = (
    (
        "absent",
        re.compile(
            r"(?:(?:did|has|have) not sign(?:ed)?|not signed|unsigned|no signature|absent|not present"
            r"|did not (?:attend|come)|abs\.?|не подписал[аи]?|отсутств\w+)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "apologies",
        re.compile(
            r"(?:(?:on |with |granted )?leave(?: of absence)?(?: granted)?|apolog(?:y|ies)|excused|regrets?|sick)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "present",
        re.compile(
            r"(?:sd\.?(?=[\W\d]|$)|s/d|sgd\.?|signed|signature|gez\.?(?=\s|$)|\(?подпись|подписал[аи]?"
            r"|(?:his |her |(?:left|right) )?thumb[- ]?(?:impression|print|mark)|[LR]\.?T\.?I\.?(?=\W|$)"
            r"|(?:his|her) mark|initialled|✍)",
            re.IGNORECASE,
        ),
    ),
)
# Where nobody signed there is no register, and few lines have any of these.
_MAY_SIGN = (
    "sd",
    "s/d",
    "sgd",
    "sign",
    "gez",
    "подпис",
    "thumb",
    "l.t",
    "r.t",
    "lt.i",
    "rt.i",
    "lti",
    "rti",
    "mark",
    "initialled",
    "✍",
)
_PARTED = re.compile(r"(?:\s{2,}|\t|\s*\|\s*|\s*\.{3,}\s*|\s*_{3,}\s*|\s[-–—]+\s+|:\s+)(?=\S)")
_EMPTY = re.compile(r"[\W_]*")


def signed(lines: Sequence[Line]) -> dict[tuple[int, int], tuple[How, Entry] | None]:
    """By page and place: the lines of registers, each with whoever has it; `None` for what stands between them."""
    signing = [found[0] for line in lines if has_any(line.text, _MAY_SIGN) and (found := _signed(line))]
    if signing.count("present") < N_SIGNED:
        return {}
    entries = [(n, found) for n, line in enumerate(lines) if (found := _signed(line))]
    register: dict[tuple[int, int], tuple[How, Entry] | None] = {}
    for run in _runs(entries):
        if len(run) < N_LEAST or sum(how == "present" for _, (how, _) in run) < N_SIGNED:
            continue
        register |= {_place(lines[n]): None for n in range(run[0][0], run[-1][0])}
        register |= {_place(lines[n]): found for n, found in run}
    return register


def _place(line: Line) -> tuple[int, int]:
    return line.page, line.span.start


def _runs(
    entries: Sequence[tuple[int, tuple[How, Entry]]],
) -> Iterator[list[tuple[int, tuple[How, Entry]]]]:
    """Entries that stand near each other."""
    starts = [n for n, (at, _) in enumerate(entries) if not n or at - entries[n - 1][0] > N_BETWEEN]
    numbered = ((sum(start <= n for start in starts), entry) for n, entry in enumerate(entries))
    return ([entry for _, entry in run] for _, run in groupby(numbered, key=lambda each: each[0]))


def _signed(line: Line) -> tuple[How, Entry] | None:
    """ "Ms. Anna Lind, Treasurer      Sd/-"."""
    if line.depth:
        return None
    text = line.text.strip("| ")
    for parted in reversed(list(_PARTED.finditer(text))):
        mark = text[parted.end() :]
        how = _how(mark.strip(" \t|"))
        if how is None:
            if len(mark) > N_MARK_LETTERS or not _EMPTY.fullmatch(mark):
                return None  # what stands last is no mark
            continue
        entry = read_entry(re.sub(r"\s*[|\t]\s*|\s{2,}", ", ", text[: parted.start()].strip(" |\t._")), line.span.start)
        is_one = entry is not None and entry.name is not None and looks_like_name(entry.name, n_words=2)
        return (how, entry) if entry and is_one else None
    return None


def _how(mark: str) -> How | None:
    said = mark.strip(" \t([-–—*_])")
    return next((how for how, pattern in _MARKS if pattern.match(said)), None)
