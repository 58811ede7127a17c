"""Names to keys that compare: the same person under another alphabet, order, accent or initial."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TypeAlias

Key: TypeAlias = tuple[str, ...]
"""A name's words: lower case, Latin letters without accents, in the order of the alphabet."""

_CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфцыэқғңүұөәіһ",
        "a b v g d e z i i k l m n o p r s t u f ts y e q g n u u o a i h".split(),
        strict=True,
    )
) | {"ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya", "ё": "e"}
_LETTERS = str.maketrans({**_CYRILLIC, "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# One Cyrillic letter that Latin writes with several: "Ш. Ахметов", "Sh. Akhmetov".
_LONG_INITIAL = re.compile(r"(?<![^\W_])(?:[жхцчшщюя](?![^\W_])|(?:zh|kh|ts|ch|shch|sh|yu|ya)(?=\.))")
_LONG = "\x01"  # stands behind such an initial until the name is cut into words
_COMPOUND = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """A name's words in the order they stand, each as it compares. Initials of several letters keep a full stop."""
    marked = _LONG_INITIAL.sub(rf"\g<0>{_LONG}", unicodedata.normalize("NFC", name.replace(_LONG, " ")).lower())
    plain = unicodedata.normalize("NFKD", marked.translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(word.replace(_LONG, ".") for word in re.findall(rf"[^\W_]+{_LONG}?", plain))


@lru_cache(maxsize=65536)
def key_of(name: str) -> Key:
    return tuple(sorted(words_of(name)))


@lru_cache(maxsize=65536)
def compounds_of(name: str) -> tuple[frozenset[str], ...]:
    """The words that hyphens join ("Berg-Lind"), without particles ("al-Farsi") and initials ("J.-P.")."""
    found = (frozenset(word for word in words_of(match) if len(word) > 2) for match in _COMPOUND.findall(name))
    return tuple(words for words in found if len(words) > 1)


def is_initial(word: str) -> bool:
    return len(word) == 1 or word.endswith(".")


def begins(initial: str, word: str) -> bool:
    return word.startswith(initial.removesuffix("."))


def may_be(short: Key, full: Key) -> bool:
    """Whether the shorter name can be the fuller one's: its words are all there, its initials begin what is left."""
    written = [word for word in short if not is_initial(word)]
    initials = [word for word in short if is_initial(word)]
    left = list(full)
    for word in written:
        if word not in left:
            return False
        left.remove(word)
    for initial in initials:
        fitting = next((word for word in left if begins(initial, word)), None)
        if fitting is None:
            return len(written) > 1 and not left  # "James M Snell" beside "James Snell"
        left.remove(fitting)
    return bool(written) and (bool(initials) or len(written) > 1)
