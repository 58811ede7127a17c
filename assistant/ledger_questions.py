"""Which list of the ledger a question asks for: of whom, when, and what is left to name the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from assistant.periods import Period, find_period
from assistant.questions import content_terms
from assistant.who import WhoQuestion, understand_who
from corpus.prose.honorifics import PARTICLES
from index.ledger import Ledger, office_words
from index.names import words_of
from index.words import terms_of

Wanted: TypeAlias = Literal["attendees", "absent", "chair", "meetings", "count", "whether"]
N_NAME_WORDS = 5
N_HANDLE_LETTERS = 5  # a shorter one may be any word
N_OFFICE_WORDS = 12
N_IN_OFFICE = 8  # more people than these make it a rank, not an office
MOSTLY = 5  # times as often as the next: then he is who holds it

_COMING = (
    r"attend\w*|t(?:ake|ook|aking|aken)\s+part|participat\w*|join\w*|present|meet|met|go(?:es)?\s+to|went\s+to|showed\s+up"
    r"|(?:was|were|is|been|be)\s+(?:\w+\s+)?(?:present|at|in|there)"
    r"|участвова\w*|присутствова\w*|встреча\w*"
)
_MEETING = (
    r"(?:meetings?|sessions?|calls?|forums?|councils?|visits?|trips?|events?|workshops?|conferences?|gatherings?|"
    r"occasions?|engagements?"
    r"|заседани\w+|встреч\w*)"
)
_SOME_MEETINGS = rf"(?:[\w.-]+\s+){{0,4}}?{_MEETING}"
_NOT_COME = r"(?:did\s+not|didn't|could\s+not|not)\s+(?:attend|come|present)"


def _pattern(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(forms), re.IGNORECASE)


_ABSENT = _pattern(rf"\b(?:absent|absence|apologi\w+|regrets?|excused|missed|missing|{_NOT_COME}|отсутствова\w*)\b")
_CHAIR = _pattern(
    r"\bwho\s+(?:\w+\s+)?(?:chaired(?!\s+by)|presid(?:ed|es|ing))\b",
    r"\b(?:chair(?:ed|man|woman|person)?|presided over) by whom\b",
    r"\bwho\s+(?:was|is|acted\s+as|served\s+as|took)\s+(?:in\s+)?(?:the\s+)?chair(?:man|woman|person)?\b"
    r"(?!\s+(?:elected|appointed)|\s+of\s+(?!(?:the|this|that|its|their)\s+(?:[\w-]+\s+){0,3}?(?:meeting|session|talks|discussion|council|committee|"
    r"forum|board|call)))",
    r"\bwhose\s+(?:chair\w*|presidency|patronage)\b",
    r"председательствова\w*|под\s+чьим\s+председательством",
)
_COUNT = _pattern(
    rf"\bhow\s+(?:often|many\s+(?:times|{_SOME_MEETINGS}))", rf"\bnumber\s+of\s+{_SOME_MEETINGS}", r"\bсколько\s+раз"
)
# "everybody whom she met", "with whom did she meet"
_MET = _pattern(
    r"\b(?:who|whom|everybody|everyone|people|those)\b[^,;:?!]{2,60}?\b(?:met|meet)\b",
    r"\bс\s+кем\b.*встре[тч]",
)
_WHETHER = _pattern(
    rf"^\W*(?:did|has|have|was|were)\b.*\b(?:{_COMING}|{_MEETING}|(?:at|in)\s+the)\b",
    r"^\W*(?:участвовал|присутствовал|был)[аи]?\s+ли\b",
)
_RECORD = _pattern(
    r"^(?!\W*(?:\w+\s+)?(?:what|when|where|why|how)\b).*\b(?:attendance|participation|meetings?)\s+(?:record\s+)?(?:of|by|for)\b"
)
# "Which meetings were held in June?"
_HELD = _pattern(
    rf"\b(?:which|what|list|show|all|name)\b[^,;:?!]*\b{_MEETING}\b[^;:?!]*\b(?:held|took\s+place|happen\w*|were\s+there|"
    r"are\s+there|(?:was|were)\s+(?:on|in|during|there))\b",
    rf"\b(?:how\s+many|number\s+of)\s+{_SOME_MEETINGS}[^;:?!]*\b(?:held|took\s+place|were\s+there|are\s+there|did|have|were)\b",
    rf"\b(?:list|show)\s+(?:me\s+)?(?:all\s+)?(?:the\s+)?{_SOME_MEETINGS}\b",
    rf"(?:^\W*(?:all\s+)?(?:the\s+)?|\bwhat\s+){_MEETING}\s+(?:on|in|at|during|since)\b",
    r"\bкакие\s+(?:заседани|встреч|мероприяти)\w+\s+(?:прошли|состоялись|были)",
)
_ONLY = _pattern(
    r"\b(?P<first>first|earliest|впервые)\b", r"\b(?P<last>last|latest|most\s+recent\w*|в\s+последний\s+раз)\b"
)
_WHO = _pattern(
    rf"\bwho(?:m|\s+all|\s+else)?\b.*\b(?:{_COMING})\b",
    r"\b(?:attendees?|participants?|attendance|участники)\b",
    rf"\b(?:which|what)\s+(?:people|persons|members|delegates)\b.*\b(?:{_COMING})\b",
    rf"\b(?:every(?:one|body)|all)\b.*\b(?:{_COMING})\b",
    rf"\bкто\b.*(?:{_COMING})",
)
_WHEN = r"\b(?:when|(?:what|which)\s+(?:dates?|days?))\b"
_OF_PERSON = _pattern(
    rf"\b(?:which|what|list|name|show|all|give)\s+(?:(?!(?:is|are|was|were|do|does|did|has|have|had|in|on|from)\b)[\w.’'-]+\s+)"
    rf"{{0,6}}?{_MEETING}\b",
    rf"{_WHEN}.*\b(?:{_COMING})\b",
    rf"{_WHEN}.*\b(?:at|in)\s+(?:an?|any|the)\s+{_SOME_MEETINGS}\b",
    rf"^\W*(?:the\s+)?(?:[\w.-]+\s+){{0,3}}?{_MEETING}\b.*\b(?:of|with|by)\b",
    rf"\b(?:когда|какие|каких|на\s+каких)\b.*(?:{_COMING}|{_MEETING})",
)
# Words that shape a question about attendance and name no meeting.
_FORM_TERMS = frozenset(
    terms_of(
        """
        attend attended attendee attendees attendance attending present participant participants participate
        participated part join joined meeting meetings session sessions call calls event events gathering gatherings
        occasion occasions engagement engagements people person persons
        member members everyone everybody anyone both together times often number took take absent absence
        apologies apology regrets excused missed chaired chair presided show went go meet met else same time
        along year month since until before after between during last past spring summer autumn winter
        who name names mr mrs ms miss dr prof sir madam hon участники участвовал участвовали присутствовал
        присутствовали заседание заседании встреча встречи встрече раз году
        """
    )
)
# Before a surname these are no first name.
_TITLES = frozenset(
    (
        "mr mrs ms miss dr prof professor sir madam hon president minister director ambassador secretary "
        "chair chairman commissioner senator governor mayor head deputy chief general representative г "
        "госпожа господин директор министр посол "
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerQuestion:
    """A list that is asked for.

    :param people: for each person the question names, the numbers of those it may be.
    :param unknown: a name in the question that nobody in the ledger bears.
    :param terms: what is left to name the meeting.
    :param names: those of them that are written as names or numbers are.
    :param described: the terms that tell of the people asked for, and may name the meeting as well.
    :param who: what the question says of the people, where it asks for people.
    :param met: it asks whom somebody met, which is told of meetings and visits, not of the forum around them.
    :param only: the first or the last meeting alone is asked for.
    :param office: the words of the question by which the person is meant, where it is no name ("the Director").
    """

    wanted: Wanted
    people: tuple[frozenset[int], ...]
    unknown: str | None
    period: Period | None
    terms: tuple[str, ...]
    names: frozenset[str]
    described: frozenset[str] = frozenset()
    who: WhoQuestion | None = None
    met: bool = False
    only: Literal["first", "last"] | None = None
    office: str | None = None


def understand_list(text: str, ledger: Ledger, *, newest: date | None) -> LedgerQuestion | None:
    """The list that a question asks for; `None` when it asks for something else."""
    period = find_period(text, newest=newest)
    rest = _without(text, period)
    people, left = _people_in(rest, ledger)
    unknown = None if people else _unknown_name(rest)
    office = None
    if not people and not unknown and (held := _in_office(rest, ledger)):
        office, fitting = held
        people, left = (fitting,), rest.replace(office, " ", 1)
    who = understand_who(" ".join(text.split()))
    wanted = _wanted(rest, who, has_person=bool(people or unknown))
    of_meetings = wanted in ("meetings", "count", "whether")
    if office and not of_meetings:  # "who met the President?" asks for no meetings of his
        office, people, left = None, (), rest
        wanted = _wanted(rest, who, has_person=False)
    if wanted is None:
        return None
    only = _ONLY.search(text) if wanted in ("meetings", "count") and people else None
    terms = telling_terms(content_terms(_ONLY.sub(" ", left) if only else left))
    names = frozenset(term for word in left.split() if _is_name(word) for term in terms_of(word)) & set(terms)
    described = frozenset(who.terms) if who and not of_meetings else frozenset()
    return LedgerQuestion(
        wanted=wanted,
        people=people,
        unknown=unknown if of_meetings else None,
        period=period,
        terms=terms,
        names=names - described,
        described=described,
        who=None if of_meetings else who,
        met=bool(people) and not of_meetings and _MET.search(text) is not None,
        only=None if only is None else "first" if only["first"] else "last",
        office=office,
    )


def telling_terms(terms: Iterable[str]) -> tuple[str, ...]:
    """Those that may name a meeting."""
    return tuple(term for term in terms if term not in _FORM_TERMS)


def _is_name(word: str) -> bool:
    return word[:1].isupper() or any(map(str.isdigit, word))


def _wanted(text: str, who: WhoQuestion | None, *, has_person: bool) -> Wanted | None:
    if (has_person and _COUNT.search(text)) or (_COUNT.search(text) and _HELD.search(text)):
        return "count"
    if has_person and _WHETHER.search(text):
        return "whether"
    if has_person and who is None and _RECORD.search(text):
        return "meetings"
    if who and _ABSENT.search(text):
        return "absent"
    if _CHAIR.search(text):
        return "chair"
    if has_person and who is None and _OF_PERSON.search(text):
        return "meetings"
    if _WHO.search(text) or (who and who.came):
        return "attendees"
    if (has_person and _OF_PERSON.search(text)) or _HELD.search(text):
        return "meetings"
    return None


def _without(text: str, period: Period | None) -> str:
    """The question without the words that say when."""
    for span in sorted(period.spans if period else (), key=lambda span: -span.start):
        text = text[: span.start] + " " + text[span.end :]
    return text


def _people_in(text: str, ledger: Ledger) -> tuple[tuple[frozenset[int], ...], str]:
    """The people named, the longest names first, and the text without them."""
    tokens = list(re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", text))
    people: list[frozenset[int]] = []
    taken: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        for n_words in range(min(N_NAME_WORDS, len(tokens) - at), 0, -1):
            run = tokens[at : at + n_words]
            if found := _called(text, run, ledger):
                people.append(frozenset(found))
                taken.append((run[0].start(), run[-1].end()))
                at += n_words
                break
        else:
            at += 1
    for start, end in reversed(taken):
        text = text[:start] + " " + text[end:]
    return tuple(dict.fromkeys(people)), text


_THE = re.compile(r"\b(?:did|has|had|have|was|were|of|by)\s+(?P<the>the)\s+(?=\w)", re.IGNORECASE)
_OF_MORE = re.compile(r"\s+(?:of|to|for)\s")


def _in_office(text: str, ledger: Ledger) -> tuple[str, frozenset[int]] | None:
    """An office in the text, in its own words, and who is printed in it: one alone where hardly anybody else is."""
    for article in _THE.finditer(text):
        words = list(re.finditer(r"[^\s,;:?!()]+", text[article.end() :]))[:N_OFFICE_WORDS]
        for n_words in range(len(words), 0, -1):
            end = article.end() + words[n_words - 1].end()
            if _OF_MORE.match(text, end):  # the Director of the Lake Fund is not just the Director
                continue
            office = text[article.start("the") : end]
            held = ledger.people_in_office(office_words(office)).most_common(N_IN_OFFICE + 1)
            if not held or len(held) > N_IN_OFFICE:
                continue
            is_one = len(held) == 1 or held[0][1] >= MOSTLY * held[1][1]
            return office, frozenset(person for person, _ in held[: 1 if is_one else None])
    return None


def _called(text: str, run: list[re.Match[str]], ledger: Ledger) -> set[int]:
    if len(run) == 1 and run[0][0].islower():
        return ledger.people_spelled(run[0][0]) if len(run[0][0]) >= N_HANDLE_LETTERS else set()
    between = text[run[0].end() : run[-1].start()] if len(run) > 1 else ""
    if re.search(r"[,;:?!()]", between) or not all(token[0][0].isupper() or len(run) > 1 for token in run):
        return set()
    words = words_of(text[run[0].start() : run[-1].end()])
    if len(words) > 1 and not all(token[0][0].isupper() or token[0].lower() in PARTICLES for token in run):
        return {one for one in ledger.people_called(words) if set(words_of(ledger.name_of(one))) == set(words)}
    if len(words) == 1:
        before, after = text[: run[0].start()], text[run[0].end() :]
        stands = run[0].start() > 0 and not _FIRST_NAME.search(before) and not _LAST_NAME.match(after)
        found = ledger.people_with_word(words[0]) if len(words[0]) > 2 and stands else set()
        whole = {one for one in found if len(words_of(ledger.name_of(one))) > 1}
        return whole or found  # a bare surname that nobody else explains is no second person to ask about
    if any(token[0].lower() in _PLAIN for token in run):
        return set()
    return ledger.people_called(words)


# A capitalised word right before, not at the very start, that is no title: part of a name that the reports do not know.
_FIRST_NAME = re.compile(rf"(?<=\S)\s+(?!(?i:{'|'.join(_TITLES)})\b)[A-ZÀ-ÞА-ЯЁ][\w'’-]+\s+$")
_LAST_NAME = re.compile(r"\s+[A-ZÀ-ÞА-ЯЁ][\w’'-]+\b(?!['’]s)")
_PLAIN = frozenset(
    "and or the of in at to for with by on from did was were is who which when what a an и или на в с".split()
)
_CAPITAL = r"[A-ZÀ-ÞА-ЯЁ][\w'’-]+"
_NAME = re.compile(
    rf"\b(?:[^\W\d_]\.\s*)*{_CAPITAL}(?:\s+(?:[A-ZÀ-ÞА-ЯЁ]\.|{_CAPITAL}|d[aeiu]|van|von|al|bin))*\s+{_CAPITAL}"
)
_ASKS_OF = re.compile(
    r"\b(?:did|was|were|has|had|does|is|of|with|by|and)\s+(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+)?$", re.IGNORECASE
)
_COMES = re.compile(rf"\s+(?:{_COMING})\b", re.IGNORECASE)
# "Was Ada Lind at the forum?"
_IS_AT = re.compile(
    r"\s+(?:there|(?:at|in|on|among|part\s+of|with)\s+(?:the|an?|our|this|that|those)\b)", re.IGNORECASE
)
_OPENS_WHETHER = re.compile(r"^\W*(?:was|were|is)\s+(?:(?:mr|ms|mrs|dr|prof)\.?\s+)?", re.IGNORECASE)


def _unknown_name(text: str) -> str | None:
    """A run of capitalised words where a person stands: before or after a verb of coming."""
    for match in _NAME.finditer(text):
        if _ASKS_OF.search(text[: match.start()]) and _COMES.match(text[match.end() :]):
            return match[0]
    opening = _OPENS_WHETHER.match(text)
    subject = _NAME.match(text, opening.end()) if opening else None
    return subject[0] if subject and _IS_AT.match(text, subject.end()) else None
