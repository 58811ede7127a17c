"""Registers with columns in short and surnames first. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

HEAD = "# Oak Valley Steering Group\n\n## Minutes of 4 March 2024\n\n"


def told(text: str, name: str = "a.md") -> dict[str, str]:
    """How everybody was at the one meeting."""
    path = PurePosixPath(name)
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    return {each.person.name: each.how for each in meeting.attendances}


REGISTERS = {
    "columns in short, explained": (
        "a.md",
        "| Name | Body | Abbr. | P. | D. |\n|---|---|---|---|---|\n| Lind, Anna | Roads Office | ALi | x | x |\n"
        "| Ode, Bo | Elm Town | BOd | x (online) | x |\n| van Moss, Cyril | Fire Brigade | CMo |  | x |\n\n"
        "P. = took part in the meeting; D. = receives the minutes\n",
    ),
    "no key to them": (
        "a.md",
        "| Body | Name | Distr. | Part. |\n|---|---|---|---|\n| Roads Office | Lind, Anna | x | x |\n"
        "| Elm Town | Ode, Bo | x | x (until 11:00) |\n| Fire Brigade | van Moss, Cyril | x |  |\n",
    ),
    "below a table of other things": (
        "a.md",
        "| Date | 4 March 2024 |\n|---|---|\n| Place | Oak Hall |\n\n| Name | Body | Pres. |\n|---|---|---|\n"
        "| Lind, Anna | Roads Office | ✓ |\n| Ode, Bo | Elm Town | ✓ |\n| van Moss, Cyril | Fire Brigade | – |\n",
    ),
    "spaces between columns": (
        "a.txt",
        "Name                Organisation      Part.     Distr.\n"
        "Lind, Anna          Roads Office      x         x\n"
        "Ode, Bo             Elm Town          x         x\n"
        "van Moss, Cyril     Fire Brigade                x\n\n",
    ),
}


@pytest.mark.parametrize(("name", "table"), REGISTERS.values(), ids=REGISTERS)
def test_a_column_in_short_says_who_took_part(name: str, table: str) -> None:
    head = HEAD if name.endswith("md") else HEAD.replace("#", "").lstrip()
    assert told(f"{head}{table}", name) == {"Anna Lind": "present", "Bo Ode": "present", "Cyril van Moss": "absent"}


def test_whom_somebody_stood_in_for_is_not_there_by_their_mark() -> None:
    table = (
        "| Name | Body | Present |\n|---|---|---|\n| Lind, Anna | Oak | x |\n| Ode, Bo (for C. Moss) | Elm | x |\n"
        "| Fell, Dora (guest) | Fir | x |\n"
    )
    assert told(f"{HEAD}{table}") == {
        "Anna Lind": "present", "Bo Ode": "present", "C. Moss": "absent", "Dora Fell": "present",
    }  # fmt: skip


def test_initials_in_a_column_say_who_took_the_chair() -> None:
    text = (
        f"{HEAD}| Place | Oak Hall |\n|---|---|\n| Chair | BOd |\n\n"
        "| Name | Body | Abbr. | Part. |\n|---|---|---|---|\n"
        "| Lind, Anna | Roads Office | ALi | x |\n| Ode, Bo | Elm Town | BOd | x |\n| Moss, Cyril | Fir | CMo | |\n"
    )
    assert told(text) == {"Bo Ode": "chaired", "Anna Lind": "present", "Cyril Moss": "absent"}


def test_bodies_behind_names_are_no_given_names() -> None:
    table = "| Name | Role |\n|---|---|\n| Anna Lind, Oak | Chair |\n"
    table += "| Maria Ode, Elm | Clerk |\n| Peter Moss, Fir | Member |\n"
    assert set(told(f"{HEAD}{table}")) == {"Anna Lind", "Maria Ode", "Peter Moss"}


def test_surnames_and_given_names_in_columns_and_those_who_only_get_the_minutes() -> None:
    text = (
        f"{HEAD}| Surname | First name | Org. | Status |\n|---|---|---|---|\n| Lind | Anna | Roads | P |\n"
        "| Ode | Bo | Elm | P |\n| Moss | Cyril | Fir | E |\n| Fell | Dora | Ash | D |\n\n"
        "P = participated, E = excused, D = distribution list only\n"
    )
    assert told(text) == {"Anna Lind": "present", "Bo Ode": "present", "Cyril Moss": "apologies"}


def test_one_day_over_a_column_of_marks() -> None:
    text = (
        f"{HEAD}| Participant | Firma | 4.3. | Copy |\n|---|---|---|---|\n| Anna Lind | Roads | ✓ | ✓ |\n"
        "| Bo Ode | Elm | ✓ | ✓ |\n| Cyril Moss | Fir | – | ✓ |\n"
    )
    assert told(text) == {"Anna Lind": "present", "Bo Ode": "present", "Cyril Moss": "absent"}


def test_tables_with_the_same_columns_say_of_whom_they_are() -> None:
    columns = "| Company | Initials |\n|---|---|---|\n"
    text = (
        f"{HEAD}| Participants {columns}| Anna Lind | Roads | AL |\n| Bo Ode | Elm | BO |\n\n"
        f"| Excused {columns}| Cyril Moss | Fir | CM |\n\n| Distribution only {columns}| Dora Fell | Ash | DF |\n"
    )
    assert told(text) == {"Anna Lind": "present", "Bo Ode": "present", "Cyril Moss": "apologies"}
