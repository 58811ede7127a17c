"""What is asked: the kind of answer wanted, and the words that carry the question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.replies import Kind
from corpus.dates import MONTHS
from index.words import terms_of

DEFAULT_KIND: Kind = "what"
_UNITS = r"(?:kilos?|kilograms?|tonnes?|tons?|litres?|acres?|hectares?|kilomet(?:re|er)s?|met(?:re|er)s?)"
# The one that stands first in the question is its kind; of two at one place, the one that stands first here.
_PATTERNS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        "how_many",
        (
            r"\bhow (?:many|much|often|long|large|big|old|far|hot|cold|tall|high|deep|wide|heavy|fast)\b",
            r"\b(?:number|amount|sum|total|share|percentage|no\.?|nr\.?) of\b",
            r"\b(?:total|expected|estimated|overall) (?:attendance|number|cost|amount|sum|turnout)\b",
            r"\bwhat (?:sum|number|amount|share|percentage)\b",
            rf"^\W*{_UNITS} of\b",
            r"\bwhat (?:is|are|was|were)\b[^,;:?!]*\bworth\b",
            r"\bсколько\b",
        ),
    ),
    (
        "where",
        (
            r"(?:^|[,;:–—(]|\s-|\b(?:and|or|know|tell|say|said|ask|from|exactly|just|me|us))\W*where\b",
            r"\bwhere (?:is|are|was|were|did|do|does|will|has|have|had|exactly)\b|\bwhere\W*$",
            r"\b(?:which|what) (?:\w+ )?(?:city(?! (?:council|mayor|official|hall)\w*)|country|place|venue|town|"
            r"location|hotel|hall|building(?!\s+(?:project|work|permit|material|code|plan|site)s?\b)|room|auditorium|resort|"
            r"school|mosque|church|temple)\b"
            r"(?!\s+(?:(?:board|council|committee|parish)\s+)?(?:members?|trustees?|councill?ors?|teachers?|heads?|wardens?|directors?"
            r"|governors?|managers?|clerks?|secretar(?:y|ies)|officers?|officials?|representatives?|delegates?|people)\b)",
            r"\bvenue\b|\blocation\W*$",
            r"\b(?:at|in|on|near|around|from|to) (?:which|what) (?:\w+ ){0,2}?(?:spot|stop|station|stadium|port|"
            r"airport|beach|village|park|island|premises)\b",
            r"^\W*(?:the )?(?:\w+ )?place (?:of|where|at which|in which)\b",
            r"\b(?:где|в каком (?:городе|месте))\b",
        ),
    ),
    (
        "when",
        (
            r"(?:^|[,;:–—(]|\s-|\b(?:and|or|know|tell|say|said|ask|since|until|by|from|exactly|just|me|us))\W*when\b",
            r"^\W*(?:the )?next\b[^?]*\bdates?\b|\bdated\W*$",
            r"\bfrom when\b|^\W*(?:the )?(?:\w+ )?deadline (?:for|of|to)\b|^\W*deadline\b|\bfrom (?:what|which) date\b"
            r"|\b(?:what|which) (?:is|was) the (?:\w+ )?deadline\b",
            r"\b(?:opening|closing|launch|start(?:ing)?|end|due|planned) date\b",
            r"\bdate (?:fixed|set|planned|agreed|chosen|announced|scheduled|given)\b",
            r"\bwhen (?:is|are|was|were|did|do|does|will|has|have|had|exactly)\b|\bwhen\W*(?:\([^()]*\)\W*)?$",
            r"\b(?:which|what) (?:dates?|days?|years?|months?)\b",
            r"\b(?:what|which) (?:is|was|are|were|will be|would be) the (?:\w+ ){0,2}(?:date|day|year|month)\b",
            r"(?<!up to )(?<!to )\bdate (?:of|held|for|when|on|it|he|she|they|the|in|at)\b|\bdates?\W*$|^\W*date\b",
            r"^\W*(?:the )?(?:(?:first|last|final|exact|\w+ing|\w+ed) )?day "
            r"(?:of|on|in|for|when|that|the|an?|she|he|they|it)\b",
            r"^\W*(?:the )?(?:start|beginning|commencement|end|expiry|entry into force) of\b"
            r"|\bin[- ]force (?:date|since)\b|\b(?:planned|scheduled|foreseen|due) for\W*$",
            r"\b(?:first|last|final|opening|closing) day of\b",
            r"\bthe (?:day|date|year|month) (?:on which|in which|when|that)\b",
            r"\b(?:which|what) (?:\w+ )?(?:night|morning|afternoon|evening)\b",
            r"\b(?:когда|какого числа)\b",
        ),
    ),
    (
        "who",
        (
            r"\bwhom?\b|(?:^|[,;:–—(]|\s-|\b(?:and|or|know|tell|on|by|under|at|in|of|with|from|to))\s*\bwhose\b",
            r"\b(?:name|list) (?:the|all|every\w*)\b",
            r"\bwhat (?:is|was|are|were) (?:his|her|their) (?:full )?names?\b",
            r"(?:[-–—,:;(]|\band) (?:full )?names?(?: please)?\W*$|\bnames\W*$",
            r"\b(?:attendees|participants|present at)\b",
            r"\b(?:кто|кого|кем)\b",
        ),
    ),
    ("what", (r"\b(?:what|which|why|how)\b", r"\b(?:что|чем|о чём|почему|зачем|как)\b")),
)
_KINDS = tuple((kind, re.compile("|".join(patterns), re.IGNORECASE)) for kind, patterns in _PATTERNS)

_AUXILIARY = r"(?:is|are|was|were|be|been|did|do|does|has|have|had|will|would|can|could|should|shall|may|might|must|to)"
_ENDS_NOUN = (
    rf"(?:{_AUXILIARY}|all|above|most|first|already|ever|once|just|the|an?|his|her|its|their|of|in|at|on|for|from|by|with|per|to|now|then|still|today|currently|outside|inside|near|under|over|about|"
    r"against|between|among|during|after|before|onwards?|along|across|around|within|throughout|\w+ly|that|which|who|whose|when|where|as|and|or|according|\w+ing|\w+ed|"
    r"(?-i:Prof(?:essor)?|Dr|Mrs?|Ms)|took|came|went|gave|held|made|met|said|won|got|left|saw|led|sent|paid|spent|told|ran|set|became|"
    r"become|won|chose|built|bought|sold|form|forms|put|hit|flew|wrote|drew|sang|taught|brought|began|kept|lost|stood|fell|"
    r"felt|found|grew|heard|knew|meant|rose|sat|showed|sought|spoke|stayed|swore|thought|threw|wore|laid|lay|cut|let|cost|"
    r"shut|beat|broke|caught|dealt|drove|fought|gone|lent|lit|rode|shot|sank|slept|struck|swept|woke)\b"
)
# The thing that is asked for: "which hotel did", "how many tonnes of".
_DONE = (
    r"(?:happen(?:s|ed)?|caus(?:es|ed)|prompt(?:s|ed)|leads|becomes|makes|lies|got|found|came|went|took|gave|held|made|met|won|left|sent|paid|spent|told|ran|became|built|bought|sold|brought|began|died|"
    r"lost|stood|fell|not|together)\b"
)
_UNITS_FIRST = re.compile(rf"\W*(?P<unit>{_UNITS}) of\b", re.IGNORECASE)
# "Of the cars on sale, how many found a buyer?"
_OF_THEM = re.compile(
    r"^\W*(?:out\s+)?of\s+(?:all\s+)?(?:the|its|their)\s+(?P<thing>[^,;:?!]+?)(?:,|\s+(?:on|in|at|put|that|which|who|the|\w+ed)\b)[^?]*\bhow\s+many\b",
    re.IGNORECASE,
)
_WHICH_THING = re.compile(
    rf"\b(?:how\s+many|how\s+much(?=\s+(?:[a-z]+\s+)?[a-z]+\s+(?:was|were|is|are|did|do|does|has|have|had|will|would|can|could)\b)|what|which|(?:number|no\.?|nr\.?)\s+of|names?\s+of\s+the|\bname(?=\s+the\s+\w+\s+(?:that|which)\b)|names?\s+the\s+(?:two|three|four|five|six|seven|eight|nine|ten))\s+(?!{_AUXILIARY}\b)"
    r"(?:(?:the|a|an|exact|exactly|actual|total|specific|particular|main|key|new|other|(?:newly|recently|freshly)[\s-]+\w+|(?:kind|sort|type)s?\s+of)\s+)*"
    rf"(?P<thing>(?!(?:\w+ly\s+)?(?:{_DONE}|{_AUXILIARY}\b|\w+ed\W*$))[^\W\d_][\w'’/-]*(?:\s+(?!{_ENDS_NOUN}|not\b|together\b)[^\W\d_][\w'’/-]*){{0,4}})",
    re.IGNORECASE,
)
_WHICH_RUSSIAN = re.compile(
    r"\b(?:как(?:ой|ая|ое|ие|ую|ого|их|им|ова|ов)|сколько)\s+(?:[а-яё]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ую|юю|ых|их)\s+)*"
    r"(?P<thing>[а-яё]{3,})",
    re.IGNORECASE,
)
# "Unions and societies that took part in the talks with those who fish"
_BODIES_FIRST = re.compile(
    r"\W*(?:the\s+)?(?P<thing>(?:[\w’'-]+\s+){0,5}?(?:unions|associations|societies|companies|firms|schools|colleges|institutions|"
    r"organi[sz]ations|agencies|ministries|departments|countries|banks|clubs|bodies|groups))\s+(?:that|which|whose)\b",
    re.IGNORECASE,
)
# "What was on the menu at"
_WHAT_IS = re.compile(
    r"\bwhat\s+(?:is|was|are|were|'s)\s+(?:on\s+)?(?:the\s+|an?\s+)?(?P<thing>(?:[\w'’-]+\s+){0,3}?[\w'’-]+)"
    r"(?=\s+(?:of|in|at|on|for|from|by|with|to|that|which|agreed|\w+ed)\b|\s*[?,]|$)",
    re.IGNORECASE,
)
_IS_DONE = re.compile(
    r"(?:to\s+be\s+)?(?:\w+ly\s+)?(?:\w+ed|given|said|told|done|made|shown|sent|set|put|left|held|taken|brought|bought|built|found|"
    r"laid|paid|read|sold|spent|won|written|chosen|known|meant|needed|wrong|new)\b",
    re.IGNORECASE,
)
# "What was the Mayor given", "what is the Council going to do"
_HIS_DOING = re.compile(
    r"\s(?:given|handed|presented|awarded|told|asked|shown|offered|promised|sent|going)$", re.IGNORECASE
)
# "When she opened the dam, what did she promise?" does not ask when.
_WHEN_CLAUSE = re.compile(
    rf"\W*(?:when|where)\s+(?!{_AUXILIARY}\b)\w[^?]*?\b(?P<asks>what|which|who|whom|whose|where|how|why)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?!(?:and|or)\b)\w+\s+(?:on|in|at|to|from|by|for|with)\s+$")  # "the day on which"
MONTH_NAMES = "January February March April May June July August September October November December".split()
_NUMBER_OF = re.compile(r"(?:number|no\.?|nr\.?)\s+of\b", re.IGNORECASE)
# What people do, right after the word for them.
_DOES = frozenset(
    "work live come get go attend need want use study speak take receive belong benefit have know make pay see sit "
    "stand stay suffer".split()
)
_SHORT_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?(?=\s*(?:'?\d|,|$|[?)]))", re.IGNORECASE
)
_SHORT = re.compile(r"\W*[A-Z]{2,4}(?:['’]s)?\W*")
# Words that shape a question and tell nothing of its subject.
_SHAPE_WORDS = """
a an the of in on at to for from by with about into over during as and or but not no is are was were be been being am
do does did done has have had having will would shall should can could may might must it its this that these those
there here he she him her his hers they them their we us our you your i me my who whom whose what which when where why
how many much often long any all every each some please tell give list name show say says said according report reports
kind kinds sort other others than else besides apart aside happen happened take took taken place hold held
s t re ve ll d
кто кого кому кем что чего чем где когда какой какая какие каких каком сколько почему как в во на с со по о об от до из
за и или не был была были было это эта этот эти его ее их ли же для при у к
"""
_SHAPE = frozenset(terms_of(_SHAPE_WORDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked.

    :param terms: the words that carry the question, as they are indexed, each once, in order.
    :param names: those of them that are written as names or numbers are.
    """

    text: str
    kind: Kind
    terms: tuple[str, ...]
    names: frozenset[str]


def content_terms(text: str) -> tuple[str, ...]:
    """The words that carry a text, as they are indexed, each once, in order."""
    return tuple(dict.fromkeys(term for term in terms_of(text) if term not in _SHAPE))


def understand(text: str) -> Question:
    """Read a question; one with no words at all has no terms."""
    clause = _WHEN_CLAUSE.match(text)
    start = clause.start("asks") if clause else 0
    asks = [(match.start(), kind) for kind, pattern in _KINDS if (match := pattern.search(text, start))]
    kind = min(asks, key=lambda asked: asked[0])[1] if asks and not names_bodies_first(text) else DEFAULT_KIND
    terms = content_terms(_SHORT_MONTH.sub(lambda match: MONTH_NAMES[MONTHS[match[1].lower()] - 1], text))
    named = " ".join(word for word in text.split()[1:] if _is_name(word))
    names = frozenset(terms_of(named)) & set(terms)
    return Question(text=" ".join(text.split()), kind=kind, terms=terms, names=names)


def _is_name(word: str) -> bool:
    """A name or number; what is written short ("AKD") may stand in the reports at length, and counts as other words."""
    return (word[:1].isupper() and not _SHORT.fullmatch(word)) or any(map(str.isdigit, word))


def names_bodies_first(text: str) -> bool:
    """ "Schools whose pupils came" asks for schools."""
    return _BODIES_FIRST.match(text) is not None


def thing_word(text: str) -> str | None:
    """The thing that a question asks for, in its own word: the hotel in "which hotel did"."""
    if russian := _WHICH_RUSSIAN.search(text):
        return russian["thing"]
    if unit := _UNITS_FIRST.match(text):
        return unit["unit"]
    if of_them := _OF_THEM.match(text):
        return re.sub(r"['’]s\b", "", of_them["thing"]).split()[-1]
    asks = (match for match in _WHICH_THING.finditer(text) if not _RELATIVE.search(text[: match.start()]))
    match = next(asks, None) or _what_is(text) or _BODIES_FIRST.match(text)
    words = re.sub(r"['’]s\b", "", match["thing"]).split() if match else []
    while len(words) > 1 and words[-1].lower() in _DOES and words[-2].endswith("s"):  # "which families come first"
        words.pop()
    if len(words) > 1 and words[-1].lower() in ("number", "numbers"):  # a flight number is told with the flight
        words.pop()
    if match and _NUMBER_OF.match(match[0]) and not _is_plural(words[-1]):  # "no of booths gem exhibition"
        return next(filter(_is_plural, words), words[-1])
    return words[-1] if words else None


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _what_is(text: str) -> re.Match[str] | None:
    """ "What was handed out" asks for no thing by its name."""
    match = _WHAT_IS.search(text)
    if match is None or _IS_DONE.match(match["thing"]) or _HIS_DOING.search(match["thing"]):
        return None
    return match


def thing_of(text: str) -> str | None:
    """The same as a term."""
    terms = terms_of(thing_word(text) or "")
    return terms[-1] if terms else None
