"""The events that a Russian report tells of in sentences, and who took part; lists of those present are for `rolls`.

As `prose` does for English: sentences, the people they name, the events they tell of, put together. Names are given
in the nominative where the dictionary has it ("Рустамом Гафуровым" is Рустам Гафуров), else as printed; the proof is
the sentence word for word, and `naming.names_person` holds of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from corpus.dates import find_dates
from corpus.day_parts import DayPart, part_at
from corpus.imprint import after_dateline
from corpus.meeting_heads import is_trip
from corpus.naming import names_person
from corpus.prose.telling import Told, told_in
from corpus.records import Attendance, Document, Group, How, Meeting, Person, Span
from corpus.russian.attending import Part, parts_in
from corpus.russian.groups import groups_in
from corpus.russian.journeys import Party, author_of, tells_of_own, travellers
from corpus.russian.morphology import Morphology, morphology
from corpus.russian.names import Named, find_names
from corpus.russian.occasions import (
    When,
    announces_several,
    body_of,
    from_host,
    heads_event,
    is_of_both,
    is_opening,
    is_strong,
    is_vague,
    is_within,
    kind_of,
    leads_day,
    name_of,
    place_of,
    starts_another,
    tells_absence,
    when_of,
)
from corpus.russian.persons import may_be_one, persons_of
from corpus.russian.sides import sides_in

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
_I = re.compile(r"\bя\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:я|мы|наш\w*|мне|нам|нас)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """What all events of one report share.

    :param year_end: the last day on which it can have been written, where it bears no date.
    """

    document: Document
    known: Morphology | None
    year_end: date | None
    parts: Sequence[DayPart] = ()

    def part_of(self, sentence: _Sentence) -> DayPart | None:
        return part_at(self.parts, (sentence.told.page, sentence.told.span.start))

    def day_in(self, text: str) -> When | None:
        return when_of(text, self.document.issued_on, year_end=self.year_end)

    def day_of(self, heading: str | None) -> When | None:
        """Of a heading that begins with a date, and not the report's own: "3 июня, среда. Ош"."""
        day = self.day_in(heading) if heading and leads_day(heading) else None
        return day if day and day.start != self.document.issued_on else None


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


def find_events(
    document: Document,
    *,
    known: Morphology | None = None,
    travelling: Sequence[Attendance] = (),
    parts: Sequence[DayPart] = (),
) -> tuple[Meeting, ...]:
    """The events that a report's sentences tell of, in the order told; none where they tell of none.

    :param travelling: those whom the report lists as on the journey of which it tells.
    :param parts: its days, where it is told day by day.
    :param known: what is known of Russian words; as installed, when not given.
    """
    known = known or morphology()
    report = _Report(document=document, known=known, year_end=_year_end(document), parts=parts)
    events: list[Meeting] = []
    sentences = _named(document, known)
    before = takewhile(lambda one: report.part_of(one) is None, sentences) if parts else ()
    party, host = _party(list(before), report) or Party(travelling), None
    for stretch in _stretches(sentences, report):
        party = _party(stretch, report) or party
        host = _event(stretch, report, party, host)
        events = [_without(one, host) for one in events] if any(is_of_both(s.text) for s in stretch) else events
        if host.attendances or not announces_several(_opening(stretch).text):
            events.append(host)
    return tuple(_placed(event, events) for event in events)


def _without(event: Meeting, last: Meeting) -> Meeting:
    """An event of the day of the last one, without those who are said to have stayed away from both."""
    away = {one.person.name: one for one in last.attendances if one.how in ("absent", "apologies")}
    if (event.start, event.end) != (last.start, last.end):
        return event
    return replace(event, attendances=tuple(away.get(one.person.name, one) for one in event.attendances))


def _party(stretch: Sequence[_Sentence], report: _Report) -> Party | None:
    """Those whom it names as travelling together."""
    for sentence in stretch:
        people = sentence.person_by_place
        if found := [people[named.span] for named in travellers(sentence.text, sentence.names)]:
            where = sentence.told
            travelling = [Attendance(person=one, how="present", page=where.page, span=where.span) for one in found]
            own = author_of(report.document, report.known) if _I.search(where.text) else None
            return Party([own, *travelling] if own else travelling, where.text)
    return None


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
    by_us = tells_of_own(document)
    told = [one for one in told_in(document) if by_us or not _WE.search(_FIRST_PERSON.sub("", one.text))]
    names = [find_names(one.text, known) for one in told]
    persons = iter(persons_of([mention for mentions in names for mention in mentions]))
    listing, sentences = False, []
    for one, mentions in zip(told, names, strict=True):
        listing = listing and _ITEM.match(one.text) is not None
        mine = [(mention, person) for mention in mentions if (person := next(persons))]
        sentences.append(_Sentence(told=one, listed=listing, people=tuple(mine)))
        listing = listing or _LIST_FOLLOWS.search(one.text) is not None
    return sentences


def _stretches(sentences: Sequence[_Sentence], report: _Report) -> list[list[_Sentence]]:
    """The sentences parted by event; what is told before the first event belongs to it."""
    stretches: list[list[_Sentence]] = [[]]
    opened = False
    for sentence in sentences:
        part = report.part_of(sentence)
        is_next_part = bool(stretches[-1]) and part != report.part_of(stretches[-1][-1])
        if is_next_part or (opened and _breaks(sentence, stretches[-1], report)):
            stretches.append([])
        stretches[-1].append(sentence)
        opened = opened or is_opening(sentence.text)
    return [stretch for stretch in stretches if _is_of_event(stretch, report)] if opened else []


def _is_of_event(stretch: Sequence[_Sentence], report: _Report) -> bool:
    """Whether it tells of an event; outside the days of a report that is told day by day it may not."""
    return not report.parts or any(is_opening(one.text) or any(_parts(one, report)) for one in stretch)


def _breaks(sentence: _Sentence, stretch: Sequence[_Sentence], report: _Report) -> bool:
    if starts_another(sentence.text):
        return True
    if leads_day(sentence.text) and any(part.formal or part.how == "present" for part in _parts(sentence, report)):
        return not is_within(report.day_in(sentence.text), report.day_in(_opening(stretch).text))
    last = stretch[-1].told.heading if stretch else None
    heading = sentence.told.heading
    if heading is None or heading == last:
        return False
    return report.day_of(heading) is not None or (heads_event(heading) and is_strong(sentence.text))


def _parts(sentence: _Sentence, report: _Report) -> Iterator[Part]:
    return parts_in(sentence.text, sentence.names, report.known, listed=sentence.listed)


def _event(stretch: Sequence[_Sentence], report: _Report, party: Party, host: Meeting | None) -> Meeting:
    """The event of one stretch.

    :param host: the one told of before it, which lends its day and place.
    """
    document, known, first = report.document, report.known, host is None
    opening = _opening(stretch)
    when = _when(stretch, opening, report, host)
    above = opening.told.heading
    is_announced = above and (heads_event(above) or report.day_of(above))
    heading = above if above != document.title and is_announced else None
    part = report.part_of(opening)
    heading = part.title or heading if part else heading
    title = None if _NO_NAME.match(document.title) else after_dateline(document.title)
    fallback = (title if first else None) or _cut(opening.text)
    places = (place_of(s.text, known) for s in (opening, *stretch) if is_opening(s.text) and not tells_absence(s.text))
    told = _attendances(stretch, known)
    sent = _party(stretch, report) if first and is_trip(document.title) else None
    told = (*told, *(one for one in sent.people if not _is_told(one, told))) if sent else told
    return Meeting(
        name=heading or name_of(opening.text, fallback, known),
        kind=kind_of(opening.text)
        or kind_of(heading or "")
        or (kind_of(document.title) if first else None)
        or "мероприятие",
        body=body_of(opening.text, known),
        start=when.start,
        end=when.end,
        place=next((place for place in places if place), None) or _place_of_host(when, host),
        page=opening.told.page,
        span=opening.told.span,
        attendances=(*told, *_rest_of(party, opening, stretch, told), *_own_of(stretch, report, told)),
        groups=_groups(stretch),
    )


def _is_told(one: Attendance, told: Sequence[Attendance]) -> bool:
    return any(may_be_one(one.person.name, other.person.name) for other in told)


def _place_of_host(when: When, host: Meeting | None) -> str | None:
    """Of one day, told of before it."""
    return host.place if host and host.start == host.end == when.start else None


def _rest_of(
    party: Party, opening: _Sentence, stretch: Sequence[_Sentence], told: Sequence[Attendance]
) -> Iterator[Attendance]:
    """Those who travel together and are not told of by name, where they are said or understood to have been there."""
    if party.is_meant(opening.text, opening.names, (one.text for one in stretch)):
        names = [one.person.name for one in told]
        for one in party.people:
            if not any(may_be_one(one.person.name, name) for name in names):
                yield one


def _own_of(stretch: Sequence[_Sentence], report: _Report, told: Sequence[Attendance]) -> Iterator[Attendance]:
    """Whoever wrote it, in a day of a report told day by day that says "я" or "мы"."""
    if report.part_of(stretch[0]) and any(_WE.search(_FIRST_PERSON.sub("", one.text)) for one in stretch):
        own = author_of(report.document, report.known) if tells_of_own(report.document) else None
        if own and not any(may_be_one(own.person.name, one.person.name) for one in told):
            yield own


def _cut(text: str) -> str:
    words = " ".join(after_dateline(text).split())
    return words if len(words) <= MAX_LABEL else words[: MAX_LABEL - 1].rstrip() + "…"


def _opening(stretch: Sequence[_Sentence]) -> _Sentence:
    """The sentence that says most of the event: one that tells of it and puts it somewhere in time."""
    strong = [s for s in stretch if is_strong(s.text)]
    dated = [s for s in stretch if is_opening(s.text) and _DAY.search(s.text)]
    both = [s for s in strong if is_opening(s.text) and _DAY.search(s.text)]
    return next(iter(both or strong or dated or [s for s in stretch if is_opening(s.text)] or stretch))


def _when(stretch: Sequence[_Sentence], opening: _Sentence, report: _Report, host: Meeting | None) -> When:
    """By a sentence that tells of it, within the days of its heading; by the event before it; else by the report."""
    tellers = [opening, *(s for s in stretch if is_opening(s.text) or (s is stretch[0] and leads_day(s.text)))]
    part = report.part_of(opening)
    headed = report.day_in(part.day) if part else report.day_of(opening.told.heading)
    days = (report.day_in(s.text) for s in tellers)
    titled = report.day_in(report.document.title) if host is None and part is None else None
    if headed is None and titled and titled.start != titled.end:
        headed = titled  # the days of the journey: "по приказу от 17 июня" is another
    told = next((day for day in days if day and (headed is None or is_within(day, headed))), None)
    beside = from_host(opening.text, host.start, host.end) if host and host.start and host.end else None
    if told is None and part and host and beside and beside.start != host.start:  # "на следующий день", further on
        return beside
    if found := told or headed or beside:
        return found
    if any(is_vague(s.text) for s in tellers):
        return When(start=None, end=None)
    return When(start=report.document.issued_on, end=report.document.issued_on)


def _year_end(document: Document) -> date | None:
    """Of the first year that the report names in a date."""
    dates = (dated for page in document.pages for dated in find_dates(page.text))
    first = next(dates, None) if document.issued_on is None else None
    return date(first.end.year, 12, 31) if first else None


def _attendances(stretch: Sequence[_Sentence], known: Morphology | None) -> tuple[Attendance, ...]:
    best: dict[str, tuple[int, Attendance]] = {}
    side: str | None = None
    side_of: dict[str, str] = {}
    for sentence in stretch:
        person_by_place = sentence.person_by_place
        sides = sides_in(sentence.text, sentence.names, side, known)
        side = next(reversed(list(sides.values())), None)
        side_of |= {person_by_place[span].name: its for span, its in sides.items()}
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
    return tuple(_of_side(attendance, side_of.get(name)) for name, (_, attendance) in best.items())


def _of_side(attendance: Attendance, side: str | None) -> Attendance:
    return replace(attendance, person=replace(attendance.person, organization=side)) if side else attendance


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
