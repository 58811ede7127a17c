"""How far a sentence has the kind of thing that is asked for: a day, a place, a number, a cause, a list."""

from __future__ import annotations

import re

from assistant.numbers import counts, measure_asked
from assistant.questions import Question, thing_of
from assistant.skimming import Sentence
from corpus.dates import MONTHS, find_dates
from index.words import terms_of

OTHER_MEASURE_SHARE = 0.5  # for a number that is no sum, share or time where one is asked for
COUNT_SHARE = 0.7  # for a number without the word for what is counted
LISTS_PEOPLE = -0.3
THING_SHARE = 0.4  # for the word for the thing alone; whole where it announces a list
YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?<=\b[Ii]n )1[0-8]\d\d\b")
ASKS_YEAR = re.compile(r"\b(?:which|what) year\b|\bв каком году\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:in|at|to|from|в|на|из)\s+(?:the\s+)?[^\W\d_a-zа-я]")
_DAY = re.compile(
    r"\b(?:"
    + "|".join(name for name in MONTHS if len(name) > 3)
    + r"|today|yesterday|(?:this|last) (?:morning|afternoon|evening|night)|сегодня|вчера)\b",
    re.IGNORECASE,
)
_ASKS_CAUSE = re.compile(
    r"\b(?:why|for what reason|what caused|what (?:was|is|were|are) the (?:reasons?|causes?)|почему|по какой "
    r"причине)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|as a result|therefore|thus|in (?:view|light) of|so that|in order to|reasons?|"
    r"caused?|aim(?:ed|s|ing)? (?:at|to)|purpose|unable|could not|lack|for want of|потому|поскольку|так как|из-за|"
    r"ввиду|в связи с|причин\w+)\b",
    re.IGNORECASE,
)
_HEADS_CAUSE = frozenset(terms_of("reason reasons cause causes background purpose причина причины"))
# A sentence that lists who came tells of nothing else.
_CAME = re.compile(r"\b(?:attended|participated|present|in attendance|joined|accompanied|among those)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:Ministers?|Secretar(?:y|ies)|Director|Chairman|Ambassador|Commissioner|Mr|Ms|Mrs|Dr|Prof|Hon)\b"
)
# "The minutes of 8 January were confirmed" is said at another meeting.
_APPROVED = re.compile(r"\bminutes\b[^.;]*\b(?:confirm|approv|accept|adopt|sign|agree)\w*", re.IGNORECASE)
N_OFFICES = 4


def suits(question: Question, sentence: Sentence) -> float:
    """From 0 to 1; below 0 for a list of those present, where other things are asked for."""
    text = sentence.text
    if question.kind == "what" and _CAME.search(text) and len(_OFFICE.findall(text)) >= N_OFFICES:
        return LISTS_PEOPLE
    if question.kind == "when":
        if _APPROVED.search(text) and not _APPROVED.search(question.text):
            return 0
        asked = YEAR if ASKS_YEAR.search(question.text) else _DAY
        return bool(asked.search(text) or find_dates(text))
    if question.kind == "where":
        return bool(_PLACE.search(text))
    if _ASKS_CAUSE.search(question.text):
        return bool(_CAUSE.search(text) or sentence.headings & _HEADS_CAUSE)
    has_thing = thing_of(question.text) in sentence.terms
    if question.kind == "how_many":
        measure = measure_asked(question.text)
        is_of_it = measure is None or measure.said.search(text) is not None
        return counts(text) * (1 if has_thing else COUNT_SHARE) * (1 if is_of_it else OTHER_MEASURE_SHARE)
    if question.kind == "what" and has_thing:
        return 1 if text.rstrip().endswith(":") else THING_SHARE
    return 0
