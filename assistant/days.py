"""The day that a question asks for, out of the sentences that answer: the one told, a deadline, one to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.evidence import Evidence, sentences_beside
from assistant.periods import plain_day
from assistant.questions import content_terms
from assistant.values import Value, year_of
from corpus.dates import find_dates
from corpus.imprint import after_dateline
from corpus.prose.days import When, day_told_before, when_of
from corpus.records import Page
from corpus.russian.language import has_cyrillic
from corpus.sentences import split_sentences
from index.ledger import Told
from index.words import terms_of

_BY_WHEN = re.compile(
    r"\b(?:by|before|until|till)\s+(?:when|(?:what|which)\s+(?:date|day|week|month|year))\b|\bdeadline\b|"
    r"\b(?:last|final|closing|end)\s+(?:day|date)\b|"
    r"\b(?:expir\w+|r[au]ns?\s+out|laps\w+|ends?|ended|clos(?:e|es|ed|ing))\b\W*$|"
    r"\b(?:date|day)\b.*\bat the latest\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:by|before|until|till|through|not later than|due\s+(?:on|by|for)|deadline (?:is|of|for)|"
    r"(?:expir\w+|end\w*|clos\w+|conclud\w+|laps\w+) on)\s+(?=(?:the\s+)?[A-Z\d])"
)
# "From when on can readers get the card?", "start of the course"
_FROM_WHEN = re.compile(
    r"\b(?:from|as of|as from)\s+(?:when|(?:what|which)\s+(?:date|day))\b"
    r"(?!.*\b(?:to|until|till)\s+(?:when|what|which)\b)"
    r"|\bin[- ]force\b|\bentry into force\b|\beffective\s+(?:from|date)\b"
    r"|^\W*(?:the\s+)?(?:start|beginning|commencement)\s+of\b|\bstart(?:ing)?\s+date\b"
    r"|\bwhen\s+(?:do|does|will|is|are)\b.*\b(?:start|begin|commence|take effect|come into (?:force|effect))\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:(?:with effect )?from|since|as of|as from|effective|starting|(?:starts?|begins?|commences?|opens?|into force"
    r"|takes? effect)(?: on)?)\s+(?=(?:the\s+|on\s+)?(?:[A-Z]|\d|tomorrow\b|today\b))"
)
_SURELY_TO_COME = "due"  # a deadline without its year is one to come
N_LETTERS_OF_DAY = 20  # "15th of September 2024"; what comes after is another day
N_LETTERS_BETWEEN = 4  # sentences
_ASKS_TO_COME = re.compile(
    r"\bwhen (?:is|was) (?:[\w’'-]+ ){1,6}?due\b|\bfor (?:which|what) (?:date|day)\b"
    r"|\b(?:will|due to|to take place|to be (?:held|launched|opened|\w+ed)|scheduled|planned|fixed)\b"
    r"|\b(?:expected|supposed|going) to\b",
    re.IGNORECASE,
)
# "When is it to be rebuilt?": not before the report was written
_ASKS_AHEAD = re.compile(
    r"\bfor (?:which|what) (?:date|day)\b|\bwill\b|^\W*(?:the )?next\b"
    r"|\b(?:is|are)\s+(?:[\w’'-]+\s+){0,12}?(?:to\s+(?:be|take|start|begin|open|come|go)|supposed|expected|due|going"
    r"|planned|scheduled)\b",
    re.IGNORECASE,
)
_IS_TO_COME = re.compile(
    r"\b(?:will|scheduled|due\s+(?:on|in|by|for|to\s+(?:be|take|start|begin|open|arrive|visit|come))|planned|expected"
    r"|tomorrow|upcoming|(?:is|are) to|to be (?:held|launched|opened))\b",
    re.IGNORECASE,
)
_ASKS_SPAN = re.compile(
    r"\bfrom (?:when|what|which)\b.*\b(?:to|until|till)\b|\b(?:first|opening) and (?:last|closing)\b", re.IGNORECASE
)
_ASKS_SIGNED = re.compile(r"\b(?:signed|signing|signature)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:signed|sealed)\b|\b(?:signing|signature)\s+(?:ceremony|of)\b",
    re.IGNORECASE,
)
# What a question says happened must be said with its day.
_SAID_OF = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(said, re.IGNORECASE))
    for asked, said in (
        (
            r"\bsince (?:when|(?:what|which) (?:date|day|year|month))\b",
            r"\b(?:since|from|effect|assumed|appointed|took (?:office|up|over))\b",
        ),
        (
            r"\b(?:set up|established|founded)\b",
            r"\b(?:set up|establish|found(?:ed|ation)|creat|appoint|form(?:ed|ation)|launch|incorporat)",
        ),
        (r"\bretir", r"\bretir"),
        (r"\bresign|\bstep(?:ped)? down", r"\bresign|\bstep(?:ped|s)? down"),
        (r"\bborn\b|\bbirth(?:day| date)?\b", r"\bb(?:orn|irth)"),
        (
            r"\b(?:died|die|dies|death|pass(?:ed)? away|passing)\b",
            r"\b(?:died|pass(?:ed|es) away|the passing|death|demise)\b",
        ),
    )
)


def day_of(question: str, leads: Sequence[Evidence], told: Sequence[Told], pages: Sequence[Page]) -> Value | None:
    """The day or days of the first sentence that has any, else of the event that the report tells of.

    :param pages: of the report of the first sentence.
    """
    by_when = _BY_WHEN.search(question) is not None
    for asks, said in ((_BY_WHEN, _BEFORE), (_FROM_WHEN, _FROM)):
        if asks.search(question) and (value := _behind(said, question, leads, pages)):
            return value
    if must_say := next((said for asked, said in _SAID_OF if asked.search(question)), None):
        saying = [one for one in (*leads, *sentences_beside(leads[0], pages)) if must_say.search(one.text)]
        values = (_of(one, one.text[said.start() :]) for one in saying for said in must_say.finditer(one.text))
        return next(filter(None, values), None) or year_of(question, saying)
    to_come = _ASKS_TO_COME.search(question) is not None
    ahead = _ASKS_AHEAD.search(question) is not None
    if to_come and (value := next(_days_in(_IS_TO_COME, leads, pages, ahead=ahead), None)):
        return value
    if _ASKS_SIGNED.search(question) and (value := _signed(question, leads, pages)):
        return value
    if _ASKS_SPAN.search(question) and (value := _span_in(leads, pages)):
        return value
    # The day on which a deadline was set, which the question names, is not that deadline.
    named: set[date | None] = {dated.start for dated in find_dates(question)} if by_when else set()
    if to_come:  # nor is what is planned on the day on which that is told
        named.add(leads[0].hit.report.issued_on)
    first = leads[0].hit.report.document_id
    for lead in leads:
        when = when_of(after_dateline(lead.text), lead.hit.report.issued_on) or (
            _of_its_event(lead, told) or (_as_before(lead, pages) if lead.hit.report.document_id == first else None)
        )
        if when and when.start and when.start not in named and not (ahead and _is_past(when.start, lead)):
            return Value(text=_days(when), when=when, lead=lead)
    days = {
        (one.meeting.start, one.meeting.end)
        for one in told
        if one.meeting.start
        and one.meeting.start not in named
        and not (ahead and _is_past(one.meeting.start, leads[0]))
    }
    if len(days) != 1:
        return None
    ((start, end),) = days
    when = When(start=start, end=end)
    return Value(text=_days(when), when=when, told=next(one for one in told if one.meeting.start))


def _is_past(day: date, lead: Evidence) -> bool:
    """Whether a day is not after that on which the report was written."""
    issued_on = lead.hit.report.issued_on
    return issued_on is not None and day <= issued_on


def _behind(said: re.Pattern[str], question: str, leads: Sequence[Evidence], pages: Sequence[Page]) -> Value | None:
    """The day behind such words: in the best sentences, else in the one of that report with most of the question."""
    asked = set(content_terms(question))
    every = [(len(asked & set(terms_of(one.text))), one) for one in (*leads, *sentences_beside(leads[0], pages))]
    told_of = [one for n_shared, one in sorted(every, key=lambda told: -told[0]) if n_shared or _is_next(leads[0], one)]
    for one in told_of:
        for match in said.finditer(one.text):
            told = one.text[match.start() : match.end() + N_LETTERS_OF_DAY]
            if value := _of(one, told if told.lower().startswith("since") else f"{_SURELY_TO_COME} {told}"):
                return value
    return None


def _signed(question: str, leads: Sequence[Evidence], pages: Sequence[Page]) -> Value | None:
    """The day told behind "was signed", in the sentence with most of the question."""
    asked = set(content_terms(question))
    signing = [
        (one, said) for one in (*leads, *sentences_beside(leads[0], pages)) if (said := _SIGNED.search(one.text))
    ]
    signing.sort(key=lambda told: -len(asked & set(terms_of(told[0].text))))
    return next((value for one, said in signing if (value := _of(one, one.text[said.start() :]))), None)


def _is_next(lead: Evidence, one: Evidence) -> bool:
    """ "The team set out today. Its report is due on 21 May." """
    return one.page == lead.page and 0 < one.span.start - lead.span.end < N_LETTERS_BETWEEN


def _of(lead: Evidence, text: str) -> Value | None:
    when = when_of(text, lead.hit.report.issued_on)
    return Value(text=_days(when), when=when, lead=lead) if when and when.start else None


def _days_in(
    said: re.Pattern[str], leads: Sequence[Evidence], pages: Sequence[Page], *, ahead: bool
) -> Iterator[Value]:
    """The days of the sentences that say it: of the best ones first, then of any in the report of the best."""
    for one in (*leads, *sentences_beside(leads[0], pages)):
        value = _of(one, one.text) if said.search(one.text) else None
        if value and value.when and not (ahead and value.when.start and _is_past(value.when.start, one)):
            yield value


def _span_in(leads: Sequence[Evidence], pages: Sequence[Page]) -> Value | None:
    values = (_of(one, one.text) for one in (*leads, *sentences_beside(leads[0], pages)))
    return next((value for value in values if value and value.when and value.when.start != value.when.end), None)


def _of_its_event(lead: Evidence, told: Sequence[Told]) -> When | None:
    """The days of the event that a Russian sentence tells of: "На следующий день делегация посетила"."""
    for one in told if has_cyrillic(lead.text) else ():
        here = (one.document_id, one.meeting.page) == (lead.hit.report.document_id, lead.page)
        if here and one.meeting.start and one.meeting.span.start <= lead.span.start < one.meeting.span.end:
            return When(start=one.meeting.start, end=one.meeting.end)
    return None


def _as_before(lead: Evidence, pages: Sequence[Page]) -> When | None:
    """ "The following day" is counted from what the sentences before tell of."""
    text = next((page.text for page in pages if page.number == lead.page), "")[: lead.span.start]
    day = day_told_before(lead.text, [span.cut(text) for span in split_sentences(text)], lead.hit.report.issued_on)
    return When(start=day, end=day) if day else None


def _days(when: When) -> str:
    if when.start is None:
        return ""
    if when.end is None or when.end == when.start:
        return plain_day(when.start)
    return f"{plain_day(when.start)} to {plain_day(when.end)}"
