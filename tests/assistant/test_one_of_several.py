"""One alone is asked for, where a sentence names several. All people, bodies and events are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal
from assistant.one_of_several import asks_for_one

OpenDesk = Callable[..., Assistant]

REPORT = """Tide school opened in Odda

Odda, 5 March 2024. The tide school of the Lake Council was opened in Odda today. The keynote lecture on the drowned
villages was given by Captain Ada Lind, one of the two oldest pilots of the bay; the other one, Mr. Bo Ode, sent a
greeting from his bed.

Also present were the Prefect of Odda, Ms. Cyra Moss, the resident representative of the Fish Fund, Mr. Dan Fell, and
the harbour master, Mr. Egil Holt.

In the afternoon there were three rounds: on sand, convened by Dr. Finn Aas, on salt, convened by Ms. Gro Vik, and on
storms, convened by Mr. Hans Rye.

The ship Tern, whose skipper is Mr. Ivar Falk, took the guests round the bay with Ms. Kari Dahl of the Sand Fund.
"""

ONE = {
    "keynote speaker odda tide school": "Ada Lind",
    "fish fund resident rep at the tide school opening in odda": "Dan Fell",
    "Which scholar convened the round on salt at the tide school in Odda?": "Gro Vik",
    "Who was the convener of the round on storms at the tide school in Odda?": "Hans Rye",
    "skipper of the ship tern - name": "Ivar Falk",
}


@pytest.mark.parametrize(("question", "name"), ONE.items())
def test_the_one_beside_whom_it_is_said_is_named(open_desk: OpenDesk, question: str, name: str) -> None:
    reply = open_desk({"school.txt": REPORT}).ask(question)

    assert isinstance(reply, Answer)
    assert [item.name for item in reply.items] == [name]


@pytest.mark.parametrize(
    ("question", "is_one"),
    [
        ("Which officer was in the harbour?", True),
        ("Who was in charge of the dredger?", True),
        ("What is his name?", True),
        ("conductor of the choir, 2024", True),
        ("Which officers were in the harbour?", False),
        ("Who signed the pact?", False),
        ("judges of the prize 2024", False),
        ("members of the team at Odda", False),
    ],
)
def test_whether_one_is_asked_for(question: str, is_one: bool) -> None:
    assert asks_for_one(question) == is_one


CHAIRS = """Water board has a new chair

Odda, 4 April 2024. The Mayor appointed Ms. Ada Lind to chair the Odda Water Board. Ms. Lind takes over from Mr. Bo Ode,
whose term came to an end in March. At the ceremony were the engineers Cyra Moss and Dan Fell.

The board is to build a pump house on the quay. The Mayor said that the bank had been asked to report on the cost. The
guard lost two swans to the storm.
"""


def test_whom_she_followed_is_named_and_nobody_else(open_desk: OpenDesk) -> None:
    reply = open_desk({"board.txt": CHAIRS}).ask("Who chaired the Odda Water Board before Ms. Lind?")

    assert isinstance(reply, Answer)
    assert [item.name for item in reply.items] == ["Bo Ode"]


@pytest.mark.parametrize(
    "question",
    [
        "cost of the pump house of the Odda Water Board",
        "What is the interest rate of the loan for the Odda pump house?",
    ],
)
def test_what_only_seems_told_is_refused(open_desk: OpenDesk, question: str) -> None:
    assert isinstance(open_desk({"board.txt": CHAIRS}).ask(question), Refusal)
