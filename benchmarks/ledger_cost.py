"""What filling the ledger costs while indexing, and what a question to it costs at many reports.

usage: python -m benchmarks.ledger_cost FOLDER

Reads the meetings in FOLDER's reports, and indexes it into a library that is thrown away; then asks a ledger of 1,000
made-up reports with 15 people each.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

from assistant import Assistant
from assistant.ledger_questions import understand_list
from assistant.listing import compute
from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Attendance, Meeting, Page, Person, Span
from index.ledger import Ledger

N_REPORTS, N_PEOPLE, N_CIRCLE = 1000, 15, 120
PAGES = (Page(number=1, text="Present"),)
QUESTIONS = (
    "Who attended the Valley Council on {day}?",
    "Which meetings did {person} attend in 2021?",
    "Which Valley Council meetings had both {person} and {other} present?",
    "How often was {person} at the Valley Council since 2021?",
)


def cost_of_filling(folder: Path) -> tuple[float, float]:
    """Processor seconds spent on finding meetings, and seconds of a whole run, where other processes find them."""
    spent = 0.0
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        document = read_document(path.read_bytes(), PurePosixPath(path.name))
        start = time.process_time()
        find_meetings(document)
        spent += time.process_time() - start
    with tempfile.TemporaryDirectory() as library:
        desk = Assistant.open(library)
        desk.search("warm")  # the model is loaded before the clock starts
        start = time.perf_counter()
        desk.index(folder)
        return spent, time.perf_counter() - start


def made_up_ledger() -> Ledger:
    names = [f"{first} {last}" for first in FIRST for last in LAST][:N_CIRCLE]
    meetings = []
    for number in range(N_REPORTS):
        day = date(2020, 1, 1) + timedelta(days=number)
        people = [names[(number * 7 + step * 11) % N_CIRCLE] for step in range(N_PEOPLE)]
        span = Span(start=0, end=1)
        attendances = tuple(
            Attendance(person=Person(name=name), how="present", page=1, span=span) for name in dict.fromkeys(people)
        )
        meeting = Meeting(
            name=f"Valley Council meeting {day}", kind="meeting", body="Valley Council", start=day, end=day, place=None,
            page=1, span=span, attendances=attendances,
        )  # fmt: skip
        meetings.append((f"{number:016x}", f"council/{day}.md", meeting))
    return Ledger(meetings)


FIRST = "Ada Ben Carl Dora Ewa Finn Gert Hanna Ida Jon Kai Lea".split()
LAST = "Lind Ode Ruud Fell Kranz Moss Holm Berg Vik Dahl".split()


def cost_of_asking() -> float:
    """Seconds a question, the median of many."""
    ledger = made_up_ledger()
    people = [ledger.name_of(person) for person in ledger.people]
    seconds = []
    for number in range(100):
        day = date(2020, 1, 1) + timedelta(days=7 * number)
        text = QUESTIONS[number % len(QUESTIONS)].format(
            day=day, person=people[number % N_CIRCLE], other=people[(number + 1) % N_CIRCLE]
        )
        start = time.perf_counter()
        question = understand_list(text, ledger, newest=None)
        if question is None or compute(question, ledger, lambda _: PAGES, lambda _: 1.0) is None:
            raise RuntimeError(f"no list for {text!r}")
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    spent, whole = cost_of_filling(parser.parse_args().folder)
    print(f"filling the ledger: {spent:.1f} s of {whole:.1f} s, {spent / whole:.1%}")
    print(f"a question to {N_REPORTS:,} reports: {1000 * cost_of_asking():.1f} ms")


if __name__ == "__main__":
    main()
