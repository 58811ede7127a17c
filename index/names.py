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


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """A name's words in the order they stand, each as it compares."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).lower().translate(_LETTERS))
    return tuple(re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter))))


def key_of(name: str) -> Key:
    return tuple(sorted(words_of(name)))


def may_be(short: Key, full: Key) -> bool:
    """Whether the shorter name can be the fuller one's: its words are all there, its initials begin what is left."""
    written = [word for word in short if len(word) > 1]
    initials = [word for word in short if len(word) == 1]
    left = list(full)
    for word in written:
        if word not in left:
            return False
        left.remove(word)
    for initial in initials:
        fitting = next((word for word in left if word.startswith(initial)), None)
        if fitting is None:
            return len(written) > 1 and not left  # "James M Snell" beside "James Snell"
        left.remove(fitting)
    return bool(written) and (bool(initials) or len(written) > 1)
