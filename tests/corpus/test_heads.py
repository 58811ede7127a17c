"""Heads of records: who met and where, as institutions print it. All bodies and places here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

PRESENT = "\n\nPresent: Anna Lind, Bo Ode.\n\n1. The agenda was adopted.\n"


def only(text: str) -> Meeting:
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    return meeting


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "NATIONAL ASSEMBLY OF NORLAND\nSTANDING COMMITTEE ON ROADS\n\nRECORD OF SITTING No. 3\nMonday 4 March 2024",
            "NATIONAL ASSEMBLY OF NORLAND, STANDING COMMITTEE ON ROADS",
        ),
        ("NATIONAL ASSEMBLY OF NORLAND\n\nRecord of sitting, 4 March 2024", "NATIONAL ASSEMBLY OF NORLAND"),
        (
            "Lake Fisheries Co-management Board\nMinutes of meeting no. 2, 4 March 2024",
            "Lake Fisheries Co-management Board",
        ),
        ("Park Management Committee\nMinutes of the meeting of 4 March 2024", "Park Management Committee"),
    ],
)
def test_who_met(head: str, body: str) -> None:
    meeting = only(head + PRESENT)
    assert (meeting.body, str(meeting.start), meeting.kind) == (body, "2024-03-04", meeting.kind)
    assert meeting.kind != "assembly"


def test_minutes_below_a_letterhead_are_of_the_body_in_it() -> None:
    head = "LAKE HOSPITAL\nEthics Review Committee\nP.O. Box 4, Odda\n\nOdda, 4 March 2024\n\nMINUTES 2024-1\n\n"
    meeting = only(f"{head}Dr Anna Lind chaired the meeting. It was attended by Mr Bo Ode and Ms Cy Moss.\n")
    assert meeting.body == "LAKE HOSPITAL, Ethics Review Committee"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Monday 4 March 2024, Old Assembly Chamber", "Old Assembly Chamber"),
        ("Monday 4 March 2024, Committee Room 2", "Committee Room 2"),
        ("Meeting of the trustees, Monday 4 March 2024, 6.30 pm, Oak Room, Lake Library", "Oak Room, Lake Library"),
        ("Meeting, 4 March 2024, at 18:30, Village Hall, Nether Oakham", "Village Hall, Nether Oakham"),
        ("Meeting held on 4 March 2024 at Lake Fisheries Hall", "Lake Fisheries Hall"),
        ("Meeting, 4 March 2024, Anna Lind", None),
    ],
)
def test_where_they_met(line: str, place: str | None) -> None:
    assert only(f"LAKE ROADS BOARD\n\n{line}{PRESENT}").place == place


def test_witnesses_were_there() -> None:
    text = f"LAKE ROADS BOARD\n\nMinutes, 4 March 2024{PRESENT}".replace(
        "\n\n1.", "\n\nWitnesses: Prof. Cy Moss (Oak University); Ms Dora Fell (Bank).\n\n1."
    )
    people = {one.person.name: one.person.organization for one in only(text).attendances}
    assert people == {"Anna Lind": None, "Bo Ode": None, "Cy Moss": "Oak University", "Dora Fell": "Bank"}
