"""Which of the people named a question asks for: those its description fits, without those it leaves out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.candidates import Candidate
from assistant.description import OFFICE_TERMS
from assistant.fitting import CAPITALISED, COUNTRY_TERMS, fit, held_by, is_met
from assistant.sides import of_our_own
from assistant.stand_ins import asks_for_stand_in, away_in, stand_ins
from assistant.verbs import any_of, asks_whose_doing, is_called_after, otherwise
from assistant.who import WhoQuestion
from corpus.prose.honorifics import OFFICE_PREFIXES, OFFICES
from corpus.prose.phrases import FINITE
from corpus.records import Person, Span
from index.names import words_of
from index.words import terms_of

# The share of a description, by weight, that somebody must fit, and of what the best one fits.
LEAST = 0.34
OF_BEST = 0.8
OF_BEST_ONE = 0.95  # where one alone is asked for
OF_DOERS = 0.5  # of the fit of the best, which the best of those who did it must have
DESCRIBED = 0.75
N_CAPITALS = 3
_JOINED = re.compile(  # whoever joined the envoy Ms. Lind is another envoy
    r"\b(?:join(?:ed|ing)|accompan\w*|alongside|(?:along|together|came|come) with)\s+(?:[\w.’'-]+\s+){0,6}$",
    re.IGNORECASE,
)
_WHOM_DID = re.compile(r"\bwho(?:m|\s+else)?\s+did\s+(?:the\s+)?(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+)?$", re.IGNORECASE)
# "Who gave Ms. Lind her letter?"
_DID_TO = re.compile(
    r"^\W*who\s+(?:\w+ly\s+)?(?!(?:was|were|is|are|did|does|do|has|had|will|chaired|led|represented)\b)[a-z]+\s+(?:the\s+)?"
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|President|Minister|Ambassador)\b\.?\s+)*(?:[A-Z][\w’'-]+\s+)?$"
)
_WITH_HIM = re.compile(r"\b(?:accompan\w*|delegation|along with|together with|joined)\b")
ACCOMPANIED = "accompan"
_FACED = re.compile(r"\b(?:met|meets|called on|calls on|received|paid|welcomed|(?:talks|discussions?|meeting) with)\b")
# The company of those who are asked for: "joined the President", but not "the meeting with the President".
_IN_COMPANY = re.compile(
    r"(?:(?<!meeting )(?<!meetings )(?<!talks )(?<!discussion )(?<!discussions )(?<!session )(?<!visit )\bwith|"
    r"\b(?:attended|led|headed|hosted)\s+by|\b(?:alongside|join\w*|accompan\w*|met|greeted|received|saw|see|brief\w*|escort\w*|welcom\w*))\b[^;:?()]{0,60}$",
    re.IGNORECASE,
)
# "Who came with the Ambassador to his talks with the President?" asks for neither.
_CAME_WITH = re.compile(r"\bwho\s+(?:came|went|travelled|was\s+there)\s+(?:along\s+|together\s+)?with\b", re.IGNORECASE)
# "The President's meeting with the Lake Bank": whose it is, one knows.
_MEETING = r"\s+(?:[\w-]+\s+){0,4}?(?:meeting|discussions?|talks?|conversation|visit|session|call|dialogue)\b"
_NOT_WHOSE = rf"(?!['’]s\b(?!{_MEETING}))"  # "the Attorney General's Department" does not speak of him
_WHOSE_MEETING = re.compile(rf"the\s+(?:\w+\s+)?\w+['’]s{_MEETING}", re.IGNORECASE)
# Where those who did it end: "presented by Ms. Lind to the Mayor"; the Secretary to the Board is one of them.
_NO_OFFICE = r"(?<!secretary)(?<!advis[eo]r)(?<!ambassador)(?<!commissioner)(?<!counsel)"
_NO_AGENT = re.compile(
    rf"{_NO_OFFICE}\s+(?:to|at|on(?!\s+behalf)|during|in\s+the\s+presence|with\s+the|was|were|is|are|has|had)\s",
    re.IGNORECASE,
)
_DOES = re.compile(r"\bwho\s+(?:\w+ly\s+|also\s+)?(?!(?:was|were|is|are|did|do|does|has|had|will)\b)\w+", re.IGNORECASE)
_REPRESENTS = re.compile(r"\b(?:represented|on behalf of)\b", re.IGNORECASE)
_OF_DELEGATION = re.compile(
    r"\b(?:made up|formed|belonged to|members? of|composition of)\s+[^,;:?!]{0,40}?\bdelegation\b"
    r"|\bmembers?\s+[^,;:?!]{0,40}?\bdelegation\b|\bdelegation\s+members\b|\bin\s+[^,;:?!]{0,60}?\bdelegation\b"
    r"|\bdelegation\b[^,;:?!]{0,40}\bwho\s+came\b",
    re.IGNORECASE,
)
# "The delegation included Ms. Lind", "Accompanying them were", "Mr. Ode led a delegation"
_TELLS_DELEGATION = re.compile(
    r"\bdelegation\b[^.;]{0,200}?\b(?:includ|compris|consist|composed|made up|(?:led|headed) by|members)"
    r"|\baccompan|\bentourage\b|\b(?:led|headed) [^.;]{0,60}\bdelegation\b",
    re.IGNORECASE,
)
_LISTS_OF = re.compile(
    r"(?:^|(?<=[.;])\s)(?P<whose>[^.;]*?)\s+(?:also\s+)?(?:includ(?:ed|es)|compris(?:ed|es)|consist(?:ed|s))\b"
)
_DELEGATION = re.compile(r"delegation|team|members|mission|party|entourage", re.IGNORECASE)
_OFFICE_BEHIND = re.compile(rf",\s+(?:[A-Z][\w-]+\s+){{0,3}}(?i:{'|'.join(sorted(OFFICES))})\b[^,;]*$")
# Who receives somebody stands before the verb, and who is received behind it.
_RECEIVING = frozenset({"receiv", "welcom", "greet", "host"})
_OTHERS = re.compile(r"\b(?:else|other|others|besides|apart from|aside from|other than|leaving out)\b", re.IGNORECASE)


_WHO_IS = re.compile(r"^\W*[Ww]ho\s+(?:was|is)\s+(?:the\s+)?(?P<np>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3})")
_LADY = re.compile(
    r"\b(?:(?P<lady>lady|woman|headmistress|businesswoman|chairwoman|spokeswoman)|gentleman|businessman|headmaster)\b",
    re.IGNORECASE,
)


def named_in(question: str, people: Sequence[Person]) -> list[int]:
    """The numbers of those of whom a question speaks, by name or by office."""
    return list(_mentions(question, people))


def _mentions(question: str, people: Sequence[Person]) -> dict[int, int]:
    """Those of whom a question speaks, by their numbers, with the place where it does."""
    heads = Counter(_head(one.role) for one in people)
    places = {at: place for at, one in enumerate(people) if (place := _mention(question, one, heads)) is not None}
    whole = [span for at in places if (span := _whole_name(question, people[at]))]
    return {at: place for at, place in places.items() if not _is_anothers(place, people[at], question, whole)}


def _whole_name(text: str, person: Person) -> Span | None:
    """Where a text has a name of several words whole, or the first and the last of them."""
    first, *rest = map(re.escape, person.name.split())
    between = "".join(rf"(?:{word}\s+)?" for word in rest[:-1])
    match = re.search(rf"\b{first}\s+{between}{rest[-1]}\b", text) if rest else None
    return Span(start=match.start(), end=match.end()) if match else None


def _is_anothers(place: int, person: Person, text: str, whole: Sequence[Span]) -> bool:
    """Whether the word by which somebody seems meant is of another's name: Ada Lind Berg is not meant by "Ada Lind"."""
    own = _whole_name(text, person)
    return own is None and any(span.start <= place < span.end for span in whole)


def choose(
    question: WhoQuestion, people: Sequence[Candidate], weight: Callable[[str], float], *, infer: bool = True
) -> list[int]:
    """The numbers of those asked for, in order; none when the description fits nobody.

    :param infer: whether those of whom no country is said may be of the one asked for.
    :param weight: how much a term tells (`Searcher.weight`).
    """
    people = [_spelled_out(one, question.text) for one in people]
    spoken_of = _mentions(question.text, [one.person for one in people])
    kept = [at for at, one in enumerate(people) if not _is_left_out(question, one, spoken_of.get(at))]
    if titled := _called_by(question.text, people):
        return titled
    for away in away_in(question.text):
        if instead := stand_ins(away, people, kept):
            return instead
    if asks_for_stand_in(question.text):
        return []
    kept = [at for at in kept if not _is_of_other_sex(question.text, people[at])]
    if question.did == ACCOMPANIED:
        kept = _not_met(people, kept, spoken_of)
    if question.did:
        kept = _doers(question, question.did, people, kept, weight)
    leading = [at for at in kept if question.led and people[at].leads]
    if leading and not any(COUNTRY_TERMS.intersection(terms) for terms in question.wanted.alternatives):
        heads = [at for at in leading if "delegation" in people[at].own.lower()]  # "Head of the Norland Delegation"
        return heads if heads and "delegation" in question.text.lower() else leading
    if _OF_DELEGATION.search(question.text):
        kept = [at for at in kept if _is_of_delegation(people[at])] or kept
    wanted, kept = of_our_own(question, people, kept, weight, infer=infer)
    if not wanted.alternatives:
        return kept
    fits = {at: fit(wanted, people[at].own, people[at].around, weight, people[at].beside) for at in kept}
    chosen: set[int] = set()
    for number in range(len(wanted.alternatives)):
        best = max((shares[number] for shares in fits.values()), default=0.0)
        of_best = OF_BEST_ONE if question.is_one else OF_BEST
        chosen |= {at for at, shares in fits.items() if best >= LEAST and shares[number] >= of_best * best}
    chairs = any("chair" in terms for terms in wanted.alternatives)
    verb = question.did or ("represent" if _REPRESENTS.search(question.text) else "chaired" if chairs else None)
    if not chosen and verb:  # "chaired by the Minister" says that he is its chairman
        return [at for at in kept if is_done_by(verb, people[at])]
    if leading and (heads := [at for at in leading if at in chosen]):
        return heads
    return _of_plain_rank(question, people, [at for at in kept if at in chosen])


def _called_by(text: str, people: Sequence[Candidate]) -> list[int]:
    """ "Who was Ode Nilame of the Temple?" asks for the one whose name begins so: a title that only its land knows."""
    match = _WHO_IS.search(text)
    begins = words_of(match["np"]) if match else ()
    fitting = [
        at
        for at, one in enumerate(people)
        if len(begins) > 1
        and len(words := words_of(one.person.name)) > len(begins) + 1
        and tuple(words[: len(begins)]) == tuple(begins)
    ]
    return fitting if len(fitting) == 1 else []


def _of_plain_rank(question: WhoQuestion, people: Sequence[Candidate], chosen: list[int]) -> list[int]:
    """Where one alone is asked for, a Director General before an Additional Director General."""
    terms = [term for some in question.wanted.alternatives for term in some]
    plain = [at for at in chosen if not _lesser(people[at].person.role or "", terms)]
    return plain if question.is_one and plain else chosen


def _is_of_delegation(one: Candidate) -> bool:
    """Whether a sentence says so, and does not list him as of others: "The Bank's representatives included Mr. Ode"."""
    place = one.sentence.find(one.person.name)
    *_, last = (None, *_LISTS_OF.finditer(one.sentence, 0, max(place, 0)))
    if last and not _DELEGATION.search(last["whose"]):
        return False
    return "delegation" in one.of_all.lower() or _TELLS_DELEGATION.search(one.sentence) is not None


def _agents(text: str) -> str:
    """Those who did it, up to where and to whom; not up to where one of them serves: "Ms. Lind, Lecturer at Oak"."""
    for match in _NO_AGENT.finditer(text):
        if not _OFFICE_BEHIND.search(text, 0, match.start()):
            return text[: match.start()]
    return text


def _doers(
    question: WhoQuestion, verb: str, people: Sequence[Candidate], kept: list[int], weight: Callable[[str], float]
) -> list[int]:
    """Those who did what is asked, if such a one is among those whom the description fits; else all."""
    if len(_DOES.findall(question.text)) == 1:
        kept = [at for at in kept if not _is_done_to(verb, people[at])]
        kept = [at for at in kept if not _is_received(verb, people[at], [people[other] for other in kept])] or kept
    does = _who_did(verb, people, kept) or _who_did(otherwise(verb), people, kept)
    does = [at for at in does if not any(_goes_before(people[at], people[other], verb) for other in does)]
    if question.only_doers:
        return does
    if _DOES.search(question.text) or asks_whose_doing(question.text):
        does = [at for at in does if is_done_by(verb, people[at])] or does
    fitting, best = (best_fit(question, [people[at] for at in some], weight) for some in (does, kept))
    return does if does and fitting >= OF_DOERS * best else kept


def _goes_before(one: Candidate, other: Candidate, verb: str) -> bool:
    """Whether somebody else is the subject: "Ms. Lind went to the Bank, where Mr. Ode explained it"."""
    if one.sentence != other.sentence or one.person.name == other.person.name:
        return False
    first, second = (re.escape(person.person.name) for person in (one, other))
    between = re.search(
        rf"{first}(?P<between>.*?){second}(?:,[^,;]{{2,60}},)?\s+(?:\w+ly\s+)?{any_of(verb)}", one.sentence
    )
    return between is not None and FINITE.search(between["between"]) is not None


def _who_did(verb: str | None, people: Sequence[Candidate], kept: Sequence[int]) -> list[int]:
    """Those in whose sentences a verb stands."""
    return [at for at in kept if verb and re.search(rf"\b{verb}", people[at].sentence, re.IGNORECASE)]


def _is_done_to(verb: str, one: Candidate) -> bool:
    """Whether he is only the one to whom it was done: "presented her credentials to President Ode"."""
    name = r"\s+".join(map(re.escape, one.person.name.split()))
    given = (
        rf"\b{any_of(verb)}[^;]*?{_NO_OFFICE}\s+(?:to|on(?!\s+behalf)|upon)\s+(?:(?!by\b)[\w.’'-]+\s+){{0,3}}?{name}"
    )
    return re.search(given, one.sentence, re.IGNORECASE) is not None


def _is_received(verb: str, one: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether he stands behind the verb, and another before it: "Ms. Lind, the Rector, received Mr. Ode"."""
    if verb not in _RECEIVING:
        return False
    told = re.search(rf"(?<!was )(?<!were )(?<!ly ){any_of(verb)}\w*(?!\s+by\b)\s", one.sentence, re.IGNORECASE)
    place = one.sentence.find(one.person.name)
    if told is None or place < told.end():
        return False
    before = (one.sentence.find(other.person.name) for other in others if other.sentence == one.sentence)
    return any(0 <= at < told.start() for at in before)


def is_done_by(verb: str, one: Candidate) -> bool:
    """Whether the sentence says that it was done by him, alone or with others: "signed by Ms. Lind and Mr. Ode".

    So does "at the invitation of Ms. Lind".
    """
    if is_called_after(verb, one.person.role or ""):
        return True
    by = rf"\b(?:{verb}(?:\s+and(?:\s+\w+){{1,2}})?\s+(?:of|from)|{any_of(verb)}[^;]*?\bby)\b"
    done = re.search(rf"{by}(?P<agents>.*)", one.sentence, re.IGNORECASE | re.DOTALL)
    if done is None:
        return False
    agents = _agents(done["agents"])
    if not re.search(r"\bby$", done[0][: done.start("agents") - done.start()], re.IGNORECASE):
        agents = agents.split(",")[0]  # "at the invitation of Ms. Lind, Mr. Ode went"
    return set(words_of(one.person.name)) <= set(words_of(agents))


def best_fit(question: WhoQuestion, people: Sequence[Candidate], weight: Callable[[str], float]) -> float:
    """How far the one whom a description fits best fits it, from 0 to 1; 1 where there is none to fit."""
    if not question.wanted.alternatives:
        return 1.0
    spelled = (_spelled_out(one, question.text) for one in people)
    return max((max(fit(question.wanted, one.own, one.around, weight, one.beside)) for one in spelled), default=0.0)


def _spelled_out(one: Candidate, text: str) -> Candidate:
    """With the whole name of a body that the question has, where the report has its initials ("Head of the LBA")."""
    whole = [match[0] for match in CAPITALISED.finditer(text)]

    def with_them(words: str) -> str:
        said = (phrase for phrase in whole if (short := _capitals(phrase)) and re.search(rf"\b{short}\b", words))
        return " ".join([words, *said])

    return replace(one, own=with_them(one.own), of_all=with_them(one.of_all), carried=with_them(one.carried))


def _capitals(phrase: str) -> str | None:
    capitals = "".join(word[0] for word in phrase.split() if word[0].isupper())
    return capitals if len(capitals) >= N_CAPITALS else None


def _not_met(people: Sequence[Candidate], kept: list[int], spoken_of: Iterable[int]) -> list[int]:
    """Without those whom he met, who is spoken of: who "called on the President" came not with him."""
    his = {people[at].sentence for at in spoken_of}
    met = set(filter(tells_of_meeting, his))
    return [at for at in kept if people[at].sentence not in met] or kept


def tells_of_meeting(sentence: str) -> bool:
    """Whether it tells whom somebody met, and not who came with him."""
    return _FACED.search(sentence) is not None and _WITH_HIM.search(sentence) is None


def _head(role: str | None) -> str:
    """The office without what it is of: "Director"."""
    return re.split(r"\s+(?:of|to|for|in|at|from)\s+", role or "")[0].lower()


def _is_of_other_sex(text: str, one: Candidate) -> bool:
    """Whether a lady is asked for, and he is "Mr. Ode"; or the other way round."""
    name = r"\s+".join(map(re.escape, one.person.name.split()))
    said = re.search(
        rf"\b(?P<sex>Mr|Ms|Mrs|Miss|Madam)\b\.?\s+(?:(?:Dr|Prof|Justice|Hon)\b\.?\s+)*{name}", one.sentence
    )
    asked = _LADY.search(text)
    return said is not None and asked is not None and (asked["lady"] is None) != (said["sex"] == "Mr")


def _is_left_out(question: WhoQuestion, one: Candidate, at: int | None) -> bool:
    """:param at: where the question speaks of him."""
    if any(_is_he(terms, one) or _is_from(terms, one) for terms in question.left_out.alternatives):
        return True
    if _initials(one.person.name) in re.findall(r"\b[A-Z]{2,4}\b", question.text):
        return True
    if at is None:
        return False
    if _WHOM_DID.search(question.text[:at]) or _DID_TO.search(question.text[:at]):
        return True
    if _place_of_name(question.text, one.person) == at and (
        _OTHERS.search(question.text) or _JOINED.search(question.text[:at])
    ):
        return True
    return not is_described(question, one) and (
        _OTHERS.search(question.text) is not None
        or ((came_with := _CAME_WITH.search(question.text)) is not None and at >= came_with.end())
        or asks_whose_doing(question.text)
        or _IN_COMPANY.search(question.text[:at]) is not None
        or _WHOSE_MEETING.match(question.text, at) is not None
    )


def is_described(question: WhoQuestion, one: Candidate) -> bool:
    """Whether he is spoken of because he is asked for: "the principal of the Lake College who came with her pupils"."""
    held = held_by(one.own)
    return any(
        len(terms) > 1 and sum(is_met(term, held) for term in terms) >= DESCRIBED * len(terms)
        for terms in question.wanted.alternatives
    )


def _is_he(terms: Sequence[str], one: Candidate) -> bool:
    """Whether somebody is the one described: all words are his, and a mere "Governor" is no Deputy Governor."""
    role = one.person.role or ""
    held = held_by(f"{one.person.name} {role}")
    office = re.split(r"\s+(?:to|for|in|at|from)\s+", role)[0]  # the Secretary to the President is no President
    head = re.split(r"\s+of\s+", office)[0]
    if not all(is_met(term, held) for term in terms):
        return False
    named = set(terms) & set(terms_of(one.person.name))
    in_office = held_by(office)
    return bool(named) or (all(is_met(term, in_office) for term in terms) and not _lesser(head, terms))


def _is_from(terms: Sequence[str], one: Candidate) -> bool:
    """Whether the words are no office, and all of the body that he comes from: "not the Customs"."""
    return OFFICE_TERMS.isdisjoint(terms) and set(terms) <= set(terms_of(one.own))


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
        forms = (rf"the\s+{re.escape(person.role)}", *_whose(person.role), *_without_state(person.role))
        whole = re.search(rf"\b(?:{'|'.join(forms)})\b{_NOT_WHOSE}", text, re.IGNORECASE)
        at = whole.start() if whole else None
    if at is not None:
        return at
    head = _head(person.role)
    if not head or not (heads[head] == 1 or head == (person.role or "").lower()):
        return None
    if head != (person.role or "").lower() and re.search(
        rf"\b(?:its|their|as)\s+{re.escape(head)}\b", text, re.IGNORECASE
    ):
        return None  # "with the President, who was its president?"
    others = "|".join(OFFICE_PREFIXES.union(("prime",)) - set((person.role or "").lower().split()))
    office = re.search(
        rf"\bthe\s+(?:(?!(?:{others})\b)\w+\s+){{0,2}}?{re.escape(head)}\b(?!\s+(?:of|to\s+the|general)\b){_NOT_WHOSE}",
        text,
        re.IGNORECASE,
    )
    return office.start() if office else None


def _whose(role: str) -> Iterator[str]:
    """The other way to call him, as a pattern: the Secretary to the Mayor is "the Mayor's secretary"."""
    if parts := re.fullmatch(r"(?P<office>[\w ]+?) (?:to|of) the (?P<whose>\w+)", role):
        yield rf"{parts['whose']}['’]?s\s+{parts['office']}"


def _without_state(role: str) -> Iterator[str]:
    """The Lake Council High Commissioner for Fish is "the High Commissioner for Fish" as well."""
    words = role.split()
    for at in range(1, len(words) - 3):
        if words[at].lower() in OFFICES or words[at].lower() in OFFICE_PREFIXES:
            yield rf"the\s+{re.escape(' '.join(words[at:]))}"
            return


def _place_of_name(text: str, person: Person) -> int | None:
    names = {word for word in words_of(person.name) if len(word) > 3}
    places = (word.start() for word in re.finditer(r"[^\W\d_]{4,}", text) if set(words_of(word[0])) & names)
    return next(places, None)
