"""Which of several people whom one sentence names is asked for: the one beside whom it says most of the question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.candidates import Candidate
from assistant.description import is_person
from assistant.evidence import part_told, share_of
from index.words import terms_of

CLEARLY = 0.04  # by so much more of the question is said beside one than beside the next, as the share of all of it
_OF_ONE = re.compile(
    r"\bwho\s+(?:was|is)\s+(?:the|an?|his|her|its|their|in\s+(?:the\s+chair|charge|command))\b"
    r"|\b(?:his|her)\s+name\b|\bnames?\s+of\s+the\s+(?:person|one)\b|\bwhose\s+(?!names\b)\w+"
    r"|\bas\s+(?:its|the|their|his|her|an?)\s+[\w\s-]{3,40}\?*$|\bto\s+whom\b",
    re.IGNORECASE,
)
_AND_WHO = re.compile(r"\band\s+(?:which|who|whom|what|as|the\s+names?)\b", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:which|what|the\s+name\s+of\s+the|name\s+of)\s+(?P<np>(?:[\w’'-]+\s+){1,5})", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:who\w*|which|what|when|where|why|how)\b", re.IGNORECASE)
_WHO_LAST = re.compile(r"[\s,;–—-]+who\W*$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?:of|at|in|on|for|to|from|with|by|who|that|during)\s", re.IGNORECASE)
_UP_TO = re.compile(r"[,:;–—]|\s-\s|\b(?:that|before|after)\b", re.IGNORECASE)
N_KEYWORDS = 3
N_HEAD_WORDS = 6
_PLURAL = re.compile(r"(?<![su’'])s$|men$|people$|staff$")
_CUT = re.compile(r";|\s(?:and|while|und)\s|,")
_DONE_BY = re.compile(r"\b\w+(?:ed|en|wn|ld|ht)\s+by\s+(?:[\w.’'-]+\s+){0,6}$")
_STRONG = re.compile(r";|\s(?:and|while)\s")


def asks_for_one(text: str) -> bool:
    """Whether a question can only mean one person: "which officer", "who was the skipper", "what is his name"."""
    if _OF_ONE.search(text):
        return True
    heads = [match["np"].split() for match in _WHICH.finditer(text)]
    text = _WHO_LAST.sub("", text)
    if asks_in_keywords(text):
        heads.append(_UP_TO.split(text)[0].split()[:N_HEAD_WORDS])  # "skipper of the Tern - name"
    return any(map(_is_one_person, heads))


def asks_for_several(text: str) -> bool:
    """ "Instructors at the rescue course": begins with a word for several."""
    head = _UP_TO.split(_PREPOSITION.split(text)[0])[0].split()
    return asks_in_keywords(text) and bool(head) and head[-1].endswith("s") and is_person(head[-1].lower().rstrip("s"))


def asks_twice(text: str) -> bool:
    """ "Which minister and which governor", "as head of the one school and as head of the other"."""
    return _AND_WHO.search(text) is not None


def asks_in_keywords(text: str) -> bool:
    """ "skipper of the Tern": more than a name, and no word that asks."""
    return _ASKS.search(text) is None and len(text.split()) >= N_KEYWORDS


def _is_one_person(words: Sequence[str]) -> bool:
    """Whether the first of these words that tells of people, or is a plural, tells of one."""
    return is_person(next((word for word in words if is_person(word) or _PLURAL.search(word)), ""))


def told_beside(text: str, people: Sequence[Candidate], weights: Mapping[str, float]) -> list[float]:
    """For each, in the order in which the sentence names them, the share of the question that stands beside the name.

    What stands between two is the first one's up to the last comma or "and", unless it is the next one's office.
    """
    spans = _places(text, people)
    between = zip(spans, spans[1:], people[1:], strict=False)
    first = text.rfind(":", 0, spans[0][0]) + 1  # "There were three rounds: on sand, led by Ms. Lind, ..."
    starts = [first, *(_boundary(text, end, start, one) for (_, end), (start, _), one in between), len(text)]
    shares = []
    for at, one in enumerate(people):
        own = frozenset(terms_of(f"{one.own} {text[starts[at] : starts[at + 1]]}"))
        shares.append(share_of(weights, lambda term: part_told(term, own, (), (), (), ())))  # noqa: B023
    return shares


def clearly_first(shares: Sequence[float]) -> int | None:
    """The number of the one with the largest share; `None` where another comes near."""
    best = max(range(len(shares)), key=shares.__getitem__)
    is_clear = all(shares[best] - share >= CLEARLY for at, share in enumerate(shares) if at != best)
    return best if is_clear else None


def _places(text: str, people: Sequence[Candidate]) -> list[tuple[int, int]]:
    places, at = [], 0
    for one in people:
        start = text.find(one.person.name, at)
        start = at if start < 0 else start
        places.append((start, start + len(one.person.name)))
        at = places[-1][1]
    return places


def _boundary(text: str, start: int, end: int, following: Candidate) -> int:
    """Where in the stretch between two names that belongs to the second begins."""
    gap = text[start:end]
    office = " ".join((following.person.role or "").split()[:2])
    if office and (at := gap.rfind(office)) >= 0:
        return start + at
    cuts = [match.start() for match in _STRONG.finditer(gap)] or [match.start() for match in _CUT.finditer(gap)]
    done_by = _DONE_BY.search(gap)  # "on salt, convened by": what was done stands with its subject
    if done_by and len(cuts) > 1 and cuts[-1] < done_by.start():
        cuts = cuts[:-1] if not _STRONG.match(gap, cuts[-1]) else cuts
    return start + cuts[-1] if cuts else end
