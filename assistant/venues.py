"""The building, hotel or hall that a question asks for, where a report says that something was held there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.evidence import Evidence, part_told, sentences_beside, share_of
from assistant.questions import Question
from assistant.values import Value
from corpus.records import Page
from index.words import terms_of

_KINDS = (
    r"building|hotel|hall|room|venue|theat(?:re|er)|palace|palais|premises|auditorium|restaurant|museum|library|church"
    r"|cathedral|school|university|institute|hospital|ministry|embassy|stadium|club"
)
_ASKS = re.compile(
    rf"\b(?:in|at)\s+(?:which|what)\s+(?:\w+\s+)?(?P<which>{_KINDS})\b"
    rf"|\b(?:which|what)\s+(?P<what>{_KINDS})\b.*\b(?:held|took place|sat|met)\b"
    r"|^(?!\W*(?:what|who|why|how|which)\b).*\b(?P<last>building|hotel|hall|room|venue)\b\s*(?:where|\([^)]*\))?\W*$"
    r"|^\W*(?:the\s+)?(?P<first>hotel|building|hall)\s+(?:where|in\s+which|at\s+which|of|for)\b"
    r"|\((?P<aside>building|hotel|hall|room)\)",
    re.IGNORECASE,
)
_HOUSES = (
    r"hotels?|halls?|theat(?:re|er)|house|palace|palais|maison|cent(?:re|er)|academy|library|museum|bank|building|rooms?"
    r"|stadium|university|institute|school|church|cathedral|ministry|headquarters|residence|club|college|auditorium"
    r"|pavilion|lodge|tower|castle|court|rectorate|embassy|station|terminal|parliament|office|villa|auberge"
)
_HELD = (
    r"held|hosted|takes? place|took place|taking place|s[ai]ts?|gather(?:ed|s)?|meets?|met|sign(?:ed|ing)?"
    r"|open(?:ed|s)?|conven\w+|conduct\w+|organi[sz]ed|receiv\w+|welcom\w+|assembled|celebrated"
)
_WORD = r"[^\W\d_][\w’'.-]*"
_PLACE = re.compile(
    rf"\b(?:{_HELD})\b[^.;:]{{0,90}}?\b(?:in|at|inside)\s+(?!(?:his|her|their|its|our)\b)"
    rf"(?P<place>(?:the\s+)?(?:{_WORD}\s+){{0,6}}?(?:{_HOUSES})\b"
    rf"(?:\s+(?:of(?:\s+the)?|de|du|des|da|do)\s+{_WORD}|\s+(?-i:[A-ZÀ-Ž])[\w’'-]*)*)"
    r"|^\W*(?:venue|place|location|where)\W*:\W*(?P<labelled>[^\n;]{3,60})",
    re.IGNORECASE | re.MULTILINE,
)
_VENUE = re.compile(r"\W*(?:the\s+)?venue\b", re.IGNORECASE)
_SOMEWHERE = re.compile(
    r"\b(?:[Aa]t|[Ii]nside|[Ww]ithin)\s+(?:the\s+)?[“‘\"']?[A-Z]|\b[Ii]n\s+the\s+[“‘\"']?[A-Z]|\bpremises\b"
)
N_PLACE_WORDS = 9


def lacks_venue(question: str, quotes: Sequence[str]) -> bool:
    """Whether a building or the like is asked for, and nothing that is quoted was at any place with a name."""
    asked = _ASKS.search(question) or _VENUE.match(question)
    return asked is not None and not any(map(_SOMEWHERE.search, quotes))


def venue_of(
    question: Question, leads: Sequence[Evidence], pages: Sequence[Page], weights: Mapping[str, float]
) -> Value | None:
    """Out of the sentence of the best report that says most of the question; `None` where it asks for no building.

    :param pages: of the report of the first sentence.
    """
    asked = _ASKS.search(question.text)
    if asked is None:
        return None
    kind = next(part for part in asked.groups() if part).lower()
    found = [
        (_told(one, weights), place, one) for one in sentences_beside(leads[0], pages) for place in _places(one, kind)
    ]
    best = max(found, key=lambda each: each[0], default=None)
    return Value(text=best[1], place=best[1], lead=best[2]) if best else None


def _told(one: Evidence, weights: Mapping[str, float]) -> float:
    own = frozenset(terms_of(one.text))
    return share_of(weights, lambda term: part_told(term, own, (), (), (), ()))


def _places(one: Evidence, kind: str) -> Iterator[str]:
    """A hotel where one is asked for, and any house where a building is."""
    for match in _PLACE.finditer(one.text):
        place = " ".join((match["place"] or match["labelled"]).split()).strip(" .,*_")
        place = re.sub(r"^the\s+", "", place)
        is_short = 0 < len(place.split()) <= N_PLACE_WORDS
        if is_short and (kind != "hotel" or re.search(r"\bhotel\b", place, re.IGNORECASE)):
            yield place
