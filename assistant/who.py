"""What a question says of the people it asks for: what they are, and whom it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from assistant.verbs import SUCCEEDS, verb_of
from corpus.dates import MONTHS
from corpus.prose.honorifics import OFFICES
from corpus.prose.plain_words import PEOPLES
from index.words import terms_of

_OCCASION = (
    r"(?:meetings?|talks?|discussions?|sessions?|ceremony|ceremonies|events?|visits?|workshops?|conferences?|forums?|"
    r"summits?|launch|opening|gatherings?|briefings?|calls?|signing|inauguration|function)"
)
_LAST = r"(?=\s*(?:[,;:?!()–—]|\s-\s|$))"
_ASKS = re.compile(
    r"\b(?:who(?!\s+(?:were|was|are|is)\s+(?:they|it|that|he|she)\b|\s+all\W*$)|whom|whose)\b|\b(?:кто|кого|кем|кому)\b",
    re.IGNORECASE,
)
# Another thing is asked for: such a word at the head of a clause.
_ASKS_ELSE = re.compile(
    r"(?:^|[,:;–—(]|\s-|\b(?:by|from|in|on|at|to|of|for|under|before|since|с|в|на|из))\s*"
    r"(?:when|where|which|what|how|why|когда|где|сколько|что|как)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:attend\w*|present|join\w*|accompan\w*|participa\w*|invite\w*|t[ao]k(?:e|en|ing)\s+part|took(?:\s+part)?|c[ao]me|"
    r"spoke|sat|sit\w*|flew|travell?ed|(?:turned|showed)\s+up|represent\w*|alongside|there|went|met|meet|delegation|dignitaries|named\s+as|"
    r"call(?:ed)?\s+on|(?<!official )(?<!state )visit(?:ed)?|receiv\w+|see|saw|greet\w*|welcom\w*|brief\w*|"
    r"who\s+(?:else\s+)?(?:was|were)\s+(?:at|in|on|with)|which\s+[^,;:?!]+\s(?:was|were)\s+(?:at|in|on|with))\b"
    r"|участвова\w*|присутствова\w*",
    re.IGNORECASE,
)
_SOMEWHERE = re.compile(
    rf"\b(?:at|in|on|during)\s+(?:(?:the|an?|his|her|their)\b|(?:\w+\s+){{0,3}}?{_OCCASION}\b)",
    re.IGNORECASE,
)
_EVERYBODY_FROM = re.compile(r"\b(?:every(?:one|body)|(?:all\s+(?:the\s+)?)?people)\s+(?:from|of)\b", re.IGNORECASE)
_LED = re.compile(
    r"\b(?:who|which\s+[^,;:?!]{2,40}?)\s+(?:\w+\s+)?(?:led|headed|leads|lead)\b|\b(?:head|leader)\s+of\s+the\s+(?:\w+\s+)?delegation\b",
    re.IGNORECASE,
)
_LEAVING_OUT = re.compile(
    r"\b(?:besides|apart from|aside from|other than|except(?:ing)?(?: for)?|excluding|leaving (?:out|aside)|"
    r"not counting|in addition to|(?<=\()not|кроме|помимо)\s+"
    r"(?P<np>(?:(?!(?:who|which|what)\b)[^,;:?!()]{2,60},\s+)+(?!(?:who|which|what)\b)[^,;:?!()]{2,60}?,?\s+and\s+.+?|.+?)"
    r"(?=[,;:?!()–—]|\s-\s|$|\s(?:who|whom|which|what|at|when|was|were|is|are|took|attended|in the)\b)",
    re.IGNORECASE,
)
_VERB = (
    r"(?:is|are|was|were|did|do|does|has|have|had|will|came|come|went|go|took|take|sat|sit|met|meet|spoke|gave|led|got|get|saw|see|made|"
    r"paid|put|held|became|become|won|wrote|built|drew|sang|taught|brought|chose|ran|began|kept|lost|bought|sold|left|stood|flew|"
    r"(?<!newly )(?<!recently )[a-z]{3,}ed|present|there|at|who|that)\b"
)
_END = (
    r"(?=\s*(?:[,;:?!()–—]|\s-\s|$|\b(?:who|whom|whose|which|that|when|while|at|during|after|before|besides|apart|"
    r"other than|except|along|alongside|with|present|there|was|were|is|are|came|sitting|attend\w*|on \d|"
    r"on the occasion|"
    r"in (?:19|20)\d\d|in (?:the|his|her|its|their|charge|command)|on the|to (?:see|meet|the)|"
    rf"(?:in|at|for|during|on) (?:(?!(?:and|who|to)\b)[\w’'-]+ ){{0,6}}?{_OCCASION})\b))"
)
_OFFICE = rf"(?:{'|'.join(OFFICES)})"
# "Who is the Attache of the Embassy?"
_IN_OFFICE = re.compile(
    rf"\bwho\s+(?P<be>is|was|are|were)\s+(?:all\s+)?(?:(?:the|an?)\s+|(?!(?:in|at|on)\b)(?=(?:(?!(?:there|here|when|present|at|on|in|with|the)\b)[\w’'-]+\s+){{0,3}}?{_OFFICE}\b))"
    r"(?P<np>[^;:?!(]+?)"
    r"\s*(?=[;:?!(]|$|\s(?:who|that|which|attending|present|recorded|named|listed|mentioned|reported|shown)\b|"
    rf"\s(?:at|during|in) (?:(?!(?:and|who|to|of)\b)[\w’'-]+ ){{0,6}}?{_OCCASION}\b)",
    re.IGNORECASE,
)
# "Who were made acting ministers while she was away?"
_MADE = re.compile(
    r"\bwho\s+(?:all\s+)?(?:became|becomes|(?:was|were|has\s+been|have\s+been|got)\s+(?:newly\s+)?"
    r"(?:made|appointed|named|elected|designated|nominated|chosen|sworn\s+in))\s+(?:as\s+|to\s+be\s+)?(?:the\s+|an?\s+)?"
    r"(?P<np>[^,;:?!()]+?)(?=\s+(?:in|on|for|by|during|while|when|after|before|at|with)\b|[,;:?!()]|$)",
    re.IGNORECASE,
)
# What may follow an office: when it was, or what else he did.
_TOLD_NEXT = (
    rf"\s*(?:[,;:?!()]|$)|\s+(?:when|while|during|after|before|at)\b|\s+in\s+(?:19|20)\d\d|\s+and\s+(?:also\s+)?{_VERB}"
)
# "Who was at the talks as head of the Customs?", "who chairs the Authority"
_AS_OFFICE = re.compile(
    r"\bwho\b[^;:?!]*?\bas\s+(?:the\s+)?"
    rf"(?P<np>(?:[\w-]+\s+){{0,5}}?(?:head|chief|director|chair\w*|secretary|minister|leader|representative)\b[^,;:?!]*?)(?={_TOLD_NEXT})"
    r"|\b(?P<verb>who\s+(?:chairs|heads|runs|leads))\s+"
    rf"(?!(?:the\s+|this\s+)?(?:\w+\s+)?(?:delegation|team|mission)\b)(?P<body>[^,;:?!]+?)(?={_TOLD_NEXT})",
    re.IGNORECASE,
)
_OFFICE_OF = {"chairs": "chairman", "heads": "head", "runs": "head", "leads": "head"}
# "Who is Tristan Simonart?"
_NAMED_HIM = re.compile(rf"\bwho\s+(?:is|was)\s+(?P<np>(?!(?:the|an?|in|at|on|to)\b)[^,;:?!]+?){_LAST}", re.IGNORECASE)
_AUXILIARY = r"(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|may|might|must)\b"
# "Which deputy ministers joined ...": and more than once in "which minister and which governor".
_WHICH = re.compile(
    rf"\b(?:which|what)\s+(?!{_AUXILIARY})(?P<np>(?:(?!(?:which|what)\b)[^,;:?!()])+?)(?=,?(?:\s+(?:also|then|later|jointly|personally))?\s+{_VERB}|,?\s+and\s+wh|,\s(?:also|the|an?)\s|[;:?!()–—]|$)",
    re.IGNORECASE,
)
# "Who came from the embassy", "who represented the Government", "on the European side".
_FOR_WHOM = re.compile(
    rf"\bwho(?:m)?\s+(?:else\s+)?from\s+(?P<from>.+?)(?:{_END}|(?=\s+{_VERB}))"
    r"|\b(?:who(?:m)?|which \w+)\b[^;:?!]*?"
    r"(?:\b(?:came|come|attended|participated|present|there|was|were|everyone|everybody|people)\s+(?:from|for)|"
    r"\b(?:on behalf of|representing|represented))\s+"
    rf"(?P<np>.+?){_END}|\bon (?:the )?(?:side of (?P<of>.+?){_END}|(?P<side>[^,;:?!()]{{2,40}}?) side\b)"
    r"|\b(?:belonged to|(?:was|were|travelled) (?:in|part of)|made up|formed) "
    rf"(?P<in>[^,;:?!()]*?\bdelegation\b.*?){_END}"
    # "For Italy, who sat in the delegation?"
    r"|^\W*(?:for|from)\s+(?P<first>[^,;:?!]{3,50}),\s*who\b"
    r"|^\W*(?P<bare_side>(?:(?!\bwho)[^,;:?!()]){2,40}?)\s+side\b",
    re.IGNORECASE,
)
# "Name the officials present", "names of the principals who came".
_LIST = re.compile(
    r"\b(?:names?|list|give|tell|know)\b\s+(?:me\s+)?(?:the\s+)?(?:names?\s+)?(?:of\s+)?(?:all\s+)?"
    rf"(?P<np>(?!of\b).+?){_END}",
    re.IGNORECASE,
)
# "maldivian officials who came with the minister": the question is the noun phrase itself.
_BARE = re.compile(
    rf"(?:^|[,:;–—]|\s-\s)\s*(?P<np>[^,;:?!()]+?(?:,[^,;:?!()]+ and [^,;:?!()]+?)?){_END}", re.IGNORECASE
)
# "Secretary of the Trade, Ports and Fisheries Ministry"
_OFFICE_IN_BODY = re.compile(
    rf"(?:the\s+)?(?:\w+\s+){{0,2}}?{_OFFICE}\s+(?:of|to|for|in)\s+(?:the\s+)?.*"
    r"\b(?:ministry|department|commission|authority|council|committee|board|agency|corporation)",
    re.IGNORECASE,
)
_NAMED_AS = re.compile(
    r"\s+(?:named|listed|mentioned|reported|shown|given)(?:\s+(?:as|in|by|at)\b|\s*$)"
    r"|\s+(?:newly\s+)?(?:appointed|elected|elevated|promoted|selected|chosen|nominated|sworn)\b"
)
_NOT_YET = re.compile(r"[\s–-]+(?:designate|elect)\b")
_NEWLY = re.compile(r"^(?:the\s+)?(?:newly|recently)[\s-]+\w+ed\s+")
N_LETTERS_MISSPELT, ALIKE = 7, 0.88  # "commisioner"
_PEOPLE = OFFICES | frozenset(
    "academic attendee bishop boss chief clergy delegate dignitary everybody everyone figure guest head imam "
    "individual invitee judge justice leader lawyer member monk mp mps notable nun official participant people "
    "person politician prelate priest prince principal pupil signatory speaker staff thera thero those winner".split()
)
OFFICE_TERMS = frozenset(terms_of(" ".join(_PEOPLE)))
# Words for people at large, and the small change of a noun phrase: they pick nobody out.
_ANYBODY = frozenset(
    terms_of(
        """
        people person persons official officials officer officers dignitary dignitaries leader leaders participant
        participants attendee attendees guest guests invitee invitees figure figures representative representatives
        delegate delegates everyone everybody anyone name names key named other others individual
        individuals those ones personality notables high-ranking distinguished senior top prominent leading member
        members present two three four five six all any each every else attending attendance side party
        the a an of to in on at for from by with his her its their our himself herself themselves itself was were is
        are and or who which what that this as be been mr mrs ms dr prof hon
        """
    )
)
_MONTH_TERMS = frozenset(terms_of(" ".join(name for name in MONTHS if len(name) > 2)))
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A noun phrase as terms. Each alternative picks people out by itself ("ministers and the Governor").

    :param is_sent: it says to which country they are sent, not of which they are.
    """

    alternatives: tuple[tuple[str, ...], ...] = ()
    is_sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoQuestion:
    """People who are asked for.

    :param wanted: what they are ("deputy ministers"); nothing where everybody is asked for.
    :param left_out: whom the question leaves out ("besides the President").
    :param came: it asks who came to an event, not who did or is something.
    :param led: it asks who led those who came.
    :param is_one: it asks for one alone, by his office.
    :param did: the beginning of the verb, where it says more than that they came ("accompan", "sign").
    """

    text: str
    wanted: Description
    left_out: Description
    came: bool
    led: bool = False
    did: str | None = None
    is_one: bool = False

    @property
    def succeeds(self) -> bool:
        """Whether it asks who follows whom in an office: then nobody else will do."""
        return self.did == SUCCEEDS.pattern

    @property
    def terms(self) -> tuple[str, ...]:
        return tuple(term for terms in self.wanted.alternatives + self.left_out.alternatives for term in terms)


# "Which secretaries (finance and health) came", "the two ministers, of transport and of health, who came"
_OF_WHAT = re.compile(
    rf"\b(?P<noun>{_OFFICE}s?|secretaries|deputies|officials|officers)(?:\s+\(\s*(?:of\s+|for\s+)?(?P<these>[^()]{{3,60}}?\s(?:and|or)\s[^()]{{3,40}})\)|"
    r",\s+(?:of|for)\s+(?P<those>[^,;:?!()]{3,60}?\s(?:and|or)\s[^,;:?!()]{3,40}),)",
    re.IGNORECASE,
)


# "... the President himself aside"
_ASIDE = re.compile(
    r",\s*(?:the\s+)?(?P<np>[^,;:?!()]{2,40}?)\s+(?:himself\s+|herself\s+|themselves\s+)?(?:aside|excepted|excluded|not\s+counted)\b",
    re.IGNORECASE,
)


def understand_who(text: str) -> WhoQuestion | None:
    """What a question says of the people it asks for; `None` when it asks for something else."""
    text = _OF_WHAT.sub(r"\g<noun> of \g<these>\g<those>", text)
    bare = _LEAVING_OUT.sub(" ", text)
    left_out = [match["np"] for match in (*_LEAVING_OUT.finditer(text), *_ASIDE.finditer(bare))]
    bare = _ASIDE.sub(" ", bare)
    phrases, whole = _phrases(bare)
    asks = any(not _is_relative(bare, match.start()) for match in _ASKS.finditer(bare))
    if not asks and not phrases:
        return None
    return WhoQuestion(
        text=text,
        wanted=describe(" ".join(phrases), whole=True) if whole else describe(" and ".join(phrases)),
        left_out=describe(" and ".join(left_out)),
        came=_COMING.search(bare) is not None
        or (not asks and _SOMEWHERE.search(bare) is not None)
        or _EVERYBODY_FROM.search(bare) is not None,
        led=_LED.search(bare) is not None,
        did=verb_of(bare),
        is_one=(whole and _IN_OFFICE.search(bare) is not None) or _AS_OFFICE.search(bare) is not None,
    )


_THING_FIRST = re.compile(
    r"^\W*(?:(?:for|in|on|at|by|of|to|from|with)\s+)?(?:what|when|where|how|why)\b", re.IGNORECASE
)
_OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:?!–—(]|\b(?:and|or|but|by|from|with|to|for|of|on|at|in|under|know|tell|say|me|us))\W*$", re.IGNORECASE
)


def _is_relative(text: str, at: int) -> bool:
    """ "What is the app for the drivers who serve the valley?" asks for an app."""
    if _OPENS_CLAUSE.search(text[:at]):
        return False
    return _THING_FIRST.match(text) is not None or text.startswith("whose", at)


def asks_which_people(text: str) -> bool:
    """Whether the first thing that it asks for is people: "which judges did"."""
    match = _WHICH.search(text)
    return match is not None and match[0].lower().startswith("which") and _names_people(match["np"])


def _phrases(text: str) -> tuple[list[str], bool]:
    """The noun phrases that say who is asked for, by the first form that has any; whether together they are one."""
    if match := _IN_OFFICE.search(text):
        return [match["np"]], match["be"].lower() in ("is", "was")
    if match := _NAMED_HIM.fullmatch(text.strip()):
        return [match["np"]], True
    if (match := _MADE.search(text)) and _names_people(match["np"]):
        return [match["np"]], False
    if match := _AS_OFFICE.search(text):
        return [match["np"] or f"{_OFFICE_OF[match['verb'].split()[-1].lower()]} {match['body']}"], True
    which = [match["np"] for match in _WHICH.finditer(text) if _names_people(match["np"])]
    for_whom = _for_whom(text)
    if any(describe(phrase).alternatives for phrase in which):
        one = len(which) == 1 and not re.search(r",|\band\b", which[0])
        return ([*which, for_whom], True) if one and for_whom else (which, False)
    if for_whom:
        return [for_whom], True
    if which:
        return which, False
    forms = (_LIST,) if _ASKS.search(text) or _ASKS_ELSE.search(text) else (_LIST, _BARE)
    for form in forms:
        if found := [match["np"] for match in form.finditer(text) if _names_people(match["np"])]:
            return found, len(found) == 1 and _OFFICE_IN_BODY.fullmatch(found[0].strip()) is not None
    return list(_before_who(text)), False


def _for_whom(text: str) -> str | None:
    match = _FOR_WHOM.search(text)
    return next(filter(None, match.groups()), None) if match else None


_CLAUSE = r"(?:when|while|after|before|during|at|in|on|as|since|for|with)\b"  # opens what tells of the event


def _before_who(text: str) -> Iterator[str]:
    match = re.match(rf"\s*(?!{_CLAUSE})(?P<np>[^;:?!]*?[^;:?!,\s])\s+(?:who|that)\b", text, re.IGNORECASE)
    if match and _names_people(match["np"]):
        yield match["np"]


def _bare(phrase: str) -> str:
    """Without how they came to be it: "newly appointed judges", "judges appointed in June"."""
    return _NAMED_AS.split(_NEWLY.sub("", _NOT_YET.sub("", phrase.strip().lower())))[0]


def _names_people(phrase: str) -> bool:
    """Whether its noun is a word for people: the one before "of", or the last one ("University of Ode academics")."""
    bare = _bare(phrase)
    head = re.split(r"\s+(?:of|from|in|to|for|on)\s+", bare)[0]
    if re.search(r"\b(?:they|he|she|it|we|you)\b", bare):
        return False
    head = re.sub(r"\s+generals?\b", "", head)
    last = re.findall(r"[\w-]+$", bare) if not re.search(r"\s(?:to|for)\s", bare) else ()
    nouns = (*re.findall(r"[\w-]+(?=,| and |$)", head), *last)
    return any(_is_people(noun) for noun in nouns)


def _is_people(noun: str) -> bool:
    if noun in _PEOPLE or _singular(noun) in _PEOPLE:
        return True
    if _singular(noun) in PEOPLES and noun.endswith(("s", "ese", "ish", "ch", "an")):  # no city among these
        return True
    return len(noun) >= N_LETTERS_MISSPELT and bool(get_close_matches(noun, _PEOPLE, n=1, cutoff=ALIKE))


def _singular(word: str) -> str:
    for ending, single in (("ies", "y"), ("sses", "ss"), ("men", "man"), ("s", "")):
        if word.endswith(ending) and len(word) > 3:
            return word.removesuffix(ending) + single
    return word


_OFFICIALS = re.compile(
    r"(?:,|\band|\bor)\s+(?:other\s+)?(?:officials?|people|others|guests|dignitaries)\b|^(?:officials|dignitaries|guests)\s+(?:and|or)\b"
)


_IS_SENT = re.compile(r"\b(?:ambassador|commissioner|envoy|consul)s?\s+(?:to|for)\b")


def describe(phrase: str, *, whole: bool = False) -> Description:
    """A noun phrase to the terms that pick people out; "participants of the forum" are all who were at it.

    :param whole: commas and "and" are within a name, and part no alternatives.
    """
    bare = re.sub(r"['’]s\b", " ", _bare(phrase))
    bare = re.sub(r"\b(?:participants?|attendees?|attendance|invitees?|guests?|those)\s+(?:of|in)\b.*", " ", bare)
    bare = re.sub(r"\b(?:state|government|public)\s+(?=(?:officials?|officers?|leaders?)\b)", " ", bare)
    bare = re.sub(r"\bheads? of (?:diplomatic )?missions?\b", "envoys", bare)
    bare = re.sub(r"\barmed forces?\b", "military", re.sub(r"men\b", "man", bare))
    if not whole and _OFFICIALS.search(bare):
        bare = ""  # "ministers and officials" are all
    split = [bare] if whole else re.split(r",|/|\band\b|\bor\b|&|\bи\b|\bили\b", bare)
    parts = (dict.fromkeys(terms_of(part)) for part in split)
    alternatives = [terms for part in parts if (terms := tuple(term for term in part if _tells(term)))]
    shared = tuple(term for term in alternatives[0] if term not in OFFICE_TERMS) if alternatives else ()
    if shared and len(shared) < len(alternatives[0]):  # "Lake Bank president and secretary"
        alternatives = [
            alternatives[0],
            *((*shared, *one) if set(one) <= OFFICE_TERMS else one for one in alternatives[1:]),
        ]
    return Description(alternatives=tuple(alternatives), is_sent=_IS_SENT.search(bare) is not None)


def _tells(term: str) -> bool:
    """Whether a term says what somebody is: not how people are called at large, nor when something was."""
    return term not in _ANYBODY and term not in _MONTH_TERMS and not _YEAR.fullmatch(term)
