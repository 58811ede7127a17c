"""Reports told day by day: each day is a meeting of its own. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

TOLD = """On the results of the mission to Odda

From 12 to 15 March 2024 a delegation of the Elm Centre for Floods, consisting of Director Ms. Ada Lind, Chief
Expert Mr. Bo Ode and Project Coordinator Mr. Carl Ruud, was in Odda at the invitation of the Water Board.

On 12 March the delegation was received at the headquarters of the Board by its Head, Mr. Dag Fell. The talks
were also attended by Ms. Ewa Kranz, Head of the Gauges Department. Ms. Lind presented the bulletin on lakes.

On 13 March the programme was split. In the morning Mr. Ode and Mr. Ruud visited the Lake Agency, where they
were met by the Head of the Gauges Division, Mr. Finn Moss. (The head of the Agency, Mr. Gert Holm, was on a
field trip.)

At the same time Ms. A. Lind paid a visit to the Embassy of Norland and was received by the Ambassador, Mr.
Jon Dahl.

On 14 March the Director and Mr. Ode held a working meeting with Ms. Kari Moe, Head of the Regional Office of
the Lake Bank.

On 15 March the Director returned to Elmstad.

19 March 2024
"""
LISTED = """TRIP REPORT
Travellers: A. Lind, Director; B. Ode, Head of Section
Destination: Odda
Dates: 6 to 10 November 2023

Tuesday, 7 November. Water House, Odda. We were welcomed by Mr. Dag Fell, Deputy Director, and by Ms. Ewa
Kranz, Adviser.

Thursday, 9 November. Embassy of Norland. Ambassador Finn Moss had invited the two of us to lunch. Mr. Fell
was to come with us but had to stay in his office.

Friday, 10 November. Departure.

B. Ode, 17 November 2023
"""
AS_I = """To: Ms. A. Lind, Director
From: B. Ode, Head of Section
Date: 3 February 2025
Subject: mission to Odda

I report on the mission on which Carl Ruud and I were sent from 27 January to 31 January.

28 January, Water Board. We were received by Ms. Ewa Kranz, Director of Gauges.

29 January, Lake Bank. Ms. Kari Moe, who came there on 1 January, gave us an hour. Her assistant, Mr. Finn
Moss, was there as well.

B. Ode
"""
ASIDE = """**Visit of the Director to Odda (16-18 June 2025)**

Composition: A. Lind; B. Ode; C. Ruud. D. Fell prepared the visit but stayed in Elmstad.

**Monday, 16 June.** Water Board of Norland. On the Norlandian side: Ms. Ewa Kranz, Deputy Minister; Mr. Finn
Moss, adviser. On ours: all three members of the delegation.

**Tuesday, 17 June.** Lake Forum. In the break a trilateral meeting was held: Ms. Lind, Ms. Kranz, Mr. Moss.
Mr. Ode was then at the exhibition.

24 June 2025
"""
HEADED = """REPORT ON MISSION No. 4/24

Officer reporting:   Ada Lind, Chief Specialist
Accompanied by:      Bo Ode, Head of the Gauges Unit
Dates:               11 to 14 March 2024

1. Why we went

The purpose of the mission was to agree on a notice of releases. The letter had been sent in February.

2. Odda, 12 March

We were received at the dam by its head, Mr. Carl Ruud. Mr. Ode and I spoke for the Centre.

3. Elmstad, 13 March

Across the table were Ms. Ewa Kranz, Head of the Gauges Department, and Mr. Gert Holm, the Mayor, Mr. Finn Moss,
being in Odda.

4. Elmstad, 14 March

Over lunch Mr. Ode sat down with Ms. Kari Moe of the Lake Bank. I could not be there.

A. Lind
18 March 2024
"""
BOLD = """# Public hearings on the plan

Two hearings followed in June 2025.

## Hearing on the left bank - Odda, Thursday 19 June

**At the podium:** Ada Lind, Deputy Secretary (chair); Bo Ode, Head of the District.

## Hearing on the right bank - Elmstad, Friday 20 June

They were joined by the Mayor, Mr. Carl Ruud. Mr. Ode stayed behind in Odda.
"""
MARGINS = """# Record: Third Lake Forum, Odda

*2-3 October 2024. Written by Ada Lind, Head of Section.*

The Centre was represented at the Forum by Deputy Director Mr. Bo Ode, hydrologist Mr. Carl Ruud and myself. Ms. Dora
Fell, whose name still stood in the programme, did not go.

## Plenary, 2 October

The Forum was opened by Colonel Finn Moss, First Vice-Minister of Norland.

## Meetings on the margins

**With the Lake Bank (2 October, 17:00).** Ms. Moe invited us for a talk. Present: Ms. Moe, her officer Mr. Gert Holm,
Mr. Ode and me. C. Ruud was then in the section on gauges.

**With the Ministry (3 October, 9:00).** Colonel Moss received Mr. Ode and Mr. Ruud. I was at that hour at the closing.
"""
NOTED = """**NOTE FOR THE FILE**

*Talks in Odda, first week of December 2024*

**A. Water Convention, Lake Palace (Wednesday, 4 December)**

Participants:
 for the Convention: I. Holm (Secretary), M. Fell (legal officer);
 for the Commission: D. Lind, L. Ode.

Ms. Holm asked when the protocol would be signed. The report is due by 30 June 2025.

**B. Weather Bureau, Peace Street (Thursday, 5 December)**

The Bureau was represented by Ms. Ewa Kranz, Director for Lakes.

## What is left

Mr. Carl Ruud lent the projector.

L. Ode, Legal Adviser
"""
CASES: dict[str, tuple[str, dict[str, set[str]]]] = {
    "in sentences": (
        TOLD,
        {
            "2024-03-12/2024-03-15": {"Ada Lind", "Bo Ode", "Carl Ruud"},
            "2024-03-12": {"Ada Lind", "Bo Ode", "Carl Ruud", "Dag Fell", "Ewa Kranz"},
            "2024-03-13": {"Bo Ode", "Carl Ruud", "Finn Moss", "-Gert Holm"},
            "2024-03-13 2": {"A. Lind", "Jon Dahl"},
            "2024-03-14": {"Ada Lind", "Bo Ode", "Kari Moe"},
        },
    ),
    "under who travelled": (
        LISTED,
        {
            "2023-11-06/2023-11-10": {"A. Lind", "B. Ode"},
            "2023-11-07": {"A. Lind", "B. Ode", "Dag Fell", "Ewa Kranz"},
            "2023-11-09": {"A. Lind", "B. Ode", "Finn Moss", "-Dag Fell"},
        },
    ),
    "by one of them": (
        AS_I,
        {
            "2025-01-28": {"B. Ode", "Carl Ruud", "Ewa Kranz"},
            "2025-01-29": {"B. Ode", "Carl Ruud", "Kari Moe", "Finn Moss"},
        },
    ),
    "under headings": (
        HEADED,
        {
            "2024-03-11/2024-03-14": {"Ada Lind", "Bo Ode"},
            "2024-03-12": {"Ada Lind", "Bo Ode", "Carl Ruud"},
            "2024-03-13": {"Ada Lind", "Ewa Kranz", "-Finn Moss", "Gert Holm"},
            "2024-03-14": {"Bo Ode", "Kari Moe"},
        },
    ),
    "under headings of two places": (
        BOLD,
        {"2025-06-19": {"Ada Lind", "Bo Ode"}, "2025-06-20": {"Carl Ruud", "-Bo Ode"}},
    ),
    "on the margins": (
        MARGINS,
        {
            "2024-10-02/2024-10-03": {"Ada Lind", "Bo Ode", "Carl Ruud", "-Dora Fell"},
            "2024-10-02": {"Ada Lind", "Finn Moss"},
            "2024-10-02 2": {"Ada Lind", "Moe", "Gert Holm", "Bo Ode", "-C. Ruud"},
            "2024-10-03": {"Finn Moss", "Bo Ode", "Carl Ruud"},
        },
    ),
    "with lists": (
        NOTED,
        {"2024-12-04": {"I. Holm", "M. Fell", "D. Lind", "L. Ode"}, "2024-12-05": {"Ewa Kranz"}},
    ),
    "with one aside": (
        ASIDE,
        {
            "2025-06-16/2025-06-18": {"A. Lind", "B. Ode", "C. Ruud", "-D. Fell"},
            "2025-06-16": {"A. Lind", "B. Ode", "C. Ruud", "Ewa Kranz", "Finn Moss"},
            "2025-06-17": {"A. Lind", "Ewa Kranz", "Finn Moss", "-B. Ode"},
        },
    ),
}


def found(text: str) -> dict[str, set[str]]:
    """Who was at each meeting, by its days; with a minus who stayed away."""
    path = PurePosixPath("report.txt")
    told: dict[str, set[str]] = {}
    for meeting in find_meetings(read_document(text.encode(), path), path):
        days = str(meeting.start) if meeting.start == meeting.end else f"{meeting.start}/{meeting.end}"
        days = f"{days} 2" if days in told else days
        told[days] = {
            ("" if one.how in ("present", "spoke", "chaired") else "-") + one.person.name for one in meeting.attendances
        }
    return told


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_each_day_is_a_meeting(text: str, expected: dict[str, set[str]]) -> None:
    assert found(text) == expected


def test_a_day_is_called_by_where_it_was_spent() -> None:
    path = PurePosixPath("report.txt")
    names = [meeting.name for meeting in find_meetings(read_document(AS_I.encode(), path), path)]
    assert names == ["Water Board", "Lake Bank"]


def test_two_dates_in_passing_make_no_diary() -> None:
    text = """Odda opens a bridge

4 June 2024

The new bridge was opened by Mayor Ms. Ada Lind and Director Mr. Bo Ode today (04).

On 12 March 2021 the old one had been closed.

On 1 April 1998 it had been built.
"""
    assert found(text) == {"2024-06-04": {"Ada Lind", "Bo Ode"}}


AWAY = {
    "left before": "Ms. Fell had left for Odda on the early flight.",
    "gone back": "Ms. Fell had already gone back to Odda by then.",
    "stayed for work": "Ms. Fell stayed in Odda to work on the letter.",
    "detained": "Ms. Fell was detained in Odda by the visit of a minister.",
    "called": "Ms. Fell was to come with us but was called to a hearing.",
    "meant to": "Ms. Fell had meant to come; her child was unwell.",
    "had to cancel": "Ms. Fell had to cancel because of fever.",
    "travelling": "Ms. Fell was travelling.",
    "mentioned": "Ms. Fell was mentioned as adviser.",
    "from afar": "Ms. Fell organised everything from Odda.",
    "known to others": "Mr. Ode, whom Ms. Fell knows from the bridge, was pleased.",
}


@pytest.mark.parametrize("said", AWAY.values(), ids=AWAY)
def test_whoever_was_elsewhere_by_then_was_not_there(said: str) -> None:
    (day, _) = _days(f"Mr. Ode of the Roads Agency received me at ten. {said}")

    assert [one.person.name for one in day.attendances if one.how not in ("absent", "apologies")] == ["Dea Holm", "Ode"]


THERE = {
    "host": "Our host was the Director, Mr. Bo Ode.",
    "made by": "Visit made by Mr. Bo Ode and me.",
    "went through": "I went through the benches with Mr. Bo Ode.",
    "for only a while": "Mr. Bo Ode, who was on home leave, kindly joined us.",
}


@pytest.mark.parametrize("said", THERE.values(), ids=THERE)
def test_more_ways_to_say_who_was_there(said: str) -> None:
    (day, _) = _days(said)

    assert [one.person.name for one in day.attendances] == ["Dea Holm", "Bo Ode"]


def test_a_day_may_be_numbered_and_dated_in_figures() -> None:
    told = _meetings(
        "# Trip report\n\nReported by: Dea Holm, Officer.\n\n# Day 1. 22.01.2025. Roads Agency\n\nI met Mr. Bo Ode.\n\n"
        "# Day 2. 23.01.2025. The Institute\n\nI met Ms. Kim Fell.\n"
    )

    assert [(one.name, one.start and one.start.day) for one in told] == [("Roads Agency", 22), ("The Institute", 23)]


def test_orlov_and_orlova_are_two_people() -> None:
    (day, _) = _days("Mr. Orlov came by car and met us. After noon Ms. Leyla Orlova joined us.")

    assert {one.person.name for one in day.attendances} == {"Dea Holm", "Orlov", "Leyla Orlova"}


def _days(first: str) -> tuple[Meeting, ...]:
    return _meetings(
        "# Trip report\n\nReported by: Dea Holm, Officer.\n\n## Tuesday 9 April 2024: Roads Agency\n\n"
        f"{first}\n\n## Wednesday 10 April: the bridge\n\nI met Mr. Leif Moss.\n"
    )


def _meetings(text: str) -> tuple[Meeting, ...]:
    path = PurePosixPath("a.md")
    return find_meetings(read_document(text.encode(), path), path)
