from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.gold import read_gold
from assistant.keeping import NOT_SAID, gold_lines, keep_reply
from assistant.replies import Item, Reply
from tests.assistant.making import answering, citing, refusing


def kept(reply: Reply, verdict: str | None = "right", reason: str | None = None) -> str:
    turn = keep_reply(reply, visitor="ann", talk="t", question="Who met?")
    return "\n".join(gold_lines([replace(turn, verdict=verdict, reason=reason)]))  # type: ignore[arg-type]


CITED = citing("forum.pdf")
PEOPLE = replace(
    answering("", Item(name="Ada Lind", citations=(CITED,)), Item(name="Bo Ek", citations=(CITED,))), citations=(CITED,)
)
MEETINGS = replace(
    answering("", Item(meeting="Forum", date="2024-06-04/2024-06-05", citations=(CITED,))),
    citations=(CITED,),
    kind="what",
)


@pytest.mark.parametrize(
    ("reply", "kind", "answer"),
    [
        pytest.param(PEOPLE, "attendees", ["Ada Lind", "Bo Ek"], id="people"),
        pytest.param(MEETINGS, "person_year", ["2024-06-04"], id="meetings"),
        pytest.param(replace(MEETINGS, kind="when"), "when", ["2024-06-04"], id="when"),
        pytest.param(replace(MEETINGS, kind="how_many", count=3), "count", ["3"], id="count"),
        pytest.param(replace(PEOPLE, items=(), kind="what"), "what", ["Ada Lind"], id="quotes"),
        pytest.param(refusing("forum.pdf"), "unanswerable", [], id="refusal"),
    ],
)
def test_what_was_found_right_is_a_gold_question(reply: Reply, kind: str, answer: list[str], tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(kept(reply))
    [gold] = read_gold(file)
    assert (gold.kind, list(gold.answer), gold.text) == (kind, answer, "Who met?")
    assert gold.document == ("forum.pdf" if answer else None)


def test_of_what_was_found_wrong_only_what_is_not_said_tells_what_is_wanted() -> None:
    assert kept(PEOPLE, "wrong", "a name is missing") == ""
    assert json.loads(kept(PEOPLE, "wrong", NOT_SAID))["kind"] == "unanswerable"


def test_a_line_knows_its_source() -> None:
    turn = keep_reply(PEOPLE, visitor="ann", talk="t", question="Who?")
    assert [line.source for line in turn.lines] == [1, 1]
    assert turn.sources[0].quote == CITED.quote
    assert (turn.sources[0].start, turn.sources[0].end) == (CITED.span.start, CITED.span.end)
