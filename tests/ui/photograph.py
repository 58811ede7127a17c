"""The picture in the README: the sample reports, asked in a real browser. Run by `make picture`."""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from importlib.resources import as_file, files
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from assistant import Assistant
from ui.app import build_app

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "chat.png"
QUESTION = "Who attended the glacial lakes working group meeting of 14 March 2024?"
PORT = 7899
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
        page.wait_for_timeout(500)
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
