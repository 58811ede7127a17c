"""The hotel, hall or building that is asked for. All events, people and places are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant

OpenDesk = Callable[..., Assistant]

REPORTS = {
    "forum.txt": """Forum on tides

In the period from 3 to 5 June 2024 Ms. Ada Lind took part in the Tide Forum in Odda. The Forum sat in the Odda State
Drama Theatre. In the evening the guests were received at the Hotel Grand Duke by the Mayor, Mr. Bo Ode, in the hall of
mirrors.
""",
    "pact.txt": """Pact with the insurers

Elmby, 14 November 2024. A pact with the Guild of Insurers was signed in Elmby today by Ms. Cyra Moss. The signing took
place at the Central Bank of Norland. Ms. Moss then called on the Minister at his office.
""",
    "minutes.md": "# Tide Committee, 3 May 2024\n\n**Venue:** College of Tides, Elmby\n\nPresent: Ada Lind, Bo Ode\n",
}
VENUES = {
    "tide forum odda venue building": "Odda State Drama Theatre",
    "At which hotel were the guests of the Tide Forum received?": "Hotel Grand Duke",
    "In which building was the pact with the insurers signed?": "Central Bank of Norland",
    "tide committee may 2024 venue": "College of Tides, Elmby",
}


@pytest.mark.parametrize(("question", "venue"), VENUES.items())
def test_the_venue_is_named_and_quoted(open_desk: OpenDesk, question: str, venue: str) -> None:
    reply = open_desk(REPORTS).ask(question)

    assert isinstance(reply, Answer)
    assert reply.text.startswith(f"**{venue}**")
    assert venue in " ".join(reply.citations[0].quote.split())


def test_a_question_about_something_else_asks_for_no_building(open_desk: OpenDesk) -> None:
    reply = open_desk(REPORTS).ask("Who signed the pact with the insurers?")

    assert isinstance(reply, Answer)
    assert [item.name for item in reply.items] == ["Cyra Moss"]
