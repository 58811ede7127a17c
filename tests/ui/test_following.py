"""`index --watch` follows a folder until it is told to stop, and says in the end what it did."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.records import IndexReport
from ui.following import follow

pytestmark = pytest.mark.alone

SETTLED_S = 3  # longer than a flurry of changes is waited for
REPOSITORY = Path(__file__).parents[2]
COMMAND = """
from assistant import asking
from tests.doubles import WordEmbedder
asking.SentenceEmbedder = lambda name: WordEmbedder()
from ui.commands import main
main()
"""


class Watcher:
    """The command in a process of its own, and what it says, line by line."""

    def __init__(self, *arguments: object) -> None:
        command = [sys.executable, "-c", COMMAND, "index", "--watch", *map(str, arguments)]
        self.process = subprocess.Popen(
            command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1
        )

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip()

    def stop(self, how: signal.Signals) -> tuple[int, str]:
        self.process.send_signal(how)
        assert self.process.stdout is not None
        said = self.process.stdout.read()
        return self.process.wait(), said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("The board spoke of glacial lakes.")
    return tmp_path / "reports"


@pytest.fixture
def watcher(folder: Path, tmp_path: Path) -> Iterator[Watcher]:
    made = Watcher(folder, "--library", tmp_path / "library")
    yield made
    made.process.kill()
    made.process.wait()
    if made.process.stdout:
        made.process.stdout.close()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=lambda how: how.name)
def test_a_folder_is_followed_until_it_is_stopped(watcher: Watcher, folder: Path, how: signal.Signals) -> None:
    assert watcher.hear() == "1 added, 0 changed, 0 unchanged, 0 removed, 0 failed"
    assert watcher.hear() == "Watching for changes; Ctrl-C stops."
    (folder / "b.txt").write_text("The council spoke of its budget.")
    assert watcher.hear() == "1 added, 0 changed, 1 unchanged, 0 removed, 0 failed"
    (folder / "a.txt").unlink()
    assert watcher.hear() == "0 added, 0 changed, 1 unchanged, 1 removed, 0 failed"
    status, said = watcher.stop(how)
    assert (status, said.splitlines()) == (
        0,
        [
            "2 added, 0 changed, 1 unchanged, 1 removed, 0 failed",
            "Stopped; this is what was done since the start.",
        ],
    )


@pytest.mark.parametrize("where", ["library", ".", ".."], ids=["among the reports", "where they are", "around them"])
def test_what_a_run_writes_among_the_reports_starts_no_other(folder: Path, where: str) -> None:
    n_runs, library = 0, folder / where

    def run(stop: threading.Event) -> IndexReport:
        nonlocal n_runs
        n_runs += 1
        if where == "library":
            library.mkdir(exist_ok=True)
            (library / f"library.sqlite-{n_runs}").write_text("ours")
        if n_runs <= 2:
            then = (folder / "b.txt").touch if n_runs == 1 else lambda: os.kill(os.getpid(), signal.SIGTERM)
            threading.Timer(SETTLED_S, then).start()
        return IndexReport()

    follow(run, [folder], library=library, say=lambda _: None)
    assert n_runs == 2


def test_a_folder_that_empties_is_no_end(watcher: Watcher, folder: Path) -> None:
    watcher.hear(), watcher.hear()
    (folder / "a.txt").unlink()
    assert watcher.hear().startswith("0 added")
    assert watcher.hear().startswith("Not now: ")
    (folder / "b.txt").write_text("The council spoke of its budget.")
    assert watcher.hear() == "1 added, 0 changed, 0 unchanged, 1 removed, 0 failed"


def test_files_that_change_while_they_are_read_are_read_again(watcher: Watcher, folder: Path) -> None:
    watcher.hear(), watcher.hear()
    stop = threading.Event()

    def write() -> None:
        path = folder / "b.txt"
        for number in range(10**6):
            path.write_text(f"Report {number}. " * 50)
            os.utime(path)
            if stop.is_set():
                path.write_text("The last word.")
                return

    writer = threading.Thread(target=write)
    writer.start()
    assert watcher.hear() != ""
    stop.set()
    writer.join()
    status, said = watcher.stop(signal.SIGTERM)
    assert (status, said.splitlines()[-1]) == (0, "Stopped; this is what was done since the start.")
