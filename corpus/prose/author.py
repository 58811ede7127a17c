"""Who speaks as "I" in a report: the one person whom its head, or the line below its title, says to have written it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.prose.honorifics import OFFICES
from corpus.prose.names import find_names
from corpus.records import Document, Person, Span
from corpus.rolls.words import ROLE

N_HEAD_LETTERS = 1500
N_BYLINE_LETTERS = 500
N_TAIL_LETTERS, N_SIGNED_LETTERS = 600, 200
MAX_LETTERS = 120
_INITIAL = r"[^\W\d_a-zа-яё]"
_CAPITALISED = r"(?:[^\W\d_a-zа-яё]\. ?|[^\W\d_a-zа-яё][\w’'-]+)"
_NAME = re.compile(rf"{_CAPITALISED}(?:[ ]+(?:(?:de|van|von|der|al|bin)[ ]+)?{_CAPITALISED}){{1,3}}")
_LABEL = re.compile(
    r"^[\W_]*(?:from|author|(?:report(?:ed)?|written|prepared|compiled|submitted|drafted|noted?) by|staff member"
    r"|officer"
    r"|name of (?:the )?(?:staff member|traveller|participant|author)|traveller|reporting officer|mission member"
    r"|participant|officer reporting|reporting|reporter|recorded by|drafted by)[\s*_]*[:|][\s*_|]*(?P<who>[^\n|]+)",
    re.IGNORECASE | re.MULTILINE,
)
# "A. Lind, Programme Officer" below all else
_SIGNED = re.compile(
    rf"^[ \t*_]*(?P<who>(?:{_INITIAL}\.[ ]?-?){{1,2}}{_CAPITALISED})(?:,[^\n]{{0,80}})?[ \t*_]*$", re.MULTILINE
)
# "A. Lind, Deputy Director – 24 June 2025", "Report by Anna Lind, Programme Officer" under the title
_BYLINE = re.compile(
    rf"^[ \t*_]*(?:(?:A )?[Rr]eport (?:of|by)[ ]+)?(?P<who>(?:(?:{_INITIAL}\.[ ]?-?){{1,2}}{_CAPITALISED}"
    rf"|{_CAPITALISED}(?:[ ]{_CAPITALISED}){{1,2}}),[ ](?P<office>[^\n,;:|–—]{{4,60}}))"
    r"(?:[ ]?[,–—-][ ][^\n]{0,30}\d{4})?[ \t*_.]*$",
    re.MULTILINE,
)
_WRITTEN = re.compile(
    r"\b(?:[Ww]ritten|[Pp]repared|[Cc]ompiled|reported|submitted) by (?:the undersigned, )?(?P<who>[^\n;]+)"
)
_SPEAKS = re.compile(r"(?<![\w.])(?:I(?!\.)|me|myself|[Tt]he (?:undersigned|writer of these lines))(?!\w)")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


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
    for line in _BYLINE.finditer(first.text, 0, N_BYLINE_LETTERS):
        person = _person_in(line["who"]) if ROLE.search(line["office"]) else None
        if person:
            role = person.role or line["office"].strip()
            yield Author(person=replace(person, role=role), page=first.number, span=_span(line))
    heads = {heading for section in document.sections for heading in section.headings}
    for line in reversed(list(_SIGNED.finditer(last.text, max(0, len(last.text) - N_SIGNED_LETTERS)))):
        if line.group().strip() not in heads or not last.text[line.end() :].strip():  # "E. Cost"
            yield Author(person=Person(name=line["who"]), page=last.number, span=_span(line))


def _span(line: re.Match[str]) -> Span:
    return Span(start=line.start("who"), end=line.end("who"))


def _person_in(text: str) -> Person | None:
    """The name that a label's text begins with, with its office."""
    named = next(iter(find_names(text)), None)
    if named and named.reach.start <= 2:
        return named.person
    match = _NAME.match(text.strip())
    is_office = match is not None and match.group().split()[-1].lower() in OFFICES
    return Person(name=match.group()) if match and not is_office else None
