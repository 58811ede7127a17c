"""Registers of marks, with their keys, and grids of members by sessions. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.rolls.marks import key_in

HEAD = "# Roads Board\n\n## Minutes of the meeting of 4 March 2024\n\n"

KEYS = {
    "equals": (
        "Key: P = present, A = absent, E = excused with apology",
        {"P": "present", "A": "absent", "E": "apologies"},
    ),
    "dashes": ("P – present; A – absent without leave; L – came late", {"P": "present", "A": "absent", "L": "present"}),
    "brackets": ("(P) present (A) absent (E) excused", {"P": "present", "A": "absent", "E": "apologies"}),
    "wide spaces": (
        "● in the room   Z by Zoom   ○ apologies   n/a not in office",
        {"●": "present", "Z": "present", "○": "apologies", "n/a": None},
    ),
    "signs": ("✔ attended ✘ did not attend", {"✔": "present", "✘": "absent"}),
    "represented": ("P: present | R: represented by deputy", {"P": "present", "R": "absent"}),
    "with apologies": ("Legend: X = absent with apologies; O = here", {"X": "apologies", "O": "present"}),
    "no key": ("A. Lind - present, B. Ode - absent", {}),
    "a sentence": ("The Board is present: A new road is absent.", {}),
}


@pytest.mark.parametrize(("line", "marks"), KEYS.values(), ids=KEYS)
def test_a_key_says_what_marks_mean(line: str, marks: dict[str, str | None]) -> None:
    assert key_in(line) == marks


def told(text: str, name: str = "a.md") -> list[tuple[str | None, dict[str, str]]]:
    """Each meeting's first day, and how everybody was there."""
    path = PurePosixPath(name)
    meetings = find_meetings(read_document(text.encode(), path), path)
    return [
        (one.start and str(one.start), {each.person.name: each.how for each in one.attendances}) for one in meetings
    ]


REGISTERS = {
    "a key": (
        "| No | Name | Representing / position | Mark |\n|---|---|---|---|\n| 1 | Anna Lind | Oak Bank | P |\n"
        "| 2 | Bo Ode | Ministry of Roads | E |\n| 3 | Cy Moss | Clerk | L |\n\n"
        "P = present, E = excused, L = came after the first item\n"
    ),
    "no key": (
        "| Name | Organisation | P/A/E |\n|---|---|---|\n| Anna Lind | Oak Bank | P |\n| Bo Ode | Roads | E |\n"
        "| Cy Moss | Elm | P |\n"
    ),
    "several answers over one column": (
        "| Member | Organisation | Attended / Apologies / Represented by |\n|---|---|---|\n"
        "| Anna Lind | Oak | Attended |\n"
        "| Bo Ode | Elm | Apologies |\n| Cy Moss | Fir | Attended from item 2 |\n"
    ),
    "crosses beside ticks": (
        "| Name | Body | Present |\n|---|---|---|\n| Anna Lind | Oak | ✓ |\n| Bo Ode | Elm | Apologies |\n"
        "| Cy Moss | Fir | ✓ |\n| Dora Fell | Fir | x |\n"
    ),
}


@pytest.mark.parametrize("table", REGISTERS.values(), ids=REGISTERS)
def test_marks_in_a_register_say_who_came(table: str) -> None:
    ((day, people),) = told(f"{HEAD}{table}")
    assert day == "2024-03-04"
    expected = {"Anna Lind": "present", "Bo Ode": "apologies", "Cy Moss": "present"}
    assert people == expected | ({"Dora Fell": "absent"} if "Dora" in table else {})


def test_who_came_instead_is_named_in_the_column() -> None:
    table = (
        "| Member | Body | Attended / Represented by |\n|---|---|---|\n| Anna Lind | Oak | Represented by Bo Ode |\n"
    )
    ((_, people),) = told(f"{HEAD}{table}| Cy Moss | Elm | Attended |\n")
    assert people == {"Anna Lind": "absent", "Bo Ode": "present", "Cy Moss": "present"}


GRID = (
    "| Name | {} | {} | Total |\n|---|---|---|---|\n| Lind, Anna | ● | ○ | 1 |\n| Ode, Bo (Clerk) | Z | ● | 2 |\n"
    "| Moss, Cy | n/a | x | 0 |\n\n● present  Z online  ○ apologies  x absent, no apologies  n/a not in office\n"
)
FIRST = {"Lind, Anna": "present", "Ode, Bo": "present"}
SECOND = {"Lind, Anna": "apologies", "Ode, Bo": "present", "Moss, Cy": "absent"}


@pytest.mark.parametrize(
    ("heading", "sessions", "days"),
    [
        ("Attendance of trustees, 2023", ("16 Feb", "18 May"), ("2023-02-16", "2023-05-18")),
        ("Attendance 2023/24", ("14 Sep", "15 Feb"), ("2023-09-14", "2024-02-15")),
        ("Attendance, 2023", ("16.02.", "18.05."), ("2023-02-16", "2023-05-18")),
        ("Attendance", ("2023-02-16", "2023-05-18"), ("2023-02-16", "2023-05-18")),
        ("Attendance, session 2022-23", ("16 Feb 23", "18 May 23"), ("2023-02-16", "2023-05-18")),
        ("Attendance", ("No. 4, 16 Feb 2023", "No. 5, 18 May 2023"), ("2023-02-16", "2023-05-18")),
    ],
)
def test_a_grid_gives_each_session_its_people(heading: str, sessions: tuple[str, str], days: tuple[str, str]) -> None:
    meetings = told(f"# Lake Library Trust\n\n## {heading}\n\n{GRID.format(*sessions)}")
    assert meetings == [(days[0], FIRST), (days[1], SECOND)]


def test_the_record_of_one_session_takes_its_own_column() -> None:
    head = "# Lake Library Trust\n\n## Meeting of the trustees, Thursday 18 May 2023\n\n1. Opened at 6.\n\n"
    grid = GRID.format("16 Feb", "18 May")
    assert told(f"{head}### Attendance 2023\n\n{grid}") == [("2023-05-18", SECOND)]


def test_an_empty_cell_among_ticks_is_of_one_who_did_not_come() -> None:
    rows = "| Anna Lind | ✓ | ✓ | |\n| Bo Ode | ✓ | | |\n"
    grid = f"| Member | 16 Feb | 18 May | 14 Sep |\n|---|---|---|---|\n{rows}"
    assert told(f"# Lake Library Trust\n\n## Attendance 2023\n\n{grid}") == [
        ("2023-02-16", {"Anna Lind": "present", "Bo Ode": "present"}),
        ("2023-05-18", {"Anna Lind": "present", "Bo Ode": "absent"}),
    ]


def test_a_table_of_figures_by_days_lists_nobody() -> None:
    table = "| Member | 16 Feb | 18 May |\n|---|---|---|\n| Anna Lind | 12.5 | 13 |\n| Bo Ode | 40 | 7 |\n"
    assert all(len(people) == 0 or day == "2024-03-04" for day, people in told(f"{HEAD}{table}"))
