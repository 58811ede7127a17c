"""Who speaks as "I" in a report: the one person whom its head, or the line below its title, says to have written it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from corpus.prose.honorifics import OFFICES
from corpus.prose.names import find_names
from corpus.prose.tokens import DIGRAPHS
from corpus.records import Document, Page, Person, Span
from corpus.rolls.words import BODY, ROLE

N_HEAD_LETTERS = 1500
N_BYLINE_LETTERS = 500
N_TAIL_LETTERS, N_SIGNED_LETTERS = 600, 200
MAX_LETTERS = 120
_INITIAL = r"[^\W\d_a-zа-яё]"
_CAPITALISED = r"(?:[^\W\d_a-zа-яё]\. ?|[^\W\d_a-zа-яё][\w’'-]+)"
_NAME = re.compile(rf"{_CAPITALISED}(?:[ ]+(?:(?:de|van|von|der|al|bin)[ ]+)?{_CAPITALISED}){{1,3}}")
_LABEL = re.compile(
    r"(?:^|[·•]\s)[\W_]*(?:from|author|(?:report(?:ed)?|written|prepared|compiled|submitted|drafted|noted?) by"
    r"|staff member|officer"
    r"|name of (?:the )?(?:staff member|traveller|participant|author)|traveller|reporting officer|mission member"
    r"|rapporteur|participant|officer reporting|reporting|reporter|recorded by|drafted by)"
    r"[\s*_]*[:|][\s*_|]*(?P<who>[^\n|]+)",
    re.IGNORECASE | re.MULTILINE,
)
# "Text: A. Lind, photos: B. Ode"
_CREDIT = re.compile(
    rf"(?:^|[.·•|(]\s*)[\W_]*(?:[Tt]ext|[Nn]otes|[Ss]tory|[Ww]ords)(?: and (?:photos?|pictures))?[*_]*:[*_]*\s*"
    rf"(?P<who>(?:{_CAPITALISED}|(?:{DIGRAPHS})\.)[ ]?{_CAPITALISED}(?:[ ]{_CAPITALISED})?)(?=\s*(?:[,;·|)*_]|\.?$))",
    re.MULTILINE,
)
# "A. Lind, Programme Officer" below all else
_SIGNED = re.compile(
    rf"^[ \t*_]*(?P<who>(?:{_INITIAL}\.[ ]?-?){{1,2}}{_CAPITALISED})(?:,[^\n]{{0,80}})?[ \t*_]*$", re.MULTILINE
)
# "A. Lind, Deputy Director – 24 June 2025", "Report by Anna Lind, Programme Officer" under the title
_BYLINE = re.compile(
    rf"^[ \t*_]*(?:(?:A )?[Rr]eport (?:of|by)[ ]+)?(?P<who>(?:(?:{_INITIAL}\.[ ]?-?){{1,2}}{_CAPITALISED}"
    rf"|{_CAPITALISED}(?:[ ]{_CAPITALISED}){{1,2}}),[ ](?P<office>[^\n,;:|–—]{{4,60}}))"
    r"(?:[ ]?[,–—-][ ][^\n]{0,30}\d{4}|,[ ](?:with|and|photos?|pictures?)\b[^\n]{0,60})?[ \t*_.]*$",
    re.MULTILINE,
)
_WRITTEN = re.compile(
    r"\b(?:[Ww]ritten(?: (?:up|down))?|[Pp]repared|[Cc]ompiled|[Dd]rawn up|[Nn]oted(?: down)?|[Dd]rafted"
    r"|[Nn]otes(?: taken)?|[Rr]ecorded|[Aa]ccount|reported|submitted"
    r"|(?:[Nn]ote|[Ss]ummary|[Mm]emo(?:randum)?|[Rr]eport|[Ww]rite-up)(?: (?:to|for|of) (?:the )?[\w-]+)?,?)"
    r" by (?:the undersigned, )?(?P<who>[^\n;]+)"
)
# "A. Lind's account of it", "I, Anna Lind, was there", "and me (Anna Lind)"
_TELLER = re.compile(
    rf"(?P<who>(?:(?:{_INITIAL}\.[ ]?-?){{1,2}}|{_CAPITALISED}[ ]){_CAPITALISED}?)(?:[’']s|(?<=s)[’'])[ ]"
    r"(?:own[ ]|short[ ]|travel[ ]|mission[ ]|trip[ ])?(?i:account|notes?|report|diary|impressions|story|record)\b"
)
# "Odda – notes A. Lind"
_NOTES_OF = re.compile(
    rf"\b(?i:notes|account|diary|log|jottings)[ ]?(?:[:–—-][ ]|of[ ]|by[ ]|\()?[ ]?"
    rf"(?P<who>(?:{_INITIAL}\.[ ]?-?){{1,2}}{_CAPITALISED})"
)
_NAMES_SELF = re.compile(
    rf"(?<![\w.])(?:(?:I|me|myself|[Tt]he undersigned)[ ]?\(|(?<!: )(?<!, )(?:I|me|myself|[Tt]he undersigned)[ ]?,[ ])"
    rf"(?P<who>{_CAPITALISED}(?:[ ]{_CAPITALISED}){{1,2}})(?=[,)])"
)
# Below a letter: the name, and the office on the next line; or what one ends a letter with, and the name.
_UNDER_LETTER = re.compile(
    rf"(?:^[ \t]*(?:yours[ ]|best\b|kind[ ]|warm[ ]|with[ ](?:best|kind|warm|respect)|regards|sincerely|respectfully"
    rf"|please accept)[^\n]{{0,90}}\n\s*|^[ \t*_]*(?=[^\n]+\n+[ \t*_]*(?P<office>[^\n]{{4,60}})[ \t*_]*$))"
    rf"[ \t*_]*(?P<who>(?-i:{_CAPITALISED}(?:[ ]{_CAPITALISED}){{1,2}}))[ \t*_]*$",
    re.MULTILINE | re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?<![\w.])(?:I(?!\.)|me|myself|(?<!-)[Ss]elf(?![-’'])|[Tt]he (?:undersigned|writer of these lines))(?!\w)"
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


# What one signs a letter with has signed greetings, too: of a letter that tells of a journey or of talks.
_TELLS = re.compile(
    r"\b(?:I|[Ww]e)\b(?: \w+){0,2} (?:met|visited|went|saw|called|spoke|flew|travell?ed|had (?:talks|(?:a )?meetings?)"
    r"|(?:was|were) (?:\w+ )?(?:received|invited|welcomed|there))\b|\breceived (?:me|us)\b"
    r"|\b(?:our|my) (?:visit|trip|mission|talks|meetings?|journey)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Whoever wrote a report, and where it names them."""

    person: Person
    page: int
    span: Span


def author_of(document: Document) -> Author | None:
    """The writer of a report that is told in the first person; `None` where it is not, or leaves open whose it is."""
    if not any(_SPEAKS.search(_QUOTED.sub("", page.text)) for page in document.pages):
        return None
    return next(_authors(document), None)


def _authors(document: Document) -> Iterator[Author]:
    first, last = document.pages[0], document.pages[-1]
    stretches = (
        (first, 0, min(len(first.text), N_HEAD_LETTERS)),
        (last, max(0, len(last.text) - N_TAIL_LETTERS), len(last.text)),
    )
    for page, start, end in stretches:
        for form in (_LABEL, _WRITTEN):
            for match in form.finditer(page.text, start, end):
                person = _person_in(match["who"][:MAX_LETTERS])
                if person:
                    yield Author(person=person, page=page.number, span=Span(start=match.start(), end=match.end()))
    yield from _tellers(first, last)
    for line in _BYLINE.finditer(first.text, 0, N_BYLINE_LETTERS):
        is_office = ROLE.search(line["office"]) or (BODY.search(line["office"]) and line.group()[:1] in "*_")
        person = _person_in(line["who"]) if is_office else None
        if person:
            role = person.role or line["office"].strip()
            yield Author(person=replace(person, role=role), page=first.number, span=_span(line))
    heads = {heading for section in document.sections for heading in section.headings}
    for line in reversed(list(_SIGNED.finditer(last.text, max(0, len(last.text) - N_SIGNED_LETTERS)))):
        if line.group().strip() not in heads or not last.text[line.end() :].strip():  # "E. Cost"
            yield Author(person=Person(name=line["who"]), page=last.number, span=_span(line))


def _tellers(first: Page, last: Page) -> Iterator[Author]:
    """Whoever says to tell it, or has signed it as a letter."""
    heads = chain(
        _CREDIT.finditer(first.text, 0, N_BYLINE_LETTERS),
        _TELLER.finditer(first.text, 0, N_BYLINE_LETTERS),
        _NOTES_OF.finditer(first.text, 0, N_BYLINE_LETTERS),
    )
    for match in chain(heads, _NAMES_SELF.finditer(first.text)):
        yield Author(person=Person(name=match["who"]), page=first.number, span=_span(match))
    is_letter = _TELLS.search(first.text) is not None
    for match in _UNDER_LETTER.finditer(last.text, max(0, len(last.text) - N_SIGNED_LETTERS)) if is_letter else ():
        role = match["office"].strip() if match["office"] and ROLE.search(match["office"]) else None
        if role or not match["office"]:
            yield Author(person=Person(name=match["who"], role=role), page=last.number, span=_span(match))


def _span(line: re.Match[str]) -> Span:
    return Span(start=line.start("who"), end=line.end("who"))


def _person_in(text: str) -> Person | None:
    """The name that a label's text begins with, with its office."""
    text = text.strip("\"“”'‘’«» ")  # a mail's sender may be in quotes
    named = next(iter(find_names(text)), None)
    if named and named.reach.start <= 2:
        return named.person
    match = _NAME.match(text)
    is_office = match is not None and match.group().split()[-1].lower() in OFFICES
    return Person(name=match.group()) if match and not is_office else None
