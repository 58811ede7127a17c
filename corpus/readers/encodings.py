"""Which encoding of one byte a letter a text is in: of all readings, that whose letters are likeliest in a language.

Multi-byte encodings are left to `text.py`. A reading is judged by the bytes above ASCII alone: how common their letters
are, whether these stand among letters of their kind, and capitals where capitals go.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import cache

N_WINDOWS = 3000  # bytes above ASCII that are looked at
MIN_LIKELIHOOD = -4.3  # of a byte on average, as a logarithm; of a language read in its own encoding it is -3 or more
MIN_LETTERS = 9
# By languages, letters above ASCII from the commonest on.
_CYRILLIC = {
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "uk": "оанівитерслкудмпзяьбгчйхцїшжюєщфґ",
    "bg": "аоиетнрсвлкдпмзгъуябчцйщжшхфьюё",
    "sr": "аиоенрсјтуквдмплзгбчшхцћжљњфђџ",
    "be": "аіынерстлкпядувцзмьшгойчхжбўэёюфщ",
    "kk": "аентырідслмқшкобғпуңйзжгөұүәияхвюцэьфчһщ",
}
_OTHERS = {
    "el": "αοιετσνηυρπκμλςωδγχθφβξζψάίόέήύώϊϋΐΰ",
    "he": "יוהלאתרבמשנםדעחקכפגסצןטזךףץ",
    "ar": "الينمرتوبعدسهةفقكحجأشصىخإطذزئءضغظآثؤچپگژ",
    "fa": "اینردمهوتبشسکلگخزعقپفجحآصچطذضثغئظژةًيك\u200c",
    "th": "านรอกเงมยลวดทสตะปบคหแจพชขใไโผถศซณธฉษภญฎฐฑฒฏฬฆฮฝฟุูิีึืั็่้๊๋ำ์ๆ",
}
_WESTERN = {
    "de": "üäöß",
    "fr": "éèàêçîôùâûëïœ",
    "es": "óíáñéúü",
    "it": "èàòùìé",
    "pt": "ãçáéíóõêâúàô",
    "ca": "àéèóòíúïçü",
    "nl": "ëéïèüö",
    "sv": "äåöé",
    "da": "æøåé",
    "is": "ðáíöéóæúþý",
}
_CENTRAL = {
    "pl": "łęąóżśćńź",
    "cs": "íáěéřčšýžůúťňďó",
    "sk": "áíčéšýžúľťóôňäďŕĺ",
    "hu": "áéóöőüíúű",
    "ro": "ăâîşţ",
    "sl": "čšž",
    "hr": "čšžćđ",
}
_BALTIC = {"lt": "ėųįšąžūčę", "lv": "āēīšūžķļņčģ", "et": "äõüöšž"}
_TURKISH = {"tr": "ıiüşğöçâî"}
_LATIN = {**_WESTERN, **_CENTRAL, **_BALTIC, **_TURKISH}
_LETTERS: Mapping[str, str] = {**_CYRILLIC, **_OTHERS, **_LATIN}
# The encodings with the languages written in them, the usual ones first; what rarer ones have against them.
_ENCODINGS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("cp1252", tuple(_WESTERN), 0),
    ("cp1251", ("ru", "uk", "bg", "be", "sr"), 0),
    ("cp1250", (*_CENTRAL, "de"), -1),
    ("cp1254", tuple(_TURKISH), -1),
    ("cp1257", tuple(_BALTIC), -1),
    ("cp1253", ("el",), -2),
    ("cp1255", ("he",), -3),
    ("cp1256", ("ar", "fa"), -2),
    ("cp874", ("th",), -3),
    ("koi8-r", ("ru",), -1),
    ("koi8-u", ("uk", "ru"), -1.5),
    ("cp866", ("ru",), -1),
    ("iso8859-5", ("ru", "uk", "bg", "be", "sr"), -2),
    ("mac-cyrillic", ("ru", "uk", "bg"), -1.1),
    ("kz1048", ("kk", "ru"), -2),
    ("ptcp154", ("kk", "ru"), -2),
    ("iso8859-2", tuple(_CENTRAL), -2),
    ("iso8859-7", ("el",), -2),
    ("iso8859-13", tuple(_BALTIC), -2),
    ("iso8859-6", ("ar",), -2),
    ("mac-roman", tuple(_WESTERN), -5),
    ("cp850", tuple(_WESTERN), -5),
    ("cp852", tuple(_CENTRAL), -5),
    ("cp857", tuple(_TURKISH), -5),
    ("cp737", ("el",), -5),
    ("cp862", ("he",), -5),
)
_MARKS = frozenset("£€«»„“”‘’‚‹›–—…•·№§°\xa0©®™€\xad\u200e\u200f،؛؟ـ׳״־")
# In Cyrillic texts these are rare, and those before a small letter, too: there it may be one of Mac's capitals.
_RARE, _OPENING = "‘‚‹›", "„“”»–—…•€"
_MARK, _SIGN, _STRANGE, _NOTHING = 0.02, 0.002, 1e-4, 1e-7


def likeliest(data: bytes) -> str | None:
    """The encoding; `None` where none makes sense of the bytes."""
    windows = _windows(data)
    if not windows:
        return None
    total = sum(windows.values())
    scored = [
        (_likelihood(windows, encoding, language) + against, -at, encoding)
        for at, (encoding, languages, against) in enumerate(_ENCODINGS)
        for language in languages
    ]
    score, _, encoding = max(scored)
    return encoding if score >= MIN_LIKELIHOOD * total else None


def _windows(data: bytes) -> Counter[tuple[int, int, int]]:
    """Bytes above ASCII with those beside them."""
    around = b" " + data + b" "
    places = [at for at in range(1, len(around) - 1) if around[at] > 0x7F][:N_WINDOWS]
    return Counter((around[at - 1], around[at], around[at + 1]) for at in places)


def _likelihood(windows: Counter[tuple[int, int, int]], encoding: str, language: str) -> float:
    signs, shares, is_latin = _signs(encoding), _shares(language), language in _LATIN
    return sum(
        count * math.log(_share(signs[before], signs[sign], signs[after], shares, is_latin))
        for (before, sign, after), count in windows.items()
    )


def _share(before: str, sign: str, after: str, shares: Mapping[str, float], is_latin: bool) -> float:
    if sign == "\ufffd" or "\x80" <= sign < "\xa0":
        return _NOTHING
    near = before.isalpha() + after.isalpha()
    if sign in _MARKS:
        is_misplaced = near == 2 and sign not in "’\xad־״׳"
        is_capital = not is_latin and (sign in _RARE or (sign in _OPENING and after.islower()))
        return _MARK * (0.1 if is_misplaced else 0.05 if is_capital else 1)
    if not (sign.isalpha() or sign in shares):
        return _SIGN * 0.1**near
    share = shares.get(sign.lower(), _STRANGE) * (0.1 if (before + after).strip().isdigit() else 1)
    if sign.isupper():
        share *= 0.9 if before.isupper() else 0.01 if before.isalpha() else 0.3
    if is_latin:
        return share * (0.3 if before > "\x7f" and before.isalpha() else 1)
    is_mixed = (before.isascii() and before.isalpha()) + (after.isascii() and after.isalpha())
    return share * 0.02**is_mixed


@cache
def _signs(encoding: str) -> tuple[str, ...]:
    return tuple(bytes([byte]).decode(encoding, errors="replace") for byte in range(256))


@cache
def _shares(language: str) -> Mapping[str, float]:
    """The commonest letter is thrice as common as the seventh; those of a language with few are no surer for that."""
    weights = [1 / (3 + at) for at in range(max(MIN_LETTERS, len(_LETTERS[language])))]
    return {letter: weight / sum(weights) for letter, weight in zip(_LETTERS[language], weights, strict=False)}
