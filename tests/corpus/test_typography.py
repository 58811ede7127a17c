"""Headings of a PDF are told by how large and heavy its letters are, and its text stays as it is."""

from __future__ import annotations

import io
from pathlib import PurePath

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.reading import read_document
from tests.corpus.making import pdf

TEXT = "The members discussed the work of the year and agreed on what is to be done in the next one."


def set_in(*lines: tuple[str, str, float]) -> bytes:
    """A page with a line below the other: what it says, in which font, how large."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for at, (text, font, size) in enumerate(lines):
        canvas.setFont(font, size)
        canvas.drawString(60, 780 - 20 * at, text)
    canvas.save()
    return out.getvalue()


def trails(data: bytes) -> list[tuple[str, ...]]:
    return [section.headings for section in read_document(data, PurePath("a.pdf")).sections]


def body(text: str = TEXT) -> tuple[str, str, float]:
    return text, "Helvetica", 10


def test_what_is_set_larger_is_a_heading_and_the_largest_is_outermost() -> None:
    lines = ("Minutes of the board", "Times-Roman", 20), body(), ("Decisions", "Helvetica", 14), body(), body()

    assert trails(set_in(*lines)) == [("Minutes of the board",), ("Minutes of the board", "Decisions")]


def test_what_is_as_large_but_bold_is_a_heading() -> None:
    lines = body(), ("2. Budget", "Helvetica-Bold", 10), body(), ("3. Staff", "Times-Bold", 10), body()

    assert trails(set_in(*lines)) == [(), ("2. Budget",), ("3. Staff",)]


def test_a_heading_may_go_on_in_the_next_line() -> None:
    lines = ("Minutes of the third session of the", "Helvetica", 20), ("Council", "Helvetica", 20), body(), body()

    assert trails(set_in(*lines)) == [("Minutes of the third session of the Council",)]


@pytest.mark.parametrize(
    "line",
    [
        ("The board agreed on the budget.", "Helvetica-Bold", 10),
        ("Present:", "Helvetica-Bold", 10),
        ("and on the staff", "Helvetica-Bold", 10),
        ("12 345", "Helvetica-Bold", 18),
        ("Footnote", "Helvetica-Bold", 7),
    ],
)
def test_what_stands_out_and_reads_like_text_is_none(line: tuple[str, str, float]) -> None:
    assert trails(set_in(body(), line, body(), body())) == [()]


def test_a_line_of_which_only_a_part_stands_out_is_none() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for at in range(5):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 700 - 20 * at, TEXT)
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(60, 740, "Ann Lee")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(105, 740, "opened the meeting")
    canvas.save()

    assert trails(out.getvalue()) == [()]


def test_where_most_is_bold_nothing_stands_out_by_that() -> None:
    lines = [(TEXT, "Helvetica-Bold", 10)] * 4

    assert trails(set_in(*lines, ("Decisions", "Helvetica-Bold", 10), *lines)) == [()]


def test_a_size_counts_by_what_the_page_makes_of_it() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.setFont("Helvetica", 10)
    for at in range(4):
        canvas.drawString(60, 700 - 20 * at, TEXT)
    text = canvas.beginText()
    text.setFont("Helvetica", 1)
    text.setTextTransform(18, 0, 0, 18, 60, 740)
    text.textOut("Decisions")
    canvas.drawText(text)
    canvas.save()

    assert ("Decisions",) in trails(out.getvalue())


def test_the_title_that_the_file_says_goes_before_a_letterhead_set_larger() -> None:
    said = set_in(("The Institute", "Helvetica", 24), body(), body())
    document = read_document(said.replace(b"/Title (untitled)", b"/Title (Minutes!)"), PurePath("a.pdf"))

    assert document.title == "Minutes!"


def test_where_nothing_stands_out_headings_are_guessed_as_in_any_text() -> None:
    assert trails(pdf("Minutes\nThe board met.")) == [()]
