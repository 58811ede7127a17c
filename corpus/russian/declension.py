"""A name as printed in a sentence, "Рустамом Гафуровым", to the name as it stands in a list, "Рустам Гафуров".

The case and gender are those in which all its words can stand, by the dictionary, by how the tagger read the
sentence, and by what stands before the name. A word that cannot be brought there is left as printed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product

from corpus.russian.morphology import CASES, Case, Form, Gender, Morphology, Parsed

_GENDERS: tuple[Gender, ...] = ("masc", "femn")
AS_WELL = 0.6  # by how much another case may fit less
MIN_LETTERS = 3
NOMINATIVE_FIRST = 0.5  # "Жанара Омарова" is she, until something shows it to be the genitive of Жанар Омаров
# Endings of a man's surname that no dictionary knows: "Якобсеном", "Круминьша"; of a woman's first name: "Нигорой".
_ENDINGS: dict[Case, tuple[str, ...]] = {
    "gent": ("а", "я"), "datv": ("у", "ю"), "accs": ("а", "я"), "ablt": ("ом", "ем"), "loct": ("е",)
}  # fmt: skip
_HER_ENDINGS: dict[Case, tuple[tuple[str, str], ...]] = {
    "gent": (("ы", "а"),), "accs": (("у", "а"), ("ю", "я")), "ablt": (("ой", "а"), ("ей", "я"))
}  # fmt: skip
_SURNAME = re.compile(r"(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|[сц]кий|[сц]кая|ой|ый|ая)$")
_HER_SURNAME = re.compile(r"(?:[ое]в|ёв|[иы]н)ой$")
_FIRST = re.compile(r"(?:[^яьйю]|ия)$")
_INDECLINABLE = re.compile(r"[еиоуыэю]$")  # "Сауле" is no form of a Саул
_CONSONANT = re.compile(r"[^аеёиоуыэюяьй]$")
_VOWEL = re.compile(r"[аеёиоуыэюя]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A name's tokens in the nominative, and the cases in which they can have been printed."""

    words: tuple[str, ...]
    cases: frozenset[str]


def nominative(
    tokens: Sequence[re.Match[str]], parsed: Parsed | None, known: Morphology, cases: Collection[str]
) -> Reading | None:
    """Each token of the name in the nominative; `None` where nothing shows which case it stands in.

    :param cases: those that the words before the name allow; any, where empty.
    """
    words = [token for token in tokens if not token[0].endswith(".")]
    fits = {one: _fit(words, *one, parsed, known, cases) for one in product(CASES, _GENDERS)}
    case, gender = max(fits, key=lambda one: fits[one])
    if fits[case, gender] <= 0:
        return None
    given = (token[0] if token[0].endswith(".") else _word(token[0], case, gender, known) for token in tokens)
    near = frozenset(one for (one, _), fit in fits.items() if fit >= fits[case, gender] - AS_WELL)
    return Reading(words=tuple(given), cases=near)


def _fit(
    words: Sequence[re.Match[str]],
    case: Case,
    gender: Gender,
    parsed: Parsed | None,
    known: Morphology,
    cases: Collection[str],
) -> float:
    score = NOMINATIVE_FIRST if case == "nomn" else 0.0
    for token in words:
        score += _ending(token[0], case, gender, known.forms(token[0]))
        standing = parsed.standing.get(token.start()) if parsed else None
        if standing:
            score += 0.5 * (standing.case == case) + 0.4 * (standing.gender == gender)
    if cases:
        score += 1.5 if case in cases else -0.5
    return score


def _ending(word: str, case: Case, gender: Gender, forms: Sequence[Form]) -> float:
    """How well one word of the name stands in this case, by the dictionary and by its end."""
    if fitting := _fitting(forms, case, gender):
        return 1 + fitting.score
    if gender == "femn" and any(form.kind == "first" and form.case == "nomn" for form in forms):
        return 0.8  # "Дилором", "Бермет": a woman's name that is not declined, and that the dictionary gives to men
    if any(_is_name(form) and not form.is_plural for form in forms):
        return 0.0 if _may_stay(word, gender, forms) else -1.0  # the dictionary knows the name, and not in this form
    if gender == "femn" and case != "nomn" and _HER_SURNAME.search(word):
        return 1.0
    if _stripped(word, case, gender) or case == "nomn":
        return 0.3
    return -0.5 if gender == "masc" and _CONSONANT.search(word) else 0.0  # a man's would have the ending of its case


def _may_stay(word: str, gender: Gender, forms: Sequence[Form]) -> bool:
    """Whether a name may not be declined: one in such a vowel, and a woman's in a consonant, "Бермет"."""
    is_hers = gender == "femn" and _CONSONANT.search(word) and not any(form.is_known for form in forms)
    return is_hers or _INDECLINABLE.search(word) is not None


def _fitting(forms: Sequence[Form], case: Case, gender: Gender) -> Form | None:
    return next(
        (
            form
            for form in forms
            if form.case == case and not form.is_plural and form.gender in (gender, None) and _is_name(form)
        ),
        None,
    )


def _is_name(form: Form) -> bool:
    """Of what the dictionary only guesses at, names that end like one: "Сейткали" is no form of "Сейткаля"."""
    if form.kind is None or form.is_known:
        return form.kind is not None
    usual = _SURNAME if form.kind == "surname" else _FIRST
    return usual.search(form.nominative or "") is not None


def _word(word: str, case: Case, gender: Gender, known: Morphology) -> str:
    if case == "nomn":
        return word
    if "-" in word:
        return "-".join(_word(part, case, gender, known) if len(part) > 2 else part for part in word.split("-"))
    form = _fitting(known.forms(word), case, gender)
    if form and form.nominative:
        return _shaped(form.nominative, word)
    if gender == "femn" and _HER_SURNAME.search(word):
        return word.removesuffix("ой") + "а"
    like_adjective = (f for f in known.forms(word) if f.pos == "ADJF" and f.case == case and f.gender == gender)
    adjective = next(like_adjective, None)  # "Северской"
    if adjective and adjective.nominative:
        return _shaped(adjective.nominative, word)
    return _stripped(word, case, gender) or word


def _stripped(word: str, case: Case, gender: Gender) -> str | None:
    """A man's surname in a consonant, or a woman's first name in a vowel, off its ending."""
    if gender == "femn":
        shortened = (
            word.removesuffix(ending) + new for ending, new in _HER_ENDINGS.get(case, ()) if word.endswith(ending)
        )
        return next((one for one in shortened if len(one) > MIN_LETTERS), None)
    for ending in _ENDINGS.get(case, ()):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and not _VOWEL.search(stem):
            return stem + "ь" if ending in ("я", "ю", "ем") and stem[-1] not in "жшчщцй" else stem
    return None


def _shaped(form: str, like: str) -> str:
    """In the printed capitals; and with the printed letters as far as they are the same, for "е" may stand for "ё"."""
    shaped = form.upper() if like.isupper() else form.capitalize()
    if "ё" in form and "ё" not in like.lower():
        return shaped.replace("ё", "е").replace("Ё", "Е")
    return shaped
