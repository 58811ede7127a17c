"""A server on loopback that speaks the OpenAI protocol, and says what it is told to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from assistant.settings import Settings


class OpenAIServer:
    """Answers chat completions as a stream of these words, or with this status; keeps what it was sent."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.says: Callable[[str], list[str]] | None = None  # the words, by the prompt
        self.keeps_open_s = 0.0  # after the words, before the end, with a sign of life now and then
        self.whole: str | None = None  # an answer that is not streamed
        self.status = 200
        self.timeout_s = 5.0
        self.requests: list[dict[str, Any]] = []
        self.is_closing = False
        self.is_kept_open = False
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
                for word in server.says(_prompt(server.requests[-1])) if server.says else server.words:
                    self.wfile.write(f"data: {json.dumps(_chunk(word))}\n\n".encode())
                self._keep_open()
                self.wfile.write(b"data: [DONE]\n\n")

            def _keep_open(self) -> None:
                until = time.monotonic() + server.keeps_open_s
                server.is_kept_open = True
                while time.monotonic() < until and not server.is_closing:
                    self.wfile.write(b": still here\n\n")
                    self.wfile.flush()
                    time.sleep(0.05)
                server.is_kept_open = False

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
            llm="openai:any", llm_base_url=f"http://127.0.0.1:{self._http.server_port}/v1", llm_timeout_s=self.timeout_s
        )

    def close(self) -> None:
        self.is_closing = True
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def _chunk(word: str) -> dict[str, object]:
    choice = {"index": 0, "delta": {"role": "assistant", "content": word}, "finish_reason": None}
    return {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "any", "choices": [choice]}


def _completion(content: str) -> dict[str, object]:
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "any", "choices": [choice]}


def _prompt(request: dict[str, Any]) -> str:
    return str(request["messages"][-1]["content"])
