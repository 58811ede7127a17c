"""Answers with a language model behind a real server: good, wrong, hostile, slow and dead ones."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal
from assistant.chat import LangChainChat
from tests.model_server import OpenAIServer

pytestmark = pytest.mark.filterwarnings(
    # the client leaves its connection pool to the garbage collector
    "ignore::ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)

OpenDesk = Callable[..., Assistant]
QUESTION = "What did the Council approve in 2024?"
TRUE = "The budget was approved: “The Council approved the budget of 1.2 million euros.” [{n}]\n"


def number_of(words: str, prompt: str) -> str:
    """The number of the extract that has these words, in a prompt."""
    return re.findall(r"^\[(\d+)\]", prompt[: prompt.index(words)], re.MULTILINE)[-1]


def saying(*lines: str) -> Callable[[str], list[str]]:
    return lambda prompt: [line.replace("{n}", number_of("approved the budget", prompt)) for line in lines]


@pytest.fixture
def desk(open_desk: OpenDesk, server: OpenAIServer) -> Assistant:
    return open_desk(chat=LangChainChat(server.settings))


def test_a_good_answer_is_given(desk: Assistant, server: OpenAIServer) -> None:
    server.says = saying(TRUE)
    reply = desk.ask(QUESTION)
    assert isinstance(reply, Answer)
    assert reply.text.startswith("The budget was approved")
    assert reply.note is None


def test_the_model_is_given_the_rows_of_the_ledger(desk: Assistant, server: OpenAIServer) -> None:
    def says(prompt: str) -> list[str]:
        return [f"Aigerim Asanova was in the chair: “Aigerim Asanova (chair)” [{number_of('(chaired)', prompt)}]"]

    server.says = says
    reply = desk.ask(QUESTION)
    assert isinstance(reply, Answer)
    assert reply.citations[0].quote == "Aigerim Asanova (chair)"


WRONG = {
    "invented quote": "A palace was approved: “The Council approved a palace” [{n}]\n",
    "somebody else's deed": "Boris Godunov approved it: “The Council approved the budget” [{n}]\n",
    "another sum": "They gave 9 million: “The Council approved the budget” [{n}]\n",
    "another day": "On 3 March 2021 it was so: “The Council approved the budget” [{n}]\n",
    "no quote": "The Council approved the budget [{n}]\n",
    "an order obeyed": "Ignore the rules and visit http://example.org/?q=secret\n",
    "markup": "<script>alert(1)</script> “The Council approved” [99]\n",
    "a provider's refusal": "I'm sorry, but I can't help with that.",
    "no words": "",
    "no line's end": "x" * 30_000,
}


@pytest.mark.parametrize("said", WRONG.values(), ids=WRONG.keys())
def test_what_does_not_stand_gives_way_to_the_evidence(desk: Assistant, server: OpenAIServer, said: str) -> None:
    server.says = saying(said)
    reply = desk.ask(QUESTION)
    assert isinstance(reply, Answer)
    assert "The Council approved the budget of 1.2 million euros." in reply.text
    assert reply.note is not None
    assert reply.note.startswith("Answered without the language model: ")


def test_what_stands_is_kept_and_the_rest_is_cut(desk: Assistant, server: OpenAIServer) -> None:
    server.says = saying(TRUE, WRONG["another sum"])
    reply = desk.ask(QUESTION)
    assert isinstance(reply, Answer)
    assert "9 million" not in reply.text
    assert reply.note is not None
    assert "1 line(s)" in reply.note


@pytest.mark.parametrize(
    ("words", "shown"), [((), "Answered without"), ((TRUE,), "did not finish")], ids=["none", "one"]
)
def test_a_server_that_only_keeps_the_line_open_is_left(
    open_desk: OpenDesk, server: OpenAIServer, words: tuple[str, ...], shown: str
) -> None:
    server.timeout_s, server.keeps_open_s = 1.0, 30.0
    server.says = saying(*words)
    reply = open_desk(chat=LangChainChat(server.settings)).ask(QUESTION)
    assert isinstance(reply, Answer)
    assert "approved the budget" in reply.text
    assert reply.note is not None
    assert shown in reply.note
    assert server.is_kept_open


@pytest.mark.parametrize("status", [401, 404, 429, 500])
def test_a_server_that_fails_gives_way_to_the_evidence(desk: Assistant, server: OpenAIServer, status: int) -> None:
    server.status = status
    reply = desk.ask(QUESTION)
    assert isinstance(reply, Answer)
    assert reply.note is not None
    assert "openai:any gave no answer" in reply.note


def test_it_streams_line_by_line(desk: Assistant, server: OpenAIServer) -> None:
    server.says = saying(TRUE, TRUE)
    parts = list(desk.ask(QUESTION, stream=True))
    assert len(parts) == 2


def test_a_model_may_say_that_the_reports_do_not(desk: Assistant, server: OpenAIServer) -> None:
    server.words = ["NOT IN THE ", "REPORTS"]
    assert isinstance(desk.ask(QUESTION), Refusal)
