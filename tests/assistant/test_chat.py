"""LangChain's model against a server on loopback that speaks the OpenAI protocol."""

from __future__ import annotations

import json

import pytest

from assistant.chat import LangChainChat
from assistant.errors import ChatModelError, SettingsError
from assistant.prompts import ReportForm
from assistant.settings import Settings
from tests.model_server import OpenAIServer

pytestmark = pytest.mark.filterwarnings(
    # the client leaves its connection pool to the garbage collector
    "ignore::ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)


def test_words_come_as_they_are_written(server: OpenAIServer) -> None:
    server.words = ["The ", "Council ", "met."]
    assert [part for part in LangChainChat(server.settings).stream("rules", "prompt") if part] == server.words
    messages = server.requests[0]["messages"]
    assert [message["content"] for message in messages] == ["rules", "prompt"]  # type: ignore[attr-defined]


def test_a_server_that_refuses_is_a_chat_model_error(server: OpenAIServer) -> None:
    server.status = 400
    with pytest.raises(ChatModelError, match="openai:any gave no answer"):
        list(LangChainChat(server.settings).stream("rules", "prompt"))


def test_a_dead_server_is_a_chat_model_error(server: OpenAIServer) -> None:
    settings = server.settings.model_copy(update={"llm_base_url": "http://127.0.0.1:9/v1"})
    with pytest.raises(ChatModelError, match="openai:any gave no answer"):
        list(LangChainChat(settings).stream("rules", "prompt"))


def test_an_unknown_provider_is_told_when_it_is_set() -> None:
    with pytest.raises(SettingsError, match="llm = 'nobody:model' cannot be used"):
        LangChainChat(Settings.load(llm="nobody:model"))


def test_a_form_is_asked_for_and_filled_in(server: OpenAIServer) -> None:
    server.whole = '{"meetings": [{"name": "Board", "quote": "The Board met.", "participants": []}]}'
    form = LangChainChat(server.settings).fill("rules", "prompt", ReportForm)
    assert [meeting.name for meeting in form.meetings] == ["Board"]
    assert "ParticipantForm" in json.dumps(server.requests[0])


@pytest.mark.parametrize("said", ["The Board met.", '{"meetings": 7}', "{}", ""])
def test_a_form_that_is_not_filled_in_is_a_chat_model_error(server: OpenAIServer, said: str) -> None:
    server.whole = said
    with pytest.raises(ChatModelError, match="openai:any gave no usable answer"):
        LangChainChat(server.settings).fill("rules", "prompt", ReportForm)
