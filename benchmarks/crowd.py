"""How long the pages about people take when there are thousands of them.

    python -m benchmarks.crowd [--people 5000] [--meetings 3000]

Makes a ledger of made-up people at made-up meetings, and what each page is made of, a first time and again.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from datetime import date, timedelta

from assistant.directory import acquaintances, attendance_of, career_of, find_people
from corpus.records import Attendance, Meeting, Person, Span
from index.ledger import Ledger
from ui.drawing import matrix_svg, network_svg

N_AT_A_MEETING, N_BODIES, N_ON_A_PAGE = 12, 40, 100
SYLLABLES = "ka lo mi ru ta sen vik dor el bri an os te nu".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--meetings", type=int, default=3000)
    given = parser.parse_args()
    began = time.perf_counter()
    ledger = made_up(given.people, given.meetings)
    made_s = time.perf_counter() - began
    print(f"{len(ledger.people):,} people, {len(ledger.told):,} meetings; the ledger took {made_s:.1f} s")
    someone = next(iter(ledger.people))
    pages: dict[str, Callable[[], object]] = {
        "everybody": lambda: find_people(ledger, "", 0, N_ON_A_PAGE),
        "with words": lambda: find_people(ledger, "ka", 0, N_ON_A_PAGE),
        "who came to what": lambda: matrix_svg(attendance_of(ledger, n_people=30, n_meetings=40)),
        "who met whom": lambda: network_svg(acquaintances(ledger, n_people=30)),
        "one person": lambda: career_of(ledger, someone),
    }
    for name, make in pages.items():
        print(f"{name}: {milliseconds(make):.0f} ms, again {milliseconds(make):.0f} ms")


def made_up(n_people: int, n_meetings: int) -> Ledger:
    chance = random.Random(1)  # noqa: S311 (the same people in each run)
    names: set[str] = set()
    while len(names) < n_people:
        first, last = ("".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(2))
        names.add(f"{first} {last}")
    people = sorted(names)
    return Ledger(
        (f"{at:016x}", f"c/{at}.md", meeting(at, chance.sample(people, N_AT_A_MEETING))) for at in range(n_meetings)
    )


def meeting(at: int, names: list[str]) -> Meeting:
    span = Span(start=0, end=4)
    present = (
        Attendance(person=Person(name=name, role="Head", organization="Lake Bank"), how="present", page=1, span=span)
        for name in names
    )
    day, body = date(2015, 1, 1) + timedelta(days=at), f"Board {at % N_BODIES}"
    return Meeting(
        name=f"{body}, meeting",
        kind="meeting",
        body=body,
        start=day,
        end=None,
        place="Oslo",
        page=1,
        span=span,
        attendances=tuple(present),
    )


def milliseconds(make: Callable[[], object]) -> float:
    began = time.perf_counter()
    make()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
