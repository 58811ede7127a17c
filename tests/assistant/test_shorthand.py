"""Questions as people type them in a hurry."""

from __future__ import annotations

import pytest

from assistant.shorthand import in_full


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        (
            "DG of the planning dept, mtg with the Mayor",
            "Director General of the planning department, mtg with the Mayor",
        ),
        ("the DGs of the Water Dept", "the Directors General of the Water department"),
        ("wich date was the mtg?", "which date was the meeting?"),
        ("Who attended w/ Ms. Lind?", "Who attended with Ms. Lind?"),
        ("the govt's plan", "the govt's plan"),
        ("date Lind Recieved the letter", "date Lind received the letter"),
        ("talks with Wen, officals there", "talks with Wen, officials there"),
        ("Dr. Ed Lind and the dg", "Dr. Ed Lind and the dg"),
        ("a.dept@odda.example or dept/2", "a.dept@odda.example or dept/2"),
        ("Кто был в Минэнерго?", "Кто был в Министерство энергетики?"),
        ("встреча в Минфине 4 мая", "встреча в Министерство финансов 4 мая"),
        ("", ""),
    ],
)
def test_short_and_slipped_words_are_written_out(question: str, whole: str) -> None:
    known = {"mtg"} if "Mayor" in question else set[str]()
    assert in_full(question, known.__contains__) == whole
