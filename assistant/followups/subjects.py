"""What a question speaks of: the event, the people, the time, each as it is written there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.periods import find_period
from corpus.dates import MONTHS, find_dates
from corpus.prose.plain_words import BODIES, CITIES, COUNTRIES, PEOPLES, PLAIN, SURNAMES
from corpus.records import Span

_GAP = "\0"  # stands where a time was: no phrase reaches over it
EVENT_NOUN = (
    r"(?:meeting|session|council|board|forum|talk|visit|trip|conference|committee|commission|workshop|summit|assembly|"
    r"congress|seminar|ceremony|call|round\s?table|consultation|negotiation|dialogue|lecture|briefing|hearing|symposium|"
    r"reception|discussion|event|opening|signing|training|launch|plenary|exhibition|presentation|gathering|convention)"
)
EVENT_NOUN_RU = (
    r"(?:заседани|встреч|совещани|форум|конференци|совет|комитет|комисси|семинар|съезд|саммит|переговор|визит|сесси|"
    r"собрани|мероприяти|конгресс|коллоквиум|церемони|слушани)[а-яё]{0,3}"
)
_NOUN = re.compile(rf"(?:{EVENT_NOUN}s?|{EVENT_NOUN_RU})", re.IGNORECASE)
_PLURAL = re.compile(
    rf"(?:(?!talks|consultations|negotiations){EVENT_NOUN}s|(?:заседани|мероприяти|совещани)ях)\b", re.IGNORECASE
)
# Of these, what has a name of its own kind: "the Council".
_BODY = re.compile(
    r"council|board|committee|commission|assembly|congress|(?:совет|комитет|комисси)[а-яё]{0,3}", re.IGNORECASE
)
# Such a noun with nothing but one of these names no event.
_BARE = frozenset(
    "the a an this that these those any same which what each all other этом это эта этой этот том".split()
)
_STOPS = frozenset(
    """
    who whom whose what when where which why how was were is are be been did do does has have had will would can could
    held take took taken place meet met came come goes went attend attended attending chair chaired join joined missed
    said say says at in during to from besides except as and or not present absent there it he she they him
    opened hosted spoke visited that by on with about for of participants attendees everyone everybody all list
    кто кого кем что чем где когда сколько как был была было были в на с к из от о об по для участвовал участвовали
    участвовала присутствовал присутствовали председательствовал председательствовала прошли прошло состоялось ли
    """.split()
)
_SHORT = re.compile(r"Mr|Mrs|Ms|Dr|Prof|St|[A-ZÀ-ÞА-ЯЁ]|г")
_VERBS = frozenset("last lasted happen happened start started end ended begin began decide agree discuss".split())
# A phrase goes on over these.
_JOINS = frozenset("of on for with between about in at to by and against the a an по о об в на с между для и".split())
_WORD = re.compile(r"[^\W_]+(?:[.’'/-][^\W_]+)*")
_QUOTED = re.compile(r"[“«\"][^”»\"]{3,}[”»\"]")
_AFTER_COMING = re.compile(
    r"\b(?:attend(?:ed)?|chaired|t(?:ook|ake)\s+part\s+in|participated?\s+in|joined|presided\s+over|missed|during|"
    r"(?:was|were|present)\s+at)\s+(?=(?:the\s+)?[A-ZÀ-ÞА-ЯЁ])"
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Madam|Dr|Prof|Professor|Sir|President|Minister|Ambassador|Director|г-жа|г-н|господин|госпожа)"
)
_CAPITAL = r"(?:[A-ZÀ-ÞА-ЯЁ]\.|[A-ZÀ-ÞА-ЯЁ][\w’-]*(?:'[A-ZÀ-Þ]\w+)?)"
_PERSON = re.compile(
    rf"\b(?:(?P<title>{_TITLE})\.?\s+)?(?P<name>{_CAPITAL}(?:\s+(?:(?:van|von|al|bin|de|da|di)\s+)?{_CAPITAL})*)"
)
# "did Lind attend", "with Lind"
_ALONE = re.compile(r"\b(?:did|was|has|does|had|were)\s+$", re.IGNORECASE)
_NO_PERSON = (
    BODIES
    | COUNTRIES
    | PEOPLES
    | CITIES
    | frozenset(MONTHS)
    | _STOPS
    | frozenset(
        """the a an i which what tell show name list please besides whether also anyone anybody then participants else
        какие каких на участники участвовала участвовал присутствовала присутствовал ли""".split()
    )
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# What is a time beside a question that named the year: "in April", "on 9 April".
_LOOSE = re.compile(
    rf"(?:(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\b|(?:(?<=\bin )|(?<=\bon )|(?<=\bsince )|(?<=\bв ))"
    rf"(?:the\s+)?(?:{_MONTH})\b(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?)|\b(?:{_MONTH})(?=\s+(?:meeting|session|talks|one)\b)|\b(?:19|20)\d\d(?=\s+год|\s+г\.)",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"(?:\s*,)?\s*(?:\b(?:on|in|of|at|for|during|since|from|after|before|between|until|till|by|в|во|на|с|за|после|до|от)\s+)?"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(r"\s*(?:году|года|год|г\.)(?!\w)", re.IGNORECASE)
_BETWEEN_TIMES = re.compile(r"\s*(?:,|and|to|or|until|-|–|и|по|до)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Where a question names its event, its people and its time; `None` and nothing where it names none.

    :param several: the event is of a kind: "Valley Council meetings".
    """

    text: str
    event: Span | None
    several: bool
    people: tuple[Span, ...]
    time: Span | None

    @property
    def is_empty(self) -> bool:
        return self.event is None and not self.people and self.time is None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(span.cut(self.text) for span in self.people)

    @property
    def event_said(self) -> str | None:
        """The one event, as it can stand after a verb: "the Valley Council"."""
        return None if self.event is None or self.several else with_article(self.event.cut(self.text))

    @property
    def bare_event(self) -> str | None:
        """ "the forum", where that is all that it is called"""
        match = re.search(rf"\bthe\s+{EVENT_NOUN}s?\b", self.text, re.IGNORECASE)
        return match[0] if match and self.event is None else None

    @property
    def time_said(self) -> str | None:
        """The time with its preposition: "on 5 March 2024"."""
        return with_preposition(self.time.cut(self.text)) if self.time else None


def subject_of(text: str) -> Subject:
    """What a question names."""
    time = _time(text)
    blank = text if time is None else text[: time.start] + _GAP * (time.end - time.start) + text[time.end :]
    event = _event(blank)
    several = event is not None and _PLURAL.search(event.cut(text)) is not None
    return Subject(text=text, event=event, several=several, people=tuple(_people(blank, event)), time=time)


def with_article(phrase: str) -> str:
    """ "meeting of the Board" to "the meeting of the Board"; names without such a noun, and Russian, have none."""
    phrase = re.sub(r"^(?:his|her|their|its)\b", "the", phrase, flags=re.IGNORECASE)
    if (
        re.match(r"\S+['’]s?\s", phrase)
        or not any(map(_NOUN.fullmatch, _WORD.findall(phrase)))
        or re.match(r"(?:the|a|an|this|that|his|her|their|its)\b|[“«\"А-Яа-яЁё]", phrase, re.IGNORECASE)
    ):
        return phrase
    return f"the {phrase}"


def with_preposition(time: str) -> str:
    """ ", 05.03.24" to "on 05.03.24", "2024" to "in 2024"; one that has a preposition keeps it."""
    time = re.sub(r"^(?:(?:of|at)\s+(?:the\s+)?|the\s+)", "", time.strip(" ,"), flags=re.IGNORECASE)
    time = re.sub(r"^(?:On|In|Since|During|From|After|Before|В|На|С|За)\b", lambda opening: opening[0].lower(), time)
    if not re.match(r"\d|(?:" + _MONTH + r")\b", time, re.IGNORECASE) or re.search(r"[а-яё]", time):
        return time
    return f"on {time}" if find_dates(time) or re.match(r"\d{1,2}(?:st|nd|rd|th)?\s", time) else f"in {time}"


def _time(text: str) -> Span | None:
    """The time with the words before it that belong to it; none within quotation marks."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    period = find_period(text, newest=None)
    spans = [(span.start, span.end) for span in period.spans] if period else []
    spans += [match.span() for match in _LOOSE.finditer(text)]
    free = sorted(span for span in spans if not any(start <= span[0] < end for start, end in quoted))
    if not free:
        return None
    start, end = free[0]
    for begins, ends in free[1:]:
        if begins <= end or _BETWEEN_TIMES.fullmatch(text[end:begins]):
            end = max(end, ends)
    before = _TIME_BEFORE.search(text[:start])
    after = _TIME_AFTER.match(text, end)
    return Span(start=before.start() if before else start, end=after.end() if after else end)


def _event(text: str) -> Span | None:
    """The first phrase about an event noun that says more than the noun; else what somebody came to."""
    if quoted := _QUOTED.search(text):
        return Span(start=quoted.start(), end=quoted.end())
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        if _NOUN.fullmatch(word[0]):
            first, last = _reach(text, words, at)
            told = [one[0].lower() for one in words[first : last + 1]]
            if any(one not in _BARE and (_BODY.fullmatch(one) or not _NOUN.fullmatch(one)) for one in told):
                return Span(start=words[first].start(), end=words[last].end())
    if match := _AFTER_COMING.search(text):
        at = next(n for n, word in enumerate(words) if word.start() >= match.end())
        at += words[at][0].lower() == "the"
        first, last = _reach(text, words, at)
        span = Span(start=words[first].start(), end=words[last].end())
        return None if " " in span.cut(text) and _is_person(span.cut(text)) else span
    return None


def _reach(text: str, words: Sequence[re.Match[str]], at: int) -> tuple[int, int]:
    """The numbers of the first and the last word of the phrase about a word."""

    def near(left: int) -> bool:
        between = text[words[left].end() : words[left + 1].start()]
        if between.strip() == ".":
            return _SHORT.fullmatch(words[left][0]) is not None
        return between.strip() == ""

    first = last = at
    while first > 0 and near(first - 1):
        joined = words[first - 1][0] == "and" and first > 1 and words[first][0][0].isupper() and near(first - 2)
        if joined and words[first - 2][0][0].isupper():  # "the Food and Water Board"
            first -= 2
            continue
        if words[first - 1][0].lower() in _STOPS:
            break
        first -= 1
        if words[first][0].lower() in ("the", "a", "an", "this", "that", "his", "her", "their"):
            break
    is_asked = first > 0 and words[first - 1][0].lower() in ("did", "does", "has", "have", "had", "will")
    while last + 1 < len(words) and near(last):
        following = words[last + 1][0].lower()
        if following in (_STOPS | _VERBS) - _JOINS or (following.endswith("ed") and len(following) > 4):
            break
        is_name = following[0] != words[last + 1][0][0]
        if last == at and _PLURAL.fullmatch(words[at][0]) and is_name:
            break  # "the meetings Ada Lind came to"
        acts = is_asked or _BODY.fullmatch(words[at][0])
        if last == at and acts and not is_name and following not in _JOINS and not _NOUN.fullmatch(following):
            break  # "did the Council approve"
        last += 1
    while last > at and words[last][0].lower() in _JOINS:
        last -= 1
    return first, last


def _people(text: str, event: Span | None) -> list[Span]:
    found: list[Span] = []
    at = 0
    while match := _PERSON.search(text, at):
        first, _, others = match["name"].partition(" ")
        if not match["title"] and first.lower() in _NO_PERSON:  # "Besides Mr. Weber"
            at = match.start() + len(first)
            continue
        at = match.end()
        inside = event and match.start() < event.end and event.start < match.end()
        alone = not match["title"] and not others and not _ALONE.search(text[: match.start()])
        if not inside and not alone and _is_person(match["name"]):
            found.append(Span(start=match.start(), end=match.end()))
    return found


def _is_person(name: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name)]
    if any(len(word) > 1 and word.isupper() for word in _WORD.findall(name)):
        return False  # "UN Day"
    plain = [word in _NO_PERSON or word in PLAIN or _NOUN.fullmatch(word) is not None for word in words]
    return not any(no_name and word not in SURNAMES for no_name, word in zip(plain, words, strict=True)) and not all(
        plain
    )
