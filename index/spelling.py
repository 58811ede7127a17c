"""Words as a slip of the pen may have been meant: Damerau-Levenshtein distance 1, the first letter kept."""

from __future__ import annotations

from collections.abc import Iterator

MIN_LETTERS, MAX_LETTERS = 5, 30  # of shorter words too many others are one letter away; longer ones nobody types
# Of these, one letter changed more often gives another word ("graft", "grant"; «рынок», «рынке») than a slip does.
MIN_LETTERS_CHANGED, MIN_CYRILLIC = 8, 7
_ENDINGS = ("s", "ed", "ing", "er", "ers", "ly")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"


def may_slip(word: str) -> bool:
    """Whether it is a word in which a slip can be told."""
    return word.isalpha() and (MIN_LETTERS if word.isascii() else MIN_CYRILLIC) <= len(word) <= MAX_LETTERS


def meant_by(word: str) -> list[str]:
    """The other spellings that one letter left out, added, changed or swapped with the next tells from a word.

    The first letter stands: hardly anybody gets it wrong, and most words that differ there are other words. In a short
    word with a small first letter no other is changed, either.
    """
    may_change = word[:1].isupper() or len(word) >= MIN_LETTERS_CHANGED
    return [one for one in dict.fromkeys(_one_away(word.lower(), may_change)) if one != word.lower()]


def simple_forms(word: str) -> list[str]:
    """The word, and what is left of it without an ending: "bearer" of "bearers"."""
    return [word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))]


def _one_away(word: str, may_change: bool) -> Iterator[str]:
    letters = _LATIN if word.isascii() else _CYRILLIC
    for at in range(1, len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + letter + after for letter in letters)
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if after and may_change:
            yield from (before + letter + after[1:] for letter in letters)
