"""Meetings put together out of a report: name, body, day, place, people. All of them are made up."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Attendance, How, Meeting, Person, Span
from corpus.roster import same_name

LISTED = "\n\n## Present\n\n- Anna Lind\n- Bo Ode\n"


def meetings(text: str, name: str = "a.md") -> tuple[Meeting, ...]:
    path = PurePosixPath(name)
    return find_meetings(read_document(text.encode(), path), path)


TITLES = {
    "name and day": ("# Oak Steering Group Meeting 2019-08-14", "Oak Steering Group", "meeting"),
    "minutes of the": ("# Minutes of the second meeting of the Roads Board, 14 August 2019", "Roads Board", "meeting"),
    "dash": (
        "# Working Group on Elms – minutes of the first meeting\n\nDate: 14 August 2019",
        "Working Group on Elms",
        "meeting",
    ),
    "colon": (
        "# Working Group on Elms: record of the third session\n\nDate: 14 August 2019",
        "Working Group on Elms",
        "session",
    ),
    "minutes last": ("# Roads Board minutes 14 August 2019", "Roads Board", None),
    "of the body": ("# Minutes of the fifth session of the Council\n\nOslo, 14 August 2019", "Council", "session"),
    "subtitle": (
        "# Council of the Elm Centre\n\n## Minutes of the fourth session, Oslo, 14 August 2019",
        "Council of the Elm Centre",
        "session",
    ),
    "call": ("# Maple Team weekly sync 14.08.2019", "Maple Team", "sync"),
    "agenda and notes": (
        "# Agenda for the fifth video call of the Maple Working Group\n\nDate: 14 August 2019",
        "Maple Working Group",
        "call",
    ),
    "hour": ("# Minutes from the Maple TSC meeting, August 14th, 2019, (GMT)", "Maple TSC", "meeting"),
    "interim": ("# Maple WG virtual interim 14.08.2019", "Maple WG", "interim"),
    "interim between dashes": ("# Maple WG -- hybrid interim -- 14 August 2019", "Maple WG", "interim"),
    "interim meeting of": (
        "# Interim meeting of the Maple working group, 14 August 2019",
        "Maple working group",
        "meeting",
    ),
    "face-to-face": ("# Maple WG face-to-face, 14 August 2019", "Maple WG", "face-to-face"),
    "in a style": ("# Oak-style minutes of the Maple WG\n\n14 August 2019", "Maple WG", None),
    "body of a body": (
        "# Town of Odda\n\n## Town Council, Regular Meeting\n\n14 August 2019",
        "Town of Odda, Town Council",
        "meeting",
    ),
    "body below": ("# LAKE UNIVERSITY\n\nSENATE\n\nMinutes of 14 August 2019", "LAKE UNIVERSITY, SENATE", None),
    "body and day below": (
        "# Lake University\n\nMinutes of Senate, Wednesday 14 August 2019",
        "Lake University, Senate",
        None,
    ),
    "body after a dash": ("# Oak Fund – Steering Committee\n\n14 August 2019", "Oak Fund, Steering Committee", None),
    "labelled": ("# board log, 14 August 2019\n\n14:59 <al> Meeting: Maple WG", "Maple WG", None),
    "a headline": ("# Decision to make all gauges of the valley public\n\n14 August 2019", None, None),
    "one that meets": ("# Task Force on Gauges convened\n\n14 August 2019", "Task Force on Gauges", None),
    "filed under a symbol": (
        "# OAK/WP.5/2019/7\n\n14 August 2019\n\nOriginal: English\n\nWORKING PARTY ON ELMS\n\nSession 7",
        "WORKING PARTY ON ELMS",
        "session",
    ),
    "part of a body": (
        "# OAK/2019/3\n\nDistr.: General\n\n14 August 2019\n\nOak Commission\n\nGroup of Experts on Elms\n\n"
        "Third session\n\nReport",
        "Group of Experts on Elms",
        "session",
    ),
    "a body of several matters, below its town": (
        "TOWN OF ODDA\nROADS, PARKS & LEISURE COMMISSION\n\nMINUTES\n14 August 2019",
        "TOWN OF ODDA, ROADS, PARKS & LEISURE COMMISSION",
        None,
    ),
    "teleconference": (
        "# Maple Working Group Teleconference\n\n14 August 2019",
        "Maple Working Group",
        "teleconference",
    ),
}


@pytest.mark.parametrize(("head", "body", "kind"), TITLES.values(), ids=TITLES)
def test_the_head_names_body_kind_and_day(head: str, body: str, kind: str | None) -> None:
    (meeting,) = meetings(head + LISTED)

    assert meeting.body == body
    assert meeting.kind == (kind or "meeting")
    assert meeting.start == meeting.end == date(2019, 8, 14)
    assert not any(character.isdigit() for character in meeting.name.removesuffix("Session 7"))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Talks with the Road Agency (RA), 14 August 2019", "Talks with the Road Agency (RA)"),
        ("Talks with the Road Agency (14 August 2019)", "Talks with the Road Agency"),
        ("MINUTES\nof the Ninth Session of the Council\n14 August 2019", "Ninth Session of the Council"),
        ("ПРОТОКОЛ\nвстречи с Дубом\n\nг. Ош, зал № 2     5 марта 2024 года, 14:30", "ПРОТОКОЛ встречи с Дубом"),
    ],
)
def test_the_name_has_its_short_form_and_no_place(head: str, name: str) -> None:
    assert meetings(f"{head}\n\nPresent: Anna Lind, Bo Ode\n", "a.txt")[0].name == name


BODIES = {
    "in the title": ("# March 2024 Board Meeting Notes", "a.md", "Board", "March 2024 Board Meeting Notes"),
    "in a heading": ("# Meeting notes\n\n## TC 12", "a.md", "TC 12", "TC 12: Meeting notes"),
    "in a line": (
        "# Agenda and minutes\n\nTown Council of Oak",
        "a.md",
        "Town Council of Oak",
        "Town Council of Oak: ",
    ),
    "in no line": ("# Notes\n\nDirector of the Roads Agency\n\nThe Council, which met.", "a.md", None, "Notes"),
    "of a later heading": (
        "<!-- Free -->\n\nMarch 14, 2024\n\nAttendees:\n\n- Anna Lind\n\n# **Roads Board Meeting Notes**\n\nA dam.",
        "a.md",
        "Roads Board",
        "Roads Board: March 14, 2024",
    ),
    "of the folder": ("# March 2024 Meeting Notes", "build-wg/2024/a.md", "Build WG", "Build WG: March 2024"),
    "by a number": ("# Notes", "tc12/a.md", "TC12", "TC12: Notes"),
    "over its minutes": ("# Notes", "oak/minutes/2024/a.md", "Oak", "Oak: Notes"),
    "of no body": ("# Notes", "Working Groups/trips/a.md", None, "Notes"),
    "of anybody": ("# Notes", "2024/reports/a.md", None, "Notes"),
}


@pytest.mark.parametrize(("head", "path", "body", "name"), BODIES.values(), ids=BODIES)
def test_who_met_is_told_by_title_head_or_folder(head: str, path: str, body: str | None, name: str) -> None:
    (meeting,) = meetings(head + LISTED, path)

    assert meeting.body == body
    assert meeting.name.startswith(name)


DAYS = {
    "title": ("# Board meeting 2024-03-05\n\nIssued: 9 March 2024", "2024-03-05", "2024-03-05"),
    "label": ("# Board meeting\n\n**Date:** Tuesday, 5 March 2024, 10.00", "2024-03-05", "2024-03-05"),
    "range": ("# Board meeting\n\nDate: 5-6 March 2024", "2024-03-05", "2024-03-06"),
    "place and date": ("# Board meeting\n\nOslo, 5 March 2024", "2024-03-05", "2024-03-05"),
    "no year": ("# Board meeting, December 20th\n\nIssued: 4 January 2024", "2023-12-20", "2023-12-20"),
    "line with no year": ("# Board meeting\n\nWednesday, December 20th\n\nIssued: 4 January 2024", *["2023-12-20"] * 2),
    "label with no year": ("# Board meeting\n\nIssued: 4 June 2024\n\nDate: March 5-6", "2024-03-05", "2024-03-06"),
    "held on": (
        "# Board meeting\n\nThe meeting was held on 5 March 2024 at the seat of the Board.",
        "2024-03-05",
        "2024-03-05",
    ),
}


@pytest.mark.parametrize(("head", "start", "end"), DAYS.values(), ids=DAYS)
def test_the_day_is_when_it_took_place(head: str, start: str, end: str) -> None:
    (meeting,) = meetings(head + LISTED)

    assert (str(meeting.start), str(meeting.end)) == (start, end)


ORDERS = {
    "nothing tells": ("# Board meeting\n\nDate: 9/8/02", "a.md", "2002-08-09", "either"),
    "another date": ("# Board meeting\n\nDate: 9/8/02\n\nNext: 9/22/02", "a.md", "2002-09-08", "month first"),
    "day first": ("# Board meeting\n\nDate: 9/8/02\n\nNext: 22/9/02", "a.md", "2002-08-09", "day first"),
    "weekday": ("# Board meeting\n\nDate: Sunday 9/8/02", "a.md", "2002-09-08", None),
    "by the file": ("# Board meeting\n\nDate: 9/8/02", "2002-09-08.md", "2002-09-08", None),
    "of the file": ("# Board meeting", "9-8-02.md", "2002-08-09", "either"),
    "of the file, told": ("# September 8th Board meeting", "9-8-02.md", "2002-09-08", None),
    "of a sure file": ("# May 16th Board meeting", "2022/5-23-22.md", "2022-05-23", None),
    "last year's head": ("# Board meeting\n\nDate: 4/20/19", "2020-04-20.md", "2020-04-20", "month first"),
    "another day's head": ("# Board meeting\n\nDate: 4/21/19", "2020-04-20.md", "2019-04-21", "month first"),
}


@pytest.mark.parametrize(("head", "path", "day", "order"), ORDERS.values(), ids=ORDERS)
def test_which_number_is_the_month(head: str, path: str, day: str, order: str | None) -> None:
    (meeting,) = meetings(head + LISTED, path)

    assert (str(meeting.start), str(meeting.end), meeting.day_order) == (day, day, order)


PLACES = {
    "venue": ("**Venue:** Room 4, Oak House", "Room 4, Oak House"),
    "place": ("Place: Ministry of Roads, Oslo", "Ministry of Roads, Oslo"),
    "place and date": ("Oslo, 5 March 2024", "Oslo"),
    "town, house and date": ("Oslo, Ministry of Roads, 5 March 2024", "Oslo, Ministry of Roads"),
    "after the date": (
        "Talks with the Oak Fund, 5 March 2024, Fund's office, Oslo (Mill Lane), 9:00-11:15",
        "Fund's office, Oslo",
    ),
    "a date and a house": ("*5-6 March 2024, Elm Hotel. Written by Anna Lind.*", "Elm Hotel"),
    "a date and a name": ("5 March 2024, Anna Lind", None),
    "a date and a state": ("Board meeting, 5 March 2024, Draft", None),
    "town, house and date in Russian": ("г. Ош, здание Института, зал № 2      5 марта 2024 года, 14:30", "Ош"),
    "held in": ("The meeting was held on 5 March 2024 in the Village Hall.", "Village Hall"),
    "held at": ("The session was held at the Elm Centre on 5 March 2024.", "Elm Centre"),
    "Russian": ("Место проведения: Осло, здание Центра", "Осло, здание Центра"),
    "nowhere": ("The members were welcomed.", None),
}


@pytest.mark.parametrize(("line", "place"), PLACES.values(), ids=PLACES)
def test_the_place(line: str, place: str | None) -> None:
    (meeting,) = meetings(f"# Board meeting\n\n{line}{LISTED}")

    assert meeting.place == place


NOT_HELD = {
    "cancelled in the title": "# Board meeting of 4 May 2024 cancelled\n\nPresent: Anna Lind, Bo Ode\n",
    "no quorum": "# Board meeting 4 May 2024\n\nNo quorum, meeting not held.\n\nPresent: Anna Lind\n",
    "will not take place": (
        "# Notice\n\nThe session of the Board on 4 May 2024 is cancelled and will not take place.\n\n"
        "To the members:\nAnna Lind\n"
    ),
    "agenda": "# Agenda of the meeting of 4 May 2024\n\n1. Welcome\n2. Apologies\n3. Members' reports\n",
    "letter": "# Notice of the Board\n\nTo the members of the Board:\nMr. Bo Ode\nMs. Anna Lind\n",
    "no meeting": "# Roads of Narnia\n\nThe roads are long, and many members of the public know them.\n",
}


@pytest.mark.parametrize("text", NOT_HELD.values(), ids=NOT_HELD)
def test_what_was_not_held_is_no_meeting(text: str) -> None:
    assert not meetings(text)


def test_a_later_meeting_called_off_does_not_undo_this_one() -> None:
    (meeting,) = meetings(f"# Board meeting 4 May 2024\n\nThe next meeting is cancelled.{LISTED}")

    assert len(meeting.attendances) == 2


def test_an_agenda_under_which_something_was_said_is_a_record() -> None:
    agenda = "![logo](oak.png)\n\n## Agenda for the 4 May 2024 call of the Board\n\n- By video\n- Ask Bo Ode\n\n"
    agenda += "## Meeting notes\n\n"

    assert meetings(agenda) == ()
    (meeting,) = meetings(agenda + "The maps were shown, and all who were there wanted them to be in colour.\n")
    assert (meeting.body, meeting.start) == ("Board", date(2024, 5, 4))


def test_minutes_that_list_nobody_still_tell_of_a_meeting() -> None:
    (meeting,) = meetings("# Minutes of the Roads Board meeting 4 May 2024\n\nRoads were discussed.\n")

    assert meeting.body == "Roads Board"
    assert not meeting.attendances


def test_a_log_has_a_meeting_under_each_dated_heading() -> None:
    text = (
        "# Elm Group Meeting Notes\n\n## 2023-05-04\n\nAttendees:\n- Anna Lind\n- Bo Ode\n\nAgenda:\n- Maps\n\n"
        "## 2023-04-27\n\nAttendees: Anna Lind, Cy Moss\n\nIt was agreed to go on.\n"
    )

    later, earlier = meetings(text)

    assert (later.start, earlier.start) == (date(2023, 5, 4), date(2023, 4, 27))
    assert [one.person.name for one in earlier.attendances] == ["Anna Lind", "Cy Moss"]
    assert (len(later.outcomes), len(earlier.outcomes)) == (0, 1)
    assert later.body == earlier.body == "Elm Group"


@pytest.mark.parametrize(
    ("head", "path"), [("# Board notes 2024", "a.md"), ("# Board notes", "2024/a.md"), ("# Notes\n\n## 2024", "a.md")]
)
def test_the_year_of_a_logs_days_may_stand_around_them(head: str, path: str) -> None:
    log = f"{head}\n\n### March 5\n\nPresent: Anna Lind\n\n### March 12th\n\nPresent: Bo Ode\n"

    assert [str(meeting.start) for meeting in meetings(log, path)] == ["2024-03-05", "2024-03-12"]


@pytest.mark.parametrize("mark", ["**{}**", "{}", "Tuesday, {}:"])
def test_a_log_may_have_its_days_on_lines_of_their_own(mark: str) -> None:
    days = [
        f"{mark.format(day)}\n\nPresent: {name}"
        for day, name in (("5 March 2024", "Anna Lind"), ("12 March 2024", "Bo Ode"))
    ]

    found = meetings("\n\n".join(["# Board notes", *days]))

    assert [(str(one.start), one.attendances[0].person.name) for one in found] == [
        ("2024-03-05", "Anna Lind"),
        ("2024-03-12", "Bo Ode"),
    ]


def test_somebody_listed_twice_is_one_attendance_that_says_most() -> None:
    (meeting,) = meetings(
        "# Board meeting 4 May 2024\n\nPresent: Anna Lind, B. Ode (Oak)\nChair: A. Lind\nMinutes: Bo Ode\n"
    )

    found = [(one.person.organization, one.person.role, one.how) for one in meeting.attendances]
    assert found == [(None, None, "chaired"), ("Oak", "minutes", "present")]


def test_a_cut_surname_is_another_persons_where_the_two_are_at_odds() -> None:
    (meeting,) = meetings("# Board meeting 4 May 2024\n\nPresent: Anna Lind, Bo Ode\n\nRegrets: Anna L.\n")

    assert [one.person.name for one in meeting.attendances] == ["Anna Lind", "Bo Ode", "Anna L."]


def test_apologies_outweigh_a_list_of_members() -> None:
    (meeting,) = meetings("# Board meeting 4 May 2024\n\n**Members:** Anna Lind, Bo Ode\n\n**Apologies:** Bo Ode\n")

    assert [(one.person.name, one.how) for one in meeting.attendances] == [
        ("Anna Lind", "present"),
        ("Bo Ode", "apologies"),
    ]


@pytest.mark.parametrize(
    "sentence",
    ["The session was chaired by the Deputy Chair, Ms. Bo Ode.", "The Chair, Ms. Bo Ode, opened the session at ten."],
)
def test_who_chaired_may_be_told_in_a_sentence(sentence: str) -> None:
    (meeting,) = meetings(f"# Board meeting 4 May 2024{LISTED}\n## Opening\n\n{sentence}\n")

    assert [(one.person.name, one.how) for one in meeting.attendances] == [
        ("Anna Lind", "present"),
        ("Bo Ode", "chaired"),
    ]


TOLD_BESIDE = {
    "in attendance": (
        "The Registrar, Ms. Cyd Moss, was in attendance.",
        {"Anna Lind": "present", "Bo Ode": "present", "Cyd Moss": "present"},
    ),
    "for an item": (
        "Ms. Cyd Moss attended for item 2 only.",
        {"Anna Lind": "present", "Bo Ode": "present", "Cyd Moss": "present"},
    ),
    "took the chair": ("Anna Lind took the chair at six.", {"Anna Lind": "chaired", "Bo Ode": "present"}),
    "was in the chair": ("Anna Lind was in the chair.", {"Anna Lind": "chaired", "Bo Ode": "present"}),
    "chaired by two": (
        "The meeting was co-chaired by Cy Moss and Dora Fell. Anna Lind spoke.",
        {"Anna Lind": "present", "Bo Ode": "present", "Cy Moss": "chaired", "Dora Fell": "chaired"},
    ),
    "sent apologies": (
        "Cy Moss and Dora Fell sent their apologies.",
        {"Anna Lind": "present", "Bo Ode": "present", "Cy Moss": "apologies", "Dora Fell": "apologies"},
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), TOLD_BESIDE.values(), ids=TOLD_BESIDE)
def test_a_sentence_beside_the_list_says_who_chaired_or_stayed_away(sentence: str, expected: dict[str, str]) -> None:
    (meeting,) = meetings(f"# Board meeting 4 May 2024{LISTED}\n## Opening\n\n{sentence}\n")

    assert {one.person.name: one.how for one in meeting.attendances} == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna Lind", "Lind Anna", True),
        ("Anna Lind", "A. Lind", True),
        ("Lind A.", "Anna Lind", True),
        ("Léa Fö", "Lea Fo", True),
        ("Anna Lind", "B. Lind", False),
        ("Anna Lind", "Anna Ode", False),
        ("Anna", "Anna Lind", False),
        ("Анна Линд", "Линд А.", True),
    ],
)
def test_two_spellings_in_one_report(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same


def told(how: How, name: str, day: date | None, *others: str) -> Meeting:
    """An event as sentences tell of it."""
    span = Span(start=0, end=1)
    people = tuple(
        Attendance(person=Person(name=each), how=how if each == name else "present", page=1, span=span)
        for each in (name, *others)
    )
    return Meeting(
        name="told", kind=None, body=None, start=day, end=day, place=None, page=1, span=span, attendances=people
    )


DAY = date(2024, 5, 4)
TOLD = {
    "apologies": (
        told("apologies", "Cy Moss", DAY),
        {"Anna Lind": "present", "Bo Ode": "present", "Cy Moss": "apologies"},
    ),
    "chaired": (told("chaired", "B. Ode", None), {"Anna Lind": "present", "Bo Ode": "chaired"}),
    "mentioned": (told("present", "Dora Fell", DAY), {"Anna Lind": "present", "Bo Ode": "present"}),
    "away, but listed": (told("absent", "Anna Lind", DAY), {"Anna Lind": "present", "Bo Ode": "present"}),
}


@pytest.mark.parametrize(("event", "expected"), TOLD.values(), ids=TOLD)
def test_sentences_add_to_a_list_but_never_a_participant(
    event: Meeting, expected: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.meetings.find_events", lambda *_: (event,))

    (meeting,) = meetings(f"# Board meeting 4 May 2024{LISTED}")

    assert {one.person.name: one.how for one in meeting.attendances} == expected


def test_an_event_of_another_day_is_a_meeting_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    visit = told("present", "Cy Moss", date(2024, 4, 1), "Dora Fell")
    monkeypatch.setattr("corpus.meetings.find_events", lambda *_: (visit,))

    own, other = meetings(f"# Board meeting 4 May 2024{LISTED}")

    assert (own.start, other.start) == (DAY, date(2024, 4, 1))


def test_without_a_list_the_sentences_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    event = told("present", "Cy Moss", DAY)
    monkeypatch.setattr("corpus.meetings.find_events", lambda *_: (event,))

    assert [meeting.name for meeting in meetings("# A visit\n\nCy Moss came on 4 May 2024.\n")] == ["told"]


TOLD_IN_SENTENCES = {
    "with clerks": (
        "Board minutes, 4 May 2024\n\nPresent were Ms. Anna Lind, Mr. Bo Ode and Ms. Cy Moss; Mr. Eli Holt (Clerk). "
        "Mr. Gus Kerr was Secretary, with Ms. Ida Vik as Registrar.\n\n1. Roads. The Clerk spoke.",
        dict.fromkeys(["Anna Lind", "Bo Ode", "Cy Moss", "Eli Holt", "Gus Kerr", "Ida Vik"], "present"),
    ),
    "with a deputy": (
        "Board minutes, 4 May 2024\n\nPresent were Ms. Anna Lind, Mr. Bo Ode, and Ms. Cy Moss, who deputised for "
        "Ms. Dora Fell.\n\n1. Roads. It rained.",
        dict.fromkeys(["Anna Lind", "Bo Ode", "Cy Moss"], "present"),
    ),
    "with other minutes read out": (
        "Board minutes, 4 May 2024\n\nPresent were Ms. Anna Lind, Mr. Bo Ode and Ms. Cy Moss.\n\n1. Minutes. The Clerk "
        'read the entry for the meeting of 4 April 2024 ("Present: Ms. Dora Fell, Mr. Eli Holt; absent: Mr. Bo Ode").',
        dict.fromkeys(["Anna Lind", "Bo Ode", "Cy Moss"], "present"),
    ),
    "of a record": (
        "# Board minutes, 4 May 2024\n\nPresent were Mayor Anna Lind and Councilmember Bo Ode. Absent was Cy Moss.",
        {"Anna Lind": "present", "Bo Ode": "present", "Cy Moss": "absent"},
    ),
    "beside a list": (
        f"# Board meeting 4 May 2024{LISTED}\n## Items\n\nMr. Cy Moss, who could not attend, wrote. Eve spoke.",
        {"Anna Lind": "present", "Bo Ode": "present", "Cy Moss": "apologies"},
    ),
    "of a call": (
        "# Board call, 4 May 2024\n\nOn the call were Anna Lind, Bo Ode and Cy Moss.\n\nRoads were discussed.",
        {"Anna Lind": "present", "Bo Ode": "present", "Cy Moss": "present"},
    ),
    "joined": (
        "# Board call, 4 May 2024\n\nThe call was joined by Anna Lind and Bo Ode.\n\nRoads were discussed.",
        {"Anna Lind": "present", "Bo Ode": "present"},
    ),
    "of no record": ("# On roads\n\nPresent were Mayor Anna Lind and Councilmember Bo Ode.", {}),
}


@pytest.mark.parametrize(("text", "expected"), TOLD_IN_SENTENCES.values(), ids=TOLD_IN_SENTENCES)
def test_a_record_says_in_sentences_who_was_there(text: str, expected: dict[str, str]) -> None:
    assert {one.person.name: one.how for meeting in meetings(text) for one in meeting.attendances} == expected


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Council meeting, 5 March 2024, Almaty", "Council meeting, Almaty"),
        ("Council meeting – 5 March 2024 – Almaty", "Council meeting – Almaty"),
        ("Council meeting (5 March 2024)", "Council meeting"),
    ],
)
def test_a_name_closes_where_its_date_was(title: str, name: str) -> None:
    assert [meeting.name for meeting in meetings(f"# {title}{LISTED}")] == [name]


def test_a_record_told_in_sentences_is_of_the_body_at_its_head() -> None:
    text = "# Lake University Senate\n\n4 May 2024\n\nPresent were Mayor Anna Lind, Mr. Bo Ode and Ms. Cy Moss."

    assert [meeting.body for meeting in meetings(text)] == ["Lake University Senate"]


def test_what_is_read_out_where_minutes_are_approved_is_no_second_meeting() -> None:
    read_out = "4 April 2024. In attendance: Mr. Bo Ode, Ms. Cy Moss, Mr. Eli Holt. Ms. Dora Fell was absent."
    text = f"# Board meeting 4 May 2024{LISTED}\n## Approval of Minutes\n\n{read_out}\n"

    assert [meeting.start for meeting in meetings(text)] == [date(2024, 5, 4)]


@pytest.mark.parametrize("line", ["Odda, Kenya, 10 April 2025", "Odda, Norland Republic, 15 and 16 October 2024"])
def test_it_was_held_in_the_town_and_not_in_its_country(line: str) -> None:
    (meeting,) = meetings(f"# Roads Board minutes\n\n{line}{LISTED}")

    assert meeting.place == "Odda"


def test_what_interpretation_cost_is_nobody() -> None:
    (meeting,) = meetings(
        f"# Roads Board minutes\n\nOdda, 10 April 2025{LISTED}\n## Budget\n\n| Interpretation "
        "| EUR 38,200 |\n|---|---|\n"
    )

    assert [one.person.name for one in meeting.attendances] == ["Anna Lind", "Bo Ode"]


@pytest.mark.parametrize(
    "said",
    [
        "The meeting No. 7 fixed for 4 May 2024 stands\npostponed in view of the storm.",
        "The Board did not meet on 4 May 2024, the Chair being on leave.",
        "The session of 4 May 2024 was stood down.",
    ],
)
def test_what_was_called_off_is_no_meeting(said: str) -> None:
    assert (
        meetings(f"Oak Board\n\nMinutes of 4 May 2024\n\n{said} Mr. Bo Ode, Secretary, told the members.", "a.txt")
        == ()
    )


def test_a_body_that_met_may_tell_of_when_it_did_not() -> None:
    said = "The Board did not meet in June. Present: Anna Lind, Bo Ode"

    assert len(meetings(f"# Oak Board\n\nMinutes of 4 May 2024\n\n{said}\n")) == 1


@pytest.mark.parametrize("officers", ["Chair: Dr. Lind. Secretary: B. Ode.", "Chair: A. Lind; Minutes: B. Ode"])
def test_officers_told_in_short_are_those_in_the_table(officers: str) -> None:
    rows = "| Dr. Anna Lind | Oak | yes |\n| Bo Ode | Elm | yes |\n| Cy Moss | Elm | yes |"
    table = f"| Name | Body | Present |\n|---|---|---|\n{rows}"
    (meeting,) = meetings(f"# Oak Board meeting 4 May 2024\n\n{officers}\n\n{table}\n")

    assert [(one.person.name, one.how) for one in meeting.attendances] == [
        ("Anna Lind", "chaired"),
        ("Bo Ode", "present"),
        ("Cy Moss", "present"),
    ]


def test_a_list_under_news_is_of_the_day_that_the_news_tells() -> None:
    text = (
        "Steering committee meets\n\nThe second meeting of the Steering Committee on Gauges was held yesterday (28) at "
        "the Water House.\n\nPresent:\n- Ms. Anna Lind, Clerk\n- Mr. Bo Ode, Registrar\n- Mr. Cy Moss\n"
    )
    name = PurePosixPath("2024-02-29-steering-committee.txt")
    (meeting,) = find_meetings(read_document(text.encode(), name), name)
    assert (meeting.start, len(meeting.attendances)) == (date(2024, 2, 28), 3)


def test_one_that_was_put_off_before_was_held() -> None:
    text = (
        "Odda Board\n\nMinutes of 9 October 2024\n\nPresent: Anna Lind, Bo Ode\n\nThe meeting had been scheduled for "
        "18 September 2024 but was postponed.\n"
    )
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("a.txt")))
    assert (meeting.start, len(meeting.attendances)) == (date(2024, 10, 9), 2)


def test_whoever_took_the_chair_chaired_and_votes_are_nobody() -> None:
    text = (
        "Odda Parish Council\n\nMinutes of 13 March 2023\n\nPresent: Cllrs B Ode (Vice-Chairman), C Moss, D Fell.\n\n"
        "1. Apologies\n\nIn the absence of the Chairman, Cllr B Ode took the chair.\n\nVoting: for - 3, against - 0, "
        "abstained - 0.\n"
    )
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("a.txt")))
    assert {one.person.name: one.how for one in meeting.attendances} == {
        "B Ode": "chaired",
        "C Moss": "present",
        "D Fell": "present",
    }


def test_a_board_below_its_society_met() -> None:
    text = (
        "ODDA CREDIT SOCIETY LTD\n\nMINUTES OF BOARD OF DIRECTORS MEETING NO. 3/2022 HELD ON 16TH JUNE, 2022"
        "\n\nPRESENT\n1. Mrs. Anna Lind - Chairman\n2. Mr. Bo Ode - Treasurer\n"
    )
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("a.txt")))
    assert (meeting.body, meeting.start) == ("ODDA CREDIT SOCIETY LTD, BOARD OF DIRECTORS", date(2022, 6, 16))


def test_a_capital_notice_calls_the_meeting_off_and_the_town_stands_above_the_day() -> None:
    off = "# Odda Club\n\n## Committee meeting - 11 July 2023\n\n**CANCELLED** - gale.\n\n**Apologies:** Anna Lind\n"
    assert find_meetings(read_document(off.encode(), PurePosixPath("a.md"))) == ()
    text = (
        "LAKE COMMISSION\n\n15th Meeting of the Committee\n\nOdda, Norway, Water Board, 4th floor\n20 March 2024"
        "\n\nPresent: Anna Lind, Bo Ode\n"
    )
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("a.txt")))
    assert (meeting.place, meeting.start) == ("Odda", date(2024, 3, 20))


def test_minutes_under_the_stamp_of_their_approval_are_of_the_day_below_their_title() -> None:
    head = "      D\n 05/28/2020\n\nOak Valley Schools\nBoard of Education\n3 Elm Road\n\nBoard of Education Minutes\n"
    (met,) = meetings(f"{head}May 14, 2020\n\nRoll Call\nPresent:\nAda Lind, president\nBo Ode, clerk\n", "a.txt")

    assert (met.start, met.body) == (date(2020, 5, 14), "Oak Valley Schools, Board of Education")


def test_when_a_page_was_put_up_is_not_when_they_sat() -> None:
    text = (
        '---\ntitle: "Elm Council minutes February"\ndate: "2018-07-28"\n...\n\n'
        "Elm Council - Ordinary Meeting Tuesday 6th February 2018, 7.30pm Elm Hall\n\n"
        "PRESENT: Cllr A. Lind (Chair), Cllr B. Ode\n\nThe next meeting is on Tuesday 6th March 2018.\n"
    )
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("february.md")))
    assert meeting.start == date(2018, 2, 6)
