"""Names with the surname first ("Lind, Anna", "van Moss, Cy"): whether a column has them, and the right way round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.prose.given_names import GIVEN_NAMES
from corpus.rolls.words import BODY, PARTICLES, ROLE, TITLE_WORDS

_WORD = r"[^\W\d_a-zа-яё][\w'’.-]*"
_SURNAME = rf"(?:(?:{PARTICLES})\s)*{_WORD}(?:[\s-](?:(?:{PARTICLES})\s)*{_WORD}){{0,2}}"
_GIVEN = rf"{_WORD}(?:\s{_WORD}){{0,2}}(?:\s(?:{PARTICLES}))*"
_TURNED = re.compile(
    rf"[*_]{{0,3}}(?P<title>(?:(?:{TITLE_WORDS})\b\.?\s)*)(?P<surname>{_SURNAME}),\s*"
    rf"(?P<late>(?:(?:{TITLE_WORDS})\b\.?\s)*)(?P<given>{_GIVEN})[*_]{{0,3}}(?=\s*(?:$|[(\[,;]|\s[–—-]\s))"
)
# "Name, first name": the head of such a column.
_HEAD = re.compile(r"(?:sur|family |last )?names?,? *(?:/|,|and) *(?:first |given |fore)names?", re.IGNORECASE)
_SURNAME_HEAD = re.compile(
    r"(?:(?:sur|last |family )names?|(?:nach|familien)name|cognome|apellidos?|nom|фамилия)", re.IGNORECASE
)
_GIVEN_HEAD = re.compile(
    r"(?:(?:first|given|fore|christian) ?names?|vornamen?|nome|nombres?|pr[ée]noms?|имя(?:,? отчество)?)", re.IGNORECASE
)
N_SURE = 3  # rows, of which two may be anything
MOST = 0.8


def are_turned(cells: Sequence[str], head: str = "") -> bool:
    """Whether all names of a column, or nearly all, have the surname first.

    :param head: what stands over the column.
    """
    named = [cell for cell in cells if cell]
    found = [match for match in map(_turned, named) if match]
    if not found or len(found) < MOST * len(named):
        return False
    if 2 * sum(match["surname"].split()[0].lower() in GIVEN_NAMES for match in found) > len(found):
        return False  # "Anna Lind, Oak"
    known = any(match["given"].split()[0].strip(".").lower() in GIVEN_NAMES for match in found)
    return len(found) >= N_SURE or (len(found) > 1 and known) or _HEAD.search(head) is not None


def heads_surname(head: str) -> bool:
    return _SURNAME_HEAD.fullmatch(head.strip(" *_:")) is not None


def heads_given_name(head: str) -> bool:
    return _GIVEN_HEAD.fullmatch(head.strip(" *_:")) is not None


def turned(text: str) -> str:
    """ "Lind, Anna (guest)" as "Anna Lind (guest)"; any other text as it is."""
    match = _turned(text)
    if match is None:
        return text
    return f"{match['title']}{match['late']}{match['given']} {match['surname']}{text[match.end() :]}"


def _turned(text: str) -> re.Match[str] | None:
    match = _TURNED.match(text)
    if match is None or any(ROLE.search(match[part]) or BODY.search(match[part]) for part in ("surname", "given")):
        return None
    return match
