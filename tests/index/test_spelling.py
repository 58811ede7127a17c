"""Slips of the pen, told back to the words that were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spelling import MIN_LETTERS_CHANGED, may_slip, meant_by

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=MIN_LETTERS_CHANGED, max_size=20)


@given(word=words, data=st.data())
def test_one_slip_is_told_back(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    letter = data.draw(st.sampled_from("aeiou"))
    before, after = word[:at], word[at:]
    slips = [
        before + after[1:],
        before + letter + after,
        before + letter + after[1:],
        before + after[1::-1] + after[2:],
    ]
    for slipped in set(slips) - {word}:
        if len(slipped) >= MIN_LETTERS_CHANGED:
            assert word in meant_by(slipped)


@given(word=words)
def test_the_first_letter_stands_and_the_word_itself_is_not_told(word: str) -> None:
    others = meant_by(word)
    assert word not in others
    assert {other[0] for other in others} == {word[0]}


def test_in_a_short_word_no_letter_is_changed_but_in_a_name() -> None:
    assert "grant" not in meant_by("graft")
    assert "odden" in meant_by("Odder")


@pytest.mark.parametrize("word", ["", "of", "TC-39", "2024", "рынке", "x" * 100])
def test_some_words_are_left_alone(word: str) -> None:
    assert not may_slip(word)
