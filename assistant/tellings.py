"""A report's text as what it tells: sentences, and lists together with what announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Page, Span
from corpus.sentences import split_sentences
from index.words import terms_of

N_BEFORE_LIST = 2  # sentences before the one that announces a list, which tell what it is of
N_BEFORE_HIM = 3  # sentences before "His successor, Ms. Lind", which say whose
_OF_HIM = re.compile(r"\W*(?:his|her|its|their|he|she|they)\b", re.IGNORECASE)
_THEY_ARE = re.compile(r"\W*(?:they|these|those)\s+(?:are|were|include[ds]?|comprise[ds]?)\b", re.IGNORECASE)
_MARK = re.compile(r"(?:[-*•–—▪]|\(?\d+[.)]|\(?[a-z]\))(?:\s|$)|[A-ZА-ЯЁ][^\n;:–—]{2,100} [–—-] ?[A-ZА-ЯЁ]")
_THEY = re.compile(r"They\s+(?:also|both|all|then|later|jointly)\b")  # those of the sentence before
_BELOW = re.compile(r"\b(?:below|following|as follows|list of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSentence:
    page: int
    span: Span
    text: str
    terms: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence, or a list with all its items: what is said of one is said of all.

    :param terms: what it says; of a list, what announces it as well, with the sentences before.
    :param announced: the sentence that announces the list.
    """

    sentences: tuple[ToldSentence, ...]
    terms: frozenset[str]
    before: frozenset[str]
    announced: str = ""


def tellings_of(page: Page) -> Iterator[Telling]:
    sentences = [told_sentence(page, span) for span in split_sentences(page.text)]
    at = 0
    while at < len(sentences):
        end = at + 1
        n_before = N_BEFORE_HIM if _OF_HIM.match(sentences[at].text) else 1
        before = frozenset().union(*(one.terms for one in sentences[max(0, at - n_before) : at]))
        goes_on = sentences[at - 1].text if at and _THEY_ARE.match(sentences[at].text) else ""
        yield Telling(sentences=(sentences[at],), terms=sentences[at].terms, before=before, announced=goes_on)
        if at and _THEY.match(sentences[at].text):
            yield Telling(
                sentences=(sentences[at - 1], sentences[at]),
                terms=sentences[at - 1].terms | sentences[at].terms,
                before=frozenset(),
            )
        if sentences[at].text.endswith(":") or _is_list_of(sentences[at : at + 2]):
            end = _end_of_list(page.text, sentences, at)
            around = frozenset().union(*(one.terms for one in sentences[max(0, at - N_BEFORE_LIST) : end]))
            if end > at + 1:
                listed = tuple(sentences[at + 1 : end])
                yield Telling(sentences=listed, terms=around, before=frozenset(), announced=sentences[at].text)
        at = end


def _is_list_of(sentences: Sequence[ToldSentence]) -> bool:
    """ "Below is the list of the envoys who came." before the first of them."""
    return len(sentences) > 1 and _BELOW.search(sentences[0].text) is not None and bool(_MARK.match(sentences[1].text))


def told_sentence(page: Page, span: Span) -> ToldSentence:
    text = span.cut(page.text)
    return ToldSentence(page=page.number, span=span, text=text, terms=frozenset(terms_of(text)))


def _end_of_list(text: str, sentences: Sequence[ToldSentence], at: int) -> int:
    """Where the list that a sentence announces ends: with its items, or without any with its first paragraph."""
    end = at + 1
    marked = end < len(sentences) and _MARK.match(sentences[end].text)
    while end < len(sentences):
        gap = text[sentences[end - 1].span.end : sentences[end].span.start]
        if end > at + 1 and gap.count("\n") and not (marked and _MARK.match(sentences[end].text)):
            break
        end += 1
    return end
