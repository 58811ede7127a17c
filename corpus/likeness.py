"""How like two reports are, whatever their format: a sketch of each, small enough to keep and to compare.

The share of runs of three words that two texts have in common is estimated from the smallest hashes of each (MinHash;
Broder, 1997). Cut into bands, sketches of like texts have some band in common, by which they find each other.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from corpus.records import Page

N_HASHES, N_BANDS, BAND_SIZE = 64, 8, 3
RUN = 3  # words
MIN_RUNS = 20  # fewer say nothing of a report
MIN_LIKENESS = 0.7
SURE_LIKENESS = 0.9  # of reports that tell of no meeting, whatever days they bear themselves
_CHANCE = np.random.default_rng(20240604)  # the same numbers in every library
_FACTORS = _CHANCE.integers(0, 1 << 63, N_HASHES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFTS = _CHANCE.integers(0, 1 << 63, N_HASHES, dtype=np.uint64)
_WORD = re.compile(r"\w+")
_BLOCK = 50_000  # runs at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is looked at of a report to tell whether it is a copy: its sketch, its date, the days of its meetings."""

    sketch: tuple[int, ...]
    issued_on: date | None
    days: frozenset[date]


def sketch_of(pages: Iterable[Page]) -> tuple[int, ...]:
    """`N_HASHES` numbers of 32 bits; none for a text too short to say anything."""
    words = [zlib.crc32(word.encode()) for page in pages for word in _WORD.findall(page.text.lower())]
    hashes = np.array(words, dtype=np.uint64)
    if len(hashes) < RUN + MIN_RUNS:
        return ()
    runs = hashes[:-2] * np.uint64(0x9E3779B1) ^ hashes[1:-1] * np.uint64(0x85EBCA77) ^ hashes[2:]
    runs = np.unique((runs ^ runs >> np.uint64(29)) & np.uint64(0xFFFFFFFF))
    least = np.full(N_HASHES, 0xFFFFFFFF, dtype=np.uint64)
    for start in range(0, len(runs), _BLOCK):
        mixed = (runs[start : start + _BLOCK, None] * _FACTORS + _SHIFTS) >> np.uint64(32)
        least = np.minimum(least, mixed.min(axis=0))
    return tuple(least.tolist())


def bands_of(sketch: Sequence[int]) -> tuple[int, ...]:
    """Numbers of 32 bits, of which like reports have one in common as good as always."""
    cuts = (sketch[at * BAND_SIZE : (at + 1) * BAND_SIZE] for at in range(N_BANDS if sketch else 0))
    return tuple(zlib.crc32(repr((at, *cut)).encode()) for at, cut in enumerate(cuts))


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """From 0 to 1, give or take a twentieth."""
    return sum(a == b for a, b in zip(one, other, strict=True)) / N_HASHES if one and other else 0.0


def is_copy(one: Sight, other: Sight) -> bool:
    """Whether one is a draft, a repost or another format of the other.

    Minutes that a body writes by a form are alike too: what tells them apart is the day that they tell of.
    """
    alike = likeness(one.sketch, other.sketch)
    if alike < MIN_LIKENESS:
        return False
    if one.days and other.days:
        return not one.days.isdisjoint(other.days)
    return alike >= SURE_LIKENESS or None in (one.issued_on, other.issued_on) or one.issued_on == other.issued_on
