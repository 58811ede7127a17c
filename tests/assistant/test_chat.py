"""LangChain's model against a server on loopback that speaks the OpenAI protocol."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from assistant.chat import LangChainChat
from assistant.errors import ChatModelError, SettingsError
from assistant.prompts import ReportForm
from assistant.settings import Settings

pytestmark = pytest.mark.filterwarnings(
    # the client leaves its connection pool to the garbage collector
    "ignore::ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)


class OpenAIServer:
    """Answers chat completions as a stream of these words, or with this status; keeps what it was sent."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.whole: str | None = None  # an answer that is not streamed
        self.status = 200
        self.requests: list[dict[str, object]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                server.requests.append(json.loads(body))
                if server.whole is not None:
                    self._say(json.dumps(_completion(server.whole)).encode())
                    return
                self.send_response(server.status)
                self.send_header("Content-Type", "text/event-stream" if server.status == 200 else "application/json")
                self.end_headers()
                if server.status != 200:
                    self.wfile.write(b'{"error": {"message": "no"}}')
                    return
                for word in server.words:
                    self.wfile.write(f"data: {json.dumps(_chunk(word))}\n\n".encode())
                self.wfile.write(b"data: [DONE]\n\n")

            def _say(self, body: bytes) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._http.serve_forever)
        self._thread.start()

    @property
    def settings(self) -> Settings:
        return Settings.load(
            llm="openai:any", llm_base_url=f"http://127.0.0.1:{self._http.server_port}/v1", llm_timeout_s=5
        )

    def close(self) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def _chunk(word: str) -> dict[str, object]:
    choice = {"index": 0, "delta": {"role": "assistant", "content": word}, "finish_reason": None}
    return {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "any", "choices": [choice]}


def _completion(content: str) -> dict[str, object]:
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "any", "choices": [choice]}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    monkeypatch.setenv("OPENAI_API_KEY", "none-needed")
    server = OpenAIServer()
    yield server
    server.close()


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
