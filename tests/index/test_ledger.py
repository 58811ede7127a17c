"""People, meetings and attendance: who is one person, and what is kept."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.records import Attendance, Meeting, Person, Span
from index.ledger import Ledger
from index.names import key_of, may_be, words_of

SPAN = Span(start=0, end=4)


def meeting(*names: str, body: str | None = "Council") -> Meeting:
    attendances = tuple(Attendance(person=Person(name=name), how="present", page=1, span=SPAN) for name in names)
    day = date(2024, 6, 4)
    return Meeting(
        name="m", kind=None, body=body, start=day, end=day, place=None, page=1, span=SPAN, attendances=attendances
    )


def ledger(*meetings: Meeting) -> Ledger:
    return Ledger([(f"report {number}", f"{number}.txt", told) for number, told in enumerate(meetings)])


ALIKE = [
    ("Serik Aubakirov", "Aubakirov Serik"),
    ("Serik Aubakirov", "S. Aubakirov"),
    ("Serik Aubakirov", "Aubakirov S."),
    ("Serik Aubakirov", "Серик Аубакиров"),
    ("Jānis Krūmiņš", "Janis Krumins"),
    ("Ada M. Lind", "Ada Lind"),
    ("Ada Maria Lind", "Ada Lind"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_spellings_are_one_person_on_evidence(one: str, other: str) -> None:
    people = {presence.person for presence in ledger(meeting(one), meeting(other)).presences}
    assert len(people) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Lind", "Ben Lind"), ("A. Lind", "B. Lind"), ("Lind", "Ada Lind"), ("Ada Lind", "Ada Lindgren")],
)
def test_others_stay_two(one: str, other: str) -> None:
    people = {presence.person for presence in ledger(meeting(one), meeting(other)).presences}
    assert len(people) == 2


def test_an_initial_that_fits_two_stays_open() -> None:
    presences = ledger(meeting("Daniyar Ibraev"), meeting("Damir Ibraev"), meeting("D. Ibraev")).presences
    assert len({presence.person for presence in presences}) == 3


def test_an_initial_is_the_one_it_fits_in_its_own_report() -> None:
    first, second, third = ledger(meeting("Daniyar Ibraev", "D. Ibraev"), meeting("Damir Ibraev")).presences
    assert first.person == second.person != third.person


def test_an_initial_is_the_one_it_fits_in_its_own_body() -> None:
    told = ledger(meeting("Daniyar Ibraev"), meeting("Damir Ibraev", body="Board"), meeting("D. Ibraev"))
    assert told.presences[2].person == told.presences[0].person


def test_a_person_is_called_by_any_of_the_spellings() -> None:
    told = ledger(meeting("Serik Aubakirov"), meeting("Aubakirov S."))
    for name in ("Serik Aubakirov", "AUBAKIROV SERIK", "S. Aubakirov", "Серик Аубакиров"):
        assert told.people_called(words_of(name)) == {told.presences[0].person}
    assert told.name_of(told.presences[1].person) == "Serik Aubakirov"
    assert told.people_with_word("aubakirov") == {told.presences[0].person}


@given(st.lists(st.sampled_from(["ada", "lind", "b", "ode", "c"]), min_size=1, max_size=4))
def test_the_order_of_a_name_tells_nothing(words: list[str]) -> None:
    assert key_of(" ".join(words)) == key_of(" ".join(reversed(words)))


@given(st.text(max_size=30), st.text(max_size=30))
def test_nobody_is_told_apart_by_an_error(one: str, other: str) -> None:
    assert may_be(key_of(one), key_of(other)) in (True, False)
    assert len(ledger(meeting(one, other)).presences) == 2
