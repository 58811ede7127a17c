"""Marks behind the names of members, and the notes that explain them. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Attendance, How
from corpus.rolls.footnotes import notes_in

NOTES: dict[str, tuple[str, dict[str, How]]] = {
    "several marks": ("* regrets  ** absent  † by video", {"*": "apologies", "**": "absent", "†": "present"}),
    "with signs between": ("* = Excused; ** = Unexcused", {"*": "apologies", "**": "absent"}),
    "headed": ("Note: * Absent with apologies, † Via Zoom", {"*": "apologies", "†": "present"}),
    "in brackets": ("(* denotes absence)", {"*": "absent"}),
    "the mark by its name": ("An asterisk (*) denotes members who were absent.", {"*": "absent"}),
    "those marked": ("Members marked with a dagger (†) took part by telephone.", {"†": "present"}),
    "are marked": ("Absent members are marked with an asterisk.", {"*": "absent"}),
    "escaped": ("\\* regrets; \\*\\* absent", {"*": "apologies", "**": "absent"}),
    "emphasis": ("*absent*", {}),
    "an emphasised label": ("*Absent:* Anna Lind", {}),
    "an item": ("* Anna Lind attended by telephone", {}),
}


@pytest.mark.parametrize(("text", "marks"), NOTES.values(), ids=NOTES)
def test_a_note_says_what_marks_mean(text: str, marks: dict[str, How]) -> None:
    assert notes_in(text) == marks


LISTS = {
    "constituencies, and all others came": (
        "a.html",
        "<h1>University of Elm</h1><h2>Senate</h2><p>Meeting held on March 5, 2024</p><h3>Membership</h3>"
        "<p>* regrets &nbsp; ** absent &nbsp; † by videoconference. All other senators were present.</p>"
        "<p><b>Ex officio:</b> Anna Lind (Rector, Chair), Bo Ode (Provost)*</p>"
        "<p><b>Faculty of Arts:</b> Cy Moss†, Dora Fell**</p><p><b>Students:</b> Emma Holt, Finn Ash</p>"
        "<h3>1. Business</h3><p>Agreed.</p>",
        {
            "Anna Lind": "present",
            "Bo Ode": "apologies",
            "Cy Moss": "present",
            "Dora Fell": "absent",
            "Emma Holt": "present",
            "Finn Ash": "present",
        },
    ),
    "the note below": (
        "a.md",
        "# Elm Board, 5 March 2024\n\n## Members\n\n- Anna Lind, Chair\n- Bo Ode\\*\n- Cy Moss, Treasurer†\n\n"
        "\\* Absent with apologies; † by phone\n\n## Business\n\nAgreed.\n",
        {"Anna Lind": "chaired", "Bo Ode": "apologies", "Cy Moss": "present"},
    ),
    "the mark before the name": (
        "a.txt",
        "Elm Board\n5 March 2024\n\nAttendance: Anna Lind, *Bo Ode, Cy Moss\n(* not present)\n\nBusiness\nAgreed.\n",
        {"Anna Lind": "present", "Bo Ode": "absent", "Cy Moss": "present"},
    ),
    "those present are marked": (
        "a.md",
        "# Elm Council\n\nMinutes of 5 March 2024\n\n**Members** (those present are marked with an asterisk):\n\n"
        "Anna Lind*, chair; Bo Ode*; Cy Moss; Dora Fell*\n\n**Guests:** Finn Ash\n\n## 1. Budget\n\nAgreed.\n",
        {
            "Anna Lind": "chaired",
            "Bo Ode": "present",
            "Cy Moss": "absent",
            "Dora Fell": "present",
            "Finn Ash": "present",
        },
    ),
    "letters in brackets": (
        "a.txt",
        "ELM COMMITTEE\nMeeting of March 5, 2024\n\nMembers:\nEmployers: Anna Lind, Bo Ode (R)\nWorkers: Cy Moss (V), "
        "Dora Fell (A)\n\n(A) absent  (R) regrets  (V) attended virtually\n\n1. Budget\nAgreed.\n",
        {"Anna Lind": "present", "Bo Ode": "apologies", "Cy Moss": "present", "Dora Fell": "absent"},
    ),
    "an alternate": (
        "a.txt",
        "Elm Board\n5 March 2024\n\nMembers present: Anna Lind, Bo Ode* (alternate: Gro Vik), Cy Moss* (Ida Roe, "
        "substitute)\n\n* regrets\n\nBusiness\nAgreed.\n",
        {
            "Anna Lind": "present",
            "Bo Ode": "apologies",
            "Gro Vik": "present",
            "Cy Moss": "apologies",
            "Ida Roe": "present",
        },
    ),
}


@pytest.mark.parametrize(("file", "text", "people"), LISTS.values(), ids=LISTS)
def test_marks_behind_names_are_read_by_the_note(file: str, text: str, people: dict[str, How]) -> None:
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath(file)))

    assert {one.person.name: one.how for one in meeting.attendances} == people


def test_remarks_from_the_chair_head_no_list() -> None:
    text = (
        "# Elm Board, 5 March 2024\n\nPresent: Anna Lind, Bo Ode\n\n### 1. Remarks from the Chair\n\nMr. Moss spoke.\n"
    )

    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("a.md")))

    assert [one.person.name for one in meeting.attendances if isinstance(one, Attendance)] == ["Anna Lind", "Bo Ode"]
    assert not meeting.groups
