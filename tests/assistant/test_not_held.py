"""Questions about meetings that fell through, and about those who did not come. All people and bodies are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal

OpenDesk = Callable[..., Assistant]
REPORT = (
    "# Mission to Odda, 4-7 March 2024\n\nFrom: Ada Lind\n\nTeam: Ada Lind, Ben Ode.\n\n"
    "4 March, Roads Agency. Dr. Kim Fell received both of us. He will lend six sensors.\n\n"
    "5 March, Lake Seminar. Mr. Ode and I spoke. Ms. Dea Holm was announced in the programme but did not come.\n\n"
    "The meeting with NORQUAKE on 6 March fell through because of the snow.\n\n"
    "A visit to the Wadden Institute had been foreseen for the 7th and was dropped for lack of time.\n\n"
    "The talks with the Marlow Bank, planned for 6 March, were postponed. On 7 March the Marlow Bank received us: "
    "Mr. Per Moe.\n"
)
RUSSIAN = (
    "О поездке в Одду\n\n4 марта 2024 года состоялось совещание по озёрам. Председательствовала Анна Линдова. "
    "Заявленный в программе докладчик г-н Пётр Мохов не прибыл.\n"
)


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk({"odda.md": REPORT, "odda.txt": RUSSIAN})


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Who attended the NORQUAKE meeting on 6 March 2024?", "By the report, this did not take place."),
        ("When did the team visit the Wadden Institute?", "By the report, this did not take place."),
        ("What did Dea Holm say in her talk at the lake seminar?", "By the report, Dea Holm was not there."),
        ("О чём говорил Пётр Мохов в своём докладе в Одде?", "By the report, Пётр Мохов was not there."),
    ],
)
def test_what_did_not_come_to_pass(desk: Assistant, question: str, reason: str) -> None:
    reply = desk.ask(question)

    assert isinstance(reply, Refusal)
    assert reply.reason == reason
    assert reply.nearest


@pytest.mark.parametrize(
    "question",
    [
        "Who was at the Marlow Bank on 7 March 2024?",  # it was held later
        "What did Kim Fell lend?",
        "Why did the NORQUAKE meeting not take place?",
    ],
)
def test_what_is_told_of_is_answered(desk: Assistant, question: str) -> None:
    assert isinstance(desk.ask(question), Answer)
