"""Whether 9/8/2002 is in August or in September, by the other dates that the same people write."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.records import DayOrder

# It looks ahead for a figure first, which most letters are not.
_NUMBERS = re.compile(
    r"(?=\d)(?:(?<![\d./])(?<!\d-)(\d{1,2})([/-])(\d{1,2})\2(?:19|20)?\d\d(?![\d/-])"
    r"|(?<!\d)(\d\d)()([1-3]\d)\d\d(?!\d))"
)


def order_in(texts: Iterable[str]) -> DayOrder | None:
    """The order in which a text writes days and months in numbers, where one of them is more than twelve.

    Six digits ("minutes072102") tell of months that stand first, and else of nothing: the year may open them.
    """
    matches = (match for text in texts for match in _NUMBERS.finditer(text))
    found = {_order(int(match[1] or match[4]), int(match[3] or match[6]), match[1] is None) for match in matches}
    orders = found - {None}
    return orders.pop() if len(orders) == 1 else None


def _order(first: int, second: int, is_bare: bool) -> DayOrder | None:
    if first <= 12 < second <= 31:
        return "month first"
    return "day first" if second <= 12 < first <= 31 and not is_bare else None
