"""The meetings of a journey that a table tells of: a row each, with its day, where it was, and who met whom.

Tables of people, whose rows are not meetings, are for `rolls`; programmes hour by hour for `programmes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Protocol

from corpus.besides import AWAY
from corpus.dates import find_dates, find_days
from corpus.meeting_heads import kind_of
from corpus.prose.author import Author
from corpus.prose.names import find_names
from corpus.prose.namesakes import are_one, may_be_one, persons_of
from corpus.prose.tokens import Lexicon, lexicon_of
from corpus.records import Attendance, Document, Meeting, Person, Span
from corpus.rolls.lines import Line
from corpus.rolls.names import WRITER
from corpus.rolls.tables import cells_of
from corpus.roster import Roster
from corpus.russian.language import is_russian
from corpus.russian.morphology import morphology
from corpus.russian.names import find_names as find_russian_names
from corpus.russian.persons import persons_of as russian_persons_of

N_NAME_LETTERS = 120
N_LINE_LETTERS = 400
MIN_ROWS = 2
_ON = re.compile(
    r"^(?:date|day|when|date ?(?:and|&|/) ?(?:time|hours?|place|venue)|time|дата|день|когда|дата и время|число)s?\b",
    re.IGNORECASE,
)
# A day in these tells of no meeting that was held.
_OTHER_DAY = re.compile(
    r"\b(?:deadline|due|by when|birth|joined|appointed|expir\w*|published|next|planned|foreseen|proposed|tentative"
    r"|departure|vote|amount|cost|срок\w*|план\w*|рождения)\b",
    re.IGNORECASE,
)
_OURS = (
    r"our (?:people|side|team|participants|colleagues|staff|delegation)|us|ours|from (?:us|our side)|delegation"
    r"|(?:mission|team|delegation|group) members?(?: present)?|наши(?: участники)?|от нас|делегация|наша сторона"
)
_MET = (
    r"(?:whom|who) (?:we|they|was|were) met|(?:persons?|people|officials?|whom) (?:we )?met(?: with)?|met with"
    r"|interlocutors?|counterparts?|hosts?|hosted by|host side|received by|contacts?|(?:present )?with whom|who|with"
    r"|participants?|present|attendees|attended by|attending|who (?:came|took part|was (?:there|present))|speakers?"
    r"|participants? (?:from|for|of) .*|(?:from|for) the .*|[\w’' -]{2,30} (?:side|participants|delegation|team)"
    r"|участники(?: .*)?|присутствовали|с кем(?: встречались| встреча)?|собеседники|принимающая сторона|кто принимал"
    r"|с .* стороны|от .*|(?:принимали|встречали)"
)
_PEOPLE = re.compile(rf"^(?:{_OURS}|{_MET})$", re.IGNORECASE)
_FELL = re.compile(
    r"\b(?:cancell?ed|postponed|called off|did not take place|not held|dropped)\b|отмен[её]н|не состоял|перенес",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"^\W*(?:(?:all|both|the whole|the entire|full|whole)(?: (?:of )?(?:us|the|our))?"
    r"(?: (?:two|three|four|five|six|seven|members?|team|group|delegation|mission|of us|travellers?))*"
    r"|everybody|everyone|(?:the )?(?:same|as above|ditto|idem)|(?:we )?all|все(?: (?:члены|участники) делегации|"
    r" \w+)?|оба|обе|вся (?:группа|делегация)|те же|весь состав|в полном составе)\W*$",
    re.IGNORECASE,
)
_SAME = re.compile(r"^\W*(?:(?:the )?same|as above|ditto|idem|те же)\W*$", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_AWAY = re.compile(
    r"\b(?:absent|excused|apolog\w+|regrets|without|except|not (?:present|there)|was away|ill|sick"
    r"|had (?:a flight|left)|кроме|без|отсутств\w*|не было)\b",
    re.IGNORECASE,
)
_BEHIND_PLACE = re.compile(r":\s|\s[–—]\s|;")  # "Roads Ministry: talks on tolls"
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_PARTED = re.compile(r"[;,+]|\band\b|\bи\b")
_FIGURES = re.compile(r"^\D{0,12}(?P<day>\d{1,2})[./](?P<month>0?[1-9]|1[0-2])\.?(?!\d)")


class _Mention(Protocol):
    """A name in a text, as the readers of either language find it."""

    @property
    def person(self) -> Person: ...
    @property
    def span(self) -> Span: ...
    @property
    def reach(self) -> Span: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stop:
    """One row: its day, what its other cells say, and those with people, by the number of their columns."""

    line: Line
    day: date
    name: str
    at: int
    people: Mapping[int, tuple[str, int]]


def find_itinerary(
    document: Document, lines: Sequence[Line], own: Meeting, travellers: Sequence[Attendance], author: Author | None
) -> tuple[Meeting, ...]:
    """The meetings of every table of days and people, in order; none without at least two rows of such.

    :param travellers: who is listed or told to have made the journey.
    """
    lexicon = lexicon_of(page.text for page in document.pages)
    if author and not any(are_one(one.person.name, author.person.name) for one in travellers):
        travellers = (*travellers, Attendance(person=author.person, how="present", page=author.page, span=author.span))
    found: list[Meeting] = []
    for table in _tables(lines):
        stops = tuple(_held(tuple(_stops(table, own)), document.issued_on))
        if len(stops) >= MIN_ROWS:
            found.extend(_meetings(stops, _People.of(document, stops, lexicon, travellers)))
    return tuple(found)


def _tables(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The rows that stand together."""
    start = 0
    for at, (line, after) in enumerate(pairwise([*lines, None]), start=1):
        if line is not None and not line.is_row:
            start = at
        elif after is None or not after.is_row:
            yield lines[start:at]
            start = at


def _stops(rows: Sequence[Line], own: Meeting) -> Iterator[_Stop]:
    """The rows under a header of a day and of people; a cell without a day is of the day above it."""
    if len(rows) <= MIN_ROWS:
        return
    header = [text.strip("*_: ") for text, _ in cells_of(rows[0])]
    on = next((n for n, cell in enumerate(header) if _ON.match(cell) and not _OTHER_DAY.search(cell)), None)
    people = [
        n for n, cell in enumerate(header) if n != on and (_PEOPLE.match(cell) or _is_body_of_ours(cell, rows, n))
    ]
    if on is None or not people or len(header) <= len(people) + 1 or any(map(_OTHER_DAY.search, header)):
        return
    day: date | None = None
    for line in rows[1:]:
        cells = cells_of(line)
        if len(cells) == len(header) - 1 and _day_of(cells[on][0], own) is None:
            cells = (*cells[:on], ("", line.span.start), *cells[on:])  # the day's cell goes on from the row above
        if len(cells) <= on:
            continue
        day = _day_of(cells[on][0], own) or day
        told = [(text, at) for n, (text, at) in enumerate(cells) if n != on and n not in people and text]
        if day and told and not _FELL.search(line.text):
            yield _Stop(
                line=line,
                day=day,
                name=told[0][0].strip("*_ "),
                at=told[0][1],
                people={n: cells[n] for n in people if n < len(cells) and cells[n][0]},
            )


def _held(stops: Sequence[_Stop], issued_on: date | None) -> Iterator[_Stop]:
    """Without what was still to come; a report is dated by its own days where it says no other."""
    is_dated = issued_on and all(stop.day != issued_on for stop in stops)
    return (stop for stop in stops if not (is_dated and issued_on and stop.day > issued_on))


def _is_body_of_ours(cell: str, rows: Sequence[Line], column: int) -> bool:
    """ "OAK" or "The Centre" over a column that is mostly names."""
    if not (cell.isupper() and 2 <= len(cell) <= 12):
        return False
    below = [cells[column][0] for row in rows[1:] if len(cells := cells_of(row)) > column and cells[column][0]]
    named = [text for text in below if _ALL.match(text) or _is_names(text)]
    return len(named) >= MIN_ROWS and len(named) > 0.6 * len(below)


def _is_names(text: str) -> bool:
    """Nothing but capitalised words, parted by commas and "and"."""
    parts = _PARTED.split(_ASIDE.sub("", text))
    return all(re.fullmatch(r"(?:[^\W\d_a-zа-яё][\w.’'-]*\s?){1,4}", part.strip()) for part in parts)


def _day_of(text: str, own: Meeting) -> date | None:
    """Its year may be that of the report's head alone."""
    if found := find_dates(text):
        return found[0].start
    year = own.start.year if own.start else None
    if year and (days := find_days(text, year)):
        return days[0].start
    figures = _FIGURES.match(text)
    try:
        return date(year, int(figures["month"]), int(figures["day"])) if year and figures else None
    except ValueError:  # 31.06
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _People:
    """Who may be meant by the cells of one table.

    :param persons: everybody whom the report names, under their fullest names.
    :param places: where those names stand first.
    :param ours: those who travelled; where nobody is said to, all who ever stand in the last column of people.
    """

    named: Mapping[tuple[int, int], Sequence[tuple[_Mention, Person]]]
    persons: Sequence[Person]
    places: Mapping[str, tuple[int, Span]]
    ours: Sequence[Attendance]

    @classmethod
    def of(
        cls, document: Document, stops: Sequence[_Stop], lexicon: Lexicon, travellers: Sequence[Attendance]
    ) -> _People:
        cells = [(stop.line.page, text, at) for stop in stops for text, at in stop.people.values()]
        texts = [_plain(text) for _, text, _ in cells]
        told, found = _mentions((*texts, *(page.text for page in document.pages)), document, lexicon)
        persons = iter(found)
        pairs = [[(one, person or one.person) for one in names for person in [next(persons)]] for names in told]
        named = {(page, at): pair for (page, _, at), pair in zip(cells, pairs, strict=False)}
        known = {person.name: person for pair in pairs for _, person in pair}
        places: dict[str, tuple[int, Span]] = {}
        for paper, mentions in zip(document.pages, told[len(cells) :], strict=True):
            for mention in mentions:
                places.setdefault(mention.person.name, (paper.number, _line_at(paper.text, mention.span)))
        return cls(named=named, persons=tuple(known.values()), places=places, ours=travellers)

    def in_cell(self, stop: _Stop, text: str, at: int) -> Iterator[Attendance]:
        """Those named in a cell, each under the name that the row or a list of travellers bears out."""
        plain = _plain(text)
        for part in re.finditer(r"[^;]+", plain):
            if not _AWAY.search(text[part.start() : part.end()]) or _AWAY.search(_ASIDE.sub("", part.group())) is None:
                yield from self._in_part(stop, plain, part.start(), part.end(), at)

    def _in_part(self, stop: _Stop, plain: str, start: int, end: int, at: int) -> Iterator[Attendance]:
        pairs = [pair for pair in self.named[(stop.line.page, at)] if start <= pair[0].span.start < end]
        for one, told in pairs:
            yield self._known(stop, one.person.name, replace(told, role=one.person.role or told.role))
        for word in _WORD.finditer(plain, start, end):
            if any(one.reach.start <= word.start() < one.reach.end for one, _ in pairs):
                continue
            if WRITER.fullmatch(word.group()):
                yield from self.ours[-1:]
            elif word.group()[0].isupper() and (person := self._called(word.group())):
                yield self._known(stop, word.group(), person)

    def _known(self, stop: _Stop, printed: str, person: Person) -> Attendance:
        """Whoever travelled, or is named in full elsewhere, is proved by where that is said."""
        one = next((one for one in self.ours if may_be_one(one.person.name, printed)), None)
        if one:
            return one
        page, span = stop.line.page, stop.line.span
        if not all(word in stop.line.text for word in person.name.split()):
            page, span = self.places.get(person.name, (page, span))
            person = person if person.name in self.places else replace(person, name=printed)
        return Attendance(person=person, how="present", page=page, span=span)

    def _called(self, word: str) -> Person | None:
        """The one person of the report who bears it as a surname."""
        bearers = [one for one in (*(each.person for each in self.ours), *self.persons) if _bears(one.name, word)]
        return bearers[0] if bearers and all(are_one(bearers[0].name, one.name) for one in bearers) else None


def _mentions(
    texts: Sequence[str], document: Document, lexicon: Lexicon
) -> tuple[Sequence[Sequence[_Mention]], Sequence[Person | None]]:
    """The names in each text, and the person of each in reading order."""
    if is_russian(document):
        known = morphology()
        russian = [find_russian_names(text, known) for text in texts]
        return russian, russian_persons_of([one for names in russian for one in names])
    told = [find_names(text, lexicon) for text in texts]
    return told, persons_of([one for names in told for one in names])


def _line_at(text: str, span: Span) -> Span:
    """The line around a name; of a long one the name alone."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    whole = Span(start=start, end=end if end >= 0 else len(text))
    return whole if whole.end - whole.start <= N_LINE_LETTERS else span


def _bears(name: str, word: str) -> bool:
    words = name.split()
    return len(words) > 1 and word.casefold() in (words[0].casefold(), words[-1].casefold())


def _plain(text: str) -> str:
    """Without what stands in brackets, letter for letter."""
    return _ASIDE.sub(lambda aside: " " * len(aside.group()), text)


def _meetings(stops: Sequence[_Stop], people: _People) -> Iterator[Meeting]:
    rosters = [{n: tuple(people.in_cell(stop, *cell)) for n, cell in stop.people.items()} for stop in stops]
    last: Mapping[int, tuple[Attendance, ...]] = {}
    for stop, columns in zip(stops, rosters, strict=True):
        roster = Roster()
        filled: dict[int, tuple[Attendance, ...]] = {}
        for n, (text, _) in stop.people.items():
            said = _plain(text)
            is_all = any(_ALL.match(part) for part in _PARTED.split(said))
            if is_all and _SAME.match(said):
                filled[n] = last.get(n, ())
            else:
                filled[n] = (*columns[n], *(_all(people, rosters, n) if is_all else ()))
            for one in filled[n]:
                roster.add(one)
        last = filled
        kept = tuple(one for one in roster if one.how not in AWAY)
        if kept:
            yield _meeting(stop, kept)


def _all(people: _People, rosters: Sequence[Mapping[int, tuple[Attendance, ...]]], column: int) -> Iterator[Attendance]:
    """All who travelled; where nobody is said to have, all who stand in the column."""
    yield from people.ours if len(people.ours) > 1 else (one for each in rosters for one in each.get(column, ()))


def _meeting(stop: _Stop, people: tuple[Attendance, ...]) -> Meeting:
    name = stop.name[:N_NAME_LETTERS]
    return Meeting(
        name=name,
        kind=kind_of(name) or "meeting",
        body=None,
        start=stop.day,
        end=stop.day,
        place=place if (place := _BEHIND_PLACE.split(name)[0].strip()) != name else None,
        page=stop.line.page,
        span=Span(start=stop.at, end=stop.line.span.end),
        attendances=people,
    )
