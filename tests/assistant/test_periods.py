"""The time that a question means."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.periods import FIRST_DAY, LAST_DAY, find_period

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
