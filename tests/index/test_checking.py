"""A library is looked over: what is derived is made again, and what cannot be is said."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from index.checking import Checkup
from index.derived import FOLDER_NAME, _Manifest, _paths, _seal, _sums, load_indexes
from index.errors import LibraryMismatchError
from index.library import STORE_NAME, Library
from index.sqlite.store import SqliteStore
from index.vectors import VectorIndex
from tests.doubles import WordEmbedder

REPORTS = {"a.txt": "The board spoke of glacial lakes.", "b.txt": "The council spoke of its budget."}
N_TEXTS = 2  # each report's only passage is its title, too
VECTORS_MENDED = "texts had no embedding, or one of another size, and were embedded again"
RUN_ENDED = "the last run had not ended: what it had kept is searched from now on"
INDEXES_MENDED = "the search indexes were missing or not as they were written: they were made again"


@pytest.fixture
def library(folder_of: Callable[[Mapping[str, str]], Path], tmp_path: Path) -> Library:
    made = Library.create(tmp_path / "library", WordEmbedder())
    made.index([folder_of(REPORTS)])
    return made


def change(library: Library, script: str) -> None:
    with closing(sqlite3.connect(library.folder / STORE_NAME)) as db:
        db.executescript(script)


def found(library: Library) -> list[str]:
    again = Library(library.folder, WordEmbedder())
    return [hit.report.name for hit in again.search("glacial lakes", limit=9) if "vectors" in hit.found_by]


def test_a_sound_library_is_left_alone(library: Library) -> None:
    generation = library.searcher().generation
    assert library.check() == Checkup()
    assert Library(library.folder, WordEmbedder()).searcher().generation == generation


@pytest.mark.parametrize(
    "script",
    ["DELETE FROM embedding", "UPDATE embedding SET vector = zeroblob(2)", "UPDATE embedding SET vector = x''"],
    ids=["missing", "short", "empty"],
)
def test_vectors_are_embedded_again(library: Library, script: str) -> None:
    change(library, script)
    assert library.check() == Checkup(mended=(f"{N_TEXTS} {VECTORS_MENDED}", RUN_ENDED))
    assert found(library)[0] == "a.txt"
    assert library.check() == Checkup()


def test_missing_indexes_are_made_again(library: Library) -> None:
    shutil.rmtree(library.folder / FOLDER_NAME)
    assert library.check() == Checkup(mended=(INDEXES_MENDED,))
    assert load_indexes(library.folder, library.searcher().generation)
    assert library.check() == Checkup()


def test_indexes_that_hold_other_passages_are_made_again(library: Library) -> None:
    """Written so, checksums and all: only the ids tell."""
    (folder,) = (library.folder / FOLDER_NAME).iterdir()
    shutil.rmtree(folder / "vectors")
    VectorIndex.build([]).save(folder)
    generation = library.searcher().generation
    _seal(folder, _Manifest(generation=generation, n_gone=0, files=_sums(_paths(folder), folder)))
    said = "the search indexes held other passages than the store: they were made again"
    assert Library(library.folder, WordEmbedder()).check() == Checkup(mended=(said,))
    assert found(library)[0] == "a.txt"


def test_a_run_that_had_not_ended_is_ended(library: Library) -> None:
    with closing(SqliteStore(library.folder / STORE_NAME)) as store:
        store.remove((library.folder.parent / "reports").resolve(), ["b.txt"])
    assert library.check() == Checkup(mended=(RUN_ENDED,))
    assert found(library) == ["a.txt"]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("UPDATE page SET text = replace(text, 'lakes', 'cakes')", "the text of a.txt is not as it was written"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM document", "a row of"),
        ("DROP INDEX passage_digest; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3"
         " WHERE name = 'passage_document'", "passage_document"),
    ],
    ids=["text", "rows", "structure"],
)  # fmt: skip
def test_damage_that_cannot_be_mended_is_said(library: Library, script: str, said: str) -> None:
    change(library, script)
    checkup = library.check()
    assert checkup.mended == ()
    assert said in " ".join(checkup.trouble)


def test_another_embedding_model_is_refused(library: Library) -> None:
    library.embedder.name = "other"
    with pytest.raises(LibraryMismatchError, match="made with the embedding model 'words'"):
        library.check()
