"""Sections: every word of every page under its headings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.outline import guess_headings, sections_of
from corpus.records import Heading, Page, Reading, Span


def marked(*pages: str) -> Reading:
    """Lines that start with `#` are headings, as many levels in as there are marks."""
    headings, texts = [], []
    for number, text in enumerate(pages, start=1):
        at = 0
        for line in text.split("\n"):
            if line.startswith("#"):
                level, span = line.count("#"), Span(start=at, end=at + len(line))
                headings.append(Heading(level=level, page=number, span=span, text=line.strip("# ")))
            at += len(line) + 1
        texts.append(Page(number=number, text=text))
    return Reading(kind="text", pages=tuple(texts), headings=tuple(headings))


def outline(reading: Reading) -> list[tuple[tuple[str, ...], int, str]]:
    text_of = {page.number: page.text for page in reading.pages}
    return [
        (section.headings, section.page, section.span.cut(text_of[section.page]).strip())
        for section in sections_of(reading)
    ]


def test_a_heading_opens_the_section_it_names() -> None:
    assert outline(marked("Before\n# A\ntext\n# B\nmore")) == [
        ((), 1, "Before"),
        (("A",), 1, "# A\ntext"),
        (("B",), 1, "# B\nmore"),
    ]


def test_headings_nest_and_a_higher_one_ends_them() -> None:
    assert [section[0] for section in outline(marked("# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\ne"))] == [
        ("A",),
        ("A", "B"),
        ("A", "B", "C"),
        ("A", "D"),
        ("E",),
    ]


def test_a_heading_right_under_another_stands_with_it() -> None:
    assert outline(marked("# A\n\n## B\ntext")) == [(("A", "B"), 1, "# A\n\n## B\ntext")]


def test_a_heading_goes_on_over_the_page() -> None:
    assert outline(marked("# A\none", "two\n## B\nthree")) == [
        (("A",), 1, "# A\none"),
        (("A",), 2, "two"),
        (("A", "B"), 2, "## B\nthree"),
    ]


def test_a_heading_without_text_is_a_section_too() -> None:
    assert outline(marked("one\n# Last")) == [((), 1, "one"), (("Last",), 1, "# Last")]


def test_a_blank_page_has_no_section() -> None:
    assert outline(marked("one", " \n", "two")) == [((), 1, "one"), ((), 3, "two")]


def guessed(text: str) -> list[str]:
    return [heading.text for heading in guess_headings((Page(number=1, text=text),))]


@pytest.mark.parametrize(
    "line",
    [
        "Participants",
        "2 Decisions taken",
        "2. Decisions",
        "IV. Budget for 2025",
        "3.1 Next  steps",
        "Решения совета",
        "ОТЧЁТ",
    ],
)
def test_a_short_line_on_its_own_is_a_heading(line: str) -> None:
    assert guessed(f"Some text.\n\n  {line}\n\nMore text.") == [" ".join(line.split())]


@pytest.mark.parametrize(
    "line",
    ["The board met.", "Present:", "and so on", "He left. Then it rained", "Word " * 15, "X" * 101, "First\nsecond"],
    ids=["sentence", "colon", "small-letter", "two-sentences", "many-words", "long", "two-lines"],
)
def test_a_line_of_text_is_none(line: str) -> None:
    assert guessed(f"Some text.\n\n{line}\n\nMore text.") == []


def test_headings_are_guessed_where_the_format_marks_none() -> None:
    page = Page(number=1, text="Minutes\n\nText one.\n\nDecisions\n\nText two.")
    assert [section.headings for section in sections_of(Reading(kind="pdf", pages=(page,)))] == [
        ("Minutes",),
        ("Decisions",),
    ]
    assert [section.headings for section in sections_of(Reading(kind="pdf", pages=(page,), headings=()))] == [()]


LINES = st.lists(st.sampled_from(["# A", "## B", "### C", "text", "Title", "", "  ", "More text."]), max_size=12)
PAGES = st.lists(LINES.map("\n".join), min_size=1, max_size=4)


@settings(deadline=None)
@given(PAGES, st.booleans())
def test_sections_cover_every_word_once_and_in_order(pages: list[str], is_marked: bool) -> None:
    reading = marked(*pages)
    if not is_marked:
        reading = Reading(kind="text", pages=reading.pages)
    sections = sections_of(reading)
    assert list(sections) == sorted(sections, key=lambda section: (section.page, section.span.start))
    for page in reading.pages:
        at, left = 0, ""
        for section in (section for section in sections if section.page == page.number):
            assert at <= section.span.start < section.span.end
            assert section.span.cut(page.text).strip()
            left, at = left + page.text[at : section.span.start], section.span.end
        assert not (left + page.text[at:]).strip()
