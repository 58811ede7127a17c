"""Names to keys that compare: the same person under another alphabet, order, accent or initial."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
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
# A soft sign between small letters, "Tat'yana"; not the apostrophe of "D'Souza" or "Lind's".
_SOFT = re.compile(r"(?<=[a-z])['’ʹʼ`](?=[a-z])(?!(?:s|t|d|m|re|ve|ll)(?!\w))")
# ISO 9 writes one letter for one; only where a surname is plainly Russian, for Žižek is Zizek elsewhere.
_ISO9 = str.maketrans({"ž": "zh", "č": "ch", "š": "sh", "ŝ": "shch", "â": "ya", "û": "yu", "ë": "e", "è": "e"})
_NOT_ASCII_WORD = re.compile(r"[a-z]*[žčšŝâûëè]\w*")
_RUSSIAN_END = re.compile(r"(?:ov|ev|in|ova|eva|ina|skij|skaâ|enko)$")
_TWO_INITIALS = re.compile(
    r"(?P<one>[А-ЯЁ]\.)\s?[А-ЯЁ]\.\s?(?P<surname>[А-ЯЁ][\w-]{2,})|(?P<last>[А-ЯЁ][\w-]{2,})\s(?P<first>[А-ЯЁ]\.)\s?[А-ЯЁ]\."
)
NEAR_SURNAME = 0.85  # how alike, by letters, two spellings of one surname are
N_TELLING_LETTERS = 3  # of one of the names that a handle is cut from
MIN_HANDLE = 5  # letters, for a handle to be somebody's by them
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
        (r"^w(?=ang|ahid|ardak|asi[mf]|alid|alik|adim|iktor|ladimir)", "v"),  # Wangmo, Вангмо
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
        (r"(?<=[aeiouy])ss(?=[aeiouy])(?=\w*(?:[oe]va?|ina?)$|el$)", "s"),  # Issayev, Isayev; Assel, Asel
        (r"^zh(?=\w*(?:[oe]va?|ina?)$)", "j"),  # Zhumabekov, Jumabekov
        (r"(?:iy|ii|yi|yy|ij|yj)$", "y"),  # Dmitriy, Dmitrii, Dmitry; -skiy, -skij, -sky
        (r"(?<=[aeou])[ij]$", "y"),  # Sergei, Sergej, Sergey
        (r"^(dmitr|yur|valer|anatol|grigor|arkad|gennad|evgen|vital|vasil|georg)i$", r"\1y"),
        (r"^aleksandr$", "aleksander"),
    )
)
_LONG_SYSTEMS = ((re.compile(r"(?<=[bdfgklmnprstvz])ya"), "ia"),)  # Tatyana, Tatiana; Vyacheslav, Viacheslav
MIN_LONG = 7
# One Cyrillic letter that Latin writes with several: "Ш. Ахметов", "Sh. Akhmetov".
_LONG_INITIAL = re.compile(r"(?<![^\W_])(?:[жхцчшщюя](?![^\W_])|(?:zh|kh|ts|ch|shch|sh|yu|ya|ye|dzh|dj|дж)(?=\.))")
# Where the systems differ in what a name begins with.
_OTHER_INITIAL = {"kh": "h", "shch": "sch", "ye": "e", "dzh": "j", "dj": "j"}
# Names that compare without the Y they may begin with: "Y. Sadykov" is Yerlan.
_WITHOUT_Y = re.compile(r"e(?:r[lmbkgtzn]|le[nv]|vge|vdo|kat|gor|fim|fr|sen|sb|sim|mel|liz|rul|dil|ls)")
# Short forms of given names that begin with another letter: "W. Lind" is Bill.
_BEGINS_IN_FULL = {
    short: initial
    for initial, shorts in {
        "a": "tony sasha sanya shura tolya lyosha gus drew",
        "d": "mitya",
        "e": "ted teddy ned beth betty liz lizzie libby katya",
        "i": "vanya nacho",
        "j": "hans pepe",
        "m": "peggy polly molly",
        "n": "kolya",
        "r": "bob bobby dick",
        "w": "bill billy",
    }.items()
    for short in shorts.split()
}
_LONG = "\x01"  # stands behind such an initial until the name is cut into words
_RUN_TOGETHER = re.compile(r"\b[B-DF-HJ-NP-TV-XZ]{3,5}\b(?=.*[a-z])")  # "PBSC Nonis" for "P.B.S.C. Nonis"
_COMPOUND = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """A name's words in the order they stand, each as it compares. Initials of several letters keep a full stop."""
    name = _RUN_TOGETHER.sub(lambda match: " ".join(match[0]), name.replace(_LONG, " "))
    lower = _SOFT.sub("", unicodedata.normalize("NFC", name)).lower()
    lower = _NOT_ASCII_WORD.sub(lambda match: _from_iso9(match[0]), lower)
    marked = _LONG_INITIAL.sub(rf"\g<0>{_LONG}", lower)
    plain = unicodedata.normalize("NFKD", marked.translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(rf"[^\W_]+{_LONG}?", plain)
    return tuple(word.replace(_LONG, ".") if word.endswith(_LONG) else _loosely(word) for word in words)


def _from_iso9(word: str) -> str:
    return word.translate(_ISO9) if _RUSSIAN_END.search(word) else word


def _loosely(word: str) -> str:
    if len(word) < MIN_LOOSE or not word.isascii() or word.isdigit():
        return "tsoy" if word == "tsoi" else word
    for pattern, replacement in (*_SYSTEMS, *(_LONG_SYSTEMS if len(word) >= MIN_LONG else ())):
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=65536)
def without_patronymic(name: str) -> str | None:
    """ "А. Р. Бекова", "Бекова А. Р." to "А. Бекова", in Cyrillic letters; `None` for any other name."""
    match = _TWO_INITIALS.fullmatch(name.strip())
    return f"{match['one'] or match['first']} {match['surname'] or match['last']}" if match else None


@lru_cache(maxsize=65536)
def handle_of(name: str) -> str:
    """The letters of a handle ("@ada-l", "alind"); none of what is printed as a name."""
    is_one = name.startswith("@") or (name.islower() and name.isascii())
    letters = re.sub(r"[^a-z]", "", name.lower()) if is_one and " " not in name else ""
    return letters if len(letters) >= MIN_HANDLE else ""


@lru_cache(maxsize=65536)
def handles_of(name: str) -> frozenset[str]:
    """The handles that are made of a first and a last name: "adalind", "alind", "linda", "adal"."""
    words = re.findall(r"[a-z]+", unicodedata.normalize("NFKD", name.lower().translate(_LETTERS)))
    if len(words) < 2 or min(len(words[0]), len(words[-1])) < 2:
        return frozenset()
    first, last = words[0], words[-1]
    return frozenset({first + last, last + first, first[0] + last, last + first[0], first + last[0]})


@lru_cache(maxsize=65536)
def is_cut_from(handle: str, name: str) -> bool:
    """Whether a handle is made of how the first and the last name begin: "htava" of Hamid Tavakoli."""
    words = re.findall(r"[a-z]+", unicodedata.normalize("NFKD", name.lower().translate(_LETTERS)))
    if len(words) < 2 or len(handle) < MIN_HANDLE:
        return False
    cuts = (at for at in range(1, len(handle)) if max(at, len(handle) - at) >= N_TELLING_LETTERS)
    return any(words[0].startswith(handle[:at]) and words[-1].startswith(handle[at:]) for at in cuts)


@lru_cache(maxsize=65536)
def key_of(name: str) -> Key:
    return tuple(sorted(words_of(name)))


@lru_cache(maxsize=65536)
def compounds_of(name: str) -> tuple[frozenset[str], ...]:
    """The words that hyphens join ("Berg-Lind"), without particles ("al-Farsi") and initials ("J.-P.")."""
    found = (frozenset(word for word in words_of(match) if len(word) > 2) for match in _COMPOUND.findall(name))
    return tuple(words for words in found if len(words) > 1)


def slips_into(one: str, other: str, *, is_surname: bool) -> bool:
    """Whether a word may be another as somebody else hears it: "Thilak", "Tilak"; a surname in its vowels as well.

    Omarov and Omarova are two.
    """
    if min(len(one), len(other)) < MIN_LOOSE or sorted((one, other), key=len)[0] + "a" in (one, other):
        return False
    return _sound(one) == _sound(other) or (is_surname and SequenceMatcher(None, one, other).ratio() >= NEAR_SURNAME)


def _sound(word: str) -> str:
    """Without what is heard little: an h behind a consonant, and letters written twice."""
    return re.sub(r"(.)\1", r"\1", re.sub(r"(?<=[bcdgjkpt])h", "", word))


def is_initial(word: str) -> bool:
    return len(word) == 1 or word.endswith(".")


def begins(initial: str, word: str) -> bool:
    bare = initial.removesuffix(".")
    is_ye = bare == "y" and _WITHOUT_Y.match(word) is not None
    is_in_full = _BEGINS_IN_FULL.get(word) == bare
    return is_ye or is_in_full or word.startswith(bare) or word.startswith(_OTHER_INITIAL.get(bare, bare))


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
