"""Runs that are killed at random moments, again and again, while the reports change: nothing kept is lost or damaged.

usage: python -m tests.index.torture N_KILLS [--seed N]
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import closing, suppress
from pathlib import Path

from index.derived import load_indexes
from index.library import STORE_NAME, Library
from index.searching import Searcher
from index.sqlite.store import SqliteStore
from tests.doubles import WordEmbedder

N_REPORTS, N_CHANGED = 40, 12
LONGEST_S = 0.7  # after the run's first file, when it is killed at the latest
SETTLED_EVERY = 5  # kills, after which a run may end, and everything is compared


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("n_kills", type=int)
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    seed = random.randrange(10**9) if arguments.seed is None else arguments.seed  # noqa: S311
    print(f"seed {seed}", flush=True)  # noqa: T201
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-c", RUNNER]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as runner:
            n_died = Torture(Path(home), runner, random.Random(seed)).run(arguments.n_kills)  # noqa: S311
    print(f"{arguments.n_kills} kills, {n_died} of them before the run had ended; nothing lost", flush=True)  # noqa: T201


# Has all it needs imported, and starts run after run; it never opens a library itself, so that a run inherits none.
RUNNER = """
import os, sys
from pathlib import Path
from index.library import Library
from tests.doubles import WordEmbedder

def run(library, reports):
    said = []
    def say(*_):
        said or print(os.getpid(), flush=True)
        said.append(1)
    Library(Path(library), WordEmbedder()).index([Path(reports)], progress=say)

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        try:
            run(*line.rstrip().split(chr(9)))
        finally:
            os._exit(0)
    print(os.waitpid(child, 0)[1], flush=True)
"""


class Torture:
    """A folder of reports that changes, and the library that follows it."""

    def __init__(self, home: Path, runner: subprocess.Popen[str], chance: random.Random) -> None:
        self.reports, self.folder, self.runner, self.chance = home / "reports", home / "library", runner, chance
        self.reports.mkdir()
        self.texts: dict[str, str] = {}
        self.versions: dict[str, set[str]] = defaultdict(set)
        for number in range(N_REPORTS):
            self.write(f"{number:02d}.md")
        Library.create(self.folder, WordEmbedder())
        self.settle()

    def run(self, n_kills: int) -> int:
        n_died = 0
        for number in range(1, n_kills + 1):
            self.change()
            n_died += self.kill_one_run()
            if number % SETTLED_EVERY == 0 or number == n_kills:
                self.settle()
        return n_died

    def write(self, name: str) -> None:
        mark = self.chance.randrange(10**9)
        self.texts[name] = "\n\n".join(f"# Part {part}\n\nThe report {name} says {mark}." for part in range(10))
        self.versions[name].add(self.texts[name])
        (self.reports / name).write_text(self.texts[name])

    def change(self) -> None:
        for name in self.chance.sample(sorted(self.texts), N_CHANGED):
            self.write(name)
        gone = self.chance.choice(sorted(self.texts))
        (self.reports / gone).unlink()
        del self.texts[gone]
        self.write(f"new-{self.chance.randrange(10**9)}.md")

    def kill_one_run(self) -> bool:
        """:return: whether it was still running."""
        before = self.kept()
        self.tell(f"{self.folder}\t{self.reports}\n")
        begun = self.hear()
        time.sleep(self.chance.uniform(0, LONGEST_S))
        with suppress(ProcessLookupError):
            os.kill(int(begun), signal.SIGKILL)
        n_died = int(self.hear())
        self.check(before)
        return n_died == signal.SIGKILL

    def tell(self, line: str) -> None:
        assert self.runner.stdin is not None
        self.runner.stdin.write(line)
        self.runner.stdin.flush()

    def hear(self) -> str:
        assert self.runner.stdout is not None
        return self.runner.stdout.readline()

    def kept(self) -> dict[str, str]:
        """The text of each report that readers see, by name."""
        with closing(Library(self.folder, WordEmbedder()).searcher()) as searcher:
            return _texts(searcher)

    def check(self, before: dict[str, str]) -> None:
        """Every report is whole, as it is or was since all was settled; none twice, and none missing that was there.

        A commit that a killed run had not yet announced shows to the next run only: a report may go from the version
        before the last to the last, and from none to one.
        """
        with closing(sqlite3.connect(f"file:{self.folder / STORE_NAME}?mode=ro", uri=True)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        # All from one opening: the next one may show a commit more.
        with closing(Library(self.folder, WordEmbedder()).searcher()) as searcher:
            now, status = _texts(searcher), searcher.status(None)
        for name, text in now.items():
            assert text in self.versions[name], f"{name} is not as it ever was"
        assert before.keys() & self.texts.keys() <= now.keys(), "a report that was kept is lost"
        assert status.n_reports == len(now), f"{status.n_reports} reports have {len(now)} names"
        assert status.n_passages == 10 * len(now), "a report is half there"

    def settle(self) -> None:
        """A run that may end: the library holds what the folder holds, and its indexes agree with its store."""
        Library(self.folder, WordEmbedder()).index([self.reports])
        assert self.kept() == self.texts
        self.versions = defaultdict(set, {name: {text} for name, text in self.texts.items()})
        with closing(SqliteStore(self.folder / STORE_NAME, read_only=True)) as store:
            kept, indexes = [entry.id for entry in store.entries()], load_indexes(self.folder, store.generation)
        assert sorted(indexes.vectors.search(WordEmbedder().embed(["x"])[0], limit=99999)) == kept
        assert sorted(indexes.words.search("report", limit=99999)) == kept


def _texts(searcher: Searcher) -> dict[str, str]:
    reports = searcher.newest_reports(None, limit=9999)
    return {report.name: searcher.pages(report.document_id)[0].text for report in reports}


if __name__ == "__main__":
    main()
