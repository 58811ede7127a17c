"""A model's draft is let through line by line, and only what stands in the reports."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.citing import Extract, check_line, draft_lines
from assistant.errors import UnsupportedQuoteError
from assistant.replies import Citation
from corpus.quoting import find_quote
from corpus.records import Passage, Span

TEXT = "On 4 June the Director met\nMs. Alonso Cano in Brussels. They agreed on “early warning” and 12 stations."


def citation(text: str = TEXT) -> Citation:
    span = Span(start=0, end=len(text))
    passage = Passage(document_id="d", page=2, headings=(), span=span, text=text)
    return Citation(document="a.txt", title="Trip 2024", date="2024-06-05", quote=text, passage=passage)


def extract(text: str = TEXT, *, row: str | None = None) -> Extract:
    return Extract(citation=citation(text), row=row)


GOOD = [
    ("She was met: “the Director met Ms. Alonso Cano” [1]", "the Director met\nMs. Alonso Cano"),
    ('Agreed: "They agreed on" [1].', "They agreed on"),
    ("In 2024: “12 stations” [1]", "12 stations"),
    ("Two: “4 June” and “in Brussels” [1]", "4 June"),
]


@pytest.mark.parametrize(("line", "quote"), GOOD, ids=[line for line, _ in GOOD])
def test_a_line_that_is_borne_out_is_cited_exactly(line: str, quote: str) -> None:
    checked = check_line(line, [extract()], first=1)
    assert checked is not None
    assert checked.citations[0].quote == quote
    assert checked.citations[0].quote in TEXT


def test_a_row_of_the_ledger_bears_out_what_it_says() -> None:
    row = "Ines Alonso Cano, Envoy (present): Talks, 2024-06-04, Brussels"
    line = "Ines Alonso Cano came as Envoy on 4 June 2024: “Ms. Alonso Cano in Brussels” [1]"
    assert check_line(line, [extract()], first=1) is None
    assert check_line(line, [extract(row=row)], first=1) is not None


BAD = {
    "no marker": "“the Director met” happened",
    "no quote": "The Director met her [1]",
    "invented quote": "“the Minister met” [1]",
    "one of two quotes invented": "“the Director met” and “left for Paris” [1]",
    "no such extract": "“the Director met” [7]",
    "extract zero": "“the Director met” [0]",
    "a number nobody gave": "It cost 900 euros: “the Director met” [1]",
    "a name nobody gave": "The Director met Anton Weber: “the Director met” [1]",
    "a name at the start": "Anton Weber met her: “the Director met” [1]",
    "a day nobody gave": "On 12 June 2024 they met: “the Director met” [1]",
    "a quote of one word": "She was there: “Brussels” [1]",
    "part of a word": "“he Director me” [1]",
}


@pytest.mark.parametrize("line", BAD.values(), ids=BAD.keys())
def test_a_line_that_is_not_borne_out_is_dropped(line: str) -> None:
    assert check_line(line, [extract()], first=1) is None


def test_markers_are_numbered_on() -> None:
    checked = check_line("“4 June” and “in Brussels” [1]", [extract()], first=3)
    assert checked is not None
    assert checked.text == "“4 June” and “in Brussels” [3] [4]"


def test_a_quote_may_come_from_any_extract_the_line_names() -> None:
    checked = check_line("“other words” [1, 2]", [extract(), extract("some other words here")], first=1)
    assert checked is not None
    assert checked.citations[0].passage.text == "some other words here"


def test_a_citation_that_does_not_stand_cannot_be_made() -> None:
    with pytest.raises(UnsupportedQuoteError, match=r"does not stand on page 2 of a\.txt"):
        Citation(document="a.txt", title="", date=None, quote="nowhere", passage=citation().passage)


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.data())
def test_every_cut_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    words = text.split()
    if words:
        start = data.draw(st.integers(0, len(words) - 1))
        quote = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
        span = find_quote(quote, text)
        assert span is not None
        assert span.cut(text).split() == quote.split()


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20)))
def test_lines_do_not_depend_on_how_they_arrive(parts: list[str]) -> None:
    assert list(draft_lines(parts)) == [line.strip() for line in "".join(parts).split("\n") if line.strip()]
