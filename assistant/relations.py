"""What people are said to have done, as those who ask say it and as reports do: came, signed, led, were given a prize.

Each relation is known by what a question has of it and by what a sentence has. Such words are few and alike everywhere,
while names and subjects are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# By relation: what asks for it, and what tells of it.
_RELATIONS = (
    (  # came with somebody
        r"accompan|\b(?:came|come|went|travel\w*|flew|was|were|along|together|brought|arrived|sat|be) (?:\w+ )?with\b"
        r"|\balong\b|entourage|delegat|\bparty\b|\bteam\b|deputation|beside|alongside|company of|travell?ed|\bwent\b"
        r"|joined",
        r"accompan|travell?|\bwith (?:him|her|them|me|us)\b|entourage|delegat|\bparty\b|\bteam\b|deputation|alongside"
        r"|joined|together with|along with",
    ),
    (  # was there
        r"attend|present\b|in the room|w(?:ere|as) there|\bcame\b|guests?|participa|t[ao]k\w* part|watch|looked on"
        r"|dignitar|turned up|\bsat\b|sitting|at the table|\bthere\b|representatives|delegates|observer|who w(?:as"
        r"|ere) at|who all|\bin on\b",
        r"attend|present\b(?! a )|represented by|participa|t[ao]k\w* part|watched|looking on"
        r"|among (?:those|the guests)|guests|joined|in the presence|also (?:there|at)|those who came|witness"
        r"|delegates|observer|gathered"
        r"|were there|came to",
    ),
    (  # signed
        r"\bsign|signator|put(?:ting)? (?:(?:their|his|her|its) )?(?:names?|signature|initials)|conclude",
        r"\bsign|signator|initial",
    ),
    (  # spoke
        r"spoke|speak|speech|address|key-?note|panel|lectur|discussant|remarks|talk\b|present(?:ed|ation)",
        r"spoke|speak|speech|address|key-?note|panel|lectur|discussant|remarks|presentation|\bfeatured\b",
    ),
    (  # is a member
        r"member|compos|ma[dk]es? up|commissioners|committee|jury|task force|consist|belong|s(?:its|erve) on",
        r"member|compos|compris|consist|includ|jury|board|commissioners|made up|its|serve",
    ),
    (  # led
        r"chair|\bled\b|\blead|\bhead(?:ed|s|ing)?\b|moderat|presid|in charge|skipper|captain|command|coordinat|conven"
        r"|\brun(?:s|ning)?\b|direct(?:s|ing|ed)\b|conductor",
        r"chair|\bled\b|\bleads?\b|leader|\bhead|moderat|presid|in charge|captain|command|coordinat|direct|conducted"
        r"|skipper|conven",
    ),
    (  # was appointed
        r"appoint|elect|cho[so]|\bnew\b|named as|confirm|succe|replac|t[ao]k\w* over|sworn|nominat|designat|bec[ao]me"
        r"|\bpost\b|is to be|first",
        r"appoint|elect|chose|named|confirm|succe|replac|takes? over|took over|nominat|designat|sworn|assum|join"
        r"|becom|became|will be",
    ),
    (  # stood in for somebody
        r"st(?:oo|an)d(?:ing)? in|deputi|in place|instead|on behalf|replac|substitut|in (?:his|her) absence|represent"
        r"|spoke for|stepped in",
        r"stood in|deputi|in place|instead|on behalf|replac|substitut|absence|represent|could not|unable|ill\b",
    ),
    (  # was given a prize
        r"award|medal|prize|winn|\bwon\b|recipient|hono|decorat|certificate|\bg(?:ot|iven)\b|issued|scholar|pen\b"
        r"|trophy|first place|best",
        r"award|medal|prize|winn|\bwon\b|recipient|hono|decorat|certificate|went to|presented|received|scholar|trophy"
        r"|first place|conferred|best",
    ),
    (  # gave
        r"\bgave\b|hand(?:ed|ing)|present(?:ed|ing)|donat|deliver|gift|cheque|bestow",
        r"\bgave\b|given|hand(?:ed|ing)|presented|donat|deliver|gift|conferred|received from|presentation",
    ),
    (  # opened
        r"open(?:ed|ing)|\bdeclared\b.*\bopen\b|launch|inaugurat|perform|unveil|cut the|first sod|ribbon",
        r"open(?:ed|ing)|launch|inaugurat|perform|unveil|cut the|\bsod\b|ribbon",
    ),
    (  # said
        r"\bsaid\b|told|complain|object|asked|wanted to know|question|explain|suggest|propos|warn|call(?:ed|ing) for"
        r"|criticis|argu|claim|describ|thank|insist|announc",
        r"\bsaid\b|told|complain|object|asked|question|explain|suggest|propos|warn|call(?:ed|ing) for|criticis|argu"
        r"|claim|describ|thank|insist|announc|according to|noted|repl|answer|stress|recall",
    ),
    (  # moved, or nominated
        r"nominat|second(?:ed|er)|moved|propos|tabled|motion|vote",
        r"nominat|second(?:ed|er)|moved|propos|tabled|motion|vote",
    ),
    (  # left
        r"former|previous|earlier|before|predecessor|outgoing|resign|pulled out|withdr|retir|left\b|step(?:s|ped)? down"
        r"|passed",
        r"former|previous|earlier|predecessor|outgoing|resign|withdr|retir|\bleft\b|step(?:s|ped)? down|\bex-|replac"
        r"|takes over from|whose term|hand",
    ),
    (  # taught
        r"teach|taught|train|instruct|lectur|coach|tutor",
        r"teach|taught|train|instruct|lectur|coach|tutor|module|course",
    ),
    (  # was of a side
        r"\b\w+ side\b|\bour\b|\bon the .{0,20} side|from the|staff|secretariat|colleagues",
        r"\bside\b|represented by|delegation|\bteam\b|\bfor \w+:|from the|our\b|accompanied",
    ),
    (  # received, or was received
        r"receiv|met\b|meet\b|welcom|host|called on|greet|saw\b",
        r"receiv|\bmet\b|meet\b|welcom|host|called on|greet",
    ),
    (  # stayed away
        r"absen|apolog|could not|unable|missing|missed|regret|excus",
        r"absen|apolog|could not|unable|missing|regret|excus|prevented",
    ),
    (  # wrote
        r"wrote|write|author|minutes|kept|record|note",
        r"wrote|written|author|minutes|kept|record|note|rapporteur",
    ),
)
_FORMS = tuple((re.compile(asks, re.IGNORECASE), re.compile(tells, re.IGNORECASE)) for asks, tells in _RELATIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """How a sentence tells of what is asked.

    :param n_asked: the relations that the question has.
    :param share: of these, those that the sentence has; 0 where it asks for none.
    :param n_others: those that only the sentence has.
    """

    n_asked: int
    share: float
    n_others: int


def asked_of(question: str) -> frozenset[int]:
    """The numbers of the relations that a question has."""
    return frozenset(number for number, (asks, _) in enumerate(_FORMS) if asks.search(question))


def related(asked: frozenset[int], text: str) -> Related:
    told = {number for number, (_, tells) in enumerate(_FORMS) if tells.search(text)}
    share = len(asked & told) / len(asked) if asked else 0.0
    return Related(n_asked=len(asked), share=share, n_others=len(told - asked))
