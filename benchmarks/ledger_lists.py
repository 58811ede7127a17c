"""How well attendance lists are read, by person and report, against minutes whose attendees are known.

usage: python -m benchmarks.ledger_lists DIR [--misses N]

DIR holds `score.py` (whose `same_person` says when two spellings are one person), `minutes/truth.jsonl` and
`minutes/docs/`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from statistics import mean
from typing import Any

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting

SamePerson = Callable[[str, str], bool]
CAME = ("present", "chaired", "spoke")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One report: whom it lists, whom we found, and whether its day and body are right."""

    name: str
    missed: tuple[str, ...]
    extra: tuple[str, ...]
    n_hits: int
    date_right: bool
    body_right: bool
    seconds: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    arguments = parser.parse_args()
    _print(tuple(_judge_all(arguments.folder)), n_misses=arguments.misses)


def _judge_all(folder: Path) -> Iterator[Judged]:
    same = _same_person(folder / "score.py")
    for line in (folder / "minutes" / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        truth = json.loads(line)
        document = read_document((folder / "minutes" / "docs" / truth["doc"]).read_bytes(), PurePosixPath(truth["doc"]))
        started = time.process_time()
        meetings = find_meetings(document)
        yield _judge(truth, meetings, same, time.process_time() - started)


def _same_person(path: Path) -> SamePerson:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    same: SamePerson = module.same_person
    return same


def _judge(truth: dict[str, Any], meetings: Sequence[Meeting], same: SamePerson, seconds: float) -> Judged:
    """A name the truth calls odd (one word, a handle) is neither a hit nor too many."""
    names = [one.person.name for meeting in meetings for one in meeting.attendances if one.how in CAME]
    found, wanted = _once(names, same), _once(truth["attendees"], same)
    extra = [name for name in found if not any(same(name, other) for other in (*wanted, *truth.get("odd", ())))]
    missed = [name for name in wanted if not any(same(name, other) for other in found)]
    words = set(truth["body"].lower().replace(".", " ").split())
    return Judged(
        name=truth["doc"],
        missed=tuple(missed),
        extra=tuple(extra),
        n_hits=len(wanted) - len(missed),
        date_right=any(str(meeting.start) == truth["date"] for meeting in meetings),
        body_right=any(words & set((meeting.body or "").lower().replace(".", " ").split()) for meeting in meetings),
        seconds=seconds,
    )


def _once(names: Sequence[str], same: SamePerson) -> list[str]:
    kept: list[str] = []
    for name in names:
        if not any(same(name, other) for other in kept):
            kept.append(name)
    return kept


def _print(judged: Sequence[Judged], *, n_misses: int) -> None:
    hits, extra = sum(each.n_hits for each in judged), sum(len(each.extra) for each in judged)
    wanted = hits + sum(len(each.missed) for each in judged)
    print(f"{len(judged)} reports, {wanted} attendances")
    print(f"precision {hits / (hits + extra):.4f}, recall {hits / wanted:.4f}")
    print(f"F1 {2 * hits / (hits + extra + wanted):.4f}")
    print(f"dates right {mean(each.date_right for each in judged):.4f}")
    print(f"bodies found {mean(each.body_right for each in judged):.4f}")
    print(f"{1000 * mean(each.seconds for each in judged):.2f} ms a report")
    wrong = [each for each in judged if each.missed or each.extra or not each.date_right]
    for each in wrong[:n_misses]:
        print(f"{each.name}: missed {each.missed}, extra {each.extra}, date right {each.date_right}")


if __name__ == "__main__":
    main()
