"""The time that a question means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.periods import FIRST_DAY, LAST_DAY, find_period, year_alone

NEWEST = date(2024, 6, 20)
CASES = {
    "on 16.10.24": ("2024-10-16", "2024-10-16"),
    "on 4 June 2024": ("2024-06-04", "2024-06-04"),
    "from 4 to 5 June 2024": ("2024-06-04", "2024-06-05"),
    "in 2019": ("2019-01-01", "2019-12-31"),
    "in June 2023": ("2023-06-01", "2023-06-30"),
    "в июне 2023": ("2023-06-01", "2023-06-30"),
    "last March": ("2024-03-01", "2024-03-31"),
    "last October": ("2023-10-01", "2023-10-31"),
    "last year": ("2023-01-01", "2023-12-31"),
    "this year": ("2024-01-01", "2024-12-31"),
    "last month": ("2024-05-01", "2024-05-31"),
    "last week": ("2024-06-10", "2024-06-16"),
    "in spring 2023": ("2023-03-01", "2023-05-31"),
    "winter 2023": ("2023-12-01", "2024-02-29"),
    "since March 2024": ("2024-03-01", LAST_DAY.isoformat()),
    "after 4 June 2024": ("2024-06-05", LAST_DAY.isoformat()),
    "before 2022": (FIRST_DAY.isoformat(), "2021-12-31"),
    "until 2022": (FIRST_DAY.isoformat(), "2022-12-31"),
    "between May 2023 and 4 June 2024": ("2023-05-01", "2024-06-04"),
    "in April": ("2024-04-01", "2024-04-30"),
    "in October": ("2023-10-01", "2023-10-31"),
    "в 2023 году": ("2023-01-01", "2023-12-31"),
    "in 2022 or 2023": ("2022-01-01", "2023-12-31"),
    "in early 2023": ("2023-01-01", "2023-06-03"),
    "in mid-2023": ("2023-04-02", "2023-10-01"),
    "in late October 2023": ("2023-10-18", "2023-10-31"),
    "at the beginning of May 2024": ("2024-05-01", "2024-05-14"),
    "в конце мая 2023": ("2023-05-18", "2023-05-31"),
    "since March": ("2024-03-01", LAST_DAY.isoformat()),
    "from January onwards": ("2024-01-01", LAST_DAY.isoformat()),
    "until the end of May": (FIRST_DAY.isoformat(), "2024-05-31"),
    "during March": ("2024-03-01", "2024-03-31"),
    "in March last year": ("2023-03-01", "2023-03-31"),
    "between March and May 2023": ("2023-03-01", "2023-05-31"),
    "from November to February": ("2023-11-01", "2024-02-29"),
    "from March 2023 to May": ("2023-03-01", "2023-05-31"),
    "in 2020-2022": ("2020-01-01", "2022-12-31"),
    "in winter 2022/23": ("2022-12-01", "2023-02-28"),
    "last summer": ("2023-06-01", "2023-08-31"),
    "in Q1 2023": ("2023-01-01", "2023-03-31"),
    "in the second quarter of 2023": ("2023-04-01", "2023-06-30"),
    "in the first half of 2023": ("2023-01-01", "2023-06-30"),
    "last quarter": ("2024-01-01", "2024-03-31"),
    "in the last two weeks": ("2024-06-07", "2024-06-20"),
    "over the past 3 months": ("2024-03-21", "2024-06-20"),
    "two months ago": ("2024-04-01", "2024-04-30"),
    "yesterday": ("2024-06-19", "2024-06-19"),
    "last Monday": ("2024-06-17", "2024-06-17"),
    "in the 2010s": ("2010-01-01", "2019-12-31"),
    "in '23": ("2023-01-01", "2023-12-31"),
    "on 7.12.22": ("2022-12-07", "2022-12-07"),
    "Jun 16 '16": ("2016-06-16", "2016-06-16"),
    "in 06/2023": ("2023-06-01", "2023-06-30"),
    "since 1 May": ("2024-05-01", LAST_DAY.isoformat()),
    "с марта": ("2024-03-01", LAST_DAY.isoformat()),
    "с января по март 2023 года": ("2023-01-01", "2023-03-31"),
    "за последние два месяца": ("2024-04-21", "2024-06-20"),
    "в первом квартале 2023 года": ("2023-01-01", "2023-03-31"),
    "в мае прошлого года": ("2023-05-01", "2023-05-31"),
    "on 31.02.23": None,
    "on 4 June": None,
    "on the last day of the forum": None,
    "who may march on": None,
    "at the talks on the 2026 budget": None,
    "about the Rs. 2000 note": None,
    "at the 9th forum": None,
}


@pytest.mark.parametrize(("text", "days"), CASES.items(), ids=CASES)
def test_period(text: str, days: tuple[str, str] | None) -> None:
    period = find_period(f"Who met {text}?", newest=NEWEST)
    assert (period and (period.start.isoformat(), period.end.isoformat())) == days


def test_what_is_relative_says_so() -> None:
    period = find_period("meetings last March", newest=NEWEST)
    assert period is not None
    assert period.is_relative


def test_a_day_without_its_year_is_the_last_one_of_which_reports_tell() -> None:
    told = (date(2022, 6, 4), date(2023, 6, 4), date(2024, 1, 9))
    period = find_period("Who met on 4 June?", newest=NEWEST, days=told)
    assert period is not None
    assert (period.start, period.end, period.is_relative) == (date(2023, 6, 4), date(2023, 6, 4), True)


@given(
    text=st.text(alphabet="0123456789./-' ", max_size=20),
    word=st.sampled_from(["last", "since", "Q", "half of", "ago"]),
)
def test_whatever_is_typed_a_time_ends_no_earlier_than_it_begins(text: str, word: str) -> None:
    period = find_period(f"{word} {text}", newest=NEWEST)
    assert period is None or period.start <= period.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lind 2023", ("2023-01-01", "2023-12-31")),
        ("Lake Board, 2022-2023", ("2022-01-01", "2023-12-31")),
        ("Lake Board 2022 and 2023?", ("2022-01-01", "2023-12-31")),
        ("2022 or later, not 2024", None),
        ("protocol 2022/03", None),
    ],
)
def test_a_year_may_stand_anywhere(text: str, expected: tuple[str, str] | None) -> None:
    period = year_alone(text)
    assert (period and (period.start.isoformat(), period.end.isoformat())) == expected
