from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant import Assistant
from assistant import directory as module
from assistant.directory import MeetingFilter, acquaintances, attendance_of, career_of, directory_of, find_people
from corpus.records import Person
from index.ledger import Ledger
from index.people import person_named, profile_of
from tests.doubles import WordEmbedder
from tests.index.making import ledger, meeting

MARCH, APRIL = date(2024, 3, 5), date(2024, 4, 9)
MINUTES = """# Valley Council meeting of 5 March 2024, {place}

## Present

* Ada Lind, Head of Unit, Lake Bank
* Bo Ek

## Apologies

* Carl Ruud

The Council agreed to open the shared register.
"""


@pytest.fixture
def council() -> Ledger:
    return ledger(
        meeting("Ada Lind", "Bo Ek", body="Council", name="March", day=MARCH),
        meeting("Ada Lind", body="Council", name="The March one again", day=MARCH),
        meeting("Ada Lind", "Bo Ek", "Carl Ruud", body="Board", name="April", day=APRIL),
        meeting("Carl Ruud", body="Board", name="Missed", day=date(2024, 5, 1), how="apologies"),
    )


def test_two_reports_of_one_meeting_are_one(council: Ledger) -> None:
    assert [one.told[0].meeting.name for one in directory_of(council).sittings] == ["Missed", "April", "March"]


def test_whom_somebody_met_and_how_often(council: Ledger) -> None:
    met = career_of(council, person_named(council, "Ada Lind")).met
    assert [(one.other, one.n_meetings) for one in met] == [("Bo Ek", 2), ("Carl Ruud", 1)]
    assert (acquaintances(council, n_people=9)[0].n_meetings, len(acquaintances(council, n_people=9))) == (2, 3)
    assert {one.other for one in acquaintances(council, n_people=2)} | {"Ada Lind"} == {"Ada Lind", "Bo Ek"}


def test_people_come_in_pages_and_only_those_shown_are_looked_at(
    council: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []
    monkeypatch.setattr(module, "profile_of", lambda ledger, one: looked_at.append(one) or profile_of(ledger, one))
    pages = [find_people(council, "", first, 2) for first in (0, 2)]
    assert [[person.name for person in page.shown] for page in pages] == [["Ada Lind", "Bo Ek"], ["Carl Ruud"]]
    assert [person.name for person in find_people(council, "li ad", 0, 9).shown] == ["Ada Lind"]
    assert {page.n_found for page in pages} == {3}
    assert len(looked_at) == 4


def test_who_came_to_what(council: Ledger) -> None:
    told = attendance_of(council, n_people=2, n_meetings=9)
    assert told.people == ("Ada Lind", "Bo Ek")
    assert [name for name, _ in told.meetings] == ["March", "April"]
    assert told.hows == {(0, 0): "present", (1, 0): "present", (0, 1): "present", (1, 1): "present"}


def test_posts_are_in_the_order_of_their_days() -> None:
    later, first = meeting("Ada Lind", day=APRIL), meeting("Ada Lind", day=MARCH, name="n")
    [one] = later.attendances
    later = replace(later, attendances=(replace(one, person=Person(name="Ada Lind", role="Director")),))
    first = replace(first, attendances=(replace(one, person=Person(name="Ada Lind", role="Head")),))
    told = ledger(later, first)
    posts = career_of(told, person_named(told, "Ada Lind")).posts
    assert [(post.role, post.first, post.last) for post in posts] == [
        ("Head", MARCH, MARCH),
        ("Director", APRIL, APRIL),
    ]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("reports")
    for collection, place in (("council", "Almaty"), ("board", "Riga")):
        (folder / collection).mkdir()
        text = MINUTES.format(place=place).replace("Valley", collection.title())
        (folder / collection / "minutes.md").write_text(text, encoding="utf-8")
    desk = Assistant.open(folder / "library", embedder=WordEmbedder())
    desk.index(folder / "council", folder / "board")
    yield desk


@pytest.mark.parametrize(
    ("asked", "n_found"),
    [
        pytest.param(MeetingFilter(), 2, id="all"),
        pytest.param(MeetingFilter(body="council council"), 1, id="body"),
        pytest.param(MeetingFilter(person="lind a"), 2, id="person"),
        pytest.param(MeetingFilter(person="Nobody"), 0, id="nobody"),
        pytest.param(MeetingFilter(organization="lake"), 2, id="organization"),
        pytest.param(MeetingFilter(since=date(2024, 3, 6)), 0, id="later"),
        pytest.param(MeetingFilter(since=MARCH, until=MARCH), 2, id="that day"),
        pytest.param(MeetingFilter(place="nowhere"), 0, id="place"),
    ],
)
def test_meetings_are_filtered(desk: Assistant, asked: MeetingFilter, n_found: int) -> None:
    found = desk.meetings(asked)
    assert (found.n_found, len(found.shown), len(found.days)) == (n_found, n_found, n_found)


def test_a_meeting_has_all_that_is_told_of_it(desk: Assistant) -> None:
    [one] = desk.meetings(MeetingFilter(body="council council")).shown
    assert [(who.name, who.role) for who in one.came] == [("Ada Lind", "Head of Unit"), ("Bo Ek", None)]
    assert [who.name for who in one.missed] == ["Carl Ruud"]
    assert [outcome.text for outcome in one.outcomes] == ["The Council agreed to open the shared register."]
    [(report, proof)] = one.sources
    assert report.name.endswith("minutes.md")
    assert desk.sheet(proof.document_id, proof.page).text[one.came[0].proof.span.start :].startswith("Ada Lind")


def test_what_may_not_be_read_is_in_no_meeting_and_no_count(desk: Assistant) -> None:
    readable = desk.meetings(collections=["council"])
    assert readable.n_found == 1
    assert "Riga" not in str(readable)
    assert desk.meetings(collections=[]).n_found == 0
    assert desk.attendance(collections=["council"]).meetings[0][1] == MARCH
    assert len(desk.attendance(collections=["council"]).meetings) == 1


def test_a_page_of_meetings_is_no_more_than_asked_for(desk: Assistant, tmp_path: Path) -> None:
    assert len(desk.meetings(first=1, limit=5).shown) == 1
    assert desk.meetings(limit=0).n_found == 2
