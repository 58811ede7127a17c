"""Registers that those present signed. All people are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Attendance

HEAD = "OAK MILK UNION\nProceedings of the Managing Committee\n4 May 2023\n\n"
SPACED = (
    "MEMBERS\n  1. Shri A. Lind, President            Sd/-\n  2. Smt. B. Ode, Vice-President      Sd/- (left at 4)\n"
    "  3. Thiru C. Moss, Director          (leave of absence)\n"
    "  4. Ms. Dora Fell, Director (women)  left thumb impression\n"
    "OFFICERS\n  -  Mr. Eli Holt, Manager            -- did not sign --\n"
)
DOTTED = (
    "Shri A. Lind, President ........ (signed)\nMs. B. Ode, Secretary ....... (signed)\nMr. C. Moss ........ on leave\n"
    "Ms. Dora Fell ......... (signed)\nMr. Eli Holt ........ absent\n"
)
TABLE = (
    "| No. | Member | Post | Signature |\n|---|---|---|---|\n| 1 | Mr. A. Lind | President | sd/- |\n"
    "| 2 | Ms. B. Ode | Secretary | Sd. |\n"
    "| 3 | Mr. C. Moss | Member | excused |\n"
    "| 4 | Ms. Dora Fell | Member | signed |\n| 5 | Mr. Eli Holt | Member | absent |\n"
)
REGISTERS = {"spaced": SPACED, "dotted": DOTTED, "table": TABLE}


def people(text: str) -> tuple[Attendance, ...]:
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    return meeting.attendances


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
def test_those_who_signed_were_there(register: str) -> None:
    found = {one.person.name: one.how for one in people(f"{HEAD}Subject 1: Bulk coolers.\n\n{register}")}

    assert found == {
        "A. Lind": "present",
        "B. Ode": "present",
        "C. Moss": "apologies",
        "Dora Fell": "present",
        "Eli Holt": "absent",
    }


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("The President presided over the meeting.", "A. Lind"),
        ("As he was late, the\nVice-President took the chair.", "B. Ode"),
        ("The Treasurer was in the chair.", None),
    ],
)
def test_the_office_says_who_was_in_the_chair(said: str, chair: str | None) -> None:
    chaired = [
        one.person.name for one in people(f"{HEAD}The Committee met at ten. {said}\n\n{SPACED}") if one.how == "chaired"
    ]

    assert chaired == ([chair] if chair else [])


def test_two_who_sign_a_report_are_no_register() -> None:
    path = PurePosixPath("a.txt")
    text = f"{HEAD}Present: Anna Lind, Bo Ode\n\n1. Roads. Agreed.\n\nMs. Cy Moss      Sd/-\nMr. Eli Holt      Sd/-\n"
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert [one.person.name for one in meeting.attendances] == ["Anna Lind", "Bo Ode"]
