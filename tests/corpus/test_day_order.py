"""Whether the day or the month stands first in a date in numbers."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.dates import find_dates, turned
from corpus.day_order import order_in

ORDERS = {
    "9/25/02 and 9/8/02": "month first",
    "25/9/2002 and 8/9/2002": "day first",
    "12-25-2024": "month first",
    "25/9/02 and 9/25/02": None,
    "9/8/02": None,
    "2024-09-25, 25.9.2024, 61-21-10-15": None,
    "minutes072102": "month first",
    "240315": None,
}


@pytest.mark.parametrize(("text", "order"), ORDERS.items(), ids=list(ORDERS))
def test_a_number_over_twelve_tells_the_order(text: str, order: str | None) -> None:
    assert order_in([text]) == order


SURE = {
    "9/8/02": ("2002-08-09", False),
    "Sunday, 9/8/02": ("2002-09-08", True),
    "Friday, 9/8/02": ("2002-08-09", True),
    "9/8/02 (Sun)": ("2002-09-08", True),
    "month 9/8/02": ("2002-08-09", False),
    "9.8.2002": ("2002-08-09", True),
    "25/9/02": ("2002-09-25", True),
    "9/9/02": ("2002-09-09", True),
}


@pytest.mark.parametrize(("text", "told"), SURE.items(), ids=list(SURE))
def test_a_weekday_beside_a_date_tells_the_order(text: str, told: tuple[str, bool]) -> None:
    (found,) = find_dates(text)

    assert (str(found.start), not found.is_unsure) == told


def test_a_day_is_turned_into_the_month() -> None:
    assert turned(date(2002, 8, 9)) == date(2002, 9, 8)
