"""How far a sentence has the kind of thing that is asked for: a day, a place, a number, a cause, a list."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.description import OFFICE_TERMS
from assistant.numbers import counts, measure_asked
from assistant.questions import Question, thing_of, thing_word
from assistant.rows import names_in_a_row
from assistant.skimming import Sentence
from corpus.dates import MONTHS, find_dates
from corpus.outcomes import tells_outcome
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
    + r"|today|tomorrow|yesterday|recently \(\d|(?:this|last) (?:morning|afternoon|evening|night)|сегодня|вчера)\b",
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
_ASKS_OUTCOME = re.compile(
    r"\bwhat\s+(?:(?:was|were|is|are|has|have|had)\s+(?:been\s+)?|(?:did|do|does|has|have|had)\s+[^;:?!]*?)"
    r"(?:agreed?|decided?|resolved?|adopt(?:ed)?|approved?|pledged?|commit(?:ted)?\s+to)\b"
    r"|(?:^|\bwhat\s+(?:was|were|is|are))\W*(?:the\s+)?(?:\w+\s+){0,2}?"
    r"(?:outcomes?|decisions|resolutions|commitments|results?|agreements)\s+(?:of|at|from|reached|taken|made)\b"
    r"|\b(?:о\s+ч[её]м\s+договорил|что\s+(?:был[оаи]?\s+)?(?:решил|решено|постановил|одобрил|подписал))",
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
_ASKS_NAME = re.compile(
    r"\b(?:called|named|titled|entitled|known as)\W*$|\b(?:name|title|theme|slogan|motto) of\b"
    r"|\bunder (?:what|which) (?:name|title|theme|slogan)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"[‘“«„][^\W\d_]|\b(?:called|named|titled|entitled|known as|under the (?:theme|title|slogan|name))\b"
)
_BODY = frozenset(
    terms_of(
        """
        organisation organization institution company firm body agency ministry department university bank association
        country state government group
        """
    )
)
# "organized by the Lake Chamber of Trade (LCT)"
_BODY_NAMED = re.compile(r"\bthe\s+([A-Z][\w’'-]+(?:\s+(?:(?:of|for|on)\s+(?:the\s+)?)?[A-Z(][\w’')-]*)+)")
_LISTS = re.compile(r",[^,;.]{2,80}(?:,|\band\b|\bas well as\b)")
ENUMERATION_SHARE = 0.5


def asks_name(text: str) -> bool:
    """Whether it asks how something is called."""
    return _ASKS_NAME.search(text) is not None


def asks_outcome(text: str) -> bool:
    """Whether it asks what came of a meeting."""
    return _ASKS_OUTCOME.search(text) is not None


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
    if question.kind == "what" and asks_outcome(question.text):
        return tells_outcome(text)
    thing = thing_of(question.text)
    has_thing = thing in sentence.terms
    if question.kind == "what" and asks_name(question.text):
        return bool(_NAMES.search(text))
    if question.kind == "what" and thing in _BODY:
        return any(_is_new_body(match[1], question.terms) for match in _BODY_NAMED.finditer(text))
    word = thing_word(question.text) or ""
    if question.kind == "what" and thing and word.endswith("s") and names_in_a_row(text, thing):
        return 1
    if question.kind == "what" and word.endswith("s") and not word.endswith("ss") and _LISTS.search(text):
        return max(ENUMERATION_SHARE, THING_SHARE * has_thing)
    if question.kind == "how_many":
        measure = measure_asked(question.text)
        is_of_it = measure is None or measure.said.search(text) is not None
        return counts(text) * (1 if has_thing else COUNT_SHARE) * (1 if is_of_it else OTHER_MEASURE_SHARE)
    if question.kind == "what" and has_thing:
        return 1 if text.rstrip().endswith(":") else THING_SHARE
    return 0


def _is_new_body(name: str, asked: Collection[str]) -> bool:
    """Whether a name is nobody's office, and not in the question."""
    words = terms_of(name)
    return OFFICE_TERMS.isdisjoint(words) and not set(words) <= set(asked)
