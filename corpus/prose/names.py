"""Personal names in running text, as printed, with the office beside them.

Which capitalised words are a person and which a body, a place or a project is decided here; what the person did is for
`attending`, and which mentions are one person for `namesakes`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.prose.beside import body_of_bracket, office_beside, owner_of, share_offices
from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.honorifics import EVERYDAY, NAME_ENDINGS, OFFICES
from corpus.prose.offices import has_office, left_stretch
from corpus.prose.plain_words import BODIES, PLAIN, SURNAMES
from corpus.prose.tokens import Lexicon, Run, Token, tokens_of
from corpus.records import Person, Span

MAX_NAME_TOKENS = 7
MAX_POSTNOMINAL = 3
MAX_SHARING = 30
OF_SEVERAL = frozenset("messrs cllrs drs profs professors mmes mss".split())
_NAME = frozenset({"name", "initial", "caps"})
_PREPOSITIONS = frozenset("of in at to from for near into by-law via".split())
_PLACING = frozenset("in at near into via".split())  # "near Martin Place"
_COMPANY = frozenset({",", "and", ", and", "&", "with"})
_INSIDE = frozenset({"cardinal"})  # stands between the names of its bearer
# Surnames that capitals set off like an acronym: "Director Ida LEE".
_SHORT_SURNAMES = frozenset(
    """
    ang cho das day dev duo ek fan gao goh guo han hao he ho hu ha kim ko koh lal lam lau lee leo li lim lin liu luo ma
    oh ong pak park poh qiu rai rao ray roy seo sen sim son sun tan tay teo toh wee woo wu xu yan yap yeo yoo you yu zhu
    """.split()
)
_STATES = frozenset(  # of the United States, as an address has them: "Newport News, VA"
    """
    AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY
    """.split()
)
_EXCUSED = re.compile(
    r"\b(?:apologies|regrets)\b[^;]{0,60}\bfrom\s+$|\bleave of absence\b[^;.]{0,40}\b(?:to|for|from)\s+$", re.IGNORECASE
)
# "Odov", "Odyan", "Odashvili": what only surnames end in.
_OF_A_FAMILY = re.compile(
    r"[a-zà-ž]{2}(?:[oe]va?|[aie]yan|[iy]an|yan|shvili|[ia]dze|e[nj]ko|[oe]vi[cć]h?|i[cć]|zad[ae]|zoda|oğlu|oglu|sdóttir"
    r"|sdottir|sson|bayeva?|bekova?)$"
)
_OPENS_ROW = re.compile(r"\b(?:were|are|included?|including|namely)\s*:?\s*$")
_OPENS_TEAM = re.compile(
    r"\b(?:consist\w* of|compris\w+(?: of)?|composed of|made up of|includ(?:ed|es|ing)|namely|members (?:are|were))"
    r"\s*:?\s*$"
)
_DEGREES = re.compile(r"^(?:,\s(?:[A-Z][A-Za-z]{0,3}\.){2,5}|,\s[A-Z]\.[A-Z][a-z]{1,3}(?=,))+")
_OPENING_CLAUSE = re.compile(r"^\W*(?:While|When|After|Before|As|In|During|Before|[A-Z][a-z]+ing)\b[^,]*,\s*$")
N_IN_ROW = 3  # names around one that stands alone
# "Dora and Ken Moss", where no surname stands between.
_GIVEN_AND = re.compile(
    r"(?:^|[,;:(]\s*|\b(?!from\b|in\b|of\b|at\b|with\b|for\b|to\b|by\b|near\b|between\b|the\b)[a-z]+\s)(?P<given>[^\W\d_a-z][\w’'-]+)\s(?:and|&)\s$"
)
EMPTY = Lexicon()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mention of a person.

    :param span: the name without honorifics; `reach` has the honorifics and the office as well.
    :param sure: an honorific, an office or initials say it is a person; else only its shape does.
    :param office: the word of office right before the name ("President Lind").
    :param possessive: "Lind's": something of theirs is spoken of.
    """

    person: Person
    span: Span
    reach: Span
    sure: bool
    office: str | None = None
    possessive: bool = False


def find_names(text: str, lexicon: Lexicon = EMPTY) -> tuple[Named, ...]:
    """Every mention of a person in one sentence, in order."""
    tokens = tokens_of(text, lexicon)
    runs: list[Run] = []
    left: list[Run] = []
    for run in _runs(tokens, text):
        if _may_be_person(tokens, run, text) or (runs and _shares_office(tokens, runs, run, text)):
            runs.append(run)
        else:
            left.append(run)
    if lone := _lone_in_row(tokens, runs, left, text):
        runs = sorted((*runs, lone), key=lambda run: run.start)
    before, after = share_offices(tokens, runs)
    found = (_named(tokens, run, text, *pair) for run, pair in zip(runs, zip(before, after, strict=True), strict=True))
    known = [
        replace(named, sure=True) if lone and named.span.start == tokens[lone.start].start else named
        for named in found
        if named
    ]
    named = _with_company(_with_next(known, text), text)
    return tuple(each for one in named for each in _couple(one, text))


def _couple(named: Named, text: str) -> Iterator[Named]:
    """ "Dora and Ken Moss": whoever shares the surname, and the one who bears it."""
    given, *surname = named.person.name.split()
    other = _GIVEN_AND.search(text, 0, named.reach.start) if len(surname) == 1 else None
    both = {given.lower(), other["given"].lower()} if other else set()
    if other and both & GIVEN_NAMES and PLAIN.isdisjoint(both):
        span = Span(start=other.start("given"), end=other.end("given"))
        person = replace(named.person, name=f"{other['given']} {surname[0]}", role=None)
        yield replace(named, person=person, span=span, reach=span)
    yield named


def _with_next(found: Sequence[Named], text: str) -> Sequence[Named]:
    """Two bare names or more before a sure one in a row are as sure, and one that opens it ("there were Ada Lind, Bo").

    Any other alone may be where the one before is from.
    """
    kept = list(found)
    for at in range(len(kept) - 1, 0, -1):
        gap = _between(kept[at - 1], kept[at], text)
        bare = not (kept[at].person.role or kept[at].person.organization or kept[at - 1].person.role)
        if (
            kept[at].sure
            and bare
            and gap == ","
            and (
                kept[at] is not found[at]
                or _is_bare_beside(found, at - 1, text)
                or (" " in kept[at - 1].person.name and _OPENS_ROW.search(text, 0, kept[at - 1].reach.start))
            )
        ):
            kept[at - 1] = replace(kept[at - 1], sure=True)
    return kept


def _is_bare_beside(found: Sequence[Named], at: int, text: str) -> bool:
    """Whether the name before this one stands in the row too, and nothing but its shape says that it is one."""
    if at == 0 or found[at - 1].sure or found[at - 1].person.role:
        return False
    return _between(found[at - 1], found[at], text) == ","


def _between(one: Named, other: Named, text: str) -> str:
    """What stands between two names, the degrees behind the first left out."""
    return _DEGREES.sub("", text[one.span.end : other.reach.start]).strip(" \n\t")


def _with_company(found: Sequence[Named], text: str) -> Iterator[Named]:
    """A bare name joined to a sure one by "and" or a comma is as sure, and shares an office in the plural."""
    last: Named | None = None
    for named in found:
        joined = last is not None and _between(last, named, text) in _COMPANY
        if last and last.sure and joined and named.person.role is None:
            shares = (last.office is not None and _is_of_several(last.office)) or _is_plural(last.person.role)
            person = replace(last.person, name=named.person.name) if shares else named.person
            named = replace(named, person=person, sure=True)
        yield named
        last = named


def _is_plural(role: str | None) -> bool:
    head = re.split(r" (?:of|to|for|at|in) ", role or "")[0].lower()
    return _is_of_several(head) and not head.endswith("ss") and head not in OFFICES


def _is_of_several(office: str) -> bool:
    """Whether its last word is a plural: no Chargé d’Affaires is."""
    return office.endswith("s") and not office.lower().endswith("ffaires")


def _runs(tokens: Sequence[Token], text: str) -> Iterator[Run]:
    at = 0
    while at < len(tokens):
        if tokens[at].kind not in _NAME and not _particle_opens(tokens, at):
            at += 1
            continue
        end = _run_end(tokens, at, text)
        run = _without_acronyms(tokens, at, end)
        if run:
            yield run
        at = end


def _particle_opens(tokens: Sequence[Token], at: int) -> bool:
    """ "Mr. de Silva": the particle is part of the name once an honorific is off."""
    return tokens[at].kind == "particle" and at > 0 and tokens[at - 1].kind == "honorific"


def _run_end(tokens: Sequence[Token], start: int, text: str) -> int:
    end = start + 1
    while end < len(tokens) and not tokens[end - 1].possessive and _joined(tokens, end, text):
        ends_name = tokens[end].lower in NAME_ENDINGS or _is_surname(tokens, start, end)
        last = end if tokens[end].kind in _NAME or ends_name else _past_particles(tokens, end, text)
        if last is None:
            break
        end = last + 1
    return end


def _past_particles(tokens: Sequence[Token], at: int, text: str) -> int | None:
    """The name after "de la", if there is one."""
    if tokens[at].kind != "particle" and tokens[at].lower not in _INSIDE:
        return None
    at += 1
    while at < len(tokens) and tokens[at].kind == "particle":
        at += 1
    return at if at < len(tokens) and tokens[at].kind in _NAME and _joined(tokens, at, text) else None


def _is_surname(tokens: Sequence[Token], start: int, at: int) -> bool:
    """ "Councillor Tyrone Banks", "Mr. Lee Park": after a title the last word is a name, whatever it means."""
    opens = tokens[start - 1] if start else None
    titled = opens is not None and opens.kind in ("honorific", "office") and opens.text[0].isupper()
    ends = at + 1 == len(tokens) or tokens[at + 1].kind not in ("name", "plain", "caps")
    return titled and at == start + 1 and ends and tokens[at].text.istitle() and tokens[at].lower in SURNAMES


def _joined(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Nothing but a space, or one end of a line, between a token and the one before it."""
    gap = text[tokens[at - 1].end : tokens[at].start]
    return not gap.strip() and gap.count("\n") < 2


def _without_acronyms(tokens: Sequence[Token], start: int, end: int) -> Run | None:
    """Acronyms and letters after a name are no part of it ("of the ODE Jan Lind", "Jan Lind PC")."""
    whole_in_caps = all(token.kind in ("caps", "initial") for token in tokens[start:end])
    titled = start > 0 and tokens[start - 1].kind == "honorific"
    if (
        whole_in_caps
        and not titled
        and not _reads_as_caps_name(tokens[start:end])
        and not _is_given(tokens, start, end)
    ):
        return None
    if not whole_in_caps:
        while end > start and _is_postnominal(tokens, start, end):
            end -= 1
        after_joint = start > 0 and tokens[start - 1].lower in _PREPOSITIONS | {"the"}
        while start < end and tokens[start].kind == "caps" and (after_joint or (end - start > 2 and not titled)):
            start += 1
    head = start
    while head and tokens[head - 1].kind == "honorific":
        head -= 1
    return Run(head=head, start=start, end=end)


def _is_postnominal(tokens: Sequence[Token], start: int, end: int) -> bool:
    last = tokens[end - 1]
    is_surname = end - start == 2 and last.lower in _SHORT_SURNAMES and tokens[start].kind == "name"
    return last.kind == "caps" and len(last.text) <= MAX_POSTNOMINAL and not is_surname


def _is_in_a_state(tokens: Sequence[Token], run: Run) -> bool:
    """ "Mayor Jan Lind, Newport News, VA": where he is from."""
    follows = tokens[run.end : run.end + 2]
    first = run.head - 1 if run.head and tokens[run.head - 1].kind == "plain" else run.head  # "North Las Vegas"
    comma = first > 0 and tokens[first - 1].text == ","
    return (
        run.head == run.start and comma and len(follows) == 2 and follows[0].text == "," and follows[1].text in _STATES
    )


def _reads_as_caps_name(tokens: Sequence[Token]) -> bool:
    """ "J. LIND" does, "UN OCHA" does not."""
    return tokens[0].kind == "initial" and "." in tokens[0].text and len(tokens) > 1 and len(tokens[-1].text) > 2


def _is_given(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "Ian Levitt", "Aigul Odova": a first name with another, or what ends like a surname behind one."""
    if end - start < 2:
        return False
    return tokens[start].lower in GIVEN_NAMES or (
        tokens[end - 1].kind == "name" and _OF_A_FAMILY.search(tokens[end - 1].lower) is not None
    )


def _may_be_person(tokens: Sequence[Token], run: Run, text: str) -> bool:
    names = [token for token in tokens[run.start : run.end] if token.kind != "initial" and len(token.text) > 1]
    if not names or run.end - run.start > MAX_NAME_TOKENS or _is_in_a_state(tokens, run):
        return False
    titled = run.head < run.start
    before = tokens[run.head - 1] if run.head else None
    if _is_acronym(tokens, run):
        return False
    after = tokens[run.end] if run.end < len(tokens) and _joined(tokens, run.end, text) else None
    alone = run.end - run.start == 1
    is_body = after is not None and _makes_a_body(after, titled=titled and not alone)
    if after and ((is_body and not _lacks_a_comma(tokens, run)) or _owns(tokens[run.end - 1], after)):
        return False
    given = _is_given(tokens, run.start, run.end)
    if after and after.lower == "of" and not titled and not given and not (before and before.kind == "office"):
        return False
    if titled:
        return True
    if _endows_chair(tokens, run):
        return False
    if run.end - run.start == 1 and not (before and before.kind == "office" and before.text[0].isupper()):
        return False
    if before is None:
        return True
    if before.kind == "plain" and _joined(tokens, run.head, text):
        return has_office(tokens[left_stretch(tokens, run.head, 0) : run.head], unknown=True)
    return before.lower not in {
        "the",
        "this",
        "a",
        "an",
        "our",
        "its",
        "their",
        "his",
        "her",
        "your",
        "“",
        "‘",
        "'",
        '"',
    }


def _is_acronym(tokens: Sequence[Token], run: Run) -> bool:
    """ "The Commander ACADA, Brigadier Lind": his body in capitals, where the rest of the sentence is not."""
    called = any(token.lower.rstrip(".") in EVERYDAY for token in tokens[run.head : run.start])  # "Mr. LIND"
    alone = run.end - run.start == 1 and tokens[run.start].kind == "caps" and not called
    return alone and any(token.kind == "name" for token in tokens)


def _endows_chair(tokens: Sequence[Token], run: Run) -> bool:
    """ "Ms. Moss, the Dean and Ada Lind Professor of Law": she holds the chair that bears the name."""
    follows = [token.lower for token in tokens[run.end : run.end + 2]]
    before = tokens[max(run.head - 2, 0) : run.head]
    joins = len(before) == 2 and before[1].lower == "and" and before[0].kind == "office"
    return joins and len(follows) == 2 and follows[0] in ("professor", "chair") and follows[1] in ("of", "in", "for")


def _shares_office(tokens: Sequence[Token], before: Sequence[Run], run: Run, text: str) -> bool:
    """ "Trustees Lind, Ode and Fell", "Cllrs Lind and Ode": surnames alone, after an office or a title of several."""
    after = tokens[run.end] if run.end < len(tokens) and _joined(tokens, run.end, text) else None
    if (
        run.end - run.start != 1
        or tokens[run.start].kind != "name"
        or (after is not None and after.kind in ("office", "plain"))
        or _gap(tokens, before[-1], run, text) not in _COMPANY
    ):
        return False
    at = len(before) - 1
    while at and len(before) - at < MAX_SHARING and _gap(tokens, before[at - 1], before[at], text) in _COMPANY:
        at -= 1
    if before[at].head < before[at].start and tokens[before[at].head].lower.rstrip(".") in OF_SEVERAL:
        return True
    office = tokens[before[at].head - 1] if before[at].head else None
    return office is not None and office.kind == "office" and office.text[0].isupper() and _is_of_several(office.lower)


def _lone_in_row(tokens: Sequence[Token], runs: Sequence[Run], left: Sequence[Run], text: str) -> Run | None:
    """ "The team consisted of Ada Lind, Bo Ode, Kartika, Cy Moss and Eva Ruud": whoever has one name only.

    Where there are two such, they may be where the others are from.
    """
    lone = [
        run for run in left if run.end - run.start == 1 and tokens[run.start].kind == "name" and run.head == run.start
    ]
    found: list[Run] = []
    for run in lone:
        before = [one for one in runs if one.end <= run.start]
        after = [one for one in runs if one.start >= run.end]
        if not before or not after or tokens[run.start].possessive:
            continue
        n_before = _n_in_row(tokens, [run, *reversed(before)])
        n_after = _n_in_row(tokens, [run, *after])
        first = before[-n_before] if n_before else run
        is_row = n_before and n_after and n_before + n_after >= N_IN_ROW
        if is_row and _OPENS_TEAM.search(text[: tokens[first.head].start]):
            found.append(run)
    return found[0] if len(found) == 1 else None


def _n_in_row(tokens: Sequence[Token], runs: Sequence[Run]) -> int:
    """How many runs follow the first with nothing but commas and degrees between."""
    bare = itertools.takewhile(lambda pair: _is_bare_gap(tokens, *pair), itertools.pairwise(runs))
    return sum(1 for _ in bare)


def _is_bare_gap(tokens: Sequence[Token], one: Run, other: Run) -> bool:
    first, last = sorted((one, other), key=lambda run: run.start)
    between = tokens[first.end : last.head]
    commas = any(token.text == "," for token in between)
    return commas and all(token.text in (",", "and") or token.kind in ("honorific", "initial") for token in between)


def _gap(tokens: Sequence[Token], one: Run, other: Run, text: str) -> str:
    return text[tokens[one.end - 1].end : tokens[other.head].start].strip()


def _owns(name: Token, after: Token) -> bool:
    return name.possessive and after.kind == "plain"


def _makes_a_body(after: Token, *, titled: bool) -> bool:
    if after.kind == "plain":
        return after.lower in BODIES or not titled
    return False


def _lacks_a_comma(tokens: Sequence[Token], run: Run) -> bool:
    """ "S. K. Ode District Secretary of Odeville": initials tell the name from a body's."""
    following = itertools.takewhile(lambda token: token.kind in ("plain", "office"), tokens[run.end : run.end + 3])
    return _has_initial(tokens, run) and any(token.kind == "office" for token in following)


def _named(
    tokens: Sequence[Token], run: Run, text: str, before: Sequence[Token], after: Sequence[Token]
) -> Named | None:
    direct = tokens[run.head - 1] if run.head else None
    if direct and direct.lower in _PREPOSITIONS and run.head == run.start:
        is_given = direct.lower not in _PLACING and tokens[run.start].lower in GIVEN_NAMES and run.end - run.start > 1
        if is_given or _EXCUSED.search(text, 0, tokens[run.head].start):
            before = ()
        elif run.end - run.start < 3 or not has_office(before):
            return None
        else:
            before = (*before, tokens[run.start])  # "Mayor of Odeville Jan Lind"
            run = replace(run, head=run.start + 1, start=run.start + 1)
    elif direct and direct.lower in ("of", "to"):
        before = ()  # "the deputy of Mr. Lind" is another
    elif _are_others(before) and _OPENING_CLAUSE.search(text, 0, tokens[run.head].start):
        before = ()
    office = office_beside(text, before, after)
    owner = _owner(tokens, run, text)
    span = Span(start=tokens[run.start].start, end=_end(tokens[run.end - 1]))
    return Named(
        person=Person(
            name=" ".join(span.cut(text).split()),
            role=office.role,
            organization=office.organization or owner,
        ),
        span=span,
        reach=Span(
            start=min(tokens[run.head].start, office.start or tokens[run.head].start),
            end=max(tokens[run.end - 1].end, office.end or 0),
        ),
        sure=run.head < run.start
        or office.role is not None
        or owner is not None
        or _has_initial(tokens, run)
        or _is_given(tokens, run.start, run.end)
        or _has_degree(tokens, run),
        office=direct.text if direct and direct.kind == "office" and direct.text[0].isupper() else None,
        possessive=tokens[run.end - 1].possessive,
    )


def _are_others(before: Sequence[Token]) -> bool:
    """ "the students, " of "While talking to the students, Professor Lind"."""
    offices = [token for token in before if token.kind == "office"]
    return len(offices) == 1 and offices[0].text.islower() and offices[0].lower.endswith("s") and before[-1].text == ","


def _owner(tokens: Sequence[Token], run: Run, text: str) -> str | None:
    """ "UNHCR's Jan Lind", "the World Bank (Ms. Lind)"."""
    if run.head and tokens[run.head - 1].text == "(":
        return body_of_bracket(tokens[: run.head - 1], text)
    if not run.head or not tokens[run.head - 1].possessive:
        return None
    return owner_of(tokens[: run.head], text)


def _has_degree(tokens: Sequence[Token], run: Run) -> bool:
    """ "Ada Lind, S.Kom.,", "Ada Lind, Ph.D. (Head of the Office)"."""
    degree = tokens[run.end : run.end + 2]
    after = tokens[run.end + 2 : run.end + 3]
    is_degree = len(degree) == 2 and degree[0].text == "," and degree[1].kind == "honorific"
    return is_degree and (not after or after[0].kind in ("mark", "word", "initial"))


def _has_initial(tokens: Sequence[Token], run: Run) -> bool:
    return any(token.kind == "initial" for token in tokens[run.start : run.end])


def _end(token: Token) -> int:
    """Where a name's last word ends, its "'s" left off."""
    return token.start + len(token.text)
