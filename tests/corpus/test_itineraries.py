"""Journeys that a table tells of, a meeting in each row. All people and bodies here are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting


def meetings(text: str, name: str = "a.md") -> tuple[Meeting, ...]:
    path = PurePosixPath(name)
    return find_meetings(read_document(text.encode(), path), path)


def met(text: str, name: str = "a.md") -> list[tuple[str, str, set[str]]]:
    return [
        (one.name, f"{one.start:%d.%m.%Y}" if one.start else "", {each.person.name for each in one.attendances})
        for one in meetings(text, name)
    ]


TABLES = {
    "hosts and ours": (
        "a.md",
        "# Visit to Norland, 4-6 March 2024\n\nAuthor: B. Ode, Roads Unit.\n\n"
        "Two of us went: I and Anna Lind of Tolls.\n\n"
        "| Date | Institution, place | Norland side | OAK |\n|---|---|---|---|\n"
        "| 4 March | Roads Agency, Odda | Dr Kim Fell; Ms Dea Holm, engineer | Lind, Ode |\n"
        "| 5 March | Bridge Office | Per Moe, head of shift | Lind |\n"
        "| 6 March | Toll Board | Vice President Ida Rust | both |\n",
        [
            ("Roads Agency, Odda", "04.03.2024", {"Kim Fell", "Dea Holm", "Anna Lind", "B. Ode"}),
            ("Bridge Office", "05.03.2024", {"Per Moe", "Anna Lind"}),
            ("Toll Board", "06.03.2024", {"Ida Rust", "Anna Lind", "B. Ode"}),
        ],
    ),
    "a day over two rows, one called off, in HTML": (
        "a.html",
        "<h1>Study tour to Norland, May 2023</h1><table><tr><th>Day</th><th>Where</th><th>Whom we met</th>"
        "<th>Our people</th></tr><tr><td>8.05.2023</td><td>Roads Agency</td><td>Kim Fell, director</td>"
        "<td>Ada Lind; Bo Ode</td></tr><tr><td></td><td>Bridge Office</td><td>Dea Holm</td><td>the same</td></tr>"
        "<tr><td>9.05.2023</td><td>Toll Board</td><td>Per Moe</td><td>cancelled</td></tr>"
        "<tr><td>10.05.2023</td><td>City Hall</td><td>Ida Rust</td><td>Lind (Bo Ode was ill)</td></tr></table>",
        [
            ("Roads Agency", "08.05.2023", {"Kim Fell", "Ada Lind", "Bo Ode"}),
            ("Bridge Office", "08.05.2023", {"Dea Holm", "Ada Lind", "Bo Ode"}),
            ("City Hall", "10.05.2023", {"Ida Rust", "Ada Lind"}),
        ],
    ),
    "in Russian": (
        "a.md",
        "# Отчёт о поездке в г. Одда\n\n4–5 июля 2023 г.\n\n"
        "Состав делегации: Линдов А.Б. – директор, Одеева В.Г. – юрист.\n\n"
        "| Дата и время | Мероприятие | Участники |\n|---|---|---|\n"
        "| 4 июля, 10:00 | Дорожное агентство: беседа | Вице-министр Фёлин К.К., Линдов А.Б. |\n"
        "| 5 июля, 9:30 | Мостовой комитет | Мохов Павел, все |\n\n"
        "Встреча с мэром, намеченная на 5 июля, не состоялась.\n",
        [
            ("Отчёт о поездке в г. Одда", "04.07.2023", {"Линдов А.Б.", "Одеева В.Г."}),
            ("Дорожное агентство: беседа", "04.07.2023", {"Фёлин К.К.", "Линдов А.Б."}),
            ("Мостовой комитет", "05.07.2023", {"Мохов Павел", "Линдов А.Б.", "Одеева В.Г."}),
        ],
    ),
    "numbers for days and people in one column": (
        "a.md",
        "# Mission to Odda, 12-13 June 2024\n\n## Meetings\n\n| When | Meeting | Persons met |\n|---|---|---|\n"
        "| Wed 12.06 | Roads Agency | Mr. Kim Fell, Director General, and Ms. Dea Holm, Head of Unit |\n"
        "| Thu 13.06 | Toll Board | Mr. Per Moe |\n",
        [("Roads Agency", "12.06.2024", {"Kim Fell", "Dea Holm"}), ("Toll Board", "13.06.2024", {"Per Moe"})],
    ),
}


@pytest.mark.parametrize(("name", "text", "expected"), TABLES.values(), ids=TABLES)
def test_each_row_of_an_itinerary_is_a_meeting(name: str, text: str, expected: list[tuple[str, str, set[str]]]) -> None:
    assert met(text, name) == expected


OTHERS = {
    "a plan": "# Mission to Odda, 3 June 2024\n\n| Date | Meeting | Participants |\n|---|---|---|\n"
    "| 12 July | Roads Agency | Mr. Kim Fell |\n| 13 July | Toll Board | Mr. Per Moe |\n",
    "deadlines": "# Mission to Odda, 30 June 2024\n\n| Due date | Action | Who |\n|---|---|---|\n"
    "| 12 June | Toll list | Kim Fell |\n| 13 June | Bridge plan | Per Moe |\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_rows_that_were_not_held_are_no_meetings(text: str) -> None:
    assert not [one for one in met(text) if one[0] in ("Roads Agency", "Toll Board", "Toll list", "Bridge plan")]
