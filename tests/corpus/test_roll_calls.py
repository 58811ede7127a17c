"""Roll calls told in sentences, by offices and surnames. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.rolls.called import office_and_name

HEAD = (
    "TOWN OF ELM\nROADS AND PARKS COMMISSION\n\nAnna Lind, Chair * Bo Ode, Vice Chair\n"
    "Cy Moss * Dora Fell * Emma Fell\n\n"
    "MINUTES\nMarch 5, 2024\nTown Hall\n\n1. CALL TO ORDER\n"
)
TAIL = "\n\n2. AGENDA. Approved.\n\nADJOURNMENT at 8 p.m.\n"
CALLS: dict[str, tuple[str, dict[str, str]]] = {
    "present on roll call": (
        "Chair Lind called the meeting to order at 6:30 p.m. Present on roll call: Chair Lind; Vice Chair Ode; "
        "Commissioners Moss and D. Fell. Absent: Commissioner E. Fell.\n"
        "Staff present: Parks Superintendent Gro Vik; Recording Secretary Ida Roe.",
        {
            "Anna Lind": "chaired",
            "Bo Ode": "present",
            "Cy Moss": "present",
            "Dora Fell": "present",
            "Emma Fell": "absent",
            "Gro Vik": "present",
            "Ida Roe": "present",
        },
    ),
    "answered, excused, late": (
        "The meeting was called to order by Vice Chair Ode at 7 p.m. The Clerk called the roll and the following "
        'answered "here": Vice Chair Ode, Commissioners Moss and E. Fell. Excused: Chair Lind '
        "and Commissioner D. Fell. "
        "Commissioner D. Fell arrived at 7:05 p.m., during Item 4. Also present for the Town were "
        "Town Engineer Gro Vik "
        "and Recording Secretary Ida Roe.",
        {
            "Bo Ode": "chaired",
            "Cy Moss": "present",
            "Emma Fell": "present",
            "Anna Lind": "apologies",
            "Dora Fell": "present",
            "Gro Vik": "present",
            "Ida Roe": "present",
        },
    ),
    "with the following members, and who were not present": (
        "Chair Lind convened the Commission at 6:30 p.m. with the following members in attendance: Chair Lind; "
        "Commissioners Moss, D. Fell and E. Fell. Vice Chair Ode was not present.\nTown staff: Town Engineer Gro Vik.",
        {
            "Anna Lind": "chaired",
            "Cy Moss": "present",
            "Dora Fell": "present",
            "Emma Fell": "present",
            "Bo Ode": "absent",
            "Gro Vik": "present",
        },
    ),
    "the office in the label alone": (
        "Chair Lind called the meeting to order at 7:00 p.m. Commissioners present: Lind, Ode, Moss and D. Fell. "
        "Commissioners absent: E. Fell (excused).",
        {
            "Anna Lind": "chaired",
            "Bo Ode": "present",
            "Cy Moss": "present",
            "Dora Fell": "present",
            "Emma Fell": "apologies",
        },
    ),
}


@pytest.mark.parametrize(("call", "people"), CALLS.values(), ids=CALLS)
def test_a_roll_call_names_those_of_the_masthead(call: str, people: dict[str, str]) -> None:
    (meeting,) = find_meetings(read_document((HEAD + call + TAIL).encode(), PurePosixPath("a.txt")))

    assert {one.person.name: one.how for one in meeting.attendances} == people


def test_a_surname_of_two_stays_as_it_is() -> None:
    call = "Chair Lind called the meeting to order. Present: Chair Lind; Commissioners Moss and Fell."

    (meeting,) = find_meetings(read_document((HEAD + call + TAIL).encode(), PurePosixPath("a.txt")))

    assert [one.person.name for one in meeting.attendances] == ["Anna Lind", "Cy Moss", "Fell"]


NAMED = {
    "an office of two words": ("Vice Chair Ode", ("Vice Chair", "Ode")),
    "an office that has no word for one": ("Lake City Arborist Anna Lind", ("Lake City Arborist", "Anna Lind")),
    "initials": ("Commissioner B. Ode", ("Commissioner", "B. Ode")),
    "a whole name": ("Mary Ann Lind", ("", "Mary Ann Lind")),
    "a particle": ("Mayor van der Berg", ("Mayor", "van der Berg")),
    "a body": ("the public", ("the public", "")),
}


@pytest.mark.parametrize(("said", "both"), NAMED.values(), ids=NAMED)
def test_offices_stand_before_names(said: str, both: tuple[str, str]) -> None:
    assert office_and_name(said) == both


OTHERS: dict[str, tuple[str, dict[str, str]]] = {
    "names one a line above, the office in the label": (
        "TOWN OF ODDA\nBOARD OF SELECTMEN\n\nAnna Lind, Chair\nBo Ode, Vice-Chair\nCy Moss\nDora Fell\n\nMinutes\n"
        "March 5, 2024\n\nPresent: Selectmen Lind, Ode and Moss\nAbsent: Selectman Fell\n"
        "Also Present: Town Administrator Ida Roe\n\n1. Call to order. Chair Lind opened the meeting at 6 p.m.\n",
        {
            "Anna Lind": "chaired",
            "Bo Ode": "present",
            "Cy Moss": "present",
            "Dora Fell": "absent",
            "Ida Roe": "present",
        },
    ),
    "those answering, and who was also there": (
        "VILLAGE OF ODDA\nVILLAGE BOARD\nMayor: Anna Lind\nTrustees: Bo Ode, Cy Moss, Dora Fell\n\n"
        "REGULAR MEETING, MARCH 5, 2024\n\nMayor Lind called the meeting to order at 7:00 PM. On roll call, those "
        "answering present were Trustees Ode and Moss. Trustee Fell was absent. Also attending were Village Clerk Ida "
        "Roe and Attorney Finn Ash.\n\nMINUTES\nApproved.\n",
        {
            "Anna Lind": "chaired",
            "Bo Ode": "present",
            "Cy Moss": "present",
            "Dora Fell": "absent",
            "Ida Roe": "present",
            "Finn Ash": "present",
        },
    ),
    "members present were": (
        "COMMISSIONERS\nAnna Lind, Chairperson; Bo Ode; Cy Moss; Dora Fell\n\nPlanning Commission\nMarch 5, 2024\n\n"
        "Members present were Chairperson Lind, Mr. Ode, and Ms. Moss. Ms. Fell arrived at 5:50 p.m. Staff present was "
        "Planner Ida Roe.\n\nApproval of minutes. Approved.\n",
        {
            "Anna Lind": "present",
            "Bo Ode": "present",
            "Cy Moss": "present",
            "Dora Fell": "present",
            "Ida Roe": "present",
        },
    ),
    "labels in capitals": (
        "City of Odda\nCity Council\n\nCouncil Members: Mayor Anna Lind, Mayor Pro Tem Bo Ode, Cy Moss, Dora Fell\n\n"
        "Minutes of the Special Meeting of March 5, 2024\n\nCALL TO ORDER: Mayor Lind called the meeting to order.\n"
        "PRESENT: Lind, Ode, Moss (arrived 6:20 p.m.)\nABSENT: Fell\nSTAFF: City Manager Ida Roe\n",
        {
            "Anna Lind": "chaired",
            "Bo Ode": "present",
            "Cy Moss": "present",
            "Dora Fell": "absent",
            "Ida Roe": "present",
        },
    ),
    "a roll with answers, and who called it to order": (
        "ODDA SCHOOL BOARD\nMinutes of March 5, 2024\n\nBoard Members: Anna Lind (President), Bo Ode, Cy Moss\n\n"
        "A. CALL TO ORDER AND ROLL CALL\nPresident Lind called the meeting to order at 7:00 p.m.\n"
        "Roll call: Lind, present; Ode, present; Moss, absent.\n\nB. MINUTES\n",
        {"Anna Lind": "chaired", "Bo Ode": "present", "Cy Moss": "absent"},
    ),
}


@pytest.mark.parametrize(("text", "people"), OTHERS.values(), ids=OTHERS)
def test_surnames_are_of_those_listed_elsewhere(text: str, people: dict[str, str]) -> None:
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("a.txt")))

    assert {one.person.name: one.how for one in meeting.attendances} == people
