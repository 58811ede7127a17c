"""Patterns of many words, written so that looking for them is cheap."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """Any of the words, the longest that fits: by their first letters, so that few are tried at each place."""
    by_letter = groupby(sorted(set(words)), key=lambda word: word[0])
    rests = ((letter, sorted((word[1:] for word in group), key=len, reverse=True)) for letter, group in by_letter)
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(map(re.escape, rest))})" for letter, rest in rests) + ")"
