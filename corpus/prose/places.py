"""Where an event took place, by the sentence that tells of it: the most particular of the places it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.dates import MONTHS
from corpus.prose.names import Named
from corpus.prose.occasions import NOUNS
from corpus.prose.plain_words import BODIES, COUNTRIES, PLACES
from corpus.prose.tokens import is_plain

_ROOMS = frozenset("office offices headquarters premises seat residence campus building auditorium hall".split())
_STATES = frozenset("republic kingdom federation union state states emirates sultanate region province of the".split())
_CAPITALISED = r"[‘“\"(]?[A-ZÀ-Ž][\w’'.&-]*[’”\")]?"
_GOES_ON = rf"(?:,?\s+(?:{_CAPITALISED}|of(?: the)?(?= [A-Z])|(?:in|for)(?= [A-Z])))*"
_PLACE = re.compile(
    r"\b(?:[Aa]t|[Ii]n|visited)\s+(?P<place>(?:the\s+|its\s+)?(?:historic\s+)?"
    rf"(?:(?:{'|'.join(sorted(_ROOMS))})\s+of\s+(?:the\s+)?)?{_CAPITALISED}{_GOES_ON})"
)
# What stands in these clauses took place elsewhere.
_CLAUSE = re.compile(r",? (?:where|during which|when|while) (?=\w)")
_EVENT = re.compile(rf"\b(?:{NOUNS})$", re.IGNORECASE)


def place_of(text: str, names: Sequence[Named]) -> str | None:
    """Where a sentence puts its event: a hall or house before a town, a town before a country.

    :param names: the people in the sentence; where they serve ("Ambassador in Oslo") is no place of the event.
    """
    clause = _CLAUSE.search(text)
    matches = _PLACE.finditer(text, 0, clause.start() if clause else len(text))
    places = [place for match in matches if (place := _place(match, names))]
    return min(places, key=_breadth, default=None)


def _place(match: re.Match[str], names: Sequence[Named]) -> str | None:
    start, end = match.span("place")
    if any(named.reach.start <= start < named.reach.end for named in names):
        return None
    if re.match(r"\s*\d", match.string[end : end + 3]):  # "at Odda, Building 61"
        end = max(match.string.rfind(",", start, end), start) if "," in match.string[start:end] else end
    end = min([end, *(named.reach.start for named in names if start < named.reach.start < end)])
    place = " ".join(match.string[start:end].split())
    head, _, rest = place.partition(" in ")
    if _EVENT.search(re.split(r" of | for |,", head)[0]) or head.lower() in MONTHS:  # "in the Water Forum in Oslo"
        place = rest
    place = re.sub(r"^(?:the|its)\s+", "", place).strip(" ,.")
    *rest_of, last = place.split() or [""]
    if rest_of and last.lower() in MONTHS:  # "visited Norland April 13 and 14"
        place = " ".join(rest_of)
    if place.endswith(("’s", "'s")):  # "at the Centre's seat in Odda"
        return None
    return place if _may_be_place(place) else None


def _may_be_place(place: str) -> bool:
    words = _words(re.split(r" of | in |, ", place)[0])
    if not re.search(r"[^\W\d_]{3}", place) or not words or words[0] in MONTHS:
        return False
    return any(word in PLACES | BODIES | _ROOMS or not is_plain(word) for word in words)


def _breadth(place: str) -> int:
    words = _words(place)
    if any(word in (BODIES | _ROOMS) - _STATES for word in words):
        return 0
    return 2 if all(word in COUNTRIES | _STATES for word in words) else 1


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())
