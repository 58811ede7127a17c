"""The beginning of a report too long for all of it to be worked through: whole pages and paragraphs, as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Document, Page, Section, Span

PARAGRAPH_END = "\n\n"


def beginning_of(document: Document, n_letters: int) -> Document:
    """Itself, where it is no longer."""
    pages = tuple(_pages_within(document.pages, n_letters))
    if pages == document.pages:
        return document
    lengths = {page.number: len(page.text) for page in pages}
    sections = (_within(section, lengths.get(section.page, 0)) for section in document.sections)
    return replace(document, pages=pages, sections=tuple(section for section in sections if section))


def _pages_within(pages: tuple[Page, ...], n_letters: int) -> Iterator[Page]:
    """The last of them up to the end of a paragraph, or to where it has to be cut."""
    for page in pages:
        if len(page.text) > n_letters:
            end = page.text.rfind(PARAGRAPH_END, 0, n_letters)
            yield replace(page, text=page.text[: end if end > 0 else n_letters])
            return
        yield page
        n_letters -= len(page.text)


def _within(section: Section, length: int) -> Section | None:
    span = Span(start=min(section.span.start, length), end=min(section.span.end, length))
    return replace(section, span=span) if span.start < span.end else None
