"""What is claimed of a report counts as far as its pages bear it out. All people are made up."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

import pytest

from corpus.claims import ClaimedMeeting, ClaimedPart, with_claims
from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import How, Meeting, Person

TEXT = """# Board meeting, 4 June 2024

## Present

- Anna Lind
- Bo Ode, Director

The Board sat in Oslo. Word came from Carl Moss, Head of Roads, who had dialled in from Bergen at noon.
On 6 June 2024 the Board toured the dam, with Dora Fell as guide.
"""
DOCUMENT = read_document(TEXT.encode(), PurePosixPath("a.md"))
FOUND = find_meetings(DOCUMENT)
MOSS = "Word came from Carl Moss, Head of Roads, who had dialled in from Bergen at noon."


def part(name: str, quote: str, *, how: How = "present", role: str | None = None) -> ClaimedPart:
    return ClaimedPart(person=Person(name=name, role=role), how=how, quote=quote)


def claim(
    *parts: ClaimedPart,
    name: str = "Board meeting",
    start: date | None = date(2024, 6, 4),
    place: str | None = None,
    quote: str = "The Board sat in Oslo.",
) -> ClaimedMeeting:
    return ClaimedMeeting(name=name, kind="meeting", start=start, end=None, place=place, quote=quote, parts=parts)


def added(*claims: ClaimedMeeting) -> tuple[Meeting, ...]:
    return with_claims(DOCUMENT, FOUND, claims)


def test_a_person_with_a_quote_is_added() -> None:
    (meeting,) = added(claim(part("Carl Moss", MOSS, role="Head of Roads"), place="Oslo"))

    assert [one.person.name for one in meeting.attendances] == ["Anna Lind", "Bo Ode", "Carl Moss"]
    last = meeting.attendances[-1]
    assert (last.person.role, last.span.cut(DOCUMENT.pages[0].text)) == ("Head of Roads", MOSS)
    assert meeting.place == "Oslo"


NOT_BORNE_OUT = {
    "no such quote": part("Carl Moss", "Carl Moss attended the meeting."),
    "a changed quote": part("Carl Moss", MOSS.replace("noon", "night")),
    "a quote without the person": part("Carl Moss", "The Board sat in Oslo."),
    "another first name": part("Peter Moss", MOSS),
    "no name": part(" ", MOSS),
    "a quote of nothing": part("Carl Moss", ""),
    "the whole report": part("Carl Moss", TEXT * 9),
}


@pytest.mark.parametrize("wrong", NOT_BORNE_OUT.values(), ids=NOT_BORNE_OUT)
def test_what_the_pages_do_not_say_is_dropped(wrong: ClaimedPart) -> None:
    assert added(claim(wrong))[0].attendances == FOUND[0].attendances


def test_what_the_rules_found_stays() -> None:
    claims = claim(
        part("Lind", "Anna Lind", how="absent"), part("Ode, Bo", "Bo Ode, Director", role="Director"), name="Board"
    )
    (meeting,) = added(claims)

    assert [one.how for one in meeting.attendances] == ["present", "present"]
    assert meeting.name == FOUND[0].name


def test_an_office_that_the_report_does_not_know_is_left_out() -> None:
    (meeting,) = added(claim(part("Carl Moss", MOSS, role="King of Narnia"), place="Narnia"))

    assert (meeting.attendances[-1].person.role, meeting.place) == (None, None)


TOUR = "On 6 June 2024 the Board toured the dam, with Dora Fell as guide."


def test_another_event_is_added_with_its_day() -> None:
    tour = claim(part("Dora Fell", TOUR), name="Board tour of the dam", start=date(2024, 6, 6), quote=TOUR)
    first, second = added(tour, tour)

    assert first == FOUND[0]
    assert (second.name, second.start) == ("Board tour of the dam", date(2024, 6, 6))
    assert [one.person.name for one in second.attendances] == ["Dora Fell"]


def test_an_event_that_the_report_does_not_tell_of_is_none() -> None:
    party = claim(part("Dora Fell", TOUR), name="party", start=date(2024, 6, 6), quote="A party was held.")

    assert added(party, claim(name="party", start=date(2024, 6, 6), quote=TOUR)) == FOUND


def test_a_day_that_the_report_does_not_name_is_left_out() -> None:
    quiet = claim(part("Dora Fell", TOUR), name="Flight to the Moon", start=date(1999, 1, 9), quote=TOUR)

    assert added(quiet)[-1].start is None or added(quiet)[-1].start == date(2024, 6, 4)


def test_russian_names_may_stand_in_another_case() -> None:
    text = "Отчёт\n\n4 июня 2024 года прошёл семинар. С Рустамом Гафуровым говорили о дорогах."
    document = read_document(text.encode(), PurePosixPath("a.txt"))
    spoken = part("Рустам Гафуров", "С Рустамом Гафуровым говорили о дорогах.")
    (meeting,) = with_claims(document, (), [claim(spoken, name="семинар", quote="4 июня 2024 года прошёл семинар.")])

    assert [one.person.name for one in meeting.attendances] == ["Рустам Гафуров"]
