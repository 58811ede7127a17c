"""How reports open each of their days, and which day a letter is of. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document


def came(text: str, name: str = "a.txt") -> dict[str, set[str]]:
    """By the day of its meeting, the surnames of those who were there."""
    path = PurePosixPath(name)
    found: dict[str, set[str]] = {}
    for one in find_meetings(read_document(text.encode(), path), path):
        if one.start and one.start == one.end:
            people = {each.person.name for each in one.attendances if each.how not in ("absent", "apologies")}
            found.setdefault(f"{one.start:%d.%m}", set()).update(name.split()[-1] for name in people)
    return found


HEAD = "Mission to Odda, 4-6 March 2024\n\nTeam: Anna Lind, Bo Ode.\n\n"
BOTH = {"Lind", "Ode"}
DAYS = {
    "with a stroke": (
        "4/3 Odda, town hall. Met Ms. Kim Fell, mayor. Both of us.\n\n5/3: Toll Board. We met Ms. Dea Holm.\n",
        {"04.03": {"Fell", *BOTH}, "05.03": {"Holm", *BOTH}},
    ),
    "behind a short title": (
        "1. Kick-off. On 4 March the mission was received by Director Kim Fell.\n\n2. Wrap-up. The results were "
        "discussed on March 5 in a meeting chaired by Ms. Dea Holm. Ms. Lind and Mr. Ode took part. The radar would "
        "be bought.\n",
        {"04.03": {"Fell", *BOTH}, "05.03": {"Holm", *BOTH}},
    ),
    "behind one who left": (
        "1. Odda. On 4 March the mission met Director Kim Fell.\n\n2. Elm. Mr. Ode returned to Oslo on 5 March. On "
        "6 March the remaining member, Ms. Lind, met Ms. Dea Holm.\n",
        {"04.03": {"Fell", *BOTH}, "06.03": {"Holm", "Lind"}},
    ),
    "what met": (
        "1. The opening meeting on 4 March was chaired by Director Kim Fell, with Eva Rye.\n\n2. The wrap-up on 5 "
        "March was attended by Ms. Dea Holm and Mr. Cy Moss. Mr. Ode was in the field.\n",
        {"04.03": {"Fell", "Rye", *BOTH}, "05.03": {"Holm", "Moss", "Lind"}},
    ),
    "over a list": (
        "As asked, who was there on Monday 4 March at the Roads Agency:\n\n- Mr. Kim Fell (Director)\n"
        "- Ms. Eva Rye, his adviser\n- from us: Anna Lind and Bo Ode.\n\n"
        "On Tuesday 5 March Bo and I met Ms. Dea Holm.\n",
        {"04.03": {"Fell", "Rye", *BOTH}, "05.03": {"Holm", "Ode"}},
    ),
    "a place in brackets": (
        "Seminar on dams, Monday 4 March, at the Roads Agency (the old house behind the market, not the new one at "
        "the lake). We met Dr. Kim Fell.\n\nToll Board, 5 March in the morning. We met Ms. Dea Holm.\n",
        {"04.03": {"Fell", *BOTH}, "05.03": {"Holm", *BOTH}},
    ),
}


@pytest.mark.parametrize(("days", "expected"), DAYS.values(), ids=DAYS)
def test_days_open_in_many_ways(days: str, expected: dict[str, set[str]]) -> None:
    found = came(HEAD + days)

    assert {day: found.get(day) for day in expected} == expected


LEFT = {
    "by name": "In the evening Mr. Ode flew back to Oslo.",
    "by office": "3. On the evening of the same day the Head of Dams returned to Oslo.",
}


@pytest.mark.parametrize("left", LEFT.values(), ids=LEFT)
def test_who_went_home_in_the_evening_was_there_up_to_then(left: str) -> None:
    text = (
        "Mission to Odda, 4-6 March 2024\n\nTeam: Anna Lind, Director; Bo Ode, Head of Dams; Cy Moss.\n\n"
        f"4 March, Roads Agency. We met Mr. Kim Fell.\n\n{left}\n\n5 March, Toll Board. We met Ms. Dea Holm.\n\n"
        "6 March, Lake Bank. The remaining two met Ms. Eva Rye.\n"
    )

    assert came(text) == {
        "04.03": {"Fell", "Lind", "Ode", "Moss"},
        "05.03": {"Holm", "Lind", "Moss"},
        "06.03": {"Rye", "Lind", "Moss"},
    }


def test_who_accompanied_them_at_a_stop_did_not_travel() -> None:
    text = (
        "Trip to Odda, 4-5 March 2024\n\nThe team was composed of Anna Lind and Bo Ode.\n\n4 March, Roads Agency. "
        "We met Mr. Kim Fell.\n\n5 March, Toll Board. We, accompanied by Ms. Dea Holm, visited the dam.\n"
    )

    assert came(text)["04.03"] == {"Fell", *BOTH}


def test_decisions_of_a_session_are_numbered_and_no_days() -> None:
    text = (
        "FIFTH SESSION OF THE BOARD\n\nOdda, 20 November 2025\n\nPresent: Anna Lind; Bo Ode; Cy Moss\n\nDecisions\n\n"
        "1/5  Budget. It was adopted with thanks to Mr. Kim Fell.\n2/5  Seat. Ms. Dea Holm reported on it.\n"
    )

    assert set(came(text)) == {"20.11"}


TEAMS = {
    "a dash": "Team - Anna Lind, Bo Ode, driver Tor.",
    "so many of us": "Two of us: Anna Lind, Bo Ode.",
    "whom they accompanied": "Report by Anna Lind.\n\nI accompanied the Director, Mr. Bo Ode.",
    "as a sentence of its own": "A mission of the Oak Centre was in Odda. It was composed of Anna Lind and Bo Ode.",
    "an initial of two letters": "Text: Ye. Lind, photos: C. Moss\n\nI was with Bo Ode.\n\nTeam: Ye. Lind, Bo Ode.",
    "a credit": "Text: Anna Lind, photos: C. Moss\n\nBo Ode and I have done the two days.",
}


@pytest.mark.parametrize("head", TEAMS.values(), ids=TEAMS)
def test_the_head_tells_who_went(head: str) -> None:
    days = "4 March, Roads Agency. We met Mr. Kim Fell.\n\n5 March, Toll Board. We met Ms. Dea Holm.\n"

    assert came(f"Mission to Odda, 4-5 March 2024\n\n{head}\n\n{days}") == {
        "04.03": {"Fell", *BOTH},
        "05.03": {"Holm", *BOTH},
    }


def test_a_letter_is_of_the_day_that_it_thanks_for() -> None:
    text = (
        "Ref. 4-11\n\nOslo, 9 March 2024\n\nExcellency,\n\nI wish to thank you for the warm welcome in Odda on 4 March "
        "2024.\n\nIn the morning we were received at the Roads Agency by Mr. Kim Fell. Mr. Bo Ode and I spoke."
        "\n\n"
        "In the afternoon of the same day I had a conversation with Ms. Dea Holm.\n\nPlease accept my regards.\n\n"
        "Anna Lind\nDirector\n"
    )

    assert came(text) == {"04.03": {"Lind", "Fell", "Ode", "Holm"}}


def test_the_eve_of_a_session_is_another_meeting() -> None:
    text = (
        "Fourth session of the Board\n\nThe fourth session of the Lake Board was held on 12 June 2024 in Odda. It was "
        "chaired by Ms. Anna Lind. Mr. Bo Ode took part.\n\nOn the eve, 11 June, the legal group met at the Elm Hotel: "
        "Ms. Dea Holm (convener), Mr. Ode.\n"
    )

    assert came(text) == {"12.06": {"Lind", "Ode"}, "11.06": {"Holm", "Ode"}}


def test_a_mail_is_told_by_its_sender_in_quotation_marks() -> None:
    text = (
        'From: "Anna Lind" <a.lind@oak.example>\nTo: b@oak.example\nDate: Fri, 8 Mar 2024 20:12:00 +0100\n'
        "Subject: Odda\n\nI am back.\n\nMonday (4 March) - Roads Agency. I met Mr. Kim Fell.\n\n"
        "Tuesday (5 March) - Toll Board. I met Ms. Dea Holm.\n"
    )

    assert came(text, "a.eml") == {"04.03": {"Lind", "Fell"}, "05.03": {"Lind", "Holm"}}


def gathered(text: str) -> list[tuple[str, str | None, str | None, set[str]]]:
    """The day, name and place of each meeting, and the surnames of those who were there."""
    found = find_meetings(read_document(text.encode(), PurePosixPath("a.txt")), PurePosixPath("a.txt"))
    return [
        (
            f"{one.start:%d.%m}" if one.start else "",
            one.name,
            one.place,
            {each.person.name.split()[-1] for each in one.attendances if each.how not in ("absent", "apologies")},
        )
        for one in found
    ]


LONG = (
    "The two sides spoke of dams, gauges, ferries and roads, of what has been built and of what there is to mend yet."
)
ARTICLES = f"""Talks of the Centre with the Roads Board

Odda, Norland | 4 March 2024

On 4 March 2024 Director Ada Lind held a meeting with Mr. Bo Ode, Head of the Roads Board, on all that was built.

{LONG}

The Centre and the Toll Board: Going Further

Elm Hotel, Odda, Norland | 5 March 2024

The Centre held a meeting with the Toll Board, which was chaired by Ms. Cy Moss, Head of the Toll Board. {LONG}

Staff Learn to Read Gauges in a Common Programme

Written by the Centre

Written on Friday, 8 March 2024 14:07

{LONG} The programme, held in Odda, brought together many. Dr. Eva Ruud delivered a presentation at the training.
"""


def test_articles_in_one_file_tell_of_a_meeting_each() -> None:
    first, second, third = gathered(ARTICLES)

    assert (first[0], first[3]) == ("04.03", {"Lind", "Ode"})
    assert (second[0], second[2], second[3]) == ("05.03", "Elm Hotel, Odda, Norland", {"Moss"})
    assert (third[0], third[1], third[3]) == ("08.03", "Staff Learn to Read Gauges in a Common Programme", {"Ruud"})


def test_each_visiting_delegation_is_its_own() -> None:
    text = (
        "Visits\n\nOn 4 March 2024, a delegation led by Ms. Ada Lind visited the Elm Centre. The delegation included "
        "Mr. Bo Ode. They also visited the Oak House.\n\nOn 6 March 2024, a delegation from Odda led by Mr. Cy Moss "
        "visited the Elm Centre. The delegation was received by Ms. Eva Ruud.\n"
    )

    *_, house, last = gathered(text)

    assert house[3] == {"Lind", "Ode"}
    assert last[3] == {"Moss", "Ruud"}


def test_a_journey_has_a_stop_at_each_house_that_receives_it() -> None:
    text = (
        "A Visit to Odda\n\nThe Centre carried out a visit to Elm University and Oak University on 4 March 2024. The "
        "team of the Centre consisted of Ms. Ada Lind and Mr. Bo Ode.\n\nAt Elm University, the Centre team was "
        "received by Ms. Cy Moss, Dean.\n\nAt Oak University, the delegation was warmly received by Ms. Eva Ruud.\n"
    )

    whole, elm, oak = gathered(text)

    assert whole[3] == BOTH
    assert (elm[2], elm[3]) == ("Elm University", {"Moss", *BOTH})
    assert (oak[2], oak[3]) == ("Oak University", {"Ruud", *BOTH})


def test_courtesy_visits_are_the_journey_of_which_each_is_a_stop() -> None:
    text = (
        "Visits in Odda\n\n4 March 2024\n\nLast week, the leadership of the Centre, led by Ms. Ada Lind, paid courtesy "
        "visits to Elm University and Oak University.\n\nAt Elm University, the team was received by Ms. Cy Moss.\n"
    )

    whole, elm = gathered(text)

    assert (whole[3], elm[3]) == ({"Lind"}, {"Lind", "Moss"})


def test_what_comes_in_the_course_of_the_day_is_a_meeting_of_its_own() -> None:
    text = (
        "The Forum in Odda\n\nThe Forum was opened in Odda on 4 March 2024 by Ms. Ada Lind. Notably, during the course "
        "of the day, Ms. Lind held a bilateral meeting with Mr. Bo Ode.\n"
    )

    forum, talks = gathered(text)

    assert (forum[3], talks[3]) == ({"Lind"}, BOTH)


def test_a_month_behind_a_place_is_no_part_of_it() -> None:
    (visit,) = gathered("A Visit\n\n20 April 2024\n\nDirector Ada Lind visited New Odda April 13 and met Mr. Bo Ode.\n")

    assert (visit[0], visit[2]) == ("13.04", "New Odda")
