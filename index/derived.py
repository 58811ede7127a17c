"""The search indexes on disk: made from the store, bearing its generation, and never trusted unchecked.

One folder a generation, put in place by one rename: a reader finds both indexes of it, or neither. A generation is made
of the one before: files in which nothing changed lie in both, so that a run pays for what it changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from index.errors import SearchIndexError
from index.store import Store
from index.vectors import VectorIndex
from index.words import WordIndex

FOLDER_NAME = "indexes"
MANIFEST = "manifest.json"
PASSAGES = "passages.npy"
FORMAT = 2  # grows when what is indexed, or how, changes: older folders are then made again
GONE_SHARE = 0.2  # of the passages: once so many are gone since all was made anew, it is again
_KEY = np.dtype([("id", np.int64), ("digest", "S32")])


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexes:
    vectors: VectorIndex
    words: WordIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manifest:
    """
    :param n_gone: passages that are gone since all was made anew.
    :param files: the SHA-256 of every other file in the folder by its path.
    """

    generation: int
    n_gone: int
    files: Mapping[str, str]


def build_indexes(store: Store, library: Path) -> Indexes:
    """For one reader alone, from what lies on the disk and what the store has more or less; else from the store."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        folder = Path(home) / FOLDER_NAME
        folder.mkdir()
        if _extend(store, library / FOLDER_NAME, folder) is not None:
            return Indexes(vectors=VectorIndex.load(folder), words=WordIndex.load(folder))
    return Indexes(vectors=VectorIndex.build(store.entries()), words=WordIndex.build(store.entries()))


def save_indexes(store: Store, library: Path) -> None:
    """Make the indexes of the store's generation, swap them in, and clear the older ones away."""
    home = library / FOLDER_NAME
    making, final = home / f"making-{os.getpid()}", home / _name(store.generation)
    try:
        _begin(making)
        manifest = _extend(store, home, making)
        if manifest is None:
            _begin(making)
            manifest = _make(store, making)
        _seal(making, manifest)
        shutil.rmtree(final, ignore_errors=True)
        making.rename(final)
    except OSError:
        shutil.rmtree(making, ignore_errors=True)  # what is half made only takes the room that is missing
        raise
    for other in home.iterdir():
        if other != final:
            shutil.rmtree(other, ignore_errors=True)


def drop_indexes(library: Path) -> None:
    """Readers who have them keep them in memory; others make their own from the store until there are new ones."""
    shutil.rmtree(library / FOLDER_NAME, ignore_errors=True)


def load_indexes(library: Path, generation: int) -> Indexes:
    """:raises SearchIndexError: there are none of this generation, or they are not as they were written."""
    folder = library / FOLDER_NAME / _name(generation)
    if _checked(folder).generation != generation:
        raise SearchIndexError(f"{folder} is not as it was written")
    return Indexes(vectors=VectorIndex.load(folder), words=WordIndex.load(folder))


def _make(store: Store, folder: Path) -> _Manifest:
    """From the store alone."""
    VectorIndex.build(store.entries()).save(folder)
    WordIndex.write(folder, store.entries())
    _keep_keys(store.entry_keys(), folder)
    return _Manifest(generation=store.generation, n_gone=0, files=_sums(_paths(folder), folder))


def _extend(store: Store, home: Path, folder: Path) -> _Manifest | None:
    """From the newest generation there is, and what the store has more or less; `None` if all is to be made anew."""
    try:
        before = max(path for path in home.iterdir() if path.name.isdecimal())
        manifest = _checked(before)
        had, keys = _keys_in(before), store.entry_keys()
        gone = sorted(id_ for id_, _ in had.difference(keys))
        n_gone = manifest.n_gone + len(gone)
        if n_gone > GONE_SHARE * len(keys):
            return None
        entries = list(store.entries([id_ for id_, _ in set(keys) - had]))
        VectorIndex.extend(before, folder, gone=gone, entries=entries)
        WordIndex.write(folder, entries, before=before, gone=gone)
        _keep_keys(keys, folder)
        linked = {path: sum_ for path, sum_ in manifest.files.items() if _is_linked(path, before, folder)}
        files = linked | _sums(_paths(folder) - linked.keys(), folder)
    except (OSError, ValueError, SearchIndexError):
        return None
    return _Manifest(generation=store.generation, n_gone=n_gone, files=files)


def _keep_keys(keys: Sequence[tuple[int, str]], folder: Path) -> None:
    np.save(folder / PASSAGES, np.array(keys, dtype=_KEY), allow_pickle=False)


def _keys_in(folder: Path) -> set[tuple[int, str]]:
    keys = np.load(folder / PASSAGES, allow_pickle=False)
    return set(zip(keys["id"].tolist(), keys["digest"].astype(str).tolist(), strict=True))


def _name(generation: int) -> str:
    return f"{generation:012d}"


def _begin(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _seal(folder: Path, manifest: _Manifest) -> None:
    """Written last and flushed with all it names: a folder that has it is whole, even after a power cut."""
    told = json.dumps({"format": FORMAT, **asdict(manifest)})
    (folder / MANIFEST).write_text(f"{hashlib.sha256(told.encode()).hexdigest()}\n{told}", encoding="utf-8")
    for path in (*folder.rglob("*"), folder):
        if path.is_file() and path.stat().st_nlink > 1:
            continue  # it was flushed in the generation that it was made for
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _checked(folder: Path) -> _Manifest:
    """:raises SearchIndexError: what lies there is not as it was written, or of another format, or nothing."""
    try:
        sum_, _, told = (folder / MANIFEST).read_text(encoding="utf-8").partition("\n")
        fields = json.loads(told) if hashlib.sha256(told.encode()).hexdigest() == sum_ else {}
        if fields.pop("format", None) == FORMAT and fields["files"] == _sums(_paths(folder), folder):
            return _Manifest(**fields)
    except (OSError, ValueError) as error:
        raise SearchIndexError(f"{folder} has no search indexes") from error
    raise SearchIndexError(f"{folder} is not as it was written")


def _is_linked(path: str, before: Path, folder: Path) -> bool:
    return (folder / path).is_file() and (folder / path).samefile(before / path)


def _paths(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".lock"))
    return {path.relative_to(folder).as_posix() for path in paths} - {MANIFEST}


def _sums(paths: Iterable[str], folder: Path) -> dict[str, str]:
    return {path: hashlib.sha256((folder / path).read_bytes()).hexdigest() for path in paths}
