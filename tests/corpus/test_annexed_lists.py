"""Lists of participants annexed to a record, in lettered parts. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Attendance

HEAD = (
    "GOVERNMENT OF ODDA\nDEPARTMENT OF WATER\n\nMinutes of the 11th Meeting of the Lake Advisory Committee (LAC) "
    "held on 18.01.2022 at 11:30 AM in Oak House\n\nThe list of participants is at Annexure-I.{told}"
    "\n\n1. The plan was approved.\n\n"
)
FIRST = "  1. Shri Bo Ode, Secretary (Water)      ... in the Chair\n  2. Smt. Anna Lind, Director\n"
SECOND = "  3. Dr. Cy Moss, Scientist\n  4. Col. (Retd.) Gus Reed, Engineer\n"
THIRD = "  1. Ms. Dora Fell, Consultant\n"


def attendances(text: str, told: str = "") -> tuple[Attendance, ...]:
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document((HEAD.replace("{told}", told) + text).encode(), path), path)
    return meeting.attendances


PARTS = {
    "lettered": ("PARTICIPANTS", "A. Members", "B. Through Video Conference", "C. Special invitees / officials"),
    "in brackets": ("LIST OF PARTICIPANTS", "(A) Members:", "(B) Participants through VC:", "(C) Special Invitees:"),
    "roman": ("List of officers who attended", "I. Members", "II. Officers of the Department", "III. Other officials"),
    "how, in brackets": ("Annex 1: Attendance", "Members (physically present)", "Members (online)", "In attendance"),
    "modes": ("LIST OF PARTICIPANTS", "PHYSICAL MODE", "VIRTUAL MODE", "INVITEES"),
}  # fmt: skip


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_parts_of_an_annexed_list_are_of_those_present(parts: tuple[str, ...]) -> None:
    head, first, second, third = parts
    found = attendances(f"Annexure-I\n{head}\n\n{first}\n{FIRST}\n{second}\n{SECOND}\n{third}\n{THIRD}")
    assert {one.person.name: one.how for one in found} == {
        "Bo Ode": "chaired",
        "Anna Lind": "present",
        "Cy Moss": "present",
        "Gus Reed": "present",
        "Dora Fell": "present",
    }
    assert (found[0].person.role, found[3].person.organization) == ("Secretary", None)


AWAY = {
    "Could not attend (leave of absence granted)": "apologies",
    "D. Members absent with intimation": "absent",
    "Members (absent)": "absent",
    "Members (apologies)": "apologies",
    "Granted leave of absence": "apologies",
    "ABSENT WITHOUT APOLOGY": "absent",
}


@pytest.mark.parametrize("label", AWAY)
def test_a_part_of_an_annexed_list_is_of_those_away(label: str) -> None:
    found = attendances(f"Annexure-I\nLIST OF PARTICIPANTS\n\nA. Members present\n{FIRST}\n{label}\n{THIRD}")
    assert {one.person.name: one.how for one in found}["Dora Fell"] == AWAY[label]


@pytest.mark.parametrize(
    "told",
    [
        " Leave of absence was granted to Ms. Dora Fell and Dr. Cy Moss.",
        " The Committee granted leave of absence to Ms. Dora Fell and Dr. Cy Moss.",
        " Ms. Dora Fell and Dr. Cy Moss were granted leave of absence.",
    ],
)
def test_leave_of_absence_is_told_in_a_sentence(told: str) -> None:
    found = attendances(f"Annexure-I\nLIST OF PARTICIPANTS\n\n{FIRST}", told)
    assert {one.person.name: one.how for one in found if one.how == "apologies"} == dict.fromkeys(
        ("Dora Fell", "Cy Moss"), "apologies"
    )
