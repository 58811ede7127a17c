"""Sentences and sides that announce a list: "Delegations of these members were present, headed by:", "For the Centre:".

Labels of a word or two are for `labels`; what stands under either is read by `rolls/` alike.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.rolls.labels import Label, label_of
from corpus.russian.language import has_cyrillic

NUMBERS = {word: n for n, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
N_WORDS = 40
N_SIDE_LETTERS = 200  # a label longer than this names no side
N_SIDE_WORDS = 12
_PEOPLE = (
    r"persons?|people|participants?|officials?|experts?|colleagues|representatives|delegates|delegations?|members?"
    r"|counterparts|speakers|trainers|lecturers|guests|organi[sz]ations"
)
_CAME = (
    r"present|in attendance|attended|participated|took part|came|joined(?: us)?|met(?: with)?|spoke(?: with| to)?"
    r"|answered(?: (?:to )?(?:the roll|their names))?"
    r"|talked(?: with| to)?|interviewed|received (?:us|me|the (?:mission|delegation))|represented"
)
# The last sentence of a line that ends in a colon.
_ANNOUNCES = re.compile(
    "|".join(
        (
            r"\b(?:was|were) (?:\w+ly )?(?:attended|represented|joined|accompanied|received|met|headed|led) by\b"
            r"|\b(?:was|were) (?:\w+ly )?(?:represented|headed|led) as follows$",
            rf"\bfollowing\b.*\b(?:{_CAME})\b|\b(?:{_CAME})\b.*\bfollowing\b",
            r"\b(?:delegation|mission|team|group|side|participants|party|travellers)\b.*"
            r"\b(?:consisted of|comprised|included|(?:was|were) (?:composed|made up) of|were)$",
            rf"\b(?:those|{_PEOPLE})\b.*\b(?:I|we|the (?:mission|delegation|team))\b.*\b(?:{_CAME})\b",
            rf"^(?:[Ii]n [A-Z]\w+,? |[Tt]here )?(?:I|we|the (?:mission|delegation|team)) (?:\w+ )?(?:{_CAME})",
            rf"\b(?:{_PEOPLE})\b[^.]*\bwere (?:also )?(?:present|in attendance)\b",
            r"^(?:[\w ]+ )?there (?:came|gathered|assembled)$",
            r"\b(?:those|the ones|people|names) (?:that |whom |who )?(?:I|we) "
            r"(?:could |can |was able to |were able to )?"
            r"(?:identify|identified|recogni[sz]ed?|remember|noted|wrote down|knew|know)$",
            r"\b(?:organi[sz]ations|bodies|churches|countries|states|clubs|parishes|units|schools) (?:that were )?"
            r"(?:represented|present)(?: were| are)?$",
            # "We were five again:"
            rf"^we were (?:only |just )?(?:{'|'.join(NUMBERS)}|\d{{1,2}})"
            r"(?: (?:again|today|in all|people|of us|this time|on the call))*$",
            r"\bприняли? участие|\bучаствовал\w*|\bприсутствовал\w*|\bделегаци\w+\b.*\bв составе$"
            r"|\b(?:группа|миссия|сторона|делегация)\b.*\bв составе$|\bвстретил\w+ с|\bпредставляли$",
        )
    ),
    re.IGNORECASE,
)
# "Additionally, the following people are not in attendance but support what was decided:"
_AWAY = re.compile(
    r"\b(?:following|those|these|they)\b[^.:;]*\b(?:(?:is|are|was|were) (?:\w+ )?"
    r"(?:not (?:in attendance|present|there|here|able to (?:attend|be (?:present|there|here)|come|join)|attending)"
    r"|unable to (?:attend|be present|come|join)|absent"
    r"|excused)|(?:could|did|can) ?not (?:attend|come|join|make it)|(?:have |has )?(?:sent|gave|given|tendered|offered)"
    r" (?:their |his |her )?(?:apologies|regrets))\b",
    re.IGNORECASE,
)
_SENT_WORD = re.compile(r"\b(?:excused|apologies|regrets)\b", re.IGNORECASE)
_ROLL_CALLED = re.compile(r"\bcalled the roll$|\bthe roll (?:was|being) called$", re.IGNORECASE)
_NOT_SO = re.compile(
    r"\b(?:will|shall|should|would|must|not|absent|unable|invited?|apolog\w+|set up|established?|creat\w+|nominat\w+"
    r"|appoint\w+|elect\w+|recommend\w*|propos\w+|plan(?:s|ned)?|expected|next|previous|last|created?"
    r"|(?:has|have) (?:\w+ )?joined (?:the|our) (?:[\w’'-]+ ){0,3}?(?:board|committee|council|commission|panel|team)"
    r"|созда\w+|буд[еу]т|войдут|назнач\w+|утверд\w+|избра\w+|пригла\w+|не)\b",
    re.IGNORECASE,
)
# "Then spoke, in this order:", "The following speakers took the floor:"
_SPOKE = re.compile(
    r"\b(?:spoke|took the floor|(?:gave|made|delivered) (?:presentations|talks|speeches|statements)"
    r"|presentations were (?:made|given) by|speakers were|выступили|с докладами выступили)\b"
    r"(?:,? (?:in (?:this|the following) order|as follows))?$",
    re.IGNORECASE,
)
_HEADED = re.compile(r"\b(?:headed|led) (?:by|as follows)$", re.IGNORECASE)
_HEAD = "head of delegation"
_REPRESENTED = re.compile(
    r"^(?:the\s+)?(?P<body>.{2,80}?)\s+(?:was|were) (?:\w+ )?represented by$|^(?P<side>.{2,80}?)\s+представляли$"
    r"|^(?:the\s+)?(?P<theirs>[A-ZА-ЯЁ].{1,60}?)(?:['’]s)? (?:delegation|side|team|mission) (?:was|were|consisted"
    r"|included|comprised)\b"
    r"|^(?:the )?delegation (?:of|from) (?:the )?(?P<sent>.{2,80}?) (?:was|consisted|included|comprised)\b",
    re.IGNORECASE,
)
# "On the Uzbek side", "For the Centre", "Uzbek side", "Delegation of Norland".
_SIDE = re.compile(
    r"^(?:(?:on|from) (?:the )?(?P<one>.{2,60}?)(?:['’]s)? (?:side|part)(?: of the table)?"
    r"|(?:on|from) the (?:side|part) of (?P<other>.{2,80})"
    r"|(?:for|from|on behalf of|representing) (?P<body>(?:the )?(?-i:[A-ZА-ЯЁ]).{1,80})"
    r"|(?P<short>(?:the )?(?-i:[A-ZА-ЯЁ])[\w'’-]*(?: (?-i:[A-ZА-ЯЁ])[\w'’-]*){0,4}) side"
    r"|(?:the )?delegation (?:of|from) (?P<sent>.{2,80})"
    r"|(?:от|со стороны) (?P<of>[^\W\d_].{1,80})|с (?P<from>[а-яё-]+ой) стороны|(?P<they>[а-яё-]+ая сторона)"
    r"|(?:состав )?делегаци[яи] (?P<group>(?-i:[А-ЯЁ]).{1,80}))$",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"(?:(?:on|for|from) (?:us|ours|our (?:side|part|end))|our (?:side|people|delegation)|с нашей стороны|от нас)",
    re.IGNORECASE,
)
# "From the Centre took part:"
_CAME_LAST = re.compile(
    r"\s(?:participated|attended|took part|(?:was|were) (?:present|represented by)|участвовал\w*|присутствовал\w*"
    r"|приняли? участие)(?:\s(?:in|at|в|на)\s.{1,60})?$"
)
_LAST_SENTENCE = re.compile(r"(?<=[\w)]{3}[.!?;])\s+(?=[A-ZА-ЯЁ])")
# What follows "for" and is nobody's side.
_NO_SIDE = re.compile(
    r"\b(?:example|instance|information|reference|decision|discussion|action|approval|more|further|details?|questions?"
    r"|comments?|the record|now|today|that|this|these)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[\w)]{4}[.!?]\s+[A-ZА-ЯЁ]")  # "from Ms. Lind and Mr. Ode. Minutes:"
# "on our side A. Lind, B. Ode": with nothing between
_SIDE_ENDS = re.compile(r":|\s[-–—]\s|(?<=\sside)\s+(?=[A-Z][\w.’'-]*\s[A-Z])")


def announced_by(text: str) -> Label | None:
    """The label that a sentence with a colon at its end makes, where it says that those listed below came."""
    plain = text.strip(" *_")
    if not plain.endswith(":") or len(plain.split()) > N_WORDS:
        return None
    said = _LAST_SENTENCE.split(plain.rstrip(": *_"))[-1]
    if _SPOKE.search(said) and not _NOT_SO.search(said):
        return Label(how="spoke", opens=True, is_partial=True, is_told=True)
    *before, last = re.split(r"[.;]\s+", plain)
    if before and (label := label_of(last)) and label.opens:
        return replace(label, is_told=True)  # "The Ministry, second floor. Around the table:"
    if _ROLL_CALLED.search(said):
        return Label(how="present", opens=True)
    if _AWAY.search(said):
        return Label(how="apologies" if _SENT_WORD.search(said) else "absent", opens=True)
    if not _ANNOUNCES.search(said) or _NOT_SO.search(said):
        return None
    represented = _REPRESENTED.match(said)
    body = next((part for part in represented.groups() if part), None) if represented else None
    side = side_of(said) if has_cyrillic(said) else None
    is_headed = _HEADED.search(said) is not None
    return Label(
        how="present",
        role=_HEAD if is_headed else None,
        organization=body or (side.organization if side else None),
        opens=True,
        is_partial=is_headed,
        is_told=True,
    )


def side_of(text: str) -> Label | None:
    """The label of one side's list, without its colon."""
    plain = _CAME_LAST.sub("", text.strip(" *_:"))
    if _OURS.fullmatch(plain):
        return Label(how="present", opens=True, is_told=True)
    match = _SIDE.match(plain) if len(plain.split()) <= N_SIDE_WORDS else None
    if match is None or _NO_SIDE.search(plain) or _ENDED.search(plain):
        return None
    said = f"{match['from'][:-2]}ая сторона" if match["from"] else next(part for part in match.groups() if part)
    return Label(how="present", organization=re.sub(r"^[Tt]he\s+", "", said), opens=True)


def side_and_rest(text: str) -> tuple[Label | None, str]:
    """ "For the Centre: Anna Lind, Bo Ode", "for the Centre - Anna Lind (chair)": label, and whom it heads."""
    for end in _SIDE_ENDS.finditer(text, 0, N_SIDE_LETTERS):
        if label := side_of(text[: end.start()]):
            return label, text[end.end() :].strip(" *_")
    return None, ""
