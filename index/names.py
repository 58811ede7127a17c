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
        "абвгдезийклмнопрстуфцыэқғңүұөәіһўҳї",
        "a b v g d e z i i k l m n o p r s t u f ts y e k g n u u o a i h u kh i".split(),
        strict=True,
    )
) | {"ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya", "ё": "e"}
_LETTERS = str.maketrans({**_CYRILLIC, "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# A soft sign between small letters, "Tat'yana"; not the apostrophe of "D'Souza".
_SOFT = re.compile(r"(?<=[a-z])['’ʹʼ`](?=[a-z])")
# An initial of two Latin letters that stands for one Cyrillic letter, "Yu. Petrov"; its first sound counts.
_TWO_LETTER_INITIAL = re.compile(
    r"(?<![^\W_])(?:(Y)[aeou]|(?:K)(h)|(Z)h|(S)h(?:ch)?|(C)h|(T)s|Dz?h?(j)|D(j))\.", re.IGNORECASE
)
_CYRILLIC_INITIAL = re.compile(r"(?<![^\W_])([жхчшщцюя])(?![^\W_])", re.IGNORECASE)
_SOUND_OF = {"ж": "z", "х": "h", "ч": "c", "ш": "s", "щ": "s", "ц": "t", "ю": "y", "я": "y"}
# ISO 9 writes one letter for one; only where a surname is plainly Russian, for Žižek is Zizek elsewhere.
_ISO9 = str.maketrans({"ž": "zh", "č": "ch", "š": "sh", "ŝ": "shch", "â": "ya", "û": "yu", "ë": "e", "è": "e"})
_RUSSIAN_END = re.compile(r"(?:ov|ev|in|ova|eva|ina|skij|skaâ|enko)$")
MIN_LOOSE = 5  # shorter words keep their letters: Khan is not Han, nor Kai Kay
# One spelling for what the usual systems (BGN/PCGN, passports, ISO 9, and habit) write in several ways, each bound to
# where it stands in a word, so that English names stay apart: Payne and Paine, Bryan and Brian, Meyer and Meer.
_SYSTEMS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"x", "ks"),  # Alexey, Aleksey
        (r"shch", "sch"),  # Shcherbakov, Scherbakov
        (r"kh", "h"),  # Akhmetov, Ahmetov
        (r"dzh|^dj", "j"),  # Dzhamilya, Djamilya, Jamilya
        (r"q(?!u)", "k"),  # Qasym, Kasym
        (r"^ye(?!ll|a|o)", "e"),  # Yerlan, Erlan
        (r"^i(?=u|a[^i])", "y"),  # Iuliia, Yuliya
        (r"^julija$|^juli[iy]?a$", "yulia"),
        (r"^ay(?=[bdgkmnrstz])", "ai"),  # Aygul, Aigul
        (r"i[iyj]a$", "ia"),  # Mariya, Mariia, Maria
        (r"(?<=[bdfgklmnprstvz])yu", "iu"),  # Lyudmila, Liudmila
        (r"(?<=[aeiou])ye(?=v)|(?<=[aeou])je(?=v)", "e"),  # Nazarbayev, Nazarbaev
        (r"(?<=[bdfgklmnprstvz])[iy]{1,2}[eo](?=va?$)", "e"),  # Aliyev, Aliev; Solovyov, Soloviev
        (r"(?<=[aeiou])[jy]?yov(?=a?$)", "ev"),
        (r"(?<=[bdfgklmnprstvz])yo(?=tr$|dor$|m$|n$)", "e"),  # Pyotr, Petr; Fyodor; Artyom; Semyon
        (r"c(?=ova?$|eva?$)", "ts"),  # Kuznecov, Kuznetsov
        (r"(?:iy|ii|yi|yy|ij|yj)$", "y"),  # Dmitriy, Dmitrii, Dmitry; -skiy, -skij, -sky
        (r"(?<=[aeou])[ij]$", "y"),  # Sergei, Sergej, Sergey
        (r"^(dmitr|yur|valer|anatol|grigor|arkad|gennad|evgen|vital|vasil|georg)i$", r"\1y"),
        (r"^aleksandr$", "aleksander"),
    )
)
_LONG_SYSTEMS = ((re.compile(r"(?<=[bdfgklmnprstvz])ya"), "ia"),)  # Tatyana, Tatiana; Vyacheslav, Viacheslav
MIN_LONG = 7


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """A name's words in the order they stand, each as it compares."""
    whole = unicodedata.normalize("NFC", name)
    whole = _CYRILLIC_INITIAL.sub(lambda match: _SOUND_OF[match[1].lower()], whole)
    whole = _TWO_LETTER_INITIAL.sub(lambda match: f"{next(filter(None, match.groups()))}.", whole)
    lower = _SOFT.sub("", whole).lower()
    lower = re.sub(r"\w+", lambda match: _from_iso9(match[0]), lower)
    plain = unicodedata.normalize("NFKD", lower.translate(_LETTERS))
    words = re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    return tuple(_loosely(word) for word in words)


def _from_iso9(word: str) -> str:
    return word.translate(_ISO9) if not word.isascii() and _RUSSIAN_END.search(word) else word


def _loosely(word: str) -> str:
    if len(word) < MIN_LOOSE or not word.isascii() or word.isdigit():
        return "tsoy" if word == "tsoi" else word
    for pattern, replacement in (*_SYSTEMS, *(_LONG_SYSTEMS if len(word) >= MIN_LONG else ())):
        word = pattern.sub(replacement, word)
    return word


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
