"""A question as its writer would have spelled it out: "mtg" and "DG" in full, "wich" without the slip."""

from __future__ import annotations

import re
from collections.abc import Callable

_WHOLE = {
    "airforce": "air force",
    "addl": "additional", "amb": "ambassador", "approx": "approximately", "assoc": "association", "asst": "assistant",
    "b/w": "between", "cmte": "committee", "conf": "conference", "cte": "committee", "cttee": "committee",
    "delg": "delegation", "dept": "department", "depts": "departments", "dy": "deputy", "fm": "foreign minister",
    "gov't": "government", "govt": "government", "hq": "headquarters", "int'l": "international",
    "intl": "international", "mgmt": "management", "mgt": "management", "mtg": "meeting", "mtgs": "meetings",
    "nat'l": "national", "natl": "national", "pax": "people", "pls": "please", "plz": "please", "pres": "president",
    "prez": "president", "prof": "professor", "prog": "programme", "reps": "representatives",
    "secy": "secretary", "univ": "university", "w/": "with", "wrt": "about",
}  # fmt: skip
# Offices are written short in capitals only: "dg" may be anything.
_OFFICES = {
    "CDS": "Chief of Defence Staff", "CEO": "Chief Executive Officer", "CJ": "Chief Justice",
    "DDG": "Deputy Director General", "DG": "Director General", "DIG": "Deputy Inspector General",
    "FM": "Foreign Minister", "HC": "High Commissioner", "IGP": "Inspector General of Police",
    "MD": "Managing Director", "MP": "Member of Parliament", "MPs": "Members of Parliament", "PM": "Prime Minister",
    "SG": "Secretary General", "VC": "Vice Chancellor", "VP": "Vice President",
}  # fmt: skip
_OFFICES |= {
    f"{short}s": whole.replace("Director", "Directors") for short, whole in _OFFICES.items() if short[-1] == "G"
}
# Ministries: "в Минэнерго", whatever the case; a report may have them at length.
_MINISTRIES = {
    "минводхоз": "водного хозяйства", "минздрав": "здравоохранения", "минобороны": "обороны",
    "минобразования": "образования", "минобрнауки": "образования и науки", "минприроды": "природных ресурсов",
    "минпром": "промышленности", "минсельхоз": "сельского хозяйства", "минстрой": "строительства",
    "минтранс": "транспорта", "минтруд": "труда", "минфин": "финансов", "минцифры": "цифрового развития",
    "минэкологии": "экологии", "минэкономики": "экономики", "минэнерго": "энергетики", "минюст": "юстиции",
}  # fmt: skip
_MINISTRY = re.compile(rf"({'|'.join(_MINISTRIES)})(?:а|у|ом|е)?", re.IGNORECASE)
_SLIPS = {
    "atendance": "attendance", "attendence": "attendance",
    "atended": "attended", "attendend": "attended", "attendes": "attendees", "attened": "attended",
    "comitee": "committee", "delgation": "delegation", "hwo": "who", "meetin": "meeting",
    "meting": "meeting", "minster": "minister", "partcipated": "participated", "presidnt": "president",
    "presient": "president", "waht": "what", "wat": "what", "wehn": "when", "wen": "when", "whcih": "which",
    "acheived": "achieved", "adress": "address", "agrement": "agreement", "agreemnt": "agreement",
    "ambasador": "ambassador", "anouncement": "announcement", "aproved": "approved", "cermony": "ceremony",
    "comision": "commission", "commision": "commission", "commisioner": "commissioner", "comittee": "committee",
    "commitee": "committee", "committe": "committee", "counsil": "council", "delegaton": "delegation",
    "developement": "development", "divison": "division", "embasy": "embassy", "extention": "extension",
    "goverment": "government", "govenor": "governor", "minstry": "ministry", "offical": "official",
    "officals": "officials", "oficial": "official", "oficials": "officials", "parliment": "parliament",
    "participents": "participants", "presidental": "presidential", "recieved": "received",
    "representitive": "representative",
    "secratary": "secretary", "secretery": "secretary", "vehical": "vehicle", "vehicals": "vehicles",
    "wher": "where", "whic": "which", "whihc": "which", "wich": "which", "wnen": "when",
}  # fmt: skip
N_LETTERS_OF_SLIP = 6  # of a word with a capital, which in fewer may be anybody's name
_NO_NAMES = frozenset(
    {
        "pres",
        "amb",
        "prof",
        "reps",
        "asst",
        "addl",
        "dept",
        "govt",
        "gov't",
        "secy",
        "univ",
        "mgmt",
        "intl",
        "int'l",
        "natl",
        "nat'l",
    }
)  # nobody's
_WORD = re.compile(r"(?<![\w.@/’'-])(?:[^\W\d_]+(?:['’][^\W\d_]+)?|b/w|w/)(?![\w@/-]|['’]\w)\.?")


def in_full(question: str, is_known: Callable[[str], bool]) -> str:
    """The question with its short and slipped words in full; names and all other words as they stand.

    :param is_known: whether the reports have a word themselves: then it is left.
    """
    return _WORD.sub(lambda match: _in_full(match, is_known), question)


def as_meant(question: str, respelled: Callable[[str], str | None]) -> str:
    """The question without slips of the pen.

    :param respelled: what a word was meant to be; `None` where it stands as it was meant.
    """
    return _WORD.sub(lambda match: _as_meant(match[0], respelled), question)


def _as_meant(word: str, respelled: Callable[[str], str | None]) -> str:
    bare = word.rstrip(".")
    meant = None if bare.lower() in _WHOLE | _SLIPS else respelled(bare)
    return word if meant is None else meant.capitalize() if word[0].isupper() else meant


def _in_full(match: re.Match[str], is_known: Callable[[str], bool]) -> str:
    word = match[0]
    bare = word.rstrip(".").replace("’", "'")
    if (ministry := _MINISTRY.fullmatch(bare)) and not is_known(bare):
        return f"Министерство {_MINISTRIES[ministry[1].lower()]}"
    may_be_name = bare[0].isupper() and match.start() > 0 and not word.endswith(".") and bare.lower() not in _NO_NAMES
    may_be_slip = not may_be_name or (len(bare) >= N_LETTERS_OF_SLIP and not is_known(bare))
    slip = _SLIPS.get(bare.lower()) if may_be_slip else None
    whole = _OFFICES.get(bare) or slip or (None if may_be_name else _WHOLE.get(bare.lower()))
    return whole if whole and (bare.lower() in _SLIPS or not is_known(bare)) else word
