"""What stands beside a name: whose office is whose in a list of people, and the body they came from."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from corpus.prose.offices import (
    first_office,
    has_office,
    last_office,
    left_stretch,
    names_body,
    organization_of,
    right_stretch,
    trim,
)
from corpus.prose.plain_words import COUNTRIES
from corpus.prose.tokens import Run, Token

_AND = frozenset({"and", "&", "with"})
MAX_BODY_TOKENS = 10
_OPENS_NO_BODY = frozenset("the of for and on &".split())
_DASHES = frozenset({"–", "—", "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """As printed; `start` and `end` are where it stands in the sentence."""

    role: str | None = None
    organization: str | None = None
    start: int | None = None
    end: int | None = None


def share_offices(tokens: Sequence[Token], runs: Sequence[Run]) -> tuple[list[Sequence[Token]], list[Sequence[Token]]]:
    """For every run the words of office before it and after it; a stretch between two goes to one, or is parted."""
    before: list[Sequence[Token]] = [() for _ in runs]
    after: list[Sequence[Token]] = [() for _ in runs]
    for number, run in enumerate(runs):
        floor = runs[number - 1].end if number else 0
        ceiling = runs[number + 1].head if number + 1 < len(runs) else len(tokens)
        left = left_stretch(tokens, run.head, floor)
        if not before[number] and (number == 0 or left > floor):
            before[number] = tokens[left : run.head]
        behind = _past_degrees(tokens, run.end, ceiling)
        right = right_stretch(tokens, behind, ceiling)
        gap = tokens[behind:right]
        if number + 1 < len(runs) and right == ceiling:
            mine, theirs = _part(gap, leads=has_office(before[number]))
            after[number], before[number + 1] = mine, theirs
        elif gap and (gap[0].text in (",", "(", "from", "of", "–", "—", "-") or _is_said_at_once(gap)):
            after[number] = gap
    return before, after


def _is_said_at_once(gap: Sequence[Token]) -> bool:
    """ "Jan Lind the Norlandian Consul"."""
    return gap[0].text == "the" and len(gap) > 1 and gap[1].text[:1].isupper() and has_office(gap)


def _past_degrees(tokens: Sequence[Token], end: int, ceiling: int) -> int:
    """Where what stands behind a name begins, its degrees left out: "Ada Lind, Ph.D. (Head of the Office)"."""
    at = end
    while at + 1 < ceiling and tokens[at].text == "," and tokens[at + 1].kind in ("honorific", "initial"):
        if at + 2 < len(tokens) and tokens[at + 2].kind in ("honorific", "initial", "name", "caps", "particle"):
            break  # "Ada Lind, Dr. Bo Ode"
        at += 2
    return at


def _part(gap: Sequence[Token], *, leads: bool) -> tuple[Sequence[Token], Sequence[Token]]:
    """Whose office stands between two names.

    :param leads: offices stand before the names here, as far as one has seen.
    """
    if not has_office(gap):
        return ((), gap) if _is_anothers_land(gap) else (gap, ())
    if gap[0].text in ("from", "of", "("):  # "from the Roads Agency and Director Jan Ode"
        joints = (at for at, token in enumerate(gap) if token.text in _AND | {","} and not has_office(gap[:at]))
        last = max((at for at in joints if has_office(gap[at:])), default=0)
        if last:
            return gap[:last], gap[last + 1 :]
    opens = next((token.lower for token in gap if token.text != ","), "")
    if opens in _AND:
        return (), gap
    adjacent = gap[-1].text not in _AND | {","}
    if gap[0].text == "," and gap[-1].text in _AND:  # "Councillor Lind, Chair of the Board, and Jan Ode, Clerk"
        return gap, ()
    n_offices = _n_offices(gap)
    if adjacent and (leads or n_offices == 1 or gap[0].text != ","):
        return (), gap
    if gap[-1].text in _AND and not leads:
        return gap, ()
    if leads:
        return (), gap
    return (gap, gap) if adjacent or n_offices > 1 else (gap, ())


def _is_anothers_land(gap: Sequence[Token]) -> bool:
    """ ", and of Norland, " between two ambassadors."""
    words = [token.lower for token in gap if token.text != ","]
    return words[:2] == ["and", "of"] and gap[-1].text == "," and _has_country(gap)


def _n_offices(gap: Sequence[Token]) -> int:
    """How many comma-parted pieces name an office."""
    pieces, start = 0, 0
    for at in [*(at for at, token in enumerate(gap) if token.text == ","), len(gap)]:
        pieces += has_office(gap[start:at])
        start = at + 1
    return pieces


def office_beside(text: str, before: Sequence[Token], after: Sequence[Token]) -> Office:
    """The office before a name, or the one after it; of a bare title and a whole office, the office."""
    before = _after_heading(text, before)
    led, followed = _office(last_office(before), before), _office(first_office(after), after)
    if followed and (led is None or len(led) == 1):  # "Ambassador Lind, Head of the Oslo Office"
        role = _text(text, followed)
        return Office(role=role, organization=organization_of(role), end=followed[-1].end)
    if led is None:
        beside = _body_after(text, after, opens=("from", "of", "(", ","))
        return Office(organization=beside or _land_before(before, text))
    role = _text(text, led)
    beside = _body_after(text, after, opens=("from", "of", "(")) or owner_of(_till(before, led), text)
    organization = organization_of(role) or beside
    return Office(role=role, organization=organization, start=led[0].start)


def _after_heading(text: str, before: Sequence[Token]) -> Sequence[Token]:
    """Without the office at the end of the line above: "Appointed as Chief Secretary" over "President Lind has"."""
    for at in range(len(before) - 1, 0, -1):
        if "\n" in text[before[at - 1].end : before[at].start]:
            ends = before[at - 1].kind in ("name", "plain", "office", "caps")
            return before[at:] if ends and before[at].kind == "office" and has_office(before[:at]) else before
    return before


def _office(office: Sequence[Token], stretch: Sequence[Token]) -> Sequence[Token] | None:
    return office if office and has_office(stretch, unknown=True) and has_office(office, unknown=True) else None


def _till(before: Sequence[Token], office: Sequence[Token]) -> Sequence[Token]:
    return [token for token in before if token.start < office[0].start]


def owner_of(tokens: Sequence[Token], text: str) -> str | None:
    """The body or country whose the next word is: "Norland's Minister", "Centre – Director"."""
    end = len(tokens)
    if not end or not (tokens[-1].possessive or tokens[-1].text in _DASHES):
        return None
    end -= tokens[-1].text in _DASHES
    start = end
    while start and tokens[start - 1].kind in ("name", "caps", "plain"):
        start -= 1
    if start == end:
        return None
    owner = " ".join(text[tokens[start].start : tokens[end - 1].start + len(tokens[end - 1].text)].split())
    return owner if names_body(owner) or _has_country(tokens[start:end]) else None


def body_of_bracket(tokens: Sequence[Token], text: str) -> str | None:
    """The body or country right before a bracket with who came for it: "the World Bank (Ms. Lind)"."""
    start = len(tokens)
    while start and len(tokens) - start < MAX_BODY_TOKENS and _may_be_in_body(tokens[start - 1]):
        start -= 1
    while start < len(tokens) and tokens[start].lower in _OPENS_NO_BODY:
        start += 1
    if start == len(tokens):
        return None
    body = _text(text, tokens[start:])
    return body if names_body(body) or _has_country(tokens[start:]) or body.isupper() else None


def _may_be_in_body(token: Token) -> bool:
    return token.kind in ("name", "caps", "plain", "office") or token.lower in ("of", "for", "the", "and", "on", "&")


def _body_after(text: str, after: Sequence[Token], *, opens: Collection[str]) -> str | None:
    """With no office after it, the body that is there: "Prof. Lind from the University of Ode", "Ms. Ode (GIZ)"."""
    trimmed = trim(after)
    if not trimmed or trimmed[-1].possessive or after[0].text not in opens:
        return None
    body = _text(text, trimmed)
    body = body.strip("()") if after[0].text == "(" else body.partition(", and")[0]
    is_land = after[0].text in ("from", "of") and _has_country(trimmed)
    return body if is_land or names_body(body) else None


def _land_before(before: Sequence[Token], text: str) -> str | None:
    """ "the ambassadors of Norland, Mr. Lind, and of Westmark, Ms. Ode": the second one's."""
    land = trim(before)
    return _text(text, land) if before and _is_anothers_land(before) else None


def _has_country(tokens: Sequence[Token]) -> bool:
    return any(token.lower in COUNTRIES for token in tokens)


def _text(text: str, tokens: Sequence[Token]) -> str:
    cut = " ".join(text[tokens[0].start : tokens[-1].end].split())
    if cut.startswith("("):  # "Mr. Lind (Chair)"
        return cut.strip("()")
    return cut + ")" if cut.count("(") > cut.count(")") else cut
