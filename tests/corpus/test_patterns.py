"""Patterns of many words."""

from __future__ import annotations

import re

import pytest

from corpus.patterns import any_of

WORDS = ("may", "march", "mar", "june", "i.e", "a")


@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_found_whole(word: str) -> None:
    assert re.fullmatch(any_of(WORDS), word)


@pytest.mark.parametrize("text", ["", "m", "marc", "ma", "ixe", "junes"])
def test_nothing_else_is(text: str) -> None:
    assert re.fullmatch(any_of(WORDS), text) is None


def test_the_longest_counts_first() -> None:
    found = re.match(any_of(WORDS), "marching")
    assert found and found.group() == "march"
