"""A report as it is looked through for an answer: its sentences, with the terms of each and of what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.imprint import tidy
from corpus.records import Page, Section, Span
from corpus.sentences import split_sentences
from index.records import Hit
from index.words import terms_of

# "**Decision 4/3.** The Director may ...": the number of what follows, and no sentence.
_NUMBER = re.compile(r"\W*(?:\d+[.)]\W*)?(?:[^\W\d_][\w-]*\s+){0,2}(?:No\.?\s*)?\d[\w/.-]*[.:]\W*")
# A row of a table: "Lake Bank | 5 million | 2025".
_ROW = re.compile(r"\|?[^\n|]+(?:\|[^\n|]*)+")
_RULE = re.compile(r"[\W_]*")  # "| --- | --- |"


class Reports(Protocol):
    """Where the reports' texts are: a `Searcher`."""

    def pages(self, document_id: str) -> Sequence[Page]: ...
    def sections(self, document_id: str) -> Sequence[Section]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, or a heading, or a row of a table.

    :param terms: its own.
    :param headings: of what it stands under: headings, and the head of a table.
    :param near: of the one before, itself and the one after.
    :param tells: whether it does more than name what is told.
    """

    span: Span
    text: str
    terms: frozenset[str]
    headings: frozenset[str]
    near: frozenset[str]
    tells: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Skimmed:
    """A report with its sentences by page.

    :param event: the terms of its title, its date and its opening sentence.
    """

    hit: Hit
    pages: tuple[Page, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    event: frozenset[str]

    @property
    def held(self) -> frozenset[str]:
        return self.event.union(*(one.terms for page in self.sentences for one in page))


def skim(hit: Hit, reports: Reports) -> Skimmed:
    """The whole report of a hit."""
    pages = tuple(reports.pages(hit.passage.document_id))
    sections = reports.sections(hit.passage.document_id)
    titles = {hit.report.title, *(heading for one in sections for heading in one.headings)}
    names = {tidy(name) for name in titles if not name.endswith((".", "!", "?"))}
    sentences = tuple(
        tuple(_sentences(page, [one for one in sections if one.page == page.number], names)) for page in pages
    )
    day = hit.report.issued_on
    dated = f"{day.day} {day:%B} {day.year}" if day else ""
    opening = next((one.terms for one in sentences[0] if one.tells), frozenset()) if sentences else frozenset()
    return Skimmed(
        hit=hit,
        pages=pages,
        sentences=sentences,
        event=opening.union(terms_of(f"{hit.report.title} {dated}")),
    )


def is_row(text: str) -> bool:
    """Whether it is a row of a table, which the next row has no part in."""
    return _ROW.fullmatch(text.strip()) is not None


def _sentences(page: Page, sections: Sequence[Section], names: set[str]) -> Iterator[Sentence]:
    spans = list(_numbered(page.text))
    texts = [span.cut(page.text) for span in spans]
    terms = [frozenset(terms_of(text)) for text in texts]
    heads = _heads_of_tables(texts)
    names_only = {*heads.values()}
    tells = [not (at in names_only or _RULE.fullmatch(text) or _is_title(text, names)) for at, text in enumerate(texts)]
    above = {one.span.start: frozenset(terms_of(" ".join(one.headings))) for one in sections}
    for at, span in enumerate(spans):
        section = max((start for start in above if start <= span.start), default=None)
        headings = above[section] if section is not None else frozenset()
        head = terms[heads[at]] if at in heads else frozenset()
        yield Sentence(
            span=span,
            text=texts[at],
            terms=terms[at],
            headings=headings | head,
            near=frozenset().union(*terms[max(0, at - 1) : at + 2]),
            tells=tells[at] or not any(tells),  # titles too when there is nothing else
        )


def _numbered(text: str) -> Iterator[Span]:
    """The sentences of a text, each with its number where it has one."""
    number: Span | None = None
    for span in split_sentences(text):
        if number and "\n\n" not in text[number.end : span.start]:
            span = Span(start=number.start, end=span.end)
        elif number:
            yield number
        number = span if _NUMBER.fullmatch(span.cut(text)) else None
        if not number:
            yield span
    if number:
        yield number


def _heads_of_tables(texts: Iterable[str]) -> dict[int, int]:
    """By the numbers of a table's rows, the number of its first."""
    heads: dict[int, int] = {}
    first: int | None = None
    for at, text in enumerate(texts):
        if not is_row(text):
            first = None
        elif first is None:
            first = at
        else:
            heads[at] = first
    return heads


def _is_title(text: str, names: set[str]) -> bool:
    plain = tidy(text)
    return plain in names or (plain.endswith("…") and any(name.startswith(plain[:-1].rstrip()) for name in names))
