"""The beginning of a report that is too long for all of it to be worked through."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.beginning import beginning_of
from corpus.reading import read_document

REPORT = b"# One\n\nThe board met.\n\n# Two\n\nIt spoke at length."


@pytest.mark.parametrize(
    ("n_letters", "text", "headings"),
    [
        (999, "# One\n\nThe board met.\n\n# Two\n\nIt spoke at length.", ["One", "Two"]),
        (30, "# One\n\nThe board met.\n\n# Two", ["One", "Two"]),
        (25, "# One\n\nThe board met.", ["One"]),
        (2, "# ", ["One"]),
    ],
)
def test_it_ends_with_a_paragraph_and_its_sections_with_it(n_letters: int, text: str, headings: list[str]) -> None:
    whole = read_document(REPORT, PurePosixPath("a.md"))
    beginning = beginning_of(whole, n_letters)

    assert beginning.pages[0].text == text
    assert [section.headings[0] for section in beginning.sections] == headings
    assert all(section.span.end <= len(text) for section in beginning.sections)
    assert (beginning is whole) == (n_letters == 999)
