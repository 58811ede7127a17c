"""Marks behind names in a list of members, and the note that says what they mean: "* regrets  † by video"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from corpus.patterns import has_any
from corpus.records import How
from corpus.rolls.marks import N_KEY_LETTERS, told_by

N_MEANING_WORDS = 8
SIGN = r"(?:\\?\*){1,4}|[†‡§¶#^°~+]{1,3}|[¹²³⁴⁵⁶]|\((?:\d|[A-Z])\)"
_PAIR = re.compile(
    rf"(?P<sign>{SIGN})\s*(?:=|:|[-–—](?=\s)|denotes|indicates|means|signifies|stands\s+for)?\s*"
    r"(?P<meaning>[^\W\d_][^*†‡§¶#^°~+¹²³⁴⁵⁶.;:|()\n]{2,70})"
)
_HAS_SIGN = re.compile(rf"{SIGN}|asterisk|dagger|\bstar", re.IGNORECASE)
_HEADED = re.compile(r"^(?:key|legend|notes?|symbols?|marks?)\b\s*[:=–—-]\s*", re.IGNORECASE)
_NAMED_SIGNS = {"asterisk": "*", "star": "*", "double asterisk": "**", "dagger": "†", "double dagger": "‡"}
_NAMED_SIGN = (
    r"(?:(?:an?|the|one|single)\s+)*(?P<word>(?:double )?(?:asterisk|dagger)|star)s?\b"
    rf"(?:\s*\(?(?P<shown>{SIGN})\)?)?"
)
_EITHER = rf"(?:{_NAMED_SIGN}|[\"“'‘(]?(?P<sign>{SIGN})[\"”'’)]?)"
_SAID = (
    # "An asterisk (*) denotes members who were absent"
    re.compile(rf"{_NAMED_SIGN}\s*(?:denotes|indicates|means|marks|shows|=)\s+(?P<meaning>[^.;]+)", re.IGNORECASE),
    # "Members marked with an asterisk sent regrets"
    re.compile(
        r"\b(?:those|names|members|[a-z]+s)\s+(?:[a-z]+\s+){0,2}?(?:marked|shown|followed|denoted|indicated)\s+"
        rf"(?:by\s+|with\s+)?{_EITHER},?\s+(?P<meaning>[a-z][^.;]+)",
        re.IGNORECASE,
    ),
    # "Absent members are marked with an asterisk"
    re.compile(
        r"(?:^|[.;(]\s*)(?P<meaning>[^.;()]{4,60}?)\s+(?:is|are|were|have been)\s+"
        rf"(?:marked|shown|denoted|indicated)\s+(?:by\s+|with\s+)?{_EITHER}",
        re.IGNORECASE,
    ),
)
# What each of these has.
_MAY_SAY = ("asterisk", "dagger", "star", "marked", "shown", "followed", "denoted", "indicated")
# "All other senators named below were present"
_REST = re.compile(
    r"\b(?:all(?: the)? others?|other \w+|the (?:rest|others|remainder)|every(?:one|body) else|remaining \w+"
    r"|(?:names|those|members) (?:with no|without|not|un)\s?\w+)\b[^.;]{0,60}?"
    r"\b(?:present|attended|in attendance|there|came|took part)\b",
    re.IGNORECASE,
)
# Those marked came in some way, or for a time: others came as well.
_MANNER = re.compile(
    r"\b(?:by|via|remote\w*|online|virtual\w*|video\w*|(?:tele)?phone|zoom|teams|webex|late|left|part|partial\w*|until|from"
    r"|joined|also|as|guests?|non-?voting|without)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"^\W*(?:{SIGN})")
# A meaning is no name, though it may begin with a capital.
_MEANS = re.compile(
    r"(?-i:[a-zа-яё])|(?:by|via|sent|not|joined|with|on|attend\w*|participat\w*|members?|those|absen\w*|present|regrets?"
    r"|apolog\w*|excused|in|remote\w*|online|virtual\w*|represented|unexcused|отсутств\w*|присутств\w*)\b",
    re.IGNORECASE,
)
# "* attending remotely", alone below a list.
_MANNER_ALONE = re.compile(
    rf"^\s*(?:{SIGN})\s*(?:attend|participat|join|present|took part|connect)\w*\b[^A-Z:;]{{2,50}}$"
)
_FOLLOWS_NAME = re.compile(rf"(?<=[^\W\d_])[.)]?\s?(?P<sign>{SIGN})(?=\s*(?:$|[\s,;.(\[)\]–—-]))")
_BEFORE_NAME = re.compile(rf"^\s*(?P<sign>{SIGN})\s?(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What the marks behind names mean.

    :param rest_came: a note says that all others were there.
    :param rest_away: the marks are of those present, and of nothing else about them.
    """

    meanings: Mapping[str, How | None] = field(default_factory=lambda: MappingProxyType({}))
    rest_came: bool = False
    rest_away: bool = False

    def how(self, mark: str | None) -> How | None:
        return self.meanings.get(mark) if mark else None


NO_NOTES = Notes()


def notes_of(lines: Sequence[str]) -> Notes:
    """The marks that some note explains and some name bears."""
    noted = [(line, notes) for line in lines if (notes := notes_in(line))]
    if not noted:
        return NO_NOTES
    explaining = {line for line, _ in noted}
    borne = set(_borne(line for line in lines if line not in explaining))
    meanings = {mark: how for _, notes in noted for mark, how in notes.items() if mark in borne}
    if not meanings:
        return NO_NOTES
    every = {how for _, notes in noted for how in notes.values()}
    rest_came = any(map(says_rest_came, explaining))
    rest_away = every == {"present"} and not rest_came and not any(map(_MANNER.search, explaining))
    return Notes(meanings=meanings, rest_came=rest_came, rest_away=rest_away)


def notes_in(text: str) -> dict[str, How | None]:
    """The marks that a line explains; none where it is anything else."""
    plain = text.strip().strip("_|[] ").strip()
    if not plain or len(plain) > N_KEY_LETTERS or not _HAS_SIGN.search(plain):
        return {}
    headed = _HEADED.match(plain)
    plain = plain[headed.end() :] if headed else plain
    if plain[:1] == "(" and plain[-1:] == ")":
        plain = plain[1:-1]
    found = list(_pairs(plain)) or list(_said(plain))
    return {mark: how for mark, meaning in found for how in told_by(meaning)}


def explains_marks(text: str) -> bool:
    """Plainly, with more than one mark or a word on all others: no item behind a bullet."""
    notes = notes_in(text) if _SIGNED.search(text) else {}
    return len(notes) > 1 or (bool(notes) and says_rest_came(text)) or _MANNER_ALONE.match(text) is not None


def says_rest_came(text: str) -> bool:
    return _REST.search(text) is not None


def mark_after(text: str) -> str | None:
    """The mark that an entry bears, behind its name or before it, and not around it."""
    before, after = _BEFORE_NAME.match(text), _FOLLOWS_NAME.search(text)
    if before and after and before["sign"] == after["sign"]:
        return None  # "**Anna Lind**"
    found = after or before
    return found["sign"].replace("\\", "") if found else None


def _borne(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        for piece in (line, *line.split(","), *line.split(";")):
            if mark := mark_after(piece):
                yield mark


def _pairs(plain: str) -> Iterator[tuple[str, str]]:
    first = _PAIR.match(plain)
    if first is None or not _MEANS.match(first["meaning"].strip()):
        return
    found = list(_PAIR.finditer(plain))
    for match in found:
        meaning, sign = match["meaning"].strip(), match["sign"].replace("\\", "")
        is_long = len(meaning.split()) > N_MEANING_WORDS
        if is_long or not _MEANS.match(meaning) or _is_closed(plain, match, sign):
            return  # "*Absent:* Anna Lind", "*absent*", "* Anna Lind attended"
        yield sign, meaning


def _is_closed(plain: str, match: re.Match[str], sign: str) -> bool:
    """ "Absent: Anna Lind" is a label, and the second mark of "**Regrets**" ends what the first makes bold."""
    follows = plain[match.end() :]
    return follows.startswith(":") or (follows.startswith(sign) and not match.group()[-1].isspace())


def _said(plain: str) -> Iterator[tuple[str, str]]:
    if not has_any(plain, _MAY_SAY):
        return
    for form in _SAID:
        for match in form.finditer(plain):
            groups = match.groupdict()
            sign = groups.get("sign") or groups.get("shown") or _NAMED_SIGNS.get((groups.get("word") or "").lower())
            if sign:
                yield sign.replace("\\", ""), match["meaning"].strip()
