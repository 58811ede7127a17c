"""The indexes on disk: of the store's generation and as they were written, or not loaded at all."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.derived import FOLDER_NAME, MANIFEST, load_indexes, save_indexes
from index.errors import SearchIndexError
from index.library import Library
from index.sqlite.store import SqliteStore
from index.store import Store
from tests.doubles import WordEmbedder

REPORTS = {"a.txt": "The board spoke of glacial lakes.", "b.txt": "The council spoke of its budget."}


@pytest.fixture
def library(folder_of: Callable[[dict[str, str]], Path], tmp_path: Path) -> Library:
    made = Library.create(tmp_path / "library", WordEmbedder())
    made.index([folder_of(REPORTS)])
    return made


@pytest.fixture
def store(library: Library) -> Iterator[Store]:
    with closing(SqliteStore(library.folder / "library.sqlite")) as opened:
        yield opened


def current(library: Library) -> Path:
    (folder,) = (library.folder / FOLDER_NAME).iterdir()
    return folder


def found(library: Library) -> list[str]:
    """By another program run, which has nothing in memory."""
    hits = Library(library.folder, WordEmbedder()).search("glacial lakes", limit=1)
    return [hit.report.name for hit in hits]


def test_both_indexes_are_of_one_generation(library: Library, store: Store) -> None:
    indexes = load_indexes(library.folder, store.generation)
    assert current(library).name == f"{store.generation:012d}"
    assert indexes.words.n_passages == len(indexes.vectors.search(WordEmbedder().embed(["x"])[0], limit=9)) == 2


def test_older_generations_are_cleared_away(library: Library, store: Store) -> None:
    home = library.folder / FOLDER_NAME
    (home / "000000000000").mkdir()
    (home / "making-1").mkdir()
    save_indexes(store, library.folder)
    assert [folder.name for folder in home.iterdir()] == [f"{store.generation:012d}"]


def test_another_generation_is_refused(library: Library, store: Store) -> None:
    with pytest.raises(SearchIndexError, match="has no search indexes"):
        load_indexes(library.folder, store.generation + 1)


class Trap:
    """Unpickled, it leaves a mark."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.mark),)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def trap(path: Path) -> None:
    path.write_bytes(pickle.dumps(Trap(path.parent / "sprung")))


DAMAGE: list[Callable[[Path], None]] = [Path.unlink, cut, flip, trap]
FILES = ["vectors.faiss", "words/meta.json", "words/*.store", "words/*.term", MANIFEST]


@pytest.mark.parametrize("harm", DAMAGE, ids=lambda harm: harm.__name__)
@pytest.mark.parametrize("pattern", FILES)
def test_damage_is_found_out_and_mended(
    library: Library, store: Store, pattern: str, harm: Callable[[Path], None]
) -> None:
    (path,) = current(library).glob(pattern)
    harm(path)
    with pytest.raises(SearchIndexError, match=r"has no search indexes|is not as it was written"):
        load_indexes(library.folder, store.generation)
    assert found(library) == ["a.txt"]
    embedder = WordEmbedder()
    Library(library.folder, embedder).index([library.folder.parent / "reports"])
    assert load_indexes(library.folder, store.generation)
    assert embedder.n_embedded == 0
    assert not list(library.folder.rglob("sprung"))


def test_a_file_too_many_is_found_out(library: Library, store: Store) -> None:
    (current(library) / "extra.bin").write_bytes(b"extra")
    with pytest.raises(SearchIndexError, match="is not as it was written"):
        load_indexes(library.folder, store.generation)


def test_files_of_two_generations_do_not_mix(library: Library, store: Store, tmp_path: Path) -> None:
    old = shutil.copy(current(library) / "vectors.faiss", tmp_path)
    (tmp_path / "reports" / "c.txt").write_text("A third report.")
    library.index([tmp_path / "reports"])
    shutil.copy(old, current(library))
    with pytest.raises(SearchIndexError, match="is not as it was written"):
        load_indexes(library.folder, store.generation)


def test_a_folder_renamed_to_another_generation_is_found_out(library: Library, store: Store) -> None:
    folder = current(library)
    folder.rename(folder.with_name(f"{store.generation + 1:012d}"))
    with pytest.raises(SearchIndexError, match="is not as it was written"):
        load_indexes(library.folder, store.generation + 1)


def test_another_format_is_made_again(library: Library, store: Store) -> None:
    manifest = current(library) / MANIFEST
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "format": 0}))
    with pytest.raises(SearchIndexError, match="is not as it was written"):
        load_indexes(library.folder, store.generation)


def test_no_folder_at_all_is_made_again(library: Library, store: Store) -> None:
    shutil.rmtree(library.folder / FOLDER_NAME)
    assert found(library) == ["a.txt"]
    library.index([library.folder.parent / "reports"])
    assert load_indexes(library.folder, store.generation)
