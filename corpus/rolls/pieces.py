"""Where the people of an item or line stand: at its commas, semicolons and "and", but for what tells of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.plain_words import PLAIN
from corpus.records import Span
from corpus.rolls.names import GROUP, WRITER, handle_in, looks_like_name, office_first, split_name, without_marks
from corpus.rolls.sides import SURE_NAME
from corpus.rolls.turned import turned
from corpus.rolls.words import ROLE, ROLE_WORDS

# "Anna Lind, and by invitation Bo Ode"
_BESIDE = r"(?:by invitation(?: of the \w+)?|as (?:a guest|an observer|guests?|observers?)),?\s+(?=[A-Z])"
BETWEEN = rf",(?:\s+(?:and|including)\s+{_BESIDE}|\s+{_BESIDE}|\s+(?:and|including)\s|\s+и\s)?|\n|\s[·•|]\s|<br\s*/?>"
N_FIRST_NAMES = 4
MOST_GIVEN = 0.66
_ONE_WORD = re.compile(r"[^\W\d_a-z][\w’'-]+")
_SPACED = re.compile(r"(?:^|\s)(?:and\s|&\s)?((?P<name>[^\W\d_a-z][a-zà-ž’'-]+)(?:\s[A-Z]\.)?)(?=\s|$)")
_ONE_AND_BODY = re.compile(r"\s*(?P<name>[^;,(]+(?:,\s[^;,(]+)?);\s+(?P<body>[^\W\d_a-z][^;(]*?)\s*")
# "the Ambassador of Sweden, Ms. Anna Lind": in running lists the office comes first, with its article.
OFFICE = re.compile(rf"^\s*(?:and\s+)?the\s+[^,]*\b(?:{ROLE_WORDS})\b[^,]*$", re.IGNORECASE)
# "Anna Lind, Treasurer and Bo Ode, Clerk"
_OFFICE_ALONE = re.compile(rf"\s*(?:(?:co|vice|deputy)[- ])?(?:{ROLE_WORDS})s?", re.IGNORECASE)
_AND_FIRST = re.compile(r"\s*and\s+(?=\S)")
# "Messrs. Carl Lind, Bo Ode"
_SEVERAL = re.compile(
    r"\s*(?:and\s+)?(?:Messrs|Messieurs|MM|Mesdames|Mmes|Mlles|Misses|Mss|Drs|Profs|Cllrs|Crs|Sres|Sras|Ladies|Gentlemen)\b"
)
_OFFICE_OF_ALL = re.compile(rf"\s*(?:[\w-]+\s+){{0,2}}(?:{ROLE_WORDS}|mayor|councill?or)s\s*", re.IGNORECASE)
# "Anna Lind (Oak) Bo Ode (Elm)", "Anna Lind, (Chair) Cllr Bo Ode": a comma forgotten behind a bracket
_UNPARTED = re.compile(rf"(?<=\))\s+(?=(?P<name>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w.’'-]*){{1,2}})\s\(|{SURE_NAME})")
_ASIDE_BEHIND = re.compile(r"\s*\([^()]*\)\s*")  # ", (Oak Bank)" tells of the one before
_COURTEOUS = re.compile(rf"\s*(?:{SURE_NAME})")


def pieces_of(text: str, *, in_line: bool) -> Iterator[Span]:
    """Where the entries stand; brackets are never cut."""
    if not in_line and (one := _ONE_AND_BODY.fullmatch(text)) and _is_of_body(one["name"], one["body"]):
        yield Span(start=0, end=len(text))
        return
    if ";" in text and len(pieces := tuple(split(text, r"[;\n]"))) > 1:
        for piece in pieces:
            yield from _each_of(text, _without_and(text, piece))
        return
    if not in_line and not re.search(r",|<br|\s(?:and|&|и|\+)\s", text):
        yield Span(start=0, end=len(text))
        return
    comma = tuple(split(text, BETWEEN))
    if in_line:
        comma = tuple(part for piece in _with_asides(text, comma) for part in _unparted(text, piece))
    cut = tuple(part for piece in comma for part in _split_and(text, piece))
    yield from cut if in_line or _names_several(text, cut) else (Span(start=0, end=len(text)),)


def _with_asides(text: str, pieces: Iterable[Span]) -> Iterator[Span]:
    """ "Anna Lind, (Oak Bank), Bo Ode": two pieces, for what stands in brackets alone names nobody."""
    last: Span | None = None
    for piece in pieces:
        aside = _ASIDE_BEHIND.match(text, piece.start, piece.end) if last else None
        if last and aside and (aside.end() == piece.end or _UNPARTED.search(text, piece.start, piece.end)):
            last = Span(start=last.start, end=piece.end)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _unparted(text: str, piece: Span) -> Iterator[Span]:
    """Each of those that no comma parts, where brackets show where the one before ends."""
    start = piece.start
    for gap in _UNPARTED.finditer(text, piece.start, piece.end):
        is_name = gap["name"] is None or looks_like_name(gap["name"], n_words=2)
        if is_name and " " in text[start : text.index("(", start)].strip():
            yield Span(start=start, end=gap.start())
            start = gap.end()
    yield Span(start=start, end=piece.end)


def _is_of_body(name: str, body: str) -> bool:
    """ "Anna Lind; Oak Software Inc.", where no second name is read."""
    given = body.split()[0].lower()
    return looks_like_name(turned(name), n_words=2) and given not in GIVEN_NAMES and not _COURTEOUS.match(body)


def _without_and(text: str, piece: Span) -> Span:
    """ "; and Ms. Lind", the last of those that semicolons part."""
    led = _AND_FIRST.match(text, piece.start, piece.end)
    return Span(start=led.end(), end=piece.end) if led else piece


def _each_of(text: str, piece: Span) -> Iterator[Span]:
    """ "Mayor Anna Lind; Members Bo Ode, Cy Moss, and Dora Fell": several who share an office."""
    whole = piece.cut(text)
    named = whole[whole.rindex(rest) :] if (rest := office_first(whole.strip())[1]) in whole else whole
    cut = tuple(split(named, r",(?:\s+and\s|\s+и\s)?|\s(?:and|и)\s"))
    of_all = len(cut) > 2 and _OFFICE_OF_ALL.fullmatch(cut[-1].cut(named)) is not None
    cut = cut[:-1] if of_all else cut  # "Anna Lind, Bo Ode, councillors"
    n_words = 2 if of_all else 1
    are_several = (of_all or _SEVERAL.match(whole)) and all(
        looks_like_name(without_marks(part.cut(named))[0], n_words=n_words) for part in cut
    )
    if len(cut) < 2 or not (are_several or _names_several(named, cut)):
        yield from _split_and(text, piece) if "," not in whole else (piece,)
        return
    at = piece.end - len(named)
    for n, part in enumerate(cut):
        yield Span(start=at + part.start if n else piece.start, end=at + part.end)


def _names_several(text: str, cut: tuple[Span, ...]) -> bool:
    """Three names with commas between, two joined by "and", or two each with initials: no name and its affiliation."""
    parts = [piece.cut(text) for piece in cut]
    named = len(parts) > 1 and all(split_name(without_marks(part)[0])[0] for part in parts)
    if named and all(_COURTEOUS.match(part) for part in parts[1:]):
        return True  # "Mr. Lind and Ms. Ode of the Oak Bank", "A. Lind (chair), B. Ode"
    if len(parts) >= N_FIRST_NAMES and _are_first_names(parts):
        return True  # "Ada, Bo, Cy, Dora"
    if len(parts) < 2 or not all(looks_like_name(without_marks(part)[0], n_words=2) for part in parts):
        return False
    marked = all(re.search(r"\([A-Z]{2,4}\)\s*$|@\w", part) for part in parts)
    return len(parts) > 2 or "," not in text or marked


def _are_first_names(parts: list[str]) -> bool:
    """One word each, capital and no body's or office's, of which any is known to be a name."""
    plain = [without_marks(part)[0] for part in parts]
    return any(one.lower() in GIVEN_NAMES for one in plain) and all(
        _ONE_WORD.fullmatch(one) and one.lower() not in PLAIN and not ROLE.match(one) for one in plain
    )


def spaced_names(text: str, *, fewest: int = N_FIRST_NAMES) -> tuple[Span, ...]:
    """ "Ada Bo Cy Dora L. and Eve": where first names stand that only spaces part; none in any other text.

    :param fewest: of them, where nothing else tells that they are several.
    """
    found = tuple(_SPACED.finditer(text))
    given = sum(one["name"].lower() in GIVEN_NAMES for one in found)
    is_all = bool(found) and not _SPACED.sub("", text).strip(" .")
    share = MOST_GIVEN if len(found) >= N_FIRST_NAMES else 0.5  # "Ada Lind Bo Ode" are two, each with a surname
    if len(found) < fewest or not is_all or given < share * len(found):
        return ()
    return tuple(Span(start=one.start(1), end=one.end(1)) for one in found)


def _split_and(text: str, piece: Span) -> Iterator[Span]:
    """ "A and B" is two people only if both are named, or one is an office still to be named, or a group."""
    whole = piece.cut(text)
    parts = tuple(split(whole, r"\s(?:and|&|и|\+)\s"))
    is_office = piece.start > 0 and _OFFICE_ALONE.fullmatch(parts[0].cut(whole)) is not None
    if len(parts) > 1 and all(_stands_alone(part.cut(whole)) for part in (parts[1:] if is_office else parts)):
        yield from (Span(start=piece.start + part.start, end=piece.start + part.end) for part in parts)
    else:
        yield piece


def _stands_alone(text: str) -> bool:
    plain = without_marks(text)[0]
    return bool(
        OFFICE.match(text) or GROUP.match(plain) or split_name(plain)[0] or handle_in(text) or WRITER.fullmatch(plain)
    )


def split(text: str, separator: str) -> Iterator[Span]:
    start = seen = n_round = n_square = 0
    for match in re.finditer(separator, text):
        between = text[seen : match.start()]
        n_round += between.count("(") - between.count(")")
        n_square += between.count("[") - between.count("]")
        seen = match.start()
        if n_round <= 0 and n_square <= 0:
            yield Span(start=start, end=match.start())
            start = match.end()
    yield Span(start=start, end=len(text))
