"""Times of day."""

from __future__ import annotations

import pytest

from assistant import Answer, Assistant, Refusal
from tests.assistant.conftest import OpenDesk

REPORTS = {
    "2024-06-04-trustees.txt": """Minutes of the Trustees' meeting

Venue: The Old Mill, Odda
Time: 19:00-21:00
Date: Tuesday 4th June 2024

Present: Cy Moss (Chair), Eva Ruud

1. Welcome
""",
    "2024-09-12-elm.md": """# Parish Council of Elm

Minutes of the meeting held on 12 September 2024 in the Parish Hall.

Present: Cllr A. Lind (Chair), Cllr B. Ode, E. Ruud (Clerk)

The meeting was called to order at 7.03pm.

1. Highways. The hole in Mill Lane was reported on 3.09.2024 at 10:15.

2. Next bus: The bus leaves Odda at 6:40 a.m.

There being no further business, the chair closed the meeting at 8.45 p.m.
""",
    "2024-05-04-lake.md": "# Lake Board\n\n4 May 2024\n\nPresent: Ada Lind, Bo Ode\n\nThe 30 boats were counted.\n",
}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("At what time did the trustees meet on 4 June 2024?", "19:00-21:00"),
        ("What time did the Elm parish council meeting of 12 September 2024 start?", "7.03pm"),
        ("At what hour was the Elm parish council meeting of September 2024 closed?", "8.45 p.m."),
        ("what time does the bus leave Odda", "6:40 a.m."),
    ],
)
def test_the_time_asked_for_stands_first(desk: Assistant, question: str, time: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer), reply
    assert reply.text.startswith(f"**{time}**")
    assert time in reply.citations[0].quote


def test_no_time_is_made_of_other_figures(desk: Assistant) -> None:
    assert isinstance(desk.ask("At what time did the Lake Board meet on 4 May 2024?"), Refusal)
