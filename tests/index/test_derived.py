"""The indexes on disk: of the store's generation and as they were written, or not loaded at all."""

from __future__ import annotations

import errno
import os
import pickle
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

import index.derived
import index.vectors
from index.derived import FOLDER_NAME, MANIFEST, load_indexes, save_indexes
from index.errors import SearchIndexError
from index.library import Library
from index.sqlite.store import SqliteStore
from index.store import Store
from index.vectors import VectorIndex
from index.words import WordIndex
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
FILES = ["vectors/*.faiss", "passages.npy", "words/meta.json", "words/*.store", "words/*.term", MANIFEST]


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
    old = shutil.copy(current(library) / "vectors" / "000000.faiss", tmp_path)
    (tmp_path / "reports" / "c.txt").write_text("A third report.")
    library.index([tmp_path / "reports"])
    (current(library) / "vectors" / "000000.faiss").unlink()
    shutil.copy(old, current(library) / "vectors")
    with pytest.raises(SearchIndexError, match="is not as it was written"):
        load_indexes(library.folder, store.generation)


def test_a_folder_renamed_to_another_generation_is_found_out(library: Library, store: Store) -> None:
    folder = current(library)
    folder.rename(folder.with_name(f"{store.generation + 1:012d}"))
    with pytest.raises(SearchIndexError, match="is not as it was written"):
        load_indexes(library.folder, store.generation + 1)


def test_another_format_is_made_again(library: Library, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index.derived, "FORMAT", 99)
    with pytest.raises(SearchIndexError, match="is not as it was written"):
        load_indexes(library.folder, store.generation)
    library.index([library.folder.parent / "reports"])
    assert load_indexes(library.folder, store.generation)


def test_no_folder_at_all_is_made_again(library: Library, store: Store) -> None:
    shutil.rmtree(library.folder / FOLDER_NAME)
    assert found(library) == ["a.txt"]
    library.index([library.folder.parent / "reports"])
    assert load_indexes(library.folder, store.generation)


# A generation made of the one before


@pytest.fixture
def grown(library: Library, folder_of: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Library:
    """Of forty reports, its vectors in parts of eight."""
    monkeypatch.setattr(index.vectors, "N_IDS", 8)
    library.index([folder_of({f"{n:02d}.txt": f"The report {n} speaks of {n * n} fish." for n in range(40)})])
    return library


def change(library: Library, name: str, text: str) -> None:
    (library.folder.parent / "reports" / name).write_text(text)
    library.index([library.folder.parent / "reports"])


def files_of(library: Library) -> dict[str, int]:
    """Each file of the indexes, with what tells whether it is the same."""
    folder = current(library)
    return {str(path.relative_to(folder)): path.stat().st_ino for path in folder.rglob("*") if path.is_file()}


def made_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each making of an index from all that the store has, from now on."""
    told: list[str] = []
    build = VectorIndex.build
    monkeypatch.setattr(VectorIndex, "build", lambda entries: told.append("anew") or build(entries))
    return told


def is_as_if_made_anew(library: Library) -> bool:
    """The same passages are found for the same questions, the nearest first."""
    with closing(SqliteStore(library.folder / "library.sqlite")) as store:
        indexes, kept = load_indexes(library.folder, store.generation), [id_ for id_, _ in store.entry_keys()]
        vectors, words = VectorIndex.build(store.entries()), WordIndex.build(store.entries())
    for question in ("glacial lakes", "the report 7", "fish", "a dam"):
        vector = WordEmbedder().embed([question])[0]
        assert indexes.vectors.search(vector, limit=9) == vectors.search(vector, limit=9)
        assert set(indexes.words.search(question, limit=99)) == set(words.search(question, limit=99))
    return kept == indexes.vectors.ids() == indexes.words.ids()


def test_a_run_pays_for_what_it_changed(grown: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    before, told = files_of(grown), made_anew(monkeypatch)
    change(grown, "07.txt", "A dam is to be raised.")
    after = files_of(grown)
    stayed = {path for path in before.keys() & after.keys() if before[path] == after[path]}
    assert told == []
    assert {path for path in before if path.startswith("vectors/")} - stayed == {
        "vectors/000001.faiss",  # of the passage that went
        "vectors/000005.faiss",  # of the one that came
    }
    assert [path for path in before if path.endswith((".term", ".idx", ".store")) and path not in stayed] == []
    assert is_as_if_made_anew(grown)


def test_many_changes_leave_what_one_making_would(grown: Library) -> None:
    folder = grown.folder.parent / "reports"
    for n in range(6):
        (folder / f"{3 * n:02d}.txt").unlink()
        (folder / f"{3 * n + 1:02d}.txt").write_text(f"A dam is to be raised by {n} metres.")
        change(grown, f"new-{n}.txt", f"A glacial lake of {n} acres.")
        assert is_as_if_made_anew(grown)


def test_the_generation_before_stays_as_it_was(grown: Library, tmp_path: Path) -> None:
    """Its files lie in the next one, too: none of them may be written to."""
    shutil.copytree(current(grown), tmp_path / FOLDER_NAME / current(grown).name, copy_function=os.link)
    generation = grown.searcher().generation
    change(grown, "07.txt", "A dam is to be raised.")
    assert load_indexes(tmp_path, generation).vectors.ids()


def test_all_is_made_anew_once_much_is_gone(grown: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    told = made_anew(monkeypatch)
    for n in range(8):
        change(grown, f"{n:02d}.txt", f"A dam is to be raised by {n} metres.")
    assert told == []
    change(grown, "08.txt", "A dam is to be raised.")
    assert told == ["anew"]
    assert is_as_if_made_anew(grown)


@pytest.mark.parametrize("pattern", ["vectors/000000.faiss", "vectors/000005.faiss", "words/*.term", "passages.npy"])
def test_what_was_damaged_is_not_passed_on(grown: Library, pattern: str) -> None:
    flip(next(current(grown).glob(pattern)))
    change(grown, "new.txt", "A dam is to be raised.")
    assert is_as_if_made_anew(grown)


def test_a_disk_without_links_is_served(grown: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    told = made_anew(monkeypatch)
    change(grown, "new.txt", "A dam is to be raised.")
    assert told == []
    assert is_as_if_made_anew(grown)


def test_a_store_put_back_from_a_copy_has_its_own_passages_found(grown: Library, tmp_path: Path) -> None:
    """Its next passages get the ids of those that the copy never knew."""
    shutil.copy(grown.folder / "library.sqlite", tmp_path / "copy.sqlite")
    change(grown, "new.txt", "A glacial lake.")
    (grown.folder / "library.sqlite").unlink()
    shutil.copy(tmp_path / "copy.sqlite", grown.folder / "library.sqlite")
    (grown.folder.parent / "reports" / "new.txt").write_text("A dam is to be raised.")
    Library(grown.folder, WordEmbedder()).index([grown.folder.parent / "reports"])
    assert is_as_if_made_anew(grown)


def test_a_reader_in_the_midst_of_a_run_need_not_make_all_anew(
    grown: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = made_anew(monkeypatch)
    store.remove((grown.folder.parent / "reports").resolve(), ["07.txt"])
    names = {hit.report.name for hit in Library(grown.folder, WordEmbedder()).search("report 7 fish", limit=50)}
    assert (told, "07.txt" in names, "08.txt" in names) == ([], False, True)
