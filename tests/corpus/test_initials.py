"""Lists of initials, read by the key that the report has to them. All people are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Attendance

HEAD = "# Lake Trust\n\nMinutes of the meeting of 4 May 2023\n\n"
TABLE = (
    "\n\n**1. Opening**\n\n| Initials | Name | Post |\n|---|---|---|\n| AL | Anna Lind | Director |\n"
    "| BO | Bo Ode | Treasurer |\n| MMcC | Mo McCree | Editor |\n| EvdH | Eli van den Holt | Editor |\n"
)
LINES = "\n\nAbbreviations\n\nAL - Anna Lind\nBO - Bo Ode\nMMcC - Mo McCree\nEvdH - Eli van den Holt\n"
RUNNING = "\n\nAnna Lind (AL), Bo Ode (BO), Mo McCree (MMcC) and Eli van den Holt (EvdH)\n\n1. Opening. AL spoke.\n"
LISTS = {
    "short labels": ("P: AL (Chair), BO\n\nI/A: EvdH (minutes)\n\nApol.: MMcC", TABLE),
    "labels": ("Present: AL (chair), BO\nIn attendance: EvdH\nApologies: MMcC", LINES),
    "rows": ("| Present | AL (in the chair), BO |\n|---|---|\n| Apologies | MMcC |\n| Minutes | EvdH |", TABLE),
    "items": ("**Present**\n\n- AL (Chair)\n- BO and EvdH\n\n**Apologies**\n\n- MMcC", TABLE),
    "names before them": ("Chair: AL\nPresent: BO, EvdH\nApologies: M.McC.", RUNNING),
    "on screen": ("Present: AL (Chair)\n\nOn screen: BO, EvdH\n\nNot present: MMcC", LINES),
}


def people(text: str) -> tuple[Attendance, ...]:
    path = PurePosixPath("a.md")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    return meeting.attendances


@pytest.mark.parametrize(("text", "key"), LISTS.values(), ids=LISTS)
def test_initials_are_the_people_in_the_key(text: str, key: str) -> None:
    found = {one.person.name: one.how for one in people(f"{HEAD}{text}{key}")}

    assert found.pop("Anna Lind") == "chaired"
    assert found.pop("Mo McCree") in ("apologies", "absent")
    assert found == {"Bo Ode": "present", "Eli van den Holt": "present"}


def test_whoever_is_only_in_the_key_was_not_there() -> None:
    names = [one.person.name for one in people(f"{HEAD}Present: AL, BO{LINES}")]

    assert names == ["Anna Lind", "Bo Ode"]


def test_the_key_tells_their_offices_and_the_list_whom_they_stood_in_for() -> None:
    _, bo, eli, _ = people(f"{HEAD}Present: AL, BO (minutes), EvdH (for MMcC)\n\nApologies: MMcC{TABLE}")

    assert bo.person.role == "Treasurer, minutes"
    assert eli.person.role == "Editor, for Mo McCree"


def test_names_with_initials_beside_them_stay_a_list() -> None:
    text = f"{HEAD}Present: Anna Lind (AL), Bo Ode (BO)\n\nApologies: Mo McCree (MMcC)\n\n1. Opening. AL spoke.\n"

    assert [(one.person.name, one.how) for one in people(text)] == [
        ("Anna Lind", "present"),
        ("Bo Ode", "present"),
        ("Mo McCree", "apologies"),
    ]
