"""Who of a list wrote the report: "C. Moss (who also wrote this report)"; as themselves, for `names`."""

from __future__ import annotations

import re

from corpus.patterns import has_any
from corpus.prose.author import Author
from corpus.records import Document, Person, Span

_PAPER = r"(?:this|the) (?:report|note|record)"
_CAPITALISED = r"[^\W\d_a-zа-яё][\w’'-]+"
_NAME = rf"(?:(?:[^\W\d_a-zа-яё]\.\s?){{1,2}}|(?:{_CAPITALISED} ){{1,2}}){_CAPITALISED}"
_WRITES = ("wrote", "prepared", "compiled", "author of")
_WROTE = re.compile(
    rf"(?P<name>{_NAME})(?:, (?P<role>[^,;()]{{2,60}}))? ?"
    rf"\((?:[^()]*\W)?(?:(?:wrote|prepared|compiled) {_PAPER}|author of {_PAPER})\)"
)


def listed_author(document: Document) -> Author | None:
    """The writer, where a list says who of it that is."""
    for page in document.pages[:1]:
        if has_any(page.text, _WRITES) and (match := _WROTE.search(page.text)):
            person = Person(name=match["name"], role=match["role"])
            return Author(person=person, page=page.number, span=Span(start=match.start(), end=match.end()))
    return None
