"""Names that a note sets down without a verb: "Ms. Lind and Mr. Ode (Bank)", under the day of which it tells."""

from __future__ import annotations

import re

from corpus.prose import phrases
from corpus.records import How

_CLAUSE = re.compile(r"[;:!?]\s|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.\s|\*\*\s")
_ASIDES = re.compile(r"\([^()]*\)?|\[[^\]]*\]?|,\s*(?:who|whose|which|now|formerly|until|since)\b[^,;]*")
# What a name may be followed by, where no verb of its own is left out: "Mr. Ode, lawyer", "Mr. Ode for the Bank".
_GOES_ON = re.compile(
    r"^[’'*_\s]*(?:$|[,.(+&/\[–—-]|(?:and|with|from|of|for|on|in|at|plus|alone|only|himself|herself|both|too|also|by)\b)"
)
# Those of whom such a note only speaks, or says that they were elsewhere.
_AWAY = re.compile(
    r"\b(?:already|still|back|elsewhere|away|absent\w*|ill|sick|unwell|on (?:\w+ )?leave|not|no|nobody|none"
    r"|without|less|minus|except|but|instead|excused|apolog\w+|regrets?|sorry|missing|late|cancel\w*|postponed|unable|tomorrow|next|n/a)\b",
    re.IGNORECASE,
)
_TITLES = re.compile(r"(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Col|Gen)\b\.?\s*)+$")
_ELSEWHERE = re.compile(r"^\W*(?:already|still|back|elsewhere|away|absent|ill|sick|unwell)\b", re.IGNORECASE)
_SPOKEN_OF = re.compile(
    r"\b(?:of|from|about|on|to|against|via|than|see|per|re|cc|thanks|dear|hi|under|since|after|before|like|as|in|at)"
    r"(?: (?:the|our|his|her|their|my|an?))?\s*$"
    r"|\b(?:rue|avenue|av|street|st|road|boulevard|blvd|square|via|calle|rua|ul|ulitsa|prospekt|plaza|room|hall|hotel|aboard)\.?\s*$"
    r"|(?<!given )(?<!hosted )(?<!offered )(?<!opened )\bby\s*$",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"\b(?:topics?|subjects?|themes?|contacts?|cc|copy|to|from|via|through|actions?|responsible"
    r"|follow[- ]?ups?|next(?: steps?)?|deadline|drafted|prepared|typed|photos?|not seen|not met|to do|todo|reference"
    r"|ref|re|owner|due|thanks|agenda|documents?)\W*[:–—-]\s*$",
    re.IGNORECASE,
)
_IN_CHAIR = re.compile(
    r"^\W*(?:in the chair|as (?:the )?(?:\w+ )?chair\w*|(?:presiding|chairing|moderating)\b"
    r"|chair(?:man|woman|person)?\W)",
    re.I,
)


def how_bare(before: str, right: str) -> How | None:
    """How those took part whom a clause without a verb names; `None` where it has one, or only speaks of them.

    :param before: the sentence up to the first of the names.
    :param right: what follows the last of them.
    """
    label_ends = [match.end() for match in _CLAUSE.finditer(before)]
    left = before[label_ends[-1] if label_ends else 0 :]
    rest = _ASIDES.sub(" ", _CLAUSE.split(right, maxsplit=1)[0])
    bare = _ASIDES.sub(" ", left)
    if _IN_CHAIR.match(right):
        return None if phrases.FINITE.search(bare) else "chaired"
    if not _GOES_ON.match(rest) or any(form.search(bare + " - " + rest) for form in (phrases.FINITE, _AWAY)):
        return None
    if _SPOKEN_OF.search(left) or phrases.MERELY.search(left) or phrases.FUTURE.search(before):
        return None
    return None if _OTHER_LABEL.search(before[: len(before) - len(left)] or left) else "present"


def only_speaks_of(before: str, right: str) -> bool:
    """Whether a clause speaks of somebody who was elsewhere: "Mr. Ode already at home", "Contact: Mr. Ode".

    :param before: the sentence up to the name.
    :param right: what follows it.
    """
    rest = _ASIDES.sub(" ", _CLAUSE.split(right, maxsplit=1)[0])
    if _OTHER_LABEL.search(_TITLES.sub("", before)):
        return True
    return not phrases.FINITE.search(rest) and (not _GOES_ON.match(rest) or _ELSEWHERE.match(rest) is not None)
