"""Who sits on a body, who voted for whom, and who came instead of whom. All people and bodies here are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Reply

OpenDesk = Callable[..., Assistant]

REPORTS = {
    "roads.txt": (
        "TOWN OF ODDA\nROADS & PARKS COMMISSION\n\nAnna Lind, Chair * Bo Ode, Vice Chair\n"
        "Cy Moss * Dora Fell * Emma Fell\n\nMINUTES\nMarch 5, 2024\n\n1. CALL TO ORDER\n"
        "Chair Lind called the meeting to order at 6 p.m. Present on roll call: Chair Lind; Commissioners Moss and "
        "D. Fell. Excused: Vice Chair Ode and Commissioner E. Fell.\n"
        "Staff present: Recording Secretary Ida Roe.\n\n2. AGENDA. Approved.\n"
    ),
    "council.md": (
        "# Communes of the Elm Valley\n\n## Valley Council – Session of 8 March 2024\n\n"
        "**Were present:** Messrs. LIND Carl, HOLT Eli; Mesdames MOSS Cyra, VIK Gro.\n\n"
        "**Absent, having given proxy:** Mr. ODE Bo (proxy to Mrs. MOSS Cyra); "
        "Mrs. ROE Ida (proxy to Mr. HOLT Eli).\n\n"
        "**Attending without vote:** Mr. ASH Finn (Director of Works).\n\n**Secretary of the session:** Mrs. VIK Gro.\n"
    ),
    "senate.html": (
        "<h1>University of Elm</h1><h2>University Senate</h2><p>Meeting held on March 12, 2024</p><h3>Membership</h3>"
        "<p>* regrets &nbsp; † by videoconference. All other senators were present.</p>"
        "<p><b>Faculty of Arts:</b> Ada Berg*, Ben Dahl† (Dean), Cleo Falk* (alternate: Dag Holm)</p>"
        "<p><b>Students:</b> Eva Juhl, Fay Krog</p><p><b>Recording Secretary:</b> Gus Lund</p><h3>1. Business</h3>"
        "<p>Agreed.</p>"
    ),
}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


def names(reply: Reply) -> set[str | None]:
    assert isinstance(reply, Answer), reply
    return {item.name for item in reply.items}


ASKED = {
    "commissioners, with their chair": (
        "Which commissioners attended the Roads Commission on March 5, 2024?",
        {"Anna Lind", "Cy Moss", "Dora Fell"},
    ),
    "commissioners excused from a day's meeting": (
        "Which commissioners were excused from the March 5, 2024 Roads Commission meeting?",
        {"Bo Ode", "Emma Fell"},
    ),
    "councillors, whom no office tells": (
        "Which councillors sat in the session of 8 March 2024 of the Valley Council?",
        {"LIND Carl", "HOLT Eli", "MOSS Cyra", "VIK Gro"},
    ),
    "senators who sent regrets": (
        "Which senators sent regrets for the Senate of 12 March 2024?",
        {"Ada Berg", "Cleo Falk"},
    ),
    "whichever way they came": (
        "senate meeting march 12 2024 who was present, in the room or by video",
        {"Ben Dahl", "Dag Holm", "Eva Juhl", "Fay Krog", "Gus Lund"},
    ),
    "a proxy": ("To whom did Bo Ode give his proxy for the session of 8 March 2024?", {"MOSS Cyra"}),
    "who held a proxy": ("Who held Ida Roe's proxy at the Valley Council of 8 March 2024?", {"HOLT Eli"}),
    "an alternate": ("Who was Cleo Falk's alternate at the Senate on 12 March 2024?", {"Dag Holm"}),
    "in whose place": ("Who sat in Cleo Falk's place at the Senate on 12 March 2024?", {"Dag Holm"}),
    "abbreviated": (
        "list everyone in attendance at the March 5 2024 Roads and Parks Comm",
        {"Anna Lind", "Cy Moss", "Dora Fell", "Ida Roe"},
    ),
}


@pytest.mark.parametrize(("question", "people"), ASKED.values(), ids=ASKED)
def test_people_are_asked_for_as_they_sit(desk: Assistant, question: str, people: set[str | None]) -> None:
    assert names(desk.ask(question)) == people


def test_how_many_of_them_were_there_is_counted(desk: Assistant) -> None:
    reply = desk.ask("How many councillors were present in person at the Valley Council on 8 March 2024?")

    assert isinstance(reply, Answer)
    assert reply.count == 4


def test_both_present_asks_for_days(desk: Assistant) -> None:
    reply = desk.ask("Carl Lind and Cyra Moss both present, Valley Council, 2024?")

    assert isinstance(reply, Answer)
    assert [item.date for item in reply.items] == ["2024-03-08"]


@pytest.mark.parametrize(
    "question",
    [
        "How many roads, parks & leisure commission meetings did Cy Moss attend in 2024?",
        "Cy Moss - number of Odda roads commissioners meetings attended in 2024",
    ],
)
def test_meetings_are_counted_though_the_body_is_called_by_many_words(desk: Assistant, question: str) -> None:
    reply = desk.ask(question)

    assert isinstance(reply, Answer), reply
    assert reply.count == 1
