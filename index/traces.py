"""What a report tells that is the same in every language: its day, its figures, its names.

By these its translations are known, whatever their files are called; and only where all of them agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.dates import find_dates
from index.names import words_of

MIN_FIGURES, MIN_FIGURES_SHARE = 3, 0.6  # of both reports'
MAX_SHIFT = 0.1  # of the report's length: what tells of the same thing otherwise has them elsewhere
# Of the names of the report that has fewer: what else has a capital is another word in each language.
MIN_NAMES, MIN_NAMES_SHARE = 3, 0.4
FEW_FIGURES_NAMES, FEW_FIGURES_NAMES_SHARE = 4, 0.6  # of short reports, whose figures are fewer, and then all agree
MAX_TIMES = 2  # as many letters
MAX_HEAD, MAX_LOOKED_AT = 3000, 400_000  # letters
N_STEM = 4  # letters that a name keeps in most of its cases
# "12 500", "12,500" and "12.500" are one number, and so are "3.5" and "3,5".
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?![\d])|\d+(?:[.,]\d+)?")
_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі][^\W\d_]{2,}"
# Not what only begins a sentence: a capital within one, or two in a row.
_NAME = re.compile(rf"(?<=[\w,;()«»“”\"-] )(?:{_CAPITAL})|(?:{_CAPITAL})(?= {_CAPITAL})")
_KAZAKH = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split()
_KAZAKH_DAY = re.compile(
    rf"(?P<y>20\d\d)\s*(?:жыл\w*|ж\.)\s*«?(?P<d>\d\d?)»?\s*(?P<m>{'|'.join(_KAZAKH)})\w*"
    rf"|(?<!\d)«?(?P<d2>\d\d?)»?\s*(?P<m2>{'|'.join(_KAZAKH)})\w*\s*(?P<y2>20\d\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """
    :param day: the first that it names at its head, else its own.
    :param held_on: the days of its meetings, as far as they were found.
    :param figures: each with where it stands last, from 0 to 1.
    """

    day: date | None
    held_on: frozenset[date]
    figures: Mapping[str, float]
    names: frozenset[str]
    n_letters: int


def trace_of(text: str, held_on: Iterable[date], issued_on: date | None = None) -> Trace:
    text = text[:MAX_LOOKED_AT]
    told = _days_in(text)
    words = (word for found in _NAME.findall(text) for word in words_of(found)[:1])
    return Trace(
        day=first_day(text) or issued_on,
        held_on=frozenset(held_on),
        figures={figure: at / len(text) for figure, at in _figures_in(text, told)},
        names=frozenset(word[:N_STEM] for word in words if len(word) >= N_STEM),
        n_letters=sum(map(str.isalpha, text)),
    )


def _figures_in(text: str, told: Sequence[tuple[date, int, int]]) -> Iterator[tuple[str, int]]:
    """Numbers of two digits and more, and all days but the first; each with where it stands."""
    yield from ((str(day), at) for day, at, _ in told[1:])
    for _, start, end in told:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    for match in _NUMBER.finditer(text):
        if len(number := re.sub(r"\D", "", match[0])) > 1:
            yield number, match.start()


def first_day(text: str) -> date | None:
    """The first that stands at the head: by it reports that may be one are found."""
    return next((day for day, _, _ in _days_in(text[:MAX_HEAD])), None)


def tell_the_same(one: Trace, other: Trace) -> bool:
    """Whether two reports in two languages are one, for all that can be seen without knowing either."""
    figures, names = one.figures.keys() & other.figures.keys(), one.names & other.names
    n_in_place = sum(abs(one.figures[each] - other.figures[each]) <= MAX_SHIFT for each in figures)
    all_figures = one.figures.keys() | other.figures.keys()
    n_names = min(len(one.names), len(other.names))
    are_many = n_in_place >= MIN_FIGURES
    least_figures = MIN_FIGURES_SHARE * len(all_figures) if are_many else max(len(all_figures), 1)
    least_names = (
        max(MIN_NAMES, MIN_NAMES_SHARE * n_names)
        if are_many
        else max(FEW_FIGURES_NAMES, FEW_FIGURES_NAMES_SHARE * n_names)
    )
    fewest, most = sorted((one.n_letters, other.n_letters))
    return (
        one.day is not None
        and one.day == other.day
        and (not (one.held_on and other.held_on) or not one.held_on.isdisjoint(other.held_on))
        and n_in_place >= least_figures
        and len(names) >= least_names
        and most <= MAX_TIMES * fewest
    )


def _days_in(text: str) -> Sequence[tuple[date, int, int]]:
    """Those that are whole, with where they stand."""
    found = [(dated.start, dated.span.start, dated.span.end) for dated in find_dates(text)]
    for match in _KAZAKH_DAY.finditer(text):
        year, month, day = (match[name] or match[f"{name}2"] for name in "ymd")
        try:
            told = date(int(year), _KAZAKH.index(month.lower()) + 1, int(day))
        except ValueError:
            continue
        found.append((told, match.start(), match.end()))
    return sorted(found, key=lambda each: each[1])
