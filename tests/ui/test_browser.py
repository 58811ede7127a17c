"""The chat as a reader meets it: a real browser, a real server, a desk that answers from a script."""

from __future__ import annotations

import asyncio
import re
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import pytest

from tests.ui.conftest import TalkingDesk
from ui.app import GRACE_S, _server

CHROMIUM = shutil.which("chromium")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
]
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SCREENSHOTS = Path(__file__).parents[2] / "screenshots"


@contextmanager
def served(desk: TalkingDesk) -> Iterator[str]:
    """The address of a server that runs in a thread of its own, and stops at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    servers, ready = [], Event()

    async def run() -> None:
        servers.append(_server(desk, host="127.0.0.1", port=port, on_ready=lambda address: ready.set()))
        await servers[0].serve()

    thread = Thread(target=lambda: asyncio.run(run()))
    thread.start()
    assert ready.wait(30)
    yield f"http://127.0.0.1:{port}"
    servers[0].should_exit = True
    thread.join(30)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(TalkingDesk(pause_s=0.06)) as address:
        yield address


@pytest.fixture(scope="module")
def context(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[playwright.BrowserContext]:
    profile = tmp_path_factory.mktemp("profile")
    with playwright.sync_playwright() as driver:
        context = driver.chromium.launch_persistent_context(profile, executable_path=CHROMIUM, args=list(ARGUMENTS))
        context.set_default_timeout(15_000)
        yield context
        context.close()


class Watched:
    """A page at work, and everything it asked for or complained of."""

    def __init__(self, page: playwright.Page, address: str) -> None:
        self.page = page
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append("a dialog"), dialog.dismiss()))
        page.goto(address)
        self.box = page.get_by_label("Your question")
        playwright.expect(self.box).to_be_focused()

    def ask(self, question: str) -> playwright.Locator:
        """Ask, and wait until the whole reply is there."""
        replies = self.page.get_by_test_id("bot")
        n_before = replies.count()
        self.box.fill(question)
        self.box.press("Enter")
        reply = replies.nth(n_before)
        playwright.expect(reply).to_contain_text("Looked through")
        playwright.expect(self.box).to_be_enabled()
        return reply

    def card(self, turn: int, number: int) -> playwright.Locator:
        return self.page.locator(f"#source-{turn}-{number}")


@contextmanager
def watching(
    context: playwright.BrowserContext, address: str, *, width: int = 1280, height: int = 800, scheme: str = "light"
) -> Iterator[Watched]:
    """What every test holds: no other host was asked, nothing was refused or broken, no payload ran."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    watched = Watched(page, address)
    yield watched
    assert watched.hosts == {urlsplit(address).netloc}
    assert watched.complaints == []
    assert page.evaluate("window.__pwned") is None
    page.close()


@pytest.fixture
def watched(context: playwright.BrowserContext, address: str) -> Iterator[Watched]:
    with watching(context, address) as watched:
        yield watched


def test_the_answer_arrives_word_by_word(watched: Watched) -> None:
    watched.box.fill("What was agreed? Tell slowly.")
    watched.box.press("Enter")
    reply = watched.page.get_by_test_id("bot").first
    playwright.expect(reply).to_contain_text("agreed to open")
    assert "Looked through" not in reply.inner_text()
    playwright.expect(reply).to_contain_text("Looked through 17 reports; 2 files could not be read.")


def test_a_citation_brings_up_its_quote(watched: Watched) -> None:
    watched.ask("What was agreed?").get_by_role("link", name="2").click()
    card = watched.card(1, 2)
    playwright.expect(card).to_be_focused()
    playwright.expect(card).to_have_class(re.compile("lit"))
    playwright.expect(card).to_be_in_viewport()
    playwright.expect(card).to_contain_text("page 3")
    mark = card.locator("mark")
    playwright.expect(mark).to_have_text(
        "Ms. Anna Lindqvist (Baltic Institute for Early Warning) will send the first list."
    )
    assert mark.evaluate("mark => getComputedStyle(mark).backgroundColor") == "rgb(255, 233, 168)"


def test_the_keyboard_goes_to_a_source_and_back(watched: Watched) -> None:
    citation = watched.ask("What was agreed?").get_by_role("link", name="1")
    citation.focus()
    watched.page.keyboard.press("Enter")
    playwright.expect(watched.card(1, 1)).to_be_focused()
    watched.page.keyboard.press("Escape")
    playwright.expect(citation).to_be_focused()


def test_an_earlier_answer_still_finds_its_sources(watched: Watched) -> None:
    earlier = watched.ask("What was agreed?")
    watched.ask("Who opened it?")
    playwright.expect(watched.card(2, 1)).to_be_visible()
    playwright.expect(watched.card(1, 2)).to_be_hidden()
    earlier.get_by_role("link", name="2").click()
    playwright.expect(watched.card(1, 2)).to_be_focused()
    playwright.expect(watched.card(2, 1)).to_be_hidden()
    watched.card(1, 2).get_by_role("link", name="Back to the answer").click()
    playwright.expect(earlier.get_by_role("link", name="2")).to_be_focused()


def test_a_refusal_shows_what_comes_nearest(watched: Watched) -> None:
    playwright.expect(watched.ask("What was the budget?")).to_contain_text("The reports do not say.")
    panel = watched.page.get_by_role("region", name="Sources")
    playwright.expect(panel).to_contain_text("Nearest in the reports")
    playwright.expect(panel.locator("mark")).to_have_text("Mr. Kishore Perera opened the meeting at 10:00")
    playwright.expect(watched.page.locator("#announced")).to_have_text("Nearest in the reports 1")


def test_an_example_is_asked_by_its_button(watched: Watched) -> None:
    watched.page.get_by_role("button", name="What was agreed with the Ministry of Finance?").click()
    playwright.expect(watched.page.get_by_test_id("bot")).to_contain_text("Looked through")
    playwright.expect(watched.card(1, 1)).to_be_visible()


def test_a_quote_is_seen_on_its_page_and_leads_to_the_next(watched: Watched) -> None:
    watched.ask("What was agreed?").get_by_role("link", name="1").click()
    picture = watched.card(1, 1).get_by_role("img", name="The quote on page 3")
    assert picture.evaluate("async picture => { await picture.decode(); return picture.naturalWidth }") > 0
    watched.card(1, 1).get_by_role("link", name="Next quote").click()
    playwright.expect(watched.card(1, 2)).to_be_focused()
    watched.page.keyboard.press("Escape")
    playwright.expect(watched.page.get_by_test_id("bot").get_by_role("link", name="1")).to_be_focused()


def test_who_is_meant_is_asked_back_as_buttons_and_the_list_is_a_table(watched: Watched) -> None:
    watched.ask("Which meetings did Ibraev attend?")
    watched.page.get_by_role("button", name="Which meetings did Damir Ibraev attend?").click()
    playwright.expect(watched.page.get_by_test_id("bot").nth(1)).to_contain_text("1 meeting")
    panel = watched.page.get_by_role("region", name="Sources")
    panel.get_by_text("The answer as a table").click()
    playwright.expect(panel.get_by_role("table")).to_contain_text("Damir Ibraev")
    with watched.page.expect_download() as download:
        panel.get_by_role("link", name="CSV").click()
    assert "Damir Ibraev" in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_a_long_answer_is_stopped_and_the_next_one_comes(watched: Watched) -> None:
    watched.box.fill("What was agreed? Tell slowly.")
    watched.box.press("Enter")
    reply = watched.page.get_by_test_id("bot").first
    playwright.expect(reply).to_contain_text("agreed to open")
    watched.page.get_by_role("button", name="Stop").click()
    playwright.expect(watched.box).to_be_enabled()
    stopped = reply.inner_text()
    watched.ask("Who opened it?")
    assert reply.inner_text() == stopped
    assert "Looked through" not in stopped


def test_a_long_talk_shows_what_was_asked_last_on_top(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 900, "height": 420})
    for _ in range(2):
        watched.ask("What was agreed?")
    asked, talk = (
        watched.page.locator(place).last.bounding_box() for place in ("[data-testid=user]", "#chat .bubble-wrap")
    )
    assert 0 <= asked["y"] - talk["y"] < 60


def test_trouble_is_a_plain_sentence(watched: Watched) -> None:
    watched.box.fill("offline")
    watched.box.press("Enter")
    reply = watched.page.get_by_test_id("bot").first
    playwright.expect(reply).to_contain_text("The language model at 127.0.0.1 gave no answer. Start it, and ask again.")


def test_clearing_the_talk_clears_its_sources(watched: Watched) -> None:
    watched.ask("What was agreed?")
    watched.page.get_by_role("button", name="Clear").click()
    playwright.expect(watched.page.locator("#sources")).to_contain_text(
        "The passages that bear out an answer stand here"
    )


def test_hostile_words_are_only_words(watched: Watched) -> None:
    reply = watched.ask("What is hostile?")
    for place in (reply, watched.card(1, 1)):  # no picture either: the report is no PDF
        playwright.expect(place).to_contain_text("<script>window.__pwned = 1</script>")
        assert place.locator("img, script, svg, h1, iframe, code").count() == 0
        assert all(
            re.search(r"#(source-1-1|back|judge-[\w%-]+)$|^/(source|report)/0{12}", link.get_attribute("href"))
            for link in place.locator("a").all()
        )


def test_markup_that_got_in_would_still_not_run(context: playwright.BrowserContext, address: str) -> None:
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text))
    page.goto(address)
    page.evaluate(
        """() => {
            document.body.insertAdjacentHTML("beforeend", "<img src='data:,' onerror='window.__pwned = 1'>");
            document.body.append(Object.assign(document.createElement("script"), {text: "window.__pwned = 2"}));
            document.body.append(Object.assign(document.createElement("img"), {src: "http://evil.test/x.png"}));
        }"""
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.__pwned") is None
    assert len([line for line in refused if "Content Security Policy" in line]) >= 3
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_page_fits(context: playwright.BrowserContext, address: str, width: int, height: int, scheme: str) -> None:
    with watching(context, address, width=width, height=height, scheme=scheme) as watched:
        playwright.expect(watched.page.locator("#library")).to_contain_text("17 reports · newest 12 May 2025")
        _look(watched.page, f"{width}-{scheme}-1-start")
        for number, question in enumerate(("What was agreed?", "What is hostile?", "What was the budget?"), start=2):
            watched.ask(question)
            _look(watched.page, f"{width}-{scheme}-{number}-asked")
        watched.page.locator("#chat a[href*='#source-1-2']").click()
        playwright.expect(watched.card(1, 2)).to_be_in_viewport()
        _look(watched.page, f"{width}-{scheme}-5-source")


def _look(page: playwright.Page, name: str) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_empty_library_says_what_to_do(context: playwright.BrowserContext) -> None:
    with served(TalkingDesk(n_reports=0)) as address:
        page = context.new_page()
        page.goto(address)
        playwright.expect(page.locator("#library")).to_contain_text("Run rapporteur index FOLDER")
        _look(page, "empty")
        page.close()


def test_the_server_stops_while_a_page_is_open(context: playwright.BrowserContext) -> None:
    page = context.new_page()
    with served(TalkingDesk()) as address:
        page.goto(address)
        playwright.expect(page.get_by_label("Your question")).to_be_focused()
        asked_to_stop = time.monotonic()
    assert time.monotonic() - asked_to_stop < GRACE_S
    page.close()
