"""Pictures of the directory as SVG: who came when, who met whom, how many meetings a month. Pure; each can be saved.

Text takes the colour around it, so that a picture fits light and dark, and prints black where it stands alone.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import escape
from itertools import combinations
from math import sqrt
from urllib.parse import quote

from assistant.directory import Acquaintance, Attendance
from ui.layout import places_of

BAR, STRONG, QUIET = "#4c97a1", "#0f7c8b", "#8a97ab"
CELL, LABEL, HEAD = 20, 190, 150
WIDE, HIGH, CHART = 960, 620, 150
LETTER, LINE, MAX_NAME = 6.8, 28.0, 24  # of a name in the network
MONTH_WIDE = 14  # from this on there is room for a number over a bar, and for its month below
N_PUSHES = 200
N_MONTHS = 60  # of a longer time, years are drawn


def timeline_svg(days: Sequence[date], *, address: str = "") -> str:
    """How many meetings began in each month, or year; each bar leads to them.

    :param address: what comes before `since=...&until=...`; without one, bars lead nowhere.
    """
    if not days:
        return ""
    first, last = min(days), max(days)
    by_year = (last.year - first.year) * 12 + last.month - first.month >= N_MONTHS
    counts = Counter(day.year if by_year else day.year * 12 + day.month - 1 for day in days)
    bars = range(min(counts), max(counts) + 1)
    width = max(min((WIDE - 20) / len(bars), 48.0), 6.0)
    drawn = "".join(
        _bar(at * width, width, counts[bar], max(counts.values()), _time(bar, by_year), address)
        for at, bar in enumerate(bars)
        if counts[bar]
    )
    marks = "".join(
        f'<text x="{at * width:.0f}" y="{CHART + 34}" font-size="12" fill="currentColor">{_year(bar, by_year)}</text>'
        for at, bar in enumerate(bars)
        if ((bar % 12 == 0 or at == 0) and (not by_year or at % max(len(bars) // 12, 1) == 0))
        or (by_year and len(bars) < 13)
    )
    months = "".join(
        f'<text x="{(at + 0.5) * width - 1:.1f}" y="{CHART + 16}" text-anchor="middle" font-size="11"'
        ' fill="currentColor">'
        f"{bar % 12 + 1:02}</text>"
        for at, bar in enumerate(bars)
        if not by_year and width >= MONTH_WIDE
    )
    line = f'<line x1="0" x2="{len(bars) * width:.0f}" y1="{CHART}" y2="{CHART}" stroke="{QUIET}"/>'
    return _svg(
        len(bars) * width + 44,
        CHART + 42,
        drawn + line + months + marks,
        "Meetings over time",
        role="group" if address else "img",
    )


def matrix_svg(attendance: Attendance, *, address: str = "") -> str:
    """A row a person, a column a meeting: full for who came, ringed for the chair, hollow for who was missed.

    :param address: what comes before a person's name; without one, names lead nowhere.
    """
    columns = "".join(
        f'<text transform="translate({LABEL + at * CELL + 14} {HEAD - 6}) rotate(-60)" font-size="11"'
        ' fill="currentColor">'
        f"{escape(_cut(f'{day.isoformat()} {name}', 26))}<title>{escape(f'{name}, {day.isoformat()}')}</title></text>"
        for at, (name, day) in enumerate(attendance.meetings)
    )
    rows = "".join(_row(name, at, len(attendance.meetings), address) for at, name in enumerate(attendance.people))
    width = LABEL + len(attendance.meetings) * CELL + 90
    return _svg(
        width,
        HEAD + len(attendance.people) * CELL + 6,
        columns + rows + "".join(_cells(attendance)),
        "Who came to what",
        role="group" if address else "img",
    )


def _row(name: str, at: int, n_meetings: int, address: str) -> str:
    y, end = HEAD + at * CELL, LABEL + n_meetings * CELL
    label = (
        f'<text x="{LABEL - 8}" y="{y + 14}" text-anchor="end" font-size="12" fill="currentColor">'
        f"{escape(_cut(name, 28))}</text>"
    )
    line = f'<line x1="{LABEL}" x2="{end}" y1="{y + CELL}" y2="{y + CELL}" stroke="{QUIET}" stroke-opacity=".25"/>'
    return _leading(label, name, address) + line


def network_svg(acquaintances: Sequence[Acquaintance], *, address: str = "") -> str:
    """Who met whom: a point a person, the larger the more they met; a line the stronger the oftener two met.

    :param address: as in the matrix.
    """
    pairs = [(one.one, one.other, one.n_meetings) for one in acquaintances]
    if not pairs:
        return ""
    places = places_of(pairs)
    met: Counter[str] = Counter()
    for one, other, n in pairs:
        met.update({one: n, other: n})
    most, oftenest = max(met.values()), max(n for _, _, n in pairs)
    spot = _apart({name: (90 + x * (WIDE - 200), 30 + y * (HIGH - 60)) for name, (x, y) in places.items()})
    lines = "".join(
        f'<line x1="{spot[one][0]:.1f}" y1="{spot[one][1]:.1f}" x2="{spot[other][0]:.1f}" y2="{spot[other][1]:.1f}"'
        f' stroke="{BAR}" stroke-width="{0.6 + 3.4 * n / oftenest:.1f}"'
        f' stroke-opacity="{0.15 + 0.5 * n / oftenest:.2f}">'
        f"<title>{escape(one)}, {escape(other)}: {n}</title></line>"
        for one, other, n in pairs
    )
    points = "".join(
        _leading(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{4 + 7 * sqrt(met[name] / most):.1f}" fill="{STRONG}">'
            f"<title>{escape(name)}</title></circle>"
            f'<text x="{x:.1f}" y="{y - 13:.1f}" text-anchor="middle" font-size="12" fill="currentColor">'
            f"{escape(_cut(name, MAX_NAME))}</text>",
            name,
            address,
        )
        for name, (x, y) in spot.items()
    )
    return _svg(WIDE, HIGH, lines + points, "Who met whom", role="group" if address else "img")


def _leading(drawn: str, name: str, address: str) -> str:
    return f'<a href="{escape(address + quote(name))}">{drawn}</a>' if address else drawn


def _apart(spots: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Moved up and down until no name stands on another, or nearly so."""
    down = {name: y for name, (_, y) in spots.items()}
    for _ in range(N_PUSHES):
        for one, other in combinations(spots, 2):
            room = LETTER * (min(len(one), MAX_NAME) + min(len(other), MAX_NAME)) / 2 + 6
            away = down[one] - down[other]
            if abs(spots[one][0] - spots[other][0]) < room and abs(away) < LINE:
                push = (LINE - abs(away)) / 2 * (1 if away > 0 else -1)
                down[one], down[other] = (min(max(y, 30), HIGH - 14) for y in (down[one] + push, down[other] - push))
    return {name: (x, down[name]) for name, (x, _) in spots.items()}


def alone(svg: str) -> str:
    """A picture that stands by itself: on white, in a file."""
    opening, _, rest = svg.partition(">")
    return f'{opening} style="background:#fff;color:#16202e;font-family:sans-serif">{rest}'


def _cells(attendance: Attendance) -> Iterator[str]:
    for (down, across), how in sorted(attendance.hows.items()):
        x, y = LABEL + across * CELL + 3, HEAD + down * CELL + 3
        name, day = attendance.meetings[across]
        said = escape(f"{attendance.people[down]}: {how}, {name}, {day.isoformat()}")
        full = how in ("chaired", "spoke", "present")
        look = (
            f'fill="{STRONG if how == "chaired" else BAR}"'
            if full
            else f'fill="none" stroke="{QUIET}" stroke-width="1.5"'
        )
        ring = f'<circle cx="{x + 7}" cy="{y + 7}" r="3" fill="#fff"/>' if how == "chaired" else ""
        yield f'<rect x="{x}" y="{y}" width="14" height="14" rx="3" {look}><title>{said}</title></rect>{ring}'


def _bar(x: float, width: float, n: int, most: int, time: tuple[str, date, date], address: str) -> str:
    said, since, until = time
    high = max((CHART - 20) * n / most, 3)
    bar = (
        f'<rect x="{x:.1f}" y="{CHART - high:.1f}" width="{width - 2:.1f}" height="{high:.1f}" rx="2" fill="{BAR}">'
        f"<title>{said}: {n}</title></rect>"
    )
    if width >= MONTH_WIDE:
        bar += (
            f'<text x="{x + width / 2 - 1:.1f}" y="{CHART - high - 4:.1f}" text-anchor="middle" font-size="11"'
            f' fill="currentColor">{n}</text>'
        )
    return f'<a href="{escape(address)}since={since}&amp;until={until}">{bar}</a>' if address else bar


def _time(bar: int, by_year: bool) -> tuple[str, date, date]:
    """A month or year in words, with its first and last day."""
    if by_year:
        return str(bar), date(bar, 1, 1), date(bar, 12, 31)
    year, month = divmod(bar, 12)
    first = date(year, month + 1, 1)
    return f"{first:%B %Y}", first, first.replace(day=monthrange(year, month + 1)[1])


def _year(bar: int, by_year: bool) -> int:
    return bar if by_year else bar // 12


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else words[: length - 1] + "…"


def _svg(width: float, height: float, drawn: str, name: str, *, role: str = "img") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="{role}" aria-label="{name}" width="{width:.0f}"'
        f' height="{height:.0f}"'
        f' viewBox="0 0 {width:.0f} {height:.0f}">{drawn}</svg>'
    )
