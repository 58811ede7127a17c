"""One entry of a list of people: who it names, what it says of them, or whom it counts without naming.

An entry is a list item, a line, a table cell, or a stretch of a line between commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.honorifics import RANKS
from corpus.prose.plain_words import COUNTRIES, PLAIN, PLAIN_ENDING, SURNAMES
from corpus.records import How, Span
from corpus.rolls.announcing import side_and_rest
from corpus.rolls.footnotes import mark_after
from corpus.rolls.names import (
    GROUP,
    N_LETTERS,
    TEAM,
    TICKED,
    UNTICKED,
    WRITER,
    handle_in,
    is_nobody,
    is_talk,
    looks_like_name,
    office_first,
    split_name,
    without_marks,
)
from corpus.rolls.pieces import BETWEEN, OFFICE, pieces_of, split
from corpus.rolls.sides import before_stand_in, came_instead, land_before, said_to_miss, side_at, stood_in_for
from corpus.rolls.turned import turned
from corpus.rolls.words import BODY, BODY_WORDS, PARTICLES, POST_WORDS, ROLE, ROLE_WORDS, TITLE, TITLE_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A person, or with no name a group as printed.

    :param how: only where the entry itself says.
    :param is_sure: that is so whatever the list is of: "(represented by Bo Ode)", among those absent.
    :param mark: a sign behind the name, for a note to explain ("Anna Lind†").
    :param given: what followed a one-word name after a comma, which may be the rest of it ("Lind, Anna").
    """

    span: Span
    name: str | None
    group: str | None = None
    role: str | None = None
    organization: str | None = None
    how: How | None = None
    given: str | None = None
    is_sure: bool = False
    mark: str | None = None


_RETIRED = re.compile(r"(?<=[A-Za-z.])\s*\((?:[Rr]e?td|[Rr]etired)\.?\)(?=\s+[A-Z])")  # "Major General (Retd) Lind"
_ONE_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_JOINED = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[_-][^\W\d_]+)*_[^\W\d_]+(?:-[^\W\d_]+)*")  # "Anna_Lind"
N_SHORT = 4  # letters of a name in short
N_MARK = 3  # letters of a mark; more are a word
_STRUCK = re.compile(r"^\W*~~.+~~")
_OF_ACRONYM = re.compile(rf"(?=[а-яё])[\w -]*?\b(?:{ROLE_WORDS})\s[А-ЯЁ]{{2,7}}")  # "эксперт ВМО"
_CAPITALS = re.compile(r"[А-ЯЁ]{2,7}")
_INITIALS = re.compile(r"^(?:[A-ZА-ЯЁ][a-zа-яё]?\.\s?-?){1,3}$")
_SUFFIX = re.compile(
    r"^(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq|MBA|PE|P\.E|CPA|QC|KC|JP|OBE|MBE|CBE|MP|MEP|MSc|BSc)\.?$"
)
_GIVEN = re.compile(r"[^\W\d_]\S+(?:\s[^\W\d_]\S*){0,2}")
# "ACME - Lind, Ode": a body, and the several it sent.
_SENT = re.compile(
    rf"^\W*(?P<body>[A-ZА-ЯЁ]{{2,}}|[^,:]*\b(?:{BODY_WORDS})\b[^,:]*?)\s*(?::|\s[-–—])\s+(?P<people>[^:]+)$"
    r"|^\W*(?P<any>[^\W\d_][^,:;.@()]{1,40}):\s+(?P<several>[^:]+)$",
    re.IGNORECASE,
)
# "от Лунда – Ада Линд, Бо Одэ;"
_OF_SIDE = re.compile(
    r"^\W*(?:от|со\s+стороны)\s+(?P<body>[А-ЯЁ][^,:;–—\n]{1,80}?)\s*(?::|\s[–—-])\s+(?P<people>.+)$", re.DOTALL
)
_AS_WELL = re.compile(r",?\s+as\s+well\s+as\s+")
_AND_ME = re.compile(r"(?<=\w|[).])\s*(?:,\s*)?\b(?:and|&)\s+(?P<me>me|I|myself)\W*$")
_HANDLES = re.compile(r"\s*@[\w-]+(?:[\s,;]+@[\w-]+)+\s*")
_SENT_TURNED = re.compile(r"\s*[*_]{0,3}(?P<body>[^\W\d_a-zа-яё][^:;,()*_]{2,60})[*_]{0,3}:[*_]{0,3}\s+")
# "Lind, Anna (Ms.)"
_TITLE_BEHIND = re.compile(rf"\s*[^\W\d_][\w'’ -]*,\s[^\W\d_][\w.'’ -]*\s\((?:{TITLE_WORDS})\.?\)")
_BODY_FIRST = re.compile(r"^\s*(?:and\s+)?(?P<body>[^\W\d_a-zа-яё][^():;]{2,60}?)\s*\((?P<people>[^()]+)\)[\s.]*$")
# "for the Centre Anna Lind", "from Norland Bo Ode"
_FOR_SIDE = re.compile(
    rf"\s*(?:and\s+)?(?:for|from)\s+(?:the\s+)?(?:(?P<side>(?:[A-Z][\w-]*\s+){{0,3}}?(?i:{BODY_WORDS}))|(?P<land>[A-Z][\w-]+))"
    r"\s+(?=[A-Z])"
)
_BODY_LAST = re.compile(r"^\s*(?P<people>[^()]+?)\s*\((?P<body>[^()]*)\)[^()]*$")
_ENDS_IN_OFFICE = re.compile(rf"\b(?:{ROLE_WORDS})s?$", re.IGNORECASE)
_CHAIRED = re.compile(
    r"^(?:(?:session |meeting )?(?:co-?)?chair(?:person|man|woman|lady)?|(?:in )?(?:the )?chair|(?:the )?chair(?:man"
    r"|person|woman)? (?:of|for) (?:the (?:meeting|session|day)|today|this (?:meeting|session|call))"
    r"|chairing|chaired|presiding(?: officer)?"
    r"|председатель(?:ствующий)?|председатель заседания)$",
    re.IGNORECASE,
)
_OFFICE_IN_CHAIR = re.compile(
    r"(?P<office>.*?)[,;]\s+(?P<chair>in the chair|chairing|presiding|chair of the (?:meeting|session))"
)
# "Anna Lind, Director ... in the Chair"
_CHAIR_LAST = re.compile(
    r"(?<=\w|\))(?!\))\W*?(?:\s*\.{2,}|\s*…+|\s[-–—]|\s{2,}|\s*[,:;]|(?<=\))\s)\s*"
    r"(?:in (?:the )?chair|chairing|presiding)\W*$",
    re.IGNORECASE,
)
# "Anna Lind in the chair (Bo Ode being ill)"
_IN_CHAIR = re.compile(
    r"^(?P<name>[^,;:()]{5,60}?) (?:in the chair|presiding|chairing)(?: \([^()]*\))?\W*$", re.IGNORECASE
)
# "Anna Lind   P": an answer to the roll.
_ANSWERED = re.compile(
    r"^(?P<name>\S.{2,60}?)(?:\s{2,}|\t|\s*(?:[:–—]|\.{3,})\s*|\s-\s)"
    r"(?P<mark>[PYXANE]|EX|(?i:present|absent|excused|here|yes|no (?:answer|reply)|no|on[ -]line|connected))"
    r"\W*(?:(?:[(,;]|\b(?:via|by|at|until|from)\b).*)?$"
)
_CODED = re.compile(r"^(?P<code>[A-Z]{2,3})\s{2,}(?=[^\W\d_a-z]\w)")  # "NO   Anna Lind": the state that sent her
_KEYED = re.compile(r"^(?P<key>[A-Z]{2,4}):\s+(?P<rest>(?P<name>[^\W\d_a-z][^(),;:–]{2,50}?)(?:\s*[(,;]|\s[-–]|$).*)$")
# "Anna Lind (P), Bo Ode (A), Cy Moss (E)": answers to the roll, where there is nothing else in brackets.
_MARKED = re.compile(
    r"^(?P<name>[^\W\d_][^()\[\],;:]{2,60}?)\s*(?:\((?P<in>[PAEX]|EX)\)|\s[-–—]\s?(?P<mark>[PAEX]|EX)\b.*)$"
)
_ANSWERS: tuple[tuple[How, str], ...] = (
    ("present", "P|Y|X|PRESENT|HERE|YES|ON LINE|ON-LINE|CONNECTED"),
    ("absent", "A|N|ABSENT|NO|NO ANSWER|NO REPLY"),
    ("apologies", "E|EX|EXCUSED"),
)
_THE = re.compile(rf"^[Tt]he\s+(?=(?:{TITLE_WORDS})\b)")
# "and the Vice-Rector (Mr. Bo Ode, as observer)"
_AND_NAMED_IN = re.compile(
    rf"(?<=\))\s+and\s+(?=(?:[Tt]he\s+)?[^\W\d_][\w' ’-]{{2,60}}?\s*\((?:(?:{TITLE_WORDS})\b\.?\s+)+"
    r"[^()]{2,60}\))"
)
_NAMED_IN = re.compile(
    rf"^(?:[Tt]he\s+)?(?P<office>[^\W\d_][\w' ’-]{{2,60}}?)\s*\((?P<name>(?:(?:{TITLE_WORDS})\b\.?\s+)+[^()]{{2,60}})\)"
)
_NAMED_BEHIND = re.compile(
    rf"^(?:[Tt]he\s+)?(?P<office>[^\W\d_][^,;:()]{{2,80}}),\s+(?P<name>(?:(?:{TITLE_WORDS})\b\.?\s+)+[^,;()]{{2,60}})"
)
_HELD_BEFORE = re.compile(r"^(?P<office>[^\W\d_][\w /&’'-]{2,40}):\s+(?P<name>[^,;:()]{3,60})")  # "observer: Mr. Lind"
# "директор ООО «Дуб» Линд А.Б.": a surname with its initials ends the entry.
_NAMED_LAST = re.compile(
    r"^(?P<office>[а-яё].{3,120}?|[А-ЯЁа-яё].{3,120}?\s[-–—])\s+(?P<name>[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?|[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё-]+)$"
)
_ARTICLE = re.compile(r"[Tt]he\s+(?=[A-Z])")
_CAPITALISED = re.compile(r"(?:[A-Z][\w’'-]+ ){1,4}[A-Z][\w’'-]+")
_FROM = re.compile(r"(?:from|of|at|for|with)\s")
_NEXT_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?:She|He|They|It|The|This|Он|Она|Они)\s.*$", re.DOTALL)
# "Programme Officer" after a name, where "officers" are others.
_ONES_OFFICE = re.compile(
    r"(?:[A-Z][\w-]* ){0,4}(?:Officer|Expert|Specialist|Observer|Representative|Researcher|Delegate|Teacher|Interpreter"
    r"|Student|Member)(?: (?:of|for|in|at|to) .*)?"
)
_POST = re.compile(rf"(?:[A-Z]\w+ )?(?:{POST_WORDS})\b", re.IGNORECASE)
_HONORIFIC = re.compile(rf"(?:{TITLE_WORDS})\.?")  # "LIND Anna (Ms)"
_PROXY = re.compile(r"(?:by |gave |giving |with )?(?:(?:his|her|a|their) )?prox(?:y|ies)\b(?! for)", re.IGNORECASE)
_APOLOGIES = re.compile(r"^(?:with |sent )?(?:apolog(?:y|ies)|apols?\.?|regrets?|excused)\b", re.IGNORECASE)
_ABSENT = re.compile(
    r"^(?:absent|(?:was )?represented by|(?:by )?proxy\b(?! for)"
    r"|(?:(?:who )?(?:gave|has given|giving|having given|with) )?(?:(?:his|her|a|their) )?(?:proxy|procuration|mandate"
    r"|power(?: of attorney)?|pouvoir)s? (?:given )?(?:to|held by)\b"
    r"|not (?:present|here|there)|not attending|did not attend|no[- ]show|unable to attend|отсутств\w*)\b",
    re.IGNORECASE,
)
# "(he moderated both days)"
_DID_CHAIR = re.compile(r"^(?:he|she|who|they) (?:\w+ )?(?:chaired|moderated|presided)\b")
# "(alternate: Bo Ode)" is somebody else.
_OTHER = re.compile(
    r"^(?:(?:his|her|their)\s+)?(?:alternate|alt\.|substitute|deputy|replacement|delegate)\s*[:=–—-]\s*\w"
)
_DID = re.compile(r"^(?:(?:and )?(?:he|she|who|they)|он|она|который|которая) ")
# How somebody was there, and for whom, tells nothing of who they are.
_MANNER = re.compile(
    r"^(?:(?:(?:joined|attended|present|participated|participating|via|by)\s*)?(?:remote(?:ly)?|online|virtual(?:ly)?"
    r"|in[- ]person|on[- ]?site|(?:tele)?phone|(?:by|via) \S+(?: link| conference)?|zoom|teams|webex|dial-in|irc|chat"
    r"|late|here|video(?: link)?|part(?:ial(?:ly)?)?|present|attending|left\b.*|joined\b.*"
    r"|arrived\b.*|(?:(?:at|from|until|till)\s+)?\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?m\b.*|[:.]?\d*)"
    r"|from \d.*|until .*|he/.*|she/.*|they/.*|[A-Z]{2,4})|(?:for|on behalf of|in place of|instead of"
    r"|(?:sitting|standing|sat|stood) in for|(?:substituting|deputi[sz]ing|proxy) for|вместо|за)\s.*)$"
)


def read_entries(text: str, at: int, *, in_line: bool = False) -> Iterator[Entry]:
    """All people of an item or line.

    :param in_line: the text is a list that runs on ("A, B and C"); an item is one person unless it plainly names more.
    """
    said, missed = said_to_miss(text)
    entry = None
    for entry in _entries(said, at, in_line=in_line):
        yield entry
    body = entry.organization if entry and not in_line else None
    for other in (*stood_in_for(said), *came_instead(said), *((missed,) if missed else ())):
        span = Span(start=at + _begins(said, other.start), end=at + other.end)
        came = other.how == "present"
        yield Entry(span=span, name=other.name, role=other.role, organization=body, how=other.how, is_sure=came)


def _begins(text: str, at: int) -> int:
    """Where the entry begins in whose brackets a name stands; the name itself, where it stands in none."""
    opened = text.rfind("(", 0, at)
    if opened < text.rfind(")", 0, at) or opened < 0:
        return at
    cut = max(text.rfind(sign, 0, opened) for sign in ",;:\n")
    return cut + 1 + len(text[cut + 1 :]) - len(text[cut + 1 :].lstrip())


def _entries(text: str, at: int, *, in_line: bool) -> Iterator[Entry]:
    text = _AS_WELL.sub(lambda joint: ",".ljust(len(joint[0])), text) if in_line else text
    if in_line and (me := _AND_ME.search(text)):
        yield from _entries(text[: me.start()], at, in_line=True)
        yield Entry(span=Span(start=at + me.start("me"), end=at + me.end("me")), name=me["me"])
        return
    text = text if in_line else _NEXT_SENTENCE.sub("", text)
    if not in_line and (side := side_before(text)):
        for each in _entries(text[side.end() :], at + side.end(), in_line=False):
            yield _sent_by(each, side["side"].strip()) if each.name else each
        return
    if in_line and len(sides := _sides_in(text)) > 1:
        for start, end, body in sides:
            for each in _entries(text[start:end], at + start, in_line=True):
                yield replace(each, organization=each.organization or body) if each.name else each
        return
    if _OF_SIDE.match(text[:N_LETTERS]):
        for stretch in split(text, r";\s+(?=(?:от|со\s+стороны)\s)"):
            yield from _of_that_side(stretch.cut(text), at + stretch.start)
        return
    sent = None if in_line else _SENT.match(text[:N_LETTERS])
    if sent and _sends(sent):
        people = "people" if sent["people"] else "several"
        for each in _entries(sent[people], at + sent.start(people), in_line=True):
            yield replace(each, organization=each.organization or (sent["body"] or sent["any"]).strip(" *_"))
        return
    if marked := marked_entries(text, at):
        yield from marked
        return
    if both := _AND_NAMED_IN.search(text):
        for start, end in ((0, both.start()), (both.end(), len(text))):
            yield from _entries(text[start:end], at + start, in_line=in_line)
        return
    if _HANDLES.fullmatch(text):
        for handle in re.finditer(r"@\S+", text):
            yield from _entries(handle[0], at + handle.start(), in_line=False)
        return
    if parts := _turned_in(text):
        for stretch, body in parts:
            if entry := read_entry(turned(stretch.cut(text).strip()), at + stretch.start):
                whole = Span(start=at + stretch.start, end=at + stretch.end)
                yield replace(entry, span=whole, organization=entry.organization or body)
        return
    if bodies := _bodies_first(text):
        for people, start, body in bodies:
            for each in _entries(people, at + start, in_line=True):
                yield replace(each, organization=each.organization or body) if each.name else each
        return
    if len(groups := sent_groups(text)) > 1:
        for group in groups:
            yield from _of_one_body(group.cut(text), at + group.start)
        return
    pieces = tuple(pieces_of(text, in_line=in_line))
    if len(pieces) == 1:
        entry = read_entry(text, at)
        if entry:
            yield entry
        return
    yield from _with_surnames(_in_line(text, at, pieces), text, at)


def _with_surnames(entries: Iterable[Entry], text: str, at: int) -> Iterator[Entry]:
    """ "Dora & Ken Moss": two of one surname, which stands behind the second given name alone."""
    for entry, following in pairwise((*entries, None)):
        if entry is None:
            return
        first, given = entry.name or "", (following.name or "").split() if following else []
        between = text[entry.span.end - at : following.span.start - at].strip() if following else ""
        are_given = len(given) > 1 and first.lower() in GIVEN_NAMES and given[0].lower() in GIVEN_NAMES
        is_one = len(given) == 2 and _ONE_WORD.fullmatch(first) is not None
        is_shared = (between == "&" and is_one) or (between == "and" and are_given)
        yield replace(entry, name=f"{first} {given[-1]}") if is_shared else entry


def _of_that_side(text: str, at: int) -> Iterator[Entry]:
    """ "от Лунда – Ада Линд, Бо Одэ": each name between the commas, where they part nothing else."""
    side = _OF_SIDE.match(text)
    people, start = (side["people"], at + side.start("people")) if side else (text, at)
    pieces = tuple(split(people, r",\s+(?:и\s+)?|\s+и\s+"))
    are_names = all(looks_like_name(piece.cut(people).strip(" .;"), n_words=2) for piece in pieces)
    whole = (entry for piece in pieces if (entry := read_entry(piece.cut(people).strip(" .;"), start + piece.start)))
    for entry in whole if are_names else read_entries(people, start, in_line=True):
        yield replace(entry, organization=entry.organization or (side["body"] if side else None))


def _sides_in(text: str) -> tuple[tuple[int, int, str | None], ...]:
    """ "for the Fund: A. Lind, B. Ode; for the Institute: C. Moss": where the people of each side stand."""
    found: list[tuple[int, int, str | None]] = []
    for piece in split(text, r";\s"):
        said = piece.cut(text)
        label, rest = side_and_rest(said.strip())
        side = None if label else side_before(said) or _from_side(said)
        if not (label and rest) and side is None:
            if found:
                return ()
            found.append((piece.start, piece.end, None))  # "A. Lind, B. Ode; for the Centre C. Moss"
            continue
        start = piece.start + (side.end() if side else said.rindex(rest))
        found.append((start, piece.end, label.organization if label else side and _side_in(side)))
    return tuple(found) if any(body for _, _, body in found) else ()


def _turned_in(text: str) -> tuple[tuple[Span, str | None], ...]:
    """ "NORLAND: Lind, Anna (Ms.), Head of Delegation; Ode, Bo (Mr.)": where each stands, and whom they came for.

    The title behind says that what follows the comma is the rest of a name.
    """
    if "," not in text:
        return ()
    sent = _SENT_TURNED.match(text)
    start = sent.end() if sent else 0
    pieces = tuple(split(text[start:], r";\s+(?:and\s+)?"))
    if not pieces or not all(_TITLE_BEHIND.match(piece.cut(text[start:])) for piece in pieces):
        return ()
    body = sent["body"] if sent else None
    return tuple((Span(start=start + piece.start, end=start + piece.end), body) for piece in pieces)


def _bodies_first(text: str) -> tuple[tuple[str, int, str], ...]:
    """ "Oak Bank (Anna Lind, Director); Elm Trust (Bo Ode)": the people of each body, where they stand, and it."""
    if "(" not in text or text.partition(" ")[0].lower() in GIVEN_NAMES:
        return ()
    parted = [(group, _BODY_FIRST.match(group.cut(text))) for group in split(text, r";\s")]
    found = [(match["people"], group.start + match.start("people"), match["body"]) for group, match in parted if match]
    bodies = sum(BODY.search(body) is not None for _, _, body in found)
    known = sum(people.split()[0].lower() in GIVEN_NAMES or BODY.search(body) is not None for people, _, body in found)
    if len(found) < len(parted) or any(body.split()[0].lower() in GIVEN_NAMES for _, _, body in found):
        return ()
    if 2 * (known if len(found) > 1 else bodies) < len(found):
        return ()
    firsts = [re.split(r",|\sfor\s", people)[0].strip() for people, _, _ in found]
    are_people = all(looks_like_name(TITLE.sub("", first), n_words=2) and not BODY.search(first) for first in firsts)
    return tuple(found) if are_people else ()


def sent_groups(text: str) -> tuple[Span, ...]:
    """ "Anna Lind, Bo Ode (Oak) · Cy Moss (Elm)": stretches that each end in a body's brackets."""
    groups = tuple(split(text, r"\s[·•|]\s|;\s"))
    ended = [_BODY_LAST.match(group.cut(text)) for group in groups]
    several = [match for match in ended if match and "," in match["people"]]
    return groups if len(groups) > 1 and several and all(ended) and all(map(_are_plain, several)) else ()


def _are_plain(match: re.Match[str]) -> bool:
    return all(looks_like_name(part, n_words=2) for part in re.split(r",\s+(?:and\s+)?|\s(?:and|и)\s", match["people"]))


def _of_one_body(text: str, at: int) -> Iterator[Entry]:
    """ "Anna Lind, Bo Ode (Oak)": the brackets tell of both."""
    every = list(_entries(text, at, in_line=True))
    body = every[-1].organization if every else None
    for entry in every:
        yield replace(entry, organization=entry.organization or body) if entry.name else entry


def _side_in(match: re.Match[str]) -> str:
    return str(match.groupdict().get("land") or match["side"]).strip()


def _from_side(text: str) -> re.Match[str] | None:
    side = _FOR_SIDE.match(text)
    return side if side and (side["side"] or side["land"].lower() in COUNTRIES) else None


def side_before(text: str) -> re.Match[str] | None:
    """ "Norland - Ms. Anna Lind, Minister": who sent them, or their office, stands before a name with a title."""
    side = side_at(text[:N_LETTERS])
    return side if side and looks_like_name(first_name(text[side.end() :]), n_words=2) else None


def first_name(text: str) -> str:
    return split_name(without_marks(_office_apart(text))[0])[0] or ""


def _sent_by(entry: Entry, side: str) -> Entry:
    if ROLE.search(side) and not BODY.search(side):
        return replace(entry, role=entry.role or side)
    return replace(entry, organization=entry.organization or side)


def _sends(sent: re.Match[str]) -> bool:
    """Of one alone it must be plain which is the body and which the name."""
    parts = [without_marks(part)[0] for part in re.split(r",|\sand\s", sent["people"] or sent["several"])]
    several, body = len(parts) > 1, (sent["body"] or sent["any"]).strip(" *_")
    if body.isupper() or BODY.search(body):
        is_plain = several or is_body_only(body) or body.isupper()
    else:  # "Acme: Anna Lind, Bo" may have sent them; "Anna Lind: Oak, Elm" came from there
        whole = any(looks_like_name(part, n_words=2) for part in parts)
        is_person = looks_like_name(body, n_words=2) and not whole
        named = several or " " not in body  # "Oak: Anna Lind"
        is_plain = named and body[0].isupper() and not is_person and not ROLE.search(body)
    return is_plain and all(looks_like_name(part, n_words=1 if several else 2) for part in parts)


def _in_line(text: str, at: int, pieces: tuple[Span, ...]) -> Iterator[Entry]:
    """Entries between commas; a stretch that names nobody tells of the name before it, or of the one after."""
    last, office = None, ""
    for piece in pieces:
        said = piece.cut(text)
        if OFFICE.match(_office_apart(said.strip())):
            office = re.sub(r"^\s*(?:and\s+)?the\s+", "", said).strip()
        elif last and last.name and not WRITER.fullmatch(said.strip()) and _tells_of(said, last.name):
            last = _joined(last, said.strip(), at + piece.end)
        else:
            if last is not None:
                yield last
            last = read_entry(said, at + piece.start)
            if last is not None and office:
                last, office = _with_detail(last, office), ""
    if last is not None:
        yield last


def read_entry(text: str, at: int) -> Entry | None:
    """One person, or one group, out of an entry that stands at `at` on its page."""
    span = Span(start=at + len(text) - len(text.lstrip()), end=at + len(text.rstrip()))
    text = text.strip()[:N_LETTERS]
    text = _RETIRED.sub("", text)
    if WRITER.fullmatch(text):
        return Entry(span=span, name=text)
    if (sent := land_before(text)) and (entry := read_entry(text[sent.end() :], at)) and entry.name:
        return replace(entry, span=span, organization=entry.organization or sent["side"])
    if (chair := _CHAIR_LAST.search(text)) and (entry := read_entry(text[: chair.start()], at)) and entry.name:
        return replace(entry, span=span, how="chaired")
    if (chair := _IN_CHAIR.match(text)) and looks_like_name(TITLE.sub("", chair["name"]), n_words=2):
        return Entry(span=span, name=TITLE.sub("", chair["name"]), how="chaired")
    if (
        (key := _KEYED.match(text))
        and _are_initials(key["key"], key["name"])
        and (entry := read_entry(key["rest"], at))
    ):
        return replace(entry, span=span)
    if (coded := _CODED.match(text)) and (entry := read_entry(text[coded.end() :], at)) and entry.how:
        return replace(entry, span=span, organization=entry.organization or coded["code"])
    if (answered := _ANSWERED.match(text)) and (
        entry := _answered(answered["name"].rstrip(" ."), answered["mark"], span)
    ):
        return entry
    plain, asides = without_marks(_office_apart(text))
    plain = plain.replace("_", " ") if _JOINED.fullmatch(plain) else plain
    if not plain and asides and looks_like_name(asides[0]):
        plain, asides = asides[0], asides[1:]
    elif not plain and asides and looks_like_name(asides[0].partition(",")[0], n_words=2):
        plain, _, rest = asides[0].partition(",")  # "@anna (Anna Lind, chair)"
        asides = (rest, *asides[1:])
    if is_nobody(plain):
        return None
    if _is_team(text, plain):
        return Entry(span=span, name=None, group=plain or text.strip())
    if GROUP.match(plain) and not looks_like_name(plain, n_words=2):
        named = split_name(plain)[0]  # "members Anna Lind" is no group
        if named is None or named[0].islower() or plain.startswith(named):
            return Entry(span=span, name=None, group=plain)
    name, details = split_name(plain)
    if name and asides and _is_short_for(name, in_full := asides[0].split(",")[0].strip()):
        name, asides = in_full, asides[1:]
    if name is None:
        return _unnamed(text, span, plain, details, asides)
    given = (
        details[0]
        if details and _is_surname(name) and re.match(rf"{re.escape(name)},\s*{re.escape(details[0])}", plain)
        else ""
    )
    given_last = given if _GIVEN.fullmatch(given) else None
    entry = Entry(span=span, name=name, how=_mark_of(text), given=given_last, mark=mark_after(text))
    return _with_details(entry, (*details, *asides))


def _are_initials(key: str, name: str) -> bool:
    return looks_like_name(name, n_words=2) and "".join(word[0] for word in re.split(r"[\s-]+", name)).upper() == key


def _is_short_for(name: str, in_full: str) -> bool:
    """ "JB (Jean-Baptiste Moreau)", and not "AL (Oak Bank)"."""
    if not (name.isupper() and name.isalpha() and 2 <= len(name) <= N_SHORT and looks_like_name(in_full, n_words=2)):
        return False
    return "".join(word[0] for word in re.split(r"[\s-]+", in_full)).upper().startswith(name)


def _is_surname(name: str) -> bool:
    """One word, or with such as "van der" before it."""
    return re.fullmatch(rf"(?:(?i:{PARTICLES})\s+)*\S+", name) is not None


def _answered(name: str, mark: str, span: Span) -> Entry | None:
    """ "Anna Lind   P", "Commissioner Ode ... absent"."""
    office, rest = office_first(name)
    if not (looks_like_name(name, n_words=2) or (office and looks_like_name(rest))):
        return None
    how = next(how for how, marks in _ANSWERS if mark.upper() in marks.split("|"))
    entry = Entry(span=span, name=TITLE.sub("", rest), how=how)
    return _with_detail(entry, office) if office and how == "present" else replace(entry, role=office or None)


def answers_roll(text: str) -> bool:
    """ "Anna Lind ..... PRESENT", with the answer in a word."""
    answer = _ANSWERED.match(_CODED.sub("", text))
    return (
        answer is not None and len(answer["mark"]) > N_MARK and looks_like_name(answer["name"].rstrip(" ."), n_words=2)
    )


def marked_entries(text: str, at: int) -> tuple[Entry, ...]:
    """Those of a line in which every name bears a letter that says whether they came; none for any other line."""
    pieces = tuple(split(text, BETWEEN))
    marked = [_MARKED.match(piece.cut(text).strip(" .")) for piece in pieces]
    if len(pieces) < 2 or not all(one and looks_like_name(one["name"]) for one in marked):
        return ()
    return tuple(
        entry
        for piece, one in zip(pieces, marked, strict=True)
        if one
        and (
            entry := _answered(
                f"{one['name']}", one["in"] or one["mark"], Span(start=at + piece.start, end=at + piece.end)
            )
        )
    )


def named_in_office(text: str) -> str:
    """ "Ms. Anna Lind" of "the Clerk (Ms. Anna Lind)"; any other text as it is."""
    office = _NAMED_IN.match(_THE.sub("", text.strip()))
    is_office = office is not None and (_ARTICLE.match(text.strip()) or ROLE.search(office["office"]))
    return office["name"] if office and is_office else text


def _office_apart(text: str) -> str:
    """ "The Mayor, Councillor Anna Lind" and "the Clerk (Mrs. Ode)" with the name first."""
    text = _THE.sub("", text)
    office = _NAMED_IN.match(text) or _NAMED_BEHIND.match(text) or _HELD_BEFORE.match(text)
    if office is None:
        office = _NAMED_LAST.match(text)
    elif not (office.re is _NAMED_IN and _ARTICLE.match(text)) and (
        split_name(office["office"])[0] or not ROLE.search(office["office"])
    ):
        office = None
    if office is None or (office.re is _HELD_BEFORE and not looks_like_name(office["name"], n_words=2)):
        return text
    return f"{office['name']}, {office['office']}{text[office.end() :]}"


def _is_team(text: str, plain: str) -> bool:
    """ "Roads: @oak/roads" calls on many; Anna Lind (@oak/roads) is one of them."""
    team = TEAM.search(text)
    if team is None or handle_in(text):
        return False
    return team["colon"] is not None or not looks_like_name(plain, n_words=2)


def _unnamed(text: str, span: Span, plain: str, details: tuple[str, ...], asides: tuple[str, ...]) -> Entry | None:
    """An office or body with nobody's name, or someone known by a handle."""
    if plain and (ROLE.search(plain) or BODY.search(plain)) and not is_talk(plain):
        return Entry(span=span, name=None, group=plain)
    handle, first = handle_in(text), details[0] if details else ""
    if handle is None or (plain and not looks_like_name(first) and not _FROM.match(plain)):
        return None
    entry = Entry(span=span, name=first if looks_like_name(first) else handle, how=_mark_of(text))
    return _with_details(entry, (*details[bool(first) and entry.name == first :], *asides))


def is_body_only(text: str) -> bool:
    return BODY.search(text) is not None and ROLE.search(text) is None


def _belongs_before(text: str) -> bool:
    """Initials after a surname, a degree, or an office or body after the name it describes."""
    plain = without_marks(_office_apart(text.strip()))[0]
    if _PROXY.match(plain):
        return True
    if _INITIALS.match(plain) or _SUFFIX.match(plain) or _OF_ACRONYM.fullmatch(plain) or _is_plain_office(plain):
        return True
    is_group = GROUP.match(plain) is not None and not _ONES_OFFICE.fullmatch(plain)
    return bool(plain) and not is_group and split_name(plain)[0] is None


def _is_plain_office(plain: str) -> bool:
    """ "Trade Facilitation Officer": the office's words, and nobody's name with one behind it."""
    if not _CAPITALISED.fullmatch(plain):
        return False
    *words, last = plain.lower().split()
    is_plain = any((word in PLAIN and word not in SURNAMES) or PLAIN_ENDING.search(word) for word in words)
    return is_plain and ROLE.fullmatch(last) is not None and words[0] not in GIVEN_NAMES


def _is_short_body(text: str, name: str) -> bool:
    """ "Карл Линд, ВМО": capitals alone behind a name that is not printed in them."""
    return _CAPITALS.fullmatch(text.strip(" .;")) is not None and not name.isupper()


def _tells_of(text: str, name: str) -> bool:
    return _belongs_before(text) or _is_remark(text, name) or _is_short_body(text, name)


def _is_remark(text: str, name: str) -> bool:
    """ "power cut" after a whole name with capitals."""
    words = text.split()
    return len(words) > 1 and text.islower() and sum(word[0].isupper() for word in name.split()) > 1


def _joined(entry: Entry, text: str, end: int) -> Entry:
    span = Span(start=entry.span.start, end=end)
    entry = replace(entry, mark=entry.mark or mark_after(text))
    if _INITIALS.match(text) and entry.name and " " not in entry.name:
        return replace(entry, span=span, name=f"{entry.name}, {text}")
    plain, asides = without_marks(text)
    if _is_remark(text, entry.name or "") and not ROLE.search(text):
        return replace(entry, span=span)
    return _with_details(replace(entry, span=span), (plain, *asides))


def _mark_of(text: str) -> How | None:
    if UNTICKED.search(text) or _STRUCK.search(text):
        return "absent"
    return "present" if TICKED.search(text) else None


def _with_details(entry: Entry, details: tuple[str, ...]) -> Entry:
    for part in details:
        entry = _with_detail(entry, part.strip(" .,;:-–—"))
    return entry


def _with_detail(entry: Entry, part: str) -> Entry:
    """Chair, apologies, an office, a body, or nothing worth keeping."""
    part = before_stand_in(part).rstrip(" ,;")  # "(Elmland, for Mr. Ode, detained by the floods)"
    if not re.search(r"\w", part) or _SUFFIX.match(part) or _OTHER.match(part):
        return entry
    if _HONORIFIC.fullmatch(part):
        return replace(entry, role=_and(entry.role, part)) if part.lower() in RANKS else entry
    first, _, rest = part.partition(",")
    if rest and (_CHAIRED.match(first) or _MANNER.match(first)):
        return _with_detail(_with_detail(entry, first), rest.strip())  # "(chair, Lake Bank)"
    if in_chair := _OFFICE_IN_CHAIR.fullmatch(part):  # "(Deputy Director, in the chair)"
        return _with_detail(_with_detail(entry, in_chair["office"]), in_chair["chair"])
    if _CHAIRED.match(part):
        return replace(entry, how=entry.how if entry.how == "absent" else "chaired", role=_and(entry.role, part))
    if _DID_CHAIR.match(part):
        return replace(entry, how=entry.how if entry.how == "absent" else "chaired")
    if _DID.match(part):
        return entry
    if _APOLOGIES.match(part) or _ABSENT.match(part):
        return replace(entry, how="apologies" if _APOLOGIES.match(part) else "absent")
    if _MANNER.match(part) and not _is_acronym(part, entry.name or ""):
        return entry
    part = re.sub(r"^(?:(?:from|representing|of|at|with|as|от|из)\s+)?(?:the\s+(?=[A-Z]))?", "", part)
    body, role = BODY.search(part), ROLE.search(part) or _POST.match(part)
    if (role and (not body or role.start() < body.start() or _ENDS_IN_OFFICE.search(part))) or part[:1].islower():
        return replace(entry, role=_and(entry.role, part))
    return replace(entry, organization=_and(entry.organization, part))


def _is_acronym(part: str, name: str) -> bool:
    """ "(OSC)" is a body, where "(AL)", "(ALD)" and "(AWL)" are only letters of Anna Lind, or of a middle name."""
    last = name.split()[-1][:1].upper() if name else ""
    letters = iter(name[1:].upper())
    spells = name[:1].upper() == part[0] and (part[-1] == last or all(letter in letters for letter in part[1:]))
    return part.isupper() and len(part) > 1 and not spells


def _and(before: str | None, part: str) -> str:
    return f"{before}, {part}" if before else part
