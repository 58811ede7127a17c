"""How soon the desk can be used after it is opened, in a real browser, and what it loads until then.

    python -m benchmarks.opening --library LIBRARY [--rounds 5]

Serves the library on a loopback port, and opens the chat in headless chromium: with nothing kept, then again as
somebody who was there before. It is usable when a question can be typed.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from benchmarks.load import free_port

ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync".split()
)
PATIENCE_MS = 60_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--library", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    port = free_port()
    command = [Path(sys.executable).with_name("rapporteur"), "serve", "--library", given.library, "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        if server.stdout:
            server.stdout.readline()  # it says when it can be opened
        measure(f"http://127.0.0.1:{port}/", given.rounds)
    finally:
        server.terminate()
        server.wait(30)


def measure(address: str, rounds: int) -> None:
    new, again = [], []
    with sync_playwright() as playwright:
        for _ in range(rounds):
            with tempfile.TemporaryDirectory() as profile:
                browser = playwright.chromium.launch_persistent_context(
                    profile, executable_path=shutil.which("chromium"), args=ARGUMENTS
                )
                new.append(opened(browser, address))
                again.append(opened(browser, address))
                browser.close()
    for name, figures in (("new", new), ("again", again)):
        seconds, n_files, n_bytes = (statistics.median(each) for each in zip(*figures, strict=True))
        print(f"{name}: usable after {seconds:.2f} s (median of {rounds}); {n_files:.0f} files, {n_bytes / 1e6:.2f} MB")


def opened(browser: BrowserContext, address: str) -> tuple[float, int, int]:
    """:return: seconds, files, and bytes over the wire."""
    page = browser.new_page()
    start = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=PATIENCE_MS)
    page.locator("#talk textarea:enabled").wait_for(timeout=PATIENCE_MS)
    seconds = time.perf_counter() - start
    sizes = page.evaluate("performance.getEntriesByType('resource').map(one => one.transferSize)")
    page.close()
    return seconds, len(sizes), sum(sizes)


if __name__ == "__main__":
    main()
