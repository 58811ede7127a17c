"""Pages set in two columns, in the order in which they are read: by where the words stand, not how they were drawn."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from statistics import median

from corpus.pdfium import Box, Piece

MIN_LINES = 6  # in each column, one below the other
LARGER = 1.3  # than the middle one of the lines
MIN_FILLED = 0.7  # of a column's width, by the middle one of its lines: prose fills its column, a table's cells do not
_GUTTERS = [share / 100 for share in range(40, 61)]  # of the page's width, where the gap between columns may be
_NOTHING = 0.003  # of the page: what reaches this far over the gap does not cross it


def in_columns(pieces: Sequence[Piece]) -> str | None:
    """The page's text with the left column before the right; `None` where it is not set in two."""
    for gutter in sorted(_GUTTERS, key=lambda at: (sum(_crosses(piece.box, at) for piece in pieces), abs(at - 0.5))):
        bands = list(_bands(pieces, gutter))
        if any(_is_columned(band, gutter) for band in bands):
            return "\n\n".join(text for band in bands for text in _texts(band, gutter))
        return None
    return None


def largest_line(pieces: Sequence[Piece]) -> str | None:
    """What is set largest in the upper half of the page, on as many lines as it takes, where one size stands out."""
    lines = lines_of([piece for piece in pieces if piece.text])
    heights = [max(piece.box.bottom - piece.box.top for piece in line) for line in lines]
    upper = [height for line, height in zip(lines, heights, strict=True) if line[0].box.bottom < 0.5]
    if not upper or max(upper) < LARGER * median(heights):
        return None
    first = heights.index(max(upper))
    rest = itertools.takewhile(lambda at: heights[at] > 0.9 * heights[first], range(first, len(lines)))
    return " ".join(piece.text for at in rest for piece in lines[at])


def _crosses(box: Box, gutter: float) -> bool:
    return box.left < gutter - _NOTHING and box.right > gutter + _NOTHING


def _bands(pieces: Sequence[Piece], gutter: float) -> Iterator[list[Piece]]:
    """From above, what lies between the lines that go over the gap, and these."""
    band: list[Piece] = []
    over = False
    for piece in sorted(pieces, key=lambda piece: piece.box.top):
        if _crosses(piece.box, gutter) != over and band:
            yield band
            band = []
        over = _crosses(piece.box, gutter)
        band.append(piece)
    if band:
        yield band


def _sides(band: Sequence[Piece], gutter: float) -> tuple[list[list[Piece]], list[list[Piece]]]:
    left = [piece for piece in band if piece.box.left + piece.box.right < 2 * gutter]
    return lines_of(left), lines_of([piece for piece in band if piece not in left])


def _is_columned(band: Sequence[Piece], gutter: float) -> bool:
    if any(_crosses(piece.box, gutter) for piece in band):
        return False
    return all(len(lines) >= MIN_LINES and _is_filled(lines) for lines in _sides(band, gutter))


def _is_filled(lines: Sequence[Sequence[Piece]]) -> bool:
    starts, ends = [line[0].box.left for line in lines], [max(piece.box.right for piece in line) for line in lines]
    width = max(ends) - min(starts)
    return median(end - start for start, end in zip(starts, ends, strict=True)) >= MIN_FILLED * width


def _texts(band: Sequence[Piece], gutter: float) -> Iterator[str]:
    if not _is_columned(band, gutter):
        yield _text(lines_of(band))
        return
    for side in _sides(band, gutter):
        yield _text(side)


def lines_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces at one height make a line, from the left."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.top + piece.box.bottom):
        middle = (piece.box.top + piece.box.bottom) / 2
        if lines and lines[-1][0].box.top <= middle <= lines[-1][0].box.bottom:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda piece: piece.box.left) for line in lines]


def _text(lines: Sequence[Sequence[Piece]]) -> str:
    """A blank line where the gap is wider than a line is high."""
    parts: list[str] = []
    bottom: float | None = None
    for line in lines:
        top, height = line[0].box.top, line[0].box.bottom - line[0].box.top
        if bottom is not None:
            parts.append("\n\n" if top - bottom > 0.8 * height else "\n")
        parts.append(" ".join(piece.text.strip() for piece in line))
        bottom = line[0].box.bottom
    return "".join(parts)
