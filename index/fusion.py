"""Several rankings to one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from operator import itemgetter
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def fuse(
    rankings: Sequence[Sequence[Key]], *, weights: Sequence[float] | None = None, damping: int = 60
) -> list[tuple[Key, float]]:
    """Merge rankings by reciprocal rank.

    A key scores the sum of weight / (damping + rank), rank from 1, over the rankings that hold it.
    Ties keep the order of first appearance.

    :param rankings: keys, best first, none twice in one ranking.
    :param weights: how much each ranking counts; alike by default.
    :return: every key once with its score, best first.

    Source: Cormack, Clarke, Büttcher (SIGIR 2009), whose damping of 60 we keep.
    """
    scores: dict[Key, float] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, key in enumerate(ranking, start=1):
            scores[key] = scores.get(key, 0.0) + weight / (damping + rank)
    return sorted(scores.items(), key=itemgetter(1), reverse=True)
