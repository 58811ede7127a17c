"""Who stood in for whom: "in place of Ms. Lind", "Ms. Lind (represented by Mr. Ode)", "substitute for Ms. Lind"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.candidates import Candidate
from index.names import words_of

_FOR = (
    r"(?:in (?:the )?(?:place|stead|lieu) of|instead of|on behalf of|(?:sat|stood|stands?|standing|sitting|came"
    r"|filled) in for"
    r"|(?:substitut\w*|deputi[sz]\w*|alternate|proxy|stand-in|cover(?:ed|ing)) for|tak(?:es?|ing|en) over from"
    r"|took over from"
    r"|vice|replac(?:es?|ed|ing)|succeed(?:s|ed|ing)|вместо|замени\w+|замещ\w+|на место|за)"
)
_TITLES = r"(?:(?:the )?(?:Mr|Ms|Mrs|Dr|Prof|Minister|Director|Deputy|Ambassador|Col|Gen)\b\.?(?: \([a-z]\))?\s+)*"
_ASKED = re.compile(rf"\b{_FOR}\s+{_TITLES}(?P<who>(?-i:[A-ZÀ-ŽА-ЯЁ][\w.’'-]*\s*){{1,4}})", re.IGNORECASE)
_CAPITAL = re.compile(r"[^\W\d_a-zа-яё][\w’'-]+")
_FOR_WHOM = re.compile(rf"(?:\b|\()(?:{_FOR}|for|representing)\s+(?P<who>[^();]{{2,60}})", re.IGNORECASE)
_BY_WHOM = re.compile(
    r"\b(?:represented|replaced|substituted|(?:place|seat)s? (?:was|were|being) taken)(?: \w+)? by:?\s+"
    r"(?P<by>[^();]{2,80})",
    re.IGNORECASE,
)


def away_in(question: str) -> Iterator[frozenset[str]]:
    """The words of the name of whoever was away, where it is asked who came in their stead; none where it is not."""
    for asked in _ASKED.finditer(question):
        words = (word for name in _CAPITAL.findall(asked["who"]) for word in words_of(name))
        if away := frozenset(word for word in words if len(word) > 2):
            yield away


def stand_ins(away: frozenset[str], people: Sequence[Candidate], kept: Sequence[int]) -> list[int]:
    """Those of whom their sentence says that they came for whoever was away; of several whom it names, the nearest."""
    return [at for at in kept if _stands_in(away, people[at], people)]


def _stands_in(away: frozenset[str], one: Candidate, people: Sequence[Candidate]) -> bool:
    own = frozenset(words_of(one.person.name))
    if own & away:
        return False
    if any(away & set(words_of(said["who"])) for said in _FOR_WHOM.finditer(one.person.role or "")):
        return True
    for said in _FOR_WHOM.finditer(one.sentence):
        if away & set(words_of(said["who"])):
            before = one.sentence[: said.start()]
            return _last_named(before, one, people) in (None, one.person.name)
    for said in _BY_WHOM.finditer(one.sentence):
        if away & set(words_of(one.sentence[: said.start()])) and own <= set(words_of(said["by"])):
            return True
    return False


def _last_named(before: str, one: Candidate, people: Sequence[Candidate]) -> str | None:
    """Whose name stands last before the words, of those whom the same sentence names."""
    here = {other.person.name for other in people if other.sentence == one.sentence}
    places = {name: before.rfind(name.split()[-1]) for name in here}
    found = {name: at for name, at in places.items() if at >= 0}
    return max(found, key=lambda name: found[name]) if found else None
