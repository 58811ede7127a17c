"""Whether words name a person: the same words, or in Russian the same stems, "Рустамом Гафуровым" for Рустам Гафуров.

What a report says of somebody is kept under their name, and the proof is the sentence as printed; this holds them
together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Of nouns and adjectives, in the singular: what a name may be seen with or without.
_ENDINGS = "а я у ю ы и е о ь й ой ей ою ею ом ем ью ого его ому ему ым им ий ый ая яя ую юю ия ию ии ией".split()
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
MIN_STEM = 3
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case without accents; "ё" is "е"."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).replace("ё", "е").replace("Ё", "Е"))
    # "й" is a letter, not an accented "и"
    kept = "".join(c for c in plain if not unicodedata.combining(c) or c == "\u0306")
    return tuple(_WORD.findall(unicodedata.normalize("NFC", kept).lower()))


@lru_cache(maxsize=8192)
def stems_of(word: str) -> frozenset[str]:
    """What a Russian word can be without the ending of a case, itself among them; any other word is only itself."""
    if not _CYRILLIC.search(word):
        return frozenset({word})
    stems = {word} | {word.removesuffix(ending) for ending in _ENDINGS if len(word) - len(ending) >= MIN_STEM}
    # Павел, Павла; Лев, Льва
    return frozenset(stems | {re.sub(r"(?<=[^аеиоуыэюя])ь?[ео](?=[^аеиоуыэюя]$)", "", stem) for stem in stems})


def is_same_word(one: str, other: str) -> bool:
    """For words as `words_of` gives them: the same, or the same word in another case."""
    return one == other or not stems_of(one).isdisjoint(stems_of(other))


def names_person(name: str, text: str) -> bool:
    """Whether the text has a whole word of the name; endings aside in Russian."""
    said = words_of(text)
    written = [word for word in words_of(name) if len(word) > 2] or list(words_of(name))
    return any(is_same_word(word, other) for word in written for other in said)
