"""Patterns of many words, written so that looking for them is cheap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """Any of the words, the longest that fits: by their first letters, so that few are tried at each place."""
    by_letter = groupby(sorted(set(words)), key=lambda word: word[0])
    rests = ((letter, sorted((word[1:] for word in group), key=len, reverse=True)) for letter, group in by_letter)
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(map(re.escape, rest))})" for letter, rest in rests) + ")"


def has_any(text: str, clues: Sequence[str]) -> bool:
    """Whether a clue stands in the text, large or small: sooner told than a pattern tried that needs one.

    :param clues: in small letters.
    """
    low = text.lower()
    for clue in clues:  # noqa: SIM110 (a generator costs more than what it looks for)
        if clue in low:
            return True
    return False
