"""Passages: exact cuts, in order, short enough for the model, and every word in one of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.outline import sections_of
from corpus.passages import PassageSplitter
from corpus.records import Document, Page, Passage, Reading

COUNTS: dict[str, Callable[[str], int]] = {
    "words": lambda text: len(text.split()),
    "rounded-up": lambda text: len(text) // 3 + 1,
    "more-than-its-parts": lambda text: len(text) ** 2 // 20 + 1,
    "letters": len,
}


def document(*texts: str) -> Document:
    pages = tuple(Page(number=number, text=text) for number, text in enumerate(texts, start=1))
    sections = sections_of(Reading(kind="text", pages=pages))
    return Document(id="0" * 16, title="Minutes", kind="text", issued_on=None, pages=pages, sections=sections)


def split(report: Document, *, count: str = "words", max_tokens: int = 10) -> tuple[Passage, ...]:
    return PassageSplitter(max_tokens=max_tokens, count_tokens=COUNTS[count]).split(report)


PIECES = [
    "one ",
    "two",
    "Mr. ",
    "S. Lee ",
    "end. ",
    "\n",
    "\n\n",
    "Title",
    "встреча ",
    "x" * 40,
    "   ",
    "- ",
    "?",
    "會議",
    "\t",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=100)


@pytest.mark.parametrize("count", COUNTS)
@settings(max_examples=100, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3), max_tokens=st.integers(3, 12))
def test_laws(count: str, texts: list[str], max_tokens: int) -> None:
    report = document(*texts)
    passages = split(report, count=count, max_tokens=max_tokens)
    for page in report.pages:
        at, between = 0, ""
        for passage in (passage for passage in passages if passage.page == page.number):
            assert passage.text == passage.span.cut(page.text)
            assert at <= passage.span.start < passage.span.end
            between, at = between + page.text[at : passage.span.start], passage.span.end
        assert not (between + page.text[at:]).strip()
    assert all(COUNTS[count](passage.text) <= max_tokens or len(passage.text) == 1 for passage in passages)
    assert all(passage.text.strip() for passage in passages)
    assert [passage.page for passage in passages] == sorted(passage.page for passage in passages)


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_a_passage_lies_in_the_section_whose_headings_it_bears(texts: list[str]) -> None:
    report = document(*texts)
    for passage in split(report, max_tokens=5):
        (section,) = (
            section
            for section in report.sections
            if section.page == passage.page
            and section.span.start <= passage.span.start
            and passage.span.end <= section.span.end
        )
        assert passage.headings == section.headings


def test_what_fits_is_one_passage() -> None:
    (passage,) = split(document("  The board met.\nIt agreed.  \n"))
    assert passage.text == "The board met.\nIt agreed."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("one two three four five six.\n\nseven eight\nnine ten eleven", "one two three four five six."),
        ("one two three four five six\nseven eight nine. Ten eleven", "one two three four five six"),
        ("One two three four five. Six seven eight nine ten eleven", "One two three four five."),
        ("One two three. Four five six seven eight Mr. Lee went home again", "One two three."),
        ("One two three. Four five six seven eight nine S. Lee went home", "One two three."),
        ("Один два три. Четыре пять шесть семь восемь в 2024 г. Ли ушёл домой", "Один два три."),
    ],
    ids=["paragraph", "line", "sentence", "honorific", "initial", "russian"],
)
def test_the_best_break_is_taken(text: str, first: str) -> None:
    assert split(document(text))[0].text == first


def test_a_word_too_long_is_cut_in_need() -> None:
    passages = split(document("a " + "x" * 50), count="letters", max_tokens=20)
    assert "".join(passage.text.strip() for passage in passages) == "a" + "x" * 50
