"""The events that a report tells of in sentences, and who took part; lists of those present are for `rolls`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from corpus.dates import find_dates, find_days, is_day, without_times, year_in
from corpus.prose.articles import Article
from corpus.prose.author import Author
from corpus.prose.datelines import Dateline, dateline_of
from corpus.prose.days import When, day_of_host, days_from_host, is_vague, leads_day, when_of
from corpus.prose.entries import without_day
from corpus.prose.gathering import Sentence, attendances_in, delegates_in, groups_of, sentence_of
from corpus.prose.journeys import (
    by_office,
    commonest_year,
    is_without,
    meant_by_office,
    over_all,
    says_we,
    with_lists,
    with_others,
    without_gone,
)
from corpus.prose.names import Named, find_names
from corpus.prose.namesakes import are_one, persons_of
from corpus.prose.naming import kind_of, name_of, named_by_people
from corpus.prose.occasions import body_of, goes_aside, heads_event, is_opening, is_strong, starts_another
from corpus.prose.offices import names_body
from corpus.prose.phrases import FINITE
from corpus.prose.places import place_of
from corpus.prose.telling import Told, told_in
from corpus.prose.tokens import lexicon_of
from corpus.prose.turning import sets_out, without_past
from corpus.records import Attendance, Document, Meeting

MAX_LABEL = 160
N_SEVERAL = 2
LONG_AGO = timedelta(days=400)  # a report tells of nothing older, but in passing
SOON = timedelta(days=7)  # and nothing later, but in passing
ANY_DAY = date(2000, 6, 1)
_ONE_SIDE = re.compile(r"\b(?:was|were) (?:also )?held with\b", re.IGNORECASE)
# "Two members have joined the board: Ms. Lind and Mr. Ode", which tells nobody to have come
_NOW_MEMBERS = re.compile(
    r"\b(?:has|have) (?:also |recently |now )?joined (?:the|our) (?:[\w’'-]+ ){0,3}?"
    r"(?:board|committee|council|commission|panel|team|staff|society|club|group)\b(?! (?:meeting|session|call)\b)",
    re.IGNORECASE,
)
_HELD_ON = re.compile(r"\b(?:took place|(?:was|were) held|met) on\b")
_MET_ON = re.compile(
    r"\b(?:met|sat|gathered|convened|assembled|took place|(?:was|were) (?:held|convened))\b[^.;:]{0,80}?"
    r"\bon (?:\w+day,? )?(?:the )?(?:\d|[A-Z][a-z]+ \d)"
)
_THE_DELEGATION = re.compile(
    r"\b(?:the|our) (?:delegation|mission|team|group)\b(?! of\b)(?! (?:leader|members?)\b)"
    r"|\b(?:the )?representatives of the (?:Cent(?:er|re)|Secretariat)\b",
    re.IGNORECASE,
)
# "The Centre's team was received by"
_TEAM_RECEIVED = re.compile(
    r"\bthe (?:[\w’'-]+ ){1,4}?(?:delegation|mission|team|group) (?:was|were) (?:also )?(?:\w+ly )?"
    r"(?:received|welcomed|hosted|greeted)\b",
    re.IGNORECASE,
)
# "A delegation led by", "On 5 March the delegation from Odda": not the one told of before.
_A_DELEGATION = re.compile(
    r"^\W*(?:(?:On|This|Last|In|Today|Yesterday)\b[^,]{0,40}, )?"
    r"(?:(?:an?|another) (?:[\w’'.-]+ ){0,4}?delegation\b|(?:the )?delegation from (?:the )?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\W*(?:today|yesterday)\b", re.IGNORECASE)
_THE_OTHERS = re.compile(
    r"\b(?:the|our|all|both) (?:remaining|other|rest of the|others of the) (?:\w+ )?"
    r"(?:members|delegation|mission|team|group|two|three)\b",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(r"^(?P<place>[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+)*)(?: again)?(?:,| [-–—]|:) ")
_LEFT = re.compile(r"\b(?:returned|left|departed|flew (?:home|back)|travelled (?:home|back)|went (?:home|back))\b")
_TRIP = re.compile(r"\b(?:visit|trip|mission|tour)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """What all events of one report share.

    :param ahead: the day of which a letter says ahead of its events that they were then.
    """

    title: str
    sentences: Sequence[Sentence]
    dateline: Dateline
    delegates: tuple[Attendance, ...]
    author: Author | None
    year: int | None = None
    ahead: When | None = None

    def issued_on(self, host: Meeting | None) -> date | None:
        """The day from which days are reckoned; of a report without one, the last of the year that its title names.

        Else the last of the event told of before.
        """
        year = year_in(self.title) or self.year
        return self.dateline.issued_on or (date(year, 12, 31) if year else None) or (host.end if host else None)


def find_events(
    document: Document,
    author: Author | None = None,
    travellers: Sequence[Attendance] = (),
    listed: Sequence[tuple[int, int]] = (),
) -> tuple[Meeting, ...]:
    """The events that a report's sentences tell of, in the order told; none where they tell of none.

    :param author: who tells of them as "I".
    :param travellers: who is listed to have made the journey of which it tells.
    :param listed: the places, page and letter, of people in lists: a day that has some need not name any besides.
    """
    told = told_in(document, by_author=author is not None)
    if not any(is_opening(one.text) or one.entry for one in told):
        return ()
    sentences = _named(told, document, by_author=author is not None)
    stretches = _stretches(sentences, by_days=author is not None)
    report = _Report(
        title=document.title,
        sentences=sentences,
        dateline=dateline_of(document),
        delegates=_delegates(sentences, travellers),
        year=commonest_year(document) if any(one.entry for one in told) else None,
        author=author,
    )
    events: list[Meeting] = []
    is_opened = any(is_opening(s.text) or leads_day(s.text) or s.told.entry for s in stretches[0])
    if author and len(stretches) > 1 and not is_opened:
        report = replace(report, ahead=_day_ahead(stretches[0], report))
        stretches = stretches[1:]  # what whoever travelled says ahead of the first day
    by_entries = any(sentence.told.entry for sentence in sentences)
    listing = with_lists(stretches, listed) if by_entries else frozenset()
    delegations = None if author else _delegations(stretches)
    for number, (before, stretch) in enumerate(pairwise([[], *stretches])):
        if delegations:
            report = replace(report, delegates=delegations[number])
        event = _event(stretch, before, report, events)
        is_behind = by_entries and bool(before) and stretch[0].told.entry is None  # behind the last day
        has_list = number in listing and stretch[0].told.entry is not None
        if (author or by_entries) and not (has_list or _tells_of_people(stretch, event, is_behind=is_behind)):
            continue  # "I land tomorrow", "15 March. Departure."
        is_whole = by_entries and not before and stretch[0].told.entry is None
        if is_whole:
            headings = {s.heading for s in sentences if s.told.entry and s.heading}
            event = over_all(event, (when_of(text, report.issued_on(None)) for text in (report.title, *headings)))
        if author and not is_without(author, stretch, report.delegates):
            event = _of_author(
                event, author, report.delegates, is_called=is_whole or _called(stretch, before) is not None
            )
        events.append(event)
        is_journey = len(events) == 1 and not delegations and not (by_entries and stretch[0].told.entry)
        if is_journey and not report.delegates and _TRIP.search(events[0].kind or ""):
            went = tuple(one for one in events[0].attendances if one.how not in ("absent", "apologies"))
            report = replace(report, delegates=went)  # those who went are the delegation
    return tuple(events)


def _day_ahead(stretch: Sequence[Sentence], report: _Report) -> When | None:
    """The day on which all was, of a letter of the 9th: "We thank you for your help on 4 March. In the morning ..."."""
    issued_on = report.issued_on(None)
    for sentence in stretch:
        when = when_of(without_past(sentence.text), issued_on)
        if when and when.end and issued_on and when.end < issued_on and not _is_aside(when, issued_on):
            return when
    return None


def _delegates(sentences: Sequence[Sentence], travellers: Sequence[Attendance]) -> tuple[Attendance, ...]:
    """Who made the journey: in a report told day by day by what stands above the first day, if that says so."""
    first = next((n for n, sentence in enumerate(sentences) if sentence.told.entry), 0)
    ahead = delegates_in(sentences[:first])
    return ahead or (tuple(travellers) if first else ()) or delegates_in(sentences) or tuple(travellers)


def _delegations(stretches: Sequence[Sequence[Sentence]]) -> Sequence[tuple[Attendance, ...]] | None:
    """Who "the delegation" is in each stretch, where a report tells of several; `None` where it tells of one."""
    begins = [_brings_delegation(stretch, before) for before, stretch in pairwise([[], *stretches])]
    if sum(begins) < N_SEVERAL:
        return None
    found: list[tuple[Attendance, ...]] = []
    for stretch, is_new in zip(stretches, begins, strict=True):
        own = delegates_in(stretch)
        found.append(own if is_new or not found else (*found[-1], *own))
    return found


def _brings_delegation(stretch: Sequence[Sentence], before: Sequence[Sentence]) -> bool:
    if before and stretch[0].told.article is not before[-1].told.article:
        return True
    return any(_A_DELEGATION.search(one.text) for one in stretch) and bool(delegates_in(stretch))


def _tells_of_people(stretch: Sequence[Sentence], event: Meeting, *, is_behind: bool) -> bool:
    said = [is_opening(sentence.text) or (not is_behind and any(sentence.parts)) for sentence in stretch]
    return any(said) and bool(event.attendances)


def find_people(document: Document, author: Author | None = None) -> tuple[Attendance, ...]:
    """Who took part, or stayed away, by the sentences of a record that is of one meeting."""
    told = [one for one in told_in(document, by_author=author is not None) if not _NOW_MEMBERS.search(one.text)]
    people = attendances_in(_named(told, document))
    if author is None:
        return people
    return (_attends(author), *(one for one in people if not are_one(one.person.name, author.person.name)))


def sentences_in(document: Document, *, by_author: bool = False) -> list[Sentence]:
    """Every sentence that tells something, with the people whom it names; those of "we" where who wrote it does."""
    return _named(told_in(document, by_author=by_author), document)


def _named(told: Sequence[Told], document: Document, *, by_author: bool = False) -> list[Sentence]:
    lexicon = lexicon_of(page.text for page in document.pages)
    names = [find_names(one.text, lexicon) for one in told]
    told = [
        replace(one, listed=True) if mentions and sets_out(one.text, mentions[0].reach.start) else one
        for one, mentions in zip(told, names, strict=True)
    ]
    if by_author:
        told = [
            replace(one, listed=True) if _tells_hosts(one.text, mentions) else one
            for one, mentions in zip(told, names, strict=True)
        ]
    persons = iter(persons_of([mention for mentions in names for mention in mentions]))
    return [
        sentence_of(one, mentions, [next(persons) for _ in mentions]) for one, mentions in zip(told, names, strict=True)
    ]


def _of_author(event: Meeting, author: Author, delegates: Sequence[Attendance], *, is_called: bool) -> Meeting:
    """One of the meetings of which somebody tells who was there; whom they met is its name, if it has no other."""
    ours = [author.person.name, *(one.person.name for one in delegates)]
    people = [one.person.name for one in event.attendances if not are_one(one.person.name, author.person.name)]
    met = [name for name in people if not any(are_one(name, one) for one in ours)] or people
    event = replace(event, name=named_by_people(met), kind="meeting") if met and not is_called else event
    if any(are_one(one.person.name, author.person.name) for one in event.attendances):
        return event
    return replace(event, attendances=(_attends(author), *event.attendances))


def _attends(author: Author) -> Attendance:
    return Attendance(person=author.person, how="present", page=author.page, span=author.span)


def _tells_hosts(text: str, names: Sequence[Named]) -> bool:
    """ "On Friday the Roads Agency: Ms. Lind, country manager", without a verb, by whoever was there."""
    if not names or FINITE.search(text):
        return False
    *_, body = re.split(r"(?:^| )(?:the|at) ", text[: names[0].reach.start].rstrip(" ,:–—-"))
    return text[: names[0].reach.start].rstrip()[-1:] in (",", ":", "–", "—") and names_body(body)


def _stretches(sentences: Sequence[Sentence], *, by_days: bool) -> list[list[Sentence]]:
    """The sentences parted by event; what is told before the first event belongs to it.

    :param by_days: whoever travelled tells day by day of those whom they met, in whatever words.
    """
    stretches: list[list[Sentence]] = [[]]
    opened = False
    telling = [one.told.article for one in sentences if is_opening(one.text)]  # the articles that tell of events
    for sentence in sentences:
        if not by_days and stretches[-1] and _is_back(sentence, stretches[-1]):
            stretches[0] += [sentence] if len(stretches) > 1 else []
            continue
        if (
            ((opened or (stretches[-1] and days_from_host(sentence.text))) and _breaks(sentence, stretches[-1]))
            or (by_days and _begins_day(sentence, stretches[-1]))
            or (stretches[-1] and sentence.told.entry is not stretches[-1][-1].told.entry)
            or (opened and _begins_article(sentence, stretches[-1], telling))
        ):
            stretches.append([])
        stretches[-1].append(sentence)
        opened = opened or is_opening(sentence.text)
    told = opened or any(sentence.told.entry for sentence in sentences)
    return [stretch for stretch in stretches if stretch] if told else []


def _begins_article(sentence: Sentence, stretch: Sequence[Sentence], telling: Sequence[Article | None]) -> bool:
    article = sentence.told.article
    is_new = article is not None and bool(stretch) and article is not stretch[-1].told.article
    return is_new and any(one is article for one in telling)


def _is_back(sentence: Sentence, stretch: Sequence[Sentence]) -> bool:
    """Whether it goes on with the first event: under a heading of its own after one told of as of the day before."""
    first = stretch[0]
    is_eve = bool(days_from_host(first.text)) and first.told.entry is None
    is_elsewhere = first.heading is not None and sentence.heading != first.heading
    return is_eve and is_elsewhere and not _breaks(sentence, stretch)


def _breaks(sentence: Sentence, stretch: Sequence[Sentence]) -> bool:
    entry = stretch[-1].told.entry if stretch else None
    if entry and sentence.told.entry is entry and not any(_shows_people(one) for one in stretch):
        return False  # "On 12 March the group parted. In the morning Ms. Lind visited"
    if starts_another(sentence.text):
        return True
    last = stretch[-1].heading if stretch else None
    new_part = (
        sentence.heading is not None
        and sentence.heading != last
        and (
            heads_event(sentence.heading)
            or (last is not None and (_is_dated(sentence.heading) or _has_day_of_its_own(sentence, stretch)))
        )
    )
    return new_part and is_strong(sentence.text)


def _shows_people(sentence: Sentence) -> bool:
    """Whether it names anybody but those who left: "Mr. Lind returned to Odda. On 6 March the others met"."""
    is_of_leaving = _LEFT.search(sentence.text) is not None and not is_opening(sentence.text)
    return bool(sentence.names) and not is_of_leaving


def _has_day_of_its_own(sentence: Sentence, stretch: Sequence[Sentence]) -> bool:
    """ "The Bridge Committee met on 5 March 2024", under a heading of its own, in the record of 4 March's session."""
    days = {dated.start for dated in find_dates(sentence.text)}
    told = {dated.start for one in stretch if is_strong(one.text) for dated in find_dates(one.text)}
    return len(days) == 1 and _MET_ON.search(sentence.text) is not None and days.isdisjoint(told)


def _begins_day(sentence: Sentence, stretch: Sequence[Sentence]) -> bool:
    last = stretch[-1].heading if stretch else None
    return leads_day(sentence.text) or (sentence.heading != last and _is_dated(sentence.heading))


def _whole(heading: str, first: When) -> When:
    """All days of a heading: "Friday 6 June to Sunday 8 June"."""
    days = find_days(heading, first.start.year) if first.start else ()
    return When(start=min(one.start for one in days), end=max(one.end for one in days)) if len(days) > 1 else first


def _is_within(day: When, days: When) -> bool:
    return bool(day.start and days.start and days.end and days.start <= day.start <= days.end)


def _is_dated(heading: str | None) -> bool:
    return heading is not None and when_of(heading, ANY_DAY) is not None


def _event(
    stretch: Sequence[Sentence], last: Sequence[Sentence], report: _Report, before: Sequence[Meeting]
) -> Meeting:
    """The event of one stretch.

    :param last: the stretch before it.
    :param before: the events told of so far; the last of them lends its day and place to one "on its margins".
    """
    article = stretch[0].told.article
    if article:
        dateline = Dateline(place=article.place, issued_on=article.issued_on or report.dateline.issued_on)
        report = replace(report, title=article.title, dateline=dateline)
    begins_article = article is not None and not (last and last[-1].told.article is article)
    if begins_article:
        before = ()
    host = before[-1] if before else None
    opening = _opening(stretch, report.issued_on(host))
    aside = host is not None and goes_aside(opening.text, opening.heading)
    headed = (
        opening.heading
        if opening.told.entry or report.author or (host and not _is_used(opening.heading, last))
        else None
    )
    if report.ahead and headed and when_of(headed, ANY_DAY) == _day_of_issue(report):
        headed = None  # the letter's own dateline
    n_day = day_of_host(opening.text)
    when = _day_of(before[0], n_day) if before and n_day is not None else None
    when = when or _when(stretch, opening, report, host, headed)
    title = _heading_of(opening, last) or (None if before else report.title)
    name = (
        _called(stretch, last)
        or name_of(opening.text, opening.names, title)
        or kind_of(opening.text, noun=True)
        or _cut(without_day(opening.text))
    )
    place = _place_in(headed) or next(_places(stretch, opening), None)
    return Meeting(
        name=name,
        kind=kind_of(name) or kind_of(opening.text) or kind_of(report.title),
        body=body_of(opening.text),
        start=when.start,
        end=when.end,
        place=place or (before[0].place if aside else None if report.ahead else report.dateline.place),
        page=opening.told.page,
        span=opening.told.span,
        attendances=_attendances(stretch, opening, report, before, aside=aside),
        groups=groups_of(stretch),
    )


def _day_of_issue(report: _Report) -> When:
    return When(start=report.dateline.issued_on, end=report.dateline.issued_on)


def _day_of(whole: Meeting, n_day: int) -> When | None:
    """Its first, second or last day, where it took several."""
    if whole.start is None or whole.end is None or whole.start == whole.end:
        return None
    day = whole.end if n_day < 0 else min(whole.start + timedelta(days=n_day), whole.end)
    return When(start=day, end=day)


def _heading_of(opening: Sentence, last: Sequence[Sentence]) -> str | None:
    """The heading that announces the event, if no other is told of under it before."""
    used = _is_used(opening.heading, last)
    return opening.heading if opening.heading and heads_event(opening.heading) and not used else None


def _called(stretch: Sequence[Sentence], last: Sequence[Sentence]) -> str | None:
    """What the day's entry is called, for the first event that it tells of."""
    entry = stretch[0].told.entry
    return entry.title if entry and not any(sentence.told.entry is entry for sentence in last) else None


def _is_used(heading: str | None, last: Sequence[Sentence]) -> bool:
    return any(sentence.heading == heading for sentence in last)


def _attendances(
    stretch: Sequence[Sentence], opening: Sentence, report: _Report, before: Sequence[Meeting], *, aside: bool
) -> tuple[Attendance, ...]:
    """Those told of, and who is meant by "the delegation", by "we" in a report told day by day, or by an office.

    The delegation is meant as well where "a meeting was held with Mr. Lind" names one side.
    """
    told = attendances_in(stretch, report.sentences)
    by_entries = opening.told.entry is not None
    delegates = report.delegates if before or report.author or by_entries else ()
    is_ours = by_entries and says_we(stretch)
    if _THE_OTHERS.search(opening.text):
        return with_others(told, without_gone(delegates, report.sentences, opening))
    is_team = _THE_DELEGATION.search(opening.text) or _TEAM_RECEIVED.search(opening.text)
    if is_ours or is_team or (aside and _ONE_SIDE.search(opening.text)):
        return with_others(told, delegates)
    known = report.delegates or ([one for event in before for one in event.attendances] if by_entries else ())
    return with_others(told, meant_by_office(stretch, by_office(known)))


def _place_in(heading: str | None) -> str | None:
    """Of a heading of place and day, "ODDA, 4 June", the place."""
    if heading is None or not _is_dated(heading):
        return None
    match = _PLACE_AND_DAY.match(heading)
    place = match["place"] if match and not re.search(r"[^\W\d_]{4}", without_times(heading[match.end() :])) else None
    return place.title() if place and place.isupper() else place


def _places(stretch: Sequence[Sentence], opening: Sentence) -> Iterator[str]:
    for sentence in (opening, *(s for s in stretch if is_strong(s.text))):
        place = place_of(sentence.text, sentence.names)
        if place:
            yield place


def _cut(text: str) -> str:
    words = " ".join(text.split())
    words = words[:1].upper() + words[1:]
    return words if len(words) <= MAX_LABEL else words[: MAX_LABEL - 1].rstrip() + "…"


def _opening(stretch: Sequence[Sentence], issued_on: date | None) -> Sentence:
    """The sentence that says most of the event: one that tells of it and puts it somewhere in time."""
    openings = [s for s in stretch if is_opening(s.text)] or [s for s in stretch if s.parts]
    whens = {s.told.span: when_of(without_past(s.text), issued_on) for s in openings}
    recent = [s for s in openings if not _is_aside(whens[s.told.span], issued_on)]
    strong = [s for s in recent if is_strong(s.text)]
    dated = [s for s in recent if whens[s.told.span]]
    both = [s for s in strong if whens[s.told.span]]
    return next(iter(both or dated or strong or recent or openings or stretch))


def _is_aside(when: When | None, issued_on: date | None) -> bool:
    """Whether it is too long before the issue, or after it, to be the day of what the report tells of."""
    if when is None or when.start is None or when.end is None or issued_on is None:
        return False
    return issued_on - when.end > LONG_AGO or when.start - issued_on > SOON


def _when(
    stretch: Sequence[Sentence], opening: Sentence, report: _Report, host: Meeting | None, heading: str | None
) -> When:
    issued_on = report.issued_on(host)
    by_days = report.author is not None
    tellers = [opening, *(s for s in stretch if is_opening(s.text) or (by_days and leads_day(s.text)))]
    headed = when_of(heading, issued_on) if heading and _is_dated(heading) else None
    if report.author and _TODAY.match(opening.text) and (today := when_of(opening.text, issued_on)):
        return today  # behind the last day of a mail: "Today I saw Mr. Lind"
    if heading and headed and headed.start and headed.end:
        headed = _whole(heading, headed)
        days = (when_of(s.text, headed.end) for s in tellers)
        within = (day for day in days if day and day.start and day.end and _is_within(day, headed))
        own = when_of(opening.text, headed.end) if _HELD_ON.search(opening.text) and not opening.told.entry else None
        return next(within, own or headed)
    if host and host.start and host.end and (n_days := days_from_host(opening.text)):
        day = (host.end if n_days > 0 else host.start) + timedelta(days=n_days)
        return When(start=day, end=day)
    for sentence in tellers:
        when = when_of(without_past(sentence.text), issued_on)
        if when and not _is_aside(when, report.dateline.issued_on):
            return when
    for sentence in stretch:
        if is_day(sentence.text.strip(" .")):  # "06.09.2023. The third meeting was held."
            return when_of(sentence.text, issued_on) or When(start=issued_on, end=issued_on)
    if any(is_vague(s.text) for s in tellers):
        return When(start=None, end=None)
    if host:
        return When(start=host.start, end=host.end)
    return report.ahead or When(start=issued_on, end=issued_on)
