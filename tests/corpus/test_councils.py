"""Records of councils as prefects ask for them: surnames in capitals first, proxies, a year in words. All made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

HEAD = (
    "# Communes of the Elm Valley\n\n## Council – Session of 5 March 2024\n\nDate of convocation: 26 February 2024\n\n"
    "In the year two thousand and twenty-four, on the fifth of March at nine o’clock, the Council met in ordinary "
    "session at the town hall of Odda, under the presidency of Mr. DE LIND Carl, President.\n\n"
)
PRESENT = "**Were present:** Messrs. DE LIND Carl, ODE Bo; Mesdames MOSS Cyra, FELL ROE Dora.\n\n"


def _of(text: str) -> Meeting:
    (meeting,) = find_meetings(read_document((HEAD + text).encode(), PurePosixPath("a.md")))
    return meeting


def test_ladies_and_gentlemen_are_listed_apart() -> None:
    meeting = _of(PRESENT)

    assert meeting.start and meeting.start.isoformat() == "2024-03-05"
    assert {one.person.name: one.how for one in meeting.attendances} == {
        "DE LIND Carl": "chaired",
        "ODE Bo": "present",
        "MOSS Cyra": "present",
        "FELL ROE Dora": "present",
    }


def test_an_office_of_all_before_it_is_nobody() -> None:
    meeting = _of(
        "**Were present:** DE LIND Carl, Mayor; ODE Bo, MOSS Cyra, deputy mayors; FELL Dora, VIK Gro, councillors.\n"
    )

    assert {"ODE Bo", "MOSS Cyra", "FELL Dora", "VIK Gro"} <= {one.person.name for one in meeting.attendances}


PROXIES = {
    "proxy to": "**Absent, having given proxy:** Mr. HOLT Eli (proxy to Mrs. MOSS Cyra)",
    "power": "**Absent, having given power of attorney:** Mr. HOLT Eli (power given to Mrs. MOSS Cyra)",
    "gave": "**Absent and represented:** Mr. HOLT Eli (gave proxy to Mrs. MOSS Cyra)",
    "by proxy": "**Voting by proxy:** Mr. HOLT Eli (procuration to Mrs. MOSS Cyra)",
}


@pytest.mark.parametrize("label", PROXIES.values(), ids=PROXIES)
def test_who_gave_a_proxy_was_absent(label: str) -> None:
    meeting = _of(f"{PRESENT}{label}.\n\n**Secretary of the session:** Mrs. MOSS Cyra.\n")

    assert {one.person.name for one in meeting.attendances if one.how == "absent"} == {"HOLT Eli"}
    assert ("MOSS Cyra", "Secretary") in {(one.person.name, one.person.role) for one in meeting.attendances}


def test_the_chair_of_one_vote_is_not_the_chair() -> None:
    meeting = _of(
        f"{PRESENT}## Accounts\n\nThe President having left the room for the vote, Mrs. MOSS took the chair.\n"
    )

    assert [one.person.name for one in meeting.attendances if one.how == "chaired"] == ["DE LIND Carl"]


def test_an_office_with_its_holder_presided() -> None:
    text = (
        "# Elm Senate, 5 March 2024\n\n**Present:** Anna Lind (Provost), Bo Ode\n\n**Regrets:** Cy Moss (Rector)\n\n"
        "## 1. Chair\n\nIn the absence of the Rector, the Provost, Dr. Lind, presided.\n"
    )
    (meeting,) = find_meetings(read_document(text.encode(), PurePosixPath("a.md")))

    assert [one.person.name for one in meeting.attendances if one.how == "chaired"] == ["Anna Lind"]
