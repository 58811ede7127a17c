"""Reports told as "I": who wrote them is at each meeting; each day of a journey is one."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.prose.author import author_of
from corpus.reading import read_document
from corpus.records import Document, Meeting


def document(text: str, name: str = "a.txt") -> Document:
    return read_document(text.encode(), PurePosixPath(name))


def meetings(text: str) -> tuple[Meeting, ...]:
    return find_meetings(document(text), PurePosixPath("a.txt"))


def told(meeting: Meeting) -> tuple[str | None, str | None, list[str]]:
    start = meeting.start.isoformat() if meeting.start else None
    return start, meeting.place, [one.person.name for one in meeting.attendances if one.how == "present"]


HEADS = {
    "mail": ("From: Dea Holm\nTo: Arne Lind\nDate: Sat, 1 Jun 2024 21:14\nSubject: Odda\n\nI was in Odda.", "Dea Holm"),
    "label": ("Trip report\n\nReport by: Dea Holm\n\nThe fair was large. Mr. Ode showed me the hall.", "Dea Holm"),
    "note by": ("Note to file by Dea Holm, Events Officer\n\nThe hall was full. Mr. Ode showed it to me.", "Dea Holm"),
    "summary by": ("THE ODDA FORUM\n\nSummary for the intranet, by Dea Holm\n\nMr. Ode was with me.", "Dea Holm"),
    "rapporteur": ("The Odda Forum\nOdda, 4 June 2024 · rapporteur: Dea Holm\n\nI kept notes.", "Dea Holm"),
    "in the text": ("Notes on a journey\n(written by D. Holm on the train)\n\nTravellers: myself.", "D. Holm"),
    "not in the first person": ("Trip report\n\nReport by: Dea Holm\n\nThe fair was large.", None),
    "in a speech only": ("Report by: Dea Holm\n\n“I am glad,” Mr. Ode said.", None),
    "below the title": (
        "Report on the week in Odda\n\nD. Holm, Deputy Director – 4 June 2024\n\nI was there.",
        "D. Holm",
    ),
    "report by": ("The Odda Forum\nReport by Dea Holm, Events Officer\n\nI was in the hall.", "Dea Holm"),
    "signed, and no heading": ("Note\n\nI was in Odda.\n\nE. Cost\n\nUSD 40.\n\nD. Holm", "D. Holm"),
    "nobody's name": ("From: Press service\n\nI was glad to come.", None),
}


@pytest.mark.parametrize(("text", "name"), HEADS.values(), ids=HEADS)
def test_whoever_wrote_it_is_told_by_the_head(text: str, name: str | None) -> None:
    author = author_of(document(text))

    assert (author.person.name if author else None) == name


def test_a_mail_tells_day_by_day_of_those_who_were_met() -> None:
    text = """From: Dea Holm
To: Arne Lind
Date: Sat, 1 Jun 2024 21:14
Subject: Odda, how it went

Dear Arne,

a few lines before I forget. I flew on Wednesday.

On Thursday I was with Bruna Veld at the Roads Agency. She had with her a young hydrologist, Tove Mark, very bright.
Our Sunday plan is off.

Friday morning: the Ministry. Deputy Minister Ode received me for an hour. With her: the head of her office Kim Fell,
and Ola Rasmov from the protocol. Mr. Moss sends his regards, and Ms. Thorn would like to have a copy.

I land tomorrow.

Dea
"""
    assert [told(meeting) for meeting in meetings(text)] == [
        ("2024-05-30", "Roads Agency", ["Dea Holm", "Bruna Veld", "Tove Mark"]),
        ("2024-05-31", None, ["Dea Holm", "Ode", "Kim Fell", "Ola Rasmov"]),
    ]


def test_a_diary_tells_town_by_town() -> None:
    text = """Three towns in five days: notes on the journey of the Deputy Director
(written by D. Holm on the train)

Travellers: myself, and Ada Veld as far as Odda.

--- ODDA, Monday 3 June 2024 ---
We were received by Director-General Bo Ode and the desk officer for the valleys, Kim Fell.

--- ELM, Friday 7 June to Sunday 9 June ---
With Ada. On Friday the Lake Development Bank: Ms Cora Moss, country manager, plus two juniors. On Saturday lunch with
Father Ivo Thorn.
"""
    own, *others = meetings(text)

    assert (own.start and own.start.isoformat(), own.end and own.end.isoformat()) == ("2024-06-03", "2024-06-08")
    assert [one.person.name for one in own.attendances] == ["D. Holm", "Ada Veld"]
    assert [told(meeting) for meeting in others] == [
        ("2024-06-03", "Odda", ["D. Holm", "Bo Ode", "Kim Fell"]),
        ("2024-06-07", "Elm", ["D. Holm", "Cora Moss"]),
        ("2024-06-08", "Elm", ["D. Holm", "Ivo Thorn"]),
    ]


def test_a_record_of_one_meeting_has_whoever_wrote_it() -> None:
    text = """Training report: Wardens, level II

Dates: 3 June 2024 to 7 June 2024
Report by: Dea Holm

Trainers were Captain Bo Ode from Norland (swift water), Firuz Mossov of the Red Cross (maps) and myself (messages).
"""
    (meeting,) = meetings(text)

    assert [one.person.name for one in meeting.attendances] == ["Dea Holm", "Bo Ode", "Firuz Mossov"]


def test_who_is_listed_as_myself_and_signed_nowhere_is_nobody() -> None:
    (meeting,) = meetings("Minutes of the meeting, 4 June 2024\n\nPresent: myself, Ada Veld, Bo Ode\n")

    assert [one.person.name for one in meeting.attendances] == ["Ada Veld", "Bo Ode"]
