"""Which list of the ledger a question asks for: of whom, when, and what is left to name the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeAlias

from assistant.initials import Spelled, in_full, short_names_in, spelled_by, spelled_in
from assistant.mentioned import COMING, people_in, person_in_office, unknown_in_keywords, unknown_name
from assistant.periods import Period, find_period, year_alone
from assistant.proxies import asks_for_proxy
from assistant.questions import content_terms
from assistant.who import WhoQuestion, understand_who
from corpus.russian.words import EVENT
from index.ledger import Ledger
from index.words import terms_of

Wanted: TypeAlias = Literal["attendees", "absent", "chair", "minutes", "meetings", "count", "whether"]

_MEETING = (
    r"(?:meetings?|sessions?|sittings?|calls?|forums?|councils?|visits?|trips?|events?|workshops?|conferences?|gatherings?|"
    r"occasions?|engagements?"
    rf"|{EVENT})"
)
_MEETINGS = (
    r"(?:meetings|sessions|sittings|calls|forums|councils|visits|trips|events|workshops|conferences|заседания|встречи)"
)
_NOTHING_ELSE = r"(?!.*\b(?:who\w*|what|when|where|why|how|every\w+|people|кто|кого|что|где|как)\b)"
_BE_OR_DO = r"(?:is|are|was|were|do|does|did|has|have|had)\b"  # what comes after is what is said of the thing asked for
# What stands before "meetings" and names them; after a verb or "at" it is where something else was.
_NAMED = r"(?:(?!(?:at|in|on|during|with|before|after|she|he|they|we|said?|will|would|can|could)\b)[\w.()&/’'-]+,?\s+)"
_SOME_MEETINGS = rf"(?:(?!{_BE_OR_DO}){_NAMED}){{0,7}}?{_MEETING}"
_NOT_COME = r"(?:did\s+not|didn't|could\s+not|not)\s+(?:attend|come|present)"


N_DAYS_OF_YEAR = 180  # a time about which nobody asks who came
_ASKS = re.compile(
    r"\b(?:who\w*|what|when|where|why|how|names?|every\w+|people|участник\w*|кто|что|где)\b", re.IGNORECASE
)


def _pattern(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(forms), re.IGNORECASE)


_ABSENT = _pattern(
    rf"\b(?:absent|absentees?|absence|apologi\w+|regrets?|excused|missed|missing(?!\s+(?!from|at|in|on|that|and|or|when|during|for|the)\w)|stay(?:ed|ing)\s+away|who\s+(?:all\s+)?(?:was|were)\s+away|{_NOT_COME}|отсутствова\w*|извинени\w+|не\s+(?:был|участвова|присутствова|приеха|прибы|смог|приш)\w*)\b"
)
# "Which absentees are recorded for the session of 5 May?"
_ABSENTEES = re.compile(
    r"^\W*(?:(?:which|what|list|name|give|show|tell|all|any|the|of|me|us)\s+)*absentees\b"
    r"(?:\s+(?:is|are|was|were)\s+(?:noted|recorded|listed|named|given|marked|entered))?",
    re.IGNORECASE,
)
# "Who chaired the board before Ms. Lind?" asks whom she followed.
_BEFORE_HER = _pattern(
    r"\b(?:before|prior\s+to)\s+(?:(?:Mr|Ms|Mrs|Dr|Prof|Judge|General)\b\.?\s+|(?-i:[A-Z])\w+\s+(?-i:[A-Z])\w+|him|her)"
)
_CHAIR = _pattern(
    r"\b(?:who|which\s+(?:[\w-]+\s+){1,3}?)\s*(?:\w+\s+)?(?:chaired(?!\s+by)|presid(?:ed|es|ing)|took\s+the\s+chair)\b",
    r"\b(?:chair(?:ed|man|woman|person)?|presided over) by whom\b",
    r"\bwho\s+(?:was|is|acted\s+as|served\s+as|took)\s+(?:in\s+)?(?:the\s+)?chair(?:man|woman|person)?\b"
    r"(?!\s+(?:elected|appointed)|\s+of\s+(?!(?:the|this|that|its|their)\s+(?:[\w-]+\s+){0,3}?(?:meeting|session|talks|discussion|council|committee|"
    r"forum|board|call)))",
    r"\bwho\s+(?:led|conducted|ran|directed)\s+(?:the\s+)?"
    r"(?:(?!(?:delegation|team|mission|side|group|at|in|to|from|who)\b)[\w’'-]+\s+){0,6}?(?:meetings?|sessions?|sittings?)\b",
    r"\bwhose\s+(?:chair\w*|presidency|patronage)\b",
    r"\bwho\s+was\s+elected\s+(?:as\s+)?(?:its\s+|the\s+)?chair(?:man|woman|person)?\b",
    r"председательствова\w*|\bкто\s+(?:\w+\s+)?(?:(?:про)?в[её]л[аи]?|модерировал\w*)\s+(?:[\w-]+\s+){0,2}?(?:заседани|совещани|собрани|встреч|сесси)"
    r"|\b(?:со)?председател\w+\s+(?:[\w-]+\s+)?(?:заседани|встреч|сесси|совещани)|под\s+чьим\s+председательством",
)
_MINUTES = _pattern(
    r"\bwho\s+(?:\w+\s+){0,2}?(?:(?:took|kept|wrote|recorded|prepared|typed|did|drafted)\s+(?:down\s+)?(?:the\s+)?(?:meeting\s+)?"
    r"(?:minutes|notes|record)\b|minuted\b|clerked\b|scribed\b)",
    r"\bwho\s+(?:was|acted\s+as|served\s+as)\s+(?:the\s+)?(?:(?:minutes?|notes?)[- ]?taker|scribe"
    r"|minutes?\s+secretary)\b",
    r"\b(?:minutes|notes|record)\s+(?:was\s+|were\s+)?(?:taken|kept|written)\s+by\s+who\w*|\bwhose\s+(?:minutes|notes)\b",
    r"\bкто\s+(?:в[её]л|вела|составил\w*|писал\w*)\s+протокол\w*",
)
_COUNT = _pattern(
    rf"\bhow\s+(?:often|many\s+(?:times|{_SOME_MEETINGS}))",
    rf"\b(?:number|no\.?|nr\.?|count)\s+of\s+{_SOME_MEETINGS}",
    r"\bсколько\s+раз",
    r"\bскольких\s+\w+",
    rf"\bсколько\s+(?:[\w-]+\s+)?{EVENT}",
)
# "everybody whom she met", "with whom did she meet"
_BOTH = _pattern(rf"^{_NOTHING_ELSE}(?!.*\b(?:did|does|said|says|agreed|signed|was|were)\b)")
_MET = _pattern(
    r"\b(?:who|whom|everybody|everyone|people|those)\b[^,;:?!]{2,60}?\b(?:met|meet)\b",
    r"\bс\s+кем\b.*встре[тч]",
)
_WHETHER = _pattern(
    rf"^\W*(?:did|has|have|was|were)\b.*\b(?:{COMING}|{_MEETING}|(?:at|in)\s+the)\b",
    r"^\W*(?:участвовал|присутствовал|был)[аи]?\s+ли\b",
)
_RECORD = _pattern(
    r"^(?!\W*(?:\w+\s+)?(?:what|when|where|why|how)\b).*\b(?:attendance|participation|meetings?)\s+(?:record\s+)?(?:of|by|for)\b"
)
# "Which meetings were held in June?"
_HELD = _pattern(
    rf"\b(?:which|what|list|show|all|name)\s+(?:(?:are|were)\s+(?:all\s+)?(?:the\s+)?)?(?:(?!{_BE_OR_DO})[^\s,;:?!]+\s+)*?"
    rf"{_MEETING}\b[^;:?!]*\b(?:held|took\s+place|happen\w*|were\s+there|"
    r"are\s+there|(?:was|were)\s+(?:on|in|during|there))\b",
    rf"\b(?:how\s+many|number\s+of)\s+{_SOME_MEETINGS}[^;:?!]*\b(?:held|took\s+place|were\s+there|are\s+there|did|have|were)\b",
    rf"\b(?:list|show)\s+(?:me\s+)?(?:all\s+)?(?:the\s+)?{_SOME_MEETINGS}\b",
    rf"(?:^\W*(?:all\s+)?(?:the\s+)?|\bwhat\s+){_MEETING}\s+(?:on|in|at|during|since)\b",
    rf"\b(?:какие|сколько)\s+(?:[\w-]+\s+)?{EVENT}[^;:?!]*?\b(?:прош\w+|состоял\w+|был[оаи]?|провел\w*|провод\w+)",
)
_ONLY = _pattern(
    r"\b(?P<first>first|earliest|впервые)\b", r"\b(?P<last>last|latest|most\s+recent\w*|в\s+последний\s+раз)\b"
)
_WHO = _pattern(
    r"\b(?:who|which\s+(?:people|persons|members|delegates))\s+(?:all\s+)?(?:connected|dialled|dialed|logged|signed)\s+(?:(?:in\s+)?(?:to|into|on|for)|in)\b",
    r"\bwho(?:['’]?s|\s+is|\s+are|\s+was|\s+were)\s+(?:here|there|in)\b",
    rf"\b(?:list|name|names\s+of|give|show|tell|identify)\b[^?]*?\b(?:people|persons|those|members|delegates|guests)\b"
    rf"[^?]*\b(?:{COMING})\b",
    rf"\bwho(?:m|\s+all|\s+else)?\b.*\b(?:{COMING})\b",
    r"\b(?:attendees?|participants?|attendance|участник(?:и|ов)|присутствующи\w+)\b",
    rf"\b(?:which|what)\s+(?:people|persons|members|delegates)\b.*\b(?:{COMING})\b",
    rf"\b(?:every(?:one|body)|all)\b.*\b(?:{COMING})\b",
    rf"\bкто\b.*(?:{COMING})",
)
_WHEN = r"\b(?:when|(?:what|which)\s+(?:dates?|days?))\b"
_BODY = (
    r"(?:(?:(?!(?:by|from|to|for|when|where)\b)[\w.()’'-]+\s+){0,9}?(?:boards?|committees?|councils?|commissions?|groups?|panels?"
    r"|assembl(?:y|ies)|senate|cabinet|trustees|task\s+force|working\s+part(?:y|ies)|secretariat|part(?:y|ies)|session|meeting|wg|sig"
    r"|(?-i:[A-Z]{2,6}))\b|(?-i:[A-Z]{2,}[\w./-]*))"
)
# "was Anna Lind, of the Bank, both" with nothing that was done to her
_WAS = r"(?:was|were|is|are)\s+(?:(?!\w+(?:ed|born|chosen|made|sworn)\b)[\w.,’'-]+\s+){1,10}?"
_OF_PERSON = _pattern(
    rf"{_WHEN}\b[^?]{{0,40}}?\b{_WAS}(?:(?:at|with|in|on)\s+(?:the\s+)?{_BODY}|(?:both\s+|all\s+)?(?:there|in\s+attendance)\b)",
    rf"{_WHEN}[^?]*\b(?:did|do|does)\b[^?]*\b(?:sit|come|appear|show\s+up|turn\s+up|join|share|coincide|overlap)\b",
    rf"^{_NOTHING_ELSE}.*\b(?:{_MEETINGS}|dates|days)\s+(?:\w+\s+)?(?:{COMING})\b",
    rf"^{_NOTHING_ELSE}.*\b(?:dates|days)\s+(?:with|of|for)\b.*\b(?:both|there|present|together|attend\w*)\b",
    rf"\b(?:{_MEETING}|board|committee|group|panel|commission)\b[^?]*(?:\s[-–—]|[,:;])\s*(?:when|(?:which|what)\s+(?:dates?|days?)|dates?)"
    r"(?:\s+please)?\W*$",
    rf"\b(?:which|what|list|name|show|all|give)\s+(?:(?!(?:is|are|was|were|do|does|did|has|have|had|in|on|from)\b)[\w.’'/&-]+\s+)"
    rf"{{0,6}}?{_MEETING}\b",
    rf"{_WHEN}.*\b(?:{COMING}|s(?:its?|at|itting)\s+(?:on|in|together))\b",
    rf"{_WHEN}.*\b(?:at|in)\s+(?:(?:an?|any|the)\s+{_SOME_MEETINGS}|(?:our\s+|any\s+)?{_MEETINGS})\b",
    rf"{_WHEN}[^?]*\bon\s+(?:(?:the|an?|any|our)\s+)?(?:[\w.’'-]+\s+){{0,6}}?(?:tele)?(?:calls?|conferences?)\b",
    rf"{_WHEN}\s+(?:was|were)\b[^?]*\bat\s+{_NAMED}{{1,6}}?{_MEETINGS}\b",
    # "Ada Lind: meetings she was in", "Ada Lind - which meetings?"
    rf"^[^,:?!]*(?:[:,;]|\s[-–—])\s*(?:(?:which|what|the|all|list\s+of)\s+)*(?:dates|{_MEETINGS})\b"
    r"(?!\s+(?:on|of|about|with|between)\b)",
    rf"^\W*(?:the\s+)?(?:[\w.-]+\s+){{0,3}}?{_MEETING}\b.*\b(?:of|with|by|{COMING})\b",
    rf"^\W*(?:all\s+)?(?:the\s+)?(?:dates?|days?)\s+(?:of|on|in|when|that)\b.*\b(?:{COMING}|{_MEETING})\b",
    rf"^{_NOTHING_ELSE}.*(?:['’]s\s+(?:[\w.-]+\s+){{0,4}}?{_MEETINGS}\b|\b(?:{_MEETINGS}|dates)(?:\s+(?:in|during|for|of))?\W*$)",
    r"\btogether\b[^?]*\b(?:dates?|days?|when|meetings)\b|^\W*(?:all\s+)?(?:the\s+)?(?:dates?|days?)\b.*\btogether\b",
    r"^\W*(?:and\s+)?(?:what|which)(?:\s+all)?\s+(?:did|has|have|had)\s+[^?:;]{2,60}?\s(?:attend(?:ed)?|(?:taken?|took)\s+part\s+in"
    r"|participated?\s+in|gone?\s+to|come\s+to|been\s+(?:at|to))\b(?!\s+(?:the|an?|his|her|their)\b)",
    # "When were Ada Lind and Bo Ode both at the board?", "dates Ada Lind personally attended", "Bo Ode, dates present"
    rf"{_WHEN}.*\b(?:both|himself|herself|personally|themselves|jointly)\s+(?:there|present|at|in|on)\b",
    rf"\bdates\b(?!\s+back\b).*\b(?:{COMING})\b",
    r"\bdates?\s+(?:on|at)\s+which\b.*\b(?:sat|sit|sits|there|came)\b|\b(?:what|which)\s+(?:days|dates)\b.*\bdid\s+we\s+have\b",
    rf"^{_NOTHING_ELSE}.*\b(?:the\s+)?same\s+(?:[\w.-]+\s+){{0,6}}?{_MEETING}\b",
    rf"\b(?:joint|common|shared)\s+{_MEETINGS}\b",
    # "Ada Lind and Bo Ode both present, Lake Board, 2024"
    rf"^{_NOTHING_ELSE}.*\bboth\s+(?:there|present|in\s+attendance|attend\w*|at|on\s+the\s+call)\b",
    # "meetings ada lind 2023", "Lind, meetings since 2023"
    rf"^{_NOTHING_ELSE}\W*(?:all\s+)?(?:the\s+)?{_MEETINGS}\b(?!\s+(?:on|in|at|during|since|about)\b)",
    rf"^{_NOTHING_ELSE}[^,:;]{{2,40}}(?:[,:]|\s[–—-])\s*(?:all\s+)?{_MEETINGS}\b",
    rf"\b(?:когда|какие|каких|на\s+каких)\b.*(?:{COMING}|{_MEETING})",
)
# "How often did she meet our people", "meetings with the Secretariat": with those who wrote the reports.
_OWN_STAFF = _pattern(
    r"\b(?:meet|met|meets|saw|see|with|joined)\s+(?:with\s+)?(?:any(?:one|body)?\s+(?:of|from)\s+)?(?:(?:our|the)\s+)?"
    r"(?:(?:secretariat|headquarters|office)(?:['’]s)?\s+)?(?:own\s+)?"
    r"(?:secretariat|people|staff|colleagues|team|officials|officers|delegations?)\b(?!\s+(?:of|from|for|meeting)\b)",
    r"\bс\s+(?:наш\w+\s+)?(?:секретариатом|сотрудниками|коллегами|делегаци\w+)(?:\s+секретариата)?\b",
)
# "I am writing a note for Ada Lind: on which days did she take part?"
_WHY_ASKED = re.compile(
    r"^\W*(?:I|we)\b[^:;?]*[:;.]\s*(?=(?:(?:at|in|on|from|to)\s+)?(?:which|what|when|how)\b)", re.IGNORECASE
)
_TURNED_UP = re.compile(r"\b(?P<came>(?:turn|show)(?:s|ed|ing)?)\s+up\b", re.IGNORECASE)
_DATES_OF = re.compile(r"^\W*(?:all\s+)?(?:the\s+)?(?:dates?|days?)\s+(?:of|on)\b", re.IGNORECASE)
# "present at any of our sessions, talks or trainings", "meetings that we have reports of"
_ANY_OF_OURS = re.compile(
    r"\b(?:any|all|some)\s+of\s+(?:our|the|their|its)\s+[a-z]+s(?:(?:,|\s+and|\s+or|,\s+(?:and|or))\s+[a-z]+s)*\b"
    r"|\b(?:that|which|of\s+which)\s+(?:we|you)\s+(?:have|keep|hold)(?:\s+(?:reports?|records?|minutes)(?:\s+(?:of|on))?)?\b"
    r"|\bwith\s+us\b",
    re.IGNORECASE,
)
# "Which Parents Guild executive meetings did she attend": an executive is none of the people asked for.
_WHICH_MEETINGS = re.compile(
    r"^\W*(?:(?:at|in|on|to)\s+)?(?:which|what)\s+(?:(?!(?:of|at|in|from|to|by|with|who|that|during|is|are|was|were|do|does"
    r"|did|has|have|had)\b)[\w.&/’'()-]+\s+){0,9}?(?:meetings|sessions|sittings|calls)(?:\s+(?:in|during|of|since|from))?\s+(?:did|do|does|has|have|had|was|were|saw)\b",
    re.IGNORECASE,
)
_WAY = (
    r"(?:(?:physically|in[- ]person|in\s+the\s+room|on[- ]?site|face[- ]to[- ]face|at\s+the\s+table"
    r"|remotely|online|virtually"
    r"|(?:by|via|on|over)\s+(?:video\w*(?:\s+(?:link|conference))?|(?:tele)?(?:phone|conference)|vc|zoom|teams|webex|skype"
    r"|the\s+(?:call|screen|line)))\b)"
)
# "in the room or by video", whichever it was; and "in person", as all are listed who came.
_MANNER = re.compile(
    rf",?\s*\(?(?:(?:whether|either|both)\s+)?{_WAY}(?:\s*(?:,|/|\bor\b|\band\b)\s*{_WAY})+\)?|(?:,\s*)?\b(?:in\s+person|physically)\b",
    re.IGNORECASE,
)
# Words that shape a question about attendance and name no meeting.
_FORM_TERMS = frozenset(
    terms_of(
        """
        attend attended attendee attendees attendance attending present participant participants participate
        participated part join joined meeting meetings session sessions sittings call calls event events
        gathering gatherings
        delegation delegations
        occasion occasions engagement engagements people person persons
        member members everyone everybody anyone both together times often number took take absent absence
        apologies apology regrets excused missed chaired chair presided show went go meet met else same time
        monday tuesday wednesday thursday friday saturday sunday sit sits sat sitting
        himself herself personally themselves jointly proxy proxies alternate substitute
        joint jointly common
        come came comes turn turned made make include included including counted phone online video
        along date dates day days year month since until before after between during last past spring summer autumn
        winter who name names mr mrs ms miss dr prof sir madam hon участники участвовал участвовали присутствовал
        присутствовали заседание заседании встреча встречи встрече раз году мероприятие мероприятия мероприятиях
        заседания заседаниях встречах встреч совещание совещания совещаниях
        переговоры переговорах принимал принимала принял приняла участие
        прошло прошли состоялось состоялись было одной одном одних вместе оба обе скольких впервые последний
        представлял представляла представляли группа делегация
        встречался встречалась встречались возглавлял возглавил входил входила входили вошли
        """
    )
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
    :param shorts: the short names among the terms ("SC").
    :param spelled: short names that the question spells out ("the Steering Committee").
    :param whole: what each body in the ledger is called beside its own name.
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
    shorts: frozenset[str] = frozenset()
    spelled: Spelled = ()
    whole: Mapping[str, frozenset[str]] = field(default_factory=dict)


def understand_list(text: str, ledger: Ledger, *, newest: date | None) -> LedgerQuestion | None:
    """The list that a question asks for; `None` when it asks for something else."""
    text = _MANNER.sub(" ", text)
    period = find_period(text, newest=newest, days=ledger.days)
    if period is None and (alone := year_alone(text)) and people_in(text, ledger)[0]:
        period = alone  # "Bo Ode 2023, which meetings"
    rest = _without(text, period)
    people, left = people_in(rest, ledger)
    unknown = None if people else unknown_name(rest) or unknown_in_keywords(rest, ledger)
    office = None
    if not people and not unknown and (held := person_in_office(rest, ledger)):
        office, fitting = held
        people, left = (fitting,), rest.replace(office, " ", 1)
    who = None if _WHICH_MEETINGS.search(rest) else understand_who(" ".join(text.split()))
    wanted = _wanted(rest, who, has_person=bool(people or unknown))
    of_meetings = wanted in ("meetings", "count", "whether")
    if office and not of_meetings:  # "who met the President?" asks for no meetings of his
        office, people, left = None, (), rest
        wanted = _wanted(rest, who, has_person=False)
    if wanted in (None, "attendees") and people and period and _is_keywords(rest, left, period, ledger):
        wanted, of_meetings, who = "meetings", True, None  # "Ada Lind lake board 2024"
    if wanted is None and len(people) > 1 and period and who is None and _BOTH.match(text):
        wanted, of_meetings = "meetings", True  # "Lake Board 2024: Ada Lind + Bo Ode"
    if wanted is None:
        return None
    if wanted == "absent" and who is None:
        left = _ABSENTEES.sub(" ", left)
    if wanted == "absent" and who:  # "who excused himself": that is no deed of his there
        who = replace(who, did=None)
    if wanted == "minutes":
        left = _MINUTES.sub(" ", left)
        who = None
    left = _TURNED_UP.sub(r"\g<came>", left)
    if of_meetings and people:
        left = _ANY_OF_OURS.sub(" ", _OWN_STAFF.sub(" ", _WHY_ASKED.sub("", left)))
    only = _ONLY.search(text) if wanted in ("meetings", "count") and people else None
    terms = telling_terms(content_terms(_ONLY.sub(" ", left) if only else left))
    if len(people) > 1:
        own = _names_of(people, ledger)  # "both Linds, Ada and Bo Lind"
        terms = tuple(term for term in terms if term not in own)
    if of_meetings and people:
        sent_by = _bodies_of(people, ledger)  # "Ada Lind WMO, all meetings"
        terms = tuple(term for term in terms if term not in sent_by)
    names = frozenset(term for word in left.split() if _is_name(word) for term in terms_of(word)) & set(terms)
    described = frozenset(who.terms) if who and not of_meetings else frozenset()
    bodies = frozenset(one.meeting.body for one in ledger.told if one.meeting.body)
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
        shorts=(short_names_in(left) | spelled_by(bodies)) & set(terms),
        spelled=spelled_in(left),
        whole=in_full(bodies),
    )


def _names_of(people: Iterable[frozenset[int]], ledger: Ledger) -> frozenset[str]:
    return frozenset(term for who in people for one in who for term in terms_of(ledger.name_of(one)))


def _is_keywords(text: str, left: str, period: Period, ledger: Ledger) -> bool:
    """Whether nothing stands beside the people and a long time but what a body that meets is called."""
    if (period.end - period.start).days < N_DAYS_OF_YEAR or _ASKS.search(text):
        return False
    terms = frozenset(telling_terms(content_terms(left)))
    bodies = {one.meeting.body for one in ledger.told if one.meeting.body}
    return bool(terms) and any(terms <= {*terms_of(body), *(short for short, _ in spelled_in(body))} for body in bodies)


def _bodies_of(people: Iterable[frozenset[int]], ledger: Ledger) -> frozenset[str]:
    """The one-word bodies that the people came for, in short ("WMO"), of those that hold no meetings themselves."""
    told = (one.attendance.person.organization for who in people for one in ledger.of_people(who))
    sent_by = {terms_of(body)[0] for body in told if body and body.isupper() and len(terms_of(body)) == 1}
    held_by = {one.meeting.body for one in ledger.told if one.meeting.body} if sent_by else set()
    return frozenset(sent_by - {term for body in held_by for term in (*terms_of(body), *dict(spelled_in(body)))})


def telling_terms(terms: Iterable[str]) -> tuple[str, ...]:
    """Those that may name a meeting."""
    return tuple(term for term in terms if term not in _FORM_TERMS)


def counts_meetings(text: str) -> bool:
    """ "How many Roads Board meetings", "the number of times"."""
    return _COUNT.search(text) is not None


def names_nothing(word: str) -> bool:
    """Whether a word only shapes a question, about attendance or any other."""
    return not telling_terms(content_terms(word))


def _is_name(word: str) -> bool:
    return word[:1].isupper() or any(map(str.isdigit, word))


def _wanted(text: str, who: WhoQuestion | None, *, has_person: bool) -> Wanted | None:
    if (has_person and _COUNT.search(text)) or (_COUNT.search(text) and _HELD.search(text)):
        return "count"
    if has_person and who and asks_for_proxy(text):
        return "attendees"
    if has_person and _WHETHER.search(text):
        return "whether"
    if has_person and ((who is None and _RECORD.search(text)) or (_DATES_OF.match(text) and _OF_PERSON.search(text))):
        return "meetings"
    if (who and _ABSENT.search(text)) or _ABSENTEES.match(text):
        return "absent"
    if _CHAIR.search(text) and not _BEFORE_HER.search(text):
        return "chair"
    if _MINUTES.search(text):
        return "minutes"
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
