"""Sentences in which people come last, and days long past. All people and bodies here are made up."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting


def meeting(told: str) -> Meeting:
    text = f"Record of the visit of the Elm Bank on 11 February 2025\n\nPlace: Odda, Town Hall\n\n{told}\n"
    path = PurePosixPath("a.txt")
    return find_meetings(read_document(text.encode(), path), path)[0]


def there(one: Meeting) -> set[str]:
    return {each.person.name for each in one.attendances if each.how not in ("absent", "apologies")}


MET = "The Mayor, Ms. Ada Lind, received the guests. "
TURNED = {
    "for a body": (
        "For the Bank came Ms. Eva Rye, Director, and with her Mr. Ode, Mr. Moss.",
        {"Eva Rye", "Ode", "Moss"},
    ),
    "from our house": (
        "From our house there were also Mr. Ode and, for a while only, Ms. Moss.",
        {"Ode", "Moss"},
    ),
    "at the table": ("Also at the table were Mr. Bo Ode, director of roads, and C. Moss.", {"Bo Ode", "C. Moss"}),
    "beside": ("Next to her sat Mr. Ode and Ms. Moss.", {"Ode", "Moss"}),
    "a side": (
        "Good talks. For the Centre: the Director; Ms. Rye; Mr. Ode, who spoke.",
        {"Rye", "Ode"},
    ),
    "a state": (
        "Norway: Mr. Bo Ode and Ms. Cy Moss. Observers: Ms. Eva Rye (Elmland).",
        {"Bo Ode", "Cy Moss", "Eva Rye"},
    ),
    "a state that did not come": ("Norway: Mr. Bo Ode was unable to travel.", set()),
    "by illness": ("Mr. Ode was prevented by illness from travelling.", set()),
    "in the air": ("Mr. Ode was in the air. Ms. Rye was in the field; Mr. Moss attended.", {"Moss"}),
    "called in": (
        "The Mayor convened everyone who was in town: Bo Ode, Cy Moss, E. Rye.",
        {"Bo Ode", "Cy Moss", "E. Rye"},
    ),
    "not for the talks": ("Mr. Ode dropped in at lunch and did not take part in the talks.", set()),
}


@pytest.mark.parametrize(("said", "expected"), TURNED.values(), ids=TURNED)
def test_people_may_come_last(said: str, expected: set[str]) -> None:
    assert there(meeting(f"{MET}{said}")) == {"Ada Lind", *expected}


def test_what_was_done_before_is_not_the_day() -> None:
    told = meeting(f"{MET}Ms. Eva Rye confirmed that the Board had approved the bridge on 28 January.")

    assert told.start == date(2025, 2, 11)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Odda, Oak-Hill State Residence, 5 December 2023", "Odda, Oak-Hill State Residence"),
        ("Odda Institute of Roads, 5 December 2023", "Odda Institute of Roads"),
        ("Press service of the Roads Agency, 5 December 2023", None),
    ],
)
def test_a_house_before_the_day_is_the_place(line: str, place: str | None) -> None:
    path = PurePosixPath("a.md")
    text = f"# Roads Council, 9th session\n\n{line}\n\n## Present\n\n- Ada Lind\n- Bo Ode\n"

    assert find_meetings(read_document(text.encode(), path), path)[0].place == place
