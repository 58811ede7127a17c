"""The whole desk as a person walks it: a real library with a hostile report in it, a real server, a real browser."""

from __future__ import annotations

import asyncio
import shutil
import socket
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import pytest

from assistant import Assistant, Settings
from tests.doubles import WordEmbedder
from ui.app import _server

CHROMIUM = shutil.which("chromium")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")]
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
PAYLOAD = "<img src=x onerror=window.__pwned=1><script>window.__pwned=2</script><svg onload=window.__pwned=3>"
HOSTILE_NAME = "<img src=x onerror=window.__pwned=4>.md"
HOSTILE = f"""# Council meeting of 4 March 2026 {PAYLOAD}

## Present

* Ada {PAYLOAD} Lind, Head {PAYLOAD} of Unit
* Bo Ek, Chair, "><script>window.__pwned=5</script>

It was agreed that {PAYLOAD} be opened.
"""
HOSTILE_MAIL = f"""From: "{PAYLOAD}" <ada@centre.test>
Subject: Record of the Tea Board {PAYLOAD}
Content-Type: text/plain; charset=utf-8

The Tea Board met on 5 March 2026.
"""
WIDTHS = ((1280, 800), (390, 844))
PLACES = (
    "/meetings",
    "/people",
    "/people/matrix",
    "/people/network",
    "/people/person?name=Daniyar+Ibraev",
    "/reports",
    "/history",
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("desk")
    with as_file(files("corpus") / "samples") as samples:
        shutil.copytree(samples, folder / "reports")
    (folder / "reports" / "council" / HOSTILE_NAME).write_text(HOSTILE, encoding="utf-8")
    (folder / "reports" / "council" / "hostile.eml").write_text(HOSTILE_MAIL, encoding="utf-8")
    (folder / "reports" / "trips" / "locked.xyz").write_bytes(b"\x00\x01 nothing that can be read")
    settings = Settings.load(reports=folder / "reports", people_editing=True)
    desk = Assistant.open(folder / "library", settings=settings, embedder=WordEmbedder())
    desk.index(folder / "reports")
    return desk


@pytest.fixture(scope="module")
def address(desk: Assistant) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    servers, ready = [], Event()

    async def run() -> None:
        servers.append(_server(desk, host="127.0.0.1", port=port, on_ready=lambda address: ready.set()))
        await servers[0].serve()

    thread = Thread(target=lambda: asyncio.run(run()))
    thread.start()
    assert ready.wait(60)
    yield f"http://127.0.0.1:{port}"
    servers[0].should_exit = True
    thread.join(30)


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[playwright.BrowserContext]:
    with playwright.sync_playwright() as driver:
        context = driver.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"), executable_path=CHROMIUM, args=ARGUMENTS, locale="en-GB"
        )
        context.set_default_timeout(20_000)
        yield context
        context.close()


@pytest.fixture
def page(context: playwright.BrowserContext, address: str) -> Iterator[playwright.Page]:
    """What every walk holds: no other host was asked, nothing broke, no payload ran."""
    page = context.new_page()
    hosts: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append("a dialog"), dialog.dismiss()))
    page.emulate_media(reduced_motion="reduce")
    yield page
    assert page.evaluate("window.__pwned") is None
    assert hosts <= {urlsplit(address).netloc}
    assert complaints == []
    page.close()


def ask(page: playwright.Page, question: str) -> None:
    n_before = page.get_by_test_id("bot").count()
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")
    playwright.expect(page.get_by_test_id("bot").nth(n_before)).to_contain_text("Looked through")


def test_from_a_question_to_the_page_in_the_report(page: playwright.Page, address: str) -> None:
    page.goto(address)
    ask(page, "Who attended the Bishkek consultations?")
    page.get_by_test_id("bot").get_by_role("link", name="1", exact=True).click()
    card = page.locator("#source-1-1")
    picture = card.get_by_role("img")
    assert picture.evaluate("async picture => { await picture.decode(); return picture.naturalWidth }") > 500
    with page.expect_popup() as opened:
        card.get_by_role("link", name="Whole page").click()
    source = opened.value
    playwright.expect(source.get_by_role("heading", level=1)).to_contain_text("Consultations")
    assert source.locator("img.picture").evaluate("async it => { await it.decode(); return it.naturalHeight }") > 500
    playwright.expect(source.locator("mark")).to_contain_text("The Ministry was represented")
    with source.expect_download() as download:
        source.get_by_role("link", name="Download the report").click()
    assert download.value.suggested_filename == "2025-02-20-bishkek-consultations.pdf"
    source.get_by_role("link", name="Next quote").click()
    playwright.expect(source.locator("main")).to_contain_text("Quote 2 of ")
    playwright.expect(source.locator("mark")).to_be_visible()
    source.get_by_role("link", name="Previous quote").click()
    playwright.expect(source.locator("mark")).to_contain_text("The Ministry was represented")
    source.get_by_role("link", name="Who attended the Bishkek consultations?").click()
    playwright.expect(source.get_by_role("table")).to_be_visible()
    source.close()


def test_a_report_that_has_moved_is_said_in_the_panel(page: playwright.Page, address: str, desk: Assistant) -> None:
    folder = desk.reports_folder
    assert folder is not None
    file = folder / "bilateral" / "2025-02-20-bishkek-consultations.pdf"
    moved = file.rename(folder / "moved.pdf")
    try:
        page.goto(address)
        ask(page, "Who attended the Bishkek consultations in 2025?")
        page.get_by_test_id("bot").get_by_role("link", name="1", exact=True).click()
        playwright.expect(page.locator("#source-1-1")).to_contain_text("has been moved, changed or deleted")
    finally:
        moved.rename(file)


def test_a_list_is_sorted_judged_and_found_again(page: playwright.Page, address: str) -> None:
    page.goto(address)
    ask(page, "Which meetings did Daniyar Ibraev attend?")
    page.goto(f"{address}/history")
    page.get_by_role("link", name="Which meetings did Daniyar Ibraev attend?").first.click()
    page.get_by_role("button", name="Date").click()
    days = page.locator("tbody .day").all_inner_texts()
    page.get_by_role("button", name="Date").click()
    assert page.locator("tbody .day").all_inner_texts() == days[::-1]
    assert days == sorted(days)
    assert len(set(days)) > 1
    page.get_by_role("button", name="right").click()
    playwright.expect(page.locator(".tag")).to_have_text("right")
    page.get_by_role("link", name="History").click()
    page.get_by_role("searchbox").fill("ibraev")
    page.keyboard.press("Enter")
    playwright.expect(page.locator("ol.turns li").first).to_contain_text("Daniyar Ibraev")
    everything = page.get_by_role("button", name="Delete everything")
    everything.click()
    page.keyboard.press("Enter")  # what is offered first is to keep it
    playwright.expect(everything).to_be_focused()
    playwright.expect(page.locator("ol.turns li").first).to_be_visible()
    everything.click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    playwright.expect(page.get_by_text("Nothing yet.")).to_be_visible()


def test_an_answer_is_judged_where_it_stands(page: playwright.Page, address: str, desk: Assistant) -> None:
    page.goto(address)
    ask(page, "Who attended the Bishkek consultations?")
    wrong = page.get_by_test_id("bot").get_by_role("button", name="wrong")
    wrong.focus()
    page.keyboard.press("Space")
    playwright.expect(wrong).to_have_attribute("aria-pressed", "true")
    reason = page.get_by_role("button", name="something is missing")
    reason.click()
    playwright.expect(reason).to_have_attribute("aria-pressed", "true")
    judged = desk.conversations.judged()[-1]
    assert (judged.verdict, judged.reason) == ("wrong", "something is missing")
    wrong.click()
    playwright.expect(reason).to_be_hidden()
    assert judged.id not in {turn.id for turn in desk.conversations.judged()}


def test_an_answer_is_given_in_the_readers_language(page: playwright.Page, address: str) -> None:
    page.set_extra_http_headers({"accept-language": "ru"})
    page.goto(address)
    page.get_by_label("Ваш вопрос").fill("Which meetings did Ibraev attend?")
    page.keyboard.press("Enter")
    playwright.expect(page.get_by_test_id("bot")).to_contain_text(
        "Этому имени подходят 2: Damir Ibraev, Daniyar Ibraev."
    )
    playwright.expect(page.get_by_test_id("bot")).to_contain_text("Просмотрено отчётов")
    playwright.expect(page.locator("#library")).to_contain_text("не прочитано файлов: 1")


def test_other_pages_take_the_place_of_an_empty_talk_only(page: playwright.Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Meetings").click()
    playwright.expect(page).to_have_url(f"{address}/meetings")
    page.get_by_role("link", name="Ask").click()
    ask(page, "Which meetings did Ibraev attend?")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Meetings").click()
    opened.value.close()
    playwright.expect(page.get_by_test_id("bot")).to_be_visible()


def test_meetings_are_filtered_and_lead_to_people_and_sources(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/meetings")
    page.get_by_label("Person").fill("ibraev daniyar")
    page.keyboard.press("Enter")
    playwright.expect(page.locator("main > .facts").first).to_have_text("9 meetings")
    page.get_by_role("link", name="Daniyar Ibraev").first.click()
    playwright.expect(page.get_by_role("heading", level=1)).to_have_text("Daniyar Ibraev")
    page.go_back()
    page.get_by_role("link", name="[source]").first.click()
    playwright.expect(page.locator("mark")).to_be_visible()
    page.goto(f"{address}/meetings")
    page.locator("figure svg a").first.click()
    playwright.expect(page.get_by_label("From")).not_to_have_value("")


def test_people_are_joined_and_that_is_taken_back(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/people/person?name=Damir+Ibraev")
    page.get_by_label("The same person as").fill("Daniyar Ibraev")
    page.get_by_role("button", name="Join").click()
    playwright.expect(page.get_by_role("button", name="Not this person: Damir Ibraev")).to_be_visible()
    page.goto(f"{address}/people")
    page.get_by_role("button", name="Take back").click()
    playwright.expect(page.get_by_role("button", name="Take back")).to_have_count(0)


def test_a_report_is_added_with_its_progress(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/reports")
    playwright.expect(page.locator("main")).to_contain_text("locked.xyz")
    page.get_by_label("Collection").fill("notes")
    text = b"# Notes\n\nOf the Tea Board meeting of 3 May 2026."
    page.get_by_label("Files, or drop them here").set_input_files(
        {"name": "tea & cake.md", "mimeType": "text/markdown", "buffer": text}
    )
    page.get_by_role("button", name="Add", exact=True).click()
    playwright.expect(page.locator("table").first).to_contain_text("notes/tea & cake.md")
    playwright.expect(page.locator("#told")).to_contain_text("1 added")


def test_hostile_words_are_only_words_on_every_page(page: playwright.Page, address: str, desk: Assistant) -> None:
    hostile = [one.report.document_id for one in desk.holdings("onerror").shown]
    assert len(hostile) == 2
    page.goto(address)
    ask(page, "What was agreed at the Council meeting of 4 March 2026?")
    ask(page, "Who attended the Council meeting of 4 March 2026?")
    for path in (
        *PLACES,
        *(f"/source/{id_}/1" for id_ in hostile),
        "/people/person?name=Bo+Ek",
        "/meetings?body=%3Cimg%20src=x%20onerror=alert(1)%3E",
    ):
        page.goto(address + path)
        assert page.locator("main img:not(.picture), main script, [onerror], [onload]").count() == 0
        assert page.evaluate("window.__pwned") is None
    page.goto(f"{address}/history")
    for link in page.locator("ol.turns a").evaluate_all("links => links.map(link => link.href)"):
        page.goto(link)
        assert page.locator("main img, main script, [onerror], [onload]").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_every_page_fits_and_can_be_read(
    page: playwright.Page, address: str, width: int, height: int, scheme: str, desk: Assistant
) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    pdf = next(one.report.document_id for one in desk.holdings(kind="pdf").shown)
    page.goto(address)
    ask(page, "Who attended the Bishkek consultations?")
    rules = ["wcag2a", "wcag2aa"] if scheme == "light" else ["color-contrast"] if width > 1000 else []
    troubles = [f"/: {trouble}" for trouble in _troubles(page, rules, f"{width}-{scheme}-ask")]
    for at, path in enumerate((*PLACES, f"/source/{pdf}/1?from=1&to=60")):
        page.goto(address + path)
        troubles += [f"{path}: {trouble}" for trouble in _troubles(page, rules, f"{width}-{scheme}-page-{at}")]
    assert troubles == []


def _troubles(page: playwright.Page, rules: list[str], name: str) -> list[str]:
    """What does not fit, or cannot be read or reached; the picture is left in an ignored folder to look at.

    :param rules: in the dark only the colours differ, and those are the same on a phone.
    """
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)
    fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = axe.Axe().run(page, options={"runOnly": rules}).response["violations"] if rules else []
    told = [
        f"{one['id']} {node['target']} {node['failureSummary'][:160]}" for one in found for node in one["nodes"][:3]
    ]
    return told if fits else [*told, "wider than the window"]
