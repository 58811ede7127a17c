"""A question typed without capitals, or in nothing else, with those that names have."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import dropwhile

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_N_IN_ROW = 2  # of so many a name is made: one alone may be any word


def in_case(
    text: str,
    is_name: Callable[[str], bool],
    is_any_word: Callable[[str], bool],
    is_surname: Callable[[str], bool] = lambda word: False,
) -> str:
    """With capitals where words in a row may be somebody's name; as it stands, where it has any capitals of its own.

    :param is_name: whether a word may be a name.
    :param is_any_word: whether it may be any other word as well: no name begins with it.
    :param is_surname: whether it is somebody's and nothing else, so that it may stand alone.
    """
    text = text.lower() if text.isupper() else text
    if not text[1:].islower():
        return text
    row: list[re.Match[str]] = []
    rows = [row]
    for word in _WORD.finditer(text):
        goes_on = row and text[row[-1].end() : word.start()] == " "
        if not goes_on or not is_name(word[0]):
            row = []
            rows.append(row)
        if is_name(word[0]):
            row.append(word)
    names = (list(dropwhile(lambda word: is_any_word(word[0]), row)) for row in rows)
    for word in (word for row in names for word in row if len(row) >= _N_IN_ROW or is_surname(word[0])):
        text = f"{text[: word.start()]}{word[0].title()}{text[word.end() :]}"
    return text
