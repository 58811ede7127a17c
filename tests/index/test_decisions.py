"""Decisions about people in a library: readers see the next, runs keep them, and one writer at a time makes them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from filelock import FileLock

import index.library
from index.errors import LibraryBusyError, LibraryMismatchError, PeopleError, SearchIndexError
from index.library import LOCK_NAME, STORE_NAME, Library
from index.people import profiles
from tests.doubles import WordEmbedder
from tests.index.making import make_older

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]


def minutes(*names: str, day: str) -> str:
    present = "\n".join(f"* {name}" for name in names)
    return f"# Valley Council meeting {day}\n\n## Present\n\n{present}\n\n## Agenda\n\nThe budget was discussed.\n"


REPORTS = {
    "open/a.md": minutes("Serik Aubakirov", "Ben Ode", day="2024-03-05"),
    "open/b.md": minutes("S. Aubakirov", "Ben Ode", day="2024-04-09"),
    "closed/c.md": minutes("Sergey Aubakirov-Berg", "Ben Ode", day="2024-05-07"),
}


@pytest.fixture
def folder(folder_of: FolderOf) -> Path:
    return folder_of(REPORTS)


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Library:
    made = Library.create(tmp_path / "library", WordEmbedder())
    made.index([folder])
    return made


def names(library: Library, collections: list[str] | None = None) -> list[str]:
    return [profile.name for profile in profiles(library.searcher().ledger(collections))]


BEFORE = ["Ben Ode", "Sergey Aubakirov-Berg", "Serik Aubakirov"]


def test_an_open_reader_sees_a_decision_with_its_next_question(library: Library) -> None:
    reader = Library(library.folder, WordEmbedder())
    assert names(reader) == BEFORE
    old = reader.searcher()
    library.merge_people("Serik Aubakirov", "Aubakirov-Berg S.")
    assert names(reader) == ["Ben Ode", "Sergey Aubakirov-Berg"]
    assert len(old.ledger().people) == 3
    library.undo_decision()
    assert names(reader) == BEFORE


def test_a_decision_leaves_the_search_indexes_alone(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Library(library.folder, WordEmbedder())
    reader.searcher()
    made = sorted(path.name for path in (library.folder / "indexes").iterdir())
    for work in ("load_indexes", "build_indexes", "save_indexes"):
        monkeypatch.setattr(index.library, work, lambda *_: pytest.fail("the indexes were touched"))
    library.split_person("Serik Aubakirov", "S. Aubakirov")
    assert len(names(reader)) == 4
    assert reader.search("budget", limit=3)
    assert sorted(path.name for path in (library.folder / "indexes").iterdir()) == made


def test_decisions_outlive_the_reports_they_are_about(library: Library, folder: Path) -> None:
    library.merge_people("Serik Aubakirov", "Sergey Aubakirov-Berg")
    texts = {path: path.read_text() for path in folder.rglob("*.md")}
    for path in texts:
        path.unlink()
    (folder / "other.md").write_text(minutes("Eva Moss", day="2020-01-01"))
    library.index([folder])
    assert names(library) == ["Eva Moss"]
    for path, text in texts.items():
        path.write_text(text + "\nRead again.\n")
    library.index([folder])
    assert names(library) == ["Ben Ode", "Eva Moss", "Sergey Aubakirov-Berg"]
    assert library.undo_decision() is not None
    assert names(library) == sorted([*BEFORE, "Eva Moss"])


def test_a_caller_learns_no_spelling_from_a_decision(library: Library) -> None:
    library.merge_people("Serik Aubakirov", "Sergey Aubakirov-Berg")
    for collections, expected in ((["open"], ["Ben Ode", "Serik Aubakirov"]), (["closed"], BEFORE[:2]), ([], [])):
        told = library.searcher().ledger(collections)
        assert names(library, collections) == expected
        shown = {spelling.name for profile in profiles(told) for spelling in profile.spellings}
        assert ("Sergey Aubakirov-Berg" in shown) == ("closed" in collections)
        assert ("Serik Aubakirov" in shown) == ("open" in collections)


def test_undoing_goes_back_step_by_step(library: Library) -> None:
    library.split_person("Serik Aubakirov", "S. Aubakirov")
    library.merge_people("S. Aubakirov", "Ben Ode")
    kinds = [decision.kind if decision else None for decision in (library.undo_decision() for _ in range(3))]
    assert kinds == ["merge", "split", None]
    assert names(library) == BEFORE


def test_a_decision_that_cannot_be_made_is_not_kept(library: Library) -> None:
    for make in (lambda: library.merge_people("Nemo", "Ben Ode"), lambda: library.split_person("Ben Ode", "Ben Ode")):
        with pytest.raises(PeopleError):
            make()
    assert library.undo_decision() is None
    assert names(library) == BEFORE


def test_one_writer_at_a_time(library: Library) -> None:
    makes = (
        lambda: library.merge_people("Ben Ode", "Serik Aubakirov"),
        lambda: library.split_person("Serik Aubakirov", "S. Aubakirov"),
        library.undo_decision,
    )
    with FileLock(library.folder / LOCK_NAME):
        for make in makes:
            with pytest.raises(LibraryBusyError, match="written by another run"):
                make()
    assert names(library) == BEFORE


def test_a_library_that_may_not_be_written_to_says_so(library: Library) -> None:
    (library.folder / LOCK_NAME).unlink(missing_ok=True)
    (library.folder / LOCK_NAME).mkdir()
    with pytest.raises(SearchIndexError, match=r"We may not write to the library in .*; asking it works"):
        library.merge_people("Ben Ode", "Serik Aubakirov")


def test_a_reader_meanwhile_sees_one_state_or_the_other(library: Library) -> None:
    reader, seen, stop = Library(library.folder, WordEmbedder()), set(), threading.Event()

    def read() -> None:
        while not stop.is_set():
            seen.add(tuple(names(reader)))

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for _ in range(5):
        library.merge_people("Serik Aubakirov", "Sergey Aubakirov-Berg")
        library.undo_decision()
    stop.set()
    for thread in threads:
        thread.join()
    assert seen <= {tuple(BEFORE), ("Ben Ode", "Sergey Aubakirov-Berg")}
    assert names(reader) == BEFORE


@pytest.fixture
def older(library: Library) -> Iterator[Library]:
    make_older(library.folder / STORE_NAME, 2, journal="WAL")
    yield Library(library.folder, WordEmbedder())


def test_an_older_library_says_what_to_do_and_a_decision_does_it(older: Library, folder: Path) -> None:
    with pytest.raises(LibraryMismatchError, match=r"Run `rapporteur index`"):
        names(older)
    older.merge_people("Serik Aubakirov", "Sergey Aubakirov-Berg")
    assert names(older) == ["Ben Ode", "Sergey Aubakirov-Berg"]
    assert len(older.index([folder]).changed) == 3  # of no edition: they are read again
    assert names(older) == ["Ben Ode", "Sergey Aubakirov-Berg"]


def test_an_older_library_has_nothing_to_take_back(older: Library) -> None:
    assert older.undo_decision() is None
    assert names(older) == BEFORE
