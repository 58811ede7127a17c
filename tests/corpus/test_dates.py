"""Dates are read exactly, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.dates import MONTHS, find_dates, find_days, without_times


def isos(text: str) -> list[str]:
    return [dated.iso for dated in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("4 June 2024", "2024-06-04"),
        ("04 June, 2024", "2024-06-04"),
        ("4 JUNE 2024", "2024-06-04"),
        ("4th of June, 2024", "2024-06-04"),
        ("on the 4th day of June 2024", "2024-06-04"),
        ("June 4, 2024", "2024-06-04"),
        ("June 4th 2024", "2024-06-04"),
        ("Sept. 5, 2024", "2024-09-05"),
        ("Wed, 04 Jun 2024 10:00:00", "2024-06-04"),
        ("4\u00a0June\u00a02024", "2024-06-04"),
        ("4\nJune\n2024", "2024-06-04"),
        ("2024-06-04", "2024-06-04"),
        ("2024-06-04T10:00:00+05:00", "2024-06-04"),
        ("2024/6/4", "2024-06-04"),
        ("2024.06.04", "2024-06-04"),
        ("2024_06_04_minutes", "2024-06-04"),
        ("20240604", "2024-06-04"),
        ("04.06.2024", "2024-06-04"),
        ("4/6/2024", "2024-06-04"),
        ("6/14/2024", "2024-06-14"),
        ("06/14/24", "2024-06-14"),
        ("signed on 04.06.2024.", "2024-06-04"),
        ("09.12.24", "2024-12-09"),
        ("29 February 2024", "2024-02-29"),
        ("4 июня 2024 г.", "2024-06-04"),
        ("4-го июня 2024 года", "2024-06-04"),
        ("1 МАЯ 2024", "2024-05-01"),
        ("Minutes No. 12 – 4 June 2024", "2024-06-04"),
        ("4-June-2024", "2024-06-04"),
        ("this twenty-first day of July, two thousand and twenty-five", "2025-07-21"),
        ("In the year two thousand and twenty-four, on the fifth of March at nine o'clock", "2024-03-05"),
        ("In the year 2024, on Tuesday the 5th day of the month of March", "2024-03-05"),
        ("on the first of May, twenty twenty-four", "2024-05-01"),
        ("this 4th day of June in the year 2024", "2024-06-04"),
        ("4 дек. 2024", "2024-12-04"),
        ("«4» июня 2024 г.", "2024-06-04"),
        ("от « 04 » июня 2024 г.", "2024-06-04"),
    ],
)
def test_a_day_is_read(text: str, iso: str) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("4-5 June 2024", "2024-06-04/2024-06-05"),
        ("4 – 5 June, 2024", "2024-06-04/2024-06-05"),
        ("from 4 to 5 June 2024", "2024-06-04/2024-06-05"),
        ("June 4-5, 2024", "2024-06-04/2024-06-05"),
        ("September 27 to 28 2024", "2024-09-27/2024-09-28"),
        ("28 June - 2 July 2024", "2024-06-28/2024-07-02"),
        ("June 28 – July 2, 2024", "2024-06-28/2024-07-02"),
        ("30 December 2023 to 2 January 2024", "2023-12-30/2024-01-02"),
        ("December 30, 2023 through January 2, 2024", "2023-12-30/2024-01-02"),
        ("4–5 июня 2024 года", "2024-06-04/2024-06-05"),
        ("4 и 5 июня 2024", "2024-06-04/2024-06-05"),
        ("с 28 июня по 2 июля 2024", "2024-06-28/2024-07-02"),
    ],
)
def test_a_range_has_both_ends_in_it(text: str, iso: str) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.3",
        "see 1.2.10 and 12.3.10",
        "host 10.1.10.5",
        "it may be 2024",
        "4 may be enough",
        "may be repeated 20 times",
        "June 2024",
        "4 June",
        "in 2024, 6 June",
        "+7 727 250 12 24",
        "tel. 61-21-10-15",
        "tel. 250-12-24",
        "ISO 8601-1:2019",
        "31 June 2024",
        "31.04.2024",
        "2024-02-30",
        "29 February 2023",
        "2024-13-01",
        "00.06.2024",
        "4 June 1899",
        "12 June 20245",
        "2024-06-041",
        "",
    ],
)
def test_what_is_no_whole_date_is_left_alone(text: str) -> None:
    assert isos(text) == []


def test_dates_come_in_reading_order() -> None:
    text = "Sent 2024-07-01, of the meeting on 4 June 2024; next on 09.12.24."
    assert isos(text) == ["2024-07-01", "2024-06-04", "2024-12-09"]


def test_of_overlapping_forms_the_longer_counts() -> None:
    (dated,) = find_dates("held 28 June - 2 July 2024 in Almaty")
    assert dated.span.cut("held 28 June - 2 July 2024 in Almaty") == "28 June - 2 July 2024"


WRITTEN = st.builds(
    lambda day, to, month, between, year, us: (
        f"{month} {day}{to},{between}{year}" if us else f"{day}{to} {month}{between}{year}"
    ),
    st.integers(0, 33),
    st.sampled_from(["", "-5", " to 9", " – 28", " and 12"]),
    st.sampled_from(sorted(MONTHS)),
    st.sampled_from([" ", ", ", ". "]),
    st.integers(1980, 2040),
    st.booleans(),
)
NUMBERS = st.builds(
    lambda parts, mark: mark.join(parts),
    st.lists(st.integers(0, 2040).map(str), min_size=2, max_size=4),
    st.sampled_from([".", "-", "/", "", "_"]),
)
TEXTS = st.lists(
    st.one_of(WRITTEN, NUMBERS, st.sampled_from([" to ", " and ", " - ", " по ", "-", ", ", "\n", "may ", "of "])),
    max_size=8,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_date_stands_on_its_own_words(text: str) -> None:
    for dated in find_dates(text):
        cut = dated.span.cut(text)
        assert [(again.iso, again.span.end) for again in find_dates(cut)] == [(dated.iso, len(cut))]


@settings(max_examples=200, deadline=None)
@given(TEXTS | st.text(max_size=60))
def test_dates_are_in_order_and_none_ends_before_it_starts(text: str) -> None:
    at = 0
    for dated in find_dates(text):
        assert at <= dated.span.start < dated.span.end <= len(text)
        assert dated.start <= dated.end
        at = dated.span.end


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_of_two_centuries_is_read_in_any_form(day: date) -> None:
    forms = ("%Y-%m-%d", "%d.%m.%Y", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%d %b %Y")
    texts = [day.strftime(form) for form in forms]
    assert {iso for text in texts for iso in isos(text)} == {day.isoformat()}


DAYS_OF_A_YEAR = {
    "January 26th SIG Meeting": "2023-01-26",
    "Notes of 26 January": "2023-01-26",
    "the 4th of June": "2023-06-04",
    "june-5": "2023-06-05",
    "June 4-5": "2023-06-04/2023-06-05",
    "June 2024": None,
    "June 4, 2024": None,
    "4 June 2024": None,
    "31 June": None,
    "May 5:30": None,
}


@pytest.mark.parametrize(("text", "iso"), DAYS_OF_A_YEAR.items(), ids=list(DAYS_OF_A_YEAR))
def test_a_day_without_its_year_is_of_the_year_given(text: str, iso: str | None) -> None:
    assert [found.iso for found in find_days(text, 2023)] == ([iso] if iso else [])


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("March 2024 Board notes", "Board notes"),
        ("Board, Thursday, 5 March", "Board,"),
        ("Marchand Board 2024-03-05", "Marchand Board"),
        ("Meeting 2024 of 3 people", "Meeting of 3 people"),
    ],
)
def test_times_are_taken_off(text: str, rest: str) -> None:
    assert without_times(text) == rest
