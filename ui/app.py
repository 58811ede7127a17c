"""The chat in a browser: Gradio, mounted in FastAPI behind headers that let it reach no other host.

Pages are made in `pages.py`; here is what holds them and how they move. Imported only to serve: Gradio is slow to load.
"""

from __future__ import annotations

import atexit
import os
import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount

from assistant.keeping import keep_reply
from assistant.replies import Refusal, Reply
from corpus.errors import RapporteurError
from index.conversations import KeptTurn
from index.errors import SearchIndexError
from ui.frame import page_html, way_html
from ui.guarding import GuardingHeaders
from ui.pages import (
    ENGLISH,
    answer_markdown,
    judging_markdown,
    library_line,
    no_sources,
    panel_html,
    quiet_markdown,
    quiet_question,
    sources_html,
)
from ui.retelling import retold
from ui.routes import Pages
from ui.speaking import Say, language_of
from ui.visiting import Visiting, visitor_of

# Gradio reads these when it is imported. Its own statistics would go over all events since the start after each event.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_ANALYTICS_CACHE_FREQUENCY"] = str(2**62)
os.environ.setdefault("HF_HUB_OFFLINE", "1")  # Gradio loads the hub's client, which reads this when it is loaded
os.environ["GRADIO_TEMP_DIR"] = tempfile.mkdtemp(prefix="rapporteur-")
atexit.register(shutil.rmtree, os.environ["GRADIO_TEMP_DIR"], ignore_errors=True)

import gradio as gr  # noqa: E402

if TYPE_CHECKING:
    from assistant import Assistant

HERE = Path(__file__).parent
N_AT_ONCE = 4  # questions being answered; others queue
N_WAITING = 100
QUESTION_LENGTH = 2_000
TALK_KEPT_S = 12 * 3600
CLEANED_S = 3600
UNEXPECTED = (
    "Something went wrong, and it was not your question. Please ask again; if it stays, tell whoever runs this server."
)
PLACEHOLDER = "Ask what the reports say: who met whom, when, where, what was agreed."
SYSTEM_FONTS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif")
GRACE_S = 2
NOT_FOUND = 404
MONO_FONTS = ("ui-monospace", "Menlo", "Consolas", "monospace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question that was answered or refused, and its section of the sources panel. Number counts from 1 in a talk."""

    number: int
    talk: str
    question: str
    text: str
    section: str


def build_app(desk: Assistant, *, title: str = "Rapporteur") -> FastAPI:
    """The whole site: the chat at `/`, and what it needs."""
    app = FastAPI(title=title, docs_url=None, redoc_url=None, openapi_url=None)
    secret = _secret(desk)
    app.add_middleware(Visiting, secret=secret)
    app.add_middleware(GuardingHeaders)
    # Gradio would let any site read the answers as soon as it is reached under a name of its own; this takes its place.
    app.add_middleware(CORSMiddleware, allow_origins=[])
    app.add_api_route("/rapporteur.js", lambda: FileResponse(HERE / "app.js", media_type="text/javascript"))
    app.router.routes.extend(Pages(desk, secret).routes())
    gr.mount_gradio_app(
        app,
        _blocks(desk, title, secret),
        path="/",
        app_kwargs={
            "docs_url": None,
            "redoc_url": None,
            "openapi_url": None,
            "exception_handlers": {NOT_FOUND: _nothing_here},
        },
        allowed_paths=[],
        blocked_paths=["/"],  # the library, the reports and all else: Gradio is to serve no file but its own
        max_file_size=1,  # nothing is uploaded
        footer_links=[],
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        mcp_server=False,
        ssr_mode=False,
        pwa=False,
        theme=_theme(),
        css_paths=HERE / "app.css",
        head="".join(f'<script src="/{name}.js" defer></script>' for name in ("rapporteur", "thumbs", "desk")),
    )
    return app


async def _nothing_here(request: Request, error: Exception) -> Response:
    """For readers a page with the way to the others; for scripts a word."""
    if "text/html" not in request.headers.get("accept", ""):
        return PlainTextResponse("Not found", status_code=NOT_FOUND)
    say = Say(language=language_of(request.headers.get("accept-language", "")))
    words = say("There is no such page here")
    return HTMLResponse(page_html(words, f"<h1>{words}</h1>", say=say), status_code=NOT_FOUND)


def serve(desk: Assistant, *, host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """Serve until stopped.

    :param on_ready: told the address once it can be opened.
    """
    server = _server(desk, host=host, port=port, on_ready=on_ready)
    threading.Thread(target=_warm, args=(desk,), daemon=True, name="warming").start()
    server.run()


def _warm(desk: Assistant) -> None:
    with suppress(RapporteurError):  # whoever asks is told
        desk.warm()


def _server(desk: Assistant, *, host: str, port: int, on_ready: Callable[[str], None]) -> _TellingServer:
    app = build_app(desk)
    # A page elsewhere whose name was made to point here must not read the answers.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[host, f"[{host}]", "localhost", "127.0.0.1", "[::1]"])
    config = uvicorn.Config(
        app, host=host, port=port, log_level="warning", server_header=False, timeout_graceful_shutdown=GRACE_S
    )
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    [chat] = [route.app for route in app.routes if isinstance(route, Mount) and isinstance(route.app, gr.routes.App)]
    return _TellingServer(config, on_ready=lambda: on_ready(address), on_stop=chat.stop_event.set)


class _TellingServer(uvicorn.Server):
    """A server that says when it can be reached, and when it is about to stop: open pages hold their lines forever."""

    def __init__(self, config: uvicorn.Config, *, on_ready: Callable[[], None], on_stop: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self._on_stop = on_stop

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_ready()

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        self._on_stop()
        await super().shutdown(sockets)


def _blocks(desk: Assistant, title: str, secret: bytes) -> gr.Blocks:
    with gr.Blocks(
        title=title, analytics_enabled=False, fill_width=True, delete_cache=(CLEANED_S, TALK_KEPT_S)
    ) as blocks:
        way = gr.Markdown(way_html(say=ENGLISH, here="/"), elem_id="way")
        with gr.Row(elem_id="top"):
            gr.Markdown(f"# {quiet_markdown(title)}", elem_id="title")
            line = gr.Markdown(_library_line(desk, ENGLISH), elem_id="library", latex_delimiters=[])
        with gr.Row(elem_id="room"):
            with gr.Column(scale=3, min_width=320, elem_id="talk"):
                turns = gr.State((), time_to_live=TALK_KEPT_S)
                panel = gr.Markdown(no_sources(ENGLISH), elem_id="sources", latex_delimiters=[], render=False)
                chat = _chat(desk, secret, turns, panel)
            with gr.Column(scale=2, min_width=320, elem_id="beside"):
                panel.render()

        def opened(request: gr.Request) -> tuple[Any, ...]:
            return _opened(desk, _say(request))

        def cleared(request: gr.Request) -> tuple[str, tuple[Turn, ...]]:
            return no_sources(_say(request)), ()

        blocks.load(
            opened,
            outputs=[way, line, chat.chatbot, chat.textbox, panel],
            show_progress="hidden",
            api_visibility="private",
        )
        chat.chatbot.clear(cleared, outputs=[panel, turns], api_visibility="private")
    return blocks.queue(max_size=N_WAITING, default_concurrency_limit=N_AT_ONCE, api_open=False)


def _chat(desk: Assistant, secret: bytes, turns: gr.State, panel: gr.Markdown) -> gr.ChatInterface:
    return gr.ChatInterface(
        _answering(desk, secret),
        chatbot=gr.Chatbot(
            elem_id="chat",
            label="Questions and answers",
            show_label=False,
            height="100%",
            placeholder=PLACEHOLDER,
            autoscroll=False,  # app.js does it: what was asked stays in view, and its answer below
            sanitize_html=True,
            allow_tags=False,
            latex_delimiters=[],
            buttons=[],
            layout="bubble",
        ),
        textbox=gr.Textbox(
            label="Your question",
            placeholder="Ask about the reports",
            max_length=QUESTION_LENGTH,
            max_lines=6,
            autofocus=True,
            submit_btn=True,
            stop_btn=True,
        ),
        additional_inputs=[turns],
        additional_outputs=[turns, panel],
        examples=[[example] for example in _quiet_examples(desk, ENGLISH)] or None,
        cache_examples=False,
        flagging_mode="never",
        analytics_enabled=False,
        api_visibility="private",
    )


def _answering(desk: Assistant, secret: bytes = b"") -> Callable[..., Iterator[tuple[Any, ...]]]:
    """The chat's function: the text so far, then at the end the talk with this turn in it and the panel of sources."""

    def answer(
        question: str, history: list[Any], turns: tuple[Turn, ...], request: gr.Request | None = None
    ) -> Iterator[tuple[Any, ...]]:
        number = 1 + sum(message["role"] == "user" for message in history)
        kept = tuple(turn for turn in turns if turn.number < number)  # a question asked again takes its own place
        shown, say = "", _say(request)
        try:
            telling = desk.ask(question, history=[(turn.question, turn.text) for turn in kept], stream=True)
            for part in telling:
                shown += part
                yield quiet_markdown(retold(shown, say)), gr.skip(), gr.skip()
            reply = telling.reply
        except RapporteurError as error:
            yield _with_trouble(shown, str(error), say), kept, gr.skip()
            return
        except Exception:  # told plainly here; where it came from goes to the server's log
            yield _with_trouble(shown, UNEXPECTED, say), kept, gr.skip()
            raise
        text = answer_markdown(reply, turn=number, say=say)
        told = shown or (reply.reason if isinstance(reply, Refusal) else "")
        visitor = visitor_of(request.cookies, secret) if request else None
        talk = kept[0].talk if kept else secrets.token_urlsafe(9)
        remembered = _remembered(desk, reply, visitor, talk, question) if visitor else None
        section = sources_html(reply, turn=number, kept=remembered, say=say)
        is_unclear = isinstance(reply, Refusal) and reply.choices
        text += f"\n\n{judging_markdown(remembered, say)}" if remembered and not is_unclear else ""
        kept = (*kept, Turn(number=number, talk=talk, question=question, text=told, section=section))
        yield _with_choices(text, reply), kept, panel_html([turn.section for turn in kept], say)

    return answer


def _remembered(desk: Assistant, reply: Reply, visitor: str, talk: str, question: str) -> KeptTurn | None:
    """The turn as it was kept; where nothing can be written, answering goes on all the same."""
    turn = keep_reply(reply, visitor=visitor, talk=talk, question=question)
    try:
        desk.conversations.keep(turn)
    except SearchIndexError:
        return None
    return turn


def _with_choices(text: str, reply: Reply) -> str | gr.ChatMessage:
    """The clearer questions as buttons, where the question may mean several people."""
    if not (isinstance(reply, Refusal) and reply.choices):
        return text
    options: list[Any] = [{"value": choice, "label": choice} for choice in reply.choices]
    return gr.ChatMessage(content=text, options=options)


def _secret(desk: Assistant) -> bytes:
    """What visitors are signed with: of this start only, where conversations cannot be kept."""
    try:
        return desk.conversations.secret
    except SearchIndexError:
        return secrets.token_bytes(32)


def _with_trouble(shown: str, trouble: str, say: Say) -> str:
    parts = quiet_markdown(retold(shown, say)), f"**{quiet_markdown(retold(trouble, say))}**"
    return "\n\n".join(part for part in parts if part)


def _library_line(desk: Assistant, say: Say) -> str:
    try:
        return library_line(desk.status(), say)
    except RapporteurError as error:
        return quiet_markdown(retold(str(error), say))


def _opened(desk: Assistant, say: Say) -> tuple[Any, ...]:
    """What the page shows when it is opened: in the reader's language, of the library as it is now."""
    chatbot = gr.Chatbot(
        placeholder=say(PLACEHOLDER), examples=[{"text": example} for example in _quiet_examples(desk, say)]
    )
    box = gr.Textbox(label=say("Your question"), placeholder=say("Ask about the reports"))
    return way_html(say=say, here="/"), _library_line(desk, say), chatbot, box, no_sources(say)


def _say(request: gr.Request | None) -> Say:
    return Say(language=language_of(request.headers.get("accept-language", ""))) if request else ENGLISH


def _quiet_examples(desk: Assistant, say: Say) -> list[str]:
    """What to ask, of the library as it is now."""
    try:
        return [quiet_question(retold(example, say)) for example in desk.examples()]
    except RapporteurError:
        return []  # the line on top says what is wrong


def _theme() -> gr.themes.Base:
    return gr.themes.Base(
        primary_hue="teal", neutral_hue="slate", radius_size="md", font=SYSTEM_FONTS, font_mono=MONO_FONTS
    )
