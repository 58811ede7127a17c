"""Heads of records: who met and where, as institutions print it. All bodies and places here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

PRESENT = "\n\nPresent: Anna Lind, Bo Ode.\n\n1. The agenda was adopted.\n"


def only(text: str) -> Meeting:
    path = PurePosixPath("a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    return meeting


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "NATIONAL ASSEMBLY OF NORLAND\nSTANDING COMMITTEE ON ROADS\n\nRECORD OF SITTING No. 3\nMonday 4 March 2024",
            "NATIONAL ASSEMBLY OF NORLAND, STANDING COMMITTEE ON ROADS",
        ),
        ("NATIONAL ASSEMBLY OF NORLAND\n\nRecord of sitting, 4 March 2024", "NATIONAL ASSEMBLY OF NORLAND"),
        (
            "Lake Fisheries Co-management Board\nMinutes of meeting no. 2, 4 March 2024",
            "Lake Fisheries Co-management Board",
        ),
        ("Park Management Committee\nMinutes of the meeting of 4 March 2024", "Park Management Committee"),
    ],
)
def test_who_met(head: str, body: str) -> None:
    meeting = only(head + PRESENT)
    assert (meeting.body, str(meeting.start), meeting.kind) == (body, "2024-03-04", meeting.kind)
    assert meeting.kind != "assembly"


def test_minutes_below_a_letterhead_are_of_the_body_in_it() -> None:
    head = "LAKE HOSPITAL\nEthics Review Committee\nP.O. Box 4, Odda\n\nOdda, 4 March 2024\n\nMINUTES 2024-1\n\n"
    meeting = only(f"{head}Dr Anna Lind chaired the meeting. It was attended by Mr Bo Ode and Ms Cy Moss.\n")
    assert meeting.body == "LAKE HOSPITAL, Ethics Review Committee"


@pytest.mark.parametrize(
    ("title", "above", "name"),
    [
        ('"2024-03-04 Meeting Minutes"', "OKS Officers Meeting Minutes\nMarch 4, 2024", "OKS Officers Meeting Minutes"),
        ("2024-03-04 Minutes", "Oak Lake Committee Meeting\n4 March 2024", "Oak Lake Committee Meeting"),
        ("Lake Board Minutes", "Held in the mill\n4 March 2024", "Lake Board Minutes"),
    ],
)
def test_what_met_below_front_matter(title: str, above: str, name: str) -> None:
    front = f"---\ntitle: {title}\ndate: 2024-03-04\ntype: minutes\nauthor: Eva Ruud\n---\n\n"
    (meeting,) = find_meetings(
        read_document(f"{front}{above}{PRESENT}\n### Other business\n\nNone.\n".encode(), PurePosixPath("a.md"))
    )

    assert (meeting.name, str(meeting.start)) == (name, "2024-03-04")


def test_a_day_told_over_the_minutes_goes_before_the_page_s_own() -> None:
    text = (
        "---\nlayout: post\ntitle: Board meeting summary\ndate: 2024-07-21 11:30:00 +0100\n---\n\n"
        f"# Summary Notes, Oak Board\n\nDate: 2024-07-07{PRESENT}"
    )
    path = PurePosixPath("2024-07-21-summary.md")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert str(meeting.start) == "2024-07-07"


@pytest.mark.parametrize("day", ["Tuesday, March 4,\n2024, 7pm", "on Monday 4th March\n2024 in the mill"])
def test_a_day_may_run_on_to_the_next_line(day: str) -> None:
    path = PurePosixPath("2024-03-14-march-minutes.txt")
    text = f"OAK ROWING BOARD MEETING, March 2024\n\nOak Rowing Board Meeting in the boat house {day}{PRESENT}"
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert str(meeting.start) == "2024-03-04"


def test_the_title_stands_below_metadata_and_the_addresses_of_links() -> None:
    links = "[EvaRuud]: /people/eva\n[JonDahl]: /people/jon"
    head = f"Date: 2024-03-16T11:21:00\n\n{links}\n\n# Lake Friends Monthly Meeting\n"
    text = f"{head}## Third Month 2024\n\nPresent: [Eva Ruud][EvaRuud], [Jon Dahl][JonDahl]\n"
    document = read_document(text.encode(), PurePosixPath("a.md"))
    (meeting,) = find_meetings(document)

    assert document.title == "Lake Friends Monthly Meeting"
    assert (str(meeting.start), len(meeting.attendances)) == ("2024-03-16", 2)


def test_what_is_said_of_other_days_in_the_record_of_one_is_no_meeting() -> None:
    head = "Minutes of the July meeting of Elm Parish Council\n\nMINUTES OF ELM PARISH COUNCIL MEETING\n\n"
    text = (
        "HELD AT THE CHURCH MONDAY 12th JULY 2010\n\nPresent-\n\nCllr A Lind - Chairman, Cllr B Ode, Cllr E Ruud.\n\n"
        "1. Correspondence\n\n2. Lake Trust AGM July 7th\n\n3. Oak Trust AGM July 15th\n\n"
        "4. Mr B Ode offered to mow the green.\n\nOPEN SESSION\n\n"
        "The Council was thanked for the fair held on May 23rd.\n"
    )
    meeting = only(head + text)

    assert str(meeting.start) == "2010-07-12"
    assert {one.person.name for one in meeting.attendances} == {"A Lind", "B Ode", "E Ruud"}


def test_who_is_listed_here_did_not_come_to_a_talk_that_is_spoken_of() -> None:
    text = (
        "---\ntitle: Minutes from OPA meeting held 01 June 2022\n---\n\n**Present:** Ashley Lind (AL), Bo Ode (BO), "
        "Eva Ruud [Treasurer] (ER), Gro Vik (GV), Gillian Holt (GH), Jon Dahl (JD), Ida Ek [Chair] (IE), Louise Berg "
        "(LB), Mandi Rye (MR), Rachel Fell (RF), Rachel Moe (RM), Tracey Lund (TL)\n\nFollowing JD’s letter to LTB "
        "concerning the mill, Michelle Strong and Gillian Moss (from LTB), met with KF and parents JD, TS, TL and ER "
        "in school on 23 May 2022.\n"
    )
    path = PurePosixPath("2022-06-01-opa.md")
    meetings = find_meetings(read_document(text.encode(), path), path)

    assert [str(one.start) for one in meetings] == ["2022-06-01"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Monday 4 March 2024, Old Assembly Chamber", "Old Assembly Chamber"),
        ("Monday 4 March 2024, Committee Room 2", "Committee Room 2"),
        ("Meeting of the trustees, Monday 4 March 2024, 6.30 pm, Oak Room, Lake Library", "Oak Room, Lake Library"),
        ("Meeting, 4 March 2024, at 18:30, Village Hall, Nether Oakham", "Village Hall, Nether Oakham"),
        ("Meeting held on 4 March 2024 at Lake Fisheries Hall", "Lake Fisheries Hall"),
        ("Meeting, 4 March 2024, Anna Lind", None),
    ],
)
def test_where_they_met(line: str, place: str | None) -> None:
    assert only(f"LAKE ROADS BOARD\n\n{line}{PRESENT}").place == place


def test_witnesses_were_there() -> None:
    text = f"LAKE ROADS BOARD\n\nMinutes, 4 March 2024{PRESENT}".replace(
        "\n\n1.", "\n\nWitnesses: Prof. Cy Moss (Oak University); Ms Dora Fell (Bank).\n\n1."
    )
    people = {one.person.name: one.person.organization for one in only(text).attendances}
    assert people == {"Anna Lind": None, "Bo Ode": None, "Cy Moss": "Oak University", "Dora Fell": "Bank"}
