"""The time of day that a question asks for, out of the sentences that answer or others of their report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Evidence, sentences_beside
from assistant.questions import content_terms
from assistant.values import Value
from corpus.dates import find_dates
from corpus.records import Page
from index.words import terms_of

_HALF = r"(?:\s*(?:[ap]\.\s?m\.|[ap]\s?m\b|o['’]clock|hours\b|hrs?\b|h\b))"
_HOUR = rf"(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d{_HALF}?|(?:[1-9]|1[0-2]){_HALF}|noon\b|midnight\b)"
_TIME = re.compile(
    rf"(?<![\w.:/-])(?:(?:[1-9]|1[0-2])\s*[-–—]\s*)?{_HOUR}(?:\s*(?:[-–—]|to|till|until)\s*{_HOUR})?(?![\w:/]|\.\d)"
    r"(?:\s+(?:UTC|GMT|CEST|CET|EST|EDT|PST|PDT|BST)\b)?",
    re.IGNORECASE,
)
_ASKS_END = re.compile(r"\b(?:end|ended|finish\w*|clos\w+|adjourn\w*|conclud\w+|over|until|till)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:ended|ends?|finish\w*|closed|closes|adjourn\w*|conclud\w+|rose|until|till)\b", re.IGNORECASE)
_ASKS_START = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|open(?:ed|s)?|commenc\w+|meet|met|held|convened?)\b", re.IGNORECASE
)
_STARTS = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|opened|commenc\w+|convened|called\s+to\s+order|met|held|time)\b", re.IGNORECASE
)


def clock_of(question: str, leads: Sequence[Evidence], pages: Sequence[Page]) -> Value | None:
    """The time that stands with most of the question, or with a word for a beginning or an end where that is asked.

    :param pages: of the report of the first sentence.
    """
    said = _ENDS if _ASKS_END.search(question) else _STARTS if _ASKS_START.search(question) else None
    asked = set(content_terms(question))
    best: tuple[tuple[bool, int], Value] | None = None
    for one in (*leads, *sentences_beside(leads[0], pages)):
        days = [dated.span for dated in find_dates(one.text)]
        for match in _TIME.finditer(one.text):
            if any(span.start <= match.start() < span.end for span in days):
                continue
            is_said = said is not None and said.search(_line_around(one.text, match)) is not None
            rank = (is_said, len(asked & set(terms_of(one.text))))
            if best is None or rank > best[0]:
                best = rank, Value(text=" ".join(match[0].split()), lead=one)
    return best[1] if best and any(best[0]) else None


def _line_around(text: str, match: re.Match[str]) -> str:
    """Heads of minutes have a line for each: "Start: 19:00", "End: 21:00"."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return text[start : end if end >= 0 else len(text)]
