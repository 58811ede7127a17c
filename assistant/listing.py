"""Lists out of the ledger: who came, which meetings, how often; complete, counted, each entry with its proof."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TypeVar

from assistant.candidates import Candidate, candidates, spelled_out
from assistant.choosing import choose
from assistant.description import Description
from assistant.evidence import UNKNOWN_TERM
from assistant.fitting import COUNTRY_TERMS
from assistant.initials import KIND_TERMS, N_FEWEST, in_other_words, is_made_of_beginnings, short_names_in
from assistant.ledger_questions import LedgerQuestion
from assistant.on_the_way import is_on, stops_meant
from assistant.periods import Period, plain_day
from assistant.proxies import asks_for_proxy, holders
from assistant.seats import seated
from assistant.sides import lands_in, with_missions
from assistant.who import WhoQuestion
from corpus.records import How, Meeting, Page, Person, Span
from index.ledger import Ledger, Presence, Told
from index.names import words_of
from index.words import terms_of

CAME: tuple[How, ...] = ("present", "chaired", "spoke")
MISSED: tuple[How, ...] = ("apologies", "absent")
_NO_WORD = re.compile(
    r"\b(?:without|no)\s+(?:(?:any|an?|sending|giving)\s+)*(?:apolog\w+|excuses?|leave|notice|word|reason|permission"
    r"|explanation)\b|\bunexcused\b|\bnot\s+excused\b",
    re.IGNORECASE,
)
_SENT_WORD = re.compile(
    r"\b(?:apologi\w+|regrets|excused|leave(?:\s+of\s+absence)?)\b", re.IGNORECASE
)  # others stayed away without
# "with or without apology", "excused or not"
_EITHER_WAY = re.compile(
    r"\b(?:(?:both\s+)?with\s*(?:or|and|and/or|/|&)\s*without|whether\s+(?:or\s+not\s+)?(?:with|excused|having))\b[^,;?]*"
    r"|\b(?:un)?excused\s+(?:or|and)\s+(?:not|un-?excused|otherwise|excused|absent)\b"
    r"|\b(?:apolog\w+|excused|regrets)\s*(?:or|and|,|/|&)\s*(?:absen\w+|unexcused|missing|no[- ]shows?)\b"
    r"|\b(?:absen\w+|missing)\s*(?:or|and|/|&)\s*(?:excused|apolog\w+|regrets)\b",
    re.IGNORECASE,
)
# The share, by weight, of the question's words that a meeting's name must have, and of what the best one has: a body
# is written now with its first name and now without.
MIN_NAMED = 0.5
MIN_OF_BEST = 0.6
_KEEPS_MINUTES = re.compile(
    r"\b(?:minut\w+|note-?\s?taker|notes|scribe|recorder|recording\s+secretary|протокол\w*)\b", re.IGNORECASE
)
_SPOKE = re.compile(r"\bwho\s+(?:\w+ly\s+)?(?:spoke|speaks|addressed|lectured)\b", re.IGNORECASE)
_MEMBERS_OF = re.compile(
    r"\b(?:members|delegates|representatives|people|ladies|gentlemen|men|women|officers)\s+(?:of|from)\s+the\b",
    re.IGNORECASE,
)
BEST_NAMED = 0.9
N_DAYS_OF_ONE = 31  # a longer time is asked about for all that a body did in it
N_NEAREST = 2
N_SHORT = 3  # letters of a word cut short: "Rec"
_EVERYBODY = re.compile(
    r"\b(?:participants|attendees|attendance|(?:everyone|everybody|all|those|persons|people)\s+(?:who|that|present|at"
    r"|in\s+attend\w+|attending))\b"
    r"|\b[A-Z][\w-]*[A-Z\d][\w-]*\s+(?:members|delegates|representatives)\b"
)
# "The experts, observers and staff who were at the session" are all, where the list parts them otherwise.
_ANYBODY_TERMS = frozenset(
    terms_of(
        "expert observer staff member officer official invitee guest delegate participant representative visitor "
        "secretariat trustee councillor director commissioner person people"
    )
)
_MEMBER_TERMS = frozenset(
    terms_of("member voting vote delegate trustee councillor director exec executive committee board")
)
_MEMBERS = re.compile(r"\bmembers\b", re.IGNORECASE)
_OTHER_KIND = re.compile(r"\b(?:guest|observer|visitor|staff|interpreter|invited|witness)\b", re.IGNORECASE)
_KINDS_OF_PEOPLE = (
    r"(?:members|trustees|directors|governors|officers|visitors|guests|staff|observers|witnesses|delegates|experts"
    r"|councillors)"
)
# "everybody, visitors included", "trustees, officers and visitors at"
_ALL_KINDS = re.compile(
    r"\b(?:every(?:one|body)|all|who\s+(?:all\s+)?(?:was|were|is|are|came|attended))\b[^?]*"
    rf"\b(?:incl|including|included|also|and|plus|with|too)\b[^?]*\b{_KINDS_OF_PEOPLE}\b"
    rf"|\b{_KINDS_OF_PEOPLE}(?:,\s+{_KINDS_OF_PEOPLE})*,?\s+and\s+{_KINDS_OF_PEOPLE}\s+(?:at|of|in|on)\b",
    re.IGNORECASE,
)
_CHAIR_TERMS = frozenset(terms_of("chair chairman chairwoman chairperson elected"))
_FUNCTION_TERMS = frozenset(
    terms_of("facilitator moderator trainer observer interpreter rapporteur secretary guest presenter lecturer")
)
_OCCASION_TERMS = frozenset(
    terms_of("visit meeting session talks forum workshop seminar conference council committee working group")
)
_FACING = re.compile(
    r"\b(?:meeting|talks|conversation|visit|call|consultations|discussions?|reception|interview)\b", re.IGNORECASE
)
PagesOf = Callable[[str], Sequence[Page]]
Weight = Callable[[str], float]
Row = TypeVar("Row")
# The third meeting is the 3rd; such a number is part of the name, and another one is another meeting.
WORDS_FOR_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINALS = {
    term: f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"
    for number, word in enumerate(WORDS_FOR_ORDINALS, start=1)
    for term in terms_of(word)
}
KIND_WEIGHT = 0.5
_KINDS = KIND_TERMS.union(terms_of("regular ordinary special interim virtual hybrid teleconference"))
_BODY_KINDS = frozenset(
    terms_of(
        "alliance association club community company consortium federation foundation initiative institute network "
        "organisation organization project society team union"
    )
)
_ORDINAL_TERMS = frozenset(_ORDINALS.values())
# "Project Steering Committee", which is called "PSC" as well
N_CAPITALS = 3
_CAPITALISED = re.compile(r"(?-i:[A-Z])[a-z’'-]+(?: (?:(?:of|on|for|the|and) ){0,2}[A-Z][a-z’'-]+){2,5}")
_NTH = frozenset(_ORDINALS.values()) - {"1st"}  # the first need not be called so


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list: a person, a meeting or both, with the stretch of a report's page that bears it out."""

    document_id: str
    page: int
    span: Span
    person: Person | None = None
    how: How | None = None
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What was computed: the entries that answer, or why there are none, with the nearest meetings.

    :param meetings: the meetings meant, as each report tells of them.
    :param journeys: those on which they took place, where the question names these.
    :param fitting: of a name that is several people's, all of them.
    :param is_settled: there is nothing more to look for.
    """

    entries: tuple[Entry, ...] = ()
    meetings: tuple[Told, ...] = ()
    journeys: tuple[Told, ...] = ()
    reason: str | None = None
    nearest: tuple[Told, ...] = ()
    fitting: tuple[str, ...] = ()
    is_settled: bool = False


def compute(question: LedgerQuestion, ledger: Ledger, pages_of: PagesOf, weight: Weight) -> Listed | None:
    """The list that is asked for, of meetings that the question names; `None` when it names none."""
    if not ledger.told or not (question.terms or question.period or question.people or question.unknown):
        return None
    if question.unknown:
        return Listed(reason=_nobody(question.unknown, ledger, weight))
    meant = meetings_meant(question, ledger.told)
    if not meant:
        return None
    meant = _with_their_sittings(meant, ledger)
    question = _of_everybody(question, meant)
    if question.wanted in ("meetings", "count", "whether"):
        return _of_people(question, ledger, meant) if question.people else _held(question, meant)
    return _of_meetings(question, ledger, meant, pages_of, weight)


def _of_everybody(question: LedgerQuestion, meant: Sequence[Told]) -> LedgerQuestion:
    """ "Lake Bridge visit, participants", "PSC-5 members": all words before it name the meeting, and nobody there."""
    who = question.who
    if who and who.wanted.alternatives and question.wanted == "attendees" and _ALL_KINDS.search(who.text):
        return replace(question, who=replace(who, wanted=Description()), described=frozenset())
    if who is None or not who.wanted.alternatives or not _EVERYBODY.search(who.text):
        return question
    if COUNTRY_TERMS.intersection(who.terms) or not any(_names_it(question, who.wanted, one) for one in meant):
        return question
    return replace(question, who=replace(who, wanted=Description()), described=frozenset())


def _names_it(question: LedgerQuestion, wanted: Description, told: Told) -> bool:
    named = _named_by(question, told) | _OCCASION_TERMS
    terms = {term for terms in wanted.alternatives for term in terms} - named
    return all(len(term) >= N_SHORT and any(word.startswith(term) for word in named) for term in terms)


def _is_anybody(wanted: Description, told: Sequence[Told], *, is_away: bool) -> bool:
    """Two kinds of people or more, and beside them nothing but what the meeting is called; of those away, one kind."""
    named = _OCCASION_TERMS.union(*(_terms(one) for one in told))
    kinds = [terms for terms in wanted.alternatives if terms and terms[0] in _ANYBODY_TERMS]
    return len(kinds) > (0 if is_away else 1) and all(
        term in _ANYBODY_TERMS or term in named for terms in wanted.alternatives for term in terms
    )


def _is_of_members(question: LedgerQuestion, who: WhoQuestion, told: Sequence[Told]) -> bool:
    """ "Voting members", "committee members": those who belong there, where the list says of nobody that he does."""
    named = _OCCASION_TERMS.union(*(_named_by(question, one) for one in told))
    terms = {term for terms in who.wanted.alternatives for term in terms}
    is_said = bool(terms & _MEMBER_TERMS) or _MEMBERS.search(who.text) is not None
    return is_said and terms <= _MEMBER_TERMS | _BODY_KINDS | named


def _nobody(name: str, ledger: Ledger, weight: Weight) -> str:
    alike = " or ".join(ledger.name_of(person) for person in ledger.people_like(words_of(name)))
    if not alike and all(weight(term) < weight(UNKNOWN_TERM) for term in terms_of(name)):
        return f"The reports name {name} at no meeting."  # they may speak of him
    return f"The reports know nobody named {name}." + (f" Did you mean {alike}?" if alike else "")


def _with_their_sittings(meant: Sequence[Told], ledger: Ledger) -> list[Told]:
    """With what other reports tell of the same meetings: a register, by another name than the minutes."""
    sittings = {one.sitting for one in meant}
    chosen = set(meant)
    return [*meant, *(one for one in ledger.told if one not in chosen and one.sitting in sittings)]


def people_at(
    wanted: str,
    who: WhoQuestion | None,
    told: Sequence[Told],
    ledger: Ledger,
    pages_of: PagesOf,
    weight: Weight,
    *,
    infer: bool = True,
) -> tuple[Entry, ...]:
    """Those at these meetings for whom the question asks; none when its description fits nobody there."""
    if who and asks_for_proxy(who.text):
        both = holders(who.text, _present(told, CAME + MISSED, ledger), pages_of)
        return tuple(replace(_entry(one), page=by.attendance.page, span=by.attendance.span) for one, by in both)
    hows: tuple[How, ...] = MISSED if wanted == "absent" else ("chaired",) if wanted == "chair" else CAME
    presences = _present(told, hows, ledger)
    if who and _SPOKE.search(who.text):
        presences = [one for one in presences if one.attendance.how == "spoke"] or presences
    if wanted == "minutes":
        presences = [one for one in presences if _KEEPS_MINUTES.search(one.attendance.person.role or "")]
    if who is None:
        return tuple(map(_entry, presences))
    if wanted == "absent" and _EITHER_WAY.search(who.text):
        who = replace(who, text=_EITHER_WAY.sub(" ", who.text))
    elif wanted == "absent" and _NO_WORD.search(who.text):
        presences = [one for one in presences if one.attendance.how == "absent"]
        who = replace(who, text=_NO_WORD.sub(" ", who.text))
    elif wanted == "absent" and _SENT_WORD.search(who.text):
        presences = [one for one in presences if one.attendance.how == "apologies"] or presences
    named = _OCCASION_TERMS.union(*map(_terms, told))
    if wanted != "chair" and (seats := seated(who, presences, named, pages_of)):
        return tuple(_entry(presences[at]) for at in seats)
    if _MEMBERS_OF.search(who.text):
        who = replace(who, wanted=_not_the_meeting(who.wanted, told))
    if wanted == "chair":
        who = replace(who, wanted=_without(_not_the_meeting(who.wanted, told), _CHAIR_TERMS | _OCCASION_TERMS))
    people = with_missions(list(_candidates(presences, pages_of)))
    infer = infer and _may_be_of_land(who, told, pages_of)
    chosen = choose(who, people, weight, infer=infer)
    if not chosen and _FUNCTION_TERMS.intersection(who.terms):  # "facilitators of the Odda workshop"
        bare = _without(_not_the_meeting(who.wanted, told), _OCCASION_TERMS)
        kept = tuple(terms for terms in bare.alternatives if _FUNCTION_TERMS.issuperset(terms))
        if kept:
            chosen = choose(replace(who, wanted=Description(alternatives=kept), did=None), people, weight, infer=infer)
    return tuple(_entry(presences[at]) for at in chosen)


def _may_be_of_land(who: WhoQuestion, told: Iterable[Told], pages_of: PagesOf) -> bool:
    """Whether the reports speak of a country that is asked for, if any: else nobody in them is tacitly of it."""
    asked = COUNTRY_TERMS.intersection(term for terms in who.wanted.alternatives for term in terms)
    pages = (page.text for id_ in {one.document_id for one in told} for page in pages_of(id_))
    return not asked or bool(lands_in(" ".join(pages), asked))


def _present(told: Collection[Told], hows: Collection[How], ledger: Ledger) -> list[Presence]:
    """Those listed at the meetings, each once at one."""
    chosen = set(told)
    return ledger.each_once([one for one in ledger.presences if one.told in chosen and one.attendance.how in hows])


def _not_the_meeting(wanted: Description, told: Sequence[Told]) -> Description:
    """ "Members of the Valley Council" at its meeting are all who were there; of a country's side they are not."""
    named = set[str]().union(*(_terms(one) for one in told)) - COUNTRY_TERMS
    rest = (tuple(term for term in terms if term not in named) for terms in wanted.alternatives)
    return Description(alternatives=tuple(terms for terms in rest if terms))


def _without(wanted: Description, dropped: frozenset[str]) -> Description:
    rest = (tuple(term for term in terms if term not in dropped) for terms in wanted.alternatives)
    return Description(alternatives=tuple(terms for terms in rest if terms))


def _candidates(presences: Sequence[Presence], pages_of: PagesOf) -> Iterator[Candidate]:
    """In the order of the presences; those whom one sentence names are looked at together."""
    at = 0
    while at < len(presences):
        first = presences[at]
        proof = (first.told.document_id, first.attendance.page, first.attendance.span)
        end = at
        while end < len(presences) and proof == (
            presences[end].told.document_id,
            presences[end].attendance.page,
            presences[end].attendance.span,
        ):
            end += 1
        pages = pages_of(proof[0])
        text = next(page.text for page in pages if page.number == proof[1])
        spelled = spelled_out("\n".join(page.text for page in pages))
        yield from candidates([one.attendance.person for one in presences[at:end]], proof[2].cut(text), spelled)
        at = end


def _entry(one: Presence) -> Entry:
    attendance = one.attendance
    return Entry(
        document_id=one.told.document_id,
        page=attendance.page,
        span=attendance.span,
        person=attendance.person,
        how=attendance.how,
        meeting=one.told.meeting,
    )


def _of_people(question: LedgerQuestion, ledger: Ledger, meant: Sequence[Told]) -> Listed:
    """The meetings that all the people named came to."""
    within = set(_within(question.period, meant))
    question = replace(question, people=tuple(_of_these(people, within, ledger) for people in question.people))
    unclear = next((people for people in question.people if len(people) > 1), None)
    if unclear:
        fitting = sorted(ledger.name_of(person) for person in unclear)
        reason = f"{len(fitting)} people fit that name: {', '.join(fitting)}. Which one?"
        return Listed(reason=reason, fitting=tuple(fitting))
    hows = CAME + MISSED if question.wanted == "whether" else CAME
    came = [
        [one for one in ledger.of_people(people) if one.attendance.how in hows and one.told in within]
        for people in question.people
    ]
    common = set.intersection(*({one.told.sitting for one in presences} for presences in came))
    first = {one.told.sitting: one for one in reversed(came[0]) if one.told.sitting in common}
    presences = _only(question, sorted(first.values(), key=lambda one: _when(one.told)))
    if presences:
        return Listed(entries=tuple(map(_entry, presences)), meetings=tuple(one.told for one in presences))
    names = " and ".join(ledger.name_of(min(people)) for people in question.people)
    if question.wanted == "whether" and len({one.sitting for one in within}) == 1:
        return _not_listed(names, list(within), ledger)
    return Listed(reason=f"The reports tell of no meeting that {names} attended{_said(question.period)}.")


def _of_these(people: frozenset[int], within: Collection[Told], ledger: Ledger) -> frozenset[int]:
    """Of several who bear a name, the one who alone is listed at these meetings."""
    if len(people) < 2:
        return people
    listed = {person for person in people if any(one.told in within for one in ledger.of_people([person]))}
    named = {person for person in listed or people if " " in ledger.name_of(person)}
    return frozenset(next((one for one in (listed, named) if len(one) == 1), people))


def _not_listed(names: str, told: Sequence[Told], ledger: Ledger) -> Listed:
    meeting = told[0].meeting
    listed = _present(told, CAME, ledger)
    where = f"{meeting.name}, {plain_day(meeting.start)}" if meeting.start else meeting.name
    reason = f"{names} is not among the {len(listed)} people listed at {where}."
    return Listed(reason=reason, nearest=tuple(told[:1]))


def _only(question: LedgerQuestion, rows: Sequence[Row]) -> Sequence[Row]:
    """The first or the last, where that is asked for."""
    return rows[:1] if question.only == "first" else rows[-1:] if question.only == "last" else rows


def _held(question: LedgerQuestion, meant: Sequence[Told]) -> Listed | None:
    """The meetings meant themselves."""
    within = sorted(_within(question.period, meant), key=_when)
    if not within and question.period:
        near = _nearest(question.period, meant)
        return Listed(reason=_no_meeting(question, near), nearest=near)
    told = _only(question, list({one.sitting: one for one in reversed(within)}.values())[::-1])
    entries = tuple(
        Entry(document_id=one.document_id, page=one.meeting.page, span=one.meeting.span, meeting=one.meeting)
        for one in told
    )
    return Listed(entries=entries, meetings=tuple(told)) if entries else None


def _of_meetings(
    question: LedgerQuestion, ledger: Ledger, meant: Sequence[Told], pages_of: PagesOf, weight: Weight
) -> Listed | None:
    """The people at the meetings meant."""
    within = _within(question.period, meant)
    if question.people:
        with_them = [{one.told for one in ledger.of_people(people)} for people in question.people]
        within = [one for one in within if all(one in told for told in with_them)]
    if not within:
        if not question.period or question.people:
            return None
        near = _nearest(question.period, meant)
        return Listed(reason=_no_meeting(question, near), nearest=near)
    stops = stops_meant(question, within, ledger)
    journeys = [one for one in within if any(is_on(stop, one) for stop in stops)]
    within = stops or _without_journeys(within)
    if not stops and (question.period is None or (question.period.end - question.period.start).days <= N_DAYS_OF_ONE):
        within = _with_their_sittings(_named_best(question, within), ledger)
    if question.met:
        within = _face_to_face(question, ledger, within)
    entries = people_at(question.wanted, question.who, within, ledger, pages_of, weight)
    if not entries and question.who and _is_anybody(question.who.wanted, within, is_away=question.wanted == "absent"):
        everybody = replace(question.who, wanted=Description())
        entries = people_at(question.wanted, everybody, within, ledger, pages_of, weight)
    if not entries and question.who and _is_of_members(question, question.who, within):
        everybody = replace(question.who, wanted=Description())
        came = people_at(question.wanted, everybody, within, ledger, pages_of, weight)
        entries = tuple(one for one in came if not (one.person and _OTHER_KIND.search(one.person.role or "")))
    if not entries and _is_of_a_list(question, within) and not _present(within, CAME + MISSED, ledger):
        reason = "The report of that meeting does not list who came."
        return Listed(reason=reason, nearest=tuple(within[:N_NEAREST]), is_settled=True)
    if question.met:
        entries = tuple(_not_of_his_own(question, ledger, entries))
    if not entries and question.who and not _may_be_of_land(question.who, within, pages_of):
        reason = "What the reports tell of that meeting names nobody from there."
        is_named = named_share(question, within) == 1.0
        return Listed(reason=reason, nearest=tuple(within[:N_NEAREST]), is_settled=True) if is_named else None
    return Listed(entries=entries, meetings=tuple(within), journeys=tuple(journeys)) if entries else None


def _is_of_a_list(question: LedgerQuestion, within: Sequence[Told]) -> bool:
    """Whether it asks for all who came on one day to a meeting that it names whole."""
    is_day = question.period is not None and question.period.is_day
    everybody = question.who is None or not (question.who.wanted.alternatives or question.who.did)
    return question.wanted == "attendees" and is_day and everybody and named_share(question, within) == 1.0


def _without_journeys(within: Sequence[Told]) -> list[Told]:
    """Where one of the meetings on a journey is meant as well, the journey is not."""
    return [one for one in within if not any(is_on(other, one) for other in within)]


def _named_best(question: LedgerQuestion, within: Sequence[Told]) -> list[Told]:
    """Of the meetings that a question's words name, those with most of them: one event, or a body's alike."""
    shares = [named_share(question, [one]) for one in within]
    return [one for one, share in zip(within, shares, strict=True) if share >= BEST_NAMED * max(shares)]


def _face_to_face(question: LedgerQuestion, ledger: Ledger, within: Sequence[Told]) -> list[Told]:
    """The meetings, talks and visits that the reports meant tell of, of the people named; all, if none."""
    reports = {one.document_id for one in within}
    theirs = {one.told for people in question.people for one in ledger.of_people(people)}
    met = [
        one
        for one in ledger.told
        if one in theirs and one.document_id in reports and _FACING.search(one.meeting.kind or "")
    ]
    return met or list(within)


def _not_of_his_own(question: LedgerQuestion, ledger: Ledger, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Nobody meets himself, or those who came with him from the same body."""
    his = [one.attendance.person for people in question.people for one in ledger.of_people(people)]
    names, bodies = {one.name for one in his}, {one.organization for one in his if one.organization}
    for entry in entries:
        if entry.person and entry.person.name not in names and entry.person.organization not in bodies:
            yield entry


def _when(told: Told) -> tuple[date, bool, str]:
    return told.meeting.start or date.min, told.retells is not None, told.meeting.name


def meetings_meant(question: LedgerQuestion, told: Sequence[Told]) -> list[Told]:
    """The meetings that the words name best; all of them where no word is left.

    A name or number that no meeting bears counts against all; any other word that none has may only shape the question.
    """
    held = [_named_by(question, one) for one in told]
    asked = _without_kind([_ORDINALS.get(term, term) for term in question.terms], held)
    terms = tuple(term for term in asked if term in question.names or term in _NTH or any(term in has for has in held))
    if not terms:
        return list(told)
    n_with = Counter(term for terms_held in held for term in terms_held)
    weight = {term: math.log(1 + (len(told) + 1) / (n_with[term] + 0.5)) * _share(term) for term in terms}
    total = sum(weight.values())
    scores = [sum(weight[term] for term in terms if term in terms_held) / total for terms_held in held]
    least = max(MIN_NAMED, MIN_OF_BEST * max(scores, default=0.0))
    numbers = {term for term in terms if any(map(str.isdigit, term))}
    return [
        one
        for one, score, terms_held in zip(told, scores, held, strict=True)
        if score >= least and numbers <= terms_held
    ]


def named_share(question: LedgerQuestion, told: Sequence[Told], journeys: Sequence[Told] = ()) -> float:
    """The share of the question's words that name these meetings, from 0 to 1.

    :param journeys: those on which they took place, whose words name them, too.
    """
    besides = frozenset[str]().union(*(_named_by(question, one) for one in journeys))
    own = [_named_by(question, one) | besides for one in told]
    told_of = [_ORDINALS.get(term, term) for term in question.terms if term not in question.described]
    asked = set(_without_kind(told_of, own))
    if not asked:
        return 1.0
    return max((len(names & asked) for names in own), default=0) / len(asked)


def _without_kind(asked: Sequence[str], held: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """What the question calls a body, without of what kind it is where no meeting says so: "the Oak Consortium"."""
    kept = tuple(term for term in asked if term not in _BODY_KINDS or any(term in has for has in held))
    return kept if any(term in has for term in kept for has in held) else tuple(asked)


def _share(term: str) -> float:
    """What kind of body or meeting it was tells less than its name: many a report leaves it out."""
    return KIND_WEIGHT if term in _KINDS or term in _BODY_KINDS else 1.0


def _named_by(question: LedgerQuestion, told: Told) -> frozenset[str]:
    """What names a meeting, and those of the question's terms that are short for it, or that it is short for."""
    whole = question.whole.get(told.meeting.body or "", frozenset())
    own = _terms(told) | whole
    named = (told.meeting.name, told.meeting.body or "")
    own |= {name for name in question.names - own if is_made_of_beginnings(name, named)}
    if not (question.shorts or question.spelled):
        return own
    return own | in_other_words(question.shorts, question.spelled, _shorts(told) | whole, named)


@lru_cache(maxsize=100_000)
def _shorts(told: Told) -> frozenset[str]:
    """The short names in what names a meeting; in a file's name they need not be in capitals."""
    path = PurePosixPath(told.report_name)
    filed = " ".join((path.stem, *path.parent.parts))
    long = (term for term in terms_of(filed) if term.isalnum() and not term.isdigit() and len(term) > N_FEWEST)
    return short_names_in(f"{told.meeting.name} {told.meeting.body or ''} {filed}").union(long)


@lru_cache(maxsize=100_000)
def _terms(told: Told) -> frozenset[str]:
    """What names a meeting: its own words, and those of the file that holds the report and of its folders."""
    meeting = told.meeting
    path = PurePosixPath(told.report_name)
    said = (meeting.name, meeting.body, meeting.kind, meeting.place, path.stem, *path.parent.parts)
    words = " ".join(filter(None, said))
    terms = {_ORDINALS.get(term, term) for term in terms_of(words)}
    numbers = {term[:-2] for term in terms & _ORDINAL_TERMS}  # "PSC-6" is the sixth meeting of the Steering Committee
    terms |= {term for part in (meeting.body or "", *path.parent.parts) for term in _written_as_one(part)}
    short = (_capitals(run[0]) for run in _CAPITALISED.finditer(f"{meeting.name}. {meeting.body or ''}"))
    return frozenset(terms | numbers | {one.lower() for one in short if len(one) >= N_CAPITALS})


def _written_as_one(name: str) -> Iterator[str]:
    """ "Lakewatch SG" may be asked about as LakewatchSG: its neighbouring words in one."""
    words = re.findall(r"[^\W_]+", name)
    for first, second in pairwise(words):
        yield from terms_of(f"{first}{second}")


def _capitals(words: str) -> str:
    return "".join(word[0] for word in words.split() if word[0].isupper())


def _within(period: Period | None, told: Iterable[Told]) -> list[Told]:
    if period is None:
        return list(told)
    return [
        one
        for one in told
        if one.meeting.start
        and one.meeting.start <= period.end
        and (one.meeting.end or one.meeting.start) >= period.start
    ]


def _nearest(period: Period, told: Sequence[Told]) -> tuple[Told, ...]:
    dated = [one for one in told if one.meeting.start]
    near = sorted(dated, key=lambda one: abs(((one.meeting.start or period.start) - period.start).days))[:N_NEAREST]
    return tuple(sorted(near, key=_when))


def _no_meeting(question: LedgerQuestion, near: Sequence[Told]) -> str:
    what = next((one.meeting.body for one in near if one.meeting.body), "") if question.terms else ""
    days = " and ".join(plain_day(one.meeting.start) for one in near if one.meeting.start)
    nearest = f"; the nearest {'are' if len(near) > 1 else 'is'} {days}" if days else ""
    return f"The reports tell of no meeting{f' of {what}' if what else ''}{_said(question.period)}{nearest}."


def _said(period: Period | None) -> str:
    return f" {period.said}" if period else ""
