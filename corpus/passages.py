"""Sections to passages: the pieces that are embedded and found, each an exact cut of one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from langchain_text_splitters import RecursiveCharacterTextSplitter

from corpus.records import Document, Page, Passage, Section, Span
from corpus.sentences import SENTENCE_BREAK

# Where to cut, the best place first: between paragraphs, lines, sentences, words, and in need inside a word.
_BREAKS = [r"\n\s*\n", r"\n", SENTENCE_BREAK, r"\s+", r""]
LETTERS_A_TOKEN = 4  # a section of more for each token allowed hardly fits as a whole, and need not be tried so


class PassageSplitter:
    """Cuts documents into passages of at most `max_tokens`, never across pages or sections.

    :param count_tokens: the length of a text in the tokens of the model that will embed it.
    """

    def __init__(self, *, max_tokens: int, count_tokens: Callable[[str], int]) -> None:
        self._count_tokens = count_tokens
        self._max_tokens = max_tokens
        self._splitter = RecursiveCharacterTextSplitter(
            separators=_BREAKS,
            is_separator_regex=True,
            keep_separator="start",
            chunk_size=max_tokens,
            chunk_overlap=0,
            length_function=count_tokens,
            strip_whitespace=True,
        )

    def split(self, document: Document) -> tuple[Passage, ...]:
        """Every word of the document, in order, each in one passage."""
        page_by_number = {page.number: page for page in document.pages}
        return tuple(
            Passage(
                document_id=document.id,
                page=section.page,
                headings=section.headings,
                span=span,
                text=span.cut(page.text),
                confidence=page.confidence,
            )
            for section in document.sections
            for page in (page_by_number[section.page],)
            for span in self._spans(page, section)
        )

    def _spans(self, page: Page, section: Section) -> Iterator[Span]:
        text = section.span.cut(page.text)
        at = 0
        for piece in self._pieces(text):
            at = text.index(piece, at)
            start = section.span.start + at
            at += len(piece)
            yield from self._fitting(page.text, Span(start=start, end=start + len(piece)))

    def _pieces(self, text: str) -> list[str]:
        whole = text.strip()
        if whole and len(whole) <= LETTERS_A_TOKEN * self._max_tokens and self._count_tokens(whole) <= self._max_tokens:
            return [whole]
        return self._splitter.split_text(text)

    def _fitting(self, text: str, span: Span) -> Iterator[Span]:
        """The splitter adds up the lengths of parts, which may be less than the whole's: what is too long is halved."""
        if span.end - span.start < 2 or self._count_tokens(span.cut(text)) <= self._max_tokens:
            yield span
            return
        middle = (span.start + span.end) // 2
        middle = max(text.rfind(" ", span.start + 1, middle), text.rfind("\n", span.start + 1, middle)) + 1 or middle
        yield from self._fitting(text, Span(start=span.start, end=middle))
        yield from self._fitting(text, Span(start=middle, end=span.end))
