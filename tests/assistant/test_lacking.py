"""Lists of people none of whom can be meant are not given for those who are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal, Reply

OpenDesk = Callable[..., Assistant]

PRESS = """Meeting with the press on the spring floods

12 March 2024

The Director of the Centre, Ms. Gulnara Seitkali, held a meeting on the spring floods today (12) at the Water House.
The Minister of Media Mr. Bo Ode, the Spokesman of the Centre Ms. Ada Lind and the heads of state media were present at
the meeting.
"""
VISIT = """The Director sets out for Westmark

3 June 2024

The Director of the Centre, Ms. Gulnara Seitkali, leaves for Westmark and Norway today (03). In Westmark she will meet
Minister Kai Holt. In Norway she hopes for talks with ministers.
"""
TALKS = """Bilateral talks in Odda

5 June 2024

Dr. Eva Ruud-Lind led the delegation of the Centre at the conference in Odda today (05). In Odda she held bilateral
talks with the delegation of Kazakhstan on the rivers.
"""
PASSPORTS = """New office of the Registry opens

7 June 2024

The new office of the Registry was opened today (07). The opening was attended by the Mayor Mr. Jon Dahl, the Registrar
Ms. Lea Berg, the Bailiff Mr. Cy Moss, the Warden Ms. Hanna Berg and the Provost Mr. Gert Holm. The first three
passports were given out by the Registrar.
"""
ACTING = """Acting ministers appointed

9 June 2024

As the Premier left for Westmark today (09), acting ministers have been appointed for the time of his absence.

The acting ministers are as follows:
Acting Minister of Mines – Deputy Minister of Mines, Ida Vik
Acting Minister of Rivers – Minister of Lakes and Deputy Minister of Salt, Dr. Finn Moss
"""
SIGNED = """Pact on salt with the Lake Bank

11 June 2024

The Rector of Elm College, Ms. Ida Ek, signed a pact on salt in Odda today (11) with the Lake Bank, the Hill Fund and
the Salt Office of Norland. A steering group will follow, in which the Warden of the Reserve, Mr. Cy Moss, is to serve.
"""
GREETED = """Envoy of Westmark calls on the Director

13 June 2024

The envoy of Westmark, Mr. Kai Holt, met the Director of the Centre, Ms. Gulnara Seitkali, in Odda today (13). He handed
her the wishes of Premier Finn Moss. The Union of Ferrymen met the Director on the same day.
Accompanying Mr. Holt was Ms. Bo Berg, Clerk of Letters.
"""
SENT = """Rivers fair in Odda

15 June 2024

The Rivers fair was held in Odda today (15). Representing the Lake Board were Bo Grace D. Ode and Volunteer Interns Ida
Lind and Jon Dahl, and Lake Adviser Dr. Lea Berg. Ms. Eva Ruud gave the closing speech.
"""
MILLS = """Millers at the Salt Office

17 June 2024

The Minister of Salt Mr. Bo Ode, officials, and small and medium-scale salt mill owners attended the talks at the Salt
Office today (17).
"""
COMMITTEE = """Report of the lakes committee

18 June 2024

The report of the lakes committee, chaired by Ms. Ada Lind, was handed over today (18) in the presence of the Clerk of
the House Mr. Jon Dahl.
"""
PARLIAMENT = """Student Parliament of Elm School

19 June 2024

Mr. Kai Holt, Minister of Lakes, told of the first sitting of the Student Parliament of Elm School today (19), at which
the Speaker of the students was sworn in.
"""
PARTNER = """Pact on ferries with Silver Sails

20 June 2024

The Ferry Office signed a pact on ferries with Silver Sails today (20). The local partner of Silver Sails, Elm Consult,
had helped, and its representatives Mr. Lars Vik and Mr. Jon Ruud were also present during the signing of the pact.
"""
REPORTS = {
    "press.txt": PRESS,
    "visit.txt": VISIT,
    "talks.txt": TALKS,
    "passports.txt": PASSPORTS,
    "acting.txt": ACTING,
    "signed.txt": SIGNED,
    "greeted.txt": GREETED,
    "sent.txt": SENT,
    "mills.txt": MILLS,
    "partner.txt": PARTNER,
    "committee.txt": COMMITTEE,
    "parliament.txt": PARLIAMENT,
}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


def names(reply: Reply) -> set[str | None]:
    assert isinstance(reply, Answer), reply
    return {item.name for item in reply.items}


@pytest.mark.parametrize(
    "question",
    [
        "Who were the state media heads present at the meeting on the spring floods in March 2024?",
        "What are the names of the Norwegian ministers whom the Director was to meet in June 2024?",
        "Who spoke for Kazakhstan in the talks with Dr. Ruud-Lind in Odda?",
        "Who signed the June 2024 pact on salt for the Salt Office of Norland?",
        "Who will chair the steering group of the pact on salt?",
        "Who led the delegation of the Union of Ferrymen when it met the Director in June 2024?",
        "What are the names of the small and medium salt mill owners who attended the talks at the Salt Office?",
        "Who else served as a member of the lakes committee whose report was handed over in June 2024?",
        "Which student was sworn in as Speaker at the first sitting of the Student Parliament?",
        "Which members of the parliament of Norland were present during the signing of the pact on ferries?",
        "Who was the chairman of the Salt Office at the talks of June 2024?",
        "What are the names of the three people at the opening of the Registry in June 2024?",
    ],
)
def test_those_who_cannot_be_meant_are_not_named(desk: Assistant, question: str) -> None:
    assert isinstance(desk.ask(question), Refusal)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Who was present at the meeting on the spring floods in March 2024 besides the Director?",
            {"Bo Ode", "Ada Lind"},
        ),
        ("Which minister was the Director to meet in Westmark in June 2024?", {"Kai Holt"}),
        ("Who signed the pact on salt for Elm College?", {"Ida Ek"}),
        ("Who went with Kai Holt to his meeting with the Director in June 2024?", {"Bo Berg"}),
        (
            "Which two people from the partner of Silver Sails were at the signing of its pact?",
            {"Lars Vik", "Jon Ruud"},
        ),
        ("rivers fair closing speech given by?", {"Eva Ruud"}),
        (
            "Which people did the Lake Board send to the Rivers fair in June 2024?",
            {"Bo Grace D. Ode", "Ida Lind", "Jon Dahl", "Lea Berg"},
        ),
        ("Who stood in as ministers while the Premier was off in Westmark?", {"Ida Vik", "Finn Moss"}),
        ("Who was the acting Minister of Rivers while the Premier was away in June 2024?", {"Finn Moss"}),
    ],
)
def test_those_who_are_meant_are(desk: Assistant, question: str, expected: set[str]) -> None:
    assert names(desk.ask(question)) == expected
