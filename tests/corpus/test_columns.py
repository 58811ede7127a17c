"""Two sides beside each other, each with its people below it. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

HEADS = {
    "a side and a body": ("Norlandian side", "Centre"),
    "for": ("For the Roads Institute", "For the Centre"),
    "delegations": ("Norlandian delegation", "Our side"),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_each_side_has_a_column(head: tuple[str, str]) -> None:
    text = (
        "# Visit of a delegation of Norland\n\nOn 5 March 2024 the Roads Institute came to the Centre.\n\n"
        f"| {head[0]} | {head[1]} |\n|---|---|\n| Dr. Kim Fell, President | Ms. Anna Lind, Director |\n"
        "| Ms. Eva Rye, Researcher | Mr. Bo Ode |\n\nThe guests offered ten pumps.\n"
    )
    path = PurePosixPath("a.md")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    sides = [words.removeprefix("For the ") for words in head]

    assert {one.person.name: one.person.organization for one in meeting.attendances} == {
        "Kim Fell": sides[0],
        "Eva Rye": sides[0],
        "Anna Lind": sides[1],
        "Bo Ode": sides[1],
    }
