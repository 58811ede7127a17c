"""Minutes that tell in sentences who was there, under a letterhead. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

HEAD = "LAKE HOSPITAL\nEthics Review Committee\nP.O. Box 4, Odda\n\nOdda, 4 March 2024\n\nMINUTES 2024-1\n\n"

TOLD = {
    "around the table": (
        "The Committee came together under the chairmanship of Professor Ada Lind. Around the table "
        "were Dr Bo Ode and Ms "
        "Cy Moss. Mr Eli Holm followed the discussion by telephone. Excuses had reached the secretary "
        "from Ms Dora Fell. "
        "The record was kept by Gus Reed.",
        {"chaired": "Ada Lind", "present": "Bo Ode, Cy Moss, Eli Holm, Gus Reed", "apologies": "Dora Fell"},
    ),
    "in their places": (
        "Professor Ada Lind called the Committee to order at 13:05, Dr Bo Ode and Ms Cy Moss being in "
        "their places. Mr Eli "
        "Holm arrived while the first protocol was being discussed. Ms Dora Fell had let it be known "
        "that she could not "
        "come. Gus Reed wrote these minutes.",
        {"chaired": "Ada Lind", "present": "Bo Ode, Cy Moss, Eli Holm, Gus Reed", "absent": "Dora Fell"},
    ),
    "in her stead": (
        "Professor Ada Lind could not be there and so Dr Bo Ode led the session, which Ms Cy Moss and "
        "Mr Eli Holm attended "
        "in person. Nothing had been heard from Ms Dora Fell.",
        {"apologies": "Ada Lind", "chaired": "Bo Ode", "present": "Cy Moss, Eli Holm", "absent": "Dora Fell"},
    ),
    "present, besides": (
        "Present at this last session of the year, besides Professor Ada Lind who presided, were Dr Bo "
        "Ode and Ms Cy Moss. "
        "Gus Reed assisted the Committee. Apologies were tabled from Ms Dora Fell.",
        {"chaired": "Ada Lind", "present": "Bo Ode, Cy Moss, Gus Reed", "apologies": "Dora Fell"},
    ),
    "in the chair": (
        "The members Dr Bo Ode and Ms Cy Moss met in the Board Room, Professor Ada Lind in the chair. "
        "Mr Eli Holm had to "
        "leave after the second protocol. Ms Dora Fell was prevented from attending. Gus Reed took the notes.",
        {"chaired": "Ada Lind", "present": "Bo Ode, Cy Moss, Eli Holm, Gus Reed", "apologies": "Dora Fell"},
    ),
    "who conducted the business": (
        "Dr Bo Ode and Ms Cy Moss answered the invitation of Professor Ada Lind, who conducted the "
        "business. Ms Dora Fell "
        "was on sabbatical and Mr Eli Holm had other duties.",
        {"chaired": "Ada Lind", "present": "Bo Ode, Cy Moss", "absent": "Dora Fell, Eli Holm"},
    ),
}


@pytest.mark.parametrize(
    "said",
    [
        "Two members have joined the board: Anna Lind (Oak Bank) and Karl Ode (Elm Trust). A warm welcome!",
        "Anna Lind has recently joined our communication team.",
    ],
)
def test_who_has_become_a_member_is_not_told_to_have_come(said: str) -> None:
    path = PurePosixPath("a.md")
    text = f"# Lake Board Meeting Summary, 4 June 2021\n\n## New members\n\n{said}\n\n## Budget\n\nIt was read.\n"
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert meeting.attendances == ()


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_sentences_tell_who_was_there(text: str, expected: dict[str, str]) -> None:
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(f"{HEAD}{text}\n\n1. The agenda was adopted.\n".encode(), path), path)
    found: dict[str, list[str]] = {}
    for one in meeting.attendances:
        found.setdefault(one.how, []).append(one.person.name)
    assert {how: ", ".join(sorted(names)) for how, names in found.items()} == expected
    assert (meeting.name, meeting.body) == ("LAKE HOSPITAL, Ethics Review Committee",) * 2


def test_who_took_the_chair_for_a_councillor() -> None:
    text = (
        "# Lake Partnership\n\nMinutes, 4 March 2024\n\nPresent: Dr Ada Lind, Bo Ode\nApologies: Cllr Cy Moss\n\n"
        "1. Welcome. In the absence of Cllr Moss, Dr Lind took the chair. Ms Dora Fell came for item 3.\n"
    )
    path = PurePosixPath("a.md")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    assert {one.person.name: one.how for one in meeting.attendances} == {
        "Ada Lind": "chaired",
        "Bo Ode": "present",
        "Cy Moss": "apologies",
        "Dora Fell": "present",
    }


def test_a_body_told_of_under_a_heading_of_its_own_has_its_own_day() -> None:
    text = (
        "<h2>FOURTH SESSION OF THE LAKE COUNCIL</h2><p>Odda, 4 March 2024</p><h3>Record</h3>"
        "<p>The session was opened by Ms. Anna Lind. Delegations were led by Mr. Bo Ode (Norway) and "
        "Ms. Cy Moss (Peru).</p>"
        "<h3>Bridge Committee</h3><p>The Bridge Committee met on 5 March 2024 in the Mill Hall. Participants: "
        "Dr. Dora Fell (co-chair), Ms. Eva Holm (Lake Bank), Mr. Bo Ode. Mr. Tor Vik sent his report in writing.</p>"
    )
    path = PurePosixPath("a.html")
    first, last = find_meetings(read_document(text.encode(), path), path)

    assert (str(first.start), str(last.start)) == ("2024-03-04", "2024-03-05")
    assert {one.person.name: one.how for one in last.attendances} == {
        "Dora Fell": "chaired",
        "Eva Holm": "present",
        "Bo Ode": "present",
        "Tor Vik": "apologies",
    }


@pytest.mark.parametrize(
    "text",
    [
        "On 5 March 2024 in the Lake Ministry took place the meeting of Director Ada Lind with Minister Bo Ode.\n\n"
        "In the meeting participated:\nfrom the Norlandian side – Moss C., Adviser;\nfrom the Centre – Fell D.\n",
        "On 5 March 2024 Director Ada Lind met with Minister Bo Ode.\n\nParticipants:\nFor the Ministry: Mr. C. Moss, "
        "Adviser.\nFor the Centre: Ms. D. Fell, Adviser.\n",
    ],
    ids=["took place", "met with"],
)
def test_those_who_met_are_told_over_the_list_of_the_others(text: str) -> None:
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(f"Visit to the Ministry\n\n{text}".encode(), path), path)

    assert str(meeting.start) == "2024-03-05"
    assert {"Ada Lind", "Bo Ode"} < {one.person.name for one in meeting.attendances}
    assert len(meeting.attendances) == 4


def test_who_let_it_be_known_that_he_could_not_was_not_there() -> None:
    text = (
        "TOWN OF ODDA\nCommission for Parks\n\nRECORD (translation)\nof the 11th session, held on 6 April 2023.\n\n"
        "The session was attended by the president Ada Lind and the member Bo Ode. Cy Moss and Dora Fell excused their "
        "absence. Mr Tor Vik let it be known that he was prevented.\n"
    )
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert meeting.body == "TOWN OF ODDA, Commission for Parks"
    assert {one.person.name: one.how for one in meeting.attendances} == {
        "Ada Lind": "present",
        "Bo Ode": "present",
        "Cy Moss": "apologies",
        "Dora Fell": "apologies",
        "Tor Vik": "apologies",
    }


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("LAKE INFIRMARY\nMEDICAL BOARD\n\nThe Board met on 5 March 2024.", "LAKE INFIRMARY, MEDICAL BOARD"),
        ("MEDICAL BOARD OF LAKE INFIRMARY\nTuesday 5 March 2024, by video link\n", "MEDICAL BOARD OF LAKE INFIRMARY"),
    ],
)
def test_whose_record_it_is_the_head_tells(head: str, body: str) -> None:
    text = (
        f"{head} Dr Ada Lind took the chair and was supported by Mr Bo Ode. On the link were Dr Cy Moss and Eva Rye.\n"
    )
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert (meeting.body, str(meeting.start)) == (body, "2024-03-05")
    assert {one.person.name for one in meeting.attendances} == {"Ada Lind", "Bo Ode", "Cy Moss", "Eva Rye"}


def test_delegates_who_answer_the_roll_came_and_one_prevented_did_not() -> None:
    text = (
        "EIGHTH SESSION OF THE COUNCIL OF THE LAKE CENTRE\n(Odda, 26 November 2024)\n\nThe Council met at the Hotel "
        "under the chairmanship of Ms. Ada Lind (Norland). The following delegates answered the roll call: Mr. Bo Ode "
        "(Elmland), Mme Cy Moss (Peru). Mr. Dan Fell was prevented by a flight cancellation and asked to be excused.\n"
    )
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert {one.person.name: one.how for one in meeting.attendances} == {
        "Ada Lind": "chaired",
        "Bo Ode": "present",
        "Cy Moss": "present",
        "Dan Fell": "absent",
    }
