"""Whom an entry of a list came for, where that stands before the name, and whom somebody there stood in for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.plain_words import COUNTRIES
from corpus.records import How
from corpus.rolls.footnotes import SIGN
from corpus.rolls.names import looks_like_name, office_first
from corpus.rolls.words import ROLE, ROLE_WORDS, TITLE, TITLE_WORDS

_INITIALED = r"(?:[A-ZА-ЯЁ][a-zа-яё]?\.\s?-?){1,3}[A-ZА-ЯЁ][^\W\d_]"
_COURTEOUS = rf"(?:{TITLE_WORDS})\b\.?\s+[A-ZА-ЯЁ]"
SURE_NAME = rf"{_COURTEOUS}|{_INITIALED}"  # a title or initials tell it
_SIDE = r"^\W*(?P<side>[A-ZА-ЯЁ][^,:;()\t\n]{1,60}?)"
_HELD = rf"[^,;()\t]{{5,60}}?(?:,|\s{{3,}})[^,;]*\b(?i:{ROLE_WORDS})\b"  # a name, and the office after it
_NAMED = rf"(?=(?P<sure>(?:[Tt]he\s+)?{_COURTEOUS}|{_INITIALED})|{_HELD})"
# "Norland - Ms. Anna Lind, Minister"
_PARTED = re.compile(rf"{_SIDE}(?:\s*\([^()\n]{{1,60}}\))?\s*(?::|\s[-–—])\s+{_NAMED}")
# "Norland     A. Lind, Minister": states and bodies in a column of their own.
_IN_COLUMN = re.compile(rf"{_SIDE}(?:\s{{2,}}|\t\s*){_NAMED}")
_LAND = re.compile(rf"{_SIDE}\s*(?::|\s[-–—])\s+(?=[^\W\d_a-zа-яё])")
_OF_LANDS = COUNTRIES | frozenset(
    "the of and new north south east west republic islands island states united viet nam solomon".split()
)
_STOOD_IN = re.compile(
    r"(?:\(|[,;]\s)\s*(?:\w+ )??(?:in (?:place|lieu|the stead) of|instead of|(?:(?:sitting|standing|sat|stood) in"
    r"|substituting|deputi[sz]ing|proxy|alternate|substitute) for|(?P<unsure>for|on behalf of|vice))"
    r"\s+(?P<who>[^(),;]+)"
)
_REPRESENTED = re.compile(
    r"\b(?:represented|replaced|substituted) by:?\s+(?P<who>[^,;()]+)"
    r"|(?:^|[-–—(,;]\s?)(?P<named>[A-ZА-ЯЁ][^,;()–—-]{3,40}?)\s+(?:stood|sat|came|went|attended|acted) "
    r"(?:in for|instead of|in place of)\b"
)
# "Anna Lind* (alternate: Bo Ode)": the mark says that she stayed away.
_ALTERNATE = re.compile(
    rf"(?:{SIGN})\s*\((?:(?:his|her|their|with)\s+)?(?:alternate|alt\.|substitute|deputy|replacement|delegate)"
    r"\s*(?::|=|[-–—])?\s*(?P<who>[^(),;:]+)\)"
    rf"|(?:{SIGN})\s*\((?P<named>[^(),;:]+?),?\s+(?:as\s+)?(?:alternate|substitute|deputy|replacement|attending"
    r"|attended|in attendance|in (?:his|her|their) place)\)",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r";\s+(?P<who>[^;,()]{3,60}?)\s+(?:(?:has |had )?(?P<sent>sent|conveyed|tendered|offered) "
    r"(?:(?:his|her|their|an?) )?(?:apolog(?:ies|y)|regrets)"
    r"|was (?:absent|unable to attend)|(?:could|did) not (?:attend|come|take part))\b.*$",
    re.DOTALL,
)


def side_at(text: str) -> re.Match[str] | None:
    """ "Norland - Ms. Anna Lind", "Norland    A. Lind": what may be whom they came for, up to the name."""
    at = _PARTED.match(text) or _IN_COLUMN.match(text)
    if at is None:
        return None
    name = text[at.end() :].split(",")[0]
    if at.re is _PARTED and at["sure"]:
        return at  # also an office: "Head of Roads: Mr. Ode"
    return at if _is_side(at["side"], name, is_sure=at["sure"] is not None) else None


def land_before(text: str) -> re.Match[str] | None:
    """ "Viet Nam - Ada Lind": the country that sent somebody, which is no name, up to the name."""
    at = _LAND.match(text)
    return (
        at
        if at and is_land(at["side"]) and looks_like_name(text[at.end() :].split(",")[0].split("(")[0], n_words=2)
        else None
    )


def is_land(text: str) -> bool:
    """Whether it names a country: "Viet Nam", "the Republic of Korea"."""
    words = text.lower().split()
    return bool(words) and all(word in _OF_LANDS for word in words) and words != ["the"]


def comes_for(side: str, name: str, *, told: Sequence[str]) -> bool:
    """ "Norland | A. Lind | Minister": the first cell is whom the one in the second came for."""
    is_sure = re.match(SURE_NAME, name) is not None
    is_name = looks_like_name(name, n_words=2) and (is_sure or any(map(ROLE.search, told)))
    return is_name and _is_side(side, name, is_sure=is_sure)


def _is_side(side: str, name: str, *, is_sure: bool) -> bool:
    """Of several words it is one only where it is sure that what follows is a name."""
    words = side.split()
    if not words or TITLE.match(side) or "." in side or words[0].lower() in GIVEN_NAMES:
        return False
    if is_sure or name.strip().partition(" ")[0].lower() in GIVEN_NAMES:
        return True
    return len(words) == 1 and not ROLE.search(side)


class Other(NamedTuple):
    """Somebody whom an entry names beside its own: who was not there, or came in their stead, and where it says so."""

    name: str
    role: str | None
    how: How
    start: int
    end: int


def stood_in_for(text: str) -> Iterator[Other]:
    """ "Bo Ode (for Minister A. Lind)": each who stayed away."""
    return (away for _, away in _stand_ins(text))


def before_stand_in(text: str) -> str:
    """What stands in an entry's brackets before whom they stood in for: "Norland, for Mr. Lind"."""
    match, _ = next(_stand_ins(f"({text}"), (None, None))
    return text[: max(match.start() - 1, 0)] if match else text


def _stand_ins(text: str) -> Iterator[tuple[re.Match[str], Other]]:
    for match in _STOOD_IN.finditer(text):
        is_sure = match["unsure"] is None or re.search(SURE_NAME, match["who"])
        if is_sure and (away := _other(match, "absent")):
            yield match, away


def came_instead(text: str) -> Iterator[Other]:
    """ "Anna Lind (represented by Bo Ode)": each who came."""
    told = (*_REPRESENTED.finditer(text), *_ALTERNATE.finditer(text))
    return (other for match in told if (other := _other(match, "present")))


def said_to_miss(text: str) -> tuple[str, Other | None]:
    """ "Bo Ode, lawyer; Mr. Lind sent his apologies": the entry without that, and who it is told of."""
    match = _MISSED.search(text)
    away = _other(match, "apologies" if match["sent"] else "absent") if match else None
    return (text[: match.start()], away) if match and away else (text, None)


def _other(match: re.Match[str], how: How) -> Other | None:
    group = "who" if match["who"] else "named"
    office, name = office_first(match[group].strip())
    is_name = looks_like_name(name, n_words=1 if TITLE.match(match[group]) else 2)
    return Other(TITLE.sub("", name), office or None, how, match.start(group), match.end(group)) if is_name else None
