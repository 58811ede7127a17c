"""Where a report begins to tell of an event: what kind it is, when and where it took place, what to call it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from corpus.dates import MONTHS, find_dates
from corpus.prose.names import Named
from corpus.prose.plain_words import BODIES, COUNTRIES, PLACES
from corpus.prose.tokens import is_plain

MAX_DAYS_BACK = 40
N_REMEMBERED = 512  # sentences: those of the report that is being read
NOUNS = (
    "press conference|media briefing|round ?table(?: discussion)?|study visit|panel discussion|working lunch|"
    "meetings?|discussions?|talks|consultations?|conferences?|forum|summit|workshops?|seminars?|sessions?|"
    "ceremon(?:y|ies)|"
    "celebrations?|events?|programmes?|programs?|visits?|tour|launch|dinner|banquet|reception|symposium|training|"
    "exercise|course|panel|briefing|conversation|telephone call|call|dialogue|hearing|interview|exhibition|"
    "festival|mission|negotiations?|convention|assembly|congress|rally|commemoration|inauguration|function|gathering|"
    "parade|opening|lecture|handover|review|awards?|days|national day|independence day|anniversary|consecration|convocation|debate|audience|trip|project"
)
_ADJECTIVE = r"(?:[\w’'&/.-]+ )"
_PAST = r"(?:was|were|has been|have been)(?: also| jointly| successfully| formally| officially| ceremonially)?"
# What tells of an event that took place; the strong ones can begin another in the same report.
_STRONG = re.compile(
    rf"\b(?:an?|the|this|\d+\w*|first|second|third) (?:[\w’'“”‘\"(),&/.-]+ ){{0,40}}?(?:{NOUNS})\b[^;]{{0,260}}?"
    rf"\b(?:{_PAST} (?:held|convened|conducted|organi[sz]ed|launched|inaugurated|opened|celebrated|hosted|"
    rf"commemorated)|"
    r"took place|commenced|concluded|began|started|ended|closed|kicked off|got under ?way|have commenced)\b"
    rf"|\b(?:held|had|celebrated|marked|observed|organi[sz]ed|chaired|convened|attended|addressed|conducted|hosted|joined|opened|inaugurated|"
    rf"participated in|took part in|"
    rf"participate in|take part in|engaged in|presided over) (?:[\w’'“”‘\"()&/.,-]+ ){{0,12}}?(?:{NOUNS})\b"
    r"|\bmet (?:with|in|at|on|yesterday|today|this|[A-Z])|\b(?:called on|paid (?:an?|homage|his|her|their|tribute)|"
    r"visited|received (?=by\b|the\b|an?\b|in audience|(?-i:[A-Z]))|toured|held talks|exchanged views|was accorded|"
    r"were accorded|handed over|"
    r"presented (?:[\w ]+ )?credentials|took oaths|was sworn in|were sworn in|(?:formally|warmly|"
    r"ceremonially) welcomed|welcomed (?:his|her|(?:a|the) delegation|(?-i:[A-Z])[\w.]+ (?-i:[A-Z]))|"
    r"(?:today|yesterday|officially|formally) (?:opened|launched|inaugurated) (?:the|a|an|its|his|her) |"
    r"was (?:inaugurated|launched|opened|unveiled|presented|declared open)|were (?:inaugurated|launched|opened|"
    r"planted)|was in \w+ on a)\b"
    r"|\b(?:today|yesterday|this morning)\b[^;]{0,80}\b(?:opened|launched|inaugurated|unveiled|signed|visited)\b"
    r"|\bsigned (?:an?|the|two|several) (?:[\w-]+ ){0,4}?(?:memorand\w+|agreements?|protocols?|roadmap|mou|declaration"
    r"|letter of intent|treaty|contract|plan|statement|documents?)\b"
    r"|\b(?:talks|consultations|negotiations|discussions)\b[^;]{0,200}?\b(?:took place|were held)\b"
    r"|\bvisit(?:s|ed)? (?:of|by|to) [^.]{0,80}\btook place\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    rf"\b(?:during|at|in|after|following|while (?:attending|addressing|participating in|delivering|speaking at)|"
    rf"addressing|"
    rf"speaking at|speaking during|speech delivered by|keynote)\b (?:[\w’'“”‘\"()&/.-]+ ){{0,10}}?(?:{NOUNS}|"
    rf"address|occasion)\b"
    r"|\battended by\b|\b(?:were|was) (?:also )?(?:present|in attendance)\b|\balso present\b|\bparticipated\b|"
    r"\baccompanied by\b"
    r"|\b(?:gave|delivered|made) (?:an?|the|his|her) (?:[\w-]+ ){0,3}?(?:speech|address|remarks|lecture)\b"
    r"|\bguests? (?:of honou?r|included?)\b|\bspeech delivered by\b|\bunder the patronage of\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:\w+ )?(?:scheduled|set|expected|due|slated|planned|to be)|to be held|plans? to|"
    r"was (?:to|postponed|cancelled|not held)|is cancelled|would be held|invited? [^.]{0,60} to (?:visit|attend|"
    r"participate))\b",
    re.IGNORECASE,
)
# "a working meeting", "the Forum": the event with what tells it from others.
_DETERMINED = re.compile(
    rf"\b(?P<which>an?|the|this|these|that|same|\d+\w*|first|second|third) (?P<kind>(?:(?!(?:an?|the|this|of)\b)[\w’'-]+ ){{0,5}}?)"
    rf"(?:{NOUNS}|occasion)\b",
    re.IGNORECASE,
)
_SAME = frozenset({"the", "this", "these", "that", "same"})
_NEXT = re.compile(
    r"^\W*(?:(?:also, )?(?:on|in) the (?:margins|sidelines)|also, on|after(?:wards?|\b)|subsequently|later|thereafter|"
    r"following (?:this|the|these|his|her|their)|meanwhile|in addition,? (?:to [^,]+, )?(?:an?|he|she|they|"
    r"the president)|separately|"
    r"earlier|yesterday|prior to|before (?:the|this)|simultaneously|"
    r"(?:on )?the (?:next|following|previous|same) day|in the (?:afternoon|evening|morning)|at the (?:close|"
    r"end) of the day|"
    r"on (?:the )?\d+|on (?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b)"
    r"|\b(?:also|then|subsequently|later|afterwards) (?:visited|met|called on|held (?:a|talks|separate)|paid|toured|"
    r"launched)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:on|in|at) the (?:margins?|sidelines?) of\b", re.IGNORECASE)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b(?! night)", re.IGNORECASE)
_RECENTLY = re.compile(r"\b(?:recently|the other day|last (?:week|month|year)|in recent)\b", re.IGNORECASE)
_DAY_WORD = (
    r"(?:today|yesterday|tonight|(?:this|last|yesterday)? ?(?:morning|afternoon|evening|night|noon)|\w+day|"
    r"on the|held|on)"
)
_NUMBERED = re.compile(
    rf"\b{_DAY_WORD}(?: (?:morning|afternoon|evening|night|noon))?,? ?\((?P<day>\d{{1,2}})(?:st|nd|rd|th)?\)"
    r"|\bon (?:the )?(?P<day2>\d{1,2})(?:st|nd|rd|th)\b(?! of| (?:anniversary|session|meeting|century|floor))",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening|noon))\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(?:yesterday|last (?:night|evening))\b", re.IGNORECASE)
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
_D = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|to|and|until|through)\s*"
_NO_YEAR = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_D.format('d')}(?:{_TO}{_D.format('d2')})?\s+(?:of\s+)?(?P<mon>{_MONTH})(?!\.?,?\s*\d{{4}})",
        rf"\b(?P<mon>{_MONTH})\s+{_D.format('d')}(?:{_TO}{_D.format('d2')})?\b(?!\d|,?\s*\d{{4}})",
    )
)
_DAYS_LONG = re.compile(
    r"\b(?P<n>two|three|four|five|six|seven)[- ]day\b[^;]{0,200}\b(?:concluded|ended|came to (?:a|an) )", re.IGNORECASE
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_CAPITALISED = r"[‘“\"(]?[A-ZÀ-Ž][\w’'.&-]*[’”\")]?"
_PLACE = re.compile(
    r"\b(?P<prep>at|in|visited)\s+(?P<place>(?:the\s+|its\s+)?(?:historic\s+)?"
    r"(?:(?:office|offices|headquarters|premises|seat|residence|campus|building|auditorium|hall)\s+of\s+(?:the\s+)?)?"
    rf"{_CAPITALISED}(?:(?:,?\s+(?:{_CAPITALISED}|of(?: the)?(?= [A-Z])|the(?= [A-Z])|in(?= [A-Z])|for(?= [A-Z])))*))"
)
_SUBORDINATE = re.compile(r",? (?:where|during which|when|while) (?=\w)")
_EVENT_HEAD = re.compile(rf"\b(?:{NOUNS})$", re.IGNORECASE)


_ROOMS = frozenset("office offices headquarters premises seat residence campus building".split())
_STATES = frozenset("republic kingdom federation union state states emirates sultanate region province of the".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an event took place; both `None` where the report leaves it open on purpose ("recently")."""

    start: date | None
    end: date | None


@lru_cache(maxsize=N_REMEMBERED)
def is_strong(text: str) -> bool:
    """Whether a sentence tells of an event in a way that can begin one."""
    return _STRONG.search(text) is not None and not _NOT_YET.search(text)


@lru_cache(maxsize=N_REMEMBERED)
def is_opening(text: str) -> bool:
    """Whether a sentence shows that an event took place, be it in passing."""
    return is_strong(text) or (_WEAK.search(text) is not None and not _NOT_YET.search(text))


def starts_another(text: str) -> bool:
    """Whether a sentence goes on to an event other than the one told of so far."""
    return _NEXT.search(text) is not None and is_strong(text) and not _only_again(text)


def _only_again(text: str) -> bool:
    """The event that the sentence tells of is the one told of so far: "the meeting", "this occasion"."""
    strong = _STRONG.search(text)
    named = list(_DETERMINED.finditer(strong.group())) if strong else []
    return bool(named) and named[-1]["which"].lower() in _SAME and not named[-1]["kind"]


def goes_aside(text: str) -> bool:
    """Whether a sentence tells of something on the margins of the event told of before."""
    return _ASIDE.search(text) is not None


def heads_event(heading: str) -> bool:
    """Whether a heading announces one event ("Bilateral meeting with the Fund")."""
    return (
        re.search(
            r"\b(?:meeting|visit|talks|conversation|reception|consultations|session|bilateral|courtesy call|dinner|"
            r"ceremony)\b",
            heading,
            re.IGNORECASE,
        )
        is not None
    )


def when_of(text: str, issued_on: date | None) -> When | None:
    """The day or days that a sentence puts its event on, by the report's date where it says "today (26)"."""
    day = _relative(text, issued_on)
    if day:
        return When(start=_first_day(text, day), end=day)
    for dated in find_dates(text):
        return When(start=_first_day(text, dated.end) if dated.start == dated.end else dated.start, end=dated.end)
    return _without_year(text, issued_on) or _on_weekday(text, issued_on)


def _first_day(text: str, last: date) -> date:
    """ "The three-day training that ended on 7 May"."""
    long = _DAYS_LONG.search(text)
    return last - timedelta(days=_COUNTS[long["n"].lower()] - 1) if long else last


def _on_weekday(text: str, issued_on: date | None) -> When | None:
    """ "On Wednesday": the last one up to the issue."""
    weekday = _WEEKDAY.search(text)
    if weekday is None or issued_on is None:
        return None
    back = (issued_on.weekday() - _WEEKDAYS.index(weekday.group().lower())) % 7
    day = issued_on - timedelta(days=back)
    return When(start=day, end=day)


def _relative(text: str, issued_on: date | None) -> date | None:
    if issued_on is None:
        return None
    numbered = _NUMBERED.search(text)
    if numbered:
        return _last_day_numbered(int(numbered["day"] or numbered["day2"]), issued_on)
    if _YESTERDAY.search(text):
        return issued_on - timedelta(days=1)
    return issued_on if _TODAY.search(text) else None


def _last_day_numbered(day: int, issued_on: date) -> date | None:
    """The last such day of a month up to the issue; one day later is allowed, for reports sent ahead."""
    return next(
        (candidate for back in range(-1, MAX_DAYS_BACK) if (candidate := issued_on - timedelta(days=back)).day == day),
        None,
    )


def _without_year(text: str, issued_on: date | None) -> When | None:
    if issued_on is None:
        return None
    for form in _NO_YEAR:
        match = form.search(text)
        if match:
            return _nearest(match, issued_on)
    return None


def _nearest(match: re.Match[str], issued_on: date) -> When | None:
    """The year that puts it before the issue, or at most shortly after."""
    month = MONTHS[match["mon"].lower()]
    for year in (issued_on.year, issued_on.year - 1):
        try:
            start = date(year, month, int(match["d"]))
            end = date(year, month, int(match["d2"] or match["d"]))
        except ValueError:
            return None
        if start <= issued_on + timedelta(days=7):
            return When(start=start, end=max(start, end))
    return None


def is_vague(text: str) -> bool:
    """Whether a sentence says no more than "recently"."""
    return _RECENTLY.search(text) is not None


def place_of(text: str, names: Sequence[Named]) -> str | None:
    """Where a sentence puts its event: a hall or house before a town, a town before a country.

    :param names: the people in the sentence; where they serve ("Ambassador in Oslo") is no place of the event.
    """
    ends = _SUBORDINATE.search(text)
    matches = _PLACE.finditer(text, 0, ends.start() if ends else len(text))
    places = [place for match in matches if (place := _place(match, names))]
    return min(places, key=_breadth, default=None)


def _place(match: re.Match[str], names: Sequence[Named]) -> str | None:
    start, end = match.span("place")
    if any(named.reach.start <= start < named.reach.end for named in names):
        return None
    end = min([end, *(named.reach.start for named in names if start < named.reach.start < end)])
    place = " ".join(match.string[start:end].split())
    head, _, rest = place.partition(" in ")
    if _EVENT_HEAD.search(re.split(r" of | for |,", head)[0]):  # "in the Water Forum in Oslo"
        place = rest
    place = re.sub(r"^(?:the|its)\s+", "", place).strip(" ,.")
    return place if _may_be_place(place) else None


def _may_be_place(place: str) -> bool:
    words = re.findall(r"[^\W\d_]+", re.split(r" of | in |, ", place.lower())[0])
    if not re.search(r"[^\W\d_]{3}", place) or not words or words[0] in MONTHS:
        return False
    return any(word in PLACES | BODIES | _ROOMS or not is_plain(word) for word in words)


def _breadth(place: str) -> int:
    words = re.findall(r"[^\W\d_]+", place.lower())
    if any(word in BODIES - _STATES or word in _ROOMS for word in words):
        return 0
    return 2 if all(word in COUNTRIES | _STATES for word in words) else 1


def body_of(text: str) -> str | None:
    """The standing body that met, where the sentence says so ("a meeting of the Water Committee")."""
    match = re.search(
        r"\b(?:meeting|session|sitting)s? of (?:the )?(?P<body>(?:[A-ZÀ-Ž‘“][\w’'&-]*[’”]?|of|and|on|for|the|\s)+)",
        text,
    )
    if match is None:
        return None
    body = re.sub(r"(?:\s+(?:of|and|on|for|the))+\s*$", "", " ".join(match["body"].split()))
    words = re.findall(r"\w+", body.lower())
    return body if any(word in BODIES for word in words) and body[0].isupper() else None
