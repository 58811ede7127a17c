"""Who was at each stop of a journey told day by day. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

HEAD = "# Mission to Odda, 4-5 March 2024\n\nTeam: Anna Lind, Head of Roads; Bo Ode; Cy Moss, interpreter.\n\n"
END = "\n\n5 March, Toll Board. All three of us met Ms. Dea Holm.\n"


def meetings(text: str, name: str = "a.md") -> list[Meeting]:
    path = PurePosixPath(name)
    return [one for one in find_meetings(read_document(text.encode(), path), path) if one.start == one.end]


def there(meeting: Meeting) -> set[str]:
    return {one.person.name for one in meeting.attendances if one.how not in ("absent", "apologies")}


STOPS = {
    "no verb": ("4 March, Roads Agency. Dr. Kim Fell, head of unit; Ms. Eva Rye.", {"Kim Fell", "Eva Rye", "*"}),
    "sides": ("4 March, Roads Agency. Host: Kim Fell. Our side: Lind, Moss.", {"Kim Fell", "Anna Lind", "Cy Moss"}),
    "first names": ("4 March, Roads Agency. Anna and Bo met Mr. Kim Fell.", {"Kim Fell", "Anna Lind", "Bo Ode"}),
    "initials": ("4 March, Roads Agency. Mr. Kim Fell. A.L. and C.M.", {"Kim Fell", "Anna Lind", "Cy Moss"}),
    "one alone": ("4 March, the dam. Mr. Ode alone went, guided by Mr. Kim Fell.", {"Kim Fell", "Bo Ode"}),
    "all but one": (
        "4 March, Roads Agency. We were all received by Mr. Kim Fell, except Mr. Moss, whose train was late.",
        {"Kim Fell", "Anna Lind", "Bo Ode"},
    ),
    "one at the dentist": (
        "4 March, Roads Agency. Mr. Kim Fell received us. Moss was at the dentist and missed this day.",
        {"Kim Fell", "Anna Lind", "Bo Ode"},
    ),
    "one who stayed": (
        "4 March, Roads Agency. Mr. Kim Fell received us. Mr. Moss stayed in Odda with a cold.",
        {"Kim Fell", "Anna Lind", "Bo Ode"},
    ),
    "colleagues by surname in capitals": (
        "4 March, Roads Agency. OAK: Lind, Ode. Participants: Kim Fell.",
        {"Kim Fell", "Anna Lind", "Bo Ode"},
    ),
    "took part": (
        "4 March, Roads Agency. Talks in which Mr. Kim Fell, the engineer Ms. Eva Rye and all of us took part.",
        {"Kim Fell", "Eva Rye", "*"},
    ),
    "unwell": (
        "4 March, Roads Agency. Mr. Kim Fell had flown in for us. Bo-ji was unwell and remained at the hotel.",
        {"Kim Fell", "Anna Lind", "Cy Moss"},
    ),
    "neither": (
        "4 March, the dam. Mr. Kim Fell and Anna; neither Mr. Ode nor Mr. Moss could fly.",
        {"Kim Fell", "Anna Lind"},
    ),
    "by the letters of an office": (
        "4 March, Roads Agency. Ms. Eva Rye. With the HR and Cy.",
        {"Eva Rye", "Anna Lind", "Cy Moss"},
    ),
    "run-in bold heads": (
        "**4 March, Roads Agency.** Our hosts: Dr. Kim Fell; Ms. Eva Rye.",
        {"Kim Fell", "Eva Rye", "*"},
    ),
    "engineers": ("4 March, Roads Agency. Er. Kim Fell. All three of us.", {"Kim Fell", "*"}),
    "spoken of": (
        "4 March, Roads Agency. Mr. Kim Fell received us. He sends greetings to Mr. Tor Vik.",
        {"Kim Fell", "*"},
    ),
}


@pytest.mark.parametrize(("day", "expected"), STOPS.values(), ids=STOPS)
def test_those_at_a_stop_are_named_or_meant(day: str, expected: set[str]) -> None:
    team = {"Anna Lind", "Bo Ode", "Cy Moss"}
    first, last = meetings(f"{HEAD}{day}{END}")

    assert there(first) == (expected - {"*"}) | (team if "*" in expected else set())
    assert there(last) == {"Dea Holm", *team}


def test_elsewhere_at_the_same_hour_is_another_meeting() -> None:
    day = (
        "4 March, Roads Agency. Anna and Cy met Mr. Kim Fell.\n\n"
        "*At the same hour* Bo was at the Bridge Office with Ms. Eva Rye."
    )
    first, second, _ = meetings(f"{HEAD}{day}{END}")

    assert there(first) == {"Kim Fell", "Anna Lind", "Cy Moss"}
    assert there(second) == {"Eva Rye", "Bo Ode"}


def test_what_was_called_off_is_no_meeting() -> None:
    day = "4 March, Roads Agency, Mr. Kim Fell. Cancelled (strike)."

    assert [there(one) for one in meetings(f"{HEAD}{day}{END}\n6 March, City Hall. Mr. Per Moe received us.\n")] == [
        {"Dea Holm", "Anna Lind", "Bo Ode", "Cy Moss"},
        {"Per Moe", "Anna Lind", "Bo Ode", "Cy Moss"},
    ]


def test_whoever_tells_of_it_may_have_been_away() -> None:
    text = (
        "# Mission to Odda, 4-5 March 2024\n\nFrom: Anna Lind, Roads Unit\n\nTeam: myself and Bo Ode.\n\n"
        "4 March, Roads Agency. We met Mr. Kim Fell.\n\n5 March, the dam. Mr. Ode only, as I had a fever. "
        "Guide: Per Moe, head of shift.\n"
    )

    assert [there(one) for one in meetings(text)] == [{"Kim Fell", "Anna Lind", "Bo Ode"}, {"Per Moe", "Bo Ode"}]


def test_the_days_of_a_conference_are_meetings_of_its_delegation() -> None:
    text = (
        "LAKES CONFERENCE, 4-5 MARCH 2024\nReport of the OAK delegation\n\n"
        "Delegation: Anna Lind (Director), Bo Ode.\n\n"
        "Bilateral meetings\n  4 March, 15:00 - Norland. First Deputy Minister Kim Fell. OAK: Lind, Ode.\n"
        "  5 March, 16:00 - Elm Bank. Eva Rye, Per Moe. OAK: Ode (the Director had to be elsewhere).\n"
    )
    told = {one.name: there(one) for one in meetings(text, "a.txt")}

    assert told == {
        "Norland": {"Kim Fell", "Anna Lind", "Bo Ode"},
        "Elm Bank": {"Eva Rye", "Per Moe", "Bo Ode"},
    }


MAIL = (
    "From: Anna Lind <lind@oak.example>\nTo: Eva Rye <rye@oak.example>\nCc: Bo Ode <ode@oak.example>\n"
    "Date: Mon, 11 Mar 2024 09:05:10 +0200\nSubject: Odda\n\nDear Eva,\n\n"
)
MINE = {
    "and I": ("Bo and I saw Dr. Kim Fell, head of unit.", {"Anna Lind", "Bo Ode", "Kim Fell"}),
    "plus me": ("Kim Fell + a controller, Mr. Per Moe. Bo + me.", {"Anna Lind", "Bo Ode", "Kim Fell", "Per Moe"}),
    "only": (
        "Ms. Kim Fell of the Lake Bank. Only Bo went, I had a call at the same hour (it was cancelled).",
        {"Bo Ode", "Kim Fell"},
    ),
    "myself alone": ("Ms. Kim Fell. Self only.", {"Anna Lind", "Kim Fell"}),
    "by surname": ("Kim Fell, Ms. Dea Holm (her deputy), Moe and me.", {"Anna Lind", "Kim Fell", "Dea Holm", "Moe"}),
    "did not catch": (
        "Mr. Kim Fell received us, and two officers whose names I did not catch.",
        {"Anna Lind", "Kim Fell"},
    ),
}


@pytest.mark.parametrize(("day", "expected"), MINE.values(), ids=MINE)
def test_colleagues_are_known_by_whom_the_mail_went_to(day: str, expected: set[str]) -> None:
    text = f"{MAIL}4 March, Odda, Roads Agency: {day}\n\n5 March, Toll Board: I met Mr. Tor Vik.\n"

    assert there(meetings(text, "a.eml")[0]) == expected


def test_one_went_alone_on_a_day_told_in_figures() -> None:
    text = (
        "From: Anna Lind\nRe: Back to office report, Odda, 4-5 March 2024\nTravellers: A. Lind, B. Ode\n\n"
        "4.03.2024 / Lake Institute, hill H. Discussion on boats. Present: Dr Kim Fell, Dr Tor Vik; Bo, self.\n\n"
        "5.03.2024 / same place. Boats - discussion with Prof. Eva Rye and Dr Fell. Self only; Mr Ode was at the mill "
        "with Mr. Per Moe.\n\n6.03.2024 / Toll Board. Ms Dea Holm. Both of us.\n"
    )
    _, second, third = meetings(text, "a.txt")

    assert {name.split()[-1] for name in there(second)} == {"Lind", "Rye", "Fell"}
    assert {name.split()[-1] for name in there(third)} == {"Lind", "Ode", "Holm"}
