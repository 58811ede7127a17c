"""The search indexes on disk: made from the store, bearing its generation, and never trusted unchecked.

One folder a generation, put in place by one rename: a reader finds both indexes of it, or neither.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from index.errors import SearchIndexError
from index.store import Store
from index.vectors import VectorIndex
from index.words import WordIndex

FOLDER_NAME = "indexes"
MANIFEST = "manifest.json"
FORMAT = 1  # grows when what is indexed, or how, changes: older folders are then made again


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexes:
    vectors: VectorIndex
    words: WordIndex


def build_indexes(store: Store, folder: Path | None = None) -> Indexes:
    """Both indexes from the store; without a folder they stay in memory."""
    return Indexes(
        vectors=VectorIndex.build(store.entries(), dimension=store.dimension),
        words=WordIndex.build(store.entries(), folder),
    )


def save_indexes(store: Store, library: Path) -> None:
    """Make the indexes of the store's generation, swap them in, and clear the older ones away."""
    home = library / FOLDER_NAME
    making, final = home / f"making-{os.getpid()}", home / _name(store.generation)
    shutil.rmtree(making, ignore_errors=True)
    try:
        making.mkdir(parents=True)
        build_indexes(store, making).vectors.save(making)
        _write_manifest(making, store.generation)
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
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        sound = manifest == _manifest(folder, generation)
    except (OSError, ValueError) as error:
        raise SearchIndexError(f"{folder} has no search indexes") from error
    if not sound:
        raise SearchIndexError(f"{folder} is not as it was written")
    return Indexes(vectors=VectorIndex.load(folder), words=WordIndex.load(folder))


def _name(generation: int) -> str:
    return f"{generation:012d}"


def _write_manifest(folder: Path, generation: int) -> None:
    """Written last and flushed with all it names: a folder that has it is whole, even after a power cut."""
    manifest = folder / MANIFEST
    manifest.write_text(json.dumps(_manifest(folder, generation)), encoding="utf-8")
    for path in (*folder.rglob("*"), folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _manifest(folder: Path, generation: int) -> dict[str, object]:
    """The generation, and the SHA-256 of every file in the folder by its path."""
    paths = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST and not path.name.endswith(".lock")
    )
    sums = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    return {"format": FORMAT, "generation": generation, "files": sums}
