from __future__ import annotations

import base64
import hashlib
import os
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from starlette.testclient import TestClient

import ui.app
from corpus.errors import RapporteurError
from tests.ui.conftest import TalkingDesk, within_a_loop
from ui.app import build_app, serve
from ui.guarding import GuardingHeaders, content_policy
from ui.pages import EMPTY_LIBRARY

ANYWHERE = re.compile(r"""(?:src|href|action)\s*=\s*["']?(?:https?:)?//""", re.IGNORECASE)


@pytest.fixture(scope="module")
def app() -> FastAPI:
    return within_a_loop(lambda: build_app(TalkingDesk(), title="Reports of the Centre"))


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def policy_of(headers: object) -> dict[str, list[str]]:
    parts = (part.split() for part in str(headers["content-security-policy"]).split(";"))
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("path", ["/", "/rapporteur.js", "/config", "/theme.css", "/no-such-page"])
def test_every_response_carries_the_guarding_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert policy_of(headers)["default-src"] == ["'self'"]


def test_an_address_that_leads_nowhere_shows_the_way(client: TestClient) -> None:
    nowhere = client.get("/no-such-page", headers={"accept": "text/html", "accept-language": "ru"})
    assert nowhere.status_code == 404
    assert "Такой страницы здесь нет" in nowhere.text
    assert 'href="/meetings"' in nowhere.text


def test_the_policy_lets_nothing_in_that_it_does_not_name(client: TestClient) -> None:
    policy = policy_of(client.get("/", headers={"accept-encoding": "br, gzip"}).headers)
    assert policy["style-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["script-src"][0] == "'self'"
    assert all(source.startswith("'sha256-") for source in policy["script-src"][1:])
    assert {name for name, values in policy.items() if values == ["'none'"]} == {
        "object-src",
        "frame-src",
        "frame-ancestors",
    }
    assert "unsafe-eval" not in str(policy)
    assert "//" not in str(policy).replace("sha256", "") or not re.search(r"https?:|\*", str(policy))


def test_each_inline_script_is_named_by_its_hash() -> None:
    digest = base64.b64encode(hashlib.sha256(b"a()").digest()).decode()
    policy = content_policy(b'<script src="/x.js"></script><script data-a>a()</script>')
    assert f"script-src 'self' 'sha256-{digest}';" in policy


def test_a_page_that_comes_in_pieces_is_looked_at_whole() -> None:
    async def page() -> AsyncIterator[str]:
        for piece in ("<script>a", "()</scr", "ipt>"):
            yield piece

    app = FastAPI()
    app.add_middleware(GuardingHeaders)
    app.add_api_route("/", lambda: StreamingResponse(page(), media_type="text/html"))
    response = TestClient(app).get("/")
    assert response.text == "<script>a()</script>"
    assert response.headers["content-security-policy"] == content_policy(b"<script>a()</script>")


def test_the_page_names_no_other_host(client: TestClient) -> None:
    page = client.get("/").text
    assert "Reports of the Centre" in page
    assert not ANYWHERE.findall(page)


@pytest.mark.parametrize(
    "path", ["/docs", "/redoc", "/openapi.json", "/gradio_api/mcp/sse", "/gradio_api/mcp/http", "/monitoring"]
)
def test_what_is_not_for_readers_is_off(client: TestClient, path: str) -> None:
    assert client.get(path, headers={"accept": "application/json"}).status_code in {401, 403, 404, 405}


def test_gradio_serves_no_file_and_takes_none(client: TestClient) -> None:
    for path in (Path(__file__), Path(os.environ["GRADIO_TEMP_DIR"])):
        assert client.get(f"/gradio_api/file={path}").status_code in {403, 404}
    assert client.post("/gradio_api/upload", files={"files": ("a.txt", b"too much")}).status_code == 413


def test_another_site_may_not_read_the_answers(client: TestClient) -> None:
    headers = client.get("/config", headers={"origin": "http://evil.test", "host": "reports.test"}).headers
    assert "access-control-allow-origin" not in headers


def test_the_settings_that_are_easy_to_get_wrong(client: TestClient) -> None:
    config = client.get("/config").json()
    assert config["analytics_enabled"] is False
    assert config["footer_links"] == []
    assert config["run_history"] is False
    assert config["show_error"] is False
    [chat] = [part["props"] for part in config["components"] if part["type"] == "chatbot"]
    assert (chat["sanitize_html"], chat["allow_tags"], chat["latex_delimiters"]) == (True, False, [])
    assert os.environ["GRADIO_ANALYTICS_ENABLED"] == "False"
    assert Path(os.environ["GRADIO_TEMP_DIR"]).stat().st_mode & 0o077 == 0


def line_on_top(desk: TalkingDesk) -> str:
    with TestClient(within_a_loop(lambda: build_app(desk))) as client:
        parts = [part["props"] for part in client.get("/config").json()["components"]]
    return next(part["value"] for part in parts if part.get("elem_id") == "library")


def test_an_empty_library_says_what_to_do() -> None:
    assert line_on_top(TalkingDesk(n_reports=0)) == EMPTY_LIBRARY


class DumbDesk(TalkingDesk):
    """A library that cannot be read."""

    def status(self) -> object:
        raise RapporteurError("The library <at> this place cannot be read.")

    def examples(self) -> tuple[str, ...]:
        raise RapporteurError("The library cannot be read.")


def test_a_library_that_cannot_be_read_says_so() -> None:
    assert line_on_top(DumbDesk()) == "The library &#60;at&#62; this place cannot be read."


def test_nothing_is_offered_as_an_api(client: TestClient) -> None:
    assert client.get("/gradio_api/info").json() == {"named_endpoints": {}, "unnamed_endpoints": {}}


def test_a_talk_is_carried_on_and_a_question_asked_again_takes_its_place(desk: TalkingDesk) -> None:
    answer = ui.app._answering(desk)
    asked = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    *_, (_, first, _) = answer("What was agreed?", [], ())
    *_, (_, second, panel) = answer("Who opened it?", asked, first)
    assert desk.asked[1][1][0][0] == "What was agreed?"
    assert [turn.number for turn in second] == [1, 2]
    assert panel.count('class="turn"') == 2
    *_, (_, again, _) = answer("Who opened it, once more?", asked, second)
    assert [turn.question for turn in again] == ["What was agreed?", "Who opened it, once more?"]


def messages(*talk: tuple[str, str]) -> list[dict[str, object]]:
    """As the chat keeps them."""
    return [
        {"role": role, "metadata": None, "options": None, "content": [{"type": "text", "text": text}]}
        for pair in talk
        for role, text in zip(("user", "assistant"), pair, strict=True)
    ]


def test_each_question_comes_with_all_before_it_and_what_was_answered(desk: TalkingDesk) -> None:
    answer = ui.app._answering(desk)
    asked = ("What was agreed?", "What budget was there?", "Who opened it?")
    turns: tuple[ui.app.Turn, ...] = ()
    shown: list[tuple[str, str]] = []
    for question in asked:
        *_, (text, turns, _) = answer(question, messages(*shown), turns)
        shown.append((question, text))
    before = desk.asked[2][1]
    assert [question for question, _ in before] == ["What was agreed?", "What budget was there?"]
    assert "agreed to open a shared register" in before[0][1]
    assert "#source" not in before[0][1]
    assert before[1][1] == "The reports do not say."


def test_text_is_shown_as_it_comes(desk: TalkingDesk) -> None:
    shown = [text for text, *_ in ui.app._answering(desk)("Who opened it?", [], ())]
    assert shown[0] == "“Mr. "
    assert "#source-1-1" in shown[-1]


def test_trouble_is_told_in_a_plain_sentence_after_what_had_come(desk: TalkingDesk) -> None:
    *_, (text, turns, _) = ui.app._answering(desk)("offline", [], ())
    assert text.startswith("“The first words” came through.")
    assert "Start it, and ask again." in text
    assert turns == ()


def test_a_bug_is_told_without_its_insides_and_goes_to_the_log(desk: TalkingDesk) -> None:
    telling = ui.app._answering(desk)("broken", [], ())
    text, *_ = next(telling)
    assert "Something went wrong" in text
    assert "secret" not in text
    with pytest.raises(ZeroDivisionError):
        next(telling)


@pytest.mark.parametrize(("host", "address"), [("127.0.0.1", "http://127.0.0.1:{}"), ("::1", "http://[::1]:{}")])
def test_serving_tells_its_address_and_answers_to_its_own_name_only(
    desk: TalkingDesk, monkeypatch: pytest.MonkeyPatch, host: str, address: str
) -> None:
    served: list[uvicorn.Config] = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda server: served.append(server.config))
    told: list[str] = []
    within_a_loop(lambda: serve(desk, host=host, port=7860, on_ready=told.append))
    [config] = served
    assert (config.host, config.port, config.log_level) == (host, 7860, "warning")
    with TestClient(config.app, base_url=address.format(7860)) as client:
        assert client.get("/").status_code == 200
        assert client.get("/", headers={"host": "evil.test:7860"}).status_code == 400
