"""What a question says of the people it asks for: what they are, and whom it leaves out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.description import Description, describe, names_people
from assistant.phrases import ASKS, OCCASION, OFFICE, asks_in_which, find_phrases, lists_everybody
from assistant.questions import names_bodies_first
from assistant.verbs import SUCCEEDS, WROTE, asks_whose_doing, verb_of

_COMING = re.compile(
    r"\b(?:attend\w*|present|join\w*|accompan\w*|participa\w*|invite\w*|t[ao]k(?:e|en|ing)\s+part|took\s+part|c[ao]me|"
    r"spoke|s(?:at|its?|itting)\b(?!\s+(?:\([^()]*\)\s+)?on\b)|flew|travell?(?:ed|ing)|(?:turned|showed)\s+up|represent\w*|(?:was|were)\s+trained|alongside|there|(?:a?round|at)\s+the\s+table|went|met|meet|delegation|dignitaries|named\s+(?:as|with|among)|"
    r"(?:stood|sat|stepped|filled|stand(?:s|ing)?|sitting)\s+in\s+for|deputi[sz]\w+|substitut\w+|alternates?|stand-ins?|"
    r"replaced\s+(?!.*\sas\s)[^,;?]{3,60}?\s(?:at|in)\s+the\s|"
    r"call(?:ed)?\s+on|(?<!official )(?<!state )visit(?:ed)?|receiv\w+|see|saw|greet\w*|welcom\w*|brief\w*|"
    r"who\s+(?:else\s+)?(?:was|were)\s+(?:at|in|on|with)|which\s+[^,;:?!]+\s(?:was|were)\s+(?:at|in|on|with))\b"
    r"|участвова\w*|присутствова\w*|\b(?:представля\w+|входил\w*|вош(?:ёл|ел|ла|ли)|возглав\w+"
    r"|встреча\w*|встретил\w*|приня(?:л|ла|ли)\s+участие|приехал\w*|сопровождал\w*|был[аи]?\s+(?:на|в|во|при|с|со|от|из)|из\s+.{3,60}?\bбыл[аи]?)\b",
    re.IGNORECASE,
)
_INCLUDING = re.compile(
    r"\b(?:including|incl\.?)\s+(?:the\s+)?(?P<np>[^,;:?!()]{3,60})"
    r"|,\s*(?:the\s+)?(?P<too>(?:[a-z-]+\s+){0,2}[a-z-]+s)\s+(?:included|among\s+them)\b",
    re.IGNORECASE,
)
# "Which Norlandian, Westmarkian and Elmish politicians"
_OF_SEVERAL_LANDS = re.compile(
    r"\bwhich\s+(?:[A-Z]\w+(?:ian|an|ish|ese|i|ic),\s+)+(?=[A-Z]\w+\s+and\s+[A-Z]\w+\s+[a-z]+s\b)"
)
# "People from the Lake Bank, the Hill Fund and the Oak Union who came"
_FROM_SEVERAL = re.compile(
    r"(?<=\bfrom\s)(?:the\s+)?[^,;:?]{2,40}(?:,\s+(?:the\s+)?[A-Z][^,;:?]{1,40})+?,?\s+and\s+(?:the\s+)?[A-Z][^,;:?]{1,40}?(?=\s+(?:who|whom|that|at|in|on|came|were)\b)"
)
# "The members of the delegation, with its head"
_WITH_LEADER = re.compile(
    r",?\s*\b(?:with|including|incl\.?)\s+(?:its\s+|the\s+|their\s+)?(?:head|leader)\b(?!\s+of\b)"
    r"|,\s*(?:its\s+|the\s+|their\s+)?(?:head|leader)\s+included\b",
    re.IGNORECASE,
)
_SOMEWHERE = re.compile(
    rf"\b(?:at|in|on|during)\s+(?:(?:the|an?|his|her|their)\b|(?:\w+\s+){{0,3}}?{OCCASION}\b)",
    re.IGNORECASE,
)
_EVERYBODY_FROM = re.compile(r"\b(?:every(?:one|body)|(?:all\s+(?:the\s+)?)?people)\s+(?:from|of)\b", re.IGNORECASE)
_LED = re.compile(
    r"\b(?:who|which\s+[^,;:?!]{2,40}?)\s+(?:\w+\s+)?(?:led|headed|leads|lead)\b|\b(?:head|leader)\s+of\s+the\s+(?:\w+\s+)?delegation\b"
    r"|\b(?:возглав\w+|руковод\w+|глав\w+)\s+(?:[\w-]+\s+)?(?:делегаци|групп|мисси)",
    re.IGNORECASE,
)
_LEAVING_OUT = re.compile(
    r"\b(?:besides|apart from|aside from|other than|except(?:ing)?(?: for)?|excluding|leaving (?:out|aside)|"
    r"not counting|in addition to|(?<=from )outside|(?<=\()not|(?<=, )not(?=\s+(?:the|his|her|its)\s)"
    r"|кроме|помимо|^\W*after(?=\s+(?:the\s+)?[A-Z]))\s+"
    r"(?P<np>(?:(?!(?:who|which|what)\b)[^,;:?!()]{2,60},\s+)+(?!(?:who|which|what)\b)[^,;:?!()]{2,60}?,?\s+and\s+.+?|.+?)"
    r"(?=[,;:?!()–—]|\s-\s|$|\s(?:who|whom|which|what|at|when|was|were|is|are|took|attended|in the)\b)",
    re.IGNORECASE,
)
# "Which secretaries (finance and health) came", "the two ministers, of transport and of health, who came"
_OF_WHAT = re.compile(
    rf"\b(?P<noun>{OFFICE}s?|secretaries|deputies|officials|officers)(?:\s+\(\s*(?!not\b|except|exclud|besides|apart|other\b|leaving)(?:of\s+|for\s+)?(?P<these>[^()]{{3,60}}?\s(?:and|or)\s[^()]{{3,40}})\)|"
    r",\s+(?:of|for)\s+(?P<those>[^,;:?!()]{3,60}?\s(?:and|or)\s[^,;:?!()]{3,40}),)",
    re.IGNORECASE,
)
# "Norland's delegation at the ninth session"
_DELEGATION = re.compile(
    r"^\W*(?:the\s+)?(?P<whose>[A-ZÀ-Ž][\w-]*(?:\s[A-ZÀ-Ž][\w-]*){0,3}['’]s?)\s+delegation\s+(?P<rest>(?:at|to|in)\s)"
)
# "Persons met at the Roads Agency, 22.01.2025"
_MET_AT = re.compile(
    r"^\W*(?:persons?|people|officials|those|counterparts)\s+(?:whom\s+)?(?:we\s+|were\s+)?met\s+(?P<rest>(?:at|in|during)\s)",
    re.IGNORECASE,
)
# "Leaving the Mayor aside, who came?"
_LEAVING_ASIDE = re.compile(r"^\W*(?:leaving|setting)\s+(?P<np>[^,;:?!]{2,60}?)\s+aside\s*,\s*", re.IGNORECASE)
_EMPTIED = re.compile(r"\(\s*\)")
# "... the President himself aside"
_ASIDE = re.compile(
    r",\s*(?:the\s+)?(?P<np>[^,;:?!()]{2,40}?)\s+(?:himself\s+|herself\s+|themselves\s+)?(?:aside|excepted|excluded|not\s+counted)\b",
    re.IGNORECASE,
)
_THING_FIRST = re.compile(
    r"^\W*(?:(?:for|in|on|at|by|of|to|from|with)\s+)?(?:what|when|where|how|why)\b", re.IGNORECASE
)
# "What did the Norland side ask for?" asks for no people.
_DOING = re.compile(r"\W*what\s+(?:did|does|do|has|have|had|will|would|can|could)\b", re.IGNORECASE)
# "women in public service conference 2025 theme"
_THING_LAST = re.compile(
    r"^(?!.*\b(?:which|what)\b).*\b(?:theme|slogan|motto|title|venue|location|deadline|costs?|budget|price|amount|number)\s*(?:19|20)?\d*\W*$",
    re.IGNORECASE,
)
# "length in kilometres of the line that the Mayor opened"
_MEASURE_FIRST = re.compile(
    r"^\W*(?:the\s+)?(?:total\s+|exact\s+)?(?:length|height|width|depth|size|weight|distance|capacity|duration|cost|price|budget|value|amount|percentage|share|area"
    r"|title|theme|slogan|motto|subject|topic|purpose|venue)\s+(?:of|in|for|to|between)\b",
    re.IGNORECASE,
)
_WHICH_FIRST = re.compile(
    r"\W*(?:(?:for|in|on|at|by|of|to|from|with)\s+)?which\s+(?P<np>(?:(?!(?:is|are|was|were|did|do|does|has|have|had)\b)[\w’'-]+\s+){1,5}?)"
    r"(?:is|are|was|were|did|do|does|has|have|had)\b",
    re.IGNORECASE,
)
# "The people who saw the Mayor offered help - on what terms?"
_ASKS_LATER = re.compile(
    r"(?:[,:;–—]|\s-)\s*(?:(?:for|in|on|at|by|of|to|from|with)\s+)?(?:what|when|where|how|why)\b"
    r"|\b(?:for|in|on|at|by|of|to|from|with)\s+(?:which|what)\s+(?!(?:the|he|she|it|they)\b)",
    re.IGNORECASE,
)
# "The envoys who came to the fair were of which countries?"
_OF_WHICH = re.compile(
    r"\b(?:who|whom|that)\b.*\b(?:for|in|on|at|by|of|to|from|with)\s+(?:which|what)\s+(?!(?:the|he|she|it|they)\b)",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:?!–—(]|\b(?:and|or|but|by|from|with|to|for|of|on|at|in|under|know|tell|say|me|us))\W*$", re.IGNORECASE
)


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
    def only_doers(self) -> bool:
        """Whether it asks who follows whom in an office, or who wrote something: then nobody else will do."""
        return self.did in (SUCCEEDS.pattern, WROTE)

    @property
    def terms(self) -> tuple[str, ...]:
        return tuple(term for terms in self.wanted.alternatives + self.left_out.alternatives for term in terms)


def understand_who(text: str) -> WhoQuestion | None:
    """What a question says of the people it asks for; `None` when it asks for something else."""
    text = _MET_AT.sub(r"Who attended the meeting \g<rest>", text)
    text = _DELEGATION.sub(r"Who was in \g<whose> delegation \g<rest>", text)
    text = _OF_SEVERAL_LANDS.sub(lambda match: match[0].replace(",", " and"), text)
    text = _FROM_SEVERAL.sub(lambda match: re.sub(r",(?:\s+and\b)?", " and", match[0]), text)
    text = _WITH_LEADER.sub("", text)
    text = _OF_WHAT.sub(r"\g<noun> of \g<these>\g<those>", text)
    if aside := _LEAVING_ASIDE.match(text):
        text = f"{text[aside.end() :].rstrip(' ?.')}, leaving out {aside['np']}?"
    bare = _EMPTIED.sub(" ", _LEAVING_OUT.sub(" ", text))
    left_out = [match["np"] for match in (*_LEAVING_OUT.finditer(text), *_ASIDE.finditer(bare))]
    bare = _ASIDE.sub(" ", bare)
    phrases = find_phrases(bare)
    if asks_in_which(bare):
        return None
    asks = any(not _is_relative(bare, match.start()) for match in ASKS.finditer(bare))
    if not asks and (
        _OF_WHICH.search(bare) or _DOING.match(bare) or _THING_LAST.search(bare) or _MEASURE_FIRST.match(bare)
    ):
        return None
    if not asks and not phrases.said and not lists_everybody(bare):
        return None
    return WhoQuestion(
        text=text,
        wanted=_with_included(
            bare, describe((" " if phrases.is_whole else " and ").join(phrases.said), whole=phrases.is_whole)
        ),
        left_out=describe(" and ".join(left_out)),
        came=(_COMING.search(bare) is not None and not asks_whose_doing(bare))
        or (not asks and _SOMEWHERE.search(bare) is not None)
        or _EVERYBODY_FROM.search(bare) is not None,
        led=_LED.search(bare) is not None,
        did=verb_of(bare),
        is_one=phrases.is_one,
    )


def _with_included(text: str, wanted: Description) -> Description:
    """ "The Bank's side, including its representatives in Odda": they need not be said to be of the Bank."""
    if not wanted.alternatives:
        return wanted
    phrases = (match["np"] or match["too"] for match in _INCLUDING.finditer(text))
    included = (phrase for phrase in phrases if names_people(phrase))
    more = tuple(terms for phrase in included for terms in describe(phrase).alternatives)
    return replace(wanted, alternatives=tuple(dict.fromkeys((*wanted.alternatives, *more))))


def _is_relative(text: str, at: int) -> bool:
    """ "What is the app for the drivers who serve the valley?" asks for an app."""
    if _OPENS_CLAUSE.search(text[:at]):
        return False
    if _ASKS_LATER.search(text, at):
        return True
    return _THING_FIRST.match(text) is not None or text.startswith("whose", at) or _asks_which_thing(text, at)


def _asks_which_thing(text: str, at: int) -> bool:
    """ "From which schools did the pupils come who sang?" """
    match = _WHICH_FIRST.match(text, 0, at)
    return names_bodies_first(text) or (match is not None and not names_people(match["np"]))
