from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from index.conversations import Conversations, KeptTurn, Line, Source

SOURCE = Source(document_id="0", document="a.pdf", title="A", date=None, page=1, start=0, end=4, quote="Lind")
LINE = Line(
    name="Ada Lind", role=None, organization=None, status="present", meeting="m", date=None, place=None, source=1
)
TURN = KeptTurn(
    id="1",
    visitor="ann",
    talk="t",
    asked_at="2025-01-01T10:00:00+00:00",
    question="Who met Ada?",
    kind="who",
    text="Ада Линд [1]",
    is_refusal=False,
    count=1,
    lines=(LINE,),
    sources=(SOURCE,),
)


@pytest.fixture
def kept(tmp_path: Path) -> Conversations:
    kept = Conversations(tmp_path)
    for id_, who, question in (("1", "ann", "Who met Ada?"), ("2", "bob", "Who met Ada?"), ("3", "ann", "Where?")):
        kept.keep(replace(TURN, id=id_, visitor=who, question=question))
    return kept


def test_a_turn_comes_back_as_it_was_kept(kept: Conversations, tmp_path: Path) -> None:
    kept.close()
    assert Conversations(tmp_path).turn("1", "ann") == TURN


def test_each_visitor_has_their_own_the_newest_first(kept: Conversations) -> None:
    assert [turn.id for turn in kept.of("ann")] == ["3", "1"]
    assert [turn.id for turn in kept.of("bob")] == ["2"]
    assert kept.turn("2", "ann") is None


@pytest.mark.parametrize(
    ("words", "found"), [("met", ["1"]), ("линд where", ["3"]), ("ЛИНД", ["3", "1"]), ("100%", [])]
)
def test_turns_are_found_by_their_words(kept: Conversations, words: str, found: list[str]) -> None:
    assert [turn.id for turn in kept.of("ann", words)] == found


def test_only_their_own_turns_are_judged_and_forgotten(kept: Conversations) -> None:
    assert not kept.judge("2", "ann", "wrong")
    assert kept.judge("1", "ann", "wrong", "not all of it")
    assert [(turn.id, turn.verdict, turn.reason) for turn in kept.judged()] == [("1", "wrong", "not all of it")]
    assert kept.forget("ann", "2") == 0
    assert kept.forget("ann") == 2
    assert [turn.id for turn in kept.of("bob")] == ["2"]


def test_the_secret_stays(kept: Conversations, tmp_path: Path) -> None:
    assert kept.secret == Conversations(tmp_path).secret
    assert len(kept.secret) == 32
