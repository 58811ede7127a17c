"""The events that a Russian report tells of in sentences, and who took part; lists of those present are for `rolls`.

As `prose` does for English: sentences, the people they name, the events they tell of, put together. Names are given
in the nominative where the dictionary has it ("Рустамом Гафуровым" is Рустам Гафуров), else as printed; the proof is
the sentence word for word, and `naming.names_person` holds of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.dates import find_dates
from corpus.imprint import after_dateline
from corpus.naming import names_person
from corpus.prose.telling import Told, told_in
from corpus.records import Attendance, Document, Group, How, Meeting, Person, Span
from corpus.russian.attending import Part, parts_in
from corpus.russian.groups import groups_in
from corpus.russian.morphology import Morphology, morphology
from corpus.russian.names import Named, find_names
from corpus.russian.occasions import (
    When,
    body_of,
    heads_event,
    is_opening,
    is_strong,
    is_vague,
    kind_of,
    name_of,
    place_of,
    starts_another,
    when_of,
)
from corpus.russian.persons import persons_of

MAX_LABEL = 160
_RANK: dict[How, int] = {"chaired": 5, "spoke": 4, "present": 3, "apologies": 2, "absent": 1}
_LIST_FOLLOWS = re.compile(
    r"\b(?:приня(?:ли|л|ла|ло)\s+участие|участвовали|присутствовали|вошли|представлены|представляли|составе|участниками)\b[^.]*:\s*$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^\W*(?:пресс-релиз|отчёт|отчет|новости|информация|справка|протокол)\W*(?:№?\s*\d+)?\W*$", re.IGNORECASE
)
_ITEM = re.compile(r"^\s*(?:[-*•–—▪]|\d+[.)])\s+")
_FIRST_PERSON = re.compile(r"«[^»]*(?:»|$)")
_DAY = re.compile(r"\b(?:сегодня|вчера|\d{1,2})\b")
_WE = re.compile(r"\b(?:я|мы|наш\w*|мне|нам|нас)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence with the people it names: pairs of a mention and its person in this report."""

    told: Told
    listed: bool
    people: tuple[tuple[Named, Person], ...]

    @property
    def text(self) -> str:
        return self.told.text

    @property
    def names(self) -> tuple[Named, ...]:
        return tuple(named for named, _ in self.people)

    @property
    def person_by_place(self) -> dict[Span, Person]:
        return {named.span: person for named, person in self.people}


def find_events(document: Document, *, known: Morphology | None = None) -> tuple[Meeting, ...]:
    """The events that a report's sentences tell of, in the order told; none where they tell of none.

    :param known: what is known of Russian words; as installed, when not given.
    """
    known = known or morphology()
    stretches = _stretches(_named(document, known))
    events = [_event(stretch, document, known, first=number == 0) for number, stretch in enumerate(stretches)]
    return tuple(_placed(event, events) for event in events)


def _placed(event: Meeting, events: Sequence[Meeting]) -> Meeting:
    """What took place in the days of another event, and is not put elsewhere, took place where that one did."""
    if event.place or not event.start or not event.end:
        return event
    around = (
        one.place
        for one in events
        if one.place and one.start and one.end and one.start <= event.start <= event.end <= one.end
    )
    return replace(event, place=next(around, None))


def _named(document: Document, known: Morphology | None) -> list[_Sentence]:
    told = [one for one in told_in(document) if not _WE.search(_FIRST_PERSON.sub("", one.text))]
    names = [find_names(one.text, known) for one in told]
    persons = iter(persons_of([mention for mentions in names for mention in mentions]))
    listing, sentences = False, []
    for one, mentions in zip(told, names, strict=True):
        listing = listing and _ITEM.match(one.text) is not None
        mine = [(mention, person) for mention in mentions if (person := next(persons))]
        sentences.append(_Sentence(told=one, listed=listing, people=tuple(mine)))
        listing = listing or _LIST_FOLLOWS.search(one.text) is not None
    return sentences


def _stretches(sentences: Sequence[_Sentence]) -> list[list[_Sentence]]:
    """The sentences parted by event; what is told before the first event belongs to it."""
    stretches: list[list[_Sentence]] = [[]]
    opened = False
    for sentence in sentences:
        if opened and _breaks(sentence, stretches[-1]):
            stretches.append([])
        stretches[-1].append(sentence)
        opened = opened or is_opening(sentence.text)
    return stretches if opened else []


def _breaks(sentence: _Sentence, stretch: Sequence[_Sentence]) -> bool:
    if starts_another(sentence.text):
        return True
    last = stretch[-1].told.heading if stretch else None
    heading = sentence.told.heading
    return heading is not None and heading != last and heads_event(heading) and is_strong(sentence.text)


def _event(stretch: Sequence[_Sentence], document: Document, known: Morphology | None, *, first: bool) -> Meeting:
    opening = _opening(stretch)
    when = _when(stretch, opening, document)
    above = opening.told.heading
    heading = above if above and above != document.title and heads_event(above) else None
    title = None if _NO_NAME.match(document.title) else document.title
    fallback = (title if first else heading) or _cut(opening.text)
    places = (place_of(s.text, known) for s in (opening, *stretch) if is_opening(s.text))
    return Meeting(
        name=name_of(opening.text, fallback, known) if first or not heading else heading,
        kind=kind_of(opening.text)
        or kind_of(heading or "")
        or (kind_of(document.title) if first else None)
        or "мероприятие",
        body=body_of(opening.text, known),
        start=when.start,
        end=when.end,
        place=next((place for place in places if place), None),
        page=opening.told.page,
        span=opening.told.span,
        attendances=_attendances(stretch, known),
        groups=_groups(stretch),
    )


def _cut(text: str) -> str:
    words = " ".join(after_dateline(text).split())
    return words if len(words) <= MAX_LABEL else words[: MAX_LABEL - 1].rstrip() + "…"


def _opening(stretch: Sequence[_Sentence]) -> _Sentence:
    """The sentence that says most of the event: one that tells of it and puts it somewhere in time."""
    strong = [s for s in stretch if is_strong(s.text)]
    dated = [s for s in stretch if is_opening(s.text) and _DAY.search(s.text)]
    both = [s for s in strong if is_opening(s.text) and _DAY.search(s.text)]
    return next(iter(both or strong or dated or [s for s in stretch if is_opening(s.text)] or stretch))


def _when(stretch: Sequence[_Sentence], opening: _Sentence, document: Document) -> When:
    tellers = [opening, *(s for s in stretch if is_opening(s.text))]
    year_end = _year_end(document)
    for sentence in tellers:
        when = when_of(sentence.text, document.issued_on, year_end=year_end)
        if when:
            return when
    if any(is_vague(s.text) for s in tellers):
        return When(start=None, end=None)
    return When(start=document.issued_on, end=document.issued_on)


def _year_end(document: Document) -> date | None:
    """Of the first year that the report names in a date."""
    dates = (dated for page in document.pages for dated in find_dates(page.text))
    first = next(dates, None) if document.issued_on is None else None
    return date(first.end.year, 12, 31) if first else None


def _attendances(stretch: Sequence[_Sentence], known: Morphology | None) -> tuple[Attendance, ...]:
    best: dict[str, tuple[int, Attendance]] = {}
    for sentence in stretch:
        person_by_place = sentence.person_by_place
        for part in parts_in(sentence.text, sentence.names, known, listed=sentence.listed):
            person = person_by_place[part.named.span]
            if not names_person(person.name, sentence.text):
                continue
            weight = _weight(part)
            if person.name not in best or weight > best[person.name][0]:
                if part.named.person.role:
                    person = replace(person, role=part.named.person.role)
                proof = Attendance(person=person, how=part.how, page=sentence.told.page, span=sentence.told.span)
                best[person.name] = (weight, proof)
    return tuple(attendance for _, attendance in best.values())


def _weight(part: Part) -> int:
    return 2 * _RANK[part.how] + (20 if part.formal else 0) - (9 if part.how == "spoke" and not part.formal else 0)


def _groups(stretch: Iterable[_Sentence]) -> tuple[Group, ...]:
    found: dict[str, Group] = {}
    for sentence in stretch:
        for span in groups_in(sentence.text, sentence.names, listed=sentence.listed):
            text, start = " ".join(span.cut(sentence.text).split()), sentence.told.span.start
            where = Span(start=start + span.start, end=start + span.end)
            found.setdefault(text, Group(text=text, page=sentence.told.page, span=where))
    return tuple(found.values())
