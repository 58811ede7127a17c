"""Passages by meaning: the nearest first, and only those that may be seen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.errors import SearchIndexError
from index.vectors import VectorIndex
from tests.doubles import WordEmbedder
from tests.index.making import entry

TEXTS = {3: "glacier lake flood", 5: "budget of the council", 8: "glacier lake", 13: "trip to Riga"}


def index_of(texts: dict[int, str]) -> VectorIndex:
    return VectorIndex.build([entry(id_, text) for id_, text in texts.items()])


def search(index: VectorIndex, question: str, **options: object) -> list[int]:
    return index.search(WordEmbedder().embed([question])[0], **{"limit": 10, **options})  # type: ignore[arg-type]


def test_the_nearest_come_first() -> None:
    assert search(index_of(TEXTS), "glacier lake")[:2] == [8, 3]


def test_no_more_than_asked_for() -> None:
    assert search(index_of(TEXTS), "glacier lake", limit=1) == [8]


@pytest.mark.parametrize(
    ("among", "found"), [([3, 5], [3, 5]), ([5], [5]), ([], []), ([99], [])], ids=["two", "one", "none", "unknown"]
)
def test_only_those_among_are_ranked(among: list[int], found: list[int]) -> None:
    """Were they ranked first and filtered then, a limit of two would leave passage 5 out."""
    assert search(index_of(TEXTS), "glacier lake", limit=2, among=among) == found


def test_a_passage_leans_to_its_title() -> None:
    entries = [entry(1, "they met", title="Riga visit"), entry(2, "they met", title="Budget")]
    index = VectorIndex.build(entries)
    assert search(index, "Riga") == [1, 2]
    assert search(index, "budget") == [2, 1]


def test_an_empty_index_finds_nothing() -> None:
    assert search(index_of({}), "glacier") == []
    assert VectorIndex.build([]).search(np.ones(64, dtype=np.float32), limit=3) == []


def test_it_is_the_same_after_a_rest_on_disk(tmp_path: Path) -> None:
    index_of(TEXTS).save(tmp_path)
    assert search(VectorIndex.load(tmp_path), "glacier lake") == search(index_of(TEXTS), "glacier lake")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.99])
def test_a_file_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    index_of(TEXTS).save(tmp_path)
    (path,) = (tmp_path / "vectors").iterdir()
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    with pytest.raises(SearchIndexError, match="is no vector index"):
        VectorIndex.load(tmp_path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError, match="vectors is no vector index"):
        VectorIndex.load(tmp_path)
