"""Of which side people are whom a Russian sentence names: "Делегацию Лунда возглавлял ..."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.records import Span
from corpus.russian.morphology import Morphology
from corpus.russian.names import Named
from corpus.russian.occasions import nominative_words
from corpus.russian.words import LETTER

_NAME = rf"[{LETTER}][\w«»-]*(?:\s+(?:и\s+)?[\w«»-]+){{0,7}}?"
_OF_DELEGATION = re.compile(
    rf"\bделегаци\w+\s+(?P<of>{_NAME})\s*,?\s+(?:возглав\w+|представля\w+|входил\w*|вошл\w+|во\s+главе|в\s+составе)",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(
    rf"(?:^|[.,;]\s+)(?:(?P<adjective>[\w-]+)ую\s+сторону|(?P<body>{_NAME}))(?:,[^,;:]+,)?\s+(?:также\s+)?представля(?:л|ла|ли)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"(?:^|[,;.]\s+|\bи\s+)(?:от|со\s+стороны)\s+(?:имени\s+)?(?P<of>{_NAME})(?:\s+(?:в\s+\w+\s+)?(?:участвовал|присутствовал|приня|выступ)\w*|\s+[–—-]\s)",
    re.IGNORECASE,
)
_SIDE_OF = re.compile(r"\bс\s+(?P<adjective>[\w-]+)ой\s+стороны\b", re.IGNORECASE)
_ITS = re.compile(r"\bв\s+(?:е[её]|состав|его)\s+(?:состав\w*|делегаци\w+)(?=[^,;]*\b(?:входил|вошл))", re.IGNORECASE)
_NEXT_OF = re.compile(r"(?<=[,;])\s+(?:а\s+)?(?P<of>[А-ЯЁ][\w-]+)\s+[–—-]\s")
_FORMS = (_OF_DELEGATION, _REPRESENTED, _FROM, _SIDE_OF, _ITS, _NEXT_OF)


def sides_in(text: str, names: Sequence[Named], last: str | None, known: Morphology | None) -> Mapping[Span, str]:
    """The side of each mention behind words that tell one, up to the next.

    :param last: the side that the sentence before spoke of last: "в её состав входили".
    """
    found = sorted((match for form in _FORMS for match in form.finditer(text)), key=lambda match: match.end())
    marks: list[tuple[int, str | None]] = []
    for match in found:
        last = _said(match, last, known)
        marks.append((match.end(), last))
    sides: dict[Span, str] = {}
    for named in names:
        said = [side for end, side in marks if end <= named.span.start]
        if said and said[-1]:
            sides[named.span] = said[-1]
    return sides


def _said(match: re.Match[str], last: str | None, known: Morphology | None) -> str | None:
    groups = match.groupdict()
    if adjective := groups.get("adjective"):
        return f"{adjective.lower()}ая сторона"
    if body := groups.get("body") or groups.get("of"):
        first, *rest = re.sub(r"^делегаци\w+\s+", "", body, flags=re.IGNORECASE).split()
        return " ".join([nominative_words([first], known), *rest])
    return last
