"""Whole records as councils, boards and commissions keep them, and who was there by them. All of it is made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

HEAD = "MINUTES\nOak Council\n5 March 2024\n\n"
PAGE = "# Oak Board Meeting 2024-03-05\n\n"

RECORDS: dict[str, tuple[str, list[str], list[str]]] = {
    "roll call by office": (
        HEAD
        + "ROLL CALL:\nCouncilman Ode - present\nTrustee Fell - present\nAlderman Moss - absent\n\nMOTION by Ode.\n",
        ["Fell", "Ode"],
        ["Moss"],
    ),
    "surnames after one office": (
        HEAD
        + "1. Present\nCllrs Lind (Chair), Ode and Fell. Clerk: Eve Holt.\n\n2. Apologies\nCllr Moss\n\n3. Roads\n",
        ["Eve Holt", "Fell", "Lind", "Ode"],
        ["Moss"],
    ),
    "surnames in a sentence": (
        HEAD + "Trustees Lind, Ode and Fell were present. Trustee Moss was absent. Treasurer Holt was also present.\n",
        ["Fell", "Holt", "Lind", "Ode"],
        ["Moss"],
    ),
    "called to order": (
        HEAD + "The meeting was called to order by President Anna Lind at 6. Present were: Bo Ode and Dora Fell. "
        "Absent: Cy Moss. Also in attendance: Director Eve Holt.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell", "Eve Holt"],
        ["Cy Moss"],
    ),
    "attendees told": (PAGE + "The attendees were Anna Lind and Bo Ode.\n", ["Anna Lind", "Bo Ode"], []),
    "titles with a stop": (
        HEAD + "Chair: Prof. Anna Lind\nPresent: Hon. Bo Ode, Rev. Dora Fell\nApologies: Dr Cy Moss\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "numbered table": (
        PAGE + "| | Name | Title | Attendance |\n|---|---|---|---|\n| 1 | Anna Lind | Chair | Present |\n"
        "| 2 | Bo Ode | Member | Present |\n| 3 | Cy Moss | Member | Apologies |\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "letters in a column": (
        PAGE + "| Name | P/A |\n|---|---|\n| Anna Lind | P |\n| Bo Ode | P |\n| Cy Moss | A |\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "with and without leave": (
        PAGE + "Present: Anna Lind, Bo Ode\nAbsent with leave: Cy Moss\nAbsent without leave: Dora Fell\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss", "Dora Fell"],
    ),
    "not voting": (
        PAGE + "Voting members present: Anna Lind\nNon-voting: Bo Ode\nAbsent: Cy Moss\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "one for a body in capitals": (
        HEAD + "Participants:\nElm University: Anna Lind\nUNDP: Bo Ode\n\nAgenda:\n1. Roads\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "countries between their people": (
        "Oak Commission, 5 March 2024\n\nLIST OF PARTICIPANTS\n\nNORLAND\n\nMs. Anna LIND\nMinister\n\nELMLAND\n\n"
        "Mr. Bo ODE\nAmbassador\n",
        ["Anna LIND", "Bo ODE"],
        [],
    ),
    "list in an annex": (
        HEAD
        + "Attendees: As per attached list\n\n1. Opening\nThe roads were told of.\n\nList of participants\n1. Anna "
        "Lind, Director, Oak Centre\n2. Bo Ode, Expert, Elm Centre\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "a stop before the label": (
        HEAD + ".Attendees\n* Anna Lind\n* Bo Ode\n\n.Agenda\n* Roads\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "two columns of spaces": (
        HEAD
        + "Members Present          Members Absent\nAnna Lind                Cy Moss\nBo Ode\n\nThe Mayor opened.\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "guests below nobody away": (
        HEAD + "Present: Anna Lind\n\nAbsent:\n\nGuests: Bo Ode\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "a status that is an office": (
        PAGE + "| Name | Status |\n|---|---|\n| Anna Lind | Full member |\n| Bo Ode | Observer |\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "slashes": (PAGE + "Attendees: Anna Lind / Bo Ode / Dora Fell\n", ["Anna Lind", "Bo Ode", "Dora Fell"], []),
    "offices of those away": (
        HEAD
        + "In Attendance:\n\nTreasurer: Anna Lind\n\nNot in Attendance:\n\nMember: Cy Moss\nMember: Bo Ode\n\nAgenda\n",
        ["Anna Lind"],
        ["Bo Ode", "Cy Moss"],
    ),
    "people of a body in a row": (
        PAGE + "| Organization | Attendees |\n|---|---|\n| Oak | Anna Lind, Bo Ode |\n| Elm | Dora Fell |\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        [],
    ),
    "apologies in a sentence": (
        HEAD + "In attendance were Anna Lind (Chair) and Bo Ode. Apologies had been received from Cy Moss.\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "answers far off": (
        HEAD + "Roll Call\nAnna Lind      Present\nCy Moss        Absent\n",
        ["Anna Lind"],
        ["Cy Moss"],
    ),
    "answers after dots": (
        HEAD + "Roll Call\nAnna Lind ...... Present\nCy Moss ..... Excused\n",
        ["Anna Lind"],
        ["Cy Moss"],
    ),
    "answers in a line": (
        HEAD + "Roll call: Mayor Lind, here; Council Member Ode, here; Council Member Moss, absent.\n",
        ["Lind", "Ode"],
        ["Moss"],
    ),
    "handles of teams": (
        PAGE + "## Present\n\n- Anna Lind (@oak/roads)\n- @bo from Elm\n- Roads WG\n- Maps: @oak/maps\n- @oak/elms\n",
        ["@bo", "Anna Lind"],
        [],
    ),
}


@pytest.mark.parametrize(("text", "came", "away"), RECORDS.values(), ids=RECORDS)
def test_who_was_there_by_a_whole_record(text: str, came: list[str], away: list[str]) -> None:
    path = PurePosixPath("a.md" if text.startswith("#") else "a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    is_away = {one.person.name: one.how in ("absent", "apologies") for one in meeting.attendances}

    assert sorted(name for name, away in is_away.items() if not away) == came
    assert sorted(name for name, away in is_away.items() if away) == away
