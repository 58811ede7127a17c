"""People as a sentence names them, with all that it says of each: what candidates for a list of people are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Protocol

from assistant.fitting import SENT_TO
from corpus.prose.honorifics import OFFICE_PREFIXES, OFFICES
from corpus.prose.names import EMPTY, find_names
from corpus.prose.plain_words import BODIES, COUNTRIES, PEOPLES, PLAIN, PLAIN_ENDING
from corpus.prose.tokens import Lexicon
from corpus.records import Person, Span
from corpus.russian.language import has_cyrillic
from corpus.russian.morphology import morphology
from corpus.russian.names import find_names as russian_names

N_SHORT = 4  # letters: a word of fewer is not cut for its ending
N_LETTERS_AFTER = 120  # "Ms. Lind and Mr. Ode from the University", "Ms. Lind, who heads the alert room"
_GAP = r"(?:[ \t]+|[ \t]*\n(?!\s))"  # within a paragraph
_SPELLED = re.compile(
    rf"(?P<whole>[A-Z][\w’'-]+(?:{_GAP}(?:(?:of|the|and|for|on){_GAP})*[A-Z][\w’'-]+){{1,7}}){_GAP}\((?P<short>[A-Z]{{2,8}})\)"
)
_JOINT = re.compile(r"[,;:()]|\band\b|\balong with\b|\btogether with\b")
# "Provincial Governors: Bo Ode (Lake Province), Ada Lind (Hill Province)"
_LABEL = re.compile(
    r"\brepresenting\s+(?:the\s+)?(?P<body>[A-Z][^,;:.]*),[^,;:]*$|(?P<label>(?:^|[\s*_])[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}):[*_]*\s*(?:[A-Z][\w-]*\.\s*|[A-Z][a-z]{1,4}\s+)*$"
)
# "Acting Mayor – Deputy Mayor Ada Lind", a line for each
_LINE_LABEL = re.compile(r"(?:^|\n)\W*(?P<label>[A-Z][^\n–—]{3,120}?)\s+[–—-]\s?[^\n]*$")
_OPENS_TITLE = ("“", "«", "„", "‘")  # a fund that bears somebody's name is nobody
_LISTS = re.compile(
    r"\b(?:officials?|envoys|ambassadors|delegation|delegates|representatives?|participants|attendees|speakers|panell?ists|members|team|side|dignitaries|guests|leaders|officers|experts|"
    r"group|gathering)\b[^.;]*\b(?:includ\w*|compris\w*|consist\w*|were|was|are)\b|\bfrom\b[^.;]*:|"
    r"\bdelegation\b[^.;]*\b(?:led|headed) by\b|"
    r"\b(?:representing|on behalf of)\b|^\W*as (?:an? )?[\w -]{3,40}\b(?:took part|participated|were|was)\b",
    re.IGNORECASE,
)
_OTHERS_TOO = re.compile(r"\b(?:and|with)\s+(?:several\s+)?other\b[^,.;]*", re.IGNORECASE)
# "and other Norland and Lake officials" are of both sides, and tell of which nobody is.
_OF_BOTH = re.compile(r"\bother\s+(?:[\w-]+\s+)?(?:[A-Z]\w+\s+)+and\s+[A-Z]")
# "Team Leader for Lakes and Rivers" is of no body by that name.
_FOR_WHAT = re.compile(
    r"^((?:[A-Z][\w-]*\s+)*(?:Leader|Manager|Coordinator|Lead|Officer|Specialist|Advis[eo]r|Head))\s+for\s.*"
)
# Offices of a state, which need not say of which: after an ambassador a Minister is no countryman of his.
_STATE_OFFICE = re.compile(
    r"\b(?:(?<!Vice )President|Vice President$|Ministers?(?! Counsell?or)|Secretary to|Members? of Parliament"
    r"|Attorney General)\b"
)
_WHOSE = re.compile(
    r"\((?:for|на|за|вместо|on\s+behalf\s+of|representing)\s[^()]*\)|\b(?:representing|on\s+behalf\s+of)\b[^,.;]*",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:(?:(?:[dl][’'])?[A-Z][\w.’'-]*|and|of|the|for|&)\s+){0,10}$")  # "together with Professor"
# "Attorneys Mr. Ode and Mr. Lind"
_AND_HE = re.compile(
    r"(?:\s+of\s+(?:the\s+)?[A-Z]\w+)?[\s,]*(?:and|&)?\s*(?:(?:Mr|Ms|Mrs|Dr|Prof|Eng|Hon|Rev|Ven)\b\.?\s*)*"
)
_ONLY_AND = re.compile(r"\s*(?:,|;|,?\s+and\b|\s&)\s*")
_IN_A_ROW = re.compile(r"\s*(?:,|;|and\b|&|\()")
# "... has been appointed as Acting Minister of Energy"
_MADE = re.compile(
    r"(?:\s*\([^()]{1,40}\))?(?:,[^,.;]{3,90},|[\s,]*)\s*"
    r"(?:(?:has been|have been|had been|was|were|is|will|who|also)\s+)*"
    r"(?:appointed|designated|named|nominated|elected|acts?|functions?|serves?|sworn in|delivered|gave)\b[^.;]*",
    re.IGNORECASE,
)
_IS = re.compile(
    r"(?<=[a-z])\s+(?:is|was|will\s+be|has\s+been|remains|becomes|became)\s*$"
)  # "Its Director is Ms. Lind"
_HONORIFICS = re.compile(r"(?:\b(?:Mr|Ms|Mrs|Dr|Prof|Eng|Hon|Rev|Ven|Capt|Col|Gen|Maj|Lt|Cdr|Adm|Sgt|Brig)\b\.?\s*)*$")
# "Minister of lakes and rivers"
_OFFICE_IN_SMALL = re.compile(
    rf"\b(?i:{'|'.join(sorted(OFFICES))})\s+(?:of|for)\s+(?:the\s+)?[a-z]+(?:(?:,|\s+and)?\s+[a-z]+)*$"
)
# An office with what it is of, and nothing else: "the President's Special Envoy for the Lakes".
_AN_OFFICE = re.compile(
    rf"(?:[A-Z][\w’'-]*\s+)*\b(?i:{'|'.join(sorted(OFFICES))})\b"
    r"(?:\s+(?:(?:of|for|to|in|the|and|at|on)\s+)*[A-Z][\w’'-]*)*(?:\s+[a-z]+)?\s*$"
)
# "A, B and C were sworn in as judges"
_WERE_MADE = re.compile(
    r"\s*(?:were|are|have been)\s+(?:\w+\s+)?(?:appointed|designated|named|nominated|elected|sworn in)\b[^.;]*"
)
# "led by Commander Ode, Captain Lind of the Lake Fleet and Envoy to the Valleys Moe"
_AND_CO = re.compile(r",?\s*(?:and\s+)?(?:(?:[A-Z][\w.’'&-]*|\d+\w*|of|the|for|to|and|in)\s+){0,14}")
_LED_BY = re.compile(
    r"\b(?:led|headed|chaired) by\b|\bво\s+главе\s+с\b|\b(?:возглав(?:ил|лял)|руководил)[аи]?\b", re.IGNORECASE
)
# "Ms. Lind, Head of the Board, led a delegation to Odda", "led by Director Bo Ode, Head of the Norland Delegation"
_LED_PARTY = re.compile(
    r"(?:,[^;.]{3,120},|,)?\s+(?:led|headed)\s+(?:an?|the|his|her|its|their)\s+(?:[\w.’'-]+\s+){0,5}?"
    r"(?:delegation|team|mission)\b"
)
_OWN_PARTY = re.compile(r",\s+(?:Head|Leader)\s+of\s+(?:the\s+)?[\w ]{2,40}?[Dd]elegation\b")
# "Делегацию Лунда возглавила Ада Линд, Одды – Бо Одэ"
_WHOSE_HEAD = re.compile(
    r"делегаци\w+\s+(?P<whose>[^,;:.]+?)\s+(?:возглав|руковод)\w+|^,?\s+(?:а\s+)?(?P<next>[А-ЯЁ]\w+)\s+[–—-]\s",
    re.IGNORECASE,
)
_HEAD_OF_PARTY = re.compile(r"(?:руководител|глав)\w+(?:\s+(?:делегаци|групп|мисси)\w+)?", re.IGNORECASE)
_LEADS = re.compile(r"\s+(?:возглавил|возглавлял|руководил)")
# "Ms. Lind, Minister of Roads, on behalf of Norland"
_FOR_WHOM = re.compile(r"\s(?:on\s+behalf\s+of|representing)\s+(?:the\s+)?[A-Z][^,;.]*")
# "... and an older colleague", "plus two juniors"
_UNNAMED = re.compile(r"\b(?:and|plus|as well as|with)\s+(?:an?|one|two|three|four|five|six|several|some|other|many)\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAMED = PEOPLES | COUNTRIES | BODIES
_ENDS = PLAIN_ENDING.search


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person as a sentence names him.

    :param own: the words about himself: name, role, body.
    :param of_all: what the sentence says of all whom it names.
    :param carried: the country or body of the one before, where he has none and no office of a state.
    :param leads: it says that he led the others.
    """

    person: Person
    own: str
    of_all: str
    carried: str = ""
    sentence: str = ""
    leads: bool = False

    @property
    def beside(self) -> str:
        """The whole sentence, where nothing says of what he holds his office: "welcomed by Chairwoman Lind"."""
        role = self.person.role or ""
        return "" if not role or self.person.organization or " " in role else self.sentence

    @property
    def around(self) -> str:
        """What is said of others too."""
        return f"{self.of_all} {self.carried}"


def people_named(text: str, lexicon: Lexicon = EMPTY, *, sure: bool = True) -> list[tuple[Person, Span]]:
    """Those whom a sentence names, in order, each with where; in Russian as in English.

    :param sure: only those of whom an office, an honorific or initials say that they are people.
    """
    found = everybody_named(text, lexicon)
    return [(named.person, named.span) for named in (_sure(text, found) if sure else found)]


def everybody_named(text: str, lexicon: Lexicon = EMPTY) -> list[Named]:
    """The same, with whether an office, an honorific or initials say of each that it is a person."""
    found = russian_names(text, morphology()) if has_cyrillic(text) else find_names(text, lexicon)
    return [named for named in found if not text.endswith(_OPENS_TITLE, 0, named.span.start)]


class Named(Protocol):
    """A name in a sentence, in any language."""

    @property
    def person(self) -> Person: ...
    @property
    def span(self) -> Span: ...
    @property
    def sure(self) -> bool: ...


def _sure(text: str, found: Sequence[Named]) -> list[Named]:
    """Those of whom it is said that they are people, and those who are listed in a row with one of them."""
    rows: list[list[Named]] = []
    for named in found:
        beside = rows and _ONLY_AND.fullmatch(text, rows[-1][-1].span.end, named.span.start)
        rows[-1].append(named) if beside else rows.append([named])
    return [named for row in rows for named in row if named.sure or any(other.sure for other in row)]


def candidates(
    people: Sequence[Person], sentence: str, spelled: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Candidate]:
    """The people of one sentence, in order; who stands there without a country or body has that of the one before.

    :param spelled: the bodies that the report spells out, by their initials.
    """
    of_all, carried, shared, label, at, led = _said_of_all(sentence, people), "", "", "", 0, False
    body, was_of_state = "", False
    for number, person in enumerate(people):
        place = _find(sentence, person.name, at)
        before, at = sentence[at:place], max(at, place + len(person.name))
        near = _JOINT.split(before)[-1] if number else re.split(r"[,;:()]", before)[-1]
        title: str = _TITLE.search(near)[0]  # type: ignore[index]  # it matches nothing at least
        title = "" if (person.role or "").endswith(title.strip()) else title
        said = f"{_words_about(person)}; {title}; {_other_offices(person, before)}"
        if named_as := _LABEL.search(before):
            label = f" {named_as['label'] or named_as['body']}"
        elif ";" in before or person.role:
            label = ""
        said += label
        if (lined := _LINE_LABEL.search(before)) and not OFFICES.isdisjoint(lined["label"].lower().split()):
            said += f" {lined['label']}"
        if not person.role and (number == 0 or people[number - 1].role):
            said += f" {_office_before(before)}"
        if number and not person.role and _AND_HE.fullmatch(before):
            said += shared
        shared = said
        if made := _MADE.match(sentence, at):
            said += made[0]
        if own_party := _OWN_PARTY.match(sentence, at):
            said += own_party[0]
        until = _find(sentence, people[number + 1].name, at) if number + 1 < len(people) else len(sentence)
        for_whom = "".join(_FOR_WHOM.findall(sentence, at, until))
        said += for_whom
        if not (person.role or person.organization):
            last = number + 1 == len(people)
            after = (
                sentence[at : at + N_LETTERS_AFTER] if last else _words_after(people[number + 1], sentence[at:until])
            )
            after = _UNNAMED.split(after)[0]
            said += f" {after}" if last or _IN_A_ROW.match(sentence, at) else ""
        whose = _WHOSE_HEAD.search(before)
        said += f" {whose['whose'] or whose['next'] or ''}" if whose and (whose["whose"] or led) else ""
        led = (
            (_LED_BY.search(before) or _LEADS.match(sentence, at) or _LED_PARTY.match(sentence, at)) is not None
            or (led and _AND_CO.fullmatch(before) is not None)
            or (led and whose is not None)
        )
        affiliation = " ".join(_affiliations(_FOR_WHAT.sub(" ", _words_about(person))))
        of_state = _STATE_OFFICE.search(person.role or "") is not None
        if affiliation:
            carried, body = affiliation, person.organization or ""
        elif of_state and not was_of_state:
            carried = body = ""
        was_of_state = of_state
        yield Candidate(
            person=person,
            own=_whole(f"{person.name} {said}", spelled),
            of_all=_whole(of_all, spelled),
            carried="" if affiliation or for_whom else _whole(f"{carried} {body}" if person.role else carried, spelled),
            sentence=sentence,
            leads=led or _HEAD_OF_PARTY.fullmatch(person.role or "") is not None,
        )


def _other_offices(person: Person, before: str) -> str:
    """Those before the one that stands right before a name: "Envoy of the Lake Bank, Director of its Fund, Mr. Ode"."""
    at = before.rfind(person.role) if person.role else -1
    if at < 0:
        return ""
    parts = re.split(r"[;:]", before[:at])[-1].split(",")
    others = takewhile(_AN_OFFICE.search, (part for part in reversed(parts) if part.strip()))
    return ", ".join(match[0] for part in others if (match := _AN_OFFICE.search(part)))


@lru_cache(maxsize=64)
def spelled_out(text: str) -> Mapping[str, str]:
    """The bodies that a report names in full with their initials: "the Odda River Board (ORB)"."""
    found = ((match["short"], _named_in_full(match["whole"], match["short"])) for match in _SPELLED.finditer(text))
    return {short: whole for short, whole in found if whole}


def _named_in_full(words: str, short: str) -> str | None:
    """The last of capitalised words whose initials these are: of "Head of the Odda River Board", the board."""
    ends = [words[at.start() :] for at in re.finditer(r"\b[A-Z]", words)]
    exact = (one for one in ends if "".join(re.findall(r"\b[A-Z]", one)) == short)
    begins = (one for one in ends if one[0] == short[0] and short[-1] in one.upper())
    return next(exact, None) or next(begins, None)


def _whole(text: str, spelled: Mapping[str, str]) -> str:
    """With the full names of the bodies that stand there by their initials."""
    return " ".join([text, *(whole for short, whole in spelled.items() if re.search(rf"\b{short}\b", text))])


def _find(sentence: str, name: str, start: int) -> int:
    match = _printed(name).search(sentence, start)
    return match.start() if match else start


def _printed(name: str) -> re.Pattern[str]:
    """The name as a sentence may print it: in Russian in any case."""
    if not has_cyrillic(name):
        return re.compile(r"\s+".join(map(re.escape, name.split())))
    words = (re.escape(word) if len(word) < N_SHORT else re.escape(word[:-2]) + r"\w*" for word in name.split())
    return re.compile(r"\s*".join(words))


def _said_of_all(sentence: str, people: Sequence[Person]) -> str:
    """What a sentence says of all whom it lists: "officials of Norland, including", "and other Norlandian guests"."""
    start = _find(sentence, people[0].name, 0) if people else 0
    before = sentence[:start] if _LISTS.search(sentence[:start]) else ""
    end = max((_find(sentence, one.name, start) + len(one.name) for one in people), default=0)
    made = _WERE_MADE.match(sentence, end)
    others = (one for one in _OTHERS_TOO.findall(sentence[start:]) if not _OF_BOTH.search(one))
    whose = _WHOSE.findall(sentence)  # of several each is of those beside it
    return " ".join([before, made[0] if made else "", *others, *(whose if len(whose) == 1 else ())])


def _words_about(person: Person) -> str:
    return " ".join(filter(None, (person.role, person.organization)))


def _office_before(before: str) -> str:
    """The office right before a name, parted from it by a comma or in small letters: "Head of the Lake School, "."""
    bare = _IS.sub("", _HONORIFICS.sub("", before)).rstrip(" ,")
    part = re.split(r"[,;:]|\band\b", bare)[-1].strip()
    if _AN_OFFICE.fullmatch(part) and bare != before.rstrip():
        return part
    small = _OFFICE_IN_SMALL.search(bare)
    return small[0] if small else ""


def _words_after(person: Person, before: str) -> str:
    """What stands about somebody after his name, which may be about the one before as well."""
    return "" if person.role and " ".join(person.role.split()) in " ".join(before.split()) else _words_about(person)


def _affiliations(said: str) -> Iterator[str]:
    """The words that say of which country or body somebody is: their names, and what no vocabulary has."""
    for word in _WORD.findall(SENT_TO.sub(r"\g<office> ", said)):
        low = word.lower()
        if low in _NAMED or (word[0].isupper() and low not in PLAIN | OFFICES | OFFICE_PREFIXES and not _ENDS(low)):
            yield word
