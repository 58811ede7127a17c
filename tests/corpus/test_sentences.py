"""Sentences are exact cuts, and no word falls between two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.sentences import split_sentences


def cuts(text: str) -> list[str]:
    return [span.cut(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They met. They spoke! Did they agree?", ["They met.", "They spoke!", "Did they agree?"]),
        ("Mr. Smith met Dr. Lee. They spoke.", ["Mr. Smith met Dr. Lee.", "They spoke."]),
        ("H.E. Amb. Lee and the Hon. Ray came. Yes.", ["H.E. Amb. Lee and the Hon. Ray came.", "Yes."]),
        ("S. Aubakirov and J. R. Lee came. Yes.", ["S. Aubakirov and J. R. Lee came.", "Yes."]),
        ("See No. 5 of Vol. 2, p. 7, e.g. Art. 3. Yes.", ["See No. 5 of Vol. 2, p. 7, e.g. Art. 3.", "Yes."]),
        ("It grew by 3.5 percent. Yes.", ["It grew by 3.5 percent.", "Yes."]),
        ("Present:\n- Ann Lee\n- Bob Ray", ["Present:", "- Ann Lee", "- Bob Ray"]),
        ("Agreed:\n1) to go\n2) to stay\n(a) here", ["Agreed:", "1) to go", "2) to stay", "(a) here"]),
        ("Name | Office\nLee | Chair\nRay | Clerk", ["Name | Office", "Lee | Chair", "Ray | Clerk"]),
        ("As follows:\nMayor – Dr. Ann Lee\nClerk – Bob", ["As follows:", "Mayor – Dr. Ann Lee", "Clerk – Bob"]),
        ("Minutes\n\nThe board met.", ["Minutes", "The board met."]),
        ("The board\nmet in Almaty.", ["The board\nmet in Almaty."]),
        ("Text\n## Next\nMore.", ["Text", "## Next\nMore."]),
        (
            "Г-н С. Аубакиров открыл заседание. В 2024 г. было 5 встреч. Конец.",
            ["Г-н С. Аубакиров открыл заседание.", "В 2024 г. было 5 встреч.", "Конец."],
        ),
        ("Проф. А. Б. Ли выступил. Все согласились.", ["Проф. А. Б. Ли выступил.", "Все согласились."]),
        ("Good 😀 one. Second 😀 one.", ["Good 😀 one.", "Second 😀 one."]),
        ("  \n ", []),
        ("", []),
    ],
    ids=[
        "marks",
        "honorifics",
        "titles",
        "initials",
        "abbreviations",
        "decimals",
        "bullets",
        "numbered",
        "table",
        "dashes",
        "paragraphs",
        "wrapped-line",
        "heading",
        "russian",
        "russian-titles",
        "emoji",
        "blank",
        "empty",
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert cuts(text) == sentences


PIECES = [
    "Mr.",
    "A.",
    "г.",
    "e.g.",
    "word",
    "встреча.",
    "End.",
    "?",
    "…",
    "😀",
    "- ",
    "1. ",
    " | ",
    "\n",
    "\n\n",
    " ",
    "\u2003",
]
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_letter_is_lost_or_said_twice(text: str) -> None:
    at, between = 0, ""
    for span in split_sentences(text):
        assert at <= span.start < span.end <= len(text)
        assert span.cut(text) == span.cut(text).strip()
        between, at = between + text[at : span.start], span.end
    assert not (between + text[at:]).strip()
