"""Records that open with sentences on who came. All people and bodies are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Attendance

HEAD = "# Oak Valley Council\n\nMinutes of the meeting of 7 March 2023\n\n"
ITEMS = "\n\n1. Roof. Mr Bernard Slate of Slate & Sons quoted for it.\n\n2. Dogs. Ms Cora Wynn had written again.\n"
OTHERS = " Round the table were Philip Dart, Joan Emery and Samuel Okoro."


def people(opening: str, items: str = ITEMS) -> tuple[Attendance, ...]:
    path = PurePosixPath("a.md")
    (meeting,) = find_meetings(read_document(f"{HEAD}{opening}{items}".encode(), path), path)
    return meeting.attendances


def told(opening: str, items: str = ITEMS) -> dict[str, str]:
    return {one.person.name: one.how for one in people(opening, items)}


OPENINGS = {
    "in the chair": "Present on this wet night in the Mill Hall: Cllr Anna Lind in the chair; Cllrs Bo Ode, "
    "Cy Moss and Eli Holt.",
    "taking the chair": "The Council met at the Mill Hall, Anna Lind taking the Chair. With her were Councillors "
    "Bo Ode, Cy Moss and Eli Holt.",
    "presided": "In the absence of the Chair, who was ill, Cllr Anna Lind presided. Others attending were Cllrs "
    "Bo Ode, Cy Moss, Eli Holt.",
    "presiding": "With Cllr Anna Lind presiding, the following gathered: Cllrs Bo Ode, Cy Moss. Cllr Eli Holt "
    "linked by telephone for items 1 to 3.",
    "being ill": "Cllr Sven Dahl being ill, Cllr Anna Lind as Vice-Chair opened the meeting and kept the chair "
    "to its end. Also in the hall were Cllrs Bo Ode, Cy Moss and the newly co-opted Eli Holt.",
    "elected": "Cllr Anna Lind was elected Chair, proposed by Cllr Bo Ode and seconded by Cllr Cy Moss, both "
    "present, as was Cllr Eli Holt.",
}


@pytest.mark.parametrize("opening", OPENINGS.values(), ids=OPENINGS)
def test_all_whom_the_opening_names_were_there(opening: str) -> None:
    found = told(opening)

    assert found.pop("Anna Lind") == "chaired"
    assert found.pop("Sven Dahl", "absent") == "absent"
    assert found == {"Bo Ode": "present", "Cy Moss": "present", "Eli Holt": "present"}


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("Cllr Cy Moss arrived at item 4, having been detained.", "present"),
        ("Cllr Cy Moss being held up, Ms Joan Emery read his paper, Cllr Cy Moss arriving for item 3.", "present"),
        ("Cllr Cy Moss followed the meeting over Zoom.", "present"),
        ("Mr Cy Moss, auditor, came for the first item.", "present"),
        ("Cllr Cy Moss had tendered apologies.", "apologies"),
        ("Apologies had come from Cy Moss.", "apologies"),
        ("Regrets: Cllr Cy Moss, who was at a wedding.", "apologies"),
        ("Cllr Cy Moss was away without notice.", "absent"),
        ("Cllr Cy Moss had sent word that he was on nights.", "absent"),
        ("Nothing had been heard from Cllr Cy Moss.", "absent"),
        ("Cllr Cy Moss has now missed two meetings.", "absent"),
        ("A letter from Mr Cy Moss was before the meeting.", None),
        ("Mr Cy Moss sent a written report.", None),
        ("It was noted that Cy Moss had moved to Odda.", None),
    ],
)
def test_what_the_opening_says_of_one(said: str, how: str | None) -> None:
    assert told(f"Cllr Anna Lind took the chair.{OTHERS} {said}").get("Cy Moss") == how


@pytest.mark.parametrize(
    "said",
    [
        "Cy Moss clerked.",
        "Minutes by Cy Moss.",
        "Mrs Cy Moss, Clerk, wrote the minutes.",
        "The Clerk (Cy Moss) minuted.",
        "In the Clerk's absence (jury service) Cllr Cy Moss took the notes.",
    ],
)
def test_who_kept_the_minutes_was_there(said: str) -> None:
    (one,) = (one for one in people(f"Cllr Anna Lind took the chair.{OTHERS} {said}") if one.person.name == "Cy Moss")

    assert one.how == "present"
    assert "minutes" in (one.person.role or "")


def test_the_opening_ends_at_the_next_heading_where_items_have_no_numbers() -> None:
    found = told(f"Cllr Anna Lind took the chair.{OTHERS}", "\n\n## Roof\n\nMr Bernard Slate quoted for it.\n")

    assert set(found) == {"Anna Lind", "Philip Dart", "Joan Emery", "Samuel Okoro"}


def test_a_list_knows_better_than_what_is_told_below_it() -> None:
    listed = "Present: Anna Lind, Bo Ode, Cy Moss, Eli Holt\n\nMs Lind thanked Mr Karl Berg and Ms Ida Vik for it."

    assert set(told(listed)) == {"Anna Lind", "Bo Ode", "Cy Moss", "Eli Holt"}
