from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.gold import read_gold
from assistant.keeping import NOT_SAID, gold_lines, keep_reply
from assistant.replies import Item, Reply
from index.conversations import Conversations, Verdict
from tests.assistant.making import answering, citing, refusing


@pytest.fixture
def conversations(tmp_path: Path) -> Conversations:
    return Conversations(tmp_path)


def gold_of(
    conversations: Conversations,
    reply: Reply,
    verdict: Verdict = "right",
    reason: str | None = None,
    *,
    asked: str = "Who met?",
) -> str:
    """The gold question that a turn makes, after it was kept and judged."""
    turn = keep_reply(reply, visitor="ann", talk="t", question=asked)
    conversations.keep(turn)
    conversations.judge(turn.id, "ann", verdict, reason)
    return "\n".join(gold_lines(conversations.judged()[-1:], conversations))


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
def test_what_was_found_right_is_a_gold_question(
    conversations: Conversations, reply: Reply, kind: str, answer: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(gold_of(conversations, reply))
    [gold] = read_gold(file)
    assert (gold.kind, list(gold.answer), gold.text) == (kind, answer, "Who met?")
    assert gold.document == ("forum.pdf" if answer else None)


def test_of_what_was_found_wrong_only_what_is_not_said_tells_what_is_wanted(conversations: Conversations) -> None:
    assert gold_of(conversations, PEOPLE, "wrong", "a name is missing") == ""
    assert json.loads(gold_of(conversations, PEOPLE, "wrong", NOT_SAID))["kind"] == "unanswerable"


def test_a_follow_up_is_asked_again_in_words_that_stand_by_themselves(conversations: Conversations) -> None:
    gold_of(conversations, PEOPLE, asked="Who attended the Valley Council on 5 March 2024?")
    gold = json.loads(gold_of(conversations, PEOPLE, asked="And who chaired it?"))
    assert gold["q"] == "Who chaired the Valley Council on 5 March 2024?"


def test_a_line_knows_its_source() -> None:
    turn = keep_reply(PEOPLE, visitor="ann", talk="t", question="Who?")
    assert [line.source for line in turn.lines] == [1, 1]
    assert turn.sources[0].quote == CITED.quote
    assert (turn.sources[0].start, turn.sources[0].end) == (CITED.span.start, CITED.span.end)
