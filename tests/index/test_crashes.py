"""A run that is killed loses nothing that it had committed, and the next one goes on from there."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from index.derived import load_indexes
from index.library import STORE_NAME, Library
from index.sqlite.store import SqliteStore
from tests.doubles import WordEmbedder

pytestmark = pytest.mark.alone

REPOSITORY = Path(__file__).parents[2]
N_REPORTS = 60
# A run of its own, which says when it comes to a file.
CHILD = """
import sys
from pathlib import Path
from index.library import Library
from tests.doubles import WordEmbedder
library = Library.create(Path(sys.argv[1]), WordEmbedder())
print("open", flush=True)
library.index([Path(sys.argv[2])], progress=lambda *call: print(call, flush=True))
"""


def report(number: int) -> str:
    return "\n\n".join(f"# Part {part}\n\nThe report {number} says {part} of {number * part}." for part in range(20))


def kill_after(library: Path, folder: Path, *, n_lines: int, wait_s: float) -> None:
    """Index in another process, and kill it some time after it has said so many lines."""
    command = [sys.executable, "-c", CHILD, str(library), str(folder)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(n_lines):
            assert child.stdout.readline()
        time.sleep(wait_s)
        child.kill()


def ids(library: Path) -> tuple[list[int], list[int], list[int]]:
    """Of the passages in the store, and in each of the indexes on disk."""
    with closing(SqliteStore(library / STORE_NAME, read_only=True)) as store:
        kept, indexes = [entry.id for entry in store.entries()], load_indexes(library, store.generation)
    by_vectors = indexes.vectors.search(WordEmbedder().embed(["x"])[0], limit=9999)
    return kept, sorted(by_vectors), sorted(indexes.words.search("report", limit=9999))


@pytest.mark.parametrize(
    "moments",
    [[(1, 0.0), (27, 0.04)], [(27, 0.08), (N_REPORTS + 1, 0.02)], [(N_REPORTS + 1, 0.1), (N_REPORTS + 1, 0.05)]],
    ids=["early", "while-committing", "while-publishing"],
)
def test_killed_runs_lose_nothing(
    folder_of: Callable[[dict[str, str]], Path], tmp_path: Path, moments: list[tuple[int, float]]
) -> None:
    folder, library = folder_of({f"{n:02d}.md": report(n) for n in range(N_REPORTS)}), tmp_path / "library"
    n_kept = 0
    for n_lines, wait_s in moments:
        kill_after(library, folder, n_lines=n_lines, wait_s=wait_s)
        status = Library(library, WordEmbedder()).status()
        assert n_kept <= status.n_reports <= N_REPORTS
        assert status.n_passages == 20 * status.n_reports
        n_kept = status.n_reports
    done = Library.create(library, WordEmbedder()).index([folder])
    assert len(done.added) + len(done.unchanged) == N_REPORTS
    # A report whose commit was written and not yet announced when the run was killed shows to the next writer only.
    assert len(done.unchanged) >= n_kept
    kept, by_vectors, by_words = ids(library)
    assert len(kept) == 20 * N_REPORTS
    assert kept == by_vectors == by_words


def test_kills_at_random_moments_damage_nothing() -> None:
    """The first 25 of what `make torture` does a thousand times."""
    command = [sys.executable, "-m", "tests.index.torture", "25"]
    told = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "nothing lost" in told.stdout
