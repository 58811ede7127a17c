"""A library of an older version is brought up to ours by its next writer, with a copy beside it; readers say so."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import index.building
from index.errors import LibraryMismatchError, SearchIndexError
from index.library import STORE_NAME, Library
from index.records import IndexReport
from index.sqlite.migrations import MIGRATIONS, SCHEMA_VERSION
from index.sqlite.store import SqliteStore
from tests.doubles import WordEmbedder
from tests.index.making import make_older

OLDER = sorted(MIGRATIONS)


def layout(path: Path) -> dict[str, list[Any]]:
    """The columns of every table, and the names of everything there is, however it was made."""
    with closing(sqlite3.connect(path)) as db:
        names = db.execute("SELECT type, name, tbl_name FROM sqlite_schema ORDER BY 1, 2").fetchall()
        tables = [name for type_, name, _ in names if type_ == "table"]
        columns = {name: db.execute(f"PRAGMA table_info({name})").fetchall() for name in tables}
        return {**columns, "all": names, "version": db.execute("PRAGMA user_version").fetchall()}


@pytest.fixture
def folder(folder_of: Callable[[Mapping[str, str]], Path]) -> Path:
    return folder_of({"a.txt": "The board spoke of glacial lakes.", "b.txt": "The council spoke of its budget."})


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Library:
    made = Library.create(tmp_path / "library", WordEmbedder())
    made.index([folder])
    return made


def copies(library: Library) -> list[str]:
    return sorted(path.name for path in library.folder.glob("library-version-*"))


@pytest.mark.parametrize("version", OLDER)
def test_the_next_run_migrates_and_reads_all_again(library: Library, folder: Path, version: int) -> None:
    path = library.folder / STORE_NAME
    ours = layout(path)
    make_older(path, version)
    older = layout(path)
    embedder = WordEmbedder()
    reopened = Library(library.folder, embedder)
    notes = (index.building.AGAIN.format(2),)
    assert reopened.index([folder]) == IndexReport(changed=("a.txt", "b.txt"), notes=notes)
    assert (layout(path), embedder.n_embedded) == (ours, 0)
    assert copies(library) == [f"library-version-{version}.sqlite"]
    assert layout(library.folder / f"library-version-{version}.sqlite") == older
    assert reopened.search("lakes", limit=1)[0].report.name == "a.txt"


@pytest.mark.parametrize("version", OLDER)
def test_readers_of_an_older_library_say_what_to_do(library: Library, version: int) -> None:
    make_older(library.folder / STORE_NAME, version)
    reopened = Library(library.folder, WordEmbedder())
    said = (
        rf"has version {version} of the layout; this Rapporteur reads version {SCHEMA_VERSION}. Run `rapporteur index`"
    )
    with pytest.raises(LibraryMismatchError, match=said):
        reopened.status()
    assert copies(library) == []


def test_an_open_reader_keeps_what_it_sees_while_the_library_is_migrated(library: Library) -> None:
    path = library.folder / STORE_NAME
    make_older(path, OLDER[-1])
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.executescript("PRAGMA journal_mode = WAL; BEGIN;")
        before = reader.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        SqliteStore(path).close()
        assert reader.execute("SELECT count(*) FROM sqlite_schema").fetchall() == before


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("version", [1, 99], ids=["too-old", "newer"])
def test_a_version_that_we_cannot_migrate_is_refused(library: Library, version: int, read_only: bool) -> None:
    path = library.folder / STORE_NAME
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {version}")
    said = f"has version {version} of the layout; this Rapporteur reads version {SCHEMA_VERSION}. Use the Rapporteur"
    with pytest.raises(LibraryMismatchError, match=said):
        SqliteStore(path, read_only=read_only)
    assert copies(library) == []


def test_without_room_for_the_copy_nothing_is_changed(library: Library, folder: Path) -> None:
    path = library.folder / STORE_NAME
    make_older(path, OLDER[-1])
    before = layout(path)
    (library.folder / f"library-version-{OLDER[-1]}.sqlite.making").mkdir()
    with pytest.raises(SearchIndexError, match=r"no copy of it can be kept in .* Nothing was changed"):
        library.index([folder])
    assert layout(path) == before


def test_a_migration_that_fails_changes_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    path = library.folder / STORE_NAME
    make_older(path, OLDER[-1])
    before = layout(path)
    broken = {**MIGRATIONS, OLDER[-1]: "CREATE TABLE half (a); CREATE TABLE half (a);"}
    monkeypatch.setattr("index.sqlite.migrations.MIGRATIONS", broken)
    with pytest.raises(SearchIndexError, match="table half already exists"):
        SqliteStore(path)
    assert layout(path) == before


def test_a_copy_that_was_cut_short_is_made_again(library: Library, folder: Path) -> None:
    make_older(library.folder / STORE_NAME, OLDER[-1])
    (library.folder / f"library-version-{OLDER[-1]}.sqlite.making").write_bytes(b"half of a copy")
    library.index([folder])
    assert copies(library) == [f"library-version-{OLDER[-1]}.sqlite"]
