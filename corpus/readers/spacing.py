"""Which of several readings of a page has its words whole: letters that are set one by one run apart or together."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from corpus.pdfium import Piece
from corpus.readers.columns import lines_of

WELL_SPACED = 0.6  # of a page's letters stand in words that look like some
SHARED = 0.5
MUCH_BETTER = 0.2
WORD_LENGTHS = range(2, 16)
GAP = 0.12  # of a letter's height, over what is usual on the line: a space is twice as wide
_WORD = re.compile(r"[^\W\d_]+")
_RUN_TOGETHER = re.compile(r"[^\W\d_]*[^\W\d_A-ZА-ЯЁ][A-ZА-ЯЁ]")  # "theBoard"


def is_well_spaced(text: str, seen: str) -> bool:
    """Its words look like words, and most of them are pdfium's too."""
    return _spacing(text) >= WELL_SPACED and _shared(text, seen) >= SHARED


def best_spaced(text: str, seen: str, placed: str) -> str:
    """The text, unless the words of another reading look much more like words, or two others have the same."""
    if _shared(text, seen) < SHARED and _shared(seen, placed) > _shared(text, seen) + MUCH_BETTER:
        text = seen
    best = max((seen, placed), key=_spacing)
    return best if _spacing(best) > _spacing(text) + MUCH_BETTER else text


def by_gaps(letters: Sequence[Piece]) -> str:
    """Letters that are each set by itself, put into lines by where they stand, and into words by the gaps between."""
    return "\n".join(_in_words(line) for line in lines_of(letters))


def _spacing(text: str) -> float:
    """How many of the letters stand in words as long as words are; without any letter all is well."""
    words = _WORD.findall(text)
    n_fitting = sum(len(word) for word in words if len(word) in WORD_LENGTHS and not _RUN_TOGETHER.match(word))
    return n_fitting / sum(map(len, words)) if words else 1.0


def _shared(text: str, other: str) -> float:
    """How many of the letters stand in words that the other reading has as well."""
    words, others = Counter(_WORD.findall(text)), Counter(_WORD.findall(other))
    n_letters = sum(len(word) * n for word, n in words.items())
    return sum(len(word) * n for word, n in (words & others).items()) / n_letters if n_letters else 1.0


def _in_words(line: Sequence[Piece]) -> str:
    """A gap that parts words is wider than the line's usual one."""
    gaps = [after.box.left - before.box.right for before, after in itertools.pairwise(line)]
    usual = max(sorted(gaps)[len(gaps) // 2], 0.0) if gaps else 0.0
    wide = usual + GAP * (line[0].box.bottom - line[0].box.top)
    parts = (f" {letter.text}" if gap > wide else letter.text for gap, letter in zip(gaps, line[1:], strict=True))
    return "".join([line[0].text, *parts])
