"""Who made a journey, by whoever tells of it, and who is meant by "we" then. All people and bodies are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document


def came(text: str, name: str = "a.md") -> dict[str, set[str]]:
    """By the day of its meeting, the surnames of those who were there."""
    path = PurePosixPath(name)
    found: dict[str, set[str]] = {}
    for one in find_meetings(read_document(text.encode(), path), path):
        if one.start == one.end:
            people = {each.person.name for each in one.attendances if each.how not in ("absent", "apologies")}
            found.setdefault(f"{one.start:%d.%m}" if one.start else "", set()).update(n.split()[-1] for n in people)
    return found


DAYS = (
    "## Monday, 4 March\n\nWe were received at the Roads Agency by Director Kim Fell.\n\n"
    "## Tuesday, 5 March\n\nMs. Dea Holm of the Toll Board received us.\n"
)
HEADS = {
    "a label": "Team: Anna Lind, Head of Roads (team leader); Bo Ode; Cy Moss, who stood in for Eva Rye (ill); "
    "driver: Mr. Tor Vik",
    "of whom": "Five persons took part, of whom three from the Centre: Anna Lind, Bo Ode and Cy Moss.",
    "a sentence": "The delegation of the Centre was composed of Ms. Anna Lind (head), Mr. Bo Ode and Mr. Cy Moss.",
    "whoever tells it": "Written up by A. Lind, Senior Expert.\n\nI travelled with Bo Ode and, with a car, Cy Moss.",
    "it was composed of": "A mission came to Odda. It was composed of Anna Lind (head), Mr. Bo Ode and Mr. Cy Moss.",
    "who came": "1. **Who came.** Anna Lind and Bo Ode from headquarters, with Cy Moss.",
    "represented": "The Secretariat was represented by Director Anna Lind, Mr. Bo Ode, and Cy Moss.",
    "accompanied": "The Director, Ms. Anna Lind, accompanied by Mr. Bo Ode and Mr. Cy Moss, paid a working visit.",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_we_are_those_who_made_the_journey(head: str) -> None:
    text = f"# Mission of the Roads Unit to Odda\n\n*4-5 March 2024*\n\n{head}\n\n{DAYS}"

    assert came(text) == {"04.03": {"Fell", "Lind", "Ode", "Moss"}, "05.03": {"Holm", "Lind", "Ode", "Moss"}}


def test_the_others_are_those_who_have_not_left() -> None:
    text = (
        "AIDE-MEMOIRE\nMission of the Roads Unit to Odda (4 to 6 March 2024)\n\n"
        "1. A mission of the Centre visited Odda. It was composed of Ms. Anna Lind (team leader), Mr. Bo Ode "
        "(engineer) and Ms. Cy Moss (lawyer).\n\n"
        "2. Odda. On 4 March 2024 the mission called on the Roads Agency and met Mr. Kim Fell, Director.\n\n"
        "3. Ms. Moss returned to Oakham that night. On 5 March 2024 the remaining members met the head of the Toll "
        "Board, Ms. Dea Holm.\n\n"
        "4. On 6 March 2024 Ms. Lind and Mr. Ode, accompanied by Ms. Holm, visited the dam and met Mr. Per Moe.\n"
    )

    assert came(text, "a.txt") == {
        "04.03": {"Fell", "Lind", "Ode", "Moss"},
        "05.03": {"Holm", "Lind", "Ode"},
        "06.03": {"Holm", "Lind", "Ode", "Moe"},
    }


TELLERS = {
    "notes": ("Odda trip, March 2024 – notes A. Lind\n\n", ""),
    "a line in italics": ("# Odda trip, March 2024\n\n*Anna Lind, Roads Unit, with photographs by Bo*\n\n", ""),
    "an account": ("Odda trip, March 2024. A. Lind's account\n\n", ""),
    "written up": ("Odda trip, March 2024\n\nWritten up by Anna Lind, Senior Expert\n\n", ""),
    "by name": ("Odda trip, March 2024\n\nI, Anna Lind, went alone.\n\n", ""),
    "a letter": ("Odda, 7 March 2024\n\nDear Sir,\n\n", "\nYours sincerely,\n\n   Anna Lind\n   Director\n"),
    "an office below": ("Odda, 7 March 2024\n\nExcellency,\n\n", "\n   Anna Lind\n   Director\n"),
}


@pytest.mark.parametrize(("head", "end"), TELLERS.values(), ids=TELLERS)
def test_whoever_tells_of_it_was_there(head: str, end: str) -> None:
    days = (
        "On 4 March I was received at the Roads Agency by Mr. Kim Fell.\n\nOn 5 March I had talks with Ms. Dea Holm.\n"
    )

    assert came(f"{head}{days}{end}", "a.txt") == {"04.03": {"Fell", "Lind"}, "05.03": {"Holm", "Lind"}}


ENTRIES = {
    "in figures": ("### 04.03 – Roads Agency", "### 05.03 – 50Roads centre"),
    "in figures with their year": ("04.03.2024 Roads Agency.", "05.03.2024 The Roads centre."),
    "amidst a title": ("1. *Kick-off, March 4, Odda (Town Hall).*", "2. *Wrap-up, March 5, Odda.*"),
    "amidst an item": ("3. Side meeting, 4 March, 17.30, café.", "4. Talks at the Mission of Elmland, 5 March."),
}


@pytest.mark.parametrize(("first", "second"), ENTRIES.values(), ids=ENTRIES)
def test_entries_open_with_their_day(first: str, second: str) -> None:
    text = (
        "# Mission to Odda, 4-5 March 2024\n\nTeam: Anna Lind and Bo Ode.\n\n"
        f"{first}\nWe met Mr. Kim Fell.\n\n{second}\nMs. Dea Holm received us.\n"
    )

    assert came(text) == {"04.03": {"Fell", "Lind", "Ode"}, "05.03": {"Holm", "Lind", "Ode"}}


def test_the_days_of_a_forum_are_counted() -> None:
    text = (
        "The Centre at the Lake Forum\n\nOn 4-5 March 2024 a delegation of the Centre, headed by the "
        "Director Dr. Anna Lind, "
        "took part in the Lake Forum in Odda. The delegation also included Mr. Bo Ode.\n\n"
        "On the first day, on the margins of the Forum, Dr. A. Lind held a bilateral meeting with the "
        "Minister Dr. Kim Fell.\n\n"
        "On the second day a working breakfast took place with Dr. Eva Rye and her colleague Ms. Dea Holm. "
        "The Centre was "
        "represented by Mr. Ode alone, as the Director was already on the way to the airport.\n"
    )

    assert came(text, "a.txt") == {"04.03": {"Lind", "Fell"}, "05.03": {"Rye", "Holm", "Ode"}}


def test_a_debriefing_of_the_next_day_is_a_meeting() -> None:
    text = (
        "Exercise in Odda\n\n6 March 2024\n\nThe flood exercise was held on 4 March 2024 in Odda. Dr. Anna "
        "Lind and Ms. "
        "Bo Ode of the Centre followed it.\n\nThe next day, 5 March, a debriefing was held at the school "
        "with Dr. Lind and Mr. Kim Fell. "
        "Mr. Per Moe to mend the siren.\n\nOn 6 March Ms. Ode and Dr. Lind had a breakfast talk with Ms. Dea "
        "Holm.\n"
    )

    assert came(text, "a.txt") == {
        "04.03": {"Lind", "Ode"},
        "05.03": {"Lind", "Fell"},
        "06.03": {"Ode", "Lind", "Holm"},
    }


def test_places_with_their_days_part_a_report() -> None:
    text = (
        "## Introductory visits, March 2024\n\nThe new Director, Ms. Anna Lind, paid her first visits. She was "
        "accompanied throughout by Mr. Bo Ode.\n\n**Odda, 4 March 2024**\n\n*Roads Agency.* We were "
        "received by Mr. Kim Fell.\n\n"
        "**Elmstad, 6 March 2024**\n\n*Toll Board.* Ms. Dea Holm, newly in charge of the Board.\n"
    )

    assert came(text) == {"04.03": {"Lind", "Ode", "Fell"}, "06.03": {"Lind", "Ode", "Holm"}}


def test_a_mail_tells_of_visitors_and_of_today() -> None:
    head = "From: Anna Lind <lind@oak.example>\nTo: Bo Ode <ode@oak.example>\nDate: Thu, 07 Mar 2024 10:31:00 +0100\n"
    text = (
        f"{head}Subject: Elm Bank\n\nDear Bo,\n\n"
        "The Elm Bank came yesterday, 6 March, to the Secretariat. "
        "Their director came with Mr. Kim Fell.\n\nFrom us: Cy Moss, Per Moe and I.\n\n"
        "Today in Odda I briefed Ms. Dea Holm.\n"
    )

    assert came(text, "a.eml") == {"06.03": {"Lind", "Fell", "Moss", "Moe"}, "07.03": {"Lind", "Holm"}}
