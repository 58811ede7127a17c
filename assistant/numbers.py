"""Numbers that count something: not those of days, years or what is only numbered."""

from __future__ import annotations

import re

from corpus.dates import find_dates

_FIGURE = re.compile(
    r"(?<![\w.(/-])(?:over |about |around |nearly |almost |more than |up to |some )?"
    r"(?:(?:Rs\.?|LKR|USD|US\$|EUR|CHF|[$€£])\s*)?\d[\d,. ]*\d?(?:\s*%|\s+(?:thousand|million|billion)\b)?(?![\w)/-])",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)s?\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<![\w-])\d+-[a-z]{3}")  # "47-year history"
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_figures(text: str) -> list[re.Match[str]]:
    """Figures with what belongs to them ("over 2,800", "Rs. 3 million", "12 %"), in order; no days."""
    days = [dated.span for dated in find_dates(text)]
    return [
        match for match in _FIGURE.finditer(text) if not any(span.start <= match.start() < span.end for span in days)
    ]


def counts(text: str) -> bool:
    """Whether the text has a number that may count something, in figures or as a word."""
    figures = any(not _YEAR.fullmatch(match[0].strip(" ,.")) for match in find_figures(text))
    return figures or any(pattern.search(text) for pattern in (_WORD, _JOINED))
