"""Lists of delegations by states, with their heads and advisers. All people, states and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.imprint import is_symbol
from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

HEAD = "LAKE COMMISSION\nFourth session, Oakham, 4 March 2024\n\n1. The session was opened at ten.\n\n"
EVERYBODY = {
    "Anna Lind": "Norland",
    "Bo Ode": "Roads Institute, Norland",
    "Cy Moss": "Elm Survey, Norland",
    "Eli Holm": "Elmland",
    "Frida Storm": "World Lake Watch",
    "Gus Reed": None,
}

LISTS = {
    "indented parts": (
        "a.txt",
        "                ANNEX\n           LIST OF DELEGATIONS\n\nNorland\n   Head of delegation\n"
        "      Ms. Anna Lind, Minister of Roads\n   Advisers\n      Mr. Bo Ode, Roads Institute\n"
        "      Mr. Cy Moss, Elm Survey\n\nElmland\n   Head of delegation (acting)\n      Mr. Eli Holm, Deputy Minister"
        "\n\nOBSERVERS\n   World Lake Watch\n      Ms. Frida Storm\n\nSECRETARIAT\n      Mr. Gus Reed, Executive "
        "Secretary\n",
    ),
    "parts on the line": (
        "a.txt",
        "LIST OF PARTICIPANTS\n\nNorland\n\nHead of delegation: Ms. Anna Lind, Minister of Roads\n"
        "Alternate: Mr. Bo Ode, Roads Institute\nAdvisers: Mr. Cy Moss, Elm Survey\n\nElmland\n\nRepresentative\n"
        "Mr. Eli Holm, Deputy Minister\n\nOBSERVERS\n\nWorld Lake Watch\nMs. Frida Storm\n\nSECRETARIAT\n"
        "Mr. Gus Reed, Executive Secretary\n",
    ),
    "headings": (
        "a.md",
        "## Participants\n\n### Norland\n\n#### Head of Delegation\n- Ms. Anna Lind, Minister of Roads\n\n#### Advisers"
        "\n- Mr. Bo Ode, Roads Institute\n- Mr. Cy Moss, Elm Survey\n\n### Elmland\n\n#### Head of Delegation\n"
        "- Mr. Eli Holm, Deputy Minister\n\n### Observers\n\n#### World Lake Watch\n- Ms. Frida Storm\n\n"
        "### Secretariat\n\n- Mr. Gus Reed, Executive Secretary\n\n## Agenda\n",
    ),
}


def only(text: str, name: str) -> Meeting:
    path = PurePosixPath(name)
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    return meeting


@pytest.mark.parametrize(("name", "text"), LISTS.values(), ids=LISTS)
def test_everybody_is_of_the_state_over_them(name: str, text: str) -> None:
    head = HEAD if name.endswith("txt") else "# Lake Commission\n\n## Fourth session, Oakham, 4 March 2024\n\n"
    meeting = only(head + text, name)
    assert {one.person.name: one.person.organization for one in meeting.attendances} == EVERYBODY
    assert {one.how for one in meeting.attendances} == {"present"}
    assert meeting.attendances[0].person.role == "Minister of Roads, head of delegation"


def test_delegations_with_no_parts() -> None:
    text = (
        "DELEGATIONS\n\nNorland\nMs. Anna Lind (Head of delegation), Minister of Roads\nMr. Bo Ode, Roads Inspection"
        "\n\nElmland\nMr. Eli Holm, Deputy Minister\n\nDECISIONS\n\n1. The dam is to be built.\n"
    )
    people = {one.person.name: one.person.organization for one in only(HEAD + text, "a.txt").attendances}
    assert people == {"Anna Lind": "Norland", "Bo Ode": "Roads Inspection, Norland", "Eli Holm": "Elmland"}


def test_a_paper_is_not_called_by_its_symbol() -> None:
    text = f"LC/4/REP              Original: English\n{HEAD}LIST OF DELEGATIONS\n\nNorland\n   Head of delegation\n"
    meeting = only(f"{text}      Ms. Anna Lind, Minister\n", "a.txt")
    assert meeting.body == "LAKE COMMISSION"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("LC/14/REP", True),
        ("LC/14/REP     Original: English", True),
        ("Distr.: General", True),
        ("Ref: 14/2023", True),
        ("PARKS/LAKES BOARD", False),
        ("Present: Lind", False),
        ("Minutes: Anna", False),
    ],
)
def test_symbols_of_papers(line: str, is_one: bool) -> None:
    assert is_symbol(line) == is_one
