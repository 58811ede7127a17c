"""Lists with a line for each side and nothing over them: "Norland: A. Lind; B. Ode", "NLD    Lind, Anna; Ode, Bo".

Under a label of their own such lines are read by `finding`; here the sides themselves, states in a row, show the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.records import How, Span
from corpus.rolls.entries import Entry, read_entries
from corpus.rolls.labels import Label, is_body, label_of
from corpus.rolls.lines import Line
from corpus.rolls.members import is_told, read_inline
from corpus.rolls.names import looks_like_name
from corpus.rolls.sides import is_land
from corpus.rolls.walk import Walk, first_named, names_people
from corpus.rolls.words import ROLE

N_TOP_LINES = 40
N_HEAD_LINES = 8
N_STATES, N_CODES = 2, 3  # so many in a row show a list
_PRESENT = Label(how="present", opens=True)
# "Norland: ", "**Norland** - ", "NLD      ", "| Norland | "
_LINE = re.compile(
    r"^(?:\|\s*)?[*_]{0,3}(?P<side>[^\W\d_][^:;,|()\t\n]{1,60}?)[*_]{0,3}"
    r"(?:\s*:[*_]{0,3}\s+|\s+[-–—]\s+|\s{3,}|\s*\t\s*|\s*\|\s*)(?P<who>[^\s|][^|\n]*?)\s*\|?\s*$"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_CODE = re.compile(r"[A-Z]{3}")
_NOBODY = re.compile(
    r"\W*(?:(?:there was )?no (?:delegation|delegates?|representatives?|one)|not (?:represented|present)|absent|none"
    r"|nobody|vacant|apologies|excused|regrets|[-–—.]*$)",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_a-zа-яё][\w’'-]*"
_WHOLE = rf"{_WORD}(?: {_WORD}){{0,2}}, (?:{_WORD}|[^\W\d_a-zа-яё]\.)(?:[ -](?:{_WORD}|[^\W\d_a-zа-яё]\.)|\.){{0,3}}"
# "Lind, Anna", "Lind, Anna (Elm Bank)", "Lind, Anna [Ode, B. - excused]", "Lind, Anna, for Ode, Bo"
_SURNAME_FIRST = re.compile(rf"^(?P<name>{_WHOLE})(?P<rest>\s*[(\[].*|,\s+[a-z].*)?$")
_INSTEAD = re.compile(
    rf"\b(?:for|vice|in (?:the )?(?:place|lieu|stead) of|instead of|replacing|on behalf of)\s+(?P<who>{_WHOLE})"
)
_AWAY = re.compile(rf"(?P<who>{_WHOLE})\s*(?:[-–—:,]\s*)?(?P<how>excused|apologies|regrets|absent|unable to come)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One line of the list: what heads it, and where whom it names begins."""

    line: Line
    side: str
    who: str

    @property
    def is_state(self) -> bool:
        return is_land(self.side)

    @property
    def is_code(self) -> bool:
        return _CODE.fullmatch(self.side) is not None

    @property
    def at(self) -> int:
        return self.line.span.start + self.line.text.rindex(self.who)


def read_sides(walk: Walk, line: Line) -> bool:
    """The lines from here on, where each begins with a state, or a body beside states, and whom it sent."""
    if walk.roll or walk.at >= N_TOP_LINES or _LINE.match(line.text) is None:
        return False
    sides = list(_sides(walk.lines[walk.at :]))
    if not _are_states(sides) and not (walk.at < N_HEAD_LINES and _are_short_names(sides)):
        return False
    by_surname = _are_surnames_first(sides)
    walk.open(_PRESENT, depth=len(line.headings), style="line")
    for each in sides:
        _read_side(walk, each, by_surname=by_surname)
    walk.at += len(sides) - 1
    walk.close()
    return True


def _sides(lines: Sequence[Line]) -> Iterator[_Side]:
    for n, line in enumerate(lines):
        match = _LINE.match(line.text)
        if match is None or (line.depth and n) or line.is_quoted:
            return
        each = _Side(line=line, side=match["side"].strip(), who=match["who"])
        is_short = _ACRONYM.fullmatch(each.side) is not None
        if not (each.is_state or each.is_code or is_short or label_of(each.side) or is_body(each.side)) or not _names(
            each.who
        ):
            return
        yield each


def _names(who: str) -> bool:
    if _NOBODY.match(who) or _SURNAME_FIRST.match(who.split(";")[0].strip()):
        return True
    return not is_told(who) and names_people(who) and looks_like_name(first_named(who), n_words=2)


def _are_states(sides: Sequence[_Side]) -> bool:
    sent = [each for each in sides if not _NOBODY.match(each.who)]
    n_states, n_codes = sum(each.is_state for each in sent), sum(each.is_code for each in sent)
    return n_states >= N_STATES or n_codes >= N_CODES


def _are_short_names(sides: Sequence[_Side]) -> bool:
    """ "WB: A. Lind, B. Ode" over "OKC: C. Moss", with nothing but names behind bodies in short."""
    unlabelled = [each for each in sides if not label_of(each.side)]
    return len(unlabelled) >= N_STATES and all(
        _ACRONYM.fullmatch(each.side) and all(looks_like_name(one.strip(), n_words=2) for one in _plain(each.who))
        for each in unlabelled
    )


def _plain(who: str) -> list[str]:
    return re.split(r"[,;]", re.sub(r"\s*\([^()]*\)", "", who))


def _are_surnames_first(sides: Sequence[_Side]) -> bool:
    pieces = [piece for each in sides if not _NOBODY.match(each.who) for piece in _pieces(each.who)]
    found = [_SURNAME_FIRST.match(piece.cut(who)) for who, piece in pieces]
    officed = [match for match in found if match and ROLE.search(match["name"])]  # "Lind, Minister"
    return not officed and 3 * sum(map(bool, found)) > 2 * len(found)


def _pieces(who: str) -> list[tuple[str, Span]]:
    matches = re.finditer(r"[^;\s][^;]*", who)
    return [(who, Span(start=match.start(), end=match.start() + len(match.group().rstrip()))) for match in matches]


def _read_side(walk: Walk, each: _Side, *, by_surname: bool) -> None:
    if walk.roll is None or _NOBODY.match(each.who):
        return
    label = label_of(each.side)
    if label is None or is_body(each.side):
        label = Label(how="present", organization=each.side)
    walk.roll.begin(label, style="line")
    if not by_surname:
        read_inline(walk, each.line, each.who)
        return
    for who, piece in _pieces(each.who):
        for entry in _entries(piece.cut(who), each.at + piece.start):
            walk.add(each.line, entry)


def _entries(text: str, at: int) -> Iterator[Entry]:
    """ "Lind, Anna (Elm Bank), for Ode, Bo": who came, and who did not."""
    whole = Span(start=at, end=at + len(text))
    match = _SURNAME_FIRST.match(text)
    if match is None:
        yield from (replace(entry, span=whole) for entry in read_entries(text, at))
        return
    rest = match["rest"] or ""
    away: list[tuple[str, How]] = [(one["who"], "absent") for one in _INSTEAD.finditer(rest)]
    away += [(one["who"], "absent" if one["how"] == "absent" else "apologies") for one in _AWAY.finditer(rest)]
    surname, given = match["name"].split(", ", 1)
    plain = f"{given} {surname}{'' if away else rest}"
    for n, entry in enumerate(read_entries(plain, at)):
        name = match["name"] if n == 0 else entry.name
        yield replace(entry, name=name, span=whole)
    for name, how in away:
        yield Entry(span=whole, name=name, how=how, is_sure=True)
