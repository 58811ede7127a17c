"""What a question says that people did, beside coming, as a pattern for the verbs by which reports tell it."""

from __future__ import annotations

import re

_DID = re.compile(
    r"\b(?:who|whom|which\s+[^,;:?!]{2,60}?)\s+(?:\w+\s+)?(accompan|welcom|greet|receiv|sign|put\s+(?:\w+\s+)?(?:signature|names?\s+(?:to|under))|spoke|address|lectur|conduct|moderat)\w*",
    re.IGNORECASE,
)
# "By whom was the forum opened?"
_BY_WHOM = re.compile(
    r"(?:\b(?P<done>[a-z]{3,})ed\s+)?\bby\s+whom\b(?:\s+(?:was|were)\s+[^;:?!]*?\b(?P<verb>[a-z]{3,})ed\b)?",
    re.IGNORECASE,
)
SUCCEEDS = re.compile(r"\b(?:succeed\w*|successor|replac\w+|(?:tak(?:e|es|ing|en)|took) over from)\b", re.IGNORECASE)
WROTE = "wrote"
# "Who gave the welcome address?"
_GAVE = re.compile(
    r"\b(?:gave|give|giving|delivered|proposed)\s+(?:(?:the|an?|his|her|their)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(thank|welcome|keynote|lecture|speech|talk|address|remark)",
    re.IGNORECASE,
)
# Who hands something over presents it, and gives it; who hands it in submits it.
_HANDED = re.compile(
    r"\b(?:who|which\s+[^,;:?!]{2,60}?)\s+(?:\w+ly\s+)?"
    r"(handed\s+in|handed|presented|gave|submitted|lodged|brought|took\s+over(?!\s+from)|took\s+delivery|wrote)\b",
    re.IGNORECASE,
)
# "On whose invitation did she go?": reports tell of the invitation of somebody, or that he invited.
_WHOSE_DOING = re.compile(
    r"\bwhose\s+(?:\w+\s+)?(invitation|leadership|chairmanship|presidency|patronage|guidance|direction|initiative|request|"
    r"auspices|supervision|greetings|wishes|condolences|message|proposal|instructions?|directives?)\b",
    re.IGNORECASE,
)
_OTHERWISE = {
    "welcom": "(?:receiv|greet|host)",
    "receiv": "(?:welcom|greet|host)",
    "greet": "(?:receiv|welcom|host)",
    "host": "(?:receiv|welcom|greet)",
    "accompan": "(?:joined|delegation members|other members of the delegation|entourage"
    "|delegation (?:also )?(?:included|comprised))",
    "invitation": "invit",
    "leadership": "(?:led|lead|headed)",
    "chairmanship": "(?:chair|presid)",
    "presidency": "(?:chair|presid)",
    "request": "requested",
    "initiative": "initiat",
    "proposal": "propos",
    "train": "(?:facilitat|instruct|conduct|taught)",
    "instruct": "(?:train|facilitat|taught)",
    "facilitat": "(?:moderat|conduct)",
    "moderat": "(?:facilitat|chair)",
    "design": "(?:architect|drawn|drew)",
    "command": "(?:direct|led|lead|head)",
    "commanding": "(?:direct|led|lead|head)",
    "direct": "(?:command|led|lead|head)",
    "handed in": "(?:submit|lodged|filed)",
    "submitted": "(?:handed|lodged|filed)",
    "lodged": "(?:submit|handed|filed)",
    "handed": "(?:presented|presentation|gave|given|delivered)",
    "presented": "(?:handed|gave|given|awarded|delivered)",
    "brought": "(?:handed|presented|given|gave|delivered)",
    "took delivery": "(?:accept|receiv|handed over to)",
    "took over": "(?:accept|receiv|handed over to)",
    WROTE: "(?:writ|author|compos|penned)",
    "gave": "(?:handed|presented|presentation|given|delivered|donat|gifted)",
}
_DOES_FOR_A_LIVING = re.compile(
    r"(?:design|wrote|train|instruct|facilitat|moderat|organi[sz]|found|invent|build|compos)"
)
# "Who facilitated the workshop?": any verb may tell whom of those named it asks for.
_OTHER = re.compile(
    r"\bwho\s+(?:also\s+|first\s+)?(?!(?:attend|participat|join|visit|happen|call|need|want|seem|used|includ|represent|invit))"
    r"(?!(?:turned|showed|popped)\s+up\b|(?:dialled|dialed|logged|phoned|tuned)\s+in\b)([a-z]{4,}?)(?:ed|ied)\b",
    re.IGNORECASE,
)
# "Who was the trainer?"
_WAS_DOER = re.compile(
    r"\bwho\s+(?:was|were|is|are)\s+(?:the\s+)?(?P<verb>train|facilitat|moderat|organi[sz]|host|present(?=er)|conven|sponsor|instruct)(?:er|or|)s?\b",
    re.IGNORECASE,
)
# "Who chairs the committee?"
_IN_CHARGE = re.compile(r"\bwho\s+(chair|head|lead|run)s\b", re.IGNORECASE)
# "Who showed them round the plant?"
_SHOWED = re.compile(
    r"\bwho\b[^?]*?\bshow(?:ed|s|n)\s+(?:[\w’'-]+\s+){1,6}?(?:a?round|over)\b|\bwhich\b[^?]*?\bshowed\s+(?:[\w’'-]+\s+){1,6}?(?:a?round|over)\b",
    re.IGNORECASE,
)
_TRAVELLED = re.compile(
    r"\b(?:flew|fly|travell?(?:ed|ing)|travel|set\s+(?:off|out))\s+(?:\w+\s+)?with\b", re.IGNORECASE
)
_CAME_ALONG = re.compile(
    r"\b(?:came|come|went|was|were)\s+(?:to\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}\s+)?(?:along|together)\s+with\b"
    r"|\b(?:came|went)\s+with\s+[A-Z]"
    # "Who joined Ada Lind for the talks?"
    r"|\b[Ww]ho\s+(?:else\s+)?joined\s+(?:(?:Mr|Ms|Mrs|Dr|Prof|President|Minister|Ambassador|Director)\b\.?\s+)*"
    r"[A-Z][a-z]+\s+[A-Z][a-z]+[\w’'-]*\s+(?:and|for|on|at|during|in)\b"
)
# "Who was also present?": those of whom the report says "also present".
_ALSO = re.compile(r"\balso\s+(?:present|in\s+attendance)\b", re.IGNORECASE)
ALSO = "also (?:present|in attendance|attend|took part|participat)"
# "Кто открыл форум?"; who came, or of which side, is asked otherwise.
_RUSSIAN = re.compile(
    r"\bкто\s+(?:(?:также|ещё|еще|первым|и|там)\s+)*(?!участв|присутств|представля|возглав|руковод|приня|принима|встреча|встрети|посе"
    r"|был|ста[лн]|приш|приех|прибы|входи|вош|счита|явля|занима|назв)(?P<verb>[а-яё]{2,}[аяиеыё])л[аи]?(?:сь|ся)?\b",
    re.IGNORECASE,
)
_LED_IT = re.compile(r"\bкто\s+(?:(?:также|ещё|еще|и)\s+)*(?:про)?в[её]л[аи]?\b", re.IGNORECASE)
_SPEAKING = "(?:spoke|speech|address|lectur|remark|talk|deliver|keynote|highlight|stress|explain|emphasi)"
_GIVEN = {"thank": "(?:vote of )?thank", "welcome": "welcom", "keynote": "keynote"}


def tells(verb: str, text: str) -> bool:
    """Whether a text has the verb, or another by which the same may be told."""
    return re.search(rf"\b{any_of(verb)}", text, re.IGNORECASE) is not None


def asks_whose_doing(text: str) -> bool:
    """Whether it asks by whom something was done: then those to whom it was done are not meant."""
    return _BY_WHOM.search(text) is not None or _WHOSE_DOING.search(text) is not None


def any_of(verb: str) -> str:
    """A pattern for it and for the others."""
    return f"(?:{'|'.join(filter(None, (verb, otherwise(verb))))})"


def is_called_after(verb: str, role: str) -> bool:
    """Whether a role is that of whoever does such a thing: an organiser, or the architect of what was designed."""
    return _DOES_FOR_A_LIVING.match(verb) is not None and tells(verb, role)


def otherwise(verb: str) -> str | None:
    """A pattern for the other verbs by which the same may be told."""
    return _OTHERWISE.get(verb)


def verb_of(text: str) -> str | None:
    """A pattern for the verb that says what they did."""
    if SUCCEEDS.search(text):
        return SUCCEEDS.pattern
    if _TRAVELLED.search(text) or _CAME_ALONG.search(text):
        return "accompan"
    if _ALSO.search(text):
        return ALSO
    if _SHOWED.search(text):
        return "(?:guid|conducted|show(?:ed|n))"
    if gave := _GAVE.search(text):
        return _GIVEN.get(gave[1].lower(), _SPEAKING)
    if handed := _HANDED.search(text):
        return handed[1].lower()
    if doing := _WHOSE_DOING.search(text):
        return doing[1].lower()
    if (by_whom := _BY_WHOM.search(text)) and (verb := by_whom["verb"] or by_whom["done"]):
        return str(verb).lower()
    if in_charge := _IN_CHARGE.search(text):
        return "le(?:ad|d)" if in_charge[1].lower() == "lead" else in_charge[1].lower()
    if doer := _WAS_DOER.search(text):
        return doer["verb"].lower()
    if _LED_IT.search(text):
        return "(?:про)?в[её]л"
    if russian := _RUSSIAN.search(text):
        return rf"{russian['verb'].lower()}(?:л|вш|н|т(?!ел))"
    match, other = _DID.search(text), _OTHER.search(text)
    if match is None or (other and other.start() < match.start()):  # "who commanded the ship on which it was signed"
        return other[1].lower() if other else None
    return "sign" if match[1].lower().startswith("put") else match[1].lower()
