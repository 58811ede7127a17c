"""Numbers as the items of a list bear them: 4, iv, D, d, г, 4th, fourth."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # those that items are lettered by
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
MAX_ROMAN = 5000  # more would be a row of Ms


def numeral(number: int, form: str) -> str:
    """:param form: as WordprocessingML calls it; one that is not known is written in digits."""
    write = _FORMS.get(form)
    return write(number) if write and number > 0 else str(number)


def _lettered(number: int, alphabet: str) -> str:
    """a to z, then aa to zz."""
    return alphabet[(number - 1) % len(alphabet)] * min((number - 1) // len(alphabet) + 1, 9)


def _roman(number: int) -> str:
    if number > MAX_ROMAN:
        return str(number)
    parts = []
    for worth, sign in _ROMAN:
        parts.append(sign * (number // worth))
        number %= worth
    return "".join(parts)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _cardinal_words(number: int) -> str:
    if number >= 100:
        return str(number)
    if number < 20:
        return _ONES[number].capitalize()
    return (_TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")).capitalize()


def _ordinal_words(number: int) -> str:
    if number >= 100:
        return _ordinal(number)
    before, dash, last = _cardinal_words(number).lower().rpartition("-")
    regular = f"{last[:-1]}ie" if last.endswith("y") else last.replace("twelve", "twelf")
    return (before + dash + _IRREGULAR.get(last, f"{regular}th".replace("tth", "th"))).capitalize()


_FORMS: Mapping[str, Callable[[int], str]] = {
    "lowerLetter": lambda number: _lettered(number, _LATIN),
    "upperLetter": lambda number: _lettered(number, _LATIN).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "russianLower": lambda number: _lettered(number, _RUSSIAN),
    "russianUpper": lambda number: _lettered(number, _RUSSIAN).upper(),
    "ordinal": _ordinal,
    "cardinalText": _cardinal_words,
    "ordinalText": _ordinal_words,
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda number: "",
}
