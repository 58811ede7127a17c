"""Nearest passages by meaning: FAISS, used directly."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from index.embedding import Vectors
from index.errors import SearchIndexError
from index.store import Entry

FILE_NAME = "vectors.faiss"
# How far a passage's vector leans to its report's title: few passages say what they are about. In docs/benchmarks.md.
TITLE_SHARE = 0.2
# FAISS starts a thread a core for every search; for one question the start costs more than it saves.
faiss.omp_set_num_threads(1)


class VectorIndex:
    """Exact inner-product search over float16 vectors, which is how the store keeps them."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def build(cls, entries: Iterable[Entry], *, dimension: int) -> VectorIndex:
        flat = faiss.IndexScalarQuantizer(max(dimension, 1), faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)
        index = faiss.IndexIDMap2(flat)
        ids, own, titles = [], [], []
        for entry in entries:
            ids.append(entry.id)
            own.append(np.frombuffer(entry.vector, dtype=np.float16))
            titles.append(np.frombuffer(entry.title_vector, dtype=np.float16))
        if ids:
            index.add_with_ids(_lean(np.stack(own), np.stack(titles)), np.array(ids, dtype=np.int64))
        return cls(index)

    @classmethod
    def load(cls, folder: Path) -> VectorIndex:
        """:raises SearchIndexError: the file is missing or no index."""
        try:
            return cls(faiss.read_index(str(folder / FILE_NAME)))
        except RuntimeError as error:
            raise SearchIndexError(f"{folder / FILE_NAME} is no vector index") from error

    def save(self, folder: Path) -> None:
        """:raises OSError: there is no room, or no right to write."""
        try:
            faiss.write_index(self._index, str(folder / FILE_NAME))
        except RuntimeError as error:
            raise OSError(errno.EIO, "the vectors cannot be written") from error

    def ids(self) -> list[int]:
        """Of the passages in it, in order."""
        return sorted(faiss.vector_to_array(self._index.id_map).tolist())

    def search(self, vector: Vectors, *, limit: int, among: Sequence[int] | None = None) -> list[int]:
        """Passage ids, nearest first.

        :param vector: shape (dimension,), length 1.
        :param among: the ids to look among; the rest does not take part in the ranking.
        """
        if self._index.ntotal == 0:
            return []
        parameters = faiss.SearchParameters()
        if among is not None:
            selector = faiss.IDSelectorBatch(np.array(among, dtype=np.int64))
            parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        _, ids = self._index.search(vector.reshape(1, -1), limit, params=parameters)
        return [int(id_) for id_ in ids[0] if id_ >= 0]


def _lean(own: NDArray[np.float16], titles: NDArray[np.float16]) -> Vectors:
    """Passages drawn towards their titles, of length 1 again. All of shape (n_passages, dimension)."""
    mixed = own.astype(np.float32) + TITLE_SHARE * titles.astype(np.float32)
    return np.ascontiguousarray(mixed / np.maximum(np.linalg.norm(mixed, axis=1, keepdims=True), 1e-12))
