"""What sentences add to a list: who chaired, who stayed away, who came besides; never what the list knows better."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus import naming
from corpus.chairs import in_chair, is_for_a_while
from corpus.meeting_heads import is_trip
from corpus.patterns import has_any
from corpus.prose.finding import find_people
from corpus.records import Attendance, Document, How, Meeting, Person, Section, Span
from corpus.rolls.finding import is_of_earlier
from corpus.rolls.members import SENTENCE_END
from corpus.rolls.words import TITLE, TITLE_WORDS
from corpus.roster import Roster, words_of
from corpus.surnames import folded

N_HEAD_LETTERS = 8000
N_SHARED = 3  # of the people of an event: it is what the journey was for
AWAY: tuple[How, ...] = ("apologies", "absent")
_CHAIRED = re.compile(
    r"(?:(?:chaired|presided over) by|председательствовала?)\s+(?P<who>.{3,140})|\bThe (?:[A-Z]\w+ )?Chair(?:man"
    r"|woman|person)?,\s+(?P<opened>[^;,]{3,60}),\s+(?:opened|called|welcomed|declared)"
)
# What a record says in a sentence beside its list: who stayed away, and who chaired.
_BESIDE_LIST = re.compile(
    r"\b(?:could not|unable to|did not|not able to) attend\b|\b[Ii]n the absence of\b|\b(?:was|were) absent\b"
    r"|\b(?:sent|tendered|offered|conveyed) (?:\w+ ){0,3}?(?:apologies|regrets)\b|\bapologi[sz]ed for\b"
    r"|\b(?:took|was in|were in) the chair\b|\bpresided\b|\bin the Chair\b"
    r"|\b(?:prevented|kept) from (?:attending|taking|coming|participating)\b"
    r"|\b(?:[Tt]hose|[Mm]embers) present (?:were|included)\b|\bcalled (?:\w+ ){0,2}to order by\b"
    r"|\b(?:[Mm]eeting|[Ss]ession|[Cc]all) was (?:co-)?chaired by\b"
)
# A sentence that adds to those listed.
_ALSO = re.compile(
    r"\b(?:was|were) also (?:present|in attendance)\b|\balso (?:present|in attendance|attending) (?:was|were)\b"
    r"|\b(?:participants|attendees) (?:included|were)\b|\battended by\b"
    r"|\balso (?:attended|joined|took part)\b|\bjoined (?:the (?:meeting|call)|by (?:(?:tele)?phone|video)|online"
    r"|via|remotely|for item)"
    r"|\b(?:was|were) in attendance\b|\b(?:was|were) (?:admitted|present|invited) for item\b|\b[Tt]here were present\b"
    r"|\battended (?:as|for|from|until|during) |\bdeputi[sz]ed for\b|\barrived (?:during|after|at|late)\b"
    r"|\b(?:took|kept) the minutes\b|\bminuted\b|\b(?:acted as|was) (?:the )?(?:[Ss]ecretary|[Cc]lerk)\b"
    r"|\bcame for (?:the )?(?:\w+ )?(?:item|point)|\bsat in\b(?! for)|\blistened in\b"
    r"|\b(?:took|kept) the (?:notes|record)\b|\bminutes (?:were|was) (?:kept|taken|written|recorded) by\b"
    r"|\btook part (?:by|via|online|remotely|from)\b"
)
# The sentence over a list that says who met whom.
_MET = re.compile(r"\bmet with\b|\b(?:was held|took place)\b.{0,40}?\bmeeting (?:of|between)\b", re.DOTALL)
# No form of either is without one of these.
_STAYED = (
    "attend",
    "absen",
    "apolog",
    "regrets",
    "chair",
    "presided",
    "from taking",
    "from coming",
    "from partic",
    "present",
    "order by",
)
_CAME = (
    "also",
    "included",
    "attendees were",
    "participants were",
    "attend",
    "joined",
    "for item",
    "there were present",
    "deputis",
    "deputiz",
    "arrived",
    "minute",
    "secretary",
    "clerk",
    "came for",
    "sat in",
    "listened in",
    "the notes",
    "the record",
    "took part",
)
_NAME = (
    rf"(?:(?:{TITLE_WORDS})\b\.?\s+)[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|(?:van|von|de|der|den|al|bin|la|di|da|dos)\s|"
    r"[A-Z][\w'’-]+)){1,3}"
)
_CLERKS = r"(?i:(?:minute |recording )?(?:secretary|clerk|registrar|note-?taker|minute-?taker))"
# "Ms. Lind was Secretary", "with Ms. Lind as Clerk", "; Ms. Lind (Secretary)"
_CLERK = re.compile(
    rf"(?P<was>{_NAME})\s+(?:was|acted\s+as|served\s+as)\s+(?:the\s+)?(?P<office>{_CLERKS})\b"
    rf"|\bwith\s+(?P<with>{_NAME})\s+as\s+(?:the\s+)?(?P<as>{_CLERKS})\b"
    rf"|(?P<named>{_NAME})\s+\((?P<in>{_CLERKS})\)"
)
_DEPUTISED = re.compile(rf"\bdeputi[sz](?:ed|ing)\s+for\s+(?P<who>{_NAME})")
_FIRST_ITEM = re.compile(r"^\s*(?:#+\s*)?1[.)]\s", re.MULTILINE)
_TOOK_PART = re.compile(
    r"\b(?:attended|participated|represented|took part|joined|were present|was present|in attendance"
    r"|accompanied|участвовал\w*|принял\w* участие|присутствовал\w*|представлял\w*)\b"
)
_INITIALED = re.compile(r"[A-Z]\.?\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]{2,}")  # "N Harker"
_TRIPS = frozenset("mission visit trip travel tour study-visit командировка визит поездка".split())
_OF_PRESENCE = re.compile(
    r"\b(?:attendance|participa(?:nts|tion)|present|attendees|delegations|участник|присутств)", re.IGNORECASE
)


def with_told(meeting: Meeting, document: Document, told: Iterable[Meeting], *, is_partial: bool) -> Meeting:
    """What sentences add to a list: who chaired, who sent apologies; never another participant.

    :param is_partial: the list is of those who led, taught or travelled, and leaves the others to be told of.
    """
    roster = Roster(meeting.attendances)
    parts = tuple(_parts_of_those_present(meeting, document))
    alone = {words[0] for one in meeting.attendances if len(words := words_of(one.person.name)) == 1}
    names_nobody = all(one.how in AWAY for one in meeting.attendances)
    for attendance in _told_of(meeting, told, document):
        if len(alone.intersection(words_of(attendance.person.name))) > 1:
            continue  # "Ada Bo Cy", a row of first names read as one
        if attendance.how in (*AWAY, "chaired") or names_nobody:
            if not any(_is_inflected(one, attendance) for one in meeting.attendances):
                roster.add_told(attendance)
        elif is_partial and " " in attendance.person.name:
            roster.add_told(attendance)
        elif (
            _says_also(attendance, document)
            or _is_in_part(attendance, parts, document)
            or _met_before_list(attendance, meeting, document)
        ):
            roster.add_told(replace(attendance, how="present"))
    kept = tuple(folded(tuple(roster)))
    if not any(attendance.how == "chaired" for attendance in kept):
        kept = tuple(_chaired(kept, document))
    return replace(meeting, attendances=kept)


def _told_of(meeting: Meeting, told: Iterable[Meeting], document: Document) -> list[Attendance]:
    """Those whom sentences tell to have been there; beside whoever chaired it, nobody who only did so for a while."""
    people = [one for event in told if is_same(meeting, event) for one in event.attendances]
    chairs = [one for one in (*meeting.attendances, *people) if one.how == "chaired"]
    for_a_while = [one for one in chairs if _is_for_a_while(one, document)]
    return people if len(for_a_while) == len(chairs) else [one for one in people if one not in for_a_while]


def _is_for_a_while(told: Attendance, document: Document) -> bool:
    page = next((page for page in document.pages if page.number == told.page), None)
    return page is not None and is_for_a_while(told.span.cut(page.text))


def _is_inflected(listed: Attendance, told: Attendance) -> bool:
    """ "Жарова А.К." in a list, read as the case of another name in a sentence."""
    one, other = naming.words_of(listed.person.name), naming.words_of(told.person.name)
    return one != other and len(one) == len(other) and all(map(naming.is_same_word, one, other))


def _parts_of_those_present(meeting: Meeting, document: Document) -> Iterator[Section]:
    """ "II. Opening and attendance": a part of a report that lists them, and may tell of others beside the list."""
    headed = [section for section in document.sections if section.headings] if len(document.sections) > 1 else ()
    for section in headed:
        is_listing = any(one.page == section.page and _holds(section, one.span) for one in meeting.attendances)
        if is_listing and _OF_PRESENCE.search(section.headings[-1]):
            yield section


def _holds(section: Section, span: Span) -> bool:
    return section.span.start <= span.start and span.end <= section.span.end


def _is_in_part(told: Attendance, parts: Sequence[Section], document: Document) -> bool:
    """Whether it stands in a part that lists those present, in a sentence that says that others took part."""
    if " " not in told.person.name or not any(told.page == part.page and _holds(part, told.span) for part in parts):
        return False
    page = next(page for page in document.pages if page.number == told.page)
    return _TOOK_PART.search(told.span.cut(page.text)) is not None


def _met_before_list(told: Attendance, meeting: Meeting, document: Document) -> bool:
    """ "On 4 June Director Anna Lind met with Minister Bo Ode. Participants: ...": who met is not listed again."""
    firsts = [one.span.start for one in meeting.attendances if one.page == told.page]
    page = next(page for page in document.pages if page.number == told.page)
    is_before = bool(firsts) and told.span.end <= min(firsts) and " " in told.person.name
    return is_before and _MET.search(told.span.cut(page.text)) is not None


def _says_also(told: Attendance, document: Document) -> bool:
    """Whether the sentence adds whom it names in full to those listed: "were also in attendance"."""
    page = next((page for page in document.pages if page.number == told.page), None)
    is_full = len([word for word in words_of(told.person.name) if len(word) > 2]) > 1 or (
        _INITIALED.match(told.person.name) is not None
    )
    return is_full and page is not None and _ALSO.search(told.span.cut(page.text)) is not None


def told_beside(own: Meeting, document: Document, *, is_partial: bool) -> Iterator[Meeting]:
    """The meeting of which no sentence tells, where one tells who stayed away from it, or chaired."""
    pages = {page.number: page.text for page in document.pages}
    said = [" ".join(text.split()) for text in pages.values()]  # a phrase may run over the end of a line
    in_part = any(_TOOK_PART.search(part.span.cut(pages[part.page])) for part in _parts_of_those_present(own, document))
    if is_partial or in_part or any(map(_says_beside, said)):
        yield without_read_out(replace(own, attendances=find_people(document)), document)


def _says_beside(text: str) -> bool:
    return any(form.search(text) for form, clues in ((_BESIDE_LIST, _STAYED), (_ALSO, _CAME)) if has_any(text, clues))


def _chaired(kept: Sequence[Attendance], document: Document) -> Iterator[Attendance]:
    """Marks whom a sentence near the head says to have chaired: the first one that it names."""
    text = " ".join(" ".join(page.text for page in document.pages[:2])[:N_HEAD_LETTERS].split())
    may_tell = any(words in text for words in ("haired", "resided", "The Chair", "едседательств"))
    match = _CHAIRED.search(text) if may_tell else None
    said = words_of(SENTENCE_END.split(match["who"] or match["opened"])[0]) if match else ()
    named = [one for one in kept if one.how == "present" and _surname_in(one.person.name, said) < len(said)]
    chair = min(named, key=lambda one: _surname_in(one.person.name, said), default=None) or in_chair(kept, text)
    for attendance in kept:
        yield replace(attendance, how="chaired") if attendance is chair else attendance


def _surname_in(name: str, said: Sequence[str]) -> int:
    """Where the words have the whole of the name but its initials; their number where they have not."""
    full = [word for word in words_of(name) if len(word) > 2]
    return max((said.index(word) for word in full), default=len(said)) if set(full) <= set(said) else len(said)


def without_read_out(event: Meeting, document: Document) -> Meeting:
    """Without those whom the minutes of another meeting name, which were read out: they stand in brackets, quoted."""
    pages = {page.number: page.text for page in document.pages}
    kept = tuple(one for one in event.attendances if not _is_read_out(one, pages[one.page]))
    return event if len(kept) == len(event.attendances) else replace(event, attendances=kept)


def with_clerks(meeting: Meeting, document: Document) -> Meeting:
    """With those who are told of beside the members: who kept the minutes; and without those who sent a deputy."""
    page = next((page for page in document.pages if page.number == meeting.page), None)
    head = _first_part(page.text) if page else ""
    sent = {words_of(_untitled(match["who"])) for match in _DEPUTISED.finditer(head)}
    roster = Roster(one for one in meeting.attendances if words_of(one.person.name) not in sent or one.how in AWAY)
    for clerk in _CLERK.finditer(head) if sent or len(roster) >= N_SHARED else ():
        name = _untitled(clerk["was"] or clerk["with"] or clerk["named"])
        role = clerk["office"] or clerk["as"] or clerk["in"]
        person = Person(name=name, role=role)
        span = Span(start=clerk.start(), end=clerk.end())
        roster.add_told(Attendance(person=person, how="present", page=meeting.page, span=span))
    return replace(meeting, attendances=tuple(folded(tuple(roster))))


def _untitled(name: str) -> str:
    return " ".join(TITLE.sub("", name).split())


def _first_part(text: str) -> str:
    """Up to the first item of the agenda, which is numbered; nothing where none is."""
    first = _FIRST_ITEM.search(text)
    return text[: first.start()] if first and first.start() < N_HEAD_LETTERS else ""


def _is_read_out(told: Attendance, text: str) -> bool:
    begins = text.rfind("\n\n", 0, told.span.start) + 1
    quoted = text.rfind('("', begins, told.span.end)
    if quoted < 0:
        quoted = text.rfind("(“", begins, told.span.end)
    if quoted < 0 or not is_of_earlier(text[begins:quoted]):
        return False
    name = text.find(told.person.name.split()[-1], told.span.start, told.span.end)
    ends = re.search(r"[\"”]\)", text[quoted + 2 :])
    return name > quoted and (ends is None or name < quoted + 2 + ends.start())


def is_same(meeting: Meeting, event: Meeting) -> bool:
    if event.start is None or meeting.start is None or meeting.end is None:
        return True
    if is_trip(meeting.name) and meeting.start < meeting.end:
        same_days = (event.start, event.end) == (meeting.start, meeting.end)
        return same_days and (_is_the_trip(meeting, event) or _n_listed(meeting, event) >= N_SHARED)
    return meeting.start <= event.start <= meeting.end


def _n_listed(meeting: Meeting, event: Meeting) -> int:
    """How many of those told of are listed, under their whole names or their surnames."""
    names = [set(words_of(one.person.name)) for one in meeting.attendances]
    return sum(any(set(words_of(one.person.name)) <= name for name in names) for one in event.attendances)


def _is_the_trip(trip: Meeting, event: Meeting) -> bool:
    """The journey itself, or what it was made for, and no talks on it."""
    told, its = (name.strip(' ."”»').casefold() for name in (event.name, trip.name))
    return event.kind in _TRIPS or (event.kind == trip.kind and told in its) or its.endswith(f": {told}")
