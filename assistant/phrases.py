"""The noun phrases by which a question says whom it asks for: "which *deputy ministers* came"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.description import describe, is_person, names_one, names_people
from assistant.russian_phrases import is_one_body, office_asked, side_asked
from corpus.prose.honorifics import OFFICES

OCCASION = (
    r"(?:meetings?|talks?|discussions?|sessions?|ceremony|ceremonies|events?|visits?|workshops?|conferences?|forums?|"
    r"summits?|launch|opening|gatherings?|hand(?:ing)?[ -]?over|briefings?|calls?|signing|inauguration|function)"
)
_VERB = (
    r"(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|came|come|went|go|took|take|sat|sit|met|meet|spoke|gave|led|got|get|saw|see|made|"
    r"paid|put|held|became|become|won|wrote|built|drew|sang|taught|brought|chose|ran|began|kept|lost|bought|sold|left|stood|flew|"
    r"sent|said|told|heard|felt|rose|wore|drove|fought|found|fled|knew|rode|swore|threw|missed|"
    r"(?<!newly )(?<!recently )[a-z]{3,}ed|present|there|at|who|that)\b"
)
_END = (
    r"(?=\s*(?:[,;:?!()–—]|\s-\s|$|\b(?:who|whom|whose|which|that|when|while|at|during|after|before|besides|apart|"
    r"other than|except|along|alongside|with|present|there|was|were|is|are|came|sitting|attend\w*|"
    r"accompanying|joining|[a-z]{4,}ing (?:with|to|at|in|on|by|from)|on \d|"
    r"(?<=s )(?:the|he|she|they) (?:[\w’'-]+ ){0,3}?(?:[a-z]{3,}ed|met|saw)|"  # "the guests the Mayor received"
    r"on the occasion|called on|(?:received|welcomed|greeted|hosted|met) by|"
    r"in (?:19|20)\d\d|in (?:the|his|her|its|their|charge|command)|on the|to (?:see|meet)|"
    r"(?<!secretary )(?<!secretaries )(?<!ambassador )(?<!adviser )(?<!advisor )(?<!envoy )(?<!commissioner )to the|"
    rf"(?:in|at|for|during|on) (?:(?!(?:and|who|to)\b)[\w’'–-]+ ){{0,6}}?{OCCASION})\b))"
)
OFFICE = rf"(?:{'|'.join(OFFICES)})"
ASKS = re.compile(
    r"\b(?:who(?!\s+(?:were|was|are|is)\s+(?:they|it|that|he|she)\b|\s+all\W*$)|whom|whose)\b|\b(?:кто|кого|кем|кому)\b",
    re.IGNORECASE,
)
# Another thing is asked for: such a word at the head of a clause.
_ASKS_ELSE = re.compile(
    r"(?:^|[,:;–—(]|\s-|\b(?:by|from|in|on|at|to|of|for|under|before|since|с|в|на|из))\s*"
    r"(?:when|where|which|what|how|why|когда|где|сколько|что|как)\b",
    re.IGNORECASE,
)
# "Who is the Attache of the Embassy?"
_IN_OFFICE = re.compile(
    rf"\bwho\s+(?P<be>is|was|are|were)\s+(?:all\s+)?(?:(?:the|an?)\s+|(?!(?:in|at|on|made|appointed|named|elected|designated|nominated|chosen|sworn)\b)(?=(?:(?!(?:there|here|when|present|at|on|in|with|the)\b)[\w’'-]+\s+){{0,3}}?{OFFICE}s?\b))"
    r"(?P<np>[^;:?!(]+?)"
    r"\s*(?=[;:?!(]|$|\s(?:who|that|which|when|while|after|before|since|until|attending|accompanying|joining|present|recorded|named|listed|mentioned|reported|shown|"
    r"(?:received|welcomed|greeted|hosted|met) by)\b|"
    rf"\s(?:at|during|in) (?:(?!(?:and|who|to|of)\b)[\w’'–-]+ ){{0,6}}?{OCCASION}\b)",
    re.IGNORECASE,
)
# "Who were made acting ministers while she was away?"
_MADE = re.compile(
    r"\bwho\s+(?:all\s+)?(?:became|becomes|(?:was|were|has\s+been|have\s+been|got)\s+(?:newly\s+)?"
    r"(?:made|appointed|named|elected|designated|nominated|chosen|sworn\s+in))\s+(?:as\s+|to\s+be\s+)?(?:the\s+|an?\s+)?"
    r"(?P<np>[^,;:?!()]+?)(?=\s+(?:in|on|for|by|during|while|when|after|before|at|with)\b|[,;:?!()]|$)",
    re.IGNORECASE,
)
# "Who was given the Ministry of Roads?"
_GIVEN = re.compile(
    r"\bwho\s+(?:was|got|has\s+been)\s+(?:given|assigned(?:\s+to)?|entrusted\s+with|put\s+in\s+charge\s+of)\s+"
    r"(?P<np>(?:the\s+)?(?:(?:[A-Z][\w’'-]*|of|the|and|for)(?:,?\s+|(?=\W|$)))+)"
)
# What may follow an office: when it was, or what else he did.
_TOLD_NEXT = (
    r"\s*(?:[,;:?!()]|$)|\s+(?:that|which|who|whose)\b"
    rf"|\s+(?:when|while|during|after|before|at)\b|\s+in\s+(?:19|20)\d\d|\s+and\s+(?:also\s+)?{_VERB}"
)
# "Who was at the talks as head of the Customs?", "who chairs the Authority"
_A_BODY = (
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:committee|board|commission|authority|association|company|corporation|bank|union|fund|"
    r"foundation|chamber|agency|department|federation|society|(?-i:[A-Z]{2,}))\b(?!\s+(?:meeting|session|call))"
)
_AS_OFFICE = re.compile(
    r"\bwho\b[^;:?!]*?\bas\s+(?:(?:the|his|her|its|their)\s+)?"
    rf"(?P<np>(?:[\w’'-]+\s+){{0,5}}?(?:head|chief|director|chair\w*|secretary|minister|leader|representative|ambassador|envoy"
    rf"|commissioner|consul|governor|mayor|spokes\w+|coordinator|principal|deputy)\b[^,;:?!]*?)(?={_TOLD_NEXT})"
    rf"|\b(?P<verb>who\s+(?:chairs|heads|runs|leads|advises|(?:chaired|headed)(?=\s+{_A_BODY})))\s+"
    rf"(?!(?:the\s+|this\s+)?(?:\w+\s+)?(?:delegation|team|mission)\b)(?P<body>[^,;:?!]+?)(?={_TOLD_NEXT})",
    re.IGNORECASE,
)
_AS_TOO = re.compile(r"\s+and\s+as\s+(?:the\s+)?")  # "as president and as secretary"
_OFFICE_OF = {
    "chairs": "chairman",
    "heads": "head",
    "runs": "head",
    "leads": "head",
    "directs": "director",
    "commands": "commander",
    "manages": "manager",
    "advises": "adviser",
    "coordinates": "coordinator",
    "represents": "representative",
}
_LAST = r"(?=\s*(?:[,;:?!()–—]|\s-\s|$))"
# "Who is Tristan Simonart?"
_NAMED_HIM = re.compile(
    rf"\bwho\s+(?:is|was)\s+(?P<np>(?!(?:the|an?|in|at|on|to|there|here|present)\b)[^,;:?!]+?){_LAST}", re.IGNORECASE
)
_AUXILIARY = r"(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|may|might|must)\b"
_TITLED = r"(?:Prof(?:essor)?|Dr|Mrs?|Ms)"
_TITLE = re.compile(rf"{_TITLED}\.?")
# "I would like to know what the guests were shown": nobody is asked for.
_WHAT = re.compile(
    r"(?:^|[,;:–—(]|\b(?:know|tell|me|us|say|learn|remind|inform|understand|out)\s)\W*what\s+(?:exactly\s+)?"
    rf"(?:the|they|he|she|it|we|{_AUXILIARY})\b(?!\s+(?:(?:the|his|her|their)\s+)?(?:full\s+)?"
    r"(?:names?|composition|attendance|make-?up|line-?up|numbers?|total|turnout|list|head\s?count|members)\b)"
    rf"(?!\s+the\s+(?:\w+\s+){{0,3}}?{OCCASION}\b)"
    r"|\b(?:under|on|about|by)\s+(?:what|which)\s+(?:theme|title|topic|subject|slogan|motto|heading|condition|term)s?\b",
    re.IGNORECASE,
)
# "Which deputy ministers joined ...": and more than once in "which minister and which governor".
_WHICH = re.compile(
    rf"\b(?:which|what)\s+(?!{_AUXILIARY}|(?:the|he|she|it|they|sort|kind|type)\b)(?P<np>(?:(?!(?:which|what)\b)[^,;:?!()])+?)(?=,?(?:\s+(?:also|then|later|jointly|personally))?\s+{_VERB}|,?\s+and\s+wh|,\s+wh|,\s(?:also|the|an?)\s|(?<=s)\s+the\s"
    rf"|\s+(?-i:{_TITLED})\b|[;:?!()–—]|$)",
    re.IGNORECASE,
)
# "Which monk, head of the Lake Temple, came to the forum?"
_BESIDES = re.compile(
    rf"\b(?P<np>(?:which|what)\s+(?!{_AUXILIARY})(?:[\w’'-]+\s+){{0,4}}?[\w’'-]+),\s+(?:the\s+|an?\s+)?(?P<office>[^,;:?!()]+),(?=\s+{_VERB})",
    re.IGNORECASE,
)
# "Which officer directs the ferry office and came to the forum?"
_WHICH_WORDS = re.compile(r"\b(?:which|what)\s+(?P<words>(?:[\w.’'-]+(?:\s+|$)){1,7})", re.IGNORECASE)
_HOLDS = re.compile(
    r"\s*(?P<verb>directs|heads|chairs|leads|commands|manages|advises|coordinates|represents|runs)\s+(?P<body>[^,;:?!()]+?)(?=\s+and\b|[,;:?!()]|$)",
    re.IGNORECASE,
)
# A staff association is nobody.
_OF_PEOPLE = re.compile(
    r"['’]?s?['’]?\s+(?:associations?|unions?|groups?|organi[sz]ations?|societ(?:y|ies)|clubs?|colleges?|councils?|committees?|federations?|bodies|body)\b",
    re.IGNORECASE,
)
# "Who came from the embassy", "who represented the Government", "on the European side".
_FOR_WHOM = re.compile(
    rf"\bwho(?:m)?\s+(?:else\s+)?from\s+(?P<from>.+?)(?:{_END}|(?=\s+{_VERB}))"
    r"|\b(?:who(?:m)?|which \w+)\b[^;:?!]*?"
    r"(?:\b(?:spoke|(?:came|come)(?:\s+(?:over|in|up|down|out|across))?|attended|participated|present|there|was|were|everyone|everybody|people)\s+(?:from|for)|"
    r"\b(?:on behalf of|representing|(?<!were )(?<!was )represented)|\bsign(?:ed|s)\b[^;:?!]*?\bfor)\s+"
    rf"(?P<np>.+?){_END}|\bon (?:the )?(?:side of (?P<of>.+?){_END}|(?P<side>[^,;:?!()]{{2,40}}?) side\b)"
    r"|\b(?:belonged to|(?:was|were|travelled) (?:in|part of)|made up|formed) "
    rf"(?P<in>[^,;:?!()]*?\bdelegation\b.*?){_END}"
    # "Who headed the delegation of Italy?"
    rf"|\b(?:led|headed|heads?|leads?|leader)\s+(?:of\s+)?(?:the\s+)?delegations?\s+(?:of|from)\s+(?P<led>.+?){_END}"
    # "For Italy, who sat in the delegation?"
    r"|^\W*(?:for|from)\s+(?P<first>[^;:?!]{3,80}),\s*who\b"
    r"|^\W*(?P<bare_side>(?:(?!\bwho)[^,;:?!()]){2,40}?)\s+side\b",
    re.IGNORECASE,
)
# "Who represented the roads department, Star Mills and the Lake Bank?", not "the Ministry of Trade, Ports and Roads".
_FOR_SEVERAL = re.compile(
    r"\bwho(?:m)?\s+(?:else\s+)?(?:from|represented|(?:came|spoke|attended|was\s+there|were\s+there)\s+(?:from|for)|signed\s+for)\s+"
    rf"(?P<np>(?!(?:the\s+)?(?:\w+\s+)?(?:ministry|minister|department|secretariat|commission|committee|authority|board)\s+(?:of|for|on)\b)"
    rf"[^,;:?!()]+(?:,\s+[^,;:?!()]+)*?,?\s+and\s+[^,;:?!()]+?)(?:{_END}|(?=\s+{_VERB}))",
    re.IGNORECASE,
)
_OF_SEVERAL = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
# "Name the officials present", "names of the principals who came".
_LIST = re.compile(
    r"(?:\b(?:names?|list)\b|(?:^|[,;:?!.–—(]|\b(?:please|to|you|and))\s*\b(?:give|tell|know)\b)\s+(?:me\s+)?(?:the\s+)?(?:names?\s+)?(?:of\s+)?(?:all\s+)?"
    rf"(?P<np>(?!of\b)(?:[^,;:?!()]+,[^,;:?!()]+ and [^,;:?!()]+?|.+?)){_END}",
    re.IGNORECASE,
)
# "maldivian officials who came with the minister": the question is the noun phrase itself.
_BARE = re.compile(
    rf"(?:^|[,:;–—]|\s-\s)\s*(?P<np>[^,;:?!()]+?(?:,[^,;:?!()]+ and [^,;:?!()]+?)?){_END}", re.IGNORECASE
)
# "Secretary of the Trade, Ports and Fisheries Ministry"
_OFFICE_IN_BODY = re.compile(
    rf"(?:the\s+)?(?:\w+\s+){{0,2}}?{OFFICE}\s+(?:of|to|for|in)\s+(?:the\s+)?.*"
    r"\b(?:ministry|department|commission|authority|council|committee|board|agency|corporation)",
    re.IGNORECASE,
)
# "secretary trade ministry, appointments of May"
_OFFICE_FIRST = re.compile(
    rf"^\W*(?P<np>(?:(?:new|acting|current|former)\s+)?{OFFICE}\s+(?:(?:[\w’'-]+|&)\s+){{0,5}}?"
    r"(?:ministry|department|commission|authority|council|committee|board|agency|corporation|embassy|university|bank))"
    r"(?=\s*(?:[,;:?!(–—]|\s-\s|$))"
    # "second secretary political norland, at the talks"
    rf"|^\W*(?P<office>(?:(?:first|second|third|deputy|acting)\s+){OFFICE}(?:\s+[\w’'-]+){{1,4}})(?=,)",
    re.IGNORECASE,
)
# "chief secretary Lake Province, new appointee June 2025?"
_NEW_IN_OFFICE = re.compile(
    rf"\W*(?P<np>(?:[\w’'-]+\s+){{0,2}}?{OFFICE}\b[^,;:?!]{{0,60}}),\s+(?:the\s+)?(?:new|newly|recent|just)\s+"
    r"(?:appoint|nam|sworn)\w*",
    re.IGNORECASE,
)
# "attendees, Mayor and Rivers Board, 5 March"
_EVERYBODY = re.compile(
    r"\W*(?:(?:i\s+(?:need|want)|please|show(?:\s+me)?|send(?:\s+me)?|give(?:\s+me)?)\s+)*(?:the\s+)?(?:full\s+|other\s+)?(?:list\s+of\s+)?"
    r"(?:(?:attendees|participants|attendance(?:\s+list)?|those\s+present)\b\s*[,:;–-]|(?:attendees|participants)\s+(?:of|at|in)\b|attendance\s+(?:of|at)\s+the\b)"
    # "Lake Committee, third meeting, May 2024: named attendees"
    r"|.*[,:;–-]\s*(?:all\s+|the\s+|named\s+|full\s+|list\s+of\s+)*(?:attendees|participants|attendance|those\s+present|names\s+of\s+those\s+present)"
    r"(?:\s+(?:(?:of|from|on)\s+)?(?:both|all|the\s+two)\s+sides)?\W*$"
    # "mayor meets rivers board march 2025 participants"
    rf"|(?!.*\b(?:which|what|who|how|name|list)\b).*\b(?:(?:19|20)\d\d|{OCCASION})\s+(?:attendees|participants|attendance|those\s+present|present)\W*$",
    re.IGNORECASE,
)
COUNTS = "two three four five six seven eight nine ten".split()
_N_PEOPLE = re.compile(
    rf"\b(?:which|what|the|of)\s+(?P<n>{'|'.join(COUNTS)}|\d)\s+(?P<np>(?:[\w’'-]+\s+){{0,4}}?[a-z]+s)\b",
    re.IGNORECASE,
)
# "Which organisation arranged the tour of the envoys", "what exactly the envoy's committee was to do"
_WHICH_BODY = re.compile(
    r"^\W*(?:(?:by|from|for|to|with|at|in)\s+)?(?:which|what)\s+(?:\w+\s+)?(?:organi[sz]ation|company|firm|agency|institution|association|foundation|airline"
    r"|newspaper|channel|drink|product|crop|document|law|act|award|prize)\s+"
    r"(?!(?:representatives?|officials?|members?|delegates?|heads?|people|staff|executives?|chair\w*|directors?|managers?|officers?|leaders?|winners?|owners?)\b)"
    r"|^\W*what\s+(?:exactly\s+)(?!(?:is|are|was|were|did|do|does|has|have|had|will)\b)",
    re.IGNORECASE,
)
# "In which fields the envoy offered help"
_IN_WHICH_THING = re.compile(
    r"^\W*(?:(?:in|on|for|to|from|under|with|by|about|of|at)\s+)?(?:which|what)\s+(?:\w+\s+)?"
    r"(?:areas?|fields?|sectors?|subjects?|topics?|issues?|matters?|respects?|ways?|aspects?|industr(?:y|ies)"
    r"|disciplines?|points?|kinds?|sorts?|types?|terms|conditions?|places?|sites?|rooms?|measures?|steps?|items?|gifts?"
    r"|presents?|bodies|organi[sz]ations|associations|illnesses|diseases|tariffs?|rates?)\b(?!['’])"
    r"(?!\s+(?:of\s+)?(?:officials?|officers?|people|persons?|staff|members?|representatives?|heads?|leaders?|delegates?"
    r"|guests?|ministers?|chairs?|presidents?|directors?|specialists?|experts?|executives?|managers?)\b)",
    re.IGNORECASE,
)
_CLAUSE = r"(?:when|while|after|before|during|at|in|on|as|since|for|with)\b"  # opens what tells of the event


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The noun phrases that say who is asked for.

    :param is_whole: together they are one phrase, whose commas and "and" part no alternatives.
    :param is_one: they are an office that one alone holds.
    """

    said: tuple[str, ...] = ()
    is_whole: bool = False
    is_one: bool = False


def find_phrases(text: str) -> Phrases:
    """By the first form that has any."""
    if office := office_asked(text):
        return Phrases(said=(office,), is_whole=True, is_one=True)
    if side := side_asked(text):
        return Phrases(said=(side,), is_whole=is_one_body(side))
    in_one_office = _AS_OFFICE.search(text) is not None
    offices = [match["np"] for match in _IN_OFFICE.finditer(text)]
    if len(offices) > 1:  # "who is the teacher, and who is the principal?"
        return Phrases(said=tuple(offices))
    if match := _IN_OFFICE.search(text):
        is_one = match["be"].lower() in ("is", "was")
        return Phrases(said=(match["np"],), is_whole=is_one, is_one=is_one or in_one_office)
    if match := _GIVEN.search(text):
        return Phrases(said=(match["np"],), is_whole=True, is_one=True)
    said, is_whole = _said(_BESIDES.sub(_with_office, text))
    is_one = len(said) == 1 and names_one(said[0])
    return Phrases(said=tuple(said), is_whole=is_whole or is_one, is_one=is_one or in_one_office)


def _with_office(match: re.Match[str]) -> str:
    """What stands beside them is their office, or tells of them and is left out."""
    if not names_people(match["np"].split(maxsplit=1)[1]):
        return match[0]
    if names_people(match["office"]):
        return f"{match['np']} {match['office']}"
    return match["np"] if match["np"].lower().startswith("which") else match[0]


def lists_everybody(text: str) -> bool:
    """Whether it asks for all who came, by a word for them that stands before the rest."""
    return _EVERYBODY.match(text) is not None


def _said(text: str) -> tuple[list[str], bool]:
    """The phrases, and whether together they are one."""
    if lists_everybody(text):
        return [], False
    if match := _NAMED_HIM.fullmatch(text.strip()):
        return [match["np"]], True
    if (match := _MADE.search(text)) and names_people(match["np"]):
        return [match["np"]], False
    if offices := [
        match["np"] or f"{_office(match['verb'])} of {match['body']}" for match in _AS_OFFICE.finditer(text)
    ]:
        offices = [one for office in offices for one in _AS_TOO.split(office)]
        return offices, len(offices) == 1
    which = [match["np"] for match in _WHICH.finditer(text) if names_people(match["np"])]
    if not which and (person := _which_person(text)):
        which = [person]
    if not which and (several := _FOR_SEVERAL.search(text)) and re.search(r",|\band\s+the\b", several["np"]):
        return _OF_SEVERAL.split(several["np"]), False
    for_whom = _for_whom(text)
    if any(describe(phrase).alternatives for phrase in which):
        one = len(which) == 1 and not re.search(r",|\band\b", which[0])
        return ([*which, for_whom], True) if one and for_whom else (which, False)
    if for_whom:
        return [for_whom], True
    if which:
        return which, False
    forms = (_LIST,) if ASKS.search(text) or _ASKS_ELSE.search(text) else (_LIST, _BARE)
    for form in forms:
        if found := [match["np"] for match in form.finditer(text) if names_people(match["np"])]:
            return found, len(found) == 1 and _OFFICE_IN_BODY.fullmatch(found[0].strip()) is not None
    if match := _NEW_IN_OFFICE.match(text):
        return [match["np"]], True
    if (match := _OFFICE_FIRST.search(text)) and not _ASKS_ELSE.search(text):
        return [match["np"] or match["office"]], True
    return list(_before_who(text)), False


def _office(verb: str) -> str:
    """ "Who chairs", "the lady who chaired": the chairman."""
    done = verb.split()[-1].lower()
    return next(office for does, office in _OFFICE_OF.items() if done[:3] == does[:3])


def number_before_people(text: str) -> int | None:
    """ "Which two ministers", "the 3 new judges": how many are asked for."""
    match = _N_PEOPLE.search(text)
    if match is None or not names_people(match["np"]):
        return None
    return int(match["n"]) if match["n"].isdigit() else COUNTS.index(match["n"].lower()) + 2


def asks_what(text: str) -> bool:
    """Whether it asks what was done or said, whoever was there."""
    return _WHAT.search(text) is not None


def asks_in_which(text: str) -> bool:
    """Whether it begins by asking in which field or on what point something was, or which body or thing."""
    return _IN_WHICH_THING.match(text) is not None or _WHICH_BODY.match(text) is not None


def asks_which_people(text: str) -> bool:
    """Whether the first thing that it asks for is people: "which judges did"."""
    match = None if asks_in_which(text) else _WHICH.search(text)
    return match is not None and match[0].lower().startswith("which") and names_people(match["np"])


def _which_person(text: str) -> str | None:
    """Up to the first noun for somebody: whatever follows is what he does."""
    for match in _WHICH_WORDS.finditer(text):
        words = list(re.finditer(r"[\w.’'-]+", match["words"]))
        for word in words:
            if re.match(_VERB, word[0], re.IGNORECASE) or word[0].lower() in ("of", "the", "in"):
                break
            if word is not words[0] and _TITLE.fullmatch(word[0]):  # "which method Professor Lind showed"
                break
            if is_person(word[0]) and not _OF_PEOPLE.match(text, match.start("words") + word.end()):
                end = match.start("words") + word.end()
                holds = _HOLDS.match(text, end)
                noun = text[match.start("words") : end]
                return f"{noun} {_OFFICE_OF[holds['verb'].lower()]} of {holds['body']}" if holds else noun
    return None


def _for_whom(text: str) -> str | None:
    match = _FOR_WHOM.search(text)
    return next(filter(None, match.groups()), None) if match else None


def _before_who(text: str) -> Iterator[str]:
    match = re.match(rf"\s*(?!{_CLAUSE})(?P<np>[^;:?!]*?[^;:?!,\s])\s+(?:whom?|that)\b", text, re.IGNORECASE)
    if match and names_people(match["np"]):
        yield match["np"]
