"""A question in keywords, as the whole question that it stands for: "winner of the regatta" asks who won it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.description import is_person
from assistant.phrases import OFFICE
from corpus.dates import MONTHS

_ASKS = re.compile(r"\b(?:who|whom|whose|which|what|when|where|why|how|кто|что|где|когда)\b", re.IGNORECASE)
_HEAD = (
    r"^\W*(?:(?:list|name|give|show|tell)(?:\s+(?:me|us))?\s+)?(?:all\s+)?(?:the\s+)?(?:full\s+)?"
    r"(?:names?\s+of\s+(?:the\s+)?)?(?:the\s+)?"
)
_GROUP = (
    r"(?:party|delegation|team|jury|panel|group|committee|mission|commission|task\s+force|board|entourage|cabinet|crew)"
)
_SOMEBODY = r"(?:lady|woman|man|gentleman|person|people|persons|one|ones|officials?|officers?|guests?)"
# Whoever is called after what he did, with the verb.
_DOERS = {
    "winners?": "won",
    "recipients?": "received",
    "(?:co-)?authors?": "wrote",
    "writers?": "wrote",
    "designers?": "designed",
    "architects?": "designed",
    "inventors?": "invented",
    "founders?": "founded",
    "leaders?": "led",
    "heads?(?=\\s+of\\s+(?:the\\s+)?(?:[\\w’'-]+\\s+){0,4}?(?:delegation|mission|team)\\b)": "led",
    "organi[sz]ers?": "organised",
    "moderators?": "moderated",
    "facilitators?": "facilitated",
    "signator(?:y|ies)": "signed",
    "signers?": "signed",
    "successors?(?=\\s+(?:of|to))": "succeeded",
}
_FORMS = (
    *(
        (re.compile(rf"{_HEAD}{noun}\s+(?:of|to|at|in|for)\s+(?=(?P<rest>\S.*))", re.IGNORECASE), f"Who {verb} ")
        for noun, verb in _DOERS.items()
    ),
    # "composition of the official party flying to Odda", "members of the team", "delegation with the Mayor at the fair"
    (
        re.compile(
            rf"{_HEAD}(?:composition|make-?up|members|membership)\s+of\s+(?:the\s+)?(?=(?:[\w’'-]+\s+){{0,4}}?{_GROUP}\b)",
            re.IGNORECASE,
        ),
        "Who were in the ",
    ),
    (
        re.compile(
            rf"{_HEAD}(?P<group>(?:official\s+)?delegation|party|team)\s+(?=(?:with|accompanying|of|under)\s)",
            re.IGNORECASE,
        ),
        r"Who were in the \g<group> ",
    ),
    (
        re.compile(rf"{_HEAD}(?P<group>{_GROUP})\s+members\s+(?=(?:at|of|in|for)\s)", re.IGNORECASE),
        r"Who were in the \g<group> ",
    ),
    # "Officials taking part in the talks", "guests present at the fair"
    (
        re.compile(
            rf"{_HEAD}(?P<people>(?:[\w’'-]+\s+){{0,3}}?{_SOMEBODY})\s+(?:taking\s+part|participating|present|attending)\s+(?:(?:in|at)\s+)?",
            re.IGNORECASE,
        ),
        r"Which \g<people> took part in ",
    ),
    # "name of the lady replacing Ms. Lind", "names put up to follow her"
    (
        re.compile(rf"^\W*(?:the\s+)?names?\s+of\s+(?:the\s+)?{_SOMEBODY}\s+(?=\w+ing\b)", re.IGNORECASE),
        "Which person is ",
    ),
    (
        re.compile(r"^\W*(?:the\s+)?names?\s+(?=(?:put|proposed|nominated|suggested|given)\b)", re.IGNORECASE),
        "Who was ",
    ),
)  # fmt: skip


# "judge whose handbook was translated", "officer heading the divers", "the politician commemorated by a plaque"
_SOMEBODY_DOES = re.compile(
    r"\W*(?:the\s+)?(?P<noun>(?!(?:list|name|give|show|tell|all|any|every\w*)\b)(?:[a-z-]+\s+){0,3}?(?P<last>[a-z-]+))\s+(?P<does>(?!(?:named|listed|mentioned|attended|joined)\b)whose|[a-z]{2,}ing|[a-z]{2,}ed|given|made|sent|chosen|taken)\b(?=\s)",
    re.IGNORECASE,
)


# "Lake Board 5 May 2024 present", "lake board call 5 may who": who came to it.
_CAME = re.compile(
    r"^(?P<what>(?!.*\b(?:both|together|dates?|days|meetings|sessions|sittings|calls|events|visits|times|often|many|absent|excused|apolog\w+|list|names?|all|every\w*)\b)"
    r"[^?:]{8,}?)(?:\s*[,:–—]|\s-)?\s+(?:who|who\s+(?:was|were)\s+(?:there|present|at)|present|attending"
    r"|(?:was\s+)?attended(?:\s+by)?|in\s+attendance|roll[- ]?call)\W*$",
    re.IGNORECASE,
)
_HAS_MEETING = re.compile(
    r"\d|\b(?:meeting|session|call|board|committee|council|group|tc|tsc|wg|forum|assembly|agm|exec|ceremony|signing|talks|opening|launch"
    r"|visit|workshop|conference|seminar|training|summit|consultations?)\b",
    re.IGNORECASE,
)
# "Odda Bank delegation members, May 2024", "Elm School delegation Odda 2024 members"
_IN_GROUP = re.compile(
    r"^(?:(?:list|names?)\s+(?:of\s+)?)?(?:the\s+)?(?P<what>(?:[\w’'.&-]+\s+){1,4}?(?:delegation|team|mission))\s+(?:members|membership|composition)\b(?P<when>[^?]*)\W*$"
    r"|^(?:the\s+)?(?P<whole>(?:[\w’'.&-]+\s+){1,5}?(?:delegation|team|mission)\b[^?;]*?)(?:\s*[,:–—]|\s-)?\s+(?:members?(?:\s+names?)?|names?(?:\s+of\s+(?:the\s+)?members)?"
    r"|composition|who)\W*$",
    re.IGNORECASE,
)
# "Norlandian high commissioner May 2024 name"
_ITS_NAME = re.compile(
    rf"^(?:the\s+)?(?P<what>(?:[\w’'.&-]+\s+){{0,4}}?{OFFICE}\b[^,;:?]*?)(?:\s*[,:–—]|\s-)?\s+(?:full\s+)?name(?:,?\s+please)?\W*$",
    re.IGNORECASE,
)
# "norlandian envoy farewell odda may 2024": the envoy of Norland
_WITH_WHAT_FOR = re.compile(
    rf"^((?:[\w’'.&-]+\s+){{0,3}}?{OFFICE}(?:\s+general)?)\s+(?=(?!of\b|to\b|for\b|in\b|at\b|from\b|on\b|and\b|{OFFICE}\b|(?:{'|'.join(MONTHS)})\b)[a-z])",
    re.IGNORECASE,
)
# "Ada Lind chaired the board of 5 May - who else took part?"
_AND_WHO_ELSE = re.compile(
    r"^(?P<one>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,3})\s+(?:(?:was|acted\s+as|served\s+as)\s+(?:the\s+)?(?:acting\s+)?"
    r"(?:chair\w*|president|secretary|host|moderator)\s+(?:of|at|for)|chaired|presided\s+over|hosted|led)\s+(?P<what>[^?;]+?)"
    r"\s*[-–—,;:.]+\s*(?:and\s+)?who\s+else\s+(?:took\s+part|attended|came|was\s+(?:there|present))\W*$"
)


# "Who, together with Dr. Lind, chaired the board?"
_TOGETHER_WITH = re.compile(
    r"^\W*who\s*,\s*(?:together|along|alongside|jointly)\s*(?:with\s+)?(?P<np>[^,;:?]{3,60}),\s+", re.IGNORECASE
)
# "Which persons were made ambassadors at the ceremony?"
_MADE = re.compile(
    r"^\W*(?:which|what)\s+(?:persons?|people|officials?|individuals?)\s+(?:was|were)\s+(?:made|appointed|named)\s+(?P<np>[a-z-]+s)\b",
    re.IGNORECASE,
)
# "Everyone who was named as an acting minister", "who stood in as ministers"
_ACTING = re.compile(
    r"^\W*(?:(?:list|name)\s+)?(?:(?:every(?:one|body)|those|all|people)\s+)?who\s+(?:(?:was|were)\s+)?(?:named|appointed|designated|made|sworn\s+in|acted|served)\s+(?:as\s+)?"
    r"(?:an?\s+|the\s+)?acting\s+(?P<office>[a-z]+?)s?\b(?!\s+(?:of|for)\b)"
    r"|^\W*who\s+(?:all\s+)?(?:stood|sat|filled|stepped)\s+in\s+as\s+(?:the\s+|an?\s+)?(?P<stood>[a-z]+?)s\b",
    re.IGNORECASE,
)
# "Whom did the Lake Board send to the fair?"
_SENT = re.compile(
    r"^\W*(?:whom?|(?:which|what)\s+(?:people|persons|officials|officers|representatives|delegates|members|staff|experts))\s+did\s+"
    r"(?P<body>[^?,;]{2,50}?)\s+send\s+to\s+(?=(?:the|an?)\s)",
    re.IGNORECASE,
)
# "Lake forum closing speech given by?"
_DONE_BY = re.compile(
    r"^(?P<what>[^?,;:]{4,}?)\s+(?:was\s+|were\s+)?(?P<done>given|delivered|made|chaired|moderated|signed|opened|led|hosted|presented|read)\s+by"
    r"(?:\s+whom)?\W*$",
    re.IGNORECASE,
)
# "elm board chairman name, signed with the Lake Bank"
_NAME_AND_MORE = re.compile(
    rf"^(?:the\s+)?(?P<what>(?:[\w’'.&-]+\s+){{0,4}}?{OFFICE}(?:\s+general)?)\s+(?:full\s+)?name,?\s+(?P<more>(?!of\b)[^?;:]+?)\W*$",
    re.IGNORECASE,
)
# "Who ran the Elm school?"
_RAN_SCHOOL = re.compile(
    r"^\W*who\s+(?:ran|runs|heads?|headed|was\s+in\s+charge\s+of)\s+(?P<school>(?:the\s+)?(?:[\w’'.-]+\s+){0,5}?(?:school|college|vidyalaya)\b)(?!\s+(?:\w+\s+)?(?:delegation|team|visit|group))",
    re.IGNORECASE,
)
# "name of principal elm school 2024"
_NAME_OF = re.compile(
    rf"^\W*(?:the\s+)?name\s+of\s+(?:the\s+)?(?P<np>(?:[\w’'-]+\s+){{0,2}}?(?!lady\b){OFFICE}(?:\s+general)?)\s+"
    r"(?P<rest>(?!\w+ing\b)[^?]+?)\W*$",
    re.IGNORECASE,
)
# "Which lady is the new envoy of Norland?"
_WHICH_IS = re.compile(
    r"^\W*which\s+(?:lady|woman|gentleman|man|person)\s+(?=(?:is|was)\s+(?!\w+(?:ing|ed)\b)(?!(?:at|in|on|there|present|given|made|sent)\b))",
    re.IGNORECASE,
)


# "Which faces turned up for the board?"
_FACES = re.compile(
    r"^\W*(?:which|what|whose)\s+(?:\w+\s+)?(?:faces|souls|folks?)\s+"
    r"(?=(?:turned|showed|came|were|was|sat|appeared|attended|joined|made)\b)",
    re.IGNORECASE,
)


def in_words(text: str, names_somebody: Callable[[str], bool] = lambda text: False) -> str:
    """The question in whole words; one that asks with any, or is of another form, as it stands.

    :param names_somebody: whether a text has the name of a person who is known.
    """
    if _WHICH_IS.match(text):
        return _WHICH_IS.sub("Who ", text)
    if _FACES.match(text):
        return _FACES.sub("Who ", text)
    if with_him := _TOGETHER_WITH.match(text):
        return f"Who besides {with_him['np']} {text[with_him.end() :]}"
    if made := _MADE.match(text):
        return f"Which {made['np']} were appointed{text[made.end() :]}"
    if school := _RAN_SCHOOL.match(text):
        return f"Who was the principal of {school['school']}{text[school.end() :]}"
    if (named := _NAME_OF.match(text)) and not _ASKS.search(text):
        return f"Who is the {named['np']} {named['rest']}?"
    if sent := _SENT.match(text):
        return f"Who represented {sent['body']} at {text[sent.end() :]}"
    if (done := _DONE_BY.match(text)) and not _ASKS.search(done["what"]):
        return f"By whom was {done['what']} {done['done']}?"
    if (office := _NAME_AND_MORE.match(text)) and not _ASKS.search(text):
        return f"Who is the {office['what']}, {office['more']}?"
    if acting := _ACTING.match(text):
        return f"Which acting {acting['office'] or acting['stood']}s were appointed{text[acting.end() :]}"
    if else_ := _AND_WHO_ELSE.match(text):
        return f"Who else besides {else_['one']} attended {else_['what']}?"
    if (
        (came := _CAME.match(text))
        and _HAS_MEETING.search(came["what"])
        and not (_ASKS.search(came["what"]) or names_somebody(text))
    ):
        return f"Who attended {came['what']}?"
    if (group := _IN_GROUP.match(text)) and not _ASKS.search(group["what"] or group["whole"]):
        return f"Who were in the {group['what'] or group['whole']}{group['when'] or ''}?"
    if (office := _ITS_NAME.match(text)) and not _ASKS.search(office["what"]):
        asked = _WITH_WHAT_FOR.sub(r"\1, ", office["what"])
        return f"Who is the {asked}?"
    somebody = _SOMEBODY_DOES.match(text)
    rest = text[somebody.end() :] if somebody else text
    if _ASKS.search(rest) or (somebody and _ASKS.search(somebody["noun"])):
        return text
    for form, asks in _FORMS:
        if form.match(text):
            return form.sub(asks, text, count=1)
    if somebody and is_person(somebody["last"]):
        does = somebody["does"].lower()
        be = "is it" if does == "whose" else "is" if does.endswith("ing") else "was"
        return f"Which {somebody['noun']} {be} {does}{rest}"
    return text
