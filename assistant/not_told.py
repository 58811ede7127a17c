"""Sentences that say that something is not told: "the rate was not agreed", "she did not name the donor"."""

from __future__ import annotations

import re

from assistant.questions import Question
from assistant.refusing import thing_asked
from assistant.synonyms import told_by
from index.words import terms_of

MIN_SHARE = 0.25  # of the question's words, in the sentence itself
_DONE = (
    r"(?:disclosed|announced|revealed|made\s+(?:public|known)|named|given|stated|specified|decided|agreed|fixed|settled|known|set|determined|"
    r"taken(?:\s+up)?|reached|discussed|published|released|confirmed|identified|chosen|mentioned)"
)
_NOT_TOLD = re.compile(
    rf"\b(?:(?:was|were|is|are|been)\s+not|not\s+(?:yet\s+)?been|(?:has|have|is|are|was|were)\s+yet\s+to\s+be|remains?\s+to\s+be)\s+(?:yet\s+)?{_DONE}\b"
    rf"|\bwill\s+be\s+{_DONE}\s+(?:later|separately|in\s+due\s+course|at\s+a\s+later)\b"
    r"|\b(?:did|does|do|would|could)\s+not\s+(?:say|name|give|disclose|specify|state|mention|reveal|take\s+up|discuss|announce|tell|identify)\b"
    r"|\b(?:declined|refused)\s+to\s+(?:say|name|give|disclose|specify|state|comment|reveal|identify)\b"
    r"|\bwithout\s+(?:naming|giving|saying|disclosing|specifying|stating|mentioning)\b"
    r"|\b(?:name|number|date|price|amount|reason|sum)s?\s+not\s+(?:noted|recorded|known|given|legible|stated|mentioned)\b"
    r"|\b(?:did|does|do)\s+not\s+(?:wish|want)\s+(?:\w+\s+){1,2}to\s+be\s+named\b|\bnothing\s+(?:was\s+)?(?:decided|agreed)\b"
    r"|\b(?:date|day|place|venue|time)\s+(?:still\s+)?to\s+be\s+(?:proposed|set|fixed|agreed|announced|confirmed|decided)\b"
    rf"|\bno\s+(?:[\w-]+\s+)?(?:date|day|figure|decision|agreement|name|names|number|sum|amount|reason|reasons|details|place|venue)\s+"
    rf"(?:was|were|is|are|has\s+been|have\s+been)\s+(?:yet\s+)?{_DONE}\b",
    re.IGNORECASE,
)
_ASKS_SO = re.compile(
    r"\b(?:not|n't|n’t|declin\w+|refus\w+|without|why|undecided|undisclosed|what\s+did\s+[^?]*\bsay)\b|n['’]t\b",
    re.IGNORECASE,
)


def says_not_told(question: Question, sentence: str) -> bool:
    """Whether a sentence says that what is asked was not told or decided, and the question is not after that."""
    if not _NOT_TOLD.search(sentence) or _ASKS_SO.search(question.text):
        return False
    said = set(terms_of(sentence))
    thing = thing_asked(question.text)
    n_said = sum(not told_by(term).isdisjoint(said) for term in question.terms)
    return (thing is not None and not told_by(thing).isdisjoint(said)) or n_said >= MIN_SHARE * len(question.terms)
