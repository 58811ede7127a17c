"""The name at the head of an entry, off its honorifics, handles, tick marks and links, and what is left beside it."""

from __future__ import annotations

import re

from corpus.prose.given_names import GIVEN_NAMES
from corpus.rolls.words import BODY, PARTICLES, POST_WORDS, ROLE, ROLE_WORDS, TALK, TITLE, TITLE_WORDS, UNNAMED_WORDS

N_NAME_WORDS = 6
N_TOLD_WORDS = 4  # in small letters after a name of one word: it opens a sentence
N_LETTERS = 600  # of an entry; what it says further on is not about who it is
TEAM = re.compile(r"(?P<colon>:\s*)?(?<![\w.])@[\w.-]+/[\w.-]*\w")  # a handle of many
HANDLE = re.compile(r"(?<![\w.])@[\w.-]*\w")
TICKED = re.compile(r"^\s*\\?\[\s*[xXхХvV✓✔√]\s*\\?\]|[✓✔✅☑🗸]\ufe0f?|:white_check_mark:|:heavy_check_mark:")
UNTICKED = re.compile(r"^\s*\\?\[\s*\\?\](?!\()|[❌✗✘❎☐✖]\ufe0f?|:x:|:negative_squared_cross_mark:")
WRITER = re.compile(
    r"(?:myself|self|me|I|(?:the )?undersigned|your (?:humble |obedient )?(?:servant|correspondent|reporter)"
    r"|the (?:author|writer|reporter)(?: of (?:these lines|this (?:report|note|record)))?)",
    re.IGNORECASE,
)
# "officials from the Treasury", "3 observers": people, but nobody by name.
GROUP = re.compile(
    r"^(?:(?:and|the|some|several|about|around|approximately|other|another|various|a number of|~?\d+|one|two|three"
    r"|four|five|six|seven|eight|"
    rf"nine|ten|twelve|a|около|более)\s+)*(?:(?:other|further|more"
    rf"|unnamed)\s+)?(?:[a-z-]+\s+)?(?:{UNNAMED_WORDS})\b(?!:)",
    re.IGNORECASE,
)
_WORD = r"(?:[^\W\d_a-zа-яё][\w'’`´.\-‐‑]*|[dlDLO]['’][^\W\d_][\w'’-]*|al-[^\W\d_][\w'’-]*)"
_BETWEEN = r"\s+(?:\([^\W\d_]\w+\)\s+|[\"“«‘][^\"”»’]+[\"”»’]\s+)?"
_NAME = re.compile(
    rf"{_WORD}(?:{_BETWEEN}(?:{_WORD}|(?:{PARTICLES})(?=\s)|(?:{PARTICLES})\s+(?:{PARTICLES})(?=\s)"
    r"|(?:оглы|кызы|уулу|o[gğ]l[uyı]|uulu|kyzy|q[iı]z[iı])\b))*"
)
_OFFICE_FIRST = re.compile(
    r"^(?P<office>(?:[\w-]+\s+)?(?:(?:Vice|Deputy|Co)-)?(?:Chair(?:man|woman|person)?|Director|Minister|Secretary|Ambassador|President|Mayor"
    r"|Senator|Commissioner|Councilmember|(?:Council|Board) [Mm]ember|Trustee|Councilm[ae]n|Councilwom[ae]n"
    r"|Alderm[ae]n|Selectm[ae]n|Supervisor|Treasurer|Clerk|Председатель|Директор|Секретарь)s?"
    r"(?: [Pp]ro [Tt]em(?:pore)?)?)\s*:?\s+(?=[A-ZА-ЯЁ])"
    rf"|^(?P<post>(?:[A-Z][\w-]*\s+){{0,2}}?(?:(?i:{ROLE_WORDS})s?\s+){{0,2}}(?i:{ROLE_WORDS}|{POST_WORDS})s?)"
    r"\s+(?=[A-ZА-ЯЁ][\w.'’-]*\s+[A-ZА-ЯЁ])"
    r"|^(?P<lower>(?:[a-zа-яё][\w-]*\s+){1,4})(?=[A-ZА-ЯЁ])"
    r"|^(?P<initialed>(?:[\w-]+\s+){1,8}?)(?=(?:[A-ZА-ЯЁ]\.\s?){1,2}[A-ZА-ЯЁ][^\W\d_]+$)"
    rf"|^(?P<titled>(?:[\w-]+\s+){{1,8}}?)(?=(?:{TITLE_WORDS})\.?\s+[A-ZА-ЯЁ])"
)
_GIVEN_LAST = re.compile(r"^(?P<office>[\w’' -]+) (?P<name>(?P<given>[A-ZА-ЯЁ][\w’'-]+) [A-ZА-ЯЁ][\w’'-]+)$")
# "Karl Head", "Eva M. Clerk": surnames that are offices as well, behind a first name and with nothing else about them.
_CALLED_AS_OFFICE = re.compile(
    r"(?P<given>[A-Z][\w’'-]+)(?: [A-Z]\.?){0,2} (?:Head|Clerk|Guest|Driver|Mayor|Senior|Fellows?|Nurse|Doctor)"
    r"(?=\s*(?:$|[,;:(\[|/]|\s[-–—]))"
)
# "Recording Clerk-Karl Lind"
_OFFICE_DASHED = re.compile(
    rf"^(?P<office>(?:[A-Z][\w’']* ){{0,2}}(?i:{ROLE_WORDS}))[-–—] ?(?=[A-Z][\w.’'-]+ [A-Z])"
    rf"(?!(?i:{ROLE_WORDS}|{POST_WORDS}|general|elect)\b)"
)
# "Rotarians A Lind, B Ode"
_PLURAL = re.compile(r"^[A-Z][a-z]{4,}s\s+(?=[A-Z]\.?\s[A-Z][a-z])")
_NOBODY = re.compile(
    r"^(?:n/?a|none|nil|nobody|no[ -]?one|tbd|tbc|tba|all|everyone|everybody|unknown|names?|-+|none (?:received"
    r"|recorded|noted)|full name|see (?:above|below|also|list)\b.*|(?:table of )?contents|нет|не было|ф\.?и\.?о\.?"
    r"|имя|quorum\b.*"
    r"|organi[sz]ation|affiliation|as above|you|etc\.?|(?:and )?others?|(?:this|these|those|it|we|they|there"
    r"|including)\b.*|no .*|total\b.*|public|none .*|not .*|apolog(?:ies|y)\b.*|yes|agenda\b.*|minutes\b.*"
    r"|date\b.*|time\b.*|late|(?-i:[A-Z]{1,4}\d{1,4}/\d+)\b.*|[js]r\.?"
    r"|attending \w+|approval of .*|[\w-]+ seat|notice\b.*"
    r"|pages? \d.*|as (?:per|listed|attached)\b.*|location\b.*|venue\b.*"
    r"|recordings?\b(?! (?:secretary|clerk|officer)).*|actions?\b.*"
    r"|next .*|todo|against|abstain(?:ed|ing)?|abstentions?|in favou?r"
    r"|to be (?:added|filled in|confirmed|completed)|\.{2,}|…|(?:add )?your name.*|name here)$",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[(?:User:)?([^\]]*)\](?:\([^)\s]*\)|\[[^\]]*\])")
_ADDRESS = re.compile(r"<[^<>]*>|\bhttps?://\S+|\b[\w.+-]{1,64}@[\w-]+\.[\w.]+|</?\w+[^<>]*>")
_EMPHASIS = re.compile(r"(?<!\w)[*_`]+|[*_`]+(?!\w)|\\")
_MARKS = re.compile(r"[\[<@*_`~\\:✓✔✅☑🗸❌✗✘❎☐✖]")
_ASIDE = re.compile(r"\(([^()]*)\)?|\[([^\[\]]*)\]?|\{([^{}]*)\}?")
_NICKNAME = re.compile(r"\w\s+\(([^\W\d_]\w+)\)\s+[^\W\d_a-z]\w+")
_CUT = re.compile(r"\s+[-–—]+\s*|\s*[-–—]+\s+|\s*[,;|/\t]\s*|\s*:(?:\s+|$)|\s{3,}|\s*\.{4,}\s*|\s*=>?\s+|\s+\*|\s+•\s+")
_TAIL = re.compile(
    r"\s+(?:from|representing|for|on behalf of|via|by|as|with|at|joined|joining|left|leaves|arrived|remote(?:ly)?"
    r"|of(?=\s+(?:the\s+)?[A-ZА-ЯЁ])|online|in person|who|until|till|since|after|except|is|was|от|из|по|late"
    r"|only|\+)(?:\s|$)",
)
_TELLS = re.compile(r"^[a-z][^,(]*?\b(?:is|are|was|were|will|has|have|had|be|been)\b|^be\b")
_SHARED = re.compile(r"(?:co|vice|ex)-")
_JOINTS = frozenset("and at by for from in of on the to until till via with".split())
_BEGINS_SENTENCE = re.compile(r"(?:The|An?|This|These) [a-z]")
_INITIAL_LAST = re.compile(r"(?:\b|\.)[^\W\d_]{1,2}\.$")


def looks_like_name(text: str, *, n_words: int = 1) -> bool:
    """Capitalised words, particles and initials, none of them an office or a kind of body."""
    if len(text) > N_LETTERS:
        return False
    plain = TITLE.sub("", text.strip())
    match = _NAME.fullmatch(plain)
    if match is None or is_nobody(plain):
        return False
    is_name = called_as_office(plain) == plain or not (ROLE.search(plain) or BODY.search(plain))
    return n_words <= len(plain.split()) <= N_NAME_WORDS and is_name


def called_as_office(text: str) -> str | None:
    """The name at the head of an entry whose surname is an office, too."""
    match = _CALLED_AS_OFFICE.match(text)
    return match.group() if match and match["given"].lower() in GIVEN_NAMES else None


def is_nobody(plain: str) -> bool:
    """ "None", "N/A", "Name": stands where a name would."""
    return _NOBODY.match(plain) is not None


def is_talk(text: str) -> bool:
    """Words that make a sentence."""
    return len(TALK.findall(text)) >= (1 if len(text.split()) <= 3 else 2)


def handle_in(text: str) -> str | None:
    match = HANDLE.search(TEAM.sub(" ", _ADDRESS.sub(" ", text[:N_LETTERS]))) if "@" in text else None
    return match.group() if match else None


def without_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """The entry without links, addresses, handles, tick marks and emphasis; and what stood in brackets."""
    text = text[:N_LETTERS]
    plain = _unmarked(text) if _MARKS.search(text) else text
    plain, asides = _without_asides(plain) if any(mark in plain for mark in "([{") else (plain, ())
    plain = re.sub(r"\s*\n\s*", " ", plain)
    return re.sub(r"(?:\s*[,;:|/–—-])+\s*$", "", plain.strip(" \t,;:*•·–—-)>")).strip(), asides


def _unmarked(text: str) -> str:
    plain = TICKED.sub(" ", UNTICKED.sub(" ", text))
    plain = HANDLE.sub(" ", TEAM.sub(" ", _ADDRESS.sub(" ", _LINK.sub(r"\1", plain))))
    plain = plain.replace("**", "").replace("__", "").replace("~~", "")
    return _EMPHASIS.sub("", plain)


def _without_asides(text: str) -> tuple[str, tuple[str, ...]]:
    """A nickname in the middle of a name stays there."""
    found = (" ".join(filter(None, match.groups())).strip() for match in _ASIDE.finditer(text))
    asides = tuple(aside for aside in found if aside)
    nickname = _NICKNAME.search(text)
    if nickname and not (nickname[1].isupper() and ROLE.search(text, nickname.end(1))):  # "Bo Ode (OSC) Convenor"
        return text, tuple(aside for aside in asides if aside != nickname[1])
    return _ASIDE.sub(" , " if re.search(r"[)\]]\s*\w", text) else " ", text), asides


def split_name(plain: str) -> tuple[str | None, tuple[str, ...]]:
    """The name at the head of an entry without marks, and the details after it."""
    if name := called_as_office(plain):
        return name, tuple(part for each in _CUT.split(plain[len(name) :]) if (part := each.strip(" *†‡^")))
    office, rest = office_first(plain)
    parts = [part for each in _CUT.split(rest) if (part := each.strip(" *†‡^"))]
    head, *details = parts or [""]
    tail = _TAIL.search(head)
    if tail and tail.start():
        head, details = head[: tail.start()], [head[tail.start() :].strip(), *details]
    name, details = _run_of_name(TITLE.sub("", head), details)
    return (name or None), tuple([*details, office] if office and name else details)


def office_first(plain: str) -> tuple[str, str]:
    """ "Director Anna Lind", "county councillor Cllr Bo Ode", "members Carl Moss": the office, and the rest."""
    if dashed := _OFFICE_DASHED.match(plain):
        return dashed["office"], TITLE.sub("", plain[dashed.end() :], count=1).strip()
    match = _OFFICE_FIRST.match(plain) or _PLURAL.match(plain)
    office = match.group().strip() if match else ""
    if match and match.re is _PLURAL and office.lower() not in GIVEN_NAMES:
        return office, plain[match.end() :]
    if (
        match
        and match.re is _OFFICE_FIRST
        and (match["office"] or match["post"] or ROLE.search(office) or (match["titled"] and BODY.search(office)))
    ):
        return office, TITLE.sub("", plain[match.end() :], count=1).strip()
    last = _GIVEN_LAST.match(plain)  # "Head of Department Anna Lind"
    if last and last["given"].lower() in GIVEN_NAMES and ROLE.search(last["office"]):
        return last["office"], last["name"]
    title = TITLE.match(plain)
    return "", plain[title.end() if title else 0 :].strip()


def _run_of_name(head: str, details: list[str]) -> tuple[str, list[str]]:
    match = _NAME.match(head)
    if is_nobody(head) or len(head) < 2 or _BEGINS_SENTENCE.match(head):
        return "", [head, *details]
    if match is None:
        return (head, details) if _is_hurried(head) else ("", [head, *details])
    name, rest = match.group(), head[match.end() :].strip()
    office = ROLE.search(name) or BODY.search(name)
    if office and not rest and not details and name.endswith(office.group()) and BODY.fullmatch(office.group()):
        return "", [head]  # "Ada Lovelace Institute"
    if office:
        name, rest = name[: office.start()].strip(), head[office.start() :].strip()
        if len(name.split()) < 2:
            return "", [head, *details]
    elif rest.isalpha() and " " not in name and not ROLE.match(rest) and not BODY.match(rest):
        name, rest = head, ""
    if " " not in name and (BODY.match(rest) or (len(rest.split()) >= N_TOLD_WORDS and rest[0].islower())):
        return "", [head, *details]  # "Roads team", "Or open the link and sign"
    if is_talk(rest) or _TELLS.search(rest) or len(name.split()) > N_NAME_WORDS:
        return "", [head, *details]
    return name if _INITIAL_LAST.search(name) else name.rstrip(" .,"), [rest, *details] if rest else details


def _is_hurried(head: str) -> bool:
    """Typed in a hurry ("anna lind"), or known by one word: kept as printed."""
    words = head.split()
    return (
        0 < len(words) <= 3
        and words[0] not in _JOINTS
        and not (head.islower() and ROLE.fullmatch(words[-1]))  # "lawyer", "legal adviser"
        and not (_SHARED.match(head) and ROLE.fullmatch(_SHARED.sub("", words[-1])))  # "co-Treasurers"
        and not (len(words) > 1 and words[0].endswith("ing"))  # "presenting item 3"
        and not is_talk(head)
        and not head[0].isdigit()
        and re.sub(r"[\s_-]", "", head).isalnum()
    )
