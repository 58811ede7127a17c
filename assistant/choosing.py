"""Which of the people named a question asks for: those its description fits, without those it leaves out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from assistant.synonyms import COVERED, covered_by
from assistant.who import Description, WhoQuestion
from corpus.prose.honorifics import OFFICE_PREFIXES, OFFICES
from corpus.prose.plain_words import BODIES, COUNTRIES, PEOPLES, PLAIN, PLAIN_ENDING
from corpus.records import Person
from index.names import words_of
from index.words import terms_of

# The share of a description, by weight, that somebody must fit, and of what the best one fits.
LEAST = 0.34
OF_BEST = 0.8
COVERING_SHARE = 0.3  # a word for many offices tells less than the name of a body
DESCRIBED = 0.75
BY_SENTENCE = 0.9  # what the sentence says of all that it names, beside what it says of one
OF_OTHER_RANK = 0.5  # a President is no Vice President
_RANK_TERMS = frozenset(terms_of("vice deputy"))
_COUNTRY_TERMS = frozenset(terms_of(" ".join(PEOPLES | COUNTRIES)))
HOME_WEIGHT = 1.4  # of the name of a country that is in a fifth of all passages
N_CAPITALS = 3
_OUR_SIDE = re.compile(r"\bour\s+(?:own\s+)?(?:side|delegation|party|ministers|officials|people)\b", re.IGNORECASE)
_IN_NAME = re.compile(
    r"\b[A-Z][\w’'-]*(?=\s+[A-Z][\w’'-]*\s+(?:[A-Z]|of\b))|\b[A-Z][\w’'-]*(?=\s+[A-Z][\w’'-]*['’]s?\s+[A-Z])"
)
_WITH_HIM = re.compile(r"\b(?:accompan\w*|delegation|along with|together with|joined)\b")
_ACCOMPANIED = "accompan"
_FACED = re.compile(r"\b(?:met|meets|called on|calls on|received|paid|welcomed|(?:talks|discussions?|meeting) with)\b")
N_COUNTRY_LETTERS = 4  # "Maldivian" and "Maldives" begin alike
# The company of those who are asked for: "joined the President", but not "the meeting with the President".
_IN_COMPANY = re.compile(
    r"(?:(?<!meeting )(?<!meetings )(?<!talks )(?<!discussion )(?<!discussions )(?<!session )(?<!visit )\bwith|"
    r"\b(?:alongside|join\w*|accompan\w*|met|greeted|received|saw|see|brief\w*|escort\w*|welcom\w*))\b[^;:?()]{0,60}$",
    re.IGNORECASE,
)
# "Who came with the Ambassador to his talks with the President?" asks for neither.
_CAME_WITH = re.compile(r"\bwho\s+(?:came|went|travelled|was\s+there)\s+(?:along\s+|together\s+)?with\b", re.IGNORECASE)
# "The President's meeting with the Lake Bank": whose it is, one knows.
_MEETING = r"\s+(?:[\w-]+\s+){0,4}?(?:meeting|discussions?|talks|visit|session|call|dialogue)\b"
_NOT_WHOSE = rf"(?!['’]s\b(?!{_MEETING}))"  # "the Attorney General's Department" does not speak of him
_WHOSE_MEETING = re.compile(rf"the\s+(?:\w+\s+)?\w+['’]s{_MEETING}", re.IGNORECASE)
_BY_WHOM = re.compile(r"\bby\s+whom\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:else|other|others|besides|apart from|aside from|other than|leaving out)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w’'-]+(?:\s+(?:(?:of|the|and|for)\s+)*[A-Z][\w’'-]+)+")
_SPELLED = re.compile(
    r"(?P<whole>[A-Z][\w’'-]+(?:\s+(?:(?:of|the|and|for|on)\s+)*[A-Z][\w’'-]+){1,7})\s+\((?P<short>[A-Z]{2,8})\)"
)
_JOINT = re.compile(r"[,;:()]|\band\b|\balong with\b|\btogether with\b")
# "Provincial Governors: Bo Ode (Lake Province), Ada Lind (Hill Province)"
_LABEL = re.compile(r"(?P<label>\s[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}):\s*(?:[A-Z][\w-]*\.\s*)*$")
_LISTS = re.compile(
    r"\b(?:officials?|delegation|delegates|representatives?|members|team|side|dignitaries|guests|leaders|officers|experts|"
    r"group|gathering)\b[^.;]*\b(?:includ\w*|compris\w*|consist\w*|were|was|are)\b|\bfrom\b[^.;]*:|"
    r"\b(?:representing|on behalf of)\b",
    re.IGNORECASE,
)
_OTHERS_TOO = re.compile(r"\b(?:and|with)\s+(?:several\s+)?other\b[^,.;]*", re.IGNORECASE)
_WHOSE = re.compile(
    r"\((?:for|на|за|вместо|on behalf of|representing)\s[^()]*\)|\b(?:representing|on behalf of)\b[^,.;]*",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:(?:[A-Z][\w.’'-]*|and|of|the|for|&)\s+){0,10}$")  # "together with Professor"
# "Attorneys Mr. Ode and Mr. Lind"
_AND_HE = re.compile(r"[\s,]*(?:and|&)?\s*(?:(?:Mr|Ms|Mrs|Dr|Prof|Eng|Hon|Rev|Ven)\b\.?\s*)*")
N_LETTERS_AFTER = 120  # "Ms. Lind and Mr. Ode from the University", "Ms. Lind, who heads the alert room"
# "... has been appointed as Acting Minister of Energy"
_MADE = re.compile(
    r"(?:,[^,.;]{3,90},|[\s,]*)\s*(?:(?:has been|had been|was|is|will|who|also)\s+)*"
    r"(?:appointed|designated|named|nominated|elected|acts?|functions?|serves?|sworn in|delivered|gave)\b[^.;]*",
    re.IGNORECASE,
)
_AND_CO = re.compile(r",?\s*and\s+(?:[A-Z][\w.’'-]*\s+){0,3}")  # "led by Commander Ode and Captain Lind"
_LED_BY = re.compile(r"\b(?:led|headed|chaired) by\b", re.IGNORECASE)
_SENT_TO = re.compile(
    r"(?P<office>(?:[Aa]mbassador|[Cc]ommissioner|[Ee]nvoy|[Cc]onsul)s?(?:\s?[-–]\s?designate)?"
    r"(?: of (?:the )?(?:[A-Z][\w’'-]+ )+)?)\s?(?:to|for) (?:the )?(?:[A-Z][\w’'-]+ ?)+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAMED = PEOPLES | COUNTRIES | BODIES
_ENDS = PLAIN_ENDING.search


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person as a sentence names him.

    :param own: the words about himself: name, role, body.
    :param around: what the sentence says of all whom it names, and the country or body of the one before.
    :param leads: it says that he led the others.
    """

    person: Person
    own: str
    around: str
    sentence: str = ""
    leads: bool = False


def named_in(question: str, people: Sequence[Person]) -> list[int]:
    """The numbers of those of whom a question speaks, by name or by office."""
    heads = Counter(_head(one.role) for one in people)
    return [at for at, one in enumerate(people) if _mention(question, one, heads) is not None]


def candidates(
    people: Sequence[Person], sentence: str, spelled: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Candidate]:
    """The people of one sentence, in order; who stands there without a country or body has that of the one before.

    :param spelled: the bodies that the report spells out, by their initials.
    """
    around, carried, shared, label, at, led = _said_of_all(sentence, people), "", "", "", 0, False
    for number, person in enumerate(people):
        place = _find(sentence, person.name, at)
        before, at = sentence[at:place], max(at, place + len(person.name))
        near = _JOINT.split(before)[-1] if number else re.split(r"[,;:()]", before)[-1]
        title = _TITLE.search(near)[0]  # type: ignore[index]  # it matches nothing at least
        said = f"{_words_about(person)} {title}"
        if named_as := _LABEL.search(before):
            label = named_as["label"]
        elif ";" in before or person.role:
            label = ""
        said += label
        if number and not person.role and _AND_HE.fullmatch(before):
            said += shared
        shared = said
        if made := _MADE.match(sentence, at):
            said += made[0]
        if not (person.role or person.organization):
            last = number + 1 == len(people)
            said += " " + (sentence[at : at + N_LETTERS_AFTER] if last else _words_about(people[number + 1]))
        led = _LED_BY.search(before) is not None or (led and _AND_CO.fullmatch(before) is not None)
        affiliation = " ".join(_affiliations(_words_about(person)))
        carried = affiliation or carried
        yield Candidate(
            person=person,
            own=_whole(f"{person.name} {said}", spelled),
            around=_whole(around if affiliation else f"{around} {carried}", spelled),
            sentence=sentence,
            leads=led,
        )


@lru_cache(maxsize=64)
def spelled_out(text: str) -> Mapping[str, str]:
    """The bodies that a report names in full with their initials: "the Odda River Board (ORB)"."""
    found = ((match["short"], match["whole"]) for match in _SPELLED.finditer(text))
    return {short: whole for short, whole in found if short[0] == whole[0] and short[-1] in whole.upper()}


def _whole(text: str, spelled: Mapping[str, str]) -> str:
    """With the full names of the bodies that stand there by their initials."""
    return " ".join([text, *(whole for short, whole in spelled.items() if re.search(rf"\b{short}\b", text))])


def _find(sentence: str, name: str, start: int) -> int:
    match = re.compile(r"\s+".join(map(re.escape, name.split()))).search(sentence, start)
    return match.start() if match else start


def _said_of_all(sentence: str, people: Sequence[Person]) -> str:
    """What a sentence says of all whom it lists: "officials of Norland, including", "and other Norlandian guests"."""
    start = _find(sentence, people[0].name, 0) if people else 0
    before = sentence[:start] if _LISTS.search(sentence[:start]) else ""
    return " ".join([before, *_OTHERS_TOO.findall(sentence[start:]), *_WHOSE.findall(sentence)])


def choose(
    question: WhoQuestion, people: Sequence[Candidate], weight: Callable[[str], float], *, infer: bool = True
) -> list[int]:
    """The numbers of those asked for, in order; none when the description fits nobody.

    :param infer: whether those of whom no country is said may be of the one asked for.
    :param weight: how much a term tells (`Searcher.weight`).
    """
    people = [_spelled_out(one, question.text) for one in people]
    heads = Counter(_head(one.person.role) for one in people)
    kept = [at for at, one in enumerate(people) if not _is_left_out(question, one, heads)]
    if question.did == _ACCOMPANIED:
        kept = _not_met(question, people, kept)
    if question.did:
        verb = re.compile(rf"\b{question.did}", re.IGNORECASE)
        does = [at for at in kept if verb.search(people[at].sentence)]
        kept = does if question.succeeds else does or kept
    if question.led and (leading := [at for at in kept if people[at].leads]):
        return leading
    wanted, kept = _of_our_own(question, people, kept, weight, infer=infer)
    if not wanted.alternatives:
        return kept
    fits = {at: _fit(wanted, people[at], weight) for at in kept}
    chosen: set[int] = set()
    for number in range(len(wanted.alternatives)):
        best = max((fit[number] for fit in fits.values()), default=0.0)
        chosen |= {at for at, fit in fits.items() if best >= LEAST and fit[number] >= OF_BEST * best}
    return [at for at in kept if at in chosen]


def best_fit(question: WhoQuestion, people: Sequence[Candidate], weight: Callable[[str], float]) -> float:
    """How far the one whom a description fits best fits it, from 0 to 1; 1 where there is none to fit."""
    if not question.wanted.alternatives:
        return 1.0
    spelled = (_spelled_out(one, question.text) for one in people)
    return max((max(_fit(question.wanted, one, weight)) for one in spelled), default=0.0)


def _spelled_out(one: Candidate, text: str) -> Candidate:
    """With the whole name of a body that the question has, where the report has its initials ("Head of the LBA")."""
    whole = [match[0] for match in _CAPITALISED.finditer(text)]

    def with_them(words: str) -> str:
        said = (phrase for phrase in whole if (short := _capitals(phrase)) and re.search(rf"\b{short}\b", words))
        return " ".join([words, *said])

    return replace(one, own=with_them(one.own), around=with_them(one.around))


def _capitals(phrase: str) -> str | None:
    capitals = "".join(word[0] for word in phrase.split() if word[0].isupper())
    return capitals if len(capitals) >= N_CAPITALS else None


def _not_met(question: WhoQuestion, people: Sequence[Candidate], kept: list[int]) -> list[int]:
    """Without those whom he met, who is spoken of: who "called on the President" came not with him."""
    heads = Counter(_head(one.person.role) for one in people)
    his = {one.sentence for one in people if _mention(question.text, one.person, heads) is not None}
    met = {one for one in his if _FACED.search(one) and not _WITH_HIM.search(one)}
    return [at for at in kept if people[at].sentence not in met] or kept


def _words_about(person: Person) -> str:
    return " ".join(filter(None, (person.role, person.organization)))


def _affiliations(said: str) -> Iterator[str]:
    """The words that say of which country or body somebody is: their names, and what no vocabulary has."""
    for word in _WORD.findall(_SENT_TO.sub(r"\g<office> ", said)):
        low = word.lower()
        if low in _NAMED or (word[0].isupper() and low not in PLAIN | OFFICES | OFFICE_PREFIXES and not _ENDS(low)):
            yield word


def _head(role: str | None) -> str:
    """The office without what it is of: "Director"."""
    return re.split(r"\s+(?:of|to|for|in|at|from)\s+", role or "")[0].lower()


def _is_left_out(question: WhoQuestion, one: Candidate, heads: Counter[str]) -> bool:
    if any(_is_he(terms, one) for terms in question.left_out.alternatives):
        return True
    if _initials(one.person.name) in re.findall(r"\b[A-Z]{2,4}\b", question.text):
        return True
    at = _mention(question.text, one.person, heads)
    return (
        at is not None
        and not is_described(question, one)
        and (
            _OTHERS.search(question.text) is not None
            or _CAME_WITH.search(question.text) is not None
            or _BY_WHOM.search(question.text) is not None
            or _IN_COMPANY.search(question.text[:at]) is not None
            or _WHOSE_MEETING.match(question.text, at) is not None
        )
    )


def is_described(question: WhoQuestion, one: Candidate) -> bool:
    """Whether he is spoken of because he is asked for: "the principal of the Lake College who came with her pupils"."""
    held = _held(one.own)
    return any(
        len(terms) > 1 and sum(_met(term, held) for term in terms) >= DESCRIBED * len(terms)
        for terms in question.wanted.alternatives
    )


def _is_he(terms: Sequence[str], one: Candidate) -> bool:
    """Whether somebody is the one described: all words are his, and a mere "Governor" is no Deputy Governor."""
    role = one.person.role or ""
    held = set(terms_of(f"{one.person.name} {role}"))
    office = re.split(r"\s+(?:to|for|in|at|from)\s+", role)[0]  # the Secretary to the President is no President
    head = re.split(r"\s+of\s+", office)[0]
    if not set(terms) <= held:
        return False
    named = set(terms) & set(terms_of(one.person.name))
    return bool(named) or (set(terms) <= set(terms_of(office)) and not _lesser(head, terms))


def _lesser(office: str, terms: Sequence[str]) -> bool:
    return any(
        term not in terms for word in office.lower().split() if word in OFFICE_PREFIXES for term in terms_of(word)
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()


def _mention(text: str, person: Person, heads: Counter[str]) -> int | None:
    """Where a question speaks of somebody, by name or by an office that he alone has there ("the President").

    :param heads: how many have each office.
    """
    at = _place_of_name(text, person)
    if at is None and person.role and " " in person.role:
        whole = re.search(rf"\bthe\s+{re.escape(person.role)}\b{_NOT_WHOSE}", text, re.IGNORECASE)
        at = whole.start() if whole else None
    if at is not None:
        return at
    head = _head(person.role)
    if not head or not (heads[head] == 1 or head == (person.role or "").lower()):
        return None
    office = re.search(
        rf"\bthe\s+(?:\w+\s+)?{re.escape(head)}\b(?!\s+(?:of|to\s+the|general)\b){_NOT_WHOSE}",
        text,
        re.IGNORECASE,
    )
    return office.start() if office else None


def _place_of_name(text: str, person: Person) -> int | None:
    names = {word for word in words_of(person.name) if len(word) > 3}
    places = (word.start() for word in re.finditer(r"[^\W\d_]{4,}", text) if set(words_of(word[0])) & names)
    return next(places, None)


def _of_our_own(
    question: WhoQuestion,
    people: Sequence[Candidate],
    kept: list[int],
    weight: Callable[[str], float],
    *,
    infer: bool,
) -> tuple[Description, list[int]]:
    """Reports do not say of which country their own side is: asked for it, those of no other are of it.

    It is the country that most passages name; any other may be it where nobody is said to be of that.
    """
    wanted = question.wanted
    countries = {term for terms in wanted.alternatives for term in terms if term in _COUNTRY_TERMS}
    in_names = set(terms_of(" ".join(_IN_NAME.findall(question.text))))  # "Norland Banks' Association"
    if _OUR_SIDE.search(question.text):
        foreign = {term for term in _COUNTRY_TERMS if not _is_home(term, weight)}
        return wanted, [at for at in kept if not foreign & set(terms_of(_SENT_TO.sub(r"\g<office> ", people[at].own)))]
    if not countries - in_names:
        return wanted, kept
    held = {at: _held(people[at].own) | _held(people[at].around) for at in kept}
    said = any(_met(term, held[at]) for term in countries for at in kept)
    if not any(_is_home(term, weight) for term in countries) and (said or not infer):
        return wanted, kept
    others = _COUNTRY_TERMS - {term for term in _COUNTRY_TERMS if any(_alike(term, one) for one in countries)}
    ours = [at for at in kept if not others & set(terms_of(_SENT_TO.sub(" ", people[at].own)))]
    rest = (tuple(term for term in terms if term not in countries | {"sri"}) for terms in wanted.alternatives)
    return replace(wanted, alternatives=tuple(terms for terms in rest if terms)), ours


def _is_home(country: str, weight: Callable[[str], float]) -> bool:
    return any(_alike(term, country) and weight(term) <= HOME_WEIGHT for term in _COUNTRY_TERMS)


def _alike(one: str, other: str) -> bool:
    return one[:N_COUNTRY_LETTERS] == other[:N_COUNTRY_LETTERS]


def _fit(wanted: Description, one: Candidate, weight: Callable[[str], float]) -> list[float]:
    """How far each alternative fits, from 0 to 1."""
    own, around = _held(one.own), _held(one.around)

    def told(term: str) -> float:
        return weight(term) * (COVERING_SHARE if term in COVERED else 1.0)

    def part(term: str) -> float:
        return 1.0 if _met(term, own) else BY_SENTENCE if _met(term, around) else 0.0

    return [
        sum(told(term) * part(term) for term in terms)
        / (sum(told(term) for term in terms) or 1.0)
        * (1.0 if _RANK_TERMS.intersection(terms) <= own else OF_OTHER_RANK)
        for terms in wanted.alternatives
    ]


def _held(text: str) -> set[str]:
    """The terms of a text and the acronyms of its capitalised phrases; an ambassador to a country is not of it."""
    text = re.sub(r"\b([A-Z])\.\s?([A-Z])\.", r"\1\2", _SENT_TO.sub(r"\g<office> ", text))  # "U.S."
    phrases = (
        "".join(word[0] for word in match[0].split() if word[0].isupper()) for match in _CAPITALISED.finditer(text)
    )
    acronyms = [phrase[at : at + n] for phrase in phrases for n in (2, 3, 4) for at in range(len(phrase) - n + 1)]
    return set(terms_of(" ".join((text, *acronyms))))


def _met(term: str, held: set[str]) -> bool:
    """Whether a term is there, or a word that it covers, or the same country otherwise written."""
    if covered_by(term) & held:
        return True
    alike = term[:N_COUNTRY_LETTERS]
    return term in _COUNTRY_TERMS and any(word.startswith(alike) for word in held if word in _COUNTRY_TERMS)
