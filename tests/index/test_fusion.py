"""Rankings fused: a key's score is the sum of what each ranking gives it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fusion import fuse

RANKINGS = st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8), max_size=4)


def test_what_two_rankings_hold_comes_first() -> None:
    assert [key for key, _ in fuse([["a", "b"], ["c", "b"]])] == ["b", "a", "c"]


def test_a_score_is_the_sum_of_reciprocal_ranks() -> None:
    assert dict(fuse([["a", "b"], ["b"]])) == pytest.approx({"a": 1 / 61, "b": 1 / 62 + 1 / 61})


def test_a_ranking_may_count_more() -> None:
    assert fuse([["a"], ["b"]], weights=[1.0, 2.0]) == [("b", 2 / 61), ("a", 1 / 61)]


def test_less_damping_favours_the_first() -> None:
    rankings = [["a", "b", "c", "d"], ["e", "b"]]
    assert fuse(rankings, damping=60)[0][0] == "b"
    assert fuse([["a", "b"], ["a"], ["c", "b"], ["d", "b"]], damping=0)[0][0] == "a"


def test_ties_keep_the_order_of_first_appearance() -> None:
    assert [key for key, _ in fuse([["c"], ["a"], ["b"]])] == ["c", "a", "b"]


@pytest.mark.parametrize("rankings", [[], [[]], [[], []]], ids=str)
def test_nothing_gives_nothing(rankings: list[list[str]]) -> None:
    assert fuse(rankings) == []


def test_every_ranking_wants_a_weight() -> None:
    with pytest.raises(ValueError, match="zip"):
        fuse([["a"], ["b"]], weights=[1.0])


@given(RANKINGS, st.randoms(use_true_random=False))
def test_the_order_of_the_rankings_does_not_matter(rankings: list[list[str]], random: Random) -> None:
    shuffled = random.sample(rankings, len(rankings))
    assert dict(fuse(shuffled)) == pytest.approx(dict(fuse(rankings)))


@given(RANKINGS)
def test_every_key_comes_once_and_best_first(rankings: list[list[str]]) -> None:
    fused = fuse(rankings)
    assert sorted(key for key, _ in fused) == sorted({key for ranking in rankings for key in ranking})
    assert [score for _, score in fused] == sorted((score for _, score in fused), reverse=True)
