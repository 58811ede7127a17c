"""Offices beside a name: the stretch before it or after it that says who somebody is, and the body they serve."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.prose.plain_words import BODIES
from corpus.prose.tokens import Token

N_OFFICE_TOKENS = 32
MAX_OFFICE_WORDS = 3
_JOINTS = frozenset("of the to for and in on at & - – — / ( ) , with from".split())
_LEFT_JOINTS = _JOINTS - {"with", "from"}
_EDGES = frozenset("of the to for and in on at & - – — / , with from a an as".split())
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_FIRST_BODY = re.compile(r"^(?P<body>[A-Z]{2,}[A-Z]*)\s+\w")


def left_stretch(tokens: Sequence[Token], start: int, floor: int) -> int:
    """Where the words of an office that ends at token `start` may begin, not before `floor`."""
    at = start
    while at > floor and start - at < N_OFFICE_TOKENS and _may_be_office(tokens[at - 1], _LEFT_JOINTS):
        at -= 1
    return at


def right_stretch(tokens: Sequence[Token], end: int, ceiling: int) -> int:
    """Where the words of an office that begins at token `end` may end, not after `ceiling`."""
    at = end
    while at < ceiling and at - end < N_OFFICE_TOKENS and _may_be_office(tokens[at], _JOINTS):
        at += 1
    return at


def _may_be_office(token: Token, joints: frozenset[str]) -> bool:
    if token.kind in ("office", "plain", "name", "caps", "initial"):
        return True
    return token.text in joints or token.text == "designate" or token.lower in ("elect", "advisory")


def has_office(tokens: Sequence[Token], *, unknown: bool = False) -> bool:
    """Whether some word names an office: capitalised, or small beside the name ("the representative of").

    :param unknown: an office in a word of the country counts, told by its body ("Aksakal of the Odeville Council").
    """
    if any(token.kind == "office" for token in tokens):
        return True
    return unknown and _is_of_a_body(trim(tokens))


def _is_of_a_body(tokens: Sequence[Token]) -> bool:
    joints = [at for at, token in enumerate(tokens) if token.text in ("of", ",")]
    if not joints or tokens[joints[0]].text == "," or joints[0] > MAX_OFFICE_WORDS:
        return False
    opens = tokens[: joints[0]]
    return (
        bool(opens)
        and all(t.kind in ("name", "plain") for t in opens)
        and any(t.kind == "name" for t in opens)
        and (any(token.lower in BODIES for token in tokens[joints[0] :]))
    )


def last_office(tokens: Sequence[Token]) -> Sequence[Token]:
    """The office nearest to a name that follows: comma by comma from the right until one is named."""
    end = len(tokens)
    while end and (tokens[end - 1].text in _EDGES):
        end -= 1
    start = end
    while start and not (has_office(tokens[start:end]) and tokens[start - 1].text == ","):
        start -= 1
    return trim(tokens[start:end])


def first_office(tokens: Sequence[Token]) -> Sequence[Token]:
    """The office of a name that went before: up to the comma after which another is named."""
    start = 0
    while start < len(tokens) and tokens[start].text in _EDGES:
        start += 1
    commas = [at for at in range(start, len(tokens)) if tokens[at].text == ","]
    for comma in commas:
        if has_office(tokens[start:comma]) and (has_office(tokens[comma:]) or not _goes_on(tokens[comma + 1 :])):
            return trim(tokens[start:comma])
    return trim(tokens[start:])


def _goes_on(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].kind in ("plain", "name", "caps")


def trim(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the joints at its edges, and without whose it is ("Norland's Minister")."""
    start, end = 0, len(tokens)
    while start < end and tokens[start].text.lower() in _EDGES:
        start += 1
    while end > start and tokens[end - 1].text in _EDGES | {"("}:
        end -= 1
    owners = [at for at in range(start, end) if tokens[at].possessive and not has_office(tokens[start : at + 1])]
    if owners and has_office(tokens[owners[-1] + 1 : end]):
        start = owners[-1] + 1
    return tokens[start:end]


def organization_of(role: str) -> str | None:
    """The body in an office as printed ("Secretary to the Ministry of Roads"); `None` where only a field is named."""
    for match in re.finditer(r"\b(?:of|at|to|in|for|from|with)\s+(?:the\s+)?(?=[A-ZÀ-ŽА-Я])|,\s+(?=[A-ZÀ-Ž])", role):
        body = role[match.end() :]
        if _names_body(body):
            return re.sub(r"\s+", " ", body).strip(" ,")
    first = _FIRST_BODY.match(role)
    return first["body"] if first and len(first["body"]) > 2 else None


def _names_body(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.split(" of ")[0].split(" for ")[0])
    return any(word.lower() in BODIES for word in words) or _ACRONYM.search(text) is not None
