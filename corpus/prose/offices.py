"""Offices beside a name: the stretch before it or after it that says who somebody is, and the body they serve."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.prose.honorifics import OFFICE_PREFIXES, OFFICES
from corpus.prose.plain_words import BODIES, COUNTRIES
from corpus.prose.tokens import Token

N_OFFICE_TOKENS = 32
MAX_OFFICE_WORDS = 3
MAX_FIELD_WORDS = 3
_JOINTS = frozenset("of the to for and in on at under & - – — / ( ) , with from".split())
_LEFT_JOINTS = _JOINTS - {"with", "from"}
_COME_FROM = frozenset("representative delegate expert".split())
# Written small, they may still be part of an office ("Head of the UNDP office in Norland").
_SMALL_BODIES = frozenset("office department division section unit branch team secretariat desk".split())
_SMALL_FIELDS = frozenset("country sales research duty press area field training policy finance legal".split())
_EDGES = frozenset("of the to for and in on at & - – — / , with from a an as its his her their our".split())
_ACRONYM = re.compile(r"\b(?!(?:[IVX]+|MP|PC|JP|GIS|ICT|IT|HR|PR|AI)\b)[A-Z]{2,}\b")
_LAND = r"[A-ZÀ-Ž][^\W\d_]+(?: (?:of|the|and|&|[A-ZÀ-Ž][^\W\d_.]+))*"
_FOR_A_LAND = re.compile(
    r"^(?:[\w-]+ )*?(?i:Ambassadors?|High Commissioner|Envoy|Consuls?|Consul[- ]General|Chargé d[’']Affaires|Nuncio"
    r"|Mayor|Governor|President|Prime Minister|Premier|Chancellor)(?: Extraordinary)?(?: and Plenipotentiary)?"
    rf" of (?:the )?(?P<land>{_LAND}?)(?: \([A-Z]+\))?(?: (?:to|in) .*|,.*)?$"
)
_MINISTER = re.compile(r"^(?:[\w-]+ )*?Ministers? (?:of|for)\b")
_STATES = frozenset("republic kingdom federation union state states emirates sultanate principality".split())
_JOINT = re.compile(r"\b(?:of|at|to|in|for|from|with)\s+(?:the\s+)?(?=[A-ZÀ-ŽА-Я])|,\s+(?=[A-ZÀ-Ž])")
# Bodies by their last word, and fields by their first.
_NO_BODIES_END = frozenset("country regional mission group team programme program project".split())
# Alone, they say nothing of whose they are.
_NO_BODIES_ALONE = frozenset(
    "department division section unit office desk team protocol task program programme project plan".split()
)
_FIELDS = frozenset("industry industries media press medical enterprise enterprises sector state plantation".split())


def left_stretch(tokens: Sequence[Token], start: int, floor: int) -> int:
    """Where the words of an office that ends at token `start` may begin, not before `floor`."""
    at = start
    while at > floor and start - at < N_OFFICE_TOKENS:
        came_from = tokens[at - 1].lower == "from" and at > 1 and tokens[at - 2].lower in _COME_FROM
        if _may_be_office(tokens[at - 1], _LEFT_JOINTS) or _is_of_next(tokens, at - 1) or came_from:
            at -= 1
        elif (field := _field_before(tokens, at, floor)) is not None:
            at = field
        else:
            break
    return at


def _is_of_next(tokens: Sequence[Token], at: int) -> bool:
    """ "first" of "first deputy chairman", "country" of "country manager"."""
    word = tokens[at].lower
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (word in OFFICE_PREFIXES | _SMALL_FIELDS) and after is not None and after.kind == "office"


_ARE = frozenset({"is", "are", "was", "were"})  # "The speakers of that session were Mr. Lind and ..."


def _field_before(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Where the field of an office in small letters begins that ends at a token: "head of dog training"."""
    for at in range(end - 1, max(end - 1 - MAX_FIELD_WORDS, floor + 1), -1):
        if tokens[at].kind != "word" or tokens[at].text in _JOINTS | _ARE:
            return None
        if tokens[at - 1].text in ("of", "for") and tokens[at - 2].kind == "office":
            return at
    return None


def right_stretch(tokens: Sequence[Token], end: int, ceiling: int) -> int:
    """Where the words of an office that begins at token `end` may end, not after `ceiling`."""
    at = end
    while at < ceiling and at - end < N_OFFICE_TOKENS:
        if _may_be_office(tokens[at], _JOINTS) or _is_of_next(tokens, at):
            at += 1
        elif (field := _field_after(tokens, at, ceiling)) is not None:
            at = field
        else:
            break
    return at


def _field_after(tokens: Sequence[Token], start: int, ceiling: int) -> int | None:
    """Where the field of an office in small letters ends that begins at a token: "head of dog training,"."""
    joint = start - 1 - (start > 2 and tokens[start - 1].text == "the")  # "head of the dog division,"
    if start < 2 or tokens[joint].text not in ("of", "for") or tokens[joint - 1].kind != "office":
        return None
    for at in range(start, min(start + MAX_FIELD_WORDS + 1, ceiling)):
        if tokens[at].kind != "word" or tokens[at].text in _JOINTS:
            return at if at > start and tokens[at].text in (",", ")", ";") else None
    return None


def _may_be_office(token: Token, joints: frozenset[str]) -> bool:
    if token.kind in ("office", "plain", "name", "caps", "initial"):
        return True
    return token.text in joints or token.lower in _SMALL_BODIES or token.text in ("designate", "elect", "advisory")


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
    for at in range(start + 1, end):
        if tokens[at].lower == "the" and tokens[at - 1].kind != "word" and tokens[at - 1].text not in _JOINTS - {")"}:
            start = at  # "At the Fund (ODF) the chief"
    for at in range(start, end - 1):
        if tokens[at].text == "to" and tokens[at + 1].kind == "office" and not has_office(tokens[start:at]):
            start = at + 1  # "gave the Book of Dams to President Lind"
    for at in range(start, end):
        if _is_dash(tokens, at) and has_office(tokens[at + 1 : end]):  # "Centre – Director"
            start = at + 1
    return trim(tokens[start:end])


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """A dash, or a hyphen with a space before it."""
    spaced = at > 0 and tokens[at].start > tokens[at - 1].end
    return tokens[at].text in ("–", "—") or (tokens[at].text == "-" and spaced)


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
    while start < end and tokens[start].text.lower() in _EDGES | {")"}:
        start += 1
    while end > start and tokens[end - 1].text in _EDGES | {"("}:
        end -= 1
    owners = [at for at in range(start, end) if tokens[at].possessive and not has_office(tokens[start : at + 1])]
    if owners and has_office(tokens[owners[-1] + 1 : end]):
        start = owners[-1] + 1
    return tokens[start:end]


def organization_of(role: str) -> str | None:
    """The body or the country in an office as printed ("Secretary to the Ministry of Roads", "Ambassador of Norland").

    `None` where only a field is named ("Minister of Health").
    """
    at_home = _FOR_A_LAND.match(role)
    if at_home:
        return _without_second_office(at_home["land"])
    if _MINISTER.match(role):
        return _land_at_end(role)
    return _joined_body(role) or _body_before(role) or _body_after(role)


def _land_at_end(role: str) -> str | None:
    """ "Minister of Roads of the Republic of Norland"."""
    *others, land = re.split(r" of (?:the )?", role)
    if others and others[-1].lower().split()[-1] in _STATES:
        land = f"{others[-1]} of {land}"
    return land if set(land.lower().split()) & (COUNTRIES | _STATES) else None


def _joined_body(role: str) -> str | None:
    """The first body after "of", "at" or a comma; of "Roads Department at the Ministry" the one "at" which it is."""
    for joint in _JOINT.finditer(role):
        body = _without_second_office(role[joint.end() :])
        inner = re.search(r" at (?:the )?(?=[A-ZÀ-Ž])", body)
        if inner and names_body(body[inner.end() :]):
            body = body[inner.end() :]
        if names_body(body):
            return _body_before(body) or (body if not _ends_with_office(body) else None)
    return None


def _without_second_office(body: str) -> str:
    """ "Chamber of Trade and Director of Lind" names the body of another office as well."""
    joints = re.finditer(r"(?:,| and|,? &)(?: the)? ", body)
    ends = (joint.start() for joint in joints if _opens_with_office(body[joint.end() :]))
    return " ".join(body[: next(ends, len(body))].split()).strip(" ,")


def _opens_with_office(text: str) -> bool:
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()):
        if word in OFFICES or word not in OFFICE_PREFIXES:
            return word in OFFICES
    return False


def _ends_with_office(body: str) -> bool:
    return body.lower().split()[-1] in OFFICES


def _body_before(role: str) -> str | None:
    """ "World Bank Country Director", "Oak Bank CEO"."""
    words = role.split()
    offices = (n for n in range(len(words)) if _opens_with_office(" ".join(words[n:])))
    at = next((n for n in offices if not n or words[n - 1].lower() not in _EDGES), 0)
    while at and words[at - 1].lower() in _NO_BODIES_END:
        at -= 1
    body = " ".join(words[:at])
    return body if body[:1].isupper() and names_body(body) else None


def _body_after(role: str) -> str | None:
    """ "Country Director ADB", "Director Finance Ministry"."""
    words = role.split()
    last = max((n for n, word in enumerate(words) if word.lower() in OFFICES), default=len(words))
    body = " ".join(words[last + 1 :])
    return body if body[:1].isupper() and names_body(body) else None


def names_body(text: str) -> bool:
    """Whether a phrase is headed by a body, or is one's short name ("UNDP")."""
    head = re.split(r" of | for | in |, ", text)[0]
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", head)]
    if not words or text.strip().lower() in _NO_BODIES_ALONE or words[0] in OFFICES | {"advisor", "adviser"}:
        return False
    return any(word in BODIES - _FIELDS for word in words) or _ACRONYM.search(head.split(" and ")[0]) is not None
