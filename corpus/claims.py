"""What a reader beside the rules says of a report: checked against its pages, then added to what the rules found.

A claim may be invented, or put there by the report itself, if a language model made it. So it counts only as far as
the pages bear it out: its quote stands there word for word and names the person, every word of the name is in the
report, and so are office, organisation, place and date. What the rules found stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from corpus.dates import find_dates
from corpus.naming import is_same_word, names_person, words_of
from corpus.quoting import find_quote
from corpus.records import Attendance, Document, How, Meeting, Person, Span
from corpus.roster import same_name

MAX_QUOTE = 1000
MAX_NAME = 160
LONG_WORD = 5
ALIKE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedPart:
    """That somebody took part, or stayed away, and the words of the report that say so."""

    person: Person
    how: How
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedMeeting:
    """One event, as claimed; the quote is what tells of it."""

    name: str
    kind: str | None
    start: date | None
    end: date | None
    place: str | None
    quote: str
    parts: tuple[ClaimedPart, ...] = ()


def with_claims(
    document: Document, meetings: Sequence[Meeting], claims: Iterable[ClaimedMeeting]
) -> tuple[Meeting, ...]:
    """The meetings found, with what the claims add to them, and the claimed meetings that are not among them."""
    kept = list(meetings)
    for claim in claims:
        claimed = _borne_out(document, claim)
        at = _match(kept, claimed)
        if at is not None:
            kept[at] = _merged(kept[at], claimed)
        elif claimed.page and claimed.attendances:  # an event that nobody is said to have been at is not worth a claim
            kept.append(claimed)
    return tuple(kept)


def _borne_out(document: Document, claim: ClaimedMeeting) -> Meeting:
    """The claim without what the pages do not say; its page is 0 where its quote stands on none."""
    found = _find(document, claim.quote)
    page, span = found or (0, Span(start=0, end=0))
    start = claim.start if claim.start and _is_told(claim.start, claim.quote, document) else None
    end = claim.end if start and claim.end and _is_told(claim.end, claim.quote, document) else start
    words = " ".join(claim.name.split())
    is_said = 0 < len(words) <= MAX_NAME and _has_words(document, " ".join(_long_words(words)) or words)
    return Meeting(
        name=words if is_said else " ".join(claim.quote.split())[:MAX_NAME],
        kind=claim.kind.lower() if claim.kind and _has_words(document, claim.kind) else None,
        body=None,
        start=start,
        end=max(start, end) if start and end else start,
        place=_said(document, claim.place),
        page=page,
        span=span,
        attendances=tuple(filter(None, map(partial(_attendance, document), claim.parts))),
    )


def _attendance(document: Document, part: ClaimedPart) -> Attendance | None:
    found = _find(document, part.quote)
    name = " ".join(part.person.name.split())
    if not found or not name or not names_person(name, part.quote) or not _has_words(document, name):
        return None
    person = Person(
        name=name, role=_said(document, part.person.role), organization=_said(document, part.person.organization)
    )
    return Attendance(person=person, how=part.how, page=found[0], span=found[1])


def _find(document: Document, quote: str) -> tuple[int, Span] | None:
    if len(quote) > MAX_QUOTE:
        return None
    spans = ((page.number, find_quote(quote, page.text)) for page in document.pages)
    return next(((number, span) for number, span in spans if span), None)


def _said(document: Document, words: str | None) -> str | None:
    """The words as the report has them; `None` where it has not."""
    found = _find(document, words) if words else None
    if found is None:
        return None
    page = next(page for page in document.pages if page.number == found[0])
    return " ".join(found[1].cut(page.text).split())


def _has_words(document: Document, text: str) -> bool:
    """Whether every word stands somewhere in the report, Russian endings aside."""
    said = {word for page in document.pages for word in words_of(page.text)} | set(words_of(document.title))
    words = words_of(text)
    return bool(words) and all(word in said or any(is_same_word(word, other) for other in said) for word in words)


def _is_told(day: date, quote: str, document: Document) -> bool:
    """A day that the report writes out, its own day or the one before, or the day of a month that the quote names."""
    own = document.issued_on
    if own and day in (own, own - timedelta(days=1)):
        return True
    dates = [dated for page in document.pages for dated in find_dates(page.text)]
    if any(dated.start <= day <= dated.end for dated in dates):
        return True
    years = {dated.end.year for dated in dates} | ({own.year} if own else set())
    return day.year in years and re.search(rf"(?<!\d){day.day}(?!\d)", quote) is not None


def _match(meetings: Sequence[Meeting], claimed: Meeting) -> int | None:
    """The meeting that a claim is about: on its day, and with the same people, words or name."""
    on_day = [n for n, meeting in enumerate(meetings) if _days_agree(meeting, claimed)]
    shared = {n: sum(_at(meetings[n].attendances, one) is not None for one in claimed.attendances) for n in on_day}
    best = max(on_day, key=lambda n: (_overlaps(meetings[n], claimed), shared[n]), default=None)
    if best is None:
        return None
    same = _overlaps(meetings[best], claimed) or shared[best] or _is_alike(meetings[best].name, claimed.name)
    return best if same else None


def _days_agree(meeting: Meeting, claimed: Meeting) -> bool:
    if claimed.start is None or meeting.start is None:
        return True
    return meeting.start <= (claimed.end or claimed.start) and claimed.start <= (meeting.end or meeting.start)


def _overlaps(meeting: Meeting, claimed: Meeting) -> bool:
    """Told of by the same words."""
    if meeting.page != claimed.page:
        return False
    return meeting.span.start < claimed.span.end and claimed.span.start < meeting.span.end


def _is_alike(one: str, other: str) -> bool:
    first, second = _long_words(one), _long_words(other)
    if not first or not second:
        return False
    n_shared = sum(any(is_same_word(word, twin) for twin in second) for word in first)
    return n_shared >= ALIKE * min(len(first), len(second))


def _long_words(text: str) -> list[str]:
    return [word for word in words_of(text) if len(word) >= LONG_WORD]


def _merged(meeting: Meeting, claimed: Meeting) -> Meeting:
    """What the rules found stands; a claim fills what they left open, and adds whom they did not find."""
    return replace(
        meeting,
        kind=meeting.kind or claimed.kind,
        start=meeting.start or claimed.start,
        end=meeting.end or claimed.end if meeting.start else claimed.end,
        place=meeting.place or claimed.place,
        attendances=tuple(_joined(meeting.attendances, claimed.attendances)),
    )


def _joined(found: Sequence[Attendance], claimed: Sequence[Attendance]) -> Iterator[Attendance]:
    kept = list(found)
    for one in claimed:
        at = _at(kept, one)
        if at is None:
            kept.append(one)
            continue
        person, new = kept[at].person, one.person
        filled = replace(person, role=person.role or new.role, organization=person.organization or new.organization)
        kept[at] = replace(kept[at], person=filled)
    return iter(kept)


def _at(attendances: Sequence[Attendance], one: Attendance) -> int | None:
    return next((n for n, old in enumerate(attendances) if _is_one(old.person.name, one.person.name)), None)


def _is_one(known: str, claimed: str) -> bool:
    """One person by name; a surname alone is whoever bears it here already."""
    if same_name(known, claimed):
        return True
    full, few = sorted((words_of(known), words_of(claimed)), key=len, reverse=True)
    written = [word for word in few if len(word) > 2]
    if not written or not all(any(is_same_word(word, other) for other in full) for word in written):
        return False
    initials = [word for word in few if len(word) <= 2]
    rest = [word for word in full if not any(is_same_word(word, other) for other in written)]
    return all(any(word.startswith(initial[0]) for word in rest) or not rest for initial in initials)
