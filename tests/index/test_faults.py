"""Whatever write, flush or rename fails, once or for good: what was there stays readable, and a later run mends it."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import index.derived
from index.derived import load_indexes
from index.errors import SearchIndexError
from index.library import STORE_NAME, Library
from index.sqlite.store import SqliteStore
from index.store import Store
from tests.doubles import WordEmbedder

pytestmark = pytest.mark.alone

FolderOf = Callable[[Mapping[str, str]], Path]
OLD = {"a.txt": "The board spoke of glacial lakes.", "b.txt": "The council spoke of its budget."}
NEW = {"c.txt": "A visit to Riga was agreed upon. " * 40, "d.txt": "The dam is to be raised. " * 40}
OPERATIONS = [
    (os, "open"),
    (os, "fsync"),
    (Path, "mkdir"),
    (Path, "rename"),
    (Path, "hardlink_to"),
    (shutil, "copyfile"),
    (np, "save"),
    (Path, "write_text"),
    (Path, "read_bytes"),
]


class Disk:
    """Counts what is done to files, and fails from the n-th time on, or then alone."""

    def __init__(self, fails_at: int, *, for_good: bool) -> None:
        self.n_done = 0
        self._fails_at = fails_at
        self._for_good = for_good

    @contextmanager
    def failing(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for owner, name in OPERATIONS:
                patch.setattr(owner, name, self._counted(getattr(owner, name)))
            yield

    def _counted(self, operation: Callable[..., Any]) -> Callable[..., Any]:
        def work(*arguments: Any, **options: Any) -> Any:
            self.n_done += 1
            if self.n_done == self._fails_at or (self._for_good and self.n_done > self._fails_at):
                raise OSError(errno.ENOSPC, "No space left on device")
            return operation(*arguments, **options)

        return work


@pytest.fixture
def folder(folder_of: FolderOf) -> Path:
    return folder_of(OLD)


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Library:
    made = Library.create(tmp_path / "library", WordEmbedder())
    made.index([folder])
    return made


def is_sound(library: Library) -> bool:
    """It answers, by another program run, with what some finished run or commit left."""
    again = Library(library.folder, WordEmbedder())
    names = {report.name for report in again.newest_reports(limit=99)}
    with closing(again.searcher()) as searcher:
        best = searcher.search("glacial lakes", limit=1)[0].report.name
    return best == "a.txt" and OLD.keys() <= names <= OLD.keys() | NEW.keys()


def is_mended(library: Library, folder: Path) -> bool:
    Library(library.folder, WordEmbedder()).index([folder])
    with closing(SqliteStore(library.folder / STORE_NAME, read_only=True)) as store:
        kept = [entry.id for entry in store.entries()]
        indexes = load_indexes(library.folder, store.generation)
        vectors = indexes.vectors.search(WordEmbedder().embed(["x"])[0], limit=999)
        return len(kept) >= 4 and kept == sorted(vectors) and store.published == store.generation


@contextmanager
def files_at_most(n_bytes: int) -> Iterator[None]:
    """No file may grow beyond this: every write past it fails, whichever library makes it."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def index_with(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, trouble: Callable[[], AbstractContextManager[None]]
) -> str | None:
    """Index, with trouble while the search indexes are saved.

    :return: what the run ended with, if it could not.
    """
    save = index.derived.save_indexes

    def save_badly(store: Store, home: Path) -> None:
        with trouble():
            save(store, home)

    with monkeypatch.context() as patch:
        patch.setattr("index.library.save_indexes", save_badly)
        try:
            Library(library.folder, WordEmbedder()).index([folder])
        except SearchIndexError as error:
            return str(error)
    return None


def renew(folder: Path, n: int) -> None:
    for name, text in NEW.items():
        (folder / name).write_text(f"{text} {n}")


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for-good"])
def test_the_nth_operation_on_the_indexes_fails(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, for_good: bool
) -> None:
    """For every n, until nothing fails any more."""
    for n in range(1, 999):
        renew(folder, n)
        disk = Disk(n, for_good=for_good)
        told = index_with(library, folder, monkeypatch, disk.failing)
        assert is_sound(library)
        if disk.n_done < n:
            break
        assert told is None or "The reports are kept, but the search indexes cannot be written" in told
        assert is_mended(library, folder)
    assert n > 20


def test_no_file_of_the_indexes_can_grow(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    n_failed = 0
    for n_bytes in range(0, 2000, 100):
        renew(folder, n_bytes)
        told = index_with(library, folder, monkeypatch, lambda n=n_bytes: files_at_most(n))
        assert is_sound(library)
        assert [path.name for path in (library.folder / "indexes").glob("making-*")] == []
        assert told is None or "The reports are kept, but the search indexes cannot be written" in told
        n_failed += told is not None
        assert is_mended(library, folder)
    assert n_failed > 5


def test_no_file_can_grow(library: Library, folder: Path) -> None:
    """The store's own writes fail, then the indexes', at one place after another."""
    n_failed = 0
    for n_bytes in [*range(0, 40_000, 2_000), *range(40_000, 200_000, 20_000)]:
        renew(folder, n_bytes)
        with files_at_most(n_bytes):
            try:
                Library(library.folder, WordEmbedder()).index([folder])
            except SearchIndexError:
                n_failed += 1
        assert is_sound(library)
        assert is_mended(library, folder)
    assert n_failed > 10


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 kB, where we may make one."""
    mount = shutil.which("mount")
    home = tmp_path / "disk"
    home.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(home)]
    if mount is None or os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield home
    subprocess.run(["umount", "-l", str(home)], check=True)


def test_a_full_disk_is_said_and_loses_nothing(small_disk: Path, folder: Path) -> None:
    library = Library.create(small_disk / "library", WordEmbedder())
    library.index([folder])
    for n in range(60):
        (folder / f"big-{n}.txt").write_text(f"Report {n}. " + "The dam is to be raised by a metre. " * 400)
    with pytest.raises(SearchIndexError, match=r"cannot be (read or )?written"):
        Library(library.folder, WordEmbedder()).index([folder])
    names = {report.name for report in Library(library.folder, WordEmbedder()).newest_reports(limit=99)}
    assert set(OLD) <= names
    subprocess.run(["mount", "-o", "remount,size=9m", str(small_disk)], check=True)
    assert is_mended(library, folder)
    assert library.status().n_reports == 62


@pytest.fixture
def closed_library(folder: Path) -> Iterator[Library]:
    """In a folder that the caller may only read; root, who may do everything, takes off its rights for it."""
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        library = Library.create(Path(home) / "library", WordEmbedder())
        library.index([folder])
        paths = [library.folder, *library.folder.rglob("*")]
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)
        yield Library(library.folder, WordEmbedder())
        os.seteuid(user)
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_library_that_may_only_be_read_is_asked(closed_library: Library) -> None:
    assert closed_library.search("glacial lakes", limit=1)[0].report.name == "a.txt"
    assert closed_library.status().n_reports == 2
    with pytest.raises(SearchIndexError, match=r"We may not write to the library in .*; asking it works"):
        closed_library.undo_decision()
