"""Whether a sentence tells of an event that took place, and whether of another than the one told of before."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.dates import MONTH
from corpus.prose.plain_words import BODIES

N_REMEMBERED = 512  # sentences: those of the report that is being read
NOUNS = "|".join(
    (
        "press conference|media briefing|round ?table(?: discussion)?|study visit|panel discussion"
        "|working (?:lunch|breakfast|dinner)",
        "side talk|bilateral talk|breakfast talk|debriefing",
        "meetings?|discussions?|talks|consultations?|conferences?|forum|summit|workshops?|seminars?|sessions?",
        r"ceremon(?:y|ies)|celebrations?|events?|programmes?|programs?|visits?|tour|launch|dinner|banquet|reception",
        "symposium|training|exercise|course|panel|briefing|conversation|telephone call|call|dialogue|hearing|interview",
        "exhibition|festival|mission|negotiations?|convention|assembly|congress|rally|commemoration|inauguration",
        "function|gathering|parade|opening|lecture|handover|review|awards?|days|national day|independence day",
        "anniversary|consecration|convocation|debate|audience|trip|project",
    )
)
_WORDS = r"(?:[\w’'“”‘\"(),&/.–—-]+ )"
_BEEN = "(?:was|were|has been|have been)(?: also| jointly| successfully| formally| officially| ceremonially)?"
_DONE = "(?:held|convened|conducted|organi[sz]ed|launched|inaugurated|opened|celebrated|hosted|commemorated)"
_PAPER = (
    r"(?:memorand\w+|agreements?|protocols?|roadmap|mou|declaration|letter of intent|treaty|contract|plan|statement"
    "|documents?)"
)
# What tells of an event that took place, and can begin another in the same report. All forms begin with `\b`, which is
# then looked for once for all of them, and not at every letter for each.
_STRONG = re.compile(
    "|".join(
        (
            # "The fifth session of the Board was held"
            rf"\b(?:an?|the|this|\d+\w*|first|second|third) {_WORDS}{{0,40}}?(?:{NOUNS})\b[^;]{{0,260}}?"
            rf"\b(?:{_BEEN} {_DONE}|took place|commenced|concluded|began|started|ended|closed|kicked off|got under ?way"
            r"|have commenced)\b",
            # "On 5 March in the building of the Ministry took place the meeting of the Director with the Minister"
            # "The programme, held in Odda, brought together"
            rf"\b(?:an?|the|this) {_WORDS}{{0,6}}?(?:{NOUNS}), (?:which was )?held (?:in|at|on|from)\b",
            rf"\b(?:took place|(?:was|were) held) (?:an?|the) {_WORDS}{{0,4}}?(?:{NOUNS})\b",
            r"\b(?:talks|consultations|negotiations|discussions)\b[^;]{0,200}?"
            r"\b(?:took place|were (?:held|led|headed|chaired))\b",
            r"\bvisit(?:s|ed)? (?:of|by|to) [^.]{0,80}\btook place\b",
            # "held a bilateral meeting"
            r"\b(?:held|had|celebrated|marked|observed|organi[sz]ed|chaired|convened|attended|addressed|conducted|hosted"
            r"|joined|opened|inaugurated|participate(?:d)? in|t(?:oo|a)k(?:e)? part in|engaged in|presided over)"
            rf" {_WORDS}{{0,12}}?(?:{NOUNS})\b",
            rf"\bcame (?:for|on|to) {_WORDS}{{0,4}}?(?:{NOUNS})\b",
            rf"\bsaw (?:the|an?) {_WORDS}{{0,4}}?(?:{NOUNS})\b",
            # "met the Minister", "called on"
            r"\bmet (?:with|in|at|on|yesterday|today|this|[A-Z])",
            # "received me for an hour", "I had coffee with"
            r"\b(?:received|met|joined|greeted|hosted|showed|guided) (?:me|us)\b(?! with)",
            r"\b(?:delegation|mission|team|group|guests|visitors|they|(?<!\.)(?:I|we)) (?:was|were) "
            r"(?:also |then |warmly )?(?:received|welcomed|met|greeted|hosted)\b",
            r"\bdelegation\b[^.]{0,300}?\b(?:was|were|stayed|worked|travelled|went) (?:in|to|at|on) (?-i:[A-Z])",
            r"\b(?:sat down with|saw (?:Mr|Ms|Mrs|Dr|Prof)\b|were the guests of|called at the)",
            r"\bgave (?:an? )(?:\w+ )?(?:meeting|reception|lunch|dinner)\b",
            r"\balone (?:was|went|visited|met)\b",
            # "The Bank came yesterday", "I briefed Ms. Lind"
            r"\bcame (?:yesterday|today|this (?:morning|afternoon)|to (?:see us|us\b|our (?:office|headquarters|place)"
            r"|the (?:secretariat|cent(?:er|re)|headquarters)))\b",
            r"\b(?<!\.)(?:I|we) (?:also |then )?briefed (?-i:[A-Z])",
            r"\b(?<!\.)(?:I|we) (?:drove|went|walked|rode) (?:\w+ )?to (?-i:[A-Z])",
            r"\bvisit (?:was )?(?:made|paid) by\b",
            r"\b(?:the|our) hosts? (?:was|were)\b",
            r"\b(?<!\.)(?:I|we) (?:also |then )?"
            r"(?:saw|talked|spoke|sat|was with|were with|lunched|dined|(?:was|were) received)\b",
            r"\b(?:coffee|tea|breakfast|lunch|dinner|supper|drinks) with\b",
            r"\b(?:carried out|undertook|embarked on) (?:an?|the|this|his|her|its|their) (?:[\w-]+ ){0,6}?"
            r"(?:mission|visit|trip|review)\b",
            r"\b(?:called on|paid (?:an?|homage|his|her|their|tribute|courtesy)|visited|toured|held talks"
            r"|exchanged views|(?:was|were) accorded|handed over|presented (?:[\w ]+ )?credentials|took oaths"
            r"|(?:was|were) sworn in"
            r"|(?:formally|warmly|ceremonially) welcomed|was in \w+ on a)\b",
            r"\breceived (?=by\b|the\b|an?\b|in audience|(?-i:[A-Z]))",
            r"\bwelcomed (?:(?:his|her|(?:a|the) delegation)\b|(?-i:[A-Z])[\w.]+ (?-i:[A-Z]))",
            # "was opened", "signed a memorandum"
            r"\bwas (?:inaugurated|launched|opened|unveiled|presented|declared open)\b",
            r"\bwere (?:inaugurated|launched|opened|planted|awarded)\b",
            r"\b(?:was|were) (?:\w+ly )?(?:signed|handed over|exchanged)\b",
            r"\b(?:officially|formally) (?:opened|launched|inaugurated) (?:the|a|an|its|his|her)\b",
            r"\b(?:today|yesterday|this morning)\b[^;]{0,80}"
            r"\b(?:opened|launched|inaugurated|unveiled|signed|visited)\b",
            rf"\bsigned (?:an?|the|two|several) (?:[\w-]+ ){{0,4}}?{_PAPER}\b",
            # "left for Odda this morning on a State visit", "proposals were discussed under the chairmanship of"
            r"\b(?:left|departed|leaves|departs)\b[^.;]{0,80}? for (?-i:[A-Z])[^.;]{0,100}?"
            r"\b(?:on|to attend|to take part in|to participate in|for) (?:an?|the) (?:[\w-]+ ){0,4}?"
            r"(?:visit|tour|mission|summit|conference|session|meeting|forum|assembly)\b",
            r"\bwere (?:\w+ )?(?:discussed|considered|reviewed|examined|taken up)\b[^.;]{0,160}?"
            r"\b(?:chairmanship|chaired|presided|headed by|participation of)\b",
        )
    ),
    re.IGNORECASE,
)
# What speaks of an event in passing.
_WEAK = re.compile(
    "|".join(
        (
            r"\b(?:during|at|in|after|following|while (?:attending|addressing|participating in|delivering|speaking at)"
            rf"|addressing|speaking at|speaking during|speech delivered by|keynote)\b {_WORDS}{{0,10}}?"
            rf"(?:{NOUNS}|address|occasion)\b",
            r"\b(?:attended by|also present|participated|accompanied by|speech delivered by|under the patronage of)\b",
            r"\b(?:were|was) (?:also )?(?:present|in attendance)\b",
            r"\b(?:gave|delivered|made) (?:an?|the|his|her) (?:[\w-]+ ){0,3}?(?:speech|address|remarks|lecture)\b",
            r"\bguests? (?:of honou?r|included?)\b",
        )
    ),
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:\w+ )?(?:scheduled|set|expected|due|slated|planned|to be)|to be held"
    r"|plans? to(?! (?:the|an?)\b)|was (?:to|postponed|cancelled|not held)|is cancelled|would be held"
    r"|invited? [^.]{0,60} to (?:visit|attend|participate))\b",
    re.IGNORECASE,
)
# "a working meeting", "the Forum": the event with what tells it from others.
_DETERMINED = re.compile(
    r"\b(?P<which>an?|the|this|these|that|same|\d+\w*|first|second|third) "
    rf"(?P<kind>(?:(?!(?:an?|the|this|of)\b)[\w’'-]+ ){{0,5}}?)(?:{NOUNS}|occasion)\b",
    re.IGNORECASE,
)
_SAME = frozenset({"the", "this", "these", "that", "same"})
# Each of the strong forms has one of these words, and most sentences have none.
_CLUES = frozenset(
    "accorded addressed attended awarded began breakfast called carried celebrated chaired closed coffee commemorated "
    "commenced concluded conducted convened declared dinner drinks ended engaged exchanged got greeted guided had "
    "embarked handed headed held homage hosted i inaugurated joined kicked launched led lunch marked met oaths "
    "observed opened organised organized paid "
    "participate participated planted presented presided received saw showed signed started "
    "came briefed drove host hosts made paid rode walked went "
    "considered departed departs discussed examined leaves left reviewed taken "
    "supper sworn take tea took toured undertook unveiled visited was we welcomed".split()
)
_WORD = re.compile(r"\w+")
_NEXT = re.compile(
    r"^\W*(?:"
    + "|".join(
        (
            "(?:also, )?(?:on|in) the (?:margins|sidelines)|also, on|on the eve(?: of|,)|a day (?:earlier|later)",
            r"after(?:wards?|\b)|subsequently|later|thereafter|meanwhile|separately|simultaneously|earlier|yesterday|today",
            "following (?:this|the|these|his|her|their)|prior to|before (?:the|this)",
            "(?:at|in|during) the (?:same time|break|interval)|over (?:lunch|dinner|coffee)",
            "in addition,? (?:to [^,]+, )?(?:an?|he|she|they|the president)",
            "(?:on )?the (?:next|following|previous|same) day|in the (?:afternoon|evening|morning)",
            "(?:notably,? )?(?:during|in) the course of (?:the|his|her|its|their) (?:day|visit|trip|mission|stay)",
            # "At the Elm University, the team was received by": a journey's next stop
            r"at (?:the )?(?-i:[A-ZÀ-Ž])[^.;]{2,80}?, the (?:[\w’'-]+ ){0,4}?(?:delegation|mission|team|group|visitors"
            r"|guests) (?:was|were) (?:also )?(?:\w+ly )?(?:received|welcomed|hosted|greeted)\b",
            "at the (?:close|end) of the day|at the (?:first|second|third|next|last|other) (?:meeting|talks|session)",
            rf"on (?:the )?\d+|on {MONTH}"
            rf"|on the (?:first|second|third|fourth|last|final|opening|closing) (?:day|evening|morning|afternoon)",
        )
    )
    + r")|\b(?:also|then|subsequently|later|afterwards)"
    r" (?:visited|met|called on|held (?:a|talks|separate)|paid|toured|launched)\b",
    re.IGNORECASE,
)
_JOINED_US = re.compile(r"\bjoined (?:me|us)\b(?! (?:for|at|in|to))")  # "After noon Ms. Lind joined us."
_ASIDE = re.compile(
    r"\b(?:on|in|at) the (?:margins?|sidelines?)\b"
    r"|\b(?:had|held) (?:an? )?separate (?:\w+ )?(?:conversation|meeting|talks)\b"
    r"|^\W*in the evening of the same day\b|\bside[- ](?:meeting|event|talk|session|discussion)s?\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\b(?:meeting|visit|talks|conversation|reception|consultations|session|bilateral|courtesy call|dinner|ceremony)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:meeting|session|sitting)s? of (?:the )?(?P<body>(?:[A-ZÀ-Ž‘“][\w’'&-]*[’”]?|of|and|on|for|the|\s)+)"
)


@lru_cache(maxsize=N_REMEMBERED)
def is_strong(text: str) -> bool:
    """Whether a sentence tells of an event in a way that can begin one."""
    return _strong_in(text) is not None and not _NOT_YET.search(text)


@lru_cache(maxsize=N_REMEMBERED)
def is_opening(text: str) -> bool:
    """Whether a sentence shows that an event took place, be it in passing."""
    return is_strong(text) or (_WEAK.search(text) is not None and not _NOT_YET.search(text))


def starts_another(text: str) -> bool:
    """Whether a sentence goes on to an event other than the one told of so far."""
    if _NEXT.search(text) is None or not is_strong(text) or _JOINED_US.search(text):
        return False
    return _ASIDE.search(text) is not None or not _only_again(text)  # "on the margins ..., the meeting with the Bank"


def _only_again(text: str) -> bool:
    """The event that the sentence tells of is the one told of so far: "the meeting", "this occasion"."""
    strong = _strong_in(text)
    named = list(_DETERMINED.finditer(strong.group())) if strong else []
    return bool(named) and named[-1]["which"].lower() in _SAME and not named[-1]["kind"]


def _strong_in(text: str) -> re.Match[str] | None:
    return None if _CLUES.isdisjoint(_WORD.findall(text.lower())) else _STRONG.search(text)


def goes_aside(text: str, heading: str | None = None) -> bool:
    """Whether a sentence, by itself or its heading, tells of something on the margins of the event told of before."""
    return _ASIDE.search(text) is not None or (heading is not None and _ASIDE.search(heading) is not None)


def heads_event(heading: str) -> bool:
    """Whether a heading announces one event ("Bilateral meeting with the Fund")."""
    return _HEADS.search(heading) is not None


def body_of(text: str) -> str | None:
    """The standing body that met, where the sentence says so ("a meeting of the Water Committee")."""
    match = _BODY.search(text)
    if match is None:
        return None
    body = re.sub(r"(?:\s+(?:of|and|on|for|the))+\s*$", "", " ".join(match["body"].split()))
    words = re.findall(r"\w+", body.lower())
    return body if any(word in BODIES for word in words) and body[0].isupper() else None
