"""Who took part in what, read out of prose, against annotated reports: precision, recall, F1, and dates right.

usage: python -m benchmarks.ledger_prose FOLDER [--misses N]

FOLDER holds `docs/` and `meetings.jsonl`. A person counts once in a report, whatever the number of its meetings; two
spellings match as in the annotators' own scorer: the same words, or initials that fit beside a shared surname.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus.prose.finding import find_events
from corpus.prose.namesakes import may_be_one
from corpus.reading import read_document
from corpus.records import Attendance, Document, Meeting

ATTENDED = ("present", "chaired", "spoke")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One report: who was rightly found, missed, and wrongly found, with the proofs given for these."""

    name: str
    hits: int
    missed: tuple[str, ...]
    wrong: tuple[tuple[str, str], ...]
    n_dates: int
    n_dates_right: int


def score(name: str, gold: list[dict[str, object]], document: Document, events: Sequence[Meeting]) -> Scored:
    wanted = distinct([str(person["name"]) for meeting in gold for person in meeting["participants"]])  # type: ignore[attr-defined]
    proofs = {a.person.name: a for event in events for a in event.attendances if a.how in ATTENDED}
    got = distinct(list(proofs))
    missed = []
    for person in wanted:
        twin = next((one for one in got if alike(person, one)), None)
        if twin is None:
            missed.append(person)
        else:
            got.remove(twin)
    wrong = tuple((one, quote(document, proofs[one])) for one in got)
    dates = {iso(event) for event in events}
    right = sum(str(meeting["date"]) in dates or (meeting["date"] is None and "None" in dates) for meeting in gold)
    hits = len(wanted) - len(missed)
    return Scored(name=name, hits=hits, missed=tuple(missed), wrong=wrong, n_dates=len(gold), n_dates_right=right)


def distinct(names: list[str]) -> list[str]:
    kept: list[str] = []
    for name in names:
        if not any(alike(name, one) for one in kept):
            kept.append(name)
    return kept


def alike(one: str, other: str) -> bool:
    bare = [re.sub(r"\(.*?\)", "", name) for name in (one, other)]
    return may_be_one(*bare) or may_be_one(*bare[::-1])


def iso(event: Meeting) -> str:
    if event.start is None or event.end is None or event.start == event.end:
        return str(event.start)
    return f"{event.start}/{event.end}"


def quote(document: Document, proof: Attendance) -> str:
    page = next(page for page in document.pages if page.number == proof.page)
    return " ".join(proof.span.cut(page.text).split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in (arguments.folder / "meetings.jsonl").read_text(encoding="utf-8").splitlines()]
    scored, texts, seconds = [], {}, 0.0
    for row in rows:
        path = next((arguments.folder / "docs").glob(f"{row['doc']}.*"))
        document = read_document(path.read_bytes(), PurePosixPath(path.name))
        start = time.perf_counter()
        events = find_events(document)
        seconds += time.perf_counter() - start
        scored.append(score(row["doc"], row["meetings"], document, events))
        texts[row["doc"]] = " ".join(document.pages[0].text.split())
    report(scored, texts, n_misses=arguments.misses)
    print(f"{1000 * seconds / len(rows):.1f} ms a report")


def report(scored: Sequence[Scored], texts: dict[str, str], *, n_misses: int) -> None:
    hits = sum(one.hits for one in scored)
    n_missed, n_wrong = sum(len(one.missed) for one in scored), sum(len(one.wrong) for one in scored)
    n_dates, n_right = sum(one.n_dates for one in scored), sum(one.n_dates_right for one in scored)
    precision, recall = hits / (hits + n_wrong), hits / (hits + n_missed)
    print(f"precision {precision:.3f}, recall {recall:.3f}, F1 {2 * hits / (2 * hits + n_wrong + n_missed):.3f}")
    print(f"hits {hits}, missed {n_missed}, wrong {n_wrong}; dates right {n_right} of {n_dates}")
    missed = [(one.name, person) for one in scored for person in one.missed]
    for name, person in missed[:n_misses]:
        at = texts[name].find(person.split()[-1])
        print(f"MISSED {name}: {person}\n    ... {texts[name][max(0, at - 160) : at + 120]}")
    for name, person, said in [(one.name, *wrong) for one in scored for wrong in one.wrong][:n_misses]:
        print(f"WRONG {name}: {person}\n    ... {said[:400]}")


if __name__ == "__main__":
    main()
