"""The sentence over a record: what met, when and where. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

PEOPLE = "\n\nPresent:\n1. Mr. Bo Ode - Chair\n2. Ms. Anna Lind - Secretary\n\nThe report was noted.\n"


def meeting(text: str) -> Meeting:
    path = PurePosixPath("a.txt")
    (one,) = find_meetings(read_document(text.encode(), path), path)
    return one


SENTENCES = {
    "day, hour, room": (
        "Minutes of the 11th Meeting of the Lake Advisory Committee (LAC) held on 04.03.2024 at 11:30 AM in Committee"
        " Room No. 2, Oak House, Odda and through Video Conferencing",
        "Lake Advisory Committee (LAC)",
        "Committee Room No. 2, Oak House, Odda",
    ),
    "in capitals": (
        "MINUTES OF THE PARENTS GUILD (P.G.) EXECUTIVE COMMITTEE MEETING HELD ON MONDAY 4TH MARCH 2024 IN THE SCHOOL"
        " LIBRARY AT 10.00 A.M.",
        "PARENTS GUILD (P.G.) EXECUTIVE COMMITTEE",
        "SCHOOL LIBRARY",
    ),
    "place first": (
        "Minutes of a meeting of the Oak Parish Council held at the Village Hall on Monday 4 March 2024 at 7.30pm",
        "Oak Parish Council",
        "Village Hall",
    ),
    "proceedings": (
        "PROCEEDINGS OF THE 3RD MEETING OF THE BOARD OF STUDIES IN ROADS HELD ON 04-03-2024 AT 11 AM IN THE"
        " SEMINAR HALL",
        "BOARD OF STUDIES IN ROADS",
        "SEMINAR HALL",
    ),
    "under a chair": (
        "Record notes of the review meeting of the Road Fund Board held under the chairmanship of Mr. Bo Ode on"
        " 04.03.2024 at 3 PM in the Conference Hall",
        "Road Fund Board",
        "Conference Hall",
    ),
    "which took place": (
        "Minutes of the Senate Executive Committee meeting that took place on Monday, March 4, 2024, in Oak Hall",
        "Senate Executive Committee",
        "Oak Hall",
    ),
    "convened": (
        "Minutes of the 4th ordinary meeting of the Water Users Group convened on 04/03/2024 at the chief's camp"
        " starting 9.00 am",
        "Water Users Group",
        "chief's camp",
    ),
    "called after what it manages": (
        "MINUTES OF THE BOARD OF MANAGEMENT MEETING HELD ON 4TH MARCH 2024 IN THE LIBRARY",
        "BOARD OF MANAGEMENT",
        "LIBRARY",
    ),
    "by a link": (
        "Minutes of the Lake Panel meeting held on 4 March 2024 via Zoom",
        "Lake Panel",
        "Zoom",
    ),
    "no word of minutes": (
        "5TH MEETING OF THE OAK BOARD HELD ON 4 MARCH 2024 AT OAK HALL",
        "OAK BOARD",
        "OAK HALL",
    ),
    "over several lines": (
        "MINUTES OF THE 5TH MEETING\nOF THE OAK BOARD\nHELD ON 4 MARCH 2024\nAT OAK HALL",
        "OAK BOARD",
        "OAK HALL",
    ),
    "wrapped": (
        "Minutes of the ordinary meeting of the Oak Valley\nWater Users Group held on Monday 4 March 2024\n"
        "in Elm Hall, Odda",
        "Oak Valley Water Users Group",
        "Elm Hall, Odda",
    ),
}


@pytest.mark.parametrize(("sentence", "body", "place"), SENTENCES.values(), ids=SENTENCES)
@pytest.mark.parametrize("head", ["", "OAK VALLEY HIGH SCHOOL\n\n", "GOVERNMENT OF ODDA\nDEPARTMENT OF WATER\n\n"])
def test_a_sentence_over_the_record_tells_who_met_when_and_where(
    sentence: str, body: str, place: str, head: str
) -> None:
    one = meeting(f"{head}{sentence}{PEOPLE}")
    letterhead = head.partition("\n")[0]
    assert one.body == ", ".join(filter(None, (letterhead, body)))
    assert (str(one.start), str(one.end), one.place) == ("2024-03-04", "2024-03-04", place)
    assert "held" not in one.name.lower()


def test_a_sentence_in_the_text_is_no_title() -> None:
    text = (
        "Roads Board, 4 March 2024\n\nThe 3rd meeting of the Lake Panel was held on 1 February 2024 in Elm Hall. "
        "Ms. Lind reported on it.\n\nPresent: Bo Ode, Anna Lind\n"
    )
    assert str(meeting(text).start) == "2024-03-04"


NUMBERED = {
    "minutes by month": ("MIN. 1/3/2024: PRELIMINARIES", "MIN. 2/3/2024: LUNCH CLUB"),
    "short": ("Min 1/03/24 – Opening", "Min 2/03/24 – Dining Hall"),
    "items": ("Item 1/3/2024", "Item 2/3/2024"),
    "resolutions": ("Resolution No. 1/3/2024", "Resolution No. 2/3/2024"),
}


@pytest.mark.parametrize("items", NUMBERED.values(), ids=NUMBERED)
def test_the_number_of_an_item_is_neither_a_day_nor_a_person(items: tuple[str, str]) -> None:
    text = (
        "OAK SCHOOL\n\nMINUTES OF THE OAK BOARD MEETING HELD ON 14TH MARCH 2024 IN OAK HALL\n\nMEMBERS PRESENT\n\n"
        "1. Mr. Bo Ode – Chairman\n\n2. Ms. Anna Lind – Treasurer\n\nIN ATTENDANCE\n\n1. Madam Grace Moss – Bursar\n\n"
        f"2. Dr. Cy Fell – Guest\n\n{items[0]}\n\nMr. Ode opened the meeting.\n\n{items[1]}\n\nThe plan was noted.\n"
    )
    one = meeting(text)
    assert str(one.start) == "2024-03-14"
    assert {each.person.name for each in one.attendances} == {"Bo Ode", "Anna Lind", "Grace Moss", "Cy Fell"}


def test_numbered_people_between_blank_lines_are_no_headings() -> None:
    text = (
        "OAK SCHOOL\n\nMINUTES OF THE OAK BOARD MEETING HELD ON 14TH MARCH 2024\n\nPresent:\n\n1. Bo Ode, Chairman\n\n"
        "2. Anna Lind, Treasurer\n\nIn attendance:\n\n1. Grace Moss, Bursar (for the Principal)\n\n"
        "2. Cy Fell, Clerk of works\n\n1. OPENING\n\nThe chair opened the meeting.\n"
    )
    assert [each.person.name for each in meeting(text).attendances] == ["Bo Ode", "Anna Lind", "Grace Moss", "Cy Fell"]


@pytest.mark.parametrize("parted", [" – ", ", ", "\t\t", "     "])
def test_the_only_one_under_a_label_is_no_heading(parted: str) -> None:
    text = (
        f"OAK CLUB LTD\n\nMINUTES OF THE OAK BOARD MEETING HELD ON 14TH MARCH 2024\n\n"
        f"Present\n\n1. Bo Ode{parted}Chairlady\n\n"
        f"2. Anna Lind{parted}Treasurer\n\nAbsent with apologies\n\n1. Cyril Moss{parted}Member\n\n"
        f"Absent without apologies\n\n1. Dora Fell{parted}Member\n\nMIN 1/3/2024 Opening\n\nIt was opened.\n"
    )
    assert {each.person.name: each.how for each in meeting(text).attendances} == {
        "Bo Ode": "chaired",
        "Anna Lind": "present",
        "Cyril Moss": "apologies",
        "Dora Fell": "absent",
    }


def test_a_number_of_a_file_is_no_letterhead() -> None:
    one = meeting(
        f"F. No. 12/3/2024-WL\nGovernment of Odda\n\n"
        f"Minutes of the 5th meeting of the Lake Panel held on 4.3.2024 in Oak Hall{PEOPLE}"
    )
    assert (one.name, one.body) == ("5th meeting of the Lake Panel", "Lake Panel")


def test_where_to_sign_is_no_body() -> None:
    text = (
        f"MINUTES OF THE OAK BOARD MEETING HELD ON 4 MARCH 2024{PEOPLE}\nABSENT\n1. CYRIL MOSS - MEMBER (apology)\n\n"
        "Chairman: Bo Ode      Sign: ...........   Date: ..........\n"
        "Secretary: Anna Lind ........ Sign ........ Date ........\n"
    )
    found = [(each.person.name, each.how, each.person.organization) for each in meeting(text).attendances]
    assert found == [("Bo Ode", "chaired", None), ("Anna Lind", "present", None), ("CYRIL MOSS", "apologies", None)]
