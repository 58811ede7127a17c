"""Questions with slips of the pen, by the packaged embedding model, whose vocabulary tells what a word is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assistant import Answer, Assistant, Refusal
from tests.assistant.conftest import REPORTS

Folder = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def desk(folder_of: Folder, tmp_path: Path) -> Assistant:
    desk = Assistant.open(tmp_path / "library")
    desk.index(folder_of(REPORTS))
    return desk


@pytest.mark.parametrize(
    ("question", "meant", "said"),
    [
        ("What budgett did the Council aprove?", "What budget did the Council approve?", "1.2 million"),
        ("Where did Ms. Seitkalli meet Mr. Weber?", "Where did Ms. Seitkali meet Mr. Weber?", "Brussels"),
        ("Where did Ms. Seitkali and Mr. Weber meet, plaese?", None, "Brussels"),
    ],
    ids=["small words", "a name", "a word that the reports lack"],
)
def test_a_slip_is_understood_and_said(desk: Assistant, question: str, meant: str | None, said: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer)
    assert said in reply.text
    assert reply.question == question
    assert reply.note == (f'Understood as: "{meant}"' if meant else None)


def test_words_of_reports_that_the_caller_may_not_read_are_not_told(desk: Assistant) -> None:
    reply = desk.ask("Who is Mrs. Krumens?", collections=["trips"])
    assert isinstance(reply, Refusal)
    assert "Krumins" not in reply.reason
    of_all = desk.ask("Who is Mrs. Krumens?")
    assert isinstance(of_all, Refusal)
    assert "Krumins" in of_all.reason
