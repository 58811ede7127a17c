"""Who was at each stop of a journey told day by day, where its sentences leave that to the reader.

"We", "both of us", "Anna and I", "A.L. alone" are colleagues who travelled; "Dr. Lind, head of unit." and
"Host: Mr. Ode" are whom they met. What plain sentences tell is found by `prose` before; who travelled by `teams`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest

from corpus.besides import AWAY
from corpus.dates import MONTH, find_dates, find_days
from corpus.day_parts import DayPart, Place
from corpus.departures import departed, is_late, leaves
from corpus.meeting_heads import kind_of
from corpus.prose.attending import parts_in
from corpus.prose.author import Author
from corpus.prose.bare import only_speaks_of
from corpus.prose.companions import named_with_me
from corpus.prose.names import Named, find_names
from corpus.prose.namesakes import are_one, may_be_one, persons_of
from corpus.prose.phrases import FINITE
from corpus.prose.tokens import Lexicon, lexicon_of
from corpus.records import Attendance, Document, How, Meeting, Person, Span
from corpus.rolls.lines import Line
from corpus.rolls.names import looks_like_name
from corpus.roster import Roster
from corpus.sentences import split_sentences

N_LABEL = 120
_OF_MONTH = re.compile(rf"{MONTH}\s", re.IGNORECASE)  # "On 11 September Anna and I went on"
N_ITEM_MARK = 3  # letters: "- " before an item of a list
N_HEAD_LETTERS = 1500
_FELL = re.compile(
    r"\W*(?:cancell?ed|postponed|called off|not held|no meetings?|nothing done|dropped)\b"
    r"|.*\b(?:was|were|is) (?:cancell?ed|postponed|called off|not held|dropped)\b"
    r"|.*\b(?:not possible|did not take place)\b"
    r"|.*\bso no meeting\b",
    re.IGNORECASE | re.DOTALL,
)
_TO_COME = re.compile(r"\b(?:will|shall|would|is to|are to|should|promised to)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r";\s|,?\s(?=(?:while|whereas|because|since|but|although)\s)|,\s(?=(?:as|so)\s)"
    r"|(?<=\w)\s(?=as I\b)|\((?=[^()]{12,}\))|\)"
)
_GONE = (
    r"(?:(?:was|were|had|has|is|who|then|already|still|both|also|there|in turn|meanwhile|only|herself|himself)\s+)*"
    r"(?:not\b|absent|away|ill\b|sick\b|unwell\b|busy (?:with|at|in|elsewhere)"
    r"|elsewhere|on (?:leave|the road|sick)|unable|left\b|flown(?! in\b)|gone\b"
    r"|flew (?:home|back)|stayed (?:in|at|behind|with|away)|remained (?:in|at|behind)|went (?:back|home)|returned"
    r"|missed|could not|did not"
    r"|took no part|prevented|got no|held up|detained|announced|expected|named in|had to (?:be|go|stay|leave|return)"
    r"|to (?:have|join)|supposed to|late for|at the (?:same|bank|law firm|hospital|hotel)\b|a fever|in bed"
    r"|in the field\b|on (?:a )?(?:field trip|mission|business trip)\b|(?:did|had|took|visited) [^,;.]{1,60}\binstead\b"
    r"|(?:at|with) (?:the|her|his|a) (?:dentist|doctor|hospital|hotel)|(?:was|were) [^,;.]{1,40}\band (?:\w+ )?missed\b"
    r"|moved (?:to|away)\b|down with|n[o']t )"
)
_COME = r"(?:attend|come|go|join|fly|travel|take part|participate|be (?:there|present)|make it|stay)\b"
# "Anna-ji", "Lind-san", "Bo bhai": said with a name out of courtesy.
_COURTESY = (
    r"(?:[\s-]?(?:eje|opa|aka|uka|baike|bhai|ji|sahib|saheb|san|sensei|dai|didi|jan|begum|bey|hanim|abla|apa|agai)\b)?"
)
_SUFFIX = re.compile(r"(?<=\w)-(?:eje|opa|aka|uka|bhai|ji|sahib|san|sensei|dai|didi|jan|bey|apa)$")
_AWAY_BEHIND = re.compile(
    rf"^[^,;:.]{{0,45}}\band (?:then )?(?:stayed|remained) (?:in|at|behind)\b"
    rf"|^{_COURTESY}[\s,]*(?:[^,;:.]{{0,40}},\s)?{_GONE}",
    re.IGNORECASE,
)
_AWAY_BEFORE = re.compile(
    r"\b(?:except(?: for)?|without|apart from|apologies from|regrets from|absent:?|excused:?|instead of|in place of"
    r"|on behalf of|for lack of|but not|neither|nor)\s+(?:[\w.’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"^\W*(?:at the same (?:hour|time)|meanwhile|in parallel|simultaneously)\b", re.IGNORECASE)
_WAS_AT = re.compile(r"^\s*(?:was|were|went|had gone|called) (?:at|to|on|in) (?:the )?[A-ZÀ-Ž]")
# Spoken of, and not there.
_OF_OTHERS = re.compile(
    r"\b(?:letters?|notes?|thanks|greetings|messages?|copy|invitations?|questions?|gifts?|request) (?:\w+ ){0,2}"
    r"(?:to|for|from|of)\s+(?:(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s*)?$"
    r"|\b(?:to (?:invite|inform|ask|tell|thank|remind|contact|write|see|meet|call)|named after|successor (?:of|to)"
    r"|predecessor|asked (?:about|after|if|whether)|related to|known as|according to|prepared by|written by"
    r"|by the late)\s+"
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s*)?$",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?<!not )(?:all|both|the (?:two|three|four|five|six)) of us\b|\bwe (?:were |had |have )?(?:all|both)\b"
    r"|\b(?<!not )all (?:two|three|four|five|six)(?: of (?:us|them|our group))?\b(?! \w+s\b)"
    r"|\b(?:the|our) (?:whole|entire|full) (?:group|team|delegation|mission)\b"
    r"|\b(?<!not )all (?:the )?(?:[\w-]+ (?:and [\w-]+ )?)?members"
    r"(?: of (?:the|our) (?:delegation|mission|team|group))? (?:attended|were|took part|participated|came)\b"
    r"|\b(?:everybody|everyone|all) (?:of us )?(?:was|were) (?:there|present)\b|\bus all\b",
    re.IGNORECASE,
)
_WE = re.compile(
    r"(?<![\w.])(?:[Ww]e|[Tt]he delegation|[Tt]he mission|[Tt]he (?:group|team)"
    r"|[Tt]he (?:(?:two|three|four|five) )?remaining(?: (?:two|three|four|five))?(?: members)?"
    r"|[Tt]he rest(?= of (?:us|the)\b))\b"
    r"(?! of\b(?! the (?:delegation|mission|team|group)\b)|’s|'s| side\b| part)(?!\.\w)"
)
# "Self only", "I went alone": whoever else is named was elsewhere.
_SOLE = re.compile(
    r"(?<![\w.’'])(?:[Ss]elf|I|[Mm]e|[Mm]yself|[Tt]he undersigned) (?:\w+ )?(?:only|alone)\b"
    r"|\b[Oo]nly (?:I|me|myself|self|the undersigned)\b"
)
_US = re.compile(r"(?<![\w.])(?:us|ours?)\b(?!\.\w)")
_I = re.compile(r"(?<![\w.’'])(?:I|me|myself|(?<!-)[Ss]elf|[Tt]he undersigned)\b(?!\.\w|\)|-)")
_I_AWAY = re.compile(
    rf"\bI\s+(?!(?:(?:did|could|had|have|was) not|didn[’']t|couldn[’']t)\b(?! (?:able to )?{_COME})){_GONE}|\bnor I\b"
    r"|\bI had (?:an?|the|my|another|to) [^.;]{2,60} at (?:the same|that) (?:hour|time)"
    r"|\bI (?:had (?:left|gone|flown)|took no part|stayed|was (?:at that|in bed|ill|away)|flew home)\b"
    r"|\bwithout me\b",
    re.IGNORECASE,
)
# "**12 March, 15:00 – ", "On 12 March, "
_OPENS = re.compile(
    rf"^\W*(?:on\s+)?(?:\w+day,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}|{MONTH}\s+\d{{1,2}}|[\d./]{{4,10}})"
    r"(?:,?\s+\d{4}\b)?(?:\W+(?:at\s+)?\d{1,2}[:.]\d\d(?:\W+\d{1,2}[:.]\d\d)?)?\W*",
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(
    r"\W*(?:(?:in the|late|early|same) )?(?:morning|afternoon|evening|noon|a\.?m|p\.?m)\W*", re.IGNORECASE
)
# Where a sentence without a verb lists people: at its head, behind another, behind whose side they are on.
_LISTED = re.compile(
    r"(?:^\W*|[;,]\s*|\band\s+|\b(?:side|hosts?|panel\w*|present|speakers?|participants|guests?|received by|with|met"
    r"|counterparts?|interlocutors?)\W+|\b[A-Z]{2,10}\s*[:–—-]\s+)$",
    re.IGNORECASE,
)
_AT = re.compile(r"\bat (?:the )?(?P<place>[A-ZÀ-Ž].*)")
_WHAT = re.compile(
    r"\b(?:kick-?off|wrap-?up|meetings?|sessions?|talks|visit|event|call|dialogue|forum|round ?table|seminar|workshop"
    r"|dinner|lunch|breakfast|reception|briefing|conference|morning|afternoon|evening|hearing|panel|training|opening|closing)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"^(?:\s*(?:,|and)\s+(?:(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s+)?[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+)?){1,4}(?=\s+[a-z])"
)
# "Anna and I", "Anna and Bo went", "Mr. Ode only": not all who are "we" in the next sentence.
_SOME_OF_US = re.compile(
    r"\b[A-ZÀ-Ž][\w’-]+\.? and (?:I|me|myself)\b|\bI and (?:(?:Mr|Ms|Mrs|Dr)\b\.? )?[A-ZÀ-Ž]"
    r"|\b[A-ZÀ-Ž][\w’-]+ (?:and [A-ZÀ-Ž][\w’-]+ )?(?:only|alone)\b|\b[Oo]nly [A-ZÀ-Ž]"
    r"|\b[A-ZÀ-Ž][\w’-]+ and [A-ZÀ-Ž][\w’-]+ (?:went|met|visited|called|were (?:received|there))\b"
)
# Behind these stands whom they met, whatever the verb is.
_MET = re.compile(
    r"\b(?:guided|received|met|welcomed|shown (?:round|around)|accompanied|assisted|joined|represented|hosted|taken"
    r"|briefed|led|invited) (?:\w+ )?by\W(?:[^;:]{0,60}\W)?$|(?<!agreed )\bwith\W(?:[^;:]{0,40}\W)?$",
    re.IGNORECASE,
)
_SHARED = re.compile(r"\W?(?:took part|participated|attended|(?:was|were) (?:also )?(?:present|there))\b")
_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof|H\.E|Amb)\b\.?")
_CHAIRED = re.compile(
    r"\b(?:chaired by|chair|moderat(?:or|ed by)|presided over by)\W+(?:the [\w ]+,? )?$", re.IGNORECASE
)
_IN_CHAIR = re.compile(r"^[^.;]{0,40}\b(?:in the chair|chaired|moderated|presided)\b")
_RELATIVE = re.compile(r",?\s(?:who|whom|whose|which)\b[^,;.]*")
_ONLY = re.compile(r"\b[Oo]nly\s+(?:(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s+)?$")
# Whom a mail went to or came from: "Cc: Anna Lind <lind@oak.example>, Bo Ode <ode@oak.example>"
_HEAD_LINE = re.compile(r"^(?:From|To|Cc|Через|Кому|Копия):[^\n]*<[^\n]*$", re.MULTILINE | re.IGNORECASE)
_ADDRESSED = re.compile(r"(?P<name>[^\W\d_a-zа-яё][\w’'-]+(?: [^\W\d_a-zа-яё][\w’'.-]*){1,2})[\"']? <[^<>\s]+@")
_ASIDE = re.compile(r"\([^()]*\)")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WORD = re.compile(r"(?<![\w.])(?:[^\W\d_]\.[ ]?(?:[^\W\d_]\.)|[^\W\d_a-zа-яё][\w’-]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """One sentence of a stop: where it stands, and whom it names, with how they came as far as it tells that.

    :param is_first: nothing but where it was is said before.
    """

    page: int
    span: Span
    text: str
    people: tuple[tuple[Span, Person, How | None], ...]
    is_first: bool = False


@dataclass(slots=True)
class _Stop:
    """What is told of one meeting on the way.

    :param left: who had gone home before.
    """

    part: DayPart
    said: list[_Said] = field(default_factory=list)
    is_aside: bool = False
    left: tuple[Person, ...] = ()


def with_stops(
    document: Document,
    rows: Sequence[Line],
    told: Sequence[Meeting],
    parts: Sequence[DayPart],
    team: Sequence[Attendance],
    author: Author | None,
) -> tuple[Meeting, ...]:
    """The meetings of a journey, each with all who are meant to have been there, and those of which only names tell.

    :param told: what its sentences tell of, in order.
    :param parts: its days.
    :param team: who made it.
    """
    reader = _Reader.of(document, team, author)
    year = reader.year_of(told, document)
    kept = list(told)
    nexts = [part.start for part in parts[1:]]
    left: list[Person] = []
    for part, after in zip_longest(parts, nexts):
        end = min(part.end, after or part.end)
        for stop in _stops(part, reader.said(rows, part.start, end), told, reader):
            stop.left = tuple(left)
            left += reader.departed(stop)
            if not stop.said or any(_FELL.match(_ASIDE.sub("", one.text)) for one in stop.said[:2]):
                continue
            at = next((n for n, one in enumerate(kept) if _tells(stop, one)), None)
            if at is not None:
                kept[at] = reader.filled(kept[at], stop)
            elif (new := reader.made(stop, year)) is not None:
                kept.append(new)
    return tuple(sorted(kept, key=lambda one: (one.page, one.span.start)))


def _stops(part: DayPart, said: Sequence[_Said], told: Sequence[Meeting], reader: _Reader) -> Iterator[_Stop]:
    """The day's meetings: where another is told of, or somebody was elsewhere at the same hour, the next begins."""
    starts = [(one.page, one.span.start) for one in told]
    stop = _Stop(part)
    for one in said:
        begins = any((one.page, one.span.start - N_ITEM_MARK) <= place < (one.page, one.span.end) for place in starts)
        has_own = any(
            (each.page, each.span.start) <= place < (each.page, each.span.end) for each in stop.said for place in starts
        )
        is_aside = bool(stop.said) and reader.is_elsewhere(one)
        if is_aside or (begins and has_own):
            yield stop
            stop = _Stop(part, is_aside=is_aside)
        stop.said.append(one)
    yield stop


def _tells(stop: _Stop, event: Meeting) -> bool:
    return any(
        one.page == event.page and one.span.start - N_ITEM_MARK <= event.span.start < one.span.end for one in stop.said
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """What one report has for all of its stops."""

    document: Document
    lexicon: Lexicon
    team: Sequence[Attendance]
    author: Author | None
    persons: Sequence[Person]
    places: dict[str, tuple[int, Span]]

    @classmethod
    def of(cls, document: Document, team: Sequence[Attendance], author: Author | None) -> _Reader:
        lexicon = lexicon_of(page.text for page in document.pages)
        if author and not any(are_one(one.person.name, author.person.name) for one in team):
            own = Attendance(person=author.person, how="present", page=author.page, span=author.span)
            team = (own, *team)
        places: dict[str, tuple[int, Span]] = {}
        named: list[Named] = []
        for page in document.pages:
            for cut in split_sentences(page.text):
                for one in find_names(cut.cut(page.text), lexicon):
                    named.append(one)
                    places.setdefault(one.person.name, (page.number, cut))
        known = {one.name: one for one in persons_of(named) if one}
        head = document.pages[0]
        for line in _HEAD_LINE.finditer(head.text, 0, N_HEAD_LETTERS):
            for to in _ADDRESSED.finditer(line.group()):
                known.setdefault(to["name"], Person(name=to["name"]))
                places.setdefault(to["name"], (head.number, Span(start=line.start(), end=line.end())))
        return cls(
            document=document, lexicon=lexicon, team=team, author=author, persons=tuple(known.values()), places=places
        )

    def year_of(self, told: Sequence[Meeting], document: Document) -> int | None:
        days = (*(one.start for one in told), document.issued_on, *(d.start for d in find_dates(document.title)))
        years = re.findall(r"\b20\d\d\b", " ".join((document.title, *(page.text for page in document.pages[:1]))))
        return next((day.year for day in days if day), int(years[0]) if years else None)

    def said(self, rows: Sequence[Line], start: Place, end: Place) -> list[_Said]:
        """The sentences of a part, but for a heading that opens it."""
        found: list[_Said] = []
        for line in rows:
            if line.depth or line.is_row or not start <= (line.page, line.span.start) < end:
                continue
            for cut in split_sentences(line.text):
                span = Span(start=line.span.start + cut.start, end=line.span.start + cut.end)
                text = cut.cut(line.text)
                is_title = not found and _OPENS.match(text) and not FINITE.search(text)
                people = tuple(self._people(text, is_title=bool(is_title)))
                is_first = all(not FINITE.search(each.text) and not each.people for each in found)
                found.append(_Said(page=line.page, span=span, text=text, people=people, is_first=is_first))
        return found

    def _people(self, text: str, *, is_title: bool) -> Iterator[tuple[Span, Person, How | None]]:
        """Whom a sentence names: in full, by a title, and colleagues by one name or by their initials.

        :param is_title: it says where it was, "rue Arne Lind", and only a title shows a person there.
        """
        plain = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
        named = [one for one in find_names(plain, self.lexicon) if not _OF_MONTH.match(one.person.name)]
        is_bare = not FINITE.search(_RELATIVE.sub("", text))
        hows = {part.named.span: part.how for part in parts_in(plain, named, listed=is_bare)}
        for one in named:
            is_titled = one.reach.start < one.span.start
            if one.possessive or (is_title and not is_titled):
                continue
            is_listed = is_bare and _LISTED.search(plain[: one.reach.start]) is not None
            if person := self._person(one, is_listed=is_listed):
                yield one.span, person, hows.get(one.span)
        taken = [one.reach for one in named]
        for span, name in named_with_me(plain):
            if not any(_overlap(one, span) for one in taken):
                taken.append(span)
                yield span, self._called(name) or Person(name=name), "present"
        for word in _WORD.finditer(plain):
            if any(one.start <= word.start() < one.end for one in taken):
                continue
            if person := self._called(word.group()):
                yield Span(start=word.start(), end=word.end()), person, None

    def _person(self, named: Named, *, is_listed: bool) -> Person | None:
        full = [one for one in self.persons if may_be_one(one.name, named.person.name)]
        if full:
            return replace(full[0], role=named.person.role or full[0].role) if len(full) == 1 else named.person
        is_name = named.sure or (is_listed and looks_like_name(named.person.name, n_words=2))
        return named.person if is_name else None

    def _called(self, word: str) -> Person | None:
        """A colleague by first name, surname, initials or the letters of an office; anybody else by surname."""
        word = _SUFFIX.sub("", word)
        if "." in word:
            letters = [letter.lower() for letter in re.findall(r"\w", word)]
            ours = [one.person for one in self.team if _initials(one.person.name) in (letters, letters[::-1])]
        else:
            ours = [one.person for one in self.team if word.casefold() in one.person.name.casefold().split()]
            ours = ours or [one.person for one in self.team if _is_office(word, one.person.role)]
        others = [one for one in self.persons if _is_surname(word, one.name)] if "." not in word else []
        found = ours or others
        return found[0] if found and all(are_one(found[0].name, one.name) for one in found) else None

    def ours(self, person: Person) -> Attendance | None:
        fitting = [one for one in self.team if are_one(one.person.name, person.name)]
        return fitting[0] if len(fitting) == 1 else None

    def departed(self, stop: _Stop) -> list[Person]:
        """Who of those who travelled went home then."""
        gone = [
            person
            for said in stop.said
            for person in departed(said.text, [(span, one) for span, one, _ in said.people], self.team)
        ]
        return [one for one in gone if self.ours(one)]

    def is_elsewhere(self, said: _Said) -> bool:
        """Whether it tells of another meeting at the same hour: "Ms. Ode was at the Roads Agency with Mr. Lind"."""
        if _ELSEWHERE.match(said.text):
            return bool(said.people)
        first = next(iter(said.people), None)
        if first is None or self.ours(first[1]) is None or not _WAS_AT.match(said.text[first[0].end :]):
            return False
        return any(self.ours(person) is None for _, person, _ in said.people[1:])

    def made(self, stop: _Stop, year: int | None) -> Meeting | None:
        """A meeting of which no sentence tells in so many words; none without anybody whom they met."""
        first = stop.said[0]
        own = stop.part.line
        title = None if stop.is_aside else stop.part.title
        name = title or next((label for one in stop.said if (label := _label(one.text))), _cut(first.text))
        days = find_dates(stop.part.day) or (find_days(stop.part.day, year) if year else ())
        day: date | None = days[0].start if days else None
        event = Meeting(
            name=name,
            kind=kind_of(name) or "meeting",
            body=None,
            start=day,
            end=day,
            place=None,
            page=first.page if stop.is_aside else own.page,
            span=first.span if stop.is_aside else own.span,
        )
        filled = self.filled(event, stop)
        there = [one for one in filled.attendances if one.how not in AWAY]
        return filled if any(self.ours(one.person) is None for one in there) or len(there) > 1 else None

    def filled(self, event: Meeting, stop: _Stop) -> Meeting:
        """With those whom its sentences name, and whoever of those who travelled is meant to have been there."""
        marks = [mark for said in stop.said for mark in self._marks(said, opens=said is stop.said[0])]
        missed = Roster(one for one in event.attendances if one.how in AWAY)
        for one, how in marks:
            if how in AWAY and not _is_any(one, tuple(missed)):
                missed.add(replace(one, how=how))
        there = [self._in_full(one) for one in event.attendances if one.how not in AWAY]
        there += [replace(one, how=how) for one, how in marks if how not in AWAY and not _is_any(one, there)]
        hosts = [one for one in there if self.ours(one.person) is None]
        ours = self._ours_at(stop, [one for one in there if self.ours(one.person)], tuple(missed), is_met=bool(hosts))
        author = self._own()
        roster = Roster(one for one in ours if author and are_one(one.person.name, author.person.name))
        for one in (*hosts, *ours):
            if not _is_any(one, tuple(missed)):
                roster.add(one)
        place = event.place or (None if stop.is_aside else _place_at(stop))
        return replace(event, place=None if place == event.name else place, attendances=(*roster, *missed))

    def _ours_at(
        self, stop: _Stop, told: Sequence[Attendance], gone: Sequence[Attendance], *, is_met: bool
    ) -> Sequence[Attendance]:
        """Who of those who travelled were there.

        :param told: those of whom the sentences say so, or all of them, where these say "we".
        """
        text = " ".join(one.text for one in stop.said)
        own = self._own()
        is_i = own is not None and _I.search(text) is not None and not _I_AWAY.search(text)
        is_all = _ALL.search(text) or (_WE.search(text) and not _SOME_OF_US.search(text))
        named = [one for one in told if len(told) < len(self.team) or self._is_named(one, stop)]
        named = [one for one in named if not _is_any(one, gone)]
        if own and not is_i and _US.search(text):  # whoever tells of it needs not be named
            named = [one for one in named if not are_one(one.person.name, own.person.name)]
        chosen: Sequence[Attendance]
        if own and _SOLE.search(text) and not stop.is_aside:
            return [own]
        if is_all and not stop.is_aside:
            chosen = (*told, *self.team)
        elif named or is_i:
            chosen = (*named, *([own] if own and is_i else ()))
        else:
            chosen = () if stop.is_aside or not (is_met or _US.search(text)) else self.team
        away = [*gone, *([own] if own and _I_AWAY.search(text) else ())]
        left = [one for one in self.team if any(are_one(one.person.name, person.name) for person in stop.left)]
        away += [one for one in left if not self._is_named(one, stop)]
        kept: list[Attendance] = []
        for one in chosen:
            if not _is_any(one, (*away, *kept)):
                kept.append(one)
        return kept

    def _is_named(self, one: Attendance, stop: _Stop) -> bool:
        return any(are_one(person.name, one.person.name) for said in stop.said for _, person, _ in said.people)

    def _in_full(self, one: Attendance) -> Attendance:
        """A colleague told of by surname, as the list of those who travelled has them."""
        if len(one.person.name.split()) > 1:
            return one
        called = self._called(one.person.name)
        own = self.ours(called) if called else self.ours(one.person)
        return replace(own, how=one.how) if own else one

    def _own(self) -> Attendance | None:
        return self.ours(self.author.person) if self.author else None

    def _marks(self, said: _Said, *, opens: bool) -> Iterator[tuple[Attendance, How]]:
        """For everybody whom a sentence names there, how they came, or that they did not.

        :param opens: it is the stop's first; who left by it "in the evening" had left before.
        """
        cuts = [0, *(match.start() for match in _CLAUSE.finditer(said.text)), len(said.text)]
        for span, person, how in said.people:
            end = next(cut for cut in cuts if cut >= span.end)
            start = max(cut for cut in cuts if cut <= span.start)
            before, behind = said.text[start : span.start], said.text[span.end : end]
            one = self._attendance(said, span, person)
            if not opens and leaves(behind) and is_late(said.text):
                continue
            if (
                _SOLE.search(said.text)
                and not _SOLE.search(said.text, start, end)
                and self._tells_of_ours(said, start, end)
            ):
                continue  # "Self only; Mr. Ode was at the mill with Mr. Moe"
            if _AWAY_BEFORE.search(before) or _AWAY_BEHIND.match(_without_company(behind)) or how in AWAY:
                yield one, how if how in AWAY else "absent"
            elif (
                self._is_elsewhere(said, span, person)
                or _OF_OTHERS.search(before)
                or _TO_COME.search(said.text[start:end])
            ):
                continue
            elif (
                how
                or self.ours(person)
                or (said.is_first and not _TITLE.sub("", before).strip(" *_"))
                or _is_bare(said.text, span, end)
                or _MET.search(before)
                or _ONLY.search(before)
                or _took_part(behind)
            ):
                is_chair = _CHAIRED.search(before) or _IN_CHAIR.match(behind)
                yield one, "chaired" if is_chair else how or "present"

    def _tells_of_ours(self, said: _Said, start: int, end: int) -> bool:
        return any(self.ours(person) for span, person, _ in said.people if start <= span.start < end)

    def _is_elsewhere(self, said: _Said, span: Span, person: Person) -> bool:
        return self.ours(person) is None and only_speaks_of(said.text[: span.start], said.text[span.end :])

    def _attendance(self, said: _Said, span: Span, person: Person) -> Attendance:
        if own := self.ours(person):
            return own
        page, proof, printed = said.page, said.span, span.cut(said.text)
        if not all(word in said.text for word in person.name.split()):
            page, proof = self.places.get(person.name, (page, proof))
            person = person if person.name in self.places else replace(person, name=printed)
        return Attendance(person=person, how="present", page=page, span=proof)


def _is_any(one: Attendance, others: Sequence[Attendance]) -> bool:
    return any(are_one(one.person.name, other.person.name) for other in others)


def _is_bare(text: str, span: Span, end: int) -> bool:
    """Whether no verb tells of a name: in a sentence without any, or in what a colon announces."""
    start = max(text.rfind(": ", 0, span.start), 0)
    return not FINITE.search(text, start, end)


def _took_part(behind: str) -> bool:
    """ "..., in which Mr. Lind, Ms. Ode and both of us took part": the verb that they share."""
    verb = FINITE.search(behind)
    return verb is not None and _SHARED.match(behind, max(verb.start() - 1, 0)) is not None


def _without_company(behind: str) -> str:
    """ "Mr. Lind and Mr. Ode were on the road": what is said of them all, behind the first."""
    return _COMPANY.sub("", behind)


def _initials(name: str) -> list[str]:
    return [word[0].lower() for word in re.findall(r"\w+", name)]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_office(word: str, role: str | None) -> bool:
    """ "The DG and I": the Director General."""
    office = (role or "").split(",")[0]
    parts = (office, re.split(r"\s(?:of|for)\s", office)[0])
    return len(word) > 1 and word in {"".join(re.findall(r"\b[A-Z](?=\w)", part)) for part in parts}


def _is_surname(word: str, name: str) -> bool:
    words = name.casefold().split()
    return len(words) > 1 and word.casefold() in (words[-1], words[0])


def _place_at(stop: _Stop) -> str | None:
    """Of what the day's entry is called, or its first words without a verb, where it was: "Wrap-up, Odda" in Odda."""
    first = next((one for one in stop.said if _label(one.text)), None)
    is_bare = first is not None and not first.people and not FINITE.search(first.text)
    title = stop.part.title or (_label(first.text) if first and is_bare else None)
    if title is None:
        return None
    at = _AT.search(title)
    if at:
        return at["place"]
    what, _, where = title.partition(", ")
    is_place = bool(where) and where[0].isalpha() and not _WHAT.search(where)
    return (where if is_place else None) if _WHAT.search(what) else title


def _label(text: str) -> str | None:
    """A sentence without its day and hour; nothing where no more is left of it than "Morning"."""
    bare = _OPENS.sub("", " ".join(text.split()).strip("*_ "))
    return _cut(bare.rstrip(" .*_")) if re.search(r"[^\W\d_]{3}", bare) and not _PART_OF_DAY.fullmatch(bare) else None


def _cut(words: str) -> str:
    return words if len(words) <= N_LABEL else words[: N_LABEL - 1].rstrip() + "…"
