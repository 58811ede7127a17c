"""Is a library as it should be? What can be made again is; the rest is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.derived import drop_indexes, load_indexes
from index.embedding import Embedder
from index.errors import SearchIndexError
from index.store import Store, digest_of

BATCH_TEXTS = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """What was found, a sentence each.

    :param mended: what was not as it should be, and is now.
    :param trouble: what cannot be made again from the rest.
    """

    mended: tuple[str, ...] = ()
    trouble: tuple[str, ...] = ()


def check_up(store: Store, folder: Path, embedder: Embedder, publish: Callable[[], None]) -> Checkup:
    """
    :param folder: the library's.
    :param publish: makes what search indexes are missing, and lets readers have them.
    """
    trouble = store.trouble()
    if trouble:
        return Checkup(trouble=trouble)
    return Checkup(mended=(*_mend_vectors(store, folder, embedder), *_mend_indexes(store, folder, publish)))


def _mend_vectors(store: Store, folder: Path, embedder: Embedder) -> Iterator[str]:
    texts = store.texts_without_vectors()
    if texts:
        drop_indexes(folder)  # before the store changes: what lies there was made without these
    for start in range(0, len(texts), BATCH_TEXTS):
        batch = texts[start : start + BATCH_TEXTS]
        store.put_vectors(dict(zip(map(digest_of, batch), embedder.embed(batch), strict=True)))
    if texts:
        yield f"{len(texts):,} texts had no embedding, or one of another size, and were embedded again"


def _mend_indexes(store: Store, folder: Path, publish: Callable[[], None]) -> Iterator[str]:
    if store.published != store.generation:
        yield "the last run had not ended: what it had kept is searched from now on"
    elif trouble := _index_trouble(store, folder):
        drop_indexes(folder)
        yield f"{trouble}: they were made again"
    publish()


def _index_trouble(store: Store, folder: Path) -> str | None:
    try:
        indexes = load_indexes(folder, store.generation)
    except SearchIndexError:
        return "the search indexes were missing or not as they were written"
    kept = [id_ for id_, _ in store.entry_keys()]
    if not kept == indexes.vectors.ids() == indexes.words.ids():
        return "the search indexes held other passages than the store"
    return None
