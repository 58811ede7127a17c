"""Whatever write, cut or flush of SQLite's fails, once or for good: each change to the store is whole, or not there."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import EmptyFileError
from index.errors import SearchIndexError
from index.records import Decision
from index.sqlite.migrations import MIGRATIONS
from index.sqlite.store import SqliteStore
from index.store import Store
from tests.doubles import WordEmbedder
from tests.index.bad_disk import BadDisk
from tests.index.making import ROOT, add, document, file, make_older, meeting

pytestmark = pytest.mark.alone

WORDS = "The council spoke of the lakes. " * 200
STEPS: list[Callable[[Store], object]] = [
    lambda store: add(store, document(WORDS), file("a.txt"), meeting("Ada Lind")),
    lambda store: add(store, document(WORDS, "another page"), file("b.txt")),
    lambda store: store.place(file("c.txt"), document(WORDS).id, now_ns=0),
    lambda store: store.decide(Decision(kind="merge", name="Ada Lind", other="A. Lind")),
    lambda store: store.fail(file("d.txt"), EmptyFileError("no text"), now_ns=0),
    lambda store: store.remove(ROOT, ["b.txt", "c.txt"]),
    lambda store: store.sweep_embeddings(),
    lambda store: store.undo(),
    lambda store: store.publish(),
]
STRIDE = 1 if "EVERY_OPERATION" in os.environ else 7  # `make torture` tries every one
ONCE_OR_FOR_GOOD = pytest.mark.parametrize("for_good", [False, True], ids=["once", "for-good"])


@pytest.fixture
def path() -> Iterator[Path]:
    """In memory, where there is such a folder: a disk that is flushed in earnest takes long."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as home:  # noqa: S108
        yield Path(home) / "library.sqlite"


def opened(path: Path) -> SqliteStore:
    store = SqliteStore(path)
    store.claim_embedder("words", WordEmbedder.dimension)
    return store


def state(path: Path) -> tuple[Any, ...]:
    """All that the steps change, as a reader finds it."""
    with closing(SqliteStore(path, read_only=True)) as store:
        assert store.trouble() == ()
        held = (store.entry_keys(), store.meetings(None), store.files(ROOT), store.status(None), store.decisions())
        swept = store.unknown_digests({digest for _, digest in store.entry_keys()}) == set()
        return (*held, swept, store.generation, store.published, store.decided)


@pytest.fixture
def states(path: Path) -> list[tuple[Any, ...]]:
    """After no step, after the first, and so on, where nothing fails."""
    with closing(opened(path)) as store:
        found = [state(path)]
        for step in STEPS:
            step(store)
            found.append(state(path))
    path.unlink()
    return found


@ONCE_OR_FOR_GOOD
def test_the_nth_operation_on_the_store_fails(path: Path, states: list[tuple[Any, ...]], for_good: bool) -> None:
    """For every n, until nothing fails any more. What a run did not end, the next one does."""
    opened(path).close()
    shutil.copy(path, path.with_name("empty"))
    for n in range(1, 999, STRIDE):
        for other in path.parent.glob("library*"):
            other.unlink()
        shutil.copy(path.with_name("empty"), path)
        disk, n_done = BadDisk(n, for_good=for_good), 0
        with disk.failing(), suppress(SearchIndexError), closing(SqliteStore(path)) as store:
            for step in STEPS:
                step(store)
                n_done += 1
        assert state(path) in states[n_done : n_done + 2]
        with closing(SqliteStore(path)) as store:
            for step in STEPS[states.index(state(path)) :]:
                step(store)
        assert state(path) == states[-1]
        if disk.n_done < n:
            break
    assert n > 30


@ONCE_OR_FOR_GOOD
def test_the_nth_operation_fails_while_a_store_is_made(path: Path, for_good: bool) -> None:
    for n in range(1, 999, STRIDE):
        disk = BadDisk(n, for_good=for_good)
        with disk.failing(), suppress(SearchIndexError):
            SqliteStore(path).close()
        with closing(opened(path)) as store:
            assert (store.trouble(), store.generation) == ((), 0)
        path.unlink()
        if disk.n_done < n:
            break
    assert n > 1


@ONCE_OR_FOR_GOOD
def test_the_nth_operation_fails_while_a_store_is_migrated(
    path: Path, states: list[tuple[Any, ...]], for_good: bool
) -> None:
    with closing(opened(path)) as store:
        for step in STEPS:
            step(store)
    make_older(path, min(MIGRATIONS))
    shutil.copy(path, path.with_name("older"))
    for n in range(1, 999, STRIDE):
        for other in path.parent.glob("library*"):
            other.unlink()
        shutil.copy(path.with_name("older"), path)
        disk = BadDisk(n, for_good=for_good)
        with disk.failing(), suppress(SearchIndexError):
            SqliteStore(path).close()
        SqliteStore(path).close()
        assert state(path)[:4] == states[-1][:4]
        if disk.n_done < n:
            break
    assert n > 5
