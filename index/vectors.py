"""Nearest passages by meaning: FAISS, used directly."""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from index.embedding import Vectors
from index.errors import SearchIndexError
from index.linking import link
from index.store import Entry

FOLDER_NAME = "vectors"
N_IDS = 1 << 15  # in a part: 25 MB of the packaged model's vectors
# How far a passage's vector leans to its report's title: few passages say what they are about. In docs/benchmarks.md.
TITLE_SHARE = 0.2
# FAISS starts a thread a core for every search, unless the calling thread is told otherwise; for one question the start
# costs more than it saves. So parts are looked through in threads that stay.
_threads = ThreadPoolExecutor(
    len(os.sched_getaffinity(0)), thread_name_prefix="vectors", initializer=faiss.omp_set_num_threads, initargs=(1,)
)


class VectorIndex:
    """Exact inner-product search over float16 vectors, which is how the store keeps them.

    It lies in parts, each of passages whose ids are near each other: a change writes few of them, and mostly the last.
    """

    def __init__(self, parts: dict[int, Any]) -> None:
        self._parts = parts

    @classmethod
    def build(cls, entries: Iterable[Entry]) -> VectorIndex:
        index = cls({})
        index._add(entries)
        return index

    @classmethod
    def load(cls, folder: Path) -> VectorIndex:
        """:raises SearchIndexError: the files are missing or no index."""
        home = folder / FOLDER_NAME
        if not home.is_dir():
            raise SearchIndexError(f"{home} is no vector index")
        return cls({int(path.stem): _read(path) for path in sorted(home.glob("*.faiss"))})

    @classmethod
    def extend(cls, before: Path, folder: Path, *, gone: Collection[int], entries: Sequence[Entry]) -> None:
        """Write what lies in one folder to another, without the passages that are gone and with the new.

        :raises SearchIndexError: what was there is no index.
        :raises OSError: there is no room, or no right to write.
        """
        touched = {id_ // N_IDS for id_ in gone} | {entry.id // N_IDS for entry in entries}
        paths = {int(path.stem): path for path in (before / FOLDER_NAME).glob("*.faiss")}
        index = cls({number: _read(paths[number]) for number in paths.keys() & touched})
        index._drop(gone)
        index._add(entries)
        index.save(folder)
        for number in paths.keys() - touched:
            link(paths[number], folder / FOLDER_NAME)

    def save(self, folder: Path) -> None:
        """:raises OSError: there is no room, or no right to write."""
        (folder / FOLDER_NAME).mkdir()
        try:
            for number, part in self._parts.items():
                faiss.write_index(part, str(folder / FOLDER_NAME / f"{number:06d}.faiss"))
        except RuntimeError as error:
            raise OSError(errno.EIO, "the vectors cannot be written") from error

    def ids(self) -> list[int]:
        """Of the passages in it, in order."""
        return sorted(id_ for part in self._parts.values() for id_ in faiss.vector_to_array(part.id_map).tolist())

    def search(self, vector: Vectors, *, limit: int, among: Sequence[int] | None = None) -> list[int]:
        """Passage ids, nearest first."""
        return list(self.nearest(vector, limit=limit, among=among))

    def nearest(self, vector: Vectors, *, limit: int, among: Sequence[int] | None = None) -> dict[int, float]:
        """Passage ids with their likeness, a cosine, nearest first.

        :param vector: shape (dimension,), length 1.
        :param among: the ids to look among; the rest does not take part in the ranking.
        """
        parameters = faiss.SearchParameters()
        if among is not None:
            selector = faiss.IDSelectorBatch(np.array(among, dtype=np.int64))
            parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        question, parts = vector.reshape(1, -1), [part for part in self._parts.values() if part.ntotal]
        found = list(_threads.map(lambda part: part.search(question, limit, params=parameters), parts))
        if not found:
            return {}
        likeness, ids = (np.concatenate(rows, axis=1)[0] for rows in zip(*found, strict=True))
        best = [at for at in np.argsort(-likeness, kind="stable") if ids[at] >= 0][:limit]
        return {int(ids[at]): float(likeness[at]) for at in best}

    def _add(self, entries: Iterable[Entry]) -> None:
        for number, group in groupby(entries, key=lambda entry: entry.id // N_IDS):
            part = list(group)
            own, titles = (
                np.stack([np.frombuffer(vector, dtype=np.float16) for vector in vectors])
                for vectors in zip(*((entry.vector, entry.title_vector) for entry in part), strict=True)
            )
            index = self._parts.setdefault(number, _empty(own.shape[1]))
            index.add_with_ids(_lean(own, titles), np.array([entry.id for entry in part], dtype=np.int64))

    def _drop(self, ids: Collection[int]) -> None:
        gone = np.array(sorted(ids), dtype=np.int64)
        for part in self._parts.values():
            part.remove_ids(gone)


def _read(path: Path) -> Any:
    try:
        return faiss.read_index(str(path))
    except RuntimeError as error:
        raise SearchIndexError(f"{path} is no vector index") from error


def _empty(dimension: int) -> Any:
    flat = faiss.IndexScalarQuantizer(dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)
    return faiss.IndexIDMap2(flat)


def _lean(own: NDArray[np.float16], titles: NDArray[np.float16]) -> Vectors:
    """Passages drawn towards their titles, of length 1 again. All of shape (n_passages, dimension)."""
    mixed = own.astype(np.float32) + TITLE_SHARE * titles.astype(np.float32)
    return np.ascontiguousarray(mixed / np.maximum(np.linalg.norm(mixed, axis=1, keepdims=True), 1e-12))
