"""The pictures in the README and the tour: the sample reports in a real browser. Run by `make picture`."""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from importlib.resources import as_file, files
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from assistant import Assistant
from ui.app import build_app

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
QUESTION = "Who attended the glacial lakes working group meeting of 14 March 2024?"
UNCLEAR = "Which meetings did Ibraev attend?"
PLACES = {
    "meetings": "/meetings",
    "people": "/people",
    "person": "/people/person?name=Daniyar+Ibraev",
    "reports": "/reports",
    "history": "/history",
}
PORT = 7899
SETTLING_MS = 800
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def main() -> None:
    home = tempfile.mkdtemp()
    desk = Assistant.open(Path(home) / "library")
    with as_file(files("corpus") / "samples") as samples:
        desk.index(samples)
    server = uvicorn.Server(uvicorn.Config(build_app(desk), host="127.0.0.1", port=PORT, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.1)
        photograph(home)
    finally:
        server.should_exit = True
        thread.join()
        shutil.rmtree(home)


def photograph(home: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            f"{home}/browser",
            executable_path=shutil.which("chromium"),
            args=ARGUMENTS,
            viewport={"width": 1280, "height": 800},
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{PORT}/")
        page.get_by_label("Your question").fill(QUESTION)
        page.keyboard.press("Enter")
        page.locator("#sources mark").first.wait_for()
        page.wait_for_timeout(SETTLING_MS)
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / "chat.png")
        page.get_by_label("Your question").fill(UNCLEAR)
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Daniyar").wait_for()
        page.wait_for_timeout(SETTLING_MS)
        page.screenshot(path=PICTURES / "choices.png")
        photograph_pages(page)
        browser.close()


def photograph_pages(page: Page) -> None:
    for name, address in PLACES.items():
        page.goto(f"http://127.0.0.1:{PORT}{address}")
        page.screenshot(path=PICTURES / f"{name}.png")
    for name in ("matrix", "network"):
        page.goto(f"http://127.0.0.1:{PORT}/people/{name}")
        page.get_by_role("main").screenshot(path=PICTURES / f"{name}.png")
    page.goto(f"http://127.0.0.1:{PORT}/reports?q=bishkek")
    page.locator("tbody a").first.click()
    page.locator("img.picture").evaluate("async picture => { await picture.decode() }")
    page.screenshot(path=PICTURES / "source.png")


if __name__ == "__main__":
    main()
